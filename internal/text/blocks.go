package text

import (
	"strings"

	"parley"
)

// blocksOf gives the blocks of the report, or the paragraphs of its text where
// it has none.
func blocksOf(r *parley.Report) []parley.Block {
	if len(r.Blocks) > 0 {
		return r.Blocks
	}
	return Paragraphs(r.Text)
}

// Paragraphs gives one block for each stretch of text between blank lines, a
// blank line being one of white space only.
func Paragraphs(text string) []parley.Block {
	var out []parley.Block
	start, end := -1, 0 // of the paragraph that is being gathered
	flush := func() {
		if start >= 0 {
			out = append(out, parley.Block{Kind: parley.Paragraph, Start: start, End: end})
		}
		start = -1
	}
	at := 0
	for line := range strings.Lines(text) {
		if bare := strings.TrimSpace(line); bare == "" {
			flush()
		} else {
			if start < 0 {
				start = at + strings.Index(line, bare)
			}
			end = at + strings.Index(line, bare) + len(bare)
		}
		at += len(line)
	}
	flush()
	return out
}
