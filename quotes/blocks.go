package quotes

import (
	"cmp"
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// A block is a quotation that its place marks instead of quotation marks: the lines behind “>”. Quotations in marks inside it are read as anywhere else and nested in it.

// blockLine makes a block quotation of a paragraph behind “>”, or a part of the one before it. A paragraph that begins in
// quotation marks is read as any other.
func (l *line) blockLine() {
	p := &l.Paragraphs[l.paragraph]
	if p.Depth == 0 || l.Items[0].Token != p.First || l.IsRun(0) || l.claimed[0] {
		return
	}
	if l.signsAnnounced(p.First) {
		l.claim(between(0, len(l.Items)))
		return
	}
	part, signature := stretch{p.First, p.Last}, span{}
	if label := l.signatory(0, false); !label.Empty() && l.Spelling(label.Last) == ":" && label.Last+1 < len(l.Items) && (l.isSigner(label) || l.mayBeName(label)) {
		signature, part.first = label, l.Items[label.Last+1].Token // > Kim: …
	}
	if dash := l.lastDash(); dash > 1 && l.IsMark(dash-1) {
		if subject, ok := l.signed(dash, false); ok {
			signature, part.last = subject, l.Items[dash].Token
		}
	}
	if n := int(l.lastBlock); n > 0 {
		if last := &l.reports[n-1]; last.running && last.parts[len(last.parts)-1].last == p.First && !l.endsBlock(p.First) {
			last.parts = append(last.parts, part)
			last.flags |= MultiParagraph
			if !signature.Empty() && last.cue.empty() {
				l.sign(last, signature)
			}
			return
		}
	}
	l.reports = append(l.reports, report{
		cue: l.announcedCue(), subject: l.speaking, parts: append(l.newParts(), part), paragraph: l.paragraph, running: true, block: true,
		guessed: l.announced.empty() && l.section.empty(),
	})
	l.lastBlock = int32(len(l.reports))
	if last := &l.reports[len(l.reports)-1]; !signature.Empty() && last.cue.empty() {
		l.sign(last, signature)
	}
}

// signsAnnounced reports whether a line behind “>”, whose first token is given, is nothing but the signature of the block right
// before it, whose speaker was told already: “Kim wrote: > … > — Kim Stone (@kim), March 5”.
func (l *line) signsAnnounced(first int32) bool {
	if l.lastBlock == 0 || l.dashEnd(0) == 0 {
		return false
	}
	last := &l.reports[l.lastBlock-1]
	if !last.block || last.cue.empty() || last.parts[len(last.parts)-1].last != first {
		return false
	}
	_, signed := l.signed(0, false)
	return signed
}

// endsBlock reports whether a line without “>” stands before a paragraph behind “>”, so that it begins another quotation.
func (l *line) endsBlock(first int32) bool {
	between := l.Text.Text[l.Tokens[first-1].End:l.Tokens[first].Start]
	_, rest, found := strings.Cut(between, "\n")
	for found {
		var inner string
		if inner, rest, found = strings.Cut(rest, "\n"); found && strings.TrimSpace(inner) == "" {
			return true
		}
	}
	return false
}

// lastDash returns the place of the last dash of the line, -1 when there is none.
func (l *line) lastDash() int {
	for k := len(l.Items) - 1; k >= max(0, len(l.Items)-longestSignature); k-- {
		if l.dashEnd(k) > k && l.dashEnd(k-1) <= k-1 {
			return k
		}
	}
	return -1
}

// blockToSign returns the block quotation that a signature follows, in its last paragraph or right behind it; nil when there
// is none.
func (l *line) blockToSign() *report {
	if l.lastBlock == 0 {
		return nil
	}
	last := &l.reports[l.lastBlock-1]
	first, part := l.Items[0].Token, &last.parts[len(last.parts)-1]
	if !last.running || !last.cue.empty() {
		return nil
	}
	if part.first < first && first < part.last {
		part.last = first
		return last
	}
	if part.last == first {
		return last
	}
	return nil
}

// findTurns finds the turns of a record, or of an interview in an article. They are no quotations, but who says “I” in one is
// its speaker, and their labels belong to no sentence.
func (r *reader) findTurns() {
	t := newTurnReader(r.doc)
	if r.labels = t.labelsOf(r.doc); len(r.labels) > 0 {
		r.turns = t.turns(r.labels)
	}
}

// labelEnd returns the end of the label of a turn with which a line begins; 0 when it begins with none.
func (l *line) labelEnd() int {
	first := l.Items[0].Token
	for len(l.labels) > 0 && l.labels[0].line < first {
		l.labels = l.labels[1:]
	}
	if len(l.labels) == 0 || l.labels[0].line != first {
		return 0
	}
	k := 0
	for k < len(l.Items) && l.Items[k].Token < l.labels[0].words {
		k++
	}
	return k
}

// speakingIn returns the speaker of the turn that holds an offset; none when none does.
func (r *reader) speakingIn(offset int) Speaker {
	at, found := slices.BinarySearchFunc(r.turns, offset, func(t Turn, offset int) int { return cmp.Compare(t.Span.Start, offset) })
	if !found {
		at--
	}
	if at < 0 || r.turns[at].Span.End <= offset {
		return Speaker{}
	}
	return r.turns[at].Speaker
}

// blockQuote writes a block out.
func (r *reader) blockQuote(q *Quote, report *report) bool {
	first := len(r.spans)
	for _, part := range report.parts {
		part.last = r.beforeContinued(part)
		for part.first < part.last && r.inside[part.last-1] == 0 && r.Tokens[part.last-1].Kind == segment.Mark && r.isDashToken(part.last-1) {
			part.last--
		}
		if !part.empty() {
			r.spans = append(r.spans, r.span(part))
		}
	}
	q.Kind, q.Parts = Direct, r.spans[first:len(r.spans):len(r.spans)]
	q.Quoted = q.Parts
	if len(q.Parts) == 0 {
		return false
	}
	q.Span = crosscheck.Span{Start: q.Parts[0].Start, End: q.Parts[len(q.Parts)-1].End}
	return true
}

// beforeContinued returns the end of a part of a block: before a quotation in marks that goes on behind the part, in the same
// paragraph or the next, and is then no part of the block. One that another interrupts goes on with that.
func (r *reader) beforeContinued(part stretch) int32 {
	end := part.last
	for t := part.last - 1; t >= part.first; t-- {
		in := r.inside[t]
		if in == 0 {
			continue
		}
		last := &r.runs[in-1]
		if last.close < end || last.close == end && end == part.last && !r.isContinued(int(in-1)) {
			break
		}
		end = max(part.first, last.open)
		t = end
	}
	return end
}

// isContinued reports whether a run goes on in the next paragraph.
func (r *reader) isContinued(run int) bool {
	next := run + 1
	for next < len(r.runs) && r.runs[next].depth > r.runs[run].depth {
		next++
	}
	return next < len(r.runs) && r.runs[next].continues
}

func (r *reader) isDashToken(t int32) bool {
	switch r.Of(int(t)) {
	case "—", "–", "―", "-":
		return true
	}
	return false
}
