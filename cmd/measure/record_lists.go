package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"parley"
	"parley/internal/press"
	"parley/internal/store"
)

// A question is a list that somebody may ask for, by its name.
type question struct {
	name string
	ask  func() error
}

// questions are lists of records and reports: all kinds and ways to filter, first
// pages and pages far behind, and counts.
func questions(ctx context.Context, r *store.Reads) ([]question, error) {
	var list []question
	records := func(name string, f store.Filter) {
		first := f
		first.Limit = 50
		list = append(list, question{name, func() error { _, err := r.Records(ctx, first); return err }})
		list = append(list, question{"count up to 1,000 of " + name, func() error { _, err := r.CountUpTo(ctx, f, 1000); return err }})
		list = append(list, question{exactly + name, func() error { _, err := r.CountRecords(ctx, f); return err }})
	}
	party := "party-" + press.Party(3)
	people, err := r.Records(ctx, store.Filter{Kind: parley.PersonNode, Limit: 1})
	if err != nil || len(people) == 0 {
		return nil, err
	}
	for _, kind := range append([]parley.NodeKind{""}, parley.NodeKinds...) {
		name := string(kind)
		if kind == "" {
			name = "all"
		}
		records(name, store.Filter{Kind: kind})
		records(name+" of a party", store.Filter{Kind: kind, Party: []string{party}})
		records(name+" of two parties", store.Filter{Kind: kind, Party: []string{party, "party-" + press.Party(9)}})
		records(name+" held", store.Filter{Kind: kind, Status: "held"})
		records(name+" planned", store.Filter{Kind: kind, Status: "planned"})
		records(name+" of a party, held, since 1991", store.Filter{Kind: kind, Party: []string{party}, Status: "held", From: "1991"})
		records(name+" of a person", store.Filter{Kind: kind, Person: people[0].ID})
		records(name+" since the last days", store.Filter{Kind: kind, From: "2026-01-01"})
		records(name+" of one month", store.Filter{Kind: kind, From: "1990-09", To: "1990-09"})
		records(name+" before all days", store.Filter{Kind: kind, To: "1980"})
		records(name+" with a word", store.Filter{Kind: kind, Text: "geneva"})
		records(name+" with a word that begins so", store.Filter{Kind: kind, Text: "gen*"})
	}
	for name, f := range map[string]store.ReportFilter{"": {}, " of one month": {From: "1990-09", To: "1990-09"}, " with a word": {Text: "geneva"}, " with words, since 1991": {Text: "boats case mentioned", From: "1991"}} {
		f.Limit = 50
		list = append(list, question{"reports" + name, func() error { _, err := r.ReportsWhere(ctx, f); return err }})
	}
	return append(list, deep(ctx, r)...), nil
}

// deep are pages far behind the first, by the last record that a list has.
func deep(ctx context.Context, r *store.Reads) (list []question) {
	for _, kind := range parley.NodeKinds {
		f := store.Filter{Kind: kind, From: "1990-06", Limit: 1}
		if rows, err := r.Records(ctx, f); err == nil && len(rows) == 1 {
			f = store.Filter{Kind: kind, Limit: 50, After: rows[0].ID}
			list = append(list, question{string(kind) + " on a later page", func() error { _, err := r.Records(ctx, f); return err }})
		}
	}
	return list
}

// exactly begins the name of a count of all, which takes the longer the more
// there are.
const exactly = "count of "

// slowest asks every question seven times and names those three whose best try
// took longest: what else runs on the machine shows less in that.
func slowest(ctx context.Context, r *store.Reads) (string, error) {
	list, err := questions(ctx, r)
	if err != nil {
		return "", err
	}
	var lists, counts worst
	for _, q := range list {
		took, err := bestOf(7, q.ask)
		if err != nil {
			return "", fmt.Errorf("%s: %w", q.name, err)
		}
		if strings.HasPrefix(q.name, exactly) {
			counts.note(q.name, took)
		} else {
			lists.note(q.name, took)
		}
	}
	return fmt.Sprintf("slowest lists: %s; exact counts: %s", lists.String(), counts.String()), nil
}

// worst are the three questions that took longest.
type worst [3]struct {
	name string
	took time.Duration
}

func (w *worst) note(name string, took time.Duration) {
	for i := range w {
		if took > w[i].took {
			w[i].name, w[i].took, name, took = name, took, w[i].name, w[i].took
		}
	}
}

func (w *worst) String() string {
	var out []string
	for _, x := range w {
		out = append(out, fmt.Sprintf("%.1f ms %s", float64(x.took.Microseconds())/1000, x.name))
	}
	return strings.Join(out, ", ")
}

func bestOf(n int, f func() error) (best time.Duration, err error) {
	for i := range n {
		begin := time.Now()
		if err := f(); err != nil {
			return 0, err
		}
		if took := time.Since(begin); i == 0 || took < best {
			best = took
		}
	}
	return best, nil
}
