package view

import (
	"slices"
	"strconv"
	"strings"

	"parley"
)

// MEND is the table of held meetings in the shape of the Mediation Event and
// Negotiators Database (doi 10.7910/DVN/PYRHS6): who mediates, between whom,
// when, where. Disputed meetings are left out.
func MEND() Maker {
	return Maker{Table{Name: "mend", Row: "one held meeting that is not disputed, in the shape of MEND", Columns: []Column{
		{"event_id", "ID of the meeting"},
		{"date", "first day, ISO 8601 prefix"},
		{"date_precision", "year, month, day, time, range or open"},
		{"city", "as printed"},
		{"country", "ISO 3166-1 alpha-3"},
		{"virtual", "1: by phone, video or in writing"},
		{"third_parties", "parties that mediate, host, observe, guarantee or witness, and sides that mediate; parted by semicolons"},
		{"third_people", "their people"},
		{"local_parties", "the other sides"},
		{"local_count", "0, 1 or 2+ of them"},
		{"shuttle", "1: by shuttle diplomacy"},
		{"agreement", "1: an agreement is told to have been made at it"},
		{"agreement_name", "as printed"},
	}}, []parley.NodeKind{parley.MeetingNode}, func(r *parley.Record, n *Names) [][]string {
		if r.Shown("status").Value != "held" || r.HasMark("disputed") {
			return nil
		}
		return [][]string{mendRow(r, n)}
	}}
}

func mendRow(r *parley.Record, n *Names) []string {
	var third, local []string
	thirds := map[string]bool{}
	for _, v := range r.Field("third").Values {
		thirds[v.Value] = true
		third = append(third, n.nameOf(&v))
	}
	for _, v := range r.Present("side") {
		if v.Of["capacity"] == "mediating" {
			thirds[v.Value] = true
			third = append(third, n.nameOf(&v))
		} else {
			local = append(local, n.nameOf(&v))
		}
	}
	var people []string
	for _, v := range r.Present("person") {
		if thirds[v.Of["side"]] {
			people = append(people, n.nameOf(&v))
		}
	}
	from, to := parley.SplitInterval(r.Shown("time").Value)
	place := parley.SplitPlace(r.Shown("place").Value)
	channel := r.Shown("channel").Value
	shuttle := slices.ContainsFunc(r.Field("form").Values, func(v parley.Value) bool { return v.Value == "shuttle" })
	return []string{r.ID, from, precision(from, to), place[1], place[0], bit(channel != "" && channel != "in_person"),
		strings.Join(third, "; "), strings.Join(people, "; "), strings.Join(local, "; "), localCount(len(local)),
		bit(shuttle), bit(len(n.agreed[r.ID]) > 0), strings.Join(n.agreed[r.ID], "; ")}
}

func bit(b bool) string {
	if b {
		return "1"
	}
	return "0"
}

func localCount(n int) string {
	if n >= 2 {
		return "2+"
	}
	return strconv.Itoa(n)
}
