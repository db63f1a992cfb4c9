package parallel

import _ "github.com/crosscheck-go/crosscheck/internal/golden" // go test ./... -update reaches every package
