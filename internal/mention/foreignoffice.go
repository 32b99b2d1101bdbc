package mention

import (
	"slices"
	"strings"
)

// foreignOffices are the ends of titles that nobody has in a state whose own ministers are
// often told of without it.
var foreignOffices = map[string][]string{
	"USA": {"minister", "premier", "chancellor", "king", "queen", "emir", "sultan", "crown prince"},
	"GBR": {"president", "foreign minister", "premier", "emir", "sultan", "crown prince"},
}

// isForeignTo reports whether no office of the state is called so: the United States have
// no minister.
func isForeignTo(state, title string) bool {
	return slices.ContainsFunc(foreignOffices[state], func(end string) bool {
		title := " " + strings.ToLower(title)
		return strings.HasSuffix(title, " "+end) || strings.Contains(title, " "+end+" of ")
	})
}

// otherThan is the only state besides the home that the prose names, where the person has an
// office that nobody has at home; foreign reports whether he has.
func (f *finder) otherThan(h home, p *person) (other home, foreign bool) {
	if !slices.ContainsFunc(p.national, func(k int) bool { return isForeignTo(h.party, p.offices[k].Title) }) {
		return home{}, false
	}
	states := slices.DeleteFunc(f.statesNamed(), func(s home) bool { return s.party == h.party })
	if len(states) != 1 {
		return home{}, false
	}
	return states[0], true
}
