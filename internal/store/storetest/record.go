package storetest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley"
	"parley/internal/store"
)

// change runs f in one transaction.
func change(t testing.TB, s *store.Store, f func(tx *store.Tx) error) {
	t.Helper()
	if err := s.Update(t.Context(), f); err != nil {
		t.Fatal(err)
	}
}

// all runs the functions until one fails.
func all(fs ...error) error {
	for _, err := range fs {
		if err != nil {
			return err
		}
	}
	return nil
}

func sketches(t *testing.T, open func(*testing.T) *store.Store) {
	s := open(t)
	var list []store.Sketch
	for i := range 600 { // more than one query takes
		list = append(list, store.Sketch{
			Node: fmt.Sprintf("m-%03d", i), Report: fmt.Sprint("r", i%3), Kind: parley.MeetingNode,
			Profile: fmt.Sprint("x", i%2), Data: fmt.Appendf(nil, `{"n":"“%d”"}`, i), Whole: fmt.Appendf(nil, `{"w":%d}`, i),
		})
	}
	slices.Reverse(list)
	change(t, s, func(tx *store.Tx) error { return tx.PutSketches(t.Context(), list) })
	slices.Reverse(list)
	changed := list[7]
	changed.Report, changed.Data = "r9", []byte(`{}`)
	nodes := []string{"m-none"}
	for _, x := range list {
		nodes = append(nodes, x.Node, x.Node)
	}
	got, err := s.Sketches(t.Context(), nodes)
	if err != nil || !slices.EqualFunc(got, list, sameSketch) {
		t.Errorf("%d of %d sketches came back in order, %v", len(got), len(list), err)
	}
	change(t, s, func(tx *store.Tx) error {
		return all(tx.PutSketches(t.Context(), []store.Sketch{changed}), tx.DropSketches(t.Context(), []string{"m-010", "m-none"}))
	})
	got, err = s.SketchesOfReports(t.Context(), []string{"r9", "r8"})
	if err != nil || len(got) != 1 || !sameSketch(got[0], changed) {
		t.Errorf("of a report: %v, %v", got, err)
	}
	got, err = s.SketchesOfProfiles(t.Context(), []string{"x0"})
	if err != nil || len(got) != 299 || got[5].Node != "m-012" {
		t.Errorf("of a profile: %d, %v", len(got), err)
	}
	if got, err = s.Sketches(t.Context(), nil); err != nil || got != nil {
		t.Errorf("of no nodes: %v, %v", got, err)
	}
	if nodes, err := s.Members(t.Context(), "x0"); err != nil || len(nodes) != 299 || nodes[5] != "m-012" {
		t.Errorf("members: %d, %v", len(nodes), err)
	}
}

// waiting: pairs for a person to decide, and what counts of reports.
func waiting(t *testing.T, open func(*testing.T) *store.Store) {
	s, ctx := open(t), t.Context()
	pair := func(a, b string, kind parley.NodeKind, score int) store.Proposal {
		return store.Proposal{A: a, B: b, Kind: kind, Score: score, Data: []byte(a + b)}
	}
	change(t, s, func(tx *store.Tx) error {
		put := func(list ...store.Proposal) error { return tx.PutProposals(ctx, list) }
		return all(put(pair("m-1", "m-2", parley.MeetingNode, 500)), put(pair("m-1", "m-2", parley.MeetingNode, 600),
			pair("m-2", "m-3", parley.MeetingNode, 700), pair("p-1", "p-2", parley.PersonNode, 650)),
			tx.PutReportSources(ctx, []store.ReportSource{{Report: "r1", Data: []byte("old")}}), tx.PutReportSources(ctx, []store.ReportSource{{Report: "r1", Data: []byte("new")}}))
	})
	check := func(what, want string, list []store.Proposal, err error) {
		t.Helper()
		var got []string
		for _, p := range list {
			got = append(got, fmt.Sprint(p.A, p.B, p.Score, string(p.Data)))
		}
		if err != nil || strings.Join(got, " ") != want {
			t.Errorf("%s: %s, %v, want %s", what, strings.Join(got, " "), err, want)
		}
	}
	list, err := s.Proposals(ctx, "", 0)
	check("all", "m-2m-3700m-2m-3 p-1p-2650p-1p-2 m-1m-2600m-1m-2", list, err)
	list, err = s.Proposals(ctx, "", 2)
	check("the first of all", "m-2m-3700m-2m-3 p-1p-2650p-1p-2", list, err)
	list, err = s.Proposals(ctx, parley.MeetingNode, 1)
	check("the first", "m-2m-3700m-2m-3", list, err)
	list, err = s.ProposalsOf(ctx, "m-2")
	check("of one", "m-1m-2600m-1m-2 m-2m-3700m-2m-3", list, err)
	change(t, s, func(tx *store.Tx) error { return tx.DropProposals(ctx, []string{"m-3", "m-9"}) })
	list, err = s.Proposals(ctx, parley.MeetingNode, 0)
	check("left", "m-1m-2600m-1m-2", list, err)
	if data, err := s.ReportSource(ctx, "r1"); err != nil || string(data) != "new" {
		t.Errorf("of a report: %q, %v", data, err)
	}
	change(t, s, func(tx *store.Tx) error { return tx.DropReportSource(ctx, "r1") })
	if data, err := s.ReportSource(ctx, "r1"); err != nil || data != nil {
		t.Errorf("of a report that is gone: %q, %v", data, err)
	}
}

func sameSketch(a, b store.Sketch) bool {
	return a.Node == b.Node && a.Report == b.Report && a.Kind == b.Kind && a.Profile == b.Profile && string(a.Data) == string(b.Data) && string(a.Whole) == string(b.Whole)
}

func profiles(t *testing.T, open func(*testing.T) *store.Store) {
	s, ctx := open(t), t.Context()
	change(t, s, func(tx *store.Tx) error {
		numbers, err := tx.Numbers(ctx, []string{"a", "b", "c"})
		if numbers["a"] != 1 || numbers["b"] != 2 || numbers["c"] != 3 {
			t.Errorf("numbers %v, want 1 to 3 in order", numbers)
		}
		return all(err,
			tx.PutProfiles(ctx, []store.Profile{person("b", "c1", "1"), person("a", "c1", "2"), person("c", "c2", "3")}),
			tx.PutProfiles(ctx, []store.Profile{person("c", "c1", "4")}),
			tx.PutKeys(ctx, []store.Keyed{{Key: "old", Profile: 1}, {Key: "k", Profile: 2}, {Key: "m 2025-03", Profile: 3}}),
			tx.DropKeys(ctx, []store.Keyed{{Key: "old", Profile: 1}, {Key: "k", Profile: 99}}),
			tx.PutKeys(ctx, []store.Keyed{{Key: "k", Profile: 1}, {Key: "l", Profile: 1}, {Key: "k", Profile: 2}}),
			tx.PutEdges(ctx, []store.Edge{edge("b", "c", 700, "y"), edge("a", "b", 900, "x"), edge("a", "c", 300, "")}),
			tx.PutEdges(ctx, []store.Edge{edge("a", "c", 700, "z")}),
		)
	})
	check := func(what, want string, list any, err error) {
		t.Helper()
		if got := fmt.Sprint(list); err != nil || got != want {
			t.Errorf("%s: %s, %v, want %s", what, got, err, want)
		}
	}
	got, err := s.ProfilesOfRecords(ctx, []string{"c1", "c9"})
	check("profiles", "[{a 1 person c1 [50] a-1 2} {b 2 person c1 [49] b-1 2} {c 3 person c1 [52] c-1 2}]", got, err)
	keyed, err := s.ProfilesByKey(ctx, []string{"m 2025-03", "k", "old", "m 2025-04"})
	check("keys", "[{k 1} {k 2} {m 2025-03 3}]", keyed, err)
	edges, err := s.EdgesOf(ctx, []int64{2, 1})
	check("edges", "[{1 2 person 900 [120]} {1 3 person 700 [122]} {2 3 person 700 [121]}]", edges, err)
	change(t, s, func(tx *store.Tx) error {
		return all(tx.DropProfiles(ctx, []int64{1}), tx.DropKeys(ctx, []store.Keyed{{Key: "k", Profile: 1}, {Key: "l", Profile: 1}}), tx.CutEdges(ctx, [][2]int64{{7, 9}}))
	})
	edges, err = s.EdgesOf(ctx, []int64{1, 2, 3})
	check("edges left", "[{2 3 person 700 [121]}]", edges, err)
	keyed, err = s.ProfilesByKey(ctx, []string{"k", "l"})
	check("keys left", "[{k 2}]", keyed, err)
	got, err = s.Profiles(ctx, []string{"a", "c"})
	check("profiles left", "[{c 3 person c1 [52] c-1 2}]", got, err)
	numbered, err := s.ProfilesNumbered(ctx, []int64{1, 2})
	check("by number", "[{b 2 person c1 [49] b-1 2}]", numbered, err)
	change(t, s, func(tx *store.Tx) error { return tx.CutEdges(ctx, [][2]int64{{2, 3}}) })
	edges, err = s.EdgesOf(ctx, []int64{2})
	check("no edges", "[]", edges, err)
}

func person(id, record, data string) store.Profile {
	return store.Profile{ID: id, Kind: parley.PersonNode, Record: record, Data: []byte(data), First: id + "-1", Members: 2}
}

func edge(a, b string, score int, data string) store.Edge {
	return store.Edge{A: numberOf(a), B: numberOf(b), Kind: parley.PersonNode, Score: score, Data: []byte(data)}
}

// numberOf is a number of a profile, by its ID: a is 1, b is 2.
func numberOf(id string) int64 {
	n := int64(0)
	for _, c := range []byte(id) {
		n = n*128 + int64(c-'a'+1)&127
	}
	return n
}

// holds makes a record hold nodes, each with a profile of its own.
func holds(t testing.TB, tx *store.Tx, record string, nodes ...string) error {
	for _, n := range nodes {
		err := all(tx.PutSketches(t.Context(), []store.Sketch{{Node: n, Kind: parley.MeetingNode, Profile: n}}),
			tx.PutProfiles(t.Context(), []store.Profile{{ID: n, Kind: parley.MeetingNode, Record: record}}))
		if err != nil {
			return err
		}
	}
	return nil
}

// recordRows are a few records with facets.
func recordRows(t testing.TB, s *store.Store) {
	change(t, s, func(tx *store.Tx) error {
		put := func(id, from, to, status, label string, facets ...store.Facet) error {
			return all(holds(t, tx, id, id, "x"+id), tx.PutRecords(t.Context(), []store.RecordRow{{
				ID: id, Kind: parley.KindOfNode(id + strings.Repeat("0", 19)), Label: label, From: from, To: to, Status: status,
				Review: parley.Machine, Reports: 2, Origins: 1, Names: map[string][]string{"m-5": {"Selmar talks", "lake round"}}[id],
			}}, map[string][]store.Facet{id: facets}))
		}
		ava, bel, ana := store.Facet{Name: store.PartyFacet, Value: "AVA"}, store.Facet{Name: store.PartyFacet, Value: "BEL"}, store.Facet{Name: store.PersonFacet, Value: "p-1"}
		return all(
			put("m-5", "2025-12-04", "2025-12-05", "held", "Talks in Selmar", ava, bel),
			put("m-4", "2025-12", "2025-12", "planned", "Talks in Oster", ava, ana, ana, store.Facet{Name: store.PlaceFacet, Value: "NOR/Oster"}),
			put("m-3", "", "", "held", "Talks at the lake", bel),
			put("m-2", "2025-12-04", "2025-12-04", "held", "Call", ava, bel, ana),
			put("p-1", "", "", "", "Ana Torv", ava),
		)
	})
}

func records(t *testing.T, open func(*testing.T) *store.Store) {
	s, ctx := open(t), t.Context()
	recordRows(t, s)
	ava, bel := store.Facet{Name: store.PartyFacet, Value: "AVA"}, store.Facet{Name: store.PartyFacet, Value: "BEL"}
	for _, c := range []struct {
		f    store.Filter
		want string
	}{
		{store.Filter{}, "m-4 m-2 m-5 m-3 p-1"},
		{store.Filter{Kind: parley.MeetingNode}, "m-4 m-2 m-5 m-3"},
		{store.Filter{Kind: parley.MeetingNode, Limit: 2}, "m-4 m-2"},
		{store.Filter{Kind: parley.MeetingNode, Limit: 2, After: "m-2"}, "m-5 m-3"},
		{store.Filter{Kind: parley.MeetingNode, After: "m-3"}, ""},
		{store.Filter{After: "m-3"}, "p-1"},
		{store.Filter{Status: "held", Facets: []store.Facet{ava}}, "m-2 m-5"},
		{store.Filter{Facets: []store.Facet{ava, bel, {Name: store.PersonFacet, Value: "p-1"}}}, "m-2"},
		{store.Filter{Facets: []store.Facet{{Name: store.PersonFacet, Value: "AVA"}}}, ""},
		{store.Filter{Party: []string{"BEL", "none"}}, "m-2 m-5 m-3"},
		{store.Filter{Party: []string{"none", "BEL", "AVA"}, Kind: parley.MeetingNode}, "m-4 m-2 m-5 m-3"},
		{store.Filter{Person: "p-1"}, "m-4 m-2 p-1"},
		{store.Filter{Person: "p-2"}, ""},
		{store.Filter{From: "2025-12-05"}, "m-4 m-5"},
		{store.Filter{From: "2025-12-06"}, "m-4"},
		{store.Filter{From: "2026"}, ""},
		{store.Filter{To: "2025-12-03"}, "m-4"},
		{store.Filter{To: "2025"}, "m-4 m-2 m-5"},
		{store.Filter{From: "2025-12-04", To: "2025-12-04", Status: "held"}, "m-2 m-5"},
		{store.Filter{Places: []string{"NOR/Oster", "NOR"}}, "m-4"},
		{store.Filter{Places: []string{"NOR"}}, ""},
		{store.Filter{Undated: true}, "m-3 p-1"},
		{store.Filter{Undated: true, Kind: parley.MeetingNode}, "m-3"},
	} {
		list, err := s.Records(ctx, c.f)
		var ids []string
		for _, row := range list {
			ids = append(ids, row.ID)
		}
		if got := strings.Join(ids, " "); err != nil || got != c.want {
			t.Errorf("%+v lists %q, %v, want %q", c.f, got, err, c.want)
		}
		if c.f.After == "" && c.f.Limit == 0 {
			if n, err := s.CountRecords(ctx, c.f); err != nil || n != len(list) {
				t.Errorf("%+v counts %d of %d, %v", c.f, n, len(list), err)
			}
		}
	}
	for skip, want := range []string{"2025-12-04", "2025-12-04", "2025-12", ""} {
		if day, err := s.LastDay(ctx, store.Filter{Kind: parley.MeetingNode}, skip); err != nil || day != want {
			t.Errorf("the last day but for %d is %q, %v, want %q", skip, day, err, want)
		}
	}
	counts, err := s.CountByFacet(ctx, store.Filter{Kind: parley.MeetingNode, To: "2025-12"}, store.PartyFacet)
	if want := []store.FacetCount{{Value: "AVA", Records: 3, Held: 2}, {Value: "BEL", Records: 2, Held: 2}}; err != nil || !slices.Equal(counts, want) {
		t.Errorf("by party there are %+v, %v, want %+v", counts, err, want)
	}
	row, err := s.Record(ctx, "m-5")
	want := store.RecordRow{ID: "m-5", Kind: parley.MeetingNode, Label: "Talks in Selmar", From: "2025-12-04", To: "2025-12-05", Status: "held", Review: parley.Machine, Reports: 2, Origins: 1, Names: []string{"Selmar talks", "lake round"}}
	if err != nil || marshal(t, row) != marshal(t, want) {
		t.Errorf("came back as %+v, %v", row, err)
	}
	if _, err := s.Record(ctx, "m-9"); parley.KindOf(err) != parley.KindNotFound {
		t.Errorf("a record that is not there: %v", err)
	}
}

// nodesLead: any ID ever shown leads to the record that holds the node now.
func nodesLead(t *testing.T, open func(*testing.T) *store.Store) {
	s, ctx := open(t), t.Context()
	recordRows(t, s)
	leads := func(node, want string) {
		t.Helper()
		got, err := s.RecordOf(ctx, node)
		if got != want || want == "" && parley.KindOf(err) != parley.KindNotFound || want != "" && err != nil {
			t.Errorf("%s leads to %q, %v, want %q", node, got, err, want)
		}
	}
	leads("xm-5", "m-5")
	change(t, s, func(tx *store.Tx) error {
		numbers, err := tx.Numbers(ctx, []string{"m-4"})
		return all(err,
			tx.PutAlias(ctx, "old", "elsewhere"), tx.PutAlias(ctx, "old", "newer"), tx.PutAlias(ctx, "newer", "xm-5"),
			tx.PutAlias(ctx, "a", "b"), tx.PutAlias(ctx, "b", "a"),
			holds(t, tx, "m-2", "m-2", "m-5", "xm-5"), tx.DropSketches(ctx, []string{"xm-2"}), tx.DropProfiles(ctx, []int64{numbers["m-4"]}),
			tx.PutRecords(ctx, []store.RecordRow{{ID: "m-2", Kind: parley.MeetingNode, Review: parley.Machine}}, nil),
			tx.DropRecords(ctx, []string{"m-5", "m-4"}),
		)
	})
	leads("old", "m-2")
	leads("m-5", "m-2")
	leads("xm-2", "")
	leads("m-4", "")
	leads("a", "")
	leads("never", "")
	if nodes, err := s.NodesOf(ctx, "m-2"); err != nil || !slices.Equal(nodes, []string{"m-2", "m-5", "xm-5"}) {
		t.Errorf("nodes %v, %v", nodes, err)
	}
	aliases := ""
	if err := s.Aliases(ctx, func(from, to string) { aliases += from + ">" + to + " " }); err != nil || aliases != "a>b b>a newer>xm-5 old>newer " {
		t.Errorf("aliases %q, %v", aliases, err)
	}
	list, err := s.Records(ctx, store.Filter{Facets: []store.Facet{{Name: store.PartyFacet, Value: "AVA"}}})
	if err != nil || len(list) != 1 || list[0].ID != "p-1" {
		t.Errorf("facets of dropped and changed records are left: %v, %v", list, err)
	}
}

// dropped: the record can be emptied, and the log stays.
func dropped(t *testing.T, open func(*testing.T) *store.Store) {
	s, ctx := open(t), t.Context()
	Add(t, s, Entries(3)...)
	recordRows(t, s)
	set := store.Cursor{Seq: 3, Note: "merge 1"}
	change(t, s, func(tx *store.Tx) error {
		return all(tx.SetCursor(ctx, "merge", store.Cursor{Seq: 1}), tx.SetCursor(ctx, "merge", set), tx.PutAlias(ctx, "old", "m-2"))
	})
	if c, err := s.Cursor(ctx, "merge"); err != nil || c != set {
		t.Errorf("cursor %v, %v", c, err)
	}
	before := Head(t, s)
	change(t, s, func(tx *store.Tx) error { return tx.DropRecord(ctx) })
	list, err := s.Records(ctx, store.Filter{})
	c, reading := s.Cursor(ctx, "merge")
	if err != nil || reading != nil || len(list) != 0 || c != (store.Cursor{}) || Head(t, s) != before {
		t.Errorf("left: %v, %v, %v, %v", list, c, err, reading)
	}
	if _, err := s.RecordOf(ctx, "m-2"); parley.KindOf(err) != parley.KindNotFound {
		t.Errorf("a node of the dropped record: %v", err)
	}
}

// sittings: who met whom, and what else is asked of facets.
func sittings(t *testing.T, open func(*testing.T) *store.Store) {
	s, ctx := open(t), t.Context()
	row := func(id, label, from, status string) store.RecordRow {
		return store.RecordRow{ID: id, Kind: parley.KindOfNode(id), Label: label, From: from, To: from, Status: status}
	}
	side := func(parties ...string) (list []store.Facet) {
		for _, p := range parties {
			list = append(list, store.Facet{Name: store.SideFacet, Value: p})
		}
		return list
	}
	m1, m2, m3, p1 := "m-00000000000000000001", "m-00000000000000000002", "m-00000000000000000003", "p-00000000000000000001"
	change(t, s, func(tx *store.Tx) error {
		return tx.PutRecords(ctx, []store.RecordRow{row(m1, "b", "2020-01-02", "held"), row(m2, "a", "2020-01-01", "held"), row(m3, "c", "", "planned"), row(p1, "Ann", "", "")},
			map[string][]store.Facet{m1: append(side("B", "A"), store.Facet{Name: store.MarkFacet, Value: "disputed"}), m2: side("A", "C"), m3: side("A", "B", "C")})
	})
	got, err := s.Sittings(ctx, store.Filter{Status: "held"})
	if want := []store.Sitting{{Meeting: m1, Party: "A"}, {Meeting: m1, Party: "B"}, {Meeting: m2, Party: "A"}, {Meeting: m2, Party: "C"}}; err != nil || !slices.Equal(got, want) {
		t.Errorf("who met: %v, %v", got, err)
	}
	if got, err = s.Sittings(ctx, store.Filter{Sides: [][]string{{"B", "X"}, {"C"}}}); err != nil || len(got) != 3 || got[0].Meeting != m3 {
		t.Errorf("of two sides: %v, %v", got, err)
	}
	if ids, err := s.RecordsWith(ctx, store.Facet{Name: store.MarkFacet, Value: "disputed"}); err != nil || !slices.Equal(ids, []string{m1}) {
		t.Errorf("with a mark: %v, %v", ids, err)
	}
	if n, err := s.CountWith(ctx, store.SideFacet, []string{"B", "C"}); err != nil || n != 3 {
		t.Errorf("with a side: %d, %v", n, err)
	}
	if of, err := s.FacetsOf(ctx, store.SideFacet, []string{m2, p1}); err != nil || len(of) != 1 || !slices.Equal(of[m2], []string{"A", "C"}) {
		t.Errorf("facets: %v, %v", of, err)
	}
	var names []string
	for after := ""; len(names) < 3; {
		list, err := s.Records(ctx, store.Filter{Kind: parley.MeetingNode, ByName: true, Limit: 1, After: after})
		if err != nil || len(list) != 1 {
			t.Fatalf("by name after %q: %v, %v", after, list, err)
		}
		names, after = append(names, list[0].Label), list[0].ID
	}
	if !slices.Equal(names, []string{"a", "b", "c"}) {
		t.Errorf("by name: %v", names)
	}
}
