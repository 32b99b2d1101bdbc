package neural

import "sync"

// A Network answers for the words of sentences. It can be used by many
// goroutines at once.
type Network struct {
	w                         *Weights
	dict                      *Dictionary
	book                      []int16 // of the vectors, as activations
	words                     []int16 // the table of trained words, as activations
	layers                    [][2]direction
	tags, upos, feats, lemmas linear
	nameHidden, names         linear
	arcDep, arcHead, bilinear linear
	relDep, relHead, rels     linear
	rootRelation              int // number of the relation "root", or -1
	follows                   [][]bool
	input, short              int // dimensions, even
	pool                      sync.Pool
}

// NewNetwork prepares weights for use. The shapes must fit each other, as
// those of a model file that was read do.
func NewNetwork(w *Weights) *Network {
	n := &Network{w: w, dict: NewDictionary(w.Words, w.Vectors, w.Gazetteer), rootRelation: -1}
	v := w.Vectors
	for _, b := range v.Book {
		n.book = append(n.book, quantise(float32(float32(int8(b))*v.Scale)))
	}
	for _, b := range w.WordTable.D {
		n.words = append(n.words, quantise(float32(float32(b)*w.WordTable.Scale)))
	}
	for i := range w.Layers {
		n.layers = append(n.layers, [2]direction{newDirection(&w.Layers[i][0], w.Config.Hidden, false),
			newDirection(&w.Layers[i][1], w.Config.Hidden, true)})
	}
	n.tags, n.nameHidden = newLinear(&w.Tags, unit), newLinear(&w.NameHidden, unit)
	n.arcDep, n.arcHead = newLinear(&w.ArcDep, unit), newLinear(&w.ArcHead, unit)
	n.relDep, n.relHead = newLinear(&w.RelDep, unit), newLinear(&w.RelHead, unit)
	n.upos, n.feats, n.lemmas = newLinear(&w.UPOS, hiddenScale), newLinear(&w.Feats, hiddenScale), newLinear(&w.Lemmas, hiddenScale)
	n.names, n.bilinear, n.rels = newLinear(&w.Names, hiddenScale), newLinear(&w.Bilinear, hiddenScale), newLinear(&w.Rels, hiddenScale)
	for i, r := range w.Labels.Rels {
		if r == "root" {
			n.rootRelation = i
		}
	}
	n.follows = transitions(w.Labels.Names)
	n.input = w.Config.Input(v.Dims)
	n.short = n.input + 2*w.Config.Hidden
	return n
}

// Word is what the network says of one word. Head is 1-based within the
// sentence, 0 the root.
type Word struct {
	UPOS, Feats, Lemma string
	Head               int
	Rel                string
}

// NameSpan is a name: words [First, End) of a sentence. Probability is that of
// its least certain word.
type NameSpan struct {
	First, End  int
	Kind        string
	Probability float32
}

// Sentence is what the network says of one sentence.
type Sentence struct {
	Words []Word
	Names []NameSpan
}

// scratch is the memory of one call.
type scratch struct {
	lay         layout
	feats       [][]Features
	forms       [][]string
	sums        []int32
	memory      []float32
	zeros       []float32 // a memory before the first step
	x           []int16
	out         [][]int16
	short       []int16
	hidden      []int16
	f, g        []float32
	dep, head   []float32
	rd, rh      []float32
	depQ, headQ []int16
	depS, headS []float32
	scores      []float32
	tree        treeScratch
	back        []int32
}

func (n *Network) scratch() *scratch {
	if s, ok := n.pool.Get().(*scratch); ok {
		return s
	}
	return &scratch{out: make([][]int16, len(n.layers))}
}
