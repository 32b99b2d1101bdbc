package parley

import "slices"

// JudgedFields are the fields of a kind of record that a person can give a
// value.
func JudgedFields(kind NodeKind) []string { return slices.Clone(judgedFields[kind]) }

var judgedFields = map[NodeKind][]string{
	PersonNode:      {"name", "form", "party", "office"},
	PartyNode:       {"name", "form", "state", "kind", "part_of"},
	MeetingNode:     {"status", "level", "name", "channel", "directness", "form", "side", "third", "person", "time", "place", "duration", "topic", "ending", "outcome", "part_of"},
	AgreementNode:   {"name", "form", "status", "party", "position", "term", "time", "meeting", "part_of"},
	UndertakingNode: {"kind", "of", "to", "what", "for", "deadline", "otherwise", "agreement"},
	StatementNode:   {"mode", "speaker", "content", "to", "time"},
	ClaimNode:       {"kind", "n", "n_max", "unit", "window", "party", "person", "meeting"},
}
