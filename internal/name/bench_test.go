package name

import "testing"

// BenchmarkCompare compares the pairs of both lists, which are all hard ones, and
// pairs of names at random.
func BenchmarkCompare(b *testing.B) {
	var left, right []Name
	for _, file := range []string{"pairs.txt", "nonpairs.txt"} {
		for _, p := range readPairs(b, file) {
			left, right = append(left, Parse(p.a)), append(right, Parse(p.b))
		}
	}
	run := func(step int) func(*testing.B) {
		return func(b *testing.B) {
			b.ReportAllocs()
			at, sum := 0, 0
			for b.Loop() {
				r := Compare(&left[at], &right[(at*step+step-1)%len(right)])
				sum += r.Score
				if at++; at == len(left) {
					at = 0
				}
			}
			if sum == 0 {
				b.Fatal("every pair is told apart")
			}
		}
	}
	b.Run("lists", run(1))
	b.Run("random", run(7))
}

func BenchmarkParse(b *testing.B) {
	list := listNames(b)
	b.ReportAllocs()
	at := 0
	for b.Loop() {
		if n := Parse(list[at]); n.Order == 0 {
			b.Fatal(list[at])
		}
		if at++; at == len(list) {
			at = 0
		}
	}
}
