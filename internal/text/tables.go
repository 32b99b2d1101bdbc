package text

import (
	_ "embed"
	"sync"
)

// The learned tables, made by "go run ./cmd/train segment" from the training
// files of EWT and GUM.
var (
	//go:embed data/tokens.plt
	tokenFile []byte
	//go:embed data/sentences.plt
	sentenceFile []byte
)

var (
	tokenTable    = sync.OnceValue(func() *Table { return mustTable("tokens", tokenFile) })
	sentenceTable = sync.OnceValue(func() *Table { return mustTable("sentences", sentenceFile) })
)

// mustTable reads an embedded table; a damaged one is a defect of the program.
func mustTable(name string, file []byte) *Table {
	t, err := ParseTable(file)
	if err != nil {
		panic("internal/text/data/" + name + ".plt: " + err.Error() + "; make it anew with go run ./cmd/train segment")
	}
	return t
}
