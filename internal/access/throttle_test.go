package access

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"parley"
)

var noon = time.Date(2026, 3, 4, 12, 0, 0, 0, time.UTC)

// waits is how long begin says to wait, 0 where it counted.
func waits(t *testing.T, x *throttle, name, address string, now time.Time) time.Duration {
	t.Helper()
	err := x.begin(name, address, now)
	if err == nil {
		return 0
	}
	var e *TooMany
	if !errors.As(err, &e) || parley.KindOf(err) != parley.KindBusy || e.Wait <= 0 {
		t.Fatalf("%v", err)
	}
	return e.Wait
}

func TestThrottleNames(t *testing.T) {
	x, now := newThrottle(), noon
	for i := range 5 {
		if w := waits(t, x, "Ada", fmt.Sprint("10.0.0.", i), now); w != 0 {
			t.Errorf("try %d waits %s", i, w)
		}
	}
	for i, want := range []int{1, 2, 4, 8, 16, 32, 60, 60} {
		if w := waits(t, x, "Ada", "10.0.1.1", now); w != time.Duration(want)*time.Second {
			t.Errorf("after %d failures the wait is %s, want %d s", 5+i, w, want)
		}
		now = now.Add(time.Duration(want) * time.Second)
		if w := waits(t, x, "Ada", "10.0.1.1", now); w != 0 {
			t.Errorf("after waiting: %s more", w)
		}
	}
	if w := waits(t, x, "Bo", "10.0.2.1", now); w != 0 {
		t.Errorf("another waits %s", w)
	}
	if w := waits(t, x, "Ada", "10.0.3.1", now.Add(30*time.Second)); w != 30*time.Second {
		t.Errorf("half of the time later: %s", w)
	}
	if w := waits(t, x, "Ada", "10.0.3.1", now.Add(time.Hour)); w != 0 {
		t.Errorf("an hour later: %s", w)
	}
	if w := waits(t, x, "Ada", "10.0.3.1", now.Add(time.Hour)); w != 0 {
		t.Errorf("an hour later, again: %s", w)
	}
	for range 3 {
		x.begin("Ada", "10.0.3.1", now.Add(time.Hour))
	}
	if w := waits(t, x, "Ada", "10.0.4.1", now.Add(time.Hour)); w == 0 {
		t.Error("six failures, no wait")
	}
	x.succeeded("Ada", "10.0.3.1")
	if w := waits(t, x, "Ada", "10.0.4.1", now.Add(time.Hour)); w != 0 {
		t.Errorf("after a success: %s", w)
	}
}

func TestThrottleAddresses(t *testing.T) {
	for _, c := range []struct {
		why, address, same, other string
	}{
		{"IPv4", "192.0.2.7", "192.0.2.7", "192.0.2.8"},
		{"IPv4 in IPv6", "192.0.2.7", "::ffff:192.0.2.7", "::ffff:192.0.2.8"},
		{"one customer's IPv6", "2001:db8:1:2::1", "2001:db8:1:2:9::7", "2001:db8:1:3::1"},
		{"a zone", "fe80::1%eth0", "fe80::2", "2001:db8::1"},
		{"no address", "?", "?", "192.0.2.7"},
	} {
		x := newThrottle()
		for i := range 20 {
			if w := waits(t, x, fmt.Sprint("user ", i), c.address, noon); w != 0 {
				t.Fatalf("%s: try %d waits %s", c.why, i, w)
			}
		}
		x.succeeded("user 0", c.address) // a success does not wash an address clean
		x.begin("user 0", c.address, noon)
		if w := waits(t, x, "Ada", c.same, noon); w != time.Second {
			t.Errorf("%s: %s waits %s", c.why, c.same, w)
		}
		if w := waits(t, x, "Ada", c.other, noon); w != 0 {
			t.Errorf("%s: %s waits %s", c.why, c.other, w)
		}
	}
}

// TestThrottleIsBounded: names without end do not fill the memory, and do not
// wash away who failed often.
func TestThrottleIsBounded(t *testing.T) {
	x := newThrottle()
	for range 5 {
		x.begin("Ada", "192.0.2.1", noon)
	}
	for i := range tracked + 50 {
		x.begin(fmt.Sprint("user ", i), fmt.Sprintf("10.1.%d.%d", i/256, i%256), noon.Add(time.Minute))
	}
	if len(x.names) != tracked || len(x.addresses) != tracked {
		t.Errorf("%d names, %d addresses", len(x.names), len(x.addresses))
	}
	if x.names["Ada"].count != 5 {
		t.Errorf("what Ada failed was washed away: %+v", x.names["Ada"])
	}
	x.begin("Bo", "192.0.2.2", noon.Add(2*time.Hour))
	if len(x.names) != 1 || len(x.addresses) != 1 {
		t.Errorf("two hours later %d names, %d addresses", len(x.names), len(x.addresses))
	}
}
