package align

import (
	"path"
	"slices"
	"strings"
)

// Labels returns every article the short name by which a reader knows it in findings: its publisher where no other article
// has the same one, else its ID. Of IDs that are the paths of files only the file's name is kept, without its extension,
// as long as no two articles share it. The labels stand in the order of the articles.
func Labels(articles []Article) []string {
	names := labelling{}
	for _, a := range articles {
		names.add(a.ID, a.Source, 1)
	}
	labels := make([]string, len(articles))
	for i, a := range articles {
		labels[i] = names.of(a.ID, a.Source)
	}
	return labels
}

// labelling counts the publishers of some articles and the names of their files.
type labelling map[string]int

func (l labelling) add(id, source string, articles int) {
	for _, name := range []string{source, stem(id)} {
		if l[name] += articles; l[name] == 0 {
			delete(l, name)
		}
	}
}

// of is the label of one of the articles.
func (l labelling) of(id, source string) string {
	switch {
	case source != "" && l[source] == 1:
		return source
	case l[stem(id)] == 1:
		return stem(id)
	}
	return id
}

// articleFiles are the extensions of files that articles are read from.
var articleFiles = []string{".txt", ".html", ".htm"}

// stem is the name of a file without its folder and extension; an ID that names no file of an article stays as it is.
func stem(id string) string {
	if extension := path.Ext(id); slices.Contains(articleFiles, extension) {
		return strings.TrimSuffix(path.Base(id), extension)
	}
	return id
}
