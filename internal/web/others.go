package web

import (
	"net/http"
	"slices"

	"parley"
	"parley/internal/view"
)

// otherRoutes are the pages beside those of lists and records.
func (s *Server) otherRoutes() []route {
	return []route{
		{method: http.MethodGet, path: "/parties/network", role: Reader, api: true, show: s.network, doc: "Who met whom", params: append(slices.Clone(listParams), asOfParam), gives: networkObject{}},
		{method: http.MethodGet, path: "/processes", role: Reader, api: true, show: s.processes, doc: "Processes, with how much is in them", gives: []view.ProcessRow{}},
		{method: http.MethodPost, path: "/processes", role: Reviewer, api: true, do: s.newProcess, doc: "Begin a process", params: []param{{"name", "its name"}, {"id", "ID of a record to put into it; may be given several times"}, {"why", "the reason"}}, gives: []parley.Judgement{}},
		{method: http.MethodGet, path: apiPrefix + "/process-proposals", role: Reader, programs: true, show: s.processProposals, doc: "What may be negotiations, for a person to decide",
			gives: []view.ProcessProposal{}},
		{method: http.MethodGet, path: "/processes/{name}", role: Reader, api: true, show: s.process, doc: "One process with what is in it", gives: processObject{}},
		{method: http.MethodPost, path: "/processes/{name}", role: Reviewer, do: s.changeProcess},
	}
}

// listParamsOf are what the list of a kind may be asked.
func listParamsOf(kind parley.NodeKind) []param {
	params := slices.Clone(listParams)
	switch kind {
	case parley.MeetingNode, parley.AgreementNode, parley.StatementNode, parley.ClaimNode:
		params = append(params, orderParam)
	}
	switch kind {
	case parley.MeetingNode:
		params = append(params, param{"side", "name, code or ID of a party that met there; may be given several times"})
	case parley.UndertakingNode:
		params = append(params, asOfParam, param{"state", "how it stands to its deadline: coming, grace, overdue, kept, missed, unclear"})
	case parley.ClaimNode:
		params = append(params, asOfParam, param{"verdicts", "not empty: verdicts on the claims of the part, also where the record is large"})
	}
	return params
}

// listObject is what programs get of the list of a kind.
func listObject(kind parley.NodeKind) any {
	switch kind {
	case parley.UndertakingNode, parley.ClaimNode, parley.StatementNode, parley.AgreementNode:
		return otherObject{}
	}
	return listPart{}
}

// listOf shows the list of a kind of record.
func (s *Server) listOf(kind parley.NodeKind) func(q *request) (*answer, error) {
	switch kind {
	case parley.PersonNode, parley.PartyNode:
		return func(q *request) (*answer, error) { return q.named(kind) }
	case parley.UndertakingNode:
		return func(q *request) (*answer, error) { return q.undertakings() }
	case parley.StatementNode, parley.ClaimNode, parley.AgreementNode:
		return func(q *request) (*answer, error) { return q.others(kind) }
	}
	return s.list(kind)
}

// kindPage is the page of a record.
func (q *request) kindPage(kind parley.NodeKind, p *recordPage) (*answer, error) {
	o := otherPage{recordPage: p, AsOf: q.asOf()}
	o.Mends = mendsOf(kind, p)
	page := "record"
	var err error
	switch kind {
	case parley.PersonNode:
		page, err = "person", q.person(&o)
	case parley.PartyNode:
		page, err = "party", q.party(&o)
	case parley.AgreementNode:
		page, err = "agreement", q.agreement(&o)
	case parley.UndertakingNode:
		page, err = "undertaking", q.undertaking(&o)
	case parley.StatementNode:
		page, err = "statement", q.statement(&o)
	case parley.ClaimNode:
		page = "claim"
		q.claim(&o)
	}
	if err != nil {
		return nil, err
	}
	if o.Groups, err = q.book.Processes(); err != nil {
		return nil, err
	}
	return &answer{page: page, title: p.Record.Label, data: &o, object: p.Record}, nil
}

// An otherPage is one record whole that is no meeting.
type otherPage struct {
	*recordPage
	AsOf     string
	Mends    []mendPart
	Groups   []string // names of all processes
	Person   *personPart
	Party    *partyPart
	Terms    []termPart
	Stances  []stancePart
	History  []sayingPart // how the status went, by date of report
	Said     []saidPart
	Verdict  *verdictTold
	Tellings []tellingPart
	More     int // tellings that are not shown
	Lines    []linesPart
}

// A linesPart is records of one kind that have to do with the one shown, with
// where there are all of them.
type linesPart struct {
	Title   string
	Columns []string
	Rows    []listRow
	Total   int
	All     string // address of the list
	None    string // what stands there where there are none, "" for no such part
}

// linesShown is how many records of a kind stand on the page of another.
const linesShown = 25

// lines are the first records that a query finds.
func (q *request) lines(w *linesWanted) (linesPart, error) {
	query := w.query
	query.Limit = linesShown
	part := linesPart{Title: w.title, All: w.address, None: w.none}
	records, more, err := q.book.Records(query)
	if err != nil {
		return part, err
	}
	part.Total = len(records)
	if more {
		if part.Total, err = q.book.Count(query); err != nil {
			return part, err
		}
	}
	for _, c := range listColumns[query.Kind] {
		part.Columns = append(part.Columns, c.head)
	}
	if w.also != nil {
		part.Columns = append(part.Columns, w.alsoHead)
	}
	for i := range records {
		row := q.listRow(query.Kind, &records[i])
		if w.also != nil {
			row.Cells = append(row.Cells, w.also(&records[i]))
		}
		part.Rows = append(part.Rows, row)
	}
	return part, nil
}

// addLines adds to the page the records that each query finds.
func (q *request) addLines(o *otherPage, wanted []linesWanted) error {
	for _, w := range wanted {
		part, err := q.lines(&w)
		if err != nil {
			return err
		}
		if part.Total > 0 || part.None != "" {
			o.Lines = append(o.Lines, part)
		}
	}
	return nil
}

type linesWanted struct {
	title, address, none string
	query                view.Query
	alsoHead             string // of a further column
	also                 func(r *parley.Record) string
}

// A tellingPart is what one report tells of the record, to be parted from the
// others.
type tellingPart struct {
	Node                       string
	Report, Publisher, Publish string
	Words                      []string
}

// tellingsShown is how many tellings a page offers to part.
const tellingsShown = 100

// tellings are those of a record, by the values of a field that each has, in the
// order of publication.
func (o *otherPage) tellings(field string) {
	seen := map[string]bool{}
	for _, v := range o.Record.Field(field).Values {
		for i := range v.Sources {
			s := &v.Sources[i]
			if s.Node == "" || seen[s.Node] {
				continue
			}
			seen[s.Node] = true
			part := sourceOf(s)
			o.Tellings = append(o.Tellings, tellingPart{s.Node, part.Path, part.Publisher, s.Published, append([]string{v.Text()}, part.Words...)})
		}
	}
	slices.SortStableFunc(o.Tellings, func(a, b tellingPart) int { return compareDates(a.Publish, b.Publish) })
	if len(o.Tellings) > tellingsShown {
		o.More = len(o.Tellings) - tellingsShown
		o.Tellings = o.Tellings[:tellingsShown]
	}
}

// compareDates orders dates, undated last.
func compareDates(a, b string) int {
	switch {
	case a == b:
		return 0
	case a == "", b != "" && a > b:
		return 1
	}
	return -1
}
