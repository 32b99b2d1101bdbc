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

func TestNames(t *testing.T) {
	tests := []struct{ text, want string }{
		{"On Monday Norwegian Foreign Minister Kari Lund met Omar al-Hadi in Geneva.", "Norwegian/NORP Kari Lund/PER Omar al-Hadi/PER Geneva/LOC"},
		{"Lund said so. President Ana de la Cruz left Muscat.", "Lund/PER Ana de la Cruz/PER Muscat/LOC"},
		{"The Secretary of the National Energy Council, Jean-Luc Marchetti, spoke.", "National Energy Council/ORG Jean-Luc Marchetti/PER"},
		{"The White House and Hamas agreed on the Green River Plan.", "White House/ORG Hamas/ORG Green River Plan/WORK"},
		{"Ms Berg waited. Later Berg left.", "Berg/PER Berg/PER"},
		{"Nobody was there.", ""},
		{"Agreed to continue: another meeting concluded", ""},
	}
	for _, tt := range tests {
		doc := Sketch(&parley.Report{Text: tt.text})
		var got []string
		for _, n := range doc.Names {
			got = append(got, n.Span.Text+"/"+string(n.Kind))
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, strings.Join(got, " "), tt.want)
		}
	}
}
