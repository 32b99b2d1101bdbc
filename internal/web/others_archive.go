package web

import "parley/internal/view"

// othersBook is what the pages of people, parties and what was agreed, promised,
// said and claimed ask of a Book.
type othersBook interface {
	Named(q view.Query) (rows []view.NamedRow, more bool, err error)
	PartyNames(ids []string) (map[string]string, error)
	Network(q view.Query, most int) (*view.Network, error)
	Outcomes(asOf string, claims []string) ([]view.Verdict, error)
	Acts(q view.ActQuery) (*view.Acts, error)
	ProcessProposalRows(limit int) ([]view.ProcessProposal, error)
	Processes() (names []string, err error)
}
