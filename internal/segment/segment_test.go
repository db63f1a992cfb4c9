package segment

import (
	"strings"
	"testing"
)

func TestTokens(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"The U.S. is two-year-old.", "The|U.S.|is|two|-|year|-|old|."},
		{"Kishida’s $3.5bn, don’t “go”…", "Kishida|’s|$|3.5|bn|,|don’t|“|go|”|…"},
		{"NATO's 32nd member at 9 a.m. in J.K. Rowling's U.K", "NATO|'s|32|nd|member|at|9|a.m.|in|J.K.|Rowling|'s|U|.|K"},
		{"O’Brien 1,512 and 5:30... 'tis", "O’Brien|1,512|and|5|:|30|...|'|tis"},
		{"onJan 31 forUkrainians, iPhone andmacOS ofX", "on|Jan|31|for|Ukrainians|,|iPhone|andmacOS|of|X"},
	} {
		text := Split(test.text)
		var got []string
		for i := range text.Tokens {
			got = append(got, text.Of(i))
		}
		if joined := strings.Join(got, "|"); joined != test.want {
			t.Errorf("Split(%q)\n got %s\nwant %s", test.text, joined, test.want)
		}
	}
}
