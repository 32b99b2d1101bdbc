package parley

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
)

// NodeKind is the kind of thing that a node stands for, and of the record that
// holds it.
type NodeKind string

// The kinds of node.
const (
	PersonNode      NodeKind = "person"
	PartyNode       NodeKind = "party"
	MeetingNode     NodeKind = "meeting"
	AgreementNode   NodeKind = "agreement"
	UndertakingNode NodeKind = "undertaking"
	StatementNode   NodeKind = "statement"
	ClaimNode       NodeKind = "claim"
)

// NodeKinds are all kinds of node in the order in which lists show them.
var NodeKinds = []NodeKind{PersonNode, PartyNode, MeetingNode, AgreementNode, UndertakingNode, StatementNode, ClaimNode}

// nodeLetter begins the ID of a node of the kind, so that a person sees what
// an ID leads to.
var nodeLetter = map[NodeKind]string{
	PersonNode: "p", PartyNode: "o", MeetingNode: "m", AgreementNode: "a",
	UndertakingNode: "u", StatementNode: "s", ClaimNode: "k",
}

// NodeID is the permanent ID of a node: the kind's letter, a hyphen and the
// first 80 bits of a hash of the report's ID, the kind, the words of its
// evidence with white space folded, and n, which numbers those of the report
// that have the same kind and words, from 0. It does not depend on rules,
// versions or offsets. Among ten million nodes two IDs are the same with a
// probability of 4e-11.
func NodeID(reportID string, kind NodeKind, words string, n int) string {
	key := strings.Join([]string{reportID, string(kind), fold(words), strconv.Itoa(n)}, "\x00")
	sum := sha256.Sum256([]byte(key))
	return nodeLetter[kind] + "-" + hex.EncodeToString(sum[:10])
}

// KindOfNode is the kind that a node's or record's ID says, "" where id is none.
func KindOfNode(id string) NodeKind {
	letter, digits, ok := strings.Cut(id, "-")
	if raw, err := hex.DecodeString(digits); !ok || err != nil || len(raw) != 10 {
		return ""
	}
	for kind, l := range nodeLetter {
		if l == letter {
			return kind
		}
	}
	return ""
}

// A NodeRef is one thing that a reading yields: its ID, its kind, and its
// place in the reading's list of that kind.
type NodeRef struct {
	ID    string
	Kind  NodeKind
	Index int
	Words []Span // its evidence; of people and parties the mentions
}

// Nodes are the nodes of the reading in the order in which it prints them.
// People are known by their name, parties by their ID, everything else by
// the words of its evidence.
func (r *Reading) Nodes() []NodeRef {
	c := nodeCounter{report: r.Report.ID, seen: map[string]int{}}
	for i := range r.People {
		c.add(PersonNode, i, r.People[i].Name, r.People[i].Mentions)
	}
	for i := range r.Parties {
		c.add(PartyNode, i, r.Parties[i].ID, r.Parties[i].Mentions)
	}
	for i := range r.Meetings {
		c.addWords(MeetingNode, i, r.Meetings[i].Evidence)
	}
	for i := range r.Agreements {
		c.addWords(AgreementNode, i, r.Agreements[i].Evidence)
	}
	for i := range r.Undertakings {
		c.addWords(UndertakingNode, i, r.Undertakings[i].Evidence)
	}
	for i := range r.Statements {
		c.addWords(StatementNode, i, r.Statements[i].Evidence)
	}
	for i := range r.Claims {
		c.addWords(ClaimNode, i, r.Claims[i].Evidence)
	}
	return c.nodes
}

// A nodeCounter numbers the nodes of one report that have the same words.
type nodeCounter struct {
	report string
	seen   map[string]int
	nodes  []NodeRef
}

func (c *nodeCounter) addWords(kind NodeKind, index int, spans List[Span]) {
	words := make([]string, len(spans))
	for i, s := range spans {
		words[i] = s.Text
	}
	c.add(kind, index, strings.Join(words, " "), spans)
}

func (c *nodeCounter) add(kind NodeKind, index int, words string, spans List[Span]) {
	key := string(kind) + "\x00" + fold(words)
	id := NodeID(c.report, kind, words, c.seen[key])
	c.seen[key]++
	c.nodes = append(c.nodes, NodeRef{ID: id, Kind: kind, Index: index, Words: spans})
}
