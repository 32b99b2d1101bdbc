package lexicon

import (
	"slices"
	"strings"
)

// longestTitle bounds the tokens of a title, so that any text is read in
// linear time.
const longestTitle = 40

// Before gives the titles that end right before token i, in order: one, or
// several joined by "and" or a comma ("head of the delegation and defence minister
// Rustem Umerov", i at "Rustem"). For a title with a comma before the name, i is
// the comma's token. Nothing before floor is looked at.
func (t *Titles) Before(i, floor int) []OfficeTitle {
	if i <= floor || i > len(t.toks) {
		return nil
	}
	if t.abbreviationAt(i - 3) {
		i -= 3 // "the head of the Northern Union (NU), A"
	}
	d, ok := t.endingAt(i, floor)
	if !ok {
		return nil
	}
	chain := []draft{d}
	for len(chain) < 4 {
		at := t.joinedBefore(d.first, floor)
		if at == 0 {
			break
		}
		e, ok := t.endingAt(at, floor)
		if !ok || rivals(&d, &e) || t.forms[at] == "," && !(e.kind != nil && d.kind != nil && t.toks[e.head.First].capital && t.toks[d.head.First].capital) {
			break
		}
		d = e
		chain = append(chain, d)
	}
	return titlesOf(chain)
}

// titlesOf turns round what was gathered leftwards. An owner, party or person, counts for
// the titles joined to his first one.
func titlesOf(chain []draft) []OfficeTitle {
	out := make([]OfficeTitle, len(chain))
	for i := range chain {
		out[len(chain)-1-i] = chain[i].title()
	}
	for i := 1; i < len(out); i++ {
		out[i].share(&out[i-1])
	}
	return out
}

// share takes the owner that stands before the title to which this one is
// joined ("Qatari prime minister and foreign minister").
func (t *OfficeTitle) share(prev *OfficeTitle) {
	if t.PossessorKind != NoPossessor || len(t.Parties) > 0 {
		return
	}
	if prev.Possessor.End > 0 && prev.Possessor.First == prev.First {
		t.Possessor, t.PossessorKind = prev.Possessor, prev.PossessorKind
	}
	for _, p := range prev.Parties {
		if p.First == prev.First {
			t.Parties = append(t.Parties, p)
		}
	}
}

// rivals reports whether no one holds both posts ("the prime minister and
// President Brandt").
func rivals(a, b *draft) bool {
	return a.kind != nil && b.kind != nil && a.kind.sort == HeadOfState && b.kind.sort == HeadOfState && (a.mods|b.mods)&(Deputy|Former) == 0
}

// joinedBefore is the token of the "and" or comma before token first, 0 for none.
func (t *Titles) joinedBefore(first, floor int) int {
	k := first - 1
	if k > floor && t.toks[k].use&useArticle != 0 {
		k--
	}
	if k <= floor || t.forms[k] != "and" && t.forms[k] != "," && t.forms[k] != "&" {
		return 0
	}
	return k
}

// endingAt is the longest title that ends at token i.
func (t *Titles) endingAt(i, floor int) (draft, bool) {
	var best draft
	found := false
	for k := i - 1; k >= max(floor, i-longestTitle) && t.insideTitle(k, i); k-- {
		if d, ok := t.parse(k, i, true, 0); ok && d.end == i {
			best, found = d, true
		}
	}
	return best, found
}

// insideTitle reports whether token k can lie in a title that ends before token i.
func (t *Titles) insideTitle(k, i int) bool {
	tok := &t.toks[k]
	switch {
	case tok.nameEnd > 0:
		return int(tok.nameEnd) < i && (t.possessive(int(tok.nameEnd)) || t.nameAfterPreposition(k))
	case tok.use&(useTitle|useJoin|usePreposition|useArticle|usePronoun) != 0:
		return true
	case k > 0 && t.actedUpon(k-1, i) > k:
		return true
	case tok.use&useStop != 0:
		return tok.capital // "the Holy See's nuncio"
	}
	return tok.capital || tok.use&^(useCompound|useNoOffice) == 0 && t.wordlike(k)
}

// nameAfterPreposition reports whether the marked name at token k follows
// "to" or "of" ("adviser to Lea Brandt").
func (t *Titles) nameAfterPreposition(k int) bool {
	end := t.toks[k].nameEnd
	for k > 0 && t.toks[k-1].nameEnd == end {
		k--
	}
	return k > 0 && t.toks[k-1].use&usePreposition != 0
}

// After gives the titles in apposition behind a name that ends at token i:
// ", the US secretary of state," or "(chief negotiator)". They must be closed by
// a mark, the end, "and" or "who", and no name may follow. Nothing from limit on is looked at.
func (t *Titles) After(i, limit int) []OfficeTitle {
	limit = min(limit, len(t.toks))
	if i = t.skipAside(i, limit); i < 0 || i >= limit || !opensApposition(t.forms[i]) {
		return nil
	}
	k := t.skipWhoIs(i+1, limit)
	var out []OfficeTitle
	for len(out) < 4 {
		k = t.skipArticle(k, limit)
		d, ok := t.parse(k, min(limit, k+longestTitle), false, 0)
		if !ok || d.kind == nil && d.possessorKind == NoPossessor || !t.closed(d.end, limit) {
			break
		}
		title := d.title()
		if len(out) > 0 && t.toks[k-1].use&useArticle == 0 {
			title.share(&out[len(out)-1])
		}
		out = append(out, title)
		if d.end >= limit || t.forms[d.end] != "and" {
			break
		}
		k = d.end + 1
	}
	return out
}

func opensApposition(form string) bool {
	return form == "," || form == "(" || form == "–" || form == "—"
}

// skipWhoIs goes over "who is", "who was", "who serves as", "now".
func (t *Titles) skipWhoIs(k, limit int) int {
	if k+1 < limit && (t.forms[k] == "now" || t.forms[k] == "currently") {
		return k + 1
	}
	if at := t.whoTookOver(k, limit); at > k {
		return at
	}
	if k+2 >= limit || t.forms[k] != "who" {
		return k
	}
	switch t.forms[k+1] {
	case "is", "was", "became":
		return k + 2
	case "serves", "served":
		if t.forms[k+2] == "as" {
			return k + 3
		}
	}
	return k
}

// whoTookOver goes over what says since when somebody holds the office behind it: "who took over in January as",
// "the diplomat who was named", k for others.
func (t *Titles) whoTookOver(k, limit int) int {
	at := k
	for at < min(limit, k+5) && t.forms[at] != "who" {
		if !isLower(t.forms[at]) {
			return k
		}
		at++
	}
	if at+2 >= limit || t.forms[at] != "who" {
		return k
	}
	at++
	for at+1 < limit && slices.Contains([]string{"has", "had", "was", "been", "just", "recently", "is"}, t.forms[at]) {
		at++
	}
	switch t.forms[at] {
	case "named", "appointed":
		if at+1 < limit && t.forms[at+1] == "as" {
			at++
		}
		return at + 1
	case "took", "serving", "served", "acting", "acts":
		for end := min(limit, at+8); at < end; at++ {
			if t.forms[at] == "as" {
				return at + 1
			}
			if opensApposition(t.forms[at]) {
				return k
			}
		}
	}
	return k
}

// isLower reports whether the word is in small letters.
func isLower(form string) bool { return form == strings.ToLower(form) && form != strings.ToUpper(form) }

func (t *Titles) skipArticle(k, limit int) int {
	if k < limit && t.toks[k].use&useArticle != 0 {
		return k + 1
	}
	return k
}

// closed reports whether an apposition can end before token i.
func (t *Titles) closed(i, limit int) bool {
	if i >= limit {
		return true
	}
	switch t.forms[i] {
	case ",", ".", ";", ":", ")", "—", "–", "-", "and", "who", "in", "on", "at", "since", "from", "until", "under", "?", "!", "\"", "”":
		return t.toks[i].nameEnd == 0
	case "(":
		return t.abbreviationAt(i) && t.closed(i+3, limit)
	}
	return t.toks[i].use&useStop != 0
}

// abbreviationAt reports whether brackets with a short form of what stands before them begin at
// token i: "(NU)".
func (t *Titles) abbreviationAt(i int) bool {
	if i < 1 || i+2 >= len(t.forms) || t.forms[i] != "(" || t.forms[i+2] != ")" {
		return false
	}
	short := t.forms[i+1]
	return len(short) > 1 && len(short) < 12 && strings.ToUpper(short) == short && strings.ToLower(short) != short && t.toks[i-1].capital
}
