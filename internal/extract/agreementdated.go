package extract

import (
	"slices"

	"parley"
	"parley/internal/mention"
)

// datedNouns finds the agreements of sentence s that are only spoken of, by their date: "the ceasefire of May 23",
// "the Hill Agreement of 1966", "the 2012 accord on the strait", "the protocols of 2009".
func (d *dealer) datedNouns(s int) {
	if !d.ofState && len(d.meetings) == 0 {
		return
	}
	first, end := d.limits(s)
	for h := first; h < end; h++ {
		form := d.datedForm(h)
		if form == "" || d.about(h) || d.several(h) || d.toldIn(s, h) {
			continue
		}
		m := d.ownDate(h, first, end)
		if m == nil || m.When.From == "" || d.Report.Published != "" && m.When.From > d.Report.Published {
			continue
		}
		a := &agreement{sentence: s, noun: h + 1, vague: d.isVague(h), dated: true}
		a.out = parley.Agreement{Status: "signed", Form: form, Name: d.properName(h), Time: d.TimeOf(*m)}
		if form == "ceasefire" {
			a.out.Status = "agreed"
		}
		if d.inForce(h, end) {
			a.out.Status = "in_force"
		}
		d.stand(a, "", d.ownParties(h, s))
		from, to := d.phraseOf(h)
		a.out.Evidence = spans(d.Span(min(from, m.First), max(to, m.End)))
		a.out.Voices = d.voiced(h, s, nil)
		d.foldDeal(a, true)
	}
}

// openForms are the nouns of open form that stand for an agreement where a date says which.
var openForms = setOf("agreement accord deal pact protocol settlement")

// datedForm is the form of the agreement that the noun at token h names, empty for nouns that name none, a plan
// or what is only called so: a charter, a draft, the minutes.
func (d *dealer) datedForm(h int) string {
	if u := d.Tokens[h].UPOS; u != "NOUN" && u != "PROPN" {
		return ""
	}
	switch form := d.formOf(h); form {
	case "ceasefire", "memorandum", "framework", "roadmap":
		return form
	case "treaty":
		if d.wordIs(h, "treaty", "treaties", "accord", "accords", "pact", "agreement") {
			return form
		}
	case "other":
		if openForms[d.Lemma(h)] || openForms[d.Word(h)] || d.wordIs(h, "protocols", "accords", "agreements") {
			return form
		}
	}
	return ""
}

// toldIn reports whether an agreement told of in sentence s has token h among its words.
func (d *dealer) toldIn(s, h int) bool {
	at := d.Tokens[h].Start
	return slices.ContainsFunc(d.agreements[max(0, len(d.agreements)-2*mostBack):], func(a *agreement) bool {
		return a.noun == h+1 || slices.ContainsFunc(a.out.Evidence, func(e parley.Span) bool { return e.Start <= at && at < e.End })
	})
}

// ownDate is the time that stands with the noun at token h as its date, behind "of" or before it; nil for none.
func (d *dealer) ownDate(h, first, end int) *mention.Mention {
	in := d.In(first, end)
	for i := range in {
		m := &in[i]
		if m.Kind != mention.Time {
			continue
		}
		if m.First == h+2 && d.Word(h+1) == "of" || m.First == h+3 && d.Word(h+1) == "of" && d.Word(h+2) == "the" {
			return m
		}
		if m.End <= h && h-m.End < 3 && d.wordIs(m.First-1, "the", "a", "their", "its", "'s", "’s") && d.onlyDescribes(m.End, h) {
			return m
		}
	}
	return nil
}

// onlyDescribes reports whether tokens [from, h) are words before the noun at token h that say which it is.
func (d *dealer) onlyDescribes(from, h int) bool {
	for k := from; k < h; k++ {
		switch d.Tokens[k].UPOS {
		case "NOUN", "PROPN", "ADJ", "PUNCT":
		default:
			return false
		}
	}
	return true
}

// inForce reports whether the words behind the noun at token h say that the agreement is still in force.
func (d *dealer) inForce(h, end int) bool {
	for k := h + 1; k < min(end, h+far/2); k++ {
		if d.Word(k) == "force" && d.Word(k-1) == "in" {
			return d.wordNear(h, k, "still", "remains", "is", "are", "remain")
		}
	}
	return false
}
