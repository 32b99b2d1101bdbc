package access

import (
	"context"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"parley"
)

func TestPasswords(t *testing.T) {
	h := NewHasher()
	hashed, err := h.Hash(t.Context(), "zwölf Boote am See")
	if err != nil || !strings.HasPrefix(hashed, "$argon2id$v=19$m=19456,t=2,p=1$") {
		t.Fatalf("%q, %v", hashed, err)
	}
	if again, err := h.Hash(t.Context(), "zwölf Boote am See"); err != nil || again == hashed {
		t.Errorf("the same hash twice, without salt: %v", err)
	}
	cheap := phc(cost{64, 1, 1}, random(16), random(32))
	for _, c := range []struct {
		password, hashed string
		right, stale     bool
	}{
		{"zwölf Boote am See", hashed, true, false},
		{"zwo\u0308lf Boote am See", hashed, true, false}, // as another keyboard writes it
		{"zwölf boote am See", hashed, false, false},
		{"", hashed, false, false},
		{"zwölf Boote am See", "", false, false},
		{"", "", false, false},
		{"zwölf Boote am See", cheap, false, true},
	} {
		right, stale, err := h.Check(t.Context(), c.password, c.hashed)
		if right != c.right || stale != c.stale || err != nil {
			t.Errorf("%q against %.40q: %v, %v, %v", c.password, c.hashed, right, stale, err)
		}
	}
}

// TestForeignHashes: what stands in a data base and is not ours, or costs too
// much, is not computed.
func TestForeignHashes(t *testing.T) {
	ours := phc(cost{64, 1, 1}, []byte("12345678"), []byte("1234567812345678"))
	if _, _, _, err := parsePHC(ours); err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{
		"x", "$2y$10$abcdefghijklmnopqrstuv", strings.Replace(ours, "argon2id", "argon2i", 1), strings.Replace(ours, "v=19", "v=16", 1),
		strings.Replace(ours, "m=64", "m=7", 1), strings.Replace(ours, "m=64", "m=1048576", 1), strings.Replace(ours, "m=64", "m=064", 1),
		strings.Replace(ours, "t=1", "t=0", 1), strings.Replace(ours, "t=1", "t=99", 1), strings.Replace(ours, "p=1", "p=0", 1), strings.Replace(ours, "p=1", "p=300", 1),
		ours + "=", ours + "\n", ours + "$", strings.Replace(ours, "$v", "v", 1), ours[:len(ours)-6], phc(cost{64, 1, 1}, nil, []byte("1234567812345678")),
	} {
		if _, _, _, err := parsePHC(s); err == nil || parley.KindOf(err) != parley.KindStorage {
			t.Errorf("%q: %v", s, err)
		}
	}
	if _, _, err := NewHasher().Check(t.Context(), "x", "plain"); err == nil {
		t.Error("a password that is not hashed was compared")
	}
}

func TestFitPasswords(t *testing.T) {
	for password, says := range map[string]string{
		"":                          "too short",
		"elevenchars":               "too short",
		"ééééééééééé":               "too short", // characters, not bytes
		"aaaaaaaaaaaaaaa":           "one character",
		"AAAAAAAAaaaaaaa":           "one character",
		"Ada Lindqvist 12":          "hardly more than the name",
		"line\nbreak and more":      "cannot be typed",
		"nul\x00and more of it":     "cannot be typed",
		"\xff\xfe\xfd and more":     "cannot be typed",
		strings.Repeat("ab", 513):   "too long",
		"boats on the lake":         "",
		"twelve chars":              "",
		"舟八隻在湖上夜裏明月照人":              "",
		"ada lindqvist likes boats": "",
		strings.Repeat("ab", 512):   "",
	} {
		err := FitPassword("Ada Lindqvist", password)
		if says == "" && err != nil || says != "" && (err == nil || !strings.Contains(err.Error(), says) || parley.KindOf(err) != parley.KindUsage) {
			t.Errorf("%.40q: %v, want %q", password, err, says)
		}
	}
}

// TestHashesAtOnce: of many at once some are sent away, and those who wait go
// when nobody wants to know any more.
func TestHashesAtOnce(t *testing.T) {
	h := NewHasher()
	for range hashesAtOnce {
		h.slots <- struct{}{}
	}
	h.queue.Add(hashesAtOnce)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var busy, gone atomic.Int64
	var all sync.WaitGroup
	for range waiting + 9 {
		all.Go(func() {
			_, err := h.Hash(ctx, "boats on the lake")
			switch {
			case parley.KindOf(err) == parley.KindBusy:
				if busy.Add(1) == 9 {
					cancel()
				}
			case err == context.Canceled:
				gone.Add(1)
			default:
				t.Errorf("hashed: %v", err)
			}
		})
	}
	all.Wait()
	if busy.Load() != 9 || gone.Load() != waiting {
		t.Errorf("%d were sent away, %d went", busy.Load(), gone.Load())
	}
	<-h.slots
	h.queue.Add(-1)
	if _, err := h.Hash(t.Context(), "boats on the lake"); err != nil {
		t.Errorf("afterwards: %v", err)
	}
}
