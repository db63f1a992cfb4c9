package program

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
)

// ConfigFile is the file that flags are read from where -config names no other one, if it is there.
const ConfigFile = ".crosscheck.json"

// Config is the value of -config: a file with the flags of programs, by program and flag. A list stands for its items with
// commas between them.
//
//	{"check": {"level": "warning", "kind": ["number", "date"], "why": true}}
type Config struct{ path string }

// A configuration is what the file holds: flags by program, and the address of its schema for editors.
type configuration struct {
	Schema string         `json:"$schema"`
	Check  map[string]any `json:"check"`
	Verify map[string]any `json:"verify"`
}

// Flag registers -config.
func (c *Config) Flag(flags *flag.FlagSet) {
	flags.StringVar(&c.path, "config", ConfigFile, "take flags that are not given from `FILE`; \"\" for none")
}

// Apply sets the flags of a program that the file names and the command line does not. That the file is missing is an error
// if it was named.
func (c *Config) Apply(name string, flags *flag.FlagSet) error {
	given := map[string]bool{}
	flags.Visit(func(f *flag.Flag) { given[f.Name] = true })
	if c.path == "" {
		return nil
	}
	data, err := os.ReadFile(c.path)
	if errors.Is(err, fs.ErrNotExist) && !given["config"] {
		return nil
	}
	if err != nil {
		return err
	}
	var file configuration
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&file); err != nil {
		return fmt.Errorf("%s: %w", c.path, err)
	}
	written := map[string]map[string]any{"check": file.Check, "verify": file.Verify}[name]
	for _, flagName := range slices.Sorted(maps.Keys(written)) {
		value, err := flagValue(written[flagName])
		switch {
		case err != nil:
			return fmt.Errorf("%s: %s of %s: %w", c.path, flagName, name, err)
		case flags.Lookup(flagName) == nil || flagName == "config" || flagName == "version":
			return fmt.Errorf("%s: %s has no flag -%s that a file may set", c.path, name, flagName)
		case given[flagName]:
			continue
		}
		if err := flags.Set(flagName, value); err != nil {
			return fmt.Errorf("%s: %s of %s: %w", c.path, flagName, name, err)
		}
	}
	return nil
}

// flagValue is a value of a configuration file as it would be written on the command line.
func flagValue(value any) (string, error) {
	switch value := value.(type) {
	case string:
		return value, nil
	case bool, json.Number:
		return fmt.Sprint(value), nil
	case []any:
		var items []string
		for _, item := range value {
			text, ok := item.(string)
			if !ok {
				return "", errors.New("a list holds strings only")
			}
			items = append(items, text)
		}
		return strings.Join(items, ","), nil
	}
	return "", errors.New("it is no string, number, true, false or list")
}
