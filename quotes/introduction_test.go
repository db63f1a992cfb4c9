package quotes_test

import (
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/quotes"
)

// TestUnsaid: what a text says that nobody said is no quotation; that somebody would not say whether is one.
func TestUnsaid(t *testing.T) {
	for _, test := range []struct {
		text string
		want int
	}{
		{"Ida Holm said that the bridge in Calder was safe.", 1},
		{"Ida Holm did not say that the bridge in Calder was safe.", 0},
		{"Ida Holm didn’t say that the bridge in Calder was safe.", 0},
		{"Ida Holm never said the bridge was safe.", 0},
		{"Ida Holm did not say “we are safe”.", 0},
		{"Ida Holm did not say whether the bridge was safe.", 1},
		{"Ida Holm did not deny that the bridge was unsafe.", 1},
	} {
		doc, err := crosscheck.NewDocument(crosscheck.Article{Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		if got := quotes.Extract(doc); len(got) != test.want {
			t.Errorf("%q: %d quotations, want %d", test.text, len(got), test.want)
		}
	}
}

// TestNextSentence: who says something of their own in the sentence behind a quotation did not say the quotation.
func TestNextSentence(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"Petra Orme replied: “No. We will stop it.” Dale Kessel wrote in the Post that the notes showed a dislike.", "Petra Orme"},
		{"Petra Orme replied: “No. We will stop it.” Dale Kessel wrote on Monday in the Post that “they did not”.", "Petra Orme"},
		{"“No. We will stop it.” Dale Kessel wrote in the Post.", "Dale Kessel"},
		{"“We will stop it,” Dale Kessel said in an interview that aired on Monday.", "Dale Kessel"},
	} {
		doc, err := crosscheck.NewDocument(crosscheck.Article{Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		for _, q := range quotes.Extract(doc) {
			if strings.Contains(q.Text(test.text), "stop it") && q.Speaker.Name != test.want {
				t.Errorf("%q: %q says it, want %q", test.text, q.Speaker.Name, test.want)
			}
		}
	}
}

// TestNounsThatAreNoCues: a noun that is written like a verb in -s reports nothing, and what stands before it is nobody.
func TestNounsThatAreNoCues(t *testing.T) {
	const words = "“a pile of old ideas that the board had dropped”"
	for text, want := range map[string]string{
		"Ann Lowe reacted to anonymous reports about the wall by calling them " + words + ".": "Ann Lowe",
		"Ann Lowe has raised new questions about the offer, calling it " + words + ".":        "Ann Lowe",
		"The Post reports that the offer was " + words + ".":                                  "Post",
		"The paper reports that the offer was " + words + ".":                                 "The paper",
	} {
		doc, err := crosscheck.NewDocument(crosscheck.Article{Text: text})
		if err != nil {
			t.Fatal(err)
		}
		if found := quotes.Extract(doc); len(found) != 1 || found[0].Speaker.Name != want {
			t.Errorf("%q: %v, want one by %q", text, found, want)
		}
	}
}

// TestNamedWorks: what stands behind a noun for something that has a name in marks is that name, and nobody's words.
func TestNamedWorks(t *testing.T) {
	for _, text := range []string{
		"Ann Lowe agreed to speak for the project “Women of the Coast,” answering questions about her life.",
		"Ann Lowe agreed to speak for the Post’s project on “Women of the Coast,” answering questions about her life on land.",
	} {
		doc, err := crosscheck.NewDocument(crosscheck.Article{Text: text})
		if err != nil {
			t.Fatal(err)
		}
		for _, q := range quotes.Extract(doc) {
			if q.Kind == quotes.Direct {
				t.Errorf("%q: %q is read as direct speech", text, q.Text(text))
			}
		}
	}
}

// TestGivenNameAlone: “he” is nobody whom the text calls by a given name of women alone, and the reverse.
func TestGivenNameAlone(t *testing.T) {
	for text, want := range map[string]string{
		"“We are late,” the secretary told Lena. “Not before May,” he said.":   "the secretary",
		"“We are late,” the secretary told Peter. “Not before May,” she said.": "the secretary",
		"“We are late,” the secretary told Lena. “Not before May,” she said.":  "Lena",
	} {
		doc, err := crosscheck.NewDocument(crosscheck.Article{Text: text})
		if err != nil {
			t.Fatal(err)
		}
		for _, q := range quotes.Extract(doc) {
			if strings.Contains(q.Text(text), "May") && q.Speaker.Name != want {
				t.Errorf("%q: %q says it, want %q", text, q.Speaker.Name, want)
			}
		}
	}
}
