module example.com/newsroom

go 1.26.0

require github.com/crosscheck-go/crosscheck v0.0.0

require (
	github.com/agnivade/levenshtein v1.2.2 // indirect
	github.com/google/go-cmp v0.7.0 // indirect
	golang.org/x/text v0.43.0 // indirect
)

// A project of your own has no such line, and the version that go get brings.
replace github.com/crosscheck-go/crosscheck => ../../
