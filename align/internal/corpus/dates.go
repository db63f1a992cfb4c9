package corpus

import (
	"strings"

	"github.com/crosscheck-go/crosscheck/claims/timex"
)

// Day is the value of a date without its time of day.
func Day(t timex.Timex) string {
	v, _, _ := strings.Cut(t.Value, "T")
	return v
}
