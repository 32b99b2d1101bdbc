package main

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"io"
	"math/big"
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"parley"
	"parley/internal/access"
	"parley/internal/store"
)

const herons = "herons in the reeds"

// withUsers opens a new data base, with an admin Ada where users is set.
func withUsers(t *testing.T, users bool) *store.Store {
	t.Helper()
	st, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "parley.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { st.Close() })
	if users {
		hashed, err := access.NewHasher().Hash(t.Context(), herons)
		if err == nil {
			err = st.AddUser(t.Context(), time.Now(), parley.NewUser{Name: "Ada", Role: parley.Admin, Password: hashed})
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return st
}

// TestListening: others are let in only where there are users.
func TestListening(t *testing.T) {
	cert, key := newCertificate(t)
	for _, c := range []struct {
		f     doorFlags
		users bool
		says  string // "" where it is done
		warns bool
	}{
		{f: doorFlags{addr: "127.0.0.1:0"}},
		{f: doorFlags{addr: "localhost:0"}},
		{f: doorFlags{addr: "127.0.0.1:0"}, users: true},
		{f: doorFlags{addr: ":0"}, says: "can be reached from other computers, and there are no users yet; add an admin first"},
		{f: doorFlags{addr: "0.0.0.0:0"}, says: "can be reached from other computers"},
		{f: doorFlags{addr: "[::]:0"}, says: "can be reached from other computers"},
		{f: doorFlags{addr: ":0", cert: cert, key: key}, says: "can be reached from other computers"},
		{f: doorFlags{addr: "0.0.0.0:0"}, users: true, warns: true},
		{f: doorFlags{addr: ":0", cert: cert, key: key}, users: true},
		{f: doorFlags{addr: ":0", proxy: true}, users: true},
		{f: doorFlags{addr: "127.0.0.1:0", proxy: true}, users: true},
		{f: doorFlags{addr: "127.0.0.1:0", proxy: true}, says: "a proxy brings others, and there are no users yet"},
		{f: doorFlags{addr: "127.0.0.1:0", cert: cert, key: key, proxy: true}, users: true, says: "exclude each other"},
		{f: doorFlags{addr: "127.0.0.1:0", cert: cert}, users: true, says: "go together"},
		{f: doorFlags{addr: "127.0.0.1:0", cert: key, key: cert}, users: true, says: "--tls-cert"},
		{f: doorFlags{addr: "192.0.2.1:80"}, users: true, says: "cannot listen there"},
	} {
		var warned bytes.Buffer
		listener, err := c.f.listen(t.Context(), streams{err: &warned}, withUsers(t, c.users))
		if err == nil {
			listener.Close()
		}
		if c.says == "" && err != nil || c.says != "" && (err == nil || !strings.Contains(err.Error(), c.says) || parley.KindOf(err) != parley.KindUsage) {
			t.Errorf("%+v with users %v: %v, want %q", c.f, c.users, err, c.says)
		}
		if strings.Contains(warned.String(), "can be read on their way") != c.warns {
			t.Errorf("%+v with users %v warned %q", c.f, c.users, warned.String())
		}
	}
}

// newCertificate makes a certificate for 127.0.0.1 with its key.
func newCertificate(t *testing.T) (cert, key string) {
	t.Helper()
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := x509.Certificate{SerialNumber: big.NewInt(1), NotAfter: time.Now().Add(time.Hour), IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}}
	signed, err := x509.CreateCertificate(rand.Reader, &template, &template, private.Public(), private)
	if err != nil {
		t.Fatal(err)
	}
	encoded, err := x509.MarshalPKCS8PrivateKey(private)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	write := func(name, kind string, data []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: data}), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	return write("cert.pem", "CERTIFICATE", signed), write("key.pem", "PRIVATE KEY", encoded)
}

// TestServingOverTLS signs in to a running server as a browser does.
func TestServingOverTLS(t *testing.T) {
	st := withUsers(t, true)
	door := doorFlags{addr: "127.0.0.1:0"}
	door.cert, door.key = newCertificate(t)
	ctx, stop := context.WithCancel(t.Context())
	said, says := io.Pipe()
	done := make(chan error, 1)
	go func() {
		s := serving{std: streams{out: says, err: io.Discard}, store: st, door: &door, now: time.Now}
		done <- s.run(ctx)
	}()
	line := make([]byte, 200)
	n, err := said.Read(line)
	address := regexp.MustCompile(`https://127\.0\.0\.1:\d+/`).FindString(string(line[:n]))
	if err != nil || address == "" {
		t.Fatalf("it says %q, %v", line[:n], err)
	}
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}, ForceAttemptHTTP2: true},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	defer client.CloseIdleConnections()
	res, err := client.PostForm(address+"sign-in", url.Values{"name": {"Ada"}, "password": {herons}, "back": {"/account"}})
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	set := res.Header.Get("Set-Cookie")
	if res.StatusCode != http.StatusSeeOther || res.Header.Get("Location") != "/account" || !strings.HasPrefix(set, "__Host-parley=") || !strings.Contains(set, "Secure") || res.ProtoMajor != 2 {
		t.Errorf("%s to %s with %s", res.Status, res.Header.Get("Location"), set)
	}
	ask, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address+"account", nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range res.Cookies() {
		ask.AddCookie(c)
	}
	res, err = client.Do(ask)
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(res.Body)
	res.Body.Close()
	if err != nil || res.StatusCode != http.StatusOK || !strings.Contains(string(body), "this one") {
		t.Errorf("%s %.200s, %v", res.Status, body, err)
	}
	stop()
	if err := <-done; err != nil {
		t.Errorf("stopped with %v", err)
	}
	if list, err := st.SessionsOf(t.Context(), "Ada", time.Now()); err != nil || len(list) != 1 {
		t.Errorf("sessions %+v, %v", list, err)
	}
}
