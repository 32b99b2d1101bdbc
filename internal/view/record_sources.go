package view

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parley"
)

// seenWords are words of a node that a card has quoted.
type seenWords struct {
	node       string
	start, end int
}

// sources prints who gives a value. Words are quoted once in a card: where a
// report has nothing that is not quoted above or is the value itself, it is
// only named.
func (c *recordCard) sources(f *parley.Field, v *parley.Value, value string) {
	var named []*parley.Source
	var quoted []*quotedWords
	for i := range v.Sources {
		s := &v.Sources[i]
		words := c.fresh(f, s, value)
		if len(words) == 0 && s.Judgement == "" {
			named = append(named, s)
			continue
		}
		if at := slices.IndexFunc(quoted, func(q *quotedWords) bool { return q.alike(s, words) }); at >= 0 {
			quoted[at].sources = append(quoted[at].sources, s)
			continue
		}
		quoted = append(quoted, &quotedWords{[]*parley.Source{s}, words})
	}
	for i, q := range quoted {
		if i == objectQuotes {
			c.paragraph(rowIndent, len(rowIndent), run{text: fmt.Sprintf("and %d more", len(quoted)-i), style: faint})
			break
		}
		c.quote(q)
	}
	if c.r.Reports == 1 && len(quoted) == 0 { // the head has it
		return
	}
	for len(named) > 0 {
		says := saysOf(named[0])
		var alike, others []*parley.Source
		for _, s := range named {
			if saysOf(s) == says {
				alike = append(alike, s)
			} else {
				others = append(others, s)
			}
		}
		c.paragraph(rowIndent, len(rowIndent)+2, run{text: joined(": ", says, publications(alike)), style: faint})
		named = others
	}
}

// saysOf is what a source says of a value where it is another than the value
// shows: who is shown as absent, attended by this one.
func saysOf(s *parley.Source) string {
	return joined(", ", strings.ReplaceAll(joined(", ", s.Of["attendance"], s.Of["stance"]), "_", " "), peopleWords(s.Of["size"]))
}

// quotedWords are words that some sources give a value in.
type quotedWords struct {
	sources []*parley.Source
	words   []parley.Span
}

// alike reports whether a further source has the same words, case not regarded.
func (q *quotedWords) alike(s *parley.Source, words []parley.Span) bool {
	return s.Judgement == "" && saysOf(q.sources[0]) == saysOf(s) && q.sources[0].Judgement == "" && strings.EqualFold(wordsOf(q.words), wordsOf(words))
}

// fresh are the words of a source that say more than the value and than what
// is quoted above.
func (c *recordCard) fresh(f *parley.Field, s *parley.Source, value string) (words []parley.Span) {
	mentions := c.words.isNamed() && slices.Contains([]string{"id", "name", "form"}, f.Name)
	for i, w := range s.Words {
		key := seenWords{s.Node, w.Start, w.End}
		within := slices.ContainsFunc(s.Words, func(o parley.Span) bool { return o.Contains(w) && o.Len() > w.Len() })
		again := slices.ContainsFunc(s.Words[:i], func(o parley.Span) bool { return sameText(o.Text, w.Text) })
		if !mentions && !within && !again && !c.seen[key] && !hasText(value, w.Text) {
			words = append(words, w)
		}
		c.seen[key] = true
	}
	return words
}

func sameText(a, b string) bool {
	return slices.Equal(strings.Fields(a), strings.Fields(b))
}

// hasText reports whether a value has the words, case not regarded.
func hasText(value, words string) bool {
	return strings.Contains(strings.ToLower(value), strings.ToLower(strings.Join(strings.Fields(words), " ")))
}

// quote prints the words with the reports that have them, or names the
// judgement.
func (c *recordCard) quote(q *quotedWords) {
	s, words := q.sources[0], q.words
	who := joined(": ", saysOf(s), publications(q.sources))
	if s.Judgement != "" {
		who = "judgement " + shortHash(s.Judgement)
	}
	if voices := voicesOf(s.Voices); voices != "" && len(q.sources) == 1 {
		who += ", by " + voices
	}
	if len(words) > 0 {
		who += ":"
	}
	runs := []run{{text: who, style: faint}}
	for i, w := range words {
		if i == fieldQuotes {
			runs = append(runs, run{text: fmt.Sprintf(" and %d more", len(words)-i), style: faint})
			break
		}
		runs = append(runs, run{text: " “" + shorten(w.Text, objectWords) + "”"})
	}
	c.paragraph(rowIndent, len(rowIndent)+2, runs...)
}

func publisherOf(s *parley.Source) string {
	return cmp.Or(s.Publisher, "report "+shortHash(s.Report))
}

// publications name reports by publisher and dates, at most objectQuotes
// publishers.
func publications(sources []*parley.Source) string {
	var names []string
	dates := map[string][]string{}
	for _, s := range sources {
		name := publisherOf(s)
		if _, known := dates[name]; !known {
			names = append(names, name)
			dates[name] = nil
		}
		if s.Published != "" && !slices.Contains(dates[name], s.Published) {
			dates[name] = append(dates[name], s.Published)
		}
	}
	var list []string
	for i, name := range names {
		if i == objectQuotes {
			list = append(list, fmt.Sprintf("and %s more", number(len(names)-i, "publisher")))
			break
		}
		days := dates[name]
		more := ""
		if len(days) > objectQuotes {
			days, more = days[:objectQuotes], fmt.Sprintf("and %d more", len(days)-objectQuotes)
		}
		list = append(list, joined(", ", name, strings.Join(days, ", "), more))
	}
	return strings.Join(list, "; ")
}
