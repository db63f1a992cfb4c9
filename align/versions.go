package align

// versionMatter is the rarity of the shared words that two versions' overlap must have: that of some eight telling words.
const versionMatter = 600

// editedLikeness is how alike two versions must be, per mille, for a changed word to be an edit that matters; below it the
// text was rewritten, and other words are to be expected.
const editedLikeness = 900

// compareVersions lists what was changed between the articles of one source, each held against the first.
func compareVersions(c *corpus, s *story) []difference {
	sayings := c.allSayings(s)
	var out []difference
	for _, b := range s.articles {
		if b.source == b.index {
			continue
		}
		for _, o := range apart(c.overlaps(c.articles[b.source], b), false) {
			if o.matter >= versionMatter {
				out = append(out, c.changes(o, sayings)...)
			}
		}
	}
	return out
}

// changes lists what differs between two versions in an overlap: in its quotations, and in what stands around them.
func (c *corpus) changes(o overlap, sayings [][]*said) []difference {
	var out []difference
	compared := map[[2]int32]bool{} // pairs of quotations; those with too little in common are compared like other words
	for _, l := range c.links(o, sayings) {
		if c.strong(l) {
			c.complete(l)
			out = append(out, c.compareSaid(l, true)...)
			compared[[2]int32{int32(l.a.index), int32(l.b.index)}] = true
		}
	}
	for _, r := range append(o.regions(), o.outer()...) {
		a, b := o.a.quoteAround(r.a0, r.a1), o.b.quoteAround(r.b0, r.b1)
		if a >= 0 && b >= 0 && compared[[2]int32{a, b}] || o.inFrame(r) {
			continue
		}
		if j := c.judge(o.a, o.b, r); j.kind != "" {
			if j.kind == Wording && (o.alike < editedLikeness || o.a.inHeadline(r.a0) && o.b.inHeadline(r.b0)) {
				j.severity = Note
			}
			out = append(out, c.difference(o, r, j))
		}
	}
	return out
}

// outer gives the first and the last words of two versions, where they begin or end with other ones.
func (o *overlap) outer() []region {
	var out []region
	firstA, lastA := o.rangeA()
	firstB, lastB := o.rangeB()
	if firstA > 0 && firstB > 0 && max(firstA, firstB) <= rewritten {
		out = append(out, region{0, firstA, 0, firstB})
	}
	endA, endB := int32(len(o.a.terms)), int32(len(o.b.terms))
	if lastA < endA && lastB < endB && max(endA-lastA, endB-lastB) <= rewritten {
		out = append(out, region{lastA, endA, lastB, endB})
	}
	return out
}
