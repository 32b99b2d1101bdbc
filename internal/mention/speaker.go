package mention

import "parley/internal/lexicon"

// saysOfHolder reports whether whoever is named behind the titles and a comma, his name ending at token end, only says
// what stands before, the last words of which tell of somebody else by his office: "praising the patience of the
// Avarian president, Lund said".
func (f *finder) saysOfHolder(titles []lexicon.OfficeTitle, end int) bool {
	if len(titles) == 0 || end >= len(f.Tokens) || f.Tokens[end].UPOS != "VERB" || !f.Is(end, lexicon.Say) {
		return false
	}
	k := titles[0].First
	if f.wordIs(k-1, "the", "his", "her", "its", "their") {
		k--
	}
	if k--; k < f.Sentences[f.SentenceOf(end)].FirstToken {
		return false
	}
	u := f.Tokens[k].UPOS
	return u == "ADP" && f.Word(k-1) != "according" || u == "VERB" || u == "PART"
}
