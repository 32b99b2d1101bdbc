package lexicon

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"testing"
)

const actorData = "../../../shared/data/actors/"

// TestOfficesOfOthers measures the grammar on titles that nobody here wrote:
// offices of the US State Department, and titles before the names of foreign visitors. A
// title is right where it is read from its first token to its last.
func TestOfficesOfOthers(t *testing.T) {
	offices := column(t, "us-officials.jsonl", "office")
	whole := map[string]bool{}
	for _, office := range offices {
		tokens := Split(office)
		if strings.ContainsAny(office, "(/") || len(tokens) == 1 { // two offices, an office with its seat, a bare "Chief"
			continue
		}
		title, ok := Default().Titles(tokens, nil).At(0, len(tokens))
		whole[office] = ok && title.End == len(tokens)
	}
	report(t, "offices of us-officials.jsonl, of two words or more, each once", whole, 0.85)

	visitors := map[string]bool{}
	for _, visitor := range column(t, "us-visits.jsonl", "visitor") {
		tokens := Split(visitor)
		if strings.ContainsAny(visitor, ",;(") || len(tokens) < 3 || !headLike(tokens) {
			continue
		}
		title, ok := Default().Titles(tokens, nil).At(0, len(tokens))
		visitors[visitor] = ok && title.HeadAt.First >= 0 && title.End < len(tokens) && !headLike(tokens[title.End:])
	}
	report(t, "visitors with a title in us-visits.jsonl, each once", visitors, 0.95)
}

// headLike reports whether a word of the list of heads is among the tokens.
func headLike(tokens []string) bool {
	for _, w := range tokens {
		if known := embeddedOffices().words[strings.ToLower(w)]; known != nil && known.use&useHead != 0 {
			return true
		}
	}
	return false
}

// column is a field of a JSON Lines file, each value once.
func column(t *testing.T, file, field string) []string {
	t.Helper()
	f, err := os.Open(actorData + file)
	if err != nil {
		t.Skipf("%s is not there: nothing is measured", actorData+file)
	}
	defer f.Close()
	seen := map[string]bool{}
	var out []string
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var record map[string]any
		if err := json.Unmarshal(lines.Bytes(), &record); err != nil {
			t.Fatal(err)
		}
		if s, ok := record[field].(string); ok && !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}

func report(t *testing.T, what string, right map[string]bool, floor float64) {
	t.Helper()
	n := 0
	for phrase, ok := range right {
		if ok {
			n++
		} else if testing.Verbose() {
			t.Logf("missed: %s", phrase)
		}
	}
	share := float64(n) / float64(len(right))
	t.Logf("%s: %d of %d, %.3f", what, n, len(right), share)
	if share < floor {
		t.Errorf("%s: %.3f is below %.2f", what, share, floor)
	}
}
