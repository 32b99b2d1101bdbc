package parley

import (
	"maps"
	"slices"
)

// closedValues are the closed sets of values of format 1, by object and
// field. docs/format.md says what each value means.
var closedValues = map[string][]string{
	"report.published_from": {"crawl_header", "dateline", "meta", "text", "url", "given"},
	"block.kind":            {"headline", "lede", "dateline", "byline", "paragraph", "item", "quotation", "label", "caption", "correction"},
	"furniture.kind":        {"views", "exchange_rate", "crawl_header", "repeated_headline", "share", "advert", "related", "cookie", "credit"},
	"party.kind":            {"state", "government", "armed_forces", "armed_group", "faction", "political_party", "organisation", "alliance", "institution", "body"},
	"modality":              {"possible", "intended", "demanded"},
	"time.open":             {"from", "to"},
	"time.basis":            {"published"},

	"meeting.prominence": {"main", "other"},
	"meeting.temporal":   {"new", "background", "future", "hypothetical"},
	"meeting.status":     {"proposed", "possible", "planned", "ongoing", "held", "postponed", "cancelled", "refused", "not_held"},
	"meeting.level":      {"meeting", "session", "round", "series", "summit", "visit", "call"},
	"meeting.channel":    {"in_person", "phone", "video", "written"},
	"meeting.directness": {"direct", "indirect", "mixed"},
	"meeting.form":       {"proximity", "shuttle", "sidelines", "plenary", "one_on_one", "working_group"},
	"meeting.ending":     {"concluded", "adjourned", "suspended", "broken_off"},
	"meeting.outcome":    {"signed", "agreed", "joint_statement", "next_meeting", "none"},
	"side.capacity":      {"negotiating", "mediating"},
	"side.attendance":    {"attended", "expected", "invited", "declined", "absent"},
	"member.part":        {"head", "member"},
	"member.attendance":  {"attended", "expected", "invited", "declined", "absent", "joined", "left"},
	"third.parts":        {"mediator", "host", "observer", "guarantor", "witness"},

	"agreement.form":   {"treaty", "framework", "ceasefire", "declaration", "memorandum", "roadmap", "exchange", "joint_statement", "plan", "other"},
	"agreement.status": {"proposed", "announced", "agreed", "initialled", "signed", "in_force", "extended", "suspended", "rejected", "violated", "withdrawn", "expired"},
	"position.stance":  {"proposed", "agreed", "initialled", "signed", "accepted", "rejected", "countered", "studying", "denied"},
	"undertaking.kind": {"promise", "offer", "demand", "condition", "ultimatum"},
	"statement.mode":   {"direct", "indirect"},
	"claim.kind":       {"ordinal", "count", "first", "last", "none", "highest_level", "longest"},
	"claim.unit":       {"meeting", "round", "session", "call", "visit", "summit", "day"},

	// The roots of the PLOVER ontology as its 2021 table has them (Open Event
	// Data Alliance, CAMEO2PLOVER-2021).
	"event.event": {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
		"THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"},
}

// ClosedValues gives the values that a field of format 1 may take, by object
// and field as in "meeting.status"; fields that it does not name are free.
// The map is the caller's own.
func ClosedValues() map[string][]string {
	values := maps.Clone(closedValues)
	for field, list := range values {
		values[field] = slices.Clone(list)
	}
	return values
}
