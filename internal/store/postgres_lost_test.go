package store_test

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"parley"
	"parley/internal/store"
	"parley/internal/store/storetest"
)

// TestLostWhileKeeping loses the connection when the server has kept a change
// and before it can say so: nothing is kept twice, and what is returned is what
// was done.
func TestLostWhileKeeping(t *testing.T) {
	wire := listen(t, storetest.Postgres(t))
	s := openPostgres(t, wire.address)
	for range 3 {
		wire.cut.Store(true)
		kept, err := s.Judge(t.Context(), time.Now(), []parley.Judgement{{Kind: parley.JudgeSame, Author: "Ada", Nodes: []string{"m-1", "m-2"}}})
		if err != nil || len(kept) != 1 || kept[0].ID != storetest.Head(t, s).Hash {
			t.Errorf("judged: %v, %v, the log ends in %v", kept, err, storetest.Head(t, s))
		}
	}
	wire.cut.Store(true)
	for i, a := range storetest.Add(t, s, storetest.Entries(3)...) {
		if a.Status == store.Already {
			t.Errorf("report %d: %s", i, a.Status)
		}
	}
	if head := storetest.Head(t, s); head.Seq != 6 || wire.cut.Load() {
		t.Errorf("the log has %d entries, want 6; never cut: %v", head.Seq, wire.cut.Load())
	}
}

// A wire stands between the store and a server.
type wire struct {
	address         string
	network, server string
	cut             atomic.Bool // the next commit's answer is not passed on
}

func listen(t *testing.T, address string) *wire {
	t.Helper()
	c, err := pgx.ParseConfig(address)
	must(t, err)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	must(t, err)
	t.Cleanup(func() { l.Close() })
	w := &wire{address: fmt.Sprintf("postgres://%s@%s/%s?sslmode=disable", c.User, l.Addr(), c.Database)}
	w.network, w.server = pgconn.NetworkAddress(c.Host, c.Port)
	go func() {
		for {
			client, err := l.Accept()
			if err != nil {
				return
			}
			go w.pass(client)
		}
	}()
	return w
}

// pass passes on what client and server say.
func (w *wire) pass(client net.Conn) {
	defer client.Close()
	server, err := net.Dial(w.network, w.server)
	if err != nil {
		return
	}
	defer server.Close()
	var deaf atomic.Bool
	answered := make(chan bool, 1)
	go func() {
		defer client.Close()
		buffer := make([]byte, 1<<16)
		for {
			n, err := server.Read(buffer)
			if err != nil || deaf.Load() {
				answered <- true
				return
			}
			if _, err := client.Write(buffer[:n]); err != nil {
				return
			}
		}
	}()
	buffer := make([]byte, 1<<16)
	for {
		n, err := client.Read(buffer)
		if err != nil {
			return
		}
		last := bytes.Contains(buffer[:n], []byte("commit\x00")) && w.cut.CompareAndSwap(true, false)
		deaf.Store(last)
		if _, err := io.Copy(server, bytes.NewReader(buffer[:n])); err != nil {
			return
		}
		if last {
			<-answered
			return
		}
	}
}
