package score

import (
	"fmt"
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

func commaList(s string) []string {
	var out []string
	for _, part := range strings.Split(s, ",") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

var errNoWords = fmt.Errorf("are not in the report as written")
