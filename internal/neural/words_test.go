package neural

import (
	"math/rand/v2"
	"testing"
)

func TestLemmaScripts(t *testing.T) {
	for _, c := range []struct{ form, lemma, script string }{
		{"Parties", "party", "l3y"}, {"met", "meet", "l1et"}, {"was", "be", "l=be"}, {"Geneva", "Geneva", "k0"}, {"GENEVA", "Geneva", "t0"},
		{"The", "the", "l0"}, {"Friends", "Friend", "k1"}, {"ü", "ü", "l0"}, {"n't", "not", "l2ot"}, {"’s", "be", "l=be"},
	} {
		if got := LemmaScript(c.form, c.lemma); got != c.script {
			t.Errorf("%s → %s: script %s, want %s", c.form, c.lemma, got, c.script)
		}
		if got := ApplyScript(c.script, c.form); got != c.lemma {
			t.Errorf("%s applied to %s: %s, want %s", c.script, c.form, got, c.lemma)
		}
	}
}

func FuzzLemmaScript(f *testing.F) {
	f.Add("Parties", "party")
	f.Add("İ", "i\xff")
	f.Fuzz(func(t *testing.T, form, lemma string) {
		ApplyScript(lemma, form)
		if s := LemmaScript(form, lemma); s[1] == '=' && ApplyScript(s, form) != lemma && lemma != "" {
			t.Errorf("%q → %q: %q gives %q", form, lemma, s, ApplyScript(s, form))
		}
	})
}

func TestNormal(t *testing.T) {
	for in, want := range map[string]string{"don’t": "don't", "“": `"`, "``": `"`, "—": "-", "e\u0301": "é", "Kyiv": "Kyiv"} {
		if got := Normal(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestCasesAndShapes(t *testing.T) {
	for w, want := range map[string]uint32{"met": caseLower, "Geneva": caseTitle, "U.S.": caseUpper, "J": caseInitial, "McHale": caseMixed, "F-16": caseDigits, "…": caseOther} {
		if got := caseOf(w); got != want {
			t.Errorf("%s: %d, want %d", w, got, want)
		}
	}
	for w, want := range map[string]string{"Geneva": "Xxxx", "U.S.": "X.X.", "2025-12": "000-00", "Киев": "Xxxx", "北京": "ll"} {
		if got := shape(w); got != want {
			t.Errorf("%s: %s, want %s", w, got, want)
		}
	}
}

func TestVectorsFindTheirWords(t *testing.T) {
	v := randomVectors(rand.New(rand.NewPCG(1, 2)))
	seen := map[int32]bool{}
	for _, w := range []string{"delegations", "met", "in", "the", "capital", "erdogan"} {
		i := v.Find(w)
		if i < 0 || seen[i] {
			t.Errorf("%s is in row %d", w, i)
		}
		seen[i] = true
	}
	if i := v.Find("umbrella"); i != -1 {
		t.Errorf("an unknown word is in row %d", i)
	}
	d := NewDictionary([]string{"met"}, v, NewGazetteer(nil))
	f := d.Sentence([]string{"Erdoğan", "MET"}, nil)
	if f[0].Vector != v.Find("erdogan") || f[0].Word != 0 || f[1].Word != 1 {
		t.Errorf("found %+v", f)
	}
}

func TestOnlyWholeNamesAreAllowed(t *testing.T) {
	labels := []string{"B-PER", "I-PER", "L-PER", "O", "U-LOC", "L-LOC"}
	ok := transitions(labels)
	for _, c := range []struct {
		a, b int
		want bool
	}{{0, 1, true}, {0, 2, true}, {0, 3, false}, {0, 5, false}, {1, 2, true}, {2, 3, true}, {2, 4, true}, {3, 1, false}, {6, 1, false}, {6, 0, true}, {0, 6, false}, {4, 6, true}} {
		if ok[c.a][c.b] != c.want {
			t.Errorf("%d then %d: %v", c.a, c.b, ok[c.a][c.b])
		}
	}
}
