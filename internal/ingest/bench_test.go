package ingest_test

import (
	"os"
	"path/filepath"
	"testing"

	"parley/internal/ingest"
	"parley/internal/page"
)

// pages are the example reports, plain text and HTML.
func pages(b *testing.B) (list [][]byte, bytes int64) {
	b.Helper()
	names, err := filepath.Glob("../../examples/*.[th]*")
	if err != nil || len(names) == 0 {
		b.Fatalf("no examples: %v", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		list = append(list, data)
		bytes += int64(len(data))
	}
	return list, bytes
}

// perReport runs read on every page and reports how many reports a second
// that is, beside the MB/s of go test.
func perReport(b *testing.B, read func(data []byte) error) {
	list, bytes := pages(b)
	b.SetBytes(bytes)
	b.ReportAllocs()
	for b.Loop() {
		for _, data := range list {
			if err := read(data); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(len(list)*b.N)/b.Elapsed().Seconds(), "reports/s")
}

// BenchmarkPage is bytes to Report: the page reader alone.
func BenchmarkPage(b *testing.B) {
	perReport(b, func(data []byte) error {
		_, err := page.Read(data, page.Options{})
		return err
	})
}

// BenchmarkWholeRead is bytes to Reading: page, sentences, names, extraction.
func BenchmarkWholeRead(b *testing.B) {
	perReport(b, func(data []byte) error {
		_, err := ingest.Read(data, page.Options{})
		return err
	})
}
