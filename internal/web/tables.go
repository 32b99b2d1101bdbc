package web

import (
	"net/http"
	"strings"
	"time"

	"parley"
	"parley/internal/view"
)

// A tableRow is one table that can be taken along.
type tableRow struct {
	Name    string        `json:"name"`
	Row     string        `json:"row"` // what one row is
	Columns []view.Column `json:"columns"`
	CSV     string        `json:"csv"`             // address, exact cells
	Safe    string        `json:"csv_spreadsheet"` // address, cells that a spreadsheet would take for formulas begin with an apostrophe
}

// tables lists all tables.
func (s *Server) tables(q *request) (*answer, error) {
	var rows []tableRow
	for _, m := range q.book.Tables() {
		path := "/tables/" + m.Name + ".csv"
		rows = append(rows, tableRow{Name: m.Name, Row: m.Row, Columns: m.Columns, CSV: path, Safe: path + "?spreadsheet=1"})
	}
	return &answer{page: "tables", title: "Tables", data: rows, object: rows}, nil
}

// slowest is how long a reader of a table may take for a part of it.
const slowest = time.Minute

// table sends a table as CSV, row by row.
func (s *Server) table(q *request) (*answer, error) {
	name, ok := strings.CutSuffix(q.PathValue("file"), ".csv")
	if !ok {
		return nil, &parley.Error{Kind: parley.KindNotFound, Msg: "tables are CSV: /tables/meetings.csv; /tables lists them"}
	}
	safe := q.URL.Query().Get("spreadsheet") != ""
	query := q.query("")
	query.Limit, query.After = 0, ""
	file := name
	if safe {
		file += "-spreadsheet"
	}
	w := &patient{w: q.w, file: file}
	err := q.book.WriteTable(w, name, safe, query)
	if err == nil {
		err = w.flush()
	}
	if err != nil && w.sent {
		s.log.Error("send a table", "table", name, "err", err)
		panic(http.ErrAbortHandler) // so that the other end knows that it is not whole
	}
	return &answer{sent: true}, err
}

// A patient writer gives a reader time for each part anew. It begins the answer
// with the first part.
type patient struct {
	w    http.ResponseWriter
	file string
	part []byte
	sent bool
}

// sendBytes is how much is sent at once.
const sendBytes = 64 << 10

func (p *patient) Write(data []byte) (int, error) {
	p.part = append(p.part, data...)
	if len(p.part) < sendBytes {
		return len(data), nil
	}
	return len(data), p.flush()
}

func (p *patient) flush() error {
	if !p.sent {
		p.sent = true
		h := p.w.Header()
		h.Set("Content-Type", "text/csv; charset=utf-8; header=present")
		h.Set("Content-Disposition", `attachment; filename="`+p.file+`.csv"`)
	}
	control := http.NewResponseController(p.w)
	if err := control.SetWriteDeadline(time.Now().Add(slowest)); err != nil {
		return err
	}
	_, err := p.w.Write(p.part)
	p.part = p.part[:0]
	return err
}
