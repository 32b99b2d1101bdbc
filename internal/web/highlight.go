package web

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// A mark says that bytes [start, end) of a text tell of something.
type mark struct {
	start, end int
	kind       string // class of its looks; "" only cuts the text
	node       string // what it tells of, "" for nothing that has a page
}

// A piece is a run of a text over which the same marks stand. Pieces are never
// empty, stand in order, and together are the text.
type piece struct {
	Start, End int // bytes of the whole text
	Text       string
	Kinds      []string // classes, each once, sorted
	Nodes      []string // what its words tell of, that with the fewest words first
	Anchors    []string // those of Nodes whose words begin here
}

// maxNodes is how many nodes a piece names. More than a few say the same words
// only in texts made for it.
const maxNodes = 24

// cutText cuts text[from:to] at all borders of the marks, which may overlap and
// nest in any way, and at the other borders given. Borders inside of a
// character are moved outwards; what lies beyond the range is left out.
func cutText(text string, from, to int, marks []mark, borders []int) []piece {
	marks, cuts := clipped(text, from, to, marks)
	for _, b := range borders {
		cuts = append(cuts, min(max(characterStart(text, b), from), to))
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var pieces []piece
	var over []mark // that stand over the piece at hand
	seen := map[string]bool{}
	for i := 0; i+1 < len(cuts); i++ {
		start, end := cuts[i], cuts[i+1]
		over = slices.DeleteFunc(over, func(m mark) bool { return m.end <= start })
		for len(marks) > 0 && marks[0].start <= start {
			over, marks = append(over, marks[0]), marks[1:]
		}
		pieces = append(pieces, pieceOf(text, start, end, over, seen))
	}
	return pieces
}

// clipped are the marks within [from, to) in order, those with no words left
// out, and all their borders with from and to.
func clipped(text string, from, to int, marks []mark) (list []mark, cuts []int) {
	cuts = []int{from, to}
	for _, m := range marks {
		if m.start < 0 || m.end > len(text) || m.start >= m.end {
			continue
		}
		m.start, m.end = max(characterStart(text, m.start), from), min(characterEnd(text, m.end), to)
		if m.start < m.end {
			list, cuts = append(list, m), append(cuts, m.start, m.end)
		}
	}
	slices.SortStableFunc(list, func(a, b mark) int { return cmp.Compare(a.start, b.start) })
	return list, cuts
}

// characterStart is at, or where the character begins that at lies in.
func characterStart(text string, at int) int {
	at = min(max(at, 0), len(text))
	for back := at; back >= 0 && at-back < utf8.UTFMax && at < len(text); back-- {
		if utf8.RuneStart(text[back]) {
			if _, n := utf8.DecodeRuneInString(text[back:]); back+n > at {
				return back
			}
			break
		}
	}
	return at
}

// characterEnd is at, or where the character ends that at lies in.
func characterEnd(text string, at int) int {
	if start := characterStart(text, at); start < at {
		_, n := utf8.DecodeRuneInString(text[start:])
		return start + n
	}
	return at
}

// pieceOf is the piece below the marks; seen are the nodes that have had words
// before it.
func pieceOf(text string, start, end int, over []mark, seen map[string]bool) piece {
	p := piece{Start: start, End: end, Text: text[start:end]}
	byLength := slices.Clone(over)
	slices.SortStableFunc(byLength, func(a, b mark) int { return cmp.Compare(a.end-a.start, b.end-b.start) })
	for _, m := range byLength {
		if m.kind != "" && !slices.Contains(p.Kinds, m.kind) {
			p.Kinds = append(p.Kinds, m.kind)
		}
		if m.node == "" || slices.Contains(p.Nodes, m.node) {
			continue
		}
		if !seen[m.node] {
			seen[m.node] = true
			p.Anchors = append(p.Anchors, m.node)
		}
		if len(p.Nodes) < maxNodes {
			p.Nodes = append(p.Nodes, m.node)
		}
	}
	slices.Sort(p.Kinds)
	return p
}

// Class is how the piece looks.
func (p piece) Class() string { return "mk k-" + strings.Join(p.Kinds, " k-") }

// First is the node that the piece leads to, "" for none.
func (p piece) First() string {
	if len(p.Nodes) == 0 {
		return ""
	}
	return p.Nodes[0]
}

// Told names all nodes of the piece.
func (p piece) Told() string { return strings.Join(p.Nodes, " ") }
