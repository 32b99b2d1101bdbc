package main

import (
	"cmp"
	"context"
	"crypto/tls"
	"log/slog"
	"net"
	"os"
	"os/user"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"parley"
	"parley/internal/access"
	"parley/internal/store"
	"parley/internal/web"
)

// doorFlags say where and how others come in.
type doorFlags struct {
	addr, cert, key string
	proxy           bool
}

func (f *doorFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.addr, "addr", "127.0.0.1:8080", "host and port to listen on")
	cmd.Flags().StringVar(&f.cert, "tls-cert", "", "file with the certificate (PEM) with which to speak TLS; with --tls-key")
	cmd.Flags().StringVar(&f.key, "tls-key", "", "file with the certificate's key (PEM)")
	cmd.Flags().BoolVar(&f.proxy, "tls-proxy", false, "a proxy before this speaks TLS with browsers, and says in X-Forwarded-For from where they come")
}

// listen opens the address, which may be reached from elsewhere only where there
// are users.
func (f *doorFlags) listen(ctx context.Context, std streams, st *store.Store) (net.Listener, error) {
	if (f.cert == "") != (f.key == "") {
		return nil, usage("--tls-cert and --tls-key go together")
	}
	if f.cert != "" && f.proxy {
		return nil, usage("--tls-cert and --tls-proxy exclude each other: either this speaks TLS or the proxy does")
	}
	users, err := st.HasUsers(ctx)
	if err != nil {
		return nil, err
	}
	if f.proxy && !users {
		return nil, usage("a proxy brings others, and there are no users yet; add an admin first: parley user add NAME --role admin")
	}
	var config *tls.Config
	if f.cert != "" {
		c := &certificate{cert: f.cert, key: f.key, now: time.Now, log: slog.New(slog.NewTextHandler(std.err, nil))}
		if _, err := c.get(nil); err != nil {
			return nil, usage("--tls-cert %s, --tls-key %s: %v", printable(f.cert), printable(f.key), err)
		}
		config = &tls.Config{GetCertificate: c.get, MinVersion: tls.VersionTLS12, NextProtos: []string{"h2", "http/1.1"}}
	}
	listener, err := net.Listen("tcp", f.addr)
	if err != nil {
		return nil, refuse(parley.KindUsage, "%s: cannot listen there (%v); name another address with --addr", printable(f.addr), err)
	}
	if err := f.fit(std, listener, users); err != nil {
		_ = listener.Close() // nothing was taken from it
		return nil, err
	}
	if config != nil {
		listener = tls.NewListener(listener, config)
	}
	return listener, nil
}

// fit refuses to let others in without users, and warns where passwords could be
// read on their way.
func (f *doorFlags) fit(std streams, listener net.Listener, users bool) error {
	at, ok := listener.Addr().(*net.TCPAddr)
	switch {
	case ok && at.IP.IsLoopback():
	case !users:
		return usage("%s can be reached from other computers, and there are no users yet; add an admin first (parley user add NAME --role admin), or listen on 127.0.0.1", printable(f.addr))
	case f.cert == "" && !f.proxy:
		slog.New(slog.NewTextHandler(std.err, nil)).Warn("passwords and pages can be read on their way to other computers; give --tls-cert and --tls-key, or put a proxy that speaks TLS before this and say --tls-proxy")
	}
	return nil
}

func (f *doorFlags) secure() bool { return f.cert != "" || f.proxy }

func (f *doorFlags) scheme() string {
	if f.cert != "" {
		return "https"
	}
	return "http"
}

// door lets users in, whom gate knows, or the one who uses this computer.
func (f *doorFlags) door(gate *access.Gate) *web.Door {
	return &web.Door{Users: gate, Local: localName(), Secure: f.secure(), Proxy: f.proxy}
}

// localName is who uses this computer.
func localName() string {
	name := cmp.Or(os.Getenv("PARLEY_AUTHOR"), os.Getenv("USER"), os.Getenv("USERNAME"))
	if u, err := user.Current(); name == "" && err == nil {
		name = u.Username[strings.LastIndex(u.Username, `\`)+1:] // of Windows, behind the domain
	}
	return cmp.Or(name, "local")
}

// sweeps is how often sessions are swept.
const sweeps = 5 * time.Minute

// sweep sweeps sessions until ctx ends, and once more then.
func sweep(ctx context.Context, gate *access.Gate, log *slog.Logger) {
	tick := time.NewTicker(sweeps)
	defer tick.Stop()
	for ended := false; !ended; {
		select {
		case <-tick.C:
		case <-ctx.Done():
			ended = true
		}
		if err := gate.Sweep(context.WithoutCancel(ctx)); err != nil {
			log.Error("sweep sessions", "err", err)
		}
	}
}
