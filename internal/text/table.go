package text

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
)

// A Table is a linear classifier over hashed features: the sum of an integer
// weight for each feature, compared with zero. Sums of integers are the same
// on every processor.
//
// Its file is "PLT" and a version byte, the binary logarithm of the number of
// weights in one byte, the threshold as a signed 32-bit number, the weights in
// one signed byte each, and the CRC-32 (IEEE) of all that; numbers are little-endian.
type Table struct {
	mask      uint32
	threshold int32
	weights   []int8
}

const (
	tableMagic   = "PLT\x01"
	tableHeader  = len(tableMagic) + 1 + 4
	maxTableBits = 20
)

// ParseTable reads a table's file.
func ParseTable(file []byte) (*Table, error) {
	if len(file) < tableHeader+4 || string(file[:len(tableMagic)]) != tableMagic {
		return nil, fmt.Errorf("no table of version %d", tableMagic[3])
	}
	body, sum := file[:len(file)-4], binary.LittleEndian.Uint32(file[len(file)-4:])
	if crc32.ChecksumIEEE(body) != sum {
		return nil, fmt.Errorf("the table is damaged: its checksum is wrong")
	}
	bits := body[len(tableMagic)]
	if bits > maxTableBits || len(body) != tableHeader+1<<bits {
		return nil, fmt.Errorf("the table is damaged: %d weights, want 2^%d", len(body)-tableHeader, bits)
	}
	t := &Table{mask: 1<<bits - 1, threshold: int32(binary.LittleEndian.Uint32(body[len(tableMagic)+1:])), weights: make([]int8, 1<<bits)}
	for i, b := range body[tableHeader:] {
		t.weights[i] = int8(b)
	}
	return t, nil
}

// MarshalTable writes a table's file. The number of weights must be a power of
// two, at most 2^20.
func MarshalTable(weights []int8, threshold int32) ([]byte, error) {
	bits := 0
	for 1<<bits < len(weights) {
		bits++
	}
	if 1<<bits != len(weights) || bits > maxTableBits {
		return nil, fmt.Errorf("%d weights, want a power of two up to 2^%d", len(weights), maxTableBits)
	}
	out := append([]byte(tableMagic), byte(bits))
	out = binary.LittleEndian.AppendUint32(out, uint32(threshold))
	for _, w := range weights {
		out = append(out, byte(w))
	}
	return binary.LittleEndian.AppendUint32(out, crc32.ChecksumIEEE(out)), nil
}

// Sum is the score of a set of features before the threshold is taken away.
func (t *Table) Sum(features []uint32) int32 {
	sum := int32(0)
	for _, f := range features {
		sum += int32(t.weights[f&t.mask])
	}
	return sum
}

func (t *Table) decide(_ int, features []uint32) bool { return t.Sum(features) > t.threshold }

// A Decider answers yes or no at byte offset at of a text, where the rules
// leave the answer to learning. Features are valid during the call only. The
// program's own Deciders are its tables; training passes the right answers.
type Decider func(at int, features []uint32) bool

// feature hashes the name of a feature and up to three values into one number
// (a multiplicative hash; its high bits are folded into the low ones, which index the
// table).
func feature(name uint32, a, b, c uint32) uint32 {
	h := name * 0x9E3779B1
	h = (h ^ a) * 0x85EBCA6B
	h ^= h >> 15
	h = (h ^ b) * 0xC2B2AE35
	h ^= h >> 13
	h = (h ^ c) * 0x27D4EB2F
	return h ^ h>>16
}
