// Package extract turns one report into what it says about talks: meetings,
// agreements, undertakings, statements, claims and events, each with the
// words that say it. In comes a report with its canonical text and blocks,
// out goes a reading in format 1. It reads no file, no clock and no network;
// the same report gives the same bytes.
//
// It finds things by named rules over sentences, mentions and cue words. Who
// is named where is left to internal/mention, what a time expression means to
// internal/when, which readings of several reports tell of one meeting to
// merging.
package extract

import (
	"slices"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
	"parley/internal/text"
)

// Version is the version of the extraction. It rises whenever a reading of an
// unchanged report changes.
const Version = 21

// A Config is what a reading depends on besides the report and the program.
type Config struct {
	Lexicon *lexicon.Lexicon // nil for the embedded one
}

// Digest is "sha256:" and 64 digits of the user's lists, empty for the
// configuration without any. It is printed as the reading's configuration.
func (c Config) Digest() string { return c.LexiconOn("").ListsDigest() }

// LexiconOn is the lexicon as of a report's date, an ISO 8601 prefix.
func (c Config) LexiconOn(date string) *lexicon.Lexicon {
	if c.Lexicon == nil {
		return lexicon.Default()
	}
	return c.Lexicon.On(date)
}

// Read is ReadWith without the user's lists.
func Read(r parley.Report) parley.Reading { return ReadWith(r, Config{}) }

// ReadWith reads one report. Every object of the reading has evidence, every span
// is an exact slice of r.Text. A report that is not in English keeps its
// metadata and gets a warning "not_english" instead of objects.
func ReadWith(r parley.Report, c Config) parley.Reading {
	out := parley.Reading{Format: parley.FormatVersion, Program: "parley " + parley.Version, Extraction: Version, Config: c.Digest(), Report: r}
	lex := c.LexiconOn(r.Published)
	doc := text.Parse(&r)
	if doc.Language != "en" && doc.Language != "" {
		out.Report.Warnings = warnLanguage(r.Warnings)
		return out
	}
	x := newReader(mention.FindWith(&r, doc, lex))
	x.findStatements()
	x.findMeetings()
	x.sift()
	x.partMediators()
	x.findTopics()
	x.findClaims()
	x.findAgreements()
	x.findUndertakings()
	x.finish(&out)
	return out
}

// warnLanguage adds the warning "not_english" where the page reader has not
// given it.
func warnLanguage(warnings []parley.Warning) []parley.Warning {
	if slices.ContainsFunc(warnings, func(w parley.Warning) bool { return w.Code == "not_english" }) {
		return warnings
	}
	return append(slices.Clone(warnings), parley.Warning{Code: "not_english",
		Message: "the text does not look like English: its metadata is kept, nothing is extracted from it"})
}
