package statement

import (
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/align/internal/story"
)

// What an article reports in its own words is put with the quotation of the same speaker in another that says so.
func TestReported(t *testing.T) {
	const quoted = "“We will rebuild the eastern sea wall before the winter storms come back,” Ann Lowe said."
	for _, test := range []struct {
		name, other string
		want        string
	}{
		{"reported", "Ann Lowe said that the council would rebuild the sea wall before the winter storms came back.", "anchor, edited"},
		{"three words in common", "Ann Lowe said that the eastern sea wall was old.", ""},
		{"half of it", "Ann Lowe said that the sea wall, the harbour, the school and the library would be rebuilt with a loan from the county bank.", ""},
		{"another speaker", "Ruth Orme said that the council would rebuild the sea wall before the winter storms came back.", ""},
		{"nobody named", "It was said that the council would rebuild the sea wall before the winter storms came back.", ""},
	} {
		c := corpusOf(t, []string{"2024-03-05", "2024-03-05"}, quoted, test.other)
		found, differences := Find(t.Context(), c, story.Of(c), nil)
		var relations []string
		for _, s := range found {
			for _, m := range s.Mentions {
				relations = append(relations, string(m.Relation))
			}
		}
		if got := strings.Join(relations, ", "); got != test.want || len(differences) > 0 {
			t.Errorf("%s: %q with %d differences, want %q", test.name, got, len(differences), test.want)
		}
	}
}
