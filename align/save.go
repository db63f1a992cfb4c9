package align

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/gob"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align/internal/story"
)

// A SavedError says that a Checker could not be saved or loaded, and why: Err wraps [ErrDamaged], [ErrVersion], or what the system says.
type SavedError struct {
	Path string
	Err  error
}

func (e *SavedError) Error() string { return fmt.Sprintf("%s: %v", e.Path, e.Err) }

// Unwrap returns the cause.
func (e *SavedError) Unwrap() error { return e.Err }

// ErrDamaged is wrapped by the error of a file, a [SavedError], or of [Keys] that are not as they were written, or never were.
var ErrDamaged = errors.New("no saved articles, or not all of them")

// ErrVersion is wrapped by the error of a file, a [SavedError], or of [Keys] that another version of this module wrote in another form.
var ErrVersion = errors.New("saved in a form that this version does not know")

// A file begins with these words and the number of its form, in a line. A checksum of what follows stands in front of it.
const (
	savedHead = "crosscheck articles "
	savedForm = savedHead + "1\n"
)

// saved is what a file holds.
type saved struct {
	Build    string // the version of the program that wrote it; "" when unknown
	OneStory bool
	Articles []savedArticle // by ID
	Groups   []savedGroup
}

type savedArticle struct {
	Article     crosscheck.Article
	Published   crosscheck.Date
	Diagnostics []Diagnostic
	Keys        story.Keys
}

// savedGroup is what was found in a group.
type savedGroup struct {
	Members []string // the IDs of its articles
	Sources []int
	Within  comparison
	Pairs   [][2]string // the IDs of the articles of the echoes
	Echoes  []draft
}

// Save writes the articles and what was found in them to a file, for [LoadChecker]. What is there already is replaced when all is
// written: whoever is interrupted leaves the old file, or the new one. The error is a [*SavedError].
func (c *Checker) Save(path string) error { return c.save(path, build()) }

func (c *Checker) save(path, build string) error {
	c.begin()
	s := saved{Build: build, OneStory: c.options.OneStory}
	for _, e := range c.entries {
		s.Articles = append(s.Articles, savedArticle{e.article, e.published, e.diagnostics, *e.keys})
	}
	slices.SortFunc(s.Articles, func(a, b savedArticle) int { return bytes.Compare([]byte(a.Article.ID), []byte(b.Article.ID)) })
	for g, within := range c.compared {
		if within == nil || len(g.Members) == 1 && c.echoed[g] == nil {
			continue
		}
		one := savedGroup{Within: *within}
		for _, m := range g.Members {
			one.Members, one.Sources = append(one.Members, m.ID), append(one.Sources, m.Source)
		}
		if echoes := c.echoed[g]; echoes != nil {
			one.Pairs, one.Echoes = idsOf(echoes.pairs), echoes.drafts
		}
		s.Groups = append(s.Groups, one)
	}
	slices.SortFunc(s.Groups, func(a, b savedGroup) int { return slices.Compare(a.Members, b.Members) })
	var body bytes.Buffer
	if err := gob.NewEncoder(&body).Encode(&s); err != nil {
		return &SavedError{path, err}
	}
	sum := sha256.Sum256(body.Bytes())
	if err := replace(path, []byte(savedForm), sum[:], body.Bytes()); err != nil {
		return &SavedError{path, err}
	}
	return nil
}

func idsOf(pairs []story.Echo) [][2]string {
	var out [][2]string
	for _, p := range pairs {
		out = append(out, [2]string{p.Earlier.ID, p.Later.ID})
	}
	return out
}

// replace writes a file beside the one of a path and puts it in its place when it is on the disk.
func replace(path string, parts ...[]byte) (err error) {
	file, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".*.new")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(file.Name())
		}
	}()
	for _, part := range parts {
		if _, err = file.Write(part); err != nil {
			file.Close()
			return err
		}
	}
	if err = errors.Join(file.Sync(), file.Close()); err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}

// LoadChecker makes a Checker of what [Checker.Save] wrote. Nil options are the usual ones. What was found is taken over from the
// same version of this module as it runs; of another version, or one that is not known, the articles are read and compared anew. The
// error is a [*SavedError] or the context's.
func LoadChecker(ctx context.Context, path string, o *Options) (*Checker, error) {
	return load(ctx, path, o, build())
}

func load(ctx context.Context, path string, o *Options, build string) (*Checker, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, &SavedError{path, err}
	}
	s, err := decode(data)
	if err != nil {
		return nil, &SavedError{path, err}
	}
	c := NewChecker(o)
	c.begin()
	if build == "" || build != s.Build {
		var docs []*crosscheck.Document
		for i := range s.Articles {
			doc, err := crosscheck.NewDocument(s.Articles[i].Article)
			if err != nil {
				return nil, &SavedError{path, err}
			}
			docs = append(docs, doc)
		}
		return c, c.Put(ctx, docs...)
	}
	for i := range s.Articles {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		a := &s.Articles[i]
		c.enter(&entry{a.Article, a.Published, a.Diagnostics, &a.Keys, nil})
	}
	if c.options.OneStory == s.OneStory {
		c.takeOver(s.Groups)
	}
	return c, nil
}

// decode reads what a file holds.
func decode(data []byte) (*saved, error) {
	body, ok := bytes.CutPrefix(data, []byte(savedForm))
	switch {
	case !ok && bytes.HasPrefix(data, []byte(savedHead)):
		return nil, ErrVersion
	case !ok || len(body) < sha256.Size:
		return nil, ErrDamaged
	}
	sum := [sha256.Size]byte(body[:sha256.Size])
	body = body[sha256.Size:]
	if sha256.Sum256(body) != sum {
		return nil, ErrDamaged
	}
	s := &saved{}
	if err := gob.NewDecoder(bytes.NewReader(body)).Decode(s); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return s, nil
}

// takeOver puts the articles into groups and takes over what was found in those that have the members they had.
func (c *Checker) takeOver(groups []savedGroup) {
	c.settle()
	for i := range groups {
		s := &groups[i]
		g := c.index.Of(s.Members[0])
		if g == nil || !slices.EqualFunc(g.Members, s.Members, func(m story.Member, id string) bool { return m.ID == id }) {
			continue
		}
		if !slices.EqualFunc(g.Members, s.Sources, func(m story.Member, source int) bool { return m.Source == source }) {
			continue
		}
		c.compared[g] = &s.Within
		if pairs := c.echoesOf(g); len(pairs) > 0 && slices.Equal(idsOf(pairs), s.Pairs) {
			c.echoed[g] = &echoing{pairs, s.Echoes}
		}
	}
}

// build names the version of this module that runs; "" when that is not known, as in a program built of changed files.
func build() string {
	const path = "github.com/crosscheck-go/crosscheck"
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	for _, m := range info.Deps {
		if m.Path == path && m.Replace == nil && m.Sum != "" {
			return m.Version + " " + m.Sum
		}
	}
	setting := map[string]string{}
	for _, s := range info.Settings {
		setting[s.Key] = s.Value
	}
	if info.Main.Path == path && setting["vcs.modified"] == "false" {
		return setting["vcs.revision"]
	}
	return ""
}
