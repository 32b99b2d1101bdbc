// Package segment trains the two small tables by which internal/text cuts
// tokens and sentences. In come treebanks in CoNLL-U, out go table files with
// integer weights. The features are internal/text's own: it is run over the
// raw text with a Decider that knows the right answers and keeps the
// features it is asked about.
package segment

import (
	"math"
	"math/rand/v2"

	"parley/internal/text"
)

// An Example is one question that a table decides.
type Example struct {
	Features []uint32 // hashes, not yet folded to the table's size
	Yes      bool
}

// Settings of one training run. Same settings and examples, same weights.
type Settings struct {
	Bits   int     // the table has 2^Bits weights
	Epochs int     // passes over the examples
	Rate   float64 // AdaGrad's step
	L2     float64 // how strongly weights are pulled to zero
	Scale  float64 // integer weight for a weight of 1
	Seed   uint64

	// Threshold is what a sum of integer weights must exceed for a yes.
	Threshold int32
	// Lower is taken from the integer weights of features.
	Lower map[uint32]int8
}

// The settings of the two tables, chosen on the development sets of EWT and
// GUM. A sentence border that is missed hurts more than one too many, as the
// threshold says.
var (
	TokenSettings    = Settings{Bits: 16, Epochs: 12, Rate: 0.2, L2: 1e-4, Scale: 24, Seed: 1}
	SentenceSettings = Settings{Bits: 17, Epochs: 4, Rate: 0.1, L2: 1e-4, Scale: 24, Seed: 1, Threshold: -12,
		Lower: map[uint32]int8{text.SoftBorder: 36}}
)

// Train fits a logistic regression with AdaGrad (Duchi et al. 2011) and rounds
// its weights to integers of one byte.
func Train(examples []Example, s Settings) []int8 {
	w := make([]float64, 1<<s.Bits)
	g := make([]float64, 1<<s.Bits)
	mask := uint32(1<<s.Bits - 1)
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	rng := rand.New(rand.NewPCG(s.Seed, 1))
	for range s.Epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			step(&examples[i], w, g, mask, s)
		}
	}
	out := quantise(w, s.Scale)
	for f, by := range s.Lower {
		out[f&mask] = max(out[f&mask], -127+by) - by
	}
	return out
}

func step(e *Example, w, g []float64, mask uint32, s Settings) {
	sum := 0.0
	for _, f := range e.Features {
		sum += w[f&mask]
	}
	p := 1 / (1 + math.Exp(-sum))
	d := p
	if e.Yes {
		d = p - 1
	}
	for _, f := range e.Features {
		k := f & mask
		grad := d + s.L2*w[k]
		g[k] += grad * grad
		w[k] -= s.Rate * grad / (1e-3 + math.Sqrt(g[k]))
	}
}

// quantise rounds and keeps to one byte.
func quantise(w []float64, scale float64) []int8 {
	out := make([]int8, len(w))
	for i, x := range w {
		out[i] = int8(math.Round(max(-127, min(127, x*scale))))
	}
	return out
}
