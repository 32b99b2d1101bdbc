package extract

import (
	"sort"

	"parley/internal/lexicon"
	"parley/internal/mention"
)

// speechKinds are the kinds of frame by which somebody says something; the role
// that speaks differs.
var speechKinds = map[string]lexicon.FrameRole{"say": lexicon.RoleSpeaker, "call_for": lexicon.RoleActor, "promise": lexicon.RoleActor, "propose": lexicon.RoleSide1,
	"accuse": lexicon.RoleActor, "threaten": lexicon.RoleActor, "deny": lexicon.RoleSpeaker, "praise": lexicon.RoleActor, "reject": lexicon.RoleSide1}

// speakerOfMatch is the head of the phrase that speaks in the frame, -1 for none.
func speakerOfMatch(m *lexicon.FrameMatch) int {
	for _, role := range []lexicon.FrameRole{lexicon.RoleSpeaker, lexicon.RoleActor, lexicon.RoleSide1} {
		if h := m.Fill(role); len(h) > 0 {
			return h[0]
		}
	}
	return -1
}

// speaks reports whether the frame lets somebody speak.
func speaks(m *lexicon.FrameMatch) bool {
	_, ok := speechKinds[m.Frame.Kind]
	return ok
}

// near is how many tokens may stand between a quotation and the verb or the
// speaker beside it.
const near = 3

// attribute finds who says a stretch: right after it ("…," A said), right before
// it (A said: "…"), else by the verb of its sentence.
func (x *reader) attribute(s stretch) (attribution, bool) {
	first, last := x.SentenceOf(s.first), x.SentenceOf(s.end-1)
	best, found, closest := attribution{}, false, 1<<20
	for sent := first; sent <= last; sent++ {
		if a, d, ok := x.cueIn(sent, s); ok && d < closest {
			best, found, closest = a, true, d
		}
	}
	if !found || closest > near {
		if a, ok := x.beside(s); ok {
			return a, true
		}
		if a, ok := x.afterwards(s, last); ok {
			return a, true
		}
	}
	if !found {
		return x.accordingTo(s)
	}
	return best, found
}

// cueIn is the frame of speech in a sentence that stands closest to the stretch
// and outside of quotation marks, and how close it is.
func (x *reader) cueIn(sent int, s stretch) (attribution, int, bool) {
	sen := &x.sentences[sent]
	best, at, closest := attribution{}, -1, 1<<20
	from := sort.Search(len(sen.matches), func(i int) bool { return sen.base+sen.matches[i].Predicate >= s.first-far })
	for i := from; i < len(sen.matches); i++ {
		m := &sen.matches[i]
		p := sen.base + m.Predicate
		if p > s.end+far {
			break
		}
		if !speaks(m) || x.inQuotes[p] > 0 {
			continue
		}
		h := speakerOfMatch(m)
		d := x.distance(p, s)
		if h >= 0 {
			d = min(d, x.distance(sen.base+h, s))
		}
		if h < 0 {
			d += 2 * near
		}
		if p < s.first && x.quoteBetween(p, s.first) || p >= s.end && x.quoteBetween(s.end, p) {
			d += 10
		}
		if at >= 0 && d >= closest {
			continue
		}
		a, ok := x.attributionAt(sen.base, h, p)
		if !ok {
			continue
		}
		best, at, closest = a, p, d
	}
	return best, closest, at >= 0
}

// quoteBetween reports whether another quotation stands between two tokens.
func (x *reader) quoteBetween(from, to int) bool {
	for k := from; k < to; k++ {
		if x.inQuotes[k] > 0 {
			return true
		}
	}
	return false
}

// distance is how many words stand between token p and the stretch; one before
// it is a little farther than one after it.
func (x *reader) distance(p int, s stretch) int {
	from, to, d := s.end, p, 0
	if p < s.first {
		from, to, d = p+1, s.first, 1
	}
	for k := from; k < to; k++ {
		if x.Tokens[k].UPOS != "PUNCT" {
			d++
		}
	}
	return d
}

// attributionAt makes an attribution of the phrase with that head, counted from
// base, and the verb at token cue.
func (x *reader) attributionAt(base, head, cue int) (attribution, bool) {
	h := base + head
	if head < 0 || x.Tokens[h].UPOS == "PRON" && x.mentionAt(h) == nil && !x.wordIs(h, "we", "you", "it", "others", "some", "many", "all", "another") {
		return attribution{}, false
	}
	if m := x.mentionAt(h); m != nil && m.Kind != mention.Time && m.Kind != mention.Place {
		a := x.attributionOf(m)
		a.cue = cue
		return a, true
	}
	for _, m := range x.partAt(h, 0) {
		if m.Kind == mention.Person {
			a := x.attributionOf(m)
			a.cue = cue
			return a, true
		}
	}
	return x.sourceOf(h, cue), true
}

// sourceOf makes an attribution of a phrase that is no mention: "the statement",
// "a senior official". An unnamed person is anonymous.
func (x *reader) sourceOf(h, cue int) attribution {
	first, end := x.phraseOf(h)
	a := attribution{person: -1, first: first, end: end, cue: cue}
	a.voice.AsPrinted = x.Span(first, end).Text
	if parts := x.partAt(h, 2); len(parts) == 1 && len(parts[0].Parties) == 1 {
		a.voice.Party = parts[0].Parties[0]
	}
	switch x.Lemma(h) {
	case "official", "source", "diplomat", "aide", "insider", "negotiator", "mediator", "person", "figure", "adviser", "advisor", "witness", "analyst":
		a.voice.Anonymous = true
	}
	return a
}

// phraseOf is tokens [first, end) of the phrase that token h heads, without what
// is added after commas or in clauses.
func (x *reader) phraseOf(h int) (int, int) {
	first, end := h, h+1
	for _, k := range x.kids(h) {
		switch x.rel(k) {
		case "det", "amod", "compound", "nummod", "flat", "nmod", "case":
			if x.rel(k) == "case" && k < h {
				continue
			}
			kf, ke := k, k+1
			if x.rel(k) != "det" && x.rel(k) != "case" {
				kf, ke = x.phraseOf(k)
			}
			if x.rel(k) == "nmod" && k > h {
				kf = end
			}
			first, end = min(first, kf), max(end, ke)
		}
	}
	if last := h + 12; end > last {
		end = last
	}
	return max(first, h-12), end
}

// beside reads a verb of saying and its subject right after the stretch by the order
// of the words, for sentences whose tree is of no help: "…," said panel chairman
// Rep. A (R-Utah).
func (x *reader) beside(s stretch) (attribution, bool) {
	_, end := x.limits(x.SentenceOf(s.end - 1))
	begin := s.end
	for begin < end && x.Tokens[begin].UPOS == "PUNCT" {
		begin++
	}
	for i := begin; i < min(end, begin+14); i++ {
		if x.inQuotes[i] > 0 {
			break
		}
		if !x.Is(i, lexicon.Say) || x.mentionAt(i) != nil || x.Tokens[i].UPOS == "NOUN" {
			continue
		}
		from, to := begin, i
		if i == begin {
			from, to = i+1, min(end, i+12)
		}
		for _, m := range x.In(from, to) {
			if a := x.attributionOf(&m); m.Kind == mention.Person || m.Kind == mention.Party || m.Kind == mention.Pronoun {
				a.cue = i
				return a, true
			}
		}
		break
	}
	return attribution{}, false
}

// afterwards reads a speaker named in the short sentence after a quotation that
// closed with a full stop: '"…." A said.'
func (x *reader) afterwards(s stretch, sent int) (attribution, bool) {
	next := sent + 1
	if next >= len(x.Sentences) || x.Sentences[next].Block != x.Sentences[sent].Block {
		return attribution{}, false
	}
	first, end := x.limits(next)
	if first-s.end > 2 || end-first > 12 {
		return attribution{}, false
	}
	a, d, ok := x.cueIn(next, s)
	return a, ok && d <= near
}

// accordingTo reads "according to A" beside the stretch.
func (x *reader) accordingTo(s stretch) (attribution, bool) {
	first, _ := x.limits(x.SentenceOf(s.first))
	_, end := x.limits(x.SentenceOf(s.end - 1))
	for k := max(first, s.first-far); k+2 < min(end, s.end+far); k++ {
		if x.inQuotes[k] > 0 || !x.phrase(k, "according to") {
			continue
		}
		if a, ok := x.speakerAt(k+2, end); ok {
			a.cue = k
			return a, true
		}
	}
	return attribution{}, false
}

// speakerIn is whom the sentence lets speak: the first frame of speech whose
// speaker is a person or a party.
func (x *reader) speakerIn(sent int) (attribution, bool) {
	sen := &x.sentences[sent]
	for i := range sen.matches {
		m := &sen.matches[i]
		if !speaks(m) || x.inQuotes[sen.base+m.Predicate] > 0 {
			continue
		}
		if a, ok := x.attributionAt(sen.base, speakerOfMatch(m), sen.base+m.Predicate); ok && (a.person >= 0 || a.voice.Party != "") {
			return a, true
		}
	}
	return attribution{}, false
}
