package score_test

import (
	"slices"
	"strings"
	"testing"

	"parley"
)

// A finder finds spans of a text by short phrases, so that a right answer can
// be written down without the text.
type finder struct {
	t    *testing.T
	text string
}

// at is the first occurrence of the words.
func (f finder) at(words string) parley.Span {
	f.t.Helper()
	return f.within(words, words)
}

// within is the first occurrence of words in the longer phrase.
func (f finder) within(longer, words string) parley.Span {
	f.t.Helper()
	start := strings.Index(f.text, longer)
	inner := strings.Index(longer, words)
	if start < 0 || inner < 0 {
		f.t.Fatalf("phrase %q not found in %q", words, longer)
	}
	return parley.Cut(f.text, start+inner, start+inner+len(words))
}

// to is the span from the first words to the end of the next last ones.
func (f finder) to(first, last string) parley.Span {
	f.t.Helper()
	start := strings.Index(f.text, first)
	if start < 0 {
		f.t.Fatalf("phrase %q not found", first)
	}
	length := strings.Index(f.text[start:], last)
	if length < 0 {
		f.t.Fatalf("phrase %q not found after %q", last, first)
	}
	return parley.Cut(f.text, start, start+length+len(last))
}

// all are the places where one of the forms stands as whole words, the longer
// form first.
func (f finder) all(forms ...string) []parley.Span {
	f.t.Helper()
	var found []parley.Span
	for _, form := range forms {
		for at := 0; ; {
			i := strings.Index(f.text[at:], form)
			if i < 0 {
				break
			}
			s := parley.Cut(f.text, at+i, at+i+len(form))
			at = s.End
			letters := strings.ContainsAny(f.text[s.End:s.End+1], "abcdefghijklmnopqrstuvwxyzA")
			if !letters && !overlaps(found, s) {
				found = append(found, s)
			}
		}
	}
	return found
}

func overlaps(list []parley.Span, s parley.Span) bool {
	for _, l := range list {
		if l.Overlaps(s) {
			return true
		}
	}
	return false
}

func list(s ...parley.Span) []parley.Span { return s }

func says(who, as string) parley.Voice { return parley.Voice{Person: who, AsPrinted: as} }

func printed(as string) parley.Voice { return parley.Voice{AsPrinted: as} }

func voices(chain ...parley.Voice) []parley.Voice {
	return append([]parley.Voice{{Report: true}}, chain...)
}

// seedAnswer is the whole right answer for the seed by docs/format.md.
func seedAnswer(t *testing.T, text string) *parley.Reading {
	t.Helper()
	f := finder{t, text}
	return &parley.Reading{
		Format: 1, People: seedPeople(f), Parties: seedParties(f), Meetings: seedMeetings(f),
		Agreements: seedAgreements(f), Undertakings: seedUndertakings(f), Statements: seedStatements(f), Claims: seedClaims(f),
	}
}

func seedPeople(f finder) []parley.Person {
	of := func(party, words string) []parley.Affiliation {
		return []parley.Affiliation{{Party: party, Evidence: list(f.at(words))}}
	}
	office := func(title, party string) parley.Office {
		return parley.Office{Title: title, Party: party, Evidence: list(f.at(title))}
	}
	return []parley.Person{
		{ID: "p1", Name: "Rustem Umerov", Forms: []string{"Rustem Umerov", "Umerov"}, Parties: of("UKR", "Council of Ukraine Rustem Umerov"),
			Offices:  []parley.Office{office("Secretary of the National Security and Defense Council", "UKR")},
			Mentions: f.all("Rustem Umerov", "Umerov")},
		{ID: "p2", Name: "Andriy Hnatov", Forms: []string{"Andriy Hnatov"}, Parties: of("UKR", "Ukraine, General Andriy Hnatov"),
			Offices:  []parley.Office{office("Chief of the General Staff of the Armed Forces of Ukraine", "UKR")},
			Mentions: f.all("Andriy Hnatov")},
		{ID: "p3", Name: "Stephen Witkoff", Forms: []string{"Stephen Witkoff", "Steve Witkoff"}, Parties: of("USA", "US President's Special Envoy"),
			Offices:  []parley.Office{office("US President's Special Envoy for Peace", "USA"), office("US President's Special Representative", "USA")},
			Mentions: f.all("Stephen Witkoff", "Steve Witkoff")},
		{ID: "p5", Name: "Donald Trump", Forms: []string{"Donald Trump", "Trump"}, Parties: of("USA", "US President Donald Trump"),
			Offices:  []parley.Office{{Title: "US President", Party: "USA", Evidence: list(f.within("US President Donald Trump", "US President"))}},
			Mentions: f.all("Donald Trump", "Trump")},
		{ID: "p4", Name: "Jared Kushner", Forms: []string{"Jared Kushner"}, Parties: of("USA", "adviser Jared Kushner"),
			Offices:   []parley.Office{{Title: "adviser", Party: "USA", Evidence: list(f.within("adviser Jared Kushner", "adviser"))}},
			Relations: []parley.Relation{{Kind: "son-in-law", To: "p5", Evidence: list(f.at("Trump's son-in-law, Jared Kushner"))}},
			Mentions:  f.all("Jared Kushner")},
	}
}

func seedParties(f finder) []parley.Party {
	// Where a country is named as a place, its name is no mention of the party.
	places := list(f.within("in the United States", "United States"), f.within("peace in Ukraine", "Ukraine"))
	state := func(id, name string, forms ...string) parley.Party {
		mentions := slices.DeleteFunc(f.all(forms...), func(s parley.Span) bool { return overlaps(places, s) })
		return parley.Party{ID: id, Name: name, State: id, Kind: "state", Forms: forms, Mentions: mentions}
	}
	return []parley.Party{
		state("UKR", "Ukraine", "Ukrainian", "Ukraine"),
		state("USA", "United States", "American", "US", "United States"),
		state("RUS", "Russia", "Russia"),
	}
}

func seedAgreements(f finder) []parley.Agreement {
	words := list(f.at("agreed on a framework for security arrangements"))
	agreed := func(party string) parley.Position {
		return parley.Position{Party: party, Stance: "agreed", Evidence: words}
	}
	return []parley.Agreement{{ID: "a1", Form: "framework", Status: "agreed", Parties: []string{"UKR", "USA"},
		Positions: []parley.Position{agreed("UKR"), agreed("USA")}, Meeting: "m1", Evidence: words, Voices: voices()}}
}

func seedUndertakings(f finder) []parley.Undertaking {
	what, purpose := f.to("to demonstrate a real", "end to the killings"), f.to("real progress", "any agreements")
	return []parley.Undertaking{{ID: "u1", Kind: "condition", Of: []string{"RUS"}, What: &what, For: &purpose,
		Evidence: list(f.to("real progress", "end to the killings")), Voices: voices(printed("Participants"))}}
}

func seedClaims(f finder) []parley.MeetingClaim {
	claim := func(id string, n int, evidence parley.Span) parley.MeetingClaim {
		return parley.MeetingClaim{ID: id, Kind: "ordinal", N: &n, NMax: &n, Unit: "meeting", Meeting: "m1",
			Of: parley.ClaimOf{Parties: []string{"UKR", "USA"}}, Evidence: list(evidence), Voices: voices()}
	}
	second := claim("k1", 2, f.to("The second meeting", "American delegations"))
	sixth := claim("k2", 6, f.to("already the sixth", "last two weeks"))
	sixth.Window = &parley.Window{From: "2025-11-22", To: "2025-12-06", AsPrinted: "in the last two weeks", ISO: "P14D", Derived: []string{"from", "to"}}
	return []parley.MeetingClaim{second, sixth}
}
