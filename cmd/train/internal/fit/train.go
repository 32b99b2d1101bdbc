package fit

import (
	"fmt"
	"io"
	"math/rand/v2"
	"runtime"
	"sync"
	"time"

	"parley/cmd/train/internal/corpus"
	"parley/cmd/train/internal/nn"
	"parley/internal/neural"
)

// Settings is everything that a training run depends on besides its data.
type Settings struct {
	neural.Config
	Dropout
	Epochs     int
	Stop       int // epochs after which to stop early, 0 never
	BatchWords int
	Rate       float64 // of learning, at its highest
	Warmup     float64 // part of all steps in which the rate rises
	Seed       uint64
	// From, where it is not nil, is the model to begin with; its words and
	// labels are taken over.
	From     *neural.Weights
	Progress io.Writer
	// EachEpoch is called after every epoch with the averaged weights.
	EachEpoch func(m *neural.Weights) error
}

// A trainer is one run of training.
type trainer struct {
	Settings
	net      *network
	workers  []*worker
	adam     nn.Adam
	examples []example
	step     int
	steps    int
}

// Train trains a network on the data. The result depends on the settings and
// the data only, not on the number of processors.
func Train(s Settings, d *corpus.Data, v *neural.Vectors, g *neural.Gazetteer) (*neural.Weights, error) {
	words, labels := d.Words(), d.Labels()
	if s.From != nil {
		words, labels = s.From.Words, s.From.Labels
	}
	dict := neural.NewDictionary(words, v, g)
	enc := newEncoder(dict, labels)
	t := &trainer{Settings: s, net: newNetwork(s.Config, labels, v, len(words), s.Dropout, s.Seed)}
	t.net.gazetteer = g
	t.adam = nn.Adam{Beta1: 0.9, Beta2: 0.98, Epsilon: 1e-8, Clip: 5, Decay: 0.999}
	if s.From != nil {
		t.net.resume(s.From)
	}
	for range parts {
		t.workers = append(t.workers, newWorker(t.net, s.Dropout))
	}
	total := 0
	for i := range d.Train {
		t.examples = append(t.examples, enc.example(&d.Train[i]))
		total += len(d.Train[i].Forms)
	}
	fmt.Fprintf(s.Progress, "%d sentences, %d words, %d weights, %d own words; labels: %d tags, %d features, %d lemmas, %d relations, %d names\n",
		len(t.examples), total, len(t.net.ps.Theta), len(words), len(labels.UPOS), len(labels.Feats), len(labels.Lemmas), len(labels.Rels), len(labels.Names))
	t.steps = s.Epochs * (total/s.BatchWords + 1)
	var out *neural.Weights
	for epoch := range s.Epochs {
		if s.Stop > 0 && epoch == s.Stop {
			break
		}
		t.epoch(epoch)
		out = export(t.net, t.adam.Average, words)
		if s.EachEpoch != nil {
			if err := s.EachEpoch(out); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

func (t *trainer) epoch(epoch int) {
	start := time.Now()
	var loss Loss
	r := rand.New(rand.NewPCG(t.Seed, uint64(100+epoch)))
	for _, b := range batches(t.examples, t.BatchWords, r) {
		loss.add(t.batch(b))
	}
	n := float64(loss.Words)
	fmt.Fprintf(t.Progress, "epoch %d: loss upos %.3f feats %.3f lemma %.3f name %.3f head %.3f rel %.3f; %.0f words/s\n", epoch+1, loss.UPOS/n,
		loss.Feats/n, loss.Lemma/n, loss.Name/n, loss.Head/n, loss.Rel/n, n/time.Since(start).Seconds())
}

// batch learns from one minibatch.
func (t *trainer) batch(b [parts][]int) Loss {
	var wg sync.WaitGroup
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	scale := 1 / float32(t.BatchWords)
	for p := range b {
		wg.Go(func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			var part []*example
			for _, i := range b[p] {
				part = append(part, &t.examples[i])
			}
			t.workers[p].run(part, scale, rand.New(rand.NewPCG(t.Seed+2, uint64(t.step*parts+p))))
		})
	}
	wg.Wait()
	var loss Loss
	grads := make([][]float32, 0, parts)
	for _, w := range t.workers {
		loss.add(w.loss)
		grads = append(grads, w.grad)
	}
	nn.AddInto(grads)
	t.adam.Step(t.net.ps.Theta, grads[0], t.rate())
	t.step++
	return loss
}

// rate rises linearly, then falls linearly to a fiftieth.
func (t *trainer) rate() float64 {
	done := float64(t.step) / float64(t.steps)
	if done < t.Warmup {
		return t.Rate * (done + 1/float64(t.steps)) / t.Warmup
	}
	return t.Rate * max(0.02, (1-done)/(1-t.Warmup))
}
