package story

import (
	"encoding/binary"
	"errors"
	"math"
	"slices"

	"github.com/crosscheck-go/crosscheck"
)

// What follows is for collections that no index holds as a whole: which keys must meet in one, and how keys are written.

// farthest is how many days lie at most between two articles with sure dates that are linked, their letters being different. Where
// a date is not sure, copies may be farther apart.
const farthest = max(newsDays, unsureDays, copyDays)

// Blocks returns the first days of the spans of so many days in which an article is to be looked up: that of its own day, and those
// that begin so soon after it that an article there may be linked with it. It has none without a date.
func (k *Keys) Blocks(days int) []int {
	if k.Dating == Undated {
		return nil
	}
	var out []int
	for span := floor(int(k.Day), days); span <= floor(int(k.Day)+farthest, days); span++ {
		out = append(out, span*days)
	}
	return out
}

// floor divides and rounds down.
func floor(n, by int) int {
	if n < 0 {
		return -((by - 1 - n) / by)
	}
	return n / by
}

// Together puts the articles of an index into sets that hang together by links, all of a group in one, each in the order of the
// articles and the sets by their first ones.
func (x *Index) Together() [][]*Keys {
	var out [][]*Keys
	for n := range x.nodes {
		var set []*Keys
		for _, at := range x.gather(int32(n)) {
			set = append(set, x.nodes[at].keys)
		}
		if len(set) > 0 {
			slices.SortFunc(set, Compare)
			out = append(out, set)
		}
	}
	for n := range x.nodes {
		x.nodes[n].seen = false
	}
	slices.SortFunc(out, func(a, b []*Keys) int { return Compare(a[0], b[0]) })
	return out
}

// Bare returns keys of an article without those by which it is linked: only what orders it and the letters of its text.
func (k *Keys) Bare() *Keys {
	bare := *k
	bare.Runs, bare.Words, bare.Persons, bare.Sayings = nil, nil, nil, nil
	return &bare
}

// writtenForm is the first byte of keys that are written; another form has another one.
const writtenForm = 1

// What ReadKeys cannot read.
var (
	ErrForm = errors.New("keys in a form that is not known")
	ErrCut  = errors.New("no keys, or not all of them")
)

// AppendTo writes keys behind what a buffer holds.
func (k *Keys) AppendTo(b []byte) []byte {
	d := &k.Date
	b = append(b, writtenForm, flag(d.Certain)|flag(k.Empty)<<1)
	for _, text := range []string{k.ID, k.Source, d.Clock, string(d.From)} {
		b = binary.AppendUvarint(b, uint64(len(text)))
		b = append(b, text...)
	}
	for _, n := range []int{d.Year, d.Month, d.Day, d.Span.Start, d.Span.End, int(k.Page)} {
		b = binary.AppendVarint(b, int64(n))
	}
	b = binary.LittleEndian.AppendUint64(b, k.Letters)
	for _, list := range [][]uint64{k.Runs, k.Persons, k.Sayings} {
		b = binary.AppendUvarint(b, uint64(len(list)))
		for _, n := range list {
			b = binary.LittleEndian.AppendUint64(b, n)
		}
	}
	b = binary.AppendUvarint(b, uint64(len(k.Words)))
	for _, f := range k.Words {
		b = binary.LittleEndian.AppendUint64(b, f.Word)
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(f.Weight))
	}
	return b
}

func flag(on bool) byte {
	if on {
		return 1
	}
	return 0
}

// ReadKeys reads what AppendTo wrote and returns what stands behind it. The error is ErrForm or ErrCut.
func ReadKeys(b []byte) (*Keys, []byte, error) {
	if len(b) > 0 && b[0] != writtenForm {
		return nil, nil, ErrForm
	}
	in := &input{rest: b}
	flags := in.bytes(2)
	k := &Keys{ID: in.text(), Source: in.text()}
	d := crosscheck.Date{Clock: in.text(), From: crosscheck.Origin(in.text())}
	d.Year, d.Month, d.Day = in.number(), in.number(), in.number()
	d.Span = crosscheck.Span{Start: in.number(), End: in.number()}
	k.Page = int32(in.number())
	k.Letters = in.fixed()
	k.Runs, k.Persons, k.Sayings = in.list(), in.list(), in.list()
	for range in.length(12) {
		f := Feature{Word: in.fixed()}
		f.Weight = math.Float32frombits(binary.LittleEndian.Uint32(in.bytes(4)))
		k.Words = append(k.Words, f)
	}
	if in.cut {
		return nil, nil, ErrCut
	}
	d.Certain, k.Empty = flags[1]&1 != 0, flags[1]&2 != 0
	k.date(d)
	return k, in.rest, nil
}

// input is what is left of written keys. Where something is missing all that is read is zero.
type input struct {
	rest []byte
	cut  bool
}

func (in *input) bytes(n int) []byte {
	if n > len(in.rest) {
		in.rest, in.cut = nil, true
		return make([]byte, 8)[:min(n, 8)]
	}
	out := in.rest[:n]
	in.rest = in.rest[n:]
	return out
}

func (in *input) fixed() uint64 { return binary.LittleEndian.Uint64(in.bytes(8)) }

func (in *input) number() int {
	n, size := binary.Varint(in.rest)
	if size <= 0 {
		in.rest, in.cut = nil, true
		return 0
	}
	in.rest = in.rest[size:]
	return int(n)
}

// length is that of a list whose items have so many bytes each: no more than what is left has room for.
func (in *input) length(each int) int {
	n, size := binary.Uvarint(in.rest)
	if size <= 0 || n > uint64((len(in.rest)-size)/each) {
		in.rest, in.cut = nil, true
		return 0
	}
	in.rest = in.rest[size:]
	return int(n)
}

func (in *input) text() string { return string(in.bytes(in.length(1))) }

func (in *input) list() []uint64 {
	var out []uint64
	for range in.length(8) {
		out = append(out, in.fixed())
	}
	return out
}
