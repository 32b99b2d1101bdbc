package desk

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/merge"
	"parley/internal/store"
	"parley/internal/view"
)

// Whole is the record that now holds a node, by any ID that was ever shown,
// with what else there is to know of it on the day asOf (YYYY-MM-DD). The
// error is of KindNotFound where none does.
func (b *Book) Whole(id, asOf string) (*view.Whole, error) {
	r, err := b.Record(id)
	if err != nil {
		return nil, err
	}
	w := whole{Book: b, Whole: &view.Whole{Record: r}, asOf: asOf}
	for _, step := range w.steps() {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return w.Whole, nil
}

type whole struct {
	*Book
	*view.Whole
	asOf string
}

func (w *whole) steps() []func() error {
	switch all := []func() error{w.proposals, w.judgements}; w.Whole.Record.Kind {
	case parley.MeetingNode:
		return append(all, w.readouts, w.parts, w.agreements, w.claims, w.present, w.next, w.due)
	case parley.PersonNode:
		return append(all, w.offices)
	case parley.ClaimNode:
		return append(all, w.verdict)
	case parley.AgreementNode, parley.UndertakingNode:
		return append(all, w.dues)
	default:
		return all
	}
}

func (w *whole) record() *parley.Record { return &w.Whole.Record }

func (w *whole) readouts() error {
	list, err := w.ReadoutsOf(w.record(), lexicon.Default().Within)
	w.Whole.Readouts = ReadoutPairs(list)
	for i := range w.Whole.Readouts {
		p := &w.Whole.Readouts[i]
		p.A.PartyName, p.B.PartyName = w.sideName(p.A.Party), w.sideName(p.B.Party)
	}
	return err
}

// sideName is the name of a side of the meeting.
func (w *whole) sideName(party string) string {
	for _, v := range w.record().Field("side").Values {
		if v.Value == party {
			return v.Label
		}
	}
	return ""
}

// naming are the records of a kind that name the meeting.
func (w *whole) naming(kind parley.NodeKind) ([]parley.Record, error) {
	list, _, err := w.Records(view.Query{Kind: kind, Meeting: w.record().ID})
	return slices.DeleteFunc(list, func(r parley.Record) bool { return r.ID == w.record().ID }), err
}

func (w *whole) parts() (err error) {
	w.Parts, err = w.naming(parley.MeetingNode)
	return err
}

func (w *whole) agreements() (err error) {
	w.Agreements, err = w.naming(parley.AgreementNode)
	return err
}

func (w *whole) claims() error {
	list, err := w.naming(parley.ClaimNode)
	if err != nil || len(list) == 0 {
		return err
	}
	var ids []string
	for i := range list {
		ids = append(ids, list[i].ID)
	}
	w.Claims, err = w.Verdicts(w.asOf, ids)
	return err
}

func (w *whole) verdict() (err error) {
	w.Claims, err = w.Verdicts(w.asOf, []string{w.record().ID})
	return err
}

func (w *whole) offices() error {
	occupancies, misdated, all, err := w.OfficesOf(w.record())
	w.OfficesAlone = !all
	w.Whole.Offices, w.Misdated = OfficeRows(occupancies), MisdatedRows(misdated)
	return err
}

func (w *whole) proposals() error {
	list, err := w.Reads().ProposalsOf(w.Context(), w.record().ID)
	if err != nil {
		return err
	}
	w.Whole.Proposals, err = w.proposalRows(list)
	return err
}

func (w *whole) judgements() (err error) {
	nodes := w.record().Nodes
	w.Judgements, err = w.Book.judgements(func(j *parley.Judgement) bool {
		among := func(n string) bool { return slices.Contains(nodes, n) }
		return slices.ContainsFunc(j.Nodes, among) || slices.ContainsFunc(j.From, among) || j.Also != nil && among(merge.HandNode(j))
	})
	return err
}

// ProposalRows are the pairs of records that may be one thing, for a person to
// decide: the highest score first, then by ID; at most limit, 0 for all.
func (b *Book) ProposalRows(limit int) ([]view.ProposalRow, error) {
	list, err := b.Reads().Proposals(b.Context(), "", limit)
	if err != nil {
		return nil, err
	}
	return b.proposalRows(list)
}

func (b *Book) proposalRows(list []store.Proposal) ([]view.ProposalRow, error) {
	rows := make([]view.ProposalRow, len(list))
	for i, stored := range list {
		row := &rows[i]
		if err := json.Unmarshal(stored.Data, &row.Proposal); err != nil {
			return nil, fmt.Errorf("decode the proposal %s, %s: %w", stored.A, stored.B, err)
		}
		row.A, row.B = stored.A, stored.B
		slices.SortStableFunc(row.Why, func(x, y parley.Reason) int { return cmp.Compare(y.Weight, x.Weight) })
		for _, side := range []struct {
			id    string
			label *string
		}{{row.A, &row.LabelA}, {row.B, &row.LabelB}} {
			r, err := b.Record(side.id)
			if err != nil {
				return nil, err
			}
			*side.label = r.Label
		}
	}
	return rows, nil
}
