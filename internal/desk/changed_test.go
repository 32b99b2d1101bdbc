package desk

import (
	"context"
	"errors"
	"testing"
	"time"

	"parley/internal/view"
)

// TestChangedWaits: who asks before anything is made waits for it, but not for
// ever; who asks for another day, or while nobody follows, is told to look.
func TestChangedWaits(t *testing.T) {
	d := &Desk{Now: func() time.Time { return time.Date(2016, 11, 1, 12, 0, 0, 0, time.UTC) }}
	ask := func(ctx context.Context, day string, patience time.Duration) (view.VerdictChanges, bool, error) {
		return d.Changed(ctx, day, patience)
	}
	if _, known, err := ask(t.Context(), "2016-11-01", time.Minute); known || err != nil {
		t.Errorf("nobody follows, and it is known (%v)", err)
	}
	d.changed.wanted, d.changed.made = make(chan struct{}, 1), make(chan struct{})
	if _, known, _ := ask(t.Context(), "2016-10-01", time.Minute); known {
		t.Error("another day is known")
	}
	list, known, err := ask(t.Context(), "2016-11-01", time.Millisecond)
	if !known || !list.Pending || list.Changes == nil || err != nil {
		t.Errorf("before it is made: %+v, known %v, %v", list, known, err)
	}
	ended, end := context.WithCancel(t.Context())
	end()
	if _, _, err := ask(ended, "2016-11-01", time.Minute); !errors.Is(err, context.Canceled) {
		t.Errorf("who has left gets %v", err)
	}
	go func() { d.changed.keep(&view.VerdictChanges{AsOf: "2016-11-01", Entry: 7}) }()
	if list, _, err = ask(t.Context(), "2016-11-01", time.Minute); err != nil || list.Entry != 7 || list.Pending {
		t.Errorf("when it is made: %+v, %v", list, err)
	}
	select {
	case <-d.changed.wanted:
	default:
		t.Error("nobody was told that it is wanted")
	}
}

func TestVerdictsRest(t *testing.T) {
	if a, b := restFor(10*time.Millisecond), restFor(20*time.Second); a != time.Second || b != 3*time.Minute {
		t.Errorf("rests %v and %v", a, b)
	}
}
