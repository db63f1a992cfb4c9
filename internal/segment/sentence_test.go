package segment

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// In these texts | stands where one sentence ends and another begins, ¶ where a paragraph does.
var sentenceTests = []struct{ name, text string }{
	{"stops", "The vote failed. |Who lost? |Nobody! |It was a draw."},
	{"titles and months", "He met Mr. Kishida at 9 a.m. Tuesday."},
	{"places and months", "The $3.5 billion deal with St. Louis-based Acme closed Jan. 31. |Critics objected."},
	{"question in quotation marks", "“Is it true?” he asked."},
	{"question and a name", "“Why now?” Prime Minister Jane E. Doe asked. |“Because,” came the reply."},
	{"question and a new sentence", "“Why now?” |The room fell silent."},
	{"period inside quotation marks", "She said: “It is over.” |The crowd left. |\"We go on.\" |Nobody moved."},
	{"month at the end", "They opened in Sept. |Sales rose at once."},
	{"month with its day", "On Sept. 9 they closed."},
	{"state before a bracket", "PEORIA, Ill. (AP) — A barn burned. |No one was hurt."},
	{"number", "At No. 10 the lights were on. |He said no. |No. |Not now."},
	{"initials", "George W. Hill and J. R. Stone met E. Jean Park. |You and I. |Did they agree?"},
	{"initialism within", "The U.S. Senate and the U.N. Security Council met."},
	{"initialism at the end", "She moved to the U.S. |He stayed."},
	{"initialism in quotation marks", "They chanted “U.S.A.” |Guards watched."},
	{"initialism as a nickname", "Patrick “P.J.” Stone spoke."},
	{"company within", "Acme Corp. Chairman Lee Wong resigned."},
	{"company at the end", "He chairs Acme Corp. |The firm is old."},
	{"company with its ticker", "Acme Inc. (ACME) rose."},
	{"afternoon", "They left at 5 p.m. |Police followed. |It ended at 6 p.m. Moscow time and 3 p.m. GMT."},
	{"decimal and amount", "It costs $4.50. |That is 3.2 percent more."},
	{"ellipsis within", "I was... well, tired … but I think . . . I slept."},
	{"ellipsis at the end", "He never came.... |She left. |He paused… |Then he spoke."},
	{"ellipsis in brackets", "“The plan [...] Works,” he said."},
	{"brackets", "He teaches (He once sang.) at night. |(She does not.) |They agree."},
	{"list", "Rinse it.¶Wash the rice. |2. Boil it. |• Serve |• 4. Clean up"},
	{"forgotten space", "Rates rose today.|The bank said so. |Visit example.com or write to jo.Do@example.com."},
	{"forgotten space before a quotation", "He shrugged.|“We will see.”"},
	{"names with exclamation marks", "She left Yahoo! Inc. in May. |Yahoo! |It was over."},
	{"small capitals", "He sells phones. |iPhone sales rose."},
	{"guillemets", "« Nous partons. » |Il sortit. |«Non», dit-elle."},
	{"low and high marks", "„Wir gehen.“ |Das war alles."},
	{"Chinese", "他来了。|她走了！|“好。”他说。|为什么？|没有人知道。"},
	{"Japanese", "「行こう。」と言った。|雨だ。"},
	{"lines", "A headline¶The first paragraph. |It has two sentences.¶The second paragraph.¶¶The third"},
	{"broken lines", "It was a long and\nstormy night in town. |Nobody\r\nslept at all that night."},
	{"credits", "Minister visits the north¶by our own reporter in the city¶It rained."},
	{"hard-wrapped", "The committee met in the old town hall on Friday evening to hear\n" +
		"the engineer, a former officer named Holm, explain why the bridge\nhad to be closed. |The Mayor did not attend.¶" +
		"Repairs should begin in March and will cost two million crowns,\naccording to the long report which the whole committee had just\nreceived."},
	{"headlines", "Mayor opens the new bridge over the river¶Storm closes three schools in the north¶Prices of bread rise for a third month"},
	{"nothing", ""},
	{"spaces", " \n\t\r\n"},
}

func TestSentences(t *testing.T) {
	for _, test := range sentenceTests {
		text := Split(strings.NewReplacer("|", "", "¶", "\n").Replace(test.text))
		if got, want := cuts(text), strings.ReplaceAll(strings.Trim(test.text, " \n\t\r"), "¶¶", "¶"); got != want {
			t.Errorf("%s\n got %s\nwant %s", test.name, got, want)
		}
	}
}

// cuts writes a text down with its sentences and paragraphs marked.
func cuts(text *Text) string {
	var out strings.Builder
	for i, sentence := range text.Sentences {
		if i > 0 {
			gap := text.Text[text.Sentences[i-1].End:sentence.Start]
			if text.Sentences[i-1].Paragraph != sentence.Paragraph {
				gap = "¶"
			} else {
				gap += "|"
			}
			out.WriteString(gap)
		}
		out.WriteString(text.Text[sentence.Start:sentence.End])
	}
	return out.String()
}

// FuzzSplit holds that the pieces of any text are ordered, lie within each other, begin with a character, and leave no visible byte out.
func FuzzSplit(f *testing.F) {
	for _, test := range sentenceTests {
		f.Add(test.text)
	}
	for _, text := range []string{"\xef\xbb\xbfA.\x00B", "“““« « . . . ””", "a’s'S U.S.'s ’s", "x\u0301\u00ad\u200b9٣3,.5", strings.Repeat("É’a", 40),
		"> **Ann:** “_Now_”[3]\n>\n> - Bo<sup>1</sup> [the Post](http://a.b)\n| a | b |\n|---|:-:|\n| c | d |\n[^1]: So.\n",
		"WEBVTT\n\n1\n00:01.000 --> 00:02.000\n<v Ann Lee>Now and\n\n2\n00:03.000 --> 00:04.000\n<v Ann Lee>then.</v>", "[[1]](/x)![y](#z)",
		"infor-\nmation two-\nyear ﬁn\u00ad\u200bal cafe\u0301 Ｎｅｗ", "**[1]_<v x>[2][3]*", "\u00ad", "a \u00ad\u00ad b", "A’ſ A'ſ A'ｓ B’ｓ",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, s string) {
		text := Split(strings.ToValidUTF8(s, "�"))
		at, token, sentence := int32(0), int32(0), int32(0)
		covered := func(start, end int32) {
			if start < at || end <= start || int(end) > len(text.Text) || !utf8.RuneStart(text.Text[start]) {
				t.Fatalf("[%d:%d] after %d", start, end, at)
			}
			if gap := text.Text[at:start]; strings.ContainsFunc(gap, visible) {
				t.Fatalf("%q is in no token and no aside", gap)
			}
			at = end
		}
		asides := text.Asides
		for i, one := range text.Tokens {
			for ; len(asides) > 0 && int(asides[0].Token) <= i; asides = asides[1:] {
				covered(asides[0].Start, asides[0].End)
			}
			covered(one.Start, one.End)
		}
		for _, aside := range asides {
			covered(aside.Start, aside.End)
		}
		if gap := text.Text[at:]; strings.ContainsFunc(gap, visible) {
			t.Fatalf("%q is in no token and no aside", gap)
		}
		for p, paragraph := range text.Paragraphs {
			if paragraph.First != token || paragraph.Sentences[0] != sentence || paragraph.Last <= paragraph.First {
				t.Fatalf("paragraph %d is %+v, after token %d and sentence %d", p, paragraph, token, sentence)
			}
			for ; sentence < paragraph.Sentences[1]; sentence++ {
				s := text.Sentences[sentence]
				if s.First != token || s.Last <= s.First || s.Last > paragraph.Last || int(s.Paragraph) != p ||
					s.Start != text.Tokens[s.First].Start || s.End != text.Tokens[s.Last-1].End {
					t.Fatalf("sentence %d is %+v, after token %d", sentence, s, token)
				}
				token = s.Last
			}
			if token != paragraph.Last {
				t.Fatalf("paragraph %d ends with token %d, its sentences with %d", p, paragraph.Last, token)
			}
		}
		if int(token) != len(text.Tokens) || int(sentence) != len(text.Sentences) {
			t.Fatalf("%d of %d tokens, %d of %d sentences", token, len(text.Tokens), sentence, len(text.Sentences))
		}
	})
}

// visible reports whether a character must be part of a token.
func visible(r rune) bool {
	return !slices.Contains([]rune("\u00ad\ufeff\u200b\u2060\u200e\u200f"), r) && !strings.ContainsRune("\u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000", r) &&
		(r < '\u2000' || r > '\u200a') && r > ' ' && (r < 0x7f || r > 0x9f)
}

// TestLongFoldedWords holds that a word whose plain form is longer than it is written, and longer than any word that is looked up,
// is one token.
func TestLongFoldedWords(t *testing.T) {
	for _, letter := range []string{"և", "ﬃ", "ﷺ", "a", "é"} {
		for n := 1; n < 90; n++ {
			text := strings.Repeat(letter, n)
			if tokens := Split(text).Tokens; len(tokens) != 1 || int(tokens[0].End) != len(text) {
				t.Errorf("%d times %q: %v", n, letter, tokens)
			}
		}
	}
}
