package align

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck"
)

// checkTexts checks articles of one story that have no more than a text and a day of publication.
func checkTexts(t testing.TB, published string, texts ...string) *Report {
	t.Helper()
	day, err := crosscheck.ParseDate(published)
	if err != nil {
		t.Fatal(err)
	}
	var articles []crosscheck.Article
	for i, text := range texts {
		id := string(rune('a' + i))
		articles = append(articles, crosscheck.Article{ID: id, Source: "Paper " + strings.ToUpper(id), Text: text, Published: day})
	}
	return checkAsOne(t, articles...)
}

// checkAsOne checks articles as one story.
func checkAsOne(t testing.TB, articles ...crosscheck.Article) *Report {
	t.Helper()
	var docs []*crosscheck.Document
	for _, a := range articles {
		doc, err := crosscheck.NewDocument(a)
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, doc)
	}
	report, err := Check(context.Background(), docs, &Options{OneStory: true})
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// conflicts shows the errors and warnings of a report, one a line: “number 14 people|41 people”. The sides are in the
// order of the alphabet, so that the order of the articles does not matter.
func conflicts(r *Report) []string {
	var lines []string
	for _, d := range r.Discrepancies {
		if d.Severity == SeverityNote {
			continue
		}
		var values []string
		for _, side := range d.Sides {
			values = append(values, side.Value)
		}
		slices.Sort(values)
		lines = append(lines, fmt.Sprintf("%s %s", d.Kind, strings.Join(values, "|")))
	}
	return lines
}

var claimTable = []struct{ name, a, b, want string }{
	{
		"another number of the same things",
		"The ferry Almira sank off Port Haven on Monday after a fire in its engine room. Rescuers pulled 14 passengers from the burning ferry Almira.",
		"A blaze broke out aboard a vessel near Port Haven. Helicopters and rescuers pulled 41 passengers from the burning Almira, the coastguard said.",
		"number 14 passengers|41 passengers",
	},
	{
		"the same number in words",
		"Rescuers pulled fourteen passengers from the burning ferry Almira off Port Haven.",
		"Helicopters and rescuers pulled 14 passengers from the burning ferry Almira, the coastguard said.",
		"",
	},
	{
		"a number that a hedge allows",
		"Rescuers pulled more than 200 passengers from the burning ferry Almira off Port Haven.",
		"Helicopters and rescuers pulled 214 passengers from the burning ferry Almira, the coastguard said.",
		"",
	},
	{
		"another magnitude",
		"The Orvena Foundation will spend $85 million on flood barriers along the Tessel river.",
		"Flood barriers along the Tessel will cost the Orvena Foundation $85 billion, its chairwoman said.",
		"number $85 billion|$85 million",
	},
	{
		"numbers of different things",
		"The Orvena Foundation employs 300 engineers and owns a tower in Calder.",
		"The Orvena Foundation planted 450 trees around its tower in Calder.",
		"",
	},
	{
		"another day for one event",
		"Judges in Calder acquitted the banker Tomas Reuel of forging bonds on Tuesday.",
		"The banker Tomas Reuel was acquitted on Thursday of forging bonds, after a trial in Calder.",
		"date Thursday|Tuesday",
	},
	{
		"the same day told otherwise",
		"Judges in Calder acquitted the banker Tomas Reuel of forging bonds on Tuesday.",
		"The banker Tomas Reuel was acquitted on March 12 of forging bonds, after a trial in Calder.",
		"",
	},
	{
		"different days for different events",
		"Judges in Calder acquitted the banker Tomas Reuel of forging bonds on Tuesday.",
		"The banker Tomas Reuel flew to his island on Thursday, where he owns a vineyard and a chapel.",
		"",
	},
	{
		"another year",
		"The Kestrel bridge over the Tessel gorge was opened in 1932 by the engineer Ada Morant.",
		"The engineer Ada Morant opened the Kestrel bridge over the Tessel gorge in 1923, to loud cheers.",
		"date 1923|1932",
	},
	{
		"a lost not",
		"Pharmacies in Calder say that the drug company Velmor has withdrawn its heart pill Cardanil.",
		"Velmor has not withdrawn the heart pill Cardanil, pharmacies in Calder said on Friday.",
		"polarity has not withdrawn|has withdrawn",
	},
	{
		"not only is no denial",
		"Pharmacies in Calder say that the drug company Velmor has withdrawn its heart pill Cardanil.",
		"Velmor has not only withdrawn the heart pill Cardanil, pharmacies in Calder said on Friday, but its ointments.",
		"",
	},
	{
		"a denial of which an editor changed the first letter",
		"The minister said: “Let me add that [N]o one should regard the letter as the end of the old harbour treaty with Lasko.”",
		"“No one should regard the letter as the end of the old harbour treaty,” the minister said.",
		"",
	},
	{
		"opposite outcomes",
		"The regional council in Calder approved the new quarry at Stonebeck after a stormy night session.",
		"After a stormy night session the regional council in Calder rejected the new quarry at Stonebeck.",
		"polarity approved|rejected",
	},
	{
		"two offices of one person",
		"Sen. Lena Orwick toured the burnt valley with firefighters.",
		"Firefighters met Rep. Lena Orwick in the valley after the fire.",
		"role Rep.|Sen.",
	},
	{
		"two offices told beside a name",
		"Lena Orwick, the mayor of Rask, opened the bridge with the bishop of Holm.",
		"Fire chief Lena Orwick opened the bridge with the bishop of Holm.",
		"role Fire chief|mayor",
	},
	{
		"somebody else's office, and an office in a company beside one of a place",
		"Lena Orwick, a spokeswoman for the mayor of Rask, opened the bridge. Ada Moor, the chief executive of Moor Steel, paid.",
		"Lena Orwick, the fire chief of Rask, opened the bridge. Ada Moor, the mayor of Holm, paid for it.",
		"",
	},
	{
		"an office that is past",
		"Former Sen. Lena Orwick toured the burnt valley with firefighters.",
		"Firefighters met Gov. Lena Orwick in the valley after the fire.",
		"",
	},
	{
		"two people of one surname",
		"Sen. Lena Orwick toured the burnt valley with firefighters.",
		"Firefighters met Rep. Paul Orwick in the valley after the fire.",
		"",
	},
	{
		"another state of a politician",
		"Rep. Lena Orwick, D-Ohio, toured the burnt valley with firefighters.",
		"Firefighters met Rep. Lena Orwick of Iowa in the valley after the fire.",
		"place Iowa|Ohio",
	},
	{
		"another name of a body",
		"Tarland will take part in the meetings of the Northern Pact's Council of Elders every spring, its premier said.",
		"The premier said that Tarland would take part each spring in meetings of the Northern Pact's Council of Ministers.",
		"name Council of Elders|Council of Ministers",
	},
	{
		"another person in a role",
		"Orvena Foundation chairwoman Ada Morant opened the flood barrier on Friday.",
		"The barrier was praised by Lise Tamm, chairwoman of the Orvena Foundation.",
		"name Ada Morant|Lise Tamm",
	},
	{
		"another country of a person",
		"The marathon was won by Sela Ndaro of Kenya, who had trained at home.",
		"Sela Ndaro of Uganda crossed the line first after a hot race.",
		"place Kenya|Uganda",
	},
	{
		"a denial",
		"The mayor of Calder, Lena Orwick, said she had met the quarry owners before the vote.",
		"Lena Orwick, the mayor of Calder, denied she had met the quarry owners before the vote.",
		"polarity denied she had met|had met",
	},
	{
		"a denial of somebody else",
		"The mayor of Calder, Lena Orwick, said she had met the quarry owners before the vote.",
		"Residents denied they wanted a new ferry.",
		"",
	},
	{
		"another city",
		"Hundreds of bakers marched through central Lisbon on Friday against the new flour tax, singing and throwing rolls.",
		"Singing and throwing rolls, hundreds of bakers marched through central Madrid on Friday against the flour tax.",
		"place Lisbon|Madrid",
	},
	{
		"a number that agrees elsewhere",
		"Jon Brask, the mate of the ferry Almira, had spent 2,200 nights at sea, its owners said.",
		"The master of the ferry Almira, its owners said, had spent 6,100 nights at sea. Jon Brask, the mate of the ferry, had spent 2,200 nights at sea.",
		"",
	},
	{
		"killed is not hurt",
		"The fire on the ferry Almira off Port Haven on Monday killed 14 people, the coastguard said.",
		"The coastguard said that 41 people were injured when the ferry Almira caught fire near Port Haven.",
		"",
	},
	{
		"the dead in other words",
		"The fire on the ferry Almira off Port Haven left 14 people dead, the coastguard said.",
		"The coastguard said that a fire killed 41 people on the ferry Almira near Port Haven.",
		"number 14 people|41 people",
	},
	{
		"some more",
		"Judges in Calder have received complaints about the banker Tomas Reuel from 21 towns.",
		"The banker Tomas Reuel faces complaints from six new towns, judges in Calder said.",
		"",
	},
	{
		"the homes of two people",
		"Rep. Lena Orwick, D-Ohio, a member of the Harbour Committee, urged the coastguard to answer questions on Monday.",
		"Rep. Paul Stane, D-Iowa, who sits on the Harbour Committee, urged the coastguard to answer its questions.",
		"",
	},
	{
		"one in a row of names",
		"The envoys Lena Orwick, Paul Stane and Ada Morant signed the Tessel treaty on flood barriers in the old town hall of Calder.",
		"The envoys Lena Orwick, Lise Tamm and Paul Stane signed the Tessel treaty on flood barriers in the old town hall of Calder.",
		"",
	},
	{
		"an office below the office",
		"Deputy U.S. Attorney General Lena Orwick spoke to reporters after the verdict.",
		"Attorney General Lena Orwick spoke to reporters after the verdict.",
		"role Attorney General|Deputy U.S. Attorney General",
	},
	{
		"one speaks of what another would do",
		"The council will not meet unless the quarry at Stonebeck is on the agenda, its clerk Tomas Reuel said.",
		"The council would not meet unless the quarry at Stonebeck is on the agenda, its clerk Tomas Reuel said.",
		"",
	},
	{
		"a passive denied",
		"The eruption of the volcano Nerio was not captured by a webcam of the Orvena Foundation on the Kestrel ridge near Port Haven.",
		"A webcam of the Orvena Foundation captured the eruption of the volcano on the Kestrel ridge near Port Haven.",
		"polarity captured|was not captured",
	},
	{
		"a city and its country",
		"Hundreds of bakers marched through central Lisbon on Friday against the new flour tax, singing and throwing rolls.",
		"Singing and throwing rolls, hundreds of bakers marched through Portugal on Friday against the flour tax.",
		"",
	},
}

func TestClaims(t *testing.T) {
	for _, test := range claimTable {
		t.Run(test.name, func(t *testing.T) {
			forth := strings.Join(conflicts(checkTexts(t, "2019-03-15", test.a, test.b)), "; ")
			if forth != test.want {
				t.Errorf("got %q, want %q\n%s\n%s", forth, test.want, test.a, test.b)
			}
			if back := strings.Join(conflicts(checkTexts(t, "2019-03-15", test.b, test.a)), "; "); back != forth {
				t.Errorf("the other way round %q, not %q", back, forth)
			}
		})
	}
}

// A third article that agrees with one side takes no finding away.
func TestClaimsOfThree(t *testing.T) {
	for _, test := range claimTable {
		if test.want == "" {
			continue
		}
		for _, third := range []string{test.a, test.b} {
			third = "A dispatch from the region. " + third
			found := strings.Join(conflicts(checkTexts(t, "2019-03-15", test.a, test.b, third)), "; ")
			kind, _, _ := strings.Cut(test.want, " ")
			if !strings.Contains(found, kind+" ") {
				t.Errorf("%s: with a third article %q, without %q", test.name, found, test.want)
			}
		}
	}
}

// A text without a full stop, or of one sentence over and over, takes no longer than another of its length.
func TestLongTexts(t *testing.T) {
	one := strings.Repeat("Rescuers pulled 14 passengers from the burning ferry Almira and Sen. Lena Orwick of Ohio ", 3000)
	other := strings.Repeat("Rescuers pulled 41 passengers from the burning ferry Almira and Rep. Lena Orwick of Iowa. ", 3000)
	checkTexts(t, "2019-03-15", one, other)
	checkTexts(t, "2019-03-15", other, strings.Repeat(claimTable[0].b+" ", 1000))
}

func TestFacts(t *testing.T) {
	r := checkTexts(t, "2019-03-15",
		"Rescuers pulled fourteen passengers from the burning ferry Almira off Port Haven.",
		"Helicopters and rescuers pulled 14 passengers from the burning ferry Almira, the coastguard said.")
	var lines []string
	for _, fact := range r.Facts {
		for _, m := range fact.Mentions {
			if m.Slot != "number" {
				continue
			}
			lines = append(lines, fmt.Sprintf("%s %s %q %s", m.Slot, m.Article, m.Text, m.Value))
		}
	}
	slices.Sort(lines)
	want := []string{`number a "fourteen passengers" 14 passenger`, `number b "14 passengers" 14 passenger`}
	if !slices.Equal(lines, want) {
		t.Errorf("facts %q, want %q", lines, want)
	}
}

// BenchmarkFacts is a story told by many desks, each in its own words.
func BenchmarkFacts(b *testing.B) {
	for _, n := range []int{25, 50, 100} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			texts := make([]string, n)
			size := 0
			for i := range texts {
				for j := range 12 {
					test := claimTable[(i*5+j)%len(claimTable)]
					texts[i] += test.a + " " + fmt.Sprintf("Desk %d of paper %d adds its own paragraph about item %d here. ", i, i*j, i+j)
					if (i+j)%3 == 0 {
						texts[i] += test.b + "\n\n"
					}
				}
				size += len(texts[i])
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				checkTexts(b, "2019-03-15", texts...)
			}
		})
	}
}
