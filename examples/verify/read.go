package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/align/answers"
	"github.com/crosscheck-go/crosscheck/examples/internal/program"
)

// read reads the draft and its sources.
func (s *settings) read(env *program.Env) (draft *align.Answer, sources []*crosscheck.Document, in *program.Input, err error) {
	draft, err = s.readAnswer(env)
	in = program.NewInput("verify", env, s.strict)
	if draft == nil && err == nil {
		draft, err = s.readArticle(in)
	}
	if err == nil {
		sources, err = s.readSources(in, draft.Document)
	}
	return draft, sources, in, err
}

// readAnswer reads a draft that says itself what it quotes; nil when it is an article. Standard input that is an article can be
// read again.
func (s *settings) readAnswer(env *program.Env) (*align.Answer, error) {
	var (
		data []byte
		err  error
	)
	if s.draft == "-" {
		if data, err = io.ReadAll(env.In); err != nil {
			return nil, err
		}
		env.In = bytes.NewReader(data)
	} else {
		info, err := os.Stat(s.draft)
		if err != nil || !info.Mode().IsRegular() {
			return nil, nil // a folder, or what the reader of articles complains about
		}
		if data, err = os.ReadFile(s.draft); err != nil {
			return nil, err
		}
	}
	answer, err := answers.Parse(s.draft, data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", s.draft, err)
	}
	return answer, nil
}

// readArticle reads a draft that is an article.
func (s *settings) readArticle(in *program.Input) (*align.Answer, error) {
	drafts, err := in.Documents(s.draft)
	switch {
	case err != nil:
		return nil, err
	case len(drafts) == 0 && in.Unread() > 0:
		return nil, errors.New("the draft was not read")
	case len(drafts) != 1:
		return nil, &program.UsageError{Problem: fmt.Sprintf("the draft %s holds %d articles instead of one", s.draft, len(drafts))}
	}
	return &align.Answer{ID: drafts[0].ID(), Document: drafts[0]}, nil
}

// readSources reads the sources. A draft that lies in the folder of its sources is none of them; another text with its ID is an
// error.
func (s *settings) readSources(in *program.Input, draft *crosscheck.Document) ([]*crosscheck.Document, error) {
	sources, err := in.Documents(s.sources...)
	if err != nil {
		return nil, err
	}
	if draft != nil {
		given := len(sources)
		sources = slices.DeleteFunc(sources, func(doc *crosscheck.Document) bool {
			return doc.ID() == draft.ID() && doc.Text() == draft.Text()
		})
		if _, err := program.Unique(append(sources[:len(sources):len(sources)], draft)); err != nil {
			return nil, err
		}
		if given > 0 && len(sources) == 0 {
			return nil, errors.New("the draft is the only source")
		}
	}
	if len(sources) == 0 && in.Unread() > 0 {
		return nil, errors.New("no source was read")
	}
	return sources, nil
}
