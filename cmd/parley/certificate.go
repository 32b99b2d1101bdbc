package main

import (
	"crypto/tls"
	"log/slog"
	"os"
	"sync"
	"time"
)

// A certificate is the one that its files hold: they are looked at again at
// most once a minute, so that one that is renewed is served without a restart.
type certificate struct {
	cert, key string // files
	now       func() time.Time
	log       *slog.Logger

	mu     sync.Mutex
	pair   *tls.Certificate
	looked time.Time
	stands [2]time.Time // when the files were changed
}

// lookAgain is how long the files of a certificate are not looked at again.
const lookAgain = time.Minute

// get gives the certificate; where the files cannot be read any more, the one that
// was read last, and says so.
func (c *certificate) get(*tls.ClientHelloInfo) (*tls.Certificate, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if now := c.now(); c.pair == nil || now.Sub(c.looked) >= lookAgain {
		c.looked = now
		if err := c.read(); err != nil {
			if c.pair == nil {
				return nil, err
			}
			c.log.Error("the new certificate is not served", "file", printable(c.cert), "err", err)
		}
	}
	return c.pair, nil
}

// read reads the files where they have changed.
func (c *certificate) read() error {
	var stands [2]time.Time
	for i, name := range []string{c.cert, c.key} {
		info, err := os.Stat(name)
		if err != nil {
			return err
		}
		stands[i] = info.ModTime()
	}
	if c.pair != nil && stands == c.stands {
		return nil
	}
	pair, err := tls.LoadX509KeyPair(c.cert, c.key)
	if err != nil {
		return err
	}
	c.pair, c.stands = &pair, stands
	return nil
}
