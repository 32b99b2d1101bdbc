package storetest

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"sync/atomic"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// A Wire stands between stores and a server, and loses connections when told.
type Wire struct {
	Address         string
	network, server string
	CutCommit       atomic.Bool  // the next commit is passed on, its answer not
	CutAfter        atomic.Int64 // when it comes to 0: the message is passed on, its answer not; below 0 never
	Messages        atomic.Int64 // how many came from clients
}

// Listen makes a wire to the server at the address, until the test ends.
func Listen(t testing.TB, address string) *Wire {
	t.Helper()
	c, err := pgx.ParseConfig(address)
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	w := &Wire{Address: fmt.Sprintf("postgres://%s@%s/%s?sslmode=disable", c.User, l.Addr(), c.Database)}
	w.CutAfter.Store(-1)
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
func (w *Wire) pass(client net.Conn) {
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
		last := w.isLast(buffer[:n])
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

// isLast reports whether the connection is to be lost with this message.
func (w *Wire) isLast(message []byte) bool {
	w.Messages.Add(1)
	if bytes.Contains(message, []byte("commit\x00")) && w.CutCommit.CompareAndSwap(true, false) {
		return true
	}
	return w.CutAfter.Load() >= 0 && w.CutAfter.Add(-1) == 0
}
