package ingest

import (
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

// OfficesOf is what Offices says of one person, by the ID of the record. It
// reads the people of the same parties, who may hold the same offices.
func (b *Book) OfficesOf(person *parley.Record) ([]merge.Occupancy, []merge.MisdatedOffice, error) {
	filter := store.Filter{Kind: parley.PersonNode, Person: person.ID}
	if parties := person.Field("party").Values; len(parties) > 0 {
		filter.Person = ""
		for _, v := range parties {
			filter.Party = append(filter.Party, v.Value)
		}
	}
	var stated []merge.StatedTerm
	telling, err := b.reads.ReportsTelling(b.ctx, person.ID)
	if err != nil {
		return nil, nil, err
	}
	for _, t := range telling {
		stored, err := b.reads.Reading(b.ctx, t.Report)
		if err != nil {
			return nil, nil, err
		}
		stated = append(stated, merge.StatedTerms(&stored.Reading)...)
	}
	occupancies, misdated, err := b.offices(filter, stated)
	return slices.DeleteFunc(occupancies, func(o merge.Occupancy) bool { return o.Person != person.ID }),
		slices.DeleteFunc(misdated, func(m merge.MisdatedOffice) bool { return m.Person != person.ID }), err
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
