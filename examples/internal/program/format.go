package program

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/align/report"
)

// Format returns the name of the format to write: the one given, else the one for which the ending of a file stands, else the
// first of those known. A name that is not known, and an ending that stands for none of them, are mistakes in the call.
func Format(given, file string, known []string) (string, error) {
	switch ofFile := report.FormatOf(file); {
	case given != "" && !slices.Contains(known, given):
		return "", &UsageError{Problem: (&report.UnknownFormatError{Format: given, Known: known}).Error()}
	case given != "":
		return given, nil
	case slices.Contains(known, ofFile):
		return ofFile, nil
	case filepath.Ext(file) != "":
		return "", &UsageError{Problem: fmt.Sprintf("the ending of %s stands for no format of this program; -format names one of %s", filepath.Base(file), strings.Join(known, ", "))}
	}
	return known[0], nil
}
