package main

import (
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"parley"
	"parley/internal/ingest"
	"parley/internal/page"
)

// A shown is one value of a reading with the words that are shown for it.
type shown struct {
	file, field, value string
	words              []string
	derived            bool
}

// values draws values at random from the readings of whole reports, for a
// person to judge whether the words that are shown for each alone say it.
func values(args []string, out io.Writer) error {
	o, err := parse("values", args)
	if err != nil {
		return err
	}
	if o.sample == 0 {
		o.sample = 200
	}
	paths, err := reportPaths(filepath.Join(o.data, "texts"))
	if err != nil || len(paths) == 0 {
		fmt.Fprintf(out, "%s has no texts; nothing was drawn\n", filepath.Join(o.data, "texts"))
		return nil
	}
	var all []shown
	for _, found := range each(paths, valuesOf) {
		all = append(all, found...)
	}
	picked := draw(all, o.sample, o.seed, func(s shown) string { return s.file + s.field + s.value + strings.Join(s.words, "|") })
	for i, s := range picked {
		mark := ""
		if s.derived {
			mark = " (derived)"
		}
		fmt.Fprintf(out, "%d. %s = %s%s\n   %s\n   %s\n", i+1, s.field, s.value, mark, strings.Join(s.words, " | "), s.file)
	}
	fmt.Fprintf(out, "values: %d of %d drawn with seed %s\n", len(picked), len(all), o.seed)
	return nil
}

// reportPaths are the text files below dir, in order.
func reportPaths(dir string) ([]string, error) {
	var out []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if strings.HasSuffix(path, ".txt") {
			out = append(out, path)
		}
		return nil
	})
	return out, err
}

// valuesOf reads one report; one that cannot be read has no values.
func valuesOf(path string) []shown {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil
	}
	reading, err := ingest.Read(data, page.Options{})
	if err != nil {
		return nil
	}
	return shownValues(filepath.Base(path), &reading)
}

// shownValues lists the values of a reading: every scalar field of what has
// evidence, with IDs of people, parties and meetings replaced by what they
// stand for. Events repeat other objects' values and are left out.
func shownValues(file string, r *parley.Reading) []shown {
	data, err := json.Marshal(r)
	if err != nil {
		return nil
	}
	var tree map[string]any
	if json.Unmarshal(data, &tree) != nil {
		return nil
	}
	w := valueWalk{file: file, names: map[string]string{}}
	for _, p := range r.People {
		w.names[p.ID] = p.Name
	}
	for _, p := range r.Parties {
		w.names[p.ID] = p.ID + " (" + p.Name + ")"
	}
	for _, kind := range []string{"people", "meetings", "agreements", "undertakings", "statements", "claims"} {
		list, _ := tree[kind].([]any)
		for _, v := range list {
			if object, ok := v.(map[string]any); ok {
				w.object(strings.TrimSuffix(kind, "s"), object, nil, nil)
			}
		}
	}
	return w.out
}

// valueWalk collects values from an object and what it holds.
type valueWalk struct {
	file  string
	names map[string]string
	out   []shown
}

// unshown fields are no values of their own.
var unshown = []string{"id", "evidence", "because", "mentions", "forms", "derived", "rule", "voices", "name", "topics", "content", "cue", "what", "for", "otherwise", "modality"}

// object lists an object's values. Its words are its own evidence, else those
// of what holds it, or the words that because gives for the field.
func (w *valueWalk) object(path string, o map[string]any, words []string, because map[string]any) {
	if own := texts(o["evidence"]); len(own) > 0 {
		words = own
	}
	if own, ok := o["because"].(map[string]any); ok {
		because = own
	}
	derived, _ := o["derived"].([]any)
	keys := make([]string, 0, len(o))
	for k := range o {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		if slices.Contains(unshown, k) {
			continue
		}
		shownWords := words
		if own := texts(because[k]); len(own) > 0 {
			shownWords = own
		}
		w.value(path+"."+k, o[k], shownWords, slices.Contains(derived, any(k)))
	}
}

func (w *valueWalk) value(path string, v any, words []string, derived bool) {
	switch v := v.(type) {
	case map[string]any:
		w.object(path, v, words, nil)
	case []any:
		for _, e := range v {
			w.value(path, e, words, derived)
		}
	default:
		if len(words) == 0 || v == false { // that something is not so needs no words
			return
		}
		text := fmt.Sprint(v)
		if name, ok := w.names[text]; ok {
			text = name
		}
		w.out = append(w.out, shown{file: w.file, field: path, value: text, words: words, derived: derived})
	}
}

// texts are the words of a list of spans in JSON.
func texts(v any) []string {
	list, _ := v.([]any)
	var out []string
	for _, e := range list {
		if span, ok := e.(map[string]any); ok {
			if text, ok := span["text"].(string); ok {
				out = append(out, text)
			}
		}
	}
	return out
}
