package claims_test

import (
	"fmt"
	"log"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/claims"
)

// A claim points to the dates and numbers of the reading, and says in whose name it is made.
func ExampleRead() {
	doc, err := crosscheck.NewDocument(crosscheck.Article{
		ID: "post", Published: crosscheck.Date{Year: 2024, Month: 3, Day: 4},
		Text: "The ferry carried 212 passengers on Sunday. It may not sail again in May, Captain Ruth Halloran said.",
	})
	if err != nil {
		log.Fatal(err)
	}
	reading := claims.Read(doc)
	for _, claim := range reading.Claims {
		fmt.Printf("%s negated=%t hedged=%t by=%q\n", claim.Span.Of(doc.Text()), claim.Negated, claim.Hedged, claim.Attributed.Name)
		for _, i := range claim.Timexes {
			fmt.Println("  when:", reading.Timexes[i].Value)
		}
		for _, i := range claim.Quantities {
			fmt.Println("  how many:", reading.Quantities[i].Value, reading.Quantities[i].Noun)
		}
	}
	// Output:
	// The ferry carried 212 passengers on Sunday negated=false hedged=false by=""
	//   when: 2024-03-03
	//   how many: 212 passenger
	// It may not sail again in May negated=true hedged=true by="Ruth Halloran"
	//   when: 2024-05
}

func ExampleExtract() {
	doc, err := crosscheck.NewDocument(crosscheck.Article{ID: "post", Text: "The council did not approve the plan of Mayor Dana Whitcombe."})
	if err != nil {
		log.Fatal(err)
	}
	for _, claim := range claims.Extract(doc) {
		fmt.Println(claim.Negated, claim.Names[0].Name, claim.Names[0].Type)
	}
	// Output: true Dana Whitcombe person
}
