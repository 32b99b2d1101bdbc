package store

import (
	"archive/tar"
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"parley"
)

// maxMember bounds one member of an archive, far above what is ever added.
const maxMember = 1 << 30

// Restore puts what an archive of Backup holds into a store that has nothing
// yet, in one transaction: all of it, verified, or nothing. It gives the head
// of the log, that of the store that was backed up. The error is of KindUsage
// where the store has reports or users, of KindInput where the archive is damaged, cut
// short or none.
func (s *Store) Restore(ctx context.Context, archive io.Reader) (head Head, err error) {
	err = s.alone(func() error { // once: the archive cannot be read again
		return s.attempt(ctx, "restore", &Head{}, func(tx *Tx) error {
			r := restorer{Tx: tx}
			if err := r.all(ctx, tar.NewReader(archive)); err != nil {
				return tx.fault("restore", err)
			}
			head = r.head
			return nil
		})
	})
	if err != nil {
		return Head{}, err
	}
	return head, nil
}

// A restorer is one run of Restore.
type restorer struct {
	*Tx
	begun, ended bool
	opening      opening
	head         Head // of what is restored so far
	done         closing
}

func damaged(format string, args ...any) error {
	return &parley.Error{Kind: parley.KindInput, Msg: "the archive is damaged: " + fmt.Sprintf(format, args...) + "; nothing was restored"}
}

func (r *restorer) all(ctx context.Context, from *tar.Reader) error {
	there, err := r.Head(ctx)
	if err != nil {
		return err
	}
	users, err := r.HasUsers(ctx)
	if err != nil {
		return err
	}
	if there.Seq > 0 || users {
		return &parley.Error{Kind: parley.KindUsage, Msg: "data base " + quote(r.path) + ": has reports or users already; restore into a new one (--db)"}
	}
	for {
		h, err := from.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return damaged("%v", err)
		}
		data, err := io.ReadAll(io.LimitReader(from, maxMember+1))
		if err != nil || len(data) > maxMember {
			return damaged("%s cannot be read (%v)", quote(h.Name), err)
		}
		if err := r.member(ctx, h.Name, data); err != nil {
			return err
		}
	}
	if !r.ended {
		return damaged("it ends too early")
	}
	var findings []Finding
	_, err = r.verify(ctx, r.opening.Head, func(f Finding) { findings = append(findings, f) })
	if err == nil && len(findings) > 0 {
		return damaged("%d faults, first %s", len(findings), findings[0])
	}
	return err
}

// member takes one member of the archive.
func (r *restorer) member(ctx context.Context, name string, data []byte) error {
	folder, rest, _ := strings.Cut(name, "/")
	switch {
	case name == archiveBegin && !r.begun:
		return r.begin(data)
	case !r.begun || r.ended:
		return damaged("%s stands where it must not; is it a backup of Parley?", quote(name))
	case folder == "originals" || folder == "texts":
		return r.blob(ctx, folder, "sha256:"+rest, data)
	case folder == "log":
		return r.entries(ctx, data)
	case name == archiveAliases:
		return r.aliases(ctx, data)
	case name == archiveUsers:
		return r.users(ctx, data)
	case name == archiveEnd:
		return r.end(data)
	}
	return damaged("%s is no part of a backup", quote(name))
}

func (r *restorer) begin(data []byte) error {
	r.begun = true
	if err := json.Unmarshal(data, &r.opening); err != nil {
		return damaged("%s: %v", archiveBegin, err)
	}
	if r.opening.Format > archiveFormat {
		return &parley.Error{Kind: parley.KindInput, Msg: fmt.Sprintf("the archive is of a newer form (%d, this program knows %d), made by %s; use a newer Parley", r.opening.Format, archiveFormat, r.opening.Program)}
	}
	return nil
}

func (r *restorer) end(data []byte) error {
	var want closing
	if err := json.Unmarshal(data, &want); err != nil {
		return damaged("%s: %v", archiveEnd, err)
	}
	r.ended = true
	if r.done.Entries = r.head.Seq; want != r.done || r.head != r.opening.Head {
		return damaged("it has %+v and ends with entry %+v, but says %+v and %+v", r.done, r.head, want, r.opening.Head)
	}
	return nil
}

func (r *restorer) blob(ctx context.Context, folder, id string, data []byte) error {
	if !hashes(id, data) {
		return damaged("%s/%s has another hash", folder, quote(id))
	}
	statement, count, value := "INSERT INTO originals (hash, bytes) VALUES (?, ?)", &r.done.Originals, any(data)
	if folder == "texts" {
		statement, count, value = "INSERT INTO texts (text_id, text) VALUES (?, ?)", &r.done.Texts, any(string(data))
	}
	*count++
	_, err := r.exec(ctx, statement, id, value)
	return err
}

func (r *restorer) aliases(ctx context.Context, data []byte) error {
	r.done.Aliases = parley.HashID(data)
	for lines := json.NewDecoder(bytes.NewReader(data)); lines.More(); {
		var a alias
		if err := lines.Decode(&a); err != nil {
			return damaged("%s: %v", archiveAliases, err)
		}
		if err := r.PutAlias(ctx, a.Old, a.New); err != nil {
			return err
		}
	}
	return nil
}

// entries takes entries of the log.
func (r *restorer) entries(ctx context.Context, data []byte) error {
	for lines := json.NewDecoder(bytes.NewReader(data)); lines.More(); {
		var a archived
		if err := lines.Decode(&a); err != nil {
			return damaged("entry after %d of the log: %v", r.head.Seq, err)
		}
		if a.Seq != r.head.Seq+1 || a.Previous != r.head.Hash || a.Hash != a.sum() || a.Payload != nil && !hashes(a.PayloadHash, []byte(*a.Payload)) {
			return damaged("entry %d of the log is changed or out of its place", a.Seq)
		}
		if err := r.entry(ctx, &a); err != nil {
			return err
		}
		r.head = Head{a.Seq, a.Hash}
	}
	return nil
}

// entry writes an entry and what follows from it.
func (r *restorer) entry(ctx context.Context, a *archived) error {
	var payload sql.NullString
	if a.Payload != nil {
		payload = sql.NullString{String: *a.Payload, Valid: true}
	}
	kept := payload
	if a.Kind == ReadingEntry {
		kept = sql.NullString{}
	}
	if err := r.insertLog(ctx, &a.logged, kept); err != nil || !payload.Valid {
		return err
	}
	switch a.Kind {
	case ReadingEntry:
		return r.reading(ctx, a, payload.String)
	case WithdrawalEntry:
		t, err := decodeTombstone(payload.String)
		if err != nil {
			return damaged("entry %d of the log: %v", a.Seq, err)
		}
		return r.applyTombstone(ctx, a.Seq, &t)
	}
	return nil
}

func (r *restorer) reading(ctx context.Context, a *archived, encoded string) error {
	var reading parley.Reading
	if err := json.Unmarshal([]byte(encoded), &reading); err != nil {
		return damaged("entry %d of the log: %v", a.Seq, err)
	}
	if err := r.keepReading(ctx, a.Seq, a.At, &reading, encoded); err != nil {
		return fmt.Errorf("entry %d of the log: %w", a.Seq, err)
	}
	return r.recount(ctx, reading.Report.ID)
}
