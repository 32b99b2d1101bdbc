package store

import (
	"context"
	"database/sql"

	"github.com/pressly/goose/v3"
)

// A dialect is what differs between the data bases. Queries are written once,
// in the SQL that both have, with ? for arguments.
type dialect interface {
	// folder is the folder of the migrations under schema/.
	folder() string
	goose() (goose.Dialect, []goose.ProviderOption, error)
	// hasTable is a query for whether there is a table named by its argument.
	hasTable() string
	// placeholders writes the arguments of a query as the data base wants.
	placeholders(query string) string
	// prepares says whether statements are to be compiled once a transaction;
	// else the driver sees to it.
	prepares() bool
	// once are what goes before the arguments of a query that is to be planned for
	// these, as of a list that few or very many may fit.
	once() []any
	// lock waits for the one right to write, which ends with the transaction.
	lock(ctx context.Context, tx *Tx) error
	// snapshot are the options of a transaction that sees one moment.
	snapshot() *sql.TxOptions
	// integrity looks for damage of the data base's own structures.
	integrity(ctx context.Context, r *Reads, find func(where, what string, args ...any)) error
	// inserting is how a statement that inserts many rows begins, of which head is
	// the beginning in the SQL that both have. Where it fails, the transaction is
	// over.
	inserting(head string) string
	// referringAtOnce is how many rows one statement is to insert of a table that
	// refers to others.
	referringAtOnce() int
	// idsIn is a part of FROM that wants a name, with its arguments: the rows of ids
	// that have one of the IDs. oneID is the same for one ID, its argument.
	idsIn(ids []string) (from string, args []any)
	oneID() string
	// placeIDs sees to it that the IDs of the numbers (before, last], just written,
	// are found.
	placeIDs(ctx context.Context, tx *Tx, before, last int64) error
	// firstProposals is what the index of proposals x has before their IDs and they
	// begin with, "" or followed by a comma.
	firstProposals() string
	// insertParts writes parts of what is found, each with its words.
	insertParts(ctx context.Context, tx *Tx, parts []part, words []string) error
	// deleteParts deletes parts with their words; which is a comparison with
	// %IN%, where the numbers are to stand as in execIn.
	deleteParts(ctx context.Context, tx *Tx, which string, numbers []int64) error
	// matching is a FROM clause with a WHERE for the search_parts p, of numbers with
	// that base, that match its argument, which formula.match writes of words, and,
	// or. matchingPart is their number in it, by which they can be gone through in
	// order.
	matching(base int64) string
	matchingPart(base int64) string
	word(t term) string
	and() string
	or() string
	// advice says in words what err means and what to do, "" where that is not
	// known.
	advice(err error) string
	// knows reports whether err is the data base's own.
	knows(err error) bool
	// broken reports whether nothing more must be written after err.
	broken(err error) bool
	// lost reports whether err means that the connection was lost, so that
	// trying again on another may help.
	lost(err error) bool
	// mayBeRace reports whether err may come from another process that makes
	// the same tables at the same time.
	mayBeRace(err error) bool
}
