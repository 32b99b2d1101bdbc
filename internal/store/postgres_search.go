package store

import (
	"context"
	"strings"
)

func (postgresDialect) insertPart(ctx context.Context, tx *Tx, p part, words string) error {
	_, err := tx.exec(ctx, `INSERT INTO search_parts (part, kind, id, dated, parts, words)
		VALUES (?, ?, ?, ?, ?, array_to_tsvector(string_to_array(?, ' ')))`, p.number, p.kind, p.id, p.dated, p.parts, words)
	return err
}

// deleteWords has nothing to do: the words stand with the parts.
func (postgresDialect) deleteWords(context.Context, *Tx, []string) error { return nil }

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
