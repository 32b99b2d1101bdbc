package conllu

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"parley"
)

// lines reads lines and knows where it is, for messages.
type lines struct {
	in   *bufio.Scanner
	src  *io.LimitedReader
	file string
	n    int
	text string
	err  error
}

func newLines(r io.Reader, file string) *lines {
	src := &io.LimitedReader{R: r, N: MaxBytes + 1}
	in := bufio.NewScanner(src)
	in.Buffer(make([]byte, 0, 64<<10), MaxLine)
	return &lines{in: in, src: src, file: file}
}

// next reads one line without its end. It gives false at the end and on an
// error, which is then in err.
func (l *lines) next() bool {
	l.n++
	if l.in.Scan() {
		l.text = strings.TrimSuffix(l.in.Text(), "\r")
		return true
	}
	switch err := l.in.Err(); {
	case l.src.N <= 0:
		l.err = refuse(parley.KindTooLarge, "%s: larger than %d MB; split it", l.file, MaxBytes>>20)
	case errors.Is(err, bufio.ErrTooLong):
		l.err = refuse(parley.KindTooLarge, "%s: line %d: longer than %d bytes", l.file, l.n, MaxLine)
	case err != nil:
		l.err = &parley.Error{Kind: parley.KindInput, Msg: fmt.Sprintf("%s: line %d: cannot be read", l.file, l.n), Err: err}
	}
	return false
}

// wrap names file and line, and keeps the kind of the error.
func (l *lines) wrap(err error) error {
	kind := parley.KindInput
	if e := (*parley.Error)(nil); errors.As(err, &e) {
		kind = e.Kind
	}
	return &parley.Error{Kind: kind, Msg: fmt.Sprintf("%s: line %d", l.file, l.n), Err: err}
}

func refuse(kind parley.Kind, format string, args ...any) error {
	return &parley.Error{Kind: kind, Msg: fmt.Sprintf(format, args...)}
}
