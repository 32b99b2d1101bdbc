package web

import (
	"path"
	"strings"
)

// pastedIDs are IDs as people paste them: the addresses of the pages of records
// are as good.
func pastedIDs(list []string) []string {
	ids := make([]string, len(list))
	for i, id := range list {
		id, _, _ = strings.Cut(strings.TrimSpace(id), "#")
		id, _, _ = strings.Cut(id, "?")
		if strings.Contains(id, "/") {
			id = path.Base(id)
		}
		ids[i] = id
	}
	return ids
}
