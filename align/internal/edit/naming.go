package edit

import (
	"github.com/crosscheck-go/crosscheck/align/internal/finding"
	"github.com/crosscheck-go/crosscheck/align/internal/naming"
	"github.com/crosscheck-go/crosscheck/internal/contents"
	"github.com/crosscheck-go/crosscheck/internal/names"
)

// naming says whether both sides of a region name somebody or something, and what sort of difference that is: none for
// two names of one, a note for two spellings.
func (s *Sides) naming() (finding.Kind, finding.Severity, bool) {
	as, bs := naming.NamesIn(s.A, s.R.A0, s.R.A1), naming.NamesIn(s.B, s.R.B0, s.R.B1)
	if len(as) == 0 || len(bs) == 0 || !naming.OnlyNames(s.A, s.C, s.R.A0, s.R.A1) || !naming.OnlyNames(s.B, s.C, s.R.B0, s.R.B1) {
		return "", "", false
	}
	if naming.OneName(s.A.Span(s.R.A0, s.R.A1).Of(s.A.Doc.Text()), s.B.Span(s.R.B0, s.R.B1).Of(s.B.Doc.Text())) {
		return "", "", true
	}
	foundA, foundB := contents.Names(s.A.Doc), contents.Names(s.B.Doc)
	kind := finding.KindPlace
	for _, x := range as {
		for _, y := range bs {
			ex, ey := foundA.EntityOf(x), foundB.EntityOf(y)
			nameX, nameY := naming.NameOf(s.A, x), naming.NameOf(s.B, y)
			if naming.SameEntity(ex, ey, foundA.Mentions[x].Form, foundB.Mentions[y].Form) || naming.ShareName(nameX, nameY) || naming.OneName(nameX, nameY) {
				if naming.Respelled(nameX, nameY) {
					return finding.KindName, finding.SeverityNote, true
				}
				return "", "", true
			}
			if naming.Misspelled(nameX, nameY) {
				return finding.KindName, finding.SeverityNote, true
			}
			if ex.Type != names.Place || ey.Type != names.Place {
				kind = finding.KindName
			}
		}
	}
	return kind, finding.SeverityError, true
}

// roles says whether both sides of a region name an office, and not the same.
func (s *Sides) roles() bool {
	return s.content(s.Wa) > 0 && s.content(s.Wb) > 0 && s.content(s.Wa) <= 2 && s.content(s.Wb) <= 2 &&
		naming.InRole(s.A, s.R.A0, s.R.A1) && naming.InRole(s.B, s.R.B0, s.R.B1) && !s.SameLemma()
}
