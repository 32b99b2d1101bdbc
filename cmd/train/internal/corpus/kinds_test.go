package corpus

import (
	"slices"
	"strings"
	"testing"
)

// labelled reads words that carry their label after a slash: "" after "/?",
// O where there is none.
func labelled(text string) Sentence {
	s := Sentence{}
	for _, w := range strings.Fields(text) {
		form, label, ok := strings.Cut(w, "/")
		switch {
		case !ok:
			label = "O"
		case label == "?":
			label = ""
		}
		s.Forms, s.Names = append(s.Forms, form), append(s.Names, label)
	}
	return s
}

func (s *Sentence) written() string {
	var out []string
	for i, w := range s.Forms {
		switch s.Names[i] {
		case "O":
		case "":
			w += "/?"
		default:
			w += "/" + s.Names[i]
		}
		out = append(out, w)
	}
	return strings.Join(out, " ")
}

func TestAddKinds(t *testing.T) {
	demonyms := map[string]bool{"avarian": true, "belmarks": true}
	for in, want := range map[string]string{
		"the Avarian envoy":                       "the Avarian/U-NORP envoy",
		"the Avarian Lake":                        "the Avarian/? Lake",
		"many Belmarks fled":                      "many Belmarks/U-NORP fled",
		"Avarian/B-ORG Bank/L-ORG fell":           "Avarian/B-ORG Bank/L-ORG fell",
		"after World War II ended":                "after World/B-EVENT War/I-EVENT II/L-EVENT ended",
		"While World War II went on":              "While World/B-EVENT War/I-EVENT II/L-EVENT went on",
		"the war ended":                           "the war ended",
		"War came":                                "War came",
		"the Oslo/U-LOC Summit in June":           "the Oslo/B-EVENT Summit/L-EVENT in June",
		"the Battle of Lund was lost":             "the Battle/B-EVENT of/I-EVENT Lund/L-EVENT was lost",
		"the Treaty of Oslo/U-LOC holds":          "the Treaty/B-WORK of/I-WORK Oslo/L-WORK holds",
		"a treaty of peace":                       "a treaty of peace",
		"the Oslo/U-LOC Accords":                  "the Oslo/B-WORK Accords/L-WORK",
		"under Resolution 1234 of June":           "under Resolution 1234 of June",
		"under Council Resolution 1234":           "under Council/B-WORK Resolution/I-WORK 1234/L-WORK",
		"World/B-ORG Peace/I-ORG Council/L-ORG .": "World/B-ORG Peace/I-ORG Council/L-ORG .",
		"Kari/B-PER Act/L-PER came":               "Kari/B-PER Act/L-PER came",
	} {
		s := labelled(in)
		s.AddKinds(demonyms)
		if got := s.written(); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

func TestAddMentions(t *testing.T) {
	states, demonyms := map[string]bool{"avaria": true}, map[string]bool{"avarian": true}
	for _, c := range []struct {
		text     string
		mentions []Mention
		want     string
	}{
		{"Foreign Minister Kari Lund spoke", []Mention{{0, 4, "PER"}}, "Foreign/? Minister Kari/B-PER Lund/L-PER spoke"},
		{"The envoy spoke", []Mention{{0, 2, "PER"}}, "The envoy spoke"},
		{"Mr Omar al - Sadi spoke", []Mention{{0, 5, "PER"}}, "Mr Omar/B-PER al/I-PER -/I-PER Sadi/L-PER spoke"},
		{"the Avaria said", []Mention{{0, 2, "ORG"}}, "the Avaria/U-LOC said"},
		{"the League of Lakes said", []Mention{{0, 4, "ORG"}}, "the League/B-ORG of/I-ORG Lakes/L-ORG said"},
		{"Members of the League said", []Mention{{0, 4, "ORG"}}, "Members/? of the League/? said"},
		{"the Avarian envoy left on Monday", []Mention{{1, 2, "NORP"}}, "the Avarian/U-NORP envoy left on Monday"},
		{"League units left", []Mention{{0, 2, "ORG"}, {0, 1, "ORG"}}, "League/U-ORG units left"},
	} {
		s := labelled(c.text)
		s.AddMentions(c.mentions, states, demonyms)
		if got := s.written(); got != c.want {
			t.Errorf("%s: %s, want %s", c.text, got, c.want)
		}
	}
}

func TestRecased(t *testing.T) {
	var many []Sentence
	for range 400 {
		s := labelled("The envoys met Kari/U-PER there")
		many = append(many, s)
	}
	found := map[string]int{}
	for _, s := range Recased(many, 1) {
		found[s.written()]++
	}
	for _, want := range []string{"THE ENVOYS MET KARI/U-PER THERE", "The Envoys met Kari/U-PER There", "the envoys met kari/U-PER there"} {
		if found[want] == 0 {
			t.Errorf("no %q among %v", want, found)
		}
	}
	if len(found) != 3 || many[0].Forms[1] != "envoys" {
		t.Errorf("found %v, the source is now %v", found, many[0].Forms)
	}
}

func TestTemplatesAreWhole(t *testing.T) {
	lists := Lists{"PER": {{"Kari", "Lund"}}, "first": {{"Ola"}}, "last": {{"Berg"}}, "city": {{"Oslo"}}, "village": {{"Hamlet"}}, "state": {{"Avaria"}}, "people": {{"Avarian"}}, "ORG": {{"League"}}}
	kinds := map[string]bool{}
	for _, s := range slices.Concat(Templates(lists, 1), Contrasts(lists, 1), Strangers(lists, 1)) {
		if len(s.Forms) != len(s.Names) || !s.Listed {
			t.Fatalf("%d words, %d labels: %q", len(s.Forms), len(s.Names), s.Forms)
		}
		if text := strings.Join(s.Forms, " "); strings.ContainsAny(text, "{}") {
			t.Errorf("a word was not filled: %s", text)
		}
		for _, l := range s.Names {
			kinds[strings.TrimLeft(l, "BILU-")] = true
		}
	}
	for _, k := range []string{"PER", "ORG", "OC", "NORP", "EVENT", "WORK", "O"} {
		if !kinds[k] {
			t.Errorf("no name of kind %s in %v", k, kinds)
		}
	}
}

func TestNamesThatAModelIsSureOf(t *testing.T) {
	s := labelled("Lund and Berg met in Oslo today")
	s.AddFound([]Found{{0, 1, "PER"}}, []Found{{2, 3, "PER"}}, strings.Fields("PROPN CCONJ PROPN VERB ADP PROPN NOUN"))
	if got, want := s.written(), "Lund/U-PER and Berg/? met in Oslo/? today"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
