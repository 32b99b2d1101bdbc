package score

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// ParseSheet reads a right answer as a person writes it (docs/scoring.md) on
// a report with that text, in which copied words are looked up. The error
// names the line and says what is wrong with it.
func ParseSheet(text, src string) (*Sheet, error) { return parseSheet(text, src, false) }

// parseSheet is ParseSheet; when lenient, words that are not in the text
// stand for no words.
func parseSheet(text, src string, lenient bool) (*Sheet, error) {
	list, err := sheetBlocks(src)
	if err != nil {
		return nil, err
	}
	p := sheetParser{text: newPlain(text), sheet: &Sheet{Items: map[string][]Item{}}, lenient: lenient}
	for _, b := range list {
		if err := p.block(b); err != nil {
			return nil, err
		}
	}
	if err := p.check(); err != nil {
		return nil, err
	}
	return p.sheet, nil
}

// sheetParser fills a sheet from its blocks.
type sheetParser struct {
	text     *plain
	sheet    *Sheet
	lenient  bool
	complete []string
}

// partialKinds are what "skip" and "complete" may name.
var partialKinds = map[string]string{"people": "person", "offices": "office", "relations": "relation", "parties": "party", "meetings": "meeting",
	"agreements": "agreement", "undertakings": "undertaking", "statements": "statement", "indirect": "indirect", "claims": "claim", "events": "event",
	"topics": "topic"}

func (p *sheetParser) block(b block) error {
	word, rest, _ := strings.Cut(b.head, " ")
	rest = strings.TrimSpace(rest)
	switch {
	case b.head == "no meetings":
		p.sheet.NoMeetings = true
		return nil
	case b.head == "no held meetings":
		p.sheet.NoHeld = true
		return nil
	case word == "no" && partialKinds[rest] != "": // said for the reader's sake
		return nil
	case word == "skip:":
		return p.partial(b, rest)
	case rest == "complete" && partialKinds[word] != "":
		p.complete = append(p.complete, partialKinds[word])
		return nil
	case word == "absent":
		b.head = rest
		if side, ok := strings.CutPrefix(rest, "side "); ok {
			b.head = "meeting"
			b.pieces = append(b.pieces, piece{line: b.line, key: "side", value: side})
		}
		item, err := p.item(b)
		p.sheet.Absent = append(p.sheet.Absent, item)
		return err
	}
	item, err := p.item(b)
	if err != nil {
		return err
	}
	p.sheet.Items[item.Kind] = append(p.sheet.Items[item.Kind], item)
	return nil
}

func (p *sheetParser) partial(b block, list string) error {
	for _, name := range commaList(list) {
		kind, ok := partialKinds[name]
		if !ok {
			return lineError(b.line, "skip: %q is none of people, offices, relations, parties, meetings, agreements, undertakings, statements, indirect, claims, events, topics", name)
		}
		p.sheet.Partial = append(p.sheet.Partial, kind)
	}
	return nil
}

// item reads a head with its fields.
func (p *sheetParser) item(b block) (Item, error) {
	word, rest, _ := strings.Cut(b.head, " ")
	rest = strings.TrimSpace(rest)
	item := Item{Kind: word, Line: b.line, Fields: map[string]Field{}}
	var err error
	switch word {
	case "person", "party":
		item.Name = rest
		if word == "party" && isCode(rest) {
			item.Label = rest
		}
		if rest == "" {
			err = lineError(b.line, "%s without a name", word)
		}
	case "meeting":
		err = p.meetingHead(&item, rest)
	case "direct", "indirect", "statement":
		b.pieces, err = p.statementHead(&item, word, b)
	case "claim":
		err = claimHead(&item, rest)
	case "agreement":
		item.Label, rest = cutLabel(rest)
		err = p.value(&item, "form", piece{line: b.line, value: rest})
	case "undertaking":
		err = p.value(&item, "kind", piece{line: b.line, value: rest})
	case "event":
		b.pieces, err = eventHead(&item, rest, b)
	default:
		err = lineError(b.line, "%q begins no object; want person, party, meeting, direct, indirect, claim, agreement, undertaking, event, absent, skip:, or white space before a field", b.head)
	}
	if err != nil {
		return item, err
	}
	for _, f := range b.pieces {
		if f.key == "" {
			return item, lineError(f.line, "%q is no field of %s; want \"key: value\"", f.value, item.Kind)
		}
		if err := p.field(&item, f); err != nil {
			return item, err
		}
	}
	if item.Kind == "meeting" {
		item.fillPeople()
	}
	return item, nil
}

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

// check sees to what can only be seen when all is read.
func (p *sheetParser) check() error {
	s := p.sheet
	for _, kind := range []string{"party", "event"} {
		if !slices.Contains(p.complete, kind) {
			s.Partial = append(s.Partial, kind)
		}
	}
	labels := map[string]bool{}
	mains := 0
	for _, m := range append(slices.Clone(s.Items["meeting"]), s.Items["agreement"]...) {
		if m.Label != "" && labels[m.Label] {
			return lineError(m.Line, "the label %s stands twice", m.Label)
		}
		labels[m.Label] = true
		if m.Main {
			mains++
		}
		if mains > 1 {
			return lineError(m.Line, "a second main meeting")
		}
	}
	if len(s.Items["meeting"]) > 0 && s.NoMeetings {
		return lineError(s.Items["meeting"][0].Line, "a meeting, where it says \"no meetings\"")
	}
	return p.checkNames(labels)
}

// checkNames asks that every label, side and member is declared.
func (p *sheetParser) checkNames(labels map[string]bool) error {
	people, parties := p.declared("person"), p.declared("party")
	for _, kind := range ItemKinds {
		for _, i := range p.sheet.Items[kind] {
			for _, spec := range fieldSpecs[kind] {
				values, _ := i.given(spec.key)
				for _, v := range values {
					name := foldPrinted(v.Who)
					switch {
					case spec.shape == ref && !labels[v.Text]:
						return lineError(i.Line, "%s %s: no meeting or agreement has that label", spec.key, v.Text)
					case spec.shape == member && !people[name] && !p.sheet.partial("person"):
						return lineError(i.Line, "%s is a member but no person of that name is declared: add \"person %s\"", v.Who, v.Who)
					case (spec.key == "sides" || spec.key == "third") && !isCode(v.Who) && !parties[name]:
						return lineError(i.Line, "%s is no state's code, and no party of that name is declared: add \"party %s\"", v.Who, v.Who)
					}
				}
			}
		}
	}
	return nil
}

// declared are the folded names and other forms of the items of a kind.
func (p *sheetParser) declared(kind string) map[string]bool {
	out := map[string]bool{}
	for _, i := range p.sheet.Items[kind] {
		for _, f := range forms(&i) {
			out[foldPrinted(f)] = true
		}
	}
	return out
}

func commaList(s string) []string {
	var out []string
	for _, part := range strings.Split(s, ",") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// whoValue is one person or party as written.
func whoValue(s string) Value { return Value{Who: strings.TrimSpace(s)} }

var errNoWords = fmt.Errorf("are not in the report as written")
