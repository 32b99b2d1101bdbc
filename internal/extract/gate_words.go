package extract

// weakFrames only say that somebody led, represented or went with others: alone they
// tell of no meeting.
var weakFrames = setOf("meet.lead-delegation meet.head-delegation meet.represent meet.accompany")

// politeFrames tell of a meeting only where two are told of, one of them an actor: a host
// greets guests, a reader sees an actor, a president welcomes a proposal's friends, an envoy
// calls something a mistake.
var politeFrames = setOf("meet.greet visit.welcome meet.see-visitor meet.shake-hands call.call meet.consult-object")

// hostFrames are those of them in which the one must name the other: "greeted the delegates".
var hostFrames = setOf("meet.greet visit.welcome meet.shake-hands")

// leaveFrames tell of one who leaves what others hold.
var leaveFrames = setOf("break_off.walk-out break_off.walk-away break_off.storm-out break_off.leave-talks break_off.quit")

// pressNames are words in the names of newspapers, agencies and channels.
var pressNames = setOf("mail times news herald post tribune gazette courier telegraph observer guardian mirror chronicle daily weekly press tv television radio agency broadcasting magazine journal newspaper")

// comeFrames only say that somebody came to what is held: not to have come is no meeting.
var comeFrames = setOf("meet.attend meet.participate meet.take-part meet.join-meeting")

// privateNouns are people who act for no party to political dealings. Who meets only
// them meets nobody of ours: a minister among voters, a captain and his coach.
var privateNouns = setOf(
	// of the public
	"voter constituent resident villager townspeople citizen inhabitant neighbour neighbor passer-by passerby onlooker crowd fan well-wisher volunteer " +
		"tourist pilgrim traveller passenger motorist commuter consumer customer client buyer seller vendor shopper " +
		// of the family
		"family parent mother father wife husband son daughter brother sister child children kid baby relative friend sweetheart bride bridegroom widow orphan grandchild " +
		"boy girl teenager youngster couple lover survivor victim patient " +
		// of schools and learning
		"pupil student schoolchild schoolchildren teacher professor lecturer classmate graduate alumnus scholar researcher scientist academic historian headmaster headteacher dean " +
		// of work and trade
		"worker employee employer miner fisherman fisher farmer shepherd trader shopkeeper merchant businessman businesswoman businesspeople entrepreneur " +
		"shareholder investor banker executive manager ceo exhibitor creditor bondholder analyst broker supplier contractor developer " +
		// of courts
		"judge juror prosecutor defendant plaintiff lawyer attorney solicitor barrister suspect inmate magistrate notary " +
		// of sport
		"player coach teammate referee striker goalkeeper midfielder defender athlete swimmer runner cyclist boxer wrestler grandmaster champion captain skipper " +
		"footballer cricketer golfer jockey trainer spectator " +
		// of arts and the press
		"actress singer musician painter artist poet writer novelist author filmmaker film-maker sculptor designer dancer choreographer conductor composer curator " +
		"audience reader viewer listener reporter journalist editor columnist photographer blogger publisher " +
		// of churches
		"worshipper worshiper parishioner believer faithful congregation choir nun monk novice " +
		// of care and rescue
		"doctor nurse paramedic firefighter rescuer surgeon vet")

// privateFields are fields with their own clubs, heads and officials. "Federation",
// "union" and "league" stand in names of parties too; those are known as such.
var privateFields = setOf("club football soccer cricket rugby basketball tennis hockey chess athletics olympic sport sports team federation league tournament fifa uefa " +
	"company firm corporate business industry merger bank brewery airline carmaker retailer hotel factory plant mine shipyard newspaper publishing " +
	"school university college faculty campus student class kindergarten " +
	"court courtroom jury bar " +
	"church parish cathedral diocese monastery choir " +
	"hospital clinic museum theatre theater opera orchestra film cinema festival gallery library zoo " +
	"neighbourhood neighborhood tenant homeowner corporation enterprise holding")

// privateHeads are further fields whose heads are no actors: a union's leader is none, though the
// union may be the other side of a government.
var privateHeads = setOf("union trade-union labour labor teacher doctor nurse docker miner pilot farmer employer")

// religiousWords stand in the titles of clergy and the names of churches.
var religiousWords = setOf("pope patriarch patriarchate archbishop bishop cardinal metropolitan catholicos imam rabbi ayatollah mufti church synod ecumenical diocese vatican holy see")

// statePosts are heads of office that are a state's, whatever their field: a minister of
// sport, an ambassador to a museum's opening.
var statePosts = setOf("minister ministers ministry ambassador envoy secretary undersecretary senator lawmaker mp commander negotiator mediator")

// ownNouns are people and bodies that are one's own: who meets "his advisers" meets no other side.
var ownNouns = setOf("adviser advisor aide staff cabinet government minister team party deputy assistant spokesman spokeswoman lieutenant")

// heldNouns are those whose people are heard for them: the families of hostages are a
// party to the dealings over them.
var heldNouns = setOf("hostage captive prisoner detainee abductee missing disappeared kidnapped")

// privatePlaces are places without a name where no party is: who visits them has come
// to see, to open or to console.
var privatePlaces = setOf("village villages district neighbourhood neighborhood street quarter slum farm field orchard vineyard " +
	"school university college kindergarten classroom campus library hospital clinic ward laboratory institute " +
	"factory plant mill mine shipyard workshop shop store market mall fair stand booth exhibition showroom brewery company port warehouse " +
	"church cathedral mosque temple synagogue shrine monastery chapel cemetery grave tomb memorial monument museum gallery theatre theater cinema library zoo park garden beach " +
	"stadium arena pitch gym pool course " +
	"shelter home house household flat apartment kitchen orphanage nursery site scene area ruin wreckage dam bridge road tunnel station reservoir")

// homeNouns are officials and bodies that every town has: in a text about another field of
// life they are no other side of a minister.
var homeNouns = setOf("official authority administrator administration ministry department office committee council commission agency bureau board member panel group embassy " +
	"engineer officer police staff team mission representative party chief head people man figure number")

// privateSites are words that make a name that of such a place.
var privateSites = setOf("university college school academy hospital clinic museum gallery theatre theater stadium arena cathedral church temple factory plant")

// localPosts are heads of office of a town or a province: with the officials of their own
// they hold no talks.
var localPosts = setOf("governor gov mayor prefect councillor councilman councilwoman sheriff")
