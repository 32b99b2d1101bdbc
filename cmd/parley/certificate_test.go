package main

import (
	"bytes"
	"log/slog"
	"os"
	"strings"
	"testing"
	"time"
)

// TestCertificateIsRenewed: a certificate that is renewed in its files is served
// without a restart; one that cannot be read is not, and the old one stays.
func TestCertificateIsRenewed(t *testing.T) {
	cert, key := newCertificate(t)
	now := time.Date(2016, 11, 1, 12, 0, 0, 0, time.UTC)
	var log bytes.Buffer
	c := &certificate{cert: cert, key: key, now: func() time.Time { return now }, log: slog.New(slog.NewTextHandler(&log, nil))}
	first, err := c.get(nil)
	if err != nil {
		t.Fatal(err)
	}
	write := func(file string, data []byte) {
		t.Helper()
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
		now = now.Add(time.Minute)
		if err := os.Chtimes(file, now, now); err != nil {
			t.Fatal(err)
		}
	}
	same := func(why string, want bool) {
		t.Helper()
		pair, err := c.get(nil)
		if err != nil || (pair == first) != want {
			t.Errorf("%s: the first one %v, want %v (%v)", why, pair == first, want, err)
		}
	}
	write(cert, []byte("no certificate"))
	same("a certificate that cannot be read", true)
	if !strings.Contains(log.String(), "the new certificate is not served") || !strings.Contains(log.String(), cert) {
		t.Errorf("it is not said: %s", log.String())
	}
	otherCert, otherKey := newCertificate(t)
	for from, to := range map[string]string{otherCert: cert, otherKey: key} {
		data, err := os.ReadFile(from)
		if err != nil {
			t.Fatal(err)
		}
		write(to, data)
	}
	same("a new one", false)
	if err := os.Remove(cert); err != nil {
		t.Fatal(err)
	}
	now = now.Add(time.Minute)
	same("no file any more", false)
	if _, err := (&certificate{cert: cert, key: key, now: c.now, log: c.log}).get(nil); err == nil {
		t.Error("a certificate without its file is served")
	}
}
