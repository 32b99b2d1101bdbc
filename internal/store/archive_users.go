package store

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"strings"

	"parley"
)

// settled is one line of users.jsonl: a row of users or of api_tokens, as it
// stands there.
type settled struct {
	Table string    `json:"table"`
	Row   []*string `json:"row"`
}

// settings are the tables of users.jsonl, in the order in which they can be
// put back, with their columns.
var settings = []struct{ table, columns string }{
	{"users", "name, folded, role, password, added, ended"},
	{"api_tokens", "token_id, name, owner, role, made, expires, revoked"},
}

// users writes the users and their tokens, with the hashes of their secrets.
func (b *archiver) users(ctx context.Context) error {
	var lines bytes.Buffer
	for _, s := range settings {
		n := strings.Count(s.columns, ",") + 1
		err := b.each(ctx, func(rows *sql.Rows) error {
			row, into := make([]*string, n), make([]any, n)
			for i := range row {
				into[i] = &row[i]
			}
			if err := rows.Scan(into...); err != nil {
				return err
			}
			line, err := encode(settled{s.table, row})
			lines.WriteString(line)
			return err
		}, "SELECT "+s.columns+" FROM "+s.table+" ORDER BY 1")
		if err != nil {
			return err
		}
	}
	b.end.Users = parley.HashID(lines.Bytes())
	return b.member(archiveUsers, lines.Bytes())
}

// users puts back the users and their tokens.
func (r *restorer) users(ctx context.Context, data []byte) error {
	r.done.Users = parley.HashID(data)
	for lines := json.NewDecoder(bytes.NewReader(data)); lines.More(); {
		var s settled
		if err := lines.Decode(&s); err != nil {
			return damaged("%s: %v", archiveUsers, err)
		}
		if err := r.settle(ctx, s); err != nil {
			return err
		}
	}
	return nil
}

func (r *restorer) settle(ctx context.Context, s settled) error {
	for _, known := range settings {
		if known.table != s.Table || strings.Count(known.columns, ",")+1 != len(s.Row) {
			continue
		}
		args := make([]any, len(s.Row))
		for i, v := range s.Row {
			if v == nil {
				return damaged("%s has an empty place", archiveUsers)
			}
			args[i] = *v
		}
		_, err := r.exec(ctx, "INSERT INTO "+known.table+" ("+known.columns+") VALUES (?"+strings.Repeat(", ?", len(args)-1)+")", args...)
		return err
	}
	return damaged("%s has a row of another form", archiveUsers)
}
