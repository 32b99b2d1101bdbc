package merge_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"parley"
	"parley/internal/ingest"
	"parley/internal/merge"
	"parley/internal/page"
)

// series reads the worked series: its readings by number, and what the golden
// record tells of meetings as sets of nodes by its entry.
func series(t *testing.T) (readings map[string]*parley.Reading, told map[string][]string) {
	t.Helper()
	files, _ := filepath.Glob("../../examples/series/*.txt")
	golden, err := os.ReadFile("../../examples/series.golden")
	if err != nil || len(files) == 0 {
		t.Skip("no examples/series: nothing measured")
	}
	readings = map[string]*parley.Reading{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r, err := ingest.Read(data, page.Options{})
		if err != nil {
			t.Fatal(err)
		}
		readings[filepath.Base(file)[:2]] = &r
	}
	return readings, toldOf(string(golden), readings)
}

var toldLine = regexp.MustCompile(`^told: (\d\d) ([a-z_]+) "([^"]+)"$`)

// toldOf pairs the tellings of the golden record's meetings with the nodes of
// the readings whose evidence overlaps them: the nearest in length, of equal
// ones the first that says the same status.
func toldOf(golden string, readings map[string]*parley.Reading) map[string][]string {
	told := map[string][]string{}
	entry := ""
	for _, line := range strings.Split(golden, "\n") {
		if head, ok := strings.CutPrefix(line, "meeting "); ok {
			entry, _, _ = strings.Cut(head, " ")
		} else if line != "" && line[0] != ' ' {
			entry = ""
		}
		if m := toldLine.FindStringSubmatch(strings.TrimSpace(line)); m != nil && entry != "" {
			if node := nodeAt(readings[m[1]], m[3], m[2]); node != "" && !slices.Contains(told[entry], node) {
				told[entry] = append(told[entry], node)
			}
		}
	}
	return told
}

// nodeAt is the meeting whose evidence overlaps the words most.
func nodeAt(r *parley.Reading, words, status string) string {
	start := strings.Index(r.Report.Text, words)
	if start < 0 {
		return ""
	}
	at := parley.Cut(r.Report.Text, start, start+len(words))
	best, most := "", 0
	for _, n := range r.Nodes() {
		if n.Kind != parley.MeetingNode {
			continue
		}
		shared := 0
		for _, w := range n.Words {
			shared += max(0, min(w.End, at.End)-max(w.Start, at.Start))
		}
		if shared > 0 && r.Meetings[n.Index].Status == status {
			shared += 20
		}
		if shared > most {
			best, most = n.ID, shared
		}
	}
	return best
}

// TestSeries merges the worked series: of all pairs of meetings that are one,
// at least .90 are found, and of those found at least .99 are right.
func TestSeries(t *testing.T) {
	readings, told := series(t)
	var list []*parley.Reading
	for _, r := range readings {
		list = append(list, r)
	}
	records, proposals := merge.All(list, nil, nil)
	record := map[string]string{}
	for _, r := range records {
		for _, n := range r.Nodes {
			record[n] = r.ID
		}
	}
	entries := map[string][]string{}
	for entry, nodes := range told {
		for _, n := range nodes {
			entries[n] = append(entries[n], entry)
		}
	}
	var nodes []string
	for n := range entries {
		nodes = append(nodes, n)
	}
	slices.Sort(nodes)
	found, right, wanted := 0, 0, 0
	for i, n := range nodes {
		for _, m := range nodes[:i] {
			same := slices.ContainsFunc(entries[n], func(e string) bool { return slices.Contains(entries[m], e) })
			merged := record[n] == record[m]
			if merged {
				found++
			}
			if same {
				wanted++
			}
			if same && merged {
				right++
			}
			if same != merged {
				t.Logf("same %v, merged %v: %v %s, %v %s", same, merged, entries[n], n, entries[m], m)
			}
		}
	}
	t.Logf("%d of %d pairs found, %d of them wrong; %d records, %d proposals", right, wanted, found-right, len(records), len(proposals))
	if precision := float64(right) / float64(max(1, found)); precision < .99 {
		t.Errorf("precision of pairs %.3f, want .99", precision)
	}
	if recall := float64(right) / float64(max(1, wanted)); recall < .90 {
		t.Errorf("recall of pairs %.3f, want .90", recall)
	}
}
