package store

import (
	"bufio"
	"context"
	"fmt"
	"io"
)

// dumped are the tables with what is compared of them: all but times of
// receipt and positions in the order of receipt. Sessions come and go and are
// left out.
var dumped = []struct{ table, columns string }{
	{"originals", "hash, bytes"},
	{"texts", "text_id, text"},
	{"reports", "report_id, url"},
	{"revisions", "report_id, revision"},
	{"readings", "report_id, revision, extraction, page_version, config, given, text_id, title, publisher, origin, published, updated, dated, reading"},
	{"log", "kind, subject, payload"},
	{"withdrawals", "report_id, erased"},
	{"withdrawn_bytes", "revision, report_id"},
	{"aliases", "old_node, new_node"},
	{"users", "name, folded, role, password, CASE ended WHEN '' THEN 0 ELSE 1 END"},
	{"api_tokens", "token_id, name, owner, role, CASE revoked WHEN '' THEN 0 ELSE 1 END"},
}

// Dump writes every row of every table as one line of Go syntax, in a fixed
// order. Two data bases that hold the same give the same dump, whatever the
// order and the times in which they got it.
func (r *Reads) Dump(ctx context.Context, w io.Writer) error {
	b := bufio.NewWriter(w)
	for _, d := range dumped {
		if err := r.dumpTable(ctx, b, d.table, d.columns); err != nil {
			return r.fault("dump "+d.table, err)
		}
	}
	return b.Flush()
}

func (r *Reads) dumpTable(ctx context.Context, w io.Writer, table, columns string) error {
	rows, err := r.query(ctx, "SELECT "+columns+" FROM "+table+" ORDER BY "+columns)
	if err != nil {
		return err
	}
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		return err
	}
	values, into := make([]any, len(names)), make([]any, len(names))
	for i := range values {
		into[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		for i, v := range values {
			if b, ok := v.([]byte); ok {
				values[i] = string(b)
			}
		}
		if _, err := fmt.Fprintf(w, "%s %#v\n", table, values); err != nil {
			return err
		}
	}
	return rows.Err()
}
