package score

import (
	"fmt"
	"strings"
	"unicode"

	"parley"
)

// comparePeople aligns the people and gives got's the right ones' labels.
func comparePeople(d *diff, got, right *view) {
	partner := pairs(len(right.People), len(got.People), func(r, g int) int {
		return nameLikeness(&right.People[r], &got.People[g])
	})
	for r, g := range partner {
		if g >= 0 {
			got.people[got.People[g].ID] = right.People[r].Name
		}
	}
	for r, g := range partner {
		if g < 0 {
			d.missed("person " + right.People[r].Name)
			continue
		}
		comparePerson(d, got, right, &got.People[g], &right.People[r])
	}
	for _, g := range unpaired(partner, len(got.People)) {
		d.extra("person " + got.People[g].Name)
	}
}

func comparePerson(d *diff, got, right *view, g, r *parley.Person) {
	what := "person " + r.Name
	d.value(what, "name", g.Name, r.Name)
	d.set(what, "form", g.Forms, r.Forms)
	d.set(what, "party", affiliations(g), affiliations(r))
	d.set(what, "office", offices(got, right, g), offices(got, right, r))
	d.set(what, "relation", got.relations(g), right.relations(r))
	compareMentions(d, what, g.Mentions, r.Mentions)
}

func affiliations(p *parley.Person) []string {
	var out []string
	for _, a := range p.Parties {
		out = append(out, a.Party)
	}
	return out
}

// offices prints a person's offices without the state in their titles, which
// may stand there or not (format.md): "Armenian Foreign Minister" is "Foreign
// Minister, ARM".
func offices(got, right *view, p *parley.Person) []string {
	var out []string
	for _, o := range p.Offices {
		title := strings.TrimPrefix(strings.TrimPrefix(o.Title, "the "), "The ")
		for _, v := range []*view{right, got} {
			title = withoutForms(title, v.forms(o.Party))
		}
		out = append(out, join(", ", title, o.Party, flag(o.Former, "former")))
	}
	return out
}

// forms are the printed forms of a party, none where the reading has not got it.
func (v *view) forms(party string) []string {
	for i := range v.Parties {
		if v.Parties[i].ID == party {
			return v.Parties[i].Forms
		}
	}
	return nil
}

// withoutForms cuts a form before or "of" a form after a title.
func withoutForms(title string, forms []string) string {
	for _, f := range forms {
		for _, before := range []string{f + "'s ", f + "’s ", f + " "} {
			title = strings.TrimPrefix(title, before)
		}
		for _, after := range []string{" of the " + f, " of " + f} {
			title = strings.TrimSuffix(title, after)
		}
	}
	return title
}

func (v *view) relations(p *parley.Person) []string {
	var out []string
	for _, r := range p.Relations {
		out = append(out, r.Kind+" to "+v.person(r.To))
	}
	return out
}

// compareMentions counts, form by form, the right mentions that no got
// mention overlaps.
func compareMentions(d *diff, what string, got, right []parley.Span) {
	missing := map[string]int{}
	var order []string
	for _, m := range right {
		if shared(got, []parley.Span{m}) > 0 {
			continue
		}
		if missing[m.Text] == 0 {
			order = append(order, m.Text)
		}
		missing[m.Text]++
	}
	for _, text := range order {
		d.missed(fmt.Sprintf("%s: mention %s ×%d", what, text, missing[text]))
	}
}

// nameLikeness is how alike the names of two people are, 0 for not at all:
// 1000 for each form they share, and the best share of common words of a form
// of one and a form of the other in percent, where that is at least half.
func nameLikeness(a, b *parley.Person) int {
	best := 0
	for _, f := range withName(a) {
		for _, g := range withName(b) {
			best = max(best, wordLikeness(nameWords(f), nameWords(g)))
		}
	}
	if best < 50 {
		best = 0
	}
	return 1000*common(withName(a), withName(b)) + best
}

func withName(p *parley.Person) []string {
	if common([]string{p.Name}, p.Forms) > 0 {
		return p.Forms
	}
	return append([]string{p.Name}, p.Forms...)
}

// wordLikeness is the share of common words among all words, in percent.
func wordLikeness(a, b []string) int {
	both := common(a, b)
	if both == 0 {
		return 0
	}
	return 100 * both / (len(a) + len(b) - both)
}

func nameWords(name string) []string {
	return strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}
