package web

import (
	"net/http"
	"net/url"
	"slices"
	"strings"

	"parley"
	"parley/internal/view"
)

// A processPage is one process with what is in it.
type processPage struct {
	Name  string
	Gone  bool // its making was undone
	Lines []linesPart
	Made  []view.JudgementRow // decisions about it, the latest first
}

// processKinds are the kinds of records that people put into processes.
var processKinds = []parley.NodeKind{parley.MeetingNode, parley.AgreementNode, parley.UndertakingNode, parley.StatementNode, parley.ClaimNode}

func processPath(name string) string { return "/processes/" + url.PathEscape(name) }

// A processesPage is the list of processes, with what may be others.
type processesPage struct {
	Rows      []view.ProcessRow
	Proposals []view.ProcessProposal
	Looked    bool   // for proposals
	Ask       string // address of the same with proposals, where they are not looked for unasked
}

// proposedProcesses is how many proposals of processes stand on their page.
const proposedProcesses = 20

// processes lists the processes. Proposals read all meetings, in a large record
// only where they are asked for.
func (s *Server) processes(q *request) (*answer, error) {
	p := processesPage{Rows: []view.ProcessRow{}}
	rows, err := q.book.ProcessRows()
	if err != nil {
		return nil, err
	}
	p.Rows = append(p.Rows, rows...)
	if q.api {
		return &answer{object: p.Rows}, nil
	}
	n, err := q.book.Count(view.Query{Kind: parley.MeetingNode})
	if err != nil {
		return nil, err
	}
	if n > heldAtOnce && q.URL.Query().Get("propose") == "" {
		p.Ask = q.with("propose", "yes")
	} else {
		p.Looked = true
		if p.Proposals, err = q.book.ProcessProposalRows(proposedProcesses); err != nil {
			return nil, err
		}
	}
	return &answer{page: "processes", title: "Processes", data: p}, nil
}

// processProposals are the proposals for programs.
func (s *Server) processProposals(q *request) (*answer, error) {
	list, err := q.book.ProcessProposalRows(proposedProcesses)
	return &answer{object: append([]view.ProcessProposal{}, list...)}, err
}

// process shows one process.
func (s *Server) process(q *request) (*answer, error) {
	name := q.PathValue("name")
	p := processPage{Name: name}
	all, err := q.book.JudgementRows()
	if err != nil {
		return nil, err
	}
	for _, j := range all {
		if j.Process == name {
			p.Made = append(p.Made, j)
		}
	}
	if len(p.Made) == 0 {
		return nil, &parley.Error{Kind: parley.KindNotFound, Msg: "there is no process " + name}
	}
	names, err := q.book.Processes()
	if err != nil {
		return nil, err
	}
	p.Gone = !slices.Contains(names, name)
	for _, kind := range processKinds {
		table := view.TableName(kind)
		part, err := q.lines(&linesWanted{title: capital(table), query: view.Query{Kind: kind, Process: name},
			address: "/" + table + "?" + url.Values{"process": {name}}.Encode(), none: "No " + table + " are in it yet."})
		if err != nil {
			return nil, err
		}
		p.Lines = append(p.Lines, part)
	}
	object := processObject{name, map[string]int{}}
	for _, l := range p.Lines {
		object.Counts[strings.ToLower(l.Title)] = l.Total
	}
	return &answer{page: "process", title: name, data: p, object: object}, nil
}

// A processObject is a process as programs get it; Counts are by names of lists,
// which have what is in it.
type processObject struct {
	Name   string         `json:"name"`
	Counts map[string]int `json:"counts"`
}

// newProcess makes a process, unless there is one of that name, and puts into it
// what is named beside.
func (s *Server) newProcess(q *request) (*answer, error) {
	if err := q.ParseForm(); err != nil {
		return nil, err
	}
	name, ids := strings.Join(strings.Fields(q.FormValue("name")), " "), q.Form["id"]
	if name == "" {
		return nil, &parley.Error{Kind: parley.KindUsage, Msg: "say how the process is called"}
	}
	why := strings.TrimSpace(q.FormValue("why"))
	var names []string
	err := s.archive.Look(q.Context(), func(b Book) (err error) {
		names, err = b.Processes()
		return err
	})
	if err != nil {
		return nil, err
	}
	kept := []parley.Judgement{}
	for _, d := range []parley.Decision{{Kind: parley.JudgeNewProcess}, {Kind: parley.JudgeProcess, IDs: ids}} {
		if d.Kind == parley.JudgeNewProcess && slices.Contains(names, name) || d.Kind == parley.JudgeProcess && len(ids) == 0 {
			continue
		}
		d.Process, d.Reason, d.Author = name, why, q.who.Name
		list, err := s.archive.Judge(q.Context(), d)
		if err != nil {
			return nil, err
		}
		kept = append(kept, list...)
	}
	if q.api {
		return &answer{status: http.StatusCreated, object: kept}, nil
	}
	return see(processPath(name)), nil
}

// changeProcess puts records into a process, or takes them out, from its page.
func (s *Server) changeProcess(q *request) (*answer, error) {
	if err := q.ParseForm(); err != nil {
		return nil, err
	}
	name := q.PathValue("name")
	d := parley.Decision{Kind: parley.JudgeProcess, Process: name, Out: q.FormValue("out") != "", Reason: strings.TrimSpace(q.FormValue("why")), Author: q.who.Name}
	for _, text := range q.Form["id"] {
		d.IDs = append(d.IDs, idsIn(text)...)
	}
	if len(d.IDs) == 0 {
		return nil, &parley.Error{Kind: parley.KindUsage, Msg: "tick records, or give their IDs or the addresses of their pages"}
	}
	if _, err := s.archive.Judge(q.Context(), d); err != nil {
		return nil, err
	}
	return see(processPath(name)), nil
}

// idsIn are the IDs in what somebody typed or pasted: bare ones, or addresses of
// pages.
func idsIn(text string) (list []string) {
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" \t\r\n,;", r) }) {
		word, _, _ = strings.Cut(word, "#")
		word, _, _ = strings.Cut(word, "?")
		list = append(list, word[strings.LastIndex(word, "/")+1:])
	}
	return list
}
