package text

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"parley"
	"parley/internal/neural"
)

// lister is an engine that knows some names with their probabilities and takes
// capitalised words for proper nouns.
type lister map[string]neural.NameSpan

func (l lister) Parse(sentences [][]string) []neural.Sentence {
	var out []neural.Sentence
	for _, s := range sentences {
		a := neural.Sentence{Words: make([]neural.Word, len(s))}
		for i, w := range s {
			if a.Words[i].UPOS = "X"; unicode.IsUpper(rune(w[0])) {
				a.Words[i].UPOS = "PROPN"
			}
		}
		for i := 0; i < len(s); i++ {
			for end := len(s); end > i; end-- {
				if n, ok := l[strings.Join(s[i:end], " ")]; ok {
					n.First, n.End = i, end
					a.Names = append(a.Names, n)
					i = end - 1
					break
				}
			}
		}
		out = append(out, a)
	}
	return out
}

func TestPeopleAreNamedAgain(t *testing.T) {
	names := lister{"Kari Lund": {Kind: "PER", Probability: 0.9}, "Omar al - Sadi": {Kind: "PER", Probability: 0.8}, "Theresa May": {Kind: "PER", Probability: 0.9},
		"Ola Nor - Berg": {Kind: "PER", Probability: 0.8}, "Ada": {Kind: "PER", Probability: 0.9}, "Ada Vik": {Kind: "PER", Probability: 0.4}}
	for _, c := range []struct{ text, want string }{
		{"Kari Lund met us. Later Lund left.", "PER Kari Lund 0.9; PER Lund 0.45"},
		{"Lund met us, said Kari Lund.", "PER Lund 0.45; PER Kari Lund 0.9"},
		{"Kari Lund saw the Lund Bridge.", "PER Kari Lund 0.9"},
		{"Kari Lund saw a lund.", "PER Kari Lund 0.9"},
		{"Theresa May left in May.", "PER Theresa May 0.9"},
		{"Omar al-Sadi said al-Sadi would go.", "PER Omar al-Sadi 0.8; PER al-Sadi 0.4"},
		{"Ola Nor-Berg said Nor-Berg knew Berg.", "PER Ola Nor-Berg 0.8; PER Nor-Berg 0.4"},
		{"Ada Vik came, then Vik and Ada left.", "PER Ada Vik 0.4; PER Ada 0.9"},
		{"They left.", ""},
	} {
		doc := Segment(&parley.Report{Text: c.text})
		AnnotateWith(names, doc)
		if got := namesOf(doc); got != c.want {
			t.Errorf("%s: %s, want %s", c.text, got, c.want)
		}
	}
}

func TestDoubtfulPlacesBecomePeople(t *testing.T) {
	for probability, want := range map[float32]string{0.6: "PER Kari Lund 0.9; PER Lund 0.45", 0.95: "PER Kari Lund 0.9; LOC Lund 0.95"} {
		names := lister{"Kari Lund": {Kind: "PER", Probability: 0.9}, "Lund": {Kind: "LOC", Probability: probability}}
		doc := Segment(&parley.Report{Text: "Kari Lund spoke. Then Lund left."})
		AnnotateWith(names, doc)
		if got := namesOf(doc); got != want {
			t.Errorf("a place with %v: %s, want %s", probability, got, want)
		}
	}
}

func namesOf(doc *parley.Document) string {
	var out []string
	for _, n := range doc.Names {
		out = append(out, fmt.Sprint(n.Kind, " ", n.Span.Text, " ", n.Confidence))
	}
	return strings.Join(out, "; ")
}

func TestDocumentsAndEventsByTheirWords(t *testing.T) {
	for _, c := range []struct {
		name       string
		kind       parley.NameKind
		confidence float64
		want       parley.NameKind
	}{
		{"Treaty of Belmark", parley.ORG, 0.3, parley.WORK}, {"Belmark Accords", parley.LOC, 0.5, parley.WORK}, {"Battle of Lund", parley.LOC, 0.4, parley.EVENT},
		{"Lake Summit", parley.ORG, 0.4, parley.EVENT}, {"Treaty Council", parley.ORG, 0.4, parley.ORG}, {"League of Lakes", parley.ORG, 0.3, parley.ORG},
		{"Belmark Accords", parley.ORG, 0.9, parley.ORG}, {"Kari Pact", parley.PER, 0.3, parley.PER}, {"Accord", parley.ORG, 0.3, parley.ORG},
	} {
		if got := kindByWords(strings.Fields(c.name), c.kind, c.confidence); got != c.want {
			t.Errorf("%s, %s with %v: %s, want %s", c.name, c.kind, c.confidence, got, c.want)
		}
	}
}
