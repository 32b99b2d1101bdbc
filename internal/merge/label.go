package merge

import (
	"cmp"
	"strconv"
	"strings"
	"time"

	"parley"
)

// Label is one line that tells a record apart, in English: "4 Dec 2025, Miami:
// Ukraine – United States, held".
func Label(r *parley.Record) string {
	switch r.Kind {
	case parley.PersonNode:
		return named(shown(r, "name"), shownAll(r, "party", ", "))
	case parley.PartyNode:
		return cmp.Or(shown(r, "name"), shown(r, "id"), "party")
	case parley.MeetingNode:
		return meetingLabel(r)
	case parley.AgreementNode:
		form := words(shown(r, "form"))
		if form == "other" {
			form = ""
		}
		what := cmp.Or(shown(r, "name"), form, "agreement")
		return joined(", ", joined(": ", what, shownAll(r, "party", " – ")), words(shown(r, "status")))
	case parley.UndertakingNode:
		return joined(": ", joined(" of ", cmp.Or(shown(r, "kind"), "undertaking"), shownAll(r, "of", ", ")), clipped(shown(r, "what")))
	case parley.StatementNode:
		return joined(": ", shown(r, "speaker"), clipped(shown(r, "content")))
	}
	return joined(", ", claimLabel(r), shownAll(r, "party", " – "))
}

func meetingLabel(r *parley.Record) string {
	country, city, venue := splitPlace(shownValue(r, "place"))
	where := joined(", ", DateLabel(shownValue(r, "time")), cmp.Or(city, venue, country))
	who := cmp.Or(present(r, "side", " – "), present(r, "person", ", "), shownAll(r, "side", " – "), "meeting")
	return joined(", ", joined(": ", where, who), words(shown(r, "status")))
}

func claimLabel(r *parley.Record) string {
	return joined(" ", "claim:", words(shown(r, "kind")), shown(r, "n"), shown(r, "unit"))
}

// joined puts the parts together that are there.
func joined(by string, parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, by)
}

func named(name, party string) string {
	if party == "" {
		return cmp.Or(name, "person")
	}
	return name + " (" + party + ")"
}

// words are a value of format 1 as people write it.
func words(value string) string { return strings.ReplaceAll(value, "_", " ") }

// longLabel is how many characters of a quotation a label shows.
const longLabel = 60

// clipped ends a long quotation after a word.
func clipped(s string) string {
	r := []rune(s)
	if len(r) <= longLabel {
		return s
	}
	short := string(r[:longLabel])
	if end := strings.LastIndexByte(short, ' '); end > 0 && r[longLabel] != ' ' {
		short = short[:end]
	}
	return strings.TrimSpace(short) + " …"
}

func fieldOf(r *parley.Record, name string) *parley.Field {
	for i := range r.Fields {
		if r.Fields[i].Name == name {
			return &r.Fields[i]
		}
	}
	return nil
}

// shown is the value of a field that is shown, by its label where it has one.
func shown(r *parley.Record, field string) string {
	if f := fieldOf(r, field); f != nil {
		return cmp.Or(f.Values[0].Label, f.Values[0].Value)
	}
	return ""
}

func shownValue(r *parley.Record, field string) string {
	if f := fieldOf(r, field); f != nil {
		return f.Values[0].Value
	}
	return ""
}

func shownAll(r *parley.Record, field, by string) string {
	return texts(r.Field(field).Values, by)
}

// present is shownAll without those who declined or stayed away.
func present(r *parley.Record, field, by string) string { return texts(r.Present(field), by) }

func texts(values []parley.Value, by string) string {
	out := make([]string, len(values))
	for i := range values {
		out[i] = values[i].Text()
	}
	return strings.Join(out, by)
}

// DateLabel writes an ISO interval as people do: "4 Dec 2025", "4–5 Dec 2025",
// "Dec 2025", "from 4 Dec 2025".
func DateLabel(value string) string {
	from, to, two := strings.Cut(value, "/")
	switch {
	case !two:
		return dateWords(from)
	case from == "..":
		return "until " + dateWords(to)
	case to == "..":
		return "from " + dateWords(from)
	case day(from) == day(to):
		return dateWords(from)
	case len(day(from)) == 10 && len(day(to)) == 10 && from[:7] == to[:7]:
		n, _ := strconv.Atoi(from[8:10])
		return strconv.Itoa(n) + "–" + dateWords(to)
	}
	return dateWords(from) + " – " + dateWords(to)
}

func dateWords(s string) string {
	s = day(s)
	for _, layout := range [][2]string{{"2006-01-02", "2 Jan 2006"}, {"2006-01", "Jan 2006"}} {
		if t, err := time.Parse(layout[0], s); err == nil {
			return t.Format(layout[1])
		}
	}
	return s
}
