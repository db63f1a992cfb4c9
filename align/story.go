package align

import "github.com/crosscheck-go/crosscheck"

// story is the articles about the same events.
type story struct {
	id       string
	articles []*article // in the corpus's order
	when     crosscheck.Date
}

// findStories groups the articles of a corpus.
func findStories(c *corpus, one bool) []*story {
	if len(c.articles) == 0 {
		return nil
	}
	return []*story{{id: "s1", articles: c.articles}}
}
