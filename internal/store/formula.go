package store

import (
	"slices"
	"strings"
)

// A formula says which words a text must have.
type formula struct {
	all  []term
	sets [][][]term // besides, of one of these sets all words, each in one form
}

func (f formula) none() bool { return len(f.all) == 0 && len(f.sets) == 0 }

// match is the formula as a query of the index.
func (f formula) match(d dialect) string { return f.written(d.word, d.and(), d.or()) }

// condition is the formula as a condition of SQL, where has says that a text has
// what its argument matches.
func (f formula) condition(d dialect, has string) statement {
	var s statement
	s.sql = f.written(func(t term) string {
		s.args = append(s.args, d.word(t))
		return has
	}, " AND ", " OR ")
	return s
}

// written writes the formula with a way to write each word, in order.
func (f formula) written(word func(term) string, and, or string) string {
	w := writer{word, and, or}
	var whole []string
	for _, t := range f.all {
		whole = append(whole, word(t))
	}
	if len(f.sets) > 0 {
		whole = append(whole, w.sets(f.sets))
	}
	return strings.Join(whole, and)
}

// A writer writes a formula for one language.
type writer struct {
	word    func(term) string
	and, or string
}

// sets writes sets that follow each other and begin with the same word as that
// word with what follows it, so that the index goes through what it has of the
// word once: a AND (b OR c). An empty set lets everything through.
func (w writer) sets(sets [][][]term) string {
	var list []string
	for len(sets) > 0 {
		first := sets[0][0]
		n := slices.IndexFunc(sets, func(s [][]term) bool { return !slices.Equal(s[0], first) })
		if n < 0 {
			n = len(sets)
		}
		one := w.forms(first)
		rest := make([][][]term, n)
		for i, s := range sets[:n] {
			rest[i] = s[1:]
		}
		if !slices.ContainsFunc(rest, func(s [][]term) bool { return len(s) == 0 }) {
			one = "(" + one + w.and + w.sets(rest) + ")"
		}
		list = append(list, one)
		sets = sets[n:]
	}
	return w.joined(list)
}

func (w writer) forms(forms []term) string {
	var list []string
	for _, t := range forms {
		list = append(list, w.word(t))
	}
	return w.joined(list)
}

func (w writer) joined(list []string) string {
	if len(list) == 1 {
		return list[0]
	}
	return "(" + strings.Join(list, w.or) + ")"
}
