package web

import (
	"slices"

	"parley"
)

// A saidPart is one wording of a statement, with who prints it.
type saidPart struct {
	Direct  bool     // it stands between quotation marks in a report
	Pieces  []string // exactly as they stand in the first report that has them so
	Chains  []chainPart
	Sources int
}

// A chainPart is through whom the words came: the report, then the voices that
// it names, the outermost first.
type chainPart struct {
	sourcePart
	Voices []string
}

// statement gathers what the page of a statement shows.
func (q *request) statement(o *otherPage) error {
	o.Said = saidIn(&o.Record, "content")
	o.Fields = slices.DeleteFunc(o.Fields, func(f fieldPart) bool { return f.Name == "content" })
	o.tellings("mode")
	return nil
}

// saidIn are the wordings of a field. Only what a report prints as the very
// words of its speaker is a quotation.
func saidIn(r *parley.Record, field string) (list []saidPart) {
	direct := map[string]bool{} // nodes
	for _, v := range r.Field("mode").Values {
		for _, s := range v.Sources {
			direct[s.Node] = v.Value == "direct"
		}
	}
	for _, v := range r.Field(field).Values {
		part := saidPart{Pieces: []string{v.Text()}, Sources: len(v.Sources)}
		for i := range v.Sources {
			s := &v.Sources[i]
			if direct[s.Node] && !part.Direct && len(s.Words) > 0 {
				part.Direct, part.Pieces = true, textsOf(s.Words)
			}
			part.Chains = append(part.Chains, chainPart{sourceOf(s), voicesIn(s)})
		}
		list = append(list, part)
	}
	return list
}

// voicesIn are the voices that a report names between itself and the words.
func voicesIn(s *parley.Source) (list []string) {
	for _, v := range s.Voices {
		switch {
		case v.Report:
		case v.AsPrinted != "":
			list = append(list, v.AsPrinted)
		case v.Anonymous:
			list = append(list, "somebody unnamed")
		}
	}
	return list
}
