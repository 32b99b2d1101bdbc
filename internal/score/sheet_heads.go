package score

import (
	"slices"
	"strconv"
	"strings"
)

// fillPeople makes members people of the meeting: where the sides are given,
// so are all who took part.
func (i *Item) fillPeople() {
	if _, ok := i.given("sides"); !ok {
		return
	}
	members, _ := i.given("members")
	people, _ := i.given("people")
	for _, m := range members {
		if !slices.ContainsFunc(people, func(v Value) bool { return v.Who == m.Who }) {
			people = append(people, Value{Who: m.Who})
		}
	}
	i.set("members", members...)
	i.set("people", people...)
}

// cutLabel takes "#1" off the words of a head.
func cutLabel(rest string) (label, left string) {
	var words []string
	for _, w := range strings.Fields(rest) {
		if strings.HasPrefix(w, "#") {
			label = w
			continue
		}
		words = append(words, w)
	}
	return label, strings.Join(words, " ")
}

func (p *sheetParser) meetingHead(item *Item, rest string) error {
	item.Label, rest = cutLabel(rest)
	item.Main = rest == "main"
	if rest != "" && rest != "main" {
		return lineError(item.Line, "meeting %q: want \"meeting\", \"meeting main\", with a label such as #1 perhaps", rest)
	}
	return nil
}

// statementHead reads "direct | WHO | WORDS"; of an absent statement the words
// alone.
func (p *sheetParser) statementHead(item *Item, mode string, b block) ([]piece, error) {
	item.Kind = "statement"
	at := 0
	if mode != "statement" {
		item.set("mode", Value{Text: mode})
		if len(b.pieces) == 0 || b.head != mode {
			return nil, lineError(b.line, "want %s | WHO | WORDS", mode)
		}
		if err := p.value(item, "speaker", whole(b.pieces[0])); err != nil {
			return nil, err
		}
		at = 1
	}
	if len(b.pieces) <= at {
		return nil, lineError(b.line, "a statement needs its words: %s | WHO | WORDS", mode)
	}
	content := whole(b.pieces[at])
	v, err := p.words(content)
	item.set("content", v)
	return b.pieces[at+1:], err
}

// whole is a piece as one value: what looked like a key belongs to it.
func whole(f piece) piece {
	if f.key != "" {
		f.value = f.key + ": " + f.value
		f.key = ""
	}
	return f
}

// claimHead reads "ordinal 6 meeting", "count 3-5 round", "first call".
func claimHead(item *Item, rest string) error {
	words := strings.Fields(rest)
	if len(words) == 0 || !slices.Contains([]string{"ordinal", "count", "first", "last", "none", "highest_level", "longest"}, words[0]) {
		return lineError(item.Line, "claim %q: want ordinal, count, first, last, none, highest_level or longest", rest)
	}
	item.set("kind", Value{Text: words[0]})
	words = words[1:]
	if len(words) > 0 {
		low, high, several := strings.Cut(words[0], "-")
		if _, err := strconv.Atoi(low); err == nil {
			item.set("n", Value{Text: low})
			if several {
				item.set("n_max", Value{Text: high})
			}
			words = words[1:]
		}
	}
	unit, _ := specOf("claim", "unit")
	switch {
	case len(words) > 1 || len(words) == 1 && !unit.allows(words[0]):
		return lineError(item.Line, "claim: %q is no unit; want one of %s", strings.Join(words, " "), unit.values)
	case len(words) == 1:
		item.set("unit", Value{Text: words[0]})
	}
	return nil
}

// eventHead reads "CONSULT meet | UKR > USA".
func eventHead(item *Item, rest string, b block) ([]piece, error) {
	words := strings.Fields(rest)
	if len(words) == 0 || len(words) > 2 || len(b.pieces) == 0 {
		return nil, lineError(b.line, "want event CATEGORY [mode] | ACTOR > RECIPIENT")
	}
	item.set("event", Value{Text: strings.ToUpper(words[0])})
	if len(words) == 2 {
		item.set("mode", Value{Text: words[1]})
	}
	actor, recipient, ok := strings.Cut(whole(b.pieces[0]).value, " > ")
	if !ok {
		return nil, lineError(b.line, "event: want ACTOR > RECIPIENT, got %q", b.pieces[0].value)
	}
	item.set("actor", whoValue(actor))
	item.set("recipient", whoValue(recipient))
	return b.pieces[1:], nil
}

// whoValue is one person or party as written.
func whoValue(s string) Value { return Value{Who: strings.TrimSpace(s)} }
