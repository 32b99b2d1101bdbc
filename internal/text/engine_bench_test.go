package text

import (
	"testing"

	"parley"
)

// BenchmarkAnnotate measures the models alone, on one core with -cpu 1.
func BenchmarkAnnotate(b *testing.B) {
	doc := Segment(&parley.Report{Text: report})
	Annotate(doc)
	b.ResetTimer()
	for b.Loop() {
		Annotate(doc)
	}
	b.ReportMetric(float64(len(doc.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

// BenchmarkParse measures everything from text to names.
func BenchmarkParse(b *testing.B) {
	n := 0
	for b.Loop() {
		n += len(Parse(&parley.Report{Text: report}).Tokens)
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "tokens/s")
}

// BenchmarkLoad measures what the first report waits for.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := LoadEngine(modelFile); err != nil {
			b.Fatal(err)
		}
	}
}
