package view

import (
	"time"

	"parley"
)

// A Query says which records or reports to list. What is empty does not
// restrict.
type Query struct {
	Kind    parley.NodeKind
	Party   string   // a name, a code or an ID
	Person  string   // a name in any spelling, or an ID
	Sides   []string // names, codes or IDs: meetings where all these parties met
	Process string   // a name
	Places  []string // one of these, of a meeting: country/city, the country alone, or //venue, as PlaceRow has them
	Meeting string   // ID of a meeting's record: its parts, and what is said of it
	From    string   // ISO 8601 prefix: what may be of that day or later, of known date
	To      string   // ISO 8601 prefix: what may be of that day or earlier, of known date
	Status  string
	Mark    string // a mark of records: disputed, overdue …
	Text    string // words, all of them; "negotiat*" is every word that begins so
	Undated bool   // only what has no first day
	Limit   int    // 0: all
	After   string // ID after which to go on, for pages
	ByName  bool   // in the order of names instead of dates
	Latest  bool   // the latest first, the undated last; not with ByName

	Publisher string // of reports: who printed them
}

// A Whole is one record with what else there is to know of it.
type Whole struct {
	Record     parley.Record
	Readouts   []ReadoutPair   // of a meeting: what two sides tell themselves, point by point
	Parts      []parley.Record // of a meeting: rounds and sessions of it
	Agreements []parley.Record // made at the meeting
	Claims     []Verdict       // of a meeting: what reports claim about it; of a claim its own
	Offices    []OfficeRow     // of a person, by the dates of reports
	Misdated   []MisdatedRow   // reports that give the person an office out of its time
	// OfficesAlone says that too many reports tell of the people of the same parties
	// to compare who held the offices, or of the person to read them all.
	OfficesAlone bool
	Dues         []ActDue       // of an undertaking or agreement: how its deadlines stand on the day
	Proposals    []ProposalRow  // what may be the same thing
	Judgements   []JudgementRow // about its nodes, the latest first
	MeetingMore                 // of a meeting
}

// A ProposalRow is a pair of records that may be one thing, with what speaks
// for it (positive weights) and against.
type ProposalRow struct {
	parley.Proposal
	LabelA string `json:"label_a,omitempty"`
	LabelB string `json:"label_b,omitempty"`
}

// A Verdict is what holding a claim against the record came to.
type Verdict struct {
	Claim   string    `json:"claim"`           // ID of its record
	Words   string    `json:"words,omitempty"` // of the claim, as printed; none in lists
	Outcome string    `json:"outcome"`         // confirmed, contradicted, found, cannot_tell
	Text    string    `json:"text"`            // what it rests on, for people
	Says    [2]int    `json:"says"`            // the least and the most that it says; 0 for none and never
	Counts  []Count   `json:"counts"`
	Rivals  []Counted `json:"rivals"` // claims that exclude it
	// Reports counts the dated reports about its parties and people, published
	// From to To; Inside those of them from the time that it is about.
	Reports int    `json:"reports"`
	Inside  int    `json:"inside"`
	From    string `json:"from,omitempty"`
	To      string `json:"to,omitempty"`
}

// A Count is the count of a verdict in one unit and scope; the first is that
// of the claim itself.
type Count struct {
	Unit       string    `json:"unit"`
	Scope      string    `json:"scope"`
	Lo         int       `json:"lo"`                   // distinct ones that count for certain …
	Hi         int       `json:"hi"`                   // … and with all doubtful ones
	Duplicates int       `json:"duplicates,omitempty"` // of all these, how many may be another once more: Lo counts them once
	Meetings   []Counted `json:"meetings"`
}

// A Counted is a record that a verdict rests on.
type Counted struct {
	ID       string `json:"id"`
	Label    string `json:"label,omitempty"`    // none in lists
	Why      string `json:"why,omitempty"`      // why it may not count, "" where it does
	Disputed bool   `json:"disputed,omitempty"` // listed, not counted
}

// A JudgementRow is a judgement with whether it counts.
type JudgementRow struct {
	parley.Judgement
	Undone bool
}

// A ProcessRow is a process that a person made, with how many records of a
// kind are in it.
type ProcessRow struct {
	Name   string                  `json:"name"`
	Counts map[parley.NodeKind]int `json:"counts"`
}

// A RevisionRow is the bytes in which a report came once, with what was read in
// them.
type RevisionRow struct {
	Revision string // hash of the bytes
	Counts   bool   // it is the one that counts
	Reading  parley.Reading
}

// A ReportWhole is one report with all that was read in it.
type ReportWhole struct {
	Reading   parley.Reading // that counts, with its text
	Added     time.Time      // first receipt
	Revisions []RevisionRow  // all bytes, in the order of receipt
	// Records gives the ID of the record that holds each node of the reading, ""
	// where none does.
	Records    map[string]string
	Judgements []JudgementRow // about its nodes, or on its words; the latest first
	Told       []Told         // what it tells of, with what people added to it; by kind, then in the order of the text
	Gaps       []Gap          // where it may tell of more
	Same       []ReportRow    // other reports that pass on the same words, at most a hundred
	SameCount  int            // of all of those
}

// Totals are how much a store holds.
type Totals struct {
	Reports int                     `json:"reports"`
	Records map[parley.NodeKind]int `json:"records"`
	Log     int64                   `json:"log"` // entries
}

// Today is what is new and what waits.
type Today struct {
	Totals    Totals         `json:"totals"`
	Received  []ReceivedRow  `json:"received"`  // the latest first
	Due       []DueRow       `json:"due"`       // meetings and deadlines near the day
	DueWhole  bool           `json:"due_whole"` // Due is all there is
	Conflicts []ConflictRow  `json:"conflicts"` // told by the reports that came in last
	Proposals []ProposalRow  `json:"proposals"` // the likeliest first
	Verdicts  VerdictChanges `json:"verdicts"`  // that changed
	Lag       int64          `json:"lag"`       // entries of the log that the record is not made from yet
}

// VerdictChanges are the claims of which the verdict is another than before the
// last reports came in. A claim that came with them is none.
type VerdictChanges struct {
	AsOf    string          `json:"as_of"`   // YYYY-MM-DD: the day on which they were looked at
	Entry   int64           `json:"entry"`   // the last of the log that was looked at
	Reports int             `json:"reports"` // how many that came in last are followed
	Changes []VerdictChange `json:"changes"`
	Pending bool            `json:"pending,omitempty"` // they are not made yet
	Next    string          `json:"next,omitempty"`    // address of the next part
}

// A VerdictChange is that the verdict on a claim is another than it was.
type VerdictChange struct {
	Claim  string      `json:"claim"`
	Words  string      `json:"words"` // of the claim
	Before string      `json:"before"`
	After  string      `json:"after"`
	Why    string      `json:"why"`
	Text   string      `json:"text"` // what the verdict rests on now
	By     []ReportRow `json:"by"`   // that changed it; none where decisions did
}

// A ReceivedRow is a report with when it came in.
type ReceivedRow struct {
	ReportRow
	At time.Time `json:"at"`
}

// A NewsRow is a record of which a report that came in tells.
type NewsRow struct {
	ID      string          `json:"id"`
	Kind    parley.NodeKind `json:"kind"`
	Label   string          `json:"label"`
	Reports int             `json:"reports"` // that tell of it
	By      ReceivedRow     `json:"by"`      // the last of them that came in
}

// A ConflictRow is a record of which accounts exclude each other.
type ConflictRow struct {
	ID       string   `json:"id"`
	Label    string   `json:"label"`
	Disputed bool     `json:"disputed"` // one account affirms it and another denies it
	Fields   []string `json:"fields"`   // that reports give otherwise
}

// Found is what a search finds.
type Found struct {
	Reports []ReportRow     `json:"reports"`
	Records []FoundKind     `json:"records"`
	More    map[string]bool `json:"more"` // names of lists that have more
}

// A FoundKind is what a search finds of one kind.
type FoundKind struct {
	Kind parley.NodeKind `json:"kind"`
	List []parley.Record `json:"list"`
}

// A TimelineWhole is meetings along time, with what is left out of the picture.
type TimelineWhole struct {
	From     string          `json:"from"` // the days that are drawn, ISO prefixes
	To       string          `json:"to"`
	Chosen   bool            `json:"-"`               // the query named them
	Total    int             `json:"total"`           // meetings that match but for the days
	Inside   int             `json:"inside"`          // of them those that may be of the days
	Since    string          `json:"since,omitempty"` // ISO prefix: only what is of this day or later is drawn, "" for all
	Undated  int             `json:"undated"`         // of the total
	Meetings []ChartMeeting  `json:"meetings"`
	Chart    *Chart          `json:"-"`
	Left     []parley.Record `json:"-"` // some of the undated
}
