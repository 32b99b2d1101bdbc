package extract

import (
	"sort"

	"parley"
	"parley/internal/lexicon"
)

// addressee is to whom the word of saying at token v is said to speak: "told
// reporters", "said to the council", "told a news conference".
func (x *reader) addressee(v int, st *statement) (attribution, bool) {
	h := x.frameAddressee(v)
	if h < 0 || st.out.Mode == "indirect" && st.first <= h && h < st.end {
		h = x.besideAddressee(v, st)
	}
	if h < 0 || x.inQuotes[h] > 0 || st.out.Mode == "indirect" && st.first <= h && h < st.end {
		return attribution{}, false
	}
	if n := x.nameAt(h); n != nil && n.Kind == parley.LOC {
		return attribution{}, false // a way, not an ear: "to Oslo"
	}
	a, ok := x.attributionAt(h, v)
	for _, k := range x.kids(h) {
		if from, _ := x.extent(k); ok && x.isPlaceOf(k, h) && from > a.first && from < a.end {
			a.end = from
			x.print(&a)
		}
	}
	return a, ok
}

// wasTold reports whether the subject of the verb at token v is to whom something was said, not who
// said it: "A was informed that".
func (x *reader) wasTold(v int) bool {
	switch x.Lemma(v) {
	case "tell", "inform", "assure", "remind", "notify", "warn", "advise", "ask", "apprise", "reassure":
		return x.isPassive(v) && x.subjectOf(v) >= 0 && x.Tokens[x.subjectOf(v)].Rel == "nsubj:pass"
	}
	return false
}

func (x *reader) frameAddressee(v int) int {
	sen := &x.sentences[x.SentenceOf(v)]
	i := sort.Search(len(sen.matches), func(i int) bool { return sen.base+sen.matches[i].Predicate >= v })
	for ; i < len(sen.matches) && sen.base+sen.matches[i].Predicate == v; i++ {
		m := &sen.matches[i]
		if !speaks(m) {
			continue
		}
		if h := m.Fill(lexicon.RoleAddressee); len(h) > 0 && x.Tokens[sen.base+h[0]].UPOS != "VERB" {
			return sen.base + h[0]
		}
	}
	return -1
}

// besideAddressee is the object right after a verb that always has one.
func (x *reader) besideAddressee(v int, st *statement) int {
	switch x.Lemma(v) {
	case "tell", "inform", "assure", "remind", "notify", "warn":
	default:
		return -1
	}
	limit := len(x.Tokens)
	if st.out.Mode == "indirect" && st.first > v+1 {
		limit = st.first // "told reporters the sides had met"
	}
	if _, h, ok := x.nounPhrase(v+1, limit); ok && x.Word(v+1) != "that" && (x.rel(h) != "nsubj" || limit == st.first) {
		return h
	}
	return -1
}
