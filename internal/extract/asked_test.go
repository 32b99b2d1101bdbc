package extract

import "testing"

// TestAsked: who is asked to arrange talks mediates them, who asks is a side.
func TestAsked(t *testing.T) {
	checkTold(t, []told{
		{"Chad's president asked Norway to arrange talks with the Houthis.", []string{"proposed: TCD / houthis + NOR mediator"}},
		{"Chad urged Norway to organise negotiations with the Houthis.", []string{"proposed: TCD / houthis + NOR mediator, @NOR"}},
		{"Norway arranged a meeting with the Houthis.", []string{"planned: NOR / houthis"}},
	})
}

// TestInSpeech: "today" in somebody's words is the day on which he said them.
func TestInSpeech(t *testing.T) {
	const said = "Norway's envoy Kari Lund said on Thursday that there was hope. "
	checkTold(t, []told{
		{said + "\"Today the ministers of Chad and Libya met in Lima for three hours,\" she told reporters.", []string{"held: TCD / LBY, 2025-12-04, @Lima PER"}},
		{said + "Today the ministers of Chad and Libya met in Lima for three hours.", []string{"held: TCD / LBY, 2025-12-06, @Lima PER"}},
	})
}

// TestPointBack: "the talks" are those of two sides, not the visit of one; "Thursday's meeting" is a known one.
func TestPointBack(t *testing.T) {
	checkTold(t, []told{
		{"The talks between Chad and Libya in Lima became protracted. At Thursday's meeting there was a row over the border.", []string{"held: TCD / LBY, 2025-12-04, @Lima PER"}},
		{"The talks between Chad and Libya took off in Lima on Thursday.", []string{"ongoing: TCD / LBY, 2025-12-04, @Lima PER"}},
		{"A meeting between Chad and Libya had to be held in secret.", []string{"held: TCD / LBY"}},
		{"Hopes of peace talks rose in Chad.", nil},
		{"Chad rejected the national dialogue which the government of Libya began in October.", nil},
	})
}
