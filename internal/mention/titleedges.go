package mention

import (
	"parley/internal/lexicon"
	"slices"
)

// withoutThen leaves out of a title the adverb before it: "met A, then President B" is of no
// former president.
func (f *finder) withoutThen(titles []lexicon.OfficeTitle) {
	for i := range titles {
		t := &titles[i]
		if f.Word(t.First) != "then" || !f.wordIs(t.First-1, ",", "and") || isDash(f.Word(t.First+1)) {
			continue
		}
		if t.Print.First == t.First {
			t.Print.First++
		}
		t.First++
		t.Mods &^= lexicon.Former
	}
}

// withoutPlace leaves out of a title the place that stands before the adjective of whose office it
// is: "received at Oslo City Hall Chadian President B" is of no president of Oslo.
func (f *finder) withoutPlace(titles []lexicon.OfficeTitle) {
	for i := range titles {
		t := &titles[i]
		if k := t.First - 1; len(t.Parties) == 1 && t.Parties[0].Kind == lexicon.Adjective && t.Parties[0].First > t.First && f.Word(k) == "the" && f.wordIs(k-1, "at", "in") {
			t.First = t.Parties[0].First // "received at the Presidential Palace Chadian President B"
			t.Print.First = max(t.Print.First, t.First)
			continue
		}
		if p := t.Parties; len(p) == 1 && p[0].Kind == lexicon.Capital && p[0].First == t.First && p[0].End < t.End && f.wordIs(t.First-1, "in", "at") && !f.Is(p[0].End, lexicon.PlaceWord) && !isPossessive(f.Word(p[0].End)) {
			t.First, t.Parties = p[0].End, nil // "met in Brussels Prime Minister B"
			t.Print.First = max(t.Print.First, t.First)
			continue
		}
		if len(t.Parties) < 2 {
			continue
		}
		at := t.Parties[0].First - 1
		if f.Word(at) == "the" {
			at--
		}
		house := f.wordIs(at, "at", "in") // "at the Presidency US Ambassador B"
		if !house && t.Parties[0].Kind != lexicon.Capital {
			continue
		}
		k := slices.IndexFunc(t.Parties, func(p lexicon.TitleParty) bool {
			return (p.Kind == lexicon.Adjective || house && p.First == t.Parties[0].End) && p.First >= t.Parties[0].End
		})
		if k < 0 {
			continue
		}
		t.First = t.Parties[k].First
		t.Print.First = max(t.Print.First, t.First)
		t.Parties = t.Parties[k:]
	}
}

// ofNameBefore gives titles, whose phrase goes on to the comma at a token, to the person whose name and a
// comma stand right before them, if he has none: "A, Minister of the Office of Works, B, Secretary of
// State". It reports whether it did.
func (f *finder) ofNameBefore(titles []lexicon.OfficeTitle, comma int) bool {
	k := titles[0].First
	if f.wordIs(k-1, "the") {
		k--
	}
	last := &titles[len(titles)-1]
	if f.Word(k-1) != "," || last.Plural {
		return false
	}
	for i := len(f.Mentions) - 1; i >= 0; i-- {
		m := &f.Mentions[i]
		if m.Kind != Person || m.End != k-1 {
			continue
		}
		p := f.persons[m.Person]
		if m.Title || len(p.offices) > 0 {
			return false
		}
		last.End, last.Print.End = comma, comma
		f.addTitle(p, m, last)
		return true
	}
	return false
}

// formerPosts reports whether all posts of the titles are former, or those of a diplomat, so
// that another before them may say for whom the person comes: "the OSCE's envoy, former
// minister A".
func formerPosts(titles []lexicon.OfficeTitle) bool {
	for i := range titles {
		if t := &titles[i]; t.IsOffice() && t.Mods&lexicon.Former == 0 && t.Head != "diplomat" {
			return false
		}
	}
	return hasPost(titles)
}

// ofNoState are the titles without the state of a diplomat's, which is only his nation: "the OSCE's envoy, Avarian diplomat A".
func ofNoState(titles []lexicon.OfficeTitle) []lexicon.OfficeTitle {
	for i := range titles {
		if titles[i].Head == "diplomat" {
			titles[i].Parties, titles[i].First = nil, titles[i].HeadAt.First
		}
	}
	return titles
}
