package score

import (
	"maps"
	"slices"
	"strings"
)

// An Entity is a typed half-open range of a sentence's tokens (or of any
// other unit, as long as right answer and system use the same).
type Entity struct {
	Kind       string
	Start, End int
}

// EntitiesOf reads IOB2 tags: B- begins an entity, I- of the same kind goes on
// with it. An I- that continues nothing begins one, as conlleval has it (Tjong
// Kim Sang and De Meulder 2003).
func EntitiesOf(tags []string) []Entity {
	var out []Entity
	open := false
	for i, tag := range tags {
		mark, kind, _ := strings.Cut(tag, "-")
		switch {
		case mark == "I" && open && out[len(out)-1].Kind == kind:
			out[len(out)-1].End = i + 1
		case mark == "B" || mark == "I":
			out = append(out, Entity{kind, i, i + 1})
			open = true
		default:
			open = false
		}
	}
	return out
}

// Entities counts the entities of one sentence that the system has with
// exactly the right span and kind: by kind, and all of them under "micro".
// Only the given kinds count.
func Entities(gold, system []Entity, kinds ...string) map[string]Count {
	out := map[string]Count{"micro": {}}
	left := map[Entity]int{}
	for _, e := range gold {
		if slices.Contains(kinds, e.Kind) {
			out[e.Kind] = out[e.Kind].Add(Count{Gold: 1})
			left[e]++
		}
	}
	for _, e := range system {
		if !slices.Contains(kinds, e.Kind) {
			continue
		}
		c := Count{System: 1}
		if left[e] > 0 {
			left[e]--
			c.Correct = 1
		}
		out[e.Kind] = out[e.Kind].Add(c)
	}
	for _, k := range kinds {
		out["micro"] = out["micro"].Add(out[k])
	}
	return out
}

// AddCounts adds the counts of more to those of the same name in sum.
func AddCounts(sum, more map[string]Count) {
	for _, kind := range slices.Sorted(maps.Keys(more)) {
		sum[kind] = sum[kind].Add(more[kind])
	}
}
