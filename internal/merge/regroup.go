package merge

import (
	"cmp"
	"maps"
	"reflect"
	"slices"

	"parley"
)

// settle remembers a node as it should be, nil for not at all, and notes what
// follows from it.
func (w *work) settle(node string, want *Entry) {
	was, had := w.index.Node(node)
	wanted := want != nil
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
		w.put(node, *want)
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
		w.engine.ready.forget(entry.Profile)
		w.index.PutProfile(Profile{Key: entry.Profile, Sketch: s, Keys: keysOf(w.engine.ready.prepare(entry.Profile, s))})
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
		w.engine.ready.forget(profile)
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
		w.touchRecord(other(e, profile))
	}
	w.index.DeleteEdges(profile)
}

// touchRecord marks a profile whose edges change, and what it is one thing
// with: it may have held that together.
func (w *work) touchRecord(profile string) {
	w.touched[profile] = true
	if r := w.index.RecordOf(profile); r != "" && w.isLoose(profile) {
		for _, p := range w.index.ProfilesOf(r) {
			w.touched[p] = true
		}
	}
}

func (w *work) isLoose(profile string) bool {
	p, ok := w.index.Profile(profile)
	return ok && w.engine.ready.profile(&p).looseness > 0
}

func other(e Edge, profile string) string {
	if e.A == profile {
		return e.B
	}
	return e.A
}

// compareNew compares the new profiles with their partners.
func (w *work) compareNew() {
	fresh := slices.Sorted(maps.Keys(w.fresh))
	w.expectPartners(fresh)
	for _, key := range fresh {
		p, ok := w.index.Profile(key)
		if !ok {
			continue
		}
		for _, partner := range w.index.Partners(p.Keys) {
			if partner == key || w.fresh[partner] && partner > key {
				continue
			}
			other, _ := w.index.Profile(partner)
			t, u := w.engine.ready.profile(&p), w.engine.ready.profile(&other)
			if c := compare(t, u); !toldApart(t, u) && c.Score >= Perhaps && !c.Never {
				w.index.PutEdge(Edge{min(key, partner), max(key, partner), c.Score, c.Doubt})
				w.touchRecord(partner)
			}
		}
	}
}

// regroup clusters every component that something touched. What was is taken
// away first for all of them, as a record's ID may pass from one to another.
func (w *work) regroup() {
	w.prefetcher().ExpectEdges(slices.Sorted(maps.Keys(w.touched)))
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
	made := map[string]bool{}
	for _, keys := range components {
		w.groupComponent(keys, before, made)
	}
	records := slices.Sorted(maps.Keys(made))
	w.prefetcher().ExpectRecords(slices.Concat(records, slices.Collect(maps.Keys(w.old))))
	for _, r := range records {
		w.propose(r)
	}
}

// component are the profiles that sure edges and judgements lead to, sorted.
func (w *work) component(key string, done map[string]bool) []string {
	done[key] = true
	out := []string{key}
	for i := 0; i < len(out); i++ {
		next := w.tied(out[i])
		for _, e := range w.sureEdges(out[i]) {
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

// sureEdges are the edges of a profile that can make it one thing with
// another. What fits several that cannot be one has none, so that it does not
// chain the whole history of two parties into one component.
func (w *work) sureEdges(key string) []Edge {
	if w.isAmbiguous(key) {
		return nil
	}
	if out, ok := w.sure[key]; ok {
		return out
	}
	var out []Edge
	for _, e := range w.edgesOf(key) {
		if e.Score >= Same && !w.isAmbiguous(other(e, key)) {
			out = append(out, e)
		}
	}
	w.sure[key] = out
	return out
}

// edgesOf are the edges of a profile once all are there.
func (w *work) edgesOf(key string) []Edge {
	list, ok := w.edges[key]
	if !ok {
		list = w.index.Edges(key)
		w.edges[key] = list
	}
	return list
}

// isAmbiguous reports whether a loose profile goes as well with two firmer
// ones that are of different times. It depends on the profile's edges only.
func (w *work) isAmbiguous(key string) bool {
	known, ok := w.ambiguous[key]
	if !ok {
		known = w.findAmbiguous(key)
		w.ambiguous[key] = known
	}
	return known
}

func (w *work) findAmbiguous(key string) bool {
	t := w.thing(key)
	if t.looseness == 0 || t.person != nil {
		return false
	}
	var firm []*thing
	best := 0
	edges := w.edgesOf(key)
	for _, e := range edges {
		if w.thing(other(e, key)).looseness < t.looseness {
			best = max(best, e.Score)
		}
	}
	for _, e := range edges {
		if u := w.thing(other(e, key)); u.looseness < t.looseness && e.Score >= Same && e.Score > best-looseMargin {
			firm = append(firm, u)
		}
	}
	for i, u := range firm {
		for _, v := range firm[:i] {
			if ofOtherTimes(u, v) {
				return true
			}
		}
	}
	return false
}

// thing is a profile made ready for comparing.
func (w *work) thing(key string) *thing {
	p, _ := w.index.Profile(key)
	return w.engine.ready.profile(&p)
}

func (w *work) groupComponent(keys []string, before map[string]string, made map[string]bool) {
	things, at := make([]*thing, len(keys)), map[string]int{}
	for i, key := range keys {
		things[i], at[key] = w.thing(key), i
	}
	var links []link
	for i, key := range keys {
		for _, e := range w.sureEdges(key) {
			if j := at[other(e, key)]; i < j {
				links = append(links, link{i, j, e.Score, e.Doubt})
			}
		}
	}
	w.remember(keys, group(things, links, w.judgementsOf(keys)), before, made)
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

// remember keeps the clusters of a component; before are the records that its
// profiles were in, made gets those that they are in now.
func (w *work) remember(keys []string, g *grouping, before map[string]string, made map[string]bool) {
	record := map[int]string{} // by cluster
	for _, c := range g.clusters() {
		id := ""
		for _, i := range c {
			if first := w.index.First(keys[i]); id == "" || first < id {
				id = first
			}
		}
		record[g.of[c[0]]] = id
		made[id] = true
	}
	for i, key := range keys {
		id := record[g.of[i]]
		if before[key] != id {
			w.told[id] = true
			w.told[before[key]] = true
		}
		w.index.SetRecord(key, id)
	}
}

// propose notes with what else a record may be one thing, by the best edge
// between the two.
func (w *work) propose(record string) {
	best := map[string]Edge{}
	profiles := w.index.ProfilesOf(record)
	for _, key := range profiles {
		for _, e := range w.edgesOf(key) {
			s := w.index.RecordOf(other(e, key))
			if was, ok := best[s]; s != record && (!ok || betterEdge(e, was)) {
				best[s] = e
			}
		}
	}
	for _, s := range slices.Sorted(maps.Keys(best)) {
		if w.mayUnite(profiles, w.index.ProfilesOf(s), s) {
			w.putProposal(min(record, s), max(record, s), best[s])
		}
	}
}

func betterEdge(e, f Edge) bool {
	return cmp.Or(cmp.Compare(e.Score, f.Score), cmp.Compare(f.A, e.A), cmp.Compare(f.B, e.B)) > 0
}

// mayUnite reports whether a person may still want to unite two records: no
// person has parted them, and no report tells them apart.
func (w *work) mayUnite(profiles, others []string, record string) bool {
	reports := map[string][]*thing{}
	for _, key := range others {
		if t := w.thing(key); t.report != "" {
			reports[t.report] = append(reports[t.report], t)
		}
	}
	for _, key := range profiles {
		t := w.thing(key)
		if slices.ContainsFunc(reports[t.report], func(u *thing) bool { return toldApart(t, u) }) || w.isParted(key, record) {
			return false
		}
	}
	return true
}

// isParted reports whether a counting judgement says that a node is not the
// same as one that the record holds.
func (w *work) isParted(node, record string) bool {
	for _, x := range w.judged.byNode[node] {
		var apart []string
		switch {
		case x.Kind == parley.JudgeNotSame && len(x.Nodes) > 0 && x.Nodes[0] == node:
			apart = x.Nodes[1:]
		case x.Kind == parley.JudgeNotSame:
			apart = x.Nodes[:min(1, len(x.Nodes))]
		case x.Kind == parley.JudgeSplit && slices.Contains(x.Nodes, node):
			apart = x.From
		case x.Kind == parley.JudgeSplit:
			apart = x.Nodes
		}
		if slices.ContainsFunc(apart, func(n string) bool { return w.engine.RecordOf(n) == record }) {
			return true
		}
	}
	return false
}

func (w *work) putProposal(a, b string, e Edge) {
	t, u := w.thing(e.A), w.thing(e.B)
	c := compare(t, u)
	if c.Score >= Same {
		c.because("rival", 0, "another fits as well, or excludes this")
	}
	w.index.PutProposal(parley.Proposal{Kind: t.Kind, A: a, B: b, Score: c.Score, Why: c.Why})
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
