package page

import (
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// Each line is a paragraph; those that begin with ~ are furniture.
var furniturePages = []struct{ name, page string }{
	{"shares, teasers and a credit", `
The bridge at Port Ann is to be rebuilt
~12
~1.4K
~Why towns are leaving the coast
~Share this article
~A. Stone|Wire Agency|Getty Images
The council of Port Ann agreed on Tuesday to rebuild the bridge that a storm broke in March, at a cost of two million.
A subheading
~READ MORE: What the storm left behind
“We begin in May,” the mayor said.
~The mayor, Ada Stone, before the bridge over the Orme in Port Ann on Monday, May 2, 2023. REUTERS/Bo Lind
~Advertisement
~Spring sale: 40 rowing boats from $900 until March 31
Another subheading
Work should take a year.
~Sign up for our newsletter
~Ada Stone contributed to this report.
~© 2023 Harbour News. All rights reserved.`},
	{"notes of an agency to its customers", `
~BC-EU--Port Ann-Bridge, 2nd Ld-Writethru
~Eds: CORRECTS the cost to 2 million, sted 20 million. UPDATES with quotes.
PORT ANN (Wire) — The council agreed on Tuesday to rebuild the bridge that a storm broke in March, at a cost of two million.
“We begin in May,” the mayor said.
~This story has been corrected to show that the cost is 2 million, not 20 million.
~Reporting by Ada Stone; Editing by Bo Lind
The story has been told before, she said.`},
	{"lists under headings", `
The bridge at Port Ann is to be rebuilt
~By Ada Stone | 12 July 2023
The council of Port Ann agreed on Tuesday to rebuild the bridge that a storm broke in March, at a cost of two million.
~"Harbour" MOST READ
~-
~Storm Closes Three Schools; Mayor Urges Patience
~-
~Will Bread Cost More?
~PORT ANN ACCESS RANKING
~1. Ferry ‘Will Not Return’
~2. Ten Thousand Walk for the Lighthouse
~Comments
~Post a Comment`},
	{"list in the middle", `
~Saturday, 30 September, 2023
The bridge at Port Ann is to be rebuilt
~The bridge at Port Ann is to be rebuilt
~Popular News
PORT ANN: The council agreed on Tuesday to rebuild the bridge that a storm broke in March.`},
	{"forum", `
~Anonymous ID: 3f9ac0 Jan. 31, 2023, 8:57 a.m. No.18259654 >>9685 >>9979
The bridge at Port Ann is to be rebuilt
The council agreed to rebuild it.`},
	{"what looks like furniture and is not", `
Social Network Drops in Privacy Ranking
The company shared its numbers, and one in five readers said they would subscribe to a newsletter if it were free.
“Share this,” she said.
Related companies fell as well.
Email was down for a day.
Turnout by town:
Port Ann 61 percent
Elmsworth 44 percent
- Three people were hurt
Next, the council votes.`},
	{"nothing", ``},
}

func TestFurniture(t *testing.T) {
	for _, test := range furniturePages {
		page := strings.TrimPrefix(test.page, "\n")
		text := segment.Split(strings.NewReplacer("\n~", "\n").Replace(strings.TrimPrefix(page, "~")))
		NewReader(text, "").MarkFurniture()
		var got []string
		for _, paragraph := range text.Paragraphs {
			bullet := strings.LastIndexByte(text.Text[:paragraph.Start], '\n') + 1
			line := text.Text[bullet:paragraph.End]
			if paragraph.Furniture {
				line = "~" + line
			}
			got = append(got, line)
		}
		if got := strings.Join(got, "\n"); got != page {
			t.Errorf("%s\n got:\n%s\nwant:\n%s", test.name, got, page)
		}
	}
}
