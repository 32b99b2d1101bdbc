package neural

import (
	"math/rand/v2"
	"testing"
)

// bestByTrying looks at every assignment of heads.
func bestByTrying(scores []float32, n int) float32 {
	head, best := make([]int, n), float32(-1e30)
	var try func(t int, sum float32)
	try = func(t int, sum float32) {
		if t == n {
			if roots(head) == 1 && isTree(head) && isProjective(head) {
				best = max(best, sum)
			}
			return
		}
		for h := range n + 1 {
			if h != t {
				head[t] = h
				try(t+1, sum+scores[t*(n+1)+h])
			}
		}
	}
	try(0, 0)
	return best
}

func TestHeadsAreTheBestProjectiveTree(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 9))
	var s treeScratch
	for i := range 3000 {
		n := 1 + i%5
		scores := make([]float32, n*(n+1))
		for j := range scores {
			scores[j] = float32(r.IntN(41) - 20)
		}
		want := bestByTrying(scores, n)
		head := s.heads(append([]float32(nil), scores...), n)
		var sum float32
		for t, h := range head {
			sum += scores[t*(n+1)+h]
		}
		if roots(head) != 1 || !isTree(head) || !isProjective(head) || sum != want {
			t.Fatalf("%v: heads %v with %g, the best tree has %g", scores, head, sum, want)
		}
	}
}

func TestLongSentencesStayTrees(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 9))
	var s treeScratch
	for _, n := range []int{60, 200} {
		scores := make([]float32, n*(n+1))
		for j := range scores {
			scores[j] = r.Float32()
		}
		if head := s.heads(scores, n); roots(head) != 1 || !isTree(head) || !isProjective(head) {
			t.Errorf("%d words: no tree", n)
		}
	}
}

func BenchmarkTreeOfNoise(b *testing.B) {
	const n = MaxSentence
	r := rand.New(rand.NewPCG(1, 9))
	noise := make([]float32, n*(n+1))
	for j := range noise {
		noise[j] = r.Float32()
	}
	var s treeScratch
	scores := make([]float32, len(noise))
	for b.Loop() {
		copy(scores, noise)
		s.heads(scores, n)
	}
}
