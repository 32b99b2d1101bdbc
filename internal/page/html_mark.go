package page

import (
	"strings"

	"parley"
)

// markAround marks links around the text, such as the name of its section, as
// related; the names of authors beside the headline are not.
func (w *walker) markAround(reg region) {
	seen := false
	for i := reg.all.from; i < reg.core.from && !reg.none; i++ {
		r := &w.runs[i]
		seen = seen || r.kind == parley.Headline
		if r.linkOnly() && !r.head && !r.chrome && r.furniture == "" && r.kind != parley.Headline && !(seen && namesOnly(r.text)) {
			r.furniture = parley.Related
		}
	}
}

// markLabels makes short lines in bold type between paragraphs labels, and
// takes the line that names the speaker out of a quotation.
func (w *walker) markLabels(core stretch) {
	prose := false
	for i := core.from; i < core.to; i++ {
		r := &w.runs[i]
		prose = prose || isProse(r.text, r.size)
		switch {
		case r.kind == parley.Quotation && i > core.from && w.runs[i-1].kind == parley.Quotation && opensWithDash(r.text):
			r.kind = ""
		case prose && r.kind == "" && r.level == 0 && !r.head && r.furniture == "" && r.link == 0 && r.strong*10 >= r.size*8:
			if r.size <= 60 && !strings.ContainsAny(r.text, ".!?\n\t") && i+1 < core.to && !w.runs[i+1].chrome {
				r.kind = parley.Label
			}
		}
	}
}

func opensWithDash(s string) bool {
	for _, dash := range [...]string{"- ", "– ", "— "} {
		if strings.HasPrefix(s, dash) {
			return true
		}
	}
	return false
}

// relatedWords is how many words a paragraph that is one link needs to be
// taken for the heading of another story.
const relatedWords = 5

// markLinkLists marks lists of links and paragraphs that are one link as
// related stories.
func (w *walker) markLinkLists(s stretch) {
	for i := s.from; i < s.to; i++ {
		r := &w.runs[i]
		if r.chrome || r.furniture != "" || !r.linkOnly() || r.head || r.kind == parley.Headline || r.row {
			continue
		}
		switch {
		case r.kind == parley.Item && w.inLinkList(s, i):
			r.furniture = parley.Related
		case r.kind == "" && len(strings.Fields(r.text)) >= relatedWords && !endsAsSentence(r.text):
			r.furniture = parley.Related
		}
	}
}

// markEnd marks the links after the last text: "back to the list", "all news".
func (w *walker) markEnd(reg region) {
	for i := reg.all.to - 1; i > reg.core.from && !reg.none; i-- {
		r := &w.runs[i]
		if r.chrome || r.furniture != "" {
			continue
		}
		if !r.linkOnly() || r.kind == parley.Headline || r.head && namesOnly(r.text) {
			return
		}
		r.furniture = parley.Related
	}
}

// markEmptySections marks headings that have nothing of the report under them.
func (w *walker) markEmptySections(s stretch) {
	empty, kind := true, parley.Related
	for i := s.to - 1; i >= s.from; i-- {
		r := &w.runs[i]
		switch {
		case r.chrome:
		case r.furniture != "":
			kind = r.furniture
		case r.kind == parley.Headline:
			return
		case r.isHeading():
			if empty {
				r.furniture = kind
			}
			empty, kind = true, parley.Related
		default:
			empty = false
		}
	}
}

// isHeading reports whether a run stands over what follows: a heading, or a
// short line in bold type.
func (r *run) isHeading() bool {
	if r.kind == parley.Item || r.head || r.row || isProse(r.text, r.size) {
		return false
	}
	return r.level > 0 || r.strong*10 >= r.size*8 && r.size <= 60
}

// inLinkList reports whether the items next to i are links as well.
func (w *walker) inLinkList(s stretch, i int) bool {
	other := func(j int) bool {
		return j < s.from || j >= s.to || w.runs[j].kind != parley.Item || w.runs[j].linkOnly()
	}
	alone := (i == s.from || w.runs[i-1].kind != parley.Item) && (i+1 >= s.to || w.runs[i+1].kind != parley.Item)
	return !alone && other(i-1) && other(i+1)
}
