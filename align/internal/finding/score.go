package finding

import "slices"

// Gravest returns the severity of the gravest of some differences, and where it stands: a note on what is quoted may be of one
// finding with a warning about the articles' own words.
func Gravest(group []Difference) (Severity, In) {
	d := slices.MaxFunc(group, func(a, b Difference) int { return a.Severity.Compare(b.Severity) })
	return d.Severity, d.In
}

// Score returns the probability that an editor would act on a finding, in thousandths: one of differences that belong together, of
// which [Gravest] returns severity and in. Where no difference brings a probability, it is that which the severity stands for. Of two
// quotations that differ in one word of forty, that is rather a slip of the pen, so a quotation has the more the more of it differs;
// two sentences in the articles' own words are the likelier about one thing the less of them differs.
func Score(group []Difference, severity Severity, in In) int {
	known, likeness := 0, 0
	for _, d := range group {
		if d.Probable {
			known = max(known, d.Score)
		} else {
			likeness = max(likeness, min(d.Score, 1000))
		}
	}
	bounds := map[Severity][2]int{SeverityError: {800, 1000}, SeverityWarning: {500, 799}, SeverityNote: {100, 499}}[severity]
	if known > 0 {
		return max(min(known, bounds[1]), bounds[0])
	}
	if in == InClaim {
		likeness = 1000 - max(likeness-unlikeSentences, 0)
	}
	return bounds[1] - (bounds[1]-bounds[0])*likeness/1000
}

// unlikeSentences is how alike two sentences are that are hardly one that both articles took over, per mille.
const unlikeSentences = 600
