package merge_test

import (
	"fmt"
	"math/rand/v2"

	"parley/internal/merge"
)

func init() {
	merge.RandomSketches = func(r *rand.Rand, n int) []merge.Sketch {
		return merge.SketchReport(randomReading(r, fmt.Sprint("k", n))).Sketches
	}
}
