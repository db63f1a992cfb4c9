package segment

import "github.com/crosscheck-go/crosscheck/internal/lexicon"

// paragraphs begins one at every line, save where a line only goes on with the last one's sentence.
func (t *Text) paragraphs() {
	for first := 0; first < len(t.Tokens); {
		last := first + 1
		for last < len(t.Tokens) && !t.Tokens[last].Is(LineStart) {
			last++
		}
		t.Paragraphs = append(t.Paragraphs, Paragraph{
			Start: t.Tokens[first].Start, End: t.Tokens[last-1].End, First: int32(first), Last: int32(last),
		})
		first = last
	}
}

func (t *Text) sentences() {
	abbreviations := lexicon.SetOf("abbreviations")
	for p := range t.Paragraphs {
		paragraph := &t.Paragraphs[p]
		paragraph.Sentences[0] = int32(len(t.Sentences))
		first := paragraph.First
		for i := paragraph.First; i < paragraph.Last; i++ {
			if i+1 == paragraph.Last || t.ends(i, abbreviations) {
				t.Sentences = append(t.Sentences, Sentence{
					Start: t.Tokens[first].Start, End: t.Tokens[i].End, First: first, Last: i + 1, Paragraph: int32(p),
				})
				first = i + 1
			}
		}
		paragraph.Sentences[1] = int32(len(t.Sentences))
	}
}

// ends says whether a sentence ends with a token that is not the last of its paragraph.
func (t *Text) ends(i int32, abbreviations lexicon.Set) bool {
	next := t.Tokens[i+1]
	if !next.Is(SpaceBefore) {
		return false
	}
	token := t.Tokens[i]
	for i > 0 && closing(t.Of(int(i))) && !token.Is(SpaceBefore) {
		i--
		token = t.Tokens[i]
	}
	switch c := t.Text[token.End-1]; {
	case c == '!' || c == '?':
	case c == '.' && token.Is(Initialism):
		return false
	case c == '.':
		if i > 0 && abbreviations.Has(t.Tokens[i-1].Word) {
			return false
		}
	default:
		return false
	}
	return next.Kind != Word || next.Is(Capital)
}

func closing(mark string) bool {
	switch mark {
	case `"`, `'`, "”", "’", "»", "›", "」", "』", ")", "]":
		return true
	}
	return false
}
