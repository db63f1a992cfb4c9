package story

// chains are lists of nodes by key. Most have one node; a chain takes a third of the memory of a slice.
type chains struct {
	heads map[uint64]head
	cells []cell
	free  int32 // the first free cell, plus one
}

type head struct{ first, length int32 } // first is the index of a cell

type cell struct{ node, next int32 } // next is the index of a cell, plus one

func newChains() chains { return chains{heads: map[uint64]head{}} }

func (c *chains) length(key uint64) int32 { return c.heads[key].length }

func (c *chains) add(key uint64, node int32) {
	h := c.heads[key]
	next := int32(0)
	if h.length > 0 {
		next = h.first + 1
	}
	at := c.free - 1
	if at >= 0 {
		c.free = c.cells[at].next
		c.cells[at] = cell{node, next}
	} else {
		at = int32(len(c.cells))
		c.cells = append(c.cells, cell{node, next})
	}
	c.heads[key] = head{at, h.length + 1}
}

func (c *chains) remove(key uint64, node int32) {
	h := c.heads[key]
	from := int32(-1)
	for i, at := int32(0), h.first; i < h.length; i, from, at = i+1, at, c.cells[at].next-1 {
		if c.cells[at].node != node {
			continue
		}
		next := c.cells[at].next
		if from >= 0 {
			c.cells[from].next = next
		} else {
			h.first = next - 1
		}
		h.length--
		c.cells[at] = cell{next: c.free}
		c.free = at + 1
		break
	}
	if h.length == 0 {
		delete(c.heads, key)
	} else {
		c.heads[key] = h
	}
}

func (c *chains) each(key uint64, yield func(node int32)) {
	h := c.heads[key]
	for i, at := int32(0), h.first; i < h.length; i, at = i+1, c.cells[at].next-1 {
		yield(c.cells[at].node)
	}
}
