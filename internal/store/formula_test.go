package store

import "testing"

// TestFormula writes words as both data bases want them, what sets begin with
// once.
func TestFormula(t *testing.T) {
	sets := func(list ...Wording) (all [][][]term) {
		for _, w := range list {
			words, ok := w.terms()
			if !ok {
				t.Fatalf("%q is no wording", w)
			}
			all = append(all, words)
		}
		return all
	}
	for _, c := range []struct {
		f                formula
		sqlite, postgres string
	}{
		{formula{all: terms("Oslo pris*")}, `"oslo" AND "pris" *`, `'oslo' & 'pris':*`},
		{formula{sets: sets(Wording{{"3", "three"}})}, `("3" OR "three")`, `('3' | 'three')`},
		{formula{all: terms("oslo"), sets: sets(Wording{{"45"}, {"pris*"}}, Wording{{"45"}, {"rele*"}}, Wording{{"pris*"}, {"rele*"}})},
			`"oslo" AND (("45" AND ("pris" * OR "rele" *)) OR ("pris" * AND "rele" *))`, `'oslo' & (('45' & ('pris':* | 'rele':*)) | ('pris':* & 'rele':*))`},
		{formula{sets: sets(Wording{{"a"}, {"b"}}, Wording{{"a"}})}, `"a"`, `'a'`},
	} {
		if got := c.f.match(sqliteDialect{}); got != c.sqlite {
			t.Errorf("%s, want %s", got, c.sqlite)
		}
		if got := c.f.match(postgresDialect{}); got != c.postgres {
			t.Errorf("%s, want %s", got, c.postgres)
		}
	}
	for _, w := range []Wording{{}, {{"two words"}}, {{"..."}}} {
		if _, ok := w.terms(); ok {
			t.Errorf("%q is a wording", w)
		}
	}
}
