package corpus

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"parley/internal/conllu"
)

// someLists have for each kind one name of several words, one with a hyphen or one that begins with a vowel.
var someLists = Lists{"PER": {{"Kim", "Dae", "-", "jung"}, {"Jane", "Doe"}}, "first": {{"Ola"}, {"Ann"}}, "last": {{"Lund"}, {"Al", "-", "Amin"}},
	"city": {{"New", "York"}, {"Oslo"}, {"Bern"}}, "state": {{"Mali"}, {"Iran"}}, "people": {{"Iranian"}, {"Malian"}}, "ORG": {{"NATO"}, {"UN"}}}

// TestTreesStayTrees: each sentence of our own, and each that is filled with other names, has one root, heads within it, no circle, a tag
// and a relation for every word; none is told twice.
func TestTreesStayTrees(t *testing.T) {
	templates, err := treeTemplates()
	if err != nil || len(templates) < 500 {
		t.Fatalf("%d sentences: %v", len(templates), err)
	}
	told := map[string]bool{}
	for _, s := range templates {
		text := strings.Join(s.Forms, " ")
		if err := checkTree(&s.Sentence); err != nil || told[text] {
			t.Errorf("%s: %q, told before: %v: %v", s.Source, text, told[text], err)
		}
		told[text] = true
	}
	train, held, err := Trees(someLists, 3, 1)
	if err != nil {
		t.Fatal(err)
	}
	datelines := 0
	for _, s := range train {
		if err := checkTree(&s); err != nil || len(s.Names) != len(s.Forms) {
			t.Errorf("%q: %d names for %d words: %v", strings.Join(s.Forms, " "), len(s.Names), len(s.Forms), err)
		}
		if s.Rels[0] == "parataxis" && s.UPOS[0] == "PROPN" {
			datelines++
		}
	}
	if n := len(train) / datelined; datelines < n/2 || datelines > 2*n {
		t.Errorf("%d sentences of %d with a dateline, want about %d", datelines, len(train), n)
	}
	for _, h := range held {
		text := strings.Join(h.Forms, " ")
		if slices.ContainsFunc(train, func(s Sentence) bool { return strings.Join(s.Forms, " ") == text }) {
			t.Errorf("held back and learned: %q", text)
		}
	}
	if want := len(templates) / heldBack; len(held) < want-4 || len(held) > want {
		t.Errorf("%d sentences held back of %d, want one in %d", len(held), len(templates), heldBack)
	}
}

func checkTree(s *Sentence) error {
	roots := 0
	for i, h := range s.Heads {
		if h < 0 || h > len(s.Forms) || s.Rels[i] == "" || s.UPOS[i] == "" || (h == 0) != (s.Rels[i] == "root") {
			return fmt.Errorf("word %d, %q: head %d, relation %q, tag %q", i+1, s.Forms[i], h, s.Rels[i], s.UPOS[i])
		}
		if h == 0 {
			roots++
		}
		for n := 0; h > 0; n++ {
			if n > len(s.Forms) {
				return fmt.Errorf("word %d hangs on itself", i+1)
			}
			h = s.Heads[h-1]
		}
	}
	if roots != 1 || len(s.Heads) != len(s.Forms) || len(s.Rels) != len(s.Forms) {
		return fmt.Errorf("%d roots; %d words, %d heads, %d relations", roots, len(s.Forms), len(s.Heads), len(s.Rels))
	}
	return nil
}

// TestTreeFilled: words that hang on a name and those behind it move with it.
func TestTreeFilled(t *testing.T) {
	s := treeTemplate{Sentence: Sentence{Forms: strings.Fields("envoy Omar Sy met an Iranian in Bern ."), UPOS: strings.Fields("NOUN PROPN PROPN VERB DET ADJ ADP PROPN PUNCT"),
		Heads: []int{2, 4, 2, 0, 6, 4, 8, 4, 4}, Rels: strings.Fields("nmod:desc nsubj flat root det obj case obl punct"), Names: make([]string, 9)},
		slots: []slot{{1, 3, "person"}, {5, 6, "people"}, {7, 8, "city"}}}
	lists := Lists{"PER": {{"Kim", "Dae", "-", "jung"}}, "first": {{"Ola"}}, "last": {{"Lund"}}, "people": {{"Malian"}, {"Iranian"}}, "city": {{"New", "York"}, {"Oslo"}}}
	f := newFiller(lists, rand.New(rand.NewPCG(1, 1)))
	for range 40 {
		got := f.tree(&s)
		if err := checkTree(&got); err != nil {
			t.Fatal(err)
		}
		if got.Forms[1] != "Kim" {
			continue // a name of the filler's own words
		}
		want := "envoy<Kim Kim<met Dae<Kim -<jung jung<Kim met<root an<Iranian Iranian<met in<Oslo Oslo<met .<met"
		var words []string
		for i, h := range got.Heads {
			words = append(words, got.Forms[i]+"<"+append([]string{"root"}, got.Forms...)[h])
		}
		if g := strings.Join(words, " "); g != want {
			t.Errorf("got  %s\nwant %s", g, want)
		}
		if names := strings.Join(got.Names, " "); !strings.Contains(names, "B-PER I-PER I-PER L-PER") || !strings.HasSuffix(names, "U-LOC ") {
			t.Errorf("names %q", names)
		}
		return
	}
	t.Error("no name of the list in 40 sentences")
}

// TestSlots: slots that no name can stand in are refused.
func TestSlots(t *testing.T) {
	s := conllu.Sentence{Words: make([]conllu.Word, 6)}
	read := func(slots string) error {
		s.Comments = []string{"slots = " + slots}
		_, err := slotsOf(s)
		return err
	}
	for _, slots := range []string{"", "1:people 4-5:person"} {
		if err := read(slots); err != nil {
			t.Errorf("%q: %v", slots, err)
		}
	}
	for _, slots := range []string{"0:city", "1:town", "5-4:person", "4-9:person", "4:city 4:city", "4-5:person 5:last", "x:city"} {
		if read(slots) == nil {
			t.Errorf("%q is taken", slots)
		}
	}
	if _, err := slotsOf(conllu.Sentence{}); err == nil {
		t.Error("a sentence without slots is taken")
	}
}
