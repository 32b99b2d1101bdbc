package store

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"parley"
)

// applicationID stands in the header of every data base of Parley, so that
// another program's is told apart before anything opens it: "prly".
const applicationID = 0x70726c79

// presence says what stands at a path.
type presence int

const (
	missing presence = iota
	empty            // a file of no bytes, as a killed beginning leaves it
	ours
)

// look reads the header of the file at path, without SQLite, so that a
// foreign file is not touched. The header: https://sqlite.org/fileformat.html
func look(path string) (presence, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return missing, nil
	}
	if err != nil {
		return missing, fault(sqliteDialect{}, path, "open", err)
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return missing, refused(path, "is a directory")
	}
	header := make([]byte, 100)
	n, err := io.ReadFull(f, header)
	switch {
	case n == 0 && errors.Is(err, io.EOF):
		return empty, nil
	case err != nil && !errors.Is(err, io.ErrUnexpectedEOF):
		return missing, fault(sqliteDialect{}, path, "read", err)
	case n < len(header) || string(header[:16]) != "SQLite format 3\x00":
		return missing, refused(path, "is no data base")
	case binary.BigEndian.Uint32(header[68:]) != applicationID:
		return missing, refused(path, "is the data base of another program")
	}
	return ours, nil
}

func refused(path, why string) error {
	return &parley.Error{Kind: parley.KindStorage, Msg: fmt.Sprintf("data base %s: %s; nothing was changed; name another file with --db", quote(path), why)}
}

// found makes an empty data base with our mark in its header. The mark is
// written before the log is switched on, so it stands in the file itself.
func found(ctx context.Context, path string, c config) (err error) {
	db, err := sql.Open("sqlite", dsn(path, c, "rwc"))
	if err != nil {
		return fault(sqliteDialect{}, path, "create", err)
	}
	defer func() {
		if closing := db.Close(); err == nil && closing != nil {
			err = fault(sqliteDialect{}, path, "create", closing)
		}
	}()
	if _, err := db.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d", applicationID)); err != nil {
		return fault(sqliteDialect{}, path, "create", err)
	}
	return nil
}

// dsn is the address of path for the driver. mode is SQLite's: ro, rw, rwc.
func dsn(path string, c config, mode string, pragmas ...string) string {
	q := url.Values{"mode": {mode}, "_txlock": {"immediate"}}
	q.Add("_pragma", fmt.Sprintf("busy_timeout(%d)", c.busy.Milliseconds()))
	q.Add("_pragma", "synchronous(FULL)")
	q.Add("_pragma", "cache_size(-32768)")       // KiB: what one batch changes is then written once
	q.Add("_pragma", "wal_autocheckpoint(8192)") // pages: what several batches change is moved into the file once
	if !c.loose {
		q.Add("_pragma", "foreign_keys(1)")
	}
	q.Add("_pragma", "trusted_schema(0)")
	for _, p := range pragmas {
		q.Add("_pragma", p)
	}
	return "file:" + fileURL(path) + "?" + q.Encode()
}

// fileURL is path as SQLite wants it in an address: absolute, with forward
// slashes, ?, # and % escaped.
func fileURL(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") { // C:/…
		path = "/" + path
	}
	return "//" + (&url.URL{Path: path}).EscapedPath()
}
