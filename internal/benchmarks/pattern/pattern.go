// Package pattern makes texts at which a checker that is not careful takes more than linear time: long lists, texts that
// repeat themselves, marks that are never closed, one fact told by everybody.
package pattern

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/crosscheck-go/crosscheck"
)

// Pattern is one kind of input that can be made in any size.
type Pattern struct {
	Name string
	N    int                     // a size at which the work is much more than what is done once
	Of   func(n int) [][2]string // ID and text of each article; twice the n is twice the input
}

// Articles makes the documents of a pattern in some size. They are about one story.
func (p *Pattern) Articles(n int) ([]*crosscheck.Document, error) {
	var docs []*crosscheck.Document
	for _, a := range p.Of(n) {
		doc, err := crosscheck.NewDocument(crosscheck.Article{
			ID: a[0], Text: a[1], Published: crosscheck.Date{Year: 2024, Month: 3, Day: 5, Certain: true},
		})
		if err != nil {
			return nil, err
		}
		docs = append(docs, doc)
	}
	return docs, nil
}

// Patterns are all of them.
var Patterns = []Pattern{
	{"numbers in a row", 400, func(n int) [][2]string {
		return changed(n, "Results of the count:", 3, func(i int) string { return fmt.Sprint(100 + i) })
	}},
	{"equal numbers", 400, func(n int) [][2]string {
		return changed(n, "The count was", 5, func(i int) string { return "100" })
	}},
	{"numbers with nouns", 400, func(n int) [][2]string {
		return changed(n, "They counted", 3, func(i int) string { return fmt.Sprintf("%d barges,", 100+i) })
	}},
	{"amounts of money", 400, func(n int) [][2]string {
		return changed(n, "The council paid", 3, func(i int) string { return fmt.Sprintf("$%d million,", 100+i) })
	}},
	{"a table of numbers", 200, func(n int) [][2]string {
		return changed(n, "", 3, func(i int) string { return fmt.Sprintf("\nWard %d | %d | %d", i, 3*i, 7*i) })
	}},
	{"tolls", 200, func(n int) [][2]string {
		return changed(n, "", 3, func(i int) string { return fmt.Sprintf("At least %d people were killed in the flood.", 10+i) })
	}},
	{"dates in a row", 300, func(n int) [][2]string {
		return changed(n, "The council met on", 3, func(i int) string { return fmt.Sprintf("%s %d, %d,", months[i%12], 1+i%28, 1990+i%40) })
	}},
	{"sentences with dates", 300, func(n int) [][2]string {
		return changed(n, "", 3, func(i int) string {
			return fmt.Sprintf("The bridge was closed on %s %d, %d.", months[i%12], 1+i%28, 1990+i%40)
		})
	}},
	{"weekdays", 600, func(n int) [][2]string {
		return changed(n, "They came", 3, func(i int) string {
			return []string{"Monday", "Tuesday", "Wednesday", "Thursday"}[i%4]
		})
	}},
	{"a sentence without end", 8000, func(n int) [][2]string {
		return changed(n, "", 33, func(i int) string { return vocabulary[(i*i+7*i)%len(vocabulary)] })
	}},
	{"a varied sentence without end", 8000, func(n int) [][2]string {
		r := rand.New(rand.NewPCG(1, 2))
		return changed(n, "", 33, func(i int) string { return invented(r.IntN(900)) })
	}},
	{"one word repeated", 8000, func(n int) [][2]string {
		return changed(n, "", 33, func(int) string { return "harbour" })
	}},
	{"two words in turn", 8000, func(n int) [][2]string {
		return changed(n, "", 33, func(i int) string { return []string{"harbour", "bridge"}[i%2] })
	}},
	{"one sentence repeated", 600, func(n int) [][2]string {
		return changed(n, "", 33, func(int) string { return "The mayor closed the old bridge on Tuesday." })
	}},
	{"many short sentences", 2000, func(n int) [][2]string {
		return changed(n, "", 33, func(int) string { return "He left." })
	}},
	{"one letter repeated", 100000, func(n int) [][2]string { return twice(strings.Repeat("a", n)) }},
	{"one digit repeated", 50000, func(n int) [][2]string { return twice(strings.Repeat("1", n)) }},
	{"groups of digits", 20000, func(n int) [][2]string { return twice("1" + strings.Repeat(",111", n)) }},
	{"number words", 5000, func(n int) [][2]string {
		return changed(n, "", 33, func(i int) string { return []string{"one", "hundred", "and", "twenty", "thousand"}[i%5] })
	}},
	{"hyphens", 5000, func(n int) [][2]string { return twice("a" + strings.Repeat("-b", n)) }},
	{"slashes", 5000, func(n int) [][2]string { return twice("1" + strings.Repeat("/2", n)) }},
	{"accents", 20000, func(n int) [][2]string { return twice("e" + strings.Repeat("\u0301", n)) }},
	{"marks that open", 5000, func(n int) [][2]string { return twice(strings.Repeat("“He said ", n)) }},
	{"marks that close", 5000, func(n int) [][2]string { return twice(strings.Repeat("he said” ", n)) }},
	{"straight marks", 10000, func(n int) [][2]string { return twice(strings.Repeat(`"`, n)) }},
	{"single marks", 10000, func(n int) [][2]string { return twice(strings.Repeat("' a", n)) }},
	{"nested marks", 3000, func(n int) [][2]string {
		return twice(strings.Repeat("“‘", n) + "No" + strings.Repeat("’”", n))
	}},
	{"nested brackets", 5000, func(n int) [][2]string {
		return twice(strings.Repeat("(", n) + "He said that 3 people left" + strings.Repeat(")", n) + ".")
	}},
	{"square brackets", 5000, func(n int) [][2]string { return twice(strings.Repeat("[a] ", n)) }},
	{"full stops", 10000, func(n int) [][2]string { return twice(strings.Repeat(". ", n)) }},
	{"dashes", 10000, func(n int) [][2]string { return twice(strings.Repeat("— a ", n)) }},
	{"ellipses", 5000, func(n int) [][2]string {
		return twice("“He left " + strings.Repeat("… and left ", n) + "”, she said.")
	}},
	{"commas", 5000, func(n int) [][2]string { return twice("The mayor" + strings.Repeat(", the mayor", n) + " said so.") }},
	{"capitals", 4000, func(n int) [][2]string {
		return changed(n, "", 33, func(i int) string { return strings.ToUpper(vocabulary[(i*i+7*i)%len(vocabulary)]) })
	}},
	{"capitalised words", 4000, func(n int) [][2]string {
		return changed(n, "", 33, func(i int) string { return title(invented(i % 900)) })
	}},
	{"one name repeated", 2000, func(n int) [][2]string {
		return changed(n, "", 33, func(i int) string { return "Dana Voss spoke." })
	}},
	{"one surname", 800, func(n int) [][2]string {
		return changed(n, "", 33, func(i int) string { return title(invented(i)) + " Voss spoke." })
	}},
	{"one given name", 800, func(n int) [][2]string {
		return changed(n, "", 33, func(i int) string { return "Dana " + title(invented(i)) + " spoke." })
	}},
	{"offices", 500, func(n int) [][2]string {
		return changed(n, "", 5, func(i int) string { return "Mayor " + title(invented(i)) + " of " + title(invented(i+7)) + " spoke." })
	}},
	{"homes and ages", 400, func(n int) [][2]string {
		return changed(n, "", 5, func(i int) string {
			return fmt.Sprintf("Dana %s, %d, of %s, was hurt.", title(invented(i)), 20+i%60, title(invented(i/2)))
		})
	}},
	{"acronyms", 800, func(n int) [][2]string {
		return changed(n, "", 33, func(i int) string {
			return fmt.Sprintf("The Harbour %s Office (H%cO) spoke.", title(invented(i)), 'A'+rune(i%26))
		})
	}},
	{"pronouns", 3000, func(n int) [][2]string { return twice("Dana Voss left. " + strings.Repeat("“No,” she said. ", n)) }},
	{"quotations", 300, func(n int) [][2]string {
		return changed(n, "", 5, func(i int) string {
			return fmt.Sprintf("“We will open the %s and the %s before the %s,” Dana Voss said.", invented(i), invented(i+3), invented(i+9))
		})
	}},
	{"equal quotations", 400, func(n int) [][2]string {
		return changed(n, "", 7, func(i int) string { return "“We will open the old bridge before the winter,” Dana Voss said." })
	}},
	{"a quotation without end", 5000, func(n int) [][2]string {
		texts := changed(n, "“", 33, func(i int) string { return vocabulary[(i*i+7*i)%len(vocabulary)] })
		for i := range texts {
			texts[i][1] += "”, Dana Voss said."
		}
		return texts
	}},
	{"paragraphs in reverse", 300, func(n int) [][2]string {
		var lines []string
		for i := range n {
			lines = append(lines, fmt.Sprintf("The %s of the %s was closed after the %s on Tuesday.", invented(i), invented(i+5), invented(i+11)))
		}
		forth := strings.Join(lines, "\n\n")
		for i, j := 0, len(lines)-1; i < j; i, j = i+1, j-1 {
			lines[i], lines[j] = lines[j], lines[i]
		}
		return [][2]string{{"a", forth}, {"b", strings.Join(lines, "\n\n")}}
	}},
	{"names of speakers", 800, func(n int) [][2]string {
		return changed(n, "", 7, func(i int) string { return "\nMr. " + strings.ToUpper(invented(i)) + ". We will open the bridge." })
	}},
	{"denials", 500, func(n int) [][2]string {
		return changed(n, "", 2, func(i int) string { return "The council did not close the bridge." })
	}},
	{"opposites", 500, func(n int) [][2]string {
		return changed(n, "", 2, func(i int) string { return "Prices rose and fell again." })
	}},
	{"one fact in many articles", 240, func(n int) [][2]string {
		var out [][2]string
		for i := range n {
			out = append(out, [2]string{fmt.Sprint(i), fmt.Sprintf(
				"The ferry sank off Port Voss. At least %d people died when the ferry Aurora sank. %s %s %s watched it.", 31+i%3, invented(i), invented(i+1), invented(i*i))})
		}
		return out
	}},
	{"one paragraph in many articles", 240, func(n int) [][2]string {
		paragraph := sentences(80, 5)
		var out [][2]string
		for i := range n {
			out = append(out, [2]string{fmt.Sprint(i), paragraph + "\n\n" + sentences(300, uint64(100+i))})
		}
		return out
	}},
	{"one quotation in many articles", 240, func(n int) [][2]string {
		var out [][2]string
		for i := range n {
			out = append(out, [2]string{fmt.Sprint(i), "“We will open the old bridge before the winter, whatever it costs,” Dana Voss said.\n\n" + sentences(60, uint64(100+i))})
		}
		return out
	}},
	{"copies", 200, func(n int) [][2]string {
		text := sentences(200, 5)
		var out [][2]string
		for i := range n {
			out = append(out, [2]string{fmt.Sprint(i), text + " " + invented(i)})
		}
		return out
	}},
}

var months = strings.Fields("January February March April May June July August September October November December")

var vocabulary = strings.Fields(`the harbour council and the bridge were closed because of a storm that came on the winter evening when many people ` +
	`walked from school to market while officers said that nobody had been hurt in the old town but several houses lost their roofs`)

// invented makes a word of its own of a number.
func invented(i int) string {
	syllables := []string{"ka", "lo", "mi", "ren", "tas", "vo", "del", "bur", "nia", "sor", "gri", "fen"}
	word := ""
	for i += 144; i > 0; i /= len(syllables) {
		word += syllables[i%len(syllables)]
	}
	return word
}

func title(word string) string { return strings.ToUpper(word[:1]) + word[1:] }

// sentences writes sentences of a number of words.
func sentences(words int, seed uint64) string {
	r := rand.New(rand.NewPCG(3, seed))
	var out strings.Builder
	for i := range words {
		switch word := vocabulary[r.IntN(len(vocabulary))]; {
		case i%12 == 0:
			out.WriteString(title(word))
		case r.IntN(4) == 0:
			out.WriteString(" " + invented(r.IntN(2000)))
		default:
			out.WriteString(" " + word)
		}
		if i%12 == 11 {
			out.WriteString(". ")
		}
	}
	return out.String()
}

// twice returns a text as two articles, of which the second has one word more.
func twice(text string) [][2]string {
	return [][2]string{{"a", "It rained. " + text}, {"b", "It rained on. " + text}}
}

// changed writes n items as two articles, in the second of which every so many-th is another.
func changed(n int, head string, every int, item func(i int) string) [][2]string {
	var a, b strings.Builder
	a.WriteString(head)
	b.WriteString(head)
	for i := range n {
		one := item(i)
		a.WriteString(" " + one)
		if i%every == every-1 {
			one = item(i + 17)
			if i%2 == 0 && !strings.ContainsAny(one, ".|,") {
				one += "x"
			}
		}
		b.WriteString(" " + one)
	}
	return [][2]string{{"a", a.String()}, {"b", b.String()}}
}
