package name

import "strings"

// setOrder decides which word is the family name. It stands first where the
// first word is a known East Asian family name, or a patronymic or an initial ends
// the name (Lavrov Sergei Viktorovich, Lavrov S.), last otherwise.
func (n *Name) setOrder(t *tables) {
	switch len(n.tok) {
	case 0:
		return
	case 1:
		n.Order = Alone
		return
	}
	n.Order, n.OtherOrder = GivenFirst, FamilyFirst
	first, last := &n.tok[0], &n.tok[len(n.tok)-1]
	switch {
	case n.hasParticle():
		n.OtherOrder = 0
	case n.standsFirst(first) && !first.hyphen && !last.initial:
		n.Order, n.OtherOrder = FamilyFirst, GivenFirst
		n.eastern = len(n.tok) <= 4
	case n.standsFirst(last) && len(n.tok) <= 3 && n.syllables(0, len(n.tok)-1):
		n.eastern = true
	case last.initial && !first.initial && first.given == nil:
		n.Order, n.OtherOrder = FamilyFirst, 0 // Lavrov S. V.
	case len(n.tok) == 3 && patronymic(last) && !last.hyphen && n.tok[1].given != nil && first.given == nil:
		n.Order, n.OtherOrder = FamilyFirst, GivenFirst
	}
	if n.eastern {
		n.splitSyllables(t)
	}
}

func (n *Name) hasParticle() bool {
	for i := range n.tok {
		if n.tok[i].son || n.tok[i].clan {
			return true
		}
	}
	return false
}

// standsFirst reports whether a word is a family name of those that stand first,
// in a name that could be of their language.
func (n *Name) standsFirst(k *token) bool {
	if k.family == nil || k.initial {
		return false
	}
	if k == &n.tok[0] {
		return n.syllables(1, len(n.tok))
	}
	return true
}

// syllables reports whether the words from a up to b could be syllables of an
// East Asian given name: not longer than Xiangqian, and no known Western name.
func (n *Name) syllables(a, b int) bool {
	for i := a; i < b; i++ {
		k := &n.tok[i]
		if k.initial || len(k.plain) > 11 || k.given != nil && k.east == k.plain && len(k.plain) > 4 {
			return false
		}
	}
	return true
}

// patronymic reports whether the word has the ending of a Russian, Ukrainian or
// Belarusian patronymic.
func patronymic(k *token) bool {
	for _, end := range []string{"oviC", "eviC", "ovna", "evna", "ivna", "auna", "ovic", "evic"} {
		if strings.HasSuffix(k.sound, end) {
			return true
		}
	}
	return false
}

// splitSyllables cuts a given name of one word (Jinping) in two where only one
// cut leaves two syllables, the second beginning with a consonant.
func (n *Name) splitSyllables(t *tables) {
	g := 1
	if n.Order == GivenFirst {
		g = 0
	}
	if len(n.tok) != 2 {
		return
	}
	k := n.tok[g]
	at := onlyCut(k.plain)
	if at == 0 {
		return
	}
	first := t.token(word{text: k.word, plain: k.plain[:at], bare: k.plain[:at]})
	second := t.token(word{plain: k.plain[at:], bare: k.plain[at:], hyphen: true}) // told with the first
	out := append([]token{}, n.tok[:g]...)
	out = append(out, first, second)
	n.tok = append(out, n.tok[g+1:]...)
}

// onlyCut is the byte at which a word falls into two syllables, 0 where there is
// no such place or more than one.
func onlyCut(s string) int {
	at := 0
	for i := 1; i < len(s); i++ {
		if !isVowel(s[i]) && isSyllable(s[:i]) && isSyllable(s[i:]) {
			if at != 0 {
				return 0
			}
			at = i
		}
	}
	return at
}

// isSyllable reports whether s is consonants, vowels, and an end that Chinese or
// Korean allows.
func isSyllable(s string) bool {
	i := 0
	for i < len(s) && !isVowel(s[i]) {
		i++
	}
	switch s[:i] {
	case "", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh", "ch", "sh", "r", "z", "c", "s", "w", "ts", "hs", "tz":
	default:
		return false
	}
	v := i
	for i < len(s) && isVowel(s[i]) {
		i++
	}
	if i == v || i-v > 3 {
		return false
	}
	switch s[i:] {
	case "", "n", "ng", "k", "m", "p", "l", "h":
		return true
	}
	return false
}
