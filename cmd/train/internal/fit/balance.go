package fit

import (
	"fmt"
	"io"

	"parley/cmd/train/internal/corpus"
	"parley/internal/neural"
)

// Balance shifts the scores of each kind of name against those of no name, so
// that F1 on the set is highest: the training texts name other things, and
// more often, than reports and letters do. Each kind is tried alone, in two
// rounds; what counts is the sum of micro F1 and the F1 of people.
func Balance(w *neural.Weights, set corpus.Set, progress io.Writer) {
	worth := func() float64 {
		n := Evaluate(neural.NewNetwork(w), set.Sentences).Names
		return n["micro"] + n["PER"]
	}
	best := worth()
	for _, step := range []float32{0.8, 0.4} {
		for _, kind := range []string{"PER", "ORG", "LOC"} {
			for _, by := range []float32{-step, step} {
				for shift(w, kind, by); ; shift(w, kind, by) {
					if got := worth(); got > best {
						best = got
						fmt.Fprintf(progress, "names of kind %s by %+.1f: %.2f\n", kind, by, best)
						continue
					}
					shift(w, kind, -by)
					break
				}
			}
		}
	}
}

// shift adds to the scores of a kind's labels.
func shift(w *neural.Weights, kind string, by float32) {
	for i, l := range w.Labels.Names {
		if len(l) > 2 && l[2:] == kind {
			w.Names.Bias[i] += by
		}
	}
}
