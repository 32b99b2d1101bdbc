package wordvec

import (
	"encoding/binary"
	"math"
	"math/rand/v2"
	"slices"
	"sync"

	"parley/internal/neural"
)

// Settings of the quantisation: k-means (Lloyd 1982) on the most frequent words.
const (
	centroids = 256
	learnOn   = 60000 // words
	rounds    = 12
)

// Quantise turns the table into what the model file holds: step dimensions
// become one byte.
func Quantise(t *Table, step int) *neural.Vectors {
	n, places := len(t.Words), t.Dims/step
	books := make([][]float32, places)
	codes := make([]byte, n*places)
	var wg sync.WaitGroup
	slots := make(chan struct{}, 2)
	for p := range places {
		wg.Go(func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			points := t.slice(p*step, step)
			books[p] = learn(points[:min(n, learnOn)*step], step, rand.New(rand.NewPCG(7, uint64(p))))
			for i := range n {
				codes[i*places+p] = nearest(books[p], points[i*step:(i+1)*step])
			}
		})
	}
	wg.Wait()
	v := &neural.Vectors{Dims: t.Dims, Step: step}
	v.Scale, v.Book = roundBooks(books)
	order := unique(t.Words)
	for _, i := range order {
		v.Prints = binary.LittleEndian.AppendUint32(v.Prints, neural.Fingerprint(t.Words[i]))
		v.Codes = append(v.Codes, codes[i*places:(i+1)*places]...)
	}
	v.Index()
	return v
}

func (t *Table) slice(from, step int) []float32 {
	out := make([]float32, 0, len(t.Words)*step)
	for i := range t.Words {
		out = append(out, t.Vectors[i*t.Dims+from:][:step]...)
	}
	return out
}

// unique gives the words in the order of their fingerprints; of words with the
// same one, the more frequent stays.
func unique(words []string) []int {
	seen := make(map[uint32]bool, len(words))
	var order []int
	for i, w := range words {
		if p := neural.Fingerprint(w); !seen[p] {
			seen[p] = true
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(a, b int) int {
		return int(int64(neural.Fingerprint(words[a])) - int64(neural.Fingerprint(words[b])))
	})
	return order
}

func learn(points []float32, step int, r *rand.Rand) []float32 {
	n := len(points) / step
	book := make([]float32, 0, centroids*step)
	for range centroids {
		i := r.IntN(n)
		book = append(book, points[i*step:(i+1)*step]...)
	}
	for range rounds {
		sums, counts := make([]float64, len(book)), make([]int, centroids)
		for i := range n {
			x := points[i*step : (i+1)*step]
			c := int(nearest(book, x))
			counts[c]++
			for j, v := range x {
				sums[c*step+j] += float64(v)
			}
		}
		for c, k := range counts {
			for j := range step {
				if k > 0 {
					book[c*step+j] = float32(sums[c*step+j] / float64(k))
				} else {
					book[c*step+j] = points[r.IntN(n)*step+j]
				}
			}
		}
	}
	return book
}

func nearest(book, x []float32) byte {
	best, at := float32(math.MaxFloat32), 0
	step := len(x)
	for c := range centroids {
		var d float32
		for j, v := range book[c*step : (c+1)*step] {
			e := x[j] - v
			d += e * e
		}
		if d < best {
			best, at = d, c
		}
	}
	return byte(at)
}

func roundBooks(books [][]float32) (float32, []byte) {
	var top float32
	for _, b := range books {
		for _, v := range b {
			top = max(top, float32(math.Abs(float64(v))))
		}
	}
	scale := top / 127
	var out []byte
	for _, b := range books {
		for _, v := range b {
			out = append(out, byte(int8(math.Round(float64(v/scale)))))
		}
	}
	return scale, out
}
