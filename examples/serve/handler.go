package main

import (
	"bytes"
	"context"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"runtime"
	"strings"
	"time"

	"github.com/crosscheck-go/crosscheck"
	"github.com/crosscheck-go/crosscheck/align"
	"github.com/crosscheck-go/crosscheck/align/report"
)

// What one request may hold, and how long it may take.
const (
	maxBody     = 8 << 20
	maxArticles = 200
	maxTime     = 30 * time.Second
)

//go:embed page.html
var pageHTML []byte

// newHandler serves the page and the reports. At most two requests a processor are worked on at a time; others are refused.
func newHandler() http.Handler {
	busy := make(chan struct{}, 2*runtime.GOMAXPROCS(0))
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) { w.Write(pageHTML) })
	mux.HandleFunc("POST /report", func(w http.ResponseWriter, r *http.Request) {
		select {
		case busy <- struct{}{}:
			defer func() { <-busy }()
		default:
			w.Header().Set("Retry-After", "1")
			http.Error(w, "too many requests at once", http.StatusServiceUnavailable)
			return
		}
		answer(w, r)
	})
	return guarded(http.NewCrossOriginProtection().Handler(mux))
}

// guarded refuses requests to another name than that of this machine, as a page elsewhere can make a browser send them, and says
// that answers may load and run nothing.
func guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Type", "text/html; charset=utf-8")
		h.Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cache-Control", "no-store")
		if !local(r.Host) {
			http.Error(w, "this page is for this machine only", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// local reports whether a host, with or without a port, is this machine.
func local(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	ip := net.ParseIP(strings.Trim(host, "[]"))
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// requestError is a mistake in a request.
type requestError struct {
	status  int
	problem string
}

func (e *requestError) Error() string { return e.problem }

func answer(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), maxTime)
	defer cancel()
	var out bytes.Buffer
	err := write(ctx, &out, w, r)
	var mistake *requestError
	var twice *crosscheck.DuplicateError
	switch {
	case err == nil:
		out.WriteTo(w) // a reader who has gone needs no answer
	case errors.As(err, &mistake):
		http.Error(w, mistake.problem, mistake.status)
	case errors.As(err, &twice):
		http.Error(w, err.Error(), http.StatusBadRequest)
	case errors.Is(err, context.DeadlineExceeded):
		http.Error(w, "it takes too long", http.StatusServiceUnavailable)
	default:
		http.Error(w, "it cannot be reported", http.StatusInternalServerError)
	}
}

// write writes the report that a request asks for.
func write(ctx context.Context, out io.Writer, w http.ResponseWriter, r *http.Request) error {
	r.Body = http.MaxBytesReader(w, r.Body, maxBody)
	if err := r.ParseMultipartForm(maxBody); err != nil {
		if large := new(http.MaxBytesError); errors.As(err, &large) {
			return &requestError{http.StatusRequestEntityTooLarge, fmt.Sprintf("that is more than %d bytes", maxBody)}
		}
		return &requestError{http.StatusBadRequest, "that is no form of this page"}
	}
	defer r.MultipartForm.RemoveAll()
	articles, err := articlesOf(r)
	if err != nil {
		return err
	}
	var docs []*crosscheck.Document
	draft := normal(r.PostFormValue("draft"))
	if strings.TrimSpace(draft) != "" {
		articles = append([]crosscheck.Article{{ID: "draft", Text: draft}}, articles...)
	}
	for _, a := range articles {
		doc, err := crosscheck.NewDocument(a)
		if err != nil {
			return &requestError{http.StatusBadRequest, err.Error()}
		}
		docs = append(docs, doc)
	}
	if strings.TrimSpace(draft) != "" {
		found, err := align.Verify(ctx, docs[0], docs[1:], nil)
		if err != nil {
			return err
		}
		return report.VerdictsHTML(out, found, &report.Options{Documents: docs})
	}
	found, err := align.Check(ctx, docs, nil)
	if err != nil {
		return err
	}
	return report.HTML(out, found, &report.Options{Documents: docs, Why: true})
}

// articlesOf returns the articles that were pasted and those that were dropped.
func articlesOf(r *http.Request) ([]crosscheck.Article, error) {
	var articles []crosscheck.Article
	for text := range strings.SplitSeq("\n"+normal(r.PostFormValue("articles"))+"\n", "\n---\n") {
		if text = strings.Trim(text, "\n"); strings.TrimSpace(text) != "" {
			articles = append(articles, crosscheck.Article{ID: fmt.Sprintf("article %d", len(articles)+1), Text: text})
		}
	}
	for _, header := range r.MultipartForm.File["files"] {
		if header.Size == 0 {
			continue // no file was chosen
		}
		file, err := header.Open()
		if err != nil {
			return nil, err
		}
		text, err := io.ReadAll(file)
		file.Close()
		if err != nil {
			return nil, err
		}
		articles = append(articles, crosscheck.Article{ID: header.Filename, Text: string(text)})
	}
	switch {
	case len(articles) == 0:
		return nil, &requestError{http.StatusBadRequest, "there are no articles"}
	case len(articles) > maxArticles:
		return nil, &requestError{http.StatusRequestEntityTooLarge, fmt.Sprintf("those are more than %d articles", maxArticles)}
	}
	return articles, nil
}

// normal returns a field of a form the line ends that it had when it was typed.
func normal(text string) string { return strings.ReplaceAll(text, "\r\n", "\n") }
