package parley

import (
	"slices"
	"testing"
)

// TestQuotedStretches: what stands between quotation marks, by kind of mark and
// with marks that are missing or mistyped. Blocks are separated by a blank line;
// asked is the first.
func TestQuotedStretches(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"straight", `"We wait," she said, "for the ice."`, []string{"We wait,", "for the ice."}},
		{"curly", `“We wait,” she said.`, []string{"We wait,"}},
		{"single, with an apostrophe", `'We don't wait,' she said.`, []string{"We don't wait,"}},
		{"apostrophes alone", `The boats' crews don't wait.`, nil},
		{"closed by two single ones", `"We wait,'' she said. "It melts.''`, []string{"We wait,", "It melts."}},
		{"opened by a closing one", `”We wait,” she said. ”It melts.”`, []string{"We wait,", "It melts."}},
		{"only closed", `We wait,” she said. The ”melt” is near`, []string{"melt"}},
		{"closed by a straight one", `“We wait," she said.`, []string{"We wait,"}},
		{"a straight pair within", `“He said "no" to us,” she said.`, []string{`He said "no" to us,`, "no"}},
		{"never closed", `"We wait for the ice.`, nil},
		{"goes on in the next block", "\"We wait for the ice.\n\n\"It melts,\" she said.", []string{"We wait for the ice."}},
		{"closed by a mistyped mark, not going on", "\"We wait,'' she said. That is all.\n\n\"It melts,\" she said.", []string{"We wait,"}},
	}
	for _, tt := range tests {
		var got []string
		blocks := List[Block]{}
		for start := 0; start < len(tt.text); {
			end := len(tt.text)
			for i := start; i+1 < len(tt.text); i++ {
				if tt.text[i:i+2] == "\n\n" {
					end = i
					break
				}
			}
			blocks = append(blocks, Block{Start: start, End: end})
			start = end + 2
		}
		for _, q := range QuotedStretches(tt.text, blocks, 0) {
			got = append(got, tt.text[q[0]:q[1]])
		}
		slices.Sort(got)
		slices.Sort(tt.want)
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %s\n got %q\nwant %q", tt.name, tt.text, got, tt.want)
		}
	}
}
