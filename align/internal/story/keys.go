package story

import (
	"cmp"
	"math"
	"slices"
	"time"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/names"
)

// Keys are what grouping needs to know of an article: plain data, the same in whatever collection the article stands. Words
// are given by numbers made of their letters, so that the keys of articles that were read apart can be compared.
type Keys struct {
	ID        string
	Source    string
	Published string // the value of its publication date; "" when unknown
	Date      crosscheck.Date
	Day       int32 // that of publication, counted from 1970; 0 when unknown
	Dating    Dating
	Page      int32     // how many tokens of the page stand round the article
	Letters   uint64    // a number for the letters and digits of the text
	Empty     bool      // it has no word
	Runs      []uint64  // a sample of its runs of words, ascending
	Words     []Feature // its most telling words, ascending; the squares of their weights sum up to 1
	Persons   []uint64  // the surnames of those whom it mentions most, ascending
	Sayings   []uint64  // the runs of words in quotations of somebody named, each with a word of the name, ascending; none without a sure date
}

// Feature is a word and how much it tells of what an article is about.
type Feature struct {
	Word   uint64
	Weight float32
}

// Dating says how sure the date of an article is.
type Dating uint8

// The datings, the surest first.
const (
	Sure   Dating = iota
	Unsure        // it may be that of the page
	Undated
	datings
)

const (
	profileWords   = 64
	profilePersons = 4
)

// KeysOf returns the keys of an article of a corpus, without sayings. The numbers of the corpus's words are its Hashes.
func KeysOf(c *corpus.Corpus, a *corpus.Article, hashes []uint64) *Keys {
	k := &Keys{
		ID: a.Doc.ID(), Source: a.Doc.Article().Source,
		Page: a.Round, Letters: a.Letters, Empty: len(a.Terms) == 0,
		Runs: sampleRuns(a, hashes), Words: tellingWords(c, a, hashes), Persons: leadingPersons(a),
	}
	k.date(a.Doc.Published())
	return k
}

// date notes when an article without a date was published.
func (k *Keys) date(published crosscheck.Date) {
	k.Published, k.Date, k.Day = published.Value(), published, dayOf(published)
	switch {
	case published.IsZero():
		k.Dating = Undated
	case !published.Certain:
		k.Dating = Unsure
	}
}

// Compare orders articles: by publication, and then by what is written, as in a corpus.
func Compare(a, b *Keys) int {
	return cmp.Or(
		a.Date.Compare(b.Date), cmp.Compare(a.Page, b.Page), cmp.Compare(a.Letters, b.Letters),
		cmp.Compare(a.Source, b.Source), cmp.Compare(a.ID, b.ID),
	)
}

// dayOf counts the days from 1970 to a date; 0 stands for no date.
func dayOf(d crosscheck.Date) int32 {
	if d.IsZero() {
		return 0
	}
	return int32(time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60))
}

// DaysApart is how many days lie between two dates.
func DaysApart(a, b crosscheck.Date) int {
	days := int(dayOf(a) - dayOf(b))
	return max(days, -days)
}

// tellingWords weighs the words of an article: the rarer in general and the more frequent here, the more.
func tellingWords(c *corpus.Corpus, a *corpus.Article, hashes []uint64) []Feature {
	count := make([]int, len(c.Words))
	for _, t := range a.Terms {
		count[t.Word]++
	}
	var words []Feature
	for id, n := range count {
		w := &c.Words[id]
		if n == 0 || w.Class.Is(corpus.Function|corpus.Negation|corpus.Honorific|corpus.Number|corpus.Date|corpus.Calendar|corpus.Saying) {
			continue
		}
		words = append(words, Feature{hashes[id], float32(float64(w.Rarity) * (1 + math.Log2(float64(n))))})
	}
	slices.SortFunc(words, func(x, y Feature) int { return cmp.Or(cmp.Compare(y.Weight, x.Weight), cmp.Compare(x.Word, y.Word)) })
	words = slices.Clone(words[:min(len(words), profileWords)])
	sum := 0.0
	for _, f := range words {
		sum += float64(f.Weight) * float64(f.Weight)
	}
	for i := range words {
		words[i].Weight /= float32(math.Sqrt(sum))
	}
	slices.SortFunc(words, func(x, y Feature) int { return cmp.Compare(x.Word, y.Word) })
	return words
}

// leadingPersons returns the surnames of the persons whom an article mentions most, each at least twice.
func leadingPersons(a *corpus.Article) []uint64 {
	found := contents.Names(a.Doc)
	var entities []names.Entity
	for _, e := range found.Entities {
		if e.Type == names.Person && len(e.Mentions) > 1 {
			entities = append(entities, e)
		}
	}
	slices.SortStableFunc(entities, func(x, y names.Entity) int { return cmp.Compare(len(y.Mentions), len(x.Mentions)) })
	var out []uint64
	for _, e := range entities[:min(len(entities), profilePersons)] {
		out = append(out, corpus.HashLetters(corpus.LettersOf(a.Text.Of(int(found.Mentions[e.Fullest].Last)-1))))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// The runs of words by which copies are found.
const (
	copyLength = 5 // words in a run
	copySample = 4 // one run in so many is kept, and of equal runs all or none
)

func sampleRuns(a *corpus.Article, hashes []uint64) []uint64 {
	var runs []uint64
	for i := 0; i+copyLength <= len(a.Terms); i++ {
		run := uint64(14695981039346656037)
		for _, t := range a.Terms[i : i+copyLength] {
			run = (run ^ hashes[t.Word]) * 0x9e3779b97f4a7c15
			run ^= run >> 29
		}
		if run%copySample == 0 {
			runs = append(runs, run)
		}
	}
	slices.Sort(runs)
	return slices.Clone(slices.Compact(runs))
}
