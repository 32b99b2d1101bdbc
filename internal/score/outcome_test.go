package score_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"parley/internal/score"
)

// outcomeOf scores one case of hand-made sheets as a run.
func outcomeOf(t *testing.T, right, got string) *score.Outcome {
	t.Helper()
	r := sheet(t, right)
	h := score.Half{Name: "seen"}
	h.AddCase("one", r.Negative(), score.Judge(r, sheet(t, got)))
	h.Finish()
	return &score.Outcome{Format: score.OutcomeFormat, Halves: []score.Half{h}}
}

func TestOutcome(t *testing.T) {
	o := outcomeOf(t, meetingLines, strings.Replace(meetingLines, "held", "ongoing", 1))
	var table strings.Builder
	if err := o.Print(&table, true); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"one: wrong: meeting (line 11) EST–SWE held 2024-05-06: status ongoing, right held\n",
		"seen: 1 cases, 0 of them negatives\n",
		"meetings                              1.000  1.000  1.000       1      1      1\n",
		"  status                              0.000  0.000  0.000       1      1      0        0/1  0.000\n",
	} {
		if !strings.Contains(table.String(), want) {
			t.Errorf("no %q in\n%s", want, table.String())
		}
	}
}

func TestOutcomeSavedAndCompared(t *testing.T) {
	before, after := outcomeOf(t, meetingLines, "skip: claims\n"), outcomeOf(t, meetingLines, meetingLines)
	saved, err := json.Marshal(before)
	if err != nil {
		t.Fatal(err)
	}
	read, err := score.ReadOutcome(bytes.NewReader(saved))
	if err != nil {
		t.Fatal(err)
	}
	var change strings.Builder
	if err := score.PrintChange(&change, read, after, true); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"meetings                             F1 0.000 -> 1.000 (+1.000), right 0 -> 1, ours 0 -> 1, agree 0/0 -> 0/0\n",
		"- one: missed: meeting (line 11) EST–SWE held 2024-05-06\n",
		" lines of misses gone, 0 new\n",
	} {
		if !strings.Contains(change.String(), want) {
			t.Errorf("no %q in\n%s", want, change.String())
		}
	}
	if strings.Contains(change.String(), "\npeople ") {
		t.Errorf("what has not changed is listed:\n%s", change.String())
	}
	for _, bad := range []string{"", "[]", `{"format": 9}`} {
		if _, err := score.ReadOutcome(strings.NewReader(bad)); err == nil {
			t.Errorf("%q is taken for a report", bad)
		}
	}
}

// Two annotators who differ on one status of three: agreement by chance
// leaves a kappa of (2/3 − 4/9) / (1 − 4/9) = .4.
func TestOutcomeKappa(t *testing.T) {
	three := func(last string) string {
		return "meeting | status: held | side: EST\nmeeting | status: held | side: SWE\nmeeting | status: " + last + " | side: FIN\n"
	}
	o := outcomeOf(t, "skip: people\n"+three("ongoing"), "skip: people\n"+three("ongoing"))
	if k := statusKappa(t, o); k != 1 {
		t.Errorf("full agreement: kappa %v", k)
	}
	two := outcomeOf(t, "meeting | status: held | side: EST\nmeeting | status: held | side: SWE\nmeeting | status: ongoing | side: FIN\n",
		"meeting | status: held | side: EST\nmeeting | status: ongoing | side: SWE\nmeeting | status: ongoing | side: FIN\n")
	if k := statusKappa(t, two); k != 0.4 {
		t.Errorf("one of three apart: kappa %v, want 0.4", k)
	}
}

func statusKappa(t *testing.T, o *score.Outcome) float64 {
	t.Helper()
	for _, m := range o.Halves[0].Measures {
		if m.Name == "meetings: status" && m.Kappa != nil {
			return *m.Kappa
		}
	}
	t.Fatal("no kappa of status")
	return 0
}
