package align

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/crosscheck-go/crosscheck"
)

// savedArticles are two stories, one of which quotes the other.
func savedArticles(t *testing.T) []*crosscheck.Document {
	t.Helper()
	var docs []*crosscheck.Document
	for _, a := range []crosscheck.Article{
		{ID: "lock-1", Source: "Harbour Post", Text: "“The lock will be shut before the winter comes to this valley,” said Ann Lowe of Calder. The lock cost $3 million, Lowe said."},
		{ID: "lock-2", Source: "Bay Radio", Text: "The lock of Calder cost $4 million. “The lock will be open before the winter comes to this valley,” Ann Lowe said. Lowe left."},
		{ID: "later", Text: "Seasons passed, and the bakers of Stonebeck struck. “The lock will be shut before the winter comes to this valley,” said Ann Lowe.\n\nAdvertisement"},
	} {
		a.Published = crosscheck.Date{Year: 2024, Month: 3, Day: 5}
		if a.ID == "later" {
			a.Published.Month = 5
		}
		doc, err := crosscheck.NewDocument(a)
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, doc)
	}
	return docs
}

func reported(t *testing.T, c *Checker) string {
	t.Helper()
	r, err := c.Report(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.MarshalIndent(r, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestSave holds that what is loaded is what was saved, by the same version or another one, and goes on the same way.
func TestSave(t *testing.T) {
	docs := savedArticles(t)
	path := filepath.Join(t.TempDir(), "articles")
	for n := range len(docs) + 1 {
		for _, compared := range []bool{true, false} {
			c := NewChecker(nil)
			if err := c.Put(t.Context(), docs[:n]...); err != nil {
				t.Fatal(err)
			}
			if compared {
				reported(t, c)
			}
			if err := c.save(path, "v1"); err != nil {
				t.Fatal(err)
			}
			want := reported(t, c)
			if n == len(docs) && !strings.Contains(want, `"recycled"`) {
				t.Fatalf("nothing is found between the stories:\n%s", want)
			}
			for _, build := range []string{"v1", "v2", ""} {
				loaded, err := load(t.Context(), path, nil, build)
				if err != nil {
					t.Fatal(err)
				}
				if kept := build == "v1" && compared && n > 1; kept != (len(loaded.compared) > 0 && loaded.compared[loaded.index.Of("lock-1")] != nil) {
					t.Errorf("%d articles, loaded by %q: what was found is kept: %v", n, build, !kept)
				}
				if diff := cmp.Diff(want, reported(t, loaded)); diff != "" {
					t.Errorf("%d articles, loaded by %q (-saved +loaded):\n%s", n, build, diff)
				}
				if n == len(docs) {
					continue
				}
				after := NewChecker(nil)
				for _, checker := range []*Checker{after, loaded} {
					if err := checker.Put(t.Context(), docs[n]); err != nil {
						t.Fatal(err)
					}
				}
				if err := after.Put(t.Context(), docs[:n]...); err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(reported(t, after), reported(t, loaded)); diff != "" {
					t.Errorf("one more than %d articles, loaded by %q:\n%s", n, build, diff)
				}
			}
		}
	}
	one, err := load(t.Context(), path, &Options{OneStory: true}, "v1")
	if err != nil {
		t.Fatal(err)
	}
	want, err := Check(t.Context(), docs, &Options{OneStory: true})
	if err != nil {
		t.Fatal(err)
	}
	got, err := one.Report(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("loaded as one story:\n%s", diff)
	}
}

// TestDamage holds that a file of which a byte is another one, or that is cut off, is refused.
func TestDamage(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "articles")
	c := NewChecker(nil)
	if err := c.Put(t.Context(), savedArticles(t)...); err != nil {
		t.Fatal(err)
	}
	reported(t, c)
	if err := c.Save(path); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	check := func(what string, data []byte, want error) {
		t.Helper()
		_, err := decode(data)
		if !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", what, err, want)
		}
	}
	for at := range whole {
		damaged := bytes.Clone(whole)
		damaged[at] ^= 1 << (at % 8)
		if at >= len(savedHead) && at < len(savedForm) {
			check("another form", damaged, ErrVersion)
		} else {
			check("a byte", damaged, ErrDamaged)
		}
		if at%7 == 0 {
			check("cut off", whole[:at], map[bool]error{true: ErrVersion, false: ErrDamaged}[at >= len(savedHead) && at < len(savedForm)])
		}
	}
	var wrong *SavedError
	if err := os.WriteFile(path, whole[:len(whole)-1], 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := LoadChecker(t.Context(), path, nil); !errors.As(err, &wrong) || wrong.Path != path || !errors.Is(err, ErrDamaged) {
		t.Errorf("loading says %v", err)
	}
	if _, err := LoadChecker(t.Context(), filepath.Join(dir, "none"), nil); !errors.As(err, &wrong) || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("loading what is not there says %v", err)
	}
	if err := c.Save(filepath.Join(dir, "none", "articles")); !errors.As(err, &wrong) {
		t.Errorf("saving where no folder is says %v", err)
	}
}

// TestKilledWhileSaving kills a process that saves one of two states again and again: what is there is always one of the two.
func TestKilledWhileSaving(t *testing.T) {
	docs := savedArticles(t)
	if path := os.Getenv("CROSSCHECK_SAVE"); path != "" {
		for i := 0; ; i++ {
			c := NewChecker(nil)
			if err := c.Put(context.Background(), docs[:1+i%2]...); err != nil {
				t.Fatal(err)
			}
			if err := c.Save(path); err != nil {
				t.Fatal(err)
			}
		}
	}
	path := filepath.Join(t.TempDir(), "articles")
	if err := NewChecker(nil).Save(path); err != nil {
		t.Fatal(err)
	}
	for i := range 4 {
		command := exec.Command(os.Args[0], "-test.run=TestKilledWhileSaving$")
		command.Env = append(os.Environ(), "CROSSCHECK_SAVE="+path)
		if err := command.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(200+37*i) * time.Millisecond)
		command.Process.Kill()
		command.Wait()
		c, err := LoadChecker(t.Context(), path, nil)
		if err != nil {
			t.Fatal(err)
		}
		if c.Len() > 2 {
			t.Errorf("%d articles", c.Len())
		}
	}
}
