package desk

import (
	"bytes"
	"context"
	"fmt"
	"html"
	"strings"

	"parley"
	"parley/internal/ingest"
	"parley/internal/page"
	"parley/internal/view"
)

// An Added is what adding one report did.
type Added struct {
	Report string // its ID
	Status string // added, revision, already there …
}

// Read reads a report without keeping it. Errors are of KindInput and
// KindTooLarge.
func (d *Desk) Read(g view.Given) (parley.Reading, error) {
	data, err := PageOf(g)
	if err != nil {
		return parley.Reading{}, err
	}
	return d.read(data, g)
}

// read reads the page made of a report.
func (d *Desk) read(data []byte, g view.Given) (parley.Reading, error) {
	opt := page.Options{}
	if g.Data != nil {
		opt.URL, opt.Date = g.URL, g.Date
	}
	return ingest.ReadWith(data, opt, d.Config)
}

// Add reads a report, keeps it and brings the record up to date. Errors are
// those of Read, with the report's name, and of KindStorage.
func (d *Desk) Add(ctx context.Context, g view.Given) (out Added, err error) {
	data, err := PageOf(g)
	if err != nil {
		return Added{}, named(g.Name, err)
	}
	in := ingest.Input{Name: g.Name, Size: int64(len(data)), Load: func() ([]byte, error) { return data, nil }}
	read := func(data []byte) (parley.Reading, error) { return d.read(data, g) }
	var failed error
	err = ingest.Add(ctx, d.Store, []ingest.Input{in}, read, d.Now, func(r ingest.Result) {
		out, failed = Added{Report: r.Added.ReportID, Status: string(r.Added.Status)}, r.Err
	})
	if err == nil {
		err = failed
	}
	if err != nil {
		return Added{}, err
	}
	return out, ingest.Record(ctx, d.Store)
}

func named(name string, err error) error {
	if name == "" {
		return err
	}
	return fmt.Errorf("%s: %w", name, err)
}

// PageOf are the bytes of the page that a report is kept as: Data as it is;
// its text under header lines, or its HTML under head elements, with what is
// known of it. The error is of KindInput where there is not exactly one of the
// three.
func PageOf(g view.Given) ([]byte, error) {
	n := 0
	for _, there := range []bool{g.Data != nil, g.Text != "", g.HTML != ""} {
		if there {
			n++
		}
	}
	if n != 1 {
		return nil, &parley.Error{Kind: parley.KindInput, Msg: `must have either "text" or "html"`}
	}
	facts := [][2]string{{"title", g.Title}, {"url", g.URL}, {"date", g.Date}, {"source", g.Source}}
	switch {
	case g.Data != nil:
		return g.Data, nil
	case g.HTML != "":
		return append(headOf(facts), g.HTML...), nil
	}
	var b bytes.Buffer
	for _, f := range facts {
		if f[1] != "" {
			fmt.Fprintf(&b, "%s: %s\n", f[0], strings.Join(strings.Fields(f[1]), " "))
		}
	}
	if b.Len() > 0 {
		b.WriteByte('\n')
	}
	b.WriteString(g.Text)
	return b.Bytes(), nil
}

// headOf are the facts of a page as elements that HTML pages give them in.
func headOf(facts [][2]string) []byte {
	forms := map[string]string{
		"title":  `<meta property="og:title" content="%s">`,
		"url":    `<link rel="canonical" href="%s">`,
		"date":   `<meta property="article:published_time" content="%s">`,
		"source": `<meta property="og:site_name" content="%s">`,
	}
	var b bytes.Buffer
	for _, f := range facts {
		if f[1] != "" {
			fmt.Fprintf(&b, forms[f[0]]+"\n", html.EscapeString(f[1]))
		}
	}
	return b.Bytes()
}
