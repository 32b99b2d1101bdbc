package lexicon

// A Frame says which argument of a verb or a noun plays which part: who meets
// whom, who says what to whom. Frames are the lines of data/frames_*.txt;
// docs/frames.md says how to read them.
type Frame struct {
	Name string // unique: the kind, "." (":" before a noun) and the predicate ("meet.sit-down", "talks:meeting")
	// Kind is the section of the data file: meet, call, visit, hold, begin, resume,
	// conclude, break_off, postpone, cancel, host, invite, mediate, boycott, talks
	// (their nouns), agree, propose, call_for, promise, say, or a category of PLOVER in
	// lower case (aid, support, …).
	Kind string

	// Attributes are what the predicate itself says, by name; see FrameAttributes.
	Attributes map[string]string

	words    []predicateWord // the predicate's head in its alternatives
	upos     string          // VERB, NOUN, ADJ or ADP
	particle string          // "off" of "call off", empty where there is none
	before   string          // "in" of "in talks", a preposition that the noun must have
	slots    []slot
	indirect bool // a slot asks for an indirect object
	order    int  // place in the files
	line     string
	positive string // a sentence that matches, with what fills the slots
	negative string // one that must not
	known    bool   // known-missed: the engine of today misreads the sentence
}

// predicateWord is one lemma of a predicate with all its inflected forms.
type predicateWord struct {
	lemma string
	forms []string
}

// A FrameRole is the part that an argument plays in a frame.
type FrameRole string

// The roles. RoleSide1 and RoleSide2 meet or bargain with each other; where English
// names them together ("A and B met", "talks between A and B"), all are RoleSide1.
const (
	RoleSide1     FrameRole = "side1"
	RoleSide2     FrameRole = "side2"
	RoleThird     FrameRole = "third" // mediator, host, guarantor, chair
	RoleHost      FrameRole = "host"
	RoleActor     FrameRole = "actor" // who does what is no meeting: accuses, sanctions, orders
	RoleTarget    FrameRole = "target"
	RoleEvent     FrameRole = "event" // the noun of talks, visit or call that the verb is about
	RoleAgreement FrameRole = "agreement"
	RoleSpeaker   FrameRole = "speaker"
	RoleAddressee FrameRole = "addressee"
	RoleContent   FrameRole = "content"
	RoleTopic     FrameRole = "topic"
	RoleGiver     FrameRole = "giver"
	RoleReceiver  FrameRole = "receiver"
	RoleThing     FrameRole = "thing" // what is given, sent, demanded
	RoleMember    FrameRole = "member"
	RolePlace     FrameRole = "place"
	RoleFrom      FrameRole = "from"
	RoleTime      FrameRole = "time"
	RoleBeside    FrameRole = "beside" // the event on whose sidelines it happens
)

// frameRoles are all roles that the data may use.
var frameRoles = []FrameRole{RoleSide1, RoleSide2, RoleThird, RoleHost, RoleActor, RoleTarget, RoleEvent, RoleAgreement, RoleSpeaker, RoleAddressee, RoleContent,
	RoleTopic, RoleGiver, RoleReceiver, RoleThing, RoleMember, RolePlace, RoleFrom, RoleTime, RoleBeside}

// FrameAttributes are the names that attributes may have, with their values; an
// empty list allows any. event, mode and cameo are PLOVER's category and mode
// and CAMEO's code where the predicate alone says them; status, level, channel
// and form are those of format.md; class is the class of a verb of saying and
// quote whether it may go with a direct quotation.
var FrameAttributes = map[string][]string{
	"event": {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
		"REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "INVESTIGATE"},
	"mode":      nil,
	"cameo":     nil,
	"status":    {"proposed", "possible", "planned", "ongoing", "held", "postponed", "cancelled", "refused", "not_held", "begun", "resumed", "ended", "broken_off", "suspended"},
	"level":     {"meeting", "session", "round", "series", "summit", "visit", "call"},
	"channel":   {"in_person", "phone", "video", "written"},
	"form":      {"proximity", "shuttle", "sidelines", "plenary", "one_on_one", "working_group"},
	"direct":    {"direct", "indirect"},
	"part":      {"mediator", "host", "guarantor", "chair", "observer", "facilitator"},
	"agreement": {"proposed", "announced", "agreed", "initialled", "signed", "in_force", "extended", "suspended", "rejected", "violated", "withdrawn", "expired"},
	"stance":    {"proposed", "agreed", "initialled", "signed", "accepted", "rejected", "countered", "studying", "denied"},
	"kind":      {"promise", "offer", "demand", "condition", "ultimatum"},
	"class":     {"neutral", "confirm", "deny", "warn", "accuse", "promise", "demand", "propose", "claim", "praise", "criticise", "report", "ask", "threaten", "agree", "refuse"},
	"quote":     {"yes", "no"},
}

// Attribute is the value of the attribute, empty where the frame has none.
func (f *Frame) Attribute(name string) string { return f.Attributes[name] }

// A slot is where one role is looked for: the paths in turn, the first that
// holds something fills it.
type slot struct {
	role     FrameRole
	paths    []path
	required bool
	forbid   bool // the frame does not match where a path holds something
	class    []string
	exclude  []string
}

// intransitive reports whether the frame can do without an object.
func (f *Frame) intransitive() bool {
	for _, s := range f.slots {
		for _, p := range s.paths {
			if s.required && p.kind == byObject {
				return false
			}
		}
	}
	return true
}

// A path is a way from the predicate to an argument.
type path struct {
	kind pathKind
	prep string // of byPrep: the preposition, "_" between its words
}

type pathKind int

const (
	bySubject pathKind = iota + 1 // who does it: subject, agent of a passive
	byObject                      // to whom it is done: object, subject of a passive
	bySecond                      // the second object: "called him a liar"
	byIndirect
	byPrep
	byPossessor // "Avaria's talks"
	byModifier  // "Russian-Ukrainian talks", "US-Iran talks"
	byLed       // "Omani-brokered talks"
	byXcomp
	byCcomp
	byClause // either
	byAdvcl
	byAttending // of a noun: whoever acts in, at, during or after the talks, or holds them
	byCased     // of a preposition: its noun
	byAbove     // of a preposition: the clause that its noun stands in
	byQuote     // direct speech: a clause or fragment with quotation marks
)

var pathNames = map[string]pathKind{"subj": bySubject, "obj": byObject, "obj2": bySecond, "iobj": byIndirect, "poss": byPossessor, "mod": byModifier,
	"led": byLed, "xcomp": byXcomp, "ccomp": byCcomp, "clause": byClause, "advcl": byAdvcl, "cased": byCased, "above": byAbove, "attending": byAttending, "quote": byQuote}

// A FrameMatch is one frame found at one predicate of a sentence. Indices are places
// in the sentence's tokens, from 0.
type FrameMatch struct {
	Frame     *Frame
	Predicate int
	Passive   bool
	Fills     []FrameFill // in the order of the frame's slots; empty slots left out
	Mood      Mood
}

// A FrameFill is what fills one slot: the head words of all its conjuncts, in the order
// of the text. A relative pronoun is replaced by what it refers to, other
// pronouns are left to the reader. A clause is given by its head.
type FrameFill struct {
	Role  FrameRole
	Heads []int
}

// Fill gives the heads that fill the role, nil where none do.
func (m *FrameMatch) Fill(role FrameRole) []int {
	for _, f := range m.Fills {
		if f.Role == role {
			return f.Heads
		}
	}
	return nil
}
