package merge

import "parley"

// An Index is what must be remembered between reports. Memory keeps it in
// memory; a store keeps it in tables. Whatever it returns is the caller's own.
//
// A method that fails returns nothing, and Err then gives the first error; an
// Engine asks for it at the end and expects the caller to roll back.
type Index interface {
	// Reports that count, with what counts of them.
	Report(id string) (Source, bool)
	PutReport(s Source)
	DeleteReport(id string)

	// Nodes. NodesOf are those of a report, in any order.
	Node(id string) (Entry, bool)
	PutNode(e Entry)
	DeleteNode(id string)
	NodesOf(report string) []string

	// Profiles. Members are the nodes of one, Count says how many they are, First
	// is the smallest of them, "" for none.
	Profile(key string) (Profile, bool)
	PutProfile(p Profile)
	DeleteProfile(key string)
	Members(key string) []string
	Count(key string) int
	First(key string) string

	// Partners are the profiles that are filed under a key that k seeks, or
	// seek one under which k files, each once, in any order.
	Partners(k Keys) []string

	// Edges of a profile, in any order; either end may be A.
	Edges(profile string) []Edge
	PutEdge(e Edge)
	DeleteEdges(profile string)

	// RecordOf is the record that holds a profile, "" for none; ProfilesOf the
	// profiles of a record, sorted.
	RecordOf(profile string) string
	ProfilesOf(record string) []string
	SetRecord(profile, record string) // "" takes it out

	// Proposals of a record, as A or B.
	Proposals(record string) []parley.Proposal
	PutProposal(p parley.Proposal)
	DeleteProposals(record string)

	Err() error
}

// A Prefetcher is an Index that answers faster when it is told what it will be
// asked soon.
type Prefetcher interface {
	ExpectReports(reports []string) // their nodes
	ExpectNodes(nodes []string)
	ExpectProfiles(keys []string)
	ExpectPartners(list []Keys)
	ExpectEdges(profiles []string) // theirs, and those of the profiles that they lead to
	ExpectRecords(records []string)
}

// An Entry is a node as it is remembered.
type Entry struct {
	Sketch  Sketch `json:"sketch"` // as read, or as a judgement made it where it was not
	Read    bool   `json:"read"`   // a report that counts has it
	Apart   bool   `json:"apart"`  // its report has a namesake beside it, so that it has a profile of its own
	Profile string `json:"profile"`
}

// A Profile is what is compared: one node, or all people or parties that
// comparing cannot tell apart.
type Profile struct {
	Key    string `json:"key"`
	Sketch Sketch `json:"sketch"`
	Keys   Keys   `json:"keys"`
}

// An Edge is a comparison of two profiles that came to Perhaps or more.
type Edge struct {
	A     string `json:"a"` // A < B
	B     string `json:"b"`
	Score int    `json:"score"`
	Doubt bool   `json:"doubt,omitempty"` // as Comparison has it
}
