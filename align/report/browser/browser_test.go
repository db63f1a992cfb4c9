package browser

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/align/report"
	"github.com/crosscheck-go/crosscheck/articles"
)

// A tab is a page in the browser, with what went wrong on it and what it asked for.
type tab struct {
	context.Context
	t        *testing.T
	mutex    sync.Mutex
	problems []string
	requests []string
}

// browser is the program that is driven; empty where there is none.
var browser = sync.OnceValue(func() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "headless-shell"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
})

// open opens a page in a new browser.
func open(t *testing.T, content []byte) *tab {
	t.Helper()
	path := filepath.Join(t.TempDir(), "report.html")
	if err := os.WriteFile(path, content, 0o644); err != nil {
		t.Fatal(err)
	}
	return openFile(t, path)
}

func openFile(t *testing.T, path string) *tab {
	t.Helper()
	if os.Getenv("CI") == "" && os.Getenv("AXE") == "" {
		t.Skip("AXE does not name axe-core's axe.min.js, so no browser is started; .ci/run test sets it")
	}
	if browser() == "" {
		if os.Getenv("CI") != "" {
			t.Fatal("there is no Chromium to test pages in")
		}
		t.Skip("there is no Chromium to test pages in; apt-get install chromium brings it")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(browser()), chromedp.NoSandbox, chromedp.WindowSize(1280, 900))
	allocated, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	limited, end := context.WithTimeout(allocated, 3*time.Minute)
	t.Cleanup(end)
	ctx, closeTab := chromedp.NewContext(limited)
	t.Cleanup(closeTab)
	p := &tab{Context: ctx, t: t}
	chromedp.ListenTarget(ctx, func(event any) {
		p.mutex.Lock()
		defer p.mutex.Unlock()
		switch event := event.(type) {
		case *runtime.EventExceptionThrown:
			p.problems = append(p.problems, event.ExceptionDetails.Error())
		case *runtime.EventConsoleAPICalled:
			p.problems = append(p.problems, fmt.Sprintf("the console has %s", event.Type))
		case *page.EventJavascriptDialogOpening:
			p.problems = append(p.problems, "a dialog: "+event.Message)
		case *network.EventRequestWillBeSent:
			p.requests = append(p.requests, event.Request.URL)
		}
	})
	p.run(network.Enable(), runtime.Enable(), page.Enable(), chromedp.Navigate("file://"+path))
	return p
}

func (p *tab) run(actions ...chromedp.Action) {
	p.t.Helper()
	if err := chromedp.Run(p, actions...); err != nil {
		p.t.Fatal(err)
	}
}

// evaluate returns the value of an expression on the page.
func evaluate[T any](p *tab, expression string) T {
	p.t.Helper()
	var value T
	p.run(chromedp.Evaluate(expression, &value))
	return value
}

// quiet fails the test if something went wrong on the page, or it asked for anything but itself.
func (p *tab) quiet() {
	p.t.Helper()
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if len(p.problems) > 0 {
		p.t.Errorf("problems: %q", p.problems)
	}
	if len(p.requests) != 1 {
		p.t.Errorf("requests: %q", p.requests)
	}
}

// checked checks the articles of a folder of testdata.
func checked(t *testing.T, folder string) (*align.Report, *report.Options) {
	t.Helper()
	docs, err := articles.Documents((&articles.Reader{}).Stories("../../../testdata/" + folder))
	if err != nil {
		t.Fatal(err)
	}
	r, err := align.Check(context.Background(), docs, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r, &report.Options{Documents: docs, Why: true}
}

func htmlOf(t *testing.T, r *align.Report, o *report.Options) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := report.HTML(&out, r, o); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// visible counts the elements of a selector that are shown.
func visible(p *tab, selector string) int {
	p.t.Helper()
	return evaluate[int](p, fmt.Sprintf(`[...document.querySelectorAll(%q)].filter(e => e.checkVisibility()).length`, selector))
}

func choose(p *tab, list, value string) {
	p.t.Helper()
	p.run(chromedp.SetValue("#"+list, value, chromedp.ByID))
}

func TestFilters(t *testing.T) {
	r, o := checked(t, "waterworks")
	p := open(t, htmlOf(t, r, o))
	all := visible(p, "article.finding")
	if all < 3 || visible(p, ".contents li") < all {
		t.Fatalf("%d findings, %d in the contents", all, visible(p, ".contents li"))
	}
	errors, numbers := 0, 0 // and of the errors, those of kind number
	for _, d := range r.Discrepancies {
		if d.Severity == align.SeverityError {
			errors++
			if d.Kind == align.KindNumber {
				numbers++
			}
		}
	}
	choose(p, "by-severity", "error")
	if got := visible(p, "article.finding"); got != errors || visible(p, ".contents li") != errors {
		t.Errorf("%d errors are shown, %d in the contents, of %d", got, visible(p, ".contents li"), errors)
	}
	number := evaluate[string](p, `[...document.querySelectorAll("#by-kind option")].find(o => o.text == "number").value`)
	choose(p, "by-kind", number)
	if got := visible(p, "article.finding"); got != numbers {
		t.Errorf("%d errors of kind number are shown, of %d", got, numbers)
	}
	choose(p, "by-severity", "all")
	choose(p, "by-kind", "all")
	if got := visible(p, "article.finding"); got != all {
		t.Errorf("%d findings are shown again, of %d", got, all)
	}
	options := evaluate[[]string](p, `[...document.querySelectorAll("#by-source option")].map(o => o.value)`)
	choose(p, "by-source", options[len(options)-1])
	if got := visible(p, "article.finding"); got == 0 || got > all {
		t.Errorf("%d findings of one source are shown, of %d", got, all)
	}
	p.quiet()
}

func TestLinksArriveAndLeadBack(t *testing.T) {
	r, o := checked(t, "waterworks")
	p := open(t, bytes.ReplaceAll(htmlOf(t, r, o), []byte(" open>"), []byte(">"))) // with all texts folded, as on a long page
	p.run(chromedp.Click("#finding-1 figcaption a", chromedp.ByQuery), chromedp.Sleep(300*time.Millisecond))
	shown := func(what string) {
		t.Helper()
		if !evaluate[bool](p, `(() => { const b = document.querySelector(":target").parentElement.getBoundingClientRect(); return b.bottom > 0 && b.top < innerHeight && b.height > 0 })()`) {
			t.Errorf("%s is not shown: %s", what, evaluate[string](p, "location.hash"))
		}
	}
	shown("the passage")
	if got := evaluate[string](p, `document.querySelector(".stretch:has(:target) mark, .stretch:has(:target) .mentioned").textContent`); got == "" {
		t.Error("the passage has no mark")
	}
	p.run(chromedp.Evaluate(`document.querySelector(".stretch:has(:target) .back").click()`, nil), chromedp.Sleep(300*time.Millisecond))
	shown("the finding")
	if hash := evaluate[string](p, "location.hash"); !strings.HasPrefix(hash, "#finding-") {
		t.Errorf("the way back leads to %s", hash)
	}
	broken := evaluate[[]string](p, `[...document.querySelectorAll('a[href^="#"]')].map(a => a.getAttribute("href")).filter(h => !document.getElementById(h.slice(1)))`)
	if len(broken) > 0 {
		t.Errorf("these lead nowhere: %q", broken)
	}
	p.quiet()
}

// hostile is a report whose every field tries to get out of its place.
func hostile(t *testing.T) (*align.Report, *report.Options) {
	t.Helper()
	evil := `</style></title>"'><script>window.taken=1</script><img src=x onerror="window.taken=2"><a href="javascript:window.taken=3">x</a>`
	o := &report.Options{Why: true, Remarks: []string{evil}}
	for _, a := range []crosscheck.Article{
		{ID: "a" + evil, Source: "صحيفة" + evil, URL: "javascript:window.taken=4", Title: evil, Text: evil + " 16 tables"},
		{ID: "b" + evil, URL: "https://post.example/\"onclick=\"window.taken=5", Text: evil + " 60 tables"},
	} {
		doc, err := crosscheck.NewDocument(a)
		if err != nil {
			t.Fatal(err)
		}
		o.Documents = append(o.Documents, doc)
	}
	r := &align.Report{Schema: align.Schema, ID: evil, Stories: []align.Story{{ID: evil, When: evil, Articles: []string{"a" + evil, "b" + evil}}}}
	d := align.Discrepancy{ID: evil, Kind: align.Kind(evil), In: align.In(evil), Severity: align.Severity(evil), Story: evil, Message: evil,
		Evidence: align.Evidence{Differs: []string{evil}}}
	for _, doc := range o.Documents {
		r.Articles = append(r.Articles, align.Article{ID: doc.ID(), Source: doc.Article().Source})
		d.Sides = append(d.Sides, align.Side{Value: evil, Mentions: []align.Mention{{
			Article: doc.ID(), Span: crosscheck.Span{Start: 3, End: 40}, Text: evil, Sentence: [2]int{0, len(doc.Text())},
		}}})
	}
	r.Discrepancies = []align.Discrepancy{d, d, d}
	return r, o
}

func TestHostileFieldsAreInert(t *testing.T) {
	p := open(t, htmlOf(t, func() *align.Report { r, _ := hostile(t); return r }(), func() *report.Options { _, o := hostile(t); return o }()))
	if got := evaluate[string](p, `String(window.taken)`); got != "undefined" {
		t.Errorf("a script of an article ran: %s", got)
	}
	for selector, what := range map[string]string{
		"script": "scripts", "img": "pictures", "[onclick],[onerror]": "handlers", `a[href^="javascript:"]`: "addresses that run",
	} {
		if n := evaluate[int](p, fmt.Sprintf("document.querySelectorAll(%q).length", selector)); n > 0 {
			t.Errorf("%d %s", n, what)
		}
	}
	p.quiet()
}

// TestAccessible runs axe-core on the pages, on light and dark screens and on that of a telephone.
func TestAccessible(t *testing.T) {
	path := os.Getenv("AXE")
	if path == "" && os.Getenv("CI") == "" {
		t.Skip("AXE does not name axe-core's axe.min.js; npm install axe-core brings it")
	}
	axe, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	r, o := checked(t, "ferry")
	var verdicts bytes.Buffer
	found, err := align.Verify(context.Background(), o.Documents[0], o.Documents[1:], nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := report.VerdictsHTML(&verdicts, found, o); err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string][]byte{"report": htmlOf(t, r, o), "verdicts": verdicts.Bytes()} {
		p := open(t, content)
		for _, screen := range []struct {
			scheme string
			width  int64
		}{{"light", 1280}, {"dark", 1280}, {"light", 390}} {
			p.run(
				emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: screen.scheme}}),
				emulation.SetDeviceMetricsOverride(screen.width, 900, 1, false),
				chromedp.Evaluate(string(axe)+";0", nil),
			)
			var result string
			p.run(chromedp.Evaluate(`axe.run().then(r => JSON.stringify((r.passes.length > 10 ? [] : ["nothing was looked at"]).concat(r.violations.map(v => v.id + ": " + v.nodes.map(n => n.html).slice(0, 3)))))`, &result,
				func(e *runtime.EvaluateParams) *runtime.EvaluateParams { return e.WithAwaitPromise(true) }))
			var violations []string
			if err := json.Unmarshal([]byte(result), &violations); err != nil {
				t.Fatal(err)
			}
			for _, violation := range violations {
				t.Errorf("%s, %s, %d columns: %s", name, screen.scheme, screen.width, violation)
			}
			if evaluate[bool](p, "document.documentElement.scrollWidth > innerWidth") {
				t.Errorf("%s, %d columns: the page is wider than the screen", name, screen.width)
			}
		}
	}
}

// TestPrinted holds that the page prints and that its last sheet is not empty.
func TestPrinted(t *testing.T) {
	r, o := checked(t, "waterworks")
	p := open(t, htmlOf(t, r, o))
	p.run(chromedp.ActionFunc(func(ctx context.Context) error {
		pdf, _, err := page.PrintToPDF().WithPrintBackground(true).Do(ctx)
		if err == nil && !bytes.HasPrefix(pdf, []byte("%PDF")) {
			err = fmt.Errorf("no PDF: %.20q", pdf)
		}
		return err
	}))
	p.quiet()
}
