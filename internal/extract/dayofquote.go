package extract

import (
	"parley"
	"parley/internal/mention"
	"parley/internal/when"
)

// farQuote is how many sentences before a quotation the day may be told on which its speaker spoke.
const farQuote = 4

// inSpeech is the day that "today" or "yesterday" means in somebody's words, where the report says on which day they
// were said: "Today they met," she told reporters on Tuesday, in a report of Wednesday. Nil for others.
func (x *reader) inSpeech(a mention.Mention) *parley.Time {
	if x.inQuotes[a.First] == 0 || !x.wordIs(a.First, "today", "yesterday", "tonight") {
		return nil
	}
	s := x.SentenceOf(a.First)
	for back := 0; back <= farQuote && back <= s; back++ {
		if x.skips(s - back) {
			continue
		}
		if day := x.dayOfWords(s - back); day != "" {
			return a.When.ResolvedFrom(when.Reference(day), when.Past).Time(x.Text)
		}
	}
	return nil
}

// dayOfWords is the day before the report's on which sentence s says that somebody spoke; empty for none.
func (x *reader) dayOfWords(s int) string {
	first, end := x.limits(s)
	for _, b := range x.In(first, end) {
		if b.Kind != mention.Time || x.inQuotes[b.First] > 0 || !b.When.Relative || b.When.From != b.When.To || len(b.When.From) != len("2006-01-02") {
			continue
		}
		if v := x.head(x.headOf(b.First, b.End)); v < 0 || !x.reports(v) {
			continue
		}
		if day := b.When.In(when.Past).From; len(x.Report.Published) >= len(day) && day < x.Report.Published[:len(day)] {
			return day
		}
	}
	return ""
}
