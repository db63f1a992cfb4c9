package aligntest

import (
	"strings"
	"testing"
)

func TestChanges(t *testing.T) {
	for name, test := range map[string]struct{ want, got, shown string }{
		"nothing":     {"a\nb\n", "a\nb\n", ""},
		"a word":      {"one\nthe boat had 16 oars\nend\n", "one\nthe boat had 60 oars\nend\n", "  line 2: the boat had [-16-]{+60+} oars\n"},
		"a line gone": {"one\ntwo\nend\n", "one\nend\n", "  line 2: - two\n"},
		"a line more": {"one\nend\n", "one\ntwo\nend\n", "  line 2: + two\n"},
		"other words": {"one\nall of it\nend\n", "one\nnothing was left\nend\n", "  line 2: - all of it\n  + nothing was left\n"},
		"marks alone": {"said “so”\n", "said \"so\"\n", "  line 1: - said “so”\n  + said \"so\"\n"},
		"two places":  {"a b c\nsame\nd e f\n", "a b x\nsame\nd e y\n", "  line 1: a b [-c-]{+x+}\n  line 3: d e [-f-]{+y+}\n"},
		"a word more": {"the boat had oars\n", "the old boat had oars\n", "  line 1: the {+old+} boat had oars\n"},
		"from empty":  {"", "a\n", "  line 1: + a\n"},
	} {
		if got := changes(test.want, test.got); got != test.shown {
			t.Errorf("%s:\n%s, not\n%s", name, got, test.shown)
		}
	}
	long := strings.Repeat("x\n", mostLines+2)
	if got := hunks(strings.Split("a\n"+long+"a", "\n"), strings.Split("b\n"+long+"b", "\n")); len(got) != 1 {
		t.Errorf("%v", got)
	}
}
