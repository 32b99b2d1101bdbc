// Package storetest is the suite of tests that every data base behind
// internal/store passes. In comes a function that opens an empty store; out
// go the test results. Reports are made here without the page reader, so that
// a failure is the store's. What only one data base can do wrong (a full
// disk, a foreign file) is left to the tests of that one.
package storetest

import (
	"fmt"
	"strings"

	"parley"
	"parley/internal/store"
)

// A Spec is a report to make. Empty fields are absent.
type Spec struct {
	Text       string // "" is a line that names Date
	URL        string
	Bytes      string // the original, "" for the text itself
	Date       string // publication date
	Updated    string
	Given      bool // the date is one that the user gave
	Extraction int  // 0 is 1
	Page       int  // version of the page reader, 0 is 1
	Config     string
}

// Entry makes the report: its first word is a person, its first two words are
// a meeting, so that there are spans in it.
func Entry(s Spec) store.Entry {
	if s.Text == "" {
		s.Text = "Envoys met on " + s.Date + "."
	}
	if s.Bytes == "" {
		s.Bytes = s.Text
	}
	r := parley.Report{
		ID:            parley.HashID([]byte(s.Text)),
		Revision:      parley.HashID([]byte(s.Bytes)),
		TextID:        parley.HashID([]byte(s.Text)),
		Title:         "Talks of " + s.Date,
		Publisher:     "Example Wire",
		Published:     s.Date,
		PublishedFrom: parley.FromMeta,
		Updated:       s.Updated,
		URL:           s.URL,
		Text:          s.Text,
		TextBytes:     len(s.Text),
		PageVersion:   max(s.Page, 1),
	}
	if s.URL != "" {
		r.ID = parley.HashID([]byte(s.URL))
	}
	if s.Given {
		r.PublishedFrom = parley.FromGiven
	}
	return store.Entry{Data: []byte(s.Bytes), Reading: reading(r, s)}
}

func reading(r parley.Report, s Spec) parley.Reading {
	first, _, _ := strings.Cut(r.Text, " ")
	word := parley.Cut(r.Text, 0, len(first))
	return parley.Reading{
		Format: parley.FormatVersion, Program: "parley test", Extraction: max(s.Extraction, 1), Config: s.Config, Report: r,
		People:   []parley.Person{{ID: "p1", Name: first, Forms: []string{first}, Mentions: []parley.Span{word}}},
		Meetings: []parley.Meeting{{ID: "m1", Status: "held", Evidence: []parley.Span{word}, Because: parley.Because{"status": {word}}}},
	}
}

// Entries makes n different reports, some of them revisions of one address
// and some other bytes of one text.
func Entries(n int) []store.Entry {
	list := make([]store.Entry, n)
	for i := range list {
		s := Spec{
			Text: fmt.Sprintf("Envoys of Avaria and Belmark held talks, round %d.\n\nNothing <was> signed & sealed — “yet”.", i),
			Date: fmt.Sprintf("2025-%02d-%02d", 1+i%12, 1+i%28),
		}
		switch i % 5 {
		case 1:
			s.URL = fmt.Sprintf("https://wire.example/talks/%d", i)
		case 2:
			s.URL = "https://wire.example/live"
		case 3:
			s.Text = "Envoys met for the third time."
			s.Bytes = fmt.Sprintf("%s\r\n%d views\x00\xff", s.Text, i)
		}
		list[i] = Entry(s)
	}
	return list
}
