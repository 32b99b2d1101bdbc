package store

import "parley"

// A backup is a tar archive that does not depend on the data base:
//
//	parley-backup.json           which form, which program, the head of the log
//	originals/DIGITS             original bytes; DIGITS are those of their SHA-256
//	texts/DIGITS                 canonical texts
//	log/NUMBER.jsonl             entries from that number on, one a line, behind the bytes and texts they need
//	aliases.jsonl                old IDs of nodes
//	users.jsonl                  users and their tokens, with the hashes of their secrets (since form 2)
//	end.json                     how much of each there is; without it the archive was cut short
//
// The same store gives the same archive, byte by byte, whichever the data base.
const (
	archiveBegin   = "parley-backup.json"
	archiveAliases = "aliases.jsonl"
	archiveUsers   = "users.jsonl"
	archiveEnd     = "end.json"
	archiveFormat  = 2
)

// opening is what stands in parley-backup.json.
type opening struct {
	Format  int    `json:"format"`
	Program string `json:"program"`
	Head    Head   `json:"head"`
}

// closing is what stands in end.json.
type closing struct {
	Entries   int64  `json:"entries"`
	Originals int    `json:"originals"`
	Texts     int    `json:"texts"`
	Aliases   string `json:"aliases"`         // hash of aliases.jsonl
	Users     string `json:"users,omitempty"` // hash of users.jsonl, "" where there is none
}

// archived is one line of log/NUMBER.jsonl.
type archived struct {
	logged
	Payload *string `json:"payload"` // exactly as it was hashed; null where it is erased
}

// alias is one line of aliases.jsonl.
type alias struct {
	Old string `json:"old"`
	New string `json:"new"`
}

var thisProgram = "parley " + parley.Version
