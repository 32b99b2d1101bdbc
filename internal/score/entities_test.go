package score

import (
	"reflect"
	"strings"
	"testing"
)

func TestEntitiesOf(t *testing.T) {
	tests := map[string][]Entity{
		"O B-PER I-PER O":   {{"PER", 1, 3}},
		"B-PER B-PER I-LOC": {{"PER", 0, 1}, {"PER", 1, 2}, {"LOC", 2, 3}},
		"I-ORG I-ORG O":     {{"ORG", 0, 2}},
		"B-LOC O I-LOC":     {{"LOC", 0, 1}, {"LOC", 2, 3}},
		"O O":               nil,
	}
	for tags, want := range tests {
		if got := EntitiesOf(strings.Fields(tags)); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v, want %v", tags, got, want)
		}
	}
}

// Right: PER 0–2, LOC 4–5, PER 6–7, MISC 8–9; system: PER 0–2 (right), LOC 3–5
// (wrong span), ORG 6–7 (wrong kind). MISC does not count. PER: 1 of 1 system's,
// 1 of 2 right: F1 2/3. Micro: 1 correct of 3 and 3: F1 1/3.
func TestEntities(t *testing.T) {
	gold := []Entity{{"PER", 0, 2}, {"LOC", 4, 5}, {"PER", 6, 7}, {"MISC", 8, 9}}
	system := []Entity{{"PER", 0, 2}, {"LOC", 3, 5}, {"ORG", 6, 7}}
	c := Entities(gold, system, "PER", "ORG", "LOC")
	near(t, "PER", c["PER"].F1(), 0.6667)
	near(t, "ORG", c["ORG"].F1(), 0)
	near(t, "micro", c["micro"].F1(), 0.3333)
	if c["micro"] != (Count{3, 3, 1}) {
		t.Errorf("micro %+v", c["micro"])
	}
	// The same entity twice is right once.
	if c := Entities(gold[:1], []Entity{gold[0], gold[0]}, "PER"); c["PER"] != (Count{1, 2, 1}) {
		t.Errorf("twice: %+v", c["PER"])
	}
	AddCounts(c, Entities(gold, gold, "PER", "ORG", "LOC"))
	if c["micro"] != (Count{6, 6, 4}) {
		t.Errorf("sum %+v", c["micro"])
	}
}

// "Зеленський 😀 é": ten letters of two bytes, a space, one sign of four bytes, a
// space, e and a combining accent: 10·2+1 = 21, 21+4 = 25, 26, 27, 29.
func TestByteOffsets(t *testing.T) {
	const text = "Зеленський 😀 e\u0301"
	got, err := ByteOffsets(text, []int{15, 0, 10, 11, 12, 13, 14, 11})
	if want := []int{29, 0, 20, 21, 25, 26, 27, 21}; err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, %v, want %v", got, err, want)
	}
	for _, bad := range []int{16, -1} {
		if _, err := ByteOffsets(text, []int{bad}); err == nil {
			t.Errorf("offset %d is accepted", bad)
		}
	}
}
