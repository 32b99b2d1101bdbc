package web_test

import (
	"regexp"
	"strings"
	"testing"

	"parley"
)

// TestQuotations quotes only what a report prints as the speaker's very words.
func TestQuotations(t *testing.T) {
	s := newSite(t)
	direct := s.first(parley.StatementNode, "fish can wait")
	s.has("/statements/"+direct, "<blockquote><q>The fish can wait, the sailors cannot,</q></blockquote>", "very words", "Through whom it comes", "The Montevideo Lantern")
	indirect := s.first(parley.StatementNode, "would talk by video")
	body := s.has("/statements/"+indirect, `<blockquote class="indirect">`, "no quotation")
	if strings.Contains(section(body, "<main"), "<blockquote><q>") {
		t.Error("a report's own words are shown as a quotation")
	}
	body = s.has("/statements?order=oldest", "“The fish can wait, the sailors cannot,”")
	if strings.Contains(body, "“the ministers of the two countries would talk") {
		t.Error("the list quotes what nobody said in these words")
	}
}

func TestStatementsBySpeaker(t *testing.T) {
	s := newSite(t)
	body := s.has("/statements?person=Ferrando&q=sailors&from=2016-10", "barbecue of spring")
	if strings.Contains(body, "fish can wait") || strings.Contains(body, "Garoëb") {
		t.Error("the list has other statements")
	}
}

// TestClaimsAsked asks for verdicts where a record is large; this one is not.
func TestClaimsAsked(t *testing.T) {
	s := newSite(t)
	body := s.has("/claims?verdicts=yes&as_of=2016-11-01&q=round", "mark-confirmed", `id="state-k-`)
	if strings.Contains(body, "claims.js") {
		t.Error("verdicts that are there are asked for")
	}
	s.has("/claims?q=nothing-of-the-kind", "No claims match.")
	s.has("/api/v1/claims?q=round&as_of=2016-11-01", `"verdicts":[`, `"says":[2,2]`)
}

// TestClaimPage says what a claim was held against, by name.
func TestClaimPage(t *testing.T) {
	s := newSite(t)
	body := s.has("/claims"+onDay, "mark-confirmed", "mark-cannot_tell", "nothing here is called false")
	m := regexp.MustCompile(`(?s)<a href="(/claims/k-[0-9a-f]+)">their third meeting</a>`).FindStringSubmatch(body)
	if m == nil {
		t.Fatal("the third meeting is not claimed")
	}
	body = s.has(m[1]+onDay, "<q>their third meeting</q>", "Held against the record on 1 November 2016", "Counted as meetings, between parties", "Counted for certain (", "dated reports about its parties")
	if strings.Contains(body, "confirmed</span> confirmed") {
		t.Error("the verdict is said twice")
	}
	if rests := section(body, `id="check"`); strings.Count(rests, `href="/meetings/m-`) < 3 {
		t.Errorf("it does not say what it rests on: %s", rests)
	}
	s.has("/api/v1/claims"+onDay, `"verdicts":[{"claim":"k-`, `"outcome":"confirmed"`)
}
