package web

import (
	"slices"

	"parley"
	"parley/internal/view"
)

// partBytes is about how much of a report's text one page shows.
const partBytes = 24_000

// A textBlock is one block of a report's text, or what of it stands on the page.
type textBlock struct {
	Kind       parley.BlockKind
	Background bool
	Pieces     []piece
}

// textBlocks are the blocks of a report, those longer than partBytes cut. A text
// without blocks is one.
func textBlocks(r *parley.Report) (list []parley.Block) {
	blocks := r.Blocks
	if len(blocks) == 0 && r.Text != "" {
		blocks = parley.List[parley.Block]{{Kind: parley.Paragraph, End: len(r.Text)}}
	}
	for _, b := range blocks {
		for b.End-b.Start > partBytes {
			head := b
			head.End = characterStart(r.Text, b.Start+partBytes)
			list = append(list, head)
			b.Start = head.End
		}
		list = append(list, b)
	}
	return list
}

// textParts divides blocks into runs of about partBytes, at least one.
func textParts(blocks []parley.Block) (parts [][]parley.Block) {
	size := 0
	for _, b := range blocks {
		if n := b.End - b.Start; len(parts) == 0 || size+n > partBytes {
			parts, size = append(parts, nil), 0
		}
		size += b.End - b.Start
		parts[len(parts)-1] = append(parts[len(parts)-1], b)
	}
	if len(parts) == 0 {
		return [][]parley.Block{nil}
	}
	return parts
}

// partOf is the number of the part, from 0, in which a byte of the text stands.
func partOf(parts [][]parley.Block, at int) int {
	for i, p := range parts {
		if len(p) > 0 && at < p[len(p)-1].End {
			return i
		}
	}
	return len(parts) - 1
}

// marksOf are the marks of a report: what it tells of, the words of single
// values, which only cut, and sentences in which nothing was found.
func marksOf(w *view.ReportWhole) (marks []mark) {
	for i := range w.Told {
		r := &w.Told[i].Record
		for _, s := range w.Told[i].Words {
			marks = append(marks, mark{s.Start, s.End, string(r.Kind), r.ID})
		}
		for _, f := range r.Fields {
			for _, v := range f.Values {
				for _, source := range v.Sources {
					for _, s := range source.Words {
						marks = append(marks, mark{start: s.Start, end: s.End})
					}
				}
			}
		}
	}
	for _, g := range w.Gaps {
		marks = append(marks, mark{start: g.Span.Start, end: g.Span.End, kind: "gap"})
	}
	return marks
}

// markedBlocks are the blocks of a part with their marks.
func markedBlocks(text string, part []parley.Block, marks []mark) []textBlock {
	if len(part) == 0 {
		return nil
	}
	var borders []int
	for _, b := range part {
		borders = append(borders, b.Start, b.End)
	}
	from, to := part[0].Start, part[len(part)-1].End
	pieces := cutText(text, from, to, slices.DeleteFunc(slices.Clone(marks), func(m mark) bool { return m.end <= from || m.start >= to }), borders)
	blocks := make([]textBlock, len(part))
	for i, b := range part {
		blocks[i] = textBlock{Kind: b.Kind, Background: b.Background}
		for len(pieces) > 0 && pieces[0].Start < b.End {
			if pieces[0].Start >= b.Start {
				blocks[i].Pieces = append(blocks[i].Pieces, pieces[0])
			}
			pieces = pieces[1:]
		}
	}
	return blocks
}
