package extract

import (
	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// who is a list of those who meet, speak or agree: mentions, in order, and the
// tokens [first, end) that they take.
type who struct {
	mentions   []*mention.Mention
	first, end int
}

func (w who) empty() bool { return len(w.mentions) == 0 }

// skipLeft reports whether the word may stand between a subject and its verb.
func skipLeft(w string) bool {
	switch w {
	case "has", "have", "had", "will", "would", "shall", "could", "may", "might", "must", "can", "should",
		"is", "are", "was", "were", "be", "been", "being", "did", "do", "does", "to", "not", "n't", "n’t", "never", "'ll", "’ll",
		"also", "already", "again", "recently", "earlier", "later", "then", "both", "jointly", "separately", "reportedly",
		"respectively", "finally", "briefly", "personally", "privately", "now", "still", "soon", "twice", "all", "first", "last", "next", "once",
		"on", "in", "at", ",", "who", "which", "late", "early",
		"expected", "scheduled", "due", "set", "ready", "willing", "going", "able", "refused", "declined", "agreed",
		"plan", "plans", "planned", "hope", "hopes", "hoped", "want", "wants", "wanted", "decided", "proposed", "offered", "intends", "intend",
		"denied", "denies", "ruled", "out", "rules", "like", "prepared", "preparing", "refuse", "refuses", "begin", "began":
		return true
	}
	return false
}

// left reads the subject before token k: over auxiliaries, times and places to
// a list of actors. ctx are the words stepped over, from left to right.
func (x *reader) left(k, limit int) (w who, ctx []string) {
	begin := limit
	limit = max(limit, k-far)
	for k > limit {
		m := x.mentionAt(k - 1)
		switch {
		case isActor(m) && m.First >= limit:
			return x.listLeft(x.delegationOf(m), limit), ctx
		case m != nil && (m.Kind == mention.Time || m.Kind == mention.Place) && m.First >= limit:
			k = m.First
		case m == nil && skipLeft(x.Word(k-1)):
			ctx = append([]string{x.Word(k - 1)}, ctx...)
			k--
		case x.Word(k-1) == "and" || len(ctx) > 0 && ctx[0] == ",":
			return x.farSubject(k, begin), ctx
		default:
			return who{}, ctx
		}
	}
	return who{}, ctx
}

// farSubject is the subject that begins the sentence, for a verb after "and"
// ("A flew to Muscat and met B") or after an apposition ("A, who …, met B").
func (x *reader) farSubject(k, limit int) who {
	if k-limit > far {
		return who{}
	}
	for at := limit; at < k && at < limit+4; at++ {
		m := x.mentionAt(x.skipArticle(at))
		m, _ = x.pastOwner(m, at)
		if isTimeOrPlace(m) {
			at = m.End - 1
			continue
		}
		if isActor(m) && m.Kind != mention.Group && m.End < k {
			w := x.right(at, k)
			if x.closed(w.end, k) {
				return w
			}
			return who{}
		}
		if !x.wordIs(at, "on", "in", "the", "late", "early", ",", "and", "gen.", "also") {
			return who{}
		}
	}
	return who{}
}

// closed reports whether nobody else and no new clause comes between the
// subject's end and the verb.
func (x *reader) closed(from, to int) bool {
	for k := from; k < to; k++ {
		if m := x.mentionAt(k); m != nil {
			if m.Kind == mention.Person || m.Kind == mention.Pronoun || m.Kind == mention.Group {
				return false
			}
			continue
		}
		if x.wordIs(k, "that", "said", "says", ";", ":", "\"", "“", "”", "but", "while", "after", "before") {
			return false
		}
	}
	return true
}

// listLeft reads the list that ends with mention m: "A, B and m". A join by a
// comma alone counts only in a headline.
func (x *reader) listLeft(m *mention.Mention, limit int) who {
	w := who{mentions: []*mention.Mention{m}, first: x.outer(m), end: m.End}
	joined := false
	for {
		k, and := x.joinBefore(w.first)
		if k == w.first || !and && !joined && x.BlockOf(x.SentenceOf(m.First)).Kind != parley.Headline {
			return w
		}
		prev := x.mentionAt(k - 1)
		if k-1 < limit || !isActor(prev) || prev.First < limit || prev.Kind == mention.Pronoun && joined {
			return w
		}
		joined, prev = true, x.delegationOf(prev)
		w.mentions = append([]*mention.Mention{prev}, w.mentions...)
		w.first = x.outer(prev)
	}
}

// delegationOf is the delegation that a person is said to lead ("the Omani
// delegation led by A"), else the mention itself.
func (x *reader) delegationOf(m *mention.Mention) *mention.Mention {
	first := x.outer(m)
	if !x.phrase(first-2, "led by") && !x.phrase(first-2, "headed by") {
		return m
	}
	at := first - 3
	if x.Word(at) == "," {
		at--
	}
	if d := x.mentionAt(at); isActor(d) && d.Kind == mention.Party {
		return d
	}
	return m
}

// joinBefore is the token after the mention that a join before token k leads
// to, k where there is none, and whether the join says "and".
func (x *reader) joinBefore(k int) (int, bool) {
	switch {
	case x.wordIs(k-1, "and", "&"):
		if x.Word(k-2) == "," {
			return k - 2, true
		}
		return k - 1, true
	case x.phrase(k-3, "as well as"):
		if x.Word(k-4) == "," {
			return k - 4, true
		}
		return k - 3, true
	case x.Word(k-1) == ",":
		return k - 1, false
	}
	return k, false
}

// right reads the list of actors that begins at token k: "A, B and C". What
// follows a comma counts only when an "and" closes the list, and what follows the "and"
// only when it does not begin a new clause.
func (x *reader) right(k, limit int) who {
	k = x.skipArticle(k)
	m := x.mentionAt(k)
	m, k = x.pastOwner(m, k)
	limit = min(limit, k+3*far)
	if !isActor(m) || m.First > k || m.End > limit {
		return who{}
	}
	w := who{mentions: []*mention.Mention{m}, first: x.outer(m), end: m.End}
	var open []*mention.Mention
	end := m.End
	headline := x.BlockOf(x.SentenceOf(k)).Kind == parley.Headline
	for {
		k, and := x.joinAfter(end)
		if k == end {
			return w
		}
		next := x.mentionAt(x.skipArticle(k))
		next, _ = x.pastOwner(next, k)
		if next == nil && and && len(open) > 0 && x.peopleAt(k) {
			w.mentions, w.end = append(w.mentions, open...), end // "A, B and several advisers"
		}
		if !isActor(next) || next.End > limit || next.Kind == mention.Pronoun {
			return w
		}
		open, end = append(open, next), next.End
		if and || headline {
			if x.startsClause(end) && !x.wordIs(w.first-1, "between", "of", "among") {
				return w
			}
			w.mentions, w.end = append(w.mentions, open...), end
			open = nil
		}
	}
}

// peopleAt reports whether the words at token k are of people whom nobody names: "the co-chairs of",
// "other senior officials".
func (x *reader) peopleAt(k int) bool {
	for at := x.skipArticle(k); at < min(k+5, len(x.Tokens)); at++ {
		switch x.Tokens[at].UPOS {
		case "NOUN":
			if x.plural(at) && (x.isPeopleNoun(at) || besides[x.Lemma(at)]) {
				return true
			}
		case "ADJ", "NUM", "VERB":
		default:
			return false
		}
	}
	return false
}

// besides are nouns for those who sit at a table with those who are named.
var besides = setOf("co-chair chair co-chairman co-chairperson adviser advisor aide participant attendee facilitator mediator observer guest")

// pastOwner steps from a possessor to what it owns, where that is a person
// ("Gray's adviser Bob Hale").
func (x *reader) pastOwner(m *mention.Mention, k int) (*mention.Mention, int) {
	if m == nil || !m.Possessive {
		return m, k
	}
	next := x.mentionAt(m.End + 1)
	if next == nil || next.Kind != mention.Person {
		return nil, k
	}
	return next, next.First
}

func (x *reader) skipArticle(k int) int {
	if x.mentionAt(k) == nil && (x.phrase(k, "h.e.") || k < len(x.Tokens) && x.Tokens[k].Form == "HE") {
		k++ // "met A, HE President B and HE the emir of C"
	}
	if x.mentionAt(k) != nil || !x.wordIs(k, "the", "a", "an", "his", "her", "their", "both", "its") {
		return k
	}
	for at := k + 1; at < min(k+4, len(x.Tokens)); at++ {
		if m := x.mentionAt(at); m != nil {
			if m.Kind == mention.Party {
				return at // "the opposition Orange Front"
			}
			break
		}
		if u := x.Tokens[at].UPOS; u != "ADJ" && u != "NOUN" {
			break
		}
	}
	return k + 1
}

// joinAfter is the token after a join at token k, k where there is none, and
// whether the join says "and".
func (x *reader) joinAfter(k int) (int, bool) {
	at := k
	if x.wordIs(at, ",", ";") {
		at++
	}
	switch {
	case x.wordIs(at, "and", "&"):
		return at + 1, true
	case x.phrase(at, "as well as"), x.phrase(at, "along with"), x.phrase(at, "together with"):
		if x.Word(at) == "as" {
			return at + 3, true
		}
		return at + 2, true
	}
	return at, false
}

// startsClause reports whether a verb follows at token k, so that what stands
// before it is the subject of a new clause.
func (x *reader) startsClause(k int) bool {
	return x.Is(k, lexicon.Say|lexicon.Meet|lexicon.VerbHeld) || x.wordIs(k, "will", "has", "have", "had", "is", "are", "was", "were", "would", "also")
}

// isTimeOrPlace reports whether the mention is neither of people nor of parties.
func isTimeOrPlace(m *mention.Mention) bool {
	return m != nil && (m.Kind == mention.Time || m.Kind == mention.Place)
}
