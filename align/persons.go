package align

import "github.com/crosscheck-go/crosscheck/internal/names"

// persons compares the persons of two passages where both are about one thing.
func (f *finder) persons(m *match) {
	f.compareNames(m, names.Person, anyNamed, samePerson, func(x, y slot[named]) bool {
		return m.tight(x.first, x.last, y.first, y.last) >= leastTight && m.context(x.first, y.first) >= leastName
	}, Name)
}

func anyNamed(x, y named) bool { return true }

// samePerson says whether two names can be of one person.
func samePerson(x, y named) bool { return sharesWord(x.words, y.words) }

// generation says whether a word tells the bearers of one name apart.
func generation(word string) bool {
	switch word {
	case "jr", "sr", "ii", "iii", "iv":
		return true
	}
	return false
}
