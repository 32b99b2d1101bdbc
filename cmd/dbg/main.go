package main

import (
	"fmt"
	"os"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/text"
)

func main() {
	doc := text.Parse(&parley.Report{Text: os.Args[1]})
	for _, s := range doc.Sentences {
		toks := doc.Tokens[s.FirstToken:s.EndToken]
		for i, t := range toks {
			fmt.Println(i, t.Form, t.Lemma, t.UPOS, t.Feats, t.Head-1, t.Rel)
		}
		for _, m := range lexicon.Default().Frames(toks) {
			fmt.Println("==", m.Frame.Name, toks[m.Predicate].Form, m.Mood.Status(), m.Fills, m.Frame.Attributes)
		}
	}
	for _, n := range doc.Names {
		fmt.Println(n.Kind, n.Span.Text, n.Confidence)
	}
}
