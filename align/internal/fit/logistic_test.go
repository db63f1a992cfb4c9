package fit

import "testing"

func TestLogistic(t *testing.T) {
	var all []Example
	for i := range 100 { // whatever has the first signal is so in nine of ten, the second tells nothing
		first, second := float64(i%2), float64(i/2%2)
		all = append(all, Example{Signals: []float64{first, second}, Is: (first == 1) != (i%10 == i/10), Weight: 1})
	}
	w := Logistic(all, .01, nil)
	if p := Probability(Score(w, []float64{1, 0})); p < .85 || p > .95 {
		t.Errorf("with the signal the probability is %.2f, not about .9", p)
	}
	if w[1] > .5 || w[1] < -.5 {
		t.Errorf("a signal that tells nothing weighs %.2f", w[1])
	}
}
