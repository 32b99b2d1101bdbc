package view

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"parley"
)

// Accounts are what each report says of a record, field by field, those that
// count once together.
type Accounts struct {
	// Fields are the names of the fields that reports give: those whose accounts
	// exclude each other first, then those with several values, then the others.
	Fields []string
	Groups []AccountGroup // by the first publication in them, undated last
}

// An AccountGroup is the reports of one origin, which count once.
type AccountGroup struct {
	Origin string    // key of the group
	Shown  []Account // by publication
	// Folded say no more than those shown: reprints, by publication.
	Folded []Account
}

// An Account is what one report says of a record.
type Account struct {
	Report, Publisher, Published string
	Nodes                        []string // its tellings of it, sorted
	Voices                       []string // through whom it says it, as printed
	Says                         map[string][]Saying
}

// A Saying is one value that a report gives, with its words.
type Saying struct {
	At    int // place of the value in its field
	Value parley.Value
	Words []parley.Span
}

// AccountsOf are the accounts of a record. What people decided is no account.
func AccountsOf(r *parley.Record) Accounts {
	byReport, origin := map[string]*Account{}, map[string]string{}
	var out Accounts
	for i := range r.Fields {
		told := false
		for at := range r.Fields[i].Values {
			v := &r.Fields[i].Values[at]
			for j := range v.Sources {
				if s := &v.Sources[j]; s.Report != "" {
					account(byReport, s).add(r.Fields[i].Name, at, v, s)
					origin[s.Report], told = s.Origin, true
				}
			}
		}
		if told {
			out.Fields = append(out.Fields, r.Fields[i].Name)
		}
	}
	slices.SortStableFunc(out.Fields, func(a, b string) int { return cmp.Compare(contest(r.Field(b)), contest(r.Field(a))) })
	out.Groups = grouped(byReport, origin)
	return out
}

// contest says how much accounts of a field differ.
func contest(f parley.Field) int {
	switch {
	case f.Conflict:
		return 2
	case len(f.Values) > 1 && !f.Set:
		return 1
	}
	return 0
}

// account is the account of a source's report.
func account(byReport map[string]*Account, s *parley.Source) *Account {
	a := byReport[s.Report]
	if a == nil {
		a = &Account{Report: s.Report, Publisher: cmp.Or(s.Publisher, "report "+shortHash(s.Report)), Published: s.Published, Says: map[string][]Saying{}}
		byReport[s.Report] = a
	}
	return a
}

// add takes in a value that the report gives.
func (a *Account) add(field string, at int, v *parley.Value, s *parley.Source) {
	if s.Node != "" && !slices.Contains(a.Nodes, s.Node) {
		a.Nodes = append(a.Nodes, s.Node)
		slices.Sort(a.Nodes)
	}
	for _, voice := range s.Voices {
		if !voice.Report && voice.AsPrinted != "" && !slices.Contains(a.Voices, voice.AsPrinted) {
			a.Voices = append(a.Voices, voice.AsPrinted)
		}
	}
	said := parley.Value{Value: v.Value, Label: v.Label, Of: v.Of}
	if s.Of != nil {
		said.Of = s.Of
	}
	for i := range a.Says[field] {
		if x := &a.Says[field][i]; x.At == at && maps.Equal(x.Value.Of, said.Of) {
			x.Words = append(x.Words, s.Words...)
			return
		}
	}
	a.Says[field] = append(a.Says[field], Saying{At: at, Value: said, Words: slices.Clone(s.Words)})
}

// grouped puts accounts of one origin together.
func grouped(byReport map[string]*Account, origin map[string]string) []AccountGroup {
	list := slices.SortedFunc(maps.Values(byReport), func(a, b *Account) int {
		return cmp.Or(cmp.Compare(cmp.Or(a.Published, "~"), cmp.Or(b.Published, "~")), cmp.Compare(a.Report, b.Report))
	})
	var groups []AccountGroup
	at, said := map[string]int{}, map[string]bool{}
	for _, a := range list {
		key := cmp.Or(origin[a.Report], a.Report)
		i, known := at[key]
		if !known {
			i = len(groups)
			at[key] = i
			groups = append(groups, AccountGroup{Origin: key})
		}
		if g := &groups[i]; a.adds(key, said) {
			g.Shown = append(g.Shown, *a)
		} else {
			g.Folded = append(g.Folded, *a)
		}
	}
	return groups
}

// adds reports whether the account says what those of its origin before it do
// not, and notes what it says.
func (a *Account) adds(origin string, said map[string]bool) bool {
	adds := false
	for field, list := range a.Says {
		for _, x := range list {
			key := fmt.Sprintf("%s\x00%s\x00%d\x00%s", origin, field, x.At, ofText(x.Value.Of))
			adds = adds || !said[key]
			said[key] = true
		}
	}
	return adds
}

func ofText(of map[string]string) string {
	var b strings.Builder
	for _, key := range slices.Sorted(maps.Keys(of)) {
		b.WriteString(key + "=" + of[key] + ";")
	}
	return b.String()
}
