package web

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"io/fs"
	"net/http"
	"path"
	"strings"
	"time"

	"parley"
	"parley/internal/view"
)

//go:embed pages/*.html
var pageFiles embed.FS

//go:embed assets
var assetFiles embed.FS

// pages are the templates by name, each with the frame around it.
type pages map[string]*template.Template

// parsePages reads all templates. Files whose names begin with _ are parts that
// every page may use.
func parsePages() (pages, error) {
	base, err := template.New("frame").Funcs(pageWords).Funcs(meetingWords).Funcs(otherWords).ParseFS(pageFiles, "pages/_*.html")
	if err != nil {
		return nil, fmt.Errorf("parse the parts of pages: %w", err)
	}
	names, err := fs.Glob(pageFiles, "pages/[a-z]*.html")
	if err != nil {
		return nil, err
	}
	out := pages{}
	for _, name := range names {
		t, err := base.Clone()
		if err == nil {
			_, err = t.ParseFS(pageFiles, name)
		}
		if err != nil {
			return nil, fmt.Errorf("parse the page %s: %w", name, err)
		}
		closeTexts(t)
		out[strings.TrimSuffix(path.Base(name), ".html")] = t
	}
	return out, nil
}

// A frame is what stands around every page. The page itself is Data.
type frame struct {
	Title  string
	Nonce  string
	Who    Identity
	Here   string // path and query of the page
	Search string // words that were searched for
	Nav    []navItem
	Data   any
}

// A navItem is a way to another page.
type navItem struct {
	Path, Name string
	Here       bool // the page is it, or below it
}

var navPaths = []struct{ path, name string }{
	{"/", "Today"}, {"/meetings", "Meetings"}, {"/people", "People"}, {"/parties", "Parties"}, {"/agreements", "Agreements"},
	{"/undertakings", "Undertakings"}, {"/statements", "Statements"}, {"/claims", "Claims"}, {"/processes", "Processes"}, {"/reports", "Reports"},
	{"/add", "Add"}, {"/review", "Review"},
}

func (p pages) render(a *answer, q *request) ([]byte, error) {
	t, ok := p[a.page]
	if !ok {
		return nil, fmt.Errorf("there is no page %q", a.page)
	}
	f := frame{Title: a.title, Nonce: q.nonce(), Who: q.who, Here: q.URL.RequestURI(), Search: q.URL.Query().Get("q"), Data: a.data}
	for _, n := range navPaths {
		here := q.URL.Path == n.path || n.path != "/" && strings.HasPrefix(q.URL.Path, n.path+"/")
		f.Nav = append(f.Nav, navItem{Path: n.path, Name: n.name, Here: here})
	}
	var b bytes.Buffer
	err := t.ExecuteTemplate(&b, "frame", f)
	return b.Bytes(), err
}

// SignedIn reports whether the page is for somebody known.
func (f frame) SignedIn() bool { return f.Who.Role > Anybody }

// IsAdmin reports whether the reader of the page says who may come in.
func (f frame) IsAdmin() bool { return f.Who.Role >= Admin }

// CanReview reports whether the reader of the page may decide.
func (f frame) CanReview() bool { return f.Who.Role >= Reviewer }

// pageWords are the functions that templates have.
var pageWords = template.FuncMap{
	"date":     view.Date,
	"interval": view.Interval,
	"words":    view.InWords,
	"mark":     view.MarkWords,
	"review":   view.ReviewWords,
	"short":    shortID,
	"record":   recordPath,
	"lower":    strings.ToLower,
	"kinds":    func() []parley.NodeKind { return parley.NodeKinds },
	"table":    view.TableName,
	"n":        counted,
	"told":     told,
	"args":     func(list ...any) []any { return list },
	"int":      func(n int64) int { return int(n) },
	"state":    func(state string) string { return strings.ReplaceAll(state, "_", " ") },
	"moment":   moment,
	"isoday":   isoDay,
	"lastday":  lastDay,
	"closed":   closed,
	"title":    view.FieldTitle,
	"clip":     clip,
	"added":    added,
	"addwords": wordsQuery,
	"toldIn":   toldIn,
	"warning":  warningWords,
}

// counted is a number of things: "1 report", "3 reports", "2 entries".
func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	if stem, ok := strings.CutSuffix(what, "y"); ok {
		return fmt.Sprintf("%d %sies", n, stem)
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// told is a time as judgements have it (RFC 3339), as people read it.
func told(at string) string {
	t, err := time.Parse(time.RFC3339Nano, at)
	if err != nil {
		return at
	}
	return moment(t)
}

// shortID is as much of a hash as people need to tell it from others.
func shortID(id string) string {
	digits := strings.TrimPrefix(id, "sha256:")
	return digits[:min(12, len(digits))]
}

// recordPath is the page of a record or of a report.
func recordPath(id string) string {
	if kind := parley.KindOfNode(id); kind != "" {
		return "/" + view.TableName(kind) + "/" + id
	}
	return "/reports/" + strings.TrimPrefix(id, "sha256:")
}

var assetKinds = map[string]string{".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}

// asset is a style sheet, script or picture that comes with the program.
func (s *Server) asset(q *request) (*answer, error) {
	name := q.PathValue("name")
	data, err := assetFiles.ReadFile("assets/" + name)
	kind := assetKinds[path.Ext(name)]
	if err != nil || kind == "" {
		return nil, &parley.Error{Kind: parley.KindNotFound, Msg: "there is no " + q.URL.Path}
	}
	return &answer{status: http.StatusOK, body: data, kind: kind}, nil
}
