package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"parley"
)

// A Profile is what sketches share that comparing cannot tell apart. Record is
// the record that holds it, "" as long as none does.
type Profile struct {
	ID     string
	Number int64 // of the ID
	Kind   parley.NodeKind
	Record string
	Data   []byte
	// First is the smallest of the nodes that share it, "" for none, Members how
	// many they are.
	First   string
	Members int
}

// PutProfiles writes the profiles, each once, over those of the same IDs. It
// does not regard Number, which is that of the ID.
func (tx *Tx) PutProfiles(ctx context.Context, list []Profile) error {
	ids := make([]string, 0, 3*len(list))
	for _, p := range list {
		ids = append(ids, p.ID, p.Record, p.First)
	}
	numbers, err := tx.Numbers(ctx, ids)
	if err != nil {
		return err
	}
	rows := make([][]any, len(list))
	for i, p := range list {
		rows[i] = []any{numbers[p.ID], string(p.Kind), numbers[p.Record], string(p.Data), numbers[p.First], p.Members}
	}
	slices.SortFunc(rows, byNumber)
	err = tx.put(ctx, "INSERT INTO profiles (number, kind, record, data, first, members)", []string{"number"},
		"kind = excluded.kind, record = excluded.record, data = excluded.data, first = excluded.first, members = excluded.members", rows)
	if err != nil {
		return tx.fault("write profiles", err)
	}
	return nil
}

// DropProfiles deletes the profiles of the numbers, with their edges.
func (tx *Tx) DropProfiles(ctx context.Context, numbers []int64) error {
	for _, statement := range []string{
		"DELETE FROM profiles WHERE number IN %IN%",
		"DELETE FROM edges WHERE a IN %IN%",
		"DELETE FROM edges WHERE b IN %IN%",
	} {
		if err := execIn(ctx, &tx.Reads, statement, numbers); err != nil {
			return tx.fault("delete profiles", err)
		}
	}
	return nil
}

// Profiles gives those of the profiles that there are, by ID.
func (r *Reads) Profiles(ctx context.Context, ids []string) ([]Profile, error) {
	return profilesWith(ctx, r, "p.number", ids)
}

// ProfilesNumbered gives those of the profiles that there are, by ID.
func (r *Reads) ProfilesNumbered(ctx context.Context, numbers []int64) ([]Profile, error) {
	return profilesIn(ctx, r, "p.number", numbers)
}

// ProfileData gives the data of those of the profiles that there are, and nothing
// else of them.
func (r *Reads) ProfileData(ctx context.Context, numbers []int64) (map[int64][]byte, error) {
	data := make(map[int64][]byte, len(numbers))
	err := eachIn(ctx, r, func(rows *sql.Rows) error {
		var number int64
		var one []byte
		err := rows.Scan(&number, &one)
		data[number] = one
		return err
	}, "SELECT p.number, p.data FROM profiles p WHERE p.number IN %IN%", numbers)
	if err != nil {
		return nil, r.fault("read profiles", err)
	}
	return data, nil
}

// ProfilesOfRecords gives the profiles that the records hold, by ID.
func (r *Reads) ProfilesOfRecords(ctx context.Context, records []string) ([]Profile, error) {
	return profilesWith(ctx, r, "p.record", records)
}

// Members are the nodes that share a profile, sorted.
func (r *Reads) Members(ctx context.Context, profile string) (nodes []string, err error) {
	err = r.each(ctx, func(rows *sql.Rows) error {
		var node string
		err := rows.Scan(&node)
		nodes = append(nodes, node)
		return err
	}, "SELECT i.id FROM "+r.d.oneID()+" p JOIN sketches s ON s.profile = p.number JOIN ids i ON i.number = s.number ORDER BY i.id", profile)
	if err != nil {
		return nil, r.fault("read a profile", err)
	}
	return nodes, nil
}

// profilesWith gives those of which a column is the number of one of the IDs.
func profilesWith(ctx context.Context, r *Reads, column string, ids []string) ([]Profile, error) {
	ids = distinct(ids)
	if r.looksUp(ids) {
		numbers, err := r.numbersIn(ctx, ids)
		if err != nil {
			return nil, r.fault("read numbers", err)
		}
		return profilesIn(ctx, r, column, numbers)
	}
	var list []Profile
	err := r.eachID(ctx, r.collectProfiles(&list), profileColumns+" FROM %IDS% i JOIN profiles p ON "+column+" = i.number", ids)
	return r.profilesByID(list, err)
}

// profilesIn gives those of which a column is one of the numbers.
func profilesIn(ctx context.Context, r *Reads, column string, numbers []int64) ([]Profile, error) {
	var list []Profile
	err := eachIn(ctx, r, r.collectProfiles(&list), profileColumns+" FROM profiles p WHERE "+column+" IN %IN%", numbers)
	return r.profilesByID(list, err)
}

var profileColumns = "SELECT p.number, " + idOf("p.number") + ", p.kind, " + idOf("p.record") + ", p.data, " + idOf("p.first") + ", p.members, p.record, p.first"

func (r *Reads) collectProfiles(list *[]Profile) func(*sql.Rows) error {
	return func(rows *sql.Rows) error {
		var p Profile
		var record, first int64
		err := rows.Scan(&p.Number, &p.ID, &p.Kind, &p.Record, &p.Data, &p.First, &p.Members, &record, &first)
		r.meet(p.ID, p.Number)
		r.meet(p.Record, record)
		r.meet(p.First, first)
		*list = append(*list, p)
		return err
	}
}

func (r *Reads) profilesByID(list []Profile, err error) ([]Profile, error) {
	if err != nil {
		return nil, r.fault("read profiles", err)
	}
	slices.SortFunc(list, func(a, b Profile) int { return cmp.Compare(a.ID, b.ID) })
	return list, nil
}
