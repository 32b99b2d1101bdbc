package web_test

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parley"
	"parley/internal/desk"
	"parley/internal/extract"
	"parley/internal/ingest"
	"parley/internal/page"
	"parley/internal/store"
	"parley/internal/view"
	"parley/internal/web"
)

// archive lets the pages ask a desk, as cmd/parley does.
type archive struct{ *desk.Desk }

func (a archive) Look(ctx context.Context, f func(web.Book) error) error {
	return a.Desk.Look(ctx, func(b *desk.Book) error { return f(b) })
}

func (a archive) Add(ctx context.Context, g view.Given) (report, status string, err error) {
	added, err := a.Desk.Add(ctx, g)
	return added.Report, added.Status, err
}

// seriesFile is a store of the worked series, made once for all tests.
var seriesFile string

func TestMain(m *testing.M) {
	os.Exit(func() int {
		dir, err := os.MkdirTemp("", "web")
		if err != nil {
			panic(err)
		}
		defer os.RemoveAll(dir)
		seriesFile = filepath.Join(dir, "series.db")
		if err := addSeries(seriesFile); err != nil {
			panic(err)
		}
		return m.Run()
	}())
}

func addSeries(path string) error {
	files, err := filepath.Glob("../../examples/series/*.txt")
	if err != nil {
		return err
	}
	st, err := store.Open(context.Background(), path)
	if err != nil {
		return err
	}
	defer st.Close()
	var inputs []ingest.Input
	for _, f := range files {
		inputs = append(inputs, ingest.Input{Name: f, Load: func() ([]byte, error) { return os.ReadFile(f) }})
	}
	read := func(data []byte) (parley.Reading, error) {
		return ingest.ReadWith(data, page.Options{}, extract.Config{})
	}
	var failed error
	err = ingest.Add(context.Background(), st, inputs, read, time.Now, func(r ingest.Result) {
		if r.Err != nil {
			failed = r.Err
		}
	})
	if err == nil {
		err = failed
	}
	if err == nil {
		err = ingest.Record(context.Background(), st)
	}
	return err
}

// A site is a server on a copy of the series, for one test.
type site struct {
	t      testing.TB
	desk   *desk.Desk
	server *httptest.Server
	who    web.Identity
}

// today is the day of every test.
var today = time.Date(2016, 11, 1, 12, 0, 0, 0, time.UTC)

// copied opens a copy of the series.
func copied(t testing.TB) *store.Store {
	t.Helper()
	data, err := os.ReadFile(seriesFile)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "p.db")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	st, err := store.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { st.Close() })
	return st
}

func newSite(t testing.TB) *site {
	t.Helper()
	return siteOf(t, copied(t))
}

// siteOf is a server on a store.
func siteOf(t testing.TB, st *store.Store) *site {
	t.Helper()
	s := &site{t: t, who: web.Identity{Name: "Ada", Role: web.Admin}}
	now := func() time.Time { return today }
	s.desk = &desk.Desk{Store: st, Now: now}
	handler, err := web.New(web.Config{Archive: archive{s.desk}, Now: now, Version: "test", Log: slog.New(slog.NewTextHandler(t.Output(), nil)),
		Identify: func(*http.Request) (web.Identity, error) { return s.who, nil }})
	if err != nil {
		t.Fatal(err)
	}
	s.server = httptest.NewServer(handler)
	t.Cleanup(s.server.Close)
	return s
}

// get gives the status and the body of a page, redirects followed.
func (s *site) get(path string) (int, string) {
	s.t.Helper()
	res, err := http.Get(s.server.URL + path)
	if err != nil {
		s.t.Fatal(err)
	}
	return s.read(res)
}

// post sends a form, redirects followed.
func (s *site) post(path string, form url.Values) (int, string) {
	s.t.Helper()
	res, err := http.PostForm(s.server.URL+path, form)
	if err != nil {
		s.t.Fatal(err)
	}
	return s.read(res)
}

func (s *site) read(res *http.Response) (int, string) {
	s.t.Helper()
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return res.StatusCode, string(body)
}

// has fails unless the page is there and has all the words.
func (s *site) has(path string, words ...string) string {
	s.t.Helper()
	status, body := s.get(path)
	if status != http.StatusOK {
		s.t.Errorf("%s: status %d: %s", path, status, body)
	}
	for _, w := range words {
		if !strings.Contains(body, w) {
			s.t.Errorf("%s: %q is not there", path, w)
		}
	}
	return body
}

// first is the ID of the first record of a kind that a query finds.
func (s *site) first(kind parley.NodeKind, query string) (id string) {
	s.t.Helper()
	err := s.desk.Look(s.t.Context(), func(b *desk.Book) error {
		for r, err := range b.Book.Records(store.Filter{Kind: kind, Text: query, Limit: 1}) {
			if err != nil {
				return err
			}
			id = r.ID
		}
		return nil
	})
	if err != nil || id == "" {
		s.t.Fatalf("no %s is found by %q: %v", kind, query, err)
	}
	return id
}
