package mention

import (
	"slices"
	"strings"

	"parley/internal/lexicon"
)

// national reports whether the office is one of a state's government, parliament or forces
// that does not say of which: "foreign minister", "presidential adviser", "national security
// adviser", "defence ministry spokesman".
func (f *finder) national(t *lexicon.OfficeTitle) bool {
	if t.PossessorKind != lexicon.NoPossessor || len(t.About) > 0 {
		return false
	}
	switch t.Sort {
	case lexicon.HeadOfState, lexicon.Minister:
		return true
	case lexicon.Legislature:
		return strings.HasSuffix(t.Head, "speaker") && !f.ofUnknownLetters(t)
	case lexicon.PartyHead:
		return t.Head == "general secretary" && (t.First == t.HeadAt.First || f.wordIs(t.HeadAt.First-1, "party"))
	case lexicon.Spokesperson, lexicon.Staff, lexicon.BodyHead, lexicon.Military, lexicon.Envoy:
		return f.ofService(t.First, t.HeadAt.First) || slices.Contains([]string{"head", "chief", "commander", "chief of staff", "deputy head", "commander-in-chief"}, t.Head) && f.ofService(t.HeadAt.End, t.End) ||
			slices.Contains([]string{"chairman", "chairwoman", "chairperson", "president", "vice chairman", "deputy chairman", "vice president"}, t.Head) && f.ofParliament(t)
	}
	return false
}

// ofParliament reports whether the title says that its holder presides over a state's parliament: "Chairman of the National
// Assembly", "Senate president".
func (f *finder) ofParliament(t *lexicon.OfficeTitle) bool {
	return !f.ofUnknownLetters(t) && (f.wordNear(t.First, t.End, "parliament", "senate") || f.wordNear(t.First, t.End, "assembly") && f.wordNear(t.First, t.End, "national", "federal", "people's"))
}

// ofUnknownLetters reports whether the title has the letters of a body that is in no list: "speaker of the NCF".
func (f *finder) ofUnknownLetters(t *lexicon.OfficeTitle) bool {
	for i := t.First; i < t.End; i++ {
		if form := f.Tokens[i].Form; len(form) > 2 && form == strings.ToUpper(form) && form != strings.ToLower(form) && !f.partyName(i) && !f.Is(i, lexicon.Office|lexicon.Title|lexicon.Rank|lexicon.Honorific) {
			return true
		}
	}
	return false
}

// services are words for what each state has: its ministries, its forces, its head's office.
var services = []string{"parliament", "parliamentary", "senate", "ministry", "government", "presidential", "presidency", "cabinet", "army", "military", "intelligence", "chancellery", "navy"}

// ofService reports whether the words [first, end) before the head of an office are those of a
// state's own service, and no wing of something.
func (f *finder) ofService(first, end int) bool {
	of := false
	for i := first; i < end; i++ {
		if f.wordIs(i, "wing", "rebel", "party", "union", "alliance") || f.nameAt[i] > 0 && f.Names[f.nameAt[i]-1].Party != "" {
			return false
		}
		of = of || slices.Contains(services, f.Word(i)) || f.wordIs(i, "security") && f.wordIs(i-1, "national") ||
			f.wordIs(i, "forces") && f.wordIs(i-1, "armed") || f.wordIs(i, "bank") && f.wordIs(i-1, "central", "national") ||
			f.wordIs(i, "assembly") && f.wordIs(i-1, "national", "federal", "people's")
	}
	return of
}

// partyStates are those in which one party's general secretary speaks for the state.
var partyStates = []string{"CHN", "CUB", "LAO", "PRK", "VNM"}

// leadsState reports whether the title is none of a party's head, or of one that governs the state alone.
func leadsState(title, state string) bool {
	return !strings.HasSuffix(strings.ToLower(title), "general secretary") || slices.Contains(partyStates, state)
}
