package merge_test

import (
	"fmt"
	"slices"
	"testing"

	"parley"
	"parley/internal/merge"
)

// partyNodes are the nodes of the parties of readings, with their IDs.
func partyNodes(readings ...*parley.Reading) (nodes, ids []string) {
	for _, r := range readings {
		for _, n := range merge.Nodes(r) {
			for _, f := range n.Facts {
				if n.Kind == parley.PartyNode && f.Field == "id" {
					nodes, ids = append(nodes, n.ID), append(ids, f.Value)
				}
			}
		}
	}
	return nodes, ids
}

// TestPartiesJudgedSame unites the front and the movement that two reports call
// by other names: their meetings on one day are one then, and two again when
// that is undone or somebody parts the two; reports that come later count as
// well.
func TestPartiesJudgedSame(t *testing.T) {
	partyNames["lake-movement"] = "Lake Movement"
	meeting := func(name, party, published string) *parley.Reading {
		return told(name, published, name, func(t *teller) { t.meet("ALB", party, "held", "2025-03-03", "Geneva") })
	}
	one, two, later := meeting("Harbour Post", "lake-front", "2025-03-04"), meeting("Lake Wire", "lake-movement", "2025-03-04"), meeting("Hill Post", "lake-movement", "2025-03-05")
	nodes := func(r *parley.Reading, id string) string {
		list, ids := partyNodes(r)
		return list[slices.Index(ids, id)]
	}
	d := newDesk(t)
	meetings := func() (n int, sides []string) {
		same(t, "incremental", d.records(), d.rebuilt())
		for _, r := range d.list() {
			if r.Kind == parley.MeetingNode {
				n++
				for _, v := range r.Field("side").Values {
					sides = append(sides, v.Value)
				}
			}
		}
		slices.Sort(sides)
		return n, slices.Compact(sides)
	}
	want := func(when string, count int, sides ...string) {
		t.Helper()
		if n, got := meetings(); n != count || !slices.Equal(got, sides) {
			t.Errorf("%s: %d meetings of %v, want %d of %v", when, n, got, count, sides)
		}
	}
	d.add(one, two)
	want("before", 2, "ALB", "lake-front", "lake-movement")
	front, movement := nodes(one, "lake-front"), nodes(two, "lake-movement")
	judge := func(id string, j parley.Judgement) {
		j.ID, j.Author, j.At = id, "Ana", fmt.Sprintf("2025-04-01T10:00:0%sZ", id[1:])
		d.judge(j)
	}
	united := parley.Judgement{Kind: parley.JudgeSame, Nodes: []string{front, movement}, Parties: []string{"lake-front", "lake-movement"}}
	judge("j1", united)
	want("judged the same", 1, "ALB", "lake-movement")
	d.add(later)
	want("a later report", 1, "ALB", "lake-movement")
	judge("j2", parley.Judgement{Kind: parley.JudgeUndo, Undoes: "j1"})
	want("undone", 2, "ALB", "lake-front", "lake-movement")
	judge("j3", parley.Judgement{Kind: parley.JudgeUndo, Undoes: "j2"})
	want("the undo undone", 1, "ALB", "lake-movement")
	judge("j4", parley.Judgement{Kind: parley.JudgeSplit, Nodes: []string{front}, From: []string{movement}})
	want("parted later", 2, "ALB", "lake-front", "lake-movement")
	judge("j5", parley.Judgement{Kind: parley.JudgeUndo, Undoes: "j4"})
	want("parted no more", 1, "ALB", "lake-movement")
	d.remove(one.Report.ID)
	d.add(one)
	want("removed and added again", 1, "ALB", "lake-movement")
}
