package lexicon

import "strings"

// longestAside is how many tokens an aside between a name and a title has at most, its marks left out.
const longestAside = 5

// skipAside goes over what stands between a name that ends at token i and the comma before his title and is neither
// title nor party: where in a picture somebody stands, a degree, what else he is called ("(L)", "(PhD)", "(aka
// Tango)", ", aka Tango", "or “Tango”").
func (t *Titles) skipAside(i, limit int) int {
	if i < 0 || i+2 >= limit {
		return i
	}
	if t.forms[i] == "(" {
		return t.skipBrackets(i, limit)
	}
	k := i
	if t.forms[k] == "," {
		k++
	}
	switch strings.ToLower(t.forms[k]) {
	case "aka", "a.k.a.", "alias", "nicknamed", "or":
	default:
		return i
	}
	k++
	quoted := k < limit && isQuote(t.forms[k])
	if quoted {
		k++
	}
	from := k
	for k < min(limit, from+3) && t.toks[k].capital && t.toks[k].use&useTitle == 0 {
		k++
	}
	if k == from || !quoted && t.forms[from-1] == "or" {
		return i
	}
	if quoted && k < limit && isQuote(t.forms[k]) {
		k++
	}
	if k < limit && t.forms[k] == "," {
		return k
	}
	return i
}

// skipBrackets goes over brackets that begin at token i. Those for a place in a picture need nothing behind them, others
// a comma; a title or a party in them is read as such.
func (t *Titles) skipBrackets(i, limit int) int {
	end := i + 1
	for end < min(limit, i+2+longestAside) && t.forms[end] != ")" {
		if _, n := t.knownAt(end, limit); n > 0 || t.toks[end].use&useHead != 0 || t.forms[end] == "(" {
			return i
		}
		end++
	}
	if end >= limit || t.forms[end] != ")" || end == i+1 {
		return i
	}
	if end == i+2 {
		switch strings.ToLower(t.forms[i+1]) {
		case "l", "r", "c", "left", "right", "centre", "center":
			return end + 1
		}
	}
	if end+1 < limit && t.forms[end+1] == "," {
		return end + 1
	}
	return i
}

func isQuote(form string) bool { return strings.Trim(form, "\"'`“”‘’„«»") == "" }
