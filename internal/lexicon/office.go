package lexicon

// An OfficeSort says what kind of post an office is.
type OfficeSort string

// The sorts of office. An OfficeTitle of kinship, rank or address alone has none.
const (
	HeadOfState  OfficeSort = "state" // president, prime minister, king
	Minister     OfficeSort = "minister"
	Envoy        OfficeSort = "envoy" // ambassador, special envoy, representative
	Negotiator   OfficeSort = "negotiator"
	Spokesperson OfficeSort = "spokesperson"
	Staff        OfficeSort = "staff"       // adviser, aide: service, told apart from kinship
	BodyHead     OfficeSort = "body"        // chair, director, secretary-general
	PartyHead    OfficeSort = "party"       // leader, general secretary
	Military     OfficeSort = "military"    // commander; ranks are no offices
	Legislature  OfficeSort = "legislature" // speaker, member, senator
	Local        OfficeSort = "local"       // governor, mayor
	Religion     OfficeSort = "religion"
	Counterparts OfficeSort = "counterpart" // says only how two people stand to each other
	UserOffice   OfficeSort = "user"        // an office of the user's own list
)

// A Modifier is a set of what a title says besides the post itself.
type Modifier uint16

// The modifiers.
const (
	Acting    Modifier = 1 << iota // acting, interim, caretaker
	Former                         // former, ex-, emeritus, late
	Outgoing                       // outgoing
	Elect                          // -elect, -designate, incoming
	Deputy                         // deputy, vice, assistant
	Senior                         // senior, chief, lead, top
	Permanent                      // permanent, resident
	Special                        // special, personal, extraordinary
	First                          // first deputy, second secretary
	Honorary
	New // newly appointed, long-time, incumbent: says nothing about the post
)

// A PossessorKind says what stands as the owner of an office.
type PossessorKind byte

// The kinds of possessor.
const (
	NoPossessor      PossessorKind = iota
	PossessorOffice                // "US President's special envoy", "adviser to the president"
	PossessorName                  // a capitalised name that is no known party: a person or a body
	PossessorPronoun               // his, her, their, its, my, our
)

// A Range is tokens [First, End); the zero Range is none.
type Range struct{ First, End int }

// Empty reports whether the range has no tokens.
func (r Range) Empty() bool { return r.End <= r.First }

// A TitleParty is a party that a title names.
type TitleParty struct {
	Range
	ID   string // of Lexicon.Party
	Kind Kind   // State, Adjective, Capital, Metonym or Organisation
}

// An OfficeTitle is one office, rank, form of address or kinship as words. Ranges
// count in the tokens given to Lexicon.Titles.
type OfficeTitle struct {
	First, End int        // the whole phrase: possessor before it and rank behind it included, articles before it not
	Print      Range      // what to print as the office: as First and End, without rank, address, pronoun and a person's 's
	Head       string     // the head in the singular, lower case ("prime minister"); empty for rank, address or kinship alone
	HeadAt     Range      // its tokens
	Sort       OfficeSort // what kind of post it is
	Mods       Modifier   // what else it says
	Plural     bool       // of several people: "foreign ministers"

	// Parties are those whose office it is ("US", "Ukraine's", "of Ukraine"),
	// a possessor's included, and one that stands before the title to which this
	// one is joined by "and"; About those that it is for or sent to ("to Kyiv").
	Parties, About []TitleParty

	Portfolio Range // "foreign"; with its preposition behind the head: "of Defence", "for Peace", "to Kyiv"

	// Possessor is who owns the office where that is no party: he is not
	// thereby in the room.
	Possessor     Range
	PossessorKind PossessorKind

	Rank, Honorific Range  // "Lt. Gen.", "HE Dr"
	Kin             string // kinship in the singular ("son-in-law"), empty for none
	KinAt           Range
}

// IsOffice reports whether the title names a post, not only a rank, a form of
// address or kinship.
func (t *OfficeTitle) IsOffice() bool { return t.Head != "" }

// Party is the ID of the first party whose office it is, empty for none.
func (t *OfficeTitle) Party() string {
	if len(t.Parties) == 0 {
		return ""
	}
	return t.Parties[0].ID
}

// Titles reads the titles of one text. It is not safe for concurrent use.
type Titles struct {
	lex   *Lexicon
	table *officeTable
	forms []string
	tags  []string
	toks  []titleToken
	named bool // names have been marked
}

// Titles prepares the tokens of a text, cut as Split or package text cut
// them. Universal part-of-speech tags make unknown words safer to judge
// ("tunnels minister"); tags may be nil.
func (l *Lexicon) Titles(forms, tags []string) *Titles {
	t := &Titles{lex: l, table: l.officeTable(), forms: forms, tags: tags, toks: make([]titleToken, len(forms))}
	if len(tags) != len(forms) {
		t.tags = nil
	}
	for i, form := range forms {
		t.toks[i].read(t.table, form)
	}
	return t
}

// MarkName says that tokens [first, end) are the name of a person: no title
// goes on into it, and 's behind it makes it a possessor.
func (t *Titles) MarkName(first, end int) {
	t.named = true
	for i := max(first, 0); i < end && i < len(t.toks); i++ {
		t.toks[i].nameEnd = int32(min(end, len(t.toks)))
	}
}

// At is the longest title that begins at token i and ends before limit (the
// end of the sentence). A rank or form of address alone counts only before a
// capitalised word. What owns a thing ("the minister's residence") or is part of
// a compound ("secretary school") or of a body's name ("Cabinet of Ministers") is none.
func (t *Titles) At(i, limit int) (OfficeTitle, bool) {
	if i >= 0 && i < len(t.toks) && t.toks[i].capital && t.insideBody(i) {
		return OfficeTitle{}, false
	}
	d, ok := t.parse(i, min(limit, len(t.toks), i+longestTitle), false, 0)
	if !ok {
		return OfficeTitle{}, false
	}
	return d.title(), true
}
