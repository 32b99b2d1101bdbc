package extract

// nearNeighbours are texts that sound like other fields of life, or are about
// them, and tell of a meeting of ours: its line begins with want.
var nearNeighbours = []struct{ name, text, want string }{
	{"ministers at a match", "Ministers meet in the stands\n\nNorwegian Foreign Minister Kari Lund attended the final of the football cup in Muscat on Thursday and met Omani Foreign Minister Omar al-Hadi in the stadium before the match. " +
		"They discussed fishing rights for an hour while the players warmed up. Norway's coach said he had not seen the minister. The goalkeeper saved a penalty and the striker scored two goals. Fans sang until midnight.",
		"held: NOR Kari Lund / OMN Omar al-Hadi"},
	{"counterpart at the games", "Politics in the pool\n\nOn the sidelines of the Olympic games, Kenya's president, Daniel Mutai, met his Somali counterpart, Hassan Warsame, in Paris on Friday. The two leaders talked about the border. " +
		"In the stadium Kenyan runner Grace Chebet won a medal in the marathon and the relay team lost in the qualifier. Her coach wept. The tournament for boxers begins on Sunday.",
		"held: KEN Daniel Mutai / SOM Hassan Warsame"},
	{"bishop as mediator", "Bishop brings them together\n\nBishop Paride Loro mediated talks between South Sudan's government and the rebels of the Upper Nile Defence Front in his cathedral in Malakal on Thursday. The choir had left the church to them. " +
		"The two sides prayed with the priest and then discussed a ceasefire. Mass was said in the parish hall instead.",
		"held: SSD / upper-nile-defence-front"},
	{"patriarch and president", "President received by the patriarch\n\nThe president of Serbia, Marko Ilic, met Russian Foreign Minister Pavel Orlov in the patriarch's palace in Belgrade on Wednesday, after a mass in the cathedral. " +
		"The bishop blessed the faithful and a choir sang a hymn. The two discussed gas.",
		"held: SRB Marko Ilic / RUS Pavel Orlov"},
	{"envoy and rebels in a school", "School becomes a council\n\nUN envoy Maria Duarte met commanders of the Houthis in a school in Hodeidah on Thursday. Pupils had been sent home and their teacher lent the class room. The blackboard still showed a lesson. " +
		"They discussed the release of prisoners.",
		"held: united-nations Maria Duarte / houthis"},
	{"families of hostages", "Envoy meets families\n\nUS envoy Daniel Roth met the families of hostages in Tel Aviv on Thursday and told them about the negotiations with Hamas. A mother of one captive said she had heard nothing new.",
		"held: USA Daniel Roth"},
	{"gas price between states", "Ministers and companies at one table\n\nNegotiations between Russia and Ukraine on the price of gas ended in Brussels on Thursday. The energy ministers of both countries were accompanied by executives of the two companies. " +
		"A merger of the pipelines is not on the table, the Ukrainian company said. Shares of the supplier rose and customers were relieved.",
		"held: RUS / UKR"},
	{"trade talks", "Tariffs on cars\n\nUS Trade Representative Karen Boyd met Chinese Commerce Minister Liu Wen in Geneva on Thursday to discuss tariffs on cars. Carmakers and investors had waited for the talks; shares of three companies rose. " +
		"The company Avanti said that its plant and its customers would profit.",
		"held: USA Karen Boyd / CHN Liu Wen"},
	{"government and union leaders in a crisis", "General strike suspended\n\nNigerian President Ade Balogun met leaders of the opposition in Abuja on Friday to end the general strike. The union had closed the ports over the price of fuel and the wage of workers. " +
		"Employers welcomed the meeting.",
		"held: NGA Ade Balogun"},
	{"court and delegations", "Border case: delegations meet beside the court\n\nThe delegations of Chad and Libya met in The Hague on Thursday, an hour before the hearing at the International Court of Justice, and agreed on a map. " +
		"The judge had urged both sides to settle. Their lawyers took no part. The verdict of the court is due in May.",
		"held: TCD / LBY"},
	{"rival governments", "Banknotes\n\nOfficials of Libya's Government of National Unity and of the Libyan National Army met in Sirte on Thursday to discuss the central bank. The bank's manager and its customers had asked for a settlement. ",
		"held: "},
	{"floods and diplomacy", "River flood: ministers meet\n\nThe foreign ministers of India and Pakistan met in a tent in the flooded village of Kasur on Thursday to discuss the dam. Farmers and villagers watched. The river had destroyed a bridge, a school and two roads, and rescuers still look for the mayor.",
		"held: IND / PAK"},
	{"film festival", "Festival\n\nThe festival of Carthage opened with a film about a singer. Before the premiere Tunisian President Amel Trabelsi met Algerian Foreign Minister Said Bouzid on Thursday and they discussed the border. " +
		"The audience, actors and critics waited for an hour. The director of the film said that his next novel would be shorter.",
		"held: TUN Amel Trabelsi / DZA Said Bouzid"},
	{"museum and delegations", "In the museum\n\nArmenian and Azerbaijani delegations met in the national museum of Tbilisi on Thursday, between two paintings. Georgia had offered the gallery because the exhibition was closed. They discussed the release of prisoners and will meet again in January.",
		"held: ARM / AZE"},
	{"elders and commanders", "Truce over cattle\n\nElders of the Lou Nuer met government commanders of South Sudan in Akobo on Thursday to discuss a truce. Farmers had lost cattle and the harvest. A church lent its hall, and a priest opened the talks with a prayer.",
		"held: "},
	{"election and talks of rivals", "Power-sharing\n\nKenya's government and the opposition Orange Movement held talks in Nairobi on Thursday, mediated by African Union envoy Kofi Asante, to end the violence after the election. The vote of December is disputed and the parliament has no majority.",
		"held: "},
	{"police chiefs of two states", "Border police\n\nThe interior ministers of Poland and Belarus spoke by phone on Thursday about the arrest of an officer. Police had found a stolen car and a suspect at the crossing; a gang is said to smuggle knives.",
		"held: POL / BLR"},
	{"minister and parliament speaker", "Minister in Riga\n\nEstonian Foreign Minister Liis Kask met Latvian President Andris Ozols in Riga on Friday. The election campaign and the budget of the coalition were no topic, he said; the two discussed the border and the ferry. Voters go to the polls in May and the parliament votes on the tax next week.",
		"held: EST Liis Kask / LVA Andris Ozols"},
}
