package program

import "errors"

// Color is the value of -color: whether the output is in colour. The zero Color asks the terminal.
type Color struct{ choice string }

// String is the choice: auto, always or never.
func (c *Color) String() string {
	if c.choice == "" {
		return "auto"
	}
	return c.choice
}

// Set takes the value of the flag.
func (c *Color) Set(value string) error {
	switch value {
	case "auto", "always", "never":
		c.choice = value
		return nil
	}
	return errors.New("the choices are auto, always and never")
}

// On reports whether the output is in colour. A file is not, unless colour is always wanted.
func (c *Color) On(env *Env, path string) bool {
	return c.choice == "always" || c.choice != "never" && env.Color && path == ""
}
