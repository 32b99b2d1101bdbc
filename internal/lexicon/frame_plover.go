package lexicon

// intents, requests and rejections are the CAMEO codes of a cooperative act that is
// only intended, asked for or refused, threats those of a hostile one that is to
// come (CAMEO code book 1.1b3, roots 03, 10, 12, 13).
var (
	intents    = map[string]string{"CONSULT": "036", "AID": "033", "SUPPORT": "032", "COOPERATE": "031", "CONCEDE": "034", "RETREAT": "035", "AGREE": "037"}
	requests   = map[string]string{"CONSULT": "106", "AID": "103", "SUPPORT": "102", "COOPERATE": "101", "CONCEDE": "104", "RETREAT": "105", "AGREE": "107"}
	rejections = map[string]string{"CONSULT": "125", "AID": "122", "SUPPORT": "120", "COOPERATE": "121", "CONCEDE": "123", "RETREAT": "124", "AGREE": "127"}
	threats    = map[string]string{"SANCTION": "131", "COERCE": "132", "PROTEST": "133", "ASSAULT": "138"}
)

// PLOVER gives the category, mode and CAMEO code of what the match says happened,
// the mood included: "will meet" is AGREE, "called for talks" REQUEST, "refused to
// meet" REJECT, "will impose sanctions" THREATEN. All are empty where the frame
// has no category or the act did not happen, and for nouns that are only mentioned.
func (m *FrameMatch) PLOVER() (event, mode, cameo string) {
	event, mode, cameo = m.Frame.Attribute("event"), m.Frame.Attribute("mode"), m.Frame.Attribute("cameo")
	cooperative := intents[event] != ""
	switch status := m.Mood.Status(); status {
	case "held", "ongoing":
		return event, mode, cameo
	case "planned", "possible":
		return m.toCome(event, mode, cameo, status)
	case "proposed":
		if cooperative {
			return "REQUEST", mode, requests[event]
		}
		if threats[event] != "" {
			return "REQUEST", mode, "100"
		}
		return event, mode, cameo
	case "refused", "not_held":
		if cooperative && (status == "refused" || m.Mood.Modal == "will" || m.Mood.Modal == "would") {
			return "REJECT", mode, rejections[event]
		}
	case "":
		if m.Frame.upos != "NOUN" {
			return event, mode, cameo
		}
	}
	return "", "", ""
}

// toCome: an offer ("ready to meet") is an intent as a plan is; what only may
// happen is one of neither, unless it threatens.
func (m *FrameMatch) toCome(event, mode, cameo, status string) (string, string, string) {
	switch {
	case threats[event] != "":
		return "THREATEN", mode, threats[event]
	case intents[event] == "":
		return event, mode, cameo
	case status == "planned" || len(m.Mood.Under) > 0 && m.Mood.Under[0].Sense == "possible":
		return "AGREE", mode, intents[event]
	}
	return "", "", ""
}
