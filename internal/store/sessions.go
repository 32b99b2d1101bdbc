package store

import (
	"context"
	"database/sql"
	"maps"
	"slices"
	"time"

	"parley"
)

// sessionsOfOne is how many sessions a user has at most; the oldest end first.
const sessionsOfOne = 20

// BeginSession keeps a session of s.User, known by s.ID, the hash of its
// secret. The error is of KindDenied where the user has ended, or has another
// password than the one with that hash, by now.
func (s *Store) BeginSession(ctx context.Context, begun parley.Session, password string) error {
	return s.write(ctx, "begin a session", func(tx *Tx) error {
		n, err := tx.exec(ctx, `INSERT INTO sessions (session_id, owner, begun, expires, seen)
			SELECT ?, u.name, ?, ?, ? FROM users u WHERE u.name = ? AND u.password = ? AND u.password <> '' AND u.ended = ''
			ON CONFLICT (session_id) DO UPDATE SET seen = excluded.seen`,
			begun.ID, stamp(begun.Begun), stamp(begun.Expires), stamp(begun.Begun), begun.User.Name, password)
		if err == nil && n == 0 {
			return &parley.Error{Kind: parley.KindDenied, Msg: "sign in: the user or the password has changed meanwhile"}
		}
		if err == nil {
			_, err = tx.exec(ctx, `DELETE FROM sessions WHERE session_id IN (
				SELECT session_id FROM sessions WHERE owner = ? AND session_id <> ? ORDER BY begun DESC, session_id LIMIT 1000 OFFSET ?)`,
				begun.User.Name, begun.ID, sessionsOfOne-1)
		}
		if err != nil {
			return tx.fault("begin a session", err)
		}
		return nil
	})
}

const sessionQuery = "SELECT " + userColumns + `, s.session_id, s.begun, s.expires, s.seen
	FROM sessions s JOIN users u ON u.name = s.owner WHERE u.ended = '' AND s.expires > ? AND `

// Session gives the session with that ID, the hash of its secret, and its user
// as of now. That the index is searched for it tells nobody anything, as nobody
// can choose the hash of a secret. The error is of KindNotFound where there is
// none, where it has expired at that time, or its user has ended.
func (r *Reads) Session(ctx context.Context, id string, now time.Time) (parley.Session, error) {
	list, err := r.sessions(ctx, "s.session_id = ?", now, id)
	if err == nil && len(list) == 0 {
		return parley.Session{}, &parley.Error{Kind: parley.KindNotFound, Msg: "there is no such session, or it has ended; sign in"}
	}
	if err != nil {
		return parley.Session{}, err
	}
	return list[0], nil
}

// SessionsOf gives the sessions of a user that count at that time, the newest
// first.
func (r *Reads) SessionsOf(ctx context.Context, name string, now time.Time) ([]parley.Session, error) {
	return r.sessions(ctx, "s.owner = ? ORDER BY s.begun DESC, s.session_id", now, name)
}

func (r *Reads) sessions(ctx context.Context, which string, now time.Time, arg string) (list []parley.Session, err error) {
	err = r.each(ctx, func(rows *sql.Rows) error {
		var s parley.Session
		var begun, expires, seen string
		s.User, _, err = scanUser(rows, &s.ID, &begun, &expires, &seen)
		if err == nil {
			err = parseTimes(stamped{&s.Begun, begun}, stamped{&s.Expires, expires}, stamped{&s.Seen, seen})
		}
		list = append(list, s)
		return err
	}, sessionQuery+which, stamp(now), arg)
	if err != nil {
		return nil, r.fault("read sessions", err)
	}
	return list, nil
}

// EndSession ends a session of that user, where there is one with that ID.
func (s *Store) EndSession(ctx context.Context, owner, id string) error {
	return s.write(ctx, "end a session", func(tx *Tx) error {
		if _, err := tx.exec(ctx, "DELETE FROM sessions WHERE owner = ? AND session_id = ?", owner, id); err != nil {
			return tx.fault("end a session", err)
		}
		return nil
	})
}

// SweepSessions deletes what has expired and notes when sessions were last
// seen, by their IDs. Where there is nothing to do it writes nothing.
func (s *Store) SweepSessions(ctx context.Context, now time.Time, seen map[string]time.Time) error {
	var expired bool
	err := s.get(ctx, []any{&expired}, "SELECT EXISTS (SELECT 1 FROM sessions WHERE expires <= ?)", stamp(now))
	if err != nil {
		return s.fault("sweep sessions", err)
	}
	if !expired && len(seen) == 0 {
		return nil
	}
	return s.write(ctx, "sweep sessions", func(tx *Tx) error {
		steps := []step{{"DELETE FROM sessions WHERE expires <= ?", []any{stamp(now)}}}
		for _, id := range slices.Sorted(maps.Keys(seen)) {
			when := stamp(seen[id])
			steps = append(steps, step{"UPDATE sessions SET seen = ? WHERE session_id = ? AND seen < ?", []any{when, id, when}})
		}
		if err := tx.do(ctx, steps); err != nil {
			return tx.fault("sweep sessions", err)
		}
		return nil
	})
}
