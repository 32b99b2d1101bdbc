package mention

import (
	"cmp"
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/text"
)

// A phrase is tokens [first, end) that the model or the lexicon takes for a name.
type phrase struct {
	first, end int
	name       parley.Name
	entries    []lexicon.Entry // nil where only the model knows it
}

func (p phrase) overlaps(q phrase) bool { return p.first < q.end && q.first < p.end }

func (p phrase) covers(q phrase) bool { return p.first <= q.first && q.end <= p.end }

// joinNames gives the document's names: what the model found, joined with the
// phrases that the lexicon knows. Of two that overlap one stays.
func joinNames(d *parley.Document, lex *lexicon.Lexicon) []parley.Name {
	model := modelNames(d, lex)
	j := &joiner{d: d, lex: lex, surnames: surnamesOf(d, model)}
	j.model = j.addCalled(j.addGroups(j.correctKinds(model)))
	known := j.knownPhrases()
	lost := make([]bool, len(j.model))
	var kept []phrase
	k := 0
	for _, p := range known {
		for k < len(j.model) && j.model[k].end <= p.first {
			k++
		}
		end := k
		for end < len(j.model) && j.model[end].first < p.end {
			end++
		}
		if j.yields(p, j.model[k:end]) {
			continue
		}
		kept = append(kept, p)
		for i := k; i < end; i++ {
			lost[i] = true
		}
	}
	for i, p := range j.model {
		if !lost[i] {
			kept = append(kept, p)
		}
	}
	return withHalves(d, lex, withBodies(d, lex, ownMinistries(namesOf(kept))))
}

// sharedMinistries are the names by which the ministries of several states go and that the
// lexicon knows of one.
var sharedMinistries = []string{"foreign office", "home office"}

// ownMinistries leaves out the names of ministries that go by the name of another state's,
// which the text does not name: "the Foreign Office in Islamabad", "Foreign Office
// Consultations between Norway and Chad".
func ownMinistries(names []parley.Name) []parley.Name {
	shared := func(n parley.Name) bool { return slices.Contains(sharedMinistries, strings.ToLower(n.Span.Text)) }
	return slices.DeleteFunc(names, func(n parley.Name) bool {
		return shared(n) && !slices.ContainsFunc(names, func(o parley.Name) bool { return o.Party == n.Party && !shared(o) })
	})
}

// A joiner joins the names of one document.
type joiner struct {
	d        *parley.Document
	lex      *lexicon.Lexicon
	model    []phrase
	surnames map[string]bool
}

// namesOf gives the names of phrases in order, the first of two that overlap.
func namesOf(kept []phrase) []parley.Name {
	slices.SortStableFunc(kept, func(a, b phrase) int { return cmp.Compare(a.first, b.first) })
	var out []parley.Name
	end := 0
	for _, p := range kept {
		if p.first >= end {
			out = append(out, p.name)
			end = p.end
		}
	}
	return out
}

// modelNames are the names of the model with their tokens, people without the
// words of office before them.
func modelNames(d *parley.Document, lex *lexicon.Lexicon) []phrase {
	var out []phrase
	t := 0
	for _, n := range d.Names {
		for t < len(d.Tokens) && d.Tokens[t].Start < n.Span.Start {
			t++
		}
		p := phrase{first: t, name: n}
		for t < len(d.Tokens) && d.Tokens[t].Start < n.Span.End {
			t++
		}
		if p.end = t; p.end == p.first {
			continue
		}
		if n.Kind == parley.PER && p.end-p.first > 1 && d.Tokens[p.first].Form == "H." && strings.TrimSuffix(d.Tokens[p.first+1].Form, ".") == "E" {
			if p.first += 2; p.first == p.end {
				continue // "H. E. Kari Lund"
			}
		}
		for n.Kind == parley.PER && p.end-p.first > 1 && isTitled(lex, d.Tokens[p.first].Form) {
			p.first++
		}
		if p.end-p.first > 1 && n.Kind != parley.ORG && weekdays[d.Tokens[p.end-1].Form] {
			p.end-- // "President Kari Lund Friday held talks"
		}
		if p = withoutDay(d, p); p.first >= p.end {
			continue
		}
		if personByTitle(d, lex, p) {
			n.Kind, p.name.Kind = parley.PER, parley.PER
		}
		p.first += startsWithPost(d, lex, p)
		if n.Kind == parley.PER {
			p.end = beforeNumber(d, p) // "Lund 30 May met"
		}
		if n.Kind == parley.PER && withoutGiven(d, p.first) {
			p.first-- // "Sultan bin Said"
		}
		if n.Kind == parley.PER && p.end-p.first == 1 && givenBefore(d, lex, p.first) {
			p.first-- // "Per Vik", "De Klerk"
		}
		if n.Kind == parley.PER {
			p.end = withPronoun(d, p)
		}
		if n.Kind == parley.PER && (p.end-p.first == 1 && lex.Is(strings.TrimSuffix(d.Tokens[p.first].Form, "."), lexicon.Honorific) || isBuilding(d, p) || isOfficeOnly(d, lex, p) || isPortfolio(d, lex, p) || isFestival(d, p) || isPaper(d, p) || isCommonNoun(d, p)) {
			continue
		}
		p.name.Span = parley.Cut(d.Text, d.Tokens[p.first].Start, d.Tokens[p.end-1].End)
		out = append(out, p)
	}
	return out
}

// givenBefore reports whether the word before a name of one word is a part of
// it that was taken for something else: capitalised within the sentence, not
// known and no title.
func givenBefore(d *parley.Document, lex *lexicon.Lexicon, i int) bool {
	if i == 0 || startsSentence(d, i) || startsSentence(d, i-1) {
		return false
	}
	t := d.Tokens[i-1]
	if !text.IsCapital(t.Form) || t.Form == strings.ToUpper(t.Form) || t.UPOS != "ADP" && t.UPOS != "PROPN" || t.End == d.Tokens[i].Start {
		return false
	}
	if _, n := lex.Longest([]string{t.Form}); n > 0 {
		return false
	}
	return !isTitled(lex, t.Form) && !lex.Is(strings.TrimSuffix(t.Form, "."), lexicon.Title|lexicon.Kinship|lexicon.Month|lexicon.Weekday|lexicon.OrgWord)
}

// startsSentence reports whether token i begins a sentence.
func startsSentence(d *parley.Document, i int) bool {
	_, found := slices.BinarySearchFunc(d.Sentences, i, func(s parley.Sentence, t int) int { return cmp.Compare(s.FirstToken, t) })
	return found
}

// behindPreposition reports whether "to", "for", "of" or "in" stands before token i.
func behindPreposition(d *parley.Document, i int) bool {
	if i == 0 {
		return false
	}
	switch d.Tokens[i-1].Form {
	case "to", "for", "of", "in", "from":
		return true
	}
	return false
}

// isTitled reports whether the word is an office, a rank or a form of address; "FMs" are several.
func isTitled(lex *lexicon.Lexicon, form string) bool {
	if short, ok := strings.CutSuffix(form, "s"); ok && len(short) > 1 && short == strings.ToUpper(short) {
		return lex.Is(short, lexicon.Actor|lexicon.Office)
	}
	return lex.Is(strings.TrimSuffix(form, "."), lexicon.Office|lexicon.Rank|lexicon.Honorific)
}

// surnamesOf are the last words of people's names of several words.
func surnamesOf(d *parley.Document, names []phrase) map[string]bool {
	out := map[string]bool{}
	east := slices.ContainsFunc(d.Tokens, func(t parley.Token) bool { return eastern[t.Form] })
	for _, p := range names {
		if p.name.Kind == parley.PER && p.end-p.first > 1 {
			out[d.Tokens[p.end-1].Form] = true
			if east && surnameFirst(d, p) {
				out[d.Tokens[p.first].Form] = true
			}
		}
	}
	return out
}

// eastern are words for states whose people are named with the family's name first.
var eastern = map[string]bool{"Korea": true, "Korean": true, "Pyongyang": true, "Seoul": true, "China": true, "Chinese": true, "Beijing": true, "Taiwan": true,
	"Vietnam": true, "Vietnamese": true, "Hanoi": true, "Cambodia": true, "Cambodian": true}

// surnameFirst reports whether a name has the shape of those that begin with the family's: short words, the first the
// shortest or of the length of a syllable ("Ri Myong Guk", "Han Seung-min").
func surnameFirst(d *parley.Document, p phrase) bool {
	first := d.Tokens[p.first].Form
	if n := len([]rune(first)); n < 2 || n > 5 || p.end-p.first > 5 {
		return false
	}
	for k := p.first + 1; k < p.end; k++ {
		if len([]rune(d.Tokens[k].Form)) > 7 {
			return false
		}
	}
	return true
}

// correctKinds makes a lone word that ends a person's name elsewhere in the
// text a name of that person, whatever the model took it for.
func (j *joiner) correctKinds(names []phrase) []phrase {
	named := make([]bool, len(j.d.Tokens))
	alone := lastNames(j.d, names)
	for i := range names {
		p := &names[i]
		if j.isNameOfPerson(*p, alone) || p.end-p.first == 1 && p.name.Kind != parley.PER && j.surnames[j.d.Tokens[p.first].Form] && !j.isParty(p.first, p.end) {
			p.name.Kind = parley.PER
		}
		for k := p.first; k < p.end; k++ {
			named[k] = true
		}
	}
	for i, t := range j.d.Tokens {
		if !named[i] && (t.UPOS == "PROPN" || j.surnameAsNoun(i)) && j.surnames[t.Form] && !j.isParty(i, i+1) && !j.inName(i) {
			names = append(names, phrase{first: i, end: i + 1, name: parley.Name{Kind: parley.PER, Span: parley.Cut(j.d.Text, t.Start, t.End), Confidence: 0.5}})
		}
	}
	slices.SortStableFunc(names, func(a, b phrase) int { return cmp.Compare(a.first, b.first) })
	return names
}

// surnameAsNoun reports whether token i begins a sentence as its subject and the engine takes it for a noun that the
// text never prints in lower case: "Silverhart makes no forecasts".
func (j *joiner) surnameAsNoun(i int) bool {
	t := j.d.Tokens[i]
	low := strings.ToLower(t.Form)
	return t.UPOS == "NOUN" && t.Rel == "nsubj" && text.IsCapital(t.Form) && startsSentence(j.d, i) && strings.EqualFold(t.Lemma, t.Form) &&
		!slices.ContainsFunc(j.d.Tokens, func(o parley.Token) bool { return o.Form == low })
}

// addGroups adds the names of groups that their last word tells ("the Northern
// Plains Front"), in the place of what the model found within them.
func (j *joiner) addGroups(names []phrase) []phrase {
	for i, t := range j.d.Tokens {
		if p := (phrase{first: i, end: i + 1, name: parley.Name{Kind: parley.ORG, Span: parley.Cut(j.d.Text, t.Start, t.End), Confidence: 0.5}}); j.beforeRebels(i) && !slices.ContainsFunc(names, p.overlaps) {
			names = append(names, p) // "the M99 rebels"
		}
		if len(t.Form) > 20 || !text.IsCapital(t.Form) || !j.lex.Is(t.Form, lexicon.GroupWord) && !(t.Form == "Forces" && i > 0 && fighting[strings.ToLower(j.d.Tokens[i-1].Form)]) || i+1 < len(j.d.Tokens) && text.IsCapital(j.d.Tokens[i+1].Form) {
			continue
		}
		first := j.groupStart(i)
		if first == i {
			continue
		}
		p := phrase{first: first, end: i + 1, name: parley.Name{Kind: parley.ORG, Span: parley.Cut(j.d.Text, j.d.Tokens[first].Start, t.End), Confidence: 0.6}}
		names = slices.DeleteFunc(names, func(q phrase) bool { return p.covers(q) })
		if !slices.ContainsFunc(names, p.overlaps) {
			names = append(names, p)
		}
	}
	slices.SortStableFunc(names, func(a, b phrase) int { return cmp.Compare(a.first, b.first) })
	return names
}

// beforeRebels reports whether token i is a short name in capitals right before "rebels" or the like.
func (j *joiner) beforeRebels(i int) bool {
	t := j.d.Tokens[i]
	return len(t.Form) > 1 && len(t.Form) < 12 && t.UPOS != "VERB" && t.Form == strings.ToUpper(t.Form) && text.IsCapital(t.Form) &&
		i+1 < len(j.d.Tokens) && armed[strings.ToLower(j.d.Tokens[i+1].Form)] && !j.isParty(i, i+1)
}

// armed are words for the fighters of a group whose name stands before them.
var armed = map[string]bool{"rebel": true, "rebels": true, "guerrilla": true, "guerrillas": true, "insurgents": true, "militants": true, "fighters": true, "militia": true, "militiamen": true}

// groupStart is the first word of the capitalised name that ends in the group
// word at token i, i where that stands alone. A word that only begins the sentence is no part of it.
func (j *joiner) groupStart(i int) int {
	first := i
	for k := i - 1; k >= 0 && k > i-6; k-- {
		t := j.d.Tokens[k]
		switch {
		case text.IsCapital(t.Form) && t.UPOS != "DET" && t.UPOS != "ADP" && t.UPOS != "PRON":
			first = k
		case t.UPOS == "NUM" && len(t.Form) <= 2 && j.lex.Is(j.d.Tokens[k+1].Form, lexicon.Month):
			return k // "the 23 March Movement"
		case (t.Form == "of" || t.Form == "for" || t.Form == "and" || t.Form == "'" || t.Form == "’" || t.Form == "'s" || t.Form == "’s" || t.Form == "-") && k > 0 && text.IsCapital(j.d.Tokens[k-1].Form) && j.lex.Is(j.d.Tokens[k-1].Form, lexicon.OrgWord|lexicon.GroupWord) || t.Form == "-" || t.Form == "'" || t.Form == "’":
		default:
			return first
		}
		if startsSentence(j.d, k) {
			return first
		}
	}
	return first
}

// inName reports whether another proper noun stands directly beside token i, so
// that the surname is part of some longer name ("the Baker Institute").
func (j *joiner) inName(i int) bool {
	t := j.d.Tokens
	return i+1 < len(t) && t[i+1].UPOS == "PROPN" && text.IsCapital(t[i+1].Form)
}

// isParty reports whether the lexicon knows the phrase as a party.
func (j *joiner) isParty(first, end int) bool {
	entries, n := j.lex.Longest(j.forms(first))
	return n >= end-first && entries[0].Party != ""
}

// longestName bounds what is looked up at one token.
const longestName = 10

func (j *joiner) forms(i int) []string {
	out := make([]string, 0, longestName)
	for _, t := range j.d.Tokens[i:min(i+longestName, len(j.d.Tokens))] {
		out = append(out, t.Form)
	}
	return out
}

// knownPhrases are the phrases of the lexicon in the text, the longest at each
// place, in order and not overlapping. A phrase never crosses a sentence.
func (j *joiner) knownPhrases() []phrase {
	var out []phrase
	for _, s := range j.d.Sentences {
		for i := s.FirstToken; i < s.EndToken; {
			p, ok := j.knownAt(i, s.EndToken)
			if !ok {
				i++
				continue
			}
			out = append(out, p)
			i = p.end
		}
	}
	return out
}

func (j *joiner) knownAt(i, limit int) (phrase, bool) {
	form := j.d.Tokens[i].Form
	if !text.IsCapital(form) && form != "al" || len(form) > 40 {
		return phrase{}, false
	}
	entries, n := j.lex.Longest(j.forms(i))
	if n == 0 || i+n > limit {
		return phrase{}, false
	}
	span := parley.Cut(j.d.Text, j.d.Tokens[i].Start, j.d.Tokens[i+n-1].End)
	return phrase{i, i + n, parley.Name{Kind: kindOf(entries), Span: span, Confidence: 0.95, Party: partyOf(entries)}, entries}, true
}

// partyOf is the party that the name stands for first: of a region with a government of its
// own that government.
func partyOf(entries []lexicon.Entry) string {
	if entries[0].Party == "" && entries[0].Kind == lexicon.Place && entries[0].Sort != "city" && len(entries) > 1 {
		return entries[1].Party
	}
	return entries[0].Party
}

func kindOf(entries []lexicon.Entry) parley.NameKind {
	switch entries[0].Kind {
	case lexicon.Adjective:
		return parley.NORP
	case lexicon.Organisation, lexicon.Metonym:
		return parley.ORG
	}
	return parley.LOC
}

// yields reports whether a phrase of the lexicon gives way to the names that
// the model found at its place.
func (j *joiner) yields(p phrase, model []phrase) bool {
	if len(model) == 0 {
		return !j.stands(p)
	}
	for _, m := range model {
		switch {
		case m.name.Kind == parley.PER && m.covers(p):
			if m.end-m.first > p.end-p.first || j.personLike(p, m) {
				return true
			}
		case m.name.Kind == parley.ORG && m.covers(p) && m.end-m.first > p.end-p.first:
			return !j.institution(m) || j.isGroup(m) || p.entries[0].Kind == lexicon.Place && p.entries[0].Sort != "city" && rulers[strings.ToLower(j.d.Tokens[m.end-1].Form)]
		case m.covers(p) && m.end-m.first > p.end-p.first && p.entries[0].Kind == lexicon.Place:
			return true
		}
	}
	return false
}

// personLike reports whether one word that is both a place and, to the model, a
// person is the person: somebody of that surname is in the text, or the model
// is sure and the place is no state.
func (j *joiner) personLike(p, m phrase) bool {
	if k := p.entries[0].Kind; p.end-p.first > 1 && p.covers(m) && (k == lexicon.Metonym || k == lexicon.Organisation) {
		return false // "Shin Bet"
	}
	if j.surnames[j.d.Tokens[p.end-1].Form] {
		return true
	}
	return p.entries[0].Kind == lexicon.Place && m.name.Confidence >= 0.7
}

// institution reports whether an organisation's name says that it is part of a
// state's government ("the Ukrainian Foreign Ministry"), so that the state in
// it acts.
func (j *joiner) institution(m phrase) bool {
	for _, t := range j.d.Tokens[m.first:m.end] {
		if institutions[strings.ToLower(t.Form)] {
			return true
		}
	}
	return false
}

// isGroup reports whether an organisation's name ends in a word for an armed
// group or a movement.
func (j *joiner) isGroup(m phrase) bool {
	return j.lex.Is(j.d.Tokens[m.end-1].Form, lexicon.GroupWord)
}

// rulers are the last words of the names of those who govern a region: "the Lakonia Interim Council".
var rulers = map[string]bool{"administration": true, "council": true, "authority": true, "government": true}

var institutions = map[string]bool{"ministry": true, "government": true, "army": true, "forces": true, "force": true, "military": true, "presidency": true,
	"embassy": true, "parliament": true, "cabinet": true, "delegation": true, "navy": true, "guard": true, "police": true, "foreign": true, "defence": true,
	"defense": true, "state": true, "authorities": true, "administration": true, "president": true, "intelligence": true, "general": true, "council": true,
	"mission": true, "office": true, "department": true}

// stands reports whether a phrase that the model took for no name is one: its
// words are proper nouns or an adjective, or it has several words.
func (j *joiner) stands(p phrase) bool {
	if p.end-p.first > 1 {
		return true
	}
	t := j.d.Tokens[p.first]
	if t.UPOS == "PROPN" || p.entries[0].Kind == lexicon.Adjective {
		return !j.surnames[t.Form] || p.entries[0].Party != "" && p.entries[0].Kind != lexicon.Capital
	}
	return p.entries[0].Kind != lexicon.Place && (t.UPOS == "NOUN" || t.UPOS == "ADJ")
}
