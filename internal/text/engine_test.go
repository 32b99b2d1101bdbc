package text

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"parley"
	"parley/internal/neural"
)

var update = flag.Bool("update", false, "write the golden file of the engine")

// told is sentences of our own, as reports and as hostile input have them.
const told = `GENEVA, December 4. The delegations of Avaria and Belmark met in Geneva on Thursday, the U.S. envoy's office said.

“We've agreed on 1,000 prisoners,” Foreign Minister Rustem Umerov told reporters after two-hour talks with Mahmoud Abbas and Gen. J. D. Hale.

PRESIDENT MACKY SALL OF SENEGAL ARRIVES IN DOHA FOR TALKS WITH THE UNITED NATIONS

qwxz 🙂 «Лавров» приехал ) ( " - - 12:30 ~~ a@b.org The parties weren’t expected to sign the Treaty of Belmark.

Ministers of both sides denied that they had been discussing, let alone signing, what their predecessors promised when the war began.`

// TestEngineGivesTheSameEverywhere compares with a golden file that every
// processor must reproduce to the bit: make arm64 runs it under emulation.
func TestEngineGivesTheSameEverywhere(t *testing.T) {
	const golden = "testdata/engine.golden"
	got := printed(t)
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the engine's answers changed; if they should, run go test ./internal/text -run Engine -update. Got:\n%s", got)
	}
}

// printed gives words, tags, heads and names, the exact probabilities, and a
// checksum of the answers to many mixed-up sentences.
func printed(t *testing.T) string {
	t.Helper()
	engine, err := English()
	if err != nil {
		t.Fatal(err)
	}
	doc := Segment(&parley.Report{Text: told})
	var sentences [][]string
	for _, s := range doc.Sentences {
		var forms []string
		for _, tok := range doc.Tokens[s.FirstToken:s.EndToken] {
			forms = append(forms, tok.Form)
		}
		sentences = append(sentences, forms)
	}
	var b strings.Builder
	for i, s := range engine.Parse(sentences) {
		for j, w := range s.Words {
			fmt.Fprintf(&b, "%d\t%s\t%s\t%s\t%s\t%d\t%s\n", j+1, sentences[i][j], w.Lemma, w.UPOS, w.Feats, w.Head, w.Rel)
		}
		for _, n := range s.Names {
			fmt.Fprintf(&b, "# %s %s %x\n", n.Kind, strings.Join(sentences[i][n.First:n.End], " "), n.Probability)
		}
		b.WriteByte('\n')
	}
	sum := sha256.New()
	for shift := range 10 {
		fmt.Fprintf(sum, "%v\n", engine.Parse(mixed(sentences, shift)))
	}
	fmt.Fprintf(&b, "mixed %x\n", sum.Sum(nil))
	return b.String()
}

// mixed takes words from all over the sentences.
func mixed(sentences [][]string, shift int) [][]string {
	var all []string
	for _, s := range sentences {
		all = append(all, s...)
	}
	out := make([][]string, 5)
	for i := range out {
		for j := range 3 + 7*i {
			out[i] = append(out[i], all[(j*(2*shift+1)+i*11+shift)%len(all)])
		}
	}
	return out
}

func TestAnnotateFillsTheDocument(t *testing.T) {
	doc := Parse(&parley.Report{Text: told})
	for _, s := range doc.Sentences {
		roots := 0
		for _, tok := range doc.Tokens[s.FirstToken:s.EndToken] {
			if tok.UPOS == "" || tok.Lemma == "" || tok.Rel == "" || tok.Head < 0 || tok.Head > s.EndToken-s.FirstToken {
				t.Errorf("token %+v", tok)
			}
			if tok.Head == 0 {
				roots++
			}
		}
		if roots != 1 {
			t.Errorf("%q: %d roots", doc.Text[s.Start:s.End], roots)
		}
	}
	found := map[string]parley.NameKind{}
	for _, n := range doc.Names {
		if doc.Text[n.Span.Start:n.Span.End] != n.Span.Text || n.Confidence < 0 || n.Confidence > 1 {
			t.Errorf("name %+v", n)
		}
		found[n.Span.Text] = n.Kind
	}
	for name, kind := range map[string]parley.NameKind{"Rustem Umerov": parley.PER, "Mahmoud Abbas": parley.PER, "Geneva": parley.LOC} {
		if found[name] != kind {
			t.Errorf("%s is %q", name, found[name])
		}
	}
}

func TestOtherLanguagesAreNotTagged(t *testing.T) {
	doc := &parley.Document{Text: "Oui", Language: "fr", Tokens: []parley.Token{{End: 3, Form: "Oui"}}, Sentences: []parley.Sentence{{End: 3, EndToken: 1}}}
	if Annotate(doc); doc.Tokens[0].UPOS != "" {
		t.Errorf("a French word was tagged %s", doc.Tokens[0].UPOS)
	}
}

func TestLongSentencesAreOneTree(t *testing.T) {
	doc := &parley.Document{Sentences: []parley.Sentence{{}}}
	doc.Text = strings.Repeat("met ", 3*neural.MaxSentence+5)
	for i := range 3*neural.MaxSentence + 5 {
		doc.Tokens = append(doc.Tokens, parley.Token{Start: 4 * i, End: 4*i + 3, Form: "met"})
	}
	doc.Sentences[0].EndToken, doc.Sentences[0].End = len(doc.Tokens), len(doc.Text)-1
	Annotate(doc)
	for i := range doc.Tokens {
		at, steps := i, 0
		for doc.Tokens[at].Head != 0 && steps <= len(doc.Tokens) {
			at, steps = doc.Tokens[at].Head-1, steps+1
		}
		if steps > len(doc.Tokens) {
			t.Fatalf("word %d does not lead to the root", i)
		}
	}
}

func TestDamagedModelIsRefused(t *testing.T) {
	file := append([]byte(nil), modelFile...)
	file[len(file)/2] ^= 1
	if _, err := LoadEngine(file); err == nil || !strings.Contains(err.Error(), "damaged") {
		t.Errorf("error %v", err)
	}
	if _, err := LoadEngine(file[:100]); err == nil {
		t.Error("a file of 100 bytes was read")
	}
}
