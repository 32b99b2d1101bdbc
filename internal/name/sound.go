package name

import (
	"sort"
	"strings"
)

// A soundRule rewrites letters at a place (data/sounds.txt).
type soundRule struct {
	before, letters, after, sound string
	yes, no                       string
}

var stages = map[string]int{"1": 0, "2": 1, "east": 2, "german": 3}

// readSounds reads the rules, the longest first within a stage; among equals one
// with a context goes before one without.
func (t *tables) readSounds() {
	for _, line := range dataLines("sounds.txt") {
		f := strings.Split(line, "|")
		for i := range f {
			f[i] = strings.TrimSpace(f[i])
		}
		if f[4] == "-" {
			f[4] = ""
		}
		at, ok := stages[f[0]]
		if !ok || len(f) != 7 || f[2] == "" {
			panic("name: sounds.txt: " + line)
		}
		t.sounds[at] = append(t.sounds[at], soundRule{f[1], f[2], f[3], f[4], f[5], f[6]})
	}
	for _, rules := range t.sounds {
		sort.SliceStable(rules, func(i, j int) bool { return rules[i].weight() > rules[j].weight() })
	}
}

func (r soundRule) weight() int {
	w := len(r.letters) * 4
	if r.before != "" {
		w++
	}
	if r.after != "" {
		w++
	}
	return w
}

// fits reports whether the rule applies at byte i of s.
func (r soundRule) fits(s string, i int) bool {
	end := i + len(r.letters)
	if end > len(s) || s[i:end] != r.letters {
		return false
	}
	return (r.before == "" || context(r.before, s, i-1)) && (r.after == "" || context(r.after, s, end))
}

// context reports whether what stands at byte i of s is what the rule asks for.
func context(want, s string, i int) bool {
	if i < 0 || i >= len(s) {
		return want == "^" || want == "$"
	}
	switch want {
	case "V":
		return isVowel(s[i])
	case "K":
		return !isVowel(s[i])
	}
	return want[0] == s[i]
}

var vowels = [256]bool{'a': true, 'e': true, 'i': true, 'o': true, 'u': true, 'y': true}

func isVowel(c byte) bool { return vowels[c] }

// apply rewrites s by the rules of one stage.
func (t *tables) apply(stage int, s string) string {
	out := make([]byte, 0, len(s)+4)
next:
	for i := 0; i < len(s); {
		for _, r := range t.sounds[stage] {
			if r.letters[0] == s[i] && r.fits(s, i) {
				out = append(out, r.sound...)
				i += len(r.letters)
				continue next
			}
		}
		out = append(out, s[i])
		i++
	}
	return string(out)
}

// sound is how a plain word sounds: one string for its usual spellings.
func (t *tables) sound(plain string) string {
	if t.german(plain) {
		plain = t.apply(3, plain)
	}
	return single(t.apply(1, single(t.apply(0, single(plain, "aeiou")), "aeiou")), "")
}

// german reports whether a word bears a mark of German transliteration (marks.txt).
func (t *tables) german(plain string) bool {
	for _, m := range t.marks {
		if end, ok := strings.CutSuffix(m, "$"); ok && len(plain) > len(end)+2 && strings.HasSuffix(plain, end) ||
			!ok && strings.Contains(plain, m) {
			return true
		}
	}
	return false
}

// east is how a plain syllable sounds when spelled after an older or newer
// system for Chinese or Korean.
func (t *tables) east(plain string) string { return single(t.apply(2, plain), "") }

// single writes doubled letters once, but for those in keep.
func single(s, keep string) string {
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if i > 0 && s[i] == s[i-1] && strings.IndexByte(keep, s[i]) < 0 {
			continue
		}
		out = append(out, s[i])
	}
	return string(out)
}
