package fit

import (
	"bytes"
	"io"
	"runtime"
	"strings"
	"testing"

	"parley/cmd/train/internal/corpus"
	"parley/cmd/train/internal/wordvec"
	"parley/internal/neural"
)

// lesson is data of our own in which everything can be learned.
func lesson() *corpus.Data {
	d := &corpus.Data{}
	for i := range 60 {
		who := []string{"Ada", "Boris", "Chen"}[i%3]
		d.Train = append(d.Train, corpus.Sentence{Forms: []string{who, "met", "envoys", "."}, UPOS: []string{"PROPN", "VERB", "NOUN", "PUNCT"},
			Feats: []string{"Number=Sing", "Tense=Past", "Number=Plur", ""}, Lemmas: []string{who, "meet", "envoy", "."},
			Heads: []int{2, 0, 2, 2}, Rels: []string{"nsubj", "root", "obj", "punct"}, Names: []string{"U-PER", "O", "O", "O"}})
	}
	return d
}

func settings() Settings {
	return Settings{Config: neural.Config{WordDim: 8, SubDim: 8, Hidden: 16, Layers: 2, TagLayer: 1, TagDim: 16, NameDim: 16, ArcDim: 16, RelDim: 16},
		Dropout: Dropout{Word: 0.1, Lists: 0.2, Input: 0.1, State: 0.1}, Epochs: 40, BatchWords: 60, Rate: 1e-2, Warmup: 0.05, Seed: 1, Progress: io.Discard}
}

func lessonVectors() *neural.Vectors {
	t := &wordvec.Table{Dims: 8, Words: []string{"met", "envoys"}}
	for i := range 16 {
		t.Vectors = append(t.Vectors, float32(i%5)-2)
	}
	return wordvec.Quantise(t, 4)
}

func TestTrainingLearnsAndDoesNotDependOnProcessors(t *testing.T) {
	d, v := lesson(), lessonVectors()
	lists := neural.NewGazetteer(map[string]uint8{"Ada": neural.GivenName, "Chen": neural.Surname})
	w, err := Train(settings(), d, v, lists)
	if err != nil {
		t.Fatal(err)
	}
	s := Evaluate(neural.NewNetwork(w), d.Train)
	if s.UPOS < 100 || s.Lemma < 100 || s.LAS < 100 || s.Names["PER"] < 100 {
		t.Errorf("after training on it: %v", s)
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	again, err := Train(settings(), d, v, lists)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(w.Encode(), again.Encode()) {
		t.Error("the model differs with another number of processors")
	}
	more := settings()
	more.From, more.Epochs, more.Rate = w, 1, 1e-6
	w, err = Train(more, d, v, lists)
	if err != nil {
		t.Fatal(err)
	}
	if s := Evaluate(neural.NewNetwork(w), d.Train); s.LAS < 95 || !strings.Contains(s.String(), "las") {
		t.Errorf("resumed: %v", s)
	}
}
