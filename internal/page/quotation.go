package page

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	bulletMark = regexp.MustCompile(`^(?:[•·▪▫◦●○■►▶‣⁃*]\s*|[-–—]\s+)\S`)
	numbered   = regexp.MustCompile(`^\(?(?:\d{1,2}|[a-z])[.)]\s+\S`)
)

// hasBullet reports whether a line begins with the mark of a list's item.
func hasBullet(s string) bool {
	if s == "" || s[0] >= '0' && s[0] <= '9' || s[0] >= 'A' && s[0] <= 'Z' || s[0] >= 'a' && s[0] <= 'z' {
		return false
	}
	return bulletMark.MatchString(s)
}

// isNumbered reports whether a line begins with the number of a list's item.
func isNumbered(s string) bool {
	return len(s) > 3 && strings.ContainsAny(s[1:4], ".)") && numbered.MatchString(s)
}

// bullet reports whether piece i is an item of a list: it has a bullet, or a
// number and a neighbour with one. A dash is a bullet only where the line is
// no attribution.
func (j *judging) bullet(i int) bool {
	s := j.pieces[i].text
	if hasBullet(s) {
		return !attribution(s)
	}
	return isNumbered(s) && (i+1 < len(j.pieces) && isNumbered(j.pieces[i+1].text) ||
		i > 0 && isNumbered(j.pieces[i-1].text))
}

// pulled reports whether a line such as "- the minister noted." follows piece
// i and makes it a pulled quotation.
func (j *judging) pulled(i int) bool {
	return i+1 < len(j.pieces) && attribution(j.pieces[i+1].text) && !attribution(j.pieces[i].text) && !hasBullet(j.pieces[i].text)
}

var attributionLine = regexp.MustCompile(`^[-–—]\s*\S.{2,100}$`)

// attribution reports whether a line only says who said the paragraph before
// it: a dash, few words, one of them a verb of saying, or a name with the
// office of its bearer right after a long dash.
func attribution(s string) bool {
	if len(s) >= 140 || !strings.HasPrefix(s, "-") && !strings.HasPrefix(s, "–") && !strings.HasPrefix(s, "—") {
		return false
	}
	if !attributionLine.MatchString(s) || len(strings.Fields(s)) > 16 {
		return false
	}
	return sayingVerb.MatchString(s) || signedQuotation(s)
}

// signedQuotation recognises "—Jane Roe, envoy of the bank".
func signedQuotation(s string) bool {
	rest, ok := strings.CutPrefix(s, "—")
	name, _, _ := strings.Cut(rest, ",")
	return ok && personName(name)
}

var sayingVerb = regexp.MustCompile(`(?i)\b(?:said|says|noted|notes|stressed|added|adds|stated|states|emphasi[sz]ed|reported|reports|wrote|writes|explained|told|concluded|announced|declared|commented|informed|pointed|recalled|remarked|argued|insisted|claimed|confirmed|summed|summari[sz]ed|quotes?|quoted|assured|warned|reads|continued|clarified|admitted|underlined|highlighted|posted|tweeted)\b|(?:сказав|сказала|сказал|зазначив|зазначила|йдеться|заявив|заявила|заявил|отметил|отметила|додав|додала|добавил|написав|написал|наголосив|подчеркнул|повідомив|сообщил|говориться|говорится)`)

// wholeQuotation reports whether a paragraph is one quotation from its first
// mark to its last.
func wholeQuotation(s string) bool {
	for _, q := range []struct{ open, close string }{{"“", "”"}, {"\"", "\""}, {"«", "»"}, {"„", "“"}} {
		body, ok := strings.CutPrefix(s, q.open)
		if !ok {
			continue
		}
		body, ok = strings.CutSuffix(strings.TrimRight(body, "."), q.close)
		if ok && !strings.Contains(body, q.open) && !strings.Contains(body, q.close) {
			return utf8.RuneCountInString(body) > 30
		}
	}
	return false
}

// hasWords reports whether s holds a letter or a digit.
func hasWords(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}
