package segment

import (
	"slices"
	"strings"
	"testing"

	"parley"
	"parley/internal/conllu"
)

func lake(t *testing.T) *parley.Document {
	t.Helper()
	row := func(id, form, misc string) string {
		return id + "\t" + form + "\t_\t_\t_\t_\t_\t_\t_\t" + misc + "\n"
	}
	s, err := conllu.Read(strings.NewReader(row("1", "Talks", "_")+row("2", "ended", "SpaceAfter=No")+row("3", ".", "_")+"\n"+
		row("1", "Gen.", "_")+row("2", "Hale", "_")+row("3", "left", "SpaceAfter=No")+row("4", ".", "_")+"\n"), "lake.conllu")
	if err != nil {
		t.Fatal(err)
	}
	return conllu.Document(s)
}

// TestExamples: what is asked about has the treebank's answers.
func TestExamples(t *testing.T) {
	count := func(examples []Example) (yes, no int) {
		for _, e := range examples {
			if e.Yes {
				yes++
			} else {
				no++
			}
		}
		return yes, no
	}
	// "ended|." and "left|." are asked about, "Gen." is certain.
	if yes, no := count(TokenExamples(lake(t))); yes != 2 || no != 0 {
		t.Errorf("tokens: %d yes, %d no", yes, no)
	}
	if yes, no := count(SentenceExamples(lake(t))); yes+no == 0 || yes > 1 {
		t.Errorf("sentences: %d yes, %d no", yes, no)
	}
}

// TestTrain: feature 1 means yes, feature 2 no, feature 3 nothing; the same
// settings give the same weights.
func TestTrain(t *testing.T) {
	var examples []Example
	for range 50 {
		examples = append(examples, Example{[]uint32{1, 3}, true}, Example{[]uint32{2, 3}, false})
	}
	s := Settings{Bits: 2, Epochs: 5, Rate: 0.2, Scale: 24, Seed: 1}
	w := Train(examples, s)
	if w[1] < 10 || w[2] > -10 || w[0] != 0 || max(w[3], -w[3]) > w[1] {
		t.Errorf("weights %v", w)
	}
	if again := Train(examples, s); !slices.Equal(again, w) {
		t.Errorf("weights %v, then %v", w, again)
	}
	s.Lower = map[uint32]int8{0: 100, 2: 127}
	if lower := Train(examples, s); lower[0] != -100 || lower[2] != -127 || lower[1] != w[1] {
		t.Errorf("lowered to %v", lower)
	}
}

func TestQuantise(t *testing.T) {
	if got := quantise([]float64{0.5, -0.26, 99, -99}, 10); !slices.Equal(got, []int8{5, -3, 127, -127}) {
		t.Errorf("weights %v", got)
	}
}
