package mention

import (
	"testing"

	"parley"
	"parley/internal/text"
)

// TestHome: an office of state without a state's name belongs to the state that
// the report is written from, or to none.
func TestHome(t *testing.T) {
	tests := []struct{ dateline, text, want string }{
		{"OSLO", "OSLO - Norway is ready for talks with Chad, Foreign Minister Kari Lund said.", "Kari Lund (NOR) [Foreign Minister]"},
		{"", "Norway is ready to talk, Foreign Minister Kari Lund said.", "Kari Lund (NOR) [Foreign Minister]"},
		// Two states and no dateline: open whose minister.
		{"", "Norway is ready for talks with Chad, Foreign Minister Kari Lund said.", "Kari Lund [Foreign Minister]"},
		// The capital alone, of a state that the text does not name, says nothing.
		{"OSLO", "OSLO - Chad and Niger will talk, Foreign Minister Omar Sy said.", "Omar Sy [Foreign Minister]"},
		{"OSLO", "OSLO - Chad and Niger will talk in Oslo, Foreign Minister Omar Sy said.", "Omar Sy [Foreign Minister]"},
		// Two of the same office: neither.
		{"OSLO", "OSLO - Norway hopes for talks. Foreign Minister Kari Lund spoke. Foreign Minister Omar Sy of Chad and Foreign Minister Ann Moe spoke too.",
			"Kari Lund [Foreign Minister]; Omar Sy (TCD) [Foreign Minister]; Ann Moe [Foreign Minister]"},
		// An office that several share: no state's alone.
		{"", "Norway spoke. The three foreign ministers Kari Lund, Omar Sy and Ann Moe met.", "Kari Lund [foreign minister]; Omar Sy; Ann Moe"},
		// The government of those whom its own rebels meet abroad.
		{"KUALA LUMPUR", "KUALA LUMPUR - Talks between the government and the Moro Islamic Liberation Front ended here. President Kari Lund praised the Malaysian capital.", "Kari Lund (PHL) [President]"},
		// A paper of the home tells of its own officials and of another government.
		{"OSLO", "OSLO - No Norwegian official met envoys of the Chadian government. Prime Minister Kari Lund was at home.", "Kari Lund (NOR) [Prime Minister]"},
		// Abroad.
		{"OSLO", "OSLO - Norway sent an envoy. In Niamey the Prime Minister, Omar Sy, was asleep.", "Omar Sy (NER) [Prime Minister]"},
		{"OSLO", "OSLO - Norway hopes. He received at Oslo City Hall Chadian President Omar Sy.", "Omar Sy (TCD) [Chadian President]"},
		{"OSLO", "OSLO - Norway hopes. The Prime Minister, H. E. Kari Lund, spoke.", "Kari Lund (NOR) [Prime Minister]"},
		{"OSLO", "OSLO - Norway sent an envoy. Foreign Minister Kari Lund and her Chadian counterpart Omar Sy met in Geneva.", "Kari Lund (NOR) [Foreign Minister]; Omar Sy (TCD) [foreign minister]"},
		{"OSLO", "OSLO - Norway sent an envoy. The Prime Minister, Omar Sy, was asleep in Niamey.", "Omar Sy [Prime Minister]"},
		// The only government told of is another's than that of the place of filing; two are told of: the place's.
		{"OSLO", "OSLO - The Chadian government and rebels met in Norway. President Omar Sy was hopeful.", "Omar Sy (TCD) [President]"},
		{"OSLO", "OSLO - The Chadian government and the Norwegian government met. President Omar Sy was hopeful.", "Omar Sy (NOR) [President]"},
		// Who leads one of several delegations may be of any.
		{"OSLO", "OSLO - Two delegations, led by Foreign Minister Omar Sy and by a bishop, came to Norway.", "Omar Sy [Foreign Minister]"},
		{"OSLO", "OSLO - Two delegations were led by presidential adviser Omar Sy and by a bishop. Norway was happy.", "Omar Sy [presidential adviser]"},
		{"OSLO", "OSLO - A delegation led by Foreign Minister Kari Lund left Norway.", "Kari Lund (NOR) [Foreign Minister]"},
		// The government that heads the report.
		{"", "Government of Norway\n\nForeign Minister Kari Lund spoke of Chad and Niger.", "Kari Lund (NOR) [Foreign Minister]"},
		{"", "A new government\n\nForeign Minister Kari Lund spoke of Norway, Chad and Niger.", "Kari Lund [Foreign Minister]"},
		// A state named most often, and none.
		{"", "Chad is hot. Chad is big. Chad borders Niger, President Omar Sy said.", "Omar Sy (TCD) [President]"},
		// A minister for a part of the world is not of the state there that is told of.
		{"", "Minister for the Middle East Kari Lund spoke of Oman.", "Kari Lund [Minister for the Middle East]"},
		{"OSLO", "OSLO - The Minister for Africa, Kari Lund, spoke of Chad and Norway.", "Kari Lund (NOR) [Minister for Africa]"},
		{"", "Minister for Water Omar Sy spoke of Chad.", "Omar Sy (TCD) [Minister for Water]"},
		// Whoever meets one of the other of the two states that are named.
		{"", "Prime Minister Kari Lund received Chadian envoy Omar Sy. Both praised Norway.", "Kari Lund (NOR) [Prime Minister]; Omar Sy (TCD) [Chadian envoy]"},
		{"", "Chadian envoy Omar Sy was received by Prime Minister Kari Lund. Chad is big. Chad borders Norway, he said.", "Omar Sy (TCD) [Chadian envoy]; Kari Lund (NOR) [Prime Minister]"},
		{"", "Prime Minister Kari Lund received Chadian envoy Omar Sy. Both praised Norway and Niger.", "Kari Lund [Prime Minister]; Omar Sy (TCD) [Chadian envoy]"},
		// Whom somebody of the home meets need not be of it.
		{"OSLO", "OSLO - Norway wants peace for Chad. Norwegian envoy Kari Lund met Prime Minister Omar Sy.", "Kari Lund (NOR) [Norwegian envoy]; Omar Sy [Prime Minister]"},
		{"OSLO", "OSLO - Norway wants peace for Chad. Chadian envoy Omar Sy met Prime Minister Kari Lund.", "Omar Sy (TCD) [Chadian envoy]; Kari Lund (NOR) [Prime Minister]"},
		{"", "The Emir of Qatar, Ali bin Saud, received at his office in Doha on Wednesday the Saudi envoy, Badr Said. Saudi ships left a Saudi port. Prime Minister Hamad bin Isa was there.",
			"Ali bin Saud (QAT) [Emir of Qatar]; Badr Said (SAU) [Saudi envoy]; Hamad bin Isa (QAT) [Prime Minister]"},
		// Met in a capital: of that state. Met in another city, or one of two of whom nothing is known: open.
		{"OSLO", "OSLO - Norway sent an envoy. In Niamey he met Prime Minister Omar Sy.", "Omar Sy (NER) [Prime Minister]"},
		{"OSLO", "OSLO - Norway sent an envoy. In Geneva he met Prime Minister Omar Sy.", "Omar Sy [Prime Minister]"},
		{"OSLO", "OSLO - Norway sent an envoy to Niamey. Prime Minister Omar Sy wrote him a letter.", "Omar Sy (NOR) [Prime Minister]"},
		{"", "Norwegian envoy Kari Lund went to Niamey, Niger, for a day. She met with President Omar Sy and with Foreign Minister Ali Ba.", "Kari Lund (NOR) [Norwegian envoy]; Omar Sy (NER) [President]; Ali Ba (NER) [Foreign Minister]"},
		{"", "Norwegian envoy Kari Lund ended a visit to Niger. She talked of Chad. In Geneva she talked of Mali.\n\nThe envoy met President Omar Sy.", "Kari Lund (NOR) [Norwegian envoy]; Omar Sy (NER) [President]"},
		{"", "Norwegian envoy Kari Lund ended a visit to Niger. She talked of Chad and Mali. In Zinder she met President Omar Sy at the old palace.", "Kari Lund (NOR) [Norwegian envoy]; Omar Sy (NER) [President]"},
		{"", "Norwegian envoy Kari Lund ended visits to Niger and a visit to Chad. Mali came next.\n\nThe envoy met President Omar Sy.", "Kari Lund (NOR) [Norwegian envoy]; Omar Sy [President]"},
		{"OSLO", "OSLO - Norway's envoy will travel to Niamey, where talks with President Omar Sy are planned.", "Omar Sy (NER) [President]"},
		{"OSLO", "OSLO - Norway's envoy is expected in Niamey, where he is to brief President Omar Sy.", "Omar Sy (NER) [President]"},
		// The capital alone is enough where no other state acts, or somebody of the only one that does meets him; not where
		// a movement may talk with its own government abroad.
		{"OSLO", "OSLO - It rained. Foreign Minister Kari Lund met the head of the IAEA, Omar Sy.", "Kari Lund (NOR) [Foreign Minister]; Omar Sy (international-atomic-energy-agency) [head of the IAEA]"},
		{"OSLO", "OSLO - It rained. Foreign Minister Kari Lund met her Chadian counterpart Omar Sy in Geneva.", "Kari Lund (NOR) [Foreign Minister]; Omar Sy (TCD) [foreign minister]"},
		{"OSLO", "OSLO - It rained. Chad's envoy, Omar Sy, spoke. Prime Minister Ali Ba was asleep.", "Omar Sy (TCD) [Chad's envoy]; Ali Ba (TCD) [Prime Minister]"},
		{"OSLO", "OSLO - It rained. Prime Minister Omar Sy met the Red River Front.", "Omar Sy [Prime Minister]"},
		{"OSLO", "OSLO - US bombs fell. Foreign Minister Kari Lund was asleep.", "Kari Lund (NOR) [Foreign Minister]"},
		// A capital where something happens is no state that acts.
		{"", "Prime Minister Kari Lund met Chadian envoy Omar Sy in Astana. Both praised Norway.", "Kari Lund (NOR) [Prime Minister]; Omar Sy (TCD) [Chadian envoy]"},
		// Nor a state that is only spoken about.
		{"", "Foreign Minister Kari Lund met Emirati minister Ali Hadi. They spoke of the Yemeni crisis.", "Kari Lund [Foreign Minister]; Ali Hadi (ARE) [Emirati minister]"},
		{"", "Foreign Minister Kari Lund met Emirati minister Ali Hadi. They spoke of Yemeni ports.", "Kari Lund (YEM) [Foreign Minister]; Ali Hadi (ARE) [Emirati minister]"},
		// Offices of a state's services, and of those that are none's.
		{"OSLO", "OSLO - Norway hopes. National security adviser Kari Lund, presidential aide Per Vik and defence ministry spokesman Nils Dahl spoke.",
			"Kari Lund (NOR) [National security adviser]; Per Vik (NOR) [presidential aide]; Nils Dahl (NOR) [defence ministry spokesman]"},
		{"OSLO", "OSLO - Norway hopes. Security adviser Kari Lund, union aide Per Vik and military wing spokesman Nils Dahl spoke.",
			"Kari Lund [Security adviser]; Per Vik [union aide]; Nils Dahl [military wing spokesman]"},
		// Who only speaks is not abroad where he speaks of it, but is of the capital where the press hears him.
		{"OSLO", "OSLO - Norway will meet Chad in Geneva, Foreign Ministry spokesman Per Vik said.", "Per Vik (NOR) [Foreign Ministry spokesman]"},
		{"OSLO", "OSLO - Norway hopes. Foreign Ministry spokesman Omar Sy told reporters in Niamey that Niger did too.", "Omar Sy (NER) [Foreign Ministry spokesman]"},
		// Who visits one of two states that act is of the other; who visits the home is not of it.
		{"", "Prime Minister Kari Lund will pay an official visit to Chad. Norway sells fish.", "Kari Lund (NOR) [Prime Minister]"},
		{"", "The governor, Omar Sy, met the Hill Front. Ndjamena did not agree. Norway and Mali were told. Niger was not.", "Omar Sy (TCD) [governor]"},
		{"", "The governor, Omar Sy, met the Hill Front. Chad and Mali were told. Niger was not.", "Omar Sy [governor]"},
		{"", "The governor, Omar Sy, met the Hill Front. Oslo did not agree. Chad, Mali and Niger were told, Chad twice.", "Omar Sy [governor]"},
		{"", "The governor, Omar Sy, met farmers. Ndjamena did not agree. Norway and Mali were told. Niger was not.", "Omar Sy [governor]"},
		{"", "Norwegian envoy Per Vik called on Prime Minister Omar Sy ahead of Sy's trip to Oslo. Chad was told. Norway hopes.", "Per Vik (NOR) [Norwegian envoy]; Omar Sy=Sy (TCD) [Prime Minister]"},
		{"OSLO", "OSLO - It rained. Norway hopes, Chad and Niger too. President Omar Sy flew to Oslo on Monday.", "Omar Sy [President]"},
		// Whom the place that the report is from names first is of it, wherever he is.
		{"Oslo", "Foreign Minister Kari Lund held talks in Niamey on Monday with her Chadian counterpart, Omar Sy. Norway and Mali hope. Oslo waits.", "Kari Lund (NOR) [Foreign Minister]; Omar Sy (TCD) [foreign minister]"},
		{"OSLO", "OSLO - They will meet in Niamey, Foreign Minister Kari Lund said. Norway hopes, Chad too.", "Kari Lund (NOR) [Foreign Minister]"},
		{"Oslo, Norway", "Oslo, Norway - It rained. Chad and Niger want help from Norway, Foreign Minister Kari Lund said.", "Kari Lund (NOR) [Foreign Minister]"},
		// Met together with one whose state is known, however it became so; "Minister" alone is short for any.
		{"", "Norwegian envoy Kari Lund went to Niamey, Niger. She called on President Omar Sy, Foreign Minister Ali Ba and a bishop.", "Kari Lund (NOR) [Norwegian envoy]; Omar Sy (NER) [President]; Ali Ba (NER) [Foreign Minister]"},
		{"OSLO", "OSLO - Norway hopes, Chad too. Minister Per Vik spoke. Prime Minister Kari Lund spoke.", "Per Vik (NOR) [Minister]; Kari Lund (NOR) [Prime Minister]"},
		// The head of the only party speaks for the state where there is but one, and a parliament's for any.
		{"HANOI", "HANOI - It rained. Vietnam hopes, Chad too. Party General Secretary Per Vik and National Assembly Chairman Kari Lund spoke.", "Per Vik (VNM) [Party General Secretary]; Kari Lund (VNM) [National Assembly Chairman]"},
		{"OSLO", "OSLO - It rained. Norway hopes, Chad too. Party General Secretary Per Vik and Union Chairman Kari Lund spoke.", "Per Vik [Party General Secretary]; Kari Lund [Union Chairman]"},
		// Of whoever governs, where another government alone is told of; where one of the same office is of the home.
		{"", "Ministry of Trade of Norway\n\nMinister Per Vik spoke of the Chadian government and of President Omar Sy.", "Per Vik (NOR) [Minister]; Omar Sy [President]"},
		{"OSLO", "OSLO - Norway hopes, Chad too. The President of Norway, Kari Lund, spoke to President Omar Sy.", "Kari Lund (NOR) [President of Norway]; Omar Sy [President]"},
		// Whom an ambassador is sent to; whom somebody stands for; where the office sits.
		{"", "Foreign Minister Kari Lund received the Chadian ambassador to Norway, Omar Sy. Niger was told, Mali too.", "Kari Lund (NOR) [Foreign Minister]; Omar Sy (TCD) [Chadian ambassador to Norway]"},
		{"", "Foreign Minister Kari Lund wrote of the Chadian ambassador to Norway, Omar Sy. Niger was told, Mali too.", "Kari Lund [Foreign Minister]; Omar Sy (TCD) [Chadian ambassador to Norway]"},
		{"", "Prime Minister Kari Lund met Chadian President Omar Sy in Niamey, where she represented Norway. Mali was told.", "Kari Lund (NOR) [Prime Minister]; Omar Sy (TCD) [Chadian President]"},
		{"", "Prime Minister Kari Lund met Chadian President Omar Sy in Niamey, where Norway was represented by a bishop. Mali was told.", "Kari Lund [Prime Minister]; Omar Sy (TCD) [Chadian President]"},
		{"", "Prime Minister Kari Lund called Chadian President Omar Sy, the prime minister's office in Oslo said. Mali and Niger were told.", "Kari Lund (NOR) [Prime Minister]; Omar Sy (TCD) [Chadian President]"},
		{"", "Prime Minister Kari Lund called Chadian President Omar Sy, Chad's trade office in Oslo said. Mali and Niger were told.", "Kari Lund [Prime Minister]; Omar Sy (TCD) [Chadian President]"},
		// The only state that acts and of which nobody is named, where two others are told of by their people.
		{"", "Prime Minister Kari Lund met Chadian President Omar Sy and Malian President Ali Ba in Geneva. They praised Norway's ships.", "Kari Lund (NOR) [Prime Minister]; Omar Sy (TCD) [Chadian President]; Ali Ba (MLI) [Malian President]"},
		{"", "Prime Minister Kari Lund met Chadian President Omar Sy and Malian President Ali Ba in Geneva. They praised Norway's ships and Niger's roads.", "Kari Lund [Prime Minister]; Omar Sy (TCD) [Chadian President]; Ali Ba (MLI) [Malian President]"},
		// The counterpart of one who is not named is not of the place of filing.
		{"OSLO", "OSLO - The foreign minister met her Chadian counterpart, Omar Sy. The minister, Kari Lund, was glad.", "Omar Sy (TCD); Kari Lund (NOR) [minister]"},
		{"", "King Ole Berg, of Norway, met Prime Minister Omar Sy, of the United Party, in Geneva. Niger was told, Mali too.", "Ole Berg (NOR) [King]; Omar Sy [Prime Minister]"},
		{"", "Prime Minister Kari Lund met Chadian President Omar Sy and Malian President Ali Ba in Geneva. They praised Norway-Chad ties.", "Kari Lund (NOR) [Prime Minister]; Omar Sy (TCD) [Chadian President]; Ali Ba (MLI) [Malian President]"},
		{"NIAMEY", "NIAMEY - Prime Minister Kari Lund is visiting Niger. She met Chadian President Omar Sy and Malian President Ali Ba. They praised Norway-Chad ties.", "Kari Lund (NOR) [Prime Minister]; Omar Sy (TCD) [Chadian President]; Ali Ba (MLI) [Malian President]"},
		// A government that talks abroad is the one of the place of filing, not of the venue.
		{"OSLO", "OSLO - The government met the Red River Front in Niamey.\n\nPrime Minister Kari Lund spoke.", "Kari Lund (NOR) [Prime Minister]"},
		{"OSLO", "OSLO - The government met the Red River Front in Chad.\n\nPrime Minister Kari Lund spoke.", "Kari Lund (TCD) [Prime Minister]"},
		// Who heads an army.
		{"OSLO", "OSLO - Norway hopes. The head of the army, General Per Vik, and the head of the choir, Ole Moe, spoke.", "Per Vik (NOR) [head of the army]; Ole Moe [head of the choir]"},
		// Two between whom something is are hardly of one state.
		{"OSLO", "OSLO - Norway and Chad keep to the pact between Prime Minister Kari Lund and President Omar Sy.", "Kari Lund [Prime Minister]; Omar Sy [President]"},
		// What somebody was before is not whom he comes for.
		{"", "AU mediator Lund spoke. Former Norwegian president Kari Lund met the National Umma Party (NUP). NUP vice president Omar Sy was there.",
			"Lund=Kari Lund (african-union) [AU mediator] [Former Norwegian president]; Omar Sy (national-umma-party) [NUP vice president]"},
		// A ministry that goes by the name of another state's.
		{"", "Foreign Office spokesman Per Vik spoke of Norway and of Chad.", "Per Vik [Foreign Office spokesman]"},
		{"", "Foreign Office spokesman Per Vik spoke of Britain and of Chad.", "Per Vik (GBR) [Foreign Office spokesman]"},
		// Whose counterpart is resolved already may share his office.
		{"OSLO", "OSLO - Norway hopes. President Kari Lund will travel to Niamey on Monday. She will then meet President Omar Sy.", "Kari Lund (NOR) [President]; Omar Sy (NER) [President]"},
	}
	for _, tt := range tests {
		r := &parley.Report{Text: tt.text, Published: "2025-12-06"}
		if tt.dateline != "" {
			r.Dateline = &parley.Dateline{Place: tt.dateline}
		}
		if got := people(Find(r, text.Parse(r))); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// TestElliptic: the party of a person before whom the noun is left out.
func TestElliptic(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Norway's minister, Kari Lund, and Chad's, Omar Sy, spoke.", "Kari Lund (NOR) [Norway's minister]; Omar Sy (TCD)"},
		{"The team of Norway was led by Kari Lund, that of Chad by General Omar Sy.", "Kari Lund (NOR); Omar Sy (TCD)"},
		{"Kari Lund, 61, is Norway's envoy.", "Kari Lund (NOR) [Norway's envoy]"},
		{"The presidents of Norway and Chad, Kari Lund and Omar Sy, will meet.", "Kari Lund (NOR) [president]; Omar Sy (TCD) [president]"},
		{"The foreign ministers of Norway and Chad, Minister Kari Lund and Mr. Omar Sy, will meet.", "Kari Lund (NOR) [foreign minister]; Omar Sy (TCD) [foreign minister]"},
		{"The presidents of Norway and Chad wrote to Minister Kari Lund and Mr. Omar Sy.", "Kari Lund [Minister]; Omar Sy"},
		{"Foreign Minister Kari Lund of Norway spoke. Minister Lund left.", "Kari Lund=Lund (NOR) [Foreign Minister]"},
		// A book by somebody is no delegation led by him.
		{"The history of Chad by Omar Sy sold well.", "Omar Sy"},
		{"Kari Lund is late for the envoy.", "Kari Lund"},
	}
	for _, tt := range tests {
		if got := people(find(tt.text)); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}
