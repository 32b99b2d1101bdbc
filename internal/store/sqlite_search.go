package store

import "context"

// wordTables are the tables with the words of the parts of reports and of records.
var wordTables = []string{"report_words", "record_words"}

// wordTable is the table of the parts whose numbers have that base.
func wordTable(base int64) string { return wordTables[base/recordParts] }

func (sqliteDialect) insertParts(ctx context.Context, tx *Tx, parts []part, words []string) error {
	rows := make([][]any, len(parts))
	texts := map[string][][]any{}
	for i, p := range parts {
		rows[i] = []any{p.number, p.found, p.dated, p.parts}
		table := wordTable(baseOf(p.number))
		texts[table] = append(texts[table], []any{p.number, words[i]})
	}
	if err := tx.insert(ctx, "INSERT INTO search_parts (part, found, dated, parts)", "", rows); err != nil {
		return err
	}
	for _, table := range wordTables {
		if err := tx.insert(ctx, "INSERT INTO "+table+" (rowid, words)", "", texts[table]); err != nil {
			return err
		}
	}
	return nil
}

func (sqliteDialect) deleteParts(ctx context.Context, tx *Tx, which string, numbers []int64) error {
	for _, table := range wordTables { // none has the parts of the other
		if err := execIn(ctx, &tx.Reads, "DELETE FROM "+table+" WHERE rowid "+which, numbers); err != nil {
			return err
		}
	}
	return execIn(ctx, &tx.Reads, "DELETE FROM search_parts WHERE part "+which, numbers)
}

func (sqliteDialect) matching(base int64) string {
	table := wordTable(base)
	return table + " JOIN search_parts p ON p.part = " + table + ".rowid WHERE " + table + " MATCH ?"
}

func (sqliteDialect) matchingPart(base int64) string { return wordTable(base) + ".rowid" }

// word, and, or: https://sqlite.org/fts5.html#full_text_query_syntax
func (sqliteDialect) word(t term) string {
	if t.prefix {
		return `"` + t.word + `" *`
	}
	return `"` + t.word + `"`
}

func (sqliteDialect) and() string { return " AND " }
func (sqliteDialect) or() string  { return " OR " }
