// Package plainjson writes JSON for the MarshalJSON methods of this module.
package plainjson

import (
	"bytes"
	"encoding/json"
)

// Marshal is json.Marshal, but leaves angle brackets and ampersands as they are: whether they are escaped is for the encoder that
// the method was called by, and it cannot take an escape back.
func Marshal(value any) ([]byte, error) {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), nil
}
