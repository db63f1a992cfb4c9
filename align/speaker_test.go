package align_test

import (
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
)

// Whoever is named beside the quotation spoke; where it may have been another, nothing is said of the speakers.
func TestSpeakers(t *testing.T) {
	const words = "The old quay has been sold three times since March and nobody told the fishermen"
	for _, test := range []struct {
		name, one, other string
		want             string // the two speakers; "" where they may be the same
	}{
		{"two names", `“` + words + `,” said Nora Fell, the harbour master.`, `“` + words + `,” Jan Ruud said.`, "Jan Ruud | Nora Fell"},
		{"one name, the surname alone", `“` + words + `,” said Nora Fell.`, `Nora Fell was angry. “` + words + `,” Fell said.`, ""},
		{"an office for a name", `“` + words + `,” said Nora Fell.`, `“` + words + `,” the harbour master said.`, ""},
		{"an office that the article gives somebody", `“` + words + `,” said Nora Fell.`,
			`Mayor Jan Ruud spoke first. “` + words + `,” the mayor said.`, "Jan Ruud | Nora Fell"},
		{"a pronoun that can mean one", `“` + words + `,” said Nora Fell.`, `Mayor Jan Ruud spoke late. “` + words + `,” he said.`, "Jan Ruud | Nora Fell"},
		{"a pronoun that can mean two", `“` + words + `,” said Nora Fell.`,
			"Mayor Jan Ruud spoke first, and Ole Bakke, a fisherman, wept.\n\n“" + words + `,” he said.`, ""},
		{"the other named beside it", `“` + words + `,” said Nora Fell.`, `“` + words + `,” Jan Ruud said Nora Fell told him.`, ""},
		{"a statement somebody issued", `“` + words + `,” said Nora Fell.`, `Mayor Jan Ruud issued a statement saying: “` + words + `.”`, "Jan Ruud | Nora Fell"},
		{"a company", `“` + words + `,” said Nora Fell.`, `“` + words + `,” Ruud Shipping Ltd said in a letter.`, ""},
		{"two for one of them", `“` + words + `,” said Nora Fell.`, `“` + words + `,” Nora Fell and Jan Ruud said.`, ""},
		{"a stock phrase", `“Nobody told the fishermen,” said Nora Fell.`, `“Nobody told the fishermen,” Jan Ruud said.`, ""},
	} {
		var got []string
		for _, d := range check(t, crosscheck.Article{ID: "a", Text: test.one}, crosscheck.Article{ID: "b", Text: test.other + " The council meets again in June."}).Discrepancies {
			if d.Kind == align.KindSpeaker && d.Severity != align.SeverityNote {
				got = append(got, d.Sides[0].Value+" | "+d.Sides[1].Value)
			}
		}
		if joined := strings.Join(got, "; "); joined != test.want && joined != mirrored(test.want) {
			t.Errorf("%s: got %q, want %q", test.name, joined, test.want)
		}
	}
}

// mirrored is two sides in the other order.
func mirrored(sides string) string {
	one, other, ok := strings.Cut(sides, " | ")
	if !ok {
		return sides
	}
	return other + " | " + one
}

// A quotation that ends before a restriction is a warning; cut short anywhere else it is none.
func TestOmissions(t *testing.T) {
	const start = "We will keep the winter ferry to Holm and pay the crews in full"
	for _, test := range []struct {
		rest    string
		omitted bool
	}{
		{", but not before the county has paid", true},
		{" as long as the county pays its share", true},
		{", provided that the county pays its share", true},
		{" so long as the boats pass the inspection", true},
		{" only if the boats pass the inspection", true},
		{", even though the boats are not safe", true},
		{" unless the boats fail the inspection", true},
		{", except in January and in bad weather", true},
		{" rather than the summer boats", true},
		{" on condition that the fares double", true},
		{" and thank them for their patience", false},
		{" in every harbour of the county", false},
		{". But that is another story", false},
	} {
		short := crosscheck.Article{ID: "a", Text: "“" + start + ",” said Nora Fell, the county's manager."}
		long := crosscheck.Article{ID: "b", Text: "Nora Fell was heard in Holm on Monday, late and hoarse. “" + start + test.rest + ",” Fell said. The hall was full."}
		omitted := false
		for _, d := range check(t, short, long).Discrepancies {
			omitted = omitted || d.Kind == align.KindOmission && d.Severity == align.SeverityWarning
		}
		if omitted != test.omitted {
			t.Errorf("“…%s”: omission %v, want %v", test.rest, omitted, test.omitted)
		}
	}
}

// What two desks change in one quotation without anybody minding is no more than a note.
func TestHonestDifferences(t *testing.T) {
	const quotation = "“I told Governor Marsh that the dam is safe, that the valley is dry, and we look forward to the spring,” Lena Orr said on Monday."
	for _, other := range []string{
		"“I told Governor Marsh the dam is safe, that the valley is dry, and we look forward to the spring,” Orr said.",
		"“I told Marsh that the dam is safe, that the valley is dry, and we look forward to the spring,” said Lena Orr, the engineer.",
		"“I told Governor Marsh that the dam is safe, that the valley is dry; we look forward to the spring,” Lena Orr told the council.",
		"“I told Governor Marsh that the dam is safe … and we look forward to the spring,” Lena Orr added.",
		"Lena Orr was sure that the valley was dry and said she “looks forward to the spring.”",
		"Lena Orr said that the dam had held, and that the valley had stayed dry.",
	} {
		got := found(check(t, crosscheck.Article{ID: "a", Text: quotation}, crosscheck.Article{ID: "b", Text: other + " Nobody asked about the fish ladder."}))
		if len(got) > 0 {
			t.Errorf("%s\n%s", other, strings.Join(got, "\n"))
		}
	}
}
