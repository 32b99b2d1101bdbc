package ingest

import (
	"encoding/json"
	"slices"
	"strings"

	"parley"
	"parley/internal/merge"
	"parley/internal/store"
)

// What the store keeps of sketches and nodes is JSON with short names, without
// what stands in the columns beside it or follows from the rest.

// A codedSource is a source without its report.
type codedSource struct {
	Published string   `json:"d,omitempty"`
	Updated   string   `json:"u,omitempty"`
	Publisher string   `json:"b,omitempty"`
	Origin    string   `json:"g,omitempty"`
	Own       []string `json:"w,omitempty"`
}

func codeSource(s *merge.Source) codedSource {
	return codedSource{s.Published, s.Updated, s.Publisher, s.Origin, s.Own}
}

func (c *codedSource) source(report string) merge.Source {
	return merge.Source{Report: report, Published: c.Published, Updated: c.Updated, Publisher: c.Publisher, Origin: c.Origin, Own: c.Own}
}

// A codedSketch is a sketch without node, kind and report.
type codedSketch struct {
	codedSource
	Facts   []merge.SketchFact `json:"f,omitempty"`
	Wording string             `json:"h,omitempty"`
	Length  int                `json:"l,omitempty"`
	At      []int              `json:"a,omitempty"`
	Hand    bool               `json:"hand,omitempty"`
	Gone    bool               `json:"gone,omitempty"`
	Wrong   bool               `json:"wrong,omitempty"`
	Read    bool               `json:"r,omitempty"` // as merge.Entry has it
	Apart   bool               `json:"apart,omitempty"`
}

func codeSketch(s *merge.Sketch) codedSketch {
	return codedSketch{codedSource: codeSource(&s.Source), Facts: s.Facts, Wording: s.Wording, Length: s.Length, At: s.At,
		Hand: s.Hand, Gone: s.Gone, Wrong: s.Wrong}
}

func (c *codedSketch) sketch(node string, kind parley.NodeKind, report string) merge.Sketch {
	return merge.Sketch{Node: node, Kind: kind, Source: c.source(report), Facts: c.Facts, Wording: c.Wording, Length: c.Length, At: c.At,
		Hand: c.Hand, Gone: c.Gone, Wrong: c.Wrong}
}

func encodeEntry(e *merge.Entry) ([]byte, error) {
	c := codeSketch(&e.Sketch)
	c.Read, c.Apart = e.Read, e.Apart
	return json.Marshal(c)
}

func decodeEntry(row *store.Sketch) (*merge.Entry, error) {
	var c codedSketch
	if err := json.Unmarshal(row.Data, &c); err != nil {
		return nil, err
	}
	return &merge.Entry{Sketch: c.sketch(row.Node, row.Kind, row.Report), Read: c.Read, Apart: c.Apart, Profile: row.Profile}, nil
}

// A wholeNode is a node with its words, and the posts that it is told from.
type wholeNode struct {
	merge.Node
	Posts []string
}

// A codedNode is a wholeNode without ID, kind and report; each range of words
// and each voice stands in it once.
type codedNode struct {
	codedSource
	Spans  []codedSpan    `json:"s"`
	Words  []int          `json:"x"`           // the evidence, as indices of Spans
	Around *string        `json:"c,omitempty"` // where it is not the text of the first of Words
	Voices []parley.Voice `json:"v,omitempty"`
	Facts  []codedFact    `json:"f"`
	Posts  []string       `json:"p,omitempty"`
}

// A codedSpan has a text where it does not lie within the first of the node's.
type codedSpan struct {
	Start int    `json:"s"`
	End   int    `json:"e"`
	Text  string `json:"t,omitempty"`
}

type codedFact struct {
	Field  string            `json:"f"`
	Value  string            `json:"v"`
	Label  string            `json:"l,omitempty"`
	Of     map[string]string `json:"o,omitempty"`
	Words  []int             `json:"x,omitempty"` // none where they are the node's
	Voices []int             `json:"y,omitempty"`
}

// A coder gathers the spans and voices of one node.
type coder struct {
	spans  []parley.Span
	voices []parley.Voice
}

func indexIn[T comparable](list *[]T, x T) int {
	i := slices.Index(*list, x)
	if i < 0 {
		i = len(*list)
		*list = append(*list, x)
	}
	return i
}

func indicesIn[T comparable](list *[]T, values []T) []int {
	var out []int
	for _, x := range values {
		out = append(out, indexIn(list, x))
	}
	return out
}

func encodeNode(n *wholeNode) ([]byte, error) {
	var g coder
	c := codedNode{codedSource: codeSource(&n.Source), Words: indicesIn(&g.spans, n.Words), Posts: n.Posts}
	if len(n.Words) == 0 || n.Around != n.Words[0].Text {
		c.Around = &n.Around
	}
	for _, f := range n.Facts {
		x := codedFact{Field: f.Field, Value: f.Value, Label: f.Label, Of: f.Of, Voices: indicesIn(&g.voices, f.Voices)}
		if !slices.Equal(f.Words, n.Words) {
			x.Words = indicesIn(&g.spans, f.Words)
		}
		c.Facts = append(c.Facts, x)
	}
	c.Voices = g.voices
	for i, s := range g.spans {
		if i > 0 && within(g.spans[0], s) {
			s.Text = ""
		}
		c.Spans = append(c.Spans, codedSpan{s.Start, s.End, s.Text})
	}
	return json.Marshal(c)
}

// within reports whether the text of s is a part of that of whole.
func within(whole, s parley.Span) bool {
	from := s.Start - whole.Start
	return s.Text != "" && from >= 0 && from <= len(whole.Text) && s.End-s.Start == len(s.Text) && strings.HasPrefix(whole.Text[from:], s.Text)
}

func decodeNode(row *store.Sketch) (*wholeNode, error) {
	var c codedNode
	if err := json.Unmarshal(row.Whole, &c); err != nil {
		return nil, err
	}
	spans := make([]parley.Span, len(c.Spans))
	for i, s := range c.Spans {
		if i > 0 && s.Text == "" && s.End > s.Start {
			s.Text = spans[0].Text[s.Start-spans[0].Start : s.End-spans[0].Start]
		}
		spans[i] = parley.Span{Start: s.Start, End: s.End, Text: s.Text}
	}
	n := &wholeNode{merge.Node{ID: row.Node, Kind: row.Kind, Source: c.source(row.Report), Words: pickAll(spans, c.Words)}, c.Posts}
	if c.Around != nil {
		n.Around = *c.Around
	} else {
		n.Around = n.Words[0].Text
	}
	for _, f := range c.Facts {
		words := pickAll(spans, f.Words)
		if words == nil {
			words = slices.Clone(n.Words)
		}
		n.Facts = append(n.Facts, merge.Fact{Field: f.Field, Value: f.Value, Label: f.Label, Of: f.Of, Words: words, Voices: pickAll(c.Voices, f.Voices)})
	}
	return n, nil
}

// pickAll are the values at the indices, nil for none.
func pickAll[T any](list []T, indices []int) []T {
	var out []T
	for _, i := range indices {
		out = append(out, list[i])
	}
	return out
}
