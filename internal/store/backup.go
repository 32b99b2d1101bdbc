package store

import (
	"archive/tar"
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"parley"
)

// archivedAtOnce is how many entries of the log are read, and written as one
// member of the archive.
const archivedAtOnce = 64

// Backup writes an archive of everything that is kept, as it is at one moment,
// while others go on adding. It gives the head of the log that it holds. The
// tables of the record are left out, as they follow from the log, and sessions.
// Users and tokens are in it with the hashes of their secrets. The error is of
// KindStorage.
func (s *Store) Backup(ctx context.Context, w io.Writer) (Head, error) {
	return s.backup(ctx, w, true)
}

// BackupWithoutUsers is Backup without users and tokens: an archive that can
// be given away.
func (s *Store) BackupWithoutUsers(ctx context.Context, w io.Writer) (Head, error) {
	return s.backup(ctx, w, false)
}

func (s *Store) backup(ctx context.Context, w io.Writer, users bool) (head Head, err error) {
	err = s.View(ctx, func(r *Reads) error {
		head, err = r.Head(ctx)
		if err == nil {
			b := archiver{Reads: r, to: tar.NewWriter(w), written: map[string]bool{}, withUsers: users}
			err = b.all(ctx, head)
		}
		return err
	})
	if err != nil {
		return Head{}, s.fault("back up", err)
	}
	return head, nil
}

// An archiver is one run of Backup.
type archiver struct {
	*Reads
	to      *tar.Writer
	written map[string]bool // members that are blobs
	end     closing

	withUsers bool
}

func (b *archiver) all(ctx context.Context, head Head) error {
	if err := b.json(archiveBegin, opening{archiveFormat, thisProgram, head}); err != nil {
		return err
	}
	for b.end.Entries < head.Seq {
		n, err := b.entries(ctx, b.end.Entries)
		if err != nil {
			return err
		}
		if n == 0 {
			return fmt.Errorf("the log has no entry after %d, though its head is %d; verify the data base", b.end.Entries, head.Seq)
		}
		b.end.Entries += int64(n)
	}
	if err := b.aliases(ctx); err != nil {
		return err
	}
	if b.withUsers {
		if err := b.users(ctx); err != nil {
			return err
		}
	}
	if err := b.json(archiveEnd, b.end); err != nil {
		return err
	}
	return b.to.Close()
}

// entries writes some entries after number seq, behind what they need, and
// gives how many.
func (b *archiver) entries(ctx context.Context, seq int64) (int, error) {
	var lines bytes.Buffer
	var originals, texts []string
	n := 0
	err := b.each(ctx, func(rows *sql.Rows) error {
		var a archived
		var revision, text sql.NullString
		if err := rows.Scan(&a.Seq, &a.Kind, &a.At, &a.Subject, &a.PayloadHash, &a.Previous, &a.Hash, &a.Payload, &revision, &text); err != nil {
			return err
		}
		if revision.Valid {
			originals, texts = append(originals, revision.String), append(texts, text.String)
		}
		line, err := encode(a)
		lines.WriteString(line)
		n++
		return err
	}, `SELECT l.seq, l.kind, l.at, l.subject, l.payload_hash, l.previous, l.hash, coalesce(l.payload, g.reading), g.revision, g.text_id
		FROM log l LEFT JOIN readings g ON g.seq = l.seq WHERE l.seq > ? ORDER BY l.seq LIMIT ?`, seq, archivedAtOnce)
	if err != nil {
		return 0, err
	}
	if err := b.blobs(ctx, "originals/", "SELECT bytes FROM originals WHERE hash = ?", originals, &b.end.Originals); err != nil {
		return 0, err
	}
	if err := b.blobs(ctx, "texts/", "SELECT text FROM texts WHERE text_id = ?", texts, &b.end.Texts); err != nil {
		return 0, err
	}
	return n, b.member(fmt.Sprintf("log/%012d.jsonl", seq+1), lines.Bytes())
}

// blobs writes those that are not yet written.
func (b *archiver) blobs(ctx context.Context, folder, query string, ids []string, count *int) error {
	for _, id := range ids {
		name := folder + strings.TrimPrefix(id, "sha256:")
		if b.written[name] {
			continue
		}
		var data []byte
		if err := b.get(ctx, []any{&data}, query, id); err != nil {
			return fmt.Errorf("read %s: %w", name, err)
		}
		if err := b.member(name, data); err != nil {
			return err
		}
		b.written[name] = true
		*count++
	}
	return nil
}

func (b *archiver) aliases(ctx context.Context) error {
	var lines bytes.Buffer
	var encoding error
	err := b.Aliases(ctx, func(from, to string) {
		line, err := encode(alias{from, to})
		lines.WriteString(line)
		if err != nil {
			encoding = err
		}
	})
	if err == nil {
		err = encoding
	}
	if err != nil {
		return err
	}
	b.end.Aliases = parley.HashID(lines.Bytes())
	return b.member(archiveAliases, lines.Bytes())
}

func (b *archiver) json(name string, v any) error {
	data, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return b.member(name, append(data, '\n'))
}

// member writes a member without a time or an owner, so that the archive is of
// its contents alone.
func (b *archiver) member(name string, data []byte) error {
	err := b.to.WriteHeader(&tar.Header{Name: name, Mode: 0o644, Size: int64(len(data))})
	if err == nil {
		_, err = b.to.Write(data)
	}
	if err != nil {
		return fmt.Errorf("write %s into the archive: %w", name, err)
	}
	return nil
}
