package english

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/crosscheck-go/crosscheck/internal/segment"
)

var factualityNames = [...]string{"happened", "will", "may", "planned", "alleged", "reported", "denied", "asked"}

// sketch writes the clauses of a text, one after the other: how firmly they hold, then subject | verb | object | others.
func sketch(text string) []string {
	t := segment.Split(text)
	of := func(p Phrase) string {
		if p.Empty() {
			return "-"
		}
		return t.Text[t.Tokens[p.Head].Start:t.Tokens[p.Head].End]
	}
	var out []string
	for _, c := range Find(t).Clauses {
		line := factualityNames[c.Factuality]
		if c.Negated {
			line += " not"
		}
		line += fmt.Sprintf(": %s %s %s", of(c.Subject), c.Lemma, of(c.Object))
		for _, other := range c.Others {
			line += " " + t.Of(int(other.Preposition)) + " " + of(other)
		}
		if !c.Holder.Empty() {
			line += " (" + of(c.Holder) + ")"
		}
		out = append(out, line)
	}
	return out
}

// TestClauses: who does what to whom, and how firmly it is stated.
func TestClauses(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		{"The council approved the quarry on Monday.", []string{"happened: council approve quarry on Monday"}},
		{"The council failed to approve the quarry.", []string{"happened not: council approve quarry"}},
		{"The council has refused to approve the new quarry at Stonebeck.", []string{"happened not: council approve quarry at Stonebeck"}},
		{"The quarry was approved by the council.", []string{"happened: council approve quarry"}},
		{"The council declined to approve it.", []string{"happened not: council approve it"}},
		{"The firm stopped short of paying the workers.", []string{"happened not: firm pay workers"}},
		{"The firm has yet to pay the workers.", []string{"happened not: firm pay workers"}},
		{"The firm hardly paid the workers.", []string{"happened not: firm pay workers"}},
		{"The council did not approve the quarry.", []string{"happened not: council approve quarry"}},
		{"The council is unlikely to approve the quarry.", []string{"may not: council approve quarry"}},
		{"The council will approve the quarry next week.", []string{"will: council approve -"}},
		{"The council saw Orme’s plan for the quarry.", []string{"happened: council see plan for quarry"}},
		{"The council saw Orme's plan for the quarry.", []string{"happened: council see plan for quarry"}},
		{"Orme’s probe at the quarry found no errors.", []string{"happened not: probe find errors"}},
		{"The mayor said he would resign in May.", []string{"happened: mayor say -", "will: he resign - in May (mayor)"}},
		{"The mayor denied that he had taken the money.", []string{"happened: mayor deny -", "denied not: he take money (mayor)"}},
		{"The mayor denied taking the money.", []string{"denied not: mayor take money"}},
		{"Police said the man was charged with murder.", []string{"happened: Police say -", "happened: - charge man with murder (Police)"}},
		{"A man accused of killing three people was arrested in Calder on Sunday.", []string{"alleged: man kill people", "happened: - arrest man in Calder on Sunday"}},
		{"Orme is suspected of stealing the boat.", []string{"alleged: Orme steal boat"}},
		{"There were no casualties in the fire.", []string{"happened not: - be casualties in fire"}},
		{"The mayor offered no apology.", []string{"happened not: mayor offer apology"}},
		{"No one was hurt when the bridge, which was built in 1932, collapsed on Friday.", []string{"happened not: - hurt one", "happened: - build bridge in 1932", "happened: bridge collapse - on Friday"}},
		{"It is not clear whether he will resign or not.", []string{"happened not: It be clear", "may: he resign -"}},
		{"Police are asking whether he left the house.", []string{"happened: Police ask -", "asked: he leave house (Police)"}},
		{"They kept records, whether or not they had a licence.", []string{"happened: They keep records", "asked: they have licence"}},
		{"Holm rejected claims that he had stolen it.", []string{"happened: Holm reject claims", "denied not: he steal it (Holm)"}},
		{"There is no evidence that the bridge collapsed.", []string{"happened not: - be evidence", "may: bridge collapse -"}},
		{"The council voted against closing the school.", []string{"happened not: council close school"}},
		{"The mill no longer makes paper.", []string{"happened not: mill make paper"}},
		{"The fire was probably caused by lightning strikes.", []string{"may: strikes cause fire"}},
		{"He’ll sell the mill.", []string{"will: - sell mill"}},
		{"She changed nothing until the board’s letter had been read.", []string{"happened not: She change nothing", "happened: - read letter"}},
		{"The firm plans on selling the mill.", []string{"planned: firm sell mill"}},
		{"The court ordered the firm to pay $5 million to the widow.", []string{"happened: court order firm", "planned: firm pay million to widow"}},
		{"The trial is scheduled to begin on June 3.", []string{"planned: trial begin - on 3"}},
		{"The storm killed 12 people and injured dozens of others, officials said.", []string{"happened: storm kill people", "happened: storm injure others", "happened: officials say -"}},
		{"Rumours that the bank had lost control spread quickly.", []string{"reported: bank lose control", "happened: control spread -"}},
		{"Ida Holm did not say that the bridge was safe.", []string{"happened not: Holm say -", "may: bridge be safe (Holm)"}},
		{"Two men reportedly stole the boat.", []string{"reported: men steal boat"}},
		{"If the council approves the plan, the quarry will open in 2027.", []string{"may: council approve plan", "will: quarry open - in 2027"}},
		{"He is alleged to have killed her.", []string{"alleged: He kill her"}},
		{"The firm is going to close the plant.", []string{"will: firm close plant"}},
		{"Officials in Calder told reporters the dam had not broken.", []string{"happened: Officials tell -", "happened not: dam break - (Officials)"}},
		{"The driver was not only injured but arrested.", []string{"happened: - injure driver", "happened: - arrest driver"}},
		{"She resigned after failing to win the vote.", []string{"happened: She resign -", "happened not: She win vote"}},
		{"The plan to build a bridge was rejected.", []string{"planned: - build bridge", "happened: - reject plan"}},
		{"Their refusal to pay angered the workers.", []string{"happened not: - pay -", "happened: refusal anger workers"}},
		{"Holm did not say who fired the shot.", []string{"happened not: Holm say -", "happened: who fire shot"}},
		{"She will not testify until the court pays her.", []string{"will not: She testify -", "may: court pay her"}},
		{"The firm is certain to lose the case.", []string{"will: firm lose case"}},
		{"Holm denied that Orme, the former mayor, took it.", []string{"happened: Holm deny -", "denied not: Orme take it (Holm)"}},
		{"“No, we sold the mill,” she said.", []string{"happened: we sell mill", "happened: she say -"}},
		{"The firm had to close the plant.", []string{"happened: firm close plant"}},
		{"The firm has to close the plant.", []string{"may: firm close plant"}},
		{"The meeting began at 5 am and police held 31 suspects.", []string{"happened: meeting begin - at 5", "happened: police hold suspects"}},
	} {
		if got := sketch(test.text); !slices.Equal(got, test.want) {
			t.Errorf("%q:\n got %q\nwant %q", test.text, got, test.want)
		}
	}
}

// TestDescribed: how firmly a noun phrase says that there is what it names.
func TestDescribed(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"A possible meteor crossed the sky.", "may by possible meteor"},
		{"The ship was hit by suspected torpedoes.", "alleged by suspected torpedoes"},
		{"The alleged thief resigned.", "alleged by alleged thief"},
		{"The proposed quarry angered Orme.", "planned quarry"},
		{"The letter contained no apology.", "happened not apology"},
		{"No ordinary thief took it.", "happened not thief"},
		{"The expected storm came.", "planned storm"},
		{"An allegedly stolen car was found.", "alleged by allegedly car"},
		{"The stolen car was found.", "happened car"},
		{"The attempted robbery failed.", "may robbery"},
	} {
		split := segment.Split(test.text)
		c := Find(split).Clauses[0]
		found := false
		for _, p := range append([]Phrase{c.Subject, c.Object}, c.Others...) {
			if p.Empty() {
				continue
			}
			got := factualityNames[p.Factuality]
			if p.Negated {
				got += " not"
			}
			if p.Hedge >= 0 {
				got += " by " + split.Of(int(p.Hedge))
			}
			found = found || got+" "+split.Of(int(p.Head)) == test.want
		}
		if !found {
			t.Errorf("%q: no phrase is %q", test.text, test.want)
		}
	}
}

// TestHedges: the word by which a clause itself leaves open whether it is so.
func TestHedges(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"The ferry appears to have sunk.", "appears"},
		{"The ferry was probably hit by a log.", "probably"},
		{"Orme allegedly paid the pilot.", "allegedly"},
		{"Orme reportedly paid the pilot.", "reportedly"},
		{"Apparently the pilot was paid.", "Apparently"},
		{"Orme is believed to have paid the pilot.", "believed"},
		{"The pilot is said to be ill.", "said"},
		{"The pilot may have been ill.", "may"},
		{"The pilot may not have been ill.", "may"},
		{"The pilot may leave.", ""},
		{"The pilot would probably leave.", ""},
		{"The pilot will probably leave.", ""},
		{"The pilot is likely to leave.", ""},
		{"The pilot was ill.", ""},
		{"There were rumours that the pilot was ill.", "rumours"},
		{"It appears that the pilot was ill.", "appears"},
		{"It is unclear whether the pilot was ill.", "unclear"},
		{"Orme claimed that the pilot was ill.", ""},
		{"Reports that the pilot was ill were wrong.", ""},
		{"Orme said that the pilot was ill.", ""},
		{"Orme thinks that the pilot was ill.", ""},
		{"Orme paid the pilot if he was ill.", ""},
		{"The pilot tried to leave.", ""},
	} {
		split := segment.Split(test.text)
		got := ""
		for _, c := range Find(split).Clauses {
			if c.Hedge >= 0 {
				got = split.Of(int(c.Hedge))
			}
		}
		if got != test.want {
			t.Errorf("%q: %q, want %q", test.text, got, test.want)
		}
	}
}

// FuzzFind holds that every token of a clause stands in the text, and that clauses come in the order of their verbs.
func FuzzFind(f *testing.F) {
	f.Add("Whether he will go, and who was said to have been expected not to fail to, is unclear: “No.”")
	f.Add("That is to. To be had been. Not only were; which, and said")
	f.Fuzz(func(t *testing.T, text string) {
		split := segment.Split(strings.ToValidUTF8(text, ""))
		g, n, verb := Find(split), int32(len(split.Tokens)), int32(-1)
		within := func(p Phrase) {
			if !p.Empty() && (p.First < 0 || p.Last > n || p.Head < p.First || p.Head >= p.Last || p.Preposition >= n) {
				t.Fatalf("phrase %+v of %d tokens", p, n)
			}
		}
		for i, c := range g.Clauses {
			if c.Verb <= verb || c.First > c.Verb || c.Last <= c.Verb || c.Last > n || int(c.Parent) >= i {
				t.Fatalf("clause %+v of %d tokens behind the verb %d", c, n, verb)
			}
			verb = c.Verb
			if c.Hedge < -1 || c.Hedge >= n {
				t.Fatalf("hedge %d of %d tokens", c.Hedge, n)
			}
			within(c.Subject)
			within(c.Object)
			within(c.Holder)
			for _, other := range c.Others {
				within(other)
			}
		}
		for token := range split.Tokens {
			if of := g.ClauseOf(token); of < -1 || of >= len(g.Clauses) {
				t.Fatalf("token %d is of clause %d of %d", token, of, len(g.Clauses))
			}
		}
	})
}
