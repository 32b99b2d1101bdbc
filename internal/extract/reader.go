package extract

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// A reader holds what has been found in one document so far.
type reader struct {
	*mention.Doc
	at          []int // index+1 in Mentions of the mention that covers the token
	quoted      []int // index+1 in statements of the direct quotation that covers the token
	statements  []*statement
	meetings    []*meeting
	claims      []*claim
	agreements  []*agreement
	duties      []parley.Undertaking
	ofState     bool         // the text is about dealings of states
	sport       bool         // the text is about matches
	setting     setting      // the field of life that the text is about
	oldYears    int          // years of history that the text names
	thisYear    int          // of publication, else the last that the text names
	author      int          // the person whose own words the text is, -1 for nobody's
	current     *meeting     // the meeting that "the talks" points to
	noted       map[int]int  // sentence to the person whom it lets speak
	used        map[int]bool // nouns of meeting that a rule has read
	nounOf      map[int]*meeting
	quotes      []stretch
	inner       []stretch            // quotations within quotations
	unnamed     map[int]*attribution // by sentence, the unnamed person who speaks last in it
	stating     map[int][]*statement // by sentence, for voices
	notedParty  map[int]string       // sentence to the party that it lets speak
	sentences   []sentence
	names       []int             // index+1 in Names of the name that covers the token
	inQuotes    []int             // index+1 of the quoted stretch that covers the token
	length      int               // the next of Lengths to read
	gender      map[int]string    // by person, the pronoun that can stand for it
	leadings    map[int][]leading // delegations, by sentence
	invented    map[[2]int]*mention.Mention
	whereabouts []stay
}

func newReader(d *mention.Doc) *reader {
	x := &reader{Doc: d, author: -1, at: make([]int, len(d.Tokens)), quoted: make([]int, len(d.Tokens)),
		used: map[int]bool{}, noted: map[int]int{}, nounOf: map[int]*meeting{}, names: make([]int, len(d.Tokens)), inQuotes: make([]int, len(d.Tokens)),
		invented: map[[2]int]*mention.Mention{}}
	t := 0
	for i, n := range d.Names {
		for t < len(d.Tokens) && d.Tokens[t].Start < n.Span.Start {
			t++
		}
		for ; t < len(d.Tokens) && d.Tokens[t].Start < n.Span.End; t++ {
			x.names[t] = i + 1
		}
	}
	for i, m := range d.Mentions {
		for k := m.First; k < m.End; k++ {
			x.at[k] = i + 1
		}
	}
	sports := map[string]bool{}
	for i := range d.Tokens {
		if d.Is(i, lexicon.Sport) {
			sports[d.Word(i)] = true
		}
	}
	x.sport = len(sports) >= 3
	x.ofState = x.tellsOfState()
	x.readYears()
	x.readSetting()
	x.readSentences()
	x.gender = map[int]string{}
	x.findDelegations()
	return x
}

// mentionAt is the mention that covers token i, nil where there is none.
func (x *reader) mentionAt(i int) *mention.Mention {
	if i < 0 || i >= len(x.at) || x.at[i] == 0 {
		return nil
	}
	return &x.Mentions[x.at[i]-1]
}

// isActor reports whether the mention can be one who meets or speaks.
func isActor(m *mention.Mention) bool {
	if m == nil || m.Possessive || m.Attribute {
		return false
	}
	switch m.Kind {
	case mention.Person, mention.Party, mention.Group, mention.Pronoun:
		return true
	}
	return false
}

// start is the first token of a mention with its article and, where it is
// under another's 's, without that.
func (x *reader) start(m *mention.Mention) int {
	if w := x.Word(m.First - 1); (w == "the" || w == "a" || w == "an" || w == "his" || w == "her" || w == "their") && x.mentionAt(m.First-1) == nil {
		return m.First - 1
	}
	return m.First
}

// outer is the first token of the whole phrase of a mention, owner included
// ("Gray's adviser Bob Hale").
func (x *reader) outer(m *mention.Mention) int {
	first := x.start(m)
	if isPossessive(x.Word(first - 1)) {
		if owner := x.mentionAt(first - 2); owner != nil && owner.Possessive {
			return x.start(owner)
		}
	}
	return first
}

func isPossessive(w string) bool { return w == "'s" || w == "’s" || w == "'" || w == "’" }

// wordIs reports whether token i, in lower case, is one of the words.
func (x *reader) wordIs(i int, words ...string) bool { return slices.Contains(words, x.Word(i)) }

// phrase reports whether the words stand at token i.
func (x *reader) phrase(i int, words string) bool {
	for k, w := range strings.Fields(words) {
		if x.Word(i+k) != w {
			return false
		}
	}
	return true
}

// limits are the first and the end token of sentence s.
func (x *reader) limits(s int) (int, int) { return x.Sentences[s].FirstToken, x.Sentences[s].EndToken }

// far is how many tokens a rule looks away from its cue: what stands farther
// off is another clause, and a sentence without end is read in linear time.
const far = 60

// around are the tokens of sentence s that a rule may look at from the cue.
func (x *reader) around(s int, cue [2]int) (int, int) {
	first, end := x.limits(s)
	return max(first, cue[0]-far), min(end, cue[1]+far)
}

// spans is a list of one span.
func spans(s ...parley.Span) parley.List[parley.Span] { return s }

// addSpan adds a span that is not in the list yet.
func addSpan(list parley.List[parley.Span], s parley.Span) parley.List[parley.Span] {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// skips reports whether the sentence is no prose that tells of events.
func (x *reader) skips(s int) bool {
	switch x.BlockOf(s).Kind {
	case parley.BylineText, parley.DatelineText, parley.Label:
		return true
	}
	return false
}
