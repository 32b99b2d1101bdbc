package access

import (
	"fmt"
	"net/netip"
	"sync"
	"time"

	"parley"
)

// A limit is how often a name or an address may fail: so many times, then
// again after a pause that begins with one second and doubles up to the longest.
type limit struct {
	free    int
	longest time.Duration
}

var (
	ofName    = limit{5, time.Minute} // somebody who tries for long must not lock the user out
	ofAddress = limit{20, 5 * time.Minute}
)

const (
	forgotten = time.Hour // after so long without a failure, what was before does not count
	tracked   = 10_000    // names, and addresses, that are remembered
)

// TooMany says how long to wait before trying again.
type TooMany struct{ Wait time.Duration }

// Seconds is the wait in whole seconds, rounded up.
func (e *TooMany) Seconds() int { return int((e.Wait + time.Second - 1) / time.Second) }

func (e *TooMany) Error() string {
	if n := e.Seconds(); n != 1 {
		return fmt.Sprintf("wait %d seconds", n)
	}
	return "wait a second"
}

// A throttle slows down who tries passwords. It knows only what this process
// has seen.
type throttle struct {
	mu        sync.Mutex
	names     map[string]failures
	addresses map[string]failures
}

type failures struct {
	count int
	last  time.Time
}

func newThrottle() *throttle {
	return &throttle{names: map[string]failures{}, addresses: map[string]failures{}}
}

// begin counts a try as a failure, before it is known, so that many at once
// are slowed down like one after the other. Where it must wait the error is of
// KindBusy with a *TooMany in it, and nothing is counted.
func (t *throttle) begin(name, address string, now time.Time) error {
	address = network(address)
	t.mu.Lock()
	defer t.mu.Unlock()
	wait := max(t.names[name].wait(ofName, now), t.addresses[address].wait(ofAddress, now))
	if wait > 0 {
		return &parley.Error{Kind: parley.KindBusy, Msg: "too many failed attempts to sign in", Err: &TooMany{wait}}
	}
	count(t.names, name, now)
	count(t.addresses, address, now)
	return nil
}

// succeeded takes back what begin counted, and what the name failed before;
// what the address failed stays.
func (t *throttle) succeeded(name, address string) {
	address = network(address)
	t.mu.Lock()
	defer t.mu.Unlock()
	delete(t.names, name)
	if f := t.addresses[address]; f.count > 1 {
		f.count--
		t.addresses[address] = f
	} else {
		delete(t.addresses, address)
	}
}

// wait is how long is left to wait.
func (f failures) wait(l limit, now time.Time) time.Duration {
	if f.count < l.free || now.Sub(f.last) >= forgotten {
		return 0
	}
	pause := l.longest
	if doubled := f.count - l.free; doubled < 16 {
		pause = min(pause, time.Second<<doubled)
	}
	return pause - now.Sub(f.last)
}

// count adds a failure, and makes room first by forgetting what is old, else
// the one that failed least and longest ago.
func count(all map[string]failures, key string, now time.Time) {
	f, known := all[key]
	if known && now.Sub(f.last) >= forgotten {
		f = failures{}
	}
	if !known && len(all) >= tracked {
		makeRoom(all, now)
	}
	all[key] = failures{f.count + 1, now}
}

func makeRoom(all map[string]failures, now time.Time) {
	var least string
	for key, f := range all {
		if now.Sub(f.last) >= forgotten {
			delete(all, key)
			continue
		}
		than, there := all[least]
		if !there || f.count < than.count || f.count == than.count && f.last.Before(than.last) {
			least = key
		}
	}
	if len(all) >= tracked {
		delete(all, least)
	}
}

// network is what counts as one address: of IPv6 the first 64 bits, which one
// customer has as a whole.
func network(address string) string {
	a, err := netip.ParseAddr(address)
	if err != nil {
		return address
	}
	a = a.Unmap().WithZone("")
	if a.Is4() {
		return a.String()
	}
	p, err := a.Prefix(64)
	if err != nil {
		return address
	}
	return p.String()
}
