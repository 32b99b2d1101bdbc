package name

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Order says where in a name the family name stands.
type Order int

// The orders. Alone is a name of one word, of which it is not known whether it
// is a family or a given name.
const (
	GivenFirst Order = iota + 1
	FamilyFirst
	Alone
)

// String is the order in words.
func (o Order) String() string {
	switch o {
	case GivenFirst:
		return "given name first"
	case FamilyFirst:
		return "family name first"
	case Alone:
		return "one word"
	}
	return "no name"
}

// A Name is a name taken apart. It is made by Parse, is immutable, and may be
// compared from several goroutines.
type Name struct {
	Text       string   // as it was given
	Titles     []string // titles and forms of address before the name, in small Latin letters ("lt gen")
	Given      []string // given names, initials, middle names, patronymics, in the order in which they stand, as written
	Family     string   // the family name as written, without particles; the word itself where Order is Alone
	Particles  []string // particles before any part, in small Latin letters ("bin", "al", "van der")
	Suffix     string   // jr, iii …, in small letters; empty where there is none
	Script     Script   // of the first word
	Order      Order    // the order that was assumed; 0 for a text without any name
	OtherOrder Order    // an order that is possible too, 0 where none is

	tok       []token
	words     int    // with particles, without titles and suffix
	rank      int    // of the suffix among namesakes, 0 where there is none
	gender    byte   // of a title: 'm', 'f' or 0
	eastern   bool   // the family name is known to stand first, in Chinese, Korean or Vietnamese
	folded    string // all plain words with single spaces: equal for equal names
	joined    string // sounds of all words together
	joinedAll string // sound of all letters together, particles too
}

// maxTokens is how many words of a name are compared; a longer one keeps its
// first words and its last.
const maxTokens = 12

// A token is one word of a name, as it is compared.
type token struct {
	word    string // as written
	plain   string // in the letters a to z
	sound   string // plain after the rules of sounds.txt
	bare    string // the same without regard to marks on Latin letters
	east    string // plain after the rules for Chinese and Korean
	fused   string // sound together with the particles before it, empty where there is none
	given   []int16
	family  []int16
	mask    uint8 // the classes of its consonants (keys.go)
	bones   bool  // from a script that writes no vowels
	initial bool
	son     bool // "son of" stands before it
	clan    bool // van, de, al … stand before it
	article bool // the last of them is al or el
	hyphen  bool // joined to the word before
}

// Parse takes a name apart. It reads any text: what has no letters gives a Name
// of Order 0. It does not decide whether the text is a person's name.
func Parse(text string) Name {
	t := known()
	n := Name{Text: text}
	words := split(t, text)
	words = n.takeTitles(t, words)
	words = n.takeSuffix(t, words)
	n.words = len(words)
	for _, w := range words {
		n.joinedAll += w.plain
	}
	n.joinedAll = t.sound(n.joinedAll)
	words = n.bind(t, words)
	if len(words) > maxTokens {
		words = append(words[:maxTokens-1:maxTokens-1], words[len(words)-1])
	}
	for _, w := range words {
		n.tok = append(n.tok, t.token(w))
	}
	if len(words) > 0 {
		n.Script = words[0].script
	}
	n.setOrder(t)
	n.tell()
	return n
}

// token works out all that comparing asks of a word.
func (t *tables) token(w word) token {
	k := token{word: w.text, plain: w.plain, son: w.son, clan: w.clan, article: w.article, hyphen: w.hyphen}
	k.initial = w.initial
	k.bones = w.script == Arabic || w.script == Hebrew
	k.sound = t.sound(w.plain)
	k.bare = t.sound(w.bare)
	k.east = t.east(w.plain)
	if w.before != "" {
		k.fused = t.sound(w.before + w.plain)
	}
	k.mask = maskOf(k.sound)
	k.given = t.given[k.sound]
	if k.given == nil {
		k.given = t.given[k.bare]
	}
	k.family = t.family[w.plain]
	if k.family == nil {
		k.family = t.family[w.bare]
	}
	return k
}

// tell fills what a caller sees, and the strings of the whole name.
func (n *Name) tell() {
	var folded, joined strings.Builder
	for i := range n.tok {
		k := &n.tok[i]
		folded.WriteString(k.plain + " ")
		joined.WriteString(k.sound)
	}
	n.folded = strings.TrimSpace(folded.String())
	if len(n.tok) == 0 {
		n.folded = strings.ToLower(strings.ToUpper(strings.Join(strings.Fields(norm.NFC.String(n.Text)), " ")))
	}
	n.joined = joined.String()
	f := n.familyAt()
	for i := range n.tok {
		if i == f {
			n.Family = n.tok[i].word
		} else if n.tok[i].word != "" {
			n.Given = append(n.Given, n.tok[i].word)
		}
	}
}

// familyAt is the index of the family name among the words, -1 for no name.
func (n *Name) familyAt() int {
	if n.Order == FamilyFirst {
		return 0
	}
	return len(n.tok) - 1
}
