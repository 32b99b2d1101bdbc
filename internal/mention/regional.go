package mention

import "strings"

// regions are the adjectives of parts of the world whose ministers or leaders meet as the organisation of that part, where
// the text names it: "Arab foreign ministers" beside "the Arab League".
var regions = map[string]string{"arab": "arab-league", "gulf": "gulf-cooperation-council", "african": "african-union", "european": "european-union",
	"islamic": "organisation-of-islamic-cooperation", "caribbean": "caricom", "southeast-asian": "asean"}

// takeRegional makes the organisation of a part of the world a party by its ministers or leaders: "Gulf foreign
// ministers met on Thursday". Those of states told behind, or of some only, stay what they were.
func (f *finder) takeRegional() {
	named := map[string]bool{}
	for _, n := range f.Names {
		named[n.Party] = true
	}
	for i := range f.Tokens {
		party := regions[f.Word(i)]
		if party == "" || !named[party] || !f.IsCapital(i) || f.taken[i] || f.silent(f.SentenceOf(i)) || f.wordIs(i-1, "some", "several", "other", "many", "few", "fellow", "his", "her", "non", "-") {
			continue
		}
		end := i + 1
		for end < len(f.Tokens) && end < i+4 && f.wordIs(end, "foreign", "defence", "defense", "interior", "finance", "prime") {
			end++
		}
		if !f.wordIs(end, "ministers", "leaders", "presidents") || !strings.Contains(f.Tokens[end].Feats, "Number=Plur") || f.wordIs(end+1, "from", "of", "including", "such", "like", ",") {
			continue
		}
		f.take(Mention{Kind: Party, First: i, End: end + 1, Name: [2]int{i, i + 1}, Person: -1, Parties: []string{party}, Actor: true})
	}
}
