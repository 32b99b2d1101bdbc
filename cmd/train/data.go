package main

import (
	"fmt"
	"os"
	"strings"

	"parley/cmd/train/internal/corpus"
	"parley/cmd/train/internal/fit"
	"parley/cmd/train/internal/gazette"
	"parley/internal/neural"
)

// begin reads the model to begin with.
func (o *order) begin() (err error) {
	if o.from == "" {
		return nil
	}
	if o.From, err = readModel(o.from); err == nil {
		o.Config = o.From.Config
	}
	return err
}

func readModel(path string) (*neural.Weights, error) {
	file, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	w, err := neural.Decode(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return w, nil
}

// extend adds what is learned from besides treebanks and names: texts, with
// names by mentions; with a teacher, names that it finds where there are none;
// peoples, events and documents; copies of sentences with other names or
// written otherwise; and sentences of our own.
func (o *order) extend(d *corpus.Data, g *gazette.Gazette) error {
	states, demonyms := g.Named(neural.State), g.Named(neural.Demonym)
	texts, err := corpus.ReadTexts(o.ner, o.texts, o.plover, states, demonyms)
	if err != nil {
		return err
	}
	d.Train = append(d.Train, texts.Marked...)
	if o.teacher != "" {
		w, err := readModel(o.teacher)
		if err != nil {
			return err
		}
		d.Train = append(d.Train, texts.Plain...)
		var known map[string]string
		if o.known {
			known = knownKinds(g, states)
		}
		fit.AddSilver(d.Train, w, known)
	}
	for i := range d.Train {
		d.Train[i].AddKinds(demonyms)
	}
	lists, err := corpus.ReadLists(o.lists.Actors, o.ner)
	if err != nil {
		return err
	}
	lists.Drop("ORG", states)
	lists.Drop("ORG", demonyms)
	for kind, names := range map[string][]string{"PER": g.People, "ORG": g.Organisations, "first": g.Given, "last": g.Family,
		"city": g.Cities, "state": g.States, "village": g.Villages, "people": g.Demonyms} {
		lists.Add(kind, names)
	}
	copies := append(corpus.Augment(d.Train, lists, o.Seed), corpus.Recased(d.Train, o.Seed)...)
	d.Train = append(append(d.Train, copies...), corpus.Templates(lists, o.Seed)...)
	if o.teacher != "" {
		d.Train = append(d.Train, corpus.Contrasts(lists, o.Seed)...)
	}
	if o.strangers {
		d.Train = append(d.Train, corpus.Strangers(lists, o.Seed)...)
	}
	if o.trees > 0 {
		train, held, err := corpus.Trees(lists, o.trees, o.Seed)
		if err != nil {
			return err
		}
		d.Train, d.Dev = append(d.Train, train...), append(d.Dev, corpus.Set{Name: "talks", Sentences: held})
	}
	return nil
}

// knownKinds gives the kinds of groups and states by their lower-case names;
// none for those that are names of people, too.
func knownKinds(g *gazette.Gazette, states map[string]bool) map[string]string {
	people := g.Named(neural.GivenName | neural.Surname)
	known := map[string]string{}
	add := func(name, kind string) {
		if people[name] {
			kind = ""
		}
		known[name] = kind
	}
	for name := range states {
		add(name, "LOC")
	}
	for _, name := range corpus.Groups() {
		add(strings.ToLower(name), "ORG")
	}
	return known
}
