package extract

import (
	"sort"
	"strings"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// speechKinds are the kinds of frame by which somebody says something; the role
// that speaks differs.
var speechKinds = map[string]lexicon.FrameRole{"say": lexicon.RoleSpeaker, "call_for": lexicon.RoleActor, "promise": lexicon.RoleActor, "propose": lexicon.RoleSide1,
	"accuse": lexicon.RoleActor, "threaten": lexicon.RoleActor, "deny": lexicon.RoleSpeaker, "praise": lexicon.RoleActor, "reject": lexicon.RoleSide1}

// quoteVerbs are the verbs, by lemma, that go with a quotation beside them. Wider
// than the frames of saying: beside quotation marks even "go" and "laugh" speak.
var quoteVerbs = setOf(`say tell state add note announce confirm emphasise emphasize stress explain report claim insist warn declare write tweet reaffirm relay
	post acknowledge admit argue assert comment deny disclose remark reply respond answer recall reveal reiterate affirm specify underline
	underscore observe vow pledge promise demand urge clarify inform ask continue conclude joke quip shout cry whisper exclaim lament
	complain maintain contend counter retort concede caution predict suggest think wonder read repeat agree boast call describe testify
	highlight elaborate recount opine muse interject sum quote allege protest object summarise summarize reason believe feel estimate assure confide plead sigh fume marvel grumble beg rage proclaim
	convey communicate intimate reassure apprise notify remind signal indicate hint mention profess commit
	stress assess conclude preach scoff sneer demur vouch volunteer venture urge enthuse`)

// asVerbs speak before a quotation that follows "as": "dismissed the report as "…"".
var asVerbs = setOf("dismiss brand label slam blast denounce decry hail deride ridicule condemn characterise characterize reject welcome praise criticise criticize portray")

// writings are what can be read out: "the post read".
var writings = setOf("statement post message text letter communique communiqué tweet note banner sign caption paper document placard inscription resolution invitation")

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

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

// saysAt reports whether token i is a verb that may go with a quotation.
func (x *reader) saysAt(i int) bool {
	if i < 0 || i >= len(x.Tokens) || x.inQuotes[i] > 0 {
		return false
	}
	t := &x.Tokens[i]
	if x.setSaying(i) > 0 {
		return true
	}
	if t.Lemma == "put" && x.Word(i+1) == "it" || t.Lemma == "make" && x.Word(i+1) == "it" && x.wordIs(i+2, "clear", "plain", "known") {
		return true
	}
	if t.UPOS == "NOUN" || t.UPOS == "PROPN" || t.UPOS == "DET" {
		return x.mentionAt(i) == nil && (x.wordIs(i, "said", "told") || x.wordIs(i, "reports", "writes", "notes", "adds") && (x.wordIs(i+1, ".", ",") && x.reportsBehind(i) || x.behindQuote(i)) || x.wordIs(i, "read", "reads") && i > 0 && writings[x.Word(i-1)])
	}
	return t.UPOS == "VERB" && (quoteVerbs[t.Lemma] || quoteVerbs[t.Lemma+"e"]) || x.Is(i, lexicon.Say) && x.mentionAt(i) == nil
}

// setSaying is where the clause begins, or its "that", of a set phrase for saying whose verb is token
// v: "made clear that", "let it be known that", "drew attention to the fact that", "voiced hope that".
// 0 for none.
func (x *reader) setSaying(v int) int {
	if v < 0 || v+3 >= len(x.Tokens) || x.Tokens[v].UPOS != "VERB" {
		return 0
	}
	k := 0
	switch x.Lemma(v) {
	case "make":
		if x.wordIs(v+1, "clear", "plain") {
			k = v + 2
			if e, _, ok := x.nounPhrase(k, len(x.Tokens)); ok && x.Word(k) != "that" && x.isFinite(e) && x.SentenceOf(e) == x.SentenceOf(v) {
				return k
			}
		}
	case "let":
		if x.phrase(v+1, "it be known") || x.phrase(v+1, "it be understood") {
			k = v + 4
		}
	case "draw":
		if x.phrase(v+1, "attention to the fact") {
			k = v + 5
		}
	case "voice", "express", "convey":
		for k = v + 1; k < v+6 && x.Tokens[k].UPOS != "NOUN" && (x.Tokens[k].UPOS == "ADJ" || x.Tokens[k].UPOS == "DET" || x.Tokens[k].UPOS == "PRON"); k++ {
		}
		if feelings[x.Lemma(k)] {
			k++
		} else {
			k = 0
		}
	}
	if k > 0 && x.Word(k) == "that" {
		return k + 1
	}
	return 0
}

// feelings are what is voiced together with what it is about: "voiced concern that".
var feelings = setOf("hope concern confidence fear regret optimism belief conviction worry alarm satisfaction certainty dismay wish")

// quotedThere is who is quoted by the speaker of an attribution behind the words: ""…," the
// paper quoted an officer as saying".
func (x *reader) quotedThere(a attribution) (attribution, bool) {
	if a.cue < 0 || x.Lemma(a.cue) != "quote" && x.Lemma(a.cue) != "cite" || x.isPassive(a.cue) {
		return attribution{}, false
	}
	for k := a.cue + 2; k < min(len(x.Tokens)-1, a.cue+14); k++ {
		if x.Word(k) == "as" && strings.HasSuffix(x.Word(k+1), "ing") {
			if h := x.subjectOf(k + 1); h > a.cue {
				return x.attributionAt(h, k+1)
			}
			return attribution{}, false
		}
	}
	return attribution{}, false
}

// reportsBehind reports whether the word at token i, which the tagger takes for a noun, ends
// its sentence as a verb of saying: "The talks have begun, a correspondent reports."
func (x *reader) reportsBehind(i int) bool {
	first, _ := x.limits(x.SentenceOf(i))
	for k := i - 1; k > first && k > i-8; k-- {
		switch x.Tokens[k].UPOS {
		case "NOUN", "PROPN", "DET", "ADJ":
			continue
		}
		return x.Word(k) == "," && k < i-1 && x.isFiniteIn(first, k)
	}
	return false
}

// behindQuote reports whether a quotation and a comma end right before token i.
func (x *reader) behindQuote(i int) bool {
	k := i - 1
	if k < 2 || x.Word(k) != "," {
		return false
	}
	for k--; k > i-4 && k > 0 && x.Tokens[k].UPOS == "PUNCT"; k-- {
	}
	return x.inQuotes[k] > 0
}

// attribute finds who says a stretch: right after it ("…," A said), right before it
// (A said: "…"), by the verb of saying over it in its sentence, by "according
// to". lo and hi are where the quotations before and after it end and begin.
func (x *reader) attribute(s stretch, lo, hi int) (attribution, bool) {
	whole := x.ownSentence(s)
	if a, ok := x.rightAfter(s, hi); ok {
		if b, ok := x.quotedThere(a); ok {
			return b, true
		}
		if b, inner := x.rightBefore(s, lo); !whole && inner && b.person >= 0 && a.person < 0 && b.cue >= 0 && b.cue < s.first && x.SentenceOf(b.cue) == x.SentenceOf(s.first) {
			return b, true // "Lund said that it was "…," the ministry said"
		}
		return a, true
	}
	if next := x.SentenceOf(s.end-1) + 1; whole && next < len(x.Sentences) && x.Sentences[next].Block == x.Sentences[next-1].Block {
		if a, ok := x.saidThis(next); ok {
			return a, true
		}
	}
	if !whole {
		if a, ok := x.over(s); ok {
			return a, true
		}
	}
	if a, ok := x.rightBefore(s, lo); ok {
		return a, true
	}
	if whole {
		return attribution{}, false
	}
	if a, ok := x.accordingTo(s); ok {
		return a, true
	}
	return x.nearest(s)
}

// rightBefore reads the verb of saying nearest before the stretch in its
// sentence, or the label or the lead-in that a colon ends.
func (x *reader) rightBefore(s stretch, lo int) (attribution, bool) {
	from := max(lo, x.tokenAt(x.blockStart(s.block)), s.first-far)
	k := s.first - 1
	for k >= from && x.Tokens[k].UPOS == "PUNCT" && !x.wordIs(k, ".", ";", "?", "!", ":") {
		k--
	}
	colon := k >= from && x.Word(k) == ":"
	if colon {
		k--
	}
	for v := k; v >= from; v-- {
		if x.endsClause(v) {
			break
		}
		if !x.saysAt(v) && !(x.Word(k) == "as" && x.Tokens[v].UPOS == "VERB" && asVerbs[x.Lemma(v)]) || colon && x.wordIs(v, "asked") && x.rel(v) == "advcl" {
			continue
		}
		if x.wasTold(v) {
			continue
		}
		if h := x.subjectOf(v); h >= 0 && h < s.first {
			if a, ok := x.attributionAt(h, v); ok {
				return a, true
			}
		}
		if a, ok := x.subjectBefore(v, from); ok {
			return a, true
		}
	}
	if colon {
		return x.beforeColon(k, from)
	}
	return attribution{}, false
}

// subjectBefore is the nearest name before the verb at token v, for sentences whose
// tree shows no subject.
func (x *reader) subjectBefore(v, from int) (attribution, bool) {
	for i := v - 1; i >= from && i >= v-8; i-- {
		if x.wordIs(i, ".", ";", ":") && x.Tokens[i].UPOS == "PUNCT" {
			break
		}
		if m := x.mentionAt(i); isActor(m) {
			return x.attributionAt(x.headOf(m.First, m.End), v)
		}
	}
	return attribution{}, false
}

// beforeColon reads who speaks where a colon stands before a quotation without a verb of
// saying: a label ("Lund: …", "The ministry's statement: …") or the subject of
// the clause ("Lund had a warning: …"). Token k is the last before the colon.
func (x *reader) beforeColon(k, from int) (attribution, bool) {
	first, _ := x.limits(x.SentenceOf(max(k, 0)))
	first = max(first, from)
	if k < first {
		return attribution{}, false
	}
	if a, ok := x.labelIn(first, k+1); ok {
		return a, true
	}
	root := k
	for n := 0; n < mostSteps && x.head(root) >= first && x.head(root) <= k; n++ {
		root = x.head(root)
	}
	for _, h := range x.kids(root) {
		if x.rel(h) != "nsubj" || h < first {
			continue
		}
		if a, ok := x.attributionAt(h, -1); ok && (a.person >= 0 || a.voice.Party != "") {
			return a, true
		}
	}
	return attribution{}, false
}

// labelIn makes an attribution of tokens [first, end) where they are nothing but
// a speaker: a person, a party, a source.
func (x *reader) labelIn(first, end int) (attribution, bool) {
	if end-first > 14 {
		return attribution{}, false
	}
	e, h, ok := x.nounPhrase(first, end)
	if !ok || e < end && x.Word(e) != "," && x.Word(e) != "(" && x.Tokens[e].UPOS != "ADP" {
		return attribution{}, false
	}
	a, ok := x.attributionAt(h, -1)
	if !ok || a.person < 0 && a.voice.Party == "" && !x.Is(h, lexicon.SaySource) {
		return attribution{}, false
	}
	return a, true
}

// over is the verb of saying nearest above the stretch in the tree.
func (x *reader) over(s stretch) (attribution, bool) {
	at := x.headOf(s.first, min(s.end, s.first+far))
	for n := 0; n < mostSteps && at >= 0; n++ {
		if (at < s.first || at >= s.end) && x.saysAt(at) && !x.wasTold(at) {
			if h := x.subjectOf(at); h >= 0 && (h < s.first || h >= s.end) {
				return x.attributionAt(h, at)
			}
		}
		at = x.head(at)
	}
	return attribution{}, false
}

// nearest is the frame of speech of the sentence that stands closest to the stretch.
func (x *reader) nearest(s stretch) (attribution, bool) {
	const farthest = 20 // words: what stands farther off is another clause
	best, closest := attribution{}, farthest
	found := false
	for sent := x.SentenceOf(s.first); sent <= x.SentenceOf(s.end-1); sent++ {
		sen := &x.sentences[sent]
		from := sort.Search(len(sen.matches), func(i int) bool { return sen.base+sen.matches[i].Predicate >= s.first-far })
		for i := from; i < len(sen.matches) && sen.base+sen.matches[i].Predicate <= s.end+far; i++ {
			m := &sen.matches[i]
			p, h := sen.base+m.Predicate, speakerOfMatch(m)
			if !speaks(m) || h < 0 || x.inQuotes[p] > 0 || p < s.first && x.quoteBetween(p, s.first) || p >= s.end && x.quoteBetween(s.end, p) {
				continue
			}
			if d := x.distance(p, s); d < closest {
				if a, ok := x.attributionAt(sen.base+h, p); ok {
					best, closest, found = a, d, true
				}
			}
		}
	}
	return best, found
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

// accordingTo reads "according to A" in the sentence of the stretch.
func (x *reader) accordingTo(s stretch) (attribution, bool) {
	first, _ := x.limits(x.SentenceOf(s.first))
	_, end := x.limits(x.SentenceOf(s.end - 1))
	for k := max(first, s.first-far); k+2 < min(end, s.end+far); k++ {
		if x.inQuotes[k] == 0 && (x.phrase(k, "according to") || x.inWordsOf(k) || x.asSaid(k, end) > 0) {
			return x.namedBySource(k, end)
		}
	}
	return attribution{}, false
}

// inWordsOf reports whether "in the words of" begins at token k.
func (x *reader) inWordsOf(k int) bool {
	return x.phrase(k, "in the words of") || x.phrase(k, "in the view of") || x.phrase(k, "in the opinion of")
}

// asSaid is the verb of saying of "as A said" or "as noted by A" that begins at token k, 0
// for none.
func (x *reader) asSaid(k, end int) int {
	if !x.wordIs(k, "as") || x.wordIs(k-1, "such", "same", "quoted", "well", "as", "so") || k > 0 && x.SentenceOf(k-1) == x.SentenceOf(k) && x.Tokens[k-1].UPOS != "PUNCT" {
		return 0
	}
	if x.saysAt(k+1) && x.Word(k+2) == "by" && x.Lemma(k+1) != "quote" && x.Tokens[k+1].UPOS == "VERB" {
		return k + 1
	}
	for v := k + 2; v < min(end, k+12); v++ {
		if x.Word(v) == "," || x.wordIs(v, "as", "if", "that") || x.inQuotes[v] > 0 {
			return 0
		}
		if x.Tokens[v].UPOS != "VERB" {
			continue
		}
		after := v + 1
		if x.wordIs(after, "it", "out", "in", "on", "at", "during", "earlier", "yesterday", "today") {
			if after++; x.Word(v) != "put" {
				for after < end && after < v+10 && !x.wordIs(after, ",", ".") {
					after++
				}
			}
		}
		if (x.saysAt(v) || x.Lemma(v) == "point" || x.Lemma(v) == "put") && !thinking[x.Lemma(v)] && x.wordIs(after, ",", ".", "\"", "”") && x.isPast(v) {
			return v
		}
		return 0
	}
	return 0
}

// namedBySource reads whom "according to" at token k names.
func (x *reader) namedBySource(k, limit int) (attribution, bool) {
	if v := x.asSaid(k, limit); v > 0 {
		from := k + 1
		if x.Word(v+1) == "by" {
			from = v + 2
		}
		_, h, ok := x.nounPhrase(from, limit)
		if !ok || from == k+1 && h > v {
			return attribution{}, false
		}
		a, ok := x.attributionAt(h, v)
		return a, ok
	}
	n := 2
	if x.inWordsOf(k) {
		n = 4
	}
	_, h, ok := x.nounPhrase(k+n, limit)
	if !ok {
		return attribution{}, false
	}
	a, ok := x.attributionAt(h, k)
	a.cueEnd = k + n
	if a.person >= 0 && x.Word(a.end) != "," {
		for c := k + n + 1; c < a.end-1; c++ { // "according to Lund, the sides are": what follows is said
			if x.Word(c) == "," && x.isFinite(a.end) {
				a.end = c
				x.print(&a)
			}
		}
	}
	return a, ok
}

// speakerIn is whom the sentence lets speak: the first frame of speech whose
// speaker is a person or a party.
func (x *reader) speakerIn(sent int) (attribution, bool) {
	sen := &x.sentences[sent]
	for i := range sen.matches {
		m := &sen.matches[i]
		h := speakerOfMatch(m)
		if !speaks(m) || h < 0 || x.inQuotes[sen.base+m.Predicate] > 0 {
			continue
		}
		if a, ok := x.attributionAt(sen.base+h, sen.base+m.Predicate); ok && (a.person >= 0 || a.voice.Party != "") {
			return a, true
		}
	}
	return attribution{}, false
}

// subjectIn is the person who is the subject of the sentence.
func (x *reader) subjectIn(sent int) (attribution, bool) {
	first, end := x.limits(sent)
	if x.Word(first) == "asked" {
		for first < end-1 && x.Word(first) != "," {
			first++ // "Asked whether the talks had failed, Lund laughed"
		}
	}
	for i := first; i < min(end, first+far); i++ {
		if x.rel(i) != "nsubj" || x.inQuotes[i] > 0 {
			continue
		}
		m := x.mentionAt(i)
		if m == nil || m.Kind != mention.Person && m.Kind != mention.Pronoun {
			return attribution{}, false
		}
		a := x.attributionOf(m)
		return a, a.person >= 0
	}
	return attribution{}, false
}

// blockStart and blockEnd are the bytes of a block, of the text where there are none.
func (x *reader) blockStart(i int) int {
	if i < len(x.Blocks) {
		return x.Blocks[i].Start
	}
	return 0
}

func (x *reader) blockEnd(i int) int {
	if i < len(x.Blocks) {
		return x.Blocks[i].End
	}
	return len(x.Text)
}

// withSpeaker adds the words of the speaker, so that a reader finds them where
// the same words stand in several places.
func withSpeaker(b parley.Because, s parley.Span) parley.Because { return withSpan(b, "speaker", s) }
