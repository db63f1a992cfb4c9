package report

import (
	"bytes"
	"testing"
)

// BenchmarkWrite measures each format by the bytes that it writes.
func BenchmarkWrite(b *testing.B) {
	r, o := fixture(b)
	for _, format := range Formats() {
		b.Run(format, func(b *testing.B) {
			var out bytes.Buffer
			b.ReportAllocs()
			for b.Loop() {
				out.Reset()
				if err := Write(&out, format, r, o); err != nil {
					b.Fatal(err)
				}
			}
			b.SetBytes(int64(out.Len()))
		})
	}
}
