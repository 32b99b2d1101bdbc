package parley

// A Document is a report's canonical text with what the language engine sees
// on it: everything but Text is half-open byte spans on Text.
type Document struct {
	Text      string         `json:"text"`
	Language  string         `json:"language,omitempty"`
	People    List[Person]   `json:"people"`
	Parties   List[Party]    `json:"parties"`
	Sentences List[Sentence] `json:"sentences"`
	Tokens    List[Token]    `json:"tokens"`
	Names     List[Name]     `json:"names"`
	Times     List[TimeRef]  `json:"times"`
	Places    List[PlaceRef] `json:"places"`
	Quotes    List[Quote]    `json:"quotes"`
}

// A Sentence is bytes [Start, End) of the text, white space around it left
// out. A block border always ends a sentence. FirstToken and EndToken are the
// half-open range of its tokens in Document.Tokens, Block its index in
// Report.Blocks.
type Sentence struct {
	Start      int `json:"start"`
	End        int `json:"end"`
	FirstToken int `json:"-"`
	EndToken   int `json:"-"`
	Block      int `json:"-"`
}

// A Token is a syntactic word. Head is 1-based within the sentence, 0 the
// root. Fields that the engine in use does not fill are empty.
type Token struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Form  string `json:"form"`
	Lemma string `json:"lemma,omitempty"`
	UPOS  string `json:"upos,omitempty"`
	Feats string `json:"feats,omitempty"`
	Head  int    `json:"head"`
	Rel   string `json:"rel,omitempty"`
	// Multi is how many words the multiword token has that begins with this
	// word (2 for the "do" of "don't"), 0 where none begins.
	Multi int `json:"-"`
}

// NameKind is the kind of thing that a name names.
type NameKind string

// The kinds of name.
const (
	PER   NameKind = "PER"
	ORG   NameKind = "ORG"
	LOC   NameKind = "LOC"
	NORP  NameKind = "NORP" // nationalities, religious and political groups
	EVENT NameKind = "EVENT"
	WORK  NameKind = "WORK" // named documents and plans
)

// A Name is a named span. Confidence is between 0 and 1, two decimals.
type Name struct {
	Kind       NameKind `json:"kind"`
	Span       Span     `json:"span"`
	Confidence float64  `json:"confidence"`
	Party      string   `json:"party,omitempty"`
	Person     string   `json:"person,omitempty"`
}

// A TimeRef is a time expression and its meaning.
type TimeRef struct {
	Span   Span   `json:"span"`
	Kind   string `json:"kind"`
	Time   *Time  `json:"time,omitempty"` // absent where it has no anchor
	Timex  string `json:"timex,omitempty"`
	Anchor *Span  `json:"anchor,omitempty"`
}

// A PlaceRef is a place name and what it stands for here.
type PlaceRef struct {
	Span    Span    `json:"span"`
	City    string  `json:"city,omitempty"`
	Country string  `json:"country,omitempty"`
	Lat     float64 `json:"lat,omitempty"`
	Lon     float64 `json:"lon,omitempty"`
	As      string  `json:"as,omitempty"`
}

// A Quote is an attributed quotation.
type Quote struct {
	Content List[Span] `json:"content"`
	Cue     *Span      `json:"cue,omitempty"`
	Source  *Span      `json:"source,omitempty"`
}
