package name

// Costs of changing one sound into another, in quarters of a letter. What is not
// in nearSounds costs a whole letter.
const (
	letterCost = 4
	vowelCost  = 2 // a vowel more inside a word
	otherVowel = 3 // a for i, o for e …
	maxSound   = 24
)

// nearSounds are pairs of sounds that romanisations and the press confuse.
var nearSounds = map[string]int{
	"ae": 1, "ou": 1, "ei": 1, "ao": 2, "gh": 1, "gk": 1, "hk": 2, "fv": 3, "bv": 3, "bp": 3, "dt": 2, "sz": 1, "Ss": 1, "CS": 1,
	"Zj": 1, "Zz": 1, "TC": 2, "Ts": 2, "Tz": 1, "Tc": 1, "cC": 1, "cs": 1, "cS": 1, "ck": 2, "cj": 1, "Ck": 1, "Ch": 2, "CT": 2,
	"Tt": 2, "ij": 1, "jg": 1, "jC": 2, "mn": 3, "ZS": 1, "Sz": 2, "Sj": 2, "jk": 3,
}

// soundCost is nearSounds for any two sounds, with what is usual elsewhere.
var soundCost = func() (cost [128][128]uint8) {
	for a := range 128 {
		for b := range 128 {
			switch {
			case a == b:
			case isVowel(byte(a)) && isVowel(byte(b)):
				cost[a][b] = otherVowel
			default:
				cost[a][b] = letterCost
			}
		}
	}
	for pair, c := range nearSounds {
		cost[pair[0]][pair[1]], cost[pair[1]][pair[0]] = uint8(c), uint8(c)
	}
	return cost
}()

// distance is the least cost of turning sound a into sound b, in quarters of a
// letter; more than limit is told as limit+1. Only the first 24 sounds count.
// It is the weighted edit distance (Wagner and Fischer 1974), ended early.
func distance(a, b string, limit int) int {
	if len(a) > maxSound {
		a = a[:maxSound]
	}
	if len(b) > maxSound {
		b = b[:maxSound]
	}
	var rows [2][maxSound + 1]int
	prev, cur := &rows[0], &rows[1]
	for j := 1; j <= len(b); j++ {
		prev[j] = prev[j-1] + gapCost(b, j-1)
	}
	for i := 1; i <= len(a); i++ {
		gap := gapCost(a, i-1)
		cur[0] = prev[0] + gap
		least := cur[0]
		for j := 1; j <= len(b); j++ {
			best := min(prev[j]+gap, cur[j-1]+gapCost(b, j-1), prev[j-1]+changeCost(a, i-1, b, j-1))
			cur[j] = best
			least = min(least, best)
		}
		if least > limit {
			return limit + 1
		}
		prev, cur = cur, prev
	}
	return min(prev[len(b)], limit+1)
}

// gapCost is the cost of one sound too many: little for an h, an i that eases
// consonants (Zawahri, Zawahiri) or another vowel inside a word, a whole letter at its end, where an a makes another name.
func gapCost(s string, i int) int {
	inside := i > 0 && i < len(s)-1
	switch {
	case s[i] == 'h' && i > 0, s[i] == 'j' && i == 0, s[i] == 'i' && i > 0 && (isVowel(s[i-1]) || inside && !isVowel(s[i+1])):
		return 1
	case inside && isVowel(s[i]):
		return vowelCost
	}
	return letterCost
}

// changeCost is the cost of hearing one sound for another; a last vowel tells
// Mario from Maria and costs a letter.
func changeCost(a string, i int, b string, j int) int {
	c := int(soundCost[a[i]&127][b[j]&127])
	if c > 1 && i == len(a)-1 && j == len(b)-1 && isVowel(a[i]) && isVowel(b[j]) {
		return letterCost
	}
	return c
}
