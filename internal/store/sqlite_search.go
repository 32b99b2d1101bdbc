package store

import (
	"context"
	"strings"
)

func (sqliteDialect) insertParts(ctx context.Context, tx *Tx, parts []part, words []string) error {
	rows, texts := make([][]any, len(parts)), make([][]any, len(parts))
	for i, p := range parts {
		rows[i] = []any{p.number, p.found, p.dated, p.parts}
		texts[i] = []any{p.number, words[i]}
	}
	if err := tx.insert(ctx, "INSERT INTO search_parts (part, found, dated, parts)", "", rows); err != nil {
		return err
	}
	return tx.insert(ctx, "INSERT INTO search_words (rowid, words)", "", texts)
}

func (sqliteDialect) deleteParts(ctx context.Context, tx *Tx, which string, numbers []int64) error {
	if err := execIn(ctx, &tx.Reads, "DELETE FROM search_words WHERE rowid "+which, numbers); err != nil {
		return err
	}
	return execIn(ctx, &tx.Reads, "DELETE FROM search_parts WHERE part "+which, numbers)
}

func (sqliteDialect) matching() string {
	return "search_words JOIN search_parts p ON p.part = search_words.rowid WHERE search_words MATCH ?"
}

func (sqliteDialect) matchingPart() string { return "search_words.rowid" }

// match writes a query of FTS5: https://sqlite.org/fts5.html#full_text_query_syntax
func (sqliteDialect) match(words []term) string {
	var list []string
	for _, t := range words {
		one := `"` + t.word + `"`
		if t.prefix {
			one += " *"
		}
		list = append(list, one)
	}
	return strings.Join(list, " AND ")
}
