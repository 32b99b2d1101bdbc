package extract

import (
	"fmt"

	"parley"
)

// eventOf gives the PLOVER event, its mode and the CAMEO code of a meeting with that
// status and channel (PLOVER code book: consultations are CONSULT, agreeing
// to meet is AGREE, refusing REJECT). Empty where there is none.
func eventOf(m parley.Meeting) (event, mode, cameo string) {
	switch m.Status {
	case "held", "ongoing":
		if m.Channel == "phone" || m.Channel == "video" {
			return "CONSULT", "phone", "041"
		}
		return "CONSULT", "meet", "046"
	case "planned":
		return "AGREE", "meet", "036"
	case "refused":
		return "REJECT", "meet", "125"
	}
	return "", "", ""
}

// fillEvents makes a row for each pair of sides of each meeting.
func (x *reader) fillEvents(out *parley.Reading) {
	for _, m := range out.Meetings {
		event, mode, cameo := eventOf(m)
		if event == "" {
			continue
		}
		for i, a := range m.Sides {
			for _, b := range m.Sides[i+1:] {
				out.Events = append(out.Events, parley.Event{ID: fmt.Sprintf("e%d", len(out.Events)+1), Meeting: m.ID, Time: m.Time,
					Actor: a.Party, Recipient: b.Party, Event: event, Mode: mode, Context: parley.List[string]{"diplomatic"},
					Temporal: m.Temporal, Cameo: cameo, Evidence: m.Evidence[:1]})
			}
		}
	}
}
