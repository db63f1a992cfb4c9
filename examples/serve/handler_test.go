package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/crosscheck-go/crosscheck/examples/internal/program"
)

const (
	post   = "“We have not found lead in our mains,” engineer Owen Tarrant said on Monday."
	herald = "“We have found lead in our mains,” said Owen Tarrant, the engineer, on Monday."
)

// form makes the body of a request of fields; those called files are files.
func form(t *testing.T, fields map[string]string) (body *bytes.Buffer, contentType string) {
	t.Helper()
	body = &bytes.Buffer{}
	w := multipart.NewWriter(body)
	for name, value := range fields {
		part, err := w.CreateFormField(name)
		if name == "files" {
			part, err = w.CreateFormFile(name, "../<herald>.txt")
		}
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(part, value)
	}
	w.Close()
	return body, w.FormDataContentType()
}

// ask sends a request to a server and gives the status and the answer.
func ask(t *testing.T, server *httptest.Server, change func(*http.Request), fields map[string]string) (int, string) {
	t.Helper()
	body, contentType := form(t, fields)
	request, err := http.NewRequest("POST", server.URL+"/report", body)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Content-Type", contentType)
	if change != nil {
		change(request)
	}
	response, err := server.Client().Do(request)
	if err != nil {
		t.Error(err)
		return 0, ""
	}
	defer response.Body.Close()
	answer, _ := io.ReadAll(response.Body)
	if response.Header.Get("Content-Security-Policy") == "" || response.Header.Get("Cache-Control") != "no-store" {
		t.Errorf("the answer has the header %v", response.Header)
	}
	return response.StatusCode, string(answer)
}

func TestReports(t *testing.T) {
	server := httptest.NewServer(newHandler())
	defer server.Close()
	for name, test := range map[string]struct {
		fields map[string]string
		status int
		want   string
	}{
		"articles":       {map[string]string{"articles": post + "\r\n---\r\n" + herald}, 200, "<mark>not</mark>"},
		"a file":         {map[string]string{"articles": post, "files": herald}, 200, "&lt;herald&gt;"},
		"a draft":        {map[string]string{"articles": post, "draft": herald}, 200, "near"},
		"nothing":        {map[string]string{"articles": " \n---\n"}, 400, "there are no articles"},
		"not UTF-8":      {map[string]string{"articles": post, "files": "\xff\xfe"}, 400, "UTF-8"},
		"many articles":  {map[string]string{"articles": strings.Repeat("a\n---\n", maxArticles+1)}, 413, "more than"},
		"a large body":   {map[string]string{"articles": strings.Repeat("a ", maxBody)}, 413, "more than"},
		"hostile markup": {map[string]string{"articles": "<script>taken</script> " + post + "\n---\n<script>taken</script> " + herald}, 200, "&lt;script&gt;"},
	} {
		status, answer := ask(t, server, nil, test.fields)
		if status != test.status || !strings.Contains(answer, test.want) || strings.Contains(answer, "<script") {
			t.Errorf("%s: status %d, %.300s", name, status, answer)
		}
	}
}

func TestOtherOriginsAreRefused(t *testing.T) {
	server := httptest.NewServer(newHandler())
	defer server.Close()
	fields := map[string]string{"articles": post}
	for name, change := range map[string]func(*http.Request){
		"another name":   func(r *http.Request) { r.Host = "evil.example" },
		"another origin": func(r *http.Request) { r.Header.Set("Origin", "https://evil.example") },
		"another site":   func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", "cross-site") },
	} {
		if status, answer := ask(t, server, change, fields); status != http.StatusForbidden {
			t.Errorf("%s: status %d, %.100s", name, status, answer)
		}
	}
	if status, _ := ask(t, server, func(r *http.Request) { r.Header.Set("Content-Type", "text/plain") }, fields); status != http.StatusBadRequest {
		t.Errorf("no form: status %d", status)
	}
	response, err := server.Client().Get(server.URL + "/")
	if err != nil || response.StatusCode != 200 {
		t.Fatal(err, response)
	}
	response.Body.Close()
}

// TestManyHostileRequests sends fifty at once: each is answered or refused, and the server answers afterwards.
func TestManyHostileRequests(t *testing.T) {
	server := httptest.NewServer(newHandler())
	defer server.Close()
	bodies := []string{
		strings.Repeat("“", 20_000), strings.Repeat("1,", 20_000), strings.Repeat("a\n---\n", 150), "\x00\x01\u202e", strings.Repeat("said Ann Lee, ", 5_000),
		strings.Repeat("word ", 30_000) + "\n---\n" + strings.Repeat("word ", 30_000),
	}
	var requests sync.WaitGroup
	for i := range 50 {
		requests.Go(func() {
			status, answer := ask(t, server, nil, map[string]string{"articles": bodies[i%len(bodies)], "draft": []string{"", "“" + bodies[(i+1)%len(bodies)]}[i%2]})
			if status != 200 && status != 400 && status != 503 {
				t.Errorf("request %d: status %d, %.100s", i, status, answer)
			}
		})
	}
	requests.Wait()
	if status, answer := ask(t, server, nil, map[string]string{"articles": post + "\n---\n" + herald}); status != 200 || !strings.Contains(answer, "<mark>") {
		t.Errorf("afterwards: status %d, %.100s", status, answer)
	}
}

func TestOnlyThisMachine(t *testing.T) {
	for args, want := range map[string]string{"-addr 0.0.0.0:0": "from other machines", "-addr nowhere": "address nowhere", "folder": "no paths are taken"} {
		var problems bytes.Buffer
		env := &program.Env{Args: strings.Fields(args), Out: io.Discard, Err: &problems}
		if status := program.Status(context.Background(), "serve", env, run); status != program.Failed || !strings.Contains(problems.String(), want) {
			t.Errorf("%s: status %d, %s", args, status, problems.String())
		}
	}
	ctx, cancel := context.WithTimeout(context.Background(), 200*time.Millisecond)
	defer cancel()
	var said bytes.Buffer
	env := &program.Env{Args: []string{"-addr", "127.0.0.1:0"}, Out: io.Discard, Err: &said}
	if status, err := run(ctx, env); status != program.Done || err != nil || !strings.Contains(said.String(), "http://127.0.0.1:") {
		t.Errorf("status %d, %v, %s", status, err, fmt.Sprint(&said))
	}
}
