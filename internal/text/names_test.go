package text

import (
	"strings"
	"testing"

	"parley"
	"parley/internal/lexicon"
)

func forms(tokens []parley.Token) string {
	var out []string
	for _, t := range tokens {
		out = append(out, t.Form)
	}
	return strings.Join(out, "|")
}

func TestLexiconTokens(t *testing.T) {
	for _, phrase := range []string{"United States of America", "U.S.", "D.R. Congo", "Guinea-Bissau", "Sharm el-Sheikh",
		"Sudan People's Liberation Movement-North", "SPLM/A-IO", "Côte d'Ivoire", "Washington, D.C.", "N'Djamena", "Kurdistan Workers' Party", "St. Petersburg"} {
		if got, want := forms(Tokenize(phrase)), strings.Join(lexicon.Split(phrase), "|"); got != want {
			t.Errorf("%q: text cuts %s, lexicon %s", phrase, got, want)
		}
	}
}
