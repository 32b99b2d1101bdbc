package web

import (
	"fmt"
	"net/url"

	"parley/internal/view"
)

const (
	// drawnParties is how many parties the picture of who met whom shows.
	drawnParties = 60
	// listedPairs is how many pairs stand in the table below it.
	listedPairs = 200
	// numberedPairs is up to how many lines bear their numbers.
	numberedPairs = 40
)

// A networkPage is the picture of who met whom.
type networkPage struct {
	*view.Network
	Query     view.Query
	Processes []string
	Pairs     []metPart
	Unlisted  int  // pairs that are not in the table
	Numbered  bool // lines bear their numbers
}

// A metPart is a pair with the list of its meetings.
type metPart struct {
	view.NetPair
	Path     string // of the list of the meetings held
	Disputes string // of that of the disputed ones
	Words    string
}

// network shows who met whom.
func (s *Server) network(q *request) (*answer, error) {
	query := q.query("")
	query.Limit, query.Text = 0, ""
	n, err := q.book.Network(query, drawnParties)
	if err != nil {
		return nil, err
	}
	p := networkPage{Network: n, Query: query, Unlisted: max(0, len(n.Pairs)-listedPairs), Numbered: len(n.Pairs)-n.Undrawn <= numberedPairs}
	for _, pair := range n.Pairs {
		p.Pairs = append(p.Pairs, metPart{pair, metPath(&pair, &query, "status", "held"), metPath(&pair, &query, "mark", "disputed"), metWords(&pair)})
	}
	if p.Processes, err = q.book.Processes(); err != nil {
		return nil, err
	}
	return &answer{page: "network", title: "Who met whom", data: p, object: networkOf(n)}, nil
}

// Listed are the pairs of the table.
func (p networkPage) Listed() []metPart { return p.Pairs[:len(p.Pairs)-p.Unlisted] }

// metPath is the list of the meetings of a pair that have a status or mark.
func metPath(p *view.NetPair, query *view.Query, which, value string) string {
	values := url.Values{"side": {p.A.ID, p.B.ID}, which: {value}}
	for name, value := range map[string]string{"from": query.From, "to": query.To, "process": query.Process} {
		if value != "" {
			values.Set(name, value)
		}
	}
	return "/meetings?" + values.Encode()
}

func metWords(p *view.NetPair) string {
	words := fmt.Sprintf("%s and %s: %s held", p.A.Name, p.B.Name, counted(p.Held, "meeting"))
	if p.Disputed > 0 {
		words += fmt.Sprintf(", %d disputed and not counted", p.Disputed)
	}
	return words
}

// A metObject is a pair as programs get it.
type metObject struct {
	A        string `json:"a"` // ID of the party's record
	B        string `json:"b"`
	NameA    string `json:"name_a"`
	NameB    string `json:"name_b"`
	Held     int    `json:"held"`     // meetings at which both met
	Disputed int    `json:"disputed"` // one account affirms and another denies: not among those
}

func networkOf(n *view.Network) networkObject {
	list := make([]metObject, len(n.Pairs))
	for i, p := range n.Pairs {
		list[i] = metObject{p.A.ID, p.B.ID, p.A.Name, p.B.Name, p.Held, p.Disputed}
	}
	return networkObject{n.Held, n.Disputed, list}
}

// A networkObject is who met whom as programs get it.
type networkObject struct {
	Held     int         `json:"held"` // meetings of two or more parties
	Disputed int         `json:"disputed"`
	Pairs    []metObject `json:"pairs"`
}
