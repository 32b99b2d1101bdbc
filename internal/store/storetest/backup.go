package storetest

import (
	"bytes"
	"context"
	"math/rand/v2"
	"sync"
	"testing"

	"parley"
	"parley/internal/store"
)

// Backup is the archive of the store.
func Backup(t testing.TB, s *store.Store) []byte {
	t.Helper()
	var b bytes.Buffer
	head, err := s.Backup(t.Context(), &b)
	if err != nil || head != Head(t, s) {
		t.Fatalf("backup up to %v, %v", head, err)
	}
	return b.Bytes()
}

// Restore puts the archive into s and checks it.
func Restore(t testing.TB, s *store.Store, archive []byte) {
	t.Helper()
	head, err := s.Restore(t.Context(), bytes.NewReader(archive))
	if err != nil || head != Head(t, s) {
		t.Fatalf("restored up to %v, %v", head, err)
	}
	Verify(t, s, head)
}

// Verify fails the test where anything is found.
func Verify(t testing.TB, s *store.Store, against store.Head) {
	t.Helper()
	seen, err := s.Verify(t.Context(), against, func(f store.Finding) { t.Errorf("found %s", f) })
	if err != nil || seen.Head != Head(t, s) {
		t.Errorf("verified up to %v, %v", seen.Head, err)
	}
}

// comesBack: a restored store holds the same, goes on, and is backed up again.
func comesBack(t *testing.T, open func(*testing.T) *store.Store) {
	s := open(t)
	Fill(t, s)
	change(t, s, func(tx *store.Tx) error { return tx.PutAlias(t.Context(), "m-old", "m-new") })
	for round := range 2 {
		archive := Backup(t, s)
		again := open(t)
		Restore(t, again, archive)
		if Dump(t, again) != Dump(t, s) || Head(t, again) != Head(t, s) {
			t.Errorf("round %d: restored it holds\n%.3000s\nwant\n%.3000s", round, Dump(t, again), Dump(t, s))
		}
		if listed(t, again) != listed(t, s) {
			t.Errorf("round %d: another list", round)
		}
		if !bytes.Equal(Backup(t, again), archive) {
			t.Errorf("round %d: what is restored gives another archive", round)
		}
		if _, err := again.Restore(t.Context(), bytes.NewReader(archive)); parley.KindOf(err) != parley.KindUsage || err == nil {
			t.Errorf("restoring over reports: %v", err)
		}
		for _, s := range []*store.Store{s, again} {
			Add(t, s, Entries(60)[40:]...)
			judge(t, s, judgements()...)
			if a := Add(t, s, Entries(1)...)[0]; a.Status != store.Withdrawn {
				t.Errorf("a withdrawn report after restoring: %s", a.Status)
			}
		}
	}
	empty := open(t)
	Restore(t, empty, Backup(t, open(t)))
	if Dump(t, empty) != "" {
		t.Error("an empty store came back with something")
	}
}

// backupBeside backs up while others add: each archive is whole and of one
// moment.
func backupBeside(t *testing.T, open func(*testing.T) *store.Store) {
	s, entries := open(t), Entries(200)
	var archives [][]byte
	var adding sync.WaitGroup
	adding.Go(func() {
		for i := 0; i < len(entries); i += 5 {
			if _, err := s.Add(context.Background(), received, entries[i:i+5]); err != nil {
				t.Error(err)
				return
			}
		}
	})
	for range 4 {
		var b bytes.Buffer
		if _, err := s.Backup(t.Context(), &b); err != nil {
			t.Fatal(err)
		}
		archives = append(archives, b.Bytes())
	}
	adding.Wait()
	for _, archive := range append(archives, Backup(t, s)) {
		again := open(t)
		Restore(t, again, archive)
		if n := Head(t, again).Seq; n%5 != 0 {
			t.Errorf("a batch was backed up in part: %d entries", n)
		}
		Add(t, again, entries...)
		if Dump(t, again) != Dump(t, s) {
			t.Error("adding the rest after restoring gave another dump")
		}
	}
}

// spoiledArchives: an archive that is cut short or changed is refused as a
// whole, or the change was in what does not matter.
func spoiledArchives(t *testing.T, open func(*testing.T) *store.Store) {
	s := open(t)
	Fill(t, s)
	archive, want := Backup(t, s), Dump(t, s)
	random := rand.New(rand.NewPCG(8, 9))
	again := open(t)
	refused := 0
	for i := range 60 {
		spoiled := bytes.Clone(archive)
		if i%3 == 0 {
			spoiled = spoiled[:random.IntN(len(spoiled)-2048)] // the last kilobyte is tar's own end
		} else {
			spoiled[random.IntN(len(spoiled))] ^= 1 << random.IntN(8)
		}
		_, err := again.Restore(t.Context(), bytes.NewReader(spoiled))
		switch {
		case err == nil && Dump(t, again) != want:
			t.Fatal("a changed archive was restored")
		case err == nil:
			again = open(t)
		case parley.KindOf(err) != parley.KindInput || Head(t, again) != (store.Head{}):
			t.Fatalf("refused with %v, left %v", err, Head(t, again))
		default:
			refused++
		}
	}
	if refused < 40 {
		t.Errorf("only %d of 60 spoiled archives were refused", refused)
	}
	for _, other := range []string{"", "no archive at all", "PK\x03\x04"} {
		if _, err := again.Restore(t.Context(), bytes.NewReader([]byte(other))); err == nil || parley.KindOf(err) != parley.KindInput {
			t.Errorf("%q: %v", other, err)
		}
	}
	Restore(t, again, archive)
}
