package merge

import (
	"cmp"
	"maps"
	"slices"

	"parley"
)

// An account is one value of a field with everything that speaks for it.
type account struct {
	parley.Value
	rows    []row
	origins map[string]bool
	support int    // independent origins of it and of less precise values that it bears out
	own     int    // parties whose own readouts say it
	latest  string // date of the latest report that says it
	said    int
	at      string // when the weightiest judgement was made
	back    bool   // a report says it that looks back on the meeting
}

// field puts all values of one field together. contested says that accounts
// differ on whether the thing was at all.
func (a *Assembler) field(kind parley.NodeKind, name string, rows []row) (f parley.Field, contested bool) {
	accounts := accountsOf(name, rows)
	f = parley.Field{Name: name, Set: isSet(kind, name)}
	switch {
	case f.Set:
		slices.SortStableFunc(accounts, func(x, y *account) int {
			return cmp.Or(cmp.Compare(y.said, x.said), cmp.Compare(len(y.origins), len(x.origins)), cmp.Compare(x.Value.Value, y.Value.Value))
		})
		f.Conflict = slices.ContainsFunc(accounts, func(x *account) bool {
			return presenceDiffers(x) || belongingDiffers(x, "size") || name == "position" && belongingDiffers(x, "person")
		})
	case name == "status":
		contested = orderStatus(kind, accounts)
		f.Conflict = contested || kind == parley.AgreementNode && accounts[0].said < byRight && breachDenied(rows)
	default:
		f.Conflict = orderValues(kind, name, accounts)
	}
	for _, x := range accounts {
		f.Values = append(f.Values, x.Value)
	}
	return f, contested
}

// accountsOf groups the rows of a field by value, in the order of first saying.
func accountsOf(field string, rows []row) []*account {
	var out []*account
	byValue := map[string]*account{}
	for _, r := range rows {
		if r.field != field {
			continue
		}
		x := byValue[r.value]
		if x == nil {
			x = &account{Value: parley.Value{Value: r.value, Label: r.label}, origins: map[string]bool{}}
			byValue[r.value] = x
			out = append(out, x)
		}
		x.add(r)
	}
	for _, x := range out {
		x.finish()
	}
	return out
}

func (x *account) add(r row) {
	x.rows = append(x.rows, r)
	if r.source.Origin != "" {
		x.origins[r.source.Origin] = true
	}
	if r.said > x.said || r.said == x.said && r.at > x.at {
		x.said, x.at = r.said, r.at
	}
	x.latest = max(x.latest, r.date)
	x.back = x.back || !r.ahead
	if x.Label == "" {
		x.Label = r.label
	}
	// What belongs to a value of a set is as the latest report has it; rows are
	// in order of date.
	for key, value := range r.of {
		if x.Of == nil {
			x.Of = map[string]string{}
		}
		x.Of[key] = value
	}
}

// finish makes the sources of the value: one for each node or judgement, with
// what it says otherwise than the value shown.
func (x *account) finish() {
	own := map[string]bool{}
	at := map[string]int{}
	for _, r := range x.rows {
		for _, p := range r.own {
			own[p] = true
		}
		s := r.source
		if len(r.of) > 0 && !maps.Equal(r.of, x.Of) {
			s.Of = r.of
		}
		key := s.Node + "\x00" + s.Judgement
		if i, ok := at[key]; ok {
			x.Sources[i].Words = union(x.Sources[i].Words, s.Words)
			continue
		}
		at[key] = len(x.Sources)
		x.Sources = append(x.Sources, s)
	}
	x.own = len(own)
	x.Origins = len(x.origins)
}

func union(a, b parley.List[parley.Span]) parley.List[parley.Span] {
	out := slices.Clone(a)
	for _, s := range b {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// orderValues puts the value that is shown first, says why it is, and reports
// whether another excludes it and no person has decided.
func orderValues(kind parley.NodeKind, field string, accounts []*account) (conflict bool) {
	for _, x := range accounts {
		backed := maps.Clone(x.origins)
		for _, y := range accounts {
			if y != x && covers(kind, field, y.Value.Value, x.Value.Value) {
				maps.Copy(backed, y.origins)
			}
		}
		x.support = len(backed)
	}
	slices.SortStableFunc(accounts, func(x, y *account) int {
		c, _ := shownBefore(field, x, y)
		return c
	})
	if len(accounts) > 1 {
		_, accounts[0].Why = shownBefore(field, accounts[0], accounts[1])
	}
	return accounts[0].said != byPerson && accounts[0].said != byRight && anyExcludes(kind, field, accounts)
}

// shownBefore orders two values of a field and names the rule that did.
func shownBefore(field string, x, y *account) (int, string) {
	for _, c := range []struct {
		order int
		why   string
	}{
		{cmp.Compare(y.said, x.said), "a judgement"},
		{cmp.Compare(y.at, x.at), "the later judgement"},
		{compareTrue(x.back, y.back), "told after the meeting"},
		{plannedLater(field, x, y), "the latest announcement"},
		{cmp.Compare(y.support, x.support), "most independent origins"},
		{cmp.Compare(min(y.own, 2)/2, min(x.own, 2)/2), "the parties' own readouts"},
		{cmp.Compare(precision(field, y.Value.Value), precision(field, x.Value.Value)), "the most precise"},
		{cmp.Compare(y.latest, x.latest), "the latest report"},
	} {
		if c.order != 0 {
			return c.order, c.why
		}
	}
	return cmp.Compare(x.Value.Value, y.Value.Value), "equal claims, in order of their names"
}

// compareTrue orders true first.
func compareTrue(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// plannedLater orders dates that are only announced: the last one told holds.
func plannedLater(field string, x, y *account) int {
	if field != "time" || x.back || y.back {
		return 0
	}
	return cmp.Compare(y.latest, x.latest)
}

// presenceDiffers reports whether accounts differ on whether somebody came to
// what they look back on.
func presenceDiffers(x *account) bool {
	came, stayed := false, false
	for _, r := range x.rows {
		switch r.of["attendance"] {
		case "attended", "joined", "left":
			came = true
		case "absent", "declined":
			stayed = stayed || !r.ahead
		}
	}
	return came && stayed && x.said < byRight
}

// belongingDiffers reports whether accounts that look back, or that look ahead, give
// the value another of what there is one of: the size of a delegation, who
// signed.
func belongingDiffers(x *account, key string) bool {
	said := map[bool]string{}
	for _, r := range x.rows {
		of := r.of[key]
		if of == "" || x.said >= byRight {
			continue
		}
		if before, known := said[r.ahead]; known && before != of {
			return true
		}
		said[r.ahead] = of
	}
	return false
}

// breachDenied reports whether somebody denies that the agreement was broken.
func breachDenied(rows []row) bool {
	told, denied := false, false
	for _, r := range rows {
		told = told || r.field == "status" && r.value == "violated"
		denied = denied || r.field == "denied_by"
	}
	return told && denied
}

func anyExcludes(kind parley.NodeKind, field string, accounts []*account) bool {
	for i, x := range accounts {
		for _, y := range accounts[:i] {
			if x.back == y.back && (x.back || field != "time") && valuesExclude(kind, field, x, y) {
				return true
			}
		}
	}
	return false
}
