package score

import (
	"regexp"
	"strings"
)

// field reads one field of an item.
func (p *sheetParser) field(item *Item, f piece) error {
	switch f.key {
	case "also":
		for _, name := range commaList(f.value) {
			item.push("also", Value{Text: name})
		}
		return nil
	case "words":
		return p.stretches(item, "words", f)
	case "side", "third":
		if item.Kind == "meeting" {
			return p.delegation(item, f)
		}
	}
	if _, ok := specOf(item.Kind, f.key); !ok {
		return lineError(f.line, "%s has no field %q", item.Kind, f.key)
	}
	return p.value(item, f.key, f)
}

// value reads the value of a field by its shape; " / " parts alternatives.
// A field that may stand on several lines is added to.
func (p *sheetParser) value(item *Item, key string, f piece) error {
	spec, _ := specOf(item.Kind, key)
	switch {
	case f.value == "":
		return nil // not given
	case f.value == "none" && spec.values != "" && spec.allows("none"): // a value of that name
	case f.value == "none":
		item.set(key)
		return nil
	}
	switch spec.shape {
	case words, spread:
		return p.stretches(item, key, f)
	case title:
		item.push(key, titleValue(f.value))
		return nil
	case keyed:
		return p.keyed(item, spec, f)
	}
	var field Field
	for _, alternative := range strings.Split(f.value, " / ") {
		values, err := spec.alternative(alternative)
		if err != nil {
			return lineError(f.line, "%s: %v", key, err)
		}
		field.Any = append(field.Any, values)
	}
	item.Fields[key] = field
	return nil
}

// alternative reads one set of values.
func (s fieldSpec) alternative(text string) ([]Value, error) {
	var out []Value
	if strings.TrimSpace(text) == "none" && !(s.values != "" && s.allows("none")) {
		return nil, nil
	}
	switch s.shape {
	case who:
		for _, name := range commaList(text) {
			out = append(out, whoValue(name))
		}
	case date:
		span, err := readDate(strings.TrimSpace(text))
		return []Value{{Text: span}}, err
	case ref:
		out = append(out, Value{Text: strings.TrimSpace(text)})
	default:
		list := []string{strings.TrimSpace(text)}
		if s.key == "form" || s.key == "context" {
			list = commaList(text)
		}
		for _, w := range list {
			if !s.allows(w) {
				return nil, &valueError{w, s.values}
			}
			out = append(out, Value{Text: w})
		}
	}
	return out, nil
}

type valueError struct{ got, want string }

func (e *valueError) Error() string { return "\"" + e.got + "\" is none of " + e.want }

// keyed reads "SSD signed", "son-in-law of NAME": a word for someone.
func (p *sheetParser) keyed(item *Item, spec fieldSpec, f piece) error {
	if item.Kind == "person" {
		kind, name, ok := strings.Cut(f.value, " of ")
		if !ok {
			return lineError(f.line, "%s: want KIND of NAME", f.key)
		}
		item.push(spec.key, Value{Who: strings.TrimSpace(name), Text: strings.TrimSpace(kind)})
		return nil
	}
	at := strings.LastIndexByte(f.value, ' ')
	if at < 0 || !spec.allows(f.value[at+1:]) {
		return lineError(f.line, "%s: want WHO and one of %s", f.key, spec.values)
	}
	item.push(spec.key, Value{Who: strings.TrimSpace(f.value[:at]), Text: f.value[at+1:]})
	return nil
}

var reDate = regexp.MustCompile(`^\d{4}(-\d\d(-\d\d(T\d\d:\d\d([+-]\d\d:\d\d|Z)?)?)?)?$`)

// readDate reads "2025-12-04", "2025-12-04..2025-12-05", "..2025-12" and gives
// the form with both ends.
func readDate(s string) (string, error) {
	from, to, span := strings.Cut(s, "..")
	if !span {
		to = from
	}
	for _, end := range []string{from, to} {
		if end != "" && !reDate.MatchString(end) {
			return "", &valueError{s, "dates such as 2025-12-04, 2025-12 or 2025-12-04..2025-12-05"}
		}
	}
	return dateText(from, to), nil
}

func dateText(from, to string) string { return from + ".." + to }

// titleValue reads an office, of which " / " parts alternatives; it may be
// left out where one of them is "none".
func titleValue(text string) Value {
	var v Value
	for _, t := range strings.Split(text, " / ") {
		switch {
		case t == "none":
			v.Optional = true
		case v.Text == "":
			v.Text = t
		default:
			v.OrText = append(v.OrText, t)
		}
	}
	return v
}

// stretches reads a field of copied words and adds it.
func (p *sheetParser) stretches(item *Item, key string, f piece) error {
	v, err := p.words(f)
	if content := item.words("content"); key == "cue" && err == nil && len(content) > 0 && len(v.Words) == 1 && !strings.Contains(f.value, "#") && !strings.Contains(f.value, " / ") {
		v.Words[0] = p.text.nearest(f.value, v.Words[0], content)
	}
	item.push(key, v)
	return err
}

// words looks up copied words; " / " parts alternatives where it is not
// printed itself. The value may be left out where one of them is "none".
func (p *sheetParser) words(f piece) (v Value, err error) {
	texts := []string{f.value}
	if _, ok := p.text.find(f.value); !ok {
		texts = strings.Split(f.value, " / ")
	}
	for _, text := range texts {
		if text == "none" && len(texts) > 1 {
			v.Optional = true
			continue
		}
		spans, ok := p.text.find(text)
		switch {
		case !ok && !p.lenient:
			return v, lineError(f.line, "the words %q %v", text, errNoWords)
		case v.Words == nil:
			v.Words = spans
		case ok:
			v.Or = append(v.Or, spans)
		}
	}
	return v, nil
}
