package extract

import (
	"sort"
	"strings"
	"unicode/utf8"

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
var quoteVerbs = setOf(`say tell state add note announce confirm emphasise emphasize stress explain report claim insist warn declare write tweet
	post acknowledge admit argue assert comment deny disclose remark reply respond answer recall reveal reiterate affirm specify underline
	underscore observe vow pledge promise demand urge clarify inform ask continue conclude joke quip shout cry whisper exclaim lament
	complain maintain contend counter retort concede caution predict suggest think wonder read repeat agree boast call describe testify
	highlight elaborate recount opine muse interject sum quote allege protest object summarise summarize reason believe feel`)

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
	if t.UPOS == "NOUN" || t.UPOS == "PROPN" || t.UPOS == "DET" {
		return x.wordIs(i, "said", "told") && x.mentionAt(i) == nil
	}
	return t.UPOS == "VERB" && quoteVerbs[t.Lemma] || x.Is(i, lexicon.Say) && x.mentionAt(i) == nil
}

// attribute finds who says a stretch: right after it ("…," A said), right before it
// (A said: "…"), by the verb of saying over it in its sentence, by "according
// to". lo and hi are where the quotations before and after it end and begin.
func (x *reader) attribute(s stretch, lo, hi int) (attribution, bool) {
	if a, ok := x.rightAfter(s, hi); ok {
		return a, true
	}
	whole := x.ownSentence(s)
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

// rightAfter reads the verb of saying and its subject after the stretch, in either
// order: "…," said A; "…," A told reporters. After a stretch that ends in a
// full stop only a short sentence counts that says nothing else: "…." A said.
func (x *reader) rightAfter(s stretch, hi int) (attribution, bool) {
	limit := min(hi, x.tokenAt(x.blockEnd(s.block)), s.end+30)
	begin, comma := s.end, false
	for begin < limit && x.Tokens[begin].UPOS == "PUNCT" {
		comma = comma || x.wordIs(begin, ",", "-", "–", "—", "--", ".", "?", "!")
		begin++
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s.span.Text, `'’"”`))
	if !comma && !strings.ContainsRune(",.?!-–—…", last) || begin >= limit {
		return attribution{}, false
	}
	stopped := strings.ContainsRune(".?!…", last) || x.wordIs(begin-1, ".", "?", "!")
	if stopped && !x.beginsSentence(s) {
		return attribution{}, false
	}
	if x.phrase(begin, "according to") {
		return x.namedBySource(begin, limit)
	}
	if x.wordIs(begin, "and", "but", "while", "which", "that", "as", "after", "when", "because", "if", "although", "where", "who", "or", "before", "to") {
		return attribution{}, false
	}
	return x.besideVerb(begin, limit, stopped)
}

// besideVerb reads a verb of saying in tokens [begin, limit) and its subject
// before or after it.
func (x *reader) besideVerb(begin, limit int, stopped bool) (attribution, bool) {
	v := begin
	for ; v < limit && !x.saysAt(v); v++ {
		if x.inQuotes[v] > 0 || x.endsClause(v) {
			return attribution{}, false
		}
	}
	if v >= limit || stopped && (x.hasContent(v) || !x.endsSoon(v, limit)) {
		return attribution{}, false
	}
	if v == begin || v == begin+1 && x.Tokens[begin].UPOS == "ADV" {
		if _, h, ok := x.nounPhrase(v+1, limit); ok {
			return x.attributionAt(h, v)
		}
		return attribution{}, false
	}
	if h := x.subjectOf(v); h >= begin && h < v {
		return x.attributionAt(h, v)
	}
	if _, h, ok := x.nounPhrase(begin, v); ok {
		return x.attributionAt(h, v)
	}
	return attribution{}, false
}

// endsClause reports whether token i is a mark that ends what a verb of saying can
// govern; the full stop of an abbreviation is none.
func (x *reader) endsClause(i int) bool {
	if x.Tokens[i].UPOS != "PUNCT" {
		return false
	}
	if x.wordIs(i, ";", ":", "?", "!") {
		return true
	}
	_, end := x.limits(x.SentenceOf(i))
	return x.Word(i) == "." && i >= end-2
}

// hasContent reports whether the verb at token v says something in its own clause.
func (x *reader) hasContent(v int) bool {
	for _, k := range x.kids(v) {
		if k > v && (x.rel(k) == "ccomp" || x.rel(k) == "xcomp") {
			return true
		}
	}
	return x.Word(v+1) == "that" || x.Word(v+1) == ":"
}

// endsSoon reports whether the sentence ends shortly after token v without
// another verb.
func (x *reader) endsSoon(v, limit int) bool {
	for k := v + 1; k < limit && k < v+18; k++ {
		if x.wordIs(k, ".", "!", "?") && x.Tokens[k].UPOS == "PUNCT" {
			return true
		}
		if x.inQuotes[k] > 0 || x.Tokens[k].UPOS == "VERB" && k > v+3 || x.Word(k) == "that" {
			return false
		}
	}
	return true
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
		if !x.saysAt(v) {
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
		if (at < s.first || at >= s.end) && x.saysAt(at) {
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

// subjectOf is the head of the phrase that speaks by the verb at token v: the
// speaker of its frame, its subject or agent, or those of the verb that it
// hangs on ("met the press, saying …"); -1 where the tree shows none.
func (x *reader) subjectOf(v int) int {
	v = x.leadVerb(v)
	for n := 0; n < 4 && v >= 0; n++ {
		if h := x.frameSpeaker(v); h >= 0 {
			return h
		}
		subject := -1
		for _, k := range x.kids(v) {
			switch {
			case x.rel(k) == "obl" && x.wordsAt(k, "by"):
				return k
			case x.rel(k) == "nsubj" && subject < 0:
				subject = k
			}
		}
		if subject >= 0 {
			return subject
		}
		switch x.rel(v) {
		case "acl":
			return x.head(v)
		case "conj", "advcl", "xcomp":
			v = x.head(v)
		default:
			return -1
		}
	}
	return -1
}

// leadVerb is the verb of saying that a participle at token v goes on with ("said
// that …, adding that …"), v itself for any other.
func (x *reader) leadVerb(v int) int {
	if !strings.HasSuffix(x.Word(v), "ing") || x.rel(v) != "advcl" {
		return v
	}
	for h, n := x.head(v), 0; h >= 0 && n < 5; h, n = x.head(h), n+1 {
		if x.saysAt(h) && x.frameSpeaker(h) >= 0 {
			return h
		}
	}
	return v
}

// frameSpeaker is the speaker of the frame whose predicate is token v, -1 for none.
func (x *reader) frameSpeaker(v int) int {
	sen := &x.sentences[x.SentenceOf(v)]
	i := sort.Search(len(sen.matches), func(i int) bool { return sen.base+sen.matches[i].Predicate >= v })
	for ; i < len(sen.matches) && sen.base+sen.matches[i].Predicate == v; i++ {
		if m := &sen.matches[i]; speaks(m) {
			if h := speakerOfMatch(m); h >= 0 {
				return sen.base + h
			}
		}
	}
	return -1
}

// accordingTo reads "according to A" in the sentence of the stretch.
func (x *reader) accordingTo(s stretch) (attribution, bool) {
	first, _ := x.limits(x.SentenceOf(s.first))
	_, end := x.limits(x.SentenceOf(s.end - 1))
	for k := max(first, s.first-far); k+2 < min(end, s.end+far); k++ {
		if x.inQuotes[k] == 0 && x.phrase(k, "according to") {
			return x.namedBySource(k, end)
		}
	}
	return attribution{}, false
}

// namedBySource reads whom "according to" at token k names.
func (x *reader) namedBySource(k, limit int) (attribution, bool) {
	_, h, ok := x.nounPhrase(k+2, limit)
	if !ok {
		return attribution{}, false
	}
	a, ok := x.attributionAt(h, k)
	a.cueEnd = k + 2
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

// withBecause adds the words of the speaker, so that a reader finds them where
// the same words stand in several places.
func withSpeaker(b parley.Because, s parley.Span) parley.Because { return withSpan(b, "speaker", s) }
