package access

import (
	"crypto/rand"
	"encoding/base32"
	"encoding/binary"
	"hash/crc32"
	"regexp"
	"strings"

	"parley"
)

// TokenPrefix is what every API token begins with, so that one that leaked is
// recognised.
const TokenPrefix = "parley_"

// TokenPattern matches the tokens of Parley, for programs that look for leaked
// secrets: 52 random characters (260 bits) and a checksum of seven.
const TokenPattern = `\bparley_[a-z2-7]{59}\b`

var (
	tokenForm  = regexp.MustCompile(`^parley_[a-z2-7]{59}$`)
	secretForm = regexp.MustCompile(`^[a-z2-7]{52}$`)
)

// newSecret is random text of 260 bits.
func newSecret() string { return strings.ToLower(rand.Text() + rand.Text()) }

// NewToken gives the secret of a new API token, to be shown once, and the ID
// under which it is kept.
func NewToken() (secret, id string) {
	secret = TokenPrefix + newSecret()
	secret += checksum(secret)
	return secret, idOf(secret)
}

// IsToken reports whether text can be a token: whether its form and checksum
// are right.
func IsToken(text string) bool {
	if !tokenForm.MatchString(text) {
		return false
	}
	body := len(text) - len(checksum(""))
	return checksum(text[:body]) == text[body:]
}

func checksum(text string) string {
	sum := binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE([]byte(text)))
	return strings.ToLower(base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(sum))
}

// idOf is the ID under which what the secret opens is kept.
func idOf(secret string) string { return parley.HashID([]byte(secret)) }

// NewPassword gives a password of 100 random bits, to be shown once, for a user
// who will choose another: four groups of five letters and digits.
func NewPassword() string {
	text := strings.ToLower(rand.Text()[:20])
	return text[:5] + "-" + text[5:10] + "-" + text[10:15] + "-" + text[15:]
}
