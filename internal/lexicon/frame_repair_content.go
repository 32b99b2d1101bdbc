package lexicon

import (
	"slices"
	"strings"

	"parley"
)

// contentsLifted hangs what somebody says on the verb of saying, where the engine hangs it on a noun in
// between: "demanded in a letter to the press on Monday that Avaria meet Belmark" read as a letter that meets.
func contentsLifted(tokens []parley.Token) []parley.Token {
	cloned := false
	for i := range tokens {
		v := sayerOfContent(tokens, i)
		if v < 0 {
			continue
		}
		if !cloned {
			tokens, cloned = slices.Clone(tokens), true
		}
		tokens[i].Head, tokens[i].Rel = v+1, "ccomp"
	}
	return tokens
}

// sayerOfContent is the verb of saying or demanding whose content is the clause of token i, which hangs on an
// adjunct of the verb; -1 for none. The clause has "that" and a subject of its own.
func sayerOfContent(tokens []parley.Token, i int) int {
	n := tokens[i].Head - 1
	if n < 0 || n >= i || tokens[i].UPOS != "VERB" || !strings.HasPrefix(tokens[i].Rel, "acl") && tokens[i].Rel != "advcl" {
		return -1
	}
	that, subject := false, false
	for k := n + 1; k < i; k++ {
		if tokens[k].Head != i+1 {
			continue
		}
		that = that || tokens[k].Rel == "mark" && strings.EqualFold(tokens[k].Form, "that")
		subject = subject || that && strings.HasPrefix(tokens[k].Rel, "nsubj")
	}
	if !subject {
		return -1
	}
	v := n
	if tokens[i].Rel != "advcl" {
		if !saidIn(tokens, n) {
			return -1
		}
		v = tokens[n].Head - 1
		if v >= 0 && tokens[n].Rel == "nmod" && tokens[v].Rel == "obl" {
			n, v = v, tokens[v].Head-1
		}
		if tokens[n].Rel != "obl" {
			return -1
		}
	}
	if v < 0 || v > n || tokens[v].UPOS != "VERB" || hasKid(tokens, v, "ccomp") || hasKid(tokens, v, "obj") {
		return -1
	}
	form := strings.ToLower(tokens[v].Form)
	if !theFrames().says(form) && len(theFrames().governors[form]) == 0 {
		return -1
	}
	return v
}

// saidIn reports whether the noun at token n stands with a preposition for where, when or to whom something is
// said; "told of two meetings that" and "spoke about the talks that" go on about the noun.
func saidIn(tokens []parley.Token, n int) bool {
	return slices.ContainsFunc(tokens[:n], func(t parley.Token) bool {
		return t.Rel == "case" && t.Head == n+1 && slices.Contains([]string{"in", "to", "on", "during", "at", "from", "before", "after", "through", "via"}, strings.ToLower(t.Form))
	})
}
