// Scale measures how fast everything is and how it grows, and prints it in one table: the stages of reading beside another module's word
// splitter; start-up; of a check of each size the seconds of reading and of comparing, the processor's time, the share of it that is spent while only
// one processor can be busy, the most memory, how many times that of half as many articles it took, the exponent of that growth, how well the articles
// were put into stories, what is kept of an article, and one more article; how well real articles are put into stories, whose stories are
// known; the join of quotations; what is found among bystanders; and how soon a cancelled check returns. Each size runs in a process of its own.
//
//	go run ./scale                                      # articles made after the stories in testdata; takes some minutes
//	go run ./scale -known lines.jsonl                   # and how well those of a file of story lines, as check reads them, are put into stories
//	go run ./scale -only check -sizes 40,400,4000       # a part of it, other sizes
//	go run ./scale -stories lines.jsonl -sizes 500      # the articles of such a file instead
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"runtime"
	"runtime/pprof"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/articles"
	"github.com/crosscheck-go/crosscheck/internal/collection"
)

var (
	templates = flag.String("templates", "../../testdata", "the `folder` with the stories after which articles are made")
	stories   = flag.String("stories", "", "a `file` of story lines that is checked instead")
	sizes     = flag.String("sizes", "40,80,400,800,4000,8000,16000", "how many articles")
	known     = flag.String("known", "", "a `file` of story lines whose articles are put into stories, 1,000 of them, 4,000 and all")
	days      = flag.Int("days", 3650, "over how many days the articles that are made are spread")
	quoted    = flag.String("quotations", "2000,100000,1000000", "how many quotations are joined; half of them are variants of the others")
	only      = flag.String("only", "stages,start,check,stories,quotations,bystanders,cancel", "which `parts` are measured")
	among     = flag.Int("bystanders", 1000, "how many articles are checked alone, and among three times as many others")
	one       = flag.Int("one", 0, "measure this size only, in this process")
	part      = flag.String("part", "check", "with -one: what is measured")
	profile   = flag.String("cpuprofile", "", "with -one: write a profile to this `file`")
)

func main() {
	flag.Parse()
	err := run()
	if err != nil {
		fmt.Fprintln(os.Stderr, "scale:", err)
		os.Exit(1)
	}
}

var background = context.Background()

func run() error {
	if *one > 0 {
		switch *part {
		case "quotations":
			return joinQuotations(*one)
		case "start":
			return startUp()
		}
		return measure(*one)
	}
	parts := map[string]func() error{
		"stages": stages, "start": starts, "check": checks, "stories": knownStories, "quotations": joins,
		"bystanders": func() error { return bystanders(*among) }, "cancel": func() error { return cancelled(*among) },
	}
	var wrong error
	for name := range strings.SplitSeq(*only, ",") {
		measure, ok := parts[name]
		if !ok {
			return fmt.Errorf("-only: there is no part %q", name)
		}
		wrong = errors.Join(wrong, measure())
	}
	return wrong
}

// apart runs this program for one size in a process of its own, and reads what it prints.
func apart(part, size string, into ...any) (*os.ProcessState, error) {
	program, err := os.Executable()
	if err != nil {
		return nil, err
	}
	command := exec.Command(program, append(os.Args[1:], "-part", part, "-one", size)...)
	command.Stderr = os.Stderr
	out, err := command.Output()
	if err != nil {
		return nil, err
	}
	_, err = fmt.Sscan(string(out), into...)
	return command.ProcessState, err
}

func spent(state *os.ProcessState) float64 { return (state.UserTime() + state.SystemTime()).Seconds() }

// starts prints what it takes to begin.
func starts() error {
	var read, compared float64
	state, err := apart("start", "1", &read, &compared)
	if err != nil {
		return err
	}
	fmt.Printf("\nstart-up: %.0f ms of the processor until a sentence is read, %.0f ms until two are compared; %d MB\n", 1000*read, 1000*compared, peak(state))
	return nil
}

// joins prints how the join of quotations grows.
func joins() error {
	fmt.Printf("\n%10s %10s %6s %8s %8s %18s\n", "quotations", "pairs", "F1", "cpu s", "MB", "million pairs / s")
	for size := range strings.SplitSeq(*quoted, ",") {
		var quotations, pairs int
		var took, f1 float64
		state, err := apart("quotations", size, &quotations, &pairs, &took, &f1)
		if err != nil {
			return err
		}
		fmt.Printf("%10d %10d %6.3f %8.2f %8d %18.1f\n", quotations, pairs, f1, took, peak(state), float64(quotations)*float64(quotations)/2/took/1e6)
	}
	return nil
}

// checks prints how a check grows.
func checks() error {
	fmt.Printf("\n%d processors\n%8s %8s %8s %8s %7s %8s %8s %6s %8s %8s %8s %9s %8s %8s\n", runtime.GOMAXPROCS(0),
		"articles", "read s", "check s", "cpu s", "alone %", "MB", "findings", "×", "exponent", "stories", "recall", "precision", "KB each", "add ms")
	last, before := map[int]float64{}, 0
	for size := range strings.SplitSeq(*sizes, ",") {
		n, err := strconv.Atoi(size)
		if err != nil {
			return err
		}
		var m measured
		state, err := apart("check", size, &m.articles, &m.read, &m.check, &m.alone, &m.findings, &m.stories, &m.recall, &m.precision, &m.kept, &m.add)
		if err != nil {
			return err
		}
		cpu := spent(state)
		last[n] = cpu
		times, exponent := "-", "-"
		if half := last[n/2]; half > 0 {
			times = fmt.Sprintf("%.2f", cpu/half)
		}
		if before > 0 && before < n {
			exponent = fmt.Sprintf("%.2f", math.Log(cpu/last[before])/math.Log(float64(n)/float64(before)))
		}
		before = n
		fmt.Printf("%8d %8.2f %8.2f %8.2f %7.1f %8d %8d %6s %8s %8d %8.3f %9.3f %8.1f %8.1f\n",
			m.articles, m.read, m.check, cpu, m.alone, peak(state), m.findings, times, exponent, m.stories, m.recall, m.precision, m.kept, m.add)
	}
	return nil
}

// measured is what one process tells the other.
type measured struct {
	articles, findings, stories    int
	read, check, recall, precision float64
	alone                          float64 // percent of the processor's time that is spent while only one processor can be busy
	kept                           float64 // kilobytes of memory for each article, when all are compared
	add                            float64 // milliseconds until the findings of one more article are known, the median of some
}

func measure(n int) error {
	docs, truth, err := load(n)
	if err != nil {
		return err
	}
	if *profile != "" {
		out, err := os.Create(*profile)
		if err != nil {
			return err
		}
		if err := pprof.StartCPUProfile(out); err != nil {
			return err
		}
		defer pprof.StopCPUProfile()
	}
	checker := align.NewChecker(nil)
	runtime.LockOSThread() // workers have threads of their own, so that this one does what nothing else can be done beside
	busy, before := processorTime(), threadTime()
	began := time.Now()
	if err := checker.Add(context.Background(), docs...); err != nil {
		return err
	}
	read := time.Since(began)
	began = time.Now()
	report, err := checker.Report(context.Background())
	if err != nil {
		return err
	}
	check := time.Since(began)
	busy, alone := processorTime()-busy, threadTime()-before
	runtime.UnlockOSThread()
	if began := processorTime(); alone > 0 { // a report that is made again is only assembled, which one worker does
		if _, err := checker.Report(context.Background()); err != nil {
			return err
		}
		alone += processorTime() - began
	}
	var found [][]string
	for _, s := range report.Stories {
		found = append(found, s.Articles)
	}
	recall, precision := judge(found, truth)
	n, stories, findings := len(docs), len(report.Stories), len(report.Discrepancies)
	last := make([]crosscheck.Article, 0, added)
	for i := range min(added, n) {
		last = append(last, docs[n-1-i*(n/added+1)%n].Article())
	}
	docs, report = nil, nil
	runtime.GC()
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	add, err := addOneByOne(checker, last)
	if err != nil {
		return err
	}
	_, err = fmt.Println(n, read.Seconds(), check.Seconds(), 100*alone.Seconds()/busy.Seconds(), findings, stories, recall, precision, float64(memory.HeapAlloc)/1000/float64(n), add)
	return err
}

// added is how many articles are added one by one.
const added = 21

// addOneByOne takes articles out, adds them again, one after the other, and gives the median of the milliseconds that it takes until
// the findings of one are known.
func addOneByOne(checker *align.Checker, last []crosscheck.Article) (float64, error) {
	var took []float64
	for _, a := range last {
		checker.Remove(a.ID)
		if _, err := checker.Findings(context.Background(), ""); err != nil {
			return 0, err
		}
		began := time.Now()
		doc, err := crosscheck.NewDocument(a)
		if err != nil {
			return 0, err
		}
		if err := checker.Put(context.Background(), doc); err != nil {
			return 0, err
		}
		if _, err := checker.Findings(context.Background(), a.ID); err != nil {
			return 0, err
		}
		took = append(took, 1000*time.Since(began).Seconds())
	}
	slices.Sort(took)
	return took[len(took)/2], nil
}

// collected makes or reads n articles.
func collected(n int) ([]collection.Article, error) {
	if *stories == "" {
		g, err := collection.New(*templates, *days)
		if err != nil {
			return nil, err
		}
		return g.Articles(n, 1), nil
	}

	all, err := storyLines(*stories)
	return sample(all, n), err
}

// storyLines reads the articles of a file of story lines.
func storyLines(path string) ([]collection.Article, error) {
	var all []collection.Article
	number := 0
	for s, err := range (&articles.Reader{}).Stories(path) {
		if err != nil {
			return nil, err
		}
		for _, a := range s.Articles {
			all = append(all, collection.Article{Article: a, Story: number})
		}
		number++
	}
	return all, nil
}

// load makes or reads n articles as documents, and tells the story of each.
func load(n int) ([]*crosscheck.Document, map[string]int, error) {
	all, err := collected(n)
	if err != nil {
		return nil, nil, err
	}
	docs, truth := make([]*crosscheck.Document, len(all)), map[string]int{}
	for i, a := range all {
		doc, err := crosscheck.NewDocument(a.Article)
		if err != nil {
			return nil, nil, err
		}
		docs[i], truth[a.ID] = doc, a.Story
	}
	return docs, truth, nil
}

// sample picks whole stories until there are n articles.
func sample(all []collection.Article, n int) []collection.Article {
	of := map[int][]collection.Article{}
	for _, a := range all {
		of[a.Story] = append(of[a.Story], a)
	}
	var out []collection.Article
	for _, story := range rand.New(rand.NewPCG(1, 2)).Perm(len(of)) {
		if len(out) >= n {
			break
		}
		out = append(out, of[story]...)
	}
	return out
}
