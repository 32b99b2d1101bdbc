package lexicon

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
)

// wordUse is what a word can be in a title, as bits.
type wordUse uint32

const (
	useHead wordUse = 1 << iota
	useKin
	useModifier
	usePortfolio
	useBody
	useRank
	useBeforeRank
	useHonorific
	useCompound    // makes a compound of the office before it
	useNoOffice    // after "of" it says that the head is no office
	useStop        // no title goes on over it
	useArticle     // the, a, an
	usePronoun     // his, her, their
	usePreposition // of, for, to, on, in, at
	useJoin        // and, comma, hyphen, 's
	useTitle       = useHead | useKin | useModifier | usePortfolio | useBody | useRank | useBeforeRank | useHonorific
)

// A titleWord is one word in lower case with all that it can be.
type titleWord struct {
	use     wordUse
	phrases []*titlePhrase // that begin with it, longest first
}

// A titlePhrase is a head, a word of kinship or a modifier, of one or more words.
type titlePhrase struct {
	rest   []string // its words behind the first
	use    wordUse
	kind   *officeKind // of a head or kinship
	plural bool
	mods   Modifier
	suffix bool // the modifier stands behind the head
}

// An officeKind is one line of the list of heads.
type officeKind struct {
	name       string
	sort       OfficeSort
	strength   strength
	verb       bool     // the plural can be a verb, the singular an infinitive
	own, about []string // prepositions
	bare       bool     // its complement stands in the genitive without a preposition
	party      string   // of an office of the user's list
}

type strength byte

const (
	weak   strength = iota // an office with a party, a portfolio or a complement only
	strong                 // an office by itself
	owned                  // an office with a possessor or party only ("Trump ally")
)

// An officeTable is the vocabulary of titles.
type officeTable struct {
	words map[string]*titleWord
	stems []string // of words that are inflected, sorted
}

// officeTable is the lexicon's vocabulary of titles.
func (l *Lexicon) officeTable() *officeTable {
	if l.user != nil {
		return l.user.offices
	}
	return embeddedOffices()
}

var embeddedOffices = sync.OnceValue(readOffices)

// readOffices reads the embedded files; an error in them is a defect and panics.
func readOffices() *officeTable {
	t := &officeTable{words: map[string]*titleWord{}}
	for section, lines := range sections("offices.txt") {
		for _, line := range lines {
			t.addLine(section, line)
		}
	}
	for _, line := range lines("kinship.txt") {
		kind := &officeKind{strength: owned, own: []string{"of", "to"}}
		t.addNumbers(kind, line, useKin)
	}
	for section, lines := range sections("offices-cyrillic.txt") {
		for _, line := range lines {
			t.addInflected(section, line)
		}
	}
	slices.Sort(t.stems)
	t.addStops()
	for _, w := range t.words {
		w.order()
	}
	return t
}

// sections are the lines of a file by "[section]".
func sections(file string) map[string][]string {
	out := map[string][]string{}
	section := ""
	for _, line := range lines(file) {
		if name, ok := strings.CutPrefix(line, "["); ok {
			section = strings.TrimSuffix(name, "]")
			continue
		}
		out[section] = append(out[section], line)
	}
	return out
}

var officeSections = map[string]wordUse{"portfolios": usePortfolio, "bodies": useBody, "ranks": useRank, "ranks.before": useBeforeRank,
	"honorifics": useHonorific, "compounds": useCompound, "complements.none": useNoOffice, "stops": useStop}

func (t *officeTable) addLine(section, line string) {
	switch section {
	case "heads":
		t.addHead(line)
	case "modifiers", "suffixes":
		words, says, _ := strings.Cut(line, " | ")
		t.addPhrase(Split(words), titlePhrase{use: useModifier, mods: modifierNamed(says), suffix: section == "suffixes"})
	case "honorifics.two":
		for _, w := range wordsOf(line) {
			t.addPhrase(Split(w), titlePhrase{use: useHonorific})
		}
	default:
		use, ok := officeSections[section]
		if !ok {
			panic("lexicon: offices.txt: no section " + section)
		}
		for _, w := range strings.Fields(line) {
			for part := range strings.SplitSeq(w, "-") { // hyphens are tokens of their own
				t.word(part).use |= use
			}
		}
	}
}

// addHead adds "singular; plural | strength | prepositions | sort".
func (t *officeTable) addHead(line string) {
	f := strings.Split(line, " | ")
	if len(f) != 4 {
		panic("lexicon: offices.txt: bad head: " + line)
	}
	kind := &officeKind{sort: OfficeSort(f[3]), verb: strings.Contains(f[1], "verb")}
	switch {
	case strings.HasPrefix(f[1], "strong"):
		kind.strength = strong
	case strings.HasPrefix(f[1], "none"):
		kind.strength = owned
	}
	for _, p := range strings.Fields(f[2]) {
		if own, ok := strings.CutSuffix(p, "!"); ok || p == "of" {
			kind.own = append(kind.own, own)
		} else {
			kind.about = append(kind.about, p)
		}
	}
	t.addNumbers(kind, f[0], useHead)
}

// addNumbers adds "singular; plural".
func (t *officeTable) addNumbers(kind *officeKind, line string, use wordUse) {
	one, several, _ := strings.Cut(line, ";")
	kind.name = strings.ReplaceAll(strings.TrimSpace(one), " - ", "-")
	t.addPhrase(Split(one), titlePhrase{use: use, kind: kind})
	if several = strings.TrimSpace(several); several != "" && several != strings.TrimSpace(one) {
		t.addPhrase(Split(several), titlePhrase{use: use, kind: kind, plural: true})
	}
}

// addInflected adds a line of offices-cyrillic.txt.
func (t *officeTable) addInflected(section, line string) {
	f := strings.Split(line, " | ")
	switch section {
	case "heads":
		kind := &officeKind{name: f[0], sort: OfficeSort(f[1]), strength: strong, bare: true}
		for _, w := range wordsOf(f[2]) {
			for _, form := range formsOf(w) {
				t.addPhrase(Split(form), titlePhrase{use: useHead, kind: kind})
			}
		}
	case "modifiers":
		for _, w := range strings.Fields(f[1]) {
			t.addPhrase([]string{w}, titlePhrase{use: useModifier, mods: modifierNamed(f[0])})
		}
	default:
		for _, w := range strings.Fields(line) {
			if stem, ok := strings.CutSuffix(w, "*"); ok {
				t.stems = append(t.stems, stem)
			} else {
				t.word(w).use |= officeSections[section]
			}
		}
	}
}

// formsOf cuts a list that wordsOf left whole because another part of its
// line holds a comma.
func formsOf(w string) []string {
	if strings.Contains(w, " - ") || strings.HasPrefix(w, "генерал") {
		return []string{w}
	}
	return strings.Fields(w)
}

var modifierNames = map[string]Modifier{"acting": Acting, "former": Former, "outgoing": Outgoing, "elect": Elect, "deputy": Deputy,
	"senior": Senior, "permanent": Permanent, "special": Special, "first": First, "honorary": Honorary, "new": New}

func modifierNamed(name string) Modifier {
	m, ok := modifierNames[strings.TrimSpace(name)]
	if !ok {
		panic(fmt.Sprintf("lexicon: no modifier %q", name))
	}
	return m
}

// word is the entry of a word in lower case, made where there is none.
func (t *officeTable) word(w string) *titleWord {
	if t.words[w] == nil {
		t.words[w] = &titleWord{}
	}
	return t.words[w]
}

// addPhrase adds a phrase of lower-case words.
func (t *officeTable) addPhrase(words []string, p titlePhrase) {
	for i := range words {
		words[i] = strings.ToLower(Fold(words[i]))
	}
	p.rest = words[1:]
	first := t.word(words[0])
	first.use |= p.use
	first.phrases = append(first.phrases, &p)
}

// order puts the longest phrases first.
func (w *titleWord) order() {
	slices.SortStableFunc(w.phrases, func(a, b *titlePhrase) int { return len(b.rest) - len(a.rest) })
}

// addStops marks the small words, and those of words.txt that no title goes on over.
func (t *officeTable) addStops() {
	for w, use := range map[string]wordUse{"the": useArticle, "a": useArticle, "an": useArticle, "both": useArticle, "all": useArticle, "his": usePronoun, "her": usePronoun,
		"their": usePronoun, "its": usePronoun, "my": usePronoun, "our": usePronoun, "and": useJoin, ",": useJoin, "-": useJoin, "&": useJoin,
		"/": useJoin, "'s": useJoin, "'": useJoin} {
		t.word(w).use |= use
	}
	for _, w := range []string{"of", "for", "to", "on", "in", "at", "with", "from", "between", "without"} {
		t.word(w).use |= usePreposition
	}
	const stops = Plain | Function | Month | Weekday | Say | Meet | Hold | MonthShort | WeekdayShort
	for w, c := range Default().words {
		if c&stops != 0 && !strings.Contains(w, " ") {
			if have := t.words[w]; have == nil || have.use&(useTitle|useArticle|usePronoun|usePreposition|useJoin) == 0 {
				t.word(w).use |= useStop
			}
		}
	}
}

// with is the vocabulary with more heads.
func (t *officeTable) with(kinds []*officeKind) *officeTable {
	if len(kinds) == 0 {
		return t
	}
	out := &officeTable{words: maps.Clone(t.words), stems: t.stems}
	for _, k := range kinds {
		words := Split(k.name)
		first := strings.ToLower(Fold(words[0]))
		own := titleWord{}
		if have := out.words[first]; have != nil {
			own = titleWord{use: have.use, phrases: slices.Clone(have.phrases)}
		}
		out.words[first] = &own
		out.addPhrase(words, titlePhrase{use: useHead, kind: k})
		last := len(own.phrases) - 1
		own.phrases = slices.Insert(own.phrases[:last:last], 0, own.phrases[last]) // before an equal one of the lexicon
		own.order()
	}
	return out
}
