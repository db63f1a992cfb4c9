package report

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/articles"
)

// many checks the stories of this project's tests, over and over until there are so many articles, and puts the reports together. It
// keeps every second finding: these stories were written to have many, those of newspapers have fewer than one an article.
func many(t *testing.T, most int) (*align.Report, *Options) {
	t.Helper()
	folders, err := filepath.Glob("../../testdata/*/README.md")
	if err != nil || len(folders) < 5 {
		t.Fatal(len(folders), err)
	}
	r, o := &align.Report{Schema: align.Schema}, &Options{}
	for round := 0; len(r.Articles) < most; round++ {
		docs, err := articles.Documents((&articles.Reader{}).Stories(filepath.Dir(folders[round%len(folders)])))
		if err != nil {
			t.Fatal(err)
		}
		docs = docs[:min(len(docs), most-len(r.Articles))]
		for i, doc := range docs {
			article := doc.Article()
			article.ID = fmt.Sprintf("%d-%s", round, filepath.Base(article.ID))
			if docs[i], err = crosscheck.NewDocument(article); err != nil {
				t.Fatal(err)
			}
		}
		one, err := align.Check(t.Context(), docs, &align.Options{OneStory: true})
		if err != nil {
			t.Fatal(err)
		}
		story := fmt.Sprintf("s%d", round+1)
		one.Stories[0].ID = story
		var kept []align.Discrepancy
		for k, d := range one.Discrepancies {
			if d.Story = story; k%2 == 0 {
				kept = append(kept, d)
			}
		}
		o.Documents = append(o.Documents, docs...)
		r.Articles, r.Stories, r.Discrepancies = append(r.Articles, one.Articles...), append(r.Stories, one.Stories...), append(r.Discrepancies, kept...)
	}
	return r, o
}

// TestPagesOfManyArticles holds that a page of 60 articles is no larger than 300 KB, that it grows with the articles, and that every
// finding of 200 articles can be reached from the list at the top, while the articles themselves are folded.
func TestPagesOfManyArticles(t *testing.T) {
	for n, limit := range map[int]int{60: 300_000, 200: 1_000_000} { // bytes
		r, o := many(t, n)
		page := written(t, "html", r, o)
		if len(page) > limit {
			t.Errorf("%d articles: %d bytes", n, len(page))
		}
		alarms := 0
		for _, d := range r.Discrepancies {
			if d.Severity.AtLeast(align.SeverityWarning) {
				alarms++
			}
		}
		if alarms < 2*n/3 {
			t.Errorf("%d articles: %d alarms are too few to say anything", n, alarms)
		}
		contents, _, _ := strings.Cut(page[strings.Index(page, `class="contents"`):], "</ol>")
		listed := map[string]bool{}
		for _, link := range regexp.MustCompile(`href="#(finding-\d+)"`).FindAllStringSubmatch(contents, -1) {
			listed[link[1]] = true
		}
		findings := regexp.MustCompile(`id="(finding-\d+)"`).FindAllStringSubmatch(page, -1)
		for _, f := range findings {
			if !listed[f[1]] {
				t.Errorf("%d articles: %s is not in the list", n, f[1])
			}
		}
		if len(findings) != len(r.Discrepancies) || len(listed) != len(findings) {
			t.Errorf("%d articles: %d findings, %d on the page, %d listed", n, len(r.Discrepancies), len(findings), len(listed))
		}
		t.Logf("%d articles: %d bytes, %d findings, %d of them notes, %d folded open", n, len(page), len(findings), len(findings)-alarms, strings.Count(page, " open>"))
	}
}
