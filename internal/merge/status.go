package merge

import (
	"cmp"
	"slices"

	"parley"
)

// finality orders the statuses of one day: what is over is told last.
var finality = map[parley.NodeKind][]string{
	parley.MeetingNode:   {"proposed", "possible", "planned", "refused", "postponed", "ongoing", "cancelled", "not_held", "held"},
	parley.AgreementNode: {"proposed", "announced", "agreed", "initialled", "rejected", "signed", "in_force", "extended", "suspended", "violated", "withdrawn", "expired"},
}

// orderStatus puts the status first that the latest report about it has, and
// reports whether accounts differ on whether a meeting was: it is told to have
// been held, and told not to have been or to have been cancelled, each by an
// origin that has not taken it back, and no person has decided.
func orderStatus(kind parley.NodeKind, accounts []*account) (contested bool) {
	held := kind == parley.MeetingNode && slices.ContainsFunc(accounts, func(x *account) bool { return took(x.Value.Value) })
	slices.SortStableFunc(accounts, func(x, y *account) int {
		return statusBefore(kind, held, x, y)
	})
	first := accounts[0]
	if len(accounts) > 1 {
		first.Why = "the latest report about it"
		if first.said > byWords {
			first.Why = "a judgement"
		}
	}
	if kind != parley.MeetingNode || first.said >= byRight {
		return false
	}
	last := lastSaid(accounts)
	return last["held"] && (last["not_held"] || last["cancelled"])
}

// took reports whether a status says that the meeting came about.
func took(status string) bool { return status == "held" || status == "ongoing" }

// toCome reports whether a status looks ahead: once a meeting is held, a later
// report that still announces it is only behind.
func toCome(status string) bool {
	return status == "proposed" || status == "possible" || status == "planned"
}

func statusBefore(kind parley.NodeKind, held bool, x, y *account) int {
	behind := func(a *account) int {
		if held && toCome(a.Value.Value) {
			return 1
		}
		return 0
	}
	rank := func(a *account) int { return slices.Index(finality[kind], a.Value.Value) }
	return cmp.Or(cmp.Compare(y.said, x.said), cmp.Compare(y.at, x.at), cmp.Compare(behind(x), behind(y)),
		cmp.Compare(y.latest, x.latest), cmp.Compare(rank(y), rank(x)), cmp.Compare(x.Value.Value, y.Value.Value))
}

// lastSaid are the statuses that some origin said last; ongoing counts as held.
func lastSaid(accounts []*account) map[string]bool {
	latest := map[string]string{}
	for _, x := range accounts {
		for _, r := range x.rows {
			latest[r.source.Origin] = max(latest[r.source.Origin], r.date)
		}
	}
	out := map[string]bool{}
	for _, x := range accounts {
		for _, r := range x.rows {
			if r.said == byWords && r.date == latest[r.source.Origin] {
				status := x.Value.Value
				if took(status) {
					status = "held"
				}
				out[status] = true
			}
		}
	}
	return out
}

// isAhead reports whether the node tells of a meeting that was still to be:
// announced, put off or called off. A boycott looks at its meeting as its report does.
func isAhead(n *Node) bool {
	if d := n.one(declines); d != nil {
		return !took(d.Of["status"])
	}
	return slices.ContainsFunc(n.Facts, func(f Fact) bool {
		return n.Kind == parley.MeetingNode && f.Field == "status" && slices.Contains(announced, f.Value)
	})
}

// planApart gives the dates for which a meeting was planned a field of their
// own where a report that looks back has its date: that a date moved is no
// conflict.
func planApart(rows []row) {
	back := slices.ContainsFunc(rows, func(r row) bool { return r.field == "time" && !r.ahead })
	for i := range rows {
		if back && rows[i].field == "time" && rows[i].ahead {
			rows[i].field = "planned_for"
		}
	}
}
