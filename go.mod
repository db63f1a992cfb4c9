module github.com/crosscheck-go/crosscheck

go 1.26.0

require github.com/google/go-cmp v0.7.0

require github.com/agnivade/levenshtein v1.2.2

require (
	github.com/clipperhouse/uax29/v2 v2.7.0
	golang.org/x/text v0.43.0
	golang.org/x/tools v0.52.0
)
