package parley

// A Report is one publication as the page reader found it. Absent strings
// were not found; nothing is guessed.
type Report struct {
	// ID is the hash of the address where one is known, else of the canonical
	// text; Revision that of the bytes; TextID that of the canonical text.
	ID       string `json:"id"`
	Revision string `json:"revision"`
	TextID   string `json:"text_id"`

	Title     string `json:"title,omitempty"`
	Publisher string `json:"publisher,omitempty"` // who printed it
	Origin    string `json:"origin,omitempty"`    // whose words it passes on, where that is another
	Via       string `json:"via,omitempty"`       // who stands between publisher and origin

	Published     string   `json:"published,omitempty"`    // ISO 8601 prefix of a date
	PublishedAt   string   `json:"published_at,omitempty"` // with time of day, and zone where printed
	PublishedFrom DateFrom `json:"published_from,omitempty"`
	Updated       string   `json:"updated,omitempty"` // ISO 8601 prefix

	Dates     List[PageDate]  `json:"dates"`
	Dateline  *Dateline       `json:"dateline,omitempty"`
	Byline    List[string]    `json:"byline"`
	Language  string          `json:"language,omitempty"` // BCP 47 primary subtag
	URL       string          `json:"url,omitempty"`
	TextBytes int             `json:"text_bytes"`
	Blocks    List[Block]     `json:"blocks"`
	Furniture List[Furniture] `json:"furniture"`
	Warnings  List[Warning]   `json:"warnings"`

	// Text is the canonical text that all spans count in.
	Text string `json:"-"`
	// PageVersion is the version of the page reader that made Text.
	PageVersion int `json:"page_version"`
}

// DateFrom says where a date of the page was found.
type DateFrom string

// Where a publication date may come from. A given date outranks all, a crawl
// header counts only where nothing else is found.
const (
	FromGiven       DateFrom = "given"        // by the user
	FromMeta        DateFrom = "meta"         // JSON-LD, OpenGraph, meta, <time>, a header line such as "date:"
	FromText        DateFrom = "text"         // a date line of the page
	FromDateline    DateFrom = "dateline"     // the dateline of the report
	FromURL         DateFrom = "url"          // the address
	FromCrawlHeader DateFrom = "crawl_header" // a line that a crawler put on top
)

// A PageDate is one date that the page gives for itself.
type PageDate struct {
	Date string   `json:"date"` // ISO 8601 prefix
	From DateFrom `json:"from"`
	Span *Span    `json:"span,omitempty"` // absent where the words are not in the canonical text
}

// A Dateline is the place and date a report is filed from, as printed; the
// date as an ISO prefix, its year from the publication date where the
// dateline has none.
type Dateline struct {
	Place string `json:"place,omitempty"`
	Date  string `json:"date,omitempty"`
}

// BlockKind is the part that a block plays on the page.
type BlockKind string

// The kinds of block.
const (
	Headline     BlockKind = "headline"
	Lede         BlockKind = "lede"     // the first paragraph of the report itself
	DatelineText BlockKind = "dateline" // place, date and agency; also a date line of the page
	BylineText   BlockKind = "byline"
	Paragraph    BlockKind = "paragraph"
	Item         BlockKind = "item" // of a list
	Quotation    BlockKind = "quotation"
	Label        BlockKind = "label" // a section's name: Details, Recall
	Caption      BlockKind = "caption"
	Correction   BlockKind = "correction"
)

// A Block is a part of the canonical text: bytes [Start, End). Blocks stand
// in order, do not overlap, and have one blank line between them.
type Block struct {
	Kind       BlockKind `json:"kind"`
	Start      int       `json:"start"`
	End        int       `json:"end"`
	Section    string    `json:"section,omitempty"` // the label it stands under
	Background bool      `json:"background"`        // under a label such as Recall
}

// FurnitureKind says what a part of the page that is not the report is.
type FurnitureKind string

// The kinds of furniture. Header lines of a stored page ("date: …") count as
// CrawlHeader, menus and the headings of other stories as Related, comment,
// follow and subscription lines as Share.
const (
	Views            FurnitureKind = "views"
	ExchangeRate     FurnitureKind = "exchange_rate"
	CrawlHeader      FurnitureKind = "crawl_header"
	RepeatedHeadline FurnitureKind = "repeated_headline"
	Share            FurnitureKind = "share"
	Advert           FurnitureKind = "advert"
	Related          FurnitureKind = "related"
	Cookie           FurnitureKind = "cookie"
	Credit           FurnitureKind = "credit"
)

// Furniture is text of the page that is kept out of the canonical text.
type Furniture struct {
	Kind FurnitureKind `json:"kind"`
	Text string        `json:"text"`
}

// A Warning tells the reader of the record what to distrust. Code is stable
// and listed in docs/format.md; Message is for people.
type Warning struct {
	Code    string `json:"code"`
	Message string `json:"message"`
	Span    *Span  `json:"span,omitempty"`
}
