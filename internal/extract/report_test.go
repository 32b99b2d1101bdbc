package extract

import (
	"strings"

	"parley"
)

// reportOf makes a valid report of paragraphs parted by blank lines, the first
// the headline, as far as these tests need it: "• " begins an item, "Recall" and
// "Details" are labels, what follows Recall is background, a paragraph before
// "- X said." is a quotation.
func reportOf(text, published string) parley.Report {
	paragraphs := clean(text)
	r := parley.Report{Text: strings.Join(paragraphs, "\n\n")}
	r.TextBytes, r.TextID = len(r.Text), parley.HashID([]byte(r.Text))
	r.ID, r.Revision = r.TextID, parley.HashID([]byte(text))
	if parley.ValidDate(published) {
		r.Published, r.PublishedFrom = published, parley.FromGiven
	}
	section, at := "", 0
	for i, p := range paragraphs {
		b := parley.Block{Kind: parley.Paragraph, Start: at, End: at + len(p), Section: section, Background: section == "Recall"}
		at = b.End + 2
		switch {
		case i == 0:
			b.Kind = parley.Headline
		case p == "Recall" || p == "Details":
			b.Kind, section = parley.Label, p
			b.Section, b.Background = "", false
		case strings.HasPrefix(p, "• "):
			b.Kind = parley.Item
		case strings.HasPrefix(p, "- "):
			r.Blocks[i-1].Kind = parley.Quotation
		}
		r.Blocks = append(r.Blocks, b)
	}
	return r
}

// clean cuts a text into paragraphs as canonical text has them: without NUL,
// CR, blank lines within or white space around.
func clean(text string) []string {
	text = strings.NewReplacer("\x00", "\uFFFD", "\r", "").Replace(text)
	var out []string
	for _, p := range strings.Split(text, "\n\n") {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}
