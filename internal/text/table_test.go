package text

import (
	"strings"
	"testing"
)

func TestTable(t *testing.T) {
	file, err := MarshalTable([]int8{1, -2, 3, 127}, 5)
	if err != nil {
		t.Fatal(err)
	}
	table, err := ParseTable(file)
	if err != nil {
		t.Fatal(err)
	}
	// Features 0, 5 and 7 are weights 0, 1 and 3 of four: 1 - 2 + 127.
	if sum := table.Sum([]uint32{0, 5, 7}); sum != 126 {
		t.Errorf("sum %d, want 126", sum)
	}
	if table.decide(0, []uint32{2}) || !table.decide(0, []uint32{2, 2}) {
		t.Error("3 is not over the threshold 5, 6 is")
	}
	if _, err := MarshalTable(make([]int8, 3), 0); err == nil {
		t.Error("three weights are accepted")
	}
}

func TestDamagedTable(t *testing.T) {
	file, err := MarshalTable(make([]int8, 8), 0)
	if err != nil {
		t.Fatal(err)
	}
	for i := range file {
		bad := append([]byte(nil), file...)
		bad[i] ^= 0x10
		if _, err := ParseTable(bad); err == nil {
			t.Errorf("a change of byte %d is not noticed", i)
		}
	}
	for n := range file {
		if _, err := ParseTable(file[:n]); err == nil {
			t.Errorf("%d of %d bytes are accepted", n, len(file))
		}
	}
	if _, err := ParseTable([]byte("something else entirely")); err == nil || !strings.Contains(err.Error(), "no table") {
		t.Errorf("another file: %v", err)
	}
}

// TestEmbeddedTables: the tables in the program can be read.
func TestEmbeddedTables(t *testing.T) {
	for name, file := range map[string][]byte{"tokens": tokenFile, "sentences": sentenceFile} {
		if _, err := ParseTable(file); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestAbbreviations: kinds are told apart, long words are none.
func TestAbbreviations(t *testing.T) {
	for word, want := range map[string]abbreviation{"Gen": titleAbbr, "Dec": monthAbbr, "No": numberAbbr, "Inc": endAbbr, "U.S": endAbbr, "e.g": refAbbr,
		"talks": noAbbreviation, "delegation": noAbbreviation, "": noAbbreviation} {
		if got := abbreviationOf(word); got != want {
			t.Errorf("%q: %d, want %d", word, got, want)
		}
	}
	for word := range abbreviations() {
		if len(word) > maxAbbreviation || word != strings.ToLower(word) || strings.HasSuffix(word, ".") {
			t.Errorf("data/abbreviations.txt: %q", word)
		}
	}
}
