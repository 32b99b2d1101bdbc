package merge

import (
	"slices"

	"parley"
)

// review notes what people have done with the record: its state, its marks
// and the processes that it belongs to.
func (a *Assembler) review(r *parley.Record, nodes []Node) {
	judgements := a.judgementsOf(nodes)
	r.Review = parley.Machine
	for _, x := range judgements {
		switch {
		case x.Program || x.Kind == parley.JudgeProcess:
		case x.Kind == parley.JudgeRight:
			if r.Review == parley.Machine {
				r.Review = parley.Accepted
			}
		default:
			r.Review = parley.Edited
		}
	}
	hand, gone := 0, 0
	for i := range nodes {
		if _, ok := a.Judged.hand[nodes[i].ID]; ok {
			hand++
		} else if len(nodes[i].Facts) == 0 {
			gone++
		}
	}
	if hand == len(nodes) {
		r.Review = parley.Hand
	}
	if gone == len(nodes) {
		r.Marks = append(r.Marks, "not_extracted")
	}
	if len(nodes) == 1 && a.Judged.isWrong(nodes[0].ID) {
		r.Marks = append(r.Marks, "wrong")
	}
	if isIrrelevant(judgements) {
		r.Marks = append(r.Marks, "irrelevant")
	}
	r.Processes = processesOf(judgements)
}

// judgementsOf are the counting judgements about the nodes, the weightiest first.
func (a *Assembler) judgementsOf(nodes []Node) []parley.Judgement {
	seen := map[string]bool{}
	var out []parley.Judgement
	for i := range nodes {
		for _, x := range a.Judged.Of(nodes[i].ID) {
			if !seen[x.ID] {
				seen[x.ID] = true
				out = append(out, x)
			}
		}
	}
	slices.SortFunc(out, outranks)
	return out
}

// isIrrelevant reports whether the weightiest judgement of the whole says so.
func isIrrelevant(judgements []parley.Judgement) bool {
	for _, x := range judgements {
		if x.Field == "" && (x.Kind == parley.JudgeIrrelevant || x.Kind == parley.JudgeRight) {
			return x.Kind == parley.JudgeIrrelevant
		}
	}
	return false
}

// processesOf are the processes that the weightiest judgements put the record
// into, sorted.
func processesOf(judgements []parley.Judgement) []string {
	out := []string{}
	decided := map[string]bool{}
	for _, x := range judgements {
		if x.Kind == parley.JudgeProcess && !decided[x.Process] {
			decided[x.Process] = true
			if !x.Out {
				out = append(out, x.Process)
			}
		}
	}
	slices.Sort(out)
	return out
}
