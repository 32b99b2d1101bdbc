package parley

import (
	"crypto/sha256"
	"encoding/hex"
)

// HashID is the ID of a byte string: "sha256:" and its SHA-256 in lower-case
// hexadecimal digits.
func HashID(data []byte) string {
	sum := sha256.Sum256(data)
	return "sha256:" + hex.EncodeToString(sum[:])
}
