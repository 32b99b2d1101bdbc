package page

import (
	"regexp"
	"strings"

	"parley"
)

// storyStamp is the date and number of readers behind the heading of another
// story: "30.11.25, 10:15 • 1234 views".
var storyStamp = regexp.MustCompile(`(?i)\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d{2}\s*[•·|]\s*[\d ]+ (?:views?|перегляд\S*|просмотр\S*)$`)

// otherStory reports whether a piece within the text is the heading of
// another story, told by the stamp at its end or on the next line.
func (j *judging) otherStory(i int) bool {
	if i <= j.title || len(j.pieces[i].text) > 400 {
		return false
	}
	if storyStamped(j.pieces[i].text) {
		return true
	}
	return j.lede && !endsSentence(j.pieces[i].text) && i+1 < len(j.pieces) && storyStamped(j.pieces[i+1].text) &&
		stampOnly(j.pieces[i+1].text)
}

func storyStamped(s string) bool {
	return len(s) <= 400 && strings.ContainsAny(s, "•·|") && storyStamp.MatchString(s)
}

func stampOnly(s string) bool {
	m := storyStamp.FindStringIndex(s)
	return m != nil && m[0] <= 2
}

// disclaimer opens what a site adds below a report in its own name.
var disclaimer = regexp.MustCompile(`(?i)^(?:(?:legal )?disclaimer\b|/?public release\b|this (?:article|story|report|post|content|material) (?:was|has been|is) (?:first |originally )?(?:produced|published|provided|republished|distributed|written)\b|the views? expressed\b|the views and opinions\b)`)

// commentsHead opens the comments of readers.
var commentsHead = regexp.MustCompile(`(?i)^(?:\(?\d{0,5}\)?\s*)(?:(?:reader|user|all)?\s*comments?|leave a (?:reply|comment)|post a comment|add (?:a )?comment|join the discussion|комментарии|коментарі)\s*(?:\(\d{1,5}\))?\s*:?$`)

// openTail marks the rest of the page as furniture after a disclaimer or the
// heading of the readers' comments, when most of the text stands before it.
func (j *judging) openTail(i int, p piece) {
	if !j.lede || j.tail != "" || len(p.text) > 600 {
		return
	}
	kind := parley.FurnitureKind("")
	switch {
	case p.furniture == parley.Share && commentsHead.MatchString(p.text):
		kind = parley.Share
	case i >= j.bodyStart && isDisclaimer(p.text):
		kind = parley.Credit
	default:
		return
	}
	after := j.bodyTotal - j.bodyBytes
	if j.running[i] {
		after -= len(p.text)
	}
	if 2*after <= j.bodyBytes {
		j.tail = kind
	}
}

func isDisclaimer(s string) bool {
	return s != "" && strings.IndexByte("LlDd/TtPp", s[0]) >= 0 && disclaimer.MatchString(s[:min(len(s), 120)])
}
