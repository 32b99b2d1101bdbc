package corpus

import (
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Recased gives copies of some sentences as headlines and speaker lines write
// them: in capitals, with a capital on every longer word, or in lower case as
// letters and posts do. Everything that is known of the words stays.
func Recased(sentences []Sentence, seed uint64) []Sentence {
	r := rand.New(rand.NewPCG(seed, 79))
	var out []Sentence
	for i := range sentences {
		s := &sentences[i]
		if len(s.Forms) < 3 {
			continue
		}
		switch k := r.IntN(100); {
		case k < 3:
			out = append(out, recased(s, strings.ToUpper))
		case k < 6:
			out = append(out, recased(s, titled))
		case k < 8:
			out = append(out, recased(s, strings.ToLower))
		}
	}
	return out
}

func recased(s *Sentence, f func(string) string) Sentence {
	c := *s
	c.Source += " recased"
	c.Forms = make([]string, len(s.Forms))
	for i, w := range s.Forms {
		c.Forms[i] = f(w)
	}
	return c
}

// titled writes a word of four letters or more with a capital.
func titled(w string) string {
	r, n := utf8.DecodeRuneInString(w)
	if utf8.RuneCountInString(w) < 4 || !unicode.IsLower(r) {
		return w
	}
	return string(unicode.ToUpper(r)) + w[n:]
}
