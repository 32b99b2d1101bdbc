package mention

import (
	"slices"
	"strings"
)

// groupEnds are words in which the names of groups end that act and by which the text speaks of them again.
var groupEnds = []string{"command", "column", "council", "church", "forum", "fraternity", "brotherhood", "vanguard", "resistance", "league", "union", "committee", "army", "legion", "congress",
	"militia", "battalion", "diocese", "synod", "network", "assembly", "party"}

// lastWordOf is the group whose name has the word at token k for its own noun, named before: "the command" behind "the
// Hill Defence Command".
func (g *generics) lastWordOf(k int) (standing, bool) {
	w := g.Word(k)
	if !slices.Contains(groupEnds, w) {
		return standing{}, false
	}
	return nearest(g.groups, k, func(s standing) bool {
		words := strings.Fields(strings.ToLower(s.words.Text))
		at := slices.Index(words, w)
		return s.token < k && len(words) > 1 && at >= 0 && (at == len(words)-1 || words[at+1] == "of" || words[at+1] == "for")
	})
}

// onlyGroup is the group that "the movement" at token k means whose name has no such word: the only one that the text
// names, unless that is but the movement's arm.
func (g *generics) onlyGroup(k int) (standing, bool) {
	if g.Word(k) != "movement" || len(g.groups) == 0 || g.groups[0].token > k || g.hasArm() {
		return standing{}, false
	}
	for _, s := range g.groups {
		if s.party != g.groups[0].party || s.kind == "political_party" || s.kind == "alliance" {
			return standing{}, false
		}
	}
	return nearest(g.groups, k, func(s standing) bool { return s.token < k })
}

// hasArm reports whether the text tells of the arm of a movement, which is not the whole of it.
func (g *generics) hasArm() bool {
	for k := range g.Tokens {
		if g.wordIs(k, "movement") && isPossessive(g.Word(k+1)) && g.wordIs(k+2, "arm", "branch", "local", "armed", "military") {
			return true
		}
	}
	return false
}
