package name

import (
	"strings"
	"testing"
)

// TestData holds the data files to their form: a header with the licence, no word
// twice, every rule of sounds with an example that it changes and one it must not.
func TestData(t *testing.T) {
	files, err := data.ReadDir("data")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		raw, _ := data.ReadFile("data/" + f.Name())
		header, _, _ := strings.Cut(string(raw), "\n\n")
		if !strings.HasPrefix(header, "#") || !strings.Contains(header, "Apache-2.0") {
			t.Errorf("%s: no header with its licence", f.Name())
		}
		seen := map[string]bool{}
		for _, line := range dataLines(f.Name()) {
			if seen[line] {
				t.Errorf("%s: twice: %s", f.Name(), line)
			}
			seen[line] = true
		}
	}
}

func TestSoundRules(t *testing.T) {
	for stage, rules := range known().sounds {
		for _, r := range rules {
			if !r.firesOn(stage, r.yes) {
				t.Errorf("stage %d: %s|%s|%s is not used on its example %s", stage, r.before, r.letters, r.after, r.yes)
			}
			if r.firesOn(stage, r.no) {
				t.Errorf("stage %d: %s|%s|%s is used on %s, where it must not", stage, r.before, r.letters, r.after, r.no)
			}
		}
	}
}

// firesOn reports whether the rule is the one that is applied somewhere in s.
func (r soundRule) firesOn(stage int, s string) bool {
	for i := 0; i < len(s); {
		step := 1
		for _, other := range known().sounds[stage] {
			if other.fits(s, i) {
				if other == r {
					return true
				}
				step = len(other.letters)
				break
			}
		}
		i += step
	}
	return false
}

// TestGivenNames: groups join what they must and keep apart what they must.
func TestGivenNames(t *testing.T) {
	tests := []struct {
		a, b string
		same bool
	}{
		{"Steve", "Stephen", true}, {"Bill", "William", true}, {"Mohammed", "Muhammad", true}, {"Sergiy", "Sergei", true},
		{"Volodymyr", "Vladimir", true}, {"Yitzhak", "Isaac", true}, {"Heydar", "Geidar", true},
		{"Bill", "Robert", false}, {"Mario", "Maria", false}, {"Hamid", "Hamad", false}, {"Hassan", "Hussein", false}, {"Masrour", "Mansour", false},
	}
	for _, tt := range tests {
		if got := CompareText(tt.a+" Example", tt.b+" Example").Verdict == Same; got != tt.same {
			t.Errorf("%s, %s: same is %v, want %v", tt.a, tt.b, got, tt.same)
		}
	}
}

// TestLetters: one name in several scripts sounds as its Latin spelling.
func TestLetters(t *testing.T) {
	tests := []struct{ latin, other string }{
		{"Umerov", "Умєров"}, {"Umerov", "Умеров"}, {"Zelenskyi", "Зеленський"}, {"Lukashenka", "Лукашэнка"}, {"Borisov", "Борисов"},
		{"Djindjic", "Ђинђић"}, {"Mitsotakis", "Μητσοτάκης"}, {"Saakashvili", "სააკაშვილი"}, {"Sargsyan", "Սարգսյան"}, {"Mun", "문"},
	}
	for _, tt := range tests {
		if r := CompareText(tt.latin, tt.other); r.Verdict != Same {
			t.Errorf("%s, %s: %v %d %v", tt.latin, tt.other, r.Verdict, r.Score, r.Reasons())
		}
	}
}
