package nn

import "math"

// Softmax turns scores into probabilities in place.
func Softmax(s []float32) {
	top := s[0]
	for _, v := range s {
		top = max(top, v)
	}
	var sum float64
	for i, v := range s {
		e := math.Exp(float64(v - top))
		s[i] = float32(e)
		sum += e
	}
	k := float32(1 / sum)
	for i := range s {
		s[i] *= k
	}
}

// CrossEntropy adds weight times the derivative of −log softmax(s)[gold] by s
// to d, turns s into probabilities, and returns −log of gold's. smooth is the
// part of the truth that is spread over all labels (Szegedy et al. 2016).
func CrossEntropy(s, d []float32, gold int, weight, smooth float32) float64 {
	Softmax(s)
	even := smooth / float32(len(s))
	for i, p := range s {
		d[i] += weight * (p - even)
	}
	d[gold] -= weight * (1 - smooth)
	return -math.Log(max(float64(s[gold]), 1e-12))
}
