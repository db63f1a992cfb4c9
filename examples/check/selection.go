package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/examples/internal/program"
)

// A selection is what the flags say about which findings a report has.
type selection struct {
	level    program.Level
	kinds    kindList
	minScore float64
	baseline string // a file
	ignore   string // a file
	today    string // a day, to which the days of the ignore file are compared

	known   *baseline
	ignored []ignored
}

func (s *selection) flags(flags *flag.FlagSet) {
	flags.Var(&s.level, "level", "report findings of this `LEVEL` or above: error, warning, note; the forms text and lines show no notes without it")
	flags.Var(&s.kinds, "kind", "report findings of these `KINDS` only, with commas between them: "+strings.Join(kindNames(), ", "))
	flags.Float64Var(&s.minScore, "min-score", 0, "report findings with this `SCORE` or a higher one, from 0 to 1")
	flags.StringVar(&s.baseline, "baseline", "", "report only what is not in an earlier report, a `FILE` of -format json, and count what is gone")
	flags.StringVar(&s.ignore, "ignore", "", "leave out the findings that a `FILE` lists: on each line an ID, a day until which it holds or “-”, and the reason")
	flags.StringVar(&s.today, "today", "", "the `DAY` that the days of -ignore are compared with, as 2025-09-18; the clock's by default")
}

// kindList is the value of -kind.
type kindList struct{ kinds []align.Kind }

func kindNames() []string {
	var names []string
	for _, kind := range align.Kinds() {
		names = append(names, string(kind))
	}
	return names
}

// String is the kinds with commas between them.
func (l *kindList) String() string {
	var names []string
	for _, kind := range l.kinds {
		names = append(names, string(kind))
	}
	return strings.Join(names, ",")
}

// Set takes the value of the flag.
func (l *kindList) Set(value string) error {
	l.kinds = nil
	for name := range strings.SplitSeq(value, ",") {
		kind := align.Kind(strings.TrimSpace(name))
		if !slices.Contains(align.Kinds(), kind) {
			return fmt.Errorf("%q is no kind; there are %s", kind, strings.Join(kindNames(), ", "))
		}
		l.kinds = append(l.kinds, kind)
	}
	return nil
}

// A baseline is an earlier report, or several of them.
type baseline struct {
	path string
	ids  map[string]bool
}

// An ignored finding is one that somebody looked at and let be.
type ignored struct {
	id    string
	until string // the last day; "" for ever
	where string // file and line
}

// load reads the files of a selection.
func (s *selection) load() error {
	if s.minScore < 0 || s.minScore > 1 {
		return &program.UsageError{Problem: "-min-score is from 0 to 1"}
	}
	if s.today != "" {
		if _, err := time.Parse(time.DateOnly, s.today); err != nil {
			return &program.UsageError{Problem: "-today is no day: " + s.today}
		}
	}
	if s.baseline != "" {
		known, err := readBaseline(s.baseline)
		if err != nil {
			return err
		}
		s.known = known
	}
	if s.ignore == "" {
		return nil
	}
	if s.today == "" {
		s.today = time.Now().Format(time.DateOnly)
	}
	var err error
	s.ignored, err = readIgnored(s.ignore)
	return err
}

// readBaseline reads reports, one or one a line.
func readBaseline(path string) (*baseline, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	known := &baseline{path, map[string]bool{}}
	reports := 0
	for decoder := json.NewDecoder(file); decoder.More(); reports++ {
		var r align.Report
		if err := decoder.Decode(&r); err != nil {
			return nil, fmt.Errorf("%s is no report: %w", path, err)
		}
		if r.Schema != align.Schema {
			return nil, fmt.Errorf("%s is no report of %s, as check -format json writes it", path, align.Schema)
		}
		for _, d := range r.Discrepancies {
			known.ids[d.ID] = true
		}
	}
	if reports == 0 {
		return nil, fmt.Errorf("%s holds no report", path)
	}
	return known, nil
}

// readIgnored reads a list of findings that are to be left out. Empty lines and lines that begin with # say nothing.
func readIgnored(path string) ([]ignored, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var list []ignored
	number := 0
	for line := range strings.Lines(string(data)) {
		number++
		fields := strings.Fields(line)
		if len(fields) == 0 || strings.HasPrefix(fields[0], "#") {
			continue
		}
		where := path + ", line " + strconv.Itoa(number)
		if len(fields) < 3 {
			return nil, fmt.Errorf("%s: an ID, a day or “-”, and a reason are needed", where)
		}
		one := ignored{id: fields[0], until: fields[1], where: where}
		if one.until == "-" {
			one.until = ""
		} else if _, err := time.Parse(time.DateOnly, one.until); err != nil {
			return nil, fmt.Errorf("%s: %q is no day, such as 2025-09-18, and not “-”", where, one.until)
		}
		list = append(list, one)
	}
	return list, nil
}

// apply leaves out of a report what is not wanted, and says what that was.
func (s *selection) apply(r *align.Report) (remarks []string) {
	found := map[string]bool{}
	for _, d := range r.Discrepancies {
		found[d.ID] = true
	}
	remark := func(n int, one, many, rest string) {
		if n == 1 {
			remarks = append(remarks, "1 "+one+rest)
		} else if n > 1 {
			remarks = append(remarks, fmt.Sprintf("%d %s%s", n, many, rest))
		}
	}
	if s.known != nil {
		var ids []string
		for id := range s.known.ids {
			ids = append(ids, id)
		}
		slices.Sort(ids)
		old := len(r.Filter(align.Filter{Except: ids}))
		remark(old, "finding is", "findings are", " in "+s.known.path+", too")
		remark(len(ids)-old, "finding of ", "findings of ", s.known.path+gone(len(ids)-old))
	}
	var ids []string
	for _, one := range s.ignored {
		switch {
		case one.until != "" && one.until < s.today:
			if found[one.id] {
				remarks = append(remarks, one.where+": no longer ignored since "+one.until)
			}
		case !found[one.id]:
			remarks = append(remarks, one.where+": there is no such finding")
		default:
			ids = append(ids, one.id)
		}
	}
	remark(len(r.Filter(align.Filter{Except: ids})), "finding is", "findings are", " ignored by "+s.ignore)
	left := r.Filter(align.Filter{Severity: s.level.Severity(), Kinds: s.kinds.kinds, MinScore: s.minScore})
	remark(len(left), "finding is", "findings are", " of another level, kind or score than asked for")
	return remarks
}

func gone(n int) string {
	if n == 1 {
		return " is gone"
	}
	return " are gone"
}
