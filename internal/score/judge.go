package score

import (
	"fmt"
	"strings"
)

// A Verdict is the comparison of two sheets on one report: the measures, and
// a line for each value that is missing, differs or should not be there.
// Lines name people, parties and words of the code book, no sentences.
type Verdict struct {
	Tallies Tallies
	Misses  []string
}

// Judge compares got with the right sheet by the rules of docs/scoring.md.
func Judge(right, got *Sheet) Verdict {
	j := &judge{right: right, got: got, roster: newRoster(right, got), refs: map[string]string{}}
	j.tallies = Tallies{}
	for _, kind := range ItemKinds {
		j.kind(kind)
	}
	j.mainMeeting()
	j.statePairs()
	j.negative()
	j.absent()
	return Verdict{j.tallies, j.lines}
}

// judge is one comparison. The lines are those of a diff.
type judge struct {
	diff
	right, got *Sheet
	roster     *roster
	tallies    Tallies
	refs       map[string]string // labels of got's meetings and agreements: those of their partners
	partners   []int             // of the right meetings
}

// kind pairs the items of one kind and compares the pairs.
func (j *judge) kind(kind string) {
	rights, gots := j.right.Items[kind], j.got.Items[kind]
	partner := j.partner(kind, rights, gots)
	if kind == "meeting" {
		j.partners = partner
	}
	for i, g := range partner {
		if g >= 0 && gots[g].Label != "" {
			j.refs[gots[g].Label] = rights[i].Label
		}
	}
	counts := Count{Gold: len(rights)}
	for i, g := range partner {
		if g < 0 {
			j.missed(j.name(&rights[i], j.roster.right))
			continue
		}
		counts.Correct++
		counts.System++
		j.fields(&rights[i], &gots[g])
	}
	for _, g := range unpaired(partner, len(gots)) {
		if j.ignored(&gots[g]) {
			continue
		}
		counts.System++
		j.extra(j.name(&gots[g], j.roster.got))
	}
	if !(j.right.partial(kind) && len(rights) == 0) {
		j.tallies.count(plural[kind], counts)
	}
	if kind == "statement" {
		j.statements(rights, gots, partner)
	}
	if kind == "person" {
		j.peoplesValues(rights, gots, partner)
	}
}

// partner pairs the items of a kind one to one.
func (j *judge) partner(kind string, rights, gots []Item) []int {
	switch kind {
	case "person":
		return j.roster.people
	case "party":
		return j.roster.parties
	}
	return pairs(len(rights), len(gots), func(r, g int) int { return j.likeness(&rights[r], &gots[g]) })
}

// ignored reports whether an item that is not in the right sheet is no error:
// its kind is not written out there.
func (j *judge) ignored(g *Item) bool {
	return j.right.partial(g.Kind) || g.Kind == "statement" && g.text("mode") == "indirect" && j.right.partial("indirect")
}

// fields compares all fields of a pair that the right item gives.
func (j *judge) fields(r, g *Item) {
	all, scored := true, false
	for _, spec := range fieldSpecs[r.Kind] {
		if r.Kind == "person" || len(r.Fields[spec.key].Any) == 0 || len(g.Fields[spec.key].Any) == 0 {
			continue
		}
		measure := plural[r.Kind] + ": " + spec.key
		if spec.key == "topic" {
			measure = topics
		}
		t := j.field(spec, r, g)
		if t.Of == 0 {
			continue
		}
		j.tallies[measure] = j.tallies[measure].add(t)
		all, scored = all && t.Same == t.Of, true
	}
	if r.Kind == "meeting" && scored {
		t := Tally{Of: 1, Count: Count{Gold: 1, System: 1}}
		if all {
			t.Same, t.Correct = 1, 1
		}
		j.tallies[allRight] = j.tallies[allRight].add(t)
	}
}

// name names an item for people: "meeting UKR–USA held 2025-12-04".
func (j *judge) name(i *Item, n names) string {
	switch i.Kind {
	case "person", "party":
		return i.Kind + " " + i.Name
	case "statement":
		return join(" ", fmt.Sprintf("statement%s", lineMark(i)), i.text("mode"), "of", strings.Join(j.who(i, n, "speaker"), ", "))
	case "event":
		return join(" ", "event", i.text("event"), strings.Join(append(j.who(i, n, "actor"), j.who(i, n, "recipient")...), " > "))
	}
	day := strings.TrimSuffix(i.text("date"), "..")
	if from, to, _ := strings.Cut(day, ".."); from == to {
		day = from
	}
	who := j.who(i, n, "sides")
	for _, key := range []string{"people", "members", "parties", "of"} {
		if len(who) == 0 {
			who = j.who(i, n, key)
		}
	}
	return join(" ", i.Kind+lineMark(i), i.text("kind"), i.text("n"), i.text("unit"), strings.Join(sorted(who), "–"), i.text("form"), i.text("status"), day)
}

// lineMark says where a person wrote the item.
func lineMark(i *Item) string {
	if i.Line == 0 {
		return ""
	}
	return fmt.Sprintf(" (line %d)", i.Line)
}

// who are the people or parties of a field without the kinds of their keys.
func (j *judge) who(i *Item, n names, key string) []string {
	values, _ := i.given(key)
	var out []string
	for _, v := range values {
		_, name, _ := strings.Cut(n.key(v.Who), " ")
		out = append(out, strings.TrimPrefix(name, "? "))
	}
	return out
}
