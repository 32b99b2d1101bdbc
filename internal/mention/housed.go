package mention

// houseReach is how many tokens behind the one who receives or is called on the house may stand where he does.
const houseReach = 24

// housedState is the state in whose seat of government the person receives others or is called on: "A called on
// President B at the White House", "President B received the envoy at the Élysée". Who is met there may be a guest.
func (f *finder) housedState(p *person) home {
	for m := range f.mentionsOf(p) {
		called := f.wordIs(m.First-1, "on") && f.wordIs(m.First-2, "called", "call", "calls", "calling") || f.Word(m.First-1) == "by" && f.wordIs(m.First-2, "received", "greeted", "welcomed")
		sen := f.Sentences[f.SentenceOf(m.First)]
		from := m.End
		called = called || f.receives(from)
		if !called {
			continue
		}
		for n, name := range f.Names {
			at := f.first[n]
			if at < from || at >= min(from+houseReach, sen.EndToken) || len(name.Party) != 3 || f.Lex.SeatOf(name.Span.Text) == "" {
				continue
			}
			k := at - 1
			if f.Word(k) == "the" {
				k--
			}
			if f.wordIs(k, "at", "in") {
				return home{party: name.Party, evidence: name.Span, named: true}
			}
		}
	}
	return home{}
}
