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
	labels := make([]string, len(articles))
	count := map[string]int{}
	for _, a := range articles {
		count[a.Source]++
		count[stem(a.ID)]++
	}
	for i, a := range articles {
		switch {
		case a.Source != "" && count[a.Source] == 1:
			labels[i] = a.Source
		case count[stem(a.ID)] == 1:
			labels[i] = stem(a.ID)
		default:
			labels[i] = a.ID
		}
	}
	return labels
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
