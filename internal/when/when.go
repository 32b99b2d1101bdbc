// Package when reads plain time expressions: dates, weekdays, yesterday,
// windows such as "in the last two weeks". In come the tokens of one
// sentence and a reference date, out go expressions with inclusive ISO 8601
// prefixes, whose length is their precision.
//
// It knows no clock: without a reference date whatever depends on one is left
// out. Dates of pages (datelines, mark-up) are left to package page, times of
// day and the meaning of "the same day" to later versions.
package when

import (
	"strings"

	"parley"
	"parley/internal/lexicon"
)

// Tense is the direction in which a day without a date lies.
type Tense int

// The tenses.
const (
	Past Tense = iota
	Future
)

// Kind is the kind of a time expression.
type Kind string

// The kinds of expression.
const (
	Point  Kind = "point"  // a day, month or year, or a stretch named by its ends
	Window Kind = "window" // a stretch that ends at the reference date
)

// An Expr is a time expression: tokens [First, EndToken) of the list given to
// Find. From and To are inclusive ISO prefixes. Relative says that they were
// worked out from the reference date; ISO is the duration of a window.
type Expr struct {
	First, EndToken int
	Kind            Kind
	From, To        string
	ISO             string
	Relative        bool
}

// Find gives the time expressions among the tokens of one sentence, in order,
// none overlapping. ref is an ISO prefix of the date of publication, empty
// where it is not known.
func Find(tokens []parley.Token, ref string, tense Tense) []Expr {
	f := &finder{tokens: tokens, ref: parseDay(ref), lex: lexicon.Default(), tense: tense}
	var out []Expr
	for i := 0; i < len(tokens); {
		e, ok := f.at(i)
		if !ok {
			i++
			continue
		}
		out = append(out, e)
		i = e.EndToken
	}
	return out
}

// finder tries the rules at a token.
type finder struct {
	tokens []parley.Token
	ref    day
	lex    *lexicon.Lexicon
	tense  Tense
}

// at tries the rules at token i in their order; the first that matches counts.
func (f *finder) at(i int) (Expr, bool) {
	for _, rule := range rules {
		if e, ok := rule.match(f, i); ok {
			e.First = i
			if e.Kind == "" {
				e.Kind = Point
			}
			return e, true
		}
	}
	return Expr{}, false
}

// rules in order of precedence: longer shapes first.
var rules = []struct {
	name  string
	match func(*finder, int) (Expr, bool)
}{
	{"weekday_date", (*finder).weekdayDate},
	{"iso", (*finder).iso},
	{"dotted", (*finder).dotted},
	{"month_day", (*finder).monthDay},
	{"day_month", (*finder).dayMonth},
	{"month_year", (*finder).monthYear},
	{"window", (*finder).window},
	{"ago", (*finder).ago},
	{"calendar_unit", (*finder).calendarUnit},
	{"weekday", (*finder).weekday},
	{"deictic", (*finder).deictic},
	{"year", (*finder).year},
}

// word is token i in lower case, empty outside the sentence.
func (f *finder) word(i int) string {
	if i < 0 || i >= len(f.tokens) || len(f.tokens[i].Form) > 20 {
		return ""
	}
	return strings.ToLower(f.tokens[i].Form)
}

// form is token i as it stands, empty outside the sentence.
func (f *finder) form(i int) string {
	if i < 0 || i >= len(f.tokens) || len(f.tokens[i].Form) > 20 {
		return ""
	}
	return f.tokens[i].Form
}

// TenseOf guesses the tense of a sentence from its auxiliaries: future where
// it speaks of what will or is to be, else past.
func TenseOf(tokens []parley.Token) Tense {
	for i, t := range tokens {
		switch strings.ToLower(t.Form) {
		case "will", "shall", "'ll", "’ll", "upcoming", "scheduled", "slated", "tomorrow":
			return Future
		case "is", "are", "due", "set", "expected", "plan", "plans", "planned", "ready", "willing", "hopes", "hope":
			if i+1 < len(tokens) && strings.EqualFold(tokens[i+1].Form, "to") {
				return Future
			}
		case "agreed":
			if i+2 < len(tokens) && strings.EqualFold(tokens[i+1].Form, "to") && meetsAgain[strings.ToLower(tokens[i+2].Form)] {
				return Future
			}
		}
	}
	return Past
}

// meetsAgain are what those do who agree to talk on: a date beside them lies
// ahead, while "met on Saturday and agreed to open the crossing" is past.
var meetsAgain = map[string]bool{"meet": true, "hold": true, "resume": true, "convene": true, "continue": true, "reconvene": true, "return": true}
