package name

import "math/bits"

// How alike two words are, of 100.
const (
	equalWords   = 100
	soundWords   = 97 // equal after romanisation
	variantWords = 94 // on one line of given.txt or family.txt
	initialWords = 78
	boneWords    = 74 // equal consonants, one word in a script that writes no vowels: not enough
	servantWords = 80 // equal but for Abdul
	nearWords    = 90 // at most, and at least nearLeast
	nearLeast    = 70
	enough       = 75 // to be taken for one, when the rest is equal
)

// A part is what a word is in its name: it decides which lists are asked.
type part int

const (
	givenPart part = iota
	familyPart
	otherPart
)

// alike tells how alike two words are, 0 for different ones, and why.
func alike(a, b *token, as part) (int, ReasonKind) {
	if a.initial || b.initial {
		return initials(a, b)
	}
	if a.plain == b.plain {
		return equalWords, pick(as, FamilyEqual, GivenEqual)
	}
	if a.sound == b.sound || a.bare == b.bare || a.bare == b.sound || a.sound == b.bare ||
		a.fused != "" && (a.fused == b.sound || a.fused == b.fused) || b.fused != "" && b.fused == a.sound {
		return soundWords, pick(as, FamilySound, GivenSound)
	}
	if articled(a, b) || articled(b, a) {
		return soundWords, pick(as, FamilySound, GivenSound)
	}
	if share(a.given, b.given) {
		return variantWords, pick(as, FamilyVariant, GivenVariant)
	}
	if as == familyPart && share(a.family, b.family) {
		return variantWords, FamilyVariant
	}
	if a.given != nil && b.given != nil {
		return 0, pick(as, FamilyDiffer, GivenDiffer)
	}
	if servantOf(a, b) || servantOf(b, a) {
		return servantWords, pick(as, FamilyNear, GivenNear)
	}
	if a.bones != b.bones && sameConsonants(a.sound, b.sound) {
		return boneWords, pick(as, FamilyNear, GivenNear)
	}
	s := near(a, b)
	if s > 0 && as == familyPart && (known().otherEnding(a, b) || genderForms(a, b)) {
		s = 0
	}
	return s, pick(as, FamilyNear, GivenNear)
}

// articled reports whether b is a with its article written in one (Elsisi, al-Sisi).
func articled(a, b *token) bool {
	s := b.sound
	return a.article && len(s) > 4 && (s[:2] == "al" || s[:2] == "el") && s[2:] == a.sound
}

// servantOf reports whether a is b with Abdul before it, which is often left out.
func servantOf(a, b *token) bool {
	return len(b.sound) > 3 && len(a.sound) == len(b.sound)+3 && a.sound[:3] == "abd" && a.sound[3:] == b.sound
}

// otherEnding reports whether two family names end in what tells apart two
// families (Frederiksen, Frederiksson), however alike they look.
func (t *tables) otherEnding(a, b *token) bool {
	for _, e := range t.apart {
		if ends(a.plain, e[0]) && ends(b.plain, e[1]) || ends(b.plain, e[0]) && ends(a.plain, e[1]) {
			return true
		}
	}
	return false
}

func ends(s, end string) bool { return len(s) >= len(end) && s[len(s)-len(end):] == end }

func pick(as part, family, given ReasonKind) ReasonKind {
	if as == familyPart {
		return family
	}
	return given
}

// initials compares two words of which one is a single letter.
func initials(a, b *token) (int, ReasonKind) {
	switch {
	case a.initial && b.initial && a.plain == b.plain:
		return equalWords, GivenEqual
	case a.plain[0] == b.plain[0], a.sound != "" && b.sound != "" && a.sound[0] == b.sound[0]:
		return initialWords, InitialFits
	}
	return 0, GivenDiffer
}

func share(a, b []int16) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}

// near compares two words by the weighted distance of their sounds: enough where
// that is at most a quarter of a letter for each three sounds, and less than a
// letter; nearLeast, weak evidence, up to twice that.
// Words that differ in more than two classes of consonants, or begin with quite
// another sound, are not looked at.
func near(a, b *token) int {
	shorter := min(len(a.sound), len(b.sound))
	longer := max(len(a.sound), len(b.sound))
	if shorter < 4 || longer-shorter > 3 || bits.OnesCount8(a.mask^b.mask) > 2 {
		return 0
	}
	if x, y := a.sound[0], b.sound[0]; x != y && !mayLack(x) && !mayLack(y) && soundCost[x&127][y&127] >= letterCost {
		return 0
	}
	limit := min(longer*2/3, 6)
	d := distance(a.sound, b.sound, limit)
	if d > limit && (a.bare != a.sound || b.bare != b.sound) {
		d = distance(a.bare, b.bare, limit)
	}
	switch {
	case d > limit:
		return 0
	case d > min(longer/3, letterCost-1):
		return nearLeast
	}
	return nearWords - d*30/longer
}

// mayLack reports whether a first sound is one that another spelling leaves out.
func mayLack(c byte) bool { return c == 'h' || c == 'j' || isVowel(c) }

// sameConsonants reports whether two sounds have the same consonants, h left out.
func sameConsonants(a, b string) bool {
	i, j := 0, 0
	for {
		for i < len(a) && (isVowel(a[i]) || a[i] == 'h') {
			i++
		}
		for j < len(b) && (isVowel(b[j]) || b[j] == 'h') {
			j++
		}
		if i == len(a) || j == len(b) {
			return i == len(a) && j == len(b)
		}
		if a[i] != b[j] {
			return false
		}
		i, j = i+1, j+1
	}
}
