package segment

import (
	"slices"

	"parley"
	"parley/internal/text"
)

// SentenceExamples asks the splitter about a treebank's raw text, with the
// right answers.
func SentenceExamples(gold *parley.Document) []Example {
	starts := make(map[int]bool, len(gold.Sentences))
	for _, s := range gold.Sentences {
		starts[s.Start] = true
	}
	var out []Example
	text.SentencesWith(gold.Text, gold.Tokens, text.Paragraphs(gold.Text), func(at int, features []uint32) bool {
		out = append(out, Example{slices.Clone(features), starts[at]})
		return starts[at]
	})
	return out
}
