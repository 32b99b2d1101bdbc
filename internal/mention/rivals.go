package mention

import (
	"slices"
	"strings"

	"parley"
)

// rivalNouns are the nouns, each in the singular, for those of whom a state may have two at a time.
var rivalNouns = map[string]string{"governments": "government", "administrations": "administration", "parliaments": "parliament", "cabinets": "cabinet"}

// takeRivals makes of "Avaria's two rival governments" and "the two rival administrations" the two whom the text
// names by that noun elsewhere, where it names just two.
func (f *finder) takeRivals() {
	for i := range f.Tokens {
		if !f.rival(i) || f.taken[i] || f.silent(f.SentenceOf(i)) {
			continue
		}
		k := i
		for f.rival(k) {
			k++
		}
		noun := rivalNouns[f.Word(k)]
		if noun == "" || f.taken[k] {
			continue
		}
		ids, back := f.namedBy(noun)
		if len(ids) != 2 {
			continue
		}
		if n := f.ownerEnding(i); n >= 0 {
			m := &f.Mentions[n]
			m.Parties, m.End, m.Back, m.Actor = ids, k+1, back, true
			for t := i; t <= k; t++ {
				f.taken[t] = true
			}
			continue
		}
		first := i
		if f.Word(first-1) == "the" {
			first--
		}
		f.take(Mention{Kind: Party, First: first, End: k + 1, Name: [2]int{k, k + 1}, Parties: ids, Actor: true, Back: back})
	}
}

// rival reports whether token i says that there are two, or that they are against each other.
func (f *finder) rival(i int) bool {
	return f.wordIs(i, "two", "both", "rival", "competing", "warring", "opposing", "parallel")
}

// ownerEnding is the mention of one state whose possessive ends right before token i, -1 for none.
func (f *finder) ownerEnding(i int) int {
	if !isPossessive(f.Word(i - 1)) {
		return -1
	}
	return slices.IndexFunc(f.Mentions, func(m Mention) bool {
		return m.Kind == Party && (m.End == i-1 || m.End == i) && len(m.Parties) == 1 && isUpper(m.Parties[0])
	})
}

// namedBy are the parties, no states, that the text names by names that end in the noun, and the words that
// name the first.
func (f *finder) namedBy(noun string) (ids []string, back parley.Span) {
	for i, n := range f.Names {
		if n.Party == "" || isUpper(n.Party) || !strings.EqualFold(f.Tokens[f.end[i]-1].Form, noun) {
			continue
		}
		if p, known := f.Lex.Party(n.Party); known && p.Kind != "government" && p.Kind != "institution" {
			continue
		}
		if !slices.Contains(ids, n.Party) {
			if len(ids) == 0 {
				back = n.Span
			}
			ids = append(ids, n.Party)
		}
	}
	return ids, back
}
