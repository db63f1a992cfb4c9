package message

import (
	"path"
	"slices"
	"strings"
)

// Labels counts the publishers of some articles and the names of their files, by which the articles can be called where no two share
// one. It must be made before use.
type Labels map[string]int

// Add counts an article as many times as is said; -1 takes it out again.
func (l Labels) Add(id, source string, articles int) {
	for _, name := range []string{source, Stem(id)} {
		if l[name] += articles; l[name] == 0 {
			delete(l, name)
		}
	}
}

// Of returns the label of one of the articles: its publisher where no other article has the same one, else the name of its file,
// else its ID.
func (l Labels) Of(id, source string) string {
	switch {
	case source != "" && l[source] == 1:
		return source
	case l[Stem(id)] == 1:
		return Stem(id)
	}
	return id
}

// articleFiles are the extensions of files that articles are read from.
var articleFiles = []string{".txt", ".html", ".htm"}

// Stem returns the name of a file without its folder and extension; an ID that names no file of an article stays as it is.
func Stem(id string) string {
	if extension := path.Ext(id); slices.Contains(articleFiles, extension) {
		return strings.TrimSuffix(path.Base(id), extension)
	}
	return id
}
