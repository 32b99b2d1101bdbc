package main

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parley/internal/merge"
)

// processes holds the proposals to the golden record's two processes: each
// meeting of one is in one proposal, and no proposal has meetings of both.
func (s *seriesRun) processes(t *testing.T) {
	proposed := map[string][]string{} // names of proposals, by the golden process
	of := map[string]string{}
	for _, e := range s.golden.Entries {
		if p := e.Of("process"); e.Kind == "meeting" && len(p) > 0 {
			of[e.ID] = p[0].Values[0]
		}
	}
	list := processesProposed(t, s.db)
	meetings := 0
	for _, p := range list {
		for _, id := range p.Meetings {
			meetings++
			if process := of[s.nameOf(id)]; process != "" && !slices.Contains(proposed[process], p.Name) {
				proposed[process] = append(proposed[process], p.Name)
			}
		}
	}
	if len(list) != 2 || len(proposed["A"]) != 1 || len(proposed["B"]) != 1 || proposed["A"][0] == proposed["B"][0] {
		t.Errorf("%d proposals, by process %v", len(list), proposed)
	}
	if meetings < 22 {
		t.Errorf("only %d meetings are in proposals", meetings)
	}
}

func processesProposed(t *testing.T, db string) (list []merge.ProcessProposal) {
	t.Helper()
	if err := json.Unmarshal([]byte(showOutput(t, "process", "propose", "--json", "--db", db)), &list); err != nil {
		t.Fatal(err)
	}
	return list
}

// TestProposalsAccepted runs the commands that a proposal prints: what is in a
// process is proposed no more, and what is taken out of it is not proposed for
// it again.
func TestProposalsAccepted(t *testing.T) {
	t.Setenv("PARLEY_AUTHOR", "Ada")
	files, _ := filepath.Glob(seriesFiles + "/*.txt")
	db := filepath.Join(t.TempDir(), "series.db")
	showOutput(t, append([]string{"add", "--db", db}, files...)...)
	first := processesProposed(t, db)[0]
	out := showOutput(t, "show", "processes", "--db", db)
	if !strings.HasPrefix(out, "PROCESS  MEETINGS ") || !strings.Contains(out, "\n\na negotiation? "+first.Name+": ") {
		t.Errorf("the list and the proposals below it:\n%s", out)
	}
	for line := range strings.Lines(strings.ReplaceAll(out, " \\\n", " ")) { // as a shell joins lines
		command, accept := strings.CutPrefix(strings.TrimSpace(line), "parley ")
		if accept && strings.Contains(command, first.Name) {
			words := strings.Split(command, "'") // process new ' NAME '; process add ' NAME ' IDs
			args := append(strings.Fields(words[0]), words[1])
			showOutput(t, append(append(args, strings.Fields(words[2])...), "--db", db)...)
		}
	}
	list := processesProposed(t, db)
	if len(list) != 1 || list[0].Name == first.Name {
		t.Fatalf("after it is accepted: %+v", list)
	}
	showOutput(t, "process", "remove", first.Name, first.Meetings[0], "--db", db)
	if again := processesProposed(t, db); len(again) != 1 || again[0].Name == first.Name {
		t.Errorf("what was taken out is proposed again: %+v", again)
	}
	if out := showOutput(t, "process", "list", "--db", db); !strings.Contains(out, first.Name) {
		t.Errorf("no %s in %s", first.Name, out)
	}
}
