package page

import (
	"strings"

	"parley"
)

// take judges piece i.
func (j *judging) take(i int) {
	p := j.pieces[i]
	if i == 0 && j.title < 0 && j.judged.title != "" {
		j.add(parley.Headline, j.judged.title) // from metadata only
	}
	j.openTail(i, p)
	switch {
	case p.furniture != "":
		j.furnish(p)
	case i == j.title:
		j.related = false // "TOP STORIES" above it heads the page
		j.add(parley.Headline, p.text)
	case j.tail != "":
		j.throw(j.tail, p.text)
	case j.judged.title != "" && repeatsTitle(p.text, j.judged.title):
		j.throw(parley.RepeatedHeadline, p.text)
	case j.related && (!j.running[i] || teaser(p.text)):
		j.throw(parley.Related, p.text)
	case j.otherStory(i), i < j.bodyStart && i > j.title && listOfHeadings(p.text), i >= j.bodyEnd && listOfHeadings(p.text):
		j.throw(parley.Related, p.text)
	case j.aboutPage(i, p):
	case j.navigation(i, p):
		j.throw(parley.Related, p.text)
	default:
		j.related = false
		j.content(i, p)
	}
	if j.running[i] {
		j.bodyBytes += len(p.text)
	}
}

// furnish lists a piece of furniture and takes what it says about the page.
func (j *judging) furnish(p piece) {
	j.throw(p.furniture, p.text)
	switch p.furniture {
	case parley.CrawlHeader:
		j.crawlStamp(p.text)
	case parley.Related:
		j.related = opensRelated(p.text) || j.related
		return
	case parley.Credit, parley.Share, parley.Advert, parley.Views:
		return // they may stand within a list of other stories
	}
	j.related = false
}

// throw lists a piece as furniture.
func (j *judging) throw(kind parley.FurnitureKind, text string) {
	j.furniture = append(j.furniture, parley.Furniture{Kind: kind, Text: text})
}

// add makes a block.
func (j *judging) add(kind parley.BlockKind, text string) {
	b := judgedBlock{kind: kind, text: text}
	switch kind {
	case parley.Paragraph, parley.Item, parley.Quotation:
		b.section, b.background = j.section, j.background
	}
	if kind == parley.Lede || kind == parley.Paragraph {
		j.bodyBlocks++
	}
	j.blocks = append(j.blocks, b)
}

// crawlStamp takes the date of a crawler's line, which may be a month.
func (j *judging) crawlStamp(text string) {
	m := crawlDate.FindStringSubmatch(text)
	if m == nil {
		return
	}
	if found := stamps(m[1]); len(found) == 1 {
		j.crawl = found[0].date()
	} else if monthPrefix.MatchString(m[1]) && m[1] >= "1900" {
		j.crawl = m[1]
	}
}

// repeatsTitle reports whether a piece is the headline again, alone or as the
// start of a picture's caption.
func repeatsTitle(s, title string) bool {
	if sameHeading(s, title) {
		return true
	}
	rest, ok := strings.CutPrefix(s, title)
	return ok && len(rest) < 200 && len(title) >= 25 && photoCredit.MatchString(rest)
}

// teaser reports whether a text is the shortened start of another story.
func teaser(s string) bool {
	s = strings.TrimRight(s, " ]\u00a0")
	return strings.HasSuffix(s, "…") || strings.HasSuffix(s, "...")
}

// navigation recognises short lines outside the running text that are neither
// headline nor label: menus, names of sections, keywords.
func (j *judging) navigation(i int, p piece) bool {
	if j.bodyEnd == 0 {
		return false // a page of short lines only
	}
	words := len(strings.Fields(p.text))
	if i < j.title || j.title < 0 && i < j.bodyStart && words <= 3 {
		return p.kind == "" && !j.running[i]
	}
	if p.kind != "" && p.kind != parley.Label {
		return false
	}
	switch {
	case i >= j.bodyEnd && j.lede:
		return !endsSentence(p.text) && !hasBullet(p.text) && !attribution(p.text) &&
			(words <= 8 || j.headingNear(i))
	case i < j.bodyStart:
		return (words <= 3 || masthead(p.text) || allCapitals(p.text, len(p.text))) && (!endsSentence(p.text) || allCapitals(p.text, len(p.text))) && !j.labelAt(i)
	}
	return j.lede && j.twin(i)
}

// maxOtherHeading is the length in bytes of the longest heading of another
// story after the report.
const maxOtherHeading = 200

// headingNear reports whether piece i and a neighbour, after the report, are
// both headings: one alone may be the report's last, cut paragraph.
func (j *judging) headingNear(i int) bool {
	near := func(k int) bool {
		return k >= j.bodyEnd && k < len(j.pieces) && len(j.pieces[k].text) <= maxOtherHeading && !endsSentence(j.pieces[k].text)
	}
	return near(i) && (near(i-1) || near(i+1))
}

// twin reports whether a heading within the text stands there twice running,
// as the labels of pictures and boxes do.
func (j *judging) twin(i int) bool {
	s := j.pieces[i].text
	if len(s) > maxOtherHeading || endsSentence(s) || hasBullet(s) {
		return false
	}
	return i > 0 && j.pieces[i-1].text == s || i+1 < len(j.pieces) && j.pieces[i+1].text == s
}

// content takes a piece of the report itself.
func (j *judging) content(i int, p piece) {
	switch {
	case p.kind == parley.Quotation || j.pulled(i):
		j.add(parley.Quotation, p.text)
	case p.kind == parley.Item || j.bullet(i):
		j.add(parley.Item, p.text)
	case p.kind == parley.Label || j.labelAt(i):
		j.label(p.text)
	case wholeQuotation(p.text):
		j.add(parley.Quotation, p.text)
	default:
		j.paragraph(i, p.text)
	}
}

// datelineWithin is how many blocks of text may stand before the dateline;
// one that is a place only must come sooner.
const datelineWithin, placeWithin = 5, 3

// paragraph takes running text, its dateline cut off.
func (j *judging) paragraph(i int, text string) {
	if j.bodyBlocks < datelineWithin && len(j.blocks) < 14 {
		if rest, ok := j.cutDateline(text); ok {
			if rest != "" {
				j.paragraph(i, rest)
			}
			return
		}
	}
	text, credit := cutCredit(text)
	kind := parley.Paragraph
	if !j.lede && (j.running[i] || runningText(text) || j.bodyStart == len(j.pieces)) {
		kind, j.lede = parley.Lede, true
	}
	j.add(kind, text)
	if credit != "" {
		j.bylines = append(j.bylines, reporters(credit)...)
		j.add(parley.BylineText, credit)
	}
	if i >= j.bodyEnd-1 && j.credited == "" {
		j.credited = endAgency(text)
	}
}

// label opens a section.
func (j *judging) label(text string) {
	name, ok := labelOf(text, true)
	if !ok {
		name = strings.TrimSpace(strings.TrimRight(text, ": "))
	}
	j.add(parley.Label, text)
	j.section, j.background = name, backgroundLabels.MatchString(name)
}

// labelAt reports whether piece i is the label of a section: something of the
// report follows it.
func (j *judging) labelAt(i int) bool {
	p := j.pieces[i]
	if len(p.text) > 4*maxLabel {
		return false
	}
	if i+1 >= j.bodyEnd {
		return false // nothing of the report follows
	}
	if _, named := labelOf(p.text, false); named {
		return true
	}
	if i < j.bodyStart || !j.lede || attribution(p.text) {
		return false
	}
	if _, dates := mixedDateLine(p.text); dates {
		return false
	}
	_, shaped := labelOf(p.text, true)
	return shaped
}
