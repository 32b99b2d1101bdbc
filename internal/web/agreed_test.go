package web_test

import (
	"regexp"
	"strings"
	"testing"

	"parley"
	"parley/internal/view"
)

const onDay = "?as_of=2016-11-01"

func TestAgreementPage(t *testing.T) {
	s := newSite(t)
	id := s.idOf(parley.AgreementNode, "memorandum: Namibia – Uruguay, signed")
	body := s.has("/agreements/"+id+onDay, "Where each party stands", "by 26 October 2016", "Namibia released them on Tuesday", "told as done", "first told on 19 October 2016")
	if strings.Contains(body, "by until") {
		t.Error("a deadline is said twice")
	}
	if stances := section(body, "Where each party stands"); strings.Count(stances, ">signed by ") != 2 || !strings.Contains(stances, "<q>") {
		t.Error("the stances have no words")
	}
	if terms := section(body, `id="terms"`); strings.Count(terms, "mark-kept") != 2 {
		t.Errorf("the terms are not told as kept: %s", terms)
	}
	id = s.idOf(parley.AgreementNode, "ceasefire: Huvadhu Liberation Front, violated")
	s.has("/agreements/"+id+onDay, "denies having broken it", "The front denied that it had fired", "accounts exclude each other")
	id = s.idOf(parley.AgreementNode, "ceasefire: Huvadhu Liberation Front – Republican Alliance – Southern Atolls Coalition – South Asian Association for Regional Cooperation, signed")
	if stances := section(s.has("/agreements/"+id+onDay), `id="stances"`); !strings.Contains(stances, "accounts exclude each other") || !strings.Contains(stances, "signed by Fathimath Zuhura Manik") {
		t.Errorf("two who signed for one party: %s", stances)
	}
	id = s.first(parley.AgreementNode, "Huvadhu")
	s.has("/agreements/"+id+"?as_of=2016-10-15", "due in 5 days")
	s.has("/agreements/"+id+onDay, "its date is over by 12 days, and no report kept here tells that it came; which does not say that it did not")
}

func TestAgreementsByStatus(t *testing.T) {
	s := newSite(t)
	body := s.has("/agreements?status=signed", "memorandum")
	if strings.Contains(body, "<td>proposed</td>") || !strings.Contains(body, "<td>signed</td>") {
		t.Error("the list is not of signed agreements")
	}
}

// promises is a report of two promises of which nothing else is told.
const promises = `Uruguay promises a hospital ship

Montevideo, 30 October 2016 (Meridian)

Uruguay promised to send a hospital ship to Walvis Bay by 20 November.

Namibia promised to return the nets of the Cebollati by 30 October.
`

// TestUndertakingsByState lists what is kept, missed, overdue and to come, each
// by the day of looking.
func TestUndertakingsByState(t *testing.T) {
	s := newSite(t)
	if _, err := s.desk.Add(t.Context(), view.Given{Name: "promises", Data: []byte(promises)}); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ query, has, hasNot string }{
		{"state=kept&as_of=2016-11-01", "let a Uruguayan consul", "would answer"},
		{"state=missed&as_of=2016-11-01", "would answer", "let a Uruguayan consul"},
		{"state=coming&as_of=2016-11-01", "hospital ship", "return the nets"},
		{"state=grace&as_of=2016-11-01", "return the nets", "hospital ship"},
		{"state=overdue&as_of=2016-11-10", "return the nets", "hospital ship"},
		{"state=overdue&as_of=2016-12-10", "hospital ship", "would answer"},
	} {
		body := s.has("/undertakings?"+c.query, c.has)
		if table := section(body, "<tbody>"); strings.Contains(table, c.hasNot) {
			t.Errorf("%s has %q", c.query, c.hasNot)
		}
	}
	s.has("/undertakings?state=unclear&as_of=2016-11-01", "No undertakings match among the")
	body := s.has("/undertakings" + onDay)
	if strings.Index(body, "14 September 2016") > strings.Index(body, "23 September 2016") {
		t.Error("deadlines do not stand in order")
	}
	if status, body := s.get("/undertakings?as_of=soon"); status != 400 || !strings.Contains(body, "as_of is a day") {
		t.Errorf("a day that is none: %d", status)
	}
}

func TestUndertakingPage(t *testing.T) {
	s := newSite(t)
	id := s.first(parley.UndertakingNode, "consul")
	body := s.has("/undertakings/"+id+onDay, "by 23 September 2016", "mark-kept", `name="as_of" value="2016-11-01"`, "told as done", "Through whom it comes", "What a voice says of a party")
	if !regexp.MustCompile(`report of <time datetime="2016-09-22">`).MatchString(body) {
		t.Error("the report that tells of it is not named")
	}
	s.has("/api/v1/undertakings?state=kept&as_of=2016-11-01", `"state":"kept"`, `"done":true`)
}
