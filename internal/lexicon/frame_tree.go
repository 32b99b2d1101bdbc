package lexicon

import (
	"strings"

	"parley"
)

// A Tree is one sentence's dependency tree made easy to walk. Words are given
// by their place in the sentence, from 0; -1 is none. Heads out of range count as
// roots and loops end, so that trees from elsewhere can be read too.
type Tree struct {
	Tokens []parley.Token
	low    []string // forms in lower case
	first  []int32  // kids of i are kids[first[i]:first[i+1]]
	kids   []int32
	// hasLower: some word that has four letters or more begins in lower case.
	hasLower bool
	bases    []string // relations without subtypes
	preps    []string // the preposition a word stands with, "_" between its words
}

// ReadTree prepares the tokens of one sentence (Document.Tokens[s.FirstToken:s.EndToken]).
// Tree.Tokens may differ from them in heads and relations (repaired).
func ReadTree(tokens []parley.Token) *Tree {
	tokens = headingNoun(nearest(infinitivesLoosened(tokens)))
	tokens = contentsLifted(casesLifted(reordered(repaired(timesPassed(facesJoined(tokens))))))
	n := len(tokens)
	t := &Tree{Tokens: tokens, low: make([]string, n), first: make([]int32, n+2), kids: make([]int32, n), preps: make([]string, n), bases: make([]string, n)}
	for i := range tokens {
		t.low[i] = strings.ToLower(tokens[i].Form)
		t.hasLower = t.hasLower || len(t.low[i]) > 3 && t.low[i] == tokens[i].Form && t.low[i][0] >= 'a' && t.low[i][0] <= 'z'
		t.bases[i], _, _ = strings.Cut(tokens[i].Rel, ":")
		if h := t.Head(i); h >= 0 {
			t.first[h+2]++
		}
	}
	for i := 1; i < n+2; i++ {
		t.first[i] += t.first[i-1]
	}
	for i := range tokens {
		if h := t.Head(i); h >= 0 {
			t.kids[t.first[h+1]] = int32(i)
			t.first[h+1]++
		}
	}
	for i := range tokens {
		t.setPrep(i)
	}
	return t
}

// setPrep joins the prepositions of a word: "out of" is out_of, "according to",
// whose "to" is a fixed part of it, according_to.
func (t *Tree) setPrep(i int) {
	for _, k := range t.Kids(i) {
		if t.Tokens[k].Rel != "case" || t.low[k] == "'s" || t.low[k] == "'" || t.low[k] == "’s" || t.low[k] == "’" {
			continue
		}
		if t.preps[i] != "" {
			t.preps[i] += "_"
		}
		t.preps[i] += t.low[k]
		for _, f := range t.Kids(int(k)) {
			if t.Tokens[f].Rel == "fixed" {
				t.preps[i] += "_" + t.low[f]
			}
		}
	}
}

// Head is the word that i hangs on, -1 for the root.
func (t *Tree) Head(i int) int {
	if h := t.Tokens[i].Head; h > 0 && h <= len(t.Tokens) && h-1 != i {
		return h - 1
	}
	return -1
}

// Kids are the words that hang on i, in the order of the text.
func (t *Tree) Kids(i int) []int32 { return t.kids[t.first[i]:t.first[i+1]] }

// Base is the relation of i without its subtype: "nsubj" of "nsubj:pass".
func (t *Tree) Base(i int) string { return t.bases[i] }

// kid is the first word on i with the relation, -1 where there is none.
func (t *Tree) kid(i int, rel string) int {
	for _, k := range t.Kids(i) {
		if t.Tokens[k].Rel == rel {
			return int(k)
		}
	}
	return -1
}

// kidOf is the first word on i whose relation without subtype is base.
func (t *Tree) kidOf(i int, base string) int {
	for _, k := range t.Kids(i) {
		if t.Base(int(k)) == base {
			return int(k)
		}
	}
	return -1
}

// Conjuncts are i and all that is joined to it by "and", "or" or commas. Verbs
// joined to a noun, which the engine sometimes makes of a list, are left out.
func (t *Tree) Conjuncts(i int) []int {
	out := []int{i}
	for at := 0; at < len(out); at++ {
		for _, k := range t.Kids(out[at]) {
			if t.Tokens[k].Rel == "conj" && (t.Tokens[k].UPOS != "VERB" || t.Tokens[i].UPOS == "VERB") && len(out) < len(t.Tokens) {
				out = append(out, int(k))
			}
		}
	}
	return out
}

// Appositions are the words that name i again: "the envoy, Anna Holt".
func (t *Tree) Appositions(i int) []int {
	var out []int
	for _, k := range t.Kids(i) {
		if t.Tokens[k].Rel == "appos" {
			out = append(out, int(k))
		}
	}
	return out
}

// Extent is the half-open range of words from the first to the last that hang
// on i, directly or not.
func (t *Tree) Extent(i int) (first, end int) {
	first, end = i, i+1
	stack := []int32{int32(i)}
	for steps := 0; len(stack) > 0 && steps <= len(t.Tokens); steps++ {
		at := int(stack[len(stack)-1])
		stack = append(stack[:len(stack)-1], t.Kids(at)...)
		first, end = min(first, at), max(end, at+1)
	}
	return first, end
}

func (t *Tree) has(i int, feature string) bool { return strings.Contains(t.Tokens[i].Feats, feature) }

// isRelative reports whether the word is a relative pronoun.
func (t *Tree) isRelative(i int) bool {
	if t.has(i, "PronType=Rel") {
		return true
	}
	switch t.low[i] {
	case "who", "whom", "which":
		return t.Tokens[i].UPOS == "PRON"
	}
	return false
}

// referent replaces a relative pronoun by the word that its clause hangs on.
func (t *Tree) referent(i int) int {
	if !t.isRelative(i) {
		return i
	}
	at := i
	for range 8 {
		if at = t.Head(at); at < 0 {
			break
		}
		if t.Base(at) == "acl" {
			return max(t.Head(at), 0)
		}
	}
	return i
}
