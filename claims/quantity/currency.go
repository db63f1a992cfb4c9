package quantity

import (
	"slices"
	"strings"

	"github.com/crosscheck-go/crosscheck/internal/lexicon"
	"github.com/crosscheck-go/crosscheck/internal/segment"
)

// ownDollar stands in the lists for the dollar of the article at hand.
const ownDollar = "$"

// moneyTable knows the signs, names and codes of money.
type moneyTable struct {
	signs     *lexicon.Phrases
	signCodes []string
	glued     []bool // whether letters and sign must be written as one
	names     *lexicon.Phrases
	nameCodes []string
	everyday  int // how many of the names are everyday ones, which may be written anyhow
	minors    *lexicon.Phrases
	minorOf   []string
	codes     map[lexicon.ID]string // of three capital letters
	known     map[string]bool       // every code of the lists
}

func (t *tables) readMoney() {
	m := &t.money
	*m = moneyTable{
		signs: lexicon.PhrasesOf("currency-symbols"), names: lexicon.PhrasesOf("currency-words", "currency-names"),
		minors: lexicon.PhrasesOf("currency-minors"), codes: map[lexicon.ID]string{}, known: map[string]bool{},
	}
	for entry := range lexicon.Entries("currency-symbols") {
		m.signCodes = append(m.signCodes, entry.Fields[0])
		m.glued = append(m.glued, len(entry.Fields) > 1)
		for word := range entry.Words() {
			t.roles[word] |= money
		}
	}
	for _, list := range []string{"currency-words", "currency-names"} {
		for entry := range lexicon.Entries(list) {
			if list == "currency-words" {
				m.everyday++
			}
			m.nameCodes = append(m.nameCodes, entry.Fields[0])
			if id := entry.Word; strings.EqualFold(entry.Text, entry.Fields[0]) {
				m.codes[id] = entry.Fields[0]
				t.roles[id] |= money
			}
		}
	}
	for entry := range lexicon.Entries("currency-minors") {
		m.minorOf = append(m.minorOf, entry.Fields[0])
	}
	for _, codes := range [][]string{m.signCodes, m.nameCodes, m.minorOf} {
		for _, code := range codes {
			m.known[code] = code != ownDollar
		}
	}
}

// wordsLikeCodes are codes that are commoner as words, and in headlines are written in capitals too.
var wordsLikeCodes = []string{"ALL", "BAM", "BOB", "COP", "CUP", "GEL", "MAD", "MOP", "PEN", "SOS", "TOP", "TRY"}

// sign finds the sign of money that ends before a token: “US$” before 20 in “US$20”, “USD” in “USD 20”. first is j when
// there is none.
func (s *scanner) sign(j int) (code string, first int) {
	if j == 0 || s.role(j-1)&money == 0 || s.Tokens[j].Is(segment.LineStart) {
		return "", j
	}
	for k := max(0, j-3, s.Free); k < j; k++ {
		n, entry := s.t.money.signs.Longest(s.wordsFrom(k))
		if n != j-k || s.t.money.glued[entry] && !(s.Glued(k+1) && s.Tokens[k].Is(segment.Capital)) {
			continue
		}
		if s.Tokens[k].Kind == segment.Word && s.Glued(k) {
			continue
		}
		return s.own(s.t.money.signCodes[entry]), k
	}
	if code := s.code3(j - 1); code != "" && j-1 >= s.Free {
		return code, j - 1
	}
	return "", j
}

// code3 gives the ISO 4217 code that stands at a token in capitals. Codes that are commoner as words are taken for words.
func (s *scanner) code3(j int) string {
	code := s.t.money.codes[s.Word(j)]
	if code == "" || !s.Tokens[j].Is(segment.AllCaps) || !s.alone && slices.Contains(wordsLikeCodes, code) {
		return ""
	}
	return code
}

// currency reads money behind a number: a name, a sign or a code. next is j when there is none.
func (s *scanner) currency(j int) (code string, next int) {
	if j < 0 || j >= len(s.Tokens) || s.role(j)&measuring == 0 {
		return "", j
	}
	if n, entry := s.t.money.names.Longest(s.wordsFrom(j)); n > 0 && s.nameStands(j, n, entry) {
		return s.own(s.t.money.nameCodes[entry]), j + n
	}
	if n, entry := s.t.money.signs.Longest(s.wordsFrom(j)); n > 0 && s.signStands(j, n) {
		return s.own(s.t.money.signCodes[entry]), j + n
	}
	return "", j
}

// nameStands refuses codes that are not written in capitals, and codes that are words.
func (s *scanner) nameStands(j, n, entry int) bool {
	if s.IsNumber(j+n) && s.Glued(j+n) {
		return false // “USD50”
	}
	if n > 1 || entry < s.t.money.everyday || s.Tokens[j].End-s.Tokens[j].Start != 3 {
		return true
	}
	return s.code3(j) != ""
}

// signStands refuses a sign that belongs to the number behind it: “10 $30”.
func (s *scanner) signStands(j, n int) bool {
	return s.Glued(j) || !(s.IsNumber(j+n) && s.Glued(j+n))
}

// minor reads hundredths of money behind a number: “cents”, “¢”, “p”. The code may be that of the article's own dollar.
func (s *scanner) minor(j int) (code string, next int) {
	if j < 0 || j >= len(s.Tokens) || s.role(j)&measuring == 0 {
		return "", j
	}
	n, entry := s.t.money.minors.Longest(s.wordsFrom(j))
	if n == 0 || s.Tokens[j].Kind == segment.Word && s.Tokens[j].End-s.Tokens[j].Start == 1 && (!s.Glued(j) || s.Tokens[j].Is(segment.Capital)) {
		return "", j
	}
	return s.t.money.minorOf[entry], j + n
}

// millionsOf reads a code with an M for million before it: “30 MUSD”.
func (s *scanner) millionsOf(j int) string {
	text := s.Of(j)
	if len(text) != 4 || text[0] != 'M' || !s.Tokens[j].Is(segment.AllCaps) {
		return ""
	}
	return s.t.money.codes[lexicon.Lookup(strings.ToLower(text[1:]))]
}

// own returns the code that the article's own dollar has: USD, unless the article says that it counts in another, “all
// figures are in Canadian dollars”.
func (s *scanner) own(code string) string {
	if code != ownDollar {
		return code
	}
	s.readArticle()
	return s.dollar
}

// sterling reports whether the article writes the sign of the pound, so that its pounds are money.
func (s *scanner) sterling() bool {
	s.readArticle()
	return s.poundSign
}

// readArticle looks once through the article for what it says of its money.
func (s *scanner) readArticle() {
	if s.dollar != "" {
		return
	}
	s.dollar = "USD"
	dollars := lexicon.Word("dollars")
	for i, token := range s.Tokens {
		switch token.Word {
		case lexicon.Unknown:
		case s.t.words.poundSign:
			s.poundSign = true
		case dollars:
			if i < 2 || !s.Is(i-2, s.t.words.in) {
				continue
			}
			if n, entry := s.t.money.names.Longest(s.wordsFrom(i - 1)); n == 2 {
				s.dollar = s.t.money.nameCodes[entry]
			}
		}
	}
}
