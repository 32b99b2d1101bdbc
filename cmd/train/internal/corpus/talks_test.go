package corpus

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"parley/internal/conllu"
)

// TestTalksTrees: each sentence of our own has one root, heads within it, no circle, and slots for names within it.
func TestTalksTrees(t *testing.T) {
	ids := map[string]bool{}
	for _, file := range []string{"data/talks-lists.conllu", "data/talks-clauses.conllu"} {
		f, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		sentences, err := conllu.Read(f, file)
		f.Close()
		if err != nil || len(sentences) < 200 {
			t.Fatalf("%s: %d sentences: %v", file, len(sentences), err)
		}
		for _, s := range sentences {
			id, _ := s.Comment("sent_id")
			if err := checkTree(s); err != nil || ids[id] {
				t.Errorf("%s: sentence %q, told before: %v: %v", file, id, ids[id], err)
			}
			ids[id] = true
		}
	}
}

func checkTree(s conllu.Sentence) error {
	roots := 0
	for i, w := range s.Words {
		if w.Head < 0 || w.Head > len(s.Words) || w.Rel == "" || w.UPOS == "" || (w.Head == 0) != (w.Rel == "root") {
			return fmt.Errorf("word %d: head %d, relation %q, tag %q", i+1, w.Head, w.Rel, w.UPOS)
		}
		if w.Head == 0 {
			roots++
		}
		at := w.Head
		for n := 0; at > 0; n++ {
			if n > len(s.Words) {
				return fmt.Errorf("word %d hangs on itself", i+1)
			}
			at = s.Words[at-1].Head
		}
	}
	if roots != 1 {
		return fmt.Errorf("%d roots", roots)
	}
	slots, ok := s.Comment("slots")
	for slot := range strings.FieldsSeq(slots) {
		where, kind, _ := strings.Cut(slot, ":")
		first, last := 0, 0
		if n, _ := fmt.Sscanf(where, "%d-%d", &first, &last); n == 1 {
			last = first
		}
		if !strings.Contains(" person last city state people org ", " "+kind+" ") || first < 1 || last < first || last > len(s.Words) {
			return fmt.Errorf("slot %q", slot)
		}
	}
	if !ok {
		return fmt.Errorf("no slots")
	}
	return nil
}
