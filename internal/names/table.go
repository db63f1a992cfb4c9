package names

// table maps hashes to small numbers from 1; 0 means that a hash is not in it. Its keys are hashes already, so that it is
// much faster than a map. The zero table is empty.
type table struct {
	slots []slot // a power of two, at most half of them in use
	used  int
}

type slot struct {
	key   uint64 // 0 in an empty slot
	value int32
}

func newTable(entries int) table {
	size := 16
	for size < 2*entries {
		size *= 2
	}
	return table{slots: make([]slot, size)}
}

// at gives the slot of a key, or the empty one in which it belongs.
func (t *table) at(key uint64) *slot {
	key |= 1 // 0 stands for an empty slot
	mask := uint64(len(t.slots) - 1)
	for i := key >> 32 & mask; ; i = (i + 1) & mask {
		if s := &t.slots[i]; s.key == key || s.key == 0 {
			return s
		}
	}
}

func (t *table) get(key uint64) int32 {
	if t.used == 0 { // also in the zero table
		return 0
	}
	return t.at(key).value
}

func (t *table) set(key uint64, value int32) {
	if 2*t.used >= len(t.slots) {
		t.grow()
	}
	s := t.at(key)
	if s.key == 0 {
		s.key = key | 1
		t.used++
	}
	s.value = value
}

// count adds one to the value of a key.
func (t *table) count(key uint64) { t.set(key, t.get(key)+1) }

// setFirst sets the value of a key that has none.
func (t *table) setFirst(key uint64, value int32) {
	if t.get(key) == 0 {
		t.set(key, value)
	}
}

func (t *table) grow() {
	old := t.slots
	t.slots = make([]slot, max(16, 2*len(old)))
	for _, s := range old {
		if s.key != 0 {
			*t.at(s.key) = s
		}
	}
}
