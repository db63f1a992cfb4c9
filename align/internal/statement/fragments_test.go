package statement

import (
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/align/internal/similar"
	"github.com/crosscheck-go/crosscheck/align/internal/story"
)

// Which short quotations are put together with what they are part of.
func TestFragments(t *testing.T) {
	const whole = "Mayor Ida Brekke spoke in Lindmoor on Tuesday. “The harbour plan is a reckless gamble, and Mayor Olden knows it,” Brekke said."
	for _, test := range []struct {
		name, other string
		linked      bool
	}{
		{"two words, one speaker", "Mayor Ida Brekke criticised the proposal, which Brekke called a “reckless gamble” during a visit.", true},
		{"an article more", "Mayor Ida Brekke criticised the proposal, which Brekke called “a reckless gamble” during a visit.", true},
		{"another word beside them", "Mayor Ida Brekke criticised the proposal, which Brekke called a “reckless costly gamble” during a visit.", false},
		{"a piece that goes on", "Mayor Ida Brekke criticised the proposal. “A reckless gamble would ruin every family in town,” Brekke said.", false},
		{"another speaker", "Petra Holm criticised the proposal, which Holm called a “reckless gamble” during a visit.", false},
		{"a name", "Mayor Ida Brekke criticised him. Brekke said “Mayor Olden” twice during a visit.", false},
		{"one word", "Mayor Ida Brekke criticised the proposal, which Brekke called “reckless” during a visit.", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := corpusOf(t, []string{"2024-03-05"}, whole, test.other)
			all := &story.Story{Articles: c.Articles}
			found, _ := Find(t.Context(), c, all, similar.Pairs(t.Context(), c, all))
			if linked := len(found) > 0; linked != test.linked {
				t.Errorf("linked: %v, want %v: %+v", linked, test.linked, found)
			}
			for _, s := range found {
				var relations []string
				for _, m := range s.Mentions {
					relations = append(relations, string(m.Relation))
				}
				if got := strings.Join(relations, " "); got != "anchor part" && got != "part anchor" {
					t.Errorf("relations %q, want an anchor and a part", got)
				}
			}
		})
	}
}
