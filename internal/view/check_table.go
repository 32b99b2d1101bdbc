package view

import (
	"fmt"
	"strings"

	"parley"
)

// A CheckRow is one count that a verdict on a claim rests on; of a verdict
// without a count all numbers are empty.
type CheckRow struct {
	Claim, AsOf, Verdict, Unit, Scope string
	Count                             int // the first, 1, is that of the claim itself
	Says, Found                       [2]int
	Counted                           bool
	Certain, SameDay, Doubtful        []string
	Duplicates                        int
	Disputed, Rivals                  []string
	Reports, Inside                   int
	From, To                          string
	Text                              string
}

// CheckTable has the verdicts on claims.
func CheckTable(rows []CheckRow) Table {
	t := Table{Name: "checks", Row: "one claim held against the record, in one unit and scope; the row with count 1 is the claim's own, others count the same in other units", Columns: []Column{
		{"claim", "ID of the claim"},
		{"count", "1, 2 … within the claim"},
		{"as_of", "the day on which it is looked at"},
		{"verdict", "confirmed: as many distinct ones are found; contradicted: more, or another claim with the same unit, window and scope excludes it; found: fewer are; cannot_tell: too few reports from the time in question"},
		{"says", "the number that is claimed; 0 for none and never"},
		{"says_max", "the greatest number that is claimed"},
		{"unit", "what is counted: meeting, session, round, call, visit, summit, day"},
		{"scope", "between whom: parties or people"},
		{"lo", "how many count for certain"},
		{"hi", "how many with all doubtful ones"},
		{"rests_on", "IDs of the meetings that count, by date; parted by semicolons"},
		{"same_day", "IDs of those on the day of the meeting numbered, of which it is not said whether they came before it; counted in hi"},
		{"doubtful", "IDs of those that may count, each with the reason; counted in hi"},
		{"duplicates", "how many of all these may be another once more; lo counts them once"},
		{"disputed", "IDs of disputed ones, which do not count"},
		{"rivals", "IDs of claims that exclude it"},
		{"reports", "how many dated reports name all its parties and people"},
		{"reports_inside", "how many of them are from the time that it is about"},
		{"reports_from", "day of the first of them"},
		{"reports_to", "day of the last"},
		{"text", "all this in a sentence"},
	}}
	for _, r := range rows {
		count := func(n int) string {
			if !r.Counted {
				return ""
			}
			return fmt.Sprint(n)
		}
		list := func(ids []string) string { return strings.Join(ids, "; ") }
		t.Rows = append(t.Rows, []string{r.Claim, fmt.Sprint(r.Count), r.AsOf, r.Verdict, fmt.Sprint(r.Says[0]), fmt.Sprint(r.Says[1]), r.Unit, r.Scope,
			count(r.Found[0]), count(r.Found[1]), list(r.Certain), list(r.SameDay), list(r.Doubtful), count(r.Duplicates), list(r.Disputed), list(r.Rivals),
			fmt.Sprint(r.Reports), fmt.Sprint(r.Inside), r.From, r.To, r.Text})
	}
	return t
}

// A DueRow is something announced for a date.
type DueRow struct {
	Record  string      `json:"record,omitempty"`
	Kind    string      `json:"kind,omitempty"`
	Label   string      `json:"label"`
	Status  string      `json:"status,omitempty"`
	Term    string      `json:"term,omitempty"`
	What    string      `json:"what,omitempty"`
	Since   string      `json:"since,omitempty"`
	By      string      `json:"by,omitempty"`
	Last    string      `json:"last,omitempty"`
	State   string      `json:"state,omitempty"`
	AsOf    string      `json:"as_of,omitempty"`
	Of      []string    `json:"of"`
	Perhaps []string    `json:"perhaps"`
	Answers []DueAnswer `json:"answers"`
	Days    int         `json:"days"`
}

// A DueAnswer is what a later report tells of an act: that it was done or not.
type DueAnswer struct {
	Report    string `json:"report,omitempty"`
	Published string `json:"published,omitempty"`
	Done      bool   `json:"done"`
	Words     string `json:"words,omitempty"`
}

// DueTable has what was announced for a date.
func DueTable(rows []DueRow) Table {
	t := Table{Name: "due", Row: "one thing announced for a date: a meeting, an undertaking or a term of an agreement with a deadline", Columns: []Column{
		{"record", "ID of the meeting, undertaking or agreement"},
		{"kind", "meeting, undertaking, agreement"},
		{"status", "of a meeting or agreement its status, of an undertaking its kind"},
		{"term", "of an agreement: which of its terms, as printed"},
		{"what", "of an undertaking: the act, as printed"},
		{"of", "names of those whose act it would be, or of the parties to the agreement; parted by semicolons"},
		{"since", "day of the first report of it"},
		{"by_from", "first day that is announced, ISO 8601 prefix; empty for a deadline"},
		{"by_to", "last day that is announced, inclusive"},
		{"last", "the last day that it may mean"},
		{"as_of", "the day on which it is looked at"},
		{"state", "coming; grace: over by a few days; overdue: over, and no report kept here tells that it came, which does not say that it did not; unclear: the same sides met on that day; kept, missed: as a later report tells"},
		{"days", "how many days last is over; negative while it is to come"},
		{"perhaps", "IDs of meetings of the same sides on those days"},
		{"answers", "what later reports tell of it: date and words, parted by semicolons"},
	}}
	for _, d := range rows {
		from, to := parley.SplitInterval(d.By)
		var answers []string
		for _, a := range d.Answers {
			answers = append(answers, a.Published+": "+a.Words)
		}
		t.Rows = append(t.Rows, []string{d.Record, d.Kind, d.Status, d.Term, d.What, strings.Join(d.Of, "; "), d.Since, from, to, d.Last, d.AsOf, d.State,
			fmt.Sprint(d.Days), strings.Join(d.Perhaps, "; "), strings.Join(answers, "; ")})
	}
	return t
}

// A ReadoutSide is one side's own account of a meeting.
type ReadoutSide struct{ Report, Published, Party, PartyName string }

// A ReadoutPoint is what one side tells, nil where it does not mention it, and
// the other.
type ReadoutPoint struct {
	A, B   *ReadoutWords
	Differ string // numbers that the two give otherwise
}

// ReadoutWords are the words of a point and what sort it is of.
type ReadoutWords struct {
	Kind  string
	Words []parley.Span
}

// A ReadoutPair is two sides' own accounts of one meeting, point by point.
type ReadoutPair struct {
	Meeting string
	A, B    ReadoutSide
	Points  []ReadoutPoint
}

// NotMentioned is what stands in the place of a point that only the other side
// tells.
const NotMentioned = "not mentioned"

// ReadoutTable has one row for each point of two sides' accounts.
func ReadoutTable(pairs []ReadoutPair) Table {
	t := Table{Name: "readout_points", Row: "one point of two sides' own accounts of one meeting: told by both, or by one and not mentioned by the other", Columns: []Column{
		{"meeting", "ID of the meeting"},
		{"point", "1, 2 …: those of side a in its order, then those that only b tells"},
		{"party_a", "whose account it is"},
		{"report_a", "ID of the report"},
		{"kind_a", "topic, statement, quotation, undertaking, term, agreement, meeting (to come), or told where no reading has more"},
		{"words_a", "the words of the point; not mentioned where only b tells it"},
		{"party_b", "whose the other account is"},
		{"report_b", "ID of the report"},
		{"kind_b", "as kind_a"},
		{"words_b", "the words of the point; not mentioned where only a tells it"},
		{"differ", "numbers that the two give otherwise"},
	}}
	for _, p := range pairs {
		for i, x := range p.Points {
			a, b := x.A.cells(), x.B.cells()
			t.Rows = append(t.Rows, []string{p.Meeting, fmt.Sprint(i + 1), p.A.Party, p.A.Report, a[0], a[1], p.B.Party, p.B.Report, b[0], b[1], x.Differ})
		}
	}
	return t
}

func (w *ReadoutWords) cells() [2]string {
	if w == nil {
		return [2]string{"", NotMentioned}
	}
	return [2]string{w.Kind, wordsOf(w.Words)}
}
