package segment

// A splitter cuts paragraphs into sentences. It looks at each token once, and a few tokens ahead from each stop.
type splitter struct {
	*Text
	roles []role
	first int // the sentence at hand begins with this token
	limit int // the paragraph ends before this token
}

func (t *Text) sentences() {
	t.Sentences = make([]Sentence, 0, len(t.Tokens)/24+len(t.Paragraphs))
	s := splitter{Text: t, roles: roles()}
	for p := range t.Paragraphs {
		s.paragraph(p)
	}
}

func (s *splitter) paragraph(p int) {
	paragraph := &s.Paragraphs[p]
	s.first, s.limit = int(paragraph.First), int(paragraph.Last)
	paragraph.Sentences[0] = int32(len(s.Sentences))
	for i := s.first; i < s.limit; {
		token := &s.Tokens[i]
		if token.Kind == Word && token.Form&Initialism == 0 {
			i++
			continue
		}
		role := s.roles[token.Word]
		switch {
		case role&bullet != 0 && token.Is(SpaceBefore):
			s.cut(p, i)
			i++
		case role&stop != 0 || token.Is(Initialism):
			end := s.run(i)
			if s.ends(i, end) {
				s.cut(p, end)
			}
			i = end
		default:
			i++
		}
	}
	s.cut(p, s.limit)
	paragraph.Sentences[1] = int32(len(s.Sentences))
}

// cut ends the sentence at hand before a token.
func (s *splitter) cut(p, end int) {
	if end == s.first {
		return
	}
	s.Sentences = append(s.Sentences, Sentence{
		Start: s.Tokens[s.first].Start, End: s.Tokens[end-1].End, First: int32(s.first), Last: int32(end), Paragraph: int32(p),
	})
	s.first = end
}

// at returns the roles of a token, none for one outside the paragraph.
func (s *splitter) at(i int) role {
	if i < 0 || i >= s.limit {
		return 0
	}
	return s.roles[s.Tokens[i].Word]
}

// spaced reports whether there is white space before a token; the paragraph's end counts as such.
func (s *splitter) spaced(i int) bool { return i >= s.limit || s.Tokens[i].Is(SpaceBefore) }

// run returns the end of the run of stops and closing marks that begins with a stop: “?!”, “.”)”, “. . .”.
func (s *splitter) run(i int) int {
	for i++; i < s.limit; i++ {
		role := s.at(i)
		switch {
		case !s.spaced(i) && (role&stop != 0 || role&closing != 0 && s.closes(i)):
		case role&dot != 0 && s.at(i-1)&dot != 0: // “. . .”
		case role&guillemet != 0 && s.spaced(i+1): // « Oui. »
		default:
			return i
		}
	}
	return i
}

// closes reports whether a closing mark that might open does close, behind a stop that it touches: an opening mark touches
// what follows.
func (s *splitter) closes(i int) bool {
	return s.at(i)&opening == 0 || s.spaced(i+1) || s.Tokens[i+1].Kind == Mark
}
