package main

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"parley/internal/merge"
)

// TestCheckChanges adds the series in two parts and asks which verdicts the
// second has changed: the second round and the third are told of then.
func TestCheckChanges(t *testing.T) {
	files, err := filepath.Glob(seriesFiles + "/*.txt")
	if err != nil || len(files) != 40 {
		t.Fatalf("%d reports of the series (%v)", len(files), err)
	}
	db := filepath.Join(t.TempDir(), "series.db")
	showOutput(t, append([]string{"add", "--db", db}, files[:20]...)...)
	showOutput(t, append([]string{"add", "--db", db}, files[20:]...)...)
	out := showOutput(t, "check", "--since", "20", "--as-of", "2016-11-15", "--db", db)
	for _, want := range []string{"“The third round”\n  was found, is confirmed: 18–19 Oct 2016, Reykjavik: Namibia – Uruguay, held (m-", ") now counts; ",
		"\n  by Windhoek Courier, 2016-10-19: Namibia, Uruguay sign squid memorandum · ", " changed since entry 20 of the log, which ends with 40\n"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	var changes changesOut
	if err := json.Unmarshal([]byte(showOutput(t, "check", "--since", "20", "--as-of", "2016-11-15", "--json", "--db", db)), &changes); err != nil {
		t.Fatal(err)
	}
	if changes.Since != 20 || changes.Until != 40 || len(changes.Changes) == 0 {
		t.Fatalf("since %d until %d: %d changes", changes.Since, changes.Until, len(changes.Changes))
	}
	for _, c := range changes.Changes {
		if c.Before.Outcome == merge.Found && c.After.Outcome == merge.Confirmed && (len(c.By) == 0 || c.By[0].Seq <= 20) {
			t.Errorf("%s: by %+v", c.Claim, c.By)
		}
	}
	// All of it came on this day, and nothing after the last entry.
	for _, since := range [][]string{{"--changed"}, {"--since", "40"}} {
		if out := showOutput(t, append([]string{"check", "--as-of", "2016-11-15", "--db", db}, since...)...); !strings.HasPrefix(out, "no verdict has changed since entry ") {
			t.Errorf("%v: %s", since, out)
		}
	}
}
