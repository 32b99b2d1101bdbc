package store_test

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"parley/internal/store"
	"parley/internal/store/storetest"
)

// TestVerifySays makes one change after another and looks for the words in
// which it is found.
func TestVerifySays(t *testing.T) {
	for _, c := range []struct {
		why, says string
		change    []string
	}{
		{"a byte of an original", "original sha256:", []string{"UPDATE originals SET bytes = x'00' WHERE hash = (SELECT min(hash) FROM originals)"}},
		{"a text", "text sha256:", []string{"UPDATE texts SET text = text || ' ' WHERE text_id = (SELECT min(text_id) FROM texts)"}},
		{"a deleted original", "its bytes are missing", []string{"DELETE FROM originals WHERE hash = (SELECT min(hash) FROM originals)"}},
		{"a title beside a reading", "what stands beside it is not what it says", []string{"UPDATE readings SET title = 'Talks fail' WHERE seq = 3"}},
		{"a deleted reading", "reading 3: is missing", []string{"DELETE FROM readings WHERE seq = 3"}},
		{"a deleted entry", "entry 5 of the log: follows entry 3: what stood between them is missing", []string{"DELETE FROM log WHERE seq = 4"}},
		{"a judgement", "what it says is changed or missing", []string{"UPDATE log SET payload = replace(payload, 'Ada', 'Eve')"}},
		{"a withdrawal taken back", "withdrawals: 1 that the log has are missing", []string{"DELETE FROM withdrawn_bytes", "DELETE FROM withdrawals WHERE erased = 0"}},
		{"another reading counts", "another reading counts than should", []string{"UPDATE reports SET counting = NULL WHERE counting = (SELECT max(counting) FROM reports)"}},
		{"a reading of another number", "reading 3: is missing", []string{"UPDATE readings SET seq = 2 WHERE seq = 3"}},
		{"a role that is none", "user Cy: has a role that is none", []string{"UPDATE users SET role = 'root' WHERE name = 'Cy'"}},
		{"a password as it is", "user Cy: has a password that is not kept as a hash", []string{"UPDATE users SET password = 'lake' WHERE name = 'Cy'"}},
		{"a token's role that is none", "token nightly: has a role", []string{"UPDATE api_tokens SET role = 'root' WHERE name = 'nightly'"}},
		{"a token that outlives", "is not revoked though its user has ended", []string{"UPDATE api_tokens SET revoked = '' WHERE owner = 'Bo Ek'"}},
		{"a session that outlives", "has not ended with its user", []string{"UPDATE users SET ended = added, password = '' WHERE name = 'Ada'"}},
		{"an ID that is not found", "is not found", []string{"DELETE FROM id_places WHERE number = 1"}},
		{"an ID that is another", "is not found", []string{"UPDATE ids SET id = 'm-0000' WHERE number = 1"}},
		{"an ID twice", "has two numbers", []string{"INSERT INTO ids SELECT 7777, id FROM ids WHERE number = 1"}},
		{"the log cut short", "entry 40 was written down", []string{"DELETE FROM log WHERE seq = 40"}},
	} {
		t.Run(c.why, func(t *testing.T) {
			s, head := filled(t)
			for _, statement := range c.change {
				_, err := store.DB(s).Exec(statement)
				must(t, err)
			}
			found, err := verify(t, s, head)
			if err != nil || !strings.Contains(fmt.Sprint(found), c.says) {
				t.Errorf("found %v, %v, want %q", found, err, c.says)
			}
		})
	}
}

// filled opens a data base in which references are not watched, and fills it.
func filled(t *testing.T) (*store.Store, store.Head) {
	t.Helper()
	s, err := store.OpenLoose(t.Context(), filepath.Join(t.TempDir(), "parley.db"))
	must(t, err)
	t.Cleanup(func() { s.Close() })
	storetest.Fill(t, s)
	return s, storetest.Head(t, s)
}

// TestVerifyAgainstHead changes the log and computes all of its hashes anew, as
// somebody who knows how might: only a head that was kept elsewhere tells.
func TestVerifyAgainstHead(t *testing.T) {
	s, head := filled(t)
	for _, statement := range []string{
		"UPDATE log SET payload = replace(payload, '\"Ada\"', '\"Eve\"') WHERE kind = 'judgement'",
		"DELETE FROM log WHERE seq = 40",
	} {
		_, err := store.DB(s).Exec(statement)
		must(t, err)
	}
	must(t, s.Update(t.Context(), func(tx *store.Tx) error { return store.Reseal(t.Context(), tx) }))
	if found, err := verify(t, s, store.Head{}); err != nil || len(found) > 0 {
		t.Errorf("a log that is right in itself: %v, %v", found, err)
	}
	if found, err := verify(t, s, head); err != nil || len(found) != 1 || !strings.Contains(found[0].String(), "was written down") {
		t.Errorf("against the head of before: %v, %v", found, err)
	}
	again := storetest.Head(t, s)
	if found, err := verify(t, s, store.Head{Seq: again.Seq, Hash: head.Hash}); err != nil || len(found) != 1 || !strings.Contains(found[0].What, "made anew") {
		t.Errorf("against another hash: %v, %v", found, err)
	}
}

// TestVerifyErased finds what an erasure should have taken away.
func TestVerifyErased(t *testing.T) {
	s, head := filled(t)
	var reading string
	must(t, store.DB(s).QueryRow("SELECT reading FROM readings WHERE seq = 1").Scan(&reading))
	err := store.DB(s).QueryRow("SELECT 1 FROM log l JOIN withdrawals w ON w.report_id = l.subject WHERE l.seq = 2 AND w.erased = 1").Scan(new(int))
	if err == sql.ErrNoRows {
		t.Fatal("entry 2 is not of an erased report")
	}
	must(t, err)
	_, err = store.DB(s).ExecContext(context.Background(), "INSERT INTO readings SELECT 2, report_id, revision, extraction, page_version + 1, config, given, text_id, title, publisher, origin, published, updated, dated, reading, added FROM readings WHERE seq = 1")
	must(t, err)
	if found, err := verify(t, s, head); err != nil || !strings.Contains(fmt.Sprint(found), "entry 2 of the log: what it says is changed") {
		t.Errorf("found %v, %v", found, err)
	}
}
