package align

import (
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/claims"
)

// read makes a corpus of texts, in their canonical order.
func readCorpus(t testing.TB, texts ...string) *corpus.Corpus {
	t.Helper()
	var readings []*claims.Reading
	for _, text := range texts {
		doc, err := crosscheck.NewDocument(crosscheck.Article{Text: text})
		if err != nil {
			t.Fatal(err)
		}
		readings = append(readings, claims.Read(doc))
	}
	return corpus.New(readings)
}

func TestTerms(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"The colour’s fine — isn’t it?", "the color fine is not it"},
		{"It won't cost $85 billion, $85bn or 85 billion dollars.", "it will not cost #85000000000 USD #85000000000 USD or #85000000000 USD"},
		{"Twenty-one of 5,000 and 5000; two hundred and six.", "#21 of #5000 and #5000 #206"},
		{"66%, 66 percent and 66 per cent", "#66 % #66 % and #66 %"},
		{"The U.S. and the US told us; U.N. & UN", "the us. and the us. told us un and un"},
		{"The oﬃce for infor\u00admation, the infor-\nmation desk: a cafe\u0301, a café; Ｎｅｗ, of[3] **two** parts", "the office for information the information desk a cafe a cafe new of #2 parts"},
		{"Gen. Ito organised the 32nd “Centre”", "general ito organized the #32 center"},
	} {
		c := readCorpus(t, test.text)
		var got []string
		for _, term := range c.Articles[0].Terms {
			got = append(got, c.Words[term.Word].Text)
		}
		if joined := strings.Join(got, " "); joined != test.want {
			t.Errorf("terms of %q\n got %s\nwant %s", test.text, joined, test.want)
		}
	}
}
