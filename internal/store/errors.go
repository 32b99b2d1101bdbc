package store

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"parley"
)

// fault wraps an error of the data base or the disk: which one, what it was
// doing, what to do next. A *parley.Error stays as it is.
func fault(d dialect, path, doing string, err error) error {
	var known *parley.Error
	if errors.As(err, &known) {
		return err
	}
	return &parley.Error{
		Kind: parley.KindStorage,
		Msg:  fmt.Sprintf("data base %s: %s: %s", quote(path), doing, advice(d, err)),
		Err:  oneLine{err},
	}
}

// oneLine is an error whose message is folded to one line.
type oneLine struct{ error }

func (e oneLine) Error() string { return strings.Join(strings.Fields(e.error.Error()), " ") }

func (e oneLine) Unwrap() error { return e.error }

// advice says in words of its own what the common failures mean.
func advice(d dialect, err error) string {
	if errors.Is(err, fs.ErrPermission) {
		return "no permission; check the rights of the file and its folder"
	}
	if known := d.advice(err); known != "" {
		return known
	}
	return "failed"
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
