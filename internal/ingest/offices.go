package ingest

import (
	"cmp"
	"slices"

	"parley"
	"parley/internal/merge"
	"parley/internal/store"
)

// Offices are the occupancies that follow from all reports, with what reports
// state of their beginnings and ends, and the reports that give an office out
// of its time.
func (b *Book) Offices() ([]merge.Occupancy, []merge.MisdatedOffice, error) {
	var stated []merge.StatedTerm
	for stored, err := range b.reads.Readings(b.ctx) {
		if err != nil {
			return nil, nil, err
		}
		stated = append(stated, merge.StatedTerms(&stored.Reading)...)
	}
	return b.offices(store.Filter{Kind: parley.PersonNode}, stated)
}

// How much OfficesOf reads: tellings of people of the same parties, and reports
// on the person for what they state of beginnings and ends.
var (
	officeTellings = 5000
	officeReports  = 300
)

// OfficesOf is what Offices says of one person. It reads the people of the same
// parties, who may hold the same offices, and the reports that tell of the
// person. whole is false where there is more of these than it reads: then the
// other people are left out, and of the reports all but the first.
func (b *Book) OfficesOf(person *parley.Record) (occupancies []merge.Occupancy, misdated []merge.MisdatedOffice, whole bool, err error) {
	people, all, err := b.mayHold(person)
	if err != nil {
		return nil, nil, false, err
	}
	telling, err := b.reads.ReportsTelling(b.ctx, person.ID)
	if err != nil {
		return nil, nil, false, err
	}
	slices.SortStableFunc(telling, func(x, y store.DatedReport) int { return cmp.Compare(x.Published, y.Published) })
	stated, err := b.statedIn(telling[:min(len(telling), officeReports)])
	if err != nil {
		return nil, nil, false, err
	}
	occupancies, misdated, err = b.offices(people, stated)
	return slices.DeleteFunc(occupancies, func(o merge.Occupancy) bool { return o.Person != person.ID }),
		slices.DeleteFunc(misdated, func(m merge.MisdatedOffice) bool { return m.Person != person.ID }),
		all && len(telling) <= officeReports, err
}

// statedIn are the terms of office that the reports state, in their order.
func (b *Book) statedIn(reports []store.DatedReport) (stated []merge.StatedTerm, err error) {
	ids := make([]string, len(reports))
	for i := range reports {
		ids[i] = reports[i].Report
	}
	for some := range slices.Chunk(ids, 64) {
		readings, err := b.reads.ReadingsIn(b.ctx, some)
		if err != nil {
			return nil, err
		}
		for _, id := range some {
			if stored, there := readings[id]; there {
				stated = append(stated, merge.StatedTerms(&stored.Reading)...)
			}
		}
	}
	return stated, nil
}

// mayHold are the people who may hold an office of the person; only the person
// and false where too many reports tell of them.
func (b *Book) mayHold(person *parley.Record) (people store.Filter, all bool, err error) {
	alone := store.Filter{Kind: parley.PersonNode, Person: person.ID}
	people = store.Filter{Kind: parley.PersonNode}
	for _, v := range person.Field("party").Values {
		people.Party = append(people.Party, v.Value)
	}
	if len(people.Party) == 0 {
		return alone, true, nil
	}
	rows, err := b.reads.Records(b.ctx, people)
	tellings := 0
	for _, r := range rows {
		tellings += r.Reports
	}
	if tellings > officeTellings {
		return alone, false, err
	}
	return people, true, err
}

func (b *Book) offices(people store.Filter, stated []merge.StatedTerm) ([]merge.Occupancy, []merge.MisdatedOffice, error) {
	var records []parley.Record
	for r, err := range b.Records(people) {
		if err != nil {
			return nil, nil, err
		}
		records = append(records, r)
	}
	occupancies, misdated := merge.Occupancies(records)
	terms := stated[:0]
	for _, t := range stated {
		record, there, err := b.holder(t.Person)
		if err != nil {
			return nil, nil, err
		}
		if there {
			t.Person = record
			terms = append(terms, t)
		}
	}
	merge.StateTerms(occupancies, terms)
	return occupancies, misdated, nil
}

// holder is the record that now holds a node; there is false where none does.
func (b *Book) holder(node string) (record string, there bool, err error) {
	record, err = b.reads.RecordOf(b.ctx, node)
	if parley.KindOf(err) == parley.KindNotFound {
		return "", false, nil
	}
	return record, err == nil, err
}
