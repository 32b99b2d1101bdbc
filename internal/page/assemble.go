package page

import (
	"strings"

	"parley"
)

// assemble joins the blocks to the canonical text and gives all that follows
// from them. Blocks are parted by one blank line.
func assemble(j *judged) parley.Report {
	var text strings.Builder
	r := parley.Report{Title: j.title, Furniture: j.furniture, URL: j.facts.url}
	for i, b := range j.blocks {
		if i > 0 {
			text.WriteString("\n\n")
		}
		start := text.Len()
		text.WriteString(b.text)
		r.Blocks = append(r.Blocks, parley.Block{Kind: b.kind, Start: start, End: text.Len(), Section: b.section, Background: b.background})
	}
	r.Text = text.String()
	r.Byline = bylines(j)
	r.Language = primarySubtag(j.facts.language, r.Text)
	return r
}

// bylines gives the names on the page and those of its mark-up, each once.
func bylines(j *judged) parley.List[string] {
	var out parley.List[string]
	seen := map[string]bool{}
	for _, name := range append(append([]string{}, j.bylines...), j.facts.authors...) {
		if key := letters(name); key != "" && !seen[key] {
			seen[key] = true
			out = append(out, strings.Join(strings.Fields(name), " "))
		}
	}
	return out
}
