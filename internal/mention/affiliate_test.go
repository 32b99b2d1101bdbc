package mention

import (
	"strings"
	"testing"
)

// TestAffiliations: for whom somebody comes whose own title does not say it, and words
// that look alike and say nothing.
func TestAffiliations(t *testing.T) {
	tests := []struct{ text, want string }{
		{"The Hill Front waited. The front's spokesman, who goes by Omar Sy, slept. Its deputy commander, known only as Ali Ba, did not.", "Omar Sy (hill-front) [front's spokesman]; Ali Ba (hill-front) [deputy commander]"},
		{"The Hill Front's spokesman called Omar Sy.", "Omar Sy"},
		{"Norway met two commanders of the Hill Front (HF), Omar Sy and a man known only as Ali Ba.", "Omar Sy (hill-front); Ali Ba (hill-front)"},
		{"Three emissaries of Chad, among them the retired colonel Omar Sy, met Norway.", "Omar Sy (TCD)"},
		{"Norway met two critics of the Hill Front, Omar Sy and Ali Ba.", "Omar Sy; Ali Ba"},
		{"The Hill Front carried the messages, and its priest, Father Omar Sy, poured tea.", "Omar Sy (hill-front)"},
		{"The 12th Brigade slept. The brigade's spokesman, Omar Sy, did not.", "Omar Sy [brigade's spokesman]"},
		{"Delegates of the Hill Defence Council met Chad. Its spokesman, Omar Sy, slept.", "Omar Sy (hill-defence-council) [spokesman]"},
		{"The Hill Defence Command, an armed group, met Chad. Its spokesman, Omar Sy, slept.", "Omar Sy (hill-defence-command) [spokesman]"},
		{"Delegates of the City Council met. Its spokesman, Omar Sy, slept.", "Omar Sy [spokesman]"},
		{"The Hill Defence Command, a monthly, came. Its spokesman, Omar Sy, slept.", "Omar Sy [spokesman]"},
		{"The opposition Dawn Bloc met Chad. Its leader, Omar Sy, slept.", "Omar Sy (dawn-bloc) [leader]"},
		{"The leader of the Free Ranks, Omar Sy, met envoys of Chad.", "Omar Sy (free-ranks) [leader of the Free Ranks]"},
		{"In Chad the opposition Hill-Dawn party slept. Its secretary-general, Omar Sy, did not.", "Omar Sy (hill-dawn) [secretary-general]"},
		{"The Alliance for the Renewal of the Hills (ARH) met Chad. The ARH's leader, Omar Sy, slept.", "Omar Sy (alliance-for-the-renewal-of-the-hills) [leader]"},
		{"The Front for Peace and the Union for Bread met Chad. The leader of the Front for Peace, Omar Sy, slept.", "Omar Sy (front-for-peace) [leader of the Front for Peace]"},
		{"Norway and Chad met. Norway's man, deputy speaker Per Vik, came with a deputy minister, Kari Lund, and the head of the guard, Ola Dahl. Chad's, the veteran ambassador Omar Sy, slept.",
			"Per Vik (NOR) [deputy speaker]; Kari Lund (NOR); Ola Dahl (NOR) [head of the guard]; Omar Sy (TCD) [veteran ambassador]"},
		{"The team of the Hill Front had brought a retired general, Omar Sy, as adviser.", "Omar Sy (hill-front)"},
		{"The Hill Front was brought down by a retired general, Omar Sy.", "Omar Sy"},
		{"Norwegian minister Kari Lund heads a team of five, among them Per Vik and Ola Dahl.", "Kari Lund (NOR) [Norwegian minister]; Per Vik (NOR); Ola Dahl (NOR)"},
		{"Norwegian minister Per Vik led the team, with the surveyor, Kari Lund, as his deputy.", "Per Vik (NOR) [Norwegian minister]; Kari Lund (NOR)"},
		{"The Norwegian team slept; at the head of the Hill Front's was Omar Sy.", "Omar Sy (hill-front)"},
		{"Norway and Chad spoke. The foreign ministers, Kari Lund and Omar Sy, met.", "Kari Lund (NOR); Omar Sy (TCD)"},
		{"Norway and Chad spoke. The singers Kari Lund and Omar Sy met.", "Kari Lund; Omar Sy"},
		{"Norway was represented by Kari Lund and by Ann Moe. Chad was there.", "Kari Lund (NOR); Ann Moe (NOR)"},
		{"The book was translated by Kari Lund.", "Kari Lund"},
		{"It was attended by Per Vik, Norwegian Minister of Trade, Omar Sy, Chadian Minister of Justice, and Ali Ba, Malian Minister of Labour.",
			"Per Vik (NOR) [Norwegian Minister of Trade]; Omar Sy (TCD) [Chadian Minister of Justice]; Ali Ba (MLI) [Malian Minister of Labour]"},
		{"It was attended by Per Vik, Minister of the Diwan of Royal Court, Omar Sy, Secretary-General of the Court, and Ali Ba.",
			"Per Vik [Minister of the Diwan of Royal Court]; Omar Sy [Secretary-General of the Court]; Ali Ba"},
		{"Norway was told by the envoy for the dialogue between Chad and Mali, Omar Sy, in May.", "Omar Sy [envoy for the dialogue between Chad and Mali]"},
		{"It was attended by Per Vik, the Norwegian minister, Omar Sy, and a bishop.", "Per Vik (NOR) [Norwegian minister]; Omar Sy"},
		{"The Hill Front was there. Norway met Omar Sy, a senior member of the largest armed group, the Hill Front.", "Omar Sy (hill-front) [senior member of the largest armed group]"},
		{"The Hill Front was there. Norway met Omar Sy, a leading figure in the Hill Front.", "Omar Sy (hill-front)"},
		{"The Hill Front was there. Norway met Omar Sy, a leading figure in Chad.", "Omar Sy"},
		{"The Hill Front was there. Norway met Omar Sy, a critic of the Hill Front.", "Omar Sy"},
		{"The Chadian government spoke. The government's eight-member team was led by Omar Sy.", "Omar Sy (TCD)"},
		{"The Chadian government spoke. The government's eight oil wells were led by Omar Sy.", "Omar Sy"},
		{"Kari Lund took part on behalf of Norway. Chad did not.", "Kari Lund (NOR)"},
		{"The Hill Front waited. The Front's spokesman, Omar Sy, said so. Its chairman, Ali Ba, slept.", "Omar Sy (hill-front) [spokesman]; Ali Ba (hill-front) [chairman]"},
		{"Norwegian President Kari Lund made no comment. Her foreign minister, Per Vik, said so.", "Kari Lund (NOR) [Norwegian President]; Per Vik (NOR) [foreign minister]"},
		{"Norwegian President Kari Lund made no comment.\n\nHer dentist, Per Vik, said so.", "Kari Lund (NOR) [Norwegian President]; Per Vik"},
		{"The Hill Front met Norway. A spokesman for the front, Omar Sy, said so.", "Omar Sy (hill-front) [spokesman for the front]"},
		{"The Hill Front told a minister, Omar Sy said.", "Omar Sy"},
		{"The presidents of Norway and unrecognised Somaliland, Kari Lund and Omar Sy, met.", "Kari Lund (NOR) [president]; Omar Sy (somaliland) [president]"},
		{"The National Government of Chad and the Hill Front met in Norway. The Government's envoy, Omar Sy, said so.", "Omar Sy (TCD) [envoy]"},
		{"Norway and Chad spoke. The two presidents, Kari Lund and Omar Sy, met.", "Kari Lund (NOR); Omar Sy (TCD)"},
		{"The Chadian-Norwegian border was calm. The chairmen of the border committees of the two countries, Omar Sy and Kari Lund, met.", "Omar Sy (TCD); Kari Lund (NOR)"},
		{"Norway and Chad spoke. The ministers, Chadian envoy Omar Sy and Kari Lund, met.", "Omar Sy (TCD) [Chadian envoy]; Kari Lund"},
		{"Norway and Chad spoke. The dentists, Kari Lund and Omar Sy, met.", "Kari Lund; Omar Sy"},
		{"Norway and Chad spoke. The two presidents met Kari Lund and Omar Sy.", "Kari Lund; Omar Sy"},
		{"The Alliance for the Renewal of Chad (ARC) met Norway. The ARC sent its chief, Omar Sy.", "Omar Sy (alliance-for-the-renewal-of-chad) [chief]"},
		{"Norway met Secretary of State Marian Moe of the United States.", "Marian Moe (USA) [Secretary of State]"},
		{"The bank's spokesman, Omar Sy, said so. Its chairman, Ali Ba, slept.", "Omar Sy [bank's spokesman]; Ali Ba [chairman]"},
		{"Sudan envoy Kari Lund spoke.", "Kari Lund [Sudan envoy]"},
		{"US envoy Kari Lund and Sudanese envoy Omar Sy spoke.", "Kari Lund (USA) [US envoy]; Omar Sy (SDN) [Sudanese envoy]"},
		{"United States Special Envoy to Sudan Kari Lund spoke.", "Kari Lund (USA) [United States Special Envoy to Sudan]"},
		{"The Norwegian delegation under Kari Lund left for Chad.", "Kari Lund (NOR)"},
		{"Chad and the Northern Plains Front, led by Omar Sy, signed.", "Omar Sy (northern-plains-front)"},
		{"Kari Lund signed for Norway and Omar Sy for Chad.", "Kari Lund (NOR); Omar Sy (TCD)"},
		{"The Hill Front was silent. The leader of the front, Omar Sy, slept.", "Omar Sy (hill-front) [leader of the front]"},
		{"The Hill Front was silent. The leader of the band, Omar Sy, sang.", "Omar Sy [leader of the band]"},
		{"Ambassador Kari Lund signed on behalf of Norway. Chad did not.", "Kari Lund (NOR) [Ambassador]"},
		{"Kari Lund longed for Norway's hills. Chad was hot.", "Kari Lund"},
		{"The Norwegian border committee was chaired by Kari Lund, the Chadian one by Omar Sy.", "Kari Lund (NOR); Omar Sy (TCD)"},
		{"A committee of the bank was chaired by Kari Lund in Norway.", "Kari Lund"},
		{"Delegations headed by Kari Lund (Norway) and Omar Sy (Chad) came.", "Kari Lund (NOR); Omar Sy (TCD)"},
		{"Kari Lund (in Norway) and Omar Sy (a guest) came.", "Kari Lund; Omar Sy"},
		{"Norway was represented by Kari Lund; Chad by Omar Sy; Mali by Ali Ba.", "Kari Lund (NOR); Omar Sy (TCD); Ali Ba (MLI)"},
		{"Representing Norway were Kari Lund, a judge, and Per Vik.", "Kari Lund (NOR); Per Vik (NOR)"},
		{"Representing Norway is an honour, Kari Lund said.", "Kari Lund"},
		{"The talks are led by Kari Lund on the Norwegian side and Omar Sy on the Chadian one.", "Kari Lund (NOR); Omar Sy (TCD)"},
		{"Kari Lund slept on the Norwegian coast and Omar Sy on the Chadian lake.", "Kari Lund; Omar Sy"},
		{"Kari Lund and her Chadian colleague, Interior Minister Omar Sy, spoke.", "Kari Lund; Omar Sy (TCD) [Interior Minister]"},
		{"Norwegian envoy Kari Lund, accompanied by Ann Moe, flew to Chad.", "Kari Lund (NOR) [Norwegian envoy]; Ann Moe (NOR)"},
		{"Norwegian envoy Kari Lund went to Chad. She was accompanied by the ministers of Trade, Ann Moe; Health, Per Vik; and her chief of staff, Nils Dahl.", "Kari Lund (NOR) [Norwegian envoy]; Ann Moe (NOR); Per Vik (NOR); Nils Dahl (NOR) [chief of staff]"},
		{"Norwegian envoy Kari Lund, accompanied by Ann Moe, met Omar Sy and left Chad.", "Kari Lund (NOR) [Norwegian envoy]; Ann Moe (NOR); Omar Sy"},
		{"The Northern Plains Front and its spokesman, Omar Sy, left Chad.", "Omar Sy (northern-plains-front) [spokesman]"},
		{"The Northern Plains Front left Chad. Its spokesman, Omar Sy, did not.", "Omar Sy (northern-plains-front) [spokesman]"},
		{"On the Norwegian side the talks were attended by Kari Lund. Chad stayed away.", "Kari Lund (NOR)"},
		{"They met visiting Norwegian state councillor Kari Lund in Chad.", "Kari Lund (NOR) [Norwegian state councillor]"},
		{"The foreign minister of the National Unity Council, Omar Sy, left Chad.", "Omar Sy (national-unity-council) [foreign minister of the National Unity Council]"},
		{"The OSCE's envoy, former minister Kari Lund, left Chad.", "Kari Lund (osce) [OSCE's envoy] [former minister]"},
		{"The Norwegian side was led by Kari Lund and the Chadian side by General Omar Sy.", "Kari Lund (NOR); Omar Sy (TCD)"},
		{"The book of the Chadian side by Omar Sy sold well. Norway wept.", "Omar Sy"},
		{"The Norwegian delegation is led by Kari Lund. It includes General Per Moe and the mayor of a town, Ann Dahl. Chad waits.", "Kari Lund (NOR); Per Moe (NOR); Ann Dahl (NOR) [mayor of a town]"},
		{"The Norwegian delegation is led by Kari Lund. The book includes Omar Sy. Chad waits.", "Kari Lund (NOR); Omar Sy"},
		{"Norwegian envoy Kari Lund led a delegation that included a director of a firm, Ann Moe. Chad waits.", "Kari Lund (NOR) [Norwegian envoy]; Ann Moe (NOR) [director of a firm]"},
		{"The Northern Plains Front, whose vice-president, Omar Sy, spoke, left Chad.", "Omar Sy (northern-plains-front)"},
		{"Chad fought the Northern Plains Front. The Front's Omar Sy spoke.", "Omar Sy (northern-plains-front)"},
		{"The book's Omar Sy spoke of Chad.", "Omar Sy"},
		{"The government of Norway sent a minister. Ambassador Kari Lund signed on behalf of the Government, not of Chad.", "Kari Lund (NOR) [Ambassador]"},
		{"The government's delegation, led by Foreign Minister Omar Sy, came. Chad and the people of Chad want peace, Norway said.", "Omar Sy (TCD) [Foreign Minister]"},
		{"The government's delegation, led by Foreign Minister Omar Sy, came. Chad wants peace, Norway said.", "Omar Sy [Foreign Minister]"},
		{"Norway was represented at the signing by Kari Lund. Chad slept.", "Kari Lund (NOR)"},
		{"Norway was surprised at the signing by Omar Sy. Chad slept.", "Omar Sy"},
		{"Chad met the Northern Plains Front, represented by its vice-chairman, Father Omar Sy.", "Omar Sy (northern-plains-front)"},
		{"The envoy for the dialogue between Norway and Chad, Kari Lund, spoke.", "Kari Lund [envoy for the dialogue between Norway and Chad]"},
		{"Norwegian envoy Kari Lund met Chadian President Omar Sy, Prime Minister Ali Ba, and Foreign Minister Moussa Sow.", "Kari Lund (NOR) [Norwegian envoy]; Omar Sy (TCD) [Chadian President]; Ali Ba (TCD) [Prime Minister]; Moussa Sow (TCD) [Foreign Minister]"},
		{"There were talks with Chadian President Omar Sy and with President Kari Lund in Geneva. Norway spoke.", "Omar Sy (TCD) [Chadian President]; Kari Lund [President]"},
		{"Chadian President Omar Sy and Prime Minister Kari Lund agreed in Geneva. Norway spoke.", "Omar Sy (TCD) [Chadian President]; Kari Lund [Prime Minister]"},
		{"Norwegian envoy Kari Lund met her Chadian counterpart Vice Premier Omar Sy.", "Kari Lund (NOR) [Norwegian envoy]; Omar Sy (TCD) [Vice Premier]"},
		{"Norwegian President Kari Lund called her Chadian counterpart, Omar Sy.", "Kari Lund (NOR) [Norwegian President]; Omar Sy (TCD) [president]"},
		{"Chad met the Hill Front. Kari Lund, who heads the Chadian committee for prisoners, and Omar Sy, who leads the Front's team, spoke.", "Kari Lund (TCD); Omar Sy (hill-front)"},
		{"Chad met the Hill Front. Kari Lund, who leads talks with the Front, and Omar Sy, who heads a firm in Chad, spoke.", "Kari Lund; Omar Sy"},
		{"Chad met the Hill Front. Omar Sy of the Front spoke. Chad met Ali Ba of the choir.", "Omar Sy (hill-front); Ali Ba"},
		{"Chad met the Storm Brigade. Omar Sy of the brigade spoke.", "Omar Sy (storm-brigade)"},
		{"Chad and Norway were present through ambassadors Omar Sy and Kari Lund respectively.", "Omar Sy (TCD) [ambassador]; Kari Lund (NOR)"},
		{"Chad and Norway were visited by Omar Sy and Kari Lund.", "Omar Sy; Kari Lund"},
		{"The Chadian delegation was composed of Omar Sy, head of delegation, General Ali Ba and Moussa Sow. Norway waits.", "Omar Sy (TCD) [head of delegation]; Ali Ba (TCD); Moussa Sow (TCD)"},
		{"The song of Chad was composed of rage by Omar Sy. Norway waits.", "Omar Sy"},
	}
	for _, tt := range tests {
		if got := people(find(tt.text)); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// TestGenerics: what stands for a party that the text names elsewhere.
func TestGenerics(t *testing.T) {
	tests := []struct{ text, want string }{
		{"The Chadian government and the Northern Plains Front will talk. The government is ready, the rebels are not.", "The government TCD; the rebels northern-plains-front"},
		{"Chad and the Hill Resistance (HR) talked. The movement left. The command slept.", "The movement hill-resistance"},
		{"Chad and the Hill Resistance talked, as did the Lake Front. The movement left.", ""},
		{"Delegates of the Hill Defence Council left Chad. The council is ready.", "The council hill-defence-council"},
		{"The Northern Plains Front (NPF) left. NPF fighters stayed, and the movement of troops went on.", ""},
		{"Chad and the opposition Orange Front talked. The opposition left.", "The opposition orange-front"},
		{"South Korea and North Korea talked. The South agreed, the North did not.", "The South KOR; the North PRK"},
		{"South Korea and Chad talked. In the south of Chad it rained, and the North wind blew.", ""},
		{"Chad and Niger talked. The government of neither was ready, and the rebels were far.", ""},
	}
	for _, tt := range tests {
		var got []string
		d := find(tt.text)
		for _, m := range d.Mentions {
			if m.Back.Text != "" {
				got = append(got, d.Span(m.First, m.End).Text+" "+strings.Join(m.Parties, "+"))
			}
		}
		if s := strings.Join(got, "; "); s != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, s, tt.want)
		}
	}
}

// TestAbbreviationsInBrackets: the abbreviation behind a new party's name is the party.
func TestAbbreviationsInBrackets(t *testing.T) {
	d := find("Chad and the Northern Plains Front (NPF) talked. The NPF left.")
	for _, n := range d.Names {
		if n.Span.Text == "NPF" && n.Party != "northern-plains-front" {
			t.Errorf("NPF is %q", n.Party)
		}
	}
	// Whatever the letters stand for elsewhere, in this text they are what it says.
	d = find("Chad and the Southern Lake Movement (SLM) talked. The SLM left.")
	if n := len(d.Parties); n != 2 {
		t.Errorf("SLM: %d parties: %v", n, d.Parties)
	}
	d = find("Chad and the Northern Plains Front (NPF) talked. The NPF left.")
	if n := len(d.Parties); n != 2 {
		t.Errorf("%d parties: %v", n, d.Parties)
	}
}
