package fact

import "testing"

// otherRole returns the roles of one person in which two texts are found to differ.
func otherRole(t *testing.T, a, b string) (x, y string) {
	t.Helper()
	for _, l := range Compare(t.Context(), []*Article{read(t, "a", a), read(t, "b", b)}) {
		if l.Kind == roles.kind {
			return l.X.Span.Of(a), l.Y.Span.Of(b)
		}
	}
	return "", ""
}

func TestOtherRoles(t *testing.T) {
	for _, c := range []struct{ name, a, b, x, y string }{
		{
			"another role of the same body",
			"The pledge was made by Orvena campaign chairman Paul Stenmark at the harbour on Monday, to cheers from the crowd.",
			"Paul Stenmark, Orvena campaign manager, made the pledge at the harbour to cheers from the crowd.",
			"Orvena campaign chairman", "Orvena campaign manager",
		},
		{
			"a title that the body does not have",
			"Harbour Safety Agency Administrator Nora Veldt will present the rules on Monday in Rask.",
			"The rules will be presented in Rask on Monday by HSA Director Nora Veldt, two officials said.",
			"Harbour Safety Agency Administrator", "HSA Director",
		},
		{
			"held, and held for the time being",
			"The gates will stay closed, said Rask Police Chief Ingrid Sollers after the blast.",
			"Interim Rask Police Chief Ingrid Sollers said after the blast that the gates will stay closed.",
			"Rask Police Chief", "Interim Rask Police Chief",
		},
		{
			"another body of the house",
			"Nora Veldt, president of the Orvena Valley Federation, called the rules dangerous.",
			"A reporter asked Nora Veldt, president of the Orvena Valley Action Fund, about the rules.",
			"president of the Orvena Valley Federation", "president of the Orvena Valley Action Fund",
		},
	} {
		if x, y := otherRole(t, c.a, c.b); x != c.x || y != c.y {
			t.Errorf("%s: %q and %q, want %q and %q", c.name, x, y, c.x, c.y)
		}
	}
}

func TestRolesThatAgree(t *testing.T) {
	for _, c := range []struct{ name, a, b string }{
		{
			"both articles have both",
			"Orvena campaign chairman Paul Stenmark, the Orvena campaign manager, made the pledge.",
			"The pledge was made by Paul Stenmark, Orvena campaign manager. Orvena campaign chairman Paul Stenmark smiled.",
		},
		{
			"initials",
			"Harbour Safety Agency Director Nora Veldt will present the rules.",
			"HSA Director Nora Veldt will present the rules.",
		},
		{
			"man and woman",
			"Nora Veldt, the chairwoman of the Orvena Fund, will present the rules.",
			"Orvena Fund Chair Nora Veldt will present the rules.",
		},
		{
			"a general noun",
			"Orvena Fund leader Nora Veldt will present the rules.",
			"Orvena Fund President Nora Veldt will present the rules.",
		},
		{
			"of that time",
			"The rules were presented by then-Orvena Fund director Nora Veldt.",
			"The rules were presented by former Orvena Fund director Nora Veldt.",
		},
		{
			"another person",
			"Orvena campaign chairman Paul Stenmark made the pledge.",
			"Orvena campaign manager Lars Stenmark made the pledge.",
		},
		{
			"a role before a clause",
			"They praised the Orvena campaign chairman Stenmark worked for. Paul Stenmark left.",
			"Orvena campaign manager Paul Stenmark left.",
		},
		{
			"a country named by one",
			"Nora Veldt, the U.S. ambassador to the Orvena Fund, spoke.",
			"Orvena Fund Ambassador Nora Veldt spoke.",
		},
	} {
		if x, y := otherRole(t, c.a, c.b); x != "" {
			t.Errorf("%s: %q and %q differ", c.name, x, y)
		}
	}
}
