package score

import (
	"slices"
)

// check sees to what can only be seen when all is read.
func (p *sheetParser) check() error {
	s := p.sheet
	for _, kind := range []string{"party", "event"} {
		if !slices.Contains(p.complete, kind) {
			s.Partial = append(s.Partial, kind)
		}
	}
	labels := map[string]bool{}
	mains := 0
	for _, m := range append(slices.Clone(s.Items["meeting"]), s.Items["agreement"]...) {
		if m.Label != "" && labels[m.Label] {
			return lineError(m.Line, "the label %s stands twice", m.Label)
		}
		labels[m.Label] = true
		if m.Main {
			mains++
		}
		if mains > 1 {
			return lineError(m.Line, "a second main meeting")
		}
	}
	if len(s.Items["meeting"]) > 0 && s.NoMeetings {
		return lineError(s.Items["meeting"][0].Line, "a meeting, where it says \"no meetings\"")
	}
	return p.checkNames(labels)
}

// checkNames asks that every label, side and member is declared.
func (p *sheetParser) checkNames(labels map[string]bool) error {
	people, parties := p.declared("person"), p.declared("party")
	for _, kind := range ItemKinds {
		for _, i := range p.sheet.Items[kind] {
			for _, spec := range fieldSpecs[kind] {
				values, _ := i.given(spec.key)
				for _, v := range values {
					name := foldPrinted(v.Who)
					switch {
					case spec.shape == ref && !labels[v.Text]:
						return lineError(i.Line, "%s %s: no meeting or agreement has that label", spec.key, v.Text)
					case spec.shape == member && !people[name] && !p.sheet.partial("person"):
						return lineError(i.Line, "%s is a member but no person of that name is declared: add \"person %s\"", v.Who, v.Who)
					case (spec.key == "sides" || spec.key == "third") && !isCode(v.Who) && !parties[name]:
						return lineError(i.Line, "%s is no state's code, and no party of that name is declared: add \"party %s\"", v.Who, v.Who)
					}
				}
			}
		}
	}
	return nil
}

// declared are the folded names and other forms of the items of a kind.
func (p *sheetParser) declared(kind string) map[string]bool {
	out := map[string]bool{}
	for _, i := range p.sheet.Items[kind] {
		for _, f := range forms(&i) {
			out[foldPrinted(f)] = true
		}
	}
	return out
}
