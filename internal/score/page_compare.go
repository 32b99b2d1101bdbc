package score

import (
	"fmt"
	"slices"
	"strings"

	"parley"
)

// AnyFurniture is the line of a right page that allows more furniture than
// it lists, for pages whose menus a reader may cut as it likes.
const AnyFurniture = "furniture *"

// ComparePage gives one line for each fact, block and piece of furniture of
// the right page (in the form of DescribePage) that is missing from the
// report or differs, and for each that should not be there. Blocks of the
// same words are compared by kind and section; of other blocks the lines show
// the first words only.
func ComparePage(r *parley.Report, pageTxt string) []string {
	var d diff
	rightFacts, rightBlocks, rightFurniture := splitPage(pageTxt)
	compareFacts(&d, facts(r), rightFacts)
	compareBlocks(&d, blocks(r), rightBlocks)
	compareFurniture(&d, furniture(r), rightFurniture)
	return d.lines
}

// PageText is the canonical text that a right page stands for: its blocks
// with one blank line between.
func PageText(pageTxt string) string {
	_, list, _ := splitPage(pageTxt)
	var texts []string
	for _, line := range list {
		_, text, _ := strings.Cut(line, ": ")
		texts = append(texts, strings.ReplaceAll(text, `\n`, "\n"))
	}
	return strings.Join(texts, "\n\n")
}

// splitPage parts the three groups of lines, which stand in this order with
// an empty line between.
func splitPage(pageTxt string) (facts, blocks, furniture []string) {
	group := 0
	for _, line := range strings.Split(strings.TrimSpace(pageTxt), "\n") {
		switch {
		case line == "":
			group++
		case group == 0:
			facts = append(facts, line)
		case group == 1:
			blocks = append(blocks, line)
		default:
			furniture = append(furniture, line)
		}
	}
	return facts, blocks, furniture
}

// compareFacts compares the facts key by key; a key with one value on both
// sides that differ is wrong, the rest is missing or too much. Order counts,
// but for warnings.
func compareFacts(d *diff, got, right []string) {
	gotValues, gotKeys := byKey(got)
	rightValues, rightKeys := byKey(right)
	for _, key := range rightKeys {
		g, r := gotValues[key], rightValues[key]
		if len(g) == 1 && len(r) == 1 {
			d.value("page", key, g[0], r[0])
			continue
		}
		d.set("page", key, g, r)
		if key != "warning" && len(subtract(g, r))+len(subtract(r, g)) == 0 && !slices.Equal(g, r) {
			d.lines = append(d.lines, "wrong: page: order of "+key)
		}
	}
	for _, key := range gotKeys {
		if len(rightValues[key]) == 0 {
			d.set("page", key, gotValues[key], nil)
		}
	}
}

// byKey groups lines "key: value" by key; keys come back in order.
func byKey(lines []string) (values map[string][]string, keys []string) {
	values = map[string][]string{}
	for _, line := range lines {
		key, value, _ := strings.Cut(line, ": ")
		if values[key] == nil {
			keys = append(keys, key)
		}
		values[key] = append(values[key], value)
	}
	return values, keys
}

// compareBlocks aligns blocks by their words, in order.
func compareBlocks(d *diff, got, right []string) {
	g, r := 0, 0
	for _, pair := range commonTexts(got, right) {
		for ; r < pair.right; r++ {
			d.missed("page: block " + shortened(right[r]))
		}
		for ; g < pair.got; g++ {
			d.extra("page: block " + shortened(got[g]))
		}
		gotHead, _, _ := strings.Cut(got[g], ": ")
		rightHead, _, _ := strings.Cut(right[r], ": ")
		if gotHead != rightHead {
			d.lines = append(d.lines, fmt.Sprintf("wrong: page: block %s: is %s", shortened(right[r]), gotHead))
		}
		g, r = g+1, r+1
	}
	for ; r < len(right); r++ {
		d.missed("page: block " + shortened(right[r]))
	}
	for ; g < len(got); g++ {
		d.extra("page: block " + shortened(got[g]))
	}
}

type textPair struct{ got, right int }

// commonTexts is the longest common subsequence of the blocks' texts.
func commonTexts(got, right []string) []textPair {
	same := func(g, r int) bool {
		_, a, _ := strings.Cut(got[g], ": ")
		_, b, _ := strings.Cut(right[r], ": ")
		return a == b
	}
	best := make([][]int, len(got)+1)
	for g := range best {
		best[g] = make([]int, len(right)+1)
	}
	for g := len(got) - 1; g >= 0; g-- {
		for r := len(right) - 1; r >= 0; r-- {
			best[g][r] = max(best[g+1][r], best[g][r+1])
			if same(g, r) {
				best[g][r] = max(best[g][r], best[g+1][r+1]+1)
			}
		}
	}
	var pairs []textPair
	for g, r := 0, 0; g < len(got) && r < len(right); {
		switch {
		case same(g, r) && best[g][r] == best[g+1][r+1]+1:
			pairs = append(pairs, textPair{g, r})
			g, r = g+1, r+1
		case best[g+1][r] >= best[g][r+1]:
			g++
		default:
			r++
		}
	}
	return pairs
}

// shortened is a block's line with its first five words.
func shortened(line string) string {
	head, text, _ := strings.Cut(line, ": ")
	words := strings.Fields(strings.ReplaceAll(text, `\n`, " "))
	if len(words) > 5 {
		words = append(words[:5:5], "…")
	}
	return fmt.Sprintf("%s %q", head, strings.Join(words, " "))
}

// compareFurniture compares the pieces of furniture; their order counts when
// all are there.
func compareFurniture(d *diff, got, right []string) {
	wanted := subtract(right, []string{AnyFurniture})
	missing, more := subtract(wanted, got), subtract(got, wanted)
	for _, line := range missing {
		d.missed("page: " + line)
	}
	if len(wanted) < len(right) {
		return
	}
	for _, line := range more {
		d.extra("page: " + line)
	}
	if len(missing)+len(more) == 0 && !slices.Equal(got, wanted) {
		d.lines = append(d.lines, "wrong: page: order of furniture")
	}
}
