package claims_test

import "testing"

func TestPolarity(t *testing.T) {
	for _, test := range []struct {
		text            string
		negated, hedged bool
	}{
		{"The council approved the plan.", false, false},
		{"The council did not approve the plan.", true, false},
		{"The council didn’t approve the plan.", true, false},
		{"No member of the council approved the plan.", true, false},
		{"The council never approved the plan.", true, false},
		{"The council failed to approve the plan.", true, false},
		{"The council has refused to approve the plan.", true, false},
		{"The plan was approved without a vote.", false, false},
		{"The two sides no longer trust each other.", true, false},
		{"Neither side approved the plan.", true, false},
		{"It is not true that the council never approved the plan.", false, false},
		{"The council could not refuse to approve the plan.", false, true},
		{"The plan was approved no later than Monday.", false, false},
		{"Not only the council approved the plan.", false, false},
		{"There is no doubt that the council approved the plan.", false, false},
		{"The council may approve the plan.", false, true},
		{"The council approved the plan in May.", false, false},
		{"May was the month when the council approved it.", false, false},
		{"The council reportedly approved the plan.", false, true},
		{"The council is expected to approve the plan.", false, true},
		{"The council would consider the plan.", false, true},
		{"The council plans to approve it.", false, true},
		{"The plan was approved by the council.", false, false},
		{"The council might not approve the plan.", true, true},
		{"It appears that the council did not approve the plan.", true, true},
		{"I don’t think the plan was approved.", true, true},
		{"The council vowed not to approve the plan.", true, true},
		{"The council denied any part in the plan.", true, false},
		{"The water of the town is safe to drink.", false, false},
		{"The plan is hardly a triumph for the council.", true, false},
		{"The two sides never stopped talking.", false, false},
		{"If the council approves the plan, the bridge is closed for years.", false, false},
		{"The council wants to approve the plan.", false, true},
		{"The council tried to approve the plan.", false, true},
		{"The council shows no respect for the plan.", true, false},
		{"The council can’t read its own plan.", true, true},
		{"The council vowed to approve the plan.", false, true},
	} {
		r := read(t, test.text)
		if len(r.Claims) != 1 {
			t.Errorf("%q: %d claims", test.text, len(r.Claims))
			continue
		}
		if c := r.Claims[0]; c.Negated != test.negated || c.Hedged != test.hedged {
			t.Errorf("%q: negated %t, hedged %t", test.text, c.Negated, c.Hedged)
		}
	}
}

// TestVoices: what somebody says is a claim of theirs; what the article adds is its own.
func TestVoices(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string // the speaker of each claim; "" for the article
	}{
		{"The dam is safe.", []string{""}},
		{"“The dam is safe,” Ann Roe said.", []string{"Ann Roe"}},
		{"“The dam is safe,” Ann Roe said at a hearing on Monday.", []string{"Ann Roe", ""}},
		{"Ann Roe said that the dam was safe.", []string{"Ann Roe"}},
		{"Ann Roe spoke on Monday. “The dam is safe. We built it well,” Roe said.", []string{"", "Ann Roe", "Ann Roe"}},
		{"Ann Roe called the dam “a disgrace” on Monday.", []string{""}},
	} {
		var got []string
		for _, c := range read(t, test.text).Claims {
			got = append(got, c.Attributed.Name)
		}
		if len(got) != len(test.want) {
			t.Errorf("%q: %q, want %q", test.text, got, test.want)
			continue
		}
		for i := range got {
			if got[i] != test.want[i] {
				t.Errorf("%q: %q, want %q", test.text, got, test.want)
			}
		}
	}
}

func TestNames(t *testing.T) {
	for _, test := range []struct{ text, mention, want string }{
		{"Tokyo rejected the offer.", "Tokyo", "Japan"},
		{"The talks were held in Tokyo.", "Tokyo", "Tokyo"},
		{"Two Americans were hurt.", "Americans", "United States"},
		{"The U.S. rejected the offer.", "U.S.", "United States"},
		{"Ann Roe resigned. Roe was 61.", "Roe", "Ann Roe"},
		{"The World Health Organization agreed. The WHO paid.", "World Health Organization", "World Health Organization"},
		{"The International Monetary Fund agreed. The IMF paid for it.", "IMF", "International Monetary Fund"},
	} {
		r, found := read(t, test.text), false
		for _, c := range r.Claims {
			for _, name := range c.Names {
				if name.Span.Of(test.text) != test.mention {
					continue
				}
				found = true
				if name.Name != test.want {
					t.Errorf("%q: %q is %q, want %q", test.text, test.mention, name.Name, test.want)
				}
			}
		}
		if !found {
			t.Errorf("%q: %q is in no claim", test.text, test.mention)
		}
	}
}
