package extract

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/mention"
)

// addHolders gives the sides of a meeting that name nobody, but stand in words for the holders of an
// office of several states ("the foreign ministers of Avaria and Belmark", "the Avarian and
// Belmarkish presidents"), whoever the text names with that office, if he is the only one of his party.
func (x *reader) addHolders(m *meeting) {
	for i := range m.sides {
		s := &m.sides[i]
		if len(s.members) > 0 {
			continue
		}
		for k := range x.Mentions {
			a := &x.Mentions[k]
			if a.Kind != mention.Party || len(a.Parties) < 2 || !slices.Contains(a.Parties, s.party) || !slices.Contains(s.evidence, x.Span(x.start(a), a.End)) {
				continue
			}
			p, words := x.holderBy(a, s.party)
			if p < 0 || slices.Contains(m.people, p) {
				continue
			}
			m.people = append(m.people, p)
			s.addMember(parley.Member{Person: x.People[p].ID, Part: "member", Attendance: attendance(fate{status: m.out.Status}),
				Evidence: addSpan(spans(words), x.officeWords(p))})
			break
		}
	}
}

// holderBy is the only holder, of the party, of the office that the words of a mention name, and
// those words; -1 for none.
func (x *reader) holderBy(a *mention.Mention, party string) (int, parley.Span) {
	head := x.officesAt(a)
	if head < 0 {
		return -1, parley.Span{}
	}
	office, _ := x.groupHead(&mention.Mention{First: head, End: head + 1})
	if vague[office] {
		return -1, parley.Span{}
	}
	var of []string // "foreign", "prime"
	for k := head - 1; k >= 0 && (x.Tokens[k].UPOS == "ADJ" || x.Tokens[k].UPOS == "NOUN") && !x.IsCapital(k) && !x.named(k, a); k-- {
		of = append(of, x.Word(k))
	}
	return x.onlyHolder(party, office, of), x.Span(x.start(a), max(a.End, head+1))
}

// vague are words for many offices, of whose holders one alone need not be meant.
var vague = setOf("official diplomat chief general commander secretary adviser")

// officesAt is the plural noun of office by which the mention names the holders, -1 where it
// has none.
func (x *reader) officesAt(a *mention.Mention) int {
	for k := x.start(a); k <= a.End; k++ {
		if w, _ := x.groupHead(&mention.Mention{First: k, End: k + 1}); w != "" && w != "any" && x.plural(k) && (k < a.End || x.mentionAt(k) == nil) {
			return k
		}
	}
	return -1
}

// named reports whether token k belongs to a name within the mention: "Avarian" of "the Avarian and
// Belmarkish presidents".
func (x *reader) named(k int, a *mention.Mention) bool {
	return x.mentionAt(k) != nil && x.mentionAt(k) != a || x.wordIs(k, "two", "three", "both")
}

// onlyHolder is the only person of the party who holds the office with the words before it; -1 for
// none or several.
func (x *reader) onlyHolder(party, office string, of []string) int {
	only := -1
	for p := range x.People {
		if !x.belongsTo(p, party) || !x.heldBy(p, office) || !x.holdsWith(p, office, of) {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = p
	}
	return only
}

// holdsWith reports whether a present office of the person has all the words, and is no deputy's
// where none of them says so.
func (x *reader) holdsWith(p int, office string, of []string) bool {
	for _, o := range x.People[p].Offices {
		words := strings.Fields(strings.ToLower(strings.ReplaceAll(o.Title, "-", " ")))
		lacks := func(w string) bool {
			return !slices.Contains(words, w) && !(w == "defence" && slices.Contains(words, "defense")) && !(w == "defense" && slices.Contains(words, "defence"))
		}
		lesser := slices.ContainsFunc([]string{"deputy", "vice", "assistant", "spokesman", "spokeswoman", "aide", "adviser"}, func(w string) bool {
			return slices.Contains(words, w) && !slices.Contains(of, w) && w != office
		})
		if office == "minister" && len(of) == 0 && slices.Contains(words, "prime") || office == "leader" && !slices.ContainsFunc(words, func(w string) bool { return rulersOf[w] }) {
			continue
		}
		if !o.Former && !lesser && !slices.ContainsFunc(of, lacks) {
			return true
		}
	}
	return false
}

// rulersOf are words in the titles of those whom "the leaders of Avaria and Belmark" means.
var rulersOf = setOf("president prime premier chancellor king queen emir sultan crown leader taoiseach")

// officeWords are the words that first say the office of the person.
func (x *reader) officeWords(p int) parley.Span {
	for _, o := range x.People[p].Offices {
		if !o.Former && len(o.Evidence) > 0 {
			return o.Evidence[0]
		}
	}
	return x.People[p].Mentions[0]
}
