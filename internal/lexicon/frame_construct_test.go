package lexicon_test

import (
	"testing"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/text"
)

// constructions: frame, sentence with its fillers marked, status.
var constructions = []struct{ name, sentence, status string }{
	// who does it: relative clauses, joined verbs, control, participles
	{"meet.meet-object", "The side1=envoy, who met the foreign side2=minister, left Oslo.", "held"},
	{"meet.meet-object", "The side1=president arrived in Doha and met the side2=emir.", "held"},
	{"meet.meet-object", "side1=Holt plans to meet the side2=emir next time=week.", "planned"},
	{"meet.meet-object", "After meeting side2=Holt in place=Oslo, the side1=emir flew to Cairo.", "held"},
	{"meet.meet-object", "Before meeting side2=Holt in Oslo, the side1=emir flew to Cairo.", "planned"},
	{"meet.meet-with", "The side2=envoy, with whom side1=Holt met in Oslo, left.", "held"},
	{"meet.return-to", "The emir urged both side1=sides to return to the negotiating event=table.", "proposed"},
	{"agree.sign", "The agreement=truce that the side1=sides signed in place=Oslo has collapsed.", "held"},
	{"meet.meet-with", "Avaria has no plans to meet with side2=officials.", "not_held"},
	{"meet.exchange-views", "In Oslo the two side1=sides exchanged event=views on the border.", "held"},
	// the passive, lists, headlines
	{"host.receive", "The side1=envoy was received by the host=emir.", "held"},
	{"meet.attend", "The event=meeting was attended by the side1=ambassador and his side1=deputy.", "held"},
	{"hold.hold", "event=Talks were held in place=Oslo.", "held"},
	{"meet.meet-together", "side1=Avaria, side1=Belmark to meet in place=Oslo", "planned"},
	{"hold.hold", "side1=Avaria, side1=Belmark hold event=talks in place=Oslo", "held"},
	{"agree.agree-on", "side1=Avaria, side1=Belmark agree on prisoner agreement=swap", "held"},
	{"host.receive", "The host=emir received Wednesday the foreign side1=minister of Belmark.", "held"},
	{"host.receive", "President host=Karim Aoud received at the Baabda place=Palace US Ambassador side1=John Holt.", "held"},
	{"meet.meet-object", "President side1=Karim Aoud met in place=Moscow Saudi Foreign Minister side2=Salah Jabri.", "held"},
	{"meet.meet-with", "President side1=Karim Aoud met with side2=officials in the interim place=capital, Port Sudan.", "held"},
	{"say.say", "The sides content=met in Oslo, said a speaker=source.", "held"},
	{"say.say", "speaker=Holt said in a letter after a meeting in Oslo on Wednesday that the war must content=end.", "held"},
	// nouns
	{"talks:meeting-with", "During a meeting with the side2=minister, the side1=ambassador stressed the need for calm.", ""},
	{"talks:talks-with", "side1=Avaria will hold talks with side2=Belmark.", "planned"},
	{"hold.hold", "side1=Avaria and side1=Belmark held event=talks with the mediation of third=Oman.", "held"},
	{"hold.hold", "side1=Avaria and side1=Belmark held event=talks under third=Omani mediation.", "held"},
	{"meet.meet-object", "side1=Holt met the side2=emir on the sidelines of a beside=summit in Oslo.", "held"},
	{"host.host", "The host=emir hosted a event=dinner for the side1=envoys.", "held"},
	{"host.host", "Oman said host=it would host event=talks between side1=Avaria and side1=Belmark.", "planned"},
	{"talks:talks", "The talks between side1=Avaria and side1=Belmark have been postponed.", "postponed"},
	{"talks:meeting", "The planned meeting between side1=Holt and the side1=emir was called off.", "cancelled"},
	{"talks:talks", "Holt ruled out talks with the side2=rebels.", "refused"},
	{"talks:meeting", "Belmark called for an urgent meeting with side2=Avaria.", "proposed"},
	{"talks:talks", "There will be no talks with the side2=rebels.", "not_held"},
	{"talks:meeting", "No meeting took place.", "not_held"},
	{"talks:talks", "The talks focused on prisoners.", "held"},
	{"talks:talks", "Russia says it is ready for talks.", "possible"},
	{"talks:talks-with", "Holt is scheduled to travel to Oslo for talks with side2=Varga.", "planned"},
	{"talks:talks", "The rebels commented on the talks.", ""},
	// what is said of it
	{"meet.meet-object", "side1=Holt is to meet the side2=emir in place=Doha.", "planned"},
	{"meet.meet-object", "side1=Holt is meeting the side2=emir in place=Doha.", "ongoing"},
	{"meet.meet-object", "side1=He denied having met the side2=rebels.", "not_held"},
	{"meet.meet-object", "The minister said that side1=he had refused to meet the side2=rebels.", "refused"},
	{"meet.meet-together", "The side1=sides did not meet.", "not_held"},
	{"meet.meet-together", "If Belmark agrees, the side1=sides could meet in place=Oslo.", "possible"},
	{"meet.meet-together", "Did the side1=sides meet in place=Oslo?", "possible"},
	{"hold.hold", "The side1=envoy is due to hold event=talks with the side2=president on time=Friday.", "planned"},
	{"hold.hold", "The ministry is pleased to announce that side1=experts held event=talks in place=Oslo.", "held"},
	{"hold.hold", "side1=Avaria has not agreed to hold event=talks with side2=Belmark.", "refused"},
	{"hold.hold", "Avaria rejected a proposal to hold event=talks in place=Oslo.", "refused"},
	{"host.host", "The host=government offered to host the event=talks between side1=Avaria and side1=Belmark.", "proposed"},
	{"meet.attend", "The side1=rebels refused to attend the event=talks, accusing the army of lies.", "refused"},
	{"assault.attack", "actor=Avaria agreed not to attack target=Belmark.", "not_held"},
	{"agree.reach", "The side1=sides failed to reach an agreement=agreement.", "not_held"},
	{"agree.sign", "side1=Avaria and side1=Belmark are expected to sign an agreement=agreement.", "planned"},
	{"resume.resume-event", "event=Talks may resume next time=week.", "possible"},
	{"meet.meet-together", "The side1=sides were to have met in place=Oslo.", "not_held"},
	{"meet.meet-object", "Holt demanded in a letter to the press on Monday that the side1=emir meet the side2=envoy.", "proposed"},
	{"host.host", "The host=emir was prepared to host the event=talks.", "possible"},
	{"call.hold-call", "side1=Holt held a telephone event=conversation with the side2=emir.", "held"},
}

// TestFramesAcrossConstructions: the same arguments are found however the
// sentence is built, and the mood says what became of the act.
func TestFramesAcrossConstructions(t *testing.T) {
	for _, tt := range constructions {
		sentence, marks := unmarkFrame(tt.sentence)
		matches := framesIn(tt.name, sentence)
		switch {
		case !allFilled(matches, marks):
			t.Errorf("%s: %q does not match with its fillers%s", tt.name, tt.sentence, frameTree(sentence))
		case matches[0].match.Mood.Status() != tt.status:
			t.Errorf("%s: %q is %q, want %q%s", tt.name, sentence, matches[0].match.Mood.Status(), tt.status, frameTree(sentence))
		}
	}
}

// TestFramesThatMustNotFire: the word is there, the meeting or the party is not.
func TestFramesThatMustNotFire(t *testing.T) {
	tests := []struct{ name, sentence string }{
		{"meet.meet-object", "The plan did not side2=meet expectations."},
		{"hold.hold", "The army held the bridge near Oslo."},
		{"call.call", "Holt called the truce a success."},
		{"talks:talks", "The time=envoy talks to reporters."},
		{"meet.meet-together", "The committee met its target."},
		{"agree.sign", "The club signed a new goalkeeper on Monday."},
		{"say.say", "The negotiator, Omar Said, left the talks."},
		{"hold.hold", "Holt held a press conference in Oslo."},
		{"talks:conference", "The news conference in Oslo ended."},
		{"meet.meet-object", "Holt met the side2=press in Oslo."},
		{"talks:talks-names", "The Monday talks ended."},
		{"call.hold-call", "Holt held talks with the emir in Doha."},
	}
	for _, tt := range tests {
		sentence, marks := unmarkFrame(tt.sentence)
		if allFilled(framesIn(tt.name, sentence), marks) {
			t.Errorf("%s: %q matches%s", tt.name, tt.sentence, frameTree(sentence))
		}
	}
}

// TestReadTreeKeepsItsTokens: what is put right in the tree is not put right in
// the document.
func TestReadTreeKeepsItsTokens(t *testing.T) {
	doc := text.Parse(&parley.Report{Text: "Oman hosted talks between Avaria and Belmark.", Language: "en"})
	before := append([]parley.Token(nil), doc.Tokens...)
	tree := lexicon.ReadTree(doc.Tokens)
	for i := range before {
		if before[i] != doc.Tokens[i] {
			t.Errorf("token %d changed: %+v", i, doc.Tokens[i])
		}
	}
	if first, end := tree.Extent(2); first != 2 || end != 7 {
		t.Errorf("the words under talks are [%d, %d), want [2, 7)", first, end)
	}
	if got := tree.Conjuncts(4); len(got) != 2 || got[1] != 6 {
		t.Errorf("Avaria and what is joined to it: %v", got)
	}
}
