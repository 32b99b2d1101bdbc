package ingest

import (
	"context"
	"slices"
	"strings"
	"sync"

	"parley/internal/merge"
	"parley/internal/store"
)

// An actMemory keeps what reports tell of acts between the books of one store.
// It forgets an act when a report comes, or goes, that has enough of its words.
type actMemory struct {
	mu   sync.Mutex
	seq  int64 // the entry of the log up to which it holds
	told map[string]toldOf
}

// toldOf is what reports tell of one act.
type toldOf struct {
	wordings []store.Wording
	reports  []string // looked at, by ID
	answers  []merge.Answer
}

// More acts than so many are not remembered, nor acts through more changed
// reports than so many.
const (
	rememberedActs = 5000
	rememberedNews = 300
)

// actKey is all of an act that Answers and AnswerWordings regard.
func actKey(d *merge.Due) string {
	return strings.Join(append([]string{string(d.Kind), d.What, d.Term, d.Since, d.Last}, d.Of...), "\x00")
}

// bring makes the memory hold for the moment of the reads, of which head is the
// last entry of the log. false says that it holds for a later one.
func (m *actMemory) bring(ctx context.Context, r *store.Reads, head int64) (bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.seq >= head || len(m.told) == 0 {
		m.seq = max(m.seq, head)
		return m.seq == head, nil
	}
	touched, err := r.TouchedSince(ctx, m.seq, rememberedNews+1)
	if err != nil {
		return false, err
	}
	if len(touched) > rememberedNews {
		m.told, m.seq = nil, head
		return true, nil
	}
	reports, err := r.ReportsIn(ctx, touched)
	if err != nil {
		return false, err
	}
	var words []store.Words
	for _, report := range reports {
		words = append(words, store.WordsOf(report))
	}
	for key, told := range m.told {
		if slices.ContainsFunc(told.reports, func(id string) bool { return slices.Contains(touched, id) }) ||
			slices.ContainsFunc(words, told.mayBeIn) {
			delete(m.told, key)
		}
	}
	m.seq = head
	return true, nil
}

func (t *toldOf) mayBeIn(words store.Words) bool {
	return slices.ContainsFunc(t.wordings, words.Has)
}

// of is what is remembered of an act at that entry of the log.
func (m *actMemory) of(key string, head int64) (toldOf, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	told, ok := m.told[key]
	return told, ok && m.seq == head
}

func (m *actMemory) keep(key string, head int64, told toldOf) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.seq != head {
		return
	}
	if m.told == nil || len(m.told) >= rememberedActs {
		m.told = map[string]toldOf{}
	}
	m.told[key] = told
}
