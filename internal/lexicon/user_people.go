package lexicon

import (
	"slices"
	"strings"
	"time"
)

// person reads a line of people.csv. Several lines of one name are terms of
// one person.
func (p *listParser) person(r row) error {
	term := Term{Party: r["party"], Office: r["office"], From: r["from"], To: r["to"]}
	if err := p.knownParty("party", term.Party); err != nil {
		return err
	}
	if err := p.dates(term); err != nil {
		return err
	}
	if err := p.once("person", strings.Join([]string{r["name"], term.Party, term.Office, term.From, term.To}, " | ")); err != nil {
		return err
	}
	forms := append([]string{r["name"]}, several(r["other_names"])...)
	for _, f := range forms {
		if _, err := p.tokens(f); err != nil {
			return err
		}
	}
	p.lists.addPerson(p.seen, forms, term)
	return nil
}

// addPerson adds a term to the person of that name, who may be new.
func (l *Lists) addPerson(seen map[string]int, forms []string, term Term) {
	key := "person of \x00" + forms[0]
	i, ok := seen[key]
	if !ok {
		i = len(l.people)
		seen[key] = i
		l.people = append(l.people, &ListedPerson{Name: forms[0]})
	}
	person := l.people[i]
	for _, f := range forms {
		if !slices.Contains(person.Forms, f) {
			person.Forms = append(person.Forms, f)
		}
	}
	if term != (Term{}) {
		person.Terms = append(person.Terms, term)
	}
}

func (p *listParser) dates(t Term) error {
	for _, d := range []string{t.From, t.To} {
		if d != "" && !isDate(d) {
			return p.fail("%q is no date; write 2025-12-06, 2025-12 or 2025", d)
		}
	}
	if t.From != "" && t.To != "" && prefixOf(t.From, t.To) > prefixOf(t.To, t.From) {
		return p.fail("from %s is after to %s; turn them round", t.From, t.To)
	}
	return nil
}

func isDate(s string) bool {
	for _, layout := range []string{"2006", "2006-01", "2006-01-02"} {
		if t, err := time.Parse(layout, s); err == nil && t.Year() > 0 {
			return true
		}
	}
	return false
}
