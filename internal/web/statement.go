package web

import (
	"slices"
	"strings"

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
// it names, the outermost first, and who says it.
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
	speakers := speakersIn(r)
	for _, v := range r.Field(field).Values {
		part := saidPart{Pieces: []string{v.Text()}, Sources: len(v.Sources)}
		for i := range v.Sources {
			s := &v.Sources[i]
			if direct[s.Node] && !part.Direct && len(s.Words) > 0 {
				part.Direct, part.Pieces = true, textsOf(s.Words)
			}
			chain := chainPart{sourceOf(s), voicesIn(s)}
			if who := speakers[s.Node]; who != "" {
				chain.Voices = append(chain.Voices, who)
			}
			part.Chains = append(part.Chains, chain)
		}
		list = append(list, part)
	}
	return list
}

// speakersIn are those who say it, by the nodes of the statement: the name, and
// how the report prints it where that is another.
func speakersIn(r *parley.Record) map[string]string {
	speakers := map[string]string{}
	for _, v := range r.Field("speaker").Values {
		for i := range v.Sources {
			name, printed := v.Text(), strings.Join(textsOf(v.Sources[i].Words), " … ")
			if printed != "" && printed != name {
				name += " (“" + printed + "”)"
			}
			speakers[v.Sources[i].Node] = name
		}
	}
	return speakers
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
