package fit

import "testing"

func TestPermille(t *testing.T) {
	last := int32(-1)
	for logit := int32(-9000); logit <= 9000; logit += 50 {
		p := Permille(logit)
		if p < last || p < 0 || p > 1000 {
			t.Fatalf("Permille(%d) = %d after %d", logit, p, last)
		}
		if sum := p + Permille(-logit); sum != 1000 {
			t.Fatalf("the probabilities of %d and its opposite add up to %d", logit, sum)
		}
		last = p
	}
	for logit, want := range map[int32]int32{0: 500, 1000: 731, -2000: 119, 4000: 982} {
		if got := Permille(logit); got != want {
			t.Errorf("Permille(%d) = %d, want %d", logit, got, want)
		}
	}
}
