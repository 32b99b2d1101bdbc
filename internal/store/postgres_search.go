package store

import (
	"context"
	"strings"
)

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

func (postgresDialect) matching() string {
	return "search_parts p WHERE p.words @@ CAST(? AS tsquery)"
}

func (postgresDialect) matchingPart() string { return "p.part" }

// match writes a tsquery; words have letters and digits only.
func (postgresDialect) match(words []term) string {
	var list []string
	for _, t := range words {
		one := "'" + t.word + "'"
		if t.prefix {
			one += ":*"
		}
		list = append(list, one)
	}
	return strings.Join(list, " & ")
}
