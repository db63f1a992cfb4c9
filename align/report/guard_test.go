package report

import (
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/align"
)

// TestGuards holds that words of an article are taken for nothing else: no formula in a table, no end of an element in a page.
func TestGuards(t *testing.T) {
	r := &align.Report{Discrepancies: []align.Discrepancy{{Message: "-2", Sides: []align.Side{
		{Value: "=1+1", Mentions: []align.Mention{{Article: "@a", Text: "</script><b>"}}},
		{Value: "3", Mentions: []align.Mention{{Article: "+b", Text: "3"}}},
	}}}}
	guarded, raw := written(t, "csv", r, nil), written(t, "csv", r, &Options{RawCells: true})
	for _, cell := range []string{"=1+1", "@a", "+b", "-2"} {
		if !strings.Contains(guarded, ",'"+cell+",") || !strings.Contains(raw, ","+cell+",") {
			t.Errorf("%s is not guarded in\n%s, or not raw in\n%s", cell, guarded, raw)
		}
	}
	if page := written(t, "html", r, nil); !strings.Contains(page, `http-equiv="Content-Security-Policy" content="default-src 'none';`) {
		t.Error("the page says nothing of what may be loaded")
	}
	for _, format := range []string{"html", "jsonld"} {
		if out := written(t, format, r, nil); strings.Contains(out, "</script><b>") {
			t.Errorf("%s: mark-up of an article is that of the report", format)
		}
	}
}
