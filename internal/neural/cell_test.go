package neural

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestCellAgreesWithThePortableCode(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	const h = 48
	d := direction{hidden: h, scale: make([]float32, 4*h), bias: make([]float32, 4*h)}
	for range 200 {
		sums, last := make([]int32, 4*h), make([]float32, h)
		for i := range sums {
			sums[i] = int32(r.Uint32()) >> r.IntN(30)
			d.scale[i], d.bias[i] = r.Float32()*1e-6, r.Float32()-0.5
		}
		for i := range last {
			last[i] = float32(r.NormFloat64() * 3)
		}
		m1, m2 := make([]float32, h), make([]float32, h)
		s1, s2 := make([]int16, h), make([]int16, h)
		d.cell(sums, last, m1, s1)
		d.cellPortable(sums, last, m2, s2)
		if !slices.Equal(m1, m2) || !slices.Equal(s1, s2) {
			t.Fatalf("the kernel differs:\n%v\n%v\n%v\n%v", m1, m2, s1, s2)
		}
	}
}

func TestDotAgreesWithThePortableCode(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for n := range 70 {
		a, b := make([]int16, n), make([]int16, n)
		for i := range a {
			a[i], b[i] = int16(r.IntN(4095)-2047), int16(r.IntN(4095)-2047)
		}
		if got, want := dot(a, b), dotPortable(a, b); got != want {
			t.Fatalf("%d numbers: %d, want %d", n, got, want)
		}
	}
}

func TestFunctionsAreNearTheExactOnes(t *testing.T) {
	for x := -20.0; x <= 20; x += 0.01 {
		if got, want := float64(tanh(float32(x))), math.Tanh(x); math.Abs(got-want) > 1e-6 {
			t.Fatalf("tanh(%g) = %g, want %g", x, got, want)
		}
		if got, want := float64(exp(-float32(math.Abs(x)))), math.Exp(-math.Abs(float64(float32(x)))); math.Abs(got-want) > 1e-5*want+1e-9 {
			t.Fatalf("exp(%g) = %g, want %g", -math.Abs(x), got, want)
		}
	}
}
