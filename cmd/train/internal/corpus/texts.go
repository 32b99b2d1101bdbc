package corpus

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"

	"parley"
	"parley/internal/text"
)

// mentionFolders are the folders of re3d whose texts are learned from. Those
// of the State Department are left out: names are counted by eye on them.
var mentionFolders = []string{"Australian_Department_of_Foreign_Affairs", "CENTCOM", "UK_Government"}

// fullSentences is the number of sentences at the begin of a MEANTIME text
// that are annotated in full.
const fullSentences = 6

// A Reading is the sentences of whole texts. Marked have names by the mentions
// of their sources; Plain have none, a model is to find them.
type Reading struct{ Marked, Plain []Sentence }

// An annotation is a mention within a text; offsets count code points.
type annotation struct {
	start, end int
	kind       string
}

// mentionKinds are the kinds of re3d and MEANTIME that are used.
var mentionKinds = map[string]string{"Person": "PER", "Organisation": "ORG", "Location": "LOC", "Nationality": "NORP", "PER": "PER", "ORG": "ORG", "LOC": "LOC"}

// ReadTexts reads re3d from the folder of names, MEANTIME from that of texts
// and the sentences of PLOVER from its folder. states and demonyms are as in
// AddMentions.
func ReadTexts(ner, texts, plover string, states, demonyms map[string]bool) (*Reading, error) {
	r := &Reading{}
	mark := func(body string, all []annotation, full int) {
		for i, s := range cut(body, all) {
			if full > 0 && i >= full {
				r.Plain = append(r.Plain, s.Sentence)
				continue
			}
			s.AddMentions(s.mentions, states, demonyms)
			r.Marked = append(r.Marked, s.Sentence)
		}
	}
	for _, f := range mentionFolders {
		if err := readRe3d(filepath.Join(ner, "re3d", f), mark); err != nil {
			return nil, err
		}
	}
	err := eachJSON(filepath.Join(texts, "meantime.jsonl.gz"), func(d meantimeText) {
		var all []annotation
		for _, e := range d.Entities {
			if kind := mentionKinds[e.Type]; kind != "" && e.Syntax == "NAM" {
				all = append(all, annotation{e.Start, e.End, kind})
			}
		}
		mark(d.Text, all, fullSentences)
	})
	if err != nil {
		return nil, err
	}
	err = eachJSON(filepath.Join(plover, "gsr.jsonl"), func(d struct{ Text string }) {
		for _, s := range cut(d.Text, nil) {
			r.Plain = append(r.Plain, s.Sentence)
		}
	})
	return r, err
}

type meantimeText struct {
	Text     string
	Entities []struct {
		Start, End int
		Type       string
		Syntax     string `json:"syntactic_type"`
	}
}

func readRe3d(folder string, mark func(string, []annotation, int)) error {
	byDoc := map[string][]annotation{}
	err := eachJSON(filepath.Join(folder, "entities.json"), func(e struct {
		Begin, End       int
		Type, DocumentID string
		Confidence       float64
	}) {
		if kind := mentionKinds[e.Type]; kind != "" && e.Confidence > 0.5 {
			byDoc[e.DocumentID] = append(byDoc[e.DocumentID], annotation{e.Begin, e.End, kind})
		}
	})
	if err != nil {
		return err
	}
	return eachJSON(filepath.Join(folder, "documents.json"), func(d struct {
		ID   string `json:"_id"`
		Text string
	}) {
		mark(d.Text, byDoc[d.ID], 0)
	})
}

// eachJSON calls f for every line of a file of JSON lines.
func eachJSON[T any](path string, f func(T)) error {
	file, err := open(path)
	if err != nil {
		return fmt.Errorf("read texts: %w", err)
	}
	defer file.Close()
	in := bufio.NewScanner(file)
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		var v T
		if err := json.Unmarshal(in.Bytes(), &v); err != nil {
			return fmt.Errorf("read texts: %s: %w", path, err)
		}
		f(v)
	}
	return in.Err()
}

type mentioned struct {
	Sentence
	mentions []Mention
}

// cut gives the sentences of a text with the mentions in them, the shortest
// first.
func cut(body string, all []annotation) []mentioned {
	doc := text.Segment(&parley.Report{Text: body})
	bytes := []int{}
	for at := range body {
		bytes = append(bytes, at)
	}
	bytes = append(bytes, len(body))
	var out []mentioned
	for _, s := range doc.Sentences {
		m := mentioned{Sentence: Sentence{Source: "text"}}
		tokens := doc.Tokens[s.FirstToken:s.EndToken]
		if len(tokens) > 200 {
			continue
		}
		for _, t := range tokens {
			m.Forms = append(m.Forms, t.Form)
		}
		for _, a := range all {
			if a.start < 0 || a.end >= len(bytes) {
				continue
			}
			first := slices.IndexFunc(tokens, func(t parley.Token) bool { return t.End > bytes[a.start] })
			end := first
			for end >= 0 && end < len(tokens) && tokens[end].Start < bytes[a.end] {
				end++
			}
			if first >= 0 && end > first && bytes[a.start] >= s.Start {
				m.mentions = append(m.mentions, Mention{first, end, a.kind})
			}
		}
		slices.SortStableFunc(m.mentions, func(a, b Mention) int { return cmp.Compare(a.End-a.First, b.End-b.First) })
		out = append(out, m)
	}
	return out
}
