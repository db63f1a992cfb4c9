package align

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLabels(t *testing.T) {
	for _, test := range []struct{ articles, want []string }{
		{[]string{"news/a.txt", "news/b.html"}, []string{"a", "b"}},
		{[]string{"one/a.txt", "two/a.txt"}, []string{"one/a.txt", "two/a.txt"}},
		{[]string{"a.txt", "a"}, []string{"a.txt", "a"}},
		{[]string{"lines.jsonl:7", "https://post.example/1.2"}, []string{"lines.jsonl:7", "https://post.example/1.2"}},
		{[]string{"1 Post", "2 Post", "3 Herald", "4"}, []string{"1", "2", "Herald", "4"}},
	} {
		var articles []Article
		for _, a := range test.articles {
			id, source := a, ""
			if len(a) > 1 && a[1] == ' ' {
				id, source = a[:1], a[2:]
			}
			articles = append(articles, Article{ID: id, Source: source})
		}
		if diff := cmp.Diff(test.want, Labels(articles)); diff != "" {
			t.Errorf("%v (-want +got):\n%s", test.articles, diff)
		}
	}
}
