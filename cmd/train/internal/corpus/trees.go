package corpus

import (
	"bytes"
	"embed"
	"fmt"
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/internal/conllu"
)

//go:embed data/talks-*.conllu
var treeFiles embed.FS

// A treeTemplate is a sentence of our own whose names can be changed for
// others, with its tree.
type treeTemplate struct {
	Sentence
	slots []slot
	held  bool // kept back to be measured on
}

// A slot is words [first, end) of a template, which a name of a kind of
// slotKinds stands in.
type slot struct {
	first, end int
	kind       string
}

// slotKinds are the kinds of slots and what their names are marked as.
var slotKinds = map[string]string{"person": "PER", "last": "PER", "city": "LOC", "state": "LOC", "people": "NORP", "org": "ORG"}

// heldBack is the part of the sentences of a file, one in so many, that are
// measured on and never learned.
const heldBack = 5

// Trees gives sentences of our own with trees and with names of the lists in
// them, each n times, and the trees of those that are held back to be measured
// on, as they are. Their features and lemmas are not known: nobody corrected them.
func Trees(lists Lists, n int, seed uint64) (train, held []Sentence, err error) {
	f := newFiller(lists, rand.New(rand.NewPCG(seed, 82)))
	templates, err := treeTemplates()
	for range n {
		for i := range templates {
			if templates[i].held {
				continue
			}
			t := f.tree(&templates[i])
			if f.r.IntN(datelined) == 0 {
				t = f.dateline(t)
			}
			train = append(train, t)
		}
	}
	for i := range templates {
		if templates[i].held {
			s := templates[i].Sentence
			s.Names = nil // of other names nothing is known
			held = append(held, s)
		}
	}
	return train, held, err
}

func treeTemplates() ([]treeTemplate, error) {
	var out []treeTemplate
	files, err := treeFiles.ReadDir("data")
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		text, err := treeFiles.ReadFile("data/" + file.Name())
		if err != nil {
			return nil, err
		}
		read, err := conllu.Read(bytes.NewReader(text), file.Name())
		if err != nil {
			return nil, err
		}
		for i, s := range read {
			slots, err := slotsOf(s)
			if err != nil {
				id, _ := s.Comment("sent_id")
				return nil, fmt.Errorf("%s: sentence %s: %w", file.Name(), id, err)
			}
			t := treeTemplate{treeSentence(file.Name(), s), slots, i%heldBack == heldBack-1}
			t.Feats, t.Lemmas = nil, nil
			t.Names = namesInSlots(&t)
			out = append(out, t)
		}
	}
	return out, nil
}

// slotsOf reads the comment "slots": "1:people 4-5:person", words from 1.
func slotsOf(s conllu.Sentence) ([]slot, error) {
	list, ok := s.Comment("slots")
	if !ok {
		return nil, fmt.Errorf("no slots")
	}
	var out []slot
	end := 0
	for word := range strings.FieldsSeq(list) {
		where, kind, _ := strings.Cut(word, ":")
		first, last := 0, 0
		if n, _ := fmt.Sscanf(where, "%d-%d", &first, &last); n == 1 {
			last = first
		}
		if slotKinds[kind] == "" || first <= end || last < first || last > len(s.Words) {
			return nil, fmt.Errorf("slot %q: want words that follow those of the slot before, and a known kind", word)
		}
		out = append(out, slot{first - 1, last, kind})
		end = last
	}
	return out, nil
}

// namesInSlots marks the names in slots. Other proper nouns may be in names of
// which nothing is said.
func namesInSlots(t *treeTemplate) []string {
	out := make([]string, len(t.Forms))
	for i := range out {
		if r, _ := utf8.DecodeRuneInString(t.Forms[i]); t.UPOS[i] != "PROPN" && !unicode.IsUpper(r) {
			out[i] = "O"
		}
	}
	for _, s := range t.slots {
		copy(out[s.first:s.end], marks(slotKinds[s.kind], s.end-s.first))
	}
	return out
}

// tree gives the sentence of a template with other names in its slots. Words
// that hang on a slot hang on the new name's first word, and so do the further
// words of the name.
func (f *filler) tree(t *treeTemplate) Sentence {
	s := Sentence{Source: t.Source, Listed: true}
	moved := make([]int, len(t.Forms)) // where the words of the template are now, from 1
	slots := t.slots
	var joined []int // hyphens in names
	for i := 0; i < len(t.Forms); i++ {
		moved[i] = len(s.Forms) + 1
		if len(slots) == 0 || slots[0].first != i {
			s.Forms, s.UPOS, s.Names = append(s.Forms, t.Forms[i]), append(s.UPOS, t.UPOS[i]), append(s.Names, t.Names[i])
			s.Heads, s.Rels = append(s.Heads, t.Heads[i]), append(s.Rels, t.Rels[i])
			continue
		}
		at := slots[0]
		slots = slots[1:]
		before := ""
		if i > 0 {
			before = t.Forms[i-1]
		}
		name := f.forSlot(at, t.Forms[at.first:at.end], before)
		for j := at.first; j < at.end; j++ {
			moved[j] = len(s.Forms) + 1
		}
		for j, w := range name {
			tag, head, rel := t.UPOS[i], t.Heads[i], t.Rels[i]
			switch {
			case w == "-":
				tag, head, rel = "PUNCT", 0, "punct" // on the word behind it
				joined = append(joined, len(s.Heads))
			case j > 0:
				tag, head, rel = "PROPN", i+1, "flat"
			}
			s.UPOS, s.Heads, s.Rels = append(s.UPOS, tag), append(s.Heads, head), append(s.Rels, rel)
		}
		s.Forms = append(s.Forms, name...)
		s.Names = append(s.Names, marks(slotKinds[at.kind], len(name))...)
		i = at.end - 1
	}
	for i, h := range s.Heads {
		if h > 0 {
			s.Heads[i] = moved[h-1]
		}
	}
	for _, i := range joined {
		s.Heads[i] = i + 2
	}
	return s
}

// tries is how often another name is looked for that fits a slot.
const tries = 20

// forSlot gives a name for a slot: names that are not people's are one word, as
// they hang together in many ways, and go with the article before them. Where
// none is found, what stands there stays.
func (f *filler) forSlot(s slot, now []string, before string) []string {
	switch {
	case s.kind == "person":
		return f.person()
	case s.kind == "last":
		return f.last()
	case len(now) > 1:
		return now
	}
	kind := s.kind
	if kind == "org" {
		kind = "ORG"
	}
	for range tries {
		name := f.pick(f.lists[kind])
		if len(name) == 1 && fits(before, name[0]) {
			return name
		}
	}
	return now
}

// fits reports whether a word goes with the article before it, if there is one.
func fits(before, word string) bool {
	vowel := strings.ContainsRune("AEIOaeio", []rune(word)[0])
	switch strings.ToLower(before) {
	case "a":
		return !vowel
	case "an":
		return vowel
	}
	return true
}
