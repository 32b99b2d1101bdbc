package merge_test

import (
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/merge"
)

// A seriesEntry is an entry of the golden record: its kind, its name and the
// indented lines.
type seriesEntry struct {
	kind, name string
	lines      []string
}

func (e *seriesEntry) field(name string) string {
	for _, l := range e.lines {
		if value, ok := strings.CutPrefix(l, name+": "); ok {
			return value
		}
	}
	return ""
}

func (e *seriesEntry) all(name string) []string {
	var out []string
	for _, l := range e.lines {
		if value, ok := strings.CutPrefix(l, name+": "); ok {
			out = append(out, value)
		}
	}
	return out
}

// goldenEntries reads the entries of a kind from the golden record.
func goldenEntries(t *testing.T, kind string) []seriesEntry {
	t.Helper()
	data, err := os.ReadFile("../../examples/series.golden")
	if err != nil {
		t.Fatal(err)
	}
	var out []seriesEntry
	for _, line := range strings.Split(string(data), "\n") {
		switch {
		case line == "" || line[0] == '#':
		case line[0] == ' ':
			last := &out[len(out)-1]
			last.lines = append(last.lines, strings.TrimSpace(line))
		default:
			words := strings.Fields(line + " -")
			out = append(out, seriesEntry{kind: words[0], name: words[1]})
		}
	}
	return slices.DeleteFunc(out, func(e seriesEntry) bool { return e.kind != kind })
}

// telling is a report's number, and words of it.
var telling = regexp.MustCompile(`(\d\d) (?:[a-z_]+ )?"([^"]+)"`)

// A seriesRecord is the record that the program makes of the series.
type seriesRecord struct {
	readings map[string]*parley.Reading // by number; of two revisions the one that counts
	told     map[string][]string        // nodes of the golden record's meetings
	wording  map[string]string          // groups of reports, by report
	records  []parley.Record
	of       map[string]string   // record of a node
	maybe    map[string][]string // proposals between records
}

func seriesRecords(t *testing.T) *seriesRecord {
	t.Helper()
	all, told := series(t)
	return recordsOfSeries(all, told)
}

func recordsOfSeries(all map[string]*parley.Reading, told map[string][]string) *seriesRecord {
	s := &seriesRecord{readings: map[string]*parley.Reading{}, told: told, of: map[string]string{}, maybe: map[string][]string{}}
	var list []*parley.Reading
	var prints []merge.Print
	for _, n := range slices.Sorted(maps.Keys(all)) {
		list = append(list, all[n])
		if n != "36" { // replaced by 37
			s.readings[n] = all[n]
			prints = append(prints, merge.PrintOf(&all[n].Report))
		}
	}
	s.wording = merge.Groups(prints)
	records, proposals := merge.All(list, nil, func(report string) string { return s.wording[report] })
	s.records = records
	for _, r := range records {
		for _, n := range r.Nodes {
			s.of[n] = r.ID
		}
	}
	for _, p := range proposals {
		a, b := s.of[p.A], s.of[p.B]
		s.maybe[a], s.maybe[b] = append(s.maybe[a], b), append(s.maybe[b], a)
	}
	return s
}

func (s *seriesRecord) number(report string) string {
	for n, r := range s.readings {
		if r.Report.ID == report {
			return n
		}
	}
	return ""
}

// check is what claims are held against, and the claims.
func (s *seriesRecord) check() (*merge.Check, []merge.Claim) {
	var meetings []merge.Counted
	var claims []merge.Claim
	parties := map[string]string{}
	for i := range s.records {
		for _, f := range s.records[i].Fields {
			if s.records[i].Kind == parley.PersonNode && f.Name == "party" {
				parties[s.records[i].ID] = f.Values[0].Value
			}
		}
	}
	for i := range s.records {
		switch r := &s.records[i]; r.Kind {
		case parley.MeetingNode:
			meetings = append(meetings, merge.CountedOf(r, s.maybe[r.ID], func(p string) string { return parties[p] }))
		case parley.ClaimNode:
			claims = append(claims, merge.ClaimOf(r))
		}
	}
	return merge.NewCheck(meetings, claims, "2016-11-15", lexicon.Default().Within), claims
}

// about are the reports that name all parties and people of a claim.
func (s *seriesRecord) about(c *merge.Claim) []merge.Dated {
	var out []merge.Dated
	for _, r := range s.readings {
		named := map[string]bool{}
		for _, p := range r.Parties {
			named[p.ID] = true
		}
		for _, n := range r.Nodes() {
			named[s.of[n.ID]] = true
		}
		if !slices.ContainsFunc(slices.Concat(c.Parties, c.People), func(id string) bool { return !named[id] }) {
			out = append(out, merge.Dated{Report: r.Report.ID, Published: r.Report.Published})
		}
	}
	return out
}

// claimAt is the record of the claim of a report whose evidence overlaps the
// words and that has the kind and unit, "" where the program reads none.
func (s *seriesRecord) claimAt(number, words string, e *seriesEntry) string {
	r := s.readings[number]
	start := strings.Index(r.Report.Text, words)
	at := parley.Span{Start: start, End: start + len(words)}
	for _, n := range r.Nodes() {
		if n.Kind != parley.ClaimNode || !slices.ContainsFunc(n.Words, at.Overlaps) {
			continue
		}
		if c := r.Claims[n.Index]; c.Kind == e.field("kind") && (c.Unit == "" || c.Unit == e.field("unit")) {
			return s.of[n.ID]
		}
	}
	return ""
}

// TestSeriesClaims holds every claim of the series that is read to its verdict.
func TestSeriesClaims(t *testing.T) {
	s := seriesRecords(t)
	k, claims := s.check()
	held := 0
	for _, e := range goldenEntries(t, "claim") {
		want := strings.Split(e.field("verdict"), " / ")
		for _, m := range telling.FindAllStringSubmatch(strings.Join(e.all("told"), " "), -1) {
			id := s.claimAt(m[1], m[2], &e)
			i := slices.IndexFunc(claims, func(c merge.Claim) bool { return c.ID == id })
			if i < 0 {
				t.Logf("%s: report %s: no claim read", e.name, m[1])
				continue
			}
			v := k.Of(&claims[i], s.about(&claims[i]))
			got, _, _ := strings.Cut(strings.ReplaceAll(string(v.Outcome), "_", " "), ":")
			right := slices.ContainsFunc(want, func(w string) bool { return w == got || strings.HasPrefix(w, "found") && strings.HasPrefix(v.Text, w) })
			if held++; !right {
				t.Errorf("%s, report %s: %s, want %s\n%s", e.name, m[1], got, e.field("verdict"), v.Text)
			}
		}
	}
	if held < 30 {
		t.Errorf("only %d claims are read", held)
	}
}

// TestSeriesDue finds what is overdue, missed and kept, and nothing else.
func TestSeriesDue(t *testing.T) {
	s := seriesRecords(t)
	list, err := merge.DueList(s.records, "2016-11-15", merge.GraceDays)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]merge.DueState{"A8": merge.Overdue, "B9": merge.Overdue, "U2": merge.Missed, "U3": merge.Missed, "U7": merge.Overdue,
		"U1": merge.Kept, "U4": merge.Kept, "U5": merge.Kept}
	got := map[string]merge.DueState{}
	for i := range list {
		d := &list[i]
		var answers []merge.Answer
		for _, r := range s.readings {
			answers = append(answers, merge.Answers(d, &r.Report)...)
		}
		d.Settle(answers, merge.GraceDays)
		if d.State != merge.Unclear {
			got[s.dueName(t, d)] = d.State
		}
	}
	if !maps.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

// dueName is the golden record's name of a meeting or undertaking.
func (s *seriesRecord) dueName(t *testing.T, d *merge.Due) string {
	t.Helper()
	for name, nodes := range s.told {
		if slices.ContainsFunc(nodes, func(n string) bool { return s.of[n] == d.Record }) {
			return name
		}
	}
	for _, e := range goldenEntries(t, "undertaking") {
		if strings.Contains(strings.Join(e.all("told"), " "), d.What+d.Term) {
			return e.name
		}
	}
	return d.Label
}

// TestSeriesOffices finds the one report that gives an office out of its time.
func TestSeriesOffices(t *testing.T) {
	s := seriesRecords(t)
	people := slices.DeleteFunc(slices.Clone(s.records), func(r parley.Record) bool { return r.Kind != parley.PersonNode })
	occupancies, misdated := merge.Occupancies(people)
	if len(misdated) != 1 || s.number(misdated[0].Report) != "27" || misdated[0].Title != "Uruguayan Foreign Minister" {
		t.Errorf("out of time: %+v", misdated)
	}
	var stated []merge.StatedTerm
	for _, r := range s.readings {
		for _, t := range merge.StatedTerms(r) {
			t.Person = s.of[t.Person]
			stated = append(stated, t)
		}
	}
	merge.StateTerms(occupancies, stated)
	var ministers []string
	for _, o := range occupancies {
		if o.Party == "URY" && strings.HasSuffix(o.Office, "foreign minister") {
			ministers = append(ministers, o.Office+" "+o.First+".."+o.Last+" stated "+o.Since+".."+o.Until)
		} else if o.Since+o.Until != "" {
			t.Errorf("a term that no report states: %+v", o)
		}
	}
	if want := []string{"deputy foreign minister 2016-09-16..2016-09-16 stated ..2016-09-30", "foreign minister 2016-09-16..2016-09-16 stated ..2016-09-28",
		"foreign minister 2016-09-30..2016-10-27 stated 2016-09-30.."}; !slices.Equal(ministers, want) {
		t.Errorf("foreign ministers: %q, want %q", ministers, want)
	}
}

// TestSeriesOrigins finds the reprints and the retold post, and nothing else.
func TestSeriesOrigins(t *testing.T) {
	s := seriesRecords(t)
	var tellers []merge.Teller
	for _, n := range slices.Sorted(maps.Keys(s.readings)) {
		r := s.readings[n]
		teller := merge.Teller{Report: n, Published: r.Report.Published, Publisher: n, Wording: s.wording[r.Report.ID]}
		for _, x := range r.Statements {
			if x.Speaker == nil {
				continue
			}
			for _, p := range merge.PostsOf(&r.Report, []parley.Voice{*x.Speaker}, x.Evidence) {
				for _, node := range r.Nodes() {
					if node.Kind == parley.PersonNode && r.People[node.Index].ID == p.Voice {
						teller.Posts = append(teller.Posts, merge.PostKey(s.of[node.ID], p.Platform))
					}
				}
			}
		}
		tellers = append(tellers, teller)
	}
	got := map[string]string{}
	for report, key := range merge.Origins(tellers) {
		if report != key {
			got[report] = key
		}
	}
	if want := map[string]string{"06": "05", "10": "09", "22": "21"}; !maps.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if merge.SourceKey(s.readings["06"].Report.Publisher, s.readings["06"].Report.Origin) != merge.SourceKey("Meridian", "") {
		t.Error("06 names its agency, and is not of it")
	}
}

// TestSeriesReadouts pairs the points of both sides' readouts as planted.
func TestSeriesReadouts(t *testing.T) {
	s := seriesRecords(t)
	for _, e := range goldenEntries(t, "readouts") {
		reports := map[string]*merge.Readout{}
		var numbers []string
		for _, m := range telling.FindAllStringSubmatch(strings.Join(e.lines, " "), -1) {
			if r := s.readings[m[1]]; reports[m[1]] == nil {
				side := merge.SideOf(&r.Meetings[0], merge.SourceOf(r).Own, nil, lexicon.Default().Within)
				readout := merge.ReadoutOf(r, r.Meetings[0].ID, side)
				reports[m[1]] = &readout
				numbers = append(numbers, m[1])
			}
		}
		a, b := reports[numbers[0]], reports[numbers[1]]
		if a.Party != "URY" || b.Party != "NAM" {
			t.Errorf("%s: the readouts of %q and %q", e.name, a.Party, b.Party)
		}
		points := merge.Align(a, b)
		for _, line := range e.all("both") {
			m := telling.FindAllStringSubmatch(line, -1)
			if !slices.ContainsFunc(points, func(p merge.AlignedPoint) bool { return pointHas(p.A, m[0][2]) && pointHas(p.B, m[1][2]) }) {
				t.Errorf("%s: not paired: %s", e.name, line)
			}
		}
		for _, line := range e.all("only") {
			m := telling.FindStringSubmatch(line)
			if !slices.ContainsFunc(points, func(p merge.AlignedPoint) bool {
				return m[1] == numbers[0] && pointHas(p.A, m[2]) && p.B == nil || m[1] == numbers[1] && pointHas(p.B, m[2]) && p.A == nil
			}) {
				t.Errorf("%s: not one-sided: %s", e.name, line)
			}
		}
	}
}

// pointHas reports whether the words of a point and the others overlap.
func pointHas(p *merge.Point, words string) bool {
	return p != nil && slices.ContainsFunc(p.Words, func(s parley.Span) bool { return strings.Contains(s.Text, words) || strings.Contains(words, s.Text) })
}
