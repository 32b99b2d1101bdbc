package mention

import (
	"slices"
	"strings"
)

// callings are words by which reports mean those who hold one of several offices, each with words of
// which one stands in the title of such an office.
var callings = map[string][]string{
	"leader":              ownRulers,
	"ruler":               {"king", "queen", "emir", "sultan", "crown"},
	"monarch":             {"king", "queen", "emir", "sultan"},
	"premier":             {"prime", "chancellor", "taoiseach"},
	"head of state":       {"president", "king", "queen", "emir", "sultan"},
	"head of government":  {"prime", "premier", "chancellor", "taoiseach"},
	"top diplomat":        {"foreign", "external", "state"},
	"chief diplomat":      {"foreign", "external", "state"},
	"defence chief":       {"defence", "defense"},
	"defense chief":       {"defence", "defense"},
	"foreign policy head": {"foreign"},
}

// ownRulers are words in the titles of those who lead a state.
var ownRulers = []string{"president", "prime", "premier", "chancellor", "king", "queen", "emir", "sultan", "crown", "chairman", "taoiseach", "leader"}

// lesserOffice are words in the titles of those who serve such a one, or come next to him.
var lesserOffice = []string{"vice", "deputy", "assistant", "adviser", "advisor", "aide", "spokesman", "spokeswoman", "spokesperson", "envoy", "representative", "office", "council", "secretary-general", "parliament", "party"}

// called is the person of the party whom tokens [first, end), of its name and of a word for several
// offices only, mean: "the Avarian leader" its president, "Avaria's top diplomat" its foreign
// minister. Of several the one named last before.
func (f *finder) called(first, end int, party string) *person {
	k := first
	for k < end && (f.nameAt[k] > 0 || f.wordIs(k, "the", "-") || isPossessive(f.Word(k))) {
		k++
	}
	var words []string
	for i := k; i < end; i++ {
		words = append(words, f.Word(i))
	}
	need := callings[strings.Join(words, " ")]
	var best *person
	for _, p := range f.persons {
		if need == nil || !p.isOf(party) || p.begin >= first || !p.mayBeCalled(need) {
			continue
		}
		if best == nil || p.lastBefore(f, first) > best.lastBefore(f, first) {
			best = p
		}
	}
	return best
}

// mayBeCalled reports whether one of the person's offices is named by one of the words and serves
// no other.
func (p *person) mayBeCalled(words []string) bool {
	for _, o := range p.offices {
		title := strings.Fields(strings.ToLower(strings.NewReplacer("-", " ", ",", " ").Replace(o.Title)))
		has := func(of []string) bool {
			return slices.ContainsFunc(title, func(w string) bool { return slices.Contains(of, w) })
		}
		if !o.Former && has(words) && !has(lesserOffice) {
			return true
		}
	}
	return false
}

// takeHeadOfState takes "the head of state" at token i for whom the report is about: the first whom
// its first sentences name who is called so, if no other stands in the same one.
func (f *finder) takeHeadOfState(i int) {
	if f.taken[i] || !f.wordsAre(i, []string{"the", "head", "of", "state"}) || f.wordIs(i+4, "of", "and") {
		return
	}
	var only *person
	for _, p := range f.persons {
		if f.SentenceOf(p.begin) > firstTold || p.begin >= i || !p.mayBeCalled(callings["head of state"]) {
			continue
		}
		if only != nil && f.SentenceOf(only.begin) == f.SentenceOf(p.begin) {
			return
		}
		if only == nil {
			only = p
		}
	}
	if only != nil && f.take(Mention{Kind: Person, First: i, End: i + 4, Name: [2]int{i, i + 4}}) {
		f.describe(&f.Mentions[len(f.Mentions)-1], only)
	}
}

// firstTold is the last sentence, from 0, of those that say whom a report is about.
const firstTold = 2
