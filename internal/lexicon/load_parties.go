package lexicon

import (
	"strconv"
	"strings"
	"unicode/utf8"

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

// addRegion adds a region that may act: a place by its names; where it has
// adjectives or a kind, a party too.
func (l *Lexicon) addRegion(r []string) {
	name := r[0]
	id := Slug(name)
	l.addAll(append([]string{name}, several(r[2])...), Entry{Kind: Place, Sort: "region", Country: r[1], Name: name, Zone: l.zones[r[1]]})
	if r[4] == "" {
		return
	}
	if _, ok := l.parties[id]; !ok {
		l.parties[id] = parley.Party{ID: id, Name: name, Kind: r[4], State: r[1]}
	}
	e := Entry{Kind: Organisation, Party: id, Name: name}
	l.addAll(append([]string{name}, several(r[2])...), e)
	for _, n := range several(r[3]) {
		l.addAdjective(n, e)
	}
}

// addPlace adds a line of places.txt. What it does not say of a city is taken
// from the table of cities, of a venue from its city.
func (l *Lexicon) addPlace(r []string) {
	names := append([]string{r[0]}, several(r[3])...)
	e := Entry{Kind: Place, Country: r[2], Name: strings.TrimPrefix(r[0], "~"), Sort: r[1], City: r[4]}
	if lat, lon, ok := strings.Cut(r[5], ","); ok {
		e.Lat, _ = strconv.ParseFloat(strings.TrimSpace(lat), 64)
		e.Lon, _ = strconv.ParseFloat(strings.TrimSpace(lon), 64)
	}
	e.Zone = r[6]
	if e.Sort == "city" {
		l.addCity(e, names)
		return
	}
	if e.City != "" {
		city := l.located(Entry{Country: e.Country}, []string{e.City})
		if e.Lat == 0 && e.Lon == 0 {
			e.Lat, e.Lon = city.Lat, city.Lon
		}
		if e.Zone == "" {
			e.Zone = city.Zone
		}
	}
	if e.Zone == "" {
		e.Zone = l.zones[e.Country]
	}
	l.addAll(names, e)
}

// addCity adds a city under its names, each the name of its own entry where
// the entry has none.
func (l *Lexicon) addCity(e Entry, names []string) {
	e.Sort = "city"
	e = l.located(e, names)
	for _, n := range names {
		if own := e; own.Name == "" {
			own.Name = strings.TrimPrefix(n, "~")
			l.addAll([]string{n}, own)
			continue
		}
		l.addAll([]string{n}, e)
	}
}

// located fills in what the table of cities knows of the first of the names
// that it has in the entry's country.
func (l *Lexicon) located(e Entry, names []string) Entry {
	for _, n := range names {
		h, ok := fingerprintOf(strings.TrimPrefix(n, "~"))
		if !ok {
			continue
		}
		found := false
		r, _ := l.cities.find(h)
		l.cities.each(r, func(c Entry) {
			if found || e.Country != "" && c.Country != e.Country {
				return
			}
			found = true
			if e.Lat == 0 && e.Lon == 0 {
				e.Lat, e.Lon = c.Lat, c.Lon
			}
			if e.Zone == "" {
				e.Zone = c.Zone
			}
			e.Population = c.Population
		})
		if found {
			return e
		}
	}
	if e.Zone == "" {
		e.Zone = l.zones[e.Country]
	}
	return e
}

// addAll adds the entry under each phrase. A phrase with ~ before it is weak.
func (l *Lexicon) addAll(phrases []string, e Entry) {
	for _, p := range phrases {
		own := e
		if weak, ok := strings.CutPrefix(p, "~"); ok {
			p, own.Weak = weak, true
		}
		l.add(p, own)
	}
}

// add puts the phrase, without a leading article, into the table. An entry
// that the phrase already has is not added again.
func (l *Lexicon) add(phrase string, e Entry) {
	h := seed
	known := false
	for _, t := range phraseTokens(phrase) {
		if joins(t) {
			continue
		}
		h = extend(h, t, asWritten)
		if _, known = l.phrases[h]; !known {
			l.phrases[h] = -1
		}
	}
	if h == seed {
		return
	}
	if i := l.phrases[h]; i >= 0 {
		l.means[i].add(e)
		return
	}
	l.phrases[h] = int32(len(l.means))
	var m meanings
	m.add(e)
	l.means = append(l.means, m)
}

// add keeps the strong entries before the weak ones, each in order of arrival.
func (m *meanings) add(e Entry) {
	for _, old := range m.entries {
		if old.Kind == e.Kind && old.Party == e.Party && old.Country == e.Country && old.Name == e.Name && old.From == e.From {
			return
		}
	}
	m.entries = append(m.entries, e)
	if e.Weak {
		return
	}
	last := len(m.entries) - 1
	copy(m.entries[m.strong+1:], m.entries[m.strong:last])
	m.entries[m.strong] = e
	m.strong++
}

// firstUpper is the word with its first letter upper.
func firstUpper(word string) string {
	r, n := utf8.DecodeRuneInString(word)
	return strings.ToUpper(string(r)) + word[n:]
}
