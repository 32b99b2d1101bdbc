package extract

import "strings"

// A fieldWords is a rule that gives a field of a meeting a value where its words stand in a
// sentence that tells of the meeting. Words are matched in lower case, as printed or as
// lemma; "a|b" is one of several, "*" any one word.
type fieldWords struct {
	field, value string
	words        string
	example      string // a sentence that it matches
	counter      string // one that it must not match
}

// talksWords are nouns of meeting that adjectives of directness, form and channel stand before.
const talksWords = "talks|talk|negotiation|meeting|round|session|contact|discussion|consultation|summit|dialogue|conference"

// fieldRules are tried at every word; the first that sets a field of one
// value wins, and forms add up.
var fieldRules = []fieldWords{
	{"directness", "indirect", "indirect " + talksWords, "They held indirect talks.", "It had an indirect effect on the talks."},
	{"directness", "indirect", "indirectly", "The sides negotiated indirectly.", "The talks were direct."},
	{"directness", "indirect", "separate room|hotel|building|floor|wing", "The delegations sat in separate rooms.", "They held separate talks."},
	{"directness", "indirect", "walk|shuttle|move between", "Diplomats were walking between the two halls.", "They walked along the lake."},
	{"directness", "indirect", "carry|relay|pass|convey message", "The envoy relayed messages.", "The envoy read a message."},
	{"directness", "indirect", "through|via mediator|intermediary|mediation|go-between", "They negotiated through mediators.", "They went through customs."},
	{"directness", "indirect", "through|via * mediator|intermediary|mediation", "They negotiated through Omani mediation.", "They went through the Omani desert."},
	{"directness", "indirect", "proximity " + talksWords, "The proximity talks lasted a week.", "The proximity of the border worried them."},
	{"directness", "direct", "direct " + talksWords, "They met for direct talks.", "They took a direct flight to the talks."},
	{"directness", "direct", "face to face", "They met face to face.", "They face new talks."},
	{"directness", "direct", "face - to - face", "It was a face-to-face meeting.", "They face new talks."},
	{"form", "proximity", "proximity " + talksWords, "The proximity talks lasted a week.", "The proximity of the border worried them."},
	{"form", "shuttle", "shuttle diplomacy|mission|talks|mediation", "The envoy's shuttle diplomacy went on.", "The shuttle bus was late."},
	{"form", "shuttle", "shuttle between", "He shuttled between the capitals.", "The shuttle was launched."},
	{"form", "sidelines", "on|at the sideline|sidelines|margins of", "They met on the sidelines of the summit.", "He won by a margin of two votes."},
	{"form", "plenary", "plenary " + talksWords, "A plenary session was held.", "The plenary hall was closed."},
	{"form", "one_on_one", "one - on - one", "They met one-on-one.", "They met one day."},
	{"form", "one_on_one", "one on one", "They talked one on one.", "One of them talked."},
	{"form", "one_on_one", "without aide|adviser|advisor|interpreter", "The two took a walk without aides.", "They left without result."},
	{"form", "working_group", "working group|subgroup", "The working group met.", "The group was working."},
	{"channel", "video", "video conference|call|link|conferencing|meeting|talks|conversation", "They spoke by video link.", "The video showed them."},
	{"channel", "video", "videoconference|teleconference|videoconferencing|virtually", "The round was held by videoconference.", "It was virtual."},
	{"channel", "video", "virtual|online " + talksWords, "They held a virtual summit.", "An online newspaper told of it."},
	{"channel", "video", "hold|meet|speak online|virtually", "The meeting was held online.", "The text was put online."},
	{"channel", "phone", "by phone|telephone", "They spoke by phone.", "They spoke by the door."},
	{"channel", "phone", "over|on the phone|telephone|hotline", "They spoke over the phone.", "The phone was on."},
	{"channel", "phone", "phone|telephone call|conversation|talks", "In a phone call they agreed.", "The phone was on."},
	{"channel", "written", "exchange letter", "The presidents exchanged letters.", "They exchanged prisoners."},
	{"ending", "concluded", "at the end of * " + talksWords, "It was said at the end of their talks.", "It was said at the end of the war."},
	{"ending", "concluded", "at the end of * * - * " + talksWords, "It was said at the end of a two-day meeting.", "It was said at the end of the long war."},
	{"ending", "adjourned", "talks|session|meeting|round|negotiation be adjourn", "The talks were adjourned.", "The court adjourned."},
	{"ending", "adjourned", "talks|session|meeting|round adjourn", "The session adjourned.", "The court adjourned."},
	{"outcome", "none", "without agreement|result|breakthrough|progress", "The round ended without agreement.", "They agreed without delay."},
	{"outcome", "none", "without a|an|any|reach * agreement|result|breakthrough|deal", "It ended without any clear result.", "They came without a guard."},
	{"outcome", "none", "without a|an|any agreement|result|breakthrough|deal", "It ended without a breakthrough.", "They came without a guard."},
	{"outcome", "none", "fail to agree|reach", "They failed to agree.", "They agreed."},
	{"outcome", "joint_statement", "issue|sign|adopt|release a|the joint statement|communique|communiqué|declaration", "They issued a joint statement.", "A statement was issued."},
	{"outcome", "next_meeting", "agree to meet|continue|resume|hold|reconvene", "They agreed to meet again.", "They agreed to leave."},
	{"outcome", "next_meeting", "agree on a|the new|next round|meeting", "They agreed on a new round.", "They agreed on a new map."},
}

// ruleAlternatives are the words of each rule, split once.
var ruleAlternatives = func() [][][]string {
	out := make([][][]string, len(fieldRules))
	for i, r := range fieldRules {
		for _, w := range strings.Fields(r.words) {
			out[i] = append(out[i], strings.Split(w, "|"))
		}
	}
	return out
}()

// matchWords gives how many tokens from i the rule's words take, 0 where they do not stand there.
func (x *reader) matchWords(i, limit int, words [][]string) int {
	if i+len(words) > limit {
		return 0
	}
	for k, alternatives := range words {
		if alternatives[0] == "*" {
			continue
		}
		if !x.wordIs(i+k, alternatives...) && !containsFold(alternatives, x.Tokens[i+k].Lemma) {
			return 0
		}
	}
	return len(words)
}

func containsFold(list []string, w string) bool {
	for _, l := range list {
		if strings.EqualFold(l, w) {
			return true
		}
	}
	return false
}
