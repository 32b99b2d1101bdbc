package merge

import "math/rand/v2"

// RandomSketches are those of a report of the small worlds of the tests.
var RandomSketches func(r *rand.Rand, n int) []Sketch
