package view

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"parley"
)

// source is a report's saying of a value.
func source(publisher, published, words string) parley.Source {
	return parley.Source{Report: "sha256:" + strings.Repeat(publisher[:1], 64), Node: "m-00112233445566778899", Published: published, Publisher: publisher,
		Origin: publisher, Words: []parley.Span{{Start: 7, End: 7 + len(words), Text: words}}}
}

// testRecords are a meeting with accounts that exclude each other, its people
// and parties, an agreement made at it, a claim, and a planned meeting.
func testRecords() []parley.Record {
	gazette, wire := "Avaria Gazette", "Wire"
	held := source(gazette, "2025-12-06", "the envoys met in Oslo")
	other := source(wire, "2025-12-06", "were received in Bergen")
	head := source(wire, "2025-12-06", "led by Jan Novak")
	head.Voices = []parley.Voice{{Party: "NOR", AsPrinted: "the ministry"}}
	return []parley.Record{
		{ID: "m-00112233445566778899", Kind: parley.MeetingNode, Label: "4 Dec 2025, Oslo: Norway – Chile, held", Review: parley.Edited, Reports: 2, Origins: 2,
			Nodes: []string{"m-00112233445566778899"}, Processes: []string{"Fish"}, Marks: []string{"disputed"},
			Fields: []parley.Field{
				{Name: "status", Conflict: true, Values: []parley.Value{
					{Value: "held", Why: "latest report", Origins: 1, Sources: []parley.Source{held}},
					{Value: "not_held", Origins: 1, Sources: []parley.Source{other}}}},
				{Name: "time", Values: []parley.Value{{Value: "2025-12-04/2025-12-05", Origins: 1, Sources: []parley.Source{held}}}},
				{Name: "place", Conflict: true, Values: []parley.Value{
					{Value: "NOR/Oslo/Hotel Fram", Origins: 1, Sources: []parley.Source{held}},
					{Value: "NOR/Bergen", Origins: 1, Sources: []parley.Source{other}}}},
				{Name: "side", Set: true, Values: []parley.Value{
					{Value: "CHL", Label: "Chile", Origins: 1, Sources: []parley.Source{held}},
					{Value: "NOR", Label: "Norway", Of: map[string]string{"capacity": "mediating"}, Origins: 2, Sources: []parley.Source{held, other}}}},
				{Name: "person", Set: true, Values: []parley.Value{
					{Value: "p-00112233445566778899", Label: "Novak", Of: map[string]string{"side": "NOR", "part": "head"}, Origins: 1, Sources: []parley.Source{head}}}},
				{Name: "topic", Set: true, Values: []parley.Value{{Value: "=cod; and \"haddock\"\u202e", Origins: 1, Sources: []parley.Source{{Judgement: "sha256:" + strings.Repeat("9", 64)}}}}},
			}},
		{ID: "p-00112233445566778899", Kind: parley.PersonNode, Label: "Jan Novak", Review: parley.Machine, Reports: 1, Origins: 1, Fields: []parley.Field{
			{Name: "name", Values: []parley.Value{{Value: "Jan Novak", Origins: 1, Sources: []parley.Source{head}}}},
			{Name: "form", Set: true, Values: []parley.Value{{Value: "Jan Novak", Origins: 1, Sources: []parley.Source{head}}, {Value: "Novak", Origins: 1, Sources: []parley.Source{head}}}}}},
		{ID: "o-00112233445566778899", Kind: parley.PartyNode, Label: "Norway", Review: parley.Machine, Reports: 1, Origins: 1, Fields: []parley.Field{
			{Name: "id", Values: []parley.Value{{Value: "NOR", Origins: 1, Sources: []parley.Source{head}}}},
			{Name: "name", Values: []parley.Value{{Value: "Norway", Origins: 1, Sources: []parley.Source{head}}}}}},
		{ID: "a-00112233445566778899", Kind: parley.AgreementNode, Label: "memorandum", Review: parley.Machine, Reports: 1, Origins: 1, Fields: []parley.Field{
			{Name: "form", Values: []parley.Value{{Value: "memorandum", Origins: 1, Sources: []parley.Source{held}}}},
			{Name: "status", Values: []parley.Value{{Value: "signed", Origins: 1, Sources: []parley.Source{held}}}},
			{Name: "meeting", Set: true, Values: []parley.Value{{Value: "m-ffeeddccbbaa99887766", Origins: 1, Sources: []parley.Source{held}}}},
			{Name: "position", Set: true, Values: []parley.Value{{Value: "CHL", Of: map[string]string{"stance": "signed"}, Origins: 1, Sources: []parley.Source{held}}}},
			{Name: "term", Set: true, Values: []parley.Value{{Value: "share the cod", Of: map[string]string{"deadline": "../2026-01"}, Origins: 1, Sources: []parley.Source{held}}}}}},
		{ID: "m-ffeeddccbbaa99887766", Kind: parley.MeetingNode, Label: "Chile – Norway", Review: parley.Machine, Reports: 3, Origins: 1, Marks: []string{"overdue"}, Fields: []parley.Field{
			{Name: "status", Values: []parley.Value{{Value: "held", Origins: 1, Sources: []parley.Source{held}}}},
			{Name: "level", Values: []parley.Value{{Value: "call", Origins: 1, Sources: []parley.Source{held}}}},
			{Name: "channel", Values: []parley.Value{{Value: "phone", Origins: 1, Sources: []parley.Source{held}}}},
			{Name: "side", Set: true, Values: []parley.Value{{Value: "CHL", Label: "Chile", Origins: 1, Sources: []parley.Source{held}}}}}},
	}
}

// furtherTables are the tables that are of no kind of record, with a row each.
func furtherTables(records []parley.Record) []Table {
	person, meeting, words := records[1].ID, records[0].ID, parley.List[parley.Span]{{Start: 3, End: 12, Text: "the\nenvoys"}, {Start: 20, End: 23, Text: "met"}}
	return []Table{
		OccupancyTable([]OfficeRow{{Person: person, Party: "NOR", Office: "envoy", Title: "the envoy", First: "2025-12-06", Last: "2025-12-06", Since: "2025", Reports: 1}}, NamesOf(records)),
		MisdatedTable([]MisdatedRow{{Report: "sha256:aa", Node: person, Person: person, Title: "minister", Published: "2025-12-06", Why: "called former"}}, NamesOf(records)),
		CheckTable([]CheckRow{{Claim: "k-1", Count: 1, AsOf: "2025-12-06", Verdict: "found", Says: [2]int{3, 3}, Unit: "meeting", Scope: "parties", Found: [2]int{1, 2}, Counted: true,
			Certain: []string{meeting}, Doubtful: []string{"m-2 (undated)"}, Reports: 2, Text: "found 1 to 2 of 3"}, {Claim: "k-2", Count: 1, Verdict: "cannot_tell"}}),
		DueTable([]DueRow{{Record: "u-1", Kind: "undertaking", Status: "promise", What: "pay", Of: []string{"Chile", "Norway"}, By: "../2025-12-01", Last: "2025-12-01", State: "missed",
			Days: 5, Answers: []DueAnswer{{Published: "2025-12-02", Words: "it did not pay"}}}}),
		EventTable([]EventRow{{Report: "sha256:aa", Meeting: meeting, Event: parley.Event{ID: "e1", Time: &parley.Time{From: "2025-12-04"}, Actor: "CHL", Recipient: "NOR",
			Event: "CONSULT", Mode: "meet", Context: []string{"diplomatic"}, Cameo: "046", Temporal: "new", Evidence: words}}, {Report: "sha256:aa", Event: parley.Event{ID: "e2",
			Time: &parley.Time{To: "2026", Open: "from"}, Event: "AGREE"}}}),
		ReadoutTable([]ReadoutPair{{Meeting: meeting, A: ReadoutSide{Report: "sha256:aa", Party: "CHL"}, B: ReadoutSide{Report: "sha256:bb", Party: "NOR"}, Points: []ReadoutPoint{
			{A: &ReadoutWords{"topic", words}, B: &ReadoutWords{"told", words}, Differ: "26 / 24"}, {A: &ReadoutWords{"term", words}}, {B: &ReadoutWords{"told", words}}}}}),
	}
}

// TestRecordViews compares what people and programs see of testRecords with
// testdata/record.txtar.
func TestRecordViews(t *testing.T) {
	const path = "testdata/record.txtar"
	records := testRecords()
	names := NamesOf(records)
	opt := RecordOptions{CardOptions: CardOptions{Width: 72, Country: testCountry}, Name: func(id string) string { return names.of[id] },
		Readouts: []ReadoutPair{{A: ReadoutSide{Party: "CHL", Published: "2025-12-06"}, B: ReadoutSide{Party: "NOR", PartyName: "Norway"}, Points: []ReadoutPoint{
			{A: &ReadoutWords{"topic", source("a", "", "the share of cod that each may land").Words}, B: &ReadoutWords{"told", source("b", "", "They spoke of 26 boats\x1b[31m").Words}, Differ: "24 / 26"},
			{B: &ReadoutWords{"term", source("b", "", "a fine").Words}}}}},
		Sections: []Section{{"parts", []string{"Session one · m-1"}}, {"claims", nil}}}
	got := &txtar.Archive{Comment: []byte("What is seen of the records of TestRecordViews.\n")}
	add := func(name string, print func(b *bytes.Buffer) error) {
		var b bytes.Buffer
		if err := print(&b); err != nil {
			t.Fatal(err)
		}
		got.Files = append(got.Files, txtar.File{Name: name, Data: b.Bytes()})
	}
	add("meeting", func(b *bytes.Buffer) error { return RecordCard(b, &records[0], opt) })
	narrow := opt
	narrow.Width = 50
	add("meeting, narrow", func(b *bytes.Buffer) error { return RecordCard(b, &records[0], narrow) })
	add("timeline", func(b *bytes.Buffer) error {
		return Timeline(b, []parley.Record{records[4], records[0]}, opt)
	})
	add("no timeline", func(b *bytes.Buffer) error { return Timeline(b, nil, RecordOptions{}) })
	e := Export{Program: "parley 1", Extraction: 7, CutOff: "2025-12-06", Names: NamesOf(records), More: furtherTables(records),
		Reports: []ReportRow{{ID: "sha256:aa", Title: "Envoys meet", Published: "2025-12-06", Revisions: 2}}}
	rows := map[string]int{}
	for _, m := range e.Tables() {
		table := m.Of(records, e.Names)
		if rows[table.Name] = len(table.Rows); len(table.Rows) > 0 {
			add(table.Name+".csv", func(b *bytes.Buffer) error { return table.CSV(b, false) })
		}
	}
	add("codebook.md", func(b *bytes.Buffer) error { return e.CodeBook(b, rows) })
	if *update {
		if err := os.WriteFile(path, txtar.Format(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(txtar.Format(got)) != string(want) {
		t.Errorf("%s: differs; go test ./internal/view -update, then look at the change. Got:\n%s", path, txtar.Format(got))
	}
}

// TestTablesAreWhole holds every table to its columns, and CSV and JSON lines
// to each other.
func TestTablesAreWhole(t *testing.T) {
	e := Export{Names: NamesOf(testRecords()), More: furtherTables(testRecords())}
	seen := map[string]bool{}
	for _, m := range e.Tables() {
		table := m.Of(testRecords(), e.Names)
		if table.Name == "" || table.Row == "" || seen[table.Name] {
			t.Errorf("table %q (%s) has no name of its own or no meaning", table.Name, table.Row)
		}
		seen[table.Name] = true
		columns := map[string]bool{}
		for _, c := range table.Columns {
			if columns[c.Name] {
				t.Errorf("%s: two columns are called %s", table.Name, c.Name)
			}
			columns[c.Name] = true
			if c.Name == "" || c.Doc == "" {
				t.Errorf("%s: column %q has no name or no meaning", table.Name, c.Name)
			}
		}
		var asCSV, asJSON bytes.Buffer
		if err := table.CSV(&asCSV, false); err != nil {
			t.Fatal(err)
		}
		if err := table.JSONL(&asJSON); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(&asCSV).ReadAll() // also fails where rows differ in length
		if err != nil || len(rows) != len(table.Rows)+1 {
			t.Fatalf("%s: %d rows of CSV, want %d (%v)", table.Name, len(rows), len(table.Rows)+1, err)
		}
		lines := json.NewDecoder(&asJSON)
		for _, row := range rows[1:] {
			var object map[string]string
			if err := lines.Decode(&object); err != nil {
				t.Fatalf("%s: %v", table.Name, err)
			}
			for i, cell := range row {
				if object[table.Columns[i].Name] != cell {
					t.Errorf("%s: %s is %q in CSV and %q in JSON", table.Name, table.Columns[i].Name, cell, object[table.Columns[i].Name])
				}
			}
		}
	}
}

// TestSpreadsheetSafe marks what a spreadsheet would run, and only in the safe
// form.
func TestSpreadsheetSafe(t *testing.T) {
	table := Table{Name: "t", Columns: []Column{{"a", "a"}, {"b", "b"}}, Rows: [][]string{{"=1+1", "-2"}, {"plain", "@x"}, {"", "＝1"}}}
	for safe, want := range map[bool]string{
		false: "a,b\n=1+1,-2\nplain,@x\n,＝1\n",
		true:  "a,b\n'=1+1,'-2\nplain,'@x\n,'＝1\n",
	} {
		var b bytes.Buffer
		if err := table.CSV(&b, safe); err != nil || b.String() != want {
			t.Errorf("safe %t: %q (%v), want %q", safe, b.String(), err, want)
		}
	}
}
