module github.com/crosscheck-go/crosscheck

go 1.26.0
