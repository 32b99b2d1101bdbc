package lexicon

import (
	"strings"
	"testing"
)

func TestLongest(t *testing.T) {
	tests := []struct {
		text   string
		kind   Kind
		party  string
		tokens int
	}{
		{"Ukraine said", State, "UKR", 1},
		{"United States of America and", State, "USA", 4},
		{"RUSSIA SAYS", State, "RUS", 1},
		{"North Korean envoy", Adjective, "PRK", 2},
		{"Ukrainians met", Adjective, "UKR", 1},
		{"White House said", Metonym, "USA", 2},
		{"Élysée Palace", Metonym, "FRA", 2},
		{"Kosovo", State, "XKX", 1},
		{"Houthi rebels", Adjective, "houthis", 1},
		{"UN Security Council", Organisation, "un-security-council", 3},
		{"Sharm el-Sheikh", Place, "", 4},
		{"U.A.E. and", State, "ARE", 1},
		{"turkey and goose", 0, "", 0},
		{"us and them", 0, "", 0},
		{"Nowhereland", 0, "", 0},
	}
	for _, tt := range tests {
		entries, n := Default().Longest(Split(tt.text))
		if n != tt.tokens {
			t.Errorf("%q: %d tokens, want %d", tt.text, n, tt.tokens)
			continue
		}
		if n > 0 && (entries[0].Kind != tt.kind || entries[0].Party != tt.party) {
			t.Errorf("%q: %+v", tt.text, entries)
		}
	}
}

func TestClasses(t *testing.T) {
	l := Default()
	if n := l.LongestClass(Split("son-in-law and adviser"), Kinship); n != 5 {
		t.Errorf("son-in-law takes %d tokens, want 5", n)
	}
	if n := l.LongestClass(Split("the two sides will meet"), Parties); n != 3 {
		t.Errorf("the two sides takes %d tokens, want 3", n)
	}
	if !l.Is("Minister", Office) || l.Is("table", Office) {
		t.Error("office heads")
	}
	if got := l.Index("ordinal", "Sixth"); got != 6 {
		t.Errorf("sixth is %d", got)
	}
	if !l.SameGiven("Bill", "William") || l.SameGiven("Bill", "Robert") {
		t.Error("short forms of given names")
	}
	if got := l.AgreementForm("ceasefire"); got != "ceasefire" {
		t.Errorf("form of ceasefire is %q", got)
	}
}

// TestWordSections: every section of words.txt is a class or a list in use,
// and holds no upper case.
func TestWordSections(t *testing.T) {
	asked := " month month.short weekday weekday.short ordinal number agree sign initial reject refuse propose "
	for name, words := range Default().lists {
		_, class := classNames[name]
		if !class && !strings.Contains(asked, " "+name+" ") && !strings.HasPrefix(name, "agreement.") {
			t.Errorf("section [%s] is not in use", name)
		}
		for _, w := range words {
			if w != strings.ToLower(w) {
				t.Errorf("[%s]: %q is not lower case", name, w)
			}
		}
	}
}
