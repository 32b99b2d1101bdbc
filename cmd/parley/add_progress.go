package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"golang.org/x/term"
)

// manyInputs is from how many inputs on progress is shown.
const manyInputs = 20

// A progress shows on a terminal how many inputs are done. Nothing is shown
// where it is nil: few inputs, or no terminal.
type progress struct {
	w           io.Writer
	done, total int
	now         func() time.Time
	drawn       time.Time
	shown       bool
}

// newProgress gives a progress on w, nil where none is to be shown.
func newProgress(w io.Writer, total int, now func() time.Time) *progress {
	f, ok := w.(*os.File)
	if !ok || total <= manyInputs || !term.IsTerminal(int(f.Fd())) {
		return nil
	}
	return &progress{w: w, total: total, now: now}
}

// step counts one more input and draws, at most ten times a second.
func (p *progress) step() {
	if p == nil {
		return
	}
	p.done++
	if t := p.now(); t.Sub(p.drawn) >= 100*time.Millisecond {
		fmt.Fprintf(p.w, "\r\x1b[K%d of %d", p.done, p.total)
		p.drawn, p.shown = t, true
	}
}

// clear takes the line away, before anything else is printed and at the end.
func (p *progress) clear() {
	if p != nil && p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.shown = false
	}
}
