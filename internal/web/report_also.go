package web

import (
	"net/http"
	"slices"
	"strconv"
	"strings"

	"parley"
	"parley/internal/view"
)

// An alsoForm is the form with which a person adds what the program missed.
type alsoForm struct {
	Words, Start    string // that are selected
	Kinds           []alsoKind
	People, Parties []choice // of the report, to choose from
}

// An alsoKind is what can be added of one kind.
type alsoKind struct {
	Kind   parley.NodeKind
	Inputs []alsoInput
}

// An alsoInput is one input of the form, by the name "meeting.side".
type alsoInput struct {
	Name, Title string
	Hint        string
	Options     []string // closed values
	List        string   // ID of a list to choose from: people, parties; "" for none
}

// A choice is a value with what people call it.
type choice struct{ Value, Text string }

// A valueList is what values of a kind of record may be chosen from.
type valueList struct {
	ID      string
	Choices []choice
}

// alsoInputs are the fields that the form asks for, by kind; a field that
// stands several times can have several values.
var alsoInputs = []struct {
	kind   parley.NodeKind
	fields []string
}{
	{parley.MeetingNode, []string{"status", "time", "place", "side", "side", "side", "third", "person", "person", "person", "person", "level", "channel", "topic"}},
	{parley.AgreementNode, []string{"status", "form", "name", "party", "party", "party", "time"}},
	{parley.UndertakingNode, []string{"kind", "of", "to", "what", "deadline"}},
	{parley.StatementNode, []string{"speaker", "mode", "content"}},
	{parley.ClaimNode, []string{"kind", "n", "unit", "party", "party", "window"}},
	{parley.PersonNode, []string{"name", "party", "office"}},
	{parley.PartyNode, []string{"name", "kind"}},
}

var inputHints = map[string]string{"time": "2025-12-04 or 2025-12-04/2025-12-05", "deadline": "2025-12-31", "place": "Geneva, or CHE/Geneva/Hotel", "n": "6",
	"window": "2025-11/2025-12 or P14D", "content": "the words selected", "what": "the words selected"}

// wordsFields are the fields that are the words selected where nothing else is
// given.
var wordsFields = []string{"statement.content", "undertaking.what", "person.name", "party.name"}

func (q *request) alsoForm(w *view.ReportWhole) alsoForm {
	form := alsoForm{Words: q.URL.Query().Get("words"), Start: q.URL.Query().Get("start")}
	form.People, form.Parties = namesIn(w)
	closed := parley.ClosedValues()
	for _, k := range alsoInputs {
		kind := alsoKind{Kind: k.kind}
		for _, field := range k.fields {
			name := string(k.kind) + "." + field
			in := alsoInput{Name: name, Title: strings.ReplaceAll(field, "_", " "), Hint: inputHints[field], Options: closed[name]}
			switch {
			case slices.Contains(personFields[k.kind], field) || slices.Contains(voiceFields[k.kind], field):
				in.List = "people"
			case slices.Contains(sideFields[k.kind], field):
				in.List = "parties"
			}
			kind.Inputs = append(kind.Inputs, in)
		}
		form.Kinds = append(form.Kinds, kind)
	}
	return form
}

// namesIn are the people and parties that a report names.
func namesIn(w *view.ReportWhole) (people, parties []choice) {
	for i := range w.Told {
		switch r := &w.Told[i].Record; r.Kind {
		case parley.PersonNode:
			people = append(people, choice{r.ID, r.Label})
		case parley.PartyNode:
			parties = append(parties, choice{r.Shown("id").Value, r.Label})
		}
	}
	return people, parties
}

// valueLists are the closed values of the fields of each kind, and the names of
// the report.
func valueLists(w *view.ReportWhole) (lists []valueList) {
	closed := parley.ClosedValues()
	people, parties := namesIn(w)
	for _, kind := range parley.NodeKinds {
		l := valueList{ID: "values-" + string(kind)}
		for _, field := range parley.JudgedFields(kind) {
			for _, v := range closed[string(kind)+"."+field] {
				l.Choices = append(l.Choices, choice{v, field})
			}
		}
		if len(personFields[kind]) > 0 || len(voiceFields[kind]) > 0 {
			l.Choices = append(l.Choices, people...)
		}
		if len(sideFields[kind]) > 0 || len(voiceFields[kind]) > 0 {
			l.Choices = append(l.Choices, parties...)
		}
		lists = append(lists, l)
	}
	return lists
}

// also keeps what a person adds on selected words of a report.
func (s *Server) also(q *request) (*answer, error) {
	if err := q.ParseForm(); err != nil {
		return nil, usage("the form cannot be read (%v)", err)
	}
	d := parley.Decision{Kind: parley.JudgeAlso, Author: q.who.Name, Reason: strings.TrimSpace(q.FormValue("why"))}
	err := s.archive.Look(q.Context(), func(b Book) error {
		whole, err := b.Report(q.PathValue("id"))
		if err == nil {
			d.Also, err = alsoOf(b, whole, q)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	kept, err := s.archive.Judge(q.Context(), d)
	if err != nil {
		return nil, err
	}
	if q.api {
		return &answer{status: http.StatusCreated, object: kept}, nil
	}
	return s.addedOn(q, d.Also.Report, kept)
}

// addedOn leads to what was just added on words of a report.
func (s *Server) addedOn(q *request, report string, kept []parley.Judgement) (*answer, error) {
	path := recordPath(report)
	err := s.archive.Look(q.Context(), func(b Book) error {
		whole, err := b.Report(report)
		if err != nil {
			return err
		}
		for _, t := range whole.Told {
			if len(kept) > 0 && t.Record.Review == parley.Hand && addedBy(&t.Record, kept[0].ID) {
				path += "?at=" + t.Record.ID + "#of-" + t.Record.ID
			}
		}
		return nil
	})
	return see(path), err
}

func addedBy(r *parley.Record, judgement string) bool {
	return len(r.Fields) > 0 && r.Fields[0].Values[0].Sources[0].Judgement == judgement
}

// alsoOf is the fact that the form gives.
func alsoOf(b Book, w *view.ReportWhole, q *request) (*parley.Also, error) {
	also := &parley.Also{Kind: parley.NodeKind(q.FormValue("kind")), Report: w.Reading.Report.ID}
	if len(parley.JudgedFields(also.Kind)) == 0 {
		return nil, usage("say what the words tell of: a meeting, an agreement, an undertaking, a statement, a claim, a person or a party")
	}
	starts := q.Form["start"]
	for i, words := range q.Form["words"] {
		start := -1
		if i < len(starts) {
			if n, err := strconv.Atoi(starts[i]); err == nil {
				start = n
			}
		}
		if strings.TrimSpace(words) == "" && i > 0 {
			continue
		}
		span, err := wordsIn(w.Reading.Report.Text, words, start)
		if err != nil {
			return nil, err
		}
		also.Words = append(also.Words, span)
	}
	var err error
	also.Fields, err = alsoFields(b, w, q, also)
	return also, err
}

func alsoFields(b Book, w *view.ReportWhole, q *request, also *parley.Also) (facts []parley.Fact, err error) {
	for _, field := range parley.JudgedFields(also.Kind) {
		name := string(also.Kind) + "." + field
		values := q.Form[name]
		if strings.Join(values, "") == "" && slices.Contains(wordsFields, name) && len(also.Words) > 0 {
			values = []string{strings.Join(strings.Fields(also.Words[0].Text), " ")}
		}
		for _, value := range values {
			if value, err = meant(b, w.Told, also.Kind, field, value); err != nil {
				return nil, err
			}
			if value != "" {
				facts = append(facts, parley.Fact{Field: field, Value: value})
			}
		}
	}
	if len(facts) == 0 {
		return nil, usage("give at least one value: what the words say of the %s", also.Kind)
	}
	return facts, nil
}
