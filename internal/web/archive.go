package web

import (
	"context"
	"io"
	"time"

	"parley"
	"parley/internal/view"
)

// An Archive is the store that pages show.
type Archive interface {
	// Look calls f with a book of the record as it is at one moment. It waits for
	// nobody who writes.
	Look(ctx context.Context, f func(Book) error) error
	// Judge keeps what a person decides and brings the record up to date.
	Judge(ctx context.Context, d parley.Decision) ([]parley.Judgement, error)
	// Read reads a report without keeping it.
	Read(g view.Given) (parley.Reading, error)
	// Add reads a report, keeps it, and brings the record up to date. status says
	// what that did: added, revision, already there …
	Add(ctx context.Context, g view.Given) (report, status string, err error)
	// Changed is Book.VerdictChanges as it was last made behind the pages; where it
	// was not made yet, it waits for it, not longer than patience. known is false
	// where it is not made for that day.
	Changed(ctx context.Context, asOf string, patience time.Duration) (list view.VerdictChanges, known bool, err error)
}

// A Book reads the record as it is at one moment. It is used by one goroutine.
// Errors are of KindNotFound, of KindUsage where the question is none that can
// be answered, of KindStorage.
type Book interface {
	Records(q view.Query) (list []parley.Record, more bool, err error)
	Count(q view.Query) (int, error)
	Reports(q view.Query) (rows []view.ReportRow, more bool, err error)
	Record(node string) (parley.Record, error)
	Whole(id, asOf string) (*view.Whole, error)
	Report(name string) (*view.ReportWhole, error)
	Original(revision string) ([]byte, error)
	Today(asOf string) (view.Today, error)
	DueNear(asOf string, days int) (rows []view.DueRow, whole bool, err error)
	News() ([]view.NewsRow, error)
	VerdictChanges(asOf string) (view.VerdictChanges, error)
	Found(text string, limit int) (view.Found, error)
	Head() (seq int64, hash string, err error)
	// Preview is a reading that is not kept as it would be shown. there says
	// whether its report is: "already there", "revision" with another text, "".
	Preview(r parley.Reading) (w *view.ReportWhole, there string, err error)
	ProposalRows(limit int) ([]view.ProposalRow, error)
	Verdicts(asOf string, claims []string) ([]view.Verdict, error)
	Processes() (names []string, err error)
	Calendar(q view.Query, month, asOf string) (*view.Calendar, error)
	Places(q view.Query) (*view.Places, error)
	Timeline(q view.Query, asOf string) (*view.TimelineWhole, error)
	DueStates(meetings []parley.Record, asOf string) (map[string]string, error)
	ReportRowsOf(ids []string) (map[string]view.ReportRow, error)
	ProcessRows() ([]view.ProcessRow, error)
	JudgementRows() ([]view.JudgementRow, error)
	Tables() []view.Maker
	WriteTable(w io.Writer, name string, safe bool, q view.Query) error
	Totals() (view.Totals, error)
	othersBook
	Name(id string) string
	Country(code string) string
}
