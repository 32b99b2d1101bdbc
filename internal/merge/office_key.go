package merge

import (
	"slices"
	"strings"

	"parley/internal/lexicon"
)

// An officeKey is an office as it is told apart from others: "Uruguay's
// Foreign Minister" and "Minister of Foreign Affairs of Uruguay" have one.
type officeKey struct {
	party     string
	head      string // "minister"
	portfolio string // "foreign"
	deputy    bool
	elect     bool
	sole      bool // one person holds it at a time
}

// sameHeads are heads that name one post.
var sameHeads = map[string]string{"premier": "prime minister", "chairwoman": "chair", "chairman": "chair", "chairperson": "chair", "speaker of the parliament": "speaker"}

// portfolioForms write the words of portfolios in one way; an empty one says
// nothing ("foreign affairs" is "foreign").
var portfolioForms = map[string]string{"of": "", "for": "", "the": "", "and": "", "to": "", "in": "", "at": "", "affairs": "", "defense": "defence",
	"labor": "labour", "external": "foreign", "internal": "interior", "finances": "finance", "sports": "sport"}

// officeOf reads a title as printed, with the ID of the party that the report
// or the person's record gives. It is false for a title that says no more than
// the sort of post ("Minister", "Ambassador"), or none.
func officeOf(title, party string) (officeKey, bool) {
	words := lexicon.Split(title)
	titles := lexicon.Default().Titles(words, nil)
	for i := range words {
		o, ok := titles.At(i, len(words))
		if !ok || !o.IsOffice() || o.Plural || o.Sort == lexicon.Counterparts {
			continue
		}
		if own := o.Party(); party == "" {
			party = own
		}
		key := officeKey{party: party, head: o.Head, deputy: o.Mods&lexicon.Deputy != 0, elect: o.Mods&lexicon.Elect != 0}
		if same, ok := sameHeads[o.Head]; ok {
			key.head = same
		}
		if o.Mods&lexicon.Senior != 0 {
			key.head = "chief " + key.head
		}
		key.portfolio = portfolioOf(words[o.Portfolio.First:o.Portfolio.End], party)
		key.sole = soleOffice(&o, &key)
		says := key.portfolio != "" || len(o.Parties) > 0 && o.Sort != lexicon.Minister || o.Mods&lexicon.Special != 0 && party != "" || o.Sort == lexicon.HeadOfState || o.Mods&lexicon.Senior != 0 || o.Sort == lexicon.BodyHead || o.Sort == lexicon.PartyHead || o.Sort == lexicon.Minister && strings.Contains(o.Head, " ")
		return key, says
	}
	return officeKey{}, false
}

// portfolioOf writes a portfolio in one way; the name of the party itself, or
// what it is called for short, is none.
func portfolioOf(words []string, party string) string {
	var out []string
	for _, w := range words {
		w = strings.ToLower(w)
		if form, ok := portfolioForms[w]; ok {
			w = form
		}
		if w != "" {
			out = append(out, w)
		}
	}
	own := strings.Split(party, "-")
	if !slices.ContainsFunc(out, func(w string) bool { return !slices.Contains(own, w) }) {
		return "" // "leader of the front"
	}
	slices.Sort(out)
	return strings.Join(slices.Compact(out), " ")
}

// soleOffice reports whether one person at a time holds the office: heads of
// state and government, ministers with a portfolio, heads of named bodies. Of
// envoys, advisers, deputies and leaders there may be several.
func soleOffice(o *lexicon.OfficeTitle, key *officeKey) bool {
	if key.deputy || key.elect || key.party == "" {
		return false
	}
	switch o.Sort {
	case lexicon.HeadOfState:
		return true
	case lexicon.Minister:
		return key.portfolio != "" && o.Head != "minister of state" || o.Head == "secretary of state"
	case lexicon.BodyHead:
		return key.portfolio != "" || o.Head == "secretary-general"
	}
	return false
}

// name is the key in words, for sorting and for people.
func (k officeKey) name() string {
	var parts []string
	for _, p := range []struct {
		word string
		on   bool
	}{{"deputy", k.deputy}, {k.portfolio, k.portfolio != ""}, {k.head, true}, {"elect", k.elect}} {
		if p.on {
			parts = append(parts, p.word)
		}
	}
	return strings.Join(parts, " ")
}
