package store

import "context"

func (postgresDialect) insertParts(ctx context.Context, tx *Tx, parts []part, words []string) error {
	rows := make([][]any, len(parts))
	for i, p := range parts {
		rows[i] = []any{p.number, p.found, p.dated, p.parts, words[i]}
	}
	return tx.insertAs(ctx, "INSERT INTO search_parts (part, found, dated, parts, words)",
		"(?, ?, ?, ?, array_to_tsvector(string_to_array(?, ' ')))", "", rows)
}

func (postgresDialect) deleteParts(ctx context.Context, tx *Tx, which string, numbers []int64) error {
	return execIn(ctx, &tx.Reads, "DELETE FROM search_parts WHERE part "+which, numbers)
}

func (postgresDialect) matching(int64) string {
	return "search_parts p WHERE p.words @@ CAST(? AS tsquery)"
}

func (postgresDialect) matchingPart(int64) string { return "p.part" }

// word, and, or are those of a tsquery; words have letters and digits only.
func (postgresDialect) word(t term) string {
	if t.prefix {
		return "'" + t.word + "':*"
	}
	return "'" + t.word + "'"
}

func (postgresDialect) and() string { return " & " }
func (postgresDialect) or() string  { return " | " }
