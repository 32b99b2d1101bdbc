package ingest_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"parley"
	"parley/internal/ingest"
	"parley/internal/page"
	"parley/internal/store"
)

func open(t testing.TB) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "parley.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// noon is the clock of these tests.
func noon() time.Time { return time.Date(2026, 1, 2, 12, 0, 0, 0, time.UTC) }

func read(data []byte) (parley.Reading, error) { return ingest.Read(data, page.Options{}) }

func input(name, text string) ingest.Input {
	return ingest.Input{Name: name, Size: int64(len(text)), Load: func() ([]byte, error) { return []byte(text), nil }}
}

// report makes the text of a report; reports of different n differ.
func report(n int) string {
	return fmt.Sprintf("title: Round %d of the lake talks\ndate: 2025-%02d-%02d\n\n"+
		"BELMARK CITY, (Lake Wire) -- Foreign Minister Ana Torv of Avaria met Belmark's envoy Ivo Rell for the %dth time.\n\n"+
		"\"We will go on talking as long as it takes,\" Torv said.\n", n, 1+n%12, 1+n%28, n+4)
}

func reports(n int) []ingest.Input {
	list := make([]ingest.Input, n)
	for i := range list {
		list[i] = input(fmt.Sprint(i, ".txt"), report(i))
	}
	return list
}

// add adds the inputs and gives what happened to each, as text.
func add(t testing.TB, s *store.Store, inputs []ingest.Input, read ingest.Reader) (lines []string) {
	t.Helper()
	err := ingest.Add(t.Context(), s, inputs, read, noon, func(r ingest.Result) {
		line := r.Name + ": " + string(r.Added.Status)
		if r.Err != nil {
			line = r.Err.Error()
		}
		lines = append(lines, line)
	})
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

func dump(t testing.TB, s *store.Store) string {
	t.Helper()
	var b bytes.Buffer
	if err := s.Dump(t.Context(), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestAdd adds good and bad inputs: each is named in its place, and the bad
// ones stop and leave nothing.
func TestAdd(t *testing.T) {
	const address = "url: https://lake.example/talks\n"
	reader := func(data []byte) (parley.Reading, error) {
		r, err := read(data)
		switch {
		case strings.HasPrefix(string(data), "panic"):
			panic("a defect")
		case strings.HasPrefix(string(data), "misfit"):
			r.Report.Text += " more"
		}
		return r, err
	}
	inputs := []ingest.Input{
		input("a.txt", report(1)),
		{Name: "gone.txt", Load: func() ([]byte, error) { return nil, errors.New("gone.txt: there is no such file") }},
		input("panic.txt", "panic in Avaria, the envoys said.\n"),
		input("misfit.txt", "misfit in Avaria, the envoys said.\n"),
		input("b.pdf", "%PDF-1.7 and so on"),
		input("spaces.txt", " \n\t\n"),
		input("again.txt", report(1)),
		input("page.txt", address+report(2)),
		input("later.txt", address+report(3)),
	}
	want := []string{
		"a.txt: added",
		"gone.txt: there is no such file",
		"panic.txt: cannot be read because of a defect of Parley",
		"misfit.txt: report sha256:",
		"b.pdf: is a PDF file",
		"spaces.txt: is empty",
		"again.txt: already there",
		"page.txt: added",
		"later.txt: revision",
	}
	s := open(t)
	got := add(t, s, inputs, reader)
	if !slices.EqualFunc(got, want, strings.HasPrefix) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	list, err := s.Reports(t.Context())
	if err != nil || len(list) != 2 {
		t.Errorf("%d reports, %v", len(list), err)
	}
	alone := open(t)
	add(t, alone, []ingest.Input{inputs[0], inputs[7], inputs[8]}, reader)
	if dump(t, s) != dump(t, alone) {
		t.Error("what failed left something")
	}
}

// TestAddLaws adds many inputs over several batches: results in the order of
// the inputs, adding again changes nothing, another order makes no difference.
func TestAddLaws(t *testing.T) {
	inputs := reports(100)
	s := open(t)
	for i, line := range add(t, s, inputs, read) {
		if want := inputs[i].Name + ": added"; line != want {
			t.Errorf("result %d is %q, want %q", i, line, want)
		}
	}
	want := dump(t, s)
	for i, line := range add(t, s, inputs, read) {
		if want := inputs[i].Name + ": already there"; line != want {
			t.Errorf("again: result %d is %q, want %q", i, line, want)
		}
	}
	if dump(t, s) != want {
		t.Error("adding twice changed something")
	}
	shuffled := slices.Clone(inputs)
	rand.New(rand.NewPCG(5, 6)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	other := open(t)
	add(t, other, shuffled, read)
	if dump(t, other) != want {
		t.Error("another order gave another dump")
	}
}

// TestAddStops ends with the store's error, or the context's, and has called
// done for none of what is not kept.
func TestAddStops(t *testing.T) {
	s := open(t)
	inputs := reports(100)
	ctx, cancel := context.WithCancel(t.Context())
	done := 0
	err := ingest.Add(ctx, s, inputs, read, noon, func(ingest.Result) {
		if done++; done == 64 {
			cancel()
		}
	})
	list, listing := s.Reports(t.Context())
	if !errors.Is(err, context.Canceled) || listing != nil || done != 64 || len(list) != 64 {
		t.Errorf("cancelled: %v, %d done, %d kept, %v", err, done, len(list), listing)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	err = ingest.Add(t.Context(), s, inputs, read, noon, func(r ingest.Result) { t.Errorf("done with %s in a closed store", r.Name) })
	if parley.KindOf(err) != parley.KindStorage || err == nil {
		t.Errorf("closed: %v", err)
	}
	if err := ingest.Add(t.Context(), s, nil, read, noon, nil); err != nil {
		t.Errorf("no inputs: %v", err)
	}
}

// TestReadLimits reads what broke others; none may panic, and what fails says
// what it is.
func TestReadLimits(t *testing.T) {
	for name, c := range map[string]struct {
		data string
		kind parley.Kind
	}{
		"empty":     {"", parley.KindInput},
		"spaces":    {" \n\n ", parley.KindInput},
		"pdf":       {"%PDF-1.7", parley.KindInput},
		"too large": {strings.Repeat("x", page.MaxBytes+1), parley.KindTooLarge},
	} {
		_, err := read([]byte(c.data))
		if err == nil || parley.KindOf(err) != c.kind || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// FuzzAddBytes adds any bytes: either a clear error, or they are kept exactly,
// with a reading whose spans are slices of its text, and adding them again
// changes nothing.
func FuzzAddBytes(f *testing.F) {
	s := open(f)
	for _, seed := range []string{report(1), "<html><body><p>Envoys met.</p>", "\xff\xfeE\x00", "\x00", "url: x\n\nEnvoys met."} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := read(data)
		if err != nil {
			if parley.KindOf(err) == parley.KindInternal || strings.Contains(err.Error(), "\n") {
				t.Fatal(err)
			}
			return
		}
		in := []ingest.Input{input("x", string(data))}
		if line := add(t, s, in, read)[0]; !strings.HasPrefix(line, "x: ") || strings.Contains(line, "defect") {
			t.Fatal(line)
		}
		if line := add(t, s, in, read)[0]; line != "x: already there" {
			t.Fatal(line)
		}
		kept, err := s.Original(t.Context(), r.Report.Revision)
		if err != nil || !bytes.Equal(kept, data) {
			t.Fatalf("kept %q of %q, %v", kept, data, err)
		}
	})
}

// BenchmarkAdd reads and keeps reports, 64 an operation.
func BenchmarkAdd(b *testing.B) {
	s, made := open(b), 0
	for b.Loop() {
		inputs := make([]ingest.Input, 64)
		for i := range inputs {
			inputs[i] = input("x", report(made)+strings.Repeat("\nThe talks on the lake went on in the evening, officials said.\n", 40))
			made++
		}
		add(b, s, inputs, read)
	}
	b.SetBytes(int64(64 * (len(report(1)) + 40*63)))
	b.ReportMetric(float64(made)/b.Elapsed().Seconds(), "reports/s")
}
