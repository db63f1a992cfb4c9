package report

import (
	"bufio"
	"fmt"
	"io"

	"github.com/crosscheck-go/crosscheck/align"
)

// Trace writes which pairs of passages were looked at, as the report has them where the check was asked for it: a pair in a few
// lines, with its rule, what was measured and what it lacked. Of the options, Documents gives lines and columns, and Width and Color
// count as in [Text]. Control characters of the articles never reach the terminal.
func Trace(w io.Writer, r *align.Report, o *Options) error {
	r = given(r)
	out := bufio.NewWriter(w)
	t := textWriter{Writer: out, report: r, sources: sourcesOf(r, o), width: 80}
	if o != nil {
		t.color = o.Color
		if o.Width > 0 {
			t.width = max(o.Width, 40)
		}
	}
	for i := range r.Trace {
		t.traced(&r.Trace[i])
	}
	t.paragraph("", "", count(len(r.Trace), "pair was", "pairs were")+" looked at")
	return out.Flush()
}

// longestTraced is how many characters of a passage a trace shows.
const longestTraced = 60

func (t *textWriter) traced(p *align.TracedPair) {
	what := p.Rule
	if p.Kind != "" {
		what = string(p.Kind) + ", " + p.Rule
	}
	t.paragraph("", bold, fmt.Sprintf("%s: %s", oneLine(p.Story), what))
	for _, m := range p.Sides {
		t.paragraph("   ", "", fmt.Sprintf("%s: %s", t.sources.of(m.Article).place(m.Span), shortened(oneLine(m.Text), longestTraced)))
	}
	if text := measured(p.Signals); text != "" {
		t.paragraph("   ", faint, "measured: "+text)
	}
	if p.Lacking != "" {
		t.paragraph("   ", faint, "lacking: "+p.Lacking)
	} else {
		t.paragraph("   ", faint, "nothing lacking")
	}
}

// shortened cuts a text behind so many characters.
func shortened(text string, most int) string {
	n := 0
	for i := range text {
		if n == most {
			return text[:i] + "…"
		}
		n++
	}
	return text
}
