package web

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/articles"
)

// story is the main text of the pages of these tests.
const story = `<p>The council of Port Ann agreed on Tuesday to rebuild the bridge that a storm broke in March, at a cost of two million.
It will be open to carts, bicycles and walkers, and closed to lorries, which have to take the ring road as they do now.</p>
<p>“We begin in May,” the mayor, Ada&nbsp;Stone, said after the vote, which took four hours and was watched by forty people.
Two members of the council voted against the plan because of its cost, and one was absent.</p>
<p>Work should take a year, according to the engineers, who have looked at the piers and found them in better order than
was thought after the storm, and the old iron is to be used again wherever it is sound.</p>`

const page = `<!DOCTYPE html>
<html lang="en"><head><title>New bridge for Port Ann</title>
<link rel="canonical" href="https://example.org/bridge"><meta property="og:site_name" content="Harbour News">
<meta property="article:published_time" content="2023-07-12T08:30:00+02:00"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>New bridge for Port Ann</h1>` + story + `</article>
<footer>© 2023 Harbour News</footer></body></html>`

func TestPage(t *testing.T) {
	for name, content := range map[string]string{"UTF-8": page, "Windows-1252": strings.ReplaceAll(page, "“", "\x93")} {
		article, err := Page("page.html", []byte(content))
		if err != nil {
			t.Fatal(err)
		}
		paragraphs := strings.Split(article.Text, "\n\n")
		last := paragraphs[len(paragraphs)-1]
		if !strings.HasPrefix(last, "Work should take a year") || strings.Contains(article.Text, "Sport") {
			t.Errorf("%s: the text is %q", name, article.Text)
		}
		article.Text = ""
		want := crosscheck.Article{
			Source: "Harbour News", URL: "https://example.org/bridge", Title: "New bridge for Port Ann", Lang: "en",
			Published: crosscheck.Date{Year: 2023, Month: 7, Day: 12, Clock: "08:30:00+02:00", From: crosscheck.Meta, Certain: true},
		}
		if diff := cmp.Diff(want, article); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	var none *PageError
	if _, err := Page("page.html", []byte("<!DOCTYPE html><html><body></body></html>")); !errors.As(err, &none) || none.Path != "page.html" {
		t.Errorf("a page without text: %v", err)
	}
}

func TestPageText(t *testing.T) {
	for _, test := range []struct{ name, body, has, hasNot string }{
		{"mark-up in words", `<p>“It will <em>hold</em>, and look at <a href="/p">the piers</a>!” said engineer Bo Lind of the town.</p>`, "“It will hold, and look at the piers!” said", ""},
		{"quotation element", `<p>The clerk replied: <q>I was told <q>never</q> twice. </q> The vote was put off until the next meeting in June.</p>`, "replied: “I was told ‘never’ twice.” The vote", ""},
		{"block quotation", `<p>The mayor wrote to the ferrymen of the town:</p><blockquote><p>You will have work until the last day.</p><p>I give my word.</p></blockquote>`, "> You will have work until the last day.\n\n> I give my word.", ""},
		{"box in the story", `<div class="newsletter-signup"><p>Get our letters, with all that happens in the harbour, every day by nine!</p></div><p>The ferry goes on until the bridge is open, the harbour master said.</p>`, "The ferry goes on", "Get our letters"},
		{"list in the story", `<section data-component="most-read"><ol><li>Ten die in a fire at Elmsworth</li><li>Forty roofs are open to the rain</li></ol></section>`, "Work should take", "Elmsworth"},
		{"list with a name in one word", `<div class="c-mostPopular"><p>Ten people died in a fire at Elmsworth on Sunday, and six were hurt.</p></div>`, "Work should take", "Elmsworth"},
		{"dialog", `<div role="dialog"><p>Your notification has been saved, and you will hear from us when there is more to read.</p></div>`, "Work should take", "notification"},
		{"a story called like a box", `<p>The ferry goes on until the bridge is open, the harbour master said.</p>`, "The ferry goes on", ""},
	} {
		article, err := Page("page.html", []byte(`<html><head><title>Bridge</title></head><body><article class="social story">`+story+test.body+"</article></body></html>"))
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(article.Text, test.has) || test.hasNot != "" && strings.Contains(article.Text, test.hasNot) {
			t.Errorf("%s: the text is\n%s", test.name, article.Text)
		}
	}
}

func TestPublished(t *testing.T) {
	for _, test := range []struct{ head, want string }{
		{`<meta name="DC.date.issued" content="2023-01-02">`, "2023-01-02"},
		{`<meta name="date" content="2023-01-02 10:30">`, "2023-01-02T10:30"},
		{`<meta name="pubdate" content="20230102">`, "2023-01-02"},
		{`<meta name="citation_publication_date" content="2023/01/02">`, "2023-01-02"},
		{`<meta itemprop="datePublished" content="January 2, 2023">`, "2023-01-02"},
		{`<meta name="sailthru.date" content="Mon, 02 Jan 2023 10:30:00 +0100">`, "2023-01-02T10:30:00+01:00"},
		{`<meta property="article:published_time" content="2023-01-02T00:00:00Z"><meta name="date" content="2023-05-05">`, "2023-01-02"},
		{`<meta name="date" content="2023-05-05"><meta property="article:published_time" content="2023-01-02T00:00:00Z">`, "2023-01-02"},
		{`<meta property="article:modified_time" content="2023-01-02">`, ""},
		{`<meta name="date" content="02/01/2023">`, ""},
		{`<script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle", "datePublished": "2023-01-02T10:30:00.000Z"}]}</script>`, "2023-01-02T10:30:00Z"},
		{`<script type="application/ld+json">{"datePublished": </script><time datetime="2023-05-05"></time>`, ""},
		{`<time itemprop="datePublished" datetime="2023-01-02T10:30:00-05:00">Monday</time>`, "2023-01-02T10:30:00-05:00"},
		{`<time pubdate datetime="2023-01-02">Monday</time>`, "2023-01-02"},
		{`<time datetime="2023-01-02">Monday</time><time class="updated" datetime="2023-01-09">Monday</time>`, ""},
		{`<span itemprop="datePublished" content="2023-01-02">Monday</span>`, "2023-01-02"},
		{`<span itemprop="author datePublished">January 2, 2023</span>`, "2023-01-02"},
		{`<abbr class="published" title="2023-01-02T10:30:00Z">Monday</abbr>`, "2023-01-02T10:30:00Z"},
		{`<a class="u-url"><time class="entry-date dt-published" datetime="2023-01-02">Monday</time></a>`, "2023-01-02"},
		{`<p>Accepted: 2 January 2023</p>`, ""},
		{`<script type="application/ld+json">/*<![CDATA[*/[{"@type": "NewsArticle", "datePublished": "2023-01-02"}]/*]]>*/</script>`, "2023-01-02"},
		{`<script type="application/ld+json">
//<![CDATA[
{"@type": "NewsArticle", "datePublished": "2023-01-02"}
//]]>
</script>`, "2023-01-02"},
		{`<script type="application/ld+json">]}</script>`, ""},
	} {
		article, err := Page("page.html", []byte(strings.Replace(page, `<meta property="article:published_time" content="2023-07-12T08:30:00+02:00">`, test.head, 1)))
		if err != nil {
			t.Fatal(err)
		}
		if got := article.Published; got.Value() != test.want || !got.IsZero() && got.From != crosscheck.Meta {
			t.Errorf("%s\n got %q from %s, want %q", test.head, got.Value(), got.From, test.want)
		}
	}
}

const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour News</title>
<item><guid>one</guid><link>https://example.org/1</link><title>Bridge</title><pubDate>Tue, 12 Mar 2024 06:15:00 -0500</pubDate>
<description>Short.</description><content:encoded><![CDATA[<p>The council voted.</p><p>&#8220;You can&#8217;t drink a promise,&#8221; said Bo&nbsp;Lind.</p>]]></content:encoded></item>
<item><link>https://example.org/2</link><title>Only a headline</title></item></channel></rss>`

const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour News</title>
<entry><id>a</id><title>Bridge</title><published>2024-03-12T06:15:00-05:00</published><summary type="html">&lt;p&gt;The council voted.&lt;/p&gt;</summary></entry></feed>`

func TestReader(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, content := range map[string]string{"feed.xml": rss, "feed.txt": atom, "page.xhtml": `<?xml version="1.0"?>` + "\n" + page, "page.txt": page, "empty.html": "<html></html>", "menu.html": "<html><body><nav>Home</nav><p>Please allow scripts to read this page.</p></body></html>", "bad.rss": "<rss><channel>"} {
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var got []string
	reader := &articles.Reader{Formats: Formats()}
	for story, err := range reader.Stories("feed.xml", "feed.txt", "page.xhtml", "page.txt", "empty.html", "menu.html", "bad.rss") {
		if err != nil {
			got = append(got, err.Error())
			continue
		}
		a := story.Articles[0]
		got = append(got, strings.Join([]string{a.ID, a.Source, a.Published.Value(), a.Text[:min(len(a.Text), 70)]}, "|"))
	}
	want := []string{
		"one|Harbour News|2024-03-12T06:15:00-05:00|The council voted.\n\n“You can’t drink a promise,” said Bo Lind.",
		"https://example.org/2|Harbour News||Only a headline",
		"a|Harbour News|2024-03-12T06:15:00-05:00|The council voted.",
		"page.xhtml|Harbour News|2023-07-12T08:30:00+02:00|The council of Port Ann agreed on Tuesday to rebuild the bridge that a",
		"page.txt|Harbour News|2023-07-12T08:30:00+02:00|The council of Port Ann agreed on Tuesday to rebuild the bridge that a",
		"empty.html: no article in the page: it has no main text; save the text as .txt",
		"menu.html: no article in the page: it has no main text; save the text as .txt",
	}
	if diff := cmp.Diff(want, got[:len(want)]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(got) != len(want)+1 || !strings.HasPrefix(got[len(want)], "bad.rss: no feed: ") && !strings.HasPrefix(got[len(want)], "bad.rss holds no article") {
		t.Errorf("a torn feed: %q", got[len(want):])
	}
}
