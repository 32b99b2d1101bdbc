package merge_test

import (
	"maps"
	"strings"
	"testing"

	"parley"
	"parley/internal/merge"
)

func TestAliases(t *testing.T) {
	const text = "Envoys met in Oslo on Monday. They met again in Bergen."
	reading := func(text string, spans ...[2]int) *parley.Reading {
		r := &parley.Reading{Report: parley.Report{ID: "r", TextID: parley.HashID([]byte(text)), Text: text}}
		for _, s := range spans {
			r.Meetings = append(r.Meetings, parley.Meeting{Evidence: parley.List[parley.Span]{parley.Cut(text, s[0], s[1])}})
		}
		return r
	}
	node := func(words string) string { return parley.NodeID("r", parley.MeetingNode, words, 0) }
	older := reading(text, [2]int{0, 10}, [2]int{30, 54}, [2]int{14, 18})
	for _, c := range []struct {
		what  string
		newer *parley.Reading
		want  map[string]string
	}{
		{"the same", older, map[string]string{}},
		{"longer words, one gone", reading(text, [2]int{0, 18}, [2]int{30, 54}), map[string]string{node("Envoys met"): node("Envoys met in Oslo")}},
		{"one for two: the fuller", reading(text, [2]int{0, 28}, [2]int{30, 54}), map[string]string{node("Envoys met"): node("Envoys met in Oslo on Monday")}},
		{"nothing near", reading(text, [2]int{48, 54}), map[string]string{node("They met again in Bergen"): node("Bergen")}},
		{"another text, the same place", reading(text+" Ends.", [2]int{0, 18}), map[string]string{node("Envoys met"): node("Envoys met in Oslo")}},
		{"another text, further down", reading("News. "+text, [2]int{6, 24}, [2]int{36, 60}), map[string]string{node("Envoys met"): node("Envoys met in Oslo")}},
		{"another text, other words before", reading(strings.Replace(text, "Monday", "Friday", 1), [2]int{0, 18}), map[string]string{}},
		{"another text, twice", reading(text+" "+text, [2]int{0, 18}, [2]int{56, 74}), map[string]string{}},
	} {
		if got := merge.Aliases(older, c.newer); !maps.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.what, got, c.want)
		}
	}
}
