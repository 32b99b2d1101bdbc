package lexicon

import (
	"strings"
	"unicode/utf8"
)

// An actor is an entry of an event coder's dictionary in PETRARCH format: names
// in capitals, words joined by "_", and codes, each with a span of dates or none.
type actor struct {
	names []string // words parted by single spaces
	stems []bool   // the name ends in no "_", so that an ending may follow
	codes []actorCode
}

type actorCode struct {
	code     string
	from, to string // ISO dates, inclusive, empty for open
}

// dictionary reads actors, agents or discards in PETRARCH format:
//
//	NAME_OF_ACTOR_ [USAGOV 981022-010811]   # comment
//	+ANOTHER_NAME_
//	    [USAMIL >010811]
//	MINISTER_ [~GOV]
//
// A file without any code lists names to be left alone (discards). Bytes that
// are no UTF-8 are taken as Latin-1, which these files are known for. What has an
// unknown code or date is counted as ignored; a bracket that is never closed,
// unless a code ends the line, and a code without a name are errors.
func (p *listParser) dictionary(data string) error {
	d := dictionary{p: p, coded: strings.Contains(data, "["), sets: map[string][]string{}}
	for line := range strings.Lines(data) {
		p.line++
		if !utf8.ValidString(line) {
			line = fromLatin1(line)
		}
		line, _, _ = strings.Cut(line, "#")
		if line = strings.TrimRight(line, " \t\r\n"); strings.TrimSpace(line) == "" {
			continue
		}
		if err := d.read(line); err != nil {
			return err
		}
	}
	d.finish()
	return nil
}

// dictionary is one file being read.
type dictionary struct {
	p     *listParser
	coded bool
	sets  map[string][]string // "!PERSON!" to MAN, MEN …
	now   actor
}

func fromLatin1(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		b.WriteRune(rune(s[i]))
	}
	return b.String()
}

// read reads a line that is neither empty nor a comment.
func (d *dictionary) read(line string) error {
	if name, words, ok := strings.Cut(line, "="); ok && strings.HasPrefix(name, "!") {
		d.sets[strings.TrimSpace(name)] = strings.FieldsFunc(words, func(r rune) bool { return r == ',' || r == ' ' || r == '\t' })
		return nil
	}
	if !d.coded {
		d.p.lists.discard = append(d.p.lists.discard, strings.TrimSpace(strings.TrimLeft(line, "+ ")))
		return nil
	}
	name, _, hasCode := strings.Cut(line, "[")
	codes, err := d.codes(line)
	if err != nil {
		return err
	}
	name = strings.TrimSpace(name)
	switch {
	case len(codes) > 0 && strings.HasPrefix(codes[0].code, "~"):
		d.agent(name, strings.TrimPrefix(codes[0].code, "~"))
	case strings.HasPrefix(name, "+"):
		d.now.add(name[1:])
	case name == "" && hasCode:
		if len(d.now.names) == 0 {
			return d.p.fail("a code without an actor above it; put the actor's name before it")
		}
		d.now.codes = append(d.now.codes, codes...)
	default:
		d.finish()
		d.now = actor{}
		d.now.add(name)
		d.now.codes = append(d.now.codes, codes...)
	}
	return nil
}

func (a *actor) add(name string) {
	name = strings.TrimSpace(name)
	words := strings.Join(strings.FieldsFunc(name, func(r rune) bool { return r == '_' || r == ' ' || r == '\t' }), " ")
	if words = strings.TrimPrefix(words, "THE "); words != "" {
		a.names = append(a.names, words)
		a.stems = append(a.stems, !strings.HasSuffix(name, "_"))
	}
}

// codes reads all "[CODE DATES]" of a line.
func (d *dictionary) codes(line string) ([]actorCode, error) {
	var out []actorCode
	for {
		_, rest, ok := strings.Cut(line, "[")
		if !ok {
			return out, nil
		}
		inside, after, closed := strings.Cut(rest, "]")
		if code := strings.TrimSpace(inside); !closed && (len(code) < 3 || len(code) > 13 || code != strings.ToUpper(code)) {
			return nil, d.p.fail("the bracket [ is not closed; write [CODE] or [CODE 981022-010811]")
		}
		if c, ok := readCode(inside); ok {
			out = append(out, c)
		} else {
			d.p.lists.ignored++
		}
		line = after
	}
}

// readCode reads "USAGOV", "USAGOV <010811", "USAGOV 981022-010811".
func readCode(s string) (actorCode, bool) {
	code, dates, _ := strings.Cut(strings.TrimSpace(s), " ")
	c := actorCode{code: code}
	if code == "" || code == "---" {
		return c, false
	}
	dates = strings.ReplaceAll(dates, " ", "")
	ok := true
	switch from, to, span := strings.Cut(dates, "-"); {
	case dates == "":
	case dates[0] == '<':
		c.to, ok = coderDate(dates[1:])
	case dates[0] == '>':
		c.from, ok = coderDate(dates[1:])
	case span:
		var first, last bool
		c.from, first = coderDate(from)
		c.to, last = coderDate(to)
		ok = first && last
	default:
		ok = false
	}
	return c, ok
}

// coderDate makes an ISO date of YYMMDD or YYYYMMDD. Two digits of a year below 30 are
// of this century, as the dictionaries run to 2013 and know nobody's future.
func coderDate(s string) (string, bool) {
	if len(s) == 6 {
		if s[:2] < "30" {
			s = "20" + s
		} else {
			s = "19" + s
		}
	}
	if len(s) != 8 {
		return "", false
	}
	date := s[:4] + "-" + s[4:6] + "-" + s[6:]
	return date, isDate(date)
}

// agent reads "MINISTER_ {MINISTERS_} [~GOV]".
func (d *dictionary) agent(name, role string) {
	name, plural, _ := strings.Cut(name, "{")
	plural, _, _ = strings.Cut(plural, "}")
	for _, n := range []string{name, plural} {
		for _, form := range d.expand(n) {
			if words := strings.Join(strings.FieldsFunc(form, func(r rune) bool { return r == '_' || r == ' ' || r == '\t' }), " "); words != "" {
				d.p.lists.agents[strings.ToLower(words)] = role
			}
		}
	}
}

// expand puts each word of a substitution set in its place.
func (d *dictionary) expand(name string) []string {
	first := strings.IndexByte(name, '!')
	if first < 0 {
		return []string{name}
	}
	end := strings.IndexByte(name[first+1:], '!')
	if end < 0 {
		return []string{name}
	}
	end += first + 2
	var out []string
	for _, word := range d.sets[name[first:end]] {
		out = append(out, strings.ReplaceAll(name[:first]+word+name[end:], "!", ""))
	}
	return out
}
