package extract

// obliged reads what somebody says that another must do: "Avaria said that Belmark
// must withdraw" asks Belmark for it, whatever it is.
func (x *reader) obliged(s int) []deed {
	sen := &x.sentences[s]
	if sen.tree == nil {
		return nil
	}
	var out []deed
	first, end := x.limits(s)
	for i := first; i < end; i++ {
		if x.rel(i) != "aux" || !x.wordIs(i, "must", "should") {
			continue
		}
		v := x.head(i)
		if v < 0 || x.rel(v) != "ccomp" || x.isNegated(v) || x.head(v) < 0 || !x.reports(x.head(v)) && !x.Lex.Has("say", x.Lemma(x.head(v))) {
			continue
		}
		speaker, who := sen.tree.Subject(x.head(v)-first), sen.tree.Subject(v-first)
		if speaker < 0 || who < 0 {
			continue
		}
		d := deed{event: "REQUEST", cameo: "100", temporal: "hypothetical", at: v, under: []int{x.head(v)}, strong: true}
		d.actors = x.partiesAt(first+speaker, 3)
		d.recipients = without(x.namedWith(first+who), d.actors)
		if len(d.actors) > 0 && len(d.recipients) > 0 {
			out = append(out, d)
		}
	}
	return out
}

// isNegated reports whether the verb at token v stands with "not".
func (x *reader) isNegated(v int) bool {
	for _, k := range x.kids(v) {
		if x.wordIs(k, "not", "n't", "never") && x.rel(k) == "advmod" {
			return true
		}
	}
	return false
}
