package fit

import (
	"fmt"
	"strconv"
	"strings"
)

// Constant names the weight that does not depend on a signal.
const Constant = "constant"

// ReadWeights reads the text of a file of weights: lines of names and, last, a weight in thousandths, divided by tabs. For the
// names of each line it asks where the weight goes; nil is an error. Lines that begin with # are comments.
func ReadWeights(text string, names int, at func(names []string) *int32) error {
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Split(line, "\t")
		if len(fields) != names+1 {
			return fmt.Errorf("weights:%d: %d fields, not %d", n, len(fields), names+1)
		}
		weight, err := strconv.ParseInt(fields[names], 10, 32)
		if err != nil {
			return fmt.Errorf("weights:%d: %w", n, err)
		}
		to := at(fields[:names])
		if to == nil {
			return fmt.Errorf("weights:%d: no signal %q", n, fields[:names])
		}
		*to = int32(weight)
	}
	return nil
}
