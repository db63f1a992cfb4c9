package fit

import "math"

// An Example is the signals of something, in thousandths of the files of weights divided by 1000, and whether it is what is
// to be learned.
type Example struct {
	Signals []float64
	Is      bool
	Weight  float64 // how many examples it counts for
	Fold    int     // the part of the stories that it is left out with, see LeftOut
	Story   string  // the story it is of, see PerStory
}

// Logistic fits a logistic regression by Newton's method: weights of the signals, and the constant last. The penalty holds the
// weights, but not the constant, near the prior.
func Logistic(examples []Example, penalty float64, prior []float64) []float64 {
	if len(examples) == 0 {
		return nil
	}
	n := len(examples[0].Signals) + 1
	w := make([]float64, n)
	copy(w, prior)
	for step := 0; step < 30; step++ {
		gradient := make([]float64, n)
		hessian := make([][]float64, n)
		for i := range hessian {
			hessian[i] = make([]float64, n)
		}
		for _, e := range examples {
			p := Probability(Score(w, e.Signals))
			d := -p
			if e.Is {
				d = 1 - p
			}
			h := max(p*(1-p), 1e-6) * e.Weight
			for i := 0; i < n; i++ {
				xi := at(e.Signals, i)
				gradient[i] += float64(d * xi * e.Weight)
				for j := 0; j <= i; j++ {
					hessian[i][j] += float64(h * xi * at(e.Signals, j))
				}
			}
		}
		for i := 0; i < n; i++ {
			if i < n-1 {
				p := 0.0
				if i < len(prior) {
					p = prior[i]
				}
				gradient[i] -= penalty * (w[i] - p)
				hessian[i][i] += penalty
			}
			hessian[i][i] += 1e-6
			for j := i + 1; j < n; j++ {
				hessian[i][j] = hessian[j][i]
			}
		}
		for i := 0; i < n; i++ {
			for j := i + 1; j < n; j++ {
				hessian[i][j] = hessian[j][i]
			}
		}
		move := solve(hessian, gradient)
		largest := 0.0
		for i := range w {
			m := max(min(move[i], 5), -5)
			w[i] += m
			largest = max(largest, math.Abs(m))
		}
		if largest < 1e-7 {
			break
		}
	}
	return w
}

func at(x []float64, i int) float64 {
	if i == len(x) {
		return 1
	}
	return x[i]
}

// Score returns the log-odds of some signals, by weights with the constant last.
func Score(w, x []float64) float64 {
	s := w[len(w)-1]
	for i, v := range x {
		s += float64(w[i] * v)
	}
	return s
}

// Probability is that of log-odds.
func Probability(s float64) float64 { return 1 / (1 + math.Exp(-s)) }

// solve solves a system of linear equations by elimination with pivots. It writes on its arguments.
func solve(m [][]float64, v []float64) []float64 {
	n := len(v)
	for c := 0; c < n; c++ {
		best := c
		for r := c + 1; r < n; r++ {
			if math.Abs(m[r][c]) > math.Abs(m[best][c]) {
				best = r
			}
		}
		m[c], m[best] = m[best], m[c]
		v[c], v[best] = v[best], v[c]
		if m[c][c] == 0 {
			continue
		}
		for r := c + 1; r < n; r++ {
			f := m[r][c] / m[c][c]
			for k := c; k < n; k++ {
				m[r][k] -= float64(f * m[c][k])
			}
			v[r] -= float64(f * v[c])
		}
	}
	for c := n - 1; c >= 0; c-- {
		for k := c + 1; k < n; k++ {
			v[c] -= float64(m[c][k] * v[k])
		}
		if m[c][c] != 0 {
			v[c] /= m[c][c]
		}
	}
	return v
}
