package fold

import (
	"strings"
	"testing"
)

func TestWords(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"The Ferry’s late", "the ferry's late"},
		{"o\ufb03ce in\u00adfor\u200bmation", "office information"},
		{"cafe\u0301 café", "café café"},
		{"Ｆｕｌｌ\u00a0１２", "full 12"},
		{"It cost 4.5 million, or 5,000.", "it cost 4.5 million or 5,000"},
		{"[w]e need[s] it[3] now[^a].", "[we] [needs] it now"},
		{"We sail … home [...] now. . . . again", "we sail …home …now …again"},
		{"We (laughter) sail [the crew]", "we (laughter) sail [the] [crew]"},
		{"5% of $12 or £3, R&D at -4 in 2010-12", "5 % of $ 12 or £ 3 r & d at minus 4 in 2010 12"},
		{"1½ miles² − 3", "11⁄2 miles 3"},
		{"infor-\n  mation on well-known\nthings -\nand more-\nOver", "information on well known things and more over"},
		{"the **Ferry**’s and **don**'t, __Kim__'s, but **no**’ and *so*", "the ferry's and don't kim's but no and so"},
		{"broken \xff bytes", "broken bytes"},
	} {
		var got []string
		for _, w := range Words(test.text) {
			if w.Start >= w.End || w.End > len(test.text) {
				t.Errorf("%q: %+v", test.text, w)
			}
			key := w.Key
			switch {
			case w.Cut:
				key = "…" + key
			case w.Bracketed:
				key = "[" + key + "]"
			case w.Round:
				key = "(" + key + ")"
			}
			got = append(got, key)
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("Words(%q)\n got %s\nwant %s", test.text, strings.Join(got, " "), test.want)
		}
	}
}
