package extract

import (
	"slices"
	"testing"
)

// TestTogether: what tells of a meeting beside words for something else, of many in one sentence, and who is a
// third party. Published on Saturday, 2025-12-06.
func TestTogether(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		// Meetings that others, or a visit, included.
		{"Norwegian President Kari Lund held a series of bilateral meetings with several African leaders in Muscat on Friday. The meetings included discussions with Chadian President Omar Sy, Kenyan Prime Minister Ann Otieno, and Ghanaian Foreign Minister Kofi Darko.",
			[]string{"held: NOR Kari Lund, 2025-12-05, @Muscat OMN", "held: NOR Kari Lund / TCD Omar Sy, 2025-12-05, @Muscat OMN",
				"held: NOR Kari Lund / KEN Ann Otieno, 2025-12-05, @Muscat OMN", "held: NOR Kari Lund / GHA Kofi Darko, 2025-12-05, @Muscat OMN"}},
		{"Norwegian President Kari Lund visited Muscat on Friday. Her visit included consultations with Chadian President Omar Sy.",
			[]string{"held: NOR Kari Lund / OMN, 2025-12-05, @Muscat OMN", "held: NOR Kari Lund / TCD Omar Sy, 2025-12-05, @Muscat OMN"}},
		{"Norwegian President Kari Lund was happy. The book includes talks with Chadian President Omar Sy.", nil},
		{"Norwegian Minister of State Kari Lund held meetings with HE Prime Minister of Kenya Ann Otieno, HE Minister of Finance of Chad Omar Sy and HE President of Ghana Kofi Darko.",
			[]string{"held: NOR Kari Lund / KEN Ann Otieno", "held: NOR Kari Lund / TCD Omar Sy", "held: NOR Kari Lund / GHA Kofi Darko"}},
		// Before the press together; alone; of one government.
		{"Iranian President Reza Karimi said at a joint news conference with Turkish President Ali Demir in Ankara on Friday that trade will grow.",
			[]string{"held: IRN Reza Karimi / TUR Ali Demir, 2025-12-05, @Ankara TUR"}},
		{"In a joint press conference with his Turkish counterpart Ali Demir after a summit meeting in Ankara, Iranian President Reza Karimi called for a truce.",
			[]string{"held: IRN Reza Karimi / TUR Ali Demir, @Ankara TUR"}},
		{"Iranian President Reza Karimi said at a news conference in Ankara on Friday that trade with Turkey will grow.", nil},
		{"Iranian President Reza Karimi said at a joint news conference with Iranian Foreign Minister Ali Demir in Ankara on Friday that trade will grow.", nil},
		// Signed together, somewhere on some day.
		{"Norway and Chad signed a security agreement in Muscat on Friday.", []string{"held: NOR / TCD, 2025-12-05, @Muscat OMN"}},
		{"The agreement, signed by Norway and Chad in Muscat on Friday, ends the quarrel over the lake.", []string{"held: NOR / TCD, 2025-12-05, @Muscat OMN"}},
		{"Norway and Chad signed a security agreement.", nil},
		{"Norway signed a security agreement in Muscat on Friday.", nil},
		{"Norway and Chad signed the declaration following talks facilitated by Oman in Muscat on Friday.", []string{"held: NOR / TCD + OMN mediator, 2025-12-05, @Muscat OMN"}},
		// Who had the talks after which he urged others.
		{"Turkish President Ali Demir urged Omanis to unite following talks with Chadian President Omar Sy in Muscat on Friday, his office said.",
			[]string{"held: TUR Ali Demir / TCD Omar Sy, 2025-12-05, @Muscat OMN"}},
		// A council in session; a session only named.
		{"The Council of the Arab League met in an extraordinary session on Friday in Muscat.", []string{"held: arab-league, 2025-12-05, @Muscat OMN"}},
		{"The envoy spoke of the Arab League session.", nil},
		// A preposition before a title; who is expected; who is paid a visit.
		{"Qatari Emir Hamad bin Khalid received a phone call on Friday from Norwegian Prime Minister Kari Lund to discuss the truce.",
			[]string{"held: NOR Kari Lund / QAT Hamad bin Khalid, 2025-12-05"}},
		{"Kenyan Prime Minister Ann Otieno is expected in Muscat on Monday for talks with Omani ministers.", []string{"planned: KEN Ann Otieno / OMN, 2025-12-08, @Muscat OMN"}},
		{"Chadian ambassador Omar Sy paid a courtesy visit on Friday to Kofi Darko, director at the African Development Bank.",
			[]string{"held: TCD Omar Sy / african-development-bank Kofi Darko, 2025-12-05"}},
		// Third parties.
		{"Norwegian and Chadian officials will hold talks in Rome on Monday with mediators from Egypt and Qatar.",
			[]string{"planned: NOR / TCD + EGY mediator + QAT mediator, 2025-12-08, @Rome ITA"}},
		{"Norway and Chad held talks in Muscat on Friday. The Omani mediation team said the talks went well.", []string{"held: NOR / TCD + OMN mediator, 2025-12-05, @Muscat OMN"}},
		{"Norway and Chad held talks in Muscat on Friday. The mediation of disputes is hard, Oman said.", []string{"held: NOR / TCD, 2025-12-05, @Muscat OMN"}},
		{"Norway and Chad held talks on Friday, the prime minister of Qatar, a key mediator, said.", []string{"held: NOR / TCD + QAT mediator, 2025-12-05"}},
		{"Norway and Chad held talks in Muscat on Friday. Sixty observers from Kenya and Ghana are deployed in June.", []string{"held: NOR / TCD, 2025-12-05, @Muscat OMN"}},
		{"Norway and Chad held talks in Muscat on Friday. Observers from Kenya were there.", []string{"held: NOR / TCD + KEN observer, 2025-12-05, @Muscat OMN"}},
		{"The talks between Norway and Chad were held under the auspices of the Office of the Special Envoy of the United Nations Secretary-General for Chad.",
			[]string{"held: NOR / TCD + united-nations mediator"}},
	}
	for _, tt := range tests {
		if got := briefs(t, "News\n\n"+tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// TestWhereElse: the place that another sentence, or the name of a gathering, tells.
func TestWhereElse(t *testing.T) {
	const met = "Norwegian Foreign Minister Kari Lund met "
	tests := []struct {
		text string
		want []string
	}{
		{met + "Omani envoy Omar al-Hadi on the sidelines of the Munich Security Conference on Friday.", []string{"held: NOR Kari Lund / OMN Omar al-Hadi, 2025-12-05, @Munich DEU"}},
		{met + "Omani envoy Omar al-Hadi after the Munich Security Conference ended on Friday.", []string{"held: NOR Kari Lund / OMN Omar al-Hadi, 2025-12-05"}},
		{met + "the foreign ministers of Turkey and Iran on Friday. The meetings took place in Geneva.",
			[]string{"held: NOR Kari Lund / TUR, 2025-12-05, @Geneva CHE", "held: NOR Kari Lund / IRN, 2025-12-05, @Geneva CHE"}},
		{met + "Israeli Foreign Minister Dan Peretz. Lund, who was on a working visit to Israel, said that she was happy.", []string{"held: NOR Kari Lund / ISR Dan Peretz, @ISR"}},
		{met + "Israeli Foreign Minister Dan Peretz. On Monday Lund, who was on a working visit to Kenya, said that she was happy.",
			[]string{"held: NOR Kari Lund / ISR Dan Peretz", "held: NOR Kari Lund / KEN, 2025-12-01, @KEN"}},
		{met + "Kenyan Speaker Ann Otieno on Friday. Lund told reporters in Nairobi that a truce is near.", []string{"held: NOR Kari Lund / KEN Ann Otieno, 2025-12-05, @Nairobi KEN"}},
		{met + "Kenyan Speaker Ann Otieno on Thursday. Lund said in Nairobi on Friday that a truce is near.", []string{"held: NOR Kari Lund / KEN Ann Otieno, 2025-12-04"}},
		{"On the Paris conference sidelines, Norwegian Foreign Minister Kari Lund met Kenyan President Ann Otieno.", []string{"held: NOR Kari Lund / KEN Ann Otieno, @Paris FRA"}},
		{"During her stay in Nairobi, Norwegian Foreign Minister Kari Lund held talks with Kenyan President Ann Otieno.", []string{"held: NOR Kari Lund / KEN Ann Otieno, @Nairobi KEN"}},
		{"A Norwegian delegation held talks with Kenyan President Ann Otieno in Nairobi on Wednesday. The following day, Chadian envoy Omar Sy and his deputy Ali Hamdan met with President Otieno.",
			[]string{"held: NOR / KEN Ann Otieno, 2025-12-03, @Nairobi KEN", "held: TCD Omar Sy Ali Hamdan / KEN Ann Otieno, 2025-12-04, @Nairobi KEN"}},
	}
	for _, tt := range tests {
		if got := briefs(t, "News\n\n"+tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}
