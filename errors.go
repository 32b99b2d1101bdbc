package parley

import "errors"

// Kind is the kind of an error, the one place from which exit codes and HTTP
// statuses follow.
type Kind int

// The kinds of error.
const (
	KindInternal Kind = iota // a defect of the program
	KindInput                // the input cannot be read as a report
	KindNotFound             // what was asked for is not there
	KindUsage                // the request itself is wrong
	KindStorage              // the store or the disk failed
	KindTooLarge             // the input is over a limit
	KindDenied               // who asks is not known, or may not
	KindBusy                 // too much at once or too often; later it may be done
)

// An Error has a kind and a message for people: what failed, on which input,
// what to do next.
type Error struct {
	Kind Kind
	Msg  string
	Err  error // the cause, may be nil
}

// Error gives the message and the cause.
func (e *Error) Error() string {
	if e.Err == nil {
		return e.Msg
	}
	return e.Msg + ": " + e.Err.Error()
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// KindOf is the kind of the first Error in err's chain, KindInternal where
// there is none.
func KindOf(err error) Kind {
	var e *Error
	if errors.As(err, &e) {
		return e.Kind
	}
	return KindInternal
}
