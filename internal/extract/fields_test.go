package extract

import (
	"strings"
	"testing"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
	"parley/internal/text"
)

// TestFieldRules: every rule's words stand in its example and not in its counter-example.
func TestFieldRules(t *testing.T) {
	for i, r := range fieldRules {
		if !matchesAnywhere(r.example, i) {
			t.Errorf("%s %s: %q does not match %q", r.field, r.value, r.words, r.example)
		}
		if matchesAnywhere(r.counter, i) {
			t.Errorf("%s %s: %q matches %q", r.field, r.value, r.words, r.counter)
		}
	}
}

func matchesAnywhere(sentence string, rule int) bool {
	r := parley.Report{Text: sentence, Published: "2025-12-06", Blocks: []parley.Block{{Kind: parley.Paragraph, Start: 0, End: len(sentence)}}}
	x := newReader(mention.FindWith(&r, text.Parse(&r), lexicon.Default()))
	for i := range x.Tokens {
		if x.matchWords(i, len(x.Tokens), ruleAlternatives[rule]) > 0 {
			return true
		}
	}
	return false
}

// fieldsOf prints the fields of the first meeting that the rules of fields fill.
func fieldsOf(out parley.Reading) string {
	if len(out.Meetings) == 0 {
		return "no meeting"
	}
	m := out.Meetings[0]
	words := []string{video(m.Channel), m.Directness, strings.Join(m.Form, "+"), m.Duration, m.Ending, m.Outcome, m.Name}
	for _, s := range m.Sides {
		if s.Capacity == "mediating" {
			words = append(words, s.Party+" "+s.Capacity)
		}
	}
	for _, p := range m.Third {
		words = append(words, p.Party+" "+strings.Join(p.Parts, "+"))
	}
	var kept []string
	for _, w := range words {
		if w != "" {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, ", ")
}

// video leaves the channels out that the place gives.
func video(channel string) string {
	if channel == "video" {
		return channel
	}
	return ""
}

func TestFieldsOfMeetings(t *testing.T) {
	for text, want := range map[string]string{
		"Chad and Libya held indirect talks in Muscat on Friday.":                                                             "indirect",
		"Chad and Libya held talks in Muscat on Friday. Omani diplomats were walking between the two halls.":                  "",
		"Chad and Libya held talks by video conference on Friday.":                                                            "video",
		"Chad's foreign minister Omar Deby met Libya's foreign minister Ali Haddad on the sidelines of the summit in Geneva.": "sidelines",
		"Talks between Chad and Libya ended in Geneva on Friday without agreement.":                                           "concluded, none",
		"Chad and Libya held a three-day meeting in Geneva.":                                                                  "P3D",
		"Chad and Libya held talks in Geneva on Friday. The talks lasted close to six hours.":                                 "PT6H",
		"Chad and Libya met in Geneva after a three-day war.":                                                                 "",
	} {
		report := parley.Report{Text: "Talks\n\n" + text, Published: "2025-12-06"}
		report.Blocks = []parley.Block{{Kind: parley.Headline, Start: 0, End: 5}, {Kind: parley.Paragraph, Start: 7, End: 7 + len(text)}}
		out := Read(report)
		if got := fieldsOf(out); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", text, got, want)
		}
	}
}
