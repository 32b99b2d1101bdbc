package score

import (
	"cmp"
	"slices"
	"strings"

	"parley"
)

// Compare gives one line for each value of the right answer that is missing
// in got or differs, and for each thing in got that should not be there; no
// lines when the two say the same. Things are aligned one to one by content,
// never by ID: people by their names, parties by ID (which is a code or a
// slug of the name), meetings greedily by the number of agreeing fields, the
// others by kind and shared evidence. Both readings must count in the same
// canonical text.
//
// Not compared are the report (see ComparePage), rules, "because", the events
// that follow from the meetings, and the exact bounds of evidence: it must
// share words with the right evidence. Of a person's or party's mentions only
// missing ones count.
func Compare(got, right *parley.Reading) []string {
	var d diff
	g, r := newView(got), newView(right)
	comparePeople(&d, g, r)
	compareParties(&d, g, r)
	compareMeetings(&d, g, r)
	compareAgreements(&d, g, r)
	compareUndertakings(&d, g, r)
	compareStatements(&d, g, r)
	compareClaims(&d, g, r)
	return d.lines
}

// A view is a reading with a label for each ID. Labels of got's things are
// those of the right things they are aligned with, so that two fields say the
// same when their labels are equal.
type view struct {
	*parley.Reading
	people, meetings, agreements map[string]string
}

func newView(r *parley.Reading) *view {
	v := &view{Reading: r, people: map[string]string{}, meetings: map[string]string{}, agreements: map[string]string{}}
	for _, p := range r.People {
		v.people[p.ID] = p.Name
	}
	for i := range r.Meetings {
		v.meetings[r.Meetings[i].ID] = v.meetingLabel(&r.Meetings[i])
	}
	for i := range r.Agreements {
		v.agreements[r.Agreements[i].ID] = agreementLabel(&r.Agreements[i])
	}
	return v
}

// person is the label of a person's ID, the ID itself marked when the reading
// has no such person.
func (v *view) person(id string) string { return labelOf(v.people, id) }

func labelOf(labels map[string]string, id string) string {
	if l, ok := labels[id]; ok {
		return l
	}
	if id == "" {
		return ""
	}
	return "(dangling)"
}

// meeting is the label of a meeting's ID without the word itself, for fields
// that name a meeting.
func (v *view) meeting(id string) string {
	return strings.TrimPrefix(labelOf(v.meetings, id), "meeting ")
}

func (v *view) persons(ids []string) []string {
	var out []string
	for _, id := range ids {
		out = append(out, v.person(id))
	}
	return out
}

// voices prints a chain of voices: "report > Jan Novák (the minister)".
func (v *view) voices(list []parley.Voice) string {
	var out []string
	for i := range list {
		out = append(out, v.voice(&list[i]))
	}
	return strings.Join(out, " > ")
}

// voice prints one voice, empty for nil.
func (v *view) voice(w *parley.Voice) string {
	if w == nil {
		return ""
	}
	if w.Report {
		return "report"
	}
	who := join("/", v.person(w.Person), w.Party, flag(w.Anonymous, "anonymous"))
	switch {
	case who == "":
		return w.AsPrinted
	case who == w.AsPrinted || w.AsPrinted == "":
		return who
	}
	return who + " (" + w.AsPrinted + ")"
}

// timeText prints a time without its words.
func timeText(t *parley.Time) string {
	if t == nil {
		return ""
	}
	span := t.From
	if t.To != t.From {
		span += "…" + t.To
	}
	return join(" ", span, flag(t.Open != "", "open "+t.Open), flag(t.Basis != "", "basis "+t.Basis))
}

// sorted is a sorted copy, for lists whose order does not count.
func sorted(list []string) []string {
	list = slices.Clone(list)
	slices.SortFunc(list, cmp.Compare)
	return list
}

// parties prints a list of party IDs.
func parties(list []string) string { return strings.Join(sorted(list), "–") }
