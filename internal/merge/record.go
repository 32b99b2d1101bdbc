package merge

import (
	"cmp"
	"maps"
	"slices"

	"parley"
)

// An Assembler makes the record of a cluster. Its functions are asked only
// for what the nodes hold.
type Assembler struct {
	Judged *Judged
	// Origin is the key of the group of reports that count once; nil counts every
	// report alone.
	Origin func(report string) string
	// Group gives, for the reports that the nodes of one record come from, the
	// keys of those that count once; where it is set, Origin is not asked.
	Group func(nodes []Node) map[string]string
	// Refer is how a record names what another node stands for: a person's,
	// meeting's or agreement's record ID, a party's ID; and a label. Nil, or ok
	// false, leaves the node's own ID.
	Refer func(node string) (value, label string, ok bool)
}

// A row is one saying of one value of a field.
type row struct {
	field, value, label string
	of                  map[string]string
	source              parley.Source
	date                string   // of the report, "" where unknown
	own                 []string // parties whose own words the report is
	said                int      // what stands behind it: see the constants
	ahead               bool     // told of a meeting before it was
	at                  string   // when a judgement was made
}

// What stands behind a value, the weightiest last.
const (
	byWords = iota
	byProgram
	byRight // a person says that the words say it
	byPerson
)

// Record makes the record of nodes of one kind that are one thing, at least
// one. Nodes that no report has any longer, or that a person added, stand
// among them as Unread gives them.
func (a *Assembler) Record(nodes []Node) parley.Record {
	if a.Group != nil {
		groups, grouped := a.Group(nodes), *a
		grouped.Group, grouped.Origin = nil, func(report string) string { return groups[report] }
		return grouped.Record(nodes)
	}
	nodes = slices.Clone(nodes)
	slices.SortFunc(nodes, func(x, y Node) int {
		return cmp.Or(cmp.Compare(x.Source.Date(), y.Source.Date()), cmp.Compare(x.Source.Report, y.Source.Report), cmp.Compare(x.ID, y.ID))
	})
	r := parley.Record{Kind: nodes[0].Kind, Marks: []string{}, Processes: []string{}}
	origins, reports := map[string]bool{}, map[string]bool{}
	var rows []row
	for i := range nodes {
		n := &nodes[i]
		r.Nodes = append(r.Nodes, n.ID)
		reports[n.Source.Report], origins[a.origin(n.Source.Report)] = true, true
		rows = append(rows, a.rows(n)...)
	}
	slices.Sort(r.Nodes)
	r.ID, r.Reports, r.Origins = r.Nodes[0], len(reports), len(origins)
	if r.Kind == parley.MeetingNode {
		declineElsewhere(nodes, rows)
		rows = withoutRefusals(nodes, rows)
		planApart(rows)
	}
	rows = append(rows, a.judgedRows(nodes)...)
	disputed := false
	for _, field := range fieldsOf(r.Kind, rows) {
		f, contested := a.field(r.Kind, field, rows)
		disputed = disputed || contested
		r.Fields = append(r.Fields, f)
	}
	a.review(&r, nodes)
	if disputed {
		r.Marks = append(r.Marks, "disputed")
	}
	slices.Sort(r.Marks)
	r.Label = Label(&r)
	return r
}

func (a *Assembler) origin(report string) string {
	if a.Origin != nil {
		if key := a.Origin(report); key != "" {
			return key
		}
	}
	return report
}

// Unread is a node that judgements alone know: one that a person added, or
// one that no report that counts has any longer, without values. source is
// what counts of its report, or only the report's ID. ok is false where no
// judgement knows the node.
func (a *Assembler) Unread(node string, source Source) (n Node, ok bool) {
	n = Node{ID: node, Kind: parley.KindOfNode(node), Source: source}
	if x, hand := a.Judged.hand[node]; hand {
		n.Words = x.Also.Words
		return n, true
	}
	anchor, ok := a.Judged.anchor(node)
	for _, w := range anchor.Words {
		n.Words = append(n.Words, parley.Span{Text: w})
	}
	return n, ok || a.Judged.keeps(node)
}

// rows are what a node says, but for what judgements find wrong in it.
func (a *Assembler) rows(n *Node) []row {
	var out []row
	judgements := a.Judged.Of(n.ID)
	for _, f := range n.Facts {
		if isInner(f.Field) || isWrongFact(judgements, &f) {
			continue
		}
		r := row{field: f.Field, date: n.Source.Date(), own: n.Source.Own, source: a.source(n), ahead: isAhead(n)}
		r.value, r.label = f.Value, f.Label
		if Refers(f.Field) {
			r.value, r.label = a.refer(n.Source.Report, f.Value, f.Label)
		}
		r.of = a.referOf(n.Source.Report, f.Of)
		r.source.Words, r.source.Voices = f.Words, a.voices(f.Voices)
		out = append(out, r)
		if x, ok := rightFact(judgements, &f); ok {
			out = append(out, confirmed(r, x))
		}
	}
	return out
}

func (a *Assembler) source(n *Node) parley.Source {
	return parley.Source{Report: n.Source.Report, Node: n.ID, Published: n.Source.Published, Publisher: n.Source.Publisher, Origin: a.origin(n.Source.Report)}
}

// isWrongFact reports whether the weightiest judgement about the fact says
// that the words do not say it.
func isWrongFact(judgements []parley.Judgement, f *Fact) bool {
	for _, x := range judgements {
		if aboutFact(&x, f) && (x.Kind == parley.JudgeWrong || x.Kind == parley.JudgeRight) {
			return x.Kind == parley.JudgeWrong
		}
	}
	return false
}

// rightFact is the judgement that says that the words say the fact.
func rightFact(judgements []parley.Judgement, f *Fact) (parley.Judgement, bool) {
	for _, x := range judgements {
		if x.Kind == parley.JudgeRight && (x.Field == "" || aboutFact(&x, f)) {
			return x, true
		}
	}
	return parley.Judgement{}, false
}

func aboutFact(x *parley.Judgement, f *Fact) bool {
	return x.Field == f.Field && (x.Value == "" || x.Value == f.Value)
}

// confirmed is the judgement as a source of its own beside the words.
func confirmed(r row, x parley.Judgement) row {
	r.source = parley.Source{Node: r.source.Node, Judgement: x.ID, Words: parley.List[parley.Span]{}}
	r.date, r.own, r.said, r.at = "", nil, byRight, made(&x)
	if x.Program {
		r.said = byProgram
	}
	return r
}

// judgedRows are the values that judgements give to the nodes' fields.
func (a *Assembler) judgedRows(nodes []Node) []row {
	var out []row
	seen := map[string]bool{}
	for i := range nodes {
		for _, x := range a.Judged.Of(nodes[i].ID) {
			if !seen[x.ID] && (x.Kind == parley.JudgeValue || x.Kind == parley.JudgeAlso && x.Also != nil) {
				seen[x.ID] = true
				out = append(out, a.judgedRow(&nodes[i], &x)...)
			}
		}
	}
	return out
}

func (a *Assembler) judgedRow(n *Node, x *parley.Judgement) []row {
	said := byPerson
	if x.Program {
		said = byProgram
	}
	source := parley.Source{Node: n.ID, Judgement: x.ID, Words: parley.List[parley.Span]{}}
	r := row{field: x.Field, value: x.Value, source: source, said: said, at: made(x)}
	if x.Kind == parley.JudgeValue {
		if Refers(r.field) {
			r.value, r.label = a.refer(n.Source.Report, r.value, "")
		}
		return []row{r}
	}
	// What a person found in a report is said by the report, like the rest.
	r.source = a.source(n)
	r.source.Judgement, r.source.Words = x.ID, x.Also.Words
	r.said, r.at, r.date, r.own = byWords, "", n.Source.Date(), n.Source.Own
	var out []row
	for _, f := range x.Also.Fields {
		r.field, r.value, r.label = f.Field, f.Value, ""
		if Refers(f.Field) {
			r.value, r.label = a.refer(n.Source.Report, f.Value, "")
		}
		out = append(out, r)
	}
	return out
}

// references are the fields whose values may stand for another node of the report.
var references = map[string]bool{"id": true, "state": true, "party": true, "part_of": true, "side": true, "third": true, "person": true, "position": true, "denied_by": true,
	"of": true, "to": true, "speaker": true, "relation": true, "meeting": true, "agreement": true}

// Refers reports whether values of a field may stand for another node of the
// report: a person, a party by its ID, a meeting, an agreement.
func Refers(field string) bool { return references[field] }

// refer gives the value that a record has for a node's: the record of a person,
// the ID of a party under which other reports have it too.
func (a *Assembler) refer(report, value, label string) (string, string) {
	if a.Refer == nil {
		return value, label
	}
	node := value
	if parley.KindOfNode(value) == "" {
		node = PartyNode(report, value)
	}
	if v, l, ok := a.Refer(node); ok {
		return v, l
	}
	return value, label
}

// PartyNode is the node of a party in a report.
func PartyNode(report, id string) string { return parley.NodeID(report, parley.PartyNode, id, 0) }

// referOf does the same for the parties and people that belong to a value.
func (a *Assembler) referOf(report string, of map[string]string) map[string]string {
	if len(of) == 0 {
		return nil
	}
	of = maps.Clone(of)
	for _, key := range []string{"side", "party", "person"} {
		if of[key] != "" {
			of[key], _ = a.refer(report, of[key], "")
		}
	}
	return of
}

func (a *Assembler) voices(voices []parley.Voice) parley.List[parley.Voice] {
	out := slices.Clone(voices)
	for i, v := range out {
		if v.Person != "" && a.Refer != nil {
			if id, _, ok := a.Refer(v.Person); ok {
				out[i].Person = id
			}
		}
	}
	return out
}

// fieldOrder is the order in which a record shows its fields; others follow by name.
var fieldOrder = map[parley.NodeKind][]string{
	parley.PersonNode:      {"name", "form", "party", "office", "relation"},
	parley.PartyNode:       {"id", "name", "form", "state", "kind", "part_of"},
	parley.MeetingNode:     {"status", "time", "planned_for", "place", "level", "name", "ordinal", "channel", "directness", "form", "part_of", "side", "third", "person", "duration", "topic", "ending", "outcome", "modality"},
	parley.AgreementNode:   {"name", "form", "status", "time", "party", "position", "denied_by", "term", "meeting", "part_of", "modality"},
	parley.UndertakingNode: {"kind", "of", "to", "what", "for", "deadline", "otherwise", "agreement", "modality"},
	parley.StatementNode:   {"mode", "speaker", "content", "to", "time", "modality"},
	parley.ClaimNode:       {"kind", "n", "n_max", "unit", "window", "party", "person", "meeting", "modality"},
}

// fieldsOf are the fields that rows speak of, in order.
func fieldsOf(kind parley.NodeKind, rows []row) []string {
	spoken := map[string]bool{}
	for _, r := range rows {
		spoken[r.field] = true
	}
	var out []string
	for _, f := range fieldOrder[kind] {
		if spoken[f] {
			out = append(out, f)
			delete(spoken, f)
		}
	}
	return append(out, slices.Sorted(maps.Keys(spoken))...)
}
