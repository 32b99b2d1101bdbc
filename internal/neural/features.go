package neural

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Features is what the network sees of one word: rows of its tables.
type Features struct {
	Word   int32           // in the table of trained words; 0 is any other word
	Vector int32           // in the word vectors; -1 where the word has none
	Sub    [SubCount]int32 // in the table of parts and shapes
}

// SubCount is the number of parts and shapes that are seen of a word.
const SubCount = 13

// Places of what the gazetteer says.
const (
	subPerson = 11
	subPhrase = 12
)

// subSizes gives the rows of each part: prefixes and suffixes of one to four
// characters, the shape, the case, the case within the sentence, and what the
// gazetteer says of the word and of the phrase that it stands in.
var subSizes = [SubCount]uint32{256, 1024, 4096, 8192, 256, 1024, 4096, 8192, 1024, 16, 128, 8, 128}

// SubRows is the number of rows of the table of parts and shapes.
const SubRows = 256 + 1024 + 4096 + 8192 + 256 + 1024 + 4096 + 8192 + 1024 + 16 + 128 + 8 + 128

// A Dictionary finds the rows of words.
type Dictionary struct {
	Words   map[string]int32 // lower-case forms of trained words, rows from 1
	Vectors *Vectors
	Names   *Gazetteer
}

// Sentence gives the features of a sentence's words.
func (d *Dictionary) Sentence(forms []string, out []Features) []Features {
	first := len(out)
	normal := make([]string, len(forms))
	var counts [caseKinds]int
	for i, f := range forms {
		w := Normal(f)
		normal[i] = w
		lower := strings.ToLower(w)
		k := caseOf(w)
		counts[k]++
		feat := Features{Word: d.Words[lower], Vector: d.find(lower)}
		feat.parts(lower, w, k)
		out = append(out, feat)
	}
	d.Names.mark(normal, out[first:])
	style := styleOf(counts)
	for i := range out[first:] {
		f := &out[first+i]
		place := uint32(min(i, 1))
		f.set(10, (style*2+place)*caseKinds+uint32(f.Sub[9])-subBases[9])
	}
	return out
}

// find looks a lower-case word up, without accents where it is not there.
func (d *Dictionary) find(lower string) int32 {
	if v := d.Vectors.Find(lower); v >= 0 || ascii(lower) {
		return v
	}
	return d.Vectors.Find(Unaccented(lower))
}

// subBases has the first row of each part.
var subBases = func() (out [SubCount]uint32) {
	for i := 1; i < SubCount; i++ {
		out[i] = out[i-1] + subSizes[i-1]
	}
	return out
}()

func (f *Features) set(i int, value uint32) {
	f.Sub[i] = int32(subBases[i] + value%subSizes[i])
}

func (f *Features) parts(lower, form string, k uint32) {
	end, start := 0, len(lower)
	for i := range 4 {
		if end < len(lower) {
			_, n := utf8.DecodeRuneInString(lower[end:])
			end += n
			_, n = utf8.DecodeLastRuneInString(lower[:start])
			start -= n
		}
		f.set(i, hash32(lower[:end]))
		f.set(4+i, hash32(lower[start:]))
	}
	f.set(8, hash32(shape(form)))
	f.set(9, k)
}

const (
	caseLower uint32 = iota
	caseTitle
	caseUpper
	caseInitial // one capital letter
	caseMixed
	caseDigits
	caseOther
	caseKinds
)

func caseOf(w string) uint32 {
	upper, lower, digits, firstUpper, runes := 0, 0, 0, false, 0
	for _, r := range w {
		switch {
		case unicode.IsUpper(r):
			upper++
			firstUpper = firstUpper || runes == 0
		case unicode.IsLower(r):
			lower++
		case unicode.IsDigit(r):
			digits++
		}
		runes++
	}
	switch {
	case digits > 0:
		return caseDigits
	case upper == 1 && runes == 1:
		return caseInitial
	case upper == 1 && firstUpper && lower > 0:
		return caseTitle
	case upper > 0 && lower == 0:
		return caseUpper
	case upper > 0:
		return caseMixed
	case lower > 0:
		return caseLower
	}
	return caseOther
}

// styleOf tells how a sentence is written: 0 as usual, 1 in capitals, 2 without
// any, 3 with most words capitalised, as in headlines.
func styleOf(n [caseKinds]int) uint32 {
	words := n[caseLower] + n[caseTitle] + n[caseUpper] + n[caseInitial] + n[caseMixed]
	switch {
	case words == 0:
		return 0
	case n[caseLower] == words:
		return 2
	case 4*n[caseUpper] >= 3*words && words > 1:
		return 1
	case 2*n[caseTitle] > words && words > 3:
		return 3
	}
	return 0
}

// shape writes letters as X and x and digits as 0, no more than three in a row.
func shape(w string) string {
	var buf [24]byte
	n, run := 0, 0
	for _, r := range w {
		c := byte('.')
		switch {
		case unicode.IsUpper(r):
			c = 'X'
		case unicode.IsLower(r):
			c = 'x'
		case unicode.IsDigit(r):
			c = '0'
		case unicode.IsLetter(r):
			c = 'l'
		case r < utf8.RuneSelf:
			c = byte(r)
		}
		if n > 0 && buf[n-1] == c {
			run++
		} else {
			run = 1
		}
		if run > 3 {
			continue
		}
		if n == len(buf) {
			break
		}
		buf[n] = c
		n++
	}
	return string(buf[:n])
}

var plain = strings.NewReplacer("’", "'", "‘", "'", "ʼ", "'", "“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`,
	"–", "-", "—", "-", "‑", "-", "−", "-", "…", "...", "\u00ad", "", "\u200b", "", "\u200e", "", "\u200f", "", "\ufeff", "")

// Normal writes a form as the treebanks do: plain quotation marks and dashes.
func Normal(form string) string {
	if ascii(form) {
		if form == "``" || form == "''" {
			return `"`
		}
		return form
	}
	return plain.Replace(norm.NFC.String(form))
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func Unaccented(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case r == 'ı':
			return 'i'
		case r == 'ł':
			return 'l'
		case r == 'ø':
			return 'o'
		}
		return r
	}, norm.NFD.String(s))
}

// hash64 is FNV-1a with the mixing of MurmurHash3 at its end.
func hash64(s string) uint64 { return mix(fnv(14695981039346656037, s)) }

func fnv(h uint64, s string) uint64 {
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

func mix(h uint64) uint64 {
	h = (h ^ h>>33) * 0xff51afd7ed558ccd
	h = (h ^ h>>33) * 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

func hash32(s string) uint32 { return uint32(hash64(s) >> 32) }

// NewDictionary takes the trained words, the first of which has row 1.
func NewDictionary(words []string, v *Vectors, g *Gazetteer) *Dictionary {
	d := &Dictionary{Words: make(map[string]int32, len(words)), Vectors: v, Names: g}
	for i, w := range words {
		d.Words[w] = int32(i + 1)
	}
	return d
}
