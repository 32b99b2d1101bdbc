package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"parley"
)

// stones are what the tombstones of the log say.
type stones struct {
	latest  map[string]stone   // by report
	bytes   map[[2]string]bool // revision and report
	missing []gone             // entries of readings that have none
}

type stone struct {
	seq    int64
	erased int64
}

// gone is an entry for a reading that is not there.
type gone struct {
	seq    int64
	report string
}

// log goes through the log and gives its head.
func (v *verifier) log(ctx context.Context, against Head) (head Head, err error) {
	err = v.each(ctx, func(rows *sql.Rows) error {
		var e logged
		var payload, reading sql.NullString
		if err := rows.Scan(&e.Seq, &e.Kind, &e.At, &e.Subject, &e.PayloadHash, &e.Previous, &e.Hash, &payload, &reading); err != nil {
			return err
		}
		v.entry(&e, head)
		v.payload(&e, payload, reading)
		if e.Seq == against.Seq {
			v.must(e.Hash == against.Hash, where(&e), "is not the one that was written down: the log was made anew")
		}
		head = Head{e.Seq, e.Hash}
		return nil
	}, `SELECT l.seq, l.kind, l.at, l.subject, l.payload_hash, l.previous, l.hash, l.payload, g.reading
		FROM log l LEFT JOIN readings g ON g.seq = l.seq ORDER BY l.seq`)
	v.must(head.Seq >= against.Seq, "log", fmt.Sprintf("ends with entry %d, but entry %d was written down", head.Seq, against.Seq))
	return head, err
}

func where(e *logged) string { return fmt.Sprintf("entry %d of the log", e.Seq) }

// entry checks an entry and its place behind the one before.
func (v *verifier) entry(e *logged, before Head) {
	v.must(e.Seq == before.Seq+1, where(e), fmt.Sprintf("follows entry %d: what stood between them is missing", before.Seq))
	v.must(e.Previous == before.Hash, where(e), "is not linked to the one before")
	v.must(e.Hash == e.sum(), where(e), "is changed")
	at, err := time.Parse(time.RFC3339, e.At)
	v.must(err == nil && stamp(at) == e.At, where(e), "has no time")
}

// payload checks what the entry is about.
func (v *verifier) payload(e *logged, payload, reading sql.NullString) {
	if e.Kind == ReadingEntry {
		v.must(!payload.Valid, where(e), "has a payload beside its reading")
		if !reading.Valid {
			v.missing = append(v.missing, gone{e.Seq, e.Subject})
			return
		}
		payload = reading
	} else {
		v.must(!reading.Valid, where(e), "is none of a reading, but a reading has its number")
	}
	if !payload.Valid || !hashes(e.PayloadHash, []byte(payload.String)) {
		v.find(where(e), "what it says is changed or missing")
		return
	}
	switch e.Kind {
	case ReadingEntry:
	case JudgementEntry:
		_, err := decodeJudgement(e.Hash, payload.String)
		v.must(err == nil, where(e), "has no judgement")
	case WithdrawalEntry:
		t, err := decodeTombstone(payload.String)
		v.must(err == nil && t.Report == e.Subject, where(e), "has no withdrawal of its report")
		v.stones.put(e.Seq, &t)
	default:
		v.find(where(e), "there is no kind %q", e.Kind)
	}
}

// put notes a tombstone.
func (s *stones) put(seq int64, t *tombstone) {
	one := stone{seq: seq}
	if t.Erase {
		one.erased = 1
	}
	s.latest[t.Report] = one
	for _, revision := range t.Revisions {
		s.bytes[[2]string{revision, t.Report}] = true
	}
}

// withdrawals compares the tables of withdrawals with the tombstones, and
// looks for readings that are gone without one.
func (v *verifier) withdrawals(ctx context.Context) error {
	for _, m := range v.missing {
		s := v.latest[m.report]
		v.must(s.erased == 1 && s.seq > m.seq, fmt.Sprintf("reading %d", m.seq), "is missing")
	}
	err := v.each(ctx, func(rows *sql.Rows) error {
		var report string
		var s stone
		err := rows.Scan(&report, &s.seq, &s.erased)
		v.must(v.latest[report] == s, "withdrawal of report "+report, "is not what the log says")
		delete(v.latest, report)
		return err
	}, "SELECT report_id, seq, erased FROM withdrawals")
	if err != nil {
		return err
	}
	err = v.each(ctx, func(rows *sql.Rows) error {
		var key [2]string
		err := rows.Scan(&key[0], &key[1])
		v.must(v.bytes[key], "withdrawn bytes "+key[0], "are not in the log")
		delete(v.bytes, key)
		return err
	}, "SELECT revision, report_id FROM withdrawn_bytes")
	v.must(len(v.latest) == 0, "withdrawals", fmt.Sprintf("%d that the log has are missing", len(v.latest)))
	v.must(len(v.bytes) == 0, "withdrawn bytes", fmt.Sprintf("%d that the log has are missing", len(v.bytes)))
	return err
}

// hashes reports whether id is the hash of data.
func hashes(id string, data []byte) bool { return parley.HashID(data) == id }
