// Package fit builds the language network for training, trains it, and writes
// it as package neural reads it.
package fit

import (
	"math/rand/v2"

	"parley/cmd/train/internal/nn"
	"parley/internal/neural"
)

// Dropout is the part of the numbers that is set to zero while training.
type Dropout struct {
	Vector, Word, Sub float64 // whole vectors of a word, as if it were unknown
	Lists             float64 // what the gazetteer says, of whole sentences; half as often of words
	Input, State      float64 // of the encoder's input and output, one mask a sentence
	Feedback          float64 // of the state that a layer hands to its next step
	Head              float64 // of the layers before the answers
	Smooth            float64 // of the truth, spread over all labels
}

// A network is the layers and their weights.
type network struct {
	neural.Config
	labels     neural.Labels
	vectors    *neural.Vectors
	gazetteer  *neural.Gazetteer
	ps         nn.Params
	words, sub *nn.Param
	layers     [][2]*nn.LSTM
	tags       *nn.Linear // before upos, feats, lemma
	upos       *nn.Linear
	feats      *nn.Linear
	lemma      *nn.Linear
	nameHidden *nn.Linear
	names      *nn.Linear
	arcDep     *nn.Linear // with the bilinear form in between, see arcs.go
	arcHead    *nn.Linear
	bilinear   *nn.Param
	headBias   *nn.Param
	rootArc    *nn.Param // stands for the head of the root
	relDep     *nn.Linear
	relHead    *nn.Linear
	rootRel    *nn.Param
	rels       *nn.Linear
}

func newNetwork(c neural.Config, l neural.Labels, v *neural.Vectors, nWords int, d Dropout, seed uint64) *network {
	r := rand.New(rand.NewPCG(seed, 1))
	n := &network{Config: c, labels: l, vectors: v}
	ps := &n.ps
	n.words = ps.Add("words", nWords+1, c.WordDim)
	ps.Uniform(n.words, 0.3, r)
	clear(n.words.In(ps.Theta).Row(0))
	n.sub = ps.Add("sub", neural.SubRows, c.SubDim)
	ps.Uniform(n.sub, 0.1, r)
	in := c.Input(v.Dims)
	shortcut := in + 2*c.Hidden
	for i := range c.Layers {
		name := string(rune('1' + i))
		n.layers = append(n.layers, [2]*nn.LSTM{nn.NewLSTM(ps, "forward"+name, in, c.Hidden, false, r),
			nn.NewLSTM(ps, "backward"+name, in, c.Hidden, true, r)})
		in = 2 * c.Hidden
	}
	n.tags = nn.NewLinear(ps, "tags", shortcut, c.TagDim, true, d.Head, r)
	n.upos = nn.NewLinear(ps, "upos", c.TagDim, len(l.UPOS), false, 0, r)
	n.feats = nn.NewLinear(ps, "feats", c.TagDim, len(l.Feats), false, 0, r)
	n.lemma = nn.NewLinear(ps, "lemma", c.TagDim, len(l.Lemmas), false, 0, r)
	n.nameHidden = nn.NewLinear(ps, "nameHidden", shortcut, c.NameDim, true, d.Head, r)
	n.names = nn.NewLinear(ps, "names", c.NameDim, len(l.Names), false, 0, r)
	n.arcDep = nn.NewLinear(ps, "arcDep", in, c.ArcDim, true, d.Head, r)
	n.arcHead = nn.NewLinear(ps, "arcHead", in, c.ArcDim, true, d.Head, r)
	n.bilinear = ps.Add("bilinear", c.ArcDim, c.ArcDim)
	ps.Glorot(n.bilinear, r)
	n.headBias = ps.Add("headBias", 1, c.ArcDim)
	n.rootArc = ps.Add("rootArc", 1, c.ArcDim)
	ps.Uniform(n.rootArc, 0.1, r)
	n.relDep = nn.NewLinear(ps, "relDep", in, c.RelDim, false, 0, r)
	n.relHead = nn.NewLinear(ps, "relHead", in, c.RelDim, false, 0, r)
	n.rootRel = ps.Add("rootRel", 1, c.RelDim)
	ps.Uniform(n.rootRel, 0.1, r)
	n.rels = nn.NewLinear(ps, "rels", c.RelDim, len(l.Rels), false, 0, r)
	return n
}
