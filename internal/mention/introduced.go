package mention

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
)

// How a report introduces those who came for somebody where neither a title nor a verb of leading says so: by the
// place at the head of the sentence, by an owner, by the side that they sat on.

// namedFor reads "For Avaria, Ambassador A" at the beginning of a sentence that tells who negotiates,
// signs or speaks, or of no deed at all.
func (f *finder) namedFor(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	s := f.Sentences[f.SentenceOf(m.First)]
	if f.Word(s.FirstToken) != "for" || i == 0 {
		return "", nil, false
	}
	g := &f.Mentions[i-1]
	if g.Kind != Party || len(g.Parties) != 1 || g.First > s.FirstToken+2 || f.Word(g.End) != "," || f.titleStart(m.First) > g.End+2 {
		return "", nil, false
	}
	for k := m.End; k < s.EndToken; k++ {
		if f.Tokens[k].UPOS == "VERB" && !f.actsForSide(k) {
			return "", nil, false
		}
		if f.actsForSide(k) {
			break
		}
	}
	return g.Parties[0], []parley.Span{f.Span(s.FirstToken, m.End)}, true
}

// actsForSide reports whether token k is a verb of what somebody does for a side.
func (f *finder) actsForSide(k int) bool {
	switch f.Lemma(k) {
	case "negotiate", "sign", "speak", "attend", "take", "sit", "lead", "head", "represent", "come", "initial", "have", "participate":
		return true
	}
	return false
}

// byOwnerAlone reads an owner whose noun is left out or says only that the man is his: "Avaria's, the veteran
// ambassador A, had brought", "Avaria's man, deputy speaker B".
func (f *finder) byOwnerAlone(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	k := f.introStart(m.First)
	for k > 0 && (f.Tokens[k-1].UPOS == "ADJ" || f.Tokens[k-1].UPOS == "NOUN" || f.wordIs(k-1, "the", "a", "an")) && !f.taken[k-1] {
		k--
	}
	if f.Word(k-1) != "," && f.Word(m.First-1) == "," {
		k = m.First
	}
	if f.Word(k-1) != "," {
		return "", nil, false
	}
	at := k - 2
	if f.wordIs(at, "man", "woman", "men", "negotiator", "envoy", "representative", "delegate", "number", "emissary") {
		at--
		if f.Word(at) == "own" {
			at--
		}
	}
	if !isPossessive(f.Word(at)) {
		return "", nil, false
	}
	n, ok := f.name(at - 1)
	if !ok || n.Party == "" {
		return "", nil, false
	}
	first, _ := f.bounds(at - 1)
	return n.Party, []parley.Span{f.Span(first, m.End)}, true
}

// byOwnTeam reads who heads or leads the delegation that a party owns: "Foreign Minister A headed Avaria's
// delegation of six".
func (f *finder) byOwnTeam(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	k := m.End
	for f.wordIs(k, "has", "had", "is", "was", "will", "also", "himself", "herself", "to") {
		k++
	}
	if !f.wordIs(k, "heads", "leads", "headed", "led", "heading", "leading", "head", "lead", "chaired", "commanded") {
		return "", nil, false
	}
	if f.Word(k+1) == "the" {
		k++
	}
	n, ok := f.name(k + 1)
	if !ok || n.Party == "" {
		return "", nil, false
	}
	_, end := f.bounds(k + 1) // of the name just found
	if !isPossessive(f.Word(end)) && !(f.isAdjective(f.bounds(k+1)) && !isDash(f.Word(end))) {
		return "", nil, false
	}
	for at := end; at < end+5; at++ {
		if f.delegated(at) {
			return n.Party, []parley.Span{f.Span(m.First, at+1)}, true
		}
	}
	return "", nil, false
}

// seatBehind is the state of the capital in which the ministry stands that somebody speaks for: "the foreign
// ministry in Muscat, whose spokesman, A".
func (f *finder) seatBehind(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	k := f.introStart(m.First)
	for k > 0 && (f.Tokens[k-1].UPOS == "NOUN" || f.Tokens[k-1].UPOS == "ADJ" || f.Word(k-1) == ",") {
		k--
	}
	if f.Word(k-1) != "whose" {
		return "", nil, false
	}
	k -= 2
	if f.Word(k) != "," || !slices.ContainsFunc(f.placesEnding(k), func(g *Mention) bool { return f.isCapitalCity(*g) }) {
		return "", nil, false
	}
	g := f.placesEnding(k)[0]
	if !f.wordIs(g.First-1, "in", "at") || !f.wordIs(g.First-2, "ministry", "government", "office", "presidency", "cabinet", "palace", "department") {
		return "", nil, false
	}
	return g.Place.Country, []parley.Span{f.Span(g.First-2, m.End)}, true
}

// placesEnding are the mentions of places that end at token end.
func (f *finder) placesEnding(end int) []*Mention {
	var out []*Mention
	for i := range f.Mentions {
		if m := &f.Mentions[i]; m.Kind == Place && m.End == end && m.Place.Country != "" {
			out = append(out, m)
		}
	}
	return out
}

// bySeatNamed reads a member of parliament or of the opposition by the capital at the head of his sentence: "In Manila,
// Senator A said".
func (f *finder) bySeatNamed(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	if !f.wordNear(f.titleStart(m.First), m.Name[0], "senator", "lawmaker", "legislator", "congressman", "congresswoman", "parliamentarian", "mp", "deputy", "speaker", "opposition") {
		return "", nil, false
	}
	h := f.seatOfSpeaker(f.persons[m.Person])
	if h.party == "" {
		return "", nil, false
	}
	return h.party, []parley.Span{f.Span(m.First, m.End), h.evidence}, true
}

// wordNear reports whether one of the words stands in tokens [first, end).
func (f *finder) wordNear(first, end int, words ...string) bool {
	for k := first; k < end; k++ {
		if f.wordIs(k, words...) {
			return true
		}
	}
	return false
}

// seatOfSpeaker is the state whose capital or name stands at the head of the sentence before the holder of an office of
// state who says, refuses or rules something there: "In Skopje, President A says". Whoever meets
// others there may be a guest.
func (f *finder) seatOfSpeaker(p *person) home {
	s := f.Sentences[f.SentenceOf(p.begin)]
	m := f.firstMention(p)
	if f.Word(s.FirstToken) != "in" || m == nil {
		return home{}
	}
	n, ok := f.name(s.FirstToken + 1)
	if !ok || len(n.Party) != 3 {
		return home{}
	}
	first, k := f.bounds(s.FirstToken + 1)
	if !f.isWholeState(first, k) || f.Word(k) != "," {
		return home{}
	}
	if k++; f.wordIs(k, "the", "a") {
		k++
	}
	if m.First > k {
		return home{}
	}
	for at := m.End; at < min(m.End+12, s.EndToken); at++ {
		if f.Is(at, lexicon.Say) || f.wordIs(at, "refused", "ruled", "resigned", "signed", "warned", "denied", "vowed", "declined", "dismissed", "faces", "faced", "promised", "called") {
			return home{party: n.Party, evidence: n.Span}
		}
		if f.Tokens[at].UPOS == "VERB" && !strings.HasSuffix(f.Word(at), "ing") && f.Word(at-1) != "who" && !f.wordIs(at, "chairs", "heads", "leads") {
			break
		}
	}
	return home{}
}

// byHolderTold reads the name of one of whom the text told before by his office alone: "The Avarian foreign minister
// arrived on Monday … The minister, A, said".
func (f *finder) byHolderTold(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	first := f.titleStart(m.First)
	if f.Word(m.First-1) == "," && m.First == first {
		first = f.introStart(m.First)
	}
	end := m.Name[0]
	for end > first && (f.Word(end-1) == "," || f.Is(end-1, lexicon.Honorific) || f.IsCapital(end-1) && !f.Is(end-1, lexicon.Office|lexicon.Title)) {
		end--
	}
	for first < end && f.wordIs(first, "the", "its", "their") {
		first++
	}
	if first >= end || f.Word(first-1) != "the" || !f.Is(end-1, lexicon.Office) {
		return "", nil, false
	}
	for k := i - 1; k >= 0 && f.Mentions[k].First > first-farHolder; k-- {
		g := &f.Mentions[k]
		if g.Kind != Party || len(g.Parties) != 1 || g.Possessive || g.Attribute || g.End > first {
			continue
		}
		at := f.officeIn(g, first, end)
		if at < 0 || k+1 < len(f.Mentions) && f.Mentions[k+1].Kind == Person && f.Mentions[k+1].First <= g.End+1 {
			continue
		}
		return g.Parties[0], []parley.Span{f.Span(m.First, m.End), f.Span(g.First, g.End)}, true
	}
	return f.oneToldOf(m, end-1)
}

// oneToldOf is the party of one of whom the text told before by the same word with "a", the office that ends at token head:
// "an Avarian army spokesman said so … the spokesman, A".
func (f *finder) oneToldOf(m *Mention, head int) (string, []parley.Span, bool) {
	for k := m.First - 2; k > 0 && k > head-farHolder; k-- {
		if f.Word(k) != f.Word(head) || f.nameAt[k] > 0 || k+1 < len(f.nameAt) && f.nameAt[k+1] > 0 {
			continue
		}
		party, first := "", k
		for at := k - 1; at >= 0 && at > k-6; at-- {
			if n, ok := f.name(at); ok && n.Party != "" && party == "" && n.Kind != parley.PER {
				party = n.Party
				first, _ = f.bounds(at)
				at = first
				continue
			}
			if f.wordIs(at, "a", "an") && party != "" {
				return party, []parley.Span{f.Span(m.First, m.End), f.Span(first, k+1)}, true
			}
			if u := f.Tokens[at].UPOS; u != "ADJ" && u != "NOUN" && u != "PART" {
				break
			}
		}
		return "", nil, false
	}
	return "", nil, false
}

// farHolder is how many tokens before his name somebody may be told of by his office.
const farHolder = 240

// officeIn is the token at which the words [first, end) of an office stand in the mention g as one person's, -1
// where they do not.
func (f *finder) officeIn(g *Mention, first, end int) int {
	n := end - first
	for at := g.First; at+n <= g.End; at++ {
		same := true
		for k := 0; k < n && same; k++ {
			same = f.Word(at+k) == f.Word(first+k)
		}
		if same && (at+n == g.End || f.wordIs(at+n, "of", "for", "to")) && f.Is(at+n-1, lexicon.Office) {
			return at
		}
	}
	return -1
}

// opensWithSpeaker reports whether the title begins the sentence with "a", or stands where somebody is introduced: "A spokesman for
// the front, B, said", "led by a retired judge, B", "…, a spokeswoman for A, B, said".
func (f *finder) opensWithSpeaker(t *lexicon.OfficeTitle) bool {
	if !f.wordIs(t.First-1, "a", "an", "another", "one") {
		return false
	}
	at := t.First - 2
	return f.Sentences[f.SentenceOf(t.First)].FirstToken == t.First-1 || f.wordIs(at, "by", "includes", "included", "including", "counts", "counted") || f.Word(at) == "," && f.wordIs(t.First, "spokesman", "spokeswoman", "spokesperson")
}
