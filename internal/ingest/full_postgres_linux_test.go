package ingest

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path"
	"strings"
	"syscall"
	"testing"
	"time"

	"parley"
	"parley/internal/page"
	"parley/internal/store"
	"parley/internal/store/storetest"
)

// TestFullPostgres adds reports and makes the record of them on a server's
// disk until that is full: a clear error, the batch left out as a whole, and
// all of it kept when there is room again.
func TestFullPostgres(t *testing.T) {
	if testing.Short() {
		t.Skip("takes half a minute")
	}
	var drop func()
	t.Cleanup(func() { // after the data base in it is dropped
		if drop != nil {
			drop()
		}
	})
	address, folder, dropped := onSmallDisk(t)
	drop = dropped
	st, err := store.Open(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	entries := manyEntries(t)
	kept := 0
	for err == nil && kept < len(entries) {
		if _, err = st.Add(t.Context(), time.Unix(0, 0), entries[kept:kept+5]); err == nil {
			kept += 5
			err = Record(t.Context(), st)
		}
	}
	if kept == 0 || parley.KindOf(err) != parley.KindStorage || !strings.Contains(fmt.Sprint(err), "the disk is full") || strings.Contains(fmt.Sprint(err), "\n") {
		t.Fatalf("after %d reports: %v", kept, err)
	}
	if head := storetest.Head(t, st); head.Seq != int64(kept) {
		t.Errorf("%d reports were kept, the log has %d", kept, head.Seq)
	}
	if err := syscall.Mount("none", folder, "tmpfs", syscall.MS_REMOUNT, "size=400m"); err != nil {
		t.Fatal(err)
	}
	storetest.Verify(t, st, store.Head{})
	storetest.Add(t, st, entries[:kept+5]...)
	checkWhole(t, st, entries[:kept+5], undisturbed(t, entries[:kept+5]))
	t.Logf("full after %d reports: %v", kept, err)
}

// manyEntries are reports of the series, each many times at other addresses
// and with much behind it.
func manyEntries(t *testing.T) (entries []store.Entry) {
	t.Helper()
	series, _ := seriesReadings(t)
	for i := range 200 {
		data := bytes.Replace(series[i%3], []byte("url: https://"), fmt.Appendf(nil, "url: https://w%d.", i), 1)
		r, err := Read(data, page.Options{})
		if err != nil {
			t.Fatal(err)
		}
		entries = append(entries, store.Entry{Data: data, Reading: r})
	}
	return entries
}

// onSmallDisk gives a data base that stands on a small file system of its own,
// mounted at folder. It skips the test where none can be made.
func onSmallDisk(t *testing.T) (address, folder string, drop func()) {
	t.Helper()
	if os.Getuid() != 0 {
		t.Skip("skipped: only root can mount a small file system")
	}
	address = storetest.Postgres(t)
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	socket, err := os.Stat(u.Query().Get("host"))
	if err != nil {
		t.Skip("skipped: the server is not on this machine")
	}
	owner := socket.Sys().(*syscall.Stat_t)
	folder, err = os.MkdirTemp("", "parley-small-")
	if err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("none", folder, "tmpfs", 0, fmt.Sprintf("size=12m,mode=0700,uid=%d,gid=%d", owner.Uid, owner.Gid)); err != nil {
		os.Remove(folder)
		t.Skip("skipped: cannot mount a small file system:", err)
	}
	name, space := path.Base(u.Path), "small_"+path.Base(u.Path)
	u.Path = "/postgres"
	db, err := sql.Open("pgx", u.String())
	if err != nil {
		t.Fatal(err)
	}
	for _, statement := range []string{
		fmt.Sprintf("CREATE TABLESPACE %s LOCATION '%s'", space, folder),
		fmt.Sprintf("ALTER DATABASE %s SET TABLESPACE %s", name, space),
	} {
		if _, err := db.Exec(statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
	return address, folder, func() {
		if _, err := db.ExecContext(context.Background(), "DROP TABLESPACE "+space); err != nil {
			t.Error(err)
		}
		db.Close()
		if err := syscall.Unmount(folder, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
		os.Remove(folder)
	}
}
