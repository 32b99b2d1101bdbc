package extract

import (
	"slices"
	"strings"

	"parley"
)

// dropHeadlines leaves out what a headline says in short and the text repeats: it
// is told once, with the words of the text.
func (x *reader) dropHeadlines() {
	var body []map[string]bool
	of := func(st *statement) parley.BlockKind { return x.BlockOf(x.SentenceOf(max(st.first, 0))).Kind }
	for _, st := range x.statements {
		if of(st) != parley.Headline && len(body) < 40 {
			body = append(body, x.weighty(st))
		}
	}
	drop := func(st *statement) bool {
		if of(st) != parley.Headline {
			return false
		}
		words := x.weighty(st)
		return slices.ContainsFunc(body, func(b map[string]bool) bool {
			n := 0
			for w := range words {
				if b[w] {
					n++
				}
			}
			return n > 0 && 2*n >= len(words)
		})
	}
	if !slices.ContainsFunc(x.statements, drop) {
		return
	}
	x.statements = slices.DeleteFunc(x.statements, drop)
	clear(x.quoted)
	for i, st := range x.statements {
		if st.out.Mode == "direct" {
			x.numberTokens(st, i+1)
		}
	}
}

// weighty are the lemmas of the statement's words that are longer than three
// letters.
func (x *reader) weighty(st *statement) map[string]bool {
	set := map[string]bool{}
	for k := max(st.first, 0); k < min(st.end, st.first+far); k++ {
		if l := strings.ToLower(x.Tokens[k].Lemma); len(l) > 3 && st.holds(x.Tokens[k].Start) {
			set[l] = true
		}
	}
	return set
}
