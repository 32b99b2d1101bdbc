package extract

import (
	"parley/internal/mention"
)

// datedBefore gives those who were met at times of their own that stand before them ("met on
// Monday with A, on Tuesday with B and on Wednesday with C", "spoke on Monday with A and on
// Tuesday with B"), each with his time; nil where there are not two, the first of whom is the one met.
func (x *reader) datedBefore(t *telling, met who) (list, times []*mention.Mention) {
	if met.empty() {
		return nil, nil
	}
	_, limit := x.limits(x.SentenceOf(t.at))
	for k := t.at + 1; k < limit && len(list) < longestShuttle; {
		day, m := x.dayAndPartner(k, limit)
		if m == nil || len(list) == 0 && met.mentions[0].First != m.First {
			break
		}
		list, times = append(list, m), append(times, day)
		k, _ = x.joinAfter(m.End)
	}
	if len(list) < 2 {
		return nil, nil
	}
	return list, times
}

// dayAndPartner reads "on Monday with A" from token k on: the day and the mention of A, nil where it
// reads otherwise.
func (x *reader) dayAndPartner(k, limit int) (day, m *mention.Mention) {
	for ; k < limit && x.wordIs(k, ",", "and", "on", "then", "later", "again", "in"); k++ {
	}
	if day = x.mentionAt(k); day == nil || day.Kind != mention.Time || day.When.From == "" {
		return nil, nil
	}
	k = day.End
	for ; k < limit && x.wordIs(k, ",", "with", "to", "separately"); k++ {
	}
	if m = x.mentionAt(x.skipArticle(k)); m == nil || m.Kind != mention.Person && m.Kind != mention.Party {
		return nil, nil
	}
	return day, m
}
