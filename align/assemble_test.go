package align

import "testing"

// A side stands alone where it is the only one with one source, and another has two or more.
func TestOutlier(t *testing.T) {
	for _, test := range []struct {
		sources []int
		want    int
	}{
		{[]int{1, 2}, 0},
		{[]int{3, 1}, 1},
		{[]int{1, 1}, -1},
		{[]int{2, 2}, -1},
		{[]int{1, 2, 1}, -1},
		{[]int{2, 1, 2}, 1},
		{[]int{1}, -1},
	} {
		if got := outlier(test.sources); got != test.want {
			t.Errorf("%v: %d, not %d", test.sources, got, test.want)
		}
	}
}
