// Command schemas writes the JSON Schemas of what the programs write, and of their configuration file, into examples/schemas. It
// reads them off the Go types of the library and off the programs' flags:
//
//	cd internal/schemas && go run .
//
// The tests hold that the schemas are those of today's types, and that what the programs write keeps them; and that SARIF keeps
// the schema of its standard and the rules of code hosts.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if err := run("../.."); err != nil {
		fmt.Fprintln(os.Stderr, "schemas:", err)
		os.Exit(1)
	}
}

func run(root string) error {
	files, err := generate(root)
	if err != nil {
		return err
	}
	folder := filepath.Join(root, "examples", "schemas")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o644); err != nil {
			return err
		}
	}
	return nil
}
