package store_test

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parley"
	"parley/internal/store"
	"parley/internal/store/storetest"
)

// childDB tells the test binary that it is the child that adds until it is
// killed, and where.
const childDB = "PARLEY_TEST_CHILD_DB"

// readOnlyDB and readOnlyDo tell it that it is the child that has no rights.
const (
	readOnlyDB = "PARLEY_TEST_READONLY_DB"
	readOnlyDo = "PARLEY_TEST_READONLY_DO"
)

func TestMain(m *testing.M) {
	if path := os.Getenv(readOnlyDB); path != "" {
		fmt.Println(withoutRights(os.Getenv(readOnlyDo), path))
		os.Exit(0)
	}
	if path := os.Getenv(childDB); path != "" {
		if err := addForever(path); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

// withoutRights lists a data base, adds to it, or begins one beside it, and
// gives what came of it.
func withoutRights(do, path string) string {
	ctx := context.Background()
	open := map[string]func(context.Context, string) (*store.Store, error){
		"list": store.OpenExisting, "add": store.Open, "begin": store.Open,
	}[do]
	if do == "begin" {
		path = filepath.Join(filepath.Dir(path), "other.db")
	}
	s, err := open(ctx, path)
	if err != nil {
		return err.Error()
	}
	if do == "add" {
		_, err := s.Add(ctx, time.Now(), storetest.Entries(4)[3:])
		return fmt.Sprint(err)
	}
	list, err := s.Reports(ctx)
	if err != nil {
		return err.Error()
	}
	return fmt.Sprintf("%d reports", len(list))
}

// killed are the reports that the child adds, in batches of killedBatch.
const (
	killed      = 400
	killedBatch = 4
)

// addForever opens the data base and adds round and round, and prints how
// many reports it has been told are kept.
func addForever(path string) error {
	entries := storetest.Entries(killed)
	for {
		s, err := store.Open(context.Background(), path)
		if err != nil {
			return err
		}
		for i := 0; i < len(entries); i += killedBatch {
			if _, err := s.Add(context.Background(), time.Now(), entries[i:i+killedBatch]); err != nil {
				return err
			}
			fmt.Println(i + killedBatch)
		}
		if err := s.Close(); err != nil {
			return err
		}
	}
}

// TestKilled kills a process that adds, at random moments: nothing that was
// acknowledged is lost, no batch is there in part, and adding again completes
// to what an undisturbed data base holds.
func TestKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("kills take some seconds")
	}
	entries := storetest.Entries(killed)
	undisturbed := open(t, "")
	storetest.Add(t, undisturbed, entries...)
	want := storetest.Dump(t, undisturbed)
	random := rand.New(rand.NewPCG(3, 4))
	path := filepath.Join(t.TempDir(), "parley.db")
	progress := 0
	for round := range 24 {
		if round%4 == 0 { // a new data base, so that its making is hit as well
			path = filepath.Join(t.TempDir(), "parley.db")
		}
		acknowledged := killChild(t, path, time.Duration(random.IntN(120))*time.Millisecond, round%2 == 1)
		checkKilled(t, path, entries, acknowledged)
		progress += acknowledged
	}
	if progress == 0 {
		t.Error("the child was always killed before it had kept anything")
	}
	s := open(t, path)
	storetest.Add(t, s, entries...)
	if storetest.Dump(t, s) != want {
		t.Error("adding again after kills gave another dump")
	}
}

// TestKilledPostgres does so with a process that adds to a server.
func TestKilledPostgres(t *testing.T) {
	if testing.Short() {
		t.Skip("kills take some seconds")
	}
	entries, address := storetest.Entries(killed), storetest.Postgres(t)
	random := rand.New(rand.NewPCG(5, 6))
	for range 6 {
		acknowledged := killChild(t, address, time.Duration(random.IntN(120))*time.Millisecond, true)
		if acknowledged == 0 {
			t.Error("the child was killed before it had kept anything")
		}
		checkKilled(t, address, entries, acknowledged)
	}
	s, undisturbed := openPostgres(t, address), open(t, "")
	storetest.Add(t, s, entries...)
	storetest.Add(t, undisturbed, entries...)
	if storetest.Dump(t, s) != storetest.Dump(t, undisturbed) {
		t.Error("adding again after kills gave another dump")
	}
}

// killChild starts the child, kills it some time after its start (or, with
// busy, after it has kept a first batch), and gives how many reports it said
// were kept.
func killChild(t *testing.T, path string, after time.Duration, busy bool) (acknowledged int) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childDB+"="+path)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	timer := time.AfterFunc(after, func() { cmd.Process.Kill() })
	defer timer.Stop()
	if busy {
		timer.Stop()
	}
	for lines := bufio.NewScanner(out); lines.Scan(); {
		n := 0
		if _, err := fmt.Sscan(lines.Text(), &n); err == nil {
			if busy && acknowledged == 0 {
				timer.Reset(after)
			}
			acknowledged = max(acknowledged, n)
		}
	}
	if err := cmd.Wait(); err == nil || cmd.ProcessState.Exited() {
		t.Fatalf("the child ended by itself: %v", err)
	}
	return acknowledged
}

// checkKilled opens the data base that the child left.
func checkKilled(t *testing.T, path string, entries []store.Entry, acknowledged int) {
	t.Helper()
	s, err := store.Open(t.Context(), path)
	must(t, err)
	defer s.Close()
	if !strings.Contains(path, "://") {
		intact(t, s)
	}
	kept := make([]bool, len(entries))
	for i, e := range entries {
		data, err := s.Original(t.Context(), e.Reading.Report.Revision)
		kept[i] = err == nil && string(data) == string(e.Data)
		switch {
		case err != nil && parley.KindOf(err) != parley.KindNotFound:
			t.Fatal(err)
		case err == nil && !kept[i]:
			t.Errorf("report %d has other bytes", i)
		case i < acknowledged && !kept[i]:
			t.Errorf("report %d of %d acknowledged is lost", i, acknowledged)
		case i%killedBatch > 0 && kept[i] != kept[i-1]:
			t.Errorf("the batch of report %d is there in part", i)
		}
	}
	var orphans int
	must(t, store.DB(s).QueryRow(`SELECT (SELECT count(*) FROM originals WHERE hash NOT IN (SELECT revision FROM readings))
		+ (SELECT count(*) FROM texts WHERE text_id NOT IN (SELECT text_id FROM readings))
		+ (SELECT count(*) FROM reports WHERE report_id NOT IN (SELECT report_id FROM readings))`).Scan(&orphans))
	if orphans > 0 {
		t.Errorf("%d rows are half of something", orphans)
	}
	storetest.Verify(t, s, store.Head{})
}
