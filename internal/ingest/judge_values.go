package ingest

import (
	"slices"
	"strings"
	"time"

	"parley"
)

// referring are the fields whose values are records, and of which kind.
var referring = map[parley.NodeKind]map[string]parley.NodeKind{
	parley.MeetingNode:     {"person": parley.PersonNode, "part_of": parley.MeetingNode},
	parley.AgreementNode:   {"meeting": parley.MeetingNode, "part_of": parley.AgreementNode},
	parley.UndertakingNode: {"agreement": parley.AgreementNode},
	parley.ClaimNode:       {"person": parley.PersonNode, "meeting": parley.MeetingNode},
}

// checkValue says what is wrong with a value that a person gives.
func checkValue(kind parley.NodeKind, field, value string) error {
	fields := parley.JudgedFields(kind)
	if !slices.Contains(fields, field) {
		return wrongUse("a %s has no field %q; it has %s", kind, field, strings.Join(fields, ", "))
	}
	if strings.TrimSpace(value) == "" {
		return wrongUse("%s: say the value", field)
	}
	if known := parley.ClosedValues()[string(kind)+"."+field]; known != nil && !slices.Contains(known, value) {
		return wrongUse("%s cannot be %q; it can be %s", field, value, strings.Join(known, ", "))
	}
	if want := referring[kind][field]; want != "" && parley.KindOfNode(value) != want {
		return wrongUse("%s takes the ID of a %s, not %q", field, want, value)
	}
	if (field == "time" || field == "deadline") && !isInterval(value) {
		return wrongUse("%s takes an ISO date, month or year, or two with a slash between them, such as 2025-12-04/2025-12-05; .. is an open end; not %q", field, value)
	}
	return nil
}

// isInterval reports whether a value is a time as records write it, that runs
// forwards.
func isInterval(value string) bool {
	from, to := parley.SplitInterval(value)
	for _, s := range []string{from, to} {
		if s != "" && !isDate(s) {
			return false
		}
	}
	short := min(len(from), len(to))
	return from+to != "" && (from == "" || to == "" || from[:short] <= to[:short])
}

func isDate(s string) bool {
	for _, layout := range []string{"2006", "2006-01", "2006-01-02", "2006-01-02T15:04", "2006-01-02T15:04Z07:00"} {
		if _, err := time.Parse(layout, s); err == nil {
			return true
		}
	}
	return false
}
