package score

import (
	"slices"
	"strings"
	"unicode"

	"parley"
)

// A roster says who is who in two sheets on one report: a key for every
// person and party, the same in both where they are the same.
type roster struct {
	right, got names
	// people pairs the persons of right with those of got, -1 for none.
	people, parties []int
}

// names gives the keys of one sheet, by ID or label and by folded name.
type names struct{ byID, byName map[string]string }

func newNames() names { return names{map[string]string{}, map[string]string{}} }

// newRoster aligns people by how alike their names are (nameLikeness), and
// parties by ID or by a name in common.
func newRoster(right, got *Sheet) *roster {
	r := &roster{right: newNames(), got: newNames()}
	a, b := right.Items["person"], got.Items["person"]
	r.people = pairs(len(a), len(b), func(i, j int) int { return nameLikeness(asPerson(&a[i]), asPerson(&b[j])) })
	r.enter("person ", a, b, r.people)
	a, b = right.Items["party"], got.Items["party"]
	r.parties = pairs(len(a), len(b), func(i, j int) int { return partyLikeness(&a[i], &b[j]) })
	r.enter("party ", a, b, r.parties)
	return r
}

// enter gives the aligned items one key and the others keys of their own.
func (r *roster) enter(kind string, right, got []Item, partner []int) {
	for i := range right {
		key := kind + foldPrinted(right[i].Name)
		r.right.add(&right[i], key)
		if partner[i] >= 0 {
			r.got.add(&got[partner[i]], key)
		}
	}
	for _, j := range unpaired(partner, len(got)) {
		r.got.add(&got[j], kind+"? "+foldPrinted(got[j].Name))
	}
}

func (n names) add(i *Item, key string) {
	if isCode(i.Label) {
		key = "party " + i.Label // a state has its code in either sheet
	}
	if i.Label != "" {
		n.byID[i.Label] = key
	}
	for _, form := range forms(i) {
		if _, taken := n.byName[foldPrinted(form)]; !taken {
			n.byName[foldPrinted(form)] = key
		}
	}
}

// key is who a value names: by ID, by name, by a state's code, else by the
// words as printed.
func (n names) key(name string) string {
	if k, ok := n.byID[name]; ok {
		return k
	}
	if k, ok := n.byName[foldPrinted(name)]; ok {
		return k
	}
	if isCode(name) {
		return "party " + name
	}
	return "printed " + foldPrinted(name)
}

// isCode reports whether the ID is an ISO 3166-1 alpha-3 code.
func isCode(id string) bool {
	return len(id) == 3 && strings.Trim(id, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// forms are an item's name and other forms.
func forms(i *Item) []string {
	out := []string{i.Name}
	also, _ := i.given("also")
	for _, v := range also {
		out = append(out, v.Text)
	}
	return out
}

func asPerson(i *Item) *parley.Person {
	return &parley.Person{Name: i.Name, Forms: forms(i)}
}

// partyLikeness is 3 for one ID, 2 for one name, 1 for a form in common, 0
// for none of these.
func partyLikeness(a, b *Item) int {
	switch {
	case a.Label != "" && a.Label == b.Label || isCode(a.Name) && a.Name == b.Label:
		return 3
	case foldPrinted(a.Name) == foldPrinted(b.Name) || foldPrinted(a.Name) == foldPrinted(b.Label):
		return 2
	}
	for _, f := range forms(a) {
		if slices.ContainsFunc(forms(b), func(g string) bool { return foldPrinted(f) == foldPrinted(g) }) {
			return 1
		}
	}
	return 0
}

// foldPrinted is printed words without case, articles and what is no letter
// or digit: "The front" is "front", "upper-nile-front" is "upper nile front".
func foldPrinted(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for len(words) > 1 && slices.Contains([]string{"the", "a", "an"}, words[0]) {
		words = words[1:]
	}
	return strings.Join(words, " ")
}
