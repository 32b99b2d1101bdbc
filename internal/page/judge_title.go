package page

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
)

// findTitle chooses the headline: the piece that the mark-up or the metadata
// names, else the one before the running text that shares most with it.
func (j *judging) findTitle() {
	j.judged.title = j.facts.title
	best := -1
	for i, p := range j.pieces {
		if i >= max(j.bodyStart, 1)+12 {
			break
		}
		if p.furniture != "" || len(p.text) > 1200 || utf8.RuneCountInString(p.text) > 300 {
			continue
		}
		if p.kind == parley.Headline || j.facts.title != "" && sameHeading(p.text, j.facts.title) {
			best = i
			break
		}
	}
	if best < 0 && j.facts.title == "" {
		best = j.titleByShape()
	}
	if best >= 0 {
		j.title = best
		j.judged.title = strings.Join(strings.Fields(j.pieces[best].text), " ")
	}
}

// maxBefore is how many pieces before the running text may be the headline.
const maxBefore = 40

// goodShare is the part of the best candidate's share of words with the text
// that a headline before it must reach: a subtitle below a headline often
// shares more, a masthead above it much less.
const goodShare = 0.6

// titleByShape chooses among the pieces before the running text: the first
// that shares words with the first paragraphs about as much as any does, else
// the first that is as long as headlines are.
func (j *judging) titleByShape() int {
	lead := j.leadWords()
	shares := make([]float64, min(j.bodyStart, maxBefore))
	brief := make([]bool, len(shares))
	best, first := 0.0, -1
	for i := range shares {
		p := j.pieces[i]
		shares[i] = -1
		if p.furniture != "" || p.kind == parley.Item || !headingLike(p.text) {
			continue
		}
		words := len(strings.Fields(p.text))
		long := words >= 4 || utf8.RuneCountInString(p.text) >= 25
		shares[i] = wordShare(p.text, lead)
		if words >= 5 && j.repeated(i) {
			shares[i] += 0.5
		}
		if !long && (words < 2 || shares[i] == 0) {
			shares[i] = -1
			continue
		}
		brief[i] = !long
		best = max(best, shares[i])
		if long && first < 0 {
			first = i
		}
	}
	for i, share := range shares {
		if best > 0 && (share >= best || share >= best*goodShare && !brief[i]) {
			return i
		}
	}
	if first < 0 {
		return j.titleInText()
	}
	return first
}

// titleInText takes the first running text for the headline where there is
// none before it and it stands there twice or asks a question.
func (j *judging) titleInText() int {
	i := j.bodyStart
	if i+2 >= j.bodyEnd || utf8.RuneCountInString(j.pieces[i].text) > 160 || strings.HasPrefix(j.pieces[i].text, "\"") || !headingLike(j.pieces[i].text) {
		return -1
	}
	if strings.HasSuffix(j.pieces[i].text, "?") || j.pieces[i].text == j.pieces[i+1].text {
		return i
	}
	return -1
}

// leadParagraphs is how many paragraphs a headline is compared with.
const leadParagraphs = 2

// leadWords are the stems of the words of the first paragraphs.
func (j *judging) leadWords() map[string]bool {
	stems := map[string]bool{}
	seen := 0
	for i := j.bodyStart; i < j.bodyEnd && seen < leadParagraphs; i++ {
		if j.running[i] {
			seen++
			for _, w := range stemsOf(j.pieces[i].text) {
				stems[w] = true
			}
		}
	}
	return stems
}

// wordShare is the part of a heading's longer words that the stems hold.
func wordShare(heading string, stems map[string]bool) float64 {
	words := stemsOf(heading)
	if len(words) == 0 {
		return 0
	}
	n := 0
	for _, w := range words {
		if stems[w] {
			n++
		}
	}
	return float64(n) / float64(len(words))
}

// stemLength is how many letters of a word are compared: enough to tell words
// apart, few enough for endings to differ.
const stemLength = 5

// stemsOf are the beginnings of the words of at least four letters, of at
// most the first 1000 bytes.
func stemsOf(s string) []string {
	var out []string
	s = strings.ToValidUTF8(s[:min(len(s), 1000)], "")
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		runes := []rune(w)
		if len(runes) >= 4 {
			out = append(out, string(runes[:min(len(runes), stemLength)]))
		}
	}
	return out
}

// headingLike leaves out lines that stand before a report but are no headline.
func headingLike(s string) bool {
	if len(s) > 1000 || utf8.RuneCountInString(s) > maxHeading || captionLike(s) || listOfHeadings(s) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"“«'‘([„#"))
	if unicode.IsLower(first) || strings.IndexFunc(s, unicode.IsLetter) < 0 || strings.HasSuffix(s, "|") {
		return false
	}
	if len(strings.Fields(s)) <= 3 && isNumbered(s) || isPlace(strings.TrimSuffix(s, ":")) {
		return false
	}
	if dateLines(s) != nil || pageDay(s) != nil || unclearDate(s) || agencyLine(s) != "" || creditLine(s) != "" || masthead(s) {
		return false
	}
	if _, ok := mixedDateLine(s); ok {
		return false
	}
	if _, ok := byline(s); ok {
		return false
	}
	_, ok := findDateline(s, true)
	return !ok
}

var mastheadRole = regexp.MustCompile(`(?i)^(?:chairman|publisher|managing director|(?:managing |chief )?editor(?:[- ]in[- ]chief)?|founded by)\s*:.{2,60}$`)

// mastheadSite is the name of a site or of a head of state's office: "Official website of the President of
// Avaria", "PRESIDENTIAL SECRETARIAT", "United Nations Mission in Avaria (UNMA)".
var mastheadSite = regexp.MustCompile(`^(?i:(?:the )?(?:official )?(?:web ?site|web ?portal|portal|home ?page|web ?page)(?: of)? (?:the )?)\p{Lu}[\p{L}’' -]{3,70}$` +
	`|^(?i:(?:the )?(?:presidential|prime ministerial|royal|state) (?:secretariat|administration|chancellery|palace|press (?:office|service)|information service))$` +
	`|^\p{Lu}[\p{L}’' -]{3,70}\b(?:Mission|Office|Organi[sz]ation|Commission|Secretariat|Department|Agency)\b[\p{L}’' -]{0,50} \(\p{Lu}{3,10}\)$`)

// masthead reports whether a line is the bare name of an office or a paper,
// or a role with the name of who holds it.
func masthead(s string) bool {
	if len(s) > 90 {
		return false
	}
	words := strings.Fields(s)
	if mastheadRole.MatchString(s) || mastheadSite.MatchString(s) {
		return true
	}
	if strings.ToUpper(s) == s {
		for i, w := range words {
			words[i] = w[:1] + strings.ToLower(w[1:]) // "U.S. DEPARTMENT OF STATE"
		}
		s = strings.ReplaceAll(strings.Join(words, " "), " Of ", " of ")
	}
	if len(words) > 5 || !institutionWord.MatchString(s) {
		return false
	}
	for _, w := range words {
		first, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(first) && w != "of" && w != "the" && w != "for" && w != "and" {
			return false
		}
	}
	return strings.Contains(s, " of ") && !strings.ContainsAny(s, ":,’'")
}

// repeated reports whether one of the next pieces has the same words.
func (j *judging) repeated(i int) bool {
	for k := i + 1; k < len(j.pieces) && k <= i+15; k++ {
		if repeatsTitle(j.pieces[k].text, j.pieces[i].text) {
			return true
		}
	}
	return false
}
