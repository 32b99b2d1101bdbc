package parley

import (
	"slices"
	"strings"
)

// A Record is what follows from nodes and judgements about one thing: who a
// person is, how a meeting went. Its ID is the smallest node ID in it. A
// record can be dropped and made anew at any time.
type Record struct {
	ID     string       `json:"id"`
	Kind   NodeKind     `json:"kind"`
	Label  string       `json:"label"` // one line that tells it apart
	Nodes  List[string] `json:"nodes"` // sorted
	Fields List[Field]  `json:"fields"`
	// Marks are what a reader must know before the values: disputed (one says that
	// it was, another that it was not), overdue, not_extracted (no report that
	// counts says it any longer, a judgement keeps it), irrelevant, wrong (a person
	// says that the words do not say it). Sorted.
	Marks     List[string] `json:"marks"`
	Review    Review       `json:"review"`
	Reports   int          `json:"reports"` // that tell of it
	Origins   int          `json:"origins"` // of them that are independent
	Processes List[string] `json:"processes"`
}

// Review is what people have done with a record.
type Review string

// The states of review.
const (
	Machine  Review = "machine"
	Accepted Review = "accepted"
	Edited   Review = "edited"
	Hand     Review = "added"
)

// A Field is everything that is said of one property. Of a field that can
// have one value only (a status, a date) the first value is the one shown, and
// Conflict says that another excludes it. Of a field that is a set (sides,
// people, topics) all values hold together.
type Field struct {
	Name     string      `json:"name"`
	Set      bool        `json:"set,omitempty"`
	Conflict bool        `json:"conflict,omitempty"`
	Values   List[Value] `json:"values"`
}

// A Value is one account of a field, with all who give it.
type Value struct {
	Value   string            `json:"value"`           // canonical: ISO date or interval, party ID, person's record ID, word of format 1
	Label   string            `json:"label,omitempty"` // as people read it, where Value is an ID
	Of      map[string]string `json:"of,omitempty"`    // what belongs to a value of a set: a side's capacity, a member's side, part, attendance
	Why     string            `json:"why,omitempty"`   // of the shown one: the rule by which it is shown
	Origins int               `json:"origins"`
	Sources List[Source]      `json:"sources"` // in order of publication, then report, then node
}

// A Source is one report's saying of a value, or a person's judgement.
type Source struct {
	Report    string      `json:"report,omitempty"`
	Node      string      `json:"node,omitempty"`
	Published string      `json:"published,omitempty"`
	Publisher string      `json:"publisher,omitempty"`
	Origin    string      `json:"origin,omitempty"` // the key of the group that counts once
	Voices    List[Voice] `json:"voices,omitempty"`
	Words     List[Span]  `json:"words"`
	Judgement string      `json:"judgement,omitempty"`
	// Of is what this source says belongs to the value, where the sources differ
	// in it: expected by one, attended by the next.
	Of map[string]string `json:"of,omitempty"`
}

// A Proposal is a pair of records that may be one thing, for a person to
// decide.
type Proposal struct {
	Kind  NodeKind `json:"kind"`
	A     string   `json:"a"` // node IDs, A < B
	B     string   `json:"b"`
	Score int      `json:"score"` // thousandths
	Why   []Reason `json:"why"`
}

// A Reason is what one field says for (positive) or against (negative) two
// nodes being one thing, in thousandths.
type Reason struct {
	Field  string `json:"field"`
	Weight int    `json:"weight"`
	Text   string `json:"text"` // "4 Dec in both", "different cities: Geneva, Vienna"
}

// Field is the field of that name, with no values where the record has none.
func (r *Record) Field(name string) Field {
	for _, f := range r.Fields {
		if f.Name == name {
			return f
		}
	}
	return Field{Name: name}
}

// Shown is the value of a field that is shown, of a set the first; with "" for
// Value where there is none.
func (r *Record) Shown(name string) Value {
	if f := r.Field(name); len(f.Values) > 0 {
		return f.Values[0]
	}
	return Value{}
}

// Present are the values of a field (sides, people) but for those of whom it is
// said that they declined or stayed away.
func (r *Record) Present(name string) []Value {
	return slices.DeleteFunc(slices.Clone(r.Field(name).Values), func(v Value) bool { return v.StayedAway() })
}

// StayedAway reports whether the value is somebody who declined to come or was
// absent, by the latest report that says so.
func (v *Value) StayedAway() bool {
	return v.Of["attendance"] == "declined" || v.Of["attendance"] == "absent"
}

// Text is the value as people read it.
func (v *Value) Text() string {
	if v.Label != "" {
		return v.Label
	}
	return v.Value
}

// Dates are the first and last publication dates, ISO prefixes, of the reports
// that tell of the record; "" where none is dated.
func (r *Record) Dates() (first, last string) {
	for _, f := range r.Fields {
		for _, v := range f.Values {
			for _, s := range v.Sources {
				if s.Published == "" {
					continue
				}
				if first == "" || s.Published < first {
					first = s.Published
				}
				last = max(last, s.Published)
			}
		}
	}
	return first, last
}

// HasMark reports whether the record bears a mark.
func (r *Record) HasMark(mark string) bool { return slices.Contains(r.Marks, mark) }

// SplitInterval parts a time as records write it: one ISO prefix, or from/to
// with ".." for an open end, which is given as "". Both ends are inclusive.
func SplitInterval(value string) (from, to string) {
	from, to, several := strings.Cut(value, "/")
	if !several {
		to = from
	}
	open := func(s string) string {
		if s == ".." {
			return ""
		}
		return s
	}
	return open(from), open(to)
}

// SplitPlace parts a place as records write it: country/city/venue.
func SplitPlace(value string) (parts [3]string) {
	copy(parts[:], strings.SplitN(value, "/", 3))
	return parts
}
