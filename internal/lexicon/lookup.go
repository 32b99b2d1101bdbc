package lexicon

// maxTokens is how many tokens a phrase has at most; the lint test holds the
// files to it.
const maxTokens = 16

// Longest looks up the longest known phrase that tokens begin with. It gives
// its meanings, the likeliest first and weak ones left out, and the number of
// tokens it takes, 0 where none is known. Names are matched with their case, but
// without the marks of letters, hyphens, apostrophes and full stops ("Sana'a",
// "Kraków", "U.N."); a phrase in capitals ("RUSSIA", "NEW YORK") matches where
// its first word has more than three letters or the next is in capitals too. The caller must not
// change the entries.
func (l *Lexicon) Longest(tokens []string) ([]Entry, int) {
	if l.user != nil {
		return l.user.longest(tokens)
	}
	var found []Entry
	length := 0
	l.walk(tokens, func(at node, n int) {
		if at.phrase >= 0 {
			if m := l.means[at.phrase]; m.strong > 0 {
				found, length = m.entries[:m.strong:m.strong], n
				return
			}
		}
		if at.city.strong() {
			found, length = nil, n
			l.cities.each(at.city, func(e Entry) { found = appendStrong(found, e) })
		}
	})
	return found, length
}

func appendStrong(to []Entry, e Entry) []Entry {
	if e.Weak {
		return to
	}
	return append(to, e)
}

// Meanings is Longest with the weak meanings too: all that the longest known
// phrase at the beginning of tokens can stand for, those that are not weak
// first. The caller may keep and change the entries.
func (l *Lexicon) Meanings(tokens []string) ([]Entry, int) {
	var last node
	length := 0
	l.walk(tokens, func(at node, n int) { last, length = at, n })
	if length == 0 {
		return nil, 0
	}
	var known []Entry
	strong := 0
	if last.phrase >= 0 {
		m := l.means[last.phrase]
		known, strong = m.entries, m.strong
	}
	out := append([]Entry{}, known[:strong]...)
	var weak []Entry
	l.cities.each(last.city, func(e Entry) {
		switch {
		case knownCity(known, e):
		case e.Weak || strong > 0:
			e.Weak = true
			weak = append(weak, e)
		default:
			out = append(out, e)
		}
	})
	return append(append(out, known[strong:]...), weak...), length
}

// knownCity reports whether the entries already hold the city of the table.
func knownCity(entries []Entry, e Entry) bool {
	for _, k := range entries {
		if k.Sort == "city" && (k.Country == e.Country || k.Country == "") {
			return true
		}
	}
	return false
}

// node is a place in the tables that a prefix of the tokens leads to.
type node struct {
	hash   uint64
	phrase int32 // index in means; -1 where there is none
	city   cityRange
}

// walk calls end for every known phrase that tokens begin with, the shortest
// first, with its length in tokens.
func (l *Lexicon) walk(tokens []string, end func(at node, n int)) {
	at := node{hash: seed}
	for i, t := range tokens {
		if i == maxTokens {
			return
		}
		if joins(t) {
			if i == 0 {
				return
			}
			continue
		}
		next, ok := l.step(at.hash, t, i == 0 && !capsFollow(tokens))
		if !ok {
			return
		}
		at = next
		if at.phrase >= 0 || at.city.some() {
			end(at, i+1)
		}
	}
}

// capsFollow reports whether the second word is in capitals and no
// abbreviation, so that the first may be read as a word too.
func capsFollow(tokens []string) bool {
	next := 1
	if len(tokens) > 1 && joins(tokens[1]) {
		next = 2
	}
	return len(tokens) > next && len(tokens[next]) > 3 && allCaps(tokens[next])
}

// step follows one token. Short words in capitals are abbreviations.
func (l *Lexicon) step(h uint64, token string, short bool) (node, bool) {
	if h == seed && isPlainWord(token) {
		return node{}, false
	}
	if n, ok := l.at(extend(h, token, asWritten)); ok {
		return n, true
	}
	if short && len(token) <= 3 || !allCaps(token) {
		return node{}, false
	}
	if n, ok := l.at(extend(h, token, capitalised)); ok {
		return n, true
	}
	if h == seed {
		return node{}, false
	}
	return l.at(extend(h, token, lowered))
}

// isPlainWord reports whether the token begins with two small Latin letters
// and is no article: no phrase begins so.
func isPlainWord(token string) bool {
	small := func(i int) bool { return i >= len(token) || 'a' <= token[i] && token[i] <= 'z' }
	return token != "" && small(0) && small(1) && !isArticle(token)
}

func (l *Lexicon) at(h uint64) (node, bool) {
	n := node{hash: h, phrase: -1}
	phrase, known := l.phrases[h]
	if known {
		n.phrase = phrase
	}
	var inCities bool
	n.city, inCities = l.cities.find(h)
	return n, known || inCities
}
