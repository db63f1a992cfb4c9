package segment

import (
	"fmt"
	"strings"
	"testing"
)

// In the words of these texts | stands between tokens and ¶ between paragraphs, with what the paragraph's marks make it.
func TestAsides(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"emphasis", "**Ada Bly:** “_Now_ or *never*.”", "Ada|Bly|:|“|Now|or|never|.|”"},
		{"emphasis round marks", "**“So it goes.”** she said", "“|So|it|goes|.|”|she|said"},
		{"no emphasis", "2 * 3 and 4*5*6, a_b_c, f**k and s**t", "2|*|3|and|4|*|5|*|6|,|a|_|b|_|c|,|f|*|*|k|and|s|*|*|t"},
		{"a mark without a partner", "A price* that is *low", "A|price|*|that|is|*|low"},
		{"a break between scenes", "It ended.\n\n***\n\nIt began.", "It|ended|.¶*|*|*¶It|began|."},
		{"bullets", "- one\n* two\n• three\n» four", "item one¶item two¶item three¶item four"},
		{"a number below zero", "- 2 degrees", "-|2|degrees"},
		{"numbers", "1. Ask\n2) Listen\n7. Not counted", "item Ask¶item Listen¶7|.|Not|counted"},
		{"a number that ends a sentence", "He lives at No.\n12. It is old.", "He|lives|at|No|.¶12|.|It|is|old|."},
		{"a dash of a dialogue", "— Who is there?\n– Me.", "—|Who|is|there|?¶–|Me|."},
		{"block quotation", "> One\n> two.\n>\n> Three.\n\nFour.\n>> Five", ">1 One¶>1 two|.¶>1 Three|.¶Four|.¶>2 Five"},
		{"post", ">>9685 is wrong", ">|>|9685|is|wrong"},
		{"headings", "## The vote\n#1 in the list\n# Next", "heading The|vote¶#|1|in|the|list¶heading Next"},
		{"table", "| Who | What |\n|-----|:----|\n| Ann Lee | “No.” |", "cell Who¶cell What¶cell Ann|Lee¶cell “|No|.|”"},
		{"a bar in a credit", "A. Stone | Getty Images", "A|.|Stone|||Getty|Images"},
		{"notes", "It fell[3]. It rose [4]. “No”.[^b] Who?[1][2] So³ it is.¹ ² Up [5], down【6†src】.", "It|fell|.|It|rose|.|“|No|”|.|Who|?|So|it|is|.|²|Up|,|down|."},
		{"no notes", "Look, [3] [boats] sank, 5 km² away, x² + 10³, [t]he array[i]", "Look|,|[|3|]|[|boats|]|sank|,|5|km|²|away|,|x|²|+|10|³|,|[|t|]|he|array|[|i|]"},
		{"inserted number", "“It took [3] years,” he said.", "“|It|took|[|3|]|years|,|”|he|said|."},
		{"sources", "[1] The Post, 3 May\n[^2]: The Sun", "source The|Post|,|3|May¶source The|Sun"},
		{"links", "As [the Post](https://post.example/a_b_c) has it.[1](https://x.example) ![a dog](/dog.png)", "As|the|Post|has|it|."},
		{"raised tag", "It fell<sup>2</sup>, <b>twice</b>.", "It|fell|,|twice|."},
		{"less than", "It is <5 per cent, 3 <v 4", "It|is|<|5|per|cent|,|3|<|v|4"},
		{"captions", "WEBVTT\nKind: captions\n\n1\n00:01.000 --> 00:03.000\n<v Ann Lee>We go\nJohn says.</v>\n\n2\n00:03.000 --> 00:04.000\n<v Bo Day>The\n\n3\n00:04.000 --> 00:05.000\n<v Bo Day>end.",
			"We|go|John|says|.¶The|end|."},
		{"subtitles", "7\n00:00:01,000 --> 00:00:03,000\nWe go\n\n8\n00:00:03,000 --> 00:00:04,000\nhome now.\n\n9\n00:00:05,000 --> 00:00:06,000\nGood.", "We|go|home|now|.¶Good|."},
		{"quotation, item, emphasis, note", "> - **No**[2]", "item>1 No"},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := Split(test.text)
			var out []string
			for _, p := range text.Paragraphs {
				var words []string
				for i := p.First; i < p.Last; i++ {
					words = append(words, text.Of(int(i)))
				}
				mark := [...]string{"", "item", "heading", "cell", "source"}[p.Block]
				if p.Depth > 0 {
					mark += fmt.Sprintf(">%d", p.Depth)
				}
				if mark != "" {
					mark += " "
				}
				out = append(out, mark+strings.Join(words, "|"))
			}
			if got := strings.Join(out, "¶"); got != test.want {
				t.Errorf("%q\n got %s\nwant %s", test.text, got, test.want)
			}
		})
	}
}

// What is written in several ways is one word.
func TestPlain(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"composed and not", "café cafe\u0301", "café|café"},
		{"ligatures and long s", "ﬁnal oﬃce Congreſs", "final|office|Congress"},
		{"soft hyphen", "infor\u00admation", "information"},
		{"characters of no width", "to\u200bday \u200bnow\ufeff.", "today|now|."},
		{"full width", "Ｎｅｗｓ ３４", "News|34"},
		{"a word cut at a line's end", "the infor-\nmation and Elms-\n  worth", "the|information|and|Elmsworth"},
		{"a hyphen that stays", "a two-\nyear plan, a long-\nterm one, well-known", "a|two|-|year|plan|,|a|long|-|term|one|,|well|-|known"},
		{"a dash at a line's end", "He left -\nalone. X-\nray, MR-\nsaid", "He|left|-|alone|.|X|-|ray|,|MR|-|said"},
		{"possessive", "the infor-\nmant’s cafe\u0301's", "the|informant|’s|café|'s"},
		{"no-break spaces", "3\u00a0May\u202f2024", "3|May|2024"},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := Split(test.text)
			var words []string
			for i := range text.Tokens {
				words = append(words, text.Plain(i))
			}
			if got := strings.Join(words, "|"); got != test.want {
				t.Errorf("%q\n got %s\nwant %s", test.text, got, test.want)
			}
		})
	}
}
