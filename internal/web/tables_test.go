package web_test

import (
	"encoding/csv"
	"net/http"
	"strings"
	"testing"

	"parley/internal/desk"
	"parley/internal/view"
)

// Every table can be taken along, and has the columns that it is said to have.
func TestEveryTableIsCSV(t *testing.T) {
	s := newSite(t)
	body := s.has("/tables", "meetings", "for spreadsheets")
	for _, m := range (&desk.Book{}).Tables() {
		if !strings.Contains(body, "/tables/"+m.Name+".csv") {
			t.Errorf("%s is not listed", m.Name)
		}
		rows := s.csv("/tables/" + m.Name + ".csv")
		if len(rows) == 0 || len(rows[0]) != len(m.Columns) || rows[0][0] != m.Columns[0].Name {
			t.Errorf("%s begins with %v", m.Name, rows[0])
		}
		if len(rows) < 2 && m.Name != "misdated" {
			t.Errorf("%s has no row", m.Name)
		}
	}
	if rows := s.csv("/api/v1/tables/meetings.csv?party=Iceland"); len(rows) < 2 || len(rows) >= len(s.csv("/tables/meetings.csv")) {
		t.Errorf("of one party there are %d rows", len(rows))
	}
	for _, path := range []string{"/tables/none.csv", "/tables/meetings"} {
		if status, _ := s.get(path); status != http.StatusNotFound {
			t.Errorf("%s: status %d", path, status)
		}
	}
}

// A cell that a spreadsheet would run is exact, and with an apostrophe where it
// is for one.
func TestTablesForSpreadsheets(t *testing.T) {
	s := newSite(t)
	s.add(view.Given{Data: []byte("url: https://wire.example/f\ntitle: =1+1\ndate: 2016-10-05\n\n=1+1\n\nNorway and Chile held talks in Bergen on Tuesday, a ministry said.\n")})
	for query, want := range map[string]string{"": "=1+1", "?spreadsheet=1": "'=1+1"} {
		found := false
		for _, row := range s.csv("/tables/reports.csv" + query) {
			for _, cell := range row {
				found = found || cell == want
			}
		}
		if !found {
			t.Errorf("%q has no cell %s", query, want)
		}
	}
}

func (s *site) csv(path string) [][]string {
	s.t.Helper()
	status, body := s.get(path)
	rows, err := csv.NewReader(strings.NewReader(body)).ReadAll()
	if err != nil || status != http.StatusOK {
		s.t.Fatalf("%s: status %d, %v", path, status, err)
	}
	return rows
}
