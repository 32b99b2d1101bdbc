package when

import "strings"

// A pattern is what a rule reads, compiled from its text:
//
//	word          that word or sign; a|b either
//	~word         the same with no white space before it
//	<class>       a class of classes.go or a result of an earlier level; captured
//	x?            x or nothing; ( … )? the same for several
//	p || q        pattern p or pattern q, with the same captures
type pattern []element

type element struct {
	words    []string
	class    string
	read     func(p *parser, i int) (arg, int, bool) // of a class of classes.go
	tight    bool
	optional bool
	group    pattern
	captures int // within a group or class
}

// compile reads the text of a pattern, all alternatives.
func compile(text string) []pattern {
	var out []pattern
	for _, alternative := range strings.Split(text, " || ") {
		p, _ := compileList(strings.Fields(alternative))
		out = append(out, p)
	}
	return out
}

// compileList reads elements up to the end or a closing bracket, and gives the fields after it.
func compileList(fields []string) (pattern, []string) {
	var out pattern
	for len(fields) > 0 {
		field := fields[0]
		fields = fields[1:]
		if field == ")?" {
			return out, fields
		}
		if field == "(" {
			var e element
			e.group, fields = compileList(fields)
			e.optional = true
			for _, inner := range e.group {
				e.captures += inner.captures
			}
			out = append(out, e)
			continue
		}
		out = append(out, compileElement(field))
	}
	return out, nil
}

func compileElement(field string) element {
	var e element
	if rest, ok := strings.CutSuffix(field, "?"); ok && rest != "" {
		field, e.optional = rest, true
	}
	if rest, ok := strings.CutPrefix(field, "~"); ok && rest != "" {
		field, e.tight = rest, true
	}
	if strings.HasPrefix(field, "<") && strings.HasSuffix(field, ">") && len(field) > 2 {
		e.class, e.captures = field[1:len(field)-1], 1
		e.read = classes[e.class]
		return e
	}
	e.words = strings.Split(field, "|")
	if field == "|" {
		e.words = []string{"|"}
	}
	return e
}

// match tries the elements at atom i. It gives the end of the match and the captures.
func (p *parser) match(es pattern, i int, args []arg) (int, []arg, bool) {
	if len(es) == 0 {
		return i, args, true
	}
	e := &es[0]
	if end, next, ok := p.step(e, i, args); ok {
		if end, all, ok := p.match(es[1:], end, next); ok {
			return end, all, true
		}
	}
	if !e.optional {
		return 0, nil, false
	}
	for range e.captures {
		args = append(args, arg{at: i})
	}
	return p.match(es[1:], i, args)
}

// step matches one element at atom i.
func (p *parser) step(e *element, i int, args []arg) (int, []arg, bool) {
	if i >= len(p.atoms) || e.tight && !p.atoms[i].tight {
		return 0, nil, false
	}
	if e.group != nil {
		return p.match(e.group, i, args)
	}
	if e.class != "" {
		a, end, ok := p.capture(e, i)
		if !ok {
			return 0, nil, false
		}
		a.at, a.end, a.found = i, end, true
		return end, append(args, a), true
	}
	for _, w := range e.words {
		if w == p.atoms[i].text {
			return i + 1, args, true
		}
	}
	return 0, nil, false
}

// capture reads a class of atoms or a result of an earlier level.
func (p *parser) capture(e *element, i int) (arg, int, bool) {
	if e.read != nil {
		return e.read(p, i)
	}
	return p.result(e.class, i)
}
