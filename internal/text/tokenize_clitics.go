package text

import "strings"

// clitics end a multiword token, longest first. After them a word is left.
var clitics = []string{"n't", "n’t", "n`t", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'s", "’s", "`s", "'m", "’m", "'d", "’d"}

// run-together forms and where they are cut, as EWT and GUM cut them. Forms
// that are as often another word ("its", "were", "id", "ill", "well") are left
// out.
var runTogether = map[string]int{
	"cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3, "lemme": 3, "gimme": 3, "outta": 3,
	"dont": 2, "doesnt": 4, "didnt": 3, "isnt": 2, "wasnt": 3, "arent": 3, "werent": 4, "havent": 4, "hasnt": 3, "hadnt": 3,
	"couldnt": 5, "wouldnt": 5, "shouldnt": 6, "wont": 2, "cant": 2, "aint": 2, "im": 1, "ive": 1, "youre": 3, "theyre": 4,
	"youve": 3, "youll": 3, "theyll": 4, "thats": 4, "whats": 4, "theres": 5, "heres": 4, "lets": 3, "hes": 2, "shes": 3,
}

// meansItIs reports whether "its" before this word is "it's" without its
// apostrophe.
func meansItIs(next string) bool {
	switch strings.ToLower(next) {
	case "a", "an", "the", "not", "been", "so", "just", "very", "really", "too", "going", "my", "your", "like", "always", "never":
		return true
	}
	return false
}

// cliticAt is the byte offset at which the token's form is cut into two words,
// 0 where it is one.
func cliticAt(form string) int {
	if len(form) <= 8 {
		if at := runTogether[strings.ToLower(form)]; at > 0 {
			return at
		}
	}
	last := form[len(form)-1]
	switch {
	case last|0x20 >= 'a' && last|0x20 <= 'z':
		for _, c := range clitics {
			if at := len(form) - len(c); at > 0 && strings.EqualFold(form[at:], c) && isWordByte(form[at-1]) {
				return at
			}
		}
	case last == '\'' || strings.HasSuffix(form, "’"):
		at := len(strings.TrimSuffix(strings.TrimSuffix(form, "'"), "’"))
		if at > 1 && (form[at-1]|0x20 == 's' || form[at-1]|0x20 == 'z' || form[at-1]|0x20 == 'x') {
			return at
		}
	}
	return 0
}

// isWordByte reports whether the byte ends a letter, a digit or a full stop
// ("U.S.'s").
func isWordByte(b byte) bool {
	return b >= 0x80 || b >= '0' && b <= '9' || b|0x20 >= 'a' && b|0x20 <= 'z' || b == '.'
}
