package store

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"parley"
)

// fault wraps an error of the data base or the disk: which file, what it was
// doing, what to do next. A *parley.Error stays as it is.
func fault(path, doing string, err error) error {
	var known *parley.Error
	if errors.As(err, &known) {
		return err
	}
	return &parley.Error{
		Kind: parley.KindStorage,
		Msg:  fmt.Sprintf("data base %s: %s: %s", quote(path), doing, advice(err)),
		Err:  err,
	}
}

// advice says in words of its own what the common failures mean.
func advice(err error) string {
	if errors.Is(err, fs.ErrPermission) {
		return "no permission; check the rights of the file and its folder"
	}
	switch code := codeOf(err); code & 0xff {
	case sqlite3.SQLITE_FULL:
		return "the disk is full; nothing of this batch was kept; make room and run it again"
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return "another program is using it; run it again when that has finished"
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM:
		return "it cannot be written; check the rights of the file and its folder"
	case sqlite3.SQLITE_CANTOPEN:
		return "it cannot be opened or made; check that its folder exists and can be written"
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return "it is damaged; restore a copy"
	case sqlite3.SQLITE_IOERR:
		if code == sqlite3.SQLITE_IOERR_SHMSIZE {
			return "the disk is full or failing; make room and run it again"
		}
		return "the disk failed; nothing of this batch was kept; check the disk"
	}
	return "failed"
}

// codeOf is the extended result code of SQLite in err's chain, 0 where there
// is none.
func codeOf(err error) int {
	var e *sqlite.Error
	if errors.As(err, &e) {
		return e.Code()
	}
	return 0
}

// isReadOnly reports whether err may come from a place that cannot be written.
func isReadOnly(err error) bool {
	switch codeOf(err) & 0xff {
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM:
		return true
	}
	return false
}

// quote gives a file's name for a message: as it is where it is plain, in
// quotation marks where it is empty or has spaces or control characters.
func quote(name string) string {
	q := strconv.Quote(name)
	if q == `"`+name+`"` && name != "" && !strings.Contains(name, " ") {
		return name
	}
	return q
}
