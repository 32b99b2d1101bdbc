// Package press makes readings as a desk sees them over the years, for
// measuring the record and for trying what may befall it: some hundred pairs of
// parties, a few people each, a meeting every second day of each pair's year,
// told by five reports; each report also names an earlier meeting and quotes
// two people. Every second meeting leads to a promise, every third to an
// agreement, with deadlines; of every second promise later reports say that it
// was kept. Nothing in them is real.
package press

import (
	"fmt"
	"strings"

	"parley"
	"parley/internal/store"
)

// A draft is a report on its way: its text and what is found in it.
type draft struct {
	text strings.Builder
	r    parley.Reading
}

func (d *draft) say(words string) parley.Span {
	start := d.text.Len()
	d.text.WriteString(words)
	return parley.Span{Start: start, End: d.text.Len(), Text: words}
}

// Cities are where they meet.
var Cities = []string{"Geneva", "Vienna", "Oslo", "Doha", "Cairo", "Nairobi", "Muscat", "Ankara"}

// pairs is how many pairs of parties meet.
const pairs = 150

var countries = []string{"CHE", "AUT", "NOR", "QAT", "EGY", "KEN", "OMN", "TUR"}

// Entry is report n, always the same.
func Entry(n int) store.Entry {
	meeting := n / 5
	pair, day := meeting%pairs, meeting/75
	city := (meeting / pairs) % len(Cities)
	date := dayOf(day)
	var d draft
	a, b := Party(pair), Party(pair+1)
	one, two := fullName(pair, day/400), fullName(pair+1, day/400)
	headline := d.say(fmt.Sprintf("%s and %s talk in %s, report %d", a, b, Cities[city], n))
	d.say("\n\n")
	begin := d.text.Len()
	first := d.say(one)
	d.say(" of ")
	firstParty := d.say(a)
	d.say(" met ")
	second := d.say(two)
	d.say(" of ")
	secondParty := d.say(b)
	d.say(" in ")
	place := d.say(Cities[city])
	d.say(" on ")
	when := d.say(date)
	whole := parley.Cut(d.text.String(), begin, d.text.Len())
	d.say(". ")
	content := d.say(fmt.Sprintf("We have spoken of matter %d of %d and will go on, whatever it takes", meeting, pair))
	d.say(", said " + one + ". ")
	earlier := d.say(fmt.Sprintf("They had last met in %s", Cities[(city+3)%len(Cities)]))
	d.say(". ")
	claim := d.say(fmt.Sprintf("It was their %dth meeting", 2+day%9))
	d.say(".")
	d.acts(n, meeting, day, a, b)
	d.say(strings.Repeat(fmt.Sprintf(" The %d boats of case %d were not mentioned.", n%7, n), 20))
	d.people(one, two, first, second, firstParty, secondParty)
	d.parties(a, b, firstParty, secondParty)
	d.meetings(date, city, place, when, whole, earlier, firstParty, secondParty, first, second)
	spans := func(s ...parley.Span) parley.List[parley.Span] { return s }
	voices := parley.List[parley.Voice]{{Report: true}}
	d.r.Statements = parley.List[parley.Statement]{{ID: "s1", Mode: "indirect", Speaker: &parley.Voice{Person: "p1", AsPrinted: one}, Content: spans(content), Evidence: spans(content), Voices: voices}}
	count := 2 + day%9
	d.r.Claims = parley.List[parley.MeetingClaim]{{ID: "k1", Kind: "ordinal", N: &count, Unit: "meeting", Of: parley.ClaimOf{Parties: parley.List[string]{"party-" + a, "party-" + b}}, Meeting: "m1", Evidence: spans(claim), Voices: voices}}
	return d.entry(n, date, headline)
}

func (d *draft) people(one, two string, first, second, firstParty, secondParty parley.Span) {
	for i, name := range []string{one, two} {
		at, of := []parley.Span{first, second}[i], []parley.Span{firstParty, secondParty}[i]
		d.r.People = append(d.r.People, parley.Person{ID: fmt.Sprint("p", i+1), Name: name, Forms: parley.List[string]{name},
			Parties:  parley.List[parley.Affiliation]{{Party: "party-" + of.Text, Evidence: parley.List[parley.Span]{of}}},
			Mentions: parley.List[parley.Span]{at}})
	}
}

func (d *draft) parties(a, b string, firstParty, secondParty parley.Span) {
	for i, name := range []string{a, b} {
		d.r.Parties = append(d.r.Parties, parley.Party{ID: "party-" + name, Name: name, Kind: "organisation", Forms: parley.List[string]{name},
			Mentions: parley.List[parley.Span]{[]parley.Span{firstParty, secondParty}[i]}})
	}
}

func (d *draft) meetings(date string, city int, place, when, whole, earlier, firstParty, secondParty, first, second parley.Span) {
	spans := func(s ...parley.Span) parley.List[parley.Span] { return s }
	voices := parley.List[parley.Voice]{{Report: true}}
	sides := parley.List[parley.Side]{
		{Party: "party-" + firstParty.Text, Attendance: "attended", Members: parley.List[parley.Member]{{Person: "p1", Attendance: "attended", Evidence: spans(first)}}, Evidence: spans(firstParty)},
		{Party: "party-" + secondParty.Text, Attendance: "attended", Members: parley.List[parley.Member]{{Person: "p2", Attendance: "attended", Evidence: spans(second)}}, Evidence: spans(secondParty)},
	}
	d.r.Meetings = parley.List[parley.Meeting]{
		{ID: "m1", Prominence: "main", Temporal: "new", Status: "held", Level: "meeting", Channel: "in_person", Sides: sides, People: parley.List[string]{"p1", "p2"},
			Time:  &parley.Time{From: date, To: date, Evidence: spans(when)},
			Place: &parley.Place{City: Cities[city], Country: countries[city], Evidence: spans(place), Derived: parley.List[string]{"country"}}, Evidence: spans(whole), Voices: voices},
		{ID: "m2", Prominence: "other", Temporal: "background", Status: "held", Level: "meeting", Sides: sides, People: parley.List[string]{},
			Evidence: spans(earlier), Voices: voices},
	}
}

// entry finishes the report.
func (d *draft) entry(n int, date string, headline parley.Span) store.Entry {
	text := strings.TrimSpace(d.text.String())
	d.r.Format, d.r.Program, d.r.Extraction = parley.FormatVersion, "press", 1
	url := fmt.Sprintf("https://press.example/%d", n)
	d.r.Report = parley.Report{ID: parley.HashID([]byte(url)), Revision: parley.HashID([]byte(text)), TextID: parley.HashID([]byte(text)), Title: headline.Text,
		Publisher: fmt.Sprint("Wire ", n%9), Published: date, PublishedFrom: parley.FromMeta, Language: "en", URL: url, TextBytes: len(text), Text: text,
		Blocks: parley.List[parley.Block]{{Kind: parley.Headline, Start: 0, End: headline.End}, {Kind: parley.Lede, Start: headline.End + 2, End: len(text)}}}
	return store.Entry{Data: []byte(text), Reading: d.r}
}

// dayOf is an ISO day, day days of 28 a month after the beginning of 1990.
func dayOf(day int) string {
	return fmt.Sprintf("%04d-%02d-%02d", 1990+day/336, 1+day%336/28, 1+day%28)
}

// Party is the name of party n; its ID is that behind "party-".
func Party(n int) string {
	kinds := []string{"Front", "Council", "Movement", "Alliance", "Union"}
	lands := []string{"Avaria", "Belmark", "Corland", "Drusia", "Estmark", "Fallona", "Gravia", "Holmland", "Istria Minor", "Jorvik", "Kestria", "Lomark", "Merovia",
		"Nordia", "Ostmark", "Pelagia", "Quiria", "Rovania", "Sundia", "Torvia", "Ulvania", "Vestria", "Wendia", "Xantia", "Yorland", "Zemlia", "Arlania", "Borsia", "Cadia", "Delmark", "Elvia"}
	return lands[n%len(lands)] + " " + kinds[n/len(lands)%len(kinds)]
}

// fullName is one of some thousand full names; office-holders change with the
// era.
func fullName(n, era int) string {
	given := []string{"Arno", "Berit", "Carsten", "Dora", "Emil", "Frida", "Gustav", "Helga", "Ivo", "Jana", "Karel", "Lena"}
	family := []string{"Halvor", "Brandt", "Kestner", "Lindqvist", "Moreau", "Novak", "Petrov", "Quist", "Rossi", "Sandoval", "Tanaka", "Urbina", "Weiss", "Yilmaz", "Zoric"}
	k := n*7 + era*13
	return given[k%len(given)] + " " + family[k/len(given)%len(family)] + []string{"", "son", "sen", "ova", "ini"}[(n+era)%5]
}
