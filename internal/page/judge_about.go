package page

import (
	"regexp"
	"strings"

	"parley"
)

// aboutPage takes lines that say when, where and by whom the report was
// written, and captions and corrections.
func (j *judging) aboutPage(i int, p piece) bool {
	if len(p.text) > maxAbout {
		return j.captionOrNote(i, p)
	}
	outside := i < j.bodyStart+2 || i >= j.bodyEnd-1
	if dates := dateLines(p.text); dates != nil {
		j.addDates(i, dates)
		j.add(parley.DatelineText, p.text)
		return true
	}
	if names, ok := byline(p.text); ok && (outside || strings.HasPrefix(p.text, "(")) {
		j.bylines = append(j.bylines, names...)
		j.add(parley.BylineText, p.text)
		return true
	}
	if j.lineDateline(i, p) || outside && (j.mixedDates(i, p) || j.creditedIn(i, p)) || j.nameAlone(i, p) {
		return true
	}
	return j.captionOrNote(i, p)
}

// maxAbout is the length in bytes above which a piece says nothing about the
// page, unless it is a caption or a note.
const maxAbout = 400

func (j *judging) captionOrNote(i int, p piece) bool {
	switch {
	case p.kind == parley.Caption, captionLike(p.text) && !(j.lede && endAgency(p.text) != "" && i >= j.bodyEnd-1):
		j.add(parley.Caption, p.text)
	case isCorrection(p.text):
		j.add(parley.Correction, p.text)
	default:
		return false
	}
	return true
}

// addDates keeps dates that piece i prints.
func (j *judging) addDates(i int, dates []dateLine) {
	for _, d := range dates {
		j.dates = append(j.dates, judgedDate{dateLine: d, from: parley.FromText, block: len(j.blocks), above: i < j.title && !d.labelled})
	}
}

// mixedDates takes a line of dates with names beside them, and a line that
// holds a day without its year.
func (j *judging) mixedDates(i int, p piece) bool {
	m, ok := mixedDateLine(p.text)
	if !ok && unclearDate(p.text) {
		j.add(parley.DatelineText, p.text)
		return true
	}
	if !ok {
		day := pageDay(p.text)
		if day == nil || i >= j.bodyStart {
			return false
		}
		m = mixedLine{dates: day}
	}
	j.addDates(i, m.dates)
	j.bylines = append(j.bylines, m.names...)
	if m.agency != "" && j.dateline.agency == "" {
		j.dateline.agency = m.agency
	}
	if m.place != "" && j.dateline.place == "" {
		j.dateline.place = m.place
	}
	j.add(parley.DatelineText, p.text)
	return true
}

// creditedIn takes a line that only names whose words the report passes on:
// "Source: Agency", or an agency's name alone below the text.
func (j *judging) creditedIn(i int, p piece) bool {
	name := creditLine(p.text)
	if name == "" && i >= j.bodyEnd && j.lede {
		name = agencyLine(p.text)
	}
	if name == "" {
		return false
	}
	if j.credited == "" && !photoSource.MatchString(name) {
		j.credited = name
	}
	j.throw(parley.Credit, p.text)
	return true
}

// lineDateline takes a line that is a dateline and nothing else.
func (j *judging) lineDateline(i int, p piece) bool {
	if j.lede || len(p.text) > maxDateline {
		return false
	}
	if name, colon := strings.CutSuffix(p.text, ":"); colon && knownAgency(name) && i > j.title {
		if j.dateline.agency == "" {
			j.dateline.agency = name
		}
		j.add(parley.DatelineText, p.text)
		return true
	}
	if j.dateline.place != "" && j.facts.place == "" {
		return false
	}
	d, ok := findDateline(p.text, true)
	if !ok {
		d, ok = j.placeAlone(i, p.text)
	}
	if !ok {
		return false
	}
	j.setDateline(d)
	j.add(parley.DatelineText, p.text)
	return true
}

// placeAlone reads a line that is a place below the headline: "MOSCOW", "New
// Delhi:" right above the text, a city above a date line.
func (j *judging) placeAlone(i int, s string) (dateline, bool) {
	if i <= j.title || i+1 >= len(j.pieces) || i >= j.bodyStart {
		return dateline{}, false
	}
	name, colon := strings.CutSuffix(s, ":")
	d := dateline{place: name, end: len(s)}
	switch next := j.pieces[i+1].text; {
	case !isCity(name):
		return d, false
	case i+1 == j.bodyStart:
		return d, colon || strings.ToUpper(name) == name
	default:
		return d, dateLines(next) != nil && i > 0
	}
}

// nameAlone takes a person's name that stands by itself on the last line, or
// beside a date line or right above the text, or that the mark-up names as an
// author.
func (j *judging) nameAlone(i int, p piece) bool {
	if len(p.text) > 110 || p.kind == parley.Item {
		return false
	}
	words := len(strings.Fields(p.text))
	last := (i == j.last && i >= j.bodyEnd || j.closes(i)) && j.lede && words <= 4
	above := i < j.bodyStart && i > j.title && i+1 < len(j.pieces) && words <= 3
	beside := above && (i+1 == j.bodyStart && j.title >= 0 || dateLines(j.pieces[i+1].text) != nil)
	if !j.listedAuthor(p.text) && !last && !beside {
		return false
	}
	names := namesAlone(p.text)
	if names == nil {
		return false
	}
	if _, label := labelOf(p.text, false); label {
		return false
	}
	j.bylines = append(j.bylines, names...)
	j.add(parley.BylineText, p.text)
	return true
}

// listedAuthor reports whether the mark-up or a header line names s as an
// author.
func (j *judging) listedAuthor(s string) bool {
	for _, a := range j.facts.authors {
		if sameHeading(a, s) {
			return true
		}
	}
	return false
}

// closes reports whether a list of other stories begins right after piece i.
func (j *judging) closes(i int) bool {
	return i+1 < len(j.pieces) && j.pieces[i+1].furniture == parley.Related && opensRelated(j.pieces[i+1].text)
}

// cutDateline takes the dateline at the start of a paragraph and gives the
// rest of it.
func (j *judging) cutDateline(text string) (rest string, ok bool) {
	if j.dateline.place != "" && j.facts.place == "" {
		return "", false
	}
	d, ok := findDateline(text, false)
	if !ok || j.bodyBlocks >= placeWithin && d.agency == "" && d.stamp.year == 0 {
		return "", false
	}
	j.standfirst()
	j.setDateline(d)
	rest = strings.TrimLeft(text[d.end:], " \t\n\u00a0")
	if j.dateline.agency != "" && sameHeading(rest, j.dateline.agency) {
		d.end, rest = len(text), ""
	}
	j.add(parley.DatelineText, text[:d.end])
	if len(rest) <= 80 {
		if names := agencyByline(rest); names != nil {
			j.bylines = append(j.bylines, names...)
			j.add(parley.BylineText, rest)
			rest = ""
		}
	}
	return rest, true
}

// agencyByline reads "Jane Roe | The Daily" behind a distributor's mark.
func agencyByline(s string) []string {
	name, _, _ := strings.Cut(s, "|")
	if name = strings.TrimSpace(name); personName(name) {
		return []string{name}
	}
	return nil
}

// standfirst makes what was taken for the lede a paragraph: the report proper
// begins after its dateline.
func (j *judging) standfirst() {
	for i := range j.blocks {
		if j.blocks[i].kind == parley.Lede {
			j.blocks[i].kind = parley.Paragraph
		}
	}
	j.lede = false
}

func (j *judging) setDateline(d dateline) {
	if j.dateline.agency != "" && d.agency == "" {
		d.agency, d.via = j.dateline.agency, j.dateline.via
	}
	if d.via == "" {
		d.via = j.dateline.via
		if d.via != "" && d.agency != j.dateline.agency && !strings.Contains(d.via, "\x00") {
			d.via += "\x00" + j.dateline.agency
		}
	}
	if d.stamp.month > 0 {
		j.dates = append(j.dates, judgedDate{dateLine: dateLine{stamp: d.stamp}, from: parley.FromDateline, block: len(j.blocks)})
	} else {
		d.stamp = j.dateline.stamp
	}
	j.dateline = d
}

var endCredit = regexp.MustCompile(`\s*\((?:Additional )?(?:Reporting|Writing|Editing|Compiled|Prepared) by [^()]{3,300}\)\s*$`)

// maxEndCredit is the length in bytes of the longest credit in brackets at a
// report's end.
const maxEndCredit = 340

// cutCredit parts a paragraph from the credit in brackets at its end,
// "(Reporting by …; Editing by …)", empty where there is none.
func cutCredit(text string) (body, credit string) {
	if !strings.HasSuffix(strings.TrimRight(text, " "), ")") || !strings.Contains(text[max(0, len(text)-maxEndCredit):], " by ") {
		return text, ""
	}
	from := max(0, len(text)-maxEndCredit)
	m := endCredit.FindStringIndex(text[from:])
	if m == nil || from+m[0] == 0 {
		return text, ""
	}
	return text[:from+m[0]], strings.TrimSpace(text[from+m[0]:])
}
