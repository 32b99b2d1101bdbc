package lexicon

import (
	"strconv"
	"strings"

	"parley"
)

// partyFiles are the files of parties that are no states, in the order in which
// their meanings of one phrase stand.
var partyFiles = []string{"organisations.txt", "bodies.txt", "groups-africa.txt", "groups-mideast.txt",
	"groups-asia.txt", "groups-west.txt", "governments.txt", postsFile}

// postsFile holds posts, whose names are parts of titles.
const postsFile = "posts.txt"

func (l *Lexicon) addParties() {
	for _, r := range rows("states.txt", 7) {
		l.addState(r)
	}
	for _, r := range rows("former.txt", 6) {
		l.addFormer(r)
	}
	for _, file := range partyFiles {
		for _, r := range rows(file, 6) {
			l.addOrganisation(r, file == postsFile)
		}
	}
	for _, r := range rows("regions.txt", 5) {
		l.addRegion(r)
	}
	for _, r := range rows("cyrillic.txt", 5) {
		l.addCyrillic(r)
	}
}

func (l *Lexicon) addState(r []string) {
	code, name := r[0], r[1]
	l.parties[code] = parley.Party{ID: code, Name: name, State: code, Kind: "state"}
	e := Entry{Kind: State, Party: code, Country: code, Name: name, Zone: l.zones[code]}
	names := append([]string{name}, several(r[2])...)
	l.addAll(names, e)
	l.addAll(inverted(name, names), e)
	for _, n := range several(r[3]) {
		l.addAdjective(n, Entry{Party: code, Country: code, Name: name})
	}
	for _, n := range several(r[4]) {
		l.addCity(Entry{Kind: Capital, Party: code, Country: code}, []string{n})
	}
	l.addAll(several(r[5]), Entry{Kind: Metonym, Party: code, Country: code, Name: name, Zone: l.zones[code]})
}

// inverted are the formal names as catalogues sort them: "Korea, Republic of".
func inverted(name string, names []string) []string {
	var out []string
	for _, n := range names {
		for _, end := range []string{" of " + name, " of the " + name} {
			if form, ok := strings.CutSuffix(n, end); ok && form[0] != '~' {
				out = append(out, name+", "+form+" of")
			}
		}
	}
	return out
}

// addFormer adds a name or capital that a state had in other years. A code
// that no state has any more is a party of its own.
func (l *Lexicon) addFormer(r []string) {
	code := r[0]
	from, _ := strconv.Atoi(r[4])
	to, _ := strconv.Atoi(r[5])
	names := several(r[2])
	if _, ok := l.parties[code]; !ok {
		l.parties[code] = parley.Party{ID: code, Name: names[0], State: code, Kind: "state"}
	}
	if r[1] == "capital" {
		l.addCity(Entry{Kind: Capital, Party: code, Country: code, From: from, To: to}, names)
		return
	}
	e := Entry{Kind: State, Party: code, Country: code, Name: l.parties[code].Name, Zone: l.zones[code], From: from, To: to}
	l.addAll(names, e)
	for _, n := range several(r[3]) {
		l.addAdjective(n, e)
	}
}

// addAdjective adds the adjective and, where English forms it with an s, the
// plural of the people ("Ukrainian", "Ukrainians").
func (l *Lexicon) addAdjective(word string, e Entry) {
	e.Kind = Adjective
	l.addAll([]string{word}, e)
	if takesS(word) {
		l.addAll([]string{word + "s"}, e)
	}
}

// takesS reports whether the people are named by the adjective with an s.
func takesS(word string) bool {
	for _, end := range []string{"n", "i", "k", "b", "ot", "er", "z", "zakh", "ite", "Arab"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

// addOrganisation adds a party that is no state. Posts, and the bodies and
// armies of states, are of kind Body.
func (l *Lexicon) addOrganisation(r []string, post bool) {
	name, partOf := r[0], r[5]
	kind := Organisation
	if _, state := l.parties[partOf]; !state {
		partOf = Slug(partOf)
	} else if r[1] != "government" {
		kind = Body
	}
	if post {
		kind = Body
	}
	id := Slug(name)
	l.parties[id] = parley.Party{ID: id, Name: name, Kind: r[1], State: r[2]}
	if partOf != "" {
		l.partOf[id] = partOf
		l.bodies[partOf] = append(l.bodies[partOf], id)
	}
	e := Entry{Kind: kind, Party: id, Name: name, PartOf: partOf, Weak: kind == Body}
	l.addAll(append([]string{name}, several(r[3])...), e)
	for _, n := range several(r[4]) {
		l.addAdjective(n, e)
	}
}
