package score_test

import "parley"

func seedMeetings(f finder) []parley.Meeting {
	return []parley.Meeting{seedMain(f), seedWithRussia(f), seedNext(f), seedMiami(f)}
}

// seedSide is one side of a meeting of the seed with its people.
func seedSide(party, attendance string, words parley.Span, members ...parley.Member) parley.Side {
	return parley.Side{Party: party, Attendance: attendance, Members: members, Evidence: list(words)}
}

// negotiating is the sides of a meeting that the seed calls negotiations.
func negotiating(sides ...parley.Side) []parley.Side {
	for i := range sides {
		sides[i].Capacity = "negotiating"
	}
	return sides
}

func attended(person string, words parley.Span) parley.Member {
	return parley.Member{Person: person, Part: "member", Attendance: "attended", Evidence: list(words)}
}

func seedMain(f finder) parley.Meeting {
	return parley.Meeting{
		ID: "m1", Prominence: "main", Temporal: "new", Status: "held", Level: "meeting", Channel: "in_person",
		Sides: negotiating(
			seedSide("UKR", "attended", f.at("Ukrainian"), attended("p1", f.within("in addition to him", "him")), attended("p2", f.at("Andriy Hnatov"))),
			seedSide("USA", "attended", f.at("American"), attended("p3", f.at("Stephen Witkoff")), attended("p4", f.at("Jared Kushner"))),
		),
		People: []string{"p1", "p2", "p3", "p4"},
		Place:  &parley.Place{Country: "USA", Evidence: list(f.at("in the USA"))},
		Topics: []parley.Span{
			f.at("a peaceful settlement of the war"), f.to("The results of the American", "with Russia"), f.at("the framework of security agreements"),
			f.to("the program for", "development"), f.to("the steps that could", "end of the war"), f.to("the necessary deterrents", "lasting peace"),
		},
		Ending: "concluded", Outcome: "agreed",
		Evidence: list(f.to("A meeting of Ukrainian", "concluded in the USA"), f.to("The second meeting", "in the United States")),
		Because:  parley.Because{"outcome": list(f.at("agreed on a framework"))},
		Voices:   voices(),
	}
}

func seedWithRussia(f finder) parley.Meeting {
	return parley.Meeting{
		ID: "m2", Prominence: "other", Temporal: "background", Status: "held", Level: "meeting",
		Sides: []parley.Side{
			seedSide("USA", "attended", f.within("meeting of the American side", "American side")),
			seedSide("RUS", "attended", f.within("American side with Russia", "Russia")),
		},
		Evidence: list(f.at("American side's meeting with Russia"), f.to("the recent meeting", "with Russia")),
		Voices:   voices(),
	}
}

func seedNext(f finder) parley.Meeting {
	parties := f.at("the parties will meet again")
	return parley.Meeting{
		ID: "m3", Prominence: "other", Temporal: "future", Status: "planned", Level: "meeting",
		Sides: negotiating(seedSide("UKR", "expected", parties), seedSide("USA", "expected", parties)),
		Time: &parley.Time{From: "2025-12-06", To: "2025-12-06", Evidence: list(f.at("on Saturday, December 6")),
			Derived: []string{"from", "to"}},
		Evidence: list(f.to("on Saturday, December 6", "meet again")),
		Voices:   voices(says("p1", "He")),
	}
}

func seedMiami(f finder) parley.Meeting {
	return parley.Meeting{
		ID: "m4", Prominence: "other", Temporal: "background", Status: "held", Level: "meeting", Channel: "in_person",
		Sides: []parley.Side{
			seedSide("USA", "attended", f.at("US President's Special Representative"),
				attended("p3", f.at("Steve Witkoff")), attended("p4", f.within("adviser Jared Kushner", "Jared Kushner"))),
			seedSide("UKR", "attended", f.within("Council of Ukraine Rustem", "Ukraine"), attended("p1", f.within("Ukraine Rustem Umerov", "Rustem Umerov"))),
		},
		People: []string{"p3", "p4", "p1"},
		Time: &parley.Time{From: "2025-12-04", To: "2025-12-04", Evidence: list(f.at("On December 4")),
			Derived: []string{"from", "to"}},
		Place:    &parley.Place{City: "Miami", Country: "USA", Evidence: list(f.at("Miami")), Derived: []string{"country"}},
		Evidence: list(f.to("On December 4", "in Miami")),
		Voices:   voices(),
	}
}

// seedStatement is a statement of the report with one stretch of words.
func seedStatement(id, mode string, speaker parley.Voice, cue, content, evidence parley.Span, chain ...parley.Voice) parley.Statement {
	return parley.Statement{ID: id, Mode: mode, Speaker: &speaker, Content: list(content), Cue: &cue, Evidence: list(evidence), Voices: voices(chain...)}
}

func seedStatements(f finder) []parley.Statement {
	const title = "the Secretary of the National Security and Defense Council, Rustem Umerov"
	held, separately := f.to("Held a meeting", "peace in Ukraine"), f.to("Separately", "before the war.")
	future := f.to("on Saturday, December 6", "continue negotiations")
	return []parley.Statement{
		seedStatement("s1", "indirect", says("p1", title), f.within("was reported by", "reported"),
			f.to("The second meeting", "in the United States"), f.to("The second meeting", "Rustem Umerov")),
		seedStatement("s2", "direct", printed("the statement"), f.within("the statement said", "said"), held, f.to("Held a meeting", "statement said.")),
		seedStatement("s3", "indirect", says("p1", "Umerov"), f.at("confirmed"),
			f.to("Ukraine's priority is", "democratic future"), f.to("Umerov confirmed", "democratic future")),
		seedStatement("s4", "indirect", printed("Participants"), f.at("stressed"),
			f.to("real progress", "end to the killings"), f.to("stressed that real", "end to the killings")),
		seedStatement("s5", "direct", says("p1", "Umerov"), f.within("Umerov noted", "noted"), separately, f.to("Separately", "Umerov noted.")),
		seedStatement("s6", "indirect", printed("The American and Ukrainian sides"), f.at("emphasized"),
			f.to("ending the war and", "before the war"), f.to("The American and Ukrainian", "before the war"), says("p1", "Umerov")),
		seedStatement("s7", "indirect", says("p1", "He"), f.within("He added", "added"), future, f.to("He added", "continue negotiations")),
	}
}
