package web

import (
	"crypto/rand"
	"encoding/base64"
	"log/slog"
	"net/http"
	"time"

	"parley"
)

// A Config is what a server needs.
type Config struct {
	Archive Archive
	// Identify says who sends a request. Its error is shown instead of the page.
	Identify func(*http.Request) (Identity, error)
	// Door is where users sign in; nil where nobody can.
	Door    *Door
	Now     func() time.Time // the clock: "today" of what is due
	Version string           // of the program, for the page about it
	Log     *slog.Logger
}

// An Identity is who sends a request.
type Identity struct {
	Name    string // the author of what they decide; "" for nobody known
	Role    Role
	Session parley.Session // of a browser; zero where there is none
	Token   string         // name of the token of a program
	Local   bool           // whoever uses this computer, while there are no users
}

// A Server answers requests. Make one with New.
type Server struct {
	archive  Archive
	identify func(*http.Request) (Identity, error)
	door     *Door
	now      func() time.Time
	version  string
	log      *slog.Logger
	pages    pages
	handler  http.Handler
}

// maxBody is how many bytes the body of a request may have, maxAnybody where
// nobody needs to be known.
const (
	maxBody    = 32 << 20
	maxAnybody = 64 << 10
)

// New makes a server.
func New(c Config) (*Server, error) {
	s := &Server{archive: c.Archive, identify: c.Identify, door: c.Door, now: c.Now, version: c.Version, log: c.Log}
	var err error
	if s.pages, err = parsePages(); err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	for _, r := range s.routes() {
		mux.Handle(r.method+" "+r.path, s.handle(r))
		if r.api {
			r = r.forPrograms()
			mux.Handle(r.method+" "+r.path, s.handle(r))
		}
	}
	mux.Handle("/", s.handle(route{role: Reader, do: s.nothing}))
	s.handler = s.guarded(mux)
	return s, nil
}

// ServeHTTP answers a request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

// guarded puts in front of every route what holds for all of them: headers, a
// bound on bodies, and no change that another site asks for.
func (s *Server) guarded(next http.Handler) http.Handler {
	sameOrigin := http.NewCrossOriginProtection()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		nonce := newNonce()
		setHeaders(w.Header(), nonce)
		r = r.WithContext(withNonce(r.Context(), nonce))
		r.Body = http.MaxBytesReader(w, r.Body, maxBody)
		if err := sameOrigin.Check(r); err != nil {
			http.Error(w, "This was sent by a page of another site, and is not done.", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// setHeaders lets pages load nothing from elsewhere and run no script but those
// that bear the nonce.
func setHeaders(h http.Header, nonce string) {
	h.Set("Content-Security-Policy", "default-src 'none'; script-src 'nonce-"+nonce+"'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "same-origin")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Cache-Control", "no-store")
}

func newNonce() string {
	var b [18]byte
	_, _ = rand.Read(b[:]) // never fails
	return base64.StdEncoding.EncodeToString(b[:])
}
