package store

import (
	"context"
	"strings"
)

func (sqliteDialect) insertPart(ctx context.Context, tx *Tx, p part, words string) error {
	return tx.do(ctx, []step{
		{"INSERT INTO search_parts (part, kind, id, dated, parts) VALUES (?, ?, ?, ?, ?)", []any{p.number, p.kind, p.id, p.dated, p.parts}},
		{"INSERT INTO search_words (rowid, words) VALUES (?, ?)", []any{p.number, words}},
	})
}

func (sqliteDialect) deleteWords(ctx context.Context, tx *Tx, ids []string) error {
	return execIn(ctx, &tx.Reads, "DELETE FROM search_words WHERE rowid IN (SELECT part FROM search_parts WHERE id IN %IN%)", ids)
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
