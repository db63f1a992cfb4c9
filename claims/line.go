package claims

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
)

// lineWriter writes a JSON object piece by piece. The first error ends the work, and comes from end.
type lineWriter struct {
	out     *bufio.Writer
	piece   bytes.Buffer
	encoder *json.Encoder // to piece
	err     error
}

func newLineWriter(out io.Writer) *lineWriter {
	w := &lineWriter{out: bufio.NewWriter(out)}
	w.encoder = json.NewEncoder(&w.piece)
	w.encoder.SetEscapeHTML(false)
	return w
}

// encode returns the JSON of a value; it holds until the next call.
func (w *lineWriter) encode(value any) []byte {
	w.piece.Reset()
	if err := w.encoder.Encode(value); err != nil && w.err == nil {
		w.err = err
	}
	return bytes.TrimSuffix(w.piece.Bytes(), []byte("\n"))
}

// head begins an object with the fields of a struct.
func (w *lineWriter) head(fields any) {
	w.out.Write(bytes.TrimSuffix(w.encode(fields), []byte("}"))) // an error in writing comes from the last Flush
}

// list goes on with a field that is a list of n elements.
func (w *lineWriter) list(name string, n int, element func(int) any) {
	w.out.WriteString(`,"` + name + `":[`)
	for i := 0; i < n && w.err == nil; i++ {
		if i > 0 {
			w.out.WriteByte(',')
		}
		w.out.Write(w.encode(element(i)))
	}
	w.out.WriteByte(']')
}

// end ends the object.
func (w *lineWriter) end() error {
	w.out.WriteByte('}')
	if w.err != nil {
		return w.err
	}
	return w.out.Flush()
}
