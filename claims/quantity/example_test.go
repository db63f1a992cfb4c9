package quantity_test

import (
	"fmt"

	"github.com/crosscheck-go/crosscheck/claims/quantity"
)

func ExampleFind() {
	text := "At least 1,500 people, two-thirds of them from abroad, paid $3.5m for 16 new boats."
	for _, q := range quantity.Find(text) {
		fmt.Printf("%v %v, noun %q: %q\n", q.Span, q, q.Noun, q.Span.Of(text))
	}
	// Output:
	// [9:21] at least 1500, noun "person": "1,500 people"
	// [23:33] 0.6666666666666666, noun "": "two-thirds"
	// [60:65] USD 3500000, noun "": "$3.5m"
	// [70:82] 16, noun "boat": "16 new boats"
}

func ExampleParse() {
	q, err := quantity.Parse("nearly 80 km/h")
	fmt.Println(q.Value, q.Unit, q.Mod, err)
	_, err = quantity.Parse("80 km/h or so it seemed")
	fmt.Println(err)
	// Output:
	// 80 km/h approx <nil>
	// "80 km/h or so it seemed", byte 14: not one quantity alone
}

func ExampleCompatible() {
	for _, pair := range [][2]string{
		{"1,512 people", "more than 1,500 people"},
		{"15,800 m²", "170,000 sq ft"},
		{"16 areas", "60 areas"},
		{"US$5", "A$5"},
	} {
		a, _ := quantity.Parse(pair[0])
		b, _ := quantity.Parse(pair[1])
		verdict := quantity.Compatible(a, b)
		fmt.Println(pair[0], "and", pair[1], verdict.Compatible, verdict.Reason)
	}
	// Output:
	// 1,512 people and more than 1,500 people true hedged
	// 15,800 m² and 170,000 sq ft true converted
	// 16 areas and 60 areas false value
	// US$5 and A$5 false unit
}

func ExampleQuantity_Key() {
	for _, expr := range []string{"two dozen", "24", "USD 5 million", "$5m", "9 km", "nine thousand metres"} {
		q, _ := quantity.Parse(expr)
		fmt.Println(q.Key())
	}
	// Output:
	// 24
	// 24
	// 5000000 USD
	// 5000000 USD
	// 9000 length
	// 9000 length
}

func ExampleQuantity_Convert() {
	q, _ := quantity.Parse("26 miles")
	km, err := q.Convert("km")
	fmt.Printf("%.1f %s %v\n", km.Value, km.Unit, err)
	_, err = q.Convert("kg")
	fmt.Println(err)
	// Output:
	// 41.8 km <nil>
	// "mi" is not of one dimension with "kg"
}

func ExampleQuantity_Interval() {
	for _, expr := range []string{"40", "about 40", "3 to 5", "at most 7"} {
		q, _ := quantity.Parse(expr)
		fmt.Println(expr, q.Interval())
	}
	// Output:
	// 40 {40 40}
	// about 40 {36 44}
	// 3 to 5 {3 5}
	// at most 7 {0 7}
}
