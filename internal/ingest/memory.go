package ingest

import (
	"context"
	"sync"

	"parley"
	"parley/internal/merge"
	"parley/internal/store"
)

// A Memory keeps, between the books of one store, what every book would read
// anew: the judgements, and what later reports tell of acts. The zero one remembers nothing yet. It may be used by
// several goroutines.
type Memory struct {
	mu   sync.Mutex
	last *judged
	acts actMemory
}

// judged are the judgements up to an entry of the log. Nobody changes them.
type judged struct {
	seq   int64              // of the last one, 0 for none
	all   []parley.Judgement // as they were made
	now   []parley.Judgement // with their nodes as they are known now
	index *merge.Judged      // of now
}

// judged are the judgements of the moment. Where nodes are known as others than
// before, that may change without a judgement, and is looked at each time.
func (m *Memory) judged(ctx context.Context, r *store.Reads) (*judged, error) {
	seq, err := r.LastJudgement(ctx)
	if err != nil {
		return nil, err
	}
	aliased, err := r.HasAliases(ctx)
	if err != nil {
		return nil, err
	}
	m.mu.Lock()
	last := m.last
	m.mu.Unlock()
	if last != nil && last.seq == seq && !aliased {
		return last, nil
	}
	j := &judged{seq: seq}
	if j.all, err = r.Judgements(ctx); err != nil {
		return nil, err
	}
	if j.now, err = renamed(ctx, r, j.all); err != nil {
		return nil, err
	}
	j.index = merge.NewJudged(j.now)
	if !aliased {
		m.mu.Lock()
		m.last = j
		m.mu.Unlock()
	}
	return j, nil
}
