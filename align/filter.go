package align

import (
	"cmp"
	"slices"
)

// Filter says which findings of a check are wanted. The zero Filter wants all.
type Filter struct {
	// Severity wants findings that are as grave as this, or graver; "" wants all.
	Severity Severity `json:"severity,omitempty"`

	// Kinds wants findings of these kinds; none of them wants all.
	Kinds []Kind `json:"kinds,omitempty"`

	// MinScore wants findings with this score or a higher one, from 0 to 1.
	MinScore float64 `json:"min_score,omitempty"`

	// Except are the IDs of findings that are not wanted: those of an earlier report, or those that somebody looked at and let be.
	Except []string `json:"except,omitempty"`
}

// Wants reports whether a finding is wanted.
func (f *Filter) Wants(d *Discrepancy) bool {
	return (f.Severity == "" || d.Severity.AtLeast(f.Severity)) && (len(f.Kinds) == 0 || slices.Contains(f.Kinds, d.Kind)) &&
		d.Score >= f.MinScore && !slices.Contains(f.Except, d.ID)
}

// Filter leaves out of the report the findings that are not wanted, and returns them, both in the order of the report.
func (r *Report) Filter(f Filter) (left []Discrepancy) {
	kept := make([]Discrepancy, 0, len(r.Discrepancies))
	except := make(map[string]bool, len(f.Except)) // long lists are met when a report is the baseline of the next
	for _, id := range f.Except {
		except[id] = true
	}
	f.Except = nil
	for _, d := range r.Discrepancies {
		if except[d.ID] || !f.Wants(&d) {
			left = append(left, d)
			continue
		}
		kept = append(kept, d)
	}
	r.Discrepancies = kept
	return left
}

// sortDiscrepancies puts the gravest findings first, of equal ones those with the highest score, and leaves others as they
// are.
func sortDiscrepancies(discrepancies []Discrepancy) {
	slices.SortStableFunc(discrepancies, func(a, b Discrepancy) int { return compareGrades(&a, &b) })
}

func compareGrades(a, b *Discrepancy) int {
	return cmp.Or(b.Severity.Compare(a.Severity), cmp.Compare(b.Score, a.Score))
}
