package ingest

import (
	"database/sql"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"parley"
	"parley/internal/store"
	"parley/internal/store/storetest"
)

// seriesEntries are the reports of the series, to be added.
func seriesEntries(t *testing.T) (entries []store.Entry) {
	t.Helper()
	data, readings := seriesReadings(t)
	for i := range data {
		entries = append(entries, store.Entry{Data: data[i], Reading: *readings[i]})
	}
	return entries
}

// undisturbed is what the record of the entries comes to.
func undisturbed(t *testing.T, entries []store.Entry) string {
	t.Helper()
	st := openNew(t)
	storetest.Add(t, st, entries...)
	return recordsIn(&sequence{T: t}, st)
}

// checkWhole holds the store to one that has each of the entries once.
func checkWhole(t *testing.T, st *store.Store, entries []store.Entry, want string) {
	t.Helper()
	if head := storetest.Head(t, st); head.Seq != int64(len(entries)) {
		t.Errorf("the log has %d entries, want %d", head.Seq, len(entries))
	}
	storetest.Verify(t, st, store.Head{})
	if got := recordsIn(&sequence{T: t}, st); got != want {
		t.Errorf("another record:\n%s", firstOther(got, want))
	}
}

// TestConnectionLost loses the connection at every n-th message to the server
// while reports are added and while the record is brought up to date: each is
// done, once.
func TestConnectionLost(t *testing.T) {
	if testing.Short() {
		t.Skip("takes half a minute")
	}
	wire := storetest.Listen(t, storetest.Postgres(t))
	st, err := store.Open(t.Context(), wire.Address)
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	entries := seriesEntries(t)[:6]
	for i, e := range entries {
		wire.CutAfter.Store(int64(1 + 2*i))
		added, err := st.Add(t.Context(), time.Unix(0, 0), []store.Entry{e})
		if err != nil || added[0].Status == store.Already {
			t.Errorf("message %d of adding: %v, %v", 1+2*i, added, err)
		}
	}
	wire.CutAfter.Store(-1)
	want := undisturbed(t, entries)
	checkWhole(t, st, entries, want)

	again := func(n int64) {
		t.Helper()
		if err := st.Update(t.Context(), func(tx *store.Tx) error { return tx.DropRecord(t.Context()) }); err != nil {
			t.Fatal(err)
		}
		wire.Messages.Store(0)
		wire.CutAfter.Store(n)
		if err := Record(t.Context(), st); err != nil {
			t.Errorf("message %d of recording: %v", n, err)
		}
	}
	again(-1) // what has a number once is written with other statements from then on
	again(-1)
	messages, tries := wire.Messages.Load(), int64(6)
	if os.Getenv(sequencesEnv) != "" {
		tries = 100
	}
	for i := range tries {
		again(1 + i*(messages-1)/(tries-1))
		if wire.CutAfter.Load() > 0 {
			t.Error("never lost")
		}
		checkWhole(t, st, entries, want)
	}
	t.Logf("lost at %d of %d messages of a record of %d reports", tries, messages, len(entries))
}

// TestTerminated has an administrator end all connections again and again.
// What then fails is done again, as a person would.
func TestTerminated(t *testing.T) {
	if testing.Short() {
		t.Skip("takes half a minute")
	}
	address := storetest.Postgres(t)
	st, err := store.Open(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	stop := terminate(t, address)
	entries, failed := seriesEntries(t)[:12], 0
	insist := func(do func() error) {
		t.Helper()
		for range 50 {
			err := do()
			if err == nil {
				return
			}
			if failed++; parley.KindOf(err) != parley.KindStorage || strings.Contains(err.Error(), "\n") || !strings.Contains(err.Error(), "no connection to the server") {
				t.Errorf("lost: %v", err)
			}
		}
		t.Fatal("never done")
	}
	for batch := range slices.Chunk(entries, 3) {
		insist(func() error { _, err := st.Add(t.Context(), time.Unix(0, 0), batch); return err })
		insist(func() error { return Record(t.Context(), st) })
	}
	t.Logf("%d times an error came out", failed)
	stop()
	insist(func() error { return st.View(t.Context(), func(*store.Reads) error { return nil }) })
	checkWhole(t, st, entries, undisturbed(t, entries))
}

// terminate ends the connections of the program at random moments until stop
// is called, which sees to it that it ended some.
func terminate(t *testing.T, address string) (stop func()) {
	t.Helper()
	db, err := sql.Open("pgx", address)
	if err != nil {
		t.Fatal(err)
	}
	random, enough, ended := rand.New(rand.NewPCG(7, 7)), make(chan bool), make(chan int)
	go func() {
		total := 0
		defer func() { ended <- total }()
		for {
			select {
			case <-enough:
				return
			case <-time.After(time.Duration(20+random.IntN(300)) * time.Millisecond):
			}
			n := 0
			if db.QueryRow("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'parley'").Scan(&n) == nil {
				total += n
			}
		}
	}()
	stop = sync.OnceFunc(func() {
		close(enough)
		total := <-ended
		if total == 0 {
			t.Error("no connection was ended")
		}
		t.Logf("%d connections were ended", total)
		db.Close()
	})
	t.Cleanup(stop)
	return stop
}
