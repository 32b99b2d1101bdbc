package mention

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
)

// addElliptic adds the party of a person before whom the noun is left out:
// "Sudan's minister, A, and Chad's, B", "Benin's delegation was led by A;
// Niger's by B", "that of the Libyan National Army by C", "the Armenian one by D".
func (f *finder) addElliptic(p *person, m *Mention) {
	if len(m.Parties) > 0 {
		return
	}
	at := -1 // the name of the party ends here
	switch k := m.First - 1; {
	case f.Word(k) == "," && isPossessive(f.Word(k-1)):
		at = k - 2
	case f.Word(k) != "by":
	case isPossessive(f.Word(k - 1)):
		at = k - 2
	case f.Word(k-1) == "one" || f.behindThat(k-1):
		at = k - 1
		if f.Word(at) == "one" {
			at--
		}
	}
	n, ok := f.name(at)
	if !ok || n.Party == "" {
		return
	}
	first, _ := f.bounds(at)
	f.affiliate(p, m, n.Party, f.Span(first, m.End))
}

// behindThat reports whether the name that ends at token k stands after "that of".
func (f *finder) behindThat(k int) bool {
	if _, ok := f.name(k); !ok {
		return false
	}
	first, _ := f.bounds(k)
	if f.Word(first-1) == "the" {
		first--
	}
	return f.Word(first-1) == "of" && f.wordIs(first-2, "that", "those", "one")
}

// affiliate says that the person is of the party, shown by the span.
func (f *finder) affiliate(p *person, m *Mention, party string, evidence ...parley.Span) {
	if !slices.Contains(m.Parties, party) {
		m.Parties = append(m.Parties, party)
	}
	p.parties = append(p.parties, parley.Affiliation{Party: party, Evidence: evidence})
}

// ofOffice says that the person's offices of state that name none are the state's for which he comes.
func (f *finder) ofOffice(p *person, state string) {
	if len(state) != 3 || !isUpper(state) {
		return
	}
	for _, k := range p.national {
		if o := &p.offices[k]; o.Party == "" && !o.Former && !isForeignTo(state, o.Title) {
			o.Party, o.Derived = state, append(o.Derived, "party")
		}
	}
}

// addPredicate adds the office that a sentence says somebody holds: "Lund, 61,
// is Norway's envoy". It is the person's if no name follows it.
func (f *finder) addPredicate(p *person, m *Mention, limit int) {
	k := m.End
	if f.Word(k) == "," && f.Tokens[min(k+1, len(f.Tokens)-1)].UPOS == "NUM" && f.Word(k+2) == "," {
		k += 3
	}
	if !f.wordIs(k, "is", "remains", "became") {
		return
	}
	k++
	if f.wordIs(k, "the", "a", "an") {
		k++
	}
	t, ok := f.titles.At(k, limit)
	if !ok || !t.IsOffice() || t.Plural {
		return
	}
	if n, named := f.name(t.End); named && n.Kind == parley.PER {
		return
	}
	f.addTitle(p, m, &t)
}

// titleParty is the party that a title names: as the title says it, else of a
// name within it that the reading of titles does not know as a party ("the
// commander of the Northern Plains Front", "the Northern Cypriot leader").
func (f *finder) titleParty(t *lexicon.OfficeTitle) string {
	if f.onlyTarget(t) {
		return ""
	}
	if len(t.Parties) > 0 && !f.backing(t.Parties[0].End) {
		if f.against[f.nameAt[t.Parties[0].First]].state == t.Party() {
			n, _ := f.name(t.Parties[0].First)
			return n.Party // "Chadian rebel leader"
		}
		if _, ok := f.partyBegins(t.Parties[0].First); ok {
			n, _ := f.name(t.Parties[0].First)
			return n.Party
		}
		if n, ok := f.name(t.Parties[0].First); ok && n.Kind == parley.ORG && n.Party != "" && !isUpper(n.Party) && n.Party != t.Party() {
			if _, known := f.Lex.Party(n.Party); !known {
				return n.Party // what the letters stand for in this text
			}
		}
		return f.withoutShared(t, t.Party())
	}
	for i := t.First; i < t.End; i++ {
		n, ok := f.name(i)
		if !ok {
			continue
		}
		first, end := f.bounds(i)
		if n.Kind != parley.PER && n.Party != "" && !isDash(f.Word(end)) && (isPossessive(f.Word(end)) || first <= t.First || end == t.HeadAt.First || f.ofBefore(first) || strings.HasPrefix(t.Head, "spokes") && f.Word(first-1) == "the" && f.Word(first-2) == "for") {
			return n.Party
		}
		i = end - 1
	}
	return ""
}

// backing reports whether a dash and a participle follow at token i, so that the name before them only says who stands
// behind something: "head of the UN-recognised government".
func (f *finder) backing(i int) bool {
	return isDash(f.Word(i)) && i+1 < len(f.Tokens) && !f.IsCapital(i+1) && (strings.HasSuffix(f.Word(i+1), "ed") || f.wordIs(i+1, "led", "run", "held", "built", "brokered"))
}

func (f *finder) ofBefore(i int) bool {
	for n := 0; n < 3 && i > 0 && (f.Tokens[i-1].UPOS == "ADJ" || isDash(f.Word(i-1)) || isDash(f.Word(i-2))) && f.nameAt[i-1] == 0; n++ {
		i--
	}
	if f.Word(i-1) == "the" {
		i--
	}
	return f.Word(i-1) == "of"
}

// partyBegins is the first token of the party's name in whose midst token i stands.
func (f *finder) partyBegins(i int) (int, bool) {
	if !f.partyName(i) {
		return i, false
	}
	first, end := f.bounds(i)
	return first, first < i && f.canAct(first, end)
}
