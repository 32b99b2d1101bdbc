package store

import (
	"context"
	"database/sql"
)

// users finds what no program of ours leaves behind: users and tokens of other
// forms, and what should have ended with its user. Whether a user was given a
// role by one who may is nothing that can be seen, as users are not in the log.
func (v *verifier) users(ctx context.Context) error {
	for _, c := range []struct{ what, wrong, query string }{
		{"user", "has a role that is none", "SELECT name FROM users WHERE role NOT IN ('reader', 'reviewer', 'admin')"},
		{"user", "has a password that is not kept as a hash, or has ended and still has one",
			"SELECT name FROM users WHERE password <> '' AND (password NOT LIKE '$argon2id$%' OR ended <> '')"},
		{"token", "has a role that is none", "SELECT name FROM api_tokens WHERE role NOT IN ('reader', 'reviewer', 'admin')"},
		{"token", "is not revoked though its user has ended or is not there", `SELECT t.name FROM api_tokens t
			LEFT JOIN users u ON u.name = t.owner WHERE u.name IS NULL OR u.ended <> '' AND t.revoked = ''`},
		{"session", "has not ended with its user", `SELECT s.session_id FROM sessions s
			LEFT JOIN users u ON u.name = s.owner WHERE u.name IS NULL OR u.ended <> ''`},
	} {
		err := v.each(ctx, func(rows *sql.Rows) error {
			var name string
			err := rows.Scan(&name)
			v.find(c.what+" "+quote(name), "%s", c.wrong)
			return err
		}, c.query+" ORDER BY 1")
		if err != nil {
			return err
		}
	}
	return nil
}
