package crosscheck

import "testing"

const body = "\n\nThe council of the old harbour town agreed on Tuesday to build a second bridge over the river, which is to be paid " +
	"for by the state and the two towns on its banks together.\n\nWork begins in spring."

func TestPublished(t *testing.T) {
	for _, test := range []struct{ name, url, text, want string }{
		{"address", "https://example.org/news/2023/01/31/bridge", body, "2023-01-31 url certain"},
		{"address with a day of one digit", "https://example.org/2023/1/3/bridge.html", body, "2023-01-03 url certain"},
		{"address with hyphens", "https://example.org/2023-01-31-bridge", body, "2023-01-31 url certain"},
		{"address in one number", "https://example.org/a/20230131/bridge", body, "2023-01-31 url certain"},
		{"address with a month's name", "https://example.org/world/2023/jan/31/bridge", body, "2023-01-31 url certain"},
		{"address with a month alone", "https://example.org/2023/01/bridge", body, " none"},
		{"address with an article's number", "https://example.org/a/120230131/bridge", body, " none"},
		{"address with no such day", "https://example.org/2023/02/30/bridge", body, " none"},
		{"address with a query", "https://example.org/bridge?d=2023/01/31/x", body, " none"},
		{"day given by the host", "https://2023-01-31.example.org/", body, " none"},

		{"time and zone", "", "New bridge\n13:33 JST, February 1, 2023" + body, "2023-02-01T13:33:00+09:00 byline certain"},
		{"published", "", "New bridge\nPublished: Jan 31, 2023, 8:57 a.m." + body, "2023-01-31T08:57:00 byline certain"},
		{"by and a bar", "", "New bridge\nBy Ada Stone | 12 July 2023" + body, "2023-07-12 byline certain"},
		{"published before updated", "", "New bridge\nUpdated 3 May 2022\nPublished 2 May 2022" + body, "2022-05-02 byline certain"},
		{"updated alone", "", "New bridge\nLast updated on 2022-05-03 at 12:05 p.m. ET" + body, "2022-05-03T12:05:00 byline certain"},
		{"updated before published in one line", "", "New bridge\nUpdated 3 May 2022 | Published 2 May 2022" + body, "2022-05-02 byline certain"},
		{"published and updated in one line", "", "New bridge\nPublished: 2 May 2022; updated: 3 May 2022" + body, "2022-05-02 byline certain"},
		{"accepted", "", "Loads on old bridges\n\nAccepted: 3 May 2022" + body, " none"},
		{"received and accepted", "", "Loads on old bridges\n\nReceived: 1 March 2022 / Accepted: 3 May 2022" + body, " none"},
		{"accepted, then published", "", "Loads on old bridges\n\nReceived: 1 March 2022 / Accepted: 3 May 2022 / Published online: 9 June 2022" + body, "2022-06-09 byline certain"},
		{"published, accepted before", "", "Loads on old bridges\n\nPublished 9 June 2022 (accepted 3 May 2022)" + body, "2022-06-09 byline certain"},
		{"retrieved", "", "New bridge\n\nRetrieved on 3 May 2022" + body, " none"},
		{"printed", "", "New bridge" + body + "\n\nPrinted May 3, 2022", " none"},
		{"born", "", "Ada Stone\n\nBorn: 3 May 1951" + body, " none"},
		{"a meeting", "", "New bridge\n\nMeeting: May 3, 2022" + body, " none"},
		{"a deadline", "", "New bridge\n\nDeadline for comments: May 3, 2022" + body, " none"},
		{"expires", "", "New bridge\n\nExpires 3 May 2022\nPosted 3 April 2022" + body, "2022-04-03 byline certain"},
		{"at the bottom", "", "New bridge" + body + "\n\nFirst published March 3rd, 2021", "2021-03-03 byline certain"},
		{"under the headline", "", "New bridge\n\nFriday, March 5, 2021" + body, "2021-03-05 byline certain"},
		{"agency under the headline", "", "New bridge\nHarbour News - 5 March 2021" + body, "2021-03-05 byline certain"},
		{"above the author", "", "New bridge\n\nHarbour News, Friday, March 5, 2021\nBy Ada Stone" + body, "2021-03-05 byline certain"},
		{"brief without a headline", "", "MARKETS BRIEF — Friday, March 5, 2021" + body, "2021-03-05 byline certain"},
		{"unknown words", "", "New bridge\nPosted 31/1/2023 by admin" + body, " none"},
		{"numeric, decided", "", "New bridge\nPosted 31/1/2023" + body, "2023-01-31 byline certain"},
		{"numeric, open", "", "New bridge\nPosted 2/1/2023" + body, " none"},
		{"German", "", "Neue Brücke\n31. März 2023, 13:05 Uhr" + body, "2023-03-31T13:05:00 byline certain"},
		{"with periods", "", "Neue Brücke\n31.01.2023" + body, "2023-01-31 byline certain"},
		{"Japanese", "", "橋\n2023年1月31日" + body, "2023-01-31 byline certain"},
		{"Korean", "", "다리\n2023. 1. 31. 13:05" + body, "2023-01-31T13:05:00 byline certain"},
		{"French", "", "Un nouveau pont\nPublié le 31 janvier 2023 à 08h57" + body, "2023-01-31T08:57:00 byline certain"},
		{"time with a period", "", "New bridge\nTue 31 Jan 2023 08.57 GMT" + body, "2023-01-31T08:57:00+00:00 byline certain"},
		{"time before weekday", "", "New bridge\nUpdated 5:30 PM EST, Mon January 30, 2023" + body, "2023-01-30T17:30:00-05:00 byline certain"},
		{"capitals", "", "New bridge\nPUBLISHED TUE, JAN 31 2023 8:57 AM EST" + body, "2023-01-31T08:57:00-05:00 byline certain"},
		{"slashes between", "", "New bridge\nJanuary 31, 2023 / 7:15 AM / Harbour News" + body, "2023-01-31T07:15:00 byline certain"},
		{"minutes to read", "", "New bridge\n3 min read January 31, 2023 8:57 AM Last Updated 2 hours ago" + body, "2023-01-31T08:57:00 byline certain"},
		{"author with a title", "", "New bridge\nBy Ada Stone, political correspondent, 12 July 2023" + body, "2023-07-12 byline certain"},
		{"closed by a full stop", "", "New bridge\nBridge Digest, Nov 9, 2021. Read 4 times. 1.2K shares" + body, "2021-11-09 byline certain"},
		{"full stop behind a sentence", "", "New bridge\nThe workers left on Nov 9, 2021. They had finished." + body, " none"},
		{"sentence that begins with by", "", "New bridge\nBy May 3, 2021, work stopped." + body, " none"},
		{"sentence that begins with updated", "", "New bridge\nUpdated figures of May 3, 2021 showed it." + body, " none"},
		{"sentence", "", "New bridge\nThe old one was opened on May 3, 1921." + body, " none"},
		{"post in the text", "", "New bridge\nLovely! — Ada (@ada) May 3, 2021" + body, " none"},

		{"dateline with its year", "", "PORT ANN, Ill., Jan. 31, 2023 (Wire) — The council agreed." + body, "2023-01-31 dateline certain"},
		{"agency before the date", "", "(Valley Wire) Sept. 18, 2025 — The council agreed." + body, "2025-09-18 dateline certain"},
		{"agency, no date", "", "(Valley Wire) — The council agreed on Sept. 18, 2025." + body, " none"},
		{"dateline and address", "https://example.org/2023/07/bridge", "VILNIUS, July 12 — The council agreed." + body, "2023-07-12 dateline"},
		{"dateline and copyright", "", "VILNIUS, 12 July (Wire) - The council agreed." + body + "\n\n© 2023 Wire", "2023-07-12 dateline"},
		{"dateline without year", "", "VILNIUS, July 12 — The council agreed." + body, " none"},

		{"day before the first word", "", "New bridge\n\nFriday, March 5, 2021 The council agreed to build it after a long debate about the money." + body, "2021-03-05 dateline certain"},
		{"day that a sentence begins with", "", "New bridge\n\nFriday, March 5, 2021 was the day on which the council agreed to build it." + body, " none"},
		{"day of another week", "", "New bridge\n\nMonday, March 5, 2021 The council agreed to build it after a long debate about the money." + body, " none"},

		{"address in the text", "", "New bridge\n\nhttps://example.org/2023/01/31/bridge" + body, "2023-01-31 url certain"},
		{"address in a sentence", "", "See https://example.org/2023/01/31/bridge for more" + body, " none"},
		{"address to share", "", "New bridge" + body + "\n\nShare this story: https://example.org/2023/01/31/bridge", "2023-01-31 url certain"},

		{"banner", "", "Saturday, 30 September, 2023\n\nNew bridge\n\nNew bridge" + body, "2023-09-30 banner"},
		{"caption", "", "New bridge\n\nThe old bridge (left) on March 7, 2023 in Port Ann\n\nA. Stone | Getty Images" + body, "2023-03-07 dateline"},
		{"caption of another day", "", "New bridge\n\nThe old bridge (left) on March 8, 2023 in Port Ann\n\nA. Stone | Getty Images" + body, " none"},
		{"nothing", "", "", " none"},
	} {
		doc, err := NewDocument(Article{URL: test.url, Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		date := doc.Published()
		got := date.Value() + " " + string(date.From)
		if date.Certain {
			got += " certain"
		}
		if got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

func TestPublishedOrder(t *testing.T) {
	day := func(value string, from Origin) Date {
		d, err := ParseDate(value)
		if err != nil {
			t.Fatal(err)
		}
		d.From = from
		return d
	}
	const url = "https://example.org/2023/01/31/bridge"
	for _, test := range []struct {
		article Article
		want    Origin
	}{
		{Article{URL: url, Published: day("2022-01-01", Given)}, Given},
		{Article{URL: url, Published: day("2022-01-01", "")}, Given},
		{Article{URL: url, Published: day("2022-01-01", Meta)}, URL},
		{Article{Published: day("2022-01-01", Meta), Text: "Published: 3 May 2021"}, Meta},
		{Article{Text: "Published: 3 May 2021"}, Byline},
	} {
		doc, err := NewDocument(test.article)
		if err != nil {
			t.Fatal(err)
		}
		if got := doc.Published().From; got != test.want {
			t.Errorf("%+v: from %s, want %s", test.article, got, test.want)
		}
	}
}

func BenchmarkNewDocument(b *testing.B) {
	text := "New bridge\nBy Ada Stone | 12 July 2023" + body
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := NewDocument(Article{Text: text}); err != nil {
			b.Fatal(err)
		}
	}
}
