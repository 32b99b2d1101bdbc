package web

import (
	"cmp"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"parley"
	"parley/internal/view"
)

// A reportPage is one report with what was read in it.
type reportPage struct {
	*view.ReportWhole
	Path         string
	Chain        []string // publisher, via, origin, then whom they quote
	Dates        []reportDate
	Blocks       []textBlock
	Groups       []toldGroup
	Tally        map[string]int // how many of Groups are in which state
	Gaps         []view.Gap     // that stand on the page
	Part, Parts  int            // from 1
	Before, Next string         // addresses of the parts before and after
	Just         string         // what adding it just did
	Undo         *view.JudgementRow
	Undone       string // what undoing takes back
	Form         alsoForm
	History      history // what people decided about it
	Values       []valueList
}

// A reportDate is one date of the page of a report.
type reportDate struct{ What, Date, From string }

// A reportObject is what programs get of a report: its reading, as format 1 has
// it, with its text and what was made of it.
type reportObject struct {
	parley.Reading
	Text      string            `json:"text"`
	Nodes     []nodeObject      `json:"nodes"`
	Revisions []string          `json:"revisions"` // hashes of the bytes, in the order of receipt
	Same      []string          `json:"same_words"`
	Records   map[string]string `json:"records"` // that hold the nodes
}

type nodeObject struct {
	ID     string              `json:"id"`
	Kind   parley.NodeKind     `json:"kind"`
	Label  string              `json:"label"`
	Review parley.Review       `json:"review"`
	Marks  parley.List[string] `json:"marks"`
}

// report shows one report.
func (s *Server) report(q *request) (*answer, error) {
	whole, err := q.book.Report(q.PathValue("id"))
	if err != nil {
		return nil, err
	}
	r := &whole.Reading.Report
	if strings.TrimPrefix(r.ID, "sha256:") != q.PathValue("id") {
		return q.moved(r.ID), nil
	}
	title := cmp.Or(r.Title, "Report "+shortID(r.ID))
	if q.api {
		return &answer{object: reportObjectOf(whole)}, nil
	}
	return &answer{page: "report", title: title, data: q.reportPage(whole)}, nil
}

func reportObjectOf(w *view.ReportWhole) reportObject {
	o := reportObject{Reading: w.Reading, Text: w.Reading.Report.Text, Records: w.Records, Nodes: []nodeObject{}, Revisions: []string{}, Same: []string{}}
	for i := range w.Told {
		r := &w.Told[i].Record
		o.Nodes = append(o.Nodes, nodeObject{r.ID, r.Kind, r.Label, r.Review, r.Marks})
	}
	for _, rev := range w.Revisions {
		o.Revisions = append(o.Revisions, rev.Revision)
	}
	for _, same := range w.Same {
		o.Same = append(o.Same, same.ID)
	}
	return o
}

func (q *request) reportPage(w *view.ReportWhole) *reportPage {
	r := &w.Reading.Report
	p := &reportPage{ReportWhole: w, Path: recordPath(r.ID), Chain: chainOf(w), Dates: datesOf(r), Just: q.URL.Query().Get("added"), Tally: map[string]int{}}
	parts := textParts(textBlocks(r))
	n := q.partWanted(w, parts)
	p.Part, p.Parts = n+1, len(parts)
	if n > 0 {
		p.Before = q.with("part", strconv.Itoa(n))
	}
	if n+1 < len(parts) {
		p.Next = q.with("part", strconv.Itoa(n+2))
	}
	p.Blocks = markedBlocks(r.Text, parts[n], marksOf(w))
	from, to := 0, len(r.Text)+1
	if n > 0 {
		from = parts[n][0].Start
	}
	if n+1 < len(parts) {
		to = parts[n+1][0].Start
	}
	p.Groups = q.told(w, from, to)
	for _, g := range p.Groups {
		for _, t := range g.Told {
			p.Tally[t.State]++
		}
	}
	for _, g := range w.Gaps {
		if from <= g.Span.Start && g.Span.Start < to {
			p.Gaps = append(p.Gaps, g)
		}
	}
	p.History = q.reportHistory(w)
	if q.who.Role >= Reviewer {
		if p.Undo = q.lastOwn(w); p.Undo != nil {
			p.Undone = q.undoneWords(w, &p.Undo.Judgement)
		}
		p.Form = q.alsoForm(w)
		p.Values = valueLists(w)
	}
	return p
}

// partWanted is the number of the part, from 0, that the query asks for: by
// its number, or by what it tells of.
func (q *request) partWanted(w *view.ReportWhole, parts [][]parley.Block) int {
	if node := q.URL.Query().Get("at"); node != "" {
		for i := range w.Told {
			if w.Told[i].Record.ID == node {
				return partOf(parts, firstOf(w.Told[i].Words))
			}
		}
	}
	n, _ := strconv.Atoi(q.URL.Query().Get("part"))
	return min(max(n-1, 0), len(parts)-1)
}

// lastOwn is the last decision about the report that the one who asks made and
// nobody undid, nil for none.
func (q *request) lastOwn(w *view.ReportWhole) *view.JudgementRow {
	i := slices.IndexFunc(w.Judgements, func(j view.JudgementRow) bool {
		return j.Author == q.who.Name && !j.Undone && j.Kind != parley.JudgeUndo
	})
	if i < 0 {
		return nil
	}
	return &w.Judgements[i]
}

// maxVoices is how many voices a chain names.
const maxVoices = 4

// chainOf are those through whom the words came: who printed them, from whom,
// and the voices that tell most of what the report tells of.
func chainOf(w *view.ReportWhole) (chain []string) {
	r := &w.Reading.Report
	for _, name := range []string{r.Publisher, r.Via, r.Origin} {
		if name != "" && !slices.Contains(chain, name) {
			chain = append(chain, name)
		}
	}
	var voices []string
	for i := range w.Told {
		for _, v := range w.Told[i].Voices {
			if !v.Report && v.AsPrinted != "" && !slices.ContainsFunc(voices, func(x string) bool { return strings.EqualFold(x, v.AsPrinted) }) {
				voices = append(voices, v.AsPrinted)
			}
		}
	}
	if len(voices) > maxVoices {
		voices = append(voices[:maxVoices], "others")
	}
	if len(voices) > 0 {
		chain = append(chain, strings.Join(voices, "; "))
	}
	return chain
}

var dateFrom = map[parley.DateFrom]string{parley.FromGiven: "given, not from the page", parley.FromMeta: "mark-up or header line", parley.FromText: "date line",
	parley.FromDateline: "dateline", parley.FromURL: "from the address", parley.FromCrawlHeader: "only a crawler’s line says so"}

func datesOf(r *parley.Report) (list []reportDate) {
	list = append(list, reportDate{"Published", cmp.Or(r.PublishedAt, r.Published), dateFrom[r.PublishedFrom]})
	if r.Updated != "" {
		list = append(list, reportDate{What: "Updated", Date: r.Updated})
	}
	for _, d := range r.Dates {
		if d.Date != r.Published && d.Date != r.PublishedAt && d.Date != r.Updated {
			list = append(list, reportDate{"Also on the page", d.Date, dateFrom[d.From]})
		}
	}
	return list
}

// wordsQuery is the page of a report with words of it in the form to add what
// they say.
func wordsQuery(path string, s parley.Span) string {
	return path + "?" + url.Values{"words": {s.Text}, "start": {strconv.Itoa(s.Start)}}.Encode() + "#add"
}
