package quantity

import "testing"

// pairs are reviewed one by one: what each says of the other, as a careful editor would see it.
var pairs = []struct {
	a, b string
	why  Reason
}{
	{"1,512 people", "1512 people", Equal},
	{"three days", "3 days", Equal},
	{"half of voters", "50 percent of voters", Equal},
	{"a dozen eggs", "12 eggs", Equal},
	{"$3.5bn", "3.5 billion dollars", Equal},
	{"Rs 500 crore", "5 billion rupees", Equal},
	{"50 cents", "$0.50", Equal},
	{"2 million", "two million", Equal},
	{"3 to 5 km", "3-5 km", Equal},
	{"about 40", "some 40", Equal},
	{"15,800 m²", "170,000 sq ft", Converted},
	{"1 km", "1,000 m", Converted},
	{"26 miles", "42 km", Converted},
	{"two years", "24 months", Converted},
	{"one day", "24 hours", Converted},
	{"20°C", "68°F", Converted},
	{"100 km/h", "62 mph", Converted},
	{"110km / h", "68 mph", Converted},
	{"a 5-foot-11 guard", "5'11\" tall", Equal},
	{"5-foot-11", "1.8 m", Converted},
	{"6 feet 2 inches", "1.88 m", Converted},
	{"5 tonnes", "5,000 kg", Converted},
	{"1.2 GW", "1,200 MW", Converted},
	{"60 minutes", "1 h", Converted},
	{"1,500 people", "1,512 people", Rounded},
	{"$3.5bn", "$3.46bn", Rounded},
	{"7 percent", "7.4 percent", Rounded},
	{"two-thirds", "66 percent", Rounded},
	{"20,000 homes", "19,870 homes", Rounded},
	{"1.5 million voters", "1,524,000 voters", Rounded},
	{"48 km", "48.3 km", Rounded},
	{"half a million boats", "480,000 boats", Rounded},
	{"five and a half years", "5¼ years", OtherValue},
	{"a third", "33 percent", Rounded},
	{"1,512 people", "more than 1,500 people", Hedged},
	{"14 people", "at least 12 people", Hedged},
	{"640 jobs", "up to 700 jobs", Hedged},
	{"95 tickets", "fewer than 100 tickets", Hedged},
	{"about 60 boats", "58 boats", Hedged},
	{"dozens of boats", "43 boats", Hedged},
	{"hundreds of thousands of people", "250,000 people", Hedged},
	{"more than 10", "fewer than 20", Hedged},
	{"nearly $2 million", "$1.9 million", Hedged},
	{"3 to 5 km", "4 km", Overlapping},
	{"3 to 5 days", "5 to 7 days", Overlapping},
	{"20-30 percent", "25 percent", Overlapping},
	{"2 to 3 million people", "2.4 million people", Overlapping},
	{"more than 1,200 clinics", "more than 1,300 clinics", Hedged},
	{"dozens of boats", "more than 30 boats", Hedged},
	{"a few dozen boats", "43 boats", Hedged},
	{"more than 1,000 homes", "more than 1,400 homes", Hedged},
	{"at least 20 people", "at least 25 people", Hedged},
	{"more than 1,200 clinics", "more than 1,600 clinics", OtherValue},
	{"about 40 boats", "some 42 boats", Hedged},
	{"16 areas", "60 areas", OtherValue},
	{"up to $50 million", "up to $50 billion", OtherValue},
	{"more than 3,000 people", "more than 6,000 people", OtherValue},
	{"about 20 minutes", "about 24 minutes", OtherValue},
	{"14 people", "15 people", OtherValue},
	{"$3.5bn", "$3.5 million", OtherValue},
	{"7 percent", "8 percent", OtherValue},
	{"3 to 5 km", "6 to 7 km", OtherValue},
	{"at least 20 people", "12 people", OtherValue},
	{"fewer than 100 tickets", "140 tickets", OtherValue},
	{"about 60 boats", "90 boats", OtherValue},
	{"more than 1,500 people", "50,000 people", OtherValue},
	{"30 km", "30 miles", OtherValue},
	{"1,500 people", "1,600 people", OtherValue},
	{"two years", "20 months", OtherValue},
	{"20°C", "20°F", OtherValue},
	{"dozens of boats", "three boats", OtherValue},
	{"US$5", "A$5", OtherUnit},
	{"3 percent", "3 percentage points", OtherUnit},
	{"5 km", "5 kg", OtherUnit},
	{"12 people", "12 percent", OtherUnit},
	{"$80 a barrel", "$80", OtherUnit},
	{"12 people", "12 houses", OtherNoun},
	{"a 5-year sentence", "a 5-year delay", OtherNoun},
	{"47 years old", "47 years", OtherNoun},
	{"40 percent of voters", "40 percent of houses", OtherNoun},
}

func TestCompatible(t *testing.T) {
	for _, pair := range pairs {
		a, b := only(t, pair.a), only(t, pair.b)
		got := Compatible(a, b)
		if got.Reason != pair.why {
			t.Errorf("Compatible(%q, %q): %s, want %s", pair.a, pair.b, got.Reason, pair.why)
		}
		if agree := got.Reason != OtherValue && got.Comparable(); got.Compatible != agree {
			t.Errorf("Compatible(%q, %q) = %v", pair.a, pair.b, got)
		}
		if turned := Compatible(b, a); turned != got {
			t.Errorf("Compatible(%q, %q) = %v, but %v the other way round", pair.a, pair.b, got, turned)
		}
		for _, q := range []Quantity{a, b} {
			if same := Compatible(q, q); !same.Compatible {
				t.Errorf("%v is not compatible with itself: %v", q, same)
			}
		}
	}
}

// only finds the one quantity of a text.
func only(t *testing.T, text string) Quantity {
	t.Helper()
	found := Find(text)
	if len(found) != 1 {
		t.Fatalf("%d quantities in %q", len(found), text)
	}
	return found[0]
}
