package text

import (
	_ "embed"
	"fmt"
	"sync"

	"parley/internal/neural"
)

// An Engine answers for the words of English sentences, given as the forms of
// their tokens: tag, features, lemma, head and relation of each word, and the
// names. The answers are in the order of the sentences, one word an answer, no
// sentence's answer depends on another, and every sentence's heads are a tree
// with one root. It can be used by many goroutines at once.
type Engine interface {
	Parse(sentences [][]string) []neural.Sentence
}

// modelFile is written by cmd/train; model/LICENSE is its licence.
//
//go:embed model/english.bin
var modelFile []byte

// English gives the engine that the program carries, which is prepared at the
// first call.
var English = sync.OnceValues(func() (Engine, error) { return LoadEngine(modelFile) })

// LoadEngine prepares the engine of a model file, whose memory it keeps. A
// damaged file and one of another version are errors that say so.
func LoadEngine(file []byte) (Engine, error) {
	w, err := neural.Decode(file)
	if err != nil {
		return nil, fmt.Errorf("load the language engine: %w; build the program again or train a model with cmd/train", err)
	}
	return neural.NewNetwork(w), nil
}
