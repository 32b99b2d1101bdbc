package store

import "context"

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

// word, and, or: https://sqlite.org/fts5.html#full_text_query_syntax
func (sqliteDialect) word(t term) string {
	if t.prefix {
		return `"` + t.word + `" *`
	}
	return `"` + t.word + `"`
}

func (sqliteDialect) and() string { return " AND " }
func (sqliteDialect) or() string  { return " OR " }
