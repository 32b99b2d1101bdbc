package lexicon

// CAMEO's codes of actors: three letters of a state, or of a kind of
// international actor, then roles of three letters each (Schrodt, CAMEO code
// book, 2012, chapter 3).

// cameoStates are the states whose code in CAMEO is not that of ISO 3166-1.
var cameoStates = map[string]string{"TMP": "TLS", "KSV": "XKX", "ROM": "ROU", "ZAR": "COD", "PAL": "PSE", "BAH": "BHS", "FRN": "FRA", "SCG": "SRB", "SAF": "ZAF"}

// cameoOrganisations are the kinds of actor that belong to no state.
var cameoOrganisations = map[string]string{"IGO": "organisation", "NGO": "organisation", "NGM": "organisation", "MNC": "organisation", "IMG": "armed_group", "INT": "organisation"}

// splitCode gives the state of a code, empty where it is of none, and its roles.
func splitCode(code string) (state, roles string) {
	if len(code) < 3 {
		return "", ""
	}
	state, roles = code[:3], code[3:]
	if iso, ok := cameoStates[state]; ok {
		state = iso
	}
	if p, ok := Default().Party(state); !ok || p.State != state {
		return "", roles
	}
	return state, roles
}

func isOrganisation(code string) bool {
	if len(code) < 3 {
		return false
	}
	_, ok := cameoOrganisations[code[:3]]
	return ok
}

// rolesOfState are those who act for the state itself.
var rolesOfState = map[string]bool{"GOV": true, "MIL": true, "LEG": true, "JUD": true, "COP": true, "SPY": true}

// forState reports whether the first role is one that acts for the state.
func forState(roles string) bool { return len(roles) >= 3 && rolesOfState[roles[:3]] }

// roleKinds are the kinds of party (docs/format.md) that roles stand for.
var roleKinds = map[string]string{"GOV": "institution", "MIL": "armed_forces", "REB": "armed_group", "INS": "armed_group", "SEP": "armed_group",
	"UAF": "armed_group", "IMG": "armed_group", "OPP": "political_party", "PTY": "political_party", "LEG": "institution", "JUD": "institution", "COP": "institution", "SPY": "institution",
	"IGO": "organisation", "NGO": "organisation", "MNC": "organisation", "BUS": "organisation", "MED": "organisation", "EDU": "organisation",
	"HRI": "organisation", "LAB": "organisation", "REL": "organisation", "DEV": "organisation", "ENV": "organisation", "HLH": "organisation"}

// kindOfRole is the kind of a party by its roles, the last that says one
// first; else by what begins the code; empty where neither tells.
func kindOfRole(roles, code string) string {
	for end := len(roles); end >= 3; end -= 3 {
		if kind, ok := roleKinds[roles[end-3:end]]; ok {
			return kind
		}
	}
	return cameoOrganisations[code[:3]]
}
