package ingest

// SameWords gives for each of the reports that passes on the same words as
// others the IDs of all of them, its own included, sorted.
func (b *Book) SameWords(reports []string) (map[string][]string, error) {
	groups, err := groupsOf(b.ctx, b.reads, reports)
	if err != nil {
		return nil, err
	}
	var keys []string
	for _, id := range reports {
		if key := groups[id]; key != "" {
			keys = append(keys, key)
		}
	}
	rows, err := b.reads.ProfilesOfRecords(b.ctx, keys)
	if err != nil {
		return nil, err
	}
	members := map[string][]string{}
	for _, row := range rows {
		members[row.Record] = append(members[row.Record], row.ID)
	}
	out := map[string][]string{}
	for _, id := range reports {
		if list := members[groups[id]]; len(list) > 1 {
			out[id] = list
		}
	}
	return out, nil
}
