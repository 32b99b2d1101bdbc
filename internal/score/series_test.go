package score_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/internal/score"
)

// seriesReports are the reports of examples/series by number.
func seriesReports(t *testing.T) map[string]score.SeriesReport {
	t.Helper()
	paths, err := filepath.Glob("../../examples/series/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]score.SeriesReport{}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		head, text, _ := strings.Cut(string(data), "\n\n")
		facts := map[string]string{}
		for _, line := range strings.Split(head, "\n") {
			key, value, _ := strings.Cut(line, ": ")
			facts[key] = value
		}
		number := filepath.Base(path)[:2]
		if _, twice := out[number]; twice {
			t.Errorf("two reports are number %s", number)
		}
		out[number] = score.SeriesReport{Text: facts["title"] + "\n" + text, Published: facts["date"], URL: facts["url"]}
	}
	return out
}

func seriesGolden(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("../../examples/series.golden")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// The golden record of the worked series is told by its reports, in their words.
func TestSeriesFitsItsReports(t *testing.T) {
	reports := seriesReports(t)
	if len(reports) < 34 {
		t.Errorf("%d reports, want at least 34", len(reports))
	}
	s, err := score.ParseSeries(seriesGolden(t))
	if err != nil {
		t.Fatal("series.golden: ", err)
	}
	for _, finding := range s.Check(reports) {
		t.Error("series.golden: ", finding)
	}
}

// Every report is short, of one of ten publishers, at an invented address.
func TestSeriesReportsAreShort(t *testing.T) {
	hosts := map[string]bool{}
	for number, r := range seriesReports(t) {
		_, text, _ := strings.Cut(r.Text, "\n")
		if n := len(strings.Fields(text)); n < 80 || n > 250 {
			t.Errorf("report %s has %d words, want 80 to 250", number, n)
		}
		host, _, _ := strings.Cut(strings.TrimPrefix(r.URL, "https://"), "/")
		if !strings.HasSuffix(host, ".example") {
			t.Errorf("report %s: %q is no invented address", number, r.URL)
		}
		hosts[host] = true
	}
	if len(hosts) != 10 {
		t.Errorf("%d publishers, want 10", len(hosts))
	}
}

// One change to the golden record, and what Check must say of it.
func TestSeriesCheckFinds(t *testing.T) {
	reports := seriesReports(t)
	for _, c := range []struct{ old, new, want string }{
		{`"in the early hours of Friday, 16 September"`, `"in the late hours of Friday, 16 September"`, `report 12 does not have the words "in the late hours`},
		{`02 "It was the first meeting`, `03 "It was the first meeting`, `report 03 does not have the words`},
		{`told: 32 planned "`, `told: 77 planned "`, "there is no report 77"},
		{"38, 39", "38", "report 39 is in no process"},
		{"38, 39", "37, 38, 39", "report 37 is in process A too"},
		{"  date: 2016-09-13", "  date: 2015-09-13", "2015-09-13 is not within"},
		{"  date: 2016-09-13", "  date: 2017-09-13", "2017-09-13 is not within"},
		{"rests on: A1, A2, A4", "rests on: A1, A2, A44", "A44 is no meeting"},
		{"side: huvadhu-liberation-front | P15\n  side: south", "side: huvadhu-front | P15\n  side: south", "huvadhu-front is no party"},
		{"conflict: city | Cascais", "conflict: city | Lisbon", `the conflict "city" has one value only`},
		{"status: disputed", "status: held", `the status "held" does not follow`},
		{"meeting: A8, B9", "meeting: A8", "B9 and the list of what is overdue differ"},
		{"outcome: missed", "outcome: kept", `the outcome "kept" does not follow`},
		{"meeting A2 ", "meeting A3 ", "A3 is also the name of line"},
		{`to: 37 "met in Reykjavik"`, `to: 35 "Reykjavik"`, "want one address and two texts"},
		{`only: the two nets | 12`, `both: the two nets | 12`, `want two readouts for "both"`},
		{"series 2016-09-05", "series 2016-09-06", `report 01 of "2016-09-05" is not within`},
	} {
		golden := seriesGolden(t)
		changed := strings.Replace(golden, c.old, c.new, 1)
		if changed == golden {
			t.Errorf("%q is not in the golden record", c.old)
			continue
		}
		s, err := score.ParseSeries(changed)
		if err != nil {
			t.Errorf("%s: %v", c.new, err)
			continue
		}
		if found := strings.Join(s.Check(reports), "\n"); !strings.Contains(found, c.want) {
			t.Errorf("%s: found\n%s\nwant %s", c.new, found, c.want)
		}
	}
	s, err := score.ParseSeries(seriesGolden(t))
	if err != nil {
		t.Fatal(err)
	}
	reports["41"] = score.SeriesReport{Text: "Nothing.", Published: "2016-10-01", URL: "https://a.example/"}
	if found := strings.Join(s.Check(reports), "\n"); !strings.Contains(found, "report 41 is told of nowhere") {
		t.Errorf("a report that is not used: found %q", found)
	}
}

// What cannot be read is refused with its line.
func TestSeriesRefused(t *testing.T) {
	const head = "as of 2016-11-15\nseries 2016-09-05..2016-10-27\n"
	for src, want := range map[string]string{
		"meeting A1 x\n":                                 "want a line",
		head + "summit A1 x\n":                           "line 3",
		head + "meeting\n":                               "line 3",
		head + "  told: 01 held \"x\"\n":                 "line 3",
		head + "meeting A1 x\n  colour: red\n":           "line 4",
		head + "meeting A1 x\n  told: 1 held \"x\"\n":    "line 4",
		head + "meeting A1 x\n  told: 01 held \"x\" y\n": "line 4",
	} {
		if _, err := score.ParseSeries(src); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", src, err, want)
		}
	}
}
