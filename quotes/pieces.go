package quotes

// leftover deals with the runs of a line that no cue in it took: pieces of a quotation that went before, quotations of
// the one who is speaking, and marks that are nobody's words.
func (l *line) leftover() {
	for k := range l.items {
		if !l.isRun(k) {
			continue
		}
		in := l.inside[l.items[k]] - 1
		if l.owner[in] != 0 {
			continue
		}
		switch before := l.runBefore(in); {
		case before >= 0 && l.runs[in].continues && l.owner[before] != 0:
			l.joinRun(in, before)
		case before >= 0 && l.owner[before] != 0 && l.isPiece(k, before):
			l.joinRun(in, before)
		case l.isUtterance(k):
			l.speakOn(k, in)
		}
	}
}

// runBefore gives the outermost run before another, -1 for the first.
func (r *reader) runBefore(in int32) int32 {
	for in--; in >= 0 && r.runs[in].depth > 0; in-- {
	}
	return in
}

// joinRun makes a run a part of the report that has the run before it.
func (r *reader) joinRun(in, before int32) {
	owner := r.owner[before]
	r.owner[in] = owner
	report := &r.reports[owner-1]
	report.parts = append(report.parts, stretch{r.runs[in].open, r.runs[in].close})
}

// isPiece says whether a run at the start of its sentence goes on with the quotation before it, of which only the
// attribution divides it: “A,” she said. “B.”
func (l *line) isPiece(k int, before int32) bool {
	first := l.items[k]
	previous := l.runs[before]
	if k > 0 && !l.isRun(k-1) || previous.open < l.Paragraphs[l.paragraph].First {
		return false
	}
	if previous.close == first {
		return true
	}
	report := &l.reports[l.owner[before]-1]
	return report.cue.first >= previous.close && report.cue.first >= l.lineStartBefore && l.isUtterance(k)
}

// isUtterance says whether a run is a sentence of its own.
func (l *line) isUtterance(k int) bool {
	for j := range l.items {
		if !l.isRun(j) && !l.isMark(j) {
			return false
		}
	}
	return true
}

// speakOn makes a run without a cue a quotation of the one who is speaking.
func (l *line) speakOn(k int, in int32) {
	l.owner[in] = int32(len(l.reports) + 1)
	run := l.runs[in]
	l.reports = append(l.reports, report{
		subject: l.speaking, parts: []stretch{{run.open, run.close}}, paragraph: l.paragraph, running: true,
	})
}
