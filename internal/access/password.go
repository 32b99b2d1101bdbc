package access

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"strings"
	"sync/atomic"
	"unicode/utf8"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"

	"parley"
)

// cost is what one hash costs: KiB of memory, passes, threads.
type cost struct {
	memory  uint32
	passes  uint32
	threads uint8
}

// today is the cost of new hashes: the first choice of OWASP's Password Storage
// Cheat Sheet. When it rises, passwords are hashed anew as their users sign in.
var today = cost{memory: 19 * 1024, passes: 2, threads: 1}

// most bounds what a hash in the store may cost to check.
var most = cost{memory: 256 * 1024, passes: 16, threads: 16}

const (
	saltBytes = 16
	hashBytes = 32
)

// The bounds of a password: characters at least, bytes at most.
const (
	MinPassword = 12
	MaxPassword = 1024
)

// hashesAtOnce bounds the memory that hashing takes, to some 80 MiB; as many
// as waiting wait for their turn, further ones are sent away.
const (
	hashesAtOnce = 4
	waiting      = 60
)

// A Hasher hashes and checks passwords, a few at once. Zero is not ready: make
// one with NewHasher and share it.
type Hasher struct {
	slots chan struct{}
	queue atomic.Int64
	decoy string
}

// NewHasher makes a Hasher.
func NewHasher() *Hasher {
	return &Hasher{slots: make(chan struct{}, hashesAtOnce), decoy: phc(today, random(saltBytes), random(hashBytes))}
}

func random(n int) []byte {
	b := make([]byte, n)
	rand.Read(b) // never fails
	return b
}

// FitPassword says why a password cannot be that of the user with that name,
// in an error of KindUsage.
func FitPassword(name, password string) error {
	var why string
	folded := strings.ToLower(norm.NFC.String(password))
	characters := utf8.RuneCountInString(folded)
	first, _ := utf8.DecodeRuneInString(folded)
	switch {
	case !utf8.ValidString(password) || strings.ContainsAny(password, "\x00\r\n"):
		why = "has characters that cannot be typed"
	case characters < MinPassword:
		why = fmt.Sprintf("is too short; it needs at least %d characters, and several words are easier to keep in mind than signs", MinPassword)
	case len(password) > MaxPassword:
		why = fmt.Sprintf("is too long; it may have %d bytes", MaxPassword)
	case strings.Trim(folded, string(first)) == "":
		why = "is one character again and again"
	case strings.Contains(folded, strings.ToLower(name)) && characters < MinPassword+utf8.RuneCountInString(name):
		why = "is hardly more than the name"
	default:
		return nil
	}
	return &parley.Error{Kind: parley.KindUsage, Msg: "the password " + why}
}

// Hash gives the hash of a password as a PHC string,
// $argon2id$v=19$m=19456,t=2,p=1$SALT$HASH. The error is of KindBusy where too
// many others are waiting, or ctx's.
func (h *Hasher) Hash(ctx context.Context, password string) (string, error) {
	salt := random(saltBytes)
	hash, err := h.run(ctx, password, today, salt, hashBytes)
	if err != nil {
		return "", err
	}
	return phc(today, salt, hash), nil
}

// Check reports whether the password is the one that was hashed, and whether
// its hash is of another cost than those made today. With no hash it takes as
// long and says no. A hash of another form is an error of KindStorage.
func (h *Hasher) Check(ctx context.Context, password, hashed string) (right, stale bool, err error) {
	there := hashed != ""
	if !there {
		hashed = h.decoy
	}
	c, salt, want, err := parsePHC(hashed)
	if err != nil {
		return false, false, err
	}
	got, err := h.run(ctx, password, c, salt, uint32(len(want)))
	if err != nil {
		return false, false, err
	}
	right = subtle.ConstantTimeCompare(got, want) == 1 && there
	return right, c != today || len(salt) != saltBytes || len(want) != hashBytes, nil
}

// run hashes when it is its turn.
func (h *Hasher) run(ctx context.Context, password string, c cost, salt []byte, n uint32) ([]byte, error) {
	if h.queue.Add(1) > hashesAtOnce+waiting {
		h.queue.Add(-1)
		return nil, &parley.Error{Kind: parley.KindBusy, Msg: "too many are signing in at once; try again in a minute"}
	}
	defer h.queue.Add(-1)
	select {
	case h.slots <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	defer func() { <-h.slots }()
	return argon2.IDKey([]byte(norm.NFC.String(password)), salt, c.passes, c.memory, c.threads, n), nil
}

var unpadded = base64.RawStdEncoding.Strict()

// phc writes a hash as the PHC string format has it,
// https://github.com/P-H-C/phc-string-format.
func phc(c cost, salt, hash []byte) string {
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, c.memory, c.passes, c.threads,
		unpadded.EncodeToString(salt), unpadded.EncodeToString(hash))
}

func parsePHC(s string) (c cost, salt, hash []byte, err error) {
	parts := strings.Split(s, "$")
	ok := len(parts) == 6 && parts[0] == "" && parts[1] == "argon2id" && parts[2] == fmt.Sprintf("v=%d", argon2.Version)
	if ok {
		_, err = fmt.Sscanf(parts[3], "m=%d,t=%d,p=%d", &c.memory, &c.passes, &c.threads)
		ok = err == nil
	}
	if ok {
		var first, second error
		salt, first = unpadded.DecodeString(parts[4])
		hash, second = unpadded.DecodeString(parts[5])
		ok = first == nil && second == nil && s == phc(c, salt, hash)
	}
	ok = ok && c.memory >= 8*uint32(c.threads) && c.memory <= most.memory && c.passes >= 1 && c.passes <= most.passes &&
		c.threads >= 1 && c.threads <= most.threads && len(salt) >= 8 && len(salt) <= 64 && len(hash) >= 16 && len(hash) <= 64
	if !ok {
		return cost{}, nil, nil, &parley.Error{Kind: parley.KindStorage, Msg: "a password is kept in a form that this program does not know; give the user another (parley user password)"}
	}
	return c, salt, hash, nil
}
