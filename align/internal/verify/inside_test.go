package verify_test

import (
	"context"
	"testing"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/verify"
)

// TestQuotationInside holds that whoever quotes somebody is not the one who said it, and that nobody is accused where it is not known
// who is.
func TestQuotationInside(t *testing.T) {
	for _, test := range []struct{ source, draft, want string }{
		{"“He told me: ‘I will never sail to the island again,’” Dana Reyes said.", "Dana Reyes said: “I will never sail to the island again.”", "misattributed"},
		{"“Reed told me, ‘I will never sail to the island again,’ and left,” Dana Reyes said.", "Dana Reyes said: “I will never sail to the island again.”", "misattributed"},
		{"\"He told me: 'I will never sail to the island again,'\" Dana Reyes said.", "Dana Reyes said: “I will never sail to the island.”", "misattributed"},
		{"“He told me: ‘I will never sail to the island again,’” Dana Reyes said.", "Tom Reed said: “I will never sail to the island again.”", "unchecked"},
		{"“I told him: ‘I will never sail to the island again,’” Dana Reyes said.", "Dana Reyes said: “I will never sail to the island again.”", "verbatim"},
		{"“He told me: ‘Go home,’ but I will never sail to the island again,” Dana Reyes said.", "Dana Reyes said: “I will never sail to the island again.”", "verbatim"},
		{"“It was ‘a disgrace to the whole island’ in the end,” Dana Reyes said.", "Dana Reyes said it was “a disgrace to the whole island”.", "verbatim"},
		{"“He said that I will never sail to the island again,” Dana Reyes said.", "Dana Reyes said: “I will never sail to the island again.”", "verbatim"},
	} {
		source := document(t, crosscheck.Article{ID: "post", Text: test.source + " The hall was full."})
		checker, err := verify.New(context.Background(), []*crosscheck.Document{source})
		if err != nil {
			t.Fatal(err)
		}
		if got, said := judged(t, checker, test.draft); got != test.want {
			t.Errorf("%s\n%s\n got %s, want %s%s", test.source, test.draft, got, test.want, said)
		}
	}
}
