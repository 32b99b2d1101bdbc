package storetest

import (
	"bytes"
	"encoding/json"
	"testing"
	"time"

	"parley/internal/store"
)

// received is the time of receipt in these tests.
var received = time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)

// Run runs the suite. open gives a new empty store each time and sees to its
// being closed.
func Run(t *testing.T, open func(t *testing.T) *store.Store) {
	for _, c := range []struct {
		name string
		test func(*testing.T, func(*testing.T) *store.Store)
	}{
		{"what is added comes out", addedComesOut},
		{"adding twice changes nothing", twiceChangesNothing},
		{"order and batches make no difference", orderMakesNone},
		{"statuses", statuses},
		{"which revision counts", whichCounts},
		{"a batch is kept whole or not at all", wholeBatch},
		{"lists are in order", listsInOrder},
		{"what is not there", notThere},
		{"many at once", manyAtOnce},
		{"the log grows", logGrows},
		{"the head is of the whole log", sameLog},
		{"judgements of one second are in order", judgedInOrder},
		{"judgements that cannot be", badJudgements},
		{"other lists of the user", otherLists},
		{"withdrawn", withdrawn},
		{"erased, but not what others have", erasedAlone},
		{"withdrawals that cannot be", badWithdrawals},
		{"updates and views", updates},
		{"sketches", sketches},
		{"lists are as a model", listsAsModel},
		{"profiles, keys, edges", profiles},
		{"keys by the thousand", keysByThousand},
		{"IDs by the thousand", idsByThousand},
		{"proposals and sources", waiting},
		{"who met whom", sittings},
		{"records", records},
		{"nodes lead to records", nodesLead},
		{"the record can be dropped", dropped},
		{"words are found", wordsAreFound},
		{"searches as its model", searchesAsModel},
		{"labels of records are found", labelsAreFound},
		{"users are added", usersAdded},
		{"users end", usersEnd},
		{"sessions count", sessionsCount},
		{"tokens count", tokensCount},
		{"users in backups", usersInBackups},
		{"a backup comes back", comesBack},
		{"backups beside adding", backupBeside},
		{"spoiled archives", spoiledArchives},
	} {
		t.Run(c.name, func(t *testing.T) { c.test(t, open) })
	}
}

// Add adds the entries in one batch and fails the test on an error.
func Add(t testing.TB, s *store.Store, entries ...store.Entry) []store.Added {
	t.Helper()
	added, err := s.Add(t.Context(), received, entries)
	if err != nil {
		t.Fatal(err)
	}
	return added
}

// Dump is what the store holds, as text.
func Dump(t testing.TB, s *store.Store) string {
	t.Helper()
	var b bytes.Buffer
	if err := s.Dump(t.Context(), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func marshal(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
