package parley

// A Time is an interval of inclusive ISO 8601 prefixes; the length of a
// prefix is its precision. An open end is left out and named in Open. A time
// without an expression of its own is absent; publication may only bound it
// (Basis "published").
type Time struct {
	From     string       `json:"from,omitempty"`
	To       string       `json:"to,omitempty"`
	Open     string       `json:"open,omitempty"`  // "from" or "to"
	Basis    string       `json:"basis,omitempty"` // "published"
	Evidence List[Span]   `json:"evidence"`
	Derived  List[string] `json:"derived,omitempty"` // names of the fields worked out from the words and another date
}

// A Place is where something happened, each part as far as the words say it.
type Place struct {
	Venue    string       `json:"venue,omitempty"`
	City     string       `json:"city,omitempty"`    // as printed
	Country  string       `json:"country,omitempty"` // ISO 3166-1 alpha-3
	Evidence List[Span]   `json:"evidence"`
	Derived  List[string] `json:"derived,omitempty"`
}

// A Voice is one of those through whom something is said. Every voice but the
// report says how it is printed, article included.
type Voice struct {
	Report    bool   `json:"report,omitempty"`
	Person    string `json:"person,omitempty"` // ID of a person of this reading
	Party     string `json:"party,omitempty"`  // ID of a party of this reading
	AsPrinted string `json:"as_printed,omitempty"`
	Anonymous bool   `json:"anonymous,omitempty"`
}
