package extract

// otherFields are texts of other fields of life in the words of meetings: none tells of a
// held meeting of ours.
var otherFields = []struct{ name, text string }{
	{"chess", "Draw in round nine\n\nArmenian grandmaster Tigran Sarian met Azerbaijan's Elchin Rahimov in the ninth round of the Black Sea Masters in Constanta on Friday, and after six hours the two agreed to a draw. " +
		"Rahimov had offered one on move thirty. \"I refused because I thought that I was winning, and then I saw the knight,\" Sarian said. The two sides had not sat down at one board for three years. " +
		"The leader, Hungary's Peter Gal, held talks with nobody: he won in nineteen moves and went swimming. The tenth round begins on Sunday, when Sarian meets the Indian champion, and the tournament ends with a blitz session on Tuesday."},
	{"football", "Kenya hold Ghana\n\nKenya and Ghana met in Accra on Saturday in front of 40,000 fans and parted without a goal. The visitors, led by captain Moses Otieno, defended with nine players for most of the second half. " +
		"Ghana coach Kwame Tetteh held a long discussion with the referee after a penalty was refused. \"We will meet them again in Nairobi and there we will talk with our feet,\" he said. The Kenyan delegation flies home on Sunday. " +
		"The federation's president, Joseph Kamau, met the team at its hotel and promised every player a bonus. The second leg is planned for June."},
	{"boxing", "Rivals face to face\n\nWorld champion Oleh Savchuk of Ukraine and his American challenger Dwayne Price met face to face for the first time on Thursday at a press conference in Riyadh before Saturday's bout. " +
		"Neither of them shook hands. Negotiations between the two camps had lasted seven months and broke down twice over the purse, promoter Eddie Marsh said. The two sides finally signed in London. " +
		"\"He talks, I hit,\" Savchuk said. The boxers will meet again on Friday for the weigh-in, which is open to fans."},
	{"athletics federation", "Athletes and federation talk about shoes\n\nThe president of the Norwegian athletics federation, Berit Lien, met the national team's captain, Jonas Moe, in Bergen on Monday to discuss the ban on the new shoes. " +
		"The talks lasted an hour and both sides called them constructive. \"We disagree about foam, not about running,\" Moe said. The federation will hold a second meeting with coaches and sponsors before the championship in August. " +
		"Two sprinters boycotted the training camp. World champion Eva Lund said that she would start in any shoe."},
	{"olympic village", "Teams move in\n\nThe delegations of Chad, Norway and Peru arrived in the Olympic village on Wednesday and were received by its mayor, former swimmer Paola Conti. The flag of each team was raised while a band played. " +
		"\"Here South meets North every day, in the queue for pasta,\" Conti told the athletes. The Chadian delegation, headed by judo coach Idriss Mahamat, has four members. " +
		"Training sessions began in the stadium in the afternoon. The swimmers of Peru met the Norwegian relay in the pool and lost by two lengths. The games open on Friday."},
	{"court", "Judge hears both sides in fishing case\n\nThe parties in the case of the sunken trawler met again in a Bergen courtroom on Tuesday. Judge Kari Holm heard the lawyer of the Icelandic owner, Einar Jonsson, for three hours and adjourned the session until Thursday. " +
		"\"We came here to talk, and they came here to read,\" Jonsson said. The defendant, a Norwegian shipping company, was represented by Pernille Dahl. The two sides have held settlement talks without result since March. " +
		"A witness from Denmark will be heard by video. The verdict is expected in May."},
	{"trial of a minister", "Former minister in the dock\n\nThe trial of a former transport minister opened in Sofia on Monday with a session of barely an hour. The defendant, Boyko Iliev, met his lawyers in the corridor and did not speak to reporters. " +
		"Prosecutor Darina Koleva told the court that he had met a contractor in a hotel four times and had taken money. \"They talked about asphalt,\" his lawyer, Ivan Marinov, said. Judge Stefan Petrov refused a request for bail. " +
		"The hearing continues on Friday with the testimony of the hotel's porter."},
	{"mass", "Bishop blesses the boats\n\nBishop Anton Grech celebrated mass in the harbour on Sunday and blessed some sixty boats. The ambassadors of Italy and Spain attended the service, and the mayor greeted them at the church door. " +
		"In his sermon the bishop asked the faithful to pray for all who are at war. \"May those who shout learn to talk,\" he said. After the procession he met the fishermen's families in the parish hall, where soup was served. " +
		"The choir of the cathedral sang until the evening. The next mass for those lost at sea will be held in October."},
	{"ecumenical", "Churches agree on a hymn book\n\nThe Lutheran and the Methodist church of the island have held talks about a common hymn book for eleven years, and on Saturday they agreed. Archbishop Marta Sund met the head of the Methodist synod, the Reverend Paul Okoro, in the cathedral's library. " +
		"\"We have 412 hymns and no quarrel left, except about the organ,\" she said. The two delegations, of six pastors each, prayed together before they signed. A joint worship with both choirs is planned for Easter. " +
		"Some parishes had refused to take part."},
	{"mosque open day", "Imam opens the doors\n\nThe imam of the mosque in Harbour Street, Yusuf Amin, received some two hundred neighbours on Saturday for tea and a tour. The mayor, Ingrid Solem, came with her children. " +
		"\"We talked about parking, which is our real holy war,\" the imam joked. Pupils of the school across the street sang, and the priest of the parish church brought a cake. He and the imam meet every month to discuss the noise of the bells and of the loudspeakers. " +
		"The next open day will be held in spring."},
	{"model un", "Pupils solve the world\n\nThe Security Council met on Thursday in the gym of Lindeberg school, and it agreed. Russia, played by Amalie, 15, held talks with Ukraine, played by Jonas, 16, for two hours behind the wall bars; the United States mediated and ate crisps. " +
		"\"I refused to sign until they gave me the sea,\" Amalie said. The model United Nations is held every spring for pupils of ten schools. The delegations of China and France walked out when the bell rang. " +
		"Teacher Nina Foss, who was secretary-general, said that the students had read more than some ministers."},
	{"school debate", "Debate cup goes to Tartu\n\nTwo teams of students from Tartu and Riga met in the final of the Baltic debate cup on Saturday. The motion was that small states should talk to nobody. The Latvian delegation, led by Ilze Ozola, opposed it and lost by one vote. " +
		"\"We negotiated with the jury and the jury did not negotiate with us,\" Ozola said. The debaters had discussed peace in the Middle East, fish quotas and school uniforms in earlier rounds. " +
		"The university's rector, Professor Mart Kask, received both teams. Next year the students will meet in Vilnius."},
	{"merger", "Breweries call off wedding\n\nMerger talks between the Danish brewery Holmgaard and its Polish rival Zloty Lew collapsed on Tuesday after a meeting of the two boards in Frankfurt. Chief executive Mads Holm had met Zloty Lew's chairman, Adam Wrona, three times since May. " +
		"\"We could not agree on price,\" Holm said in a call with analysts. The two companies had announced a takeover worth four billion euros. Shares of both fell. Zloty Lew said it remained open to negotiations with other bidders. " +
		"A shareholder meeting planned for September was cancelled."},
	{"supplier contract", "Airline and jet maker settle\n\nThe Kenyan airline Safari Wings and the Brazilian manufacturer Aerovento have agreed on the delivery of twelve jets after a year of negotiations. The chief executives, Grace Wanjiru and Paulo Brandao, met in Lisbon on Thursday and shook hands before cameras. " +
		"The order is worth 600 million dollars. \"We asked for a discount and got a lecture, and then a discount,\" Wanjiru told investors. The deal had been suspended in March when the supplier of the engines went bankrupt. " +
		"A second round of talks about spare parts will begin in May."},
	{"trade fair", "Buyers return to the fair\n\nSome 1,400 exhibitors from forty countries met buyers in Hanover this week at the largest fair for kitchen machines. The Turkish stand was visited by Economy Minister Karl Brandt of Germany, who tried a toaster. " +
		"Chinese and Italian firms held talks about licences. \"On the first day we signed more orders than in the whole of last year,\" said Luca Ferri, the manager of an Italian brand. The fair's director, Uta Klein, received customers from Japan. " +
		"It closes on Sunday; the next one is planned for 2027."},
	{"pay talks", "Nurses reject offer\n\nTalks between the nurses' union and the association of private hospitals ended on Friday night without result. Union leader Siobhan Kerr said that the employers had come with the same two percent as in the first round. " +
		"\"We will not meet them again before they find a calculator,\" she told members. The association's negotiator, Brian Doyle, called the strike ballot premature. A mediator from the labour court had met each side alone. " +
		"The fourth round of pay talks is set for Tuesday. About 6,000 workers are in the union."},
	{"works council", "Plant to close\n\nManagers of the carmaker Avanti met the works council in Turin on Monday and told it that the engine plant would close in 2027. The meeting lasted twenty minutes. \"They read from a paper and left by the back door,\" council member Sara Neri said. " +
		"The company offered to hold talks about compensation with the union. Workers stopped the line for an hour and marched to the gate. Avanti's Spanish and Polish plants will take over the orders. " +
		"Employees from the three countries plan to meet in Barcelona next month."},
	{"flood visit", "Minister wades through mud\n\nInterior Minister Tomas Havel visited the flooded village of Lipka on Saturday and talked with residents who had lost their houses. He was accompanied by the mayor, Jana Vesela, and by two firefighters who carried his shoes. " +
		"\"I have come to listen,\" he told the villagers. A farmer, Josef Kolar, asked him for a pump and got one in the evening. The minister then toured the school, where some 200 people have found shelter, and met volunteers of the Red Cross kitchen. " +
		"Rain is expected until Monday."},
	{"hospital opening", "President opens clinic\n\nPresident Amara Sesay opened a new clinic in Bo on Thursday, cut a ribbon and spoke with doctors, nurses and patients. She visited the children's ward and handed a football to a boy with a broken leg. " +
		"\"A country is as healthy as its smallest village,\" she said. The health minister and the German ambassador attended the ceremony. The clinic was paid for by a foundation in Hamburg. " +
		"In the afternoon the president met mothers at the market and promised a road. She will return to the capital today."},
	{"campaign", "Candidate among the cows\n\nOpposition leader Ruta Balode met voters in Kuldiga on Saturday, a week before the election. She spoke to farmers for an hour, milked a cow and visited the market. Prime Minister Andris Liepa campaigned in Riga, where he talked to students and drank kvass. " +
		"Both candidates will meet on Tuesday in a debate on television. \"I have held more talks with cows than he with voters,\" Balode said. A poll sees her party at 31 percent and his at 29. " +
		"The turnout was low last time, and campaign buses are on the road until the last evening."},
	{"coalition", "Three parties, one table\n\nThe Centre Party, the Greens and the Farmers' Movement held a fourth round of coalition talks in parliament on Wednesday. Centre leader Pekka Salmi said after the session that two chapters were open, taxes and wolves. " +
		"\"We met at nine and disagreed until five,\" the Greens' chairwoman, Aino Virta, told reporters. The delegations will meet again on Friday. Together the three have 103 of 200 seats since the election in April. " +
		"The outgoing cabinet presents its budget next week. The Social Democrats left the talks on Monday over the tax on forests."},
	{"parliament", "Parliament fights over the budget\n\nThe finance committee met for nine hours on Tuesday and adjourned without a vote on the budget. Finance Minister Olga Reyes spoke with lawmakers of the majority in the corridor, while the opposition held its own meeting in the cafeteria. " +
		"\"Nobody negotiated, everybody counted,\" said one deputy. The session will resume on Thursday. The Liberals demand a lower tax on fuel, the Greens a higher one. A compromise proposed by the coalition had been rejected by its own members. " +
		"An election would follow if the budget fell."},
	{"museum", "The room where it happened\n\nThe museum in the old customs house of Narvik opens on Saturday with an exhibition on the border treaty of 1751. In its main room the envoys of Sweden and Denmark met for thirteen summers and quarrelled about reindeer. " +
		"\"They held 212 sessions, and in 209 of them somebody was offended,\" historian Liv Aune says. Visitors can sit in the chair of the Danish commissioner and try his wig. The archive has lent the map that both kings signed. " +
		"A curator will give tours every hour. The museum is closed on Mondays."},
	{"anniversary", "Three hundred years of peace\n\nOn 14 May 1723 the king's envoy, Count Horn, met the tsar's ambassador in a barn outside Loviisa, and after two days of talks they ended a war that nobody remembers. The village will celebrate the anniversary on Sunday. " +
		"\"My ancestor sold them the hay,\" says farmer Nils Bergman. In 1741 the two states met again, in battle. Pupils have painted the barn, and the choir will sing a hymn of the century. " +
		"A historian from the university will tell how the treaty was lost in a fire in 1812."},
	{"film", "Two men and a lake\n\nThe film begins where others end: the president of Egypt and the prime minister of Israel meet at a lake and do not know what to say. For ninety minutes they talk, walk out, come back and talk again. " +
		"Director Lena Falk has cast an Irish actor as the American president who mediates between them, and his scenes are the best of the film. \"I wanted to show that peace is boring,\" Falk said at the festival in Locarno. " +
		"The script was written after two novels. The audience applauded for six minutes. The film opens in cinemas in October."},
	{"theatre", "A summit in verse\n\nIn the second act the queen receives the ambassador of France, and while they talk of peace her general meets the ambassador's wife. The new comedy by Piet Vermeer at the Royal Theatre lasts two hours and has eleven doors. " +
		"Actress Saskia Bol plays the queen as a tired teacher. \"A negotiation is a dance in which everybody leads,\" the author writes in the programme. The audience on Thursday laughed until the truce was signed with a sausage. " +
		"The play will be on stage until June. Tickets are sold at the museum as well."},
	{"novel", "Letters that were never sent\n\nIn Ana Brito's new novel a Portuguese consul meets the leader of a rebel band in a station buffet and they talk all night. The book is really about his daughter, a singer, who refuses to meet him. " +
		"Brito has read every archive, and one believes the waiter more than the ministers. \"History is what two people say when the third has left,\" the author said at a reading in Porto. The last chapter, in which the two sides sign a truce on a menu, is a masterpiece. " +
		"The publisher has printed 20,000 copies."},
	{"book fair talk", "Poets speak of silence\n\nTwo poets from Serbia and Croatia met on the stage of the festival in Zadar on Friday and talked about silence. Milica Jovic and Ante Buric read for an hour, then they answered questions of the audience. " +
		"\"Our ministers speak to each other through lawyers, we speak through translators,\" Buric said. The festival's director, Tea Maric, received authors from nine countries. A discussion with novelist Omar Haddad of Lebanon will be held today. " +
		"The band from Split played until midnight, and the bookshop sold every copy."},
	{"fashion", "Stripes meet checks\n\nParis met Tokyo on the catwalk this week: designer Yumi Hara and the house of Delmas showed a joint collection after a year of negotiations over buttons. Hara met Pierre Delmas in Kyoto in spring and the two agreed to share the fabric, not the label. " +
		"\"We had talks like two small countries with one river,\" Delmas said. Buyers from Korea and Italy visited the showroom. Actress Lea Sorel sat in the first row. " +
		"The brand expects a higher turnover; shares of its owner, a Belgian company, rose by two percent."},
	{"science", "Physicists agree on a second\n\nResearchers from France, Japan and China met in Geneva this week to discuss the length of a second. The conference ended on Friday with a vote. \"It was a peaceful revolution,\" physicist Akira Mori said. " +
		"The scientists held talks in four working groups, and the American delegation, headed by Professor Susan Hale, proposed a new clock. Data of three laboratories did not agree in the eighteenth digit. " +
		"Two papers on the experiment have appeared in a journal. The next session will be held in Kyoto in 2028, when the satellite is in orbit."},
	{"wedding", "Prince marries in the rain\n\nThe prince and his bride met the crowd on the palace steps on Saturday after a service of forty minutes. Kings and queens from six countries attended the wedding; the king of Spain talked with the bride's mother, a nurse. " +
		"\"I met him at a bus stop and did not know who he was,\" the bride told reporters. The couple visited the children's hospital before the dinner. The bishop had spoken of patience. " +
		"A choir sang, the band of the guard played, and the prince danced with his grandmother until the rain stopped."},
	{"police", "Gunman gives up\n\nPolice negotiators talked to an armed man for nine hours on Wednesday before he left a pharmacy in Graz. The suspect, 31, had demanded a helicopter, a pizza and a meeting with the chancellor. " +
		"\"We spoke about his mother most of the time,\" Inspector Karin Egger said. A second round of talks by telephone began after midnight, when he let a customer go. Officers closed the street. " +
		"Nobody was hurt, and the knife and a pistol were seized. A judge ordered the man's arrest. His lawyer said that they had agreed on nothing but coffee."},
	{"gang truce", "Bikers shake hands\n\nTwo motorcycle gangs whose feud has cost five lives met in a car park outside Malmo on Sunday and shook hands, police said. Detective Lars Ek watched from a patrol car. The leader of the Iron Dogs, known as the Bishop, talked with his rival for an hour. " +
		"\"It is a truce until the next stolen motorcycle,\" Ek said. One suspect in a murder case was arrested on his way home. Residents had asked for peace in the street. " +
		"A court will hear the robbery case against three members in May."},
	{"neighbours", "Quarrel over a hedge ends\n\nAfter fourteen years two families in Oldham have made peace over a hedge. The neighbours, Brian Cole and Wasim Akhtar, met in the town library on Monday in the presence of the mayor, who had mediated between them since autumn. " +
		"\"We held eleven rounds of talks, and the tenth was about a cat,\" the mayor, Joan Firth, said. The hedge will be cut to two metres. The council had spent 9,000 pounds on letters. " +
		"Both wives had long been meeting in the park with the children. A tree in the other street is next."},
	{"weather and places", "Fronts meet over the lake\n\nA cold front from Norway and a warm one from Spain met over Lake Summit on Friday and brought 90 litres of rain. The road between Geneva and Accord is closed; a bridge in Paris, Ontario, fell. \"They collided, argued and stayed,\" forecaster Dan Petty said. " +
		"Mayor Ellen Wood visited the bridge and spoke to residents of the lower town. Farmers fear for the harvest. The river will reach its highest level on Sunday night. " +
		"A second storm is expected to arrive from Iceland on Tuesday, and schools stay closed."},
	{"travel", "A weekend in the town of treaties\n\nVisit the small hotel by the lake where presidents have met and mediators have slept. The porter, Emil, shows the room in which two delegations refused to sit down. \"One side wanted the window, the other wanted it shut,\" he says. " +
		"Breakfast is served where a truce was signed. From the station you walk ten minutes past the church and the museum. Farmers sell cheese in the market on Saturdays, and the band plays in the park. " +
		"Rooms cost from 90 euros; book early, as tourists from Japan and Italy come in May. The hotel is closed during conferences."},
	{"editorial", "Talk, for heaven's sake\n\nHow many more winters must the two banks of our river freeze apart? Governments that will not meet should at least let their bakers meet. I have never understood why a handshake is called a concession. " +
		"Once our grandfathers sat down in a mill, drank, cursed and agreed. Today we have committees for that, and the committees have committees. Let the ministers come, let them talk, let them go home with wet shoes. " +
		"If they refuse, let us send the schoolteachers. The writer grows apples and has held no office."},
	{"business leaders", "President courts investors\n\nPresident Lam Quoc received leaders of nineteen foreign companies in the palace on Thursday. He told the executives that the new law on patents would protect them. " +
		"\"We were heard, and there was good coffee,\" said Greta Falk, the boss of a Swedish maker of pumps. Shares in the capital rose. The premier had not met the visiting managers last year, which worried investors. " +
		"The meeting lasted ninety minutes. The firms plan to build three plants and hope for a licence in spring."},
	{"chairman's courtesy call", "Steel for the harbour\n\nThe chairman of the Hwasong Steel Corporation, Park Min-ho, paid a courtesy call on President Adele Nunez on Thursday. During the meeting he told her about the company's plans for the harbour. " +
		"The president welcomed the investment. The corporation builds bridges in nine countries and bought a stake in a shipyard in March. Its shares are traded in Seoul."},
	{"two churches", "Visit from the East\n\nPope Clement received a delegation of the Patriarchate of Antioch on Friday, the feast of the two apostles. The metropolitan who led it brought an icon. \"Our saints met long before us,\" the pope said. " +
		"Bishops of both churches prayed at the altar and a choir sang the psalm in Greek. A common service is planned for Easter."},
	{"drama of old talks", "Three men and a cabin\n\nFor twelve days in 1978 President Jimmy Carter hosted Egyptian President Anwar Sadat and Israeli Prime Minister Menachem Begin, and a new drama at the Court Theatre makes two hours of them. " +
		"The acting is better than the script. Sadat and Begin negotiate, sulk and eat pie, and the set has more trees than lines. The audience rose at the end of the premiere on Thursday. " +
		"The production runs until March."},
	{"short coalition item", "Greens last in line\n\nSocial Democrat leader Timo Aho met with the Centre Party, the Greens and the Left Alliance on Sunday to explore a coalition government. He said that nobody had left the table. " +
		"The talks on ministerial posts begin on Tuesday."},
	{"chief minister in the rain", "Minister sees the damage\n\nAgriculture minister Ravi Deshmukh visited flood-hit areas of the district on Tuesday and then went to Pimpal village, where rain had destroyed the harvest. He was accompanied by the local lawmaker. " +
		"Later he held a meeting with officials of the district administration. Farmers asked for seeds. He promised relief to every family."},
	{"federation head at the palace", "Cup comes to the palace\n\nThe president met the victorious national team at the palace on Tuesday, and VFF President Ilai Tari handed her a jersey. Head coach Marc Duval and all players had the opportunity to talk with the president for a while. " +
		"The team had won the qualifier against Fiji by two goals, its first victory in nine years. The federation hopes for a new stadium."},
	{"dog show", "Basset wins Baltic title\n\nBreeders from Latvia, Estonia and Finland met in Riga on Saturday for the largest dog show of the year. The Finnish delegation brought forty bassets, and one of them, Lord Bert, won. " +
		"Judge Helmi Kask talked with every owner. \"He negotiated with me for a sausage the whole way,\" said his owner, Pekka Niemi. The Estonian side had complained about the size of the ring; a compromise was found over lunch. The next show will be held in Tallinn."},
	{"esports", "Korea beat Sweden in the final\n\nKorea met Sweden in Cologne on Sunday before 15,000 people, most of whom looked at a screen. The two sides had held secret talks about the maps, but Sweden's captain, Nils Bo, denied that he had offered a truce in the second game. " +
		"Korea won by three games to one. The players shook hands and left through two doors. The teams will meet again in Seoul in March."},
	{"space station", "Call from orbit\n\nPupils of a primary school in Aarhus spoke with Danish astronaut Mette Holm by video on Thursday. She floated, they screamed. The crew of six from America, Japan and Denmark had just met the freighter that brings fresh fruit. " +
		"\"We hold a meeting every morning, upside down,\" Holm told the children. Teacher Ole Krag had prepared the call for a year. The astronaut returns to Earth in May."},
	{"nobel dinner", "Chemist eats with the king\n\nThe king received this year's laureates at the palace on Wednesday. Chemist Ines Prado of Portugal sat beside him and talked about enzymes for two hours. \"He asked better questions than my students,\" she said. " +
		"The laureates from Japan and Canada met the queen before dinner. A choir sang. Prado will give a lecture at the university today."},
	{"beauty contest", "Crown goes to Paraguay\n\nContestants from ninety countries met in Manila for the final of the contest on Saturday. Paraguay's Sol Benitez won before Vietnam and Poland. She had visited an orphanage and spoken with the mayor about plastic during the week. " +
		"\"I want to talk to every leader about the sea,\" the winner said. The jury met for forty minutes. The next contest is planned for Lima."},
	{"cooking", "Soup unites neighbours\n\nCooks from Greece and Turkey met in Izmir on Sunday to settle at last whose soup is better. After four hours of negotiations between pots the jury found both too salty. " +
		"Greek cook Eleni Pappa and her Turkish rival Hakan Demir embraced and exchanged recipes. \"This is the only summit at which everybody left full,\" Demir said. A second round will be held in Thessaloniki with fish."},
	{"archaeology", "Handshake in stone\n\nA relief found near Aleppo shows two kings who meet under a tree. Archaeologist Hanna Weiss believes that the king of Ugarit received the envoy of the Hittites there and agreed on a border. " +
		"\"They negotiated for a year, and the clay tablets complain about the food,\" she said. The team from Basel will return to the site in autumn. The museum in Damascus will show the stone."},
	{"funeral of a singer", "Lisbon says farewell\n\nThousands lined the streets of Lisbon on Friday for the funeral of singer Lurdes Paz. The president and the prime minister attended the service in the basilica and spoke with her daughters. " +
		"The ambassadors of Brazil and Angola laid flowers. \"She talked to all of us as if we had met yesterday,\" the priest said. Her guitar was carried by six fishermen. A concert in her memory will be held in May."},
	{"birthday", "A hundred and still dancing\n\nMayor Piet Kuiper visited Wilhelmina de Boer on her hundredth birthday on Tuesday and brought a letter from the king. They talked about the winter of 1944 and the price of butter. " +
		"\"I met my husband at a dance that was forbidden,\" she told him. Four generations of the family had come. A delegation of the choir sang two songs and was received with gin."},
	{"startup", "Robot finds investors\n\nThe founders of Lisbon startup Cata met investors from Germany and Singapore in a garage on Monday. Talks about the second round of financing had broken off in spring and were resumed after the robot had learned to fold shirts. " +
		"\"We agreed in eleven minutes,\" said founder Rui Pinto. The fund from Singapore takes a fifth of the firm. A delegation of engineers will travel to Munich next week."},
	{"pandas", "Pandas arrive\n\nTwo pandas from China arrived in Vienna on Thursday and were welcomed by the director of the zoo, Greta Moser, with bamboo. The Chinese ambassador, Wu Lan, attended the ceremony and posed for photographs with children. " +
		"Negotiations about the loan had taken three years. \"They did not speak to each other on the flight,\" a keeper said. Visitors can meet the pair from Saturday."},
	{"sailing", "Storm parts the fleet\n\nNew Zealand and Italy met in the first race of the cup off Cagliari on Friday and both broke their masts. The Italian side asked for a delay; the committee held a session of ten minutes and agreed. " +
		"Skipper Tom Hale spoke by radio with his rival and offered a tow. The second round is planned for Sunday if the wind permits. Some forty thousand spectators went home wet."},
	{"prison concert", "Guitar behind bars\n\nJustice Minister Sven Holt visited the prison of Halden on Monday and listened to a band of six inmates. He talked with them for half an hour about rent, not about reform. The warden, Liv Moe, had feared a strike. " +
		"\"We held long negotiations about the drum,\" said the singer, who is serving nine years. A concert outside the walls was refused. The minister promised a new piano."},
	{"medical congress", "Doctors argue about sleep\n\nSome 3,000 doctors met in Prague this week for a congress on sleep and slept little. Professor Jana Kolar of Brno held talks with Japanese colleagues on a joint trial of a new drug. " +
		"\"We disagree about naps,\" she said after a session of five hours. The Japanese delegation proposed a second study with nurses on night shift. Patients' groups met in the hall next door. The next congress will be held in Osaka."},
	{"carnival", "Fools besiege town hall\n\nThe carnival prince and his guard stormed the town hall of Viersen on Thursday and held the mayor prisoner until she handed over the key. Negotiations on the terms of surrender lasted as long as the beer. " +
		"\"We demand eleven days of government,\" said Prince Uwe the Second. The mayor, Ute Lang, met the besiegers with doughnuts and signed a treaty on a napkin. Children from the Dutch twin town marched in the parade."},
	{"astronomy pact of two clubs", "Two clubs, one comet\n\nThe amateur astronomers of Basel and Mulhouse have met every month since March to photograph the comet. On Friday they agreed to share a telescope. The French side brings the mirror, the Swiss side the hill. " +
		"\"There was a border dispute over a cow in the field,\" said club president Yves Roth. A joint exhibition is planned for June. The mayor of Basel has promised to turn off the lamps."},
	{"tea auction", "Tea prices climb\n\nBuyers from Egypt, Pakistan and Kenya met in Mombasa on Tuesday for the first auction after the rains. Negotiations over a single lot of black tea lasted eleven minutes, an age in this hall. \"The Egyptians wanted it, the Pakistanis wanted the Egyptians not to have it,\" said auctioneer Mary Otieno. " +
		"Kenya's tea board had met growers on Monday. The next sale is planned for Friday, when a delegation of blenders from Leeds will visit the estates."},
	{"mountaineers", "Two ropes, one peak\n\nClimbers from Nepal and Poland met on the ridge below the summit on Sunday, a thousand metres above everyone else. The two teams discussed the weather and agreed to go down together. \"We held the highest talks of the year,\" said Polish leader Adam Wilk. " +
		"A second attempt is planned for Thursday. The Nepalese side lost a tent, and the minister of tourism congratulated both by telephone."},
	{"language academy", "Academies quarrel about a comma\n\nThe Dutch and Flemish language academies met in Bruges this week and failed to agree on a comma. The session, chaired by linguist Els Maes, was suspended twice. " +
		"\"One side wanted to pause, the other wanted to go on,\" she said. The two delegations will meet again in Leiden in spring. Teachers follow the dispute with patience."},
	{"rock band", "Brothers speak again\n\nAfter twelve years of silence the brothers Ray and Colin Marsh met in a Dublin pub on Friday and agreed to play together again. Lawyers had carried messages between them since 2013. " +
		"\"It was like two small countries and one guitar,\" Ray Marsh said. Their manager, Sheila Byrne, mediated with stout. A tour of Ireland and America will be announced in January."},
	{"fishing village story", "The last ferry\n\nWhen the ferry between Larne and the island stops in March, the island will have to talk to the mainland by other means. On Saturday the ferrymen met the farmers in the hall and discussed a rowing boat. " +
		"\"We have refused three offers and accepted a cake,\" said farmer Moira Kean. The council's envoy, as the islanders call the postman, left with a list of demands. A second meeting will be held when the tide allows."},
	{"vaccine trial", "Volunteers wanted\n\nResearch teams of Oxford and Nairobi met in Kilifi on Monday to begin the third round of the malaria trial. Health workers talked with mothers of four villages. \"The negotiations with the goats were the hardest part,\" nurse Ann Mwangi joked. " +
		"The Kenyan and British sides share the costs. Results will be presented at a conference in Geneva in June."},
	{"card game", "Bridge champions from Monaco\n\nMonaco met Poland in the last session of the bridge olympiad in Wroclaw on Saturday and won by two tricks. The Italian and Norwegian delegations had left in the morning. " +
		"Captain Pierre Blanc said that his pair had held no talks for three days, except with their eyes. The president of the federation handed over the cup."},
	{"inheritance", "Castle stays in the family\n\nThe heirs of Count Albrecht settled their quarrel over the castle on Wednesday. Three branches of the family, from Austria, Hungary and Canada, had met eleven times in a notary's office in Graz. " +
		"\"The Canadian side wanted the forest, the Hungarian side the debts,\" notary Eva Lang said. The treaty, as the cousins call it, was signed over soup. The roof will be repaired in May."},
	{"bus strike", "No buses on Monday\n\nThe city's bus drivers will stay at home on Monday after talks with the transport company failed on Friday night. Driver Paula Reis said the two sides had met for six hours and agreed on one thing, the pizza. " +
		"The company's director, Luis Mota, called the demand for shorter shifts a dream. A mediator named by the city will receive both on Sunday."},
	{"archive opens", "Letters of a spy\n\nThe national archive in Prague has opened the letters of a clerk who met his Russian contact in a tram every Tuesday from 1956 to 1961. The two spoke of football and passed notes in gloves. " +
		"Historian Petra Mala has read all 400. \"They negotiated about soup coupons more than about secrets,\" she says. A lecture will be held on Thursday."},
	{"garden party", "Strawberries for the brave\n\nThe queen received some 800 nurses, firefighters and teachers in the palace garden on Thursday. She talked to a baker from Delft about yeast and to two sisters from Curacao who rescue dogs. " +
		"The prime minister held an umbrella. \"She asked me what I earn,\" said nurse Wim Bos. A band played, and it rained on all alike."},
	{"radio hams", "Voices across the ocean\n\nRadio amateurs in Cuba and Florida held their yearly conversation on Saturday night. For two hours the two sides spoke of antennas, weather and grandchildren, and never of presidents. " +
		"\"We have met on this frequency since I was a boy,\" said Jorge Diaz of Matanzas. The American delegation, three retired plumbers, hopes to visit him in May."},
	{"circus", "Elephants retire\n\nCircus director Bruno Rossi and the head of the animal park, Anke Vogel, met on Monday to sign the papers for four elephants. Talks had dragged on for two years. " +
		"\"We agreed on the elephants in a day and on the fence in seven hundred,\" Vogel said. The animals will travel from Verona to Emmen by lorry. Visitors may meet them from June."},
	{"lawn bowls", "Old rivals roll again\n\nScotland met Wales on the green at Ayr on Sunday for the ninetieth time. The visitors were led by Gwen Price, 81, who beat the host's captain and then shook her hand at length. " +
		"\"We discuss the world between the bowls and have solved most of it,\" Price said. The return is planned for August in Swansea."},
	{"power plant tour", "Inspectors pleased with turbines\n\nEngineers of the Swiss maker of turbines met the managers of the plant in Inga on Tuesday and inspected the new hall. Energy Minister Joseph Ilunga visited the site by helicopter and spoke with workers. " +
		"The talks about spare parts will go on in Zurich. \"It hums like my grandmother,\" the minister said of the machine."},
	{"marathon peace run", "Runners for peace reach the bridge\n\nForty runners from both banks of the river met on the bridge of Mostar on Sunday and exchanged shirts. Croat, Serb and Bosniak pupils had run from three schools. " +
		"\"Our leaders should come running too,\" said teacher Amra Begic. The mayor received the runners with apples. A second run for peace is planned for May."},
}
