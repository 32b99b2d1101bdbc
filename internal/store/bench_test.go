package store_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"parley/internal/store"
	"parley/internal/store/storetest"
)

// reportsEnv names the environment variable with the number of reports that
// BenchmarkSearch searches.
const reportsEnv = "PARLEY_BENCH_REPORTS"

// onBoth runs a benchmark on both data bases.
func onBoth(b *testing.B, f func(b *testing.B, s *store.Store)) {
	b.Run("SQLite", func(b *testing.B) { f(b, open(b, "")) })
	b.Run("PostgreSQL", func(b *testing.B) { f(b, openPostgres(b, "")) })
}

// writer makes reports of about 3 KB whose words are as unequally frequent as
// those of a language.
type writer struct {
	random *rand.Rand
	often  *rand.Zipf
	made   int
}

func newWriter() *writer {
	random := rand.New(rand.NewPCG(12, 13))
	return &writer{random: random, often: rand.NewZipf(random, 1.1, 8, 50_000)}
}

func (w *writer) batch(n int) []store.Entry {
	batch := make([]store.Entry, n)
	for i := range batch {
		var text strings.Builder
		fmt.Fprintf(&text, "Round %d.", w.made)
		for range 430 {
			fmt.Fprintf(&text, " word%d", w.often.Uint64())
		}
		day := time.Date(2015, 1, 1+w.random.IntN(4000), 0, 0, 0, 0, time.UTC)
		batch[i] = storetest.Entry(storetest.Spec{Text: text.String(), Date: day.Format(time.DateOnly)})
		w.made++
	}
	return batch
}

// BenchmarkAdd keeps reports; one operation is one batch.
func BenchmarkAdd(b *testing.B) {
	onBoth(b, func(b *testing.B, s *store.Store) {
		for _, size := range []int{1, 64} {
			b.Run(fmt.Sprintf("batch=%d", size), func(b *testing.B) {
				w, before := newWriter(), 0
				for b.Loop() {
					b.StopTimer()
					batch := w.batch(size)
					b.StartTimer()
					before += len(storetest.Add(b, s, batch...))
				}
				b.ReportMetric(float64(before)/b.Elapsed().Seconds(), "reports/s")
			})
		}
	})
}

// BenchmarkSearch looks for the first 50 reports with a word that few, some or
// most have, and with two words.
func BenchmarkSearch(b *testing.B) {
	reports := 2000
	if n, err := strconv.Atoi(os.Getenv(reportsEnv)); err == nil {
		reports = n
	}
	onBoth(b, func(b *testing.B, s *store.Store) {
		for w := newWriter(); w.made < reports; {
			storetest.Add(b, s, w.batch(min(256, reports-w.made))...)
		}
		for _, query := range []string{"word20000", "word900", "word10", "word0 word1", "word900 word800", "word99*", "round"} {
			b.Run(strings.ReplaceAll(query, " ", "+"), func(b *testing.B) {
				all := 0
				for b.Loop() {
					list, err := s.ReportsWhere(b.Context(), store.ReportFilter{Text: query, Limit: 50})
					if err != nil {
						b.Fatal(err)
					}
					all = len(list)
				}
				b.ReportMetric(float64(all), "reports")
			})
		}
	})
}
