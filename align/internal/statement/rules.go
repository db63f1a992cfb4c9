package statement

import (
	"cmp"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/align/internal/corpus"
	"github.com/crosscheck-go/crosscheck/align/internal/edit"
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/similar"
)

// A comparison is two linked quotations, and what is measured of them to report whether they are one utterance. Weights are those
// of words, in eighths of a bit; shares are of a weight, per mille.
type comparison struct {
	*link
	corpus   *corpus.Corpus
	overlap  similar.Overlap // the link's, with the blocks that stand inside both quotations
	versions bool            // of one article, which no further evidence has to show to be one utterance

	between, longer int32 // the weight of the quoted words from the first shared one to the last, where it is less, and on the other side
	piece, whole    int32 // of the pieces and of the sentences that hold these words, where it is less; -1 before it is asked for
	changes         int32 // differences in words that are no notes
	differences     int32 // differences in words
}

func newComparison(c *corpus.Corpus, l *link, versions bool) *comparison {
	x := &comparison{link: l, corpus: c, overlap: l.o, versions: versions, piece: -1, whole: -1}
	x.overlap.Blocks, x.overlap.Matter = l.blocks, l.matter
	x.between, x.longer = inside(c, l)
	return x
}

// share is how much of a weight the shared words are, per mille.
func (x *comparison) share(of int32) int32 { return int32(1000 * int64(x.matter) / int64(max(of, 1))) }

// A measure is named evidence that two quotations are one utterance.
type measure struct {
	name string
	of   func(*comparison) int32
}

var (
	words      = measure{"shared words", func(x *comparison) int32 { return x.shared }}
	weight     = measure{"their weight in eighths of a bit", func(x *comparison) int32 { return x.matter }}
	ofShorter  = measure{"shared between the outer ones, per mille", func(x *comparison) int32 { return x.share(x.between) }}
	ofLonger   = measure{"shared on the longer side, per mille", func(x *comparison) int32 { return x.share(x.longer) }}
	ofPiece    = measure{"shared of the shorter piece, per mille", func(x *comparison) int32 { return x.share(x.pieceWeight()) }}
	ofSentence = measure{"shared of the shorter sentences, per mille", func(x *comparison) int32 { return x.share(x.wholeWeight()) }}
	likeness   = measure{"likeness, per mille", (*comparison).alike}
	spareWords = measure{"shared words beyond four for every change", func(x *comparison) int32 { return x.shared - 4*x.changes }}
	undivided  = measure{"places without any difference in words", func(x *comparison) int32 { return -x.differences }}
	unchanged  = measure{"places without a change", func(x *comparison) int32 { return -x.changes }}
	oneVoice   = measure{"one voice, or too many words for two", func(x *comparison) int32 {
		return one(x.changes == 0 || !x.twoVoices() || x.lacking(oneMouthful) == nil)
	}}
	sameWords = measure{"the same words", func(x *comparison) int32 { return one(x.changes == 0) }}
)

// A bound is how much there must be of a measure.
type bound struct {
	measure measure
	least   int32
}

// utterance is the evidence that two quotations are one utterance: all bounds of one line. Much weight alone does, as about six
// content words have it; less must be most of the shorter quotation's piece as well.
var utterance = [][]bound{
	{{words, 3}, {ofShorter, 550}, {ofLonger, 250}, {weight, 440}},
	{{words, 3}, {ofShorter, 550}, {ofLonger, 250}, {weight, 220}, {ofPiece, 550}},
	{{words, 4}, {ofShorter, 550}, {ofLonger, 250}, {weight, 110}, {ofPiece, 550}},
	{{words, 6}, {ofShorter, 550}, {ofLonger, 250}, {ofPiece, 550}},
}

// versions of an utterance are held against each other word by word on this evidence: those that share nearly all, or that
// differ in one place alone and hardly elsewhere. With less, one desk paraphrased, or the speaker said it twice; then what differs is a note.
var (
	oneVersion  = []bound{{ofShorter, 720}, {likeness, 450}, {unchanged, -5}, {spareWords, 1}, {oneVoice, 1}}
	fullVersion = []bound{{ofSentence, 640}}
	oneChange   = []bound{{words, 6}, {ofShorter, 600}, {ofSentence, 640}, {likeness, 600}, {unchanged, -1}, {undivided, -2}, {oneVoice, 1}}
)

// oneMouthful is what no two persons say alike by chance.
var oneMouthful = []bound{{words, 8}, {weight, 400}, {likeness, 800}}

// otherVoice is the evidence on which two speakers of one utterance are a difference, in all bounds of one line: two persons may
// well use the same stock phrase, or make the same demand in much the same words.
var otherVoice = [][]bound{
	{{words, 6}, {weight, 200}, {likeness, 700}, {ofSentence, 750}, {sameWords, 1}},
	{{words, 6}, {weight, 400}, {likeness, 700}, {ofSentence, 750}},
}

// lacking returns the first bound that does not hold; nil when all do.
func (x *comparison) lacking(bounds []bound) *bound {
	for i := range bounds {
		if bounds[i].measure.of(x) < bounds[i].least {
			return &bounds[i]
		}
	}
	return nil
}

// holds reports whether all bounds of a line hold.
func (x *comparison) holds(lines [][]bound) bool {
	for _, bounds := range lines {
		if x.lacking(bounds) == nil {
			return true
		}
	}
	return false
}

// lackingInAll returns the bounds that do not hold, of each line the first.
func (x *comparison) lackingInAll(lines [][]bound) string {
	var out []string
	for _, bounds := range lines {
		if b := x.lacking(bounds); b != nil {
			out = append(out, finding.TooLittle(b.measure.name, b.measure.of(x), b.least))
		}
	}
	slices.Sort(out)
	return strings.Join(slices.Compact(out), ", or ")
}

// pieceWeight is the weight of the quotations' pieces, between marks, that hold the shared words, where it is less.
func (x *comparison) pieceWeight() int32 {
	if x.piece < 0 {
		first, last := x.blocks[0], x.blocks[len(x.blocks)-1]
		x.piece = min(pieces(x.corpus, x.a, first.A, last.A), pieces(x.corpus, x.b, first.B, last.B))
	}
	return x.piece
}

// wholeWeight is the weight of the quoted sentences that hold the shared words, where it is less.
func (x *comparison) wholeWeight() int32 {
	if x.whole < 0 {
		x.whole, _ = sentences(x.corpus, x.link)
	}
	return x.whole
}

// alike is how much of both quotations is shared from the first shared word to the last, what one has in between included.
func (x *comparison) alike() int32 {
	return int32(min(2000*int64(x.matter)/int64(max(x.between+x.longer, 1)), 1000))
}

func one(is bool) int32 {
	if is {
		return 1
	}
	return 0
}

// A rule compares two quotations of one utterance in one respect. A new one is a function and a line in a table.
type rule struct {
	name string
	when func(*comparison) bool // nil for always
	find func(*comparison) []finding.Difference
}

// wordRules compare the words. How many changes they find is evidence whether the two are one utterance at all.
var wordRules = []rule{
	{"words between shared ones", nil, changedWords},
	{"first and last words", nil, ends},
}

// rules compare what stands around the words.
var rules = []rule{
	{"a restriction left out", func(x *comparison) bool { return x.versions || x.isOneVersion() }, omissions},
	{"the occasion", func(x *comparison) bool { return !x.versions && x.isOneVersion() }, occasions},
	// Whom a pronoun means may change in a version with any word before it.
	{"the speaker", func(x *comparison) bool { return !x.versions || x.a.speakerNamed() && x.b.speakerNamed() }, speakers},
}

func (x *comparison) isOneVersion() bool { return x.lacking(oneVersion) == nil }

// find applies rules.
func (x *comparison) find(rules []rule) []finding.Difference {
	var out []finding.Difference
	for _, r := range rules {
		if r.when != nil && !r.when(x) {
			continue
		}
		for _, d := range r.find(x) {
			d.Evidence.Rule = cmp.Or(d.Evidence.Rule, r.name)
			out = append(out, d)
		}
	}
	return out
}

// compare lists where the two quotations differ. Where two persons say it in different words, each may have said it: only
// that there are two is a finding.
func (x *comparison) compare() []finding.Difference {
	out := x.find(wordRules)
	x.changes, x.differences = countAboveNote(out), int32(len(out))
	if !x.isCertain() {
		demoteToNotes(out)
	}
	inWords := len(out)
	out = append(out, x.find(rules)...)
	if len(out) == 0 {
		return nil
	}
	signals := x.signals()
	for i := range out {
		out[i].Score, out[i].Probable = x.score(out[i].Severity, i < inWords), true
		out[i].Evidence.Signals = signals
	}
	return out
}

// signals are what is measured of the two quotations, for the evidence.
func (x *comparison) signals() []finding.Signal {
	var out []finding.Signal
	for _, m := range []measure{words, weight, ofShorter, ofSentence, likeness} {
		out = append(out, finding.Signal{Name: m.name, Value: int(m.of(x))})
	}
	return out
}

// changedWords compares what stands between the shared words of two quotations.
func changedWords(x *comparison) []finding.Difference {
	var out []finding.Difference
	o := x.overlap
	for _, r := range o.Regions() {
		if j := edit.Judge(x.corpus, o.A, o.B, r); j.Kind != "" && j.In == finding.InQuote {
			if x.saidBoth(r) {
				j.Severity = finding.SeverityNote
			}
			out = append(out, edit.Difference(x.corpus, o, r, j))
		}
	}
	return out
}

func demoteToNotes(differences []finding.Difference) {
	for i := range differences {
		differences[i].Severity = finding.SeverityNote
	}
}

// countAboveNote counts the differences that are no notes.
func countAboveNote(differences []finding.Difference) int32 {
	n := int32(0)
	for _, d := range differences {
		if d.Severity != finding.SeverityNote {
			n++
		}
	}
	return n
}
