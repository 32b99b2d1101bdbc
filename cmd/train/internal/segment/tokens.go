package segment

import (
	"slices"

	"parley"
	"parley/internal/text"
)

// TokenExamples asks the tokenizer about a treebank's raw text, with the right
// answers.
func TokenExamples(gold *parley.Document) []Example {
	starts := make([]bool, len(gold.Text)+1)
	for i := 0; i < len(gold.Tokens); {
		starts[gold.Tokens[i].Start] = true
		i += max(gold.Tokens[i].Multi, 1)
	}
	var out []Example
	text.TokenizeWith(gold.Text, func(at int, features []uint32) bool {
		out = append(out, Example{slices.Clone(features), starts[at]})
		return starts[at]
	})
	return out
}
