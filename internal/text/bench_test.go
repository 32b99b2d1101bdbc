package text

import (
	"strings"
	"testing"

	"parley"
)

// report is about a thousand words of our own, as news has them.
var report = strings.Repeat("GENEVA, December 4. The delegations of Avaria and Belmark met in Geneva on Thursday, the U.S. envoy's office said. "+
	"“We've agreed on 1,000 prisoners,” Foreign Minister Ana de la Torv told reporters after the two-hour talks, adding that they'd go on at 5 p.m. "+
	"Gen. J. D. Hale, who led the other side, didn't comment; his spokesman called the meeting \"useful\".\n\n"+
	"It was the third round in two weeks (the first was held in Doha). A joint statement is expected by Dec. 12, 2025.\n\n", 10)

func BenchmarkTokenize(b *testing.B) {
	b.SetBytes(int64(len(report)))
	n := 0
	for b.Loop() {
		n += len(Tokenize(report))
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkSegment(b *testing.B) {
	b.SetBytes(int64(len(report)))
	n := 0
	for b.Loop() {
		n += len(Segment(&parley.Report{Text: report}).Tokens)
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "tokens/s")
}
