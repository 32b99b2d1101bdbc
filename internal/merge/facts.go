package merge

import (
	"maps"
	"slices"
	"strings"

	"parley"
)

// A Fact is one value that a node's words give to a field.
//
// Value is canonical: an ISO date or interval, a party's ID, the node ID of a
// person, meeting or agreement of the same report, a word of format 1, or
// words with white space folded. Of holds what belongs to a value of a set (a
// side's capacity, a member's side).
type Fact struct {
	Field  string            `json:"field"`
	Value  string            `json:"value"`
	Label  string            `json:"label,omitempty"` // name as the report has it, where Value is an ID
	Of     map[string]string `json:"of,omitempty"`
	Words  []parley.Span     `json:"words"` // at least one, or the fact is not there
	Voices []parley.Voice    `json:"voices,omitempty"`
}

// A Source is what counts of a report when its facts are compared and weighed.
type Source struct {
	Report    string   `json:"report"`
	Published string   `json:"published,omitempty"` // ISO prefix, to the day at most
	Updated   string   `json:"updated,omitempty"`   // the same, where later
	Publisher string   `json:"publisher,omitempty"`
	Origin    string   `json:"origin,omitempty"`
	Own       []string `json:"own,omitempty"` // parties whose own words the report is: a ministry's readout
}

// Date is the day on which the report says what it says: its latest update or
// its publication, "" where it has neither.
func (s *Source) Date() string { return max(s.Published, s.Updated) }

// A Node is everything that one report says of one thing.
type Node struct {
	ID     string          `json:"id"`
	Kind   parley.NodeKind `json:"kind"`
	Source Source          `json:"source"`
	Words  []parley.Span   `json:"words"`  // its evidence; of people and parties the mentions
	Around string          `json:"around"` // the sentences that hold the evidence, white space folded
	Facts  []Fact          `json:"facts"`
}

// Nodes flattens a reading into its nodes with their facts, in the order in
// which the reading prints them. Offsets must be in bytes. Events are not
// nodes: they follow from meetings.
func Nodes(r *parley.Reading) []Node {
	nodes := Tellings(r)
	for i := range nodes {
		nodes[i].Around = sentences(r.Report.Text, nodes[i].Words)
	}
	return nodes
}

// Tellings is Nodes without the sentences around the evidence, which take long
// in a long text.
func Tellings(r *parley.Reading) []Node {
	f := newFlattener(r)
	refs := r.Nodes()
	for _, ref := range refs {
		f.ids[nodeKey{ref.Kind, f.localID(ref)}] = ref.ID
	}
	nodes := make([]Node, len(refs))
	for i, ref := range refs {
		f.facts = nil
		f.flatten(ref)
		nodes[i] = Node{ID: ref.ID, Kind: ref.Kind, Source: f.source, Words: ref.Words, Facts: f.facts}
	}
	return nodes
}

// sentences are the words of the text from the last end of a sentence before
// the first span to the first one behind the last span.
func sentences(text string, words []parley.Span) string {
	start, end := sentenceRange(text, words)
	return folded(text[start:end])
}

// sentenceRange is the range of sentences; it is empty where there are no words
// in the text.
func sentenceRange(text string, words []parley.Span) (start, end int) {
	if len(words) == 0 {
		return 0, 0
	}
	start, end = words[0].Start, words[0].End
	for _, w := range words {
		start, end = min(start, w.Start), max(end, w.End)
	}
	if end > len(text) || start > end {
		return 0, 0
	}
	start = 1 + strings.LastIndexAny(text[:start], ".!?\n")
	if i := strings.IndexAny(text[end:], ".!?\n"); i >= 0 {
		end += i
	} else {
		end = len(text)
	}
	return start, end
}

type nodeKey struct {
	kind parley.NodeKind
	id   string // within the reading
}

// A flattener makes the facts of one reading, node by node.
type flattener struct {
	r       *parley.Reading
	source  Source
	ids     map[nodeKey]string // node IDs
	people  map[string]*parley.Person
	parties map[string]*parley.Party
	// Meetings that tell of a boycott, with the one boycotted, by index; refusals
	// are the former, sorted.
	boycotts map[int]int
	refusals []int
	facts    []Fact // of the node at hand
	words    []parley.Span
	because  parley.Because
	voices   []parley.Voice
}

func newFlattener(r *parley.Reading) *flattener {
	f := &flattener{r: r, ids: map[nodeKey]string{}, people: map[string]*parley.Person{}, parties: map[string]*parley.Party{}}
	for i := range r.People {
		f.people[r.People[i].ID] = &r.People[i]
	}
	for i := range r.Parties {
		f.parties[r.Parties[i].ID] = &r.Parties[i]
	}
	f.source = SourceOf(r)
	f.boycotts = boycotts(r)
	f.refusals = slices.Sorted(maps.Keys(f.boycotts))
	return f
}

// SourceOf is what counts of the reading's report.
func SourceOf(r *parley.Reading) Source {
	return Source{Report: r.Report.ID, Published: day(r.Report.Published), Updated: day(r.Report.Updated),
		Publisher: r.Report.Publisher, Origin: r.Report.Origin, Own: ownParties(r)}
}

// day cuts an ISO time to the day.
func day(s string) string { return s[:min(len(s), len("2006-01-02"))] }

// localID is the ID of a node within its reading.
func (f *flattener) localID(ref parley.NodeRef) string {
	switch ref.Kind {
	case parley.PersonNode:
		return f.r.People[ref.Index].ID
	case parley.PartyNode:
		return f.r.Parties[ref.Index].ID
	case parley.MeetingNode:
		return f.r.Meetings[ref.Index].ID
	case parley.AgreementNode:
		return f.r.Agreements[ref.Index].ID
	case parley.UndertakingNode:
		return f.r.Undertakings[ref.Index].ID
	case parley.StatementNode:
		return f.r.Statements[ref.Index].ID
	}
	return f.r.Claims[ref.Index].ID
}

func (f *flattener) flatten(ref parley.NodeRef) {
	f.words, f.because, f.voices = ref.Words, nil, nil
	switch ref.Kind {
	case parley.PersonNode:
		f.person(&f.r.People[ref.Index])
	case parley.PartyNode:
		f.party(&f.r.Parties[ref.Index])
	case parley.MeetingNode:
		f.meeting(&f.r.Meetings[ref.Index])
		f.boycott(ref.Index)
		f.boycottElsewhere(ref.Index)
	case parley.AgreementNode:
		f.agreement(&f.r.Agreements[ref.Index])
	case parley.UndertakingNode:
		f.undertaking(&f.r.Undertakings[ref.Index])
	case parley.StatementNode:
		f.statement(&f.r.Statements[ref.Index])
	case parley.ClaimNode:
		f.claim(&f.r.Claims[ref.Index])
	}
}

// add notes a fact. Its words are those given, else those for the field, else
// the node's; a value without words is left out (laws 1 and 7).
func (f *flattener) add(field, value string, words []parley.Span) *Fact {
	if len(words) == 0 {
		words = f.because[field]
	}
	if len(words) == 0 {
		words = f.words
	}
	if value == "" || len(words) == 0 {
		return &Fact{}
	}
	f.facts = append(f.facts, Fact{Field: field, Value: value, Words: slices.Clone(words), Voices: f.nodeVoices()})
	return &f.facts[len(f.facts)-1]
}

// of notes what belongs to the value of the fact, where there is something.
func (t *Fact) of(key, value string) *Fact {
	if value == "" {
		return t
	}
	if t.Of == nil {
		t.Of = map[string]string{}
	}
	t.Of[key] = value
	return t
}

// addPerson adds a person by node ID, labelled with the name.
func (f *flattener) addPerson(field, id string, words []parley.Span) *Fact {
	t := f.add(field, f.ids[nodeKey{parley.PersonNode, id}], words)
	if p := f.people[id]; p != nil {
		t.Label = folded(p.Name)
	}
	return t
}

// addParty adds a party by its ID, labelled with the name.
func (f *flattener) addParty(field, id string, words []parley.Span) *Fact {
	t := f.add(field, id, words)
	if p := f.parties[id]; p != nil {
		t.Label = folded(p.Name)
	}
	return t
}

// addSpans adds the words of the spans as one value.
func (f *flattener) addSpans(field string, spans []parley.Span) {
	f.add(field, joinSpans(spans), spans)
}

func (f *flattener) addSpan(field string, span *parley.Span) {
	if span != nil {
		f.addSpans(field, []parley.Span{*span})
	}
}

// addVoice adds a voice as a field: a person's node, a party, or the words.
func (f *flattener) addVoice(field string, v *parley.Voice) {
	switch {
	case v == nil || v.Report:
	case v.Person != "":
		f.addPerson(field, v.Person, nil).of("as_printed", v.AsPrinted)
	case v.Party != "":
		f.addParty(field, v.Party, nil).of("as_printed", v.AsPrinted)
	default:
		f.add(field, folded(v.AsPrinted), nil).of("as_printed", v.AsPrinted)
	}
}

// nodeVoices are the voices of the object at hand; the people in them stand by
// node ID, as IDs of the reading mean nothing outside of it.
func (f *flattener) nodeVoices() []parley.Voice {
	var out []parley.Voice
	for _, v := range f.voices {
		if v.Person != "" {
			v.Person = f.ids[nodeKey{parley.PersonNode, v.Person}]
		}
		out = append(out, v)
	}
	return out
}

// folded makes every run of white space one space and trims.
func folded(s string) string { return strings.Join(strings.Fields(s), " ") }

func joinSpans(spans []parley.Span) string {
	words := make([]string, len(spans))
	for i, s := range spans {
		words[i] = folded(s.Text)
	}
	return strings.Join(words, " … ")
}
