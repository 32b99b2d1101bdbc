package neural

import (
	"encoding/binary"
	"sort"
	"strings"
)

// Kinds of entries of a gazetteer, as bits.
const (
	GivenName uint8 = 1 << iota
	Surname
	Place // city or region
	State // state or territory
	Demonym
	Organisation
	phraseBegin // longer entries begin with this word or words
)

const (
	phraseKinds = Place | State | Demonym | Organisation
	phraseWords = 6 // most words of an entry
)

// A Gazetteer knows the words and phrases of lists, by fingerprints of 32 bits
// of their lower-case words with a space between them; abbreviations of at
// most five letters keep their capitals ("US" is not "us"). It is frozen in
// the model file, so that other lists of the program can grow without a change
// of the network's answers.
type Gazetteer struct {
	// Prints is the fingerprints, little-endian and ascending; Kinds has a
	// byte for each.
	Prints, Kinds []byte
	buckets       []int32
}

// NewGazetteer takes phrases, words with single spaces between them, and their
// kinds. Phrases of more than six words are left out.
func NewGazetteer(phrases map[string]uint8) *Gazetteer {
	byPrint := map[uint32]uint8{}
	for phrase, kinds := range phrases {
		words := strings.Fields(phrase)
		if len(words) == 0 || len(words) > phraseWords {
			continue
		}
		h := phraseStart
		for i, w := range words {
			h = phraseHash(h, phraseWord(w, caseOf(w)))
			if i+1 < len(words) {
				byPrint[phrasePrint(h)] |= phraseBegin
			}
		}
		byPrint[phrasePrint(h)] |= kinds
	}
	g := &Gazetteer{}
	var all []uint32
	for p := range byPrint {
		all = append(all, p)
	}
	sort.Slice(all, func(i, j int) bool { return all[i] < all[j] })
	for _, p := range all {
		g.Prints = binary.LittleEndian.AppendUint32(g.Prints, p)
		g.Kinds = append(g.Kinds, byPrint[p])
	}
	g.Index()
	return g
}

// Index prepares a gazetteer for use.
func (g *Gazetteer) Index() { g.buckets = indexPrints(g.Prints) }

// phraseWord gives a word as the gazetteer has it.
func phraseWord(form string, k uint32) string {
	if k == caseUpper && len(form) <= 5 {
		return form
	}
	return strings.ToLower(form)
}

const phraseStart = uint64(14695981039346656037)

func phraseHash(h uint64, word string) uint64 { return fnv(fnv(h, " "), word) }

func phrasePrint(h uint64) uint32 { return uint32(mix(h) >> 32) }

func (g *Gazetteer) kinds(h uint64) uint8 {
	if i := findPrint(g.Prints, g.buckets, phrasePrint(h)); i >= 0 {
		return g.Kinds[i]
	}
	return 0
}

// next gives hash and kinds of a phrase that goes on with a word. A word in
// capitals that is no abbreviation there counts as if in lower case.
func (g *Gazetteer) next(h uint64, form string) (uint64, uint8) {
	k := caseOf(form)
	exact := phraseHash(h, phraseWord(form, k))
	kinds := g.kinds(exact)
	if kinds == 0 && k == caseUpper {
		exact = phraseHash(h, strings.ToLower(form))
		kinds = g.kinds(exact)
	}
	return exact, kinds
}

// mark sets what the gazetteer says of the words of a sentence: of each word
// alone whether it is a person's name, and which words are phrases of the other
// kinds, of which the longest counts.
func (g *Gazetteer) mark(forms []string, words []Features) {
	end := 0
	for i, form := range forms {
		h, k := g.next(phraseStart, form)
		words[i].set(subPerson, 1+uint32(k&(GivenName|Surname)))
		if i < end {
			continue
		}
		words[i].set(subPhrase, 1)
		if length, kinds := g.longest(h, k, forms[i:]); length > 0 {
			end = i + length
			for j := i; j < end; j++ {
				words[j].set(subPhrase, 2+uint32(kinds/Place)*4+position(j, i, end))
			}
		}
	}
}

// longest gives the length in words of the longest phrase at the first of the
// forms, whose hash and kinds are given, and its kinds.
func (g *Gazetteer) longest(h uint64, k uint8, forms []string) (length int, kinds uint8) {
	for i := 1; ; i++ {
		if k&phraseKinds != 0 {
			length, kinds = i, k&phraseKinds
		}
		if k&phraseBegin == 0 || i == len(forms) || i == phraseWords {
			return length, kinds
		}
		h, k = g.next(h, forms[i])
	}
}

// position tells whether word i of a phrase [first, end) begins it, is inside,
// ends it or is all of it.
func position(i, first, end int) uint32 {
	switch {
	case first+1 == end:
		return 3
	case i == first:
		return 0
	case i+1 == end:
		return 2
	}
	return 1
}

// Forget takes away what the gazetteer said: training does so now and then,
// that unknown names are found too.
func (f *Features) Forget() {
	f.set(subPerson, 1)
	f.set(subPhrase, 1)
}
