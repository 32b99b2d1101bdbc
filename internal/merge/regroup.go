package merge

import (
	"maps"
	"reflect"
	"slices"

	"parley"
)

// settle remembers a node as it should be and notes what follows from it.
func (w *work) settle(node string) {
	was, had := w.index.Node(node)
	want, wanted := w.want(node)
	if !had && !wanted {
		return
	}
	if had {
		w.note(was.Profile)
		w.judgedPartners(node)
	}
	if had && (!wanted || want.Profile != was.Profile) {
		first := w.index.First(was.Profile)
		w.index.DeleteNode(node)
		w.shrink(was.Profile, first)
	}
	if wanted {
		w.put(node, want)
	}
}

// put remembers a node in its profile, and the profile where it is new or changed.
func (w *work) put(node string, entry Entry) {
	first := w.index.First(entry.Profile)
	w.index.PutNode(entry)
	w.judgedPartners(node)
	s := w.judged.sketch(entry.Sketch)
	if entry.Profile != s.Node {
		s = sharedSketch(entry.Profile, s)
	}
	p, known := w.index.Profile(entry.Profile)
	switch {
	case !known || !reflect.DeepEqual(p.Sketch, s):
		w.forget(entry.Profile)
		w.index.PutProfile(Profile{Key: entry.Profile, Sketch: s, Keys: keysOf(prepare(entry.Profile, s))})
		w.fresh[entry.Profile] = true
		w.touched[entry.Profile] = true
	case first != w.index.First(entry.Profile) || entry.Profile == s.Node:
		w.touched[entry.Profile] = true
	}
	w.note(entry.Profile)
}

// sharedSketch is the sketch of a profile of many nodes: nothing in it is of
// one of them alone.
func sharedSketch(key string, s Sketch) Sketch {
	if s.Source.Date() != "" && s.Kind == parley.PersonNode {
		s.Source = Source{Published: eraStart(eraOf(&s.Source))}
	} else {
		s.Source = Source{}
	}
	s.Node, s.At = key, nil
	return s
}

// note marks the record of a profile as one that now says something else.
func (w *work) note(profile string) {
	if r := w.index.RecordOf(profile); r != "" {
		w.told[r] = true
	}
}

// judgedPartners marks the profiles that judgements tie to a node: a component
// goes as far as they do.
func (w *work) judgedPartners(node string) {
	for _, p := range w.tied(node) {
		w.touched[p] = true
	}
}

// tied are the profiles of nodes that a judgement names beside the node.
func (w *work) tied(node string) []string {
	var out []string
	for _, x := range w.judged.byNode[node] {
		switch x.Kind {
		case parley.JudgeSame, parley.JudgeNotSame, parley.JudgeSplit:
			for _, n := range namedNodes(&x) {
				if e, ok := w.index.Node(n); ok && n != node {
					out = append(out, e.Profile)
				}
			}
		}
	}
	return out
}

// shrink follows a profile that lost a node; first was its smallest.
func (w *work) shrink(profile, first string) {
	switch now := w.index.First(profile); {
	case now == "":
		w.forget(profile)
		w.index.DeleteProfile(profile)
		delete(w.fresh, profile)
		delete(w.touched, profile)
		if r := w.index.RecordOf(profile); r != "" {
			for _, p := range w.index.ProfilesOf(r) {
				w.touched[p] = p != profile || w.touched[p]
			}
			w.old[r] = true
			w.index.SetRecord(profile, "")
		}
		delete(w.touched, profile)
	case now != first:
		w.touched[profile] = true
	}
}

// forget takes a profile's edges away; what they led to must be clustered anew.
func (w *work) forget(profile string) {
	for _, e := range w.index.Edges(profile) {
		w.touched[other(e, profile)] = true
	}
	w.index.DeleteEdges(profile)
}

func other(e Edge, profile string) string {
	if e.A == profile {
		return e.B
	}
	return e.A
}

// compareNew compares the new profiles with their partners.
func (w *work) compareNew() {
	ready := map[string]*thing{}
	get := func(key string) *thing {
		if ready[key] == nil {
			if p, ok := w.index.Profile(key); ok {
				ready[key] = prepare(key, p.Sketch)
			}
		}
		return ready[key]
	}
	for _, key := range slices.Sorted(maps.Keys(w.fresh)) {
		p, ok := w.index.Profile(key)
		if !ok {
			continue
		}
		for _, partner := range w.index.Partners(p.Keys) {
			t := get(partner)
			if partner == key || t == nil || w.fresh[partner] && partner > key || toldApart(get(key), t) {
				continue
			}
			if c := compare(get(key), t); c.Score >= Perhaps && !c.Never {
				w.index.PutEdge(Edge{min(key, partner), max(key, partner), c.Score, c.Doubt})
			}
		}
	}
}

// regroup clusters every component that something touched. What was is taken
// away first for all of them, as a record's ID may pass from one to another.
func (w *work) regroup() {
	var components [][]string
	done := map[string]bool{}
	for _, key := range slices.Sorted(maps.Keys(w.touched)) {
		if _, ok := w.index.Profile(key); ok && !done[key] {
			components = append(components, w.component(key, done))
		}
	}
	before := map[string]string{}
	for _, keys := range components {
		for _, key := range keys {
			if r := w.index.RecordOf(key); r != "" {
				before[key], w.old[r] = r, true
				w.index.SetRecord(key, "")
			}
		}
	}
	for r := range w.old {
		w.index.DeleteProposals(r)
	}
	for _, keys := range components {
		w.groupComponent(keys, before)
	}
}

// component are the profiles that edges and judgements lead to, sorted.
func (w *work) component(key string, done map[string]bool) []string {
	done[key] = true
	out := []string{key}
	for i := 0; i < len(out); i++ {
		next := w.tied(out[i])
		for _, e := range w.index.Edges(out[i]) {
			next = append(next, other(e, out[i]))
		}
		for _, n := range next {
			if !done[n] {
				done[n] = true
				out = append(out, n)
			}
		}
	}
	slices.Sort(out)
	return out
}

func (w *work) groupComponent(keys []string, before map[string]string) {
	things, at := make([]*thing, len(keys)), map[string]int{}
	for i, key := range keys {
		p, _ := w.index.Profile(key)
		things[i], at[key] = prepare(key, p.Sketch), i
	}
	var links []link
	for i, key := range keys {
		for _, e := range w.index.Edges(key) {
			if j := at[other(e, key)]; i < j {
				links = append(links, link{i, j, e.Score, e.Doubt})
			}
		}
	}
	g := group(things, links, w.judgementsOf(keys))
	w.remember(keys, g, before)
}

// judgementsOf are the counting judgements that tie the profiles, the
// weightiest first.
func (w *work) judgementsOf(keys []string) []parley.Judgement {
	seen := map[string]bool{}
	var out []parley.Judgement
	for _, key := range keys {
		for _, x := range w.judged.byNode[key] {
			if !seen[x.ID] {
				seen[x.ID] = true
				out = append(out, x)
			}
		}
	}
	slices.SortFunc(out, outranks)
	return out
}

// remember keeps the clusters and proposals of a component; before are the
// records that its profiles were in.
func (w *work) remember(keys []string, g *grouping, before map[string]string) {
	record := map[int]string{} // by cluster
	for _, c := range g.clusters() {
		id := ""
		for _, i := range c {
			if first := w.index.First(keys[i]); id == "" || first < id {
				id = first
			}
		}
		record[g.of[c[0]]] = id
	}
	for i, key := range keys {
		id := record[g.of[i]]
		if before[key] != id {
			w.told[id] = true
			w.told[before[key]] = true
		}
		w.index.SetRecord(key, id)
	}
	for _, l := range g.proposals() {
		w.propose(record[g.of[l.a]], record[g.of[l.b]], g.things[l.a], g.things[l.b])
	}
}

// propose notes that two records may be one thing.
func (w *work) propose(r, s string, t, u *thing) {
	c := compare(t, u)
	if c.Score >= Same {
		c.because("rival", 0, "another fits as well, or excludes this")
	}
	w.index.PutProposal(parley.Proposal{Kind: t.Kind, A: min(r, s), B: max(r, s), Score: c.Score, Why: c.Why})
}

// changed lists the records that the change touched.
func (w *work) changed() Changed {
	var out Changed
	for r := range w.told {
		w.old[r] = true
	}
	for _, r := range slices.Sorted(maps.Keys(w.old)) {
		switch {
		case r == "":
		case len(w.index.ProfilesOf(r)) == 0:
			out.Gone = append(out.Gone, r)
		case w.told[r]:
			out.Records = append(out.Records, r)
		}
	}
	return out
}
