package page

import (
	"strings"

	"parley"
)

// A region is where on the page the report is.
type region struct {
	core stretch // its text
	all  stretch // with headline, byline, date and what follows the text
	none bool    // the page holds no prose: all that is visible counts
}

// minProse is the worth (tenths of a rune) below which a page holds no report.
const minProse = 400

// chooseRegion takes the element of most worth (prose minus menus, links and
// advertising) as the report's text and adds the headline and the lines
// around it.
func chooseRegion(w *walker) region {
	if w.best < minProse {
		all := stretch{0, len(w.runs)}
		w.nameHeadline(all)
		return region{core: all, all: all, none: true}
	}
	w.unquote(w.body)
	h := w.nameHeadline(w.body)
	r := region{core: w.body, all: w.body}
	if h >= 0 && h < r.all.from {
		r.all.from = h
	}
	r.all = w.enclosingArticle(w.enclosingBox(r.all))
	r.all.from = w.extendBack(r.all.from)
	r.all.to = w.extendOn(r.all.to)
	return r
}

// unquote clears the quotation where it is the mark-up of most of the text:
// old pages indent with <blockquote>.
func (w *walker) unquote(core stretch) {
	whole := w.proseIn(core)
	for _, q := range w.quotes {
		if w.proseIn(q)*10 < whole*6 || len(w.quotes) > 1 && q.to-q.from < 3 {
			continue
		}
		for i := q.from; i < q.to; i++ {
			if w.runs[i].kind == parley.Quotation {
				w.runs[i].kind, w.runs[i].quoted = "", false
			}
		}
	}
}

// proseIn is the length in runes of the prose in a stretch.
func (w *walker) proseIn(s stretch) int {
	n := 0
	for i := s.from; i < s.to; i++ {
		if r := &w.runs[i]; !r.chrome && r.furniture == "" && isProse(r.text, r.size) {
			n += r.size - r.link
		}
	}
	return n
}

// nameHeadline gives the place of the headline: the run known from the
// metadata, else the first h1 of the text, else the last h1 before it. -1
// where there is none.
func (w *walker) nameHeadline(core stretch) int {
	before := -1
	for i := 0; i < core.to; i++ {
		switch r := &w.runs[i]; {
		case r.isTitle:
			return i
		case r.level != 1 || r.chrome || r.furniture != "":
		case core.holds(i):
			if before < 0 || w.runs[before].link > 0 {
				before = i
			}
			w.runs[before].kind = parley.Headline
			return before
		default:
			before = i
		}
	}
	if before >= 0 {
		w.runs[before].kind = parley.Headline
	}
	return before
}

// enclosingArticle is the smallest <article> or <main> around s, as long as
// what it adds is little beside s.
func (w *walker) enclosingArticle(s stretch) stretch {
	for _, a := range w.articles { // inner ones come first
		if a.from <= s.from && s.to <= a.to {
			if 2*(w.proseIn(a)-w.proseIn(s)) > w.proseIn(s) {
				return s
			}
			return a
		}
	}
	return s
}

// around is how many runes, and how many runs, of other text the boxes around
// the report may have without being the site's.
const around, aroundRuns = 300, 8

// enclosingBox is the largest box around s that adds but a few lines to it,
// none of them links or parts of the site: headlines and dates of pages whose
// mark-up names nothing.
func (w *walker) enclosingBox(s stretch) stretch {
	best := s
	for _, b := range w.boxes {
		if b.from > best.from || b.to < best.to || b == best {
			continue
		}
		if !w.addsLittle(best, b) {
			return best
		}
		best = b
	}
	return best
}

func (w *walker) addsLittle(in, out stretch) bool {
	size, runs := 0, 0
	for i := out.from; i < out.to; i++ {
		if i == in.from {
			i = in.to
		}
		if i >= out.to {
			break
		}
		r := &w.runs[i]
		if r.furniture != "" {
			continue
		}
		if size, runs = size+r.size, runs+1; r.chrome || r.linkOnly() && !r.head || size > around || runs > aroundRuns {
			return false
		}
	}
	return true
}

// extendBack moves the start of the report up over lines that say who and
// when, and over furniture between them.
func (w *walker) extendBack(from int) int {
	start := from
	for i := from - 1; i >= 0 && i >= from-8; i-- {
		r := &w.runs[i]
		if r.chrome || !r.head && r.furniture == "" || isProse(r.text, r.size) {
			break
		}
		if r.head || r.furniture != parley.Related {
			start = i
		}
	}
	return start
}

// extendOn moves the end of the report down over furniture and lines that say
// who and when.
func (w *walker) extendOn(to int) int {
	end := to
	for i := to; i < len(w.runs) && i < to+12; i++ {
		r := &w.runs[i]
		if r.chrome || r.furniture == "" && (!r.head || r.size > 100 || r.linkOnly() && r.level > 0) {
			break
		}
		end = i + 1
	}
	return end
}

// pieces gives the runs of the region as pieces.
func (w *walker) pieces(reg region) []piece {
	w.markLinkLists(reg.all)
	w.markLabels(reg.core)
	w.markEnd(reg)
	w.markEmptySections(reg.all)
	w.markAround(reg)
	var out []piece
	for i := reg.all.from; i < reg.all.to; i++ {
		r := &w.runs[i]
		if !w.keeps(reg, i) || i > reg.all.from && r.head && w.runs[i-1].head && r.text == w.runs[i-1].text {
			continue
		}
		if r.level > 0 && r.kind == "" && r.furniture == "" && isShortHeading(r) {
			r.kind = parley.Label
		}
		if r.par && r.kind == "" && !r.head && !r.linkOnly() && reg.core.holds(i) && !reg.none {
			r.kind = parley.Paragraph
		}
		out = append(out, r.piece)
	}
	return out
}

// keeps reports whether a run of the region is handed on: parts of the site
// are not, nor lists of links around the text.
func (w *walker) keeps(reg region, i int) bool {
	r := &w.runs[i]
	switch {
	case r.chrome:
		return reg.none && len(w.runs) < chromeOnly
	case reg.core.holds(i), r.furniture != "", r.head, r.kind == parley.Headline:
		return true
	}
	return !r.linkOnly()
}

// chromeOnly is the number of runs below which a page without prose is shown
// with its parts of the site too.
const chromeOnly = 40

func (r *run) linkOnly() bool { return r.link*10 >= r.size*8 }

// isShortHeading tells a section's name from a standfirst set as a heading.
func isShortHeading(r *run) bool {
	return r.size <= 80 && !(r.size > 40 && endsAsSentence(r.text)) && !strings.Contains(r.text, "\n")
}
