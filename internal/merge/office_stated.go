package merge

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"parley"
)

// A StatedTerm is that a report says from when or until when a person held an
// office: "took office today", "resigned on 28 September".
type StatedTerm struct {
	Person    string      `json:"person"`           // node ID, or record ID once the caller knows it
	Office    string      `json:"office,omitempty"` // title where it stands in the words
	From      string      `json:"from,omitempty"`   // ISO prefix
	Until     string      `json:"until,omitempty"`  // ISO prefix
	Report    string      `json:"report"`
	Published string      `json:"published"`
	Words     parley.Span `json:"words"`
}

const (
	statedMonth = `(January|February|March|April|May|June|July|August|September|October|November|December)`
	statedDate  = `(today|yesterday|(?:(?:on|in) )?(?:\d{1,2} ` + statedMonth + `|` + statedMonth + ` \d{1,2}\b|` + statedMonth + `)(?:,? \d{4})?)`
)

// statedTerms are the words that say when an office began or ended. Group
// "office" is a title, "date" a date; the sentence's subject, or the person
// named right before, is who held it.
var statedTerms = []struct {
	from    bool
	example string
	signs   []string // one of them is in all words that re matches
	re      *regexp.Regexp
}{
	{true, "Torv took office today", []string{"office"}, regexp.MustCompile(`\b(?:took|assumed|has taken|had taken) (?:up )?(?:the )?office(?: as (?P<office>[\w -]{3,60}?))? (?P<date>` + statedDate + `)`)},
	{true, "Torv became foreign minister on 30 September", []string{"became", "appointed", "named", "elected", "sworn in"}, regexp.MustCompile(`\b(?:became|was (?:appointed|named|elected|sworn in)(?: as)?) (?:the )?(?P<office>[\w -]{3,60}?) (?P<date>(?:on|in) ` + statedDate + `)`)},
	{true, "Torv has been foreign minister since March 2016", []string{" since "}, regexp.MustCompile(`\b(?:is|has been|has served as) (?:the )?(?P<office>[\w -]{3,60}?) since (?P<date>` + statedDate + `)`)},
	{false, "Torv, who resigned on 28 September", []string{"resigned", "stepped down", "left office", "dismissed", "sacked", "removed", "replaced"}, regexp.MustCompile(`\b(?:resigned|stepped down|left office|was (?:dismissed|sacked|removed|replaced))(?: as (?P<office>[\w -]{3,60}?))? (?P<date>` + statedDate + `)`)},
	{false, "Until today she was deputy minister of finance", []string{"ntil "}, regexp.MustCompile(`\b[Uu]ntil (?P<date>` + statedDate + `),? (?:he|she|[A-Z][\w’'-]+) (?:was|had been) (?:the )?(?P<office>[\w -]{3,80}?)(?:[.,;]|$)`)},
}

// hasSign reports whether the text has one of the signs.
func hasSign(text string, signs []string) bool {
	return slices.ContainsFunc(signs, func(sign string) bool { return strings.Contains(text, sign) })
}

// mayState reports whether the text may state a term.
func mayState(text string) bool {
	for i := range statedTerms {
		if hasSign(text, statedTerms[i].signs) {
			return true
		}
	}
	return false
}

// pronoun begins a clause whose subject is the person of the one before.
var pronoun = regexp.MustCompile(`\b(?:[Hh]e|[Ss]he)\b`)

// StatedTerms are the terms of office that a report states. A date without a
// year is the last such day up to the publication; without that, it is left
// out.
func StatedTerms(r *parley.Reading) []StatedTerm {
	if !mayState(r.Report.Text) {
		return nil
	}
	mentions := mentionsOf(r)
	var out []StatedTerm
	for _, b := range r.Report.Blocks {
		if b.Kind != parley.Lede && b.Kind != parley.Paragraph && b.Kind != parley.Item {
			continue
		}
		subject := ""
		for _, s := range sentencesOf(r.Report.Text, b.Start, b.End) {
			subject = subjectOf(s, mentions, subject)
			out = append(out, statedIn(r, s, subject, mentions)...)
		}
	}
	return out
}

// A personMention is where a report names a person.
type personMention struct {
	at   parley.Span
	node string
}

func mentionsOf(r *parley.Reading) []personMention {
	var out []personMention
	for _, n := range r.Nodes() {
		if n.Kind == parley.PersonNode {
			for _, m := range n.Words {
				out = append(out, personMention{m, n.ID})
			}
		}
	}
	slices.SortFunc(out, func(a, b personMention) int {
		return cmp.Or(cmp.Compare(a.at.Start, b.at.Start), cmp.Compare(a.node, b.node))
	})
	return out
}

// subjectOf is the first person named in the sentence, or the one of the
// sentence before where a pronoun stands first.
func subjectOf(s parley.Span, mentions []personMention, before string) string {
	first, ok := firstMention(s, mentions)
	at := pronoun.FindStringIndex(s.Text)
	switch {
	case at != nil && (!ok || s.Start+at[0] < first.at.Start):
		return before
	case ok:
		return first.node
	}
	return ""
}

func firstMention(s parley.Span, mentions []personMention) (personMention, bool) {
	i := slices.IndexFunc(mentions, func(m personMention) bool { return s.Contains(m.at) })
	if i < 0 {
		return personMention{}, false
	}
	return mentions[i], true
}

// statedIn are the terms that one sentence states.
func statedIn(r *parley.Reading, s parley.Span, subject string, mentions []personMention) []StatedTerm {
	var out []StatedTerm
	for _, p := range statedTerms {
		if !hasSign(s.Text, p.signs) {
			continue
		}
		for _, m := range p.re.FindAllStringSubmatchIndex(s.Text, -1) {
			group := func(name string) string {
				if i := 2 * p.re.SubexpIndex(name); m[i] >= 0 {
					return s.Text[m[i]:m[i+1]]
				}
				return ""
			}
			who := subject
			for _, x := range mentions {
				if s.Contains(x.at) && x.at.End <= s.Start+m[0] {
					who = x.node // the last one named before
				}
			}
			date := statedDay(group("date"), r.Report.Published)
			office := group("office")
			if key, _ := officeOf(office, ""); who == "" || date == "" || office != "" && key.head == "" {
				continue // "became a father in May"
			}
			t := StatedTerm{Person: who, Office: office, Report: r.Report.ID, Published: day(r.Report.Published), Words: s}
			if p.from {
				t.From = date
			} else {
				t.Until = date
			}
			out = append(out, t)
		}
	}
	return out
}

var (
	dayThenMonth = regexp.MustCompile(`(\d{1,2}) ` + statedMonth)
	monthThenDay = regexp.MustCompile(statedMonth + ` (\d{1,2})\b(?:,|$| )`)
	onlyMonth    = regexp.MustCompile(statedMonth)
	statedYear   = regexp.MustCompile(`\b\d{4}$`)
)

// statedDay is the ISO prefix of a date in words, of the last such day up to
// the publication where it has no year; "" where it cannot be told.
func statedDay(words, published string) string {
	today, ok := dayOf(published)
	year := statedYear.FindString(words)
	switch {
	case words == "today" && ok:
		return isoDay(today)
	case words == "yesterday" && ok:
		return isoDay(today - 1)
	case year == "" && !ok:
		return ""
	}
	of := func(month, dayOfMonth string) string {
		m, err := time.Parse("January", month)
		if err != nil {
			return ""
		}
		prefix := fmt.Sprintf("-%02d", m.Month())
		if n, err := strconv.Atoi(dayOfMonth); err == nil {
			prefix += fmt.Sprintf("-%02d", n)
		}
		if year != "" {
			return validDate(year + prefix)
		}
		date := validDate(published[:4] + prefix)
		if first, _, ok := dayRange(date); ok && first > today {
			date = validDate(fmt.Sprintf("%04d", civil(today).Year()-1) + prefix)
		}
		return date
	}
	words = strings.TrimSuffix(words, year)
	if m := dayThenMonth.FindStringSubmatch(words); m != nil {
		return of(m[2], m[1])
	}
	if m := monthThenDay.FindStringSubmatch(words); m != nil {
		return of(m[1], m[2])
	}
	if m := onlyMonth.FindStringSubmatch(words); m != nil {
		return of(m[1], "")
	}
	return ""
}

// validDate is the date if it is one of the calendar, else "".
func validDate(s string) string {
	if parley.ValidDate(s) {
		return s
	}
	return ""
}

// StateTerms notes in the occupancies what reports state of their beginning
// and end; stated have the IDs of people's records. A term without an office is
// that of the occupancy whose first report comes next after its beginning, or
// whose last report comes last before its end. Of several the latest published
// counts.
func StateTerms(occupancies []Occupancy, stated []StatedTerm) {
	stated = slices.Clone(stated)
	slices.SortFunc(stated, func(a, b StatedTerm) int {
		return cmp.Or(cmp.Compare(a.Published, b.Published), cmp.Compare(a.Report, b.Report), cmp.Compare(a.Words.Start, b.Words.Start), cmp.Compare(a.From+"/"+a.Until, b.From+"/"+b.Until))
	})
	for _, t := range stated {
		best := -1
		for i := range occupancies {
			if o := &occupancies[i]; o.Person == t.Person && t.fits(o) && (best < 0 || t.nearer(o, &occupancies[best])) {
				best = i
			}
		}
		if best >= 0 && t.From != "" {
			occupancies[best].Since = t.From
		} else if best >= 0 {
			occupancies[best].Until = t.Until
		}
	}
}

// fits reports whether the term can be that of the occupancy: its office, and
// no report of it before the beginning or after the end.
func (t *StatedTerm) fits(o *Occupancy) bool {
	if key, _ := officeOf(t.Office, o.Party); t.Office != "" && key.name() != o.Office {
		return false
	}
	if t.From != "" {
		first, _, ok := dayRange(t.From)
		began, _ := dayOf(o.First)
		return ok && first <= began
	}
	_, last, ok := dayRange(t.Until)
	ended, _ := dayOf(o.Last)
	return ok && ended <= last
}

// nearer reports whether the occupancy o lies nearer to the stated day than p.
func (t *StatedTerm) nearer(o, p *Occupancy) bool {
	if t.From != "" {
		return o.First < p.First
	}
	return o.Last > p.Last
}
