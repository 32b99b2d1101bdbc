package main

import (
	"errors"
	"strings"
	"testing"
	"time"
)

func TestShare(t *testing.T) {
	var sorted []int
	for i := range 200 {
		sorted = append(sorted, i+1)
	}
	for percent, want := range map[int]int{50: 100, 99: 198, 100: 200} {
		if got := share(sorted, percent); got != want {
			t.Errorf("%d of 100: %d, want %d", percent, got, want)
		}
	}
	if got := share([]int{7}, 1); got != 7 {
		t.Errorf("of one value %d", got)
	}
}

func TestMissedMarksAreSaid(t *testing.T) {
	measured := func(took time.Duration, memory ...int) *figures {
		return &figures{times: map[string][]time.Duration{"read": {took, took}, "decide": {time.Millisecond}}, memory: memory}
	}
	l := &load{limit: 500 * time.Millisecond}
	var out strings.Builder
	if err := measured(time.Millisecond, 1000, 1200, 1200, 1300).print(&out, l); err != nil {
		t.Error(err)
	}
	failing := measured(time.Millisecond)
	failing.time("read", func() error { return errors.New("/meetings: 500") })
	for want, f := range map[string]*figures{
		"read: p99 600ms":              measured(600 * time.Millisecond),
		"memory grew by 50":            measured(time.Millisecond, 1000, 1000, 1200, 1500),
		"1 errors":                     failing,
		"nothing was answered to read": {},
	} {
		if err := f.print(&out, l); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %q", err, want)
		}
	}
	if !strings.Contains(out.String(), "/meetings: 500") {
		t.Error("an error is not printed")
	}
}
