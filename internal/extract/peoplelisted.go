package extract

import (
	"slices"

	"parley"
	"parley/internal/mention"
)

// peopleListed gives the tokens of the sentence [first, end) with each person in a list joined to the one before, where
// the engine takes the second for another name of the first: "the envoy A, Foreign Minister B, representatives of C
// and others". Nobody is called by another's name, and no single person is a group. The tokens given are not changed.
func (x *reader) peopleListed(first, end int) []parley.Token {
	tokens := x.Tokens[first:end]
	cloned := false
	for i := first; i < end; i++ {
		h := first + tokens[i-first].Head - 1
		if tokens[i-first].Rel != "appos" || h < first || h >= i {
			continue
		}
		of := x.namedPerson(h)
		if of == nil || i < of.End {
			continue
		}
		next := x.titledPerson(tokens, first, i)
		if next == nil && !(x.plural(i) && x.isPeopleNoun(i)) || next != nil && next.Person == of.Person || !x.commaOpens(tokens, first, i, next) {
			continue
		}
		if !cloned {
			tokens, cloned = slices.Clone(tokens), true
		}
		tokens[i-first].Rel, tokens[i-first].Head = "conj", topOf(tokens, first, h, of)-first+1
	}
	return tokens
}

// namedPerson is the person by name who is told at token i, nil where there is none.
func (x *reader) namedPerson(i int) *mention.Mention {
	if m := x.mentionAt(i); m != nil && m.Kind == mention.Person && !m.Described && !m.Possessive {
		return m
	}
	return nil
}

// titledPerson is the person by name at token i, or whose name hangs on the title there ("Ambassador to Avaria A").
func (x *reader) titledPerson(tokens []parley.Token, first, i int) *mention.Mention {
	if m := x.mentionAt(i); m != nil {
		return x.namedPerson(i)
	}
	for k := i + 1; k < first+len(tokens) && k < i+8; k++ {
		if t := tokens[k-first]; t.Rel == "flat" && x.Tokens[i].UPOS == "PROPN" {
			if m := x.namedPerson(k); m != nil {
				return m
			}
		}
	}
	return nil
}

// commaOpens reports whether a comma stands before the phrase of token i, with the person in it.
func (x *reader) commaOpens(tokens []parley.Token, first, i int, m *mention.Mention) bool {
	begin := i
	if m != nil {
		begin = min(begin, m.First)
	}
	for k := begin - 1; k >= first; k-- {
		if x.Word(k) == "," {
			return true
		}
		if tokens[k-first].Head-1+first < begin || tokens[k-first].Head-1+first > i {
			return false
		}
	}
	return false
}

// topOf is the token of the mention that the others of it hang on, from token h up.
func topOf(tokens []parley.Token, first, h int, m *mention.Mention) int {
	for range m.End - m.First {
		up := first + tokens[h-first].Head - 1
		if up < m.First || up >= m.End {
			break
		}
		h = up
	}
	return h
}
