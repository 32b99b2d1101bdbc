package score

import "strings"

// A shape says what the values of a field are and how they are compared.
type shape int

const (
	token  shape = iota // words such as "held", each once
	date                // ISO prefixes "from..to"
	who                 // people and parties
	member              // people of a party
	keyed               // words for a person or party: compared where both have whom they are for
	words               // one stretch of text
	spread              // several stretches of text
	title               // offices, with or without the state
	ref                 // the label of another item
)

// A fieldSpec is one field of a kind of item.
type fieldSpec struct {
	key    string
	shape  shape
	values string // that it may have, parted by spaces; empty for any
}

const (
	statuses    = "proposed possible planned ongoing held postponed cancelled refused not_held"
	attendances = "attended expected invited declined absent"
)

// fieldSpecs are the fields of each kind that are scored, in the order in
// which they are printed. Values are those of format 1.
var fieldSpecs = map[string][]fieldSpec{
	"person": {{"party", who, ""}, {"office", title, ""}, {"relation", keyed, ""}},
	"party":  {{"state", token, ""}, {"kind", token, "state government armed_forces armed_group faction political_party organisation alliance institution body"}},
	"meeting": {
		{"temporal", token, "new background future hypothetical"}, {"status", token, statuses},
		{"level", token, "meeting session round series summit visit call"}, {"part of", ref, ""}, {"name", token, ""},
		{"channel", token, "in_person phone video written"}, {"directness", token, "direct indirect mixed"},
		{"form", token, "proximity shuttle sidelines plenary one_on_one working_group"},
		{"sides", who, ""}, {"capacity", keyed, "negotiating mediating"}, {"attendance", keyed, attendances + " joined left"},
		{"third", who, ""}, {"parts", keyed, "mediator host observer guarantor witness"},
		{"members", member, ""}, {"part", keyed, "head member"}, {"people", who, ""},
		{"date", date, ""}, {"venue", token, ""}, {"city", token, ""}, {"country", token, ""}, {"duration", token, ""},
		{"topic", spread, ""}, {"ending", token, "concluded adjourned suspended broken_off"},
		{"outcome", token, "signed agreed joint_statement next_meeting none"}, {"modality", token, "possible intended demanded"},
	},
	"agreement": {
		{"form", token, "treaty framework ceasefire declaration memorandum roadmap exchange joint_statement plan other"},
		{"status", token, "proposed announced agreed initialled signed in_force extended suspended rejected violated withdrawn expired"},
		{"parties", who, ""}, {"position", keyed, "proposed agreed initialled signed accepted rejected countered studying denied"},
		{"term", spread, ""}, {"date", date, ""}, {"name", token, ""}, {"meeting", ref, ""},
	},
	"undertaking": {
		{"kind", token, "promise offer demand condition ultimatum"}, {"of", who, ""}, {"to", who, ""}, {"what", words, ""}, {"for", words, ""},
		{"otherwise", words, ""}, {"deadline", date, ""}, {"voice", who, ""}, {"agreement", ref, ""},
	},
	"statement": {{"speaker", who, ""}, {"to", who, ""}, {"cue", words, ""}},
	"claim": {
		{"unit", token, "meeting round session call visit summit day"}, {"of", who, ""}, {"window", date, ""}, {"printed", token, ""}, {"iso", token, ""}, {"meeting", ref, ""},
	},
	"event": {{"mode", token, ""}, {"cameo", token, ""}, {"temporal", token, "new background future hypothetical"}, {"context", token, ""}},
}

// specOf finds a scored field of a kind.
func specOf(kind, key string) (fieldSpec, bool) {
	for _, s := range fieldSpecs[kind] {
		if s.key == key {
			return s, true
		}
	}
	return fieldSpec{}, false
}

// allows reports whether the field may have the word.
func (s fieldSpec) allows(word string) bool {
	if s.values == "" {
		return true
	}
	for _, v := range strings.Fields(s.values) {
		if v == word {
			return true
		}
	}
	return false
}
