module github.com/crosscheck-go/crosscheck/internal/benchmarks

go 1.26.0

require (
	github.com/clipperhouse/uax29/v2 v2.7.0
	github.com/crosscheck-go/crosscheck v0.0.0
)

require (
	github.com/agnivade/levenshtein v1.2.2 // indirect
	golang.org/x/text v0.43.0 // indirect
)

replace github.com/crosscheck-go/crosscheck => ../../
