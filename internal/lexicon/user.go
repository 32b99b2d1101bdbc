package lexicon

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"parley"
)

// A ListFile is one file of the user's own lists, as bytes.
type ListFile struct {
	Name string // without its folder: people.csv, parties.csv, offices.csv, places.csv, or *.txt
	Data []byte
}

// Limits of one file of the user's lists.
const (
	MaxListBytes = 16 << 20
	MaxListLines = 1_000_000
)

// Lists are the user's own people, parties, offices and places. They are
// immutable. They help to recognise names and to join their forms; they never
// say what a text does not say.
type Lists struct {
	people  []*ListedPerson
	parties []parley.Party
	offices []*officeKind
	places  []ListedPlace
	agents  map[string]string // of PETRARCH files: lower-case phrase to role ("GOV")
	discard []string          // of PETRARCH files: phrases that are no actors

	names   []listedName // names of parties and places, for the index
	entries []Entry      // what they stand for, by the same index
	digest  string
	ignored int
}

// A ListedPerson is a person of the user's list.
type ListedPerson struct {
	Name  string   // the name first given
	Forms []string // all names, Name first
	Terms []Term   // in the order of the list
}

// A Term is what a person was from when to when.
type Term struct {
	Party  string // ID, empty where the list gives none
	Office string // title as the list has it, may be empty
	From   string // ISO 8601 prefix, inclusive; empty for open
	To     string // likewise
}

// Covers reports whether the term holds on a day given as an ISO 8601 prefix. A term
// without dates always does; without a date only such a term does.
func (t Term) Covers(date string) bool { return covers(t.From, t.To, date) }

// TermsOn are the terms that hold on the date, in the order of the list. They
// are from the list, not from any text.
func (p *ListedPerson) TermsOn(date string) []Term {
	var out []Term
	for _, t := range p.Terms {
		if t.Covers(date) {
			out = append(out, t)
		}
	}
	return out
}

// A ListedPlace is a place of the user's list. Lat and Lon are degrees, both 0
// where the list gives none.
type ListedPlace struct {
	Name, Sort, Country, City, Zone string
	Lat, Lon                        float64
}

// A listedName is one name of a party or place.
type listedName struct {
	tokens   []string
	folded   bool   // written in capitals only: case tells nothing
	from, to string // when it is used
}

// covers reports whether date lies in [from, to]; all are ISO prefixes, and a
// coarse date lies in what it overlaps.
func covers(from, to, date string) bool {
	if from == "" && to == "" {
		return true
	}
	if date == "" {
		return false
	}
	return (from == "" || prefixOf(date, from) >= prefixOf(from, date)) && (to == "" || prefixOf(date, to) <= prefixOf(to, date))
}

// prefixOf cuts a to the precision of b.
func prefixOf(a, b string) string { return a[:min(len(a), len(b))] }

// ParseLists reads the user's lists. base is the lexicon that they are laid
// over; parties that the lists name must be in it or in the lists. Errors name the file
// and the line and say what to do; they are of KindInput, or KindTooLarge.
func ParseLists(files []ListFile, base *Lexicon) (*Lists, error) {
	files = slices.Clone(files)
	slices.SortFunc(files, func(a, b ListFile) int { return strings.Compare(listOrder(a.Name), listOrder(b.Name)) })
	p := &listParser{base: base, lists: &Lists{agents: map[string]string{}}, own: map[string]bool{}, seen: map[string]int{}}
	hash := sha256.New()
	for _, f := range files {
		fmt.Fprintf(hash, "%s %d\n", f.Name, len(f.Data))
		hash.Write(f.Data)
		if err := p.file(f); err != nil {
			return nil, err
		}
	}
	p.lists.digest = "sha256:" + hex.EncodeToString(hash.Sum(nil))
	return p.lists, nil
}

// listOrder puts parties first, since the other lists refer to them.
func listOrder(name string) string {
	if name == "parties.csv" {
		return ""
	}
	return name
}

// ListNames reports whether a file of that name is a list; others in the
// folder are left alone.
func ListNames(name string) bool {
	_, csv := listColumns[name]
	return csv || strings.HasSuffix(name, ".txt")
}

// Digest is "sha256:" and 64 digits of the files' names and bytes.
func (l *Lists) Digest() string { return l.digest }

// A ListCount says how much the lists hold. Ignored are lines of event
// coders' dictionaries whose codes or dates cannot be read.
type ListCount struct{ People, Parties, Names, Offices, Places, Agents, Discards, Ignored int }

// Count counts what was read.
func (l *Lists) Count() ListCount {
	return ListCount{len(l.people), len(l.parties), len(l.names), len(l.offices), len(l.places), len(l.agents), len(l.discard), l.ignored}
}

// listParser is at work on the files, one after the other.
type listParser struct {
	base  *Lexicon
	lists *Lists
	own   map[string]bool // IDs of the parties of the lists
	seen  map[string]int  // what must be there once, by the line where it was
	name  string          // of the file
	line  int
}

func (p *listParser) file(f ListFile) error {
	p.name, p.line = f.Name, 0
	if len(f.Data) > MaxListBytes {
		return &parley.Error{Kind: parley.KindTooLarge, Msg: fmt.Sprintf("%s: is larger than %d MB; split it", f.Name, MaxListBytes>>20)}
	}
	if n := strings.Count(string(f.Data), "\n"); n > MaxListLines {
		return &parley.Error{Kind: parley.KindTooLarge, Msg: fmt.Sprintf("%s: has more than %d lines; split it", f.Name, MaxListLines)}
	}
	data := strings.TrimPrefix(string(f.Data), "\ufeff")
	if columns, ok := listColumns[f.Name]; ok {
		return p.table(data, columns)
	}
	return p.dictionary(data)
}

// fail is an error at the line being read.
func (p *listParser) fail(format string, args ...any) error {
	return &parley.Error{Kind: parley.KindInput, Msg: fmt.Sprintf("%s: line %d: %s", p.name, p.line, fmt.Sprintf(format, args...))}
}

// once notes a key that may stand in a file once.
func (p *listParser) once(what, key string) error {
	at := p.name + "\x00" + what + "\x00" + key
	if line, ok := p.seen[at]; ok {
		return p.fail("%s %q is on line %d already; keep one of them", what, key, line)
	}
	p.seen[at] = p.line
	return nil
}
