package parley

// FormatVersion is the version of the JSON contract (docs/format.md).
const FormatVersion = 1

// A Reading is what Parley makes of one report: the whole of what
// "parley read --json" prints. IDs such as p1 and m1 hold within it.
type Reading struct {
	Format       int                `json:"format"`
	Program      string             `json:"program"`
	Extraction   int                `json:"extraction"`
	Config       string             `json:"configuration,omitempty"` // digest of the user's own lists, absent without any
	Report       Report             `json:"report"`
	People       List[Person]       `json:"people"`
	Parties      List[Party]        `json:"parties"`
	Meetings     List[Meeting]      `json:"meetings"`
	Agreements   List[Agreement]    `json:"agreements"`
	Undertakings List[Undertaking]  `json:"undertakings"`
	Statements   List[Statement]    `json:"statements"`
	Claims       List[MeetingClaim] `json:"claims"`
	Events       List[Event]        `json:"events"`
}

// A Person is a human whom the report names.
type Person struct {
	ID        string            `json:"id"`
	Name      string            `json:"name"`  // the fullest form
	Forms     List[string]      `json:"forms"` // as printed, in order of first mention
	Parties   List[Affiliation] `json:"parties"`
	Offices   List[Office]      `json:"offices"`
	Relations List[Relation]    `json:"relations"`
	Mentions  List[Span]        `json:"mentions"`
}

// An Affiliation is the party that a person is said to belong to.
type Affiliation struct {
	Party    string     `json:"party"`
	Evidence List[Span] `json:"evidence"`
}

// An Office is a post as printed, at its longest.
type Office struct {
	Title    string       `json:"title"`
	Party    string       `json:"party,omitempty"`
	Former   bool         `json:"former"`
	Evidence List[Span]   `json:"evidence"`
	Derived  List[string] `json:"derived,omitempty"`
}

// A Relation is kinship between two people; it is no office.
type Relation struct {
	Kind     string     `json:"kind"`
	To       string     `json:"to"` // ID of a person of this reading
	Evidence List[Span] `json:"evidence"`
}

// A Party is who can be a side. A state's government has its ISO 3166-1
// alpha-3 code as ID, every other party a lower-case slug of its name.
type Party struct {
	ID       string       `json:"id"`
	Name     string       `json:"name"`
	State    string       `json:"state,omitempty"`
	Forms    List[string] `json:"forms"`
	Kind     string       `json:"kind,omitempty"`
	PartOf   string       `json:"part_of,omitempty"`
	Mentions List[Span]   `json:"mentions"`
}

// A Meeting is talks, a meeting, a call, a visit with talks, a summit, a
// round or a session. The values of its fields are listed in docs/format.md.
type Meeting struct {
	ID         string           `json:"id"`
	Prominence string           `json:"prominence"`
	Temporal   string           `json:"temporal"`
	Status     string           `json:"status"`
	Level      string           `json:"level,omitempty"`
	PartOf     string           `json:"part_of,omitempty"`
	Name       string           `json:"name,omitempty"`
	Channel    string           `json:"channel,omitempty"`
	Directness string           `json:"directness,omitempty"`
	Form       List[string]     `json:"form"`
	Sides      List[Side]       `json:"sides"`
	Third      List[ThirdParty] `json:"third"`
	People     List[string]     `json:"people"`
	Time       *Time            `json:"time,omitempty"`
	Place      *Place           `json:"place,omitempty"`
	Duration   string           `json:"duration,omitempty"` // ISO 8601 duration
	Topics     List[Span]       `json:"topics"`
	Ending     string           `json:"ending,omitempty"`
	Outcome    string           `json:"outcome,omitempty"`
	Modality   string           `json:"modality,omitempty"`
	Rule       string           `json:"rule,omitempty"` // the rule that found it
	Evidence   List[Span]       `json:"evidence"`
	Because    Because          `json:"because,omitempty"`
	Voices     List[Voice]      `json:"voices"`
}

// A Side is a party that meets, with its delegation.
type Side struct {
	Party      string       `json:"party"`
	Capacity   string       `json:"capacity,omitempty"`
	Attendance string       `json:"attendance,omitempty"`
	Size       int          `json:"size,omitempty"` // how many people came for it, 0 where the evidence does not say
	Members    List[Member] `json:"members"`
	Evidence   List[Span]   `json:"evidence"`
}

// A Member is one person of a delegation.
type Member struct {
	Person     string     `json:"person"`
	Part       string     `json:"part,omitempty"`
	Attendance string     `json:"attendance,omitempty"`
	Evidence   List[Span] `json:"evidence"`
}

// A ThirdParty mediates, hosts, observes, guarantees or witnesses.
type ThirdParty struct {
	Party    string       `json:"party"`
	Parts    List[string] `json:"parts"`
	Members  List[Member] `json:"members"`
	Evidence List[Span]   `json:"evidence"`
}

// An Agreement runs from proposal to signature to violation; each party has
// its own stance to it.
type Agreement struct {
	ID        string         `json:"id"`
	Name      string         `json:"name,omitempty"`
	Form      string         `json:"form,omitempty"`
	Status    string         `json:"status"`
	Parties   List[string]   `json:"parties"`
	Positions List[Position] `json:"positions"`
	Terms     List[Term]     `json:"terms"`
	Time      *Time          `json:"time,omitempty"`
	Meeting   string         `json:"meeting,omitempty"`
	PartOf    string         `json:"part_of,omitempty"`
	Modality  string         `json:"modality,omitempty"`
	Evidence  List[Span]     `json:"evidence"`
	Because   Because        `json:"because,omitempty"`
	Voices    List[Voice]    `json:"voices"`
}

// A Position is one party's stance to an agreement.
type Position struct {
	Party    string     `json:"party"`
	Stance   string     `json:"stance"`
	Person   string     `json:"person,omitempty"` // who signed for the party
	Evidence List[Span] `json:"evidence"`
}

// A Term is one provision of an agreement.
type Term struct {
	What     Span       `json:"what"`
	Deadline *Time      `json:"deadline,omitempty"`
	Evidence List[Span] `json:"evidence"`
}

// An Undertaking is a promise, offer, demand, condition or ultimatum: Of is
// whose act it would be, To whom it would serve, Voices who says so.
type Undertaking struct {
	ID        string       `json:"id"`
	Kind      string       `json:"kind"`
	Of        List[string] `json:"of"`
	To        List[string] `json:"to"`
	What      *Span        `json:"what,omitempty"`
	For       *Span        `json:"for,omitempty"`
	Deadline  *Time        `json:"deadline,omitempty"`
	Otherwise *Span        `json:"otherwise,omitempty"`
	Agreement string       `json:"agreement,omitempty"`
	Modality  string       `json:"modality,omitempty"`
	Evidence  List[Span]   `json:"evidence"`
	Because   Because      `json:"because,omitempty"`
	Voices    List[Voice]  `json:"voices"`
}

// A Statement is words of a voice, direct (between quotation marks or in a
// quotation block, verbatim) or indirect.
type Statement struct {
	ID       string      `json:"id"`
	Mode     string      `json:"mode"`
	Speaker  *Voice      `json:"speaker,omitempty"`
	Content  List[Span]  `json:"content"`
	Cue      *Span       `json:"cue,omitempty"`
	To       *Voice      `json:"to,omitempty"`
	Time     *Time       `json:"time,omitempty"`
	Modality string      `json:"modality,omitempty"`
	Evidence List[Span]  `json:"evidence"`
	Because  Because     `json:"because,omitempty"`
	Voices   List[Voice] `json:"voices"`
}

// A MeetingClaim is what a report states about the record itself: "the sixth
// meeting in two weeks".
type MeetingClaim struct {
	ID       string      `json:"id"`
	Kind     string      `json:"kind"`
	N        *int        `json:"n,omitempty"`
	NMax     *int        `json:"n_max,omitempty"`
	Unit     string      `json:"unit,omitempty"`
	Window   *Window     `json:"window,omitempty"`
	Of       ClaimOf     `json:"of"`
	Meeting  string      `json:"meeting,omitempty"`
	Modality string      `json:"modality,omitempty"`
	Evidence List[Span]  `json:"evidence"`
	Because  Because     `json:"because,omitempty"`
	Voices   List[Voice] `json:"voices"`
}

// A Window is the stretch of time that a claim counts over: inclusive ISO
// prefixes, and the ISO 8601 duration (weeks given in days).
type Window struct {
	From      string       `json:"from,omitempty"`
	To        string       `json:"to,omitempty"`
	AsPrinted string       `json:"as_printed"`
	ISO       string       `json:"iso,omitempty"`
	Derived   List[string] `json:"derived,omitempty"`
}

// ClaimOf says between whom the counted meetings are.
type ClaimOf struct {
	Parties List[string] `json:"parties"`
	People  List[string] `json:"people"`
}

// An Event is a row in the PLOVER ontology, with the CAMEO code beside it.
type Event struct {
	ID        string       `json:"id"`
	Meeting   string       `json:"meeting,omitempty"`
	Time      *Time        `json:"time,omitempty"`
	Actor     string       `json:"actor,omitempty"`
	Recipient string       `json:"recipient,omitempty"`
	Event     string       `json:"event"`
	Mode      string       `json:"mode,omitempty"`
	Context   List[string] `json:"context"`
	Temporal  string       `json:"temporal,omitempty"`
	Cameo     string       `json:"cameo,omitempty"`
	Evidence  List[Span]   `json:"evidence"`
}
