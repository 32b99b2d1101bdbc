package ingest

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"parley"
	"parley/internal/press"
	"parley/internal/store"
	"parley/internal/store/storetest"
)

// The child of the kill tests: where it adds, from which report on, and how many
// there are.
const (
	childDB   = "PARLEY_TEST_RECORD_DB"
	childFrom = "PARLEY_TEST_RECORD_FROM"
	childTo   = "PARLEY_TEST_RECORD_TO"
)

// killBatch is how many reports the child adds at once.
const killBatch = 16

func TestMain(m *testing.M) {
	if path := os.Getenv(childDB); path != "" {
		if err := addAndRecord(path, number(childFrom, 0), number(childTo, 0)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// number is a number in the environment.
func number(name string, otherwise int) int {
	if n, err := strconv.Atoi(os.Getenv(name)); err == nil {
		return n
	}
	return otherwise
}

// addAndRecord adds the reports in batches, brings the record up to date behind
// each, and prints how many reports are kept.
func addAndRecord(path string, from, to int) error {
	ctx := context.Background()
	st, err := store.Open(ctx, path)
	if err != nil {
		return err
	}
	for ; from < to; from += killBatch {
		if _, err := st.Add(ctx, time.Unix(0, 0), generated(from, min(from+killBatch, to))); err != nil {
			return err
		}
		fmt.Println(min(from+killBatch, to))
		if err := Record(ctx, st); err != nil {
			return err
		}
	}
	return st.Close()
}

// generated are the reports from one number to before another.
func generated(from, to int) []store.Entry {
	var list []store.Entry
	for i := from; i < to; i++ {
		list = append(list, press.Entry(i))
	}
	return list
}

// TestKilledRecord kills a process that adds and brings the record up to date,
// at random moments: nothing acknowledged is lost, verify finds nothing, and the
// record comes to be the one made from scratch. "make soak-kill" has more kills
// and reports.
func TestKilledRecord(t *testing.T) {
	if testing.Short() {
		t.Skip("kills take some seconds")
	}
	k := killing{t: t, reports: number("PARLEY_TEST_KILL_REPORTS", 160), random: rand.New(rand.NewPCG(11, 12)),
		open: func() string { return filepath.Join(t.TempDir(), "parley.db") }}
	k.run(number("PARLEY_TEST_KILLS", 10))
}

// TestKilledRecordPostgres does so with a process that works on a server.
func TestKilledRecordPostgres(t *testing.T) {
	if testing.Short() {
		t.Skip("kills take some seconds")
	}
	storetest.Postgres(t) // skips without a server
	k := killing{t: t, reports: number("PARLEY_TEST_KILL_REPORTS", 96), random: rand.New(rand.NewPCG(13, 14)), open: func() string { return storetest.Postgres(t) }}
	k.run(number("PARLEY_TEST_KILLS_POSTGRES", 4))
}

// A killing is a row of kills: on one data base until all reports are in it,
// then on a new one.
type killing struct {
	t       *testing.T
	reports int
	random  *rand.Rand
	open    func() string // the address of an empty data base

	path         string
	acknowledged int
	kills, built int
}

func (k *killing) run(kills int) {
	scratch := k.scratch()
	for k.kills < kills {
		if k.path == "" {
			k.path, k.acknowledged = k.open(), 0
		}
		done := k.child()
		k.check()
		if done || k.kills == kills {
			k.complete(scratch)
			k.path = ""
			k.built++
		}
		if k.t.Failed() {
			return
		}
	}
	k.t.Logf("%d kills, %d data bases completed to %d reports, all equal to one from scratch", k.kills, k.built, k.reports)
}

// child runs the child and kills it at some moment; done says that it came to
// the end before. Some begin with reports that are there.
func (k *killing) child() (done bool) {
	k.t.Helper()
	cmd := exec.Command(os.Args[0])
	from := k.acknowledged / killBatch * killBatch
	if k.random.IntN(4) == 0 {
		from = max(0, from-8*killBatch)
	}
	cmd.Env = append(os.Environ(), childDB+"="+k.path, fmt.Sprint(childFrom, "=", from), fmt.Sprint(childTo, "=", k.reports))
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		k.t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		k.t.Fatal(err)
	}
	after := time.Duration(k.random.IntN(400)) * time.Millisecond
	timer := time.AfterFunc(after, func() { cmd.Process.Kill() })
	defer timer.Stop()
	for lines := bufio.NewScanner(out); lines.Scan(); {
		n := 0
		if _, err := fmt.Sscan(lines.Text(), &n); err == nil {
			k.acknowledged = max(k.acknowledged, n)
		}
	}
	err = cmd.Wait()
	switch {
	case err == nil:
		return true
	case cmd.ProcessState.Exited():
		k.t.Fatalf("the child failed: %v", err)
	}
	k.kills++
	return false
}

// check opens what the child left: all that was acknowledged is there, and
// verify finds nothing.
func (k *killing) check() {
	k.t.Helper()
	st := k.store()
	defer st.Close()
	for i := range k.acknowledged {
		e := press.Entry(i)
		data, err := st.Original(k.t.Context(), e.Reading.Report.Revision)
		if err != nil || string(data) != string(e.Data) {
			k.t.Fatalf("after %d kills: report %d of %d acknowledged: %v", k.kills, i, k.acknowledged, err)
		}
	}
	storetest.Verify(k.t, st, store.Head{})
}

// complete adds all again and holds the record to the one from scratch.
func (k *killing) complete(scratch map[string]string) {
	k.t.Helper()
	st := k.store()
	defer st.Close()
	added, err := st.Add(k.t.Context(), time.Unix(0, 0), generated(0, k.reports))
	if err != nil {
		k.t.Fatal(err)
	}
	for i, a := range added {
		if i < k.acknowledged && a.Status != store.Already {
			k.t.Errorf("report %d of %d acknowledged: %s", i, k.acknowledged, a.Status)
		}
	}
	got := wholeRecord(k.t, st)
	if len(got) != len(scratch) {
		k.t.Errorf("%d records and proposals, from scratch %d", len(got), len(scratch))
	}
	for id, want := range scratch {
		if got[id] != want {
			k.t.Fatalf("%s differs:\n%s\nfrom scratch\n%s", id, got[id], want)
		}
	}
	storetest.Verify(k.t, st, store.Head{})
}

// scratch is the record of all reports, made at once from the last to the first.
func (k *killing) scratch() map[string]string {
	k.t.Helper()
	st, err := store.Open(k.t.Context(), filepath.Join(k.t.TempDir(), "scratch.db"))
	if err != nil {
		k.t.Fatal(err)
	}
	defer st.Close()
	list := generated(0, k.reports)
	for i := len(list) - 1; i >= 0; i-- {
		if _, err := st.Add(k.t.Context(), time.Unix(0, 0), list[i:i+1]); err != nil {
			k.t.Fatal(err)
		}
	}
	return wholeRecord(k.t, st)
}

func (k *killing) store() *store.Store {
	k.t.Helper()
	st, err := store.Open(k.t.Context(), k.path)
	if err != nil {
		k.t.Fatal(err)
	}
	return st
}

// wholeRecord is all that the record says, as JSON by ID: what lists show of the
// records, the records whole, and the proposals.
func wholeRecord(t *testing.T, st *store.Store) map[string]string {
	t.Helper()
	out := map[string]string{}
	put := func(id string, v any) {
		data, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		out[id] = string(data)
	}
	err := Open(t.Context(), st, func(b *Book) error {
		rows, err := b.Reads().Records(t.Context(), store.Filter{})
		if err != nil {
			return err
		}
		for _, row := range rows {
			put("row "+row.ID, row)
			if parley.KindOfNode(row.ID) == parley.PartyNode || parley.KindOfNode(row.ID) == parley.PersonNode {
				continue // their many nodes are those of the other records' reports
			}
			r, err := b.assemble(row.ID)
			if err != nil {
				return err
			}
			put("record "+row.ID, r)
		}
		list, err := b.Reads().Proposals(t.Context(), "", 0)
		for _, p := range list {
			put("proposal "+p.A+" "+p.B, p)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}
