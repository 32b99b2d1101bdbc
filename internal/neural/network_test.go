package neural

import (
	"encoding/binary"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// randomWeights gives a small network that knows nothing.
func randomWeights() *Weights {
	r := rand.New(rand.NewPCG(11, 12))
	c := Config{WordDim: 6, SubDim: 5, Hidden: 8, Layers: 2, TagLayer: 1, TagDim: 7, NameDim: 6, ArcDim: 9, RelDim: 10}
	w := &Weights{Config: c, Words: []string{"met", "the"}, Vectors: randomVectors(r), Gazetteer: NewGazetteer(map[string]uint8{"Avaria": State, "Erdoğan": Surname}),
		Labels: Labels{UPOS: []string{"NOUN", "VERB"}, Feats: []string{"", "Number=Sing"}, Lemmas: []string{"l0", "k0", "l1y"},
			Rels: []string{"nsubj", "obj", "root"}, Names: []string{"B-PER", "I-PER", "L-PER", "O", "U-PER"}}}
	floats := func(n int) []float32 {
		out := make([]float32, n)
		for i := range out {
			out[i] = float32(r.NormFloat64())
		}
		return out
	}
	matrix := func(rows, cols int) Matrix {
		var m [][]float32
		for range rows {
			m = append(m, floats(cols))
		}
		return NewMatrix(m, floats(rows))
	}
	w.WordTable, w.SubTable = NewTable(floats(3*c.WordDim), c.WordDim), NewTable(floats(SubRows*c.SubDim), c.SubDim)
	in := c.Input(w.Vectors.Dims)
	short, top := in+2*c.Hidden, 2*c.Hidden
	for range c.Layers {
		w.Layers = append(w.Layers, [2]Matrix{matrix(4*c.Hidden, in+c.Hidden), matrix(4*c.Hidden, in+c.Hidden)})
		in = top
	}
	w.Tags, w.UPOS, w.Feats, w.Lemmas = matrix(c.TagDim, short), matrix(2, c.TagDim), matrix(2, c.TagDim), matrix(3, c.TagDim)
	w.NameHidden, w.Names = matrix(c.NameDim, short), matrix(5, c.NameDim)
	w.ArcDep, w.ArcHead, w.Bilinear = matrix(c.ArcDim, top), matrix(c.ArcDim, top), matrix(c.ArcDim, c.ArcDim)
	w.RelDep, w.RelHead, w.Rels = matrix(c.RelDim, top), matrix(c.RelDim, top), matrix(3, c.RelDim)
	w.RootArc, w.RootRel = floats(c.ArcDim), floats(c.RelDim)
	return w
}

func randomVectors(r *rand.Rand) *Vectors {
	v := &Vectors{Dims: 4, Step: 2, Scale: 0.02}
	for range 2 * 256 * 2 {
		v.Book = append(v.Book, byte(r.Uint32()))
	}
	words := []string{"delegations", "met", "in", "the", "capital", "erdogan"}
	slices.SortFunc(words, func(a, b string) int { return int(int64(Fingerprint(a)) - int64(Fingerprint(b))) })
	for _, w := range words {
		v.Prints = binary.LittleEndian.AppendUint32(v.Prints, Fingerprint(w))
		v.Codes = append(v.Codes, byte(r.Uint32()), byte(r.Uint32()))
	}
	v.Index()
	return v
}

var sentences = [][]string{
	strings.Fields("The delegations of Avaria and Belmark met in the capital ."), {}, {"Yes"}, {"🙂"},
	strings.Fields("Envoys met"), strings.Fields("ERDOĞAN said \x00 so \xff at 5 p.m. : « »"),
}

func TestNoAnswerDependsOnOtherSentences(t *testing.T) {
	n := NewNetwork(randomWeights())
	all := n.Parse(sentences)
	for i, s := range sentences {
		alone := n.Parse([][]string{s})
		if len(s) > 0 && !reflect.DeepEqual(alone[0], all[i]) {
			t.Errorf("%q: alone %v, with others %v", s, alone[0], all[i])
		}
	}
}

func TestManySentencesMakeSeveralBatches(t *testing.T) {
	n := NewNetwork(randomWeights())
	var many [][]string
	for i := range 300 {
		many = append(many, sentences[i%len(sentences)])
	}
	many = append(many, make([]string, MaxSentence))
	few := n.Parse(sentences)
	for i, s := range n.Parse(many)[:300] {
		if !reflect.DeepEqual(s, few[i%len(few)]) {
			t.Fatalf("sentence %d differs", i)
		}
	}
}

// checkSentence tells what is wrong with an answer, whatever the words.
func checkSentence(t *testing.T, forms []string, s Sentence) {
	t.Helper()
	if len(s.Words) != len(forms) {
		t.Fatalf("%d words for %d", len(s.Words), len(forms))
	}
	heads := make([]int, len(forms))
	for i, w := range s.Words {
		heads[i] = (w.Head + len(forms)) % (len(forms) + 1)
		if (w.Rel == "root") != (w.Head == 0) {
			t.Errorf("word %d: relation %s to %d", i, w.Rel, w.Head)
		}
	}
	if len(forms) > 0 && (roots(heads) != 1 || !isTree(heads)) {
		t.Errorf("%q: no tree with one root: %v", forms, heads)
	}
	end := 0
	for _, n := range s.Names {
		if n.First < end || n.End <= n.First || n.End > len(forms) || n.Probability < 0 || n.Probability > 1 {
			t.Errorf("a name %+v in %d words", n, len(forms))
		}
		end = n.End
	}
}

func FuzzParse(f *testing.F) {
	n := NewNetwork(randomWeights())
	for _, s := range sentences {
		f.Add(strings.Join(s, " "))
	}
	f.Fuzz(func(t *testing.T, text string) {
		forms := strings.Split(text, " ")
		forms = forms[:min(len(forms), MaxSentence)]
		checkSentence(t, forms, n.Parse([][]string{forms})[0])
	})
}
