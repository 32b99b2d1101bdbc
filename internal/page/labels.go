package page

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// backgroundLabels open a section that tells what was before, by the first
// words of the label.
var backgroundLabels = regexp.MustCompile(`(?i)^(?:recall(?:ing)?|background|reminder|context|for reference|reference|previously|earlier|history|what (?:happened|came|preceded).*|as (?:reported|a reminder).*|let us remind.*|will remind.*|the backstory|backstory|нагадаємо|нагадуємо|напомним|передісторія|предыстория|контекст|довідково|справка|rappel|contexte)$`)

// sectionLabels are the labels that pages print, whatever their place.
var sectionLabels = regexp.MustCompile(`(?i)^(?:details?|supplement|addition(?:ally)?|addendum|updated?|детальніше|подробнее|what (?:is|we) know.*|why it matters|what.s next|what is next|what next|next steps|the big picture|key points?|highlights|reaction|statements?|deталі|деталі|детали|подробиці|подробности|доповнення|дополнение|що відомо|что известно|quote|direct speech|meanwhile|in brief|go deeper|between the lines|zoom (?:in|out))$`)

// maxLabel is the length in runes of the longest label, maxLabelWords its
// words.
const maxLabel, maxLabelWords = 40, 5

// labelOf gives the name of the section that a line opens; ok is false for a
// line that is no label. inside says that the line stands between paragraphs,
// where any short heading is one.
func labelOf(s string, inside bool) (name string, ok bool) {
	name = strings.TrimSpace(strings.TrimRight(strings.Trim(s, "*#_ \t"), ": "))
	if name == "" || utf8.RuneCountInString(name) > maxLabel || strings.Contains(name, "\t") {
		return "", false
	}
	if backgroundLabels.MatchString(name) || sectionLabels.MatchString(name) {
		return name, true
	}
	if strings.HasSuffix(strings.TrimSpace(s), ":") {
		return "", false // it leads in what follows
	}
	if !inside || len(strings.Fields(name)) > maxLabelWords || strings.ContainsAny(name, ".!,;\"“”") {
		return "", false
	}
	first, _ := utf8.DecodeRuneInString(name)
	return name, unicode.IsUpper(first)
}
