package numeral

// spelledOut goes on with words behind digits: “3 hundred and 21”, “4 thousand 3 hundred”.
func (r *Reader) spelledOut(n *Number) {
	at := r.SkipHyphen(n.Next)
	if c := r.Class(at); c != Scale && c != Hundred || n.Step == 0 || n.Value == 0 {
		return
	}
	c := cardinal{Reader: r, limit: 1, group: n.Value, next: n.Next}
	c.read(at)
	if c.next == n.Next {
		return
	}
	value := c.total + c.group
	if factor := powerOfTen(value / n.Value); times(n.Value, factor) == value { // nothing was added
		n.Step, n.Scale = times(n.Step, factor), factor
	} else {
		n.Step = max(1, c.limit)
	}
	n.Value, n.Next = value, c.next
}

// Scales reads on with what multiplies the number so far: “million”, “bn”, “lakh crore”, “dozen”.
func (r *Reader) Scales(n *Number) {
	for range 3 {
		j := r.SkipHyphen(n.Next)
		w := r.numeral(j)
		switch w.Class {
		case Scale, Hundred, Group, Groups:
		case Scales:
			if r.Is(n.Next+1, r.v.of) && !n.Words {
				return
			}
		default:
			return
		}
		if n.Vague {
			return
		}
		n.Multiply(w.Value)
		n.Next = j + 1
		if n.Step == 0 || w.Class == Group || w.Class == Groups {
			n.Scale = max(n.Scale, 1)
		}
	}
}
