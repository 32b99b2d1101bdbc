package parley

// JudgementKind says what a judgement decides.
type JudgementKind string

// The kinds of judgement.
const (
	JudgeSame       JudgementKind = "same"       // Nodes are one thing
	JudgeNotSame    JudgementKind = "not_same"   // Nodes[0] is none of the others
	JudgeSplit      JudgementKind = "split"      // Nodes are one thing of their own, none of From
	JudgeRight      JudgementKind = "right"      // what Nodes[0] says is right: all of it, or Field
	JudgeWrong      JudgementKind = "wrong"      // the words do not say it: all of it, or Field (the one Value, where given)
	JudgeIrrelevant JudgementKind = "irrelevant" // Nodes[0] is said, but does not belong in the record
	JudgeValue      JudgementKind = "value"      // Field of Nodes, which are one thing as it was seen, is Value, whatever reports say
	JudgeAlso       JudgementKind = "also"       // a thing that the program missed, on selected words
	JudgeProcess    JudgementKind = "process"    // Nodes belong to Process; with Out they do not
	JudgeNewProcess JudgementKind = "new_process"
	JudgeUndo       JudgementKind = "undo" // Undoes no longer counts; undoing an undo restores
)

// JudgementKinds are all kinds of judgement.
var JudgementKinds = []JudgementKind{
	JudgeSame, JudgeNotSame, JudgeSplit, JudgeRight, JudgeWrong, JudgeIrrelevant,
	JudgeValue, JudgeAlso, JudgeProcess, JudgeNewProcess, JudgeUndo,
}

// A Judgement is one decision of a person, or of a named program version,
// about nodes. It is never changed or deleted; an undo is a judgement of its
// own. A person's outranks a program's, of two by persons about one thing the
// later counts.
type Judgement struct {
	ID      string        `json:"id"` // of its entry in the log
	Kind    JudgementKind `json:"kind"`
	Nodes   List[string]  `json:"nodes"`
	From    List[string]  `json:"from,omitempty"`    // split: the nodes that stay
	Parties List[string]  `json:"parties,omitempty"` // same, of parties: the IDs under which reports have them, one party in all that is compared
	Field   string        `json:"field,omitempty"`   // name of a record's field
	Value   string        `json:"value,omitempty"`   // as the field's values are written
	Process string        `json:"process,omitempty"` // name of a process
	Out     bool          `json:"out,omitempty"`
	Also    *Also         `json:"also,omitempty"`
	Undoes  string        `json:"undoes,omitempty"` // ID of a judgement
	Anchors List[Anchor]  `json:"anchors"`          // where the nodes stood when it was made
	Author  string        `json:"author"`
	Program bool          `json:"program,omitempty"` // the author is a version of a program
	At      string        `json:"at"`                // RFC 3339, UTC; to the microsecond, in older logs to the second
	Reason  string        `json:"reason,omitempty"`
}

// An Anchor keeps the exact words of a node with some before and after, so
// that a judgement can find its node again when a text is revised or read by
// a newer version. One that cannot is shown as such, never attached to a
// lookalike.
type Anchor struct {
	Node   string       `json:"node"`
	Report string       `json:"report"`
	Words  List[string] `json:"words"`
	Before string       `json:"before,omitempty"` // up to 40 bytes before the first words
	After  string       `json:"after,omitempty"`  // up to 40 bytes after the last words
}

// Also is a fact that a person adds on selected words of a report. Body is
// the object as format 1 has it, of the one kind that Kind names; people and
// parties are named by the IDs of nodes.
type Also struct {
	Kind   NodeKind   `json:"kind"`
	Report string     `json:"report"`
	Words  List[Span] `json:"words"`
	Fields List[Fact] `json:"fields"`
}

// A Fact is one value of a field, as a record writes it.
type Fact struct {
	Field string `json:"field"`
	Value string `json:"value"`
}

// A Decision is what a person decides, by the IDs that lists and records show;
// keeping it makes judgements of it, with anchors.
type Decision struct {
	Kind    JudgementKind
	IDs     []string // records or nodes
	Node    bool     // only the nodes themselves are meant, not the records that hold them
	Field   string
	Value   string
	Process string
	Out     bool
	Also    *Also  // of JudgeAlso; Report is an ID, the spans of its words need only their text
	Undoes  string // a judgement's ID, or what it begins with; several with spaces between them are undone at once
	Author  string
	Program bool
	Reason  string
}
