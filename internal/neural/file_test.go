package neural

import (
	"crypto/sha256"
	"reflect"
	"strings"
	"testing"
)

func TestFileGivesBackTheNetwork(t *testing.T) {
	w := randomWeights()
	got, err := Decode(w.Encode())
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(w, got) {
		t.Error("the weights read differ from those written")
	}
	if !reflect.DeepEqual(NewNetwork(w).Parse(sentences), NewNetwork(got).Parse(sentences)) {
		t.Error("the answers differ")
	}
}

func TestDamagedFiles(t *testing.T) {
	file := randomWeights().Encode()
	for n := 0; n < len(file); n += 1 + n/50 {
		if _, err := Decode(file[:n]); err == nil {
			t.Fatalf("a file cut off at byte %d of %d was read", n, len(file))
		}
	}
	for at := 0; at < len(file); at += 1 + at/50 {
		file[at] ^= 0x10
		if _, err := Decode(file); err == nil {
			t.Fatalf("a file with a bit flipped at byte %d was read", at)
		} else if !strings.HasPrefix(err.Error(), "language model: ") {
			t.Fatalf("byte %d: the error is %q", at, err)
		}
		file[at] ^= 0x10
	}
	other := append([]byte(nil), file...)
	other[len(magic)]++
	if _, err := Decode(other); err == nil || !strings.Contains(err.Error(), "version 2") {
		t.Errorf("another version: %v", err)
	}
}

// FuzzDecode puts the right checksum on any body, so that the shapes are what
// refuses it.
func FuzzDecode(f *testing.F) {
	body := randomWeights().Encode()[headerSize:]
	f.Add(0, []byte{0xff, 0xff, 0xff, 0xff})
	f.Add(8, []byte{9, 0, 0, 0})
	f.Add(36, []byte{0xff, 0xff, 0xff, 0x7f})
	f.Fuzz(func(t *testing.T, at int, patch []byte) {
		b := append([]byte(nil), body...)
		if at >= 0 && at < len(b) {
			copy(b[at:], patch)
		}
		sum := sha256.Sum256(b)
		file := append([]byte(magic), fileVersion, 0, 0, 0)
		w, err := Decode(append(append(file, sum[:]...), b...))
		if err != nil {
			return
		}
		forms := strings.Fields("The delegations met .")
		if got := NewNetwork(w).Parse([][]string{forms}); len(got[0].Words) != 4 {
			t.Errorf("%d words", len(got[0].Words))
		}
	})
}
