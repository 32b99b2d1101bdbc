package mention

import "strings"

// styles are the words by which those of rank are called, with the letters that stand for them.
var styles = map[string]string{"majesty": "majesty", "highness": "highness", "excellency": "excellency", "holiness": "holiness", "eminence": "eminence", "beatitude": "beatitude",
	"hm": "majesty", "hh": "highness", "hrh": "highness", "h.m.": "majesty", "h.h.": "highness", "h.r.h.": "highness"}

// styleAt is the style whose words begin at token i ("His Royal Highness", "HM") and the token behind
// it, empty where none does.
func (f *finder) styleAt(i int) (style string, end int) {
	if !f.IsCapital(i) {
		return "", i
	}
	if f.wordIs(i, "his", "her", "their", "your") {
		k := i + 1
		if f.wordIs(k, "royal", "serene", "imperial") {
			k++
		}
		if s := styles[f.Word(k)]; s != "" && len(f.Word(k)) > 4 && f.IsCapital(k) {
			return s, k + 1
		}
		return "", i
	}
	if s := styles[f.Word(i)]; s != "" && len(f.Word(i)) < 7 && f.Tokens[i].Form == strings.ToUpper(f.Tokens[i].Form) {
		return s, i + 1
	}
	return "", i
}

// takeStyle takes what stands at token i for somebody named elsewhere by his style, with or without his
// office: "His Majesty the Sultan", "Her Excellency".
func (f *finder) takeStyle(i, limit int) {
	if f.taken[i] {
		return
	}
	style, end := f.styleAt(i)
	if style == "" || end >= limit || f.taken[end] || f.nameAt[end] > 0 {
		return
	}
	var p *person
	if f.Word(end) == "the" {
		k := end + 1
		for k < limit && k < end+4 && !f.taken[k] && f.singularOffice(k) {
			k++
		}
		if k == end+1 || k < limit && (f.taken[k] || f.nameAt[k] > 0 || f.wordIs(k, "of", "-", "’s", "'s")) {
			return
		}
		if p = f.styled(style, i); p == nil || !f.holdsOffice(p, end, k) {
			p = f.describedBy(end, k, "")
		}
		end = k
	} else if f.Tokens[end].UPOS == "NOUN" || f.Tokens[end].UPOS == "PROPN" {
		return // "His Excellency Minister A", "His Majesty's Government"
	} else {
		p = f.styled(style, i)
	}
	if p != nil && f.take(Mention{Kind: Person, First: i, End: end}) {
		f.describe(&f.Mentions[len(f.Mentions)-1], p)
	}
}

// styled is the person named last before token i who is called by the style; of kings the first, whom a
// report of his court is about.
func (f *finder) styled(style string, i int) *person {
	var out *person
	at := -1
	for _, m := range f.Mentions {
		if m.Kind != Person || m.Described || m.First >= i || m.First <= at {
			continue
		}
		for k := max(0, m.First-4); k < m.Name[0]; k++ {
			if s, end := f.styleAt(k); s == style && end <= m.Name[0] {
				out, at = f.persons[m.Person], m.First
			}
		}
		if out != nil && style == "majesty" {
			break
		}
	}
	return out
}
