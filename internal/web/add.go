package web

import (
	"cmp"
	"encoding/base64"
	"errors"
	"io"
	"mime/multipart"
	"net/http"
	"strings"
	"unicode"

	"parley"
	"parley/internal/view"
)

// An addPage is the form with which reports are added, and what is read in
// those that were handed over.
type addPage struct {
	Given    view.Given // as it was typed
	Carried  []carried  // files that were chosen, to be kept by the next press
	Again    bool       // the files are too many to be carried: they must be chosen again
	Previews []preview
	Results  []result
	Limits   [2]int // MB: of one report, of all at once
}

// A carried file goes to the browser and back, as a page cannot choose files.
type carried struct {
	Name    string
	Content string // base64
	Bytes   int
}

// A preview is what is read in a report that is not kept.
type preview struct {
	Name   string
	Err    string // why it cannot be read, for people; "" where it can
	Whole  *view.ReportWhole
	There  string // "already there", "revision", "" for neither
	Title  string
	Chain  []string
	Dates  []reportDate
	Blocks []textBlock
	Cut    bool // more of the text follows
	Groups []toldGroup
}

// A result is what keeping one report did.
type result struct {
	Name, Status, Path string
	Err                string // why it is not kept, for people
}

// Bounds of what is shown before it is kept: how many reports, of how many bytes
// together, as reading takes about ten seconds a megabyte; and how many bytes of
// files go to the browser and back.
const (
	previewReports = 20
	previewBytes   = 300_000
	carriedBytes   = 8 << 20
)

// reportMB is how large a report may be (internal/page.MaxBytes).
const reportMB = 20

// addForm shows the empty form.
func (s *Server) addForm(q *request) (*answer, error) {
	return &answer{page: "add", title: "Add reports", data: &addPage{Limits: [2]int{reportMB, maxBody >> 20}}}, nil
}

// preview shows what is read in what was handed over, and keeps nothing.
func (s *Server) preview(q *request) (*answer, error) {
	p, list, err := q.handedOver()
	if err != nil {
		return nil, err
	}
	size, shown := 0, 0
	for _, g := range list {
		size += len(g.Data)
	}
	for i, g := range list {
		if g.Data != nil && size <= carriedBytes {
			p.Carried = append(p.Carried, carried{g.Name, base64.StdEncoding.EncodeToString(g.Data), len(g.Data)})
		}
		shown += len(g.Data) + len(g.Text)
		switch {
		case i >= previewReports:
		case shown > previewBytes:
			p.Previews = append(p.Previews, preview{Name: g.Name, Err: "is too long to be shown before it is kept"})
		default:
			p.Previews = append(p.Previews, s.previewOf(q, g))
		}
	}
	p.Again = size > carriedBytes
	return &answer{page: "add", title: "Add reports", data: p}, nil
}

// previewOf is what is read in one report.
func (s *Server) previewOf(q *request, g view.Given) preview {
	v := preview{Name: g.Name}
	reading, err := s.archive.Read(g)
	if err != nil {
		v.Err = err.Error()
		return v
	}
	err = s.archive.Look(q.Context(), func(b Book) (err error) {
		shown := *q
		shown.book = b
		if v.Whole, v.There, err = b.Preview(reading); err == nil {
			v.fill(&shown)
		}
		return err
	})
	if err != nil {
		v.Err = err.Error()
	}
	return v
}

func (v *preview) fill(q *request) {
	r := &v.Whole.Reading.Report
	v.Title = cmp.Or(r.Title, "Without a title")
	v.Chain, v.Dates = chainOf(v.Whole), datesOf(r)
	parts := textParts(textBlocks(r))
	v.Blocks, v.Cut = markedBlocks(r.Text, parts[0], marksOf(v.Whole)), len(parts) > 1
	v.Groups = q.told(v.Whole, 0, len(r.Text)+1)
}

// keep keeps what was handed over.
func (s *Server) keep(q *request) (*answer, error) {
	p, list, err := q.handedOver()
	if err != nil {
		return nil, err
	}
	for _, g := range list {
		report, status, err := s.archive.Add(q.Context(), g)
		if parley.KindOf(err) == parley.KindStorage {
			return nil, err
		}
		if err != nil {
			p.Results = append(p.Results, result{Name: g.Name, Err: strings.TrimPrefix(err.Error(), g.Name+": ")})
			continue
		}
		r := result{Name: g.Name, Status: status}
		if status != "withdrawn" { // then it has no page
			r.Path = recordPath(report)
		}
		p.Results = append(p.Results, r)
	}
	if len(p.Results) == 1 && p.Results[0].Path != "" {
		return see(p.Results[0].Path + "?added=" + strings.ReplaceAll(p.Results[0].Status, " ", "+")), nil
	}
	p.Given = view.Given{}
	return &answer{page: "add", title: "Add reports", data: p}, nil
}

// handedOver is what the form holds: a text, files, and files that an earlier
// press brought.
func (q *request) handedOver() (*addPage, []view.Given, error) {
	if err := q.ParseMultipartForm(maxBody); err != nil && !errors.Is(err, http.ErrNotMultipart) {
		return nil, nil, formError(err)
	}
	if q.MultipartForm != nil {
		defer func() { _ = q.MultipartForm.RemoveAll() }() // all of it lies in memory
	}
	get := func(name string) string { return strings.TrimSpace(q.FormValue(name)) }
	said := view.Given{Name: "the text", Text: strings.ReplaceAll(q.FormValue("text"), "\r\n", "\n"), URL: get("url"), Title: get("title"), Date: get("date"), Source: get("source")}
	p := &addPage{Given: said, Limits: [2]int{reportMB, maxBody >> 20}}
	if err := said.Check(); err != nil {
		return nil, nil, err
	}
	files, err := q.files()
	if err != nil {
		return nil, nil, err
	}
	var list []view.Given
	if strings.TrimSpace(said.Text) != "" {
		list = append(list, said)
	}
	for _, f := range files {
		f.Date, f.URL = said.Date, said.URL
		list = append(list, f)
	}
	switch {
	case len(list) == 0:
		return nil, nil, usage("there is nothing to add: paste a text, or choose files that are not empty")
	case len(list) > 1 && said.URL != "":
		return nil, nil, usage("an address belongs to one report; add that one by itself")
	}
	return p, list, nil
}

// formError says what is wrong with a form that cannot be read.
func formError(err error) error {
	var tooLarge *http.MaxBytesError
	if errors.As(err, &tooLarge) {
		return &parley.Error{Kind: parley.KindTooLarge, Msg: "this is more than 32 MB at once; add the reports in several goes"}
	}
	return usage("the form cannot be read (%v); send it again", err)
}

// files are those that were chosen now and those that an earlier press brought.
func (q *request) files() (list []view.Given, err error) {
	if q.MultipartForm != nil {
		for _, header := range q.MultipartForm.File["file"] {
			data, err := readFile(header)
			if err != nil {
				return nil, err
			}
			if len(data) > 0 || header.Filename != "" {
				list = append(list, view.Given{Name: fileName(header.Filename), Data: data})
			}
		}
	}
	names := q.Form["carried_name"]
	for i, content := range q.Form["carried"] {
		data, err := base64.StdEncoding.DecodeString(content)
		if err != nil || i >= len(names) {
			return nil, usage("the files that were shown came back damaged; choose them again")
		}
		list = append(list, view.Given{Name: fileName(names[i]), Data: data})
	}
	for _, g := range list {
		if strings.HasSuffix(strings.ToLower(g.Name), ".jsonl") {
			return nil, usage("%s: a file with one report a line is added on the command line, with parley add", g.Name)
		}
	}
	return list, nil
}

func readFile(header *multipart.FileHeader) ([]byte, error) {
	f, err := header.Open()
	if err != nil {
		return nil, usage("%s: cannot be read (%v)", fileName(header.Filename), err)
	}
	defer f.Close()
	data, err := io.ReadAll(f)
	if err != nil {
		return nil, usage("%s: cannot be read (%v)", fileName(header.Filename), err)
	}
	return data, nil
}

// fileName is the name of a file as messages have it: what a browser says of it
// is foreign text. Folders are left out, and what does not show or turns the
// direction of writing.
func fileName(name string) string {
	name = name[strings.LastIndexAny(name, `/\`)+1:]
	name = strings.Map(func(r rune) rune {
		if !unicode.IsGraphic(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(name, ""))
	return cmp.Or(clip(strings.TrimSpace(name), 80), "a file without a name")
}
