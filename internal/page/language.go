package page

import (
	"strings"

	"parley/internal/lexicon"
)

// primarySubtag is the language that the mark-up names, "en" of "en-US",
// unless the text itself says otherwise.
func primarySubtag(tag, text string) string {
	found := lexicon.LanguageOf(text)
	tag, _, _ = strings.Cut(strings.ToLower(strings.ReplaceAll(strings.TrimSpace(tag), "_", "-")), "-")
	if found != "" || len(tag) < 2 || len(tag) > 3 {
		return found
	}
	return tag
}
