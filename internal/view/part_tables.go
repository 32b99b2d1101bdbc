package view

import (
	"cmp"
	"fmt"
	"strconv"

	"parley"
)

// participants has one row for each person, and each side or third party, of a meeting.
func participants() Maker {
	return Maker{Table{Name: "participants", Row: "one party, or one person of a party, that took or is to take part in a meeting", Columns: []Column{
		{"meeting", "ID of the meeting"},
		{"person", "ID of the person; empty in the row of the party as a whole"},
		{"name", "the person's, else the party's"},
		{"party", "the side or third party; empty where the words do not say for whom the person came"},
		{"role", "side or third"},
		{"capacity", "of a side: negotiating, mediating; of a third party: mediator, host, observer, guarantor, witness"},
		{"part", "of a person: head or member"},
		{"attendance", "attended, expected, invited, declined, absent, joined, left; empty where the words do not say"},
		{"size", "of a side: how many people came for it, empty where that is not told"},
		{"reports", "how many reports say so"},
		{"origins", "how many of them are independent"},
	}}, []parley.NodeKind{parley.MeetingNode}, participantRows}
}

func participantRows(r *parley.Record, n *Names) [][]string {
	var rows [][]string
	roles := map[string][2]string{} // of a party: role, capacity
	for _, role := range []string{"side", "third"} {
		for _, v := range r.Field(role).Values {
			capacity := cmp.Or(v.Of["capacity"], v.Of["parts"])
			roles[v.Value] = [2]string{role, capacity}
			rows = append(rows, append([]string{r.ID, "", n.nameOf(&v), v.Value, role, capacity, "", v.Of["attendance"], v.Of["size"]}, counts(&v)...))
		}
	}
	for _, v := range r.Field("person").Values {
		of := roles[v.Of["side"]]
		rows = append(rows, append([]string{r.ID, v.Value, n.nameOf(&v), v.Of["side"], of[0], of[1], v.Of["part"], v.Of["attendance"], ""}, counts(&v)...))
	}
	return rows
}

func (n *Names) nameOf(v *parley.Value) string {
	return cmp.Or(n.of[v.Value], v.Label, v.Value)
}

// counts are how many reports and origins give a value.
func counts(v *parley.Value) []string {
	seen := map[string]bool{}
	for _, s := range v.Sources {
		if s.Report != "" {
			seen[s.Report] = true
		}
	}
	return []string{strconv.Itoa(len(seen)), strconv.Itoa(v.Origins)}
}

// positions has one row for each party's stance to an agreement.
func positions() Maker {
	return Maker{Table{Name: "positions", Row: "one party's stance to one agreement", Columns: []Column{
		{"agreement", "ID of the agreement"},
		{"party", "whose stance it is"},
		{"stance", "proposed, agreed, initialled, signed, accepted, rejected, countered, studying, denied"},
		{"person", "ID of who signed for the party, empty where that is not told"},
		{"reports", "how many reports say so"},
		{"origins", "how many of them are independent"},
	}}, []parley.NodeKind{parley.AgreementNode}, func(r *parley.Record, _ *Names) [][]string {
		var rows [][]string
		for _, v := range r.Field("position").Values {
			rows = append(rows, append([]string{r.ID, v.Value, v.Of["stance"], v.Of["person"]}, counts(&v)...))
		}
		return rows
	}}
}

// terms has one row for each provision of an agreement.
func terms() Maker {
	return Maker{Table{Name: "terms", Row: "one provision of one agreement", Columns: []Column{
		{"agreement", "ID of the agreement"},
		{"term", "as printed"},
		{"deadline_from", "first day, ISO 8601 prefix"},
		{"deadline_to", "last day, inclusive"},
		{"reports", "how many reports say so"},
		{"origins", "how many of them are independent"},
	}}, []parley.NodeKind{parley.AgreementNode}, func(r *parley.Record, _ *Names) [][]string {
		var rows [][]string
		for _, v := range r.Field("term").Values {
			from, to := parley.SplitInterval(v.Of["deadline"])
			rows = append(rows, append([]string{r.ID, v.Value, from, to}, counts(&v)...))
		}
		return rows
	}}
}

// sources has one row for each value, each source, and each stretch of words.
func sources() Maker {
	return Maker{Table{Name: "sources", Row: "one stretch of words by which one report, or the judgement by which one person, gives one value of a record", Columns: []Column{
		{"record", "ID of the record"},
		{"kind", "person, party, meeting, agreement, undertaking, statement, claim"},
		{"field", "name of the field"},
		{"value", "as the record writes it"},
		{"shown", "yes: this value is shown; of a set all are"},
		{"report", "ID of the report"},
		{"node", "permanent ID of what the report tells of"},
		{"published", "ISO 8601 prefix"},
		{"publisher", "who printed it"},
		{"origin", "reports of the same origin count once"},
		{"voices", "who says so in the report, as printed, outermost first; empty where it is the report"},
		{"start", "first byte of the words in the report's canonical text"},
		{"end", "the byte after the last one"},
		{"words", "exactly the text there"},
		{"judgement", "ID of a person's judgement in the log"},
	}}, parley.NodeKinds, sourceRows}
}

func sourceRows(r *parley.Record, _ *Names) [][]string {
	var rows [][]string
	for _, f := range r.Fields {
		for i, v := range f.Values {
			for _, s := range v.Sources {
				row := []string{r.ID, string(r.Kind), f.Name, v.Value, yes(f.Set || i == 0), s.Report, s.Node, s.Published, s.Publisher, s.Origin, voicesOf(s.Voices)}
				for _, w := range s.Words {
					rows = append(rows, append(row[:len(row):len(row)], strconv.Itoa(w.Start), strconv.Itoa(w.End), w.Text, s.Judgement))
				}
				if len(s.Words) == 0 {
					rows = append(rows, append(row[:len(row):len(row)], "", "", "", s.Judgement))
				}
			}
		}
	}
	return rows
}

// A ReportRow is what the table of reports says of one.
type ReportRow struct {
	ID        string `json:"id"`
	URL       string `json:"url,omitempty"`
	Title     string `json:"title,omitempty"`
	Publisher string `json:"publisher,omitempty"`
	Origin    string `json:"origin,omitempty"`
	Published string `json:"published,omitempty"`
	Updated   string `json:"updated,omitempty"`
	TextID    string `json:"text_id,omitempty"`
	Group     string `json:"group,omitempty"`
	Revisions int    `json:"revisions"`
	Same      int    `json:"same"` // how many other reports have the same words
}

// ReportTable has one row a report.
func ReportTable(reports []ReportRow) Table {
	t := Table{Name: "reports", Row: "one publication, its latest revision", Columns: []Column{
		{"report", "permanent ID"},
		{"published", "ISO 8601 prefix"},
		{"updated", "ISO 8601 prefix, where it says that it was changed later"},
		{"publisher", "who printed it"},
		{"origin", "whose words it passes on, as it says itself"},
		{"counts_with", "ID of the first published of the reports with the same words, which count once, its own for that one; empty where it stands alone"},
		{"title", "as published"},
		{"url", "its address"},
		{"text", "SHA-256 of the canonical text that offsets count in"},
		{"revisions", "how many texts were received under its address"},
	}}
	for _, r := range reports {
		t.Rows = append(t.Rows, []string{r.ID, r.Published, r.Updated, r.Publisher, r.Origin, r.Group, r.Title, r.URL, r.TextID, fmt.Sprint(r.Revisions)})
	}
	return t
}
