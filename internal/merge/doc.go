// Package merge makes one record of many reports.
//
// In come readings (format 1) and judgements; out go records, each a set of
// nodes that are one thing, every value with its sources, and proposals: pairs
// that may be one thing and wait for a person. docs/decisions/0016-record.md says
// how. Reading bottom-up:
//
//   - facts.go flattens a reading into nodes and their facts, sketch.go leaves out
//     the words, which comparing does not need;
//   - judged.go says which judgements count and what they do to a node;
//   - person.go, party.go, meeting.go, agreement.go, wording.go compare two of
//     one kind and give reasons in thousandths; keys.go files them, so that only
//     what may be one thing is compared;
//   - cluster.go decides inside one component what is one thing;
//   - index.go is what must be remembered between reports, engine.go and
//     regroup.go keep it true when a report comes or goes or a person judges;
//   - record.go, values.go, precision.go and status.go make the record of a
//     cluster, all.go the records of everything from scratch.
//
// What is read off records and readings beside that (docs/decisions/0017-checks.md):
//
//   - shingle.go, print.go, post.go and origin.go tell which reports count once;
//   - check*.go hold the claims of reports against the record, counted.go is what
//     they need of a meeting;
//   - due*.go list what was announced for a date, and whether it came;
//   - office*.go say who held an office when, and who is given one out of its time;
//   - readout*.go lay both sides' accounts of one meeting side by side.
//
// All results are functions of the set of readings and judgements, never of
// their order. Which reports are of one origin is told by the caller.
package merge

// Version is raised whenever the same readings and judgements may give other
// records; a store then makes its record anew.
const Version = 8
