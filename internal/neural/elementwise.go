package neural

import "math"

// Every product below is converted to float32 before it is added to anything:
// the language forbids fusing across a conversion, so that all processors
// round alike.

// unit is the scale of activations: 4096 stands for 1.
const unit = 1.0 / 4096

// tanh is the rational approximation of Eigen (13 over 6 degrees).
func tanh(x float32) float32 {
	x = max(min(x, 7.9), -7.9)
	y := float32(x * x)
	p := float32(y*-2.76076847742355e-16) + 2.00018790482477e-13
	p = float32(y*p) + -8.60467152213735e-11
	p = float32(y*p) + 5.12229709037114e-08
	p = float32(y*p) + 1.48572235717979e-05
	p = float32(y*p) + 6.37261928875436e-04
	p = float32(y*p) + 4.89352455891786e-03
	p = float32(x * p)
	q := float32(y*1.19825839466702e-06) + 1.18534705686654e-04
	q = float32(y*q) + 2.26843463243900e-03
	q = float32(y*q) + 4.89352518554385e-03
	return float32(p / q)
}

func sigmoid(x float32) float32 { return float32(0.5*tanh(float32(0.5*x))) + 0.5 }

// exp is e to the power of x, for x not above 0: a polynomial on an eighth of
// a power of two, then three squarings; 0 below -80.
func exp(x float32) float32 {
	if x < -80 {
		return 0
	}
	n := int32(float32(x*1.44269504) - 0.5) // towards zero: rounds a negative number
	r := float32(float32(x-float32(float32(n)*0.693145752)) - float32(float32(n)*1.42860677e-06))
	r = float32(r * 0.125)
	p := float32(r*(1.0/24)) + 1.0/6
	p = float32(r*p) + 0.5
	p = float32(r*p) + 1
	p = float32(r*p) + 1
	for range 3 {
		p = float32(p * p)
	}
	for ; n < 0; n++ {
		p = float32(p * 0.5)
	}
	return p
}

// quantise gives x as an activation, cut off at ±8.
func quantise(x float32) int16 { return round(float32(x * (1 / unit))) }

// round rounds halves away from zero and cuts off what 16 bits do not hold. It
// has no branch on the sign, which no processor could foresee.
func round(x float32) int16 {
	x = max(min(x, 32766), -32766)
	half := math.Float32frombits(math.Float32bits(x)&(1<<31) | 0x3f000000)
	return int16(int32(x + half))
}

// softmax turns scores into probabilities in place.
func softmax(s []float32) {
	top := s[0]
	for _, v := range s {
		top = max(top, v)
	}
	var sum float32
	for i, v := range s {
		s[i] = exp(v - top)
		sum += s[i]
	}
	for i := range s {
		s[i] = float32(s[i] / sum)
	}
}
