package mention

import (
	"testing"

	"parley"
	"parley/internal/text"
)

// TestWhoseIsOpen: what looks like somebody's state and is not said to be his.
func TestWhoseIsOpen(t *testing.T) {
	tests := []struct{ text, want string }{
		// Who only says what stands before the comma is not whom its last words call so.
		{"Praising the patience of the Chadian president, Lund said Norway was ready.", "Lund"},
		{"He wrote to the Chadian foreign minister, Lund told Norway.", "Lund"},
		{"In a letter to the king of Norway, Omar Sy said Chad was ready.", "Omar Sy"},
		{"The Chadian president, Omar Sy, said Norway was ready.", "Omar Sy (TCD) [Chadian president]"},
		{"Norway met the Chadian president, Omar Sy, said the king.", "Omar Sy (TCD) [Chadian president]"},
		// The words behind a verb are no office of the one who does it.
		{"Ambassador Kari Lund, received the Chairman of the Chadian Council. Norway slept.", "Kari Lund [Ambassador]"},
		// Who stands behind a government is not whom its head is of.
		{"Omar Sy, head of the UN-recognised government, met Norway.", "Omar Sy [head of the UN]"},
		{"Omar Sy, head of the UN mission, met Norway.", "Omar Sy (united-nations) [head of the UN mission]"},
		// Who only brings others together has none of their presidents; who governs against the state's government is told of.
		{"The government and the opposition met in Oslo at the urging of the Norwegian government, Chadian envoy Ali Ba said in Oslo, Norway. President Omar Sy waits.", "Ali Ba (TCD) [Chadian envoy]; Omar Sy [President]"},
		{"The Norwegian government and the Chadian government met. President Omar Sy praised Norway, Norway's fish and Norway's cheese.", "Omar Sy (NOR) [President]"},
		{"President Omar Sy met Turkish Cypriot negotiator Ali Ba in Cyprus. Cyprus is big.", "Omar Sy [President]; Ali Ba (turkish-cypriots) [Turkish Cypriot negotiator]"},
		// "General" behind "Secretary" is nobody's name.
		{"The UN Secretary General's Special Advisor on Cyprus Omar Sy left.", "Omar Sy (united-nations) [UN Secretary General's Special Advisor on Cyprus]"},
		// Letters of a body in no list.
		{"The speaker of the NCF, Omar Sy, visited Norway.", "Omar Sy [speaker of the NCF]"},
		{"The speaker of parliament, Omar Sy, spoke of Norway.", "Omar Sy (NOR) [speaker of parliament]"},
		// Of two states of which nobody governs it is open whose president somebody is.
		{"Norway's envoy Kari Lund slept. President Omar Sy wrote to Swedish Prime Minister Eva Ek. Chad's ships left, and so did Norway's.",
			"Kari Lund (NOR) [Norway's envoy]; Omar Sy [President]; Eva Ek (SWE) [Swedish Prime Minister]"},
		{"Prime Minister Omar Sy met Norwegian President Kari Lund and Swedish Prime Minister Eva Ek. They praised Chad's roads. Norway is cold. Sweden is cold.",
			"Omar Sy (TCD) [Prime Minister]; Kari Lund (NOR) [Norwegian President]; Eva Ek (SWE) [Swedish Prime Minister]"},
	}
	for _, tt := range tests {
		if got := people(find(tt.text)); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// TestRebelsOfNobody: a government that only says something is not the one that the rebels stand against.
func TestRebelsOfNobody(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Chad's prime minister, Ali Ba, and rebel leader Omar Sy were invited, a Norwegian government statement said.", "Ali Ba (TCD) [Chad's prime minister]; Omar Sy [rebel leader]"},
		{"The Chadian government met rebel leader Omar Sy in Norway.", "Omar Sy (chadian-rebels) [rebel leader]"},
		{"The Chadian government met. Rebel leader Omar Sy slept.", "Omar Sy (chadian-rebels) [Rebel leader]"},
	}
	for _, tt := range tests {
		if got := people(find(tt.text)); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// TestWhoServesWhom: those who serve somebody and he whom they serve are of one party.
func TestWhoServesWhom(t *testing.T) {
	tests := []struct{ text, want string }{
		// Under whom somebody serves is told by the office alone.
		{"Chadian Prime Minister Omar Sy met Norway. The prime minister's assistant, Ali Ba, said so.", "Omar Sy (TCD) [Chadian Prime Minister]; Ali Ba (TCD) [prime minister's assistant]"},
		{"Chadian President Omar Sy and Norwegian President Kari Lund met. The president's assistant, Ali Ba, said so.",
			"Omar Sy (TCD) [Chadian President]; Kari Lund (NOR) [Norwegian President]; Ali Ba [president's assistant]"},
		// Who serves him is told of elsewhere with his state.
		{"Norwegian special envoy Per Vik spoke. President Lund wants peace for Chad. Lund's special envoy saw Swedish President Eva Ek.",
			"Per Vik (NOR) [Norwegian special envoy]; Lund (NOR) [President]; Eva Ek (SWE) [Swedish President]"},
		{"Norwegian special envoy Per Vik spoke. President Sy wants peace for Chad and Sweden. Sy's house burned.", "Per Vik (NOR) [Norwegian special envoy]; Sy [President]"},
		// What somebody says of a president first is said of his own.
		{"Norwegian envoy Per Vik said on Monday that President Kari Lund would visit Chad and Sweden.", "Per Vik (NOR) [Norwegian envoy]; Kari Lund (NOR) [President]"},
		{"Norwegian envoy Per Vik said that he had met President Omar Sy, and spoke of Chad and Sweden.", "Per Vik (NOR) [Norwegian envoy]; Omar Sy [President]"},
		{"Norwegian envoy Per Vik said that Sweden had asked President Omar Sy, and spoke of Chad.", "Per Vik (NOR) [Norwegian envoy]; Omar Sy [President]"},
		// Ours are the speaker's.
		{"\"I met our interior minister, Ali Ba,\" Chadian envoy Omar Sy said. Norway and Sweden did not.", "Ali Ba (TCD) [interior minister]; Omar Sy (TCD) [Chadian envoy]"},
		{"\"I met our friends and Ali Ba,\" Chadian envoy Omar Sy said. Norway and Sweden did not.", "Ali Ba; Omar Sy (TCD) [Chadian envoy]"},
		// Who receives at a seat of government is of that state, who is met there need not be.
		{"President Omar Sy received the Norwegian envoy at the Élysée Palace. Chad was told.", "Omar Sy (FRA) [President]"},
		{"Norwegian envoy Per Vik called on President Omar Sy at the Élysée. Chad and Sweden were told.", "Per Vik (NOR) [Norwegian envoy]; Omar Sy (FRA) [President]"},
		{"Norwegian envoy Per Vik met President Omar Sy at the White House. Chad and Sweden were told.", "Per Vik (NOR) [Norwegian envoy]; Omar Sy [President]"},
	}
	for _, tt := range tests {
		if got := people(find(tt.text)); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// TestTitleBehindAside: brackets and other names between a name and his title do not part them.
func TestTitleBehindAside(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Omar Sy (PhD), the Executive Secretary of IGAD, met Norway.", "Omar Sy (igad) [Executive Secretary of IGAD]"},
		{"Omar Sy (aka Tango), commander of the Northern Plains Front, met Norway.", "Omar Sy (northern-plains-front) [commander of the Northern Plains Front]"},
		{"Omar Sy, alias Tango, commander of the Northern Plains Front, met Norway.", "Omar Sy (northern-plains-front) [commander of the Northern Plains Front]"},
		{"Omar Sy or \"Tango\", the commander of the Northern Plains Front, met Norway.", "Omar Sy (northern-plains-front) [commander of the Northern Plains Front]"},
		{"Omar Sy (Chad) and the commander of the Northern Plains Front met.", "Omar Sy (TCD)"},
		{"Omar Sy (62) and the prime minister of Norway met.", "Omar Sy"},
		{"Prince Sultan bin Said of Oman met Norway.", "Sultan bin Said (OMN)"},
		{"Sultan Said of Oman met Norway.", "Said (OMN) [Sultan]"},
	}
	for _, tt := range tests {
		if got := people(find(tt.text)); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// TestWhoseSubject: "its" and "their" at the head of a sentence mean who acted in the one before.
func TestWhoseSubject(t *testing.T) {
	tests := []struct{ text, want string }{
		{"The Hill Front left Chad. Its spokesman, Omar Sy, said so.", "Omar Sy (hill-front) [spokesman]"},
		{"On Monday the Hill Front left Chad. Its spokesman, Omar Sy, said so.", "Omar Sy (hill-front) [spokesman]"},
		{"Six old men have come, Norway said. Their head, Omar Sy, is tired.", "Omar Sy [head]"},
		{"The other wing calls him a guest of Norway. Its spokesman, Omar Sy, said so.", "Omar Sy [spokesman]"},
		{"Deputy Foreign Minister Per Vik headed the Norwegian side. Chad slept.", "Per Vik (NOR) [Deputy Foreign Minister]"},
		{"Deputy Foreign Minister Per Vik headed the Norwegian-led talks of Chad and Mali.", "Per Vik [Deputy Foreign Minister]"},
	}
	for _, tt := range tests {
		if got := people(find(tt.text)); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// TestBodyOffices: what officials of an organisation are called in its own words.
func TestBodyOffices(t *testing.T) {
	tests := []struct{ publisher, url, text, want string }{
		{"", "", "United Nations\n\nThe Special Representative, Omar Sy, met Chad. The Spokesperson, Kari Lund, said so.", "Omar Sy (united-nations) [Special Representative]; Kari Lund (united-nations) [Spokesperson]"},
		{"OSCE", "", "Chad slept. Special Representative Omar Sy did not.", "Omar Sy (osce) [Special Representative]"},
		{"", "https://press.un.org/en/1", "Chad slept, said Omar Sy, Deputy Spokesman for the Secretary-General.", "Omar Sy (united-nations) [Deputy Spokesman for the Secretary-General]"},
		{"", "", "The UN Support Mission in Libya slept. Special Representative Omar Sy did not.", "Omar Sy (united-nations) [Special Representative]"},
		// Others' envoys are told of, and what an organisation's report says of a foreign minister's spokesman is open.
		{"", "", "The UN mission in Chad slept, so did the AU mission. Special Representative Omar Sy did not.", "Omar Sy [Special Representative]"},
		{"", "", "Norway praised the UN. Special Representative Omar Sy did not.", "Omar Sy [Special Representative]"},
		{"OSCE", "", "Chad slept. The singer Omar Sy and the mayor, Per Vik, did not.", "Omar Sy; Per Vik [mayor]"},
		{"", "", "UN envoy lands in rain\n\nChad slept. The spokesman, Omar Sy, did not.", "Omar Sy [spokesman]"},
	}
	for _, tt := range tests {
		r := &parley.Report{Text: tt.text, Published: "2025-12-06", Publisher: tt.publisher, URL: tt.url}
		if got := people(Find(r, text.Parse(r))); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// TestWhoBelongs: nouns for who belongs to a group, short titles of those told of before, nationalities beside offices.
func TestWhoBelongs(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Senior Hamas official Omar Sy met Norway.", "Omar Sy (hamas)"},
		{"M23 cadre Omar Sy and Hamas co-founder Dr. Ali Ba met Norway.", "Omar Sy (m23); Ali Ba (hamas)"},
		{"Hamas critic Omar Sy met Norway. Hamas-held Ali Ba slept.", "Omar Sy; Ali Ba"},
		{"The Taliban came to Norway. Omar Sy, the group's spokesman in Doha, said so.", "Omar Sy (taliban) [group's spokesman]"},
		{"The Taliban came to Norway. Omar Sy, the bank's spokesman in Doha, said so.", "Omar Sy [bank's spokesman]"},
		// A short title of one told of before without his name.
		{"Chad's foreign minister says Norway and Sweden agree. Minister Omar Sy added nothing.", "Omar Sy (TCD) [Minister]"},
		{"The Chadian president slept. Norway and Sweden agreed. President Omar Sy woke up.", "Omar Sy (TCD) [President]"},
		{"Sweden wrote to the Chadian president. Norway agreed. President Omar Sy woke up.", "Omar Sy [President]"},
		{"Chad's foreign minister, Ali Ba, says Norway and Sweden agree. Minister Omar Sy added nothing.", "Ali Ba (TCD) [Chad's foreign minister]; Omar Sy [Minister]"},
		{"Ali Ba, the former Chadian president, slept. Norway and Sweden agreed. President Omar Sy woke up.", "Ali Ba [former Chadian president]; Omar Sy [President]"},
		// A title of several of one party is each one's; no more than it counts.
		{"Norway met two Chadian deputy foreign ministers, Omar Sy and Ali Ba.", "Omar Sy (TCD) [deputy foreign minister]; Ali Ba (TCD) [deputy foreign minister]"},
		{"Norway met the Hill Front commanders, Omar Sy, Ali Ba and Idris Sow. Chad slept.", "Omar Sy (hill-front) [hill front commander]; Ali Ba (hill-front) [hill front commander]; Idris Sow (hill-front) [hill front commander]"},
		{"Norway met two Chadian ministers, Omar Sy, Ali Ba and Idris Sow said.", "Omar Sy; Ali Ba; Idris Sow"},
		{"Norway met the ministers, Omar Sy and Ali Ba, in Chad.", "Omar Sy; Ali Ba"},
		// Who presides over a parliament.
		{"Chairman of the National Assembly Omar Sy praised Chad.", "Omar Sy (TCD) [Chairman of the National Assembly]"},
		{"Chairman of the football assembly Omar Sy praised Chad.", "Omar Sy [Chairman of the football assembly]"},
		// Of what nation somebody is does not say for whom he comes.
		{"The chairman of the African Union, Chadian Omar Sy, met Norway.", "Omar Sy (african-union) [chairman of the African Union]"},
		{"The special envoy of the OSCE, Swedish diplomat Eva Ek, met Norway.", "Eva Ek (osce) [special envoy of the OSCE] [Swedish diplomat]"},
		{"Norway met Chad, Swedish diplomat Eva Ek said.", "Eva Ek (SWE) [Swedish diplomat]"},
	}
	for _, tt := range tests {
		if got := people(find(tt.text)); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// TestWhoseOrgan: officials of an organ of which the text told with its state, of a town of a state, of a part of an organisation.
func TestWhoseOrgan(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Chad and Niger met. A source close to the Chadian presidency wept. Presidential spokesman Omar Sy did not.", "Omar Sy (TCD) [Presidential spokesman]"},
		{"Niger's army and Chad's army met. Army spokesman Omar Sy slept.", "Omar Sy [Army spokesman]"},
		{"Niger and Chad met. Presidential spokesman Omar Sy slept.", "Omar Sy [Presidential spokesman]"},
		{"Niger and Chad met, a Chadian army spokesman said. The mood was good, said the spokesman, Colonel Omar Sy.", "Omar Sy (TCD) [spokesman]"},
		{"Niger and Chad met, a tired spokesman said. The mood was good, said the spokesman, Colonel Omar Sy.", "Omar Sy [spokesman]"},
		{"Niger and Chad met, a Chadian army spokesman said. The mood was good, said the driver, Omar Sy.", "Omar Sy"},
		// Towns of a state that is named; of none that is, or formerly.
		{"Niger and Chad met. The mayor of Maradi, Omar Sy, slept.", "Omar Sy (NER) [mayor of Maradi]"},
		{"Norway and Chad met. The mayor of Maradi, Omar Sy, slept.", "Omar Sy [mayor of Maradi]"},
		{"Niger and Chad met. A former mayor of Maradi, Omar Sy, slept.", "Omar Sy [former mayor of Maradi]"},
		// A commission or a mission is its organisation's.
		{"African Union Commission chairman Omar Sy met Chad.", "Omar Sy (african-union) [African Union Commission chairman]"},
		{"KFOR commander Omar Sy met Chad.", "Omar Sy (nato) [KFOR commander]"},
		{"European Commission President Omar Sy met Chad.", "Omar Sy (european-commission) [European Commission President]"},
	}
	for _, tt := range tests {
		if got := people(find(tt.text)); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}
