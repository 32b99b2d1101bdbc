package merge

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"
	"strings"
	"unicode"

	"parley"
)

// A Sketch is what comparing needs of a node: its facts without their words.
// It marshals to JSON and back without loss.
type Sketch struct {
	Node    string          `json:"node"`
	Kind    parley.NodeKind `json:"kind"`
	Source  Source          `json:"source"`
	Facts   []SketchFact    `json:"facts,omitempty"`
	Wording string          `json:"wording,omitempty"` // digest of the words, of kinds that are reprinted
	Length  int             `json:"length,omitempty"`  // how many words those are
	// At are the byte offsets [start, end) of the evidence in the report.
	At []int `json:"at,omitempty"`
	// Hand is true where a person added the node, Gone where no report that
	// counts has it any longer and a judgement keeps it.
	Hand bool `json:"hand,omitempty"`
	Gone bool `json:"gone,omitempty"`
	// Wrong is true where a person says that the words do not say it at all.
	Wrong bool `json:"wrong,omitempty"`
}

// A SketchFact is a fact without its words.
type SketchFact struct {
	Field string            `json:"f"`
	Value string            `json:"v"`
	Label string            `json:"l,omitempty"`
	Of    map[string]string `json:"o,omitempty"`
}

// sketched are the fields that comparing looks at, by kind.
var sketched = map[parley.NodeKind][]string{
	parley.PersonNode:      {"name", "party"},
	parley.PartyNode:       {"id", "name", "state", "form"},
	parley.MeetingNode:     {"status", "temporal", "level", "name", "channel", "form", "side", "third", "person", "time", "place", "ordinal", "part_of", declines, declinedBy, stayedAway, beside},
	parley.AgreementNode:   {"name", "form", "status", "party", "time"},
	parley.StatementNode:   {"mode", "speaker"},
	parley.ClaimNode:       {"party", "person"},
	parley.UndertakingNode: {"of"},
}

// SketchOf leaves out of a node what comparing does not need.
func SketchOf(n *Node) Sketch {
	s := Sketch{Node: n.ID, Kind: n.Kind, Source: n.Source}
	fields := sketched[n.Kind]
	for _, f := range n.Facts {
		if !slices.Contains(fields, f.Field) || n.Kind == parley.PartyNode && f.Field == "form" && !isAbbreviation(f.Value) {
			continue
		}
		s.Facts = append(s.Facts, SketchFact{f.Field, f.Value, f.Label, maps.Clone(f.Of)})
	}
	switch n.Kind {
	case parley.StatementNode, parley.ClaimNode, parley.UndertakingNode:
		s.Wording, s.Length = wordingOf(n)
	case parley.MeetingNode:
		s.Wording, s.Length = wordingOf(n)
		for _, w := range n.Words {
			s.At = append(s.At, w.Start, w.End)
		}
	}
	return s
}

// wordingOf is a digest of the words that a reprint would have too, and how
// many they are: a statement's content, a meeting's evidence, the whole
// sentence of what is told in few words.
func wordingOf(n *Node) (string, int) {
	evidence := joinSpans(n.Words)
	text := evidence
	switch n.Kind {
	case parley.StatementNode:
		if i := slices.IndexFunc(n.Facts, func(f Fact) bool { return f.Field == "content" }); i >= 0 {
			text = n.Facts[i].Value
		}
	case parley.ClaimNode, parley.UndertakingNode:
		text = n.Around
	}
	words := plainWords(text)
	if len(words) == 0 {
		return "", 0
	}
	key := strings.Join(words, " ")
	if n.Kind == parley.ClaimNode || n.Kind == parley.UndertakingNode {
		key += "\x00" + strings.Join(plainWords(evidence), " ")
	}
	sum := sha256.Sum256([]byte(key))
	return hex.EncodeToString(sum[:10]), len(words)
}

// plainWords are the words of a text in small letters, without punctuation.
func plainWords(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// isAbbreviation reports whether a form is two to eight capitals.
func isAbbreviation(s string) bool {
	if len(s) < 2 || len(s) > 8 {
		return false
	}
	for _, r := range s {
		if !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

// all are the sketch's facts of a field.
func (s *Sketch) all(field string) []SketchFact {
	var out []SketchFact
	for _, f := range s.Facts {
		if f.Field == field {
			out = append(out, f)
		}
	}
	return out
}

// one is the first value of a field, "" where there is none.
func (s *Sketch) one(field string) string {
	for _, f := range s.Facts {
		if f.Field == field {
			return f.Value
		}
	}
	return ""
}

// values are the values of a field, sorted.
func (s *Sketch) values(field string) []string {
	var out []string
	for _, f := range s.Facts {
		if f.Field == field {
			out = append(out, f.Value)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
