package main

import "encoding/json"

// A schema is a JSON Schema of draft 2020-12, as far as it is used.
type schema struct {
	Dialect     string       `json:"$schema,omitempty"`
	ID          string       `json:"$id,omitempty"`
	Title       string       `json:"title,omitempty"`
	Ref         string       `json:"$ref,omitempty"`
	Description string       `json:"description,omitempty"`
	Type        string       `json:"type,omitempty"`
	Const       string       `json:"const,omitempty"`
	Enum        []string     `json:"enum,omitempty"`
	Minimum     *int         `json:"minimum,omitempty"`
	Maximum     *int         `json:"maximum,omitempty"`
	Items       *schema      `json:"items,omitempty"`
	MinItems    int          `json:"minItems,omitempty"`
	MaxItems    int          `json:"maxItems,omitempty"`
	AnyOf       []*schema    `json:"anyOf,omitempty"`
	Properties  *properties  `json:"properties,omitempty"`
	Required    []string     `json:"required,omitempty"`
	Additional  *bool        `json:"additionalProperties,omitempty"`
	Definitions *definitions `json:"$defs,omitempty"`
}

// properties are those of an object, in the order in which they are written.
type properties []property

type property struct {
	name string
	*schema
}

// definitions are schemas by name.
type definitions map[string]*schema

// MarshalJSON writes an object.
func (list properties) MarshalJSON() ([]byte, error) {
	out := []byte{'{'}
	for i, p := range list {
		if i > 0 {
			out = append(out, ',')
		}
		name, err := json.Marshal(p.name)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(p.schema)
		if err != nil {
			return nil, err
		}
		out = append(append(append(out, name...), ':'), value...)
	}
	return append(out, '}'), nil
}

// orNull is the schema of a value that may be null.
func orNull(s *schema) *schema { return &schema{AnyOf: []*schema{s, {Type: "null"}}} }

func number(n int) *int { return &n }
