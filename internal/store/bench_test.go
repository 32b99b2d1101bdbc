package store_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"parley/internal/store"
	"parley/internal/store/storetest"
)

// BenchmarkAdd keeps reports of about 3 KB; one operation is one batch.
func BenchmarkAdd(b *testing.B) {
	text := strings.Repeat(" Envoys of Avaria and Belmark held talks.", 75)
	for _, size := range []int{1, 64} {
		b.Run(fmt.Sprintf("batch=%d", size), func(b *testing.B) {
			s := open(b, "")
			made := 0
			b.SetBytes(int64(size * len(text)))
			for b.Loop() {
				batch := make([]store.Entry, size)
				for i := range batch {
					batch[i] = storetest.Entry(storetest.Spec{Text: fmt.Sprint("Round ", made, text), Date: "2025-12-06"})
					made++
				}
				if _, err := s.Add(b.Context(), time.Now(), batch); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(made)/b.Elapsed().Seconds(), "reports/s")
		})
	}
}
