package lexicon

import (
	"slices"
	"strings"

	"parley"
)

// purposes are participles that say what talks are for.
var purposes = []string{"aimed", "designed", "intended", "meant"}

// aimedTalks is the verb of "Talks aimed at ending the war between A and B began", read as talks that aimed, and B
// that began; i is the participle. -1 where it is the verb.
func aimedTalks(tokens []parley.Token, i int) int {
	if tokens[i].Head != 0 || tokens[i].UPOS != "VERB" || !slices.Contains(purposes, tokens[i].Form) || tokens[i-1].Head != i+1 || tokens[i-1].Rel != "nsubj" || !theFrames().inClass(tokens[i-1].Lemma, "talks") {
		return -1
	}
	for w := i + 2; w < min(len(tokens), i+farMeasure+farMeasure); w++ {
		t := &tokens[w]
		clause := t.Rel == "conj" || t.Rel == "advcl" || t.Rel == "parataxis"
		if clause && t.Head == i+1 && t.UPOS == "VERB" && !strings.HasSuffix(t.Form, "ing") && !hasKid(tokens, w, "mark") {
			return w
		}
	}
	return -1
}

// withAimed makes the verb at token w that of the talks before the participle at token i; who the engine took for
// its subject is joined to the one before "and".
func withAimed(tokens []parley.Token, i, w int) []parley.Token {
	out := slices.Clone(tokens)
	out[w].Head, out[w].Rel = 0, "root"
	out[i-1].Head, out[i-1].Rel = w+1, "nsubj"
	out[i].Head, out[i].Rel, out[i].Feats = i, "acl", "Tense=Past|VerbForm=Part|Voice=Pass"
	if last := len(out) - 1; out[last].Rel == "punct" {
		out[last].Head = w + 1
	}
	and := slices.IndexFunc(out, func(t parley.Token) bool { return t.Head == w+1 && t.Rel == "cc" })
	if and <= i {
		return out
	}
	if n := slices.IndexFunc(out[and:], func(t parley.Token) bool { return t.Head == w+1 && t.Rel == "nsubj" }); n > 0 {
		k, s := and-1, and+n
		if out[k].Rel == "flat" && out[k].Head > 0 {
			k = out[k].Head - 1
		}
		out[and].Head = s + 1
		out[s].Head, out[s].Rel = k+1, "conj"
	}
	return out
}
