package ingest

import (
	"encoding/json"
	"fmt"

	"parley"
)

// Proposals are the pairs of records that may be one thing, for a person to
// decide: the highest score first, then by ID.
func (b *Book) Proposals() ([]parley.Proposal, error) {
	list, err := b.reads.Proposals(b.ctx, "", 0)
	if err != nil {
		return nil, err
	}
	out := make([]parley.Proposal, len(list))
	for i := range list {
		if err := json.Unmarshal(list[i].Data, &out[i]); err != nil {
			return nil, fmt.Errorf("decode the proposal %s, %s: %w", list[i].A, list[i].B, err)
		}
	}
	return out, nil
}
