// Package collection makes collections of any size out of a few stories: each story of a collection is one of the given ones with
// names, common words and days of its own. Which articles belong together is known, and what their outlets say differently is
// what those of the given story do.
package collection

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/lexicon/wordnet"
)

// Article is an article and the number of its story.
type Article struct {
	crosscheck.Article
	Story int
}

// Generator makes articles after those of some stories.
type Generator struct {
	stories [][]crosscheck.Article
	nouns   [rarities][]string // by rarity
	days    int
}

// rarities is into how many classes the words of the dictionary fall by how common they are.
const rarities = 8

// New makes a generator after the stories in the folders of a folder, one text file an article. The articles that it makes are
// published within a number of days.
func New(folder string, days int) (*Generator, error) {
	g := &Generator{days: days}
	texts, err := filepath.Glob(filepath.Join(folder, "*", "*.txt"))
	if err != nil {
		return nil, err
	}
	last := ""
	for _, path := range texts {
		text, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		doc, err := crosscheck.NewDocument(crosscheck.Article{ID: path, Text: string(text)})
		if err != nil {
			return nil, err
		}
		a := doc.Article()
		a.Published = doc.Published()
		if a.Published.IsZero() {
			continue
		}
		if dir := filepath.Dir(path); dir != last {
			g.stories, last = append(g.stories, nil), dir
		}
		s := &g.stories[len(g.stories)-1]
		*s = append(*s, a)
	}
	for i, s := range g.stories { // rounds of another year are stories of their own, and left out
		g.stories[i] = slices.DeleteFunc(s, func(a crosscheck.Article) bool { return a.Published.Year != s[len(s)-1].Published.Year })
	}
	if len(g.stories) == 0 {
		return nil, fmt.Errorf("%s: no stories", folder)
	}
	g.readNouns()
	return g, nil
}

func (g *Generator) readNouns() {
	for w := wordnet.Word(1); w.String() != "" && w < wordnet.Lookup("zymurgy"); w++ {
		text := w.String()
		plain := !strings.ContainsFunc(text, func(r rune) bool { return r < 'a' || r > 'z' })
		if plain && len(text) > 3 && len(text) < 11 && w.Parts() == wordnet.Noun {
			g.nouns[class(w)] = append(g.nouns[class(w)], text)
		}
	}
}

func class(w wordnet.Word) int { return min(w.Rarity()/5, rarities-1) }

// Halves returns two generators, each after every second of the stories: what one makes is about nothing that the other makes, though it
// is of the same days.
func (g *Generator) Halves() (one, other *Generator) {
	a, b := *g, *g
	a.stories, b.stories = nil, nil
	for i, s := range g.stories {
		if i%2 == 0 {
			a.stories = append(a.stories, s)
		} else {
			b.stories = append(b.stories, s)
		}
	}
	return &a, &b
}

// Articles makes a number of articles. The same number and seed give the same articles.
func (g *Generator) Articles(n int, seed uint64) []Article {
	var out []Article
	for story := 0; len(out) < n; story++ {
		random := rand.New(rand.NewPCG(seed, uint64(story)))
		given := g.stories[random.IntN(len(g.stories))]
		first := time.Date(2010, 1, 1+random.IntN(g.days), 0, 0, 0, 0, time.UTC)
		changed := map[string]string{}
		for k, a := range given {
			if len(out) == n {
				break
			}
			day := first.AddDate(0, 0, min(k, 3))
			published := crosscheck.Date{Year: day.Year(), Month: int(day.Month()), Day: day.Day(), From: crosscheck.Given, Certain: true}
			out = append(out, Article{crosscheck.Article{
				ID: fmt.Sprintf("%d-%d-%d", seed, story, k), Source: fmt.Sprintf("Outlet %d", random.IntN(200)), Published: published,
				Text: g.rewrite(a.Text, changed, random),
			}, story})
		}
	}
	return out
}

// rewrite returns names and nouns other words, the same for the same throughout a story.
func (g *Generator) rewrite(text string, changed map[string]string, random *rand.Rand) string {
	var out strings.Builder
	for len(text) > 0 {
		end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
		if end < 0 {
			end = len(text)
		}
		if end == 0 {
			_, size := utf8.DecodeRuneInString(text)
			out.WriteString(text[:size])
			text = text[size:]
			continue
		}
		word := text[:end]
		text = text[end:]
		if _, ok := changed[word]; !ok {
			changed[word] = g.other(word, random)
		}
		out.WriteString(changed[word])
	}
	return out.String()
}

// other picks a word that stands for another one: a name for a name, a noun for a noun about as common; half of the nouns stay,
// and so does whatever is neither.
func (g *Generator) other(word string, random *rand.Rand) string {
	lower := strings.ToLower(word)
	w := wordnet.Lemma(lower)
	switch {
	case word == lower && w != 0 && w.String() == lower && w.Parts()&wordnet.Noun != 0 && len(word) > 3 && random.IntN(2) == 0:
		if like := g.nouns[class(w)]; len(like) > 0 {
			return like[random.IntN(len(like))]
		}
	case word != lower && word != strings.ToUpper(word) && w == 0 && len(word) > 3:
		return name(random)
	}
	return word
}

// name invents a name.
func name(random *rand.Rand) string {
	syllables := []string{"ka", "lo", "mi", "ren", "tas", "vo", "del", "bur", "nia", "sor", "gri", "fen", "wex", "hal", "do", "pri"}
	var out string
	for range 3 {
		out += syllables[random.IntN(len(syllables))]
	}
	return strings.ToUpper(out[:1]) + out[1:]
}

// Texts makes articles after the stories in the folders of a folder, as many as have a number of bytes together, and returns
// their texts. A text that is repeated would teach the processor its words: what is measured on it is too fast.
func Texts(folder string, size int) ([]string, error) {
	const days = 3650
	g, err := New(folder, days)
	if err != nil {
		return nil, err
	}
	var texts []string
	for n := 64; ; n *= 2 {
		texts = texts[:0]
		left := size
		for _, a := range g.Articles(n, 1) {
			if left <= 0 {
				return texts, nil
			}
			texts = append(texts, a.Text)
			left -= len(a.Text)
		}
	}
}
