package mention

import "parley"

// withVisitor reads whom a guest has with him ("minister A, accompanied by B"), or those who are
// told of as accompanying him, all of whom are of the party that one of them is told to be of:
// "Accompanying the visitor were the minister of trade, C, and the Avarian ambassador, D".
func (f *finder) withVisitor(i int) (string, []parley.Span, bool) {
	s := f.Sentences[f.SentenceOf(f.Mentions[i].First)]
	if !f.wordIs(s.FirstToken, "accompanying") {
		return f.accompanying(i)
	}
	for _, g := range f.In(s.FirstToken, s.EndToken) {
		if g.Kind != Person || g.Person == f.Mentions[i].Person {
			continue
		}
		if of := f.persons[g.Person].partyIDs(); len(of) > 0 {
			return of[0], []parley.Span{f.Span(s.FirstToken, max(g.End, f.Mentions[i].End))}, true
		}
	}
	return "", nil, false
}

// accompanying reads whom somebody has with him: "minister A of Avaria, accompanied by B and
// C", "She is accompanied by the ministers of finance, D; and trade, E".
func (f *finder) accompanying(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	start := f.Sentences[f.SentenceOf(m.First)].FirstToken
	k := m.First - 1
	for k > start+1 && !(f.Word(k) == "by" && f.Word(k-1) == "accompanied") {
		if f.Tokens[k].UPOS == "VERB" || f.Tokens[k].UPOS == "AUX" || f.Tokens[k].UPOS == "PRON" && !f.wordIs(k, "her", "his", "their", "its") {
			return "", nil, false
		}
		k--
	}
	if k <= start+1 {
		return "", nil, false
	}
	for n := i - 1; n >= 0 && f.Mentions[n].First >= start; n-- {
		g := &f.Mentions[n]
		if g.First > k {
			continue
		}
		var who *person
		switch g.Kind {
		case Person:
			who = f.persons[g.Person]
		case Pronoun:
			who = f.subjectOf(g.First)
		default:
			continue
		}
		if ids := who.partyIDs(); len(ids) > 0 {
			return ids[0], []parley.Span{f.Span(g.First, m.End)}, true
		}
		return "", nil, false
	}
	return "", nil, false
}
