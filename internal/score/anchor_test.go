package score_test

import (
	"strings"
	"testing"

	"parley/internal/score"
)

func TestAnchor(t *testing.T) {
	const text = "Łódź: Kern met Haddad. Kern said: Kerning."
	const in = `{"format": 1, "people": [{"id": "p1", "name": "Kern", "forms": ["Kern"],
	 "parties": [{"party": "POL", "evidence": [{"text": "Kern", "nth": 2}, {"text": "Kern", "in": "Kerning"}]}]}],
	 "parties": [{"id": "POL", "name": "Łódź", "forms": ["Łódź"], "mentions": [{"text": "Łódź"}]}]}`
	out, err := score.Anchor(text, []byte(in))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`{"start": 26, "end": 30, "text": "Kern"}`, // nth 2; Łódź has seven bytes
		`{"start": 37, "end": 41, "text": "Kern"}`, // in "Kerning"
		`{"start": 0, "end": 7, "text": "Łódź"}`,
		`{"start": 9, "end": 13, "text": "Kern"}`, // mentions from forms, whole words only
	} {
		if !strings.Contains(string(out), want) {
			t.Errorf("no %s in\n%s", want, out)
		}
	}
	if n := strings.Count(string(out), `"text": "Kern"`); n != 4 {
		t.Errorf("%d spans of Kern, want two of evidence and two mentions", n)
	}
	if strings.Contains(string(out), "nth") || strings.Contains(string(out), `"in"`) {
		t.Errorf("nth or in left in\n%s", out)
	}
	again, err := score.Anchor(text, out)
	if err != nil {
		t.Fatal(err)
	}
	if string(again) != string(out) {
		t.Errorf("anchoring again changes\n%s\nto\n%s", out, again)
	}
}

func TestAnchorErrors(t *testing.T) {
	cases := []struct{ name, in, want string }{
		{"words that are not there", `{"claims": [{"id": "k1", "evidence": [{"text": "Kern left"}]}]}`, `"Kern left"`},
		{"not so often", `{"claims": [{"id": "k1", "evidence": [{"text": "Kern", "nth": 2}]}]}`, `"Kern": occurrence 2`},
		{"longer words that are not there", `{"claims": [{"id": "k1", "evidence": [{"text": "Kern", "in": "Kern left"}]}]}`, `"Kern left"`},
		{"offsets that do not fit", `{"claims": [{"id": "k1", "evidence": [{"start": 3, "end": 7, "text": "Kern"}]}]}`, `does not stand at 3`},
		{"offsets beyond the end", `{"claims": [{"id": "k1", "evidence": [{"start": 300, "end": 304, "text": "Kern"}]}]}`, `does not stand at 300`},
		{"a field that format 1 has not", `{"claims": [{"id": "k1", "colour": "red"}]}`, `colour`},
		{"no JSON", `{`, "anchor reading"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := score.Anchor("Kern met Haddad.", []byte(c.in))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want one with %s", err, c.want)
			}
		})
	}
}
