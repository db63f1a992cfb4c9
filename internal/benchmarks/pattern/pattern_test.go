package pattern

import "testing"

// TestPatterns holds that every pattern has a name of its own, gives articles that can be read, and twice the input for twice
// the n: else what is measured of its growth says nothing.
func TestPatterns(t *testing.T) {
	names := map[string]bool{}
	size := func(p *Pattern, n int) int {
		docs, err := p.Articles(n)
		if err != nil || len(docs) < 2 {
			t.Fatalf("%s: %d articles, %v", p.Name, len(docs), err)
		}
		bytes := 0
		for _, doc := range docs {
			bytes += len(doc.Text())
		}
		return bytes
	}
	for i := range Patterns {
		p := &Patterns[i]
		if names[p.Name] {
			t.Errorf("two patterns are called %s", p.Name)
		}
		names[p.Name] = true
		one, two := size(p, p.N/4), size(p, p.N/2)
		if ratio := float64(two) / float64(one); ratio < 1.7 || ratio > 2.3 {
			t.Errorf("%s: twice the n is %.1f times the text", p.Name, ratio)
		}
	}
}
