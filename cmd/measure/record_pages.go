package main

import (
	"encoding/binary"
	"fmt"
	"os"
)

// A pageMeter counts the pages that are written to the log of a SQLite file, from
// one transaction to the next.
type pageMeter struct {
	path    string
	last    uint32 // how many the log had
	written int
}

// note counts those that have come since the last time; begun anew, the log has
// fewer than before. How many it has stands in the header of its index:
// https://sqlite.org/walformat.html#the_wal_index_header
func (m *pageMeter) note() {
	header := make([]byte, 20)
	f, err := os.Open(m.path + "-shm")
	if err != nil {
		return
	}
	defer f.Close()
	if _, err := f.ReadAt(header, 0); err != nil {
		return
	}
	now := binary.NativeEndian.Uint32(header[16:])
	if now < m.last {
		m.last = 0
	}
	m.written += int(now - m.last)
	m.last = now
}

// each is how many pages each of so many reports had written; "-" where nothing
// was counted, as on a server.
func (m *pageMeter) each(reports int) string {
	if m.written == 0 || reports == 0 {
		return "-"
	}
	return fmt.Sprintf("%.1f", float64(m.written)/float64(reports))
}
