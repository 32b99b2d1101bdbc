package main

import (
	"encoding/csv"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parley"
	"parley/internal/ingest"
	"parley/internal/merge"
	"parley/internal/page"
	"parley/internal/score"
	"parley/internal/view"
)

const seriesFiles = "../../examples/series"

// A seriesRun is the worked series as the program keeps and exports it, beside
// the golden record.
type seriesRun struct {
	*testing.T
	db       string
	golden   *score.Series
	readings map[string]*parley.Reading // by the report's number
	number   map[string]string          // of a report's ID; of two revisions the later
	tables   map[string][]map[string]string
	record   map[string]string   // of a node
	entries  map[string][]string // the golden record's meetings that a node tells of
	told     map[string][]string // nodes of each of them
	agreed   map[string][]string // nodes of the golden record's agreements
}

// TestWorkedSeries goes from parley add to the exported tables and holds them
// to the golden record: everything planted comes out, nothing else.
func TestWorkedSeries(t *testing.T) {
	files, err := filepath.Glob(seriesFiles + "/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no reports of the series (%v)", err)
	}
	s := &seriesRun{T: t, db: filepath.Join(t.TempDir(), "series.db"), readings: map[string]*parley.Reading{}, number: map[string]string{},
		tables: map[string][]map[string]string{}, record: map[string]string{}, entries: map[string][]string{}, told: map[string][]string{}, agreed: map[string][]string{}}
	showOutput(t, append([]string{"add", "--db", s.db}, files...)...)
	s.read(files)
	s.export()
	s.tellings()
	s.agreements()
	t.Run("meetings", s.meetings)
	t.Run("conflicts", s.conflicts)
	t.Run("origins", s.origins)
	t.Run("due", s.due)
	t.Run("claims", s.claims)
	t.Run("processes", s.processes)
	t.Run("offices", s.offices)
	t.Run("readouts", s.readouts)
	t.Run("cards", s.cards)
	t.Run("bytes", s.bytes)
}

// read reads the files as the program does, to find words in them.
func (s *seriesRun) read(files []string) {
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			s.Fatal(err)
		}
		r, err := ingest.Read(data, page.Options{})
		if err != nil {
			s.Fatal(err)
		}
		n := filepath.Base(file)[:2]
		s.readings[n], s.number[r.Report.ID] = &r, n
	}
	golden, err := os.ReadFile("../../examples/series.golden")
	if err == nil {
		s.golden, err = score.ParseSeries(string(golden))
	}
	if err != nil {
		s.Fatal(err)
	}
}

func (s *seriesRun) export() {
	dir := s.TempDir()
	showOutput(s.T, "export", dir, "--db", s.db)
	files, _ := filepath.Glob(dir + "/*.csv")
	for _, file := range files {
		f, err := os.Open(file)
		if err != nil {
			s.Fatal(err)
		}
		rows, err := csv.NewReader(f).ReadAll()
		if err != nil {
			s.Fatal(file, err)
		}
		f.Close()
		name := strings.TrimSuffix(filepath.Base(file), ".csv")
		for _, cells := range rows[1:] {
			row := map[string]string{}
			for i, cell := range cells {
				row[rows[0][i]] = cell
			}
			s.tables[name] = append(s.tables[name], row)
		}
	}
	for _, row := range s.tables["sources"] {
		s.record[row["node"]] = row["record"]
	}
}

// tellings pairs what the golden record's meetings are told by with nodes.
func (s *seriesRun) tellings() {
	for _, e := range s.golden.Entries {
		if e.Kind != "meeting" {
			continue
		}
		for _, f := range e.Of("told") {
			for _, told := range f.Told {
				node := s.nodeAt(parley.MeetingNode, told, func(r *parley.Reading, i int) int {
					if r.Meetings[i].Status == told.Says {
						return 20
					}
					return 0
				})
				if node != "" && !slices.Contains(s.told[e.ID], node) {
					s.told[e.ID] = append(s.told[e.ID], node)
					s.entries[node] = append(s.entries[node], e.ID)
				}
			}
		}
	}
}

// agreements pairs what the golden record's agreements are told by with nodes.
func (s *seriesRun) agreements() {
	for _, e := range s.golden.Entries {
		if e.Kind != "agreement" {
			continue
		}
		for _, f := range e.Of("history") {
			for _, told := range f.Told {
				node := s.nodeAt(parley.AgreementNode, told, func(*parley.Reading, int) int { return 0 })
				if node != "" {
					s.agreed[e.ID] = append(s.agreed[e.ID], node)
				}
			}
		}
	}
}

// nodeAt is the node of the kind whose evidence overlaps the words most; more
// is added to the bytes shared, and negative where the node is none.
func (s *seriesRun) nodeAt(kind parley.NodeKind, told score.Telling, more func(r *parley.Reading, index int) int) string {
	r := s.readings[told.Report]
	start := strings.Index(r.Report.Text, told.Words)
	if start < 0 {
		return ""
	}
	best, most := "", 0
	for _, n := range r.Nodes() {
		if n.Kind != kind {
			continue
		}
		shared := 0
		for _, w := range n.Words {
			shared += max(0, min(w.End, start+len(told.Words))-max(w.Start, start))
		}
		if shared > 0 {
			shared += more(r, n.Index)
		}
		if shared > most {
			best, most = n.ID, shared
		}
	}
	return best
}

// meetings holds the pairs of tellings to the golden record's.
func (s *seriesRun) meetings(t *testing.T) {
	nodes := slices.Sorted(maps.Keys(s.entries))
	found, right, wanted := 0, 0, 0
	missed := map[string]bool{}
	for i, n := range nodes {
		for _, m := range nodes[:i] {
			same := slices.ContainsFunc(s.entries[n], func(e string) bool { return slices.Contains(s.entries[m], e) })
			merged := s.record[n] != "" && s.record[n] == s.record[m]
			found, wanted, right = found+count(merged), wanted+count(same), right+count(same && merged)
			if same && !merged {
				for _, x := range []string{n, m} {
					if s.record[x] != s.mostOf(s.entries[x][0]) {
						missed[s.entries[x][0]+" "+s.reportOf(x)] = true
					}
				}
			}
		}
	}
	if float64(right) < .99*float64(found) || float64(right) < .90*float64(wanted) || wanted < 90 {
		t.Errorf("%d of %d pairs of tellings found, and %d that are none", right, wanted, found-right)
	}
	if got := slices.Sorted(maps.Keys(missed)); len(got) > 0 {
		t.Errorf("tellings apart from the rest of their meeting: %q", got)
	}
}

// mostOf is the record that holds most tellings of a golden meeting, of two the
// smaller ID.
func (s *seriesRun) mostOf(entry string) string {
	n := map[string]int{}
	for _, node := range s.told[entry] {
		n[s.record[node]]++
	}
	best := ""
	for _, record := range slices.Sorted(maps.Keys(n)) {
		if best == "" || n[record] > n[best] {
			best = record
		}
	}
	return best
}

func (s *seriesRun) reportOf(node string) string {
	for _, row := range s.tables["sources"] {
		if row["node"] == node {
			return s.number[row["report"]]
		}
	}
	return ""
}

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// conflictFields are the fields of the tables that hold what the golden record
// calls a conflict of.
var conflictFields = map[string]string{"city": "place", "date": "time", "attendance": "person", "existence": "status", "size": "side", "signatory": "position", "violation": "status"}

func (s *seriesRun) conflicts(t *testing.T) {
	want := map[string]bool{}
	for _, e := range s.golden.Entries {
		for _, f := range e.Of("conflict") {
			word, _, _ := strings.Cut(f.Values[0], " ")
			want[e.ID+" "+conflictFields[word]] = true
		}
	}
	got := map[string]bool{}
	for _, kind := range parley.NodeKinds {
		table, name := view.TableName(kind), string(kind)
		for _, row := range s.tables[table] {
			for _, field := range strings.Fields(row["conflicts"]) {
				got[s.nameOf(row[name])+" "+field] = true
			}
			if disputed := row["disputed"] == "yes"; disputed != (table == "meetings" && s.nameOf(row[name]) == "A6") {
				t.Errorf("disputed %v: %v", disputed, row)
			}
		}
	}
	if !maps.Equal(got, want) {
		t.Errorf("conflicts %v, want %v", slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(want)))
	}
}

// nameOf is the golden record's name of the record of a meeting or agreement.
func (s *seriesRun) nameOf(record string) string {
	for _, names := range []map[string][]string{s.told, s.agreed} {
		for _, name := range slices.Sorted(maps.Keys(names)) {
			if slices.ContainsFunc(names[name], func(n string) bool { return record != "" && s.record[n] == record }) {
				return name
			}
		}
	}
	return record
}

// origins holds the reports that count once to those planted: reprints
// everywhere, the post where it is told.
func (s *seriesRun) origins(t *testing.T) {
	pairs := func(column string, rows []map[string]string) map[string]bool {
		out := map[string]bool{}
		for _, row := range rows {
			if a, b := s.number[row[column]], s.number[row["report"]]; a != "" && a != b {
				out[min(a, b)+" "+max(a, b)] = true
			}
		}
		return out
	}
	if got := pairs("counts_with", s.tables["reports"]); !maps.Equal(got, map[string]bool{"05 06": true, "09 10": true}) {
		t.Errorf("reports that count with others: %v", got)
	}
	if len(s.tables["reports"]) != 39 {
		t.Errorf("%d reports, want 39, one of them revised", len(s.tables["reports"]))
	}
	post := map[string]string{}
	for _, row := range s.tables["sources"] {
		if row["field"] == "content" && strings.Contains(row["words"], "one text, three questions left") {
			post[s.number[row["report"]]] = row["origin"]
		}
	}
	if len(post) != 2 || post["21"] != post["22"] {
		t.Errorf("21 and 22 retell one post, their origins: %v", post)
	}
}

// due holds what was announced to what became of it.
func (s *seriesRun) due(t *testing.T) {
	var list []merge.Due
	if err := json.Unmarshal([]byte(showOutput(t, "due", "--all", "--json", "--as-of", s.golden.AsOf, "--db", s.db)), &list); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{}
	for _, e := range s.golden.Entries {
		for _, key := range []string{"status", "outcome"} {
			for _, f := range e.Of(key) {
				if slices.Contains([]string{"overdue", "missed", "kept"}, f.Values[0]) {
					want[e.ID] = f.Values[0]
				}
			}
		}
	}
	got := map[string]string{}
	for _, d := range list {
		if d.State != merge.Unclear {
			got[s.dueName(&d)] = string(d.State)
		}
	}
	if !maps.Equal(got, want) {
		t.Errorf("due %v\nwant %v", got, want)
	}
}

func (s *seriesRun) dueName(d *merge.Due) string {
	if d.Kind == parley.MeetingNode {
		return s.nameOf(d.Record)
	}
	for _, e := range s.golden.Entries {
		for _, f := range e.Of("told") {
			if e.Kind == "undertaking" && slices.ContainsFunc(f.Told, func(w score.Telling) bool { return strings.Contains(w.Words, d.What+d.Term) }) {
				return e.ID
			}
		}
	}
	return d.Label
}

// claims holds every claim that is read to its verdict.
func (s *seriesRun) claims(t *testing.T) {
	var verdicts []merge.Verdict
	if err := json.Unmarshal([]byte(showOutput(t, "check", "--json", "--as-of", s.golden.AsOf, "--db", s.db)), &verdicts); err != nil {
		t.Fatal(err)
	}
	held := map[string]bool{}
	for _, e := range s.golden.Entries {
		if e.Kind != "claim" {
			continue
		}
		for _, f := range e.Of("told") {
			for _, told := range f.Told {
				id := s.claimAt(&e, told)
				at := slices.IndexFunc(verdicts, func(v merge.Verdict) bool { return v.Claim == id })
				if at < 0 {
					continue // no claim is read
				}
				held[id] = true
				if !s.verdictFits(&e, &verdicts[at]) {
					t.Errorf("%s, report %s: want %v, got %s", e.ID, told.Report, e.Of("verdict"), verdicts[at].Text)
				}
			}
		}
	}
	if len(held) < 28 {
		t.Errorf("only %d claims of the golden record are read", len(held))
	}
	for _, v := range verdicts {
		if !held[v.Claim] && v.Outcome == merge.Contradicted {
			t.Errorf("a claim that was not planted is contradicted: %s", v.Text)
		}
	}
}

func (s *seriesRun) claimAt(e *score.SeriesEntry, told score.Telling) string {
	is := func(key, value string) bool { f := e.Of(key); return len(f) > 0 && f[0].Values[0] == value }
	return s.record[s.nodeAt(parley.ClaimNode, told, func(r *parley.Reading, i int) int {
		if c := &r.Claims[i]; !is("kind", c.Kind) || c.Unit != "" && !is("unit", c.Unit) {
			return -len(r.Report.Text)
		}
		return 0
	})]
}

func (s *seriesRun) verdictFits(e *score.SeriesEntry, v *merge.Verdict) bool {
	got, _, _ := strings.Cut(strings.ReplaceAll(string(v.Outcome), "_", " "), ":")
	return slices.ContainsFunc(strings.Split(e.Of("verdict")[0].Values[0], " / "), func(w string) bool {
		return w == got || strings.HasPrefix(w, "found") && strings.HasPrefix(v.Text, w)
	})
}

// offices finds the one report that gives an office out of its time.
func (s *seriesRun) offices(t *testing.T) {
	rows := s.tables["misdated_offices"]
	if len(rows) != 1 || s.number[rows[0]["report"]] != "27" || rows[0]["name"] != "Gonzalo Arregui" {
		t.Errorf("offices out of their time: %v", rows)
	}
	for _, row := range s.tables["occupancies"] {
		if row["name"] == "Lucía Etchevarne" && row["office"] == "foreign minister" && row["since"] != "2016-09-30" {
			t.Errorf("the new minister: %v", row)
		}
	}
}

// readouts finds the points that both sides tell, and those of one side.
func (s *seriesRun) readouts(t *testing.T) {
	for _, e := range s.golden.Entries {
		if e.Kind != "readouts" {
			continue
		}
		for _, f := range slices.Concat(e.Of("both"), e.Of("only")) {
			if !slices.ContainsFunc(s.tables["readout_points"], func(row map[string]string) bool { return s.pointFits(row, e.Of("meeting")[0].Values[0], f) }) {
				t.Errorf("%s, line %d: no such point: %v", e.ID, f.Line, f.Told)
			}
		}
	}
}

func (s *seriesRun) pointFits(row map[string]string, meeting string, f score.SeriesField) bool {
	matched := 0
	for _, told := range f.Told {
		for _, side := range []string{"a", "b"} {
			words := row["words_"+side]
			if s.number[row["report_"+side]] == told.Report && (strings.Contains(words, told.Words) || strings.Contains(told.Words, words)) {
				matched++
			}
		}
	}
	oneSided := row["words_a"] == "not mentioned" || row["words_b"] == "not mentioned"
	return s.nameOf(row["meeting"]) == meeting && matched == len(f.Told) && oneSided == (len(f.Told) == 1)
}

// cards shows what stands below a record: both readouts, agreements, claims
// with their verdicts, offices with their dates.
func (s *seriesRun) cards(t *testing.T) {
	person := ""
	for _, row := range s.tables["people"] {
		if row["name"] == "Gonzalo Arregui" {
			person = row["person"]
		}
	}
	claim := s.tables["checks"][0]["claim"]
	for id, want := range map[string][]string{
		s.record[s.told["A11"][0]]: {"what both sides tell themselves", "– not mentioned", "agreements made at it\n  memorandum: ", "what reports claim about it", "confirmed: found 3 of 3 rounds"},
		person:                     {"offices by the dates of reports", "until 2016-09-28", "given out of their time", "Windhoek Courier, 2016-10-06: called former"},
		claim:                      {"checked against the record", s.tables["checks"][0]["rests_on"]},
	} {
		card := showOutput(t, "show", id, "--db", s.db)
		for _, words := range want {
			if !strings.Contains(card, words) {
				t.Errorf("%s has no %q:\n%s", id, words, card)
			}
		}
	}
}

// bytes exports again, and from a restored backup: the same bytes.
func (s *seriesRun) bytes(t *testing.T) {
	dir := t.TempDir()
	archive, restored := filepath.Join(dir, "backup"), filepath.Join(dir, "restored.db")
	showOutput(t, "backup", archive, "--db", s.db)
	showOutput(t, "restore", archive, "--db", restored)
	showOutput(t, "export", dir+"/a", "--db", s.db)
	showOutput(t, "export", dir+"/b", "--db", s.db)
	showOutput(t, "export", dir+"/c", "--db", restored)
	files, err := os.ReadDir(dir + "/a")
	if err != nil || len(files) < 35 {
		t.Fatalf("%d files (%v)", len(files), err)
	}
	for _, f := range files {
		want, err := os.ReadFile(filepath.Join(dir, "a", f.Name()))
		if err != nil {
			t.Fatal(err)
		}
		for _, other := range []string{"b", "c"} {
			if got, err := os.ReadFile(filepath.Join(dir, other, f.Name())); err != nil || string(got) != string(want) {
				t.Errorf("%s/%s differs (%v)", other, f.Name(), err)
			}
		}
	}
}
