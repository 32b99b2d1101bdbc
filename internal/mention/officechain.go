package mention

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
)

// longestChain is how many tokens behind a name are read for the body in which an office is.
const longestChain = 30

// byBodyOfOffice reads the body behind a comma in which the office behind a name is: "A, additional secretary
// (Americas), Ministry of Foreign Affairs of Avaria", "B, senior director for lakes, Lakes Directorate, National
// Council at the office of the Avarian president".
func (f *finder) byBodyOfOffice(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	k := m.Name[1]
	limit := min(k+longestChain, f.Sentences[f.SentenceOf(m.First)].EndToken)
	if f.Word(k) != "," {
		return "", nil, false
	}
	if i+1 < len(f.Mentions) {
		limit = min(limit, f.nextPerson(i))
	}
	office, body, depth := false, false, 0
	for n := k + 1; n < limit; n++ {
		w := f.Word(n)
		switch {
		case w == "(":
			depth++
		case w == ")":
			depth--
		case depth > 0:
		case f.Tokens[n].UPOS == "VERB" && !f.IsCapital(n), f.Tokens[n].UPOS == "AUX", f.Tokens[n].UPOS == "PRON", w == ";", w == ".", w == ":", slices.Contains(endsOffice, w):
			return "", nil, false
		case f.Is(n, lexicon.Office) && !body:
			office = true
		case f.Word(n) == ",":
			body = body || office && f.bodyAhead(n+1, limit)
		}
		if !office || !body {
			continue
		}
		name, ok := f.name(n)
		if !ok || len(name.Party) != 3 || !isUpper(name.Party) {
			continue
		}
		first, end := f.bounds(n)
		if !f.bodyAhead(first, end) && !f.ofBefore(first) && !f.wordIs(first-1, "the", "at") && !f.IsCapital(end) && !f.wordIs(end, "government", "president", "presidency", "prime", "foreign") && !isPossessive(f.Word(end)) {
			return "", nil, false
		}
		return name.Party, []parley.Span{f.Span(m.First, end)}, true
	}
	return "", nil, false
}

// endsOffice are words behind which no office goes on.
var endsOffice = strings.Fields("with who whom which that as while from by during after before")

// bodyAhead reports whether a capitalised noun for a body of state stands among the first words from token k on.
func (f *finder) bodyAhead(k, limit int) bool {
	for n := k; n < min(k+5, limit); n++ {
		if f.wordIs(n, ",", "(", "and") {
			break
		}
		if f.IsCapital(n) && officeBodies[f.Word(n)] {
			return true
		}
	}
	return false
}

// officeBodies are nouns for the bodies in which officials of a state sit.
var officeBodies = map[string]bool{"ministry": true, "department": true, "office": true, "directorate": true, "bureau": true, "council": true, "commission": true, "embassy": true,
	"secretariat": true, "agency": true, "division": true, "cabinet": true, "presidency": true, "parliament": true, "senate": true, "assembly": true, "committee": true, "chancellery": true, "administration": true, "mission": true, "consulate": true}

// nextPerson is the first token of the person named next behind mention i.
func (f *finder) nextPerson(i int) int {
	for _, n := range f.Mentions[i+1:] {
		if n.Kind == Person {
			return n.First
		}
	}
	return len(f.Tokens)
}
