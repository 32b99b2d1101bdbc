package corpus

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestToBILUO(t *testing.T) {
	for in, want := range map[string]string{
		"B-PER I-PER O B-LOC":     "B-PER L-PER O U-LOC",
		"B-PER B-PER I-PER I-PER": "U-PER B-PER I-PER L-PER",
		"I-ORG I-LOC B-MISC":      "U-ORG U-LOC O",
	} {
		if got := strings.Join(toBILUO(strings.Fields(in)), " "); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

func TestNameTokens(t *testing.T) {
	for _, c := range []struct{ name, kind, want string }{
		{"President Macky Sall", "PER", "Macky Sall"}, {"President Kim Dae-jung", "PER", "Kim Dae - jung"}, {"President Machado", "PER", ""},
		{"Emir Sabah al-Sabah", "PER", "Sabah al - Sabah"}, {"the Security Council", "ORG", "Security Council"},
		{"U.S. service members", "ORG", ""}, {"Area 51", "LOC", ""},
	} {
		if got := strings.Join(nameTokens(c.name, c.kind), " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestRenamedCopies(t *testing.T) {
	s := Sentence{Forms: strings.Fields("Jane Doe met Al in Rome ."), Names: strings.Fields("B-PER L-PER O U-PER O U-LOC O"),
		UPOS: strings.Fields("PROPN PROPN VERB PROPN ADP PROPN PUNCT")}
	lists := Lists{"PER": {{"Kim", "Dae", "-", "jung"}}, "first": {{"Ola"}}, "last": {{"Lund"}}}
	f := newFiller(lists, rand.New(rand.NewPCG(1, 1)))
	c := f.replaceNames(&s)
	if len(c.Forms) != len(c.Names) || len(c.Forms) != len(c.UPOS) || slices.Contains(c.Forms, "Doe") || slices.Contains(c.Forms, "Al") {
		t.Errorf("%v %v %v", c.Forms, c.Names, c.UPOS)
	}
	if last := c.Names[len(c.Names)-2]; last != "U-LOC" {
		t.Errorf("a place without a list became %s", last)
	}
	none := Sentence{Forms: []string{"Yes"}, Names: []string{"O"}}
	if c := f.replaceNames(&none); c.Forms != nil {
		t.Errorf("a copy without names: %v", c.Forms)
	}
}

func TestSilverNamesFollowTheTree(t *testing.T) {
	s := Sentence{Forms: strings.Fields("Mahmoud Abbas met Bush aides"), UPOS: strings.Fields("PROPN PROPN VERB PROPN NOUN"),
		Heads: []int{3, 1, 0, 5, 3}, Rels: []string{"nsubj", "flat", "root", "compound", "obj"}}
	s.AddSilver([]Found{{1, 2, "PER"}}, nil)
	if got, want := strings.Join(s.Names, " "), "B-PER L-PER O O O"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	known := map[string]string{"bush": "ORG", "mahmoud": ""}
	s.AddSilver([]Found{{3, 4, "PER"}, {0, 1, "ORG"}}, known)
	if s.Names[3] != "U-ORG" || s.Names[0] != "" {
		t.Errorf("known names: %q", s.Names)
	}
	if s.AddSilver(nil, known); s.Names[3] != "U-ORG" {
		t.Errorf("a known name that was missed: %q", s.Names)
	}
	s.AddSilver([]Found{{4, 5, "ORG"}}, nil)
	if s.Names[4] != "" || s.Names[0] != "O" {
		t.Errorf("%q", s.Names)
	}
}
