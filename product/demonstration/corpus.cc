#include "product/demonstration/corpus.h"

// Everyone here is made up.

namespace kith::demonstration {

const std::vector<std::string_view>& given_names() {
  static const std::vector<std::string_view> all{
      "Ines", "Tomas", "Ruth", "Amara", "Piet", "Hana", "Dele", "Noor", "Jo", "Wren", "Agnieszka", "Alasdair", "Alba",
      "Aleksandra", "Aminata", "Anaïs", "Anders", "Aoife", "Arjun", "Astrid", "Ayşe", "Baptiste", "Beatriz", "Bence",
      "Bethan", "Björn", "Bogdan", "Bronwen", "Callum", "Camille", "Carlos", "Catarina", "Cem", "Chiara", "Chidi",
      "Chinwe", "Ciarán", "Clémence", "Corinne", "Dagmar", "Daria", "Dariusz", "Davide", "Deepa", "Diego", "Dorota",
      "Eamon", "Eilidh", "Elif", "Elin", "Emeka", "Emre", "Enikő", "Esi", "Esperanza", "Esther", "Étienne", "Eszter",
      "Fadi", "Farida", "Fatou", "Femi", "Fergus", "Fiona", "Florin", "Françoise", "Freya", "Gábor", "Gethin", "Giulia",
      "Grace", "Greta", "Gunnar", "Gwen", "Habiba", "Hamza", "Heike", "Henrik", "Hiroshi", "Hülya", "Idris", "Ilse",
      "Imran", "Ioana", "Isla", "Ivana", "Jamal", "Jana", "Jarek", "Jelena", "João", "Joaquín", "Jürgen", "Kaisa",
      "Kamal", "Katarzyna", "Kemal", "Kerstin", "Khadija", "Kofi", "Kwame", "Laila", "Lars", "Laszlo", "Leena",
      "Leticia", "Liam", "Linh", "Ljiljana", "Lorenzo", "Lucía", "Ludmila", "Lukas", "Mahmoud", "Maja", "Malik",
      "Marek", "Margit", "Mariam", "Marisol", "Marta", "Mateus", "Matthias", "Meera", "Mei", "Mihai", "Mireille",
      "Mohammed", "Nadia", "Naoko", "Nasreen", "Ngozi", "Niamh", "Nikhil", "Nils", "Nuala", "Obinna", "Olga", "Olivia",
      "Ondřej", "Oona", "Oscar", "Óscar", "Owen", "Paloma", "Parisa", "Patience", "Pavel", "Pernille", "Petra",
      "Philippa", "Priya", "Rafael", "Rania", "Rasa", "Renata", "Rhys", "Rosa", "Rowan", "Rüdiger", "Sabine", "Saoirse",
      "Sebastião", "Selin", "Sibusiso", "Signe", "Silvia", "Sinéad", "Siân", "Solveig", "Søren", "Sunita", "Sven",
      "Szymon", "Tadeusz", "Tala", "Tamsin", "Tarek", "Tendai", "Teresa", "Thandiwe", "Tiago", "Toomas", "Tove",
      "Ulrike", "Valentina", "Vera", "Vikram", "Wanjiru", "Wim", "Xavier", "Yasmin", "Yusuf", "Zainab", "Zanele",
      "Zoltán", "Zsófia", "Žiga", "Šárka", "Þóra", "ليلى", "יעל", "Ελένη", "Νίκος", "Оксана", "Георги", "陽子", "민준",
  };
  return all;
}

const std::vector<std::string_view>& family_names() {
  static const std::vector<std::string_view> all{
      "Okafor", "Lindqvist", "Amsel", "Quist", "Brandt", "Haddad", "Price", "Roth", "Iwu", "Abbott", "Achterberg",
      "Adeyemi", "Ahlström", "Ahmed", "Aitken", "Akhtar", "Albrecht", "Almeida", "Ainsley", "Andersen", "Antunes",
      "Appiah", "Arslan", "Asante", "Ashworth", "Aydın", "Bakker", "Balogun", "Banerjee", "Barros", "Bartoš",
      "Beaumont", "Begum", "Benítez", "Bergström", "Bielecki", "Bjarnason", "Blackwood", "Boateng", "Borg", "Bouchard",
      "Bowen", "Brannigan", "Brecht", "Brzeziński", "Calder", "Cardoso", "Castellanos", "Çelik", "Chaudhry",
      "Chikwanha", "Cloutier", "Coelho", "Conteh", "Cooke", "Crowther", "Cruickshank", "Csonka", "Dąbrowski",
      "Dalgaard", "Darwish", "Dekker", "Delacroix", "Demir", "Desai", "Devereux", "Diallo", "Dimitrova", "Dlamini",
      "Doherty", "Dube", "Dufour", "Dvořák", "Ebert", "Edwards", "Eide", "Ekström", "El-Amin", "Engel", "Erdoğmuş",
      "Eriksen", "Espinosa", "Evans", "Farkas", "Farouk", "Ferreira", "Fitzgerald", "Fontaine", "Fournier", "Friis",
      "Gallagher", "García", "Gebre", "Ghosh", "Gjerde", "Gomes", "González", "Grabowski", "Greenhalgh", "Grünwald",
      "Gupta", "Gustafsson", "Haas", "Hakimi", "Halloran", "Hartley", "Hassan", "Hendriks", "Hernández", "Hoang",
      "Hoffmann", "Holt", "Horváth", "Hovland", "Hussain", "Ibáñez", "Ibrahim", "Iversen", "Jankowski", "Jansen",
      "Jensen", "Jiménez", "Joshi", "Juhász", "Kaczmarek", "Kamara", "Kang", "Karlsen", "Kaya", "Keane", "Kelemen",
      "Keller", "Khalil", "Kimani", "Kjær", "Kovačević", "Kowalczyk", "Krausz", "Kruger", "Kuznetsova", "Lachance",
      "Laine", "Lam", "Larsen", "Laurent", "Lebrun", "Lehtonen", "Leitão", "Lindholm", "Llewellyn", "Lombardi",
      "Lovrić", "Lund", "Mabaso", "MacAulay", "Madsen", "Mahlangu", "Malhotra", "Mancini", "Marchetti", "Marković",
      "Martín", "Maseko", "Mazur", "McBride", "Mehta", "Meier", "Melnyk", "Mendes", "Mensah", "Molnár", "Moreau",
      "Morgan", "Moyo", "Mwangi", "Nagy", "Nakamura", "Ndiaye", "Nguyễn", "Nieminen", "Novák", "Nowicki", "Nyström",
      "Ó Briain", "Oduya", "Ogunleye", "Ojala", "Olsen", "Onyango", "Osei", "Öztürk", "Owusu", "Pálsdóttir",
      "Papadakis", "Park", "Patel", "Pawlak", "Pedersen", "Pereira", "Petrov", "Popescu", "Pritchard", "Qureshi",
      "Rahman", "Ramos", "Rasmussen", "Reddy", "Reyes", "Ribeiro", "Ricci", "Rojas", "Rossi", "Ryan", "Saarinen",
      "Sahin", "Salazar", "Sandoval", "Santos", "Sato", "Schäfer", "Schreiber", "Šimek", "Singh", "Sjöberg", "Slater",
      "Solberg", "Sousa", "Stanković", "Suárez", "Sutcliffe", "Szabó", "Takahashi", "Tamm", "Teixeira", "Thorne",
      "Thwaite", "Toivonen", "Traoré", "Tran", "Tudor", "Usman", "Vaidya", "Valdés", "Van den Berg", "Varga", "Vasquez",
      "Vlasák", "Vogel", "Wainwright", "Walczak", "Whitby", "Wójcik", "Yamamoto", "Yıldız", "Zając", "Zeman", "Zhou",
      "Zieliński", "Zulu", "Žukauskas", "حداد", "כהן", "Παπαδάκη", "Παππάς", "Мельник", "Димитров", "田中", "김",
  };
  return all;
}

const std::vector<Trade>& trades() {
  static const std::vector<Trade> all{
      {"bakery", "Runs a two-person bakery supplier in {place}",
       "I have changed prices twice and kept the customers.",
       "Someone who has moved a kitchen without closing it.",
       "How do you tell a café that its favourite loaf is going up?"},
      {"joinery", "Makes doors, stairs and shop fronts in {place}",
       "How to get a drawing out of a customer who only has a feeling.",
       "A dry place to store oak for a year, within an hour’s drive.",
       "What do you measure twice that most people measure once?"},
      {"shops", "Repairs and reopens small shops in {place}",
       "How to read a lease before you fall in love with the building.",
       "A joiner who has done a listed frontage.",
       "What makes you walk away from an empty shop?"},
      {"upholstery", "Upholsters chairs and the seats of old buses in {place}",
       "I can tell you from a photograph whether a chair is worth doing.",
       "Somebody who still weaves narrow-width horsehair.",
       "What have you found down the side of a sofa?"},
      {"translation", "Translates contracts and cookery books in {place}",
       "Two trial pages, and an honest word about whether I am right for it.",
       "A lawyer who does not mind being asked what a clause is for.",
       "Which word have you never managed to translate?"},
      {"accounts", "Keeps accounts for nineteen small firms in {place}",
       "Bring me a shoebox of receipts and I will show you where to start.",
       "Someone who has sold a practice to a member of staff.",
       "What do you see in the books before the owner does?"},
      {"software", "Writes booking software for village halls, from {place}",
       "An hour on whether you need software at all.",
       "A patient person to test screens with on a small telephone.",
       "What did you take out that nobody missed?"},
      {"teaching", "Teaches chemistry to fifteen-year-olds in {place}",
       "How to explain a hard thing to a room that would rather be elsewhere.",
       "People with practical jobs who would visit a class for an hour.",
       "Which experiment still surprises you?"},
      {"care", "Looks after people in their own homes in {place}",
       "What to ask an agency before you trust it with your father.",
       "Somebody who has run a rota for more than ten carers.",
       "How do you leave a house at the end of a hard visit?"},
      {"growing", "Grows vegetables for eighty boxes a week in {place}",
       "Planting plans for heavy clay, with all my failures marked.",
       "A second-hand cold store, small enough for a stone barn.",
       "What do you grow that you would never sell?"},
      {"orchards", "Looks after old orchards and presses cider in {place}",
       "I will name your apple tree from five fruits and a leaf.",
       "Someone who has bottled without a bottling line.",
       "Which tree would you save first?"},
      {"bees", "Keeps sixty hives and sells the honey in {place}",
       "A first season’s calendar for somebody with two hives.",
       "Orchards that want bees in April and have no spraying.",
       "When did you last get it badly wrong with a swarm?"},
      {"bicycles", "Mends bicycles and teaches others to, in {place}",
       "How to run a repair evening where people mend their own.",
       "Old hub gears, working or not.",
       "What is the most honest repair you ever turned down?"},
      {"clocks", "Repairs church and station clocks in {place}",
       "How to get a parish to agree who winds it.",
       "Someone who cuts wheels in small numbers and to drawings.",
       "Do you stop a clock when you leave it, or let it run?"},
      {"shoes", "Makes and resoles walking boots in {place}",
       "I can tell you how you walk from your old heels.",
       "A tannery that will sell fewer than ten hides.",
       "What should people ask before they buy boots?"},
      {"tailoring", "Cuts suits and alters wedding clothes in {place}",
       "How to say kindly that it cannot be let out any further.",
       "A finisher for two days a week, buttonholes by hand.",
       "What can you tell from how a customer stands?"},
      {"weaving", "Weaves blankets on four old looms in {place}",
       "How to price a piece when the hours are mostly setting up.",
       "Spinners of coarse wool who can dye to a sample.",
       "Which pattern did you unpick the most times?"},
      {"pottery", "Throws tableware for restaurants in {place}",
       "How to promise two hundred bowls and have two hundred arrive.",
       "Somebody who has changed from gas to an electric kiln.",
       "What do you do with the seconds?"},
      {"printing", "Prints posters and letterheads by hand in {place}",
       "A straight answer about paper, weight and what it will cost.",
       "Wooden type, damaged or incomplete.",
       "What do customers always forget to check on a proof?"},
      {"bookbinding", "Binds and mends books for two libraries in {place}",
       "How to tell a repair from a rescue.",
       "A supplier of thin goatskin in sensible colours.",
       "When do you leave a broken book alone?"},
      {"signs", "Paints signs by hand, mostly for shops, in {place}",
       "I will tell you what the letters will cost before you fall for them.",
       "A scaffolder who answers the telephone.",
       "Which sign do you walk past to see how it is wearing?"},
      {"plumbing", "Mends heating in old houses in {place}",
       "How to live with a cold house until it is done properly.",
       "Someone who fits heat pumps in stone terraces.",
       "What noise do you hope a customer can describe?"},
      {"electrics", "Rewires flats and village halls in {place}",
       "How to plan a rewire around people who live there.",
       "An apprentice who likes drawing things before doing them.",
       "What do you find behind other people’s plaster?"},
      {"roofing", "Slates and leads roofs in {place}",
       "I can usually find the leak from where you have put the bucket.",
       "Reclaimed stone slates, mixed widths.",
       "What should somebody look for from the pavement?"},
      {"stone", "Cuts and sets stone for walls and churches in {place}",
       "How to choose a mortar that will not ruin the wall.",
       "A quarry still working the old grey bed.",
       "How do you match a stone whose quarry has closed?"},
      {"gardens", "Designs and digs small gardens in {place}",
       "A planting list for shade that does not cost the earth.",
       "Somebody who knows rainwater and sloping ground.",
       "What is the first thing you take out of a garden?"},
      {"trees", "Climbs and prunes old trees in {place}",
       "How to read a tree survey without panicking.",
       "A sawmill that will take one trunk at a time.",
       "How do you tell a neighbour that the tree should stay?"},
      {"catering", "Cooks for weddings and wakes in {place}",
       "Quantities for any number from twelve to three hundred.",
       "A school kitchen to hire in the summer holidays.",
       "How do you feed a room when forty more people come?"},
      {"school-meals", "Runs a school kitchen for four hundred in {place}",
       "Two weeks of menus that children finish.",
       "Someone who has gone out on their own after years in schools.",
       "What made them eat the lentils?"},
      {"cheese", "Makes a hard sheep’s cheese in {place}",
       "What I learned from losing a whole month of cheese.",
       "A haulier with a cold van and an empty Tuesday.",
       "What does the milk tell you in March?"},
      {"coffee", "Roasts coffee for twenty cafés in {place}",
       "How to set up wholesale without losing the shop.",
       "Another small roaster to share a container with.",
       "Which customer did you have to say no to?"},
      {"brewing", "Brews beer in a former dairy in {place}",
       "How we got through the winter with half the tanks idle.",
       "Somebody who has passed a drainage inspection lately.",
       "What would you build smaller if you began again?"},
      {"fishing", "Fishes for crab with one small boat, from {place}",
       "How to sell the catch the same morning, straight from the quay.",
       "A welder who will come to the harbour.",
       "What does the weather have to do for you to stay in?"},
      {"boats", "Repairs wooden boats in {place}",
       "I will look at it before you buy it, and I am usually gloomy.",
       "Larch boards, long and mostly without knots.",
       "When is a boat past saving?"},
      {"pianos", "Tunes and restores pianos in {place}",
       "A quiet opinion on whether to keep your grandmother’s piano.",
       "Schools that want their pianos tuned in the holidays.",
       "What do players complain of that is really the room?"},
      {"sound", "Records choirs and radio plays in {place}",
       "How to make a hall sound better with curtains and no money.",
       "A carpenter for quiet doors.",
       "What do you hear that other people have stopped hearing?"},
      {"photography", "Photographs buildings and the people in them, in {place}",
       "How to be photographed at work without stopping work.",
       "Workshops that would let me stand in a corner for a day.",
       "Which picture did you decide not to take?"},
      {"illustration", "Draws plants for field guides in {place}",
       "What a fair contract for drawings looks like.",
       "Botanists who will check a leaf for me.",
       "How do you draw something that wilts by noon?"},
      {"editing", "Edits cookery and history books in {place}",
       "One page edited, so you can see whether you like it.",
       "An indexer with a sense of humour.",
       "What do you always cut first?"},
      {"interpreting", "Interprets sign language in courts and clinics in {place}",
       "How to plan a meeting so that the interpreter is not an afterthought.",
       "Theatres that would try a signed rehearsal.",
       "What do people get wrong about where to stand?"},
      {"law", "Advises tenants and small landlords in {place}",
       "Half an hour on a lease before you sign it.",
       "A surveyor who writes in plain sentences.",
       "Which clause do you always read first?"},
      {"payroll", "Runs wages for farms and care homes in {place}",
       "How to pay seasonal people properly and on time.",
       "Somebody who has moved four hundred people to a new system.",
       "What do you check the night before pay day?"},
      {"nursery", "Runs a nursery for thirty small children in {place}",
       "How we kept our staff when everybody was losing theirs.",
       "Someone who makes outdoor furniture that survives toddlers.",
       "What do you tell parents on the first morning?"},
      {"midwifery", "Works as a community midwife in {place}",
       "How to hand over at the end of a long night.",
       "Interpreters for Tigrinya and Dari who know clinics.",
       "What do you carry that is not on the list?"},
      {"physiotherapy", "Treats backs and hands, mostly of manual workers, in {place}",
       "What to change at your bench before it hurts.",
       "Workshops that would let me watch people lift.",
       "What do you wish people came to you about sooner?"},
      {"animals", "Runs a country veterinary practice in {place}",
       "How to share night calls between two practices.",
       "A locum who is calm with horses.",
       "What did the old vet teach you that was not in the books?"},
      {"refrigeration", "Repairs cold rooms and ice machines in {place}",
       "I can tell you over the telephone whether to empty the room.",
       "Food businesses that would rather service than panic.",
       "What kills a compressor?"},
      {"cleaning", "Runs a cleaning cooperative of fourteen in {place}",
       "How we share out the hours, with the sheet we use.",
       "Offices that will let us clean in daylight.",
       "How do you price a building you have only seen once?"},
      {"deliveries", "Carries parcels by cargo bicycle in {place}",
       "Honest numbers on what a bicycle can and cannot deliver.",
       "A ground-floor store near the centre, with a wide door.",
       "What is the heaviest thing you ever said yes to?"},
      {"architecture", "Draws repairs and small houses in {place}",
       "How to talk to a planning officer before there is a plan.",
       "Clients with difficult corners and a little patience.",
       "What do you ask people before you draw anything?"},
      {"solar", "Puts solar panels on farms and schools in {place}",
       "I will check the numbers in your quote, whoever wrote it.",
       "A crew that can work on fragile barn roofs.",
       "When do you tell people not to bother?"},
      {"textiles", "Sorts and mends second-hand clothes in {place}",
       "What is worth mending, by weight and by hour.",
       "A small factory that would take wool rags.",
       "What arrives most often with nothing wrong with it?"},
      {"museums", "Looks after objects in a small town museum in {place}",
       "How to store almost anything with almost no money.",
       "Volunteers who know tools, and what they were for.",
       "What is the story behind the thing in the end case?"},
      {"libraries", "Runs a branch library in {place}",
       "How we came to open on Sundays without extra staff.",
       "People to give a short talk about their work.",
       "What do people borrow that would surprise us?"},
      {"data", "Counts things for councils and charities in {place}",
       "I will tell you whether your survey can answer your question.",
       "Organisations with a drawer of paper records nobody has counted.",
       "What number do you distrust on sight?"},
      {"machinery", "Mends tractors and balers in {place}",
       "What to check before you buy an old tractor at a sale.",
       "A place to store parts nobody makes any more.",
       "What did you repair with something from a kitchen?"},
      {"driving", "Teaches nervous people to drive in {place}",
       "How to teach somebody who is frightened of you, a little.",
       "Another instructor to share a car with dual controls.",
       "What do you say at the first roundabout?"},
      {"soap", "Makes soap and candles in a back room in {place}",
       "How to get through the safety paperwork the first time.",
       "A maker of plain cardboard boxes, in small numbers.",
       "What did you stop making, and why?"},
  };
  return all;
}

const std::vector<Town>& towns() {
  static const std::vector<Town> all{
      {"Leeds", "Europe/London"},
      {"Hull", "Europe/London"},
      {"Bristol", "Europe/London"},
      {"Glasgow", "Europe/London"},
      {"Cardiff", "Europe/London"},
      {"Sheffield", "Europe/London"},
      {"Norwich", "Europe/London"},
      {"Hebden Bridge", "Europe/London"},
      {"Aberystwyth", "Europe/London"},
      {"Belfast", "Europe/London"},
      {"Cork", "Europe/Dublin"},
      {"Galway", "Europe/Dublin"},
      {"Ghent", "Europe/Brussels"},
      {"Utrecht", "Europe/Amsterdam"},
      {"Groningen", "Europe/Amsterdam"},
      {"Lyon", "Europe/Paris"},
      {"Nantes", "Europe/Paris"},
      {"Bilbao", "Europe/Madrid"},
      {"Valencia", "Europe/Madrid"},
      {"Porto", "Europe/Lisbon"},
      {"Coimbra", "Europe/Lisbon"},
      {"Turin", "Europe/Rome"},
      {"Bologna", "Europe/Rome"},
      {"Leipzig", "Europe/Berlin"},
      {"Bremen", "Europe/Berlin"},
      {"Graz", "Europe/Vienna"},
      {"Basel", "Europe/Zurich"},
      {"Brno", "Europe/Prague"},
      {"Łódź", "Europe/Warsaw"},
      {"Gdańsk", "Europe/Warsaw"},
      {"Szeged", "Europe/Budapest"},
      {"Cluj-Napoca", "Europe/Bucharest"},
      {"Plovdiv", "Europe/Sofia"},
      {"Thessaloniki", "Europe/Athens"},
      {"Ljubljana", "Europe/Ljubljana"},
      {"Zagreb", "Europe/Zagreb"},
      {"Lviv", "Europe/Kyiv"},
      {"Vilnius", "Europe/Vilnius"},
      {"Tartu", "Europe/Tallinn"},
      {"Turku", "Europe/Helsinki"},
      {"Malmö", "Europe/Stockholm"},
      {"Bergen", "Europe/Oslo"},
      {"Aarhus", "Europe/Copenhagen"},
      {"Akureyri", "Atlantic/Reykjavik"},
      {"İzmir", "Europe/Istanbul"},
      {"Lagos", "Africa/Lagos"},
      {"Accra", "Africa/Accra"},
      {"Nairobi", "Africa/Nairobi"},
      {"Dakar", "Africa/Dakar"},
      {"Durban", "Africa/Johannesburg"},
      {"Tunis", "Africa/Tunis"},
      {"Halifax, Nova Scotia", "America/Halifax"},
      {"Montréal", "America/Toronto"},
      {"Portland, Oregon", "America/Los_Angeles"},
      {"Oaxaca", "America/Mexico_City"},
      {"Medellín", "America/Bogota"},
      {"Valparaíso", "America/Santiago"},
      {"Curitiba", "America/Sao_Paulo"},
      {"Amman", "Asia/Amman"},
      {"Haifa", "Asia/Jerusalem"},
      {"Pune", "Asia/Kolkata"},
      {"Penang", "Asia/Kuala_Lumpur"},
      {"Kanazawa", "Asia/Tokyo"},
      {"Daegu", "Asia/Seoul"},
      {"Dunedin", "Pacific/Auckland"},
  };
  return all;
}

const std::vector<Exchange>& exchanges() {
  static const std::vector<Exchange> all{
      {"bakery",
       "When you stopped charging per seat, what did you say to the customers who were already on the old plan? I "
       "have the same conversation coming with eleven cafés, and every draft sounds like an apology.",
       "You changed prices twice and kept the customers.",
       {
           "I told them the date first and the reason second. One page, no apology, and a line saying they could ring "
           "me until Friday at six. Four rang. Nobody left that month.",
           "Did you give everybody the same date, or did you let the small ones go later? I have two that I know "
           "cannot take it before the summer.",
           "The same date, but I offered the small ones a smaller order at the old price for three months. Two took "
           "it. One of them is now my largest.\n\nIf you make an exception, write down when it ends, and tell them in "
           "the same letter.",
           "I sent it on Monday. Nine said fine, one asked for a smaller order, and one has not opened it.",
           "Ring the one who has not opened it. It is nearly always the one you are afraid of, and they have usually "
           "just been busy.",
           "You were right, her oven had broken and she had not read anything for a week. She thanked me for ringing. "
           "Twelve minutes, and I had been dreading it for a month.",
       }},
      {"bakery",
       "How did you move a working bakery without losing a week of orders? We have the keys to a larger unit from "
       "next month and I can only see it happening at night, which my neighbours would not forgive.",
       "You moved your ovens without closing.",
       {
           "We did not move it. We bought one second-hand oven, put that in the new place, baked in both for nine "
           "days, and then sold the old one where it stood.",
           "That had not crossed my mind. Did you have two teams, or did you run between the two like a fool?",
           "I ran between them like a fool. If I did it again I would pay one retired baker for a fortnight to mind "
           "the old place. There is always one, and they are glad to be asked.",
           "There is one here, in fact. He comes in every Saturday to tell us the crust is pale. I shall ask him "
           "tomorrow.",
           "Ask him in front of the oven, not by telephone. And have the floor checked before the oven goes in. Ours "
           "was fine, but I did not sleep until I knew.",
           "He said yes before I had finished the sentence, and the floor needed two steel plates. Thank you for "
           "both.",
           "Two plates is nothing. Tell me when you bake the first batch, and how pale he thinks it is.",
       }},
      {"joinery",
       "What do you need to see before you will quote for a listed shop front? I have a building with rotten sills "
       "and curved glass, and two joiners have gone quiet after saying it sounded interesting.",
       "You do listed frontages and still finish them.",
       {
           "They went quiet because of the glass. Send me three things: the width of each pane at the top and the "
           "bottom, a photograph of the sill from below, and the letter from the council.",
           "Measured and attached. The panes are not the same width at the top and bottom, which I suppose is why you "
           "asked.",
           "It is. The frame has dropped on the left, and whoever prices it without knowing that will lose money or "
           "leave you.\n\nGet the post propped first. That is a day for a builder and it changes everything after it.",
           "The prop is in. The builder said the post was standing on a biscuit tin. He kept the tin.",
           "I have seen worse. Now you can quote it honestly. I am full until the autumn, but Corin, who trained "
           "here, has six weeks free and good hands. Shall I ask him first?",
           "Please do. I would rather wait for somebody you would send than begin with somebody I found.",
           "He will write to you tonight. Let him measure the glass himself, and let him do it before anybody cuts "
           "anything.",
       }},
      {"joinery",
       "How long do you let an apprentice spoil timber before you step in? I have taken on my first, she is careful "
       "and slow, and I cannot tell whether I am being patient or just absent.",
       "You take on apprentices and keep them.",
       {
           "Give her a stack of her own, bad boards, and say the whole of it may be ruined. Slow usually means she "
           "thinks every piece is the customer’s.",
           "I have been giving her the good oak, to show that I trust her. Perhaps that was unkind.",
           "It was kindly meant. I did it too. Put her on the bench next to yours rather than opposite, and talk "
           "while you go wrong yourself. They never see us go wrong.",
           "She ruined eleven boards this week and was cheerful by Thursday. The twelfth has a joint that I would "
           "have been pleased with.",
           "Keep the twelfth. Write the date on the back and put it on a shelf where she can see it.",
       }},
      {"shops",
       "Which clause in a shop lease has cost you the most? I have been offered a corner shop with a flat above, the "
       "rent is strangely low, and I would rather know why before I start choosing colours.",
       "You have read more bad leases than anyone I know.",
       {
           "The repairing clause, every time. If it says you keep it in repair, ask whether that means the roof. A "
           "low rent with a roof in it is a high rent.",
           "It says the tenant shall keep the premises in good and substantial repair. It says nothing at all about "
           "the roof.",
           "Then the roof is yours. Ask for a schedule of condition: photographs, dated, signed by both of you. You "
           "agree to leave it no worse than that, and not a slate better.",
           "The agent says nobody has ever asked for one. She did not say no, though.",
           "They always say that. Offer to pay for the photographs. It costs an afternoon and it has saved me a roof "
           "twice.",
           "Signed this morning, with forty-one photographs. One of them shows a bird living in the gutter, and both "
           "of us initialled the bird.",
       }},
      {"shops",
       "How did you get the second shop to open after the first one? We have one good café in a row of nine empty "
       "units, and everyone I ask says they will come when somebody else does.",
       "You reopened a street, one shop at a time.",
       {
           "I stopped asking for tenants and asked for Saturdays. One unit, four traders, a Saturday each. By the "
           "third month two of them wanted the whole week.",
           "Did the owner mind having four people in and out? Ours worries about everything, chiefly the door.",
           "He minded until he saw lights on in the photographs. Insure it yourself, give him one key holder and one "
           "telephone number, and fix the door before he mentions it.",
           "The door is fixed. A plant seller, a man who mends radios, and two sisters with pickles begin in a "
           "fortnight. I am short of one Saturday.",
           "Leave it empty and put a chair in the window with a notice saying what the room costs. That notice found "
           "me a bookseller.",
           "It found us a cobbler. He read it through the glass, sat down in the chair, and would not leave until I "
           "rang the owner.",
           "That is how it goes. The third shop will be easier and the fourth will not be your doing at all.",
       }},
      {"upholstery",
       "Would you spend money on this one? It was my grandfather’s wing chair, the springs have gone on one side, "
       "there is worm in the back legs, and my brother says it only ever looked comfortable.",
       "You can judge a chair from a photograph.",
       {
           "Send me a photograph from underneath, with the bottom cloth off. The worm matters less than whether the "
           "front rail is still square.",
           "Here it is. The rail looks straight to me, and somebody in the past has mended it with what I think is a "
           "piece of a tea chest.",
           "That mend is older than either of us and it is better than new. I would do it. New webbing, keep the "
           "horsehair, treat the legs, and choose a plain cloth.\n\nWhat I would not do is make it softer. It will "
           "stop being his.",
           "My brother sat in it and says it is still not comfortable, and would I please leave it exactly as it is.",
           "Then you have agreed on something. I am full, so send it to Halina, who trained with me. She is quicker "
           "than I am and she will not talk you into velvet.",
           "She has it now. She found a sixpence, a hairpin and a betting slip in the seat, and my brother has asked "
           "for the betting slip.",
       }},
      {"upholstery",
       "What did you have to change when you began doing seats for a whole restaurant instead of one chair at a time? "
       "I have been asked for sixty and I have never made more than six alike.",
       "You moved from houses to larger contracts.",
       {
           "The pattern. For six you can adjust by eye. For sixty you make one, sit on it for a week, take it apart, "
           "and cut card from every piece.",
           "They want them in five weeks. If I sit on one for a week, I have four. Is that still possible with two of "
           "us?",
           "With two, yes, if the frames arrive together and the cloth arrives first. Make them pay for the cloth "
           "before you order it. Sixty seats of cloth can sink a workshop.",
           "They paid for the cloth without a murmur. I had been rehearsing an argument all weekend.",
           "They know what cloth costs. Save the argument for the day they ask you to change the colour.",
           "Fifty-eight delivered, two tomorrow. They did ask to change the colour, of the last ten, and I said no so "
           "calmly that I surprised myself.",
       }},
      {"translation",
       "How do you tell a good client that a text is outside what you know? I have been sent forty pages about dental "
       "implants by somebody who has paid me promptly for nine years, and I do not know the words in either language.",
       "You turn away work you are wrong for, and say so.",
       {
           "I tell them on the same day, and I send a name with it. A no with a name in it has never lost me anybody.",
           "I do not have a name. That is half of why I have not answered. Do you know anyone who does medical work "
           "and is careful?",
           "Mirela. She was a nurse before she was a translator, and she asks questions in a numbered list, which is "
           "how you know. I can ask her this afternoon.",
           "Please do. I will write to my client now, before I talk myself into it again.",
           "She has room from Monday and will do two pages first. Tell your client to send her the drawings as well "
           "as the text.",
           "It is done, and my client wrote back: if you trust her, so do I. Nine years, and that is the nicest thing "
           "they have said.",
       }},
      {"translation",
       "How did you move away from charging by the word? I spend three days on a menu of two hundred words and an "
       "afternoon on ten pages of terms, and the arithmetic is making a fool of me.",
       "You charge by the hour and your clients stayed.",
       {
           "I began with the short things. Anything under a page has one fixed price, which covers half a day. Menus, "
           "labels, names, the line above a door.",
           "And nobody objected that two hundred words cost more than a thousand?",
           "One did. I sent him the list of questions I had asked his cook, all twenty-six. He paid, and now he sends "
           "the questions to the cook himself beforehand.",
           "I like that very much. I had been hiding the questions because I thought they made me look slow.",
           "They are the work. Put them in the invoice as a line of their own. People pay for what they can see.",
       }},
      {"accounts",
       "Where would you look first? We are busier than we have ever been, the order book is full until the winter, "
       "and there is less in the bank than a year ago. My partner thinks it is theft and I think it is flour.",
       "You find where the money goes without making people feel foolish.",
       {
           "It is hardly ever theft. Look at how many days pass between finishing the work and sending the bill. Then "
           "look at how many pass before they pay.",
           "I looked. We bill at the end of the month, whenever we get to it, and the two big customers take about "
           "seventy days.",
           "Then you have lent them three months of your wages. Being busier makes it worse, because you lend "
           "more.\n\nBill on the day it leaves. Ask the two big ones for thirty days, in person.",
           "One agreed over coffee in four minutes. The other says their system will not allow it.",
           "Then raise their price by what the waiting costs you, and tell them it comes off again at thirty days. "
           "Systems are more flexible than they sound.",
           "The system turned out to allow it. My partner would like it known that he never really thought it was "
           "theft.",
       }},
      {"accounts",
       "What did you agree on paper when you handed half your firm to a colleague? Mine has been here eleven years, "
       "we like each other, and that is just why I am afraid of doing it on a handshake.",
       "You sold part of your practice to somebody who worked in it.",
       {
           "Three things. How either of us leaves, what the firm is worth on that day, and who decides when we "
           "disagree. The rest we have never once looked at.",
           "The second is the one I cannot do. How did you settle on a worth without a quarrel?",
           "We each wrote a number on a card, and agreed beforehand that if they were within a fifth we would take "
           "the middle. They were within a tenth.",
           "We tried it last night. Hers was higher than mine. I had to go and stand in the yard for a minute.",
           "That happens to the right people. Have a solicitor write it up anyway, short. I used somebody who charges "
           "for the page and so writes few of them.",
           "Do you have the name? Ours would write forty pages and be proud of each.",
           "Lennart Voss, who does it all by letter and telephone. Tell him it is the card arrangement, he has now "
           "done three.",
       }},
      {"software",
       "How do you decide what to remove? We have a booking page that has grown for eight years, I have a list of "
       "forty things it does, and every one of them has somebody who says they could not live without it.",
       "You took things out and people were happier.",
       {
           "I do not ask them. I count. Put a mark beside each of the forty whenever it is used, wait six weeks, and "
           "come back with the marks.",
           "Five weeks in. Fourteen have no marks at all, and one of those is the one the treasurer fought for.",
           "Hide it, do not delete it. Say where it has gone. If he asks for it within a month it comes back, and if "
           "he does not, you both know.",
           "He has not asked. He did tell me the page seems faster, which it is not.",
           "It is faster for him, there are fourteen fewer things to read. That is most of what fast means.",
           "I shall remember that. The committee wants to add a map now. I have put it on the list with a mark of "
           "nought.",
       }},
      {"software",
       "Do we need software for this at all? There are nine of us sharing three vans and a workshop, it all lives on "
       "a whiteboard, and a firm has offered to replace the whiteboard for more than a van costs.",
       "You told a client not to build anything.",
       {
           "What has the whiteboard got wrong this year? Not what might it. Count the times somebody stood where a "
           "van should have been.",
           "Twice. Once because a sleeve wiped a Tuesday, and once because I cannot write the number seven.",
           "Then buy a second pen and a photograph at six every evening, sent to all nine. See whether it happens a "
           "third time.",
           "You are the first person who has not tried to sell us something. Is there a point where we would need "
           "more?",
           "When somebody has to drive in to look at the board before they can answer a customer. Until then it is "
           "the best system you will ever have, because all of you can see it.",
           "The photograph is Jadwiga’s job and she has not missed one. We spent the money on a van.",
           "Good. I am putting this in the small collection of projects I am proudest of.",
       }},
      {"teaching",
       "What makes a visit from a working person go well? I have been asked to speak to a class of fifteen-year-olds "
       "about what I do all day, for fifty minutes, and I have never been so frightened of an audience.",
       "You get strangers to talk well to your pupils.",
       {
           "Bring something broken. Put it on the table, say nothing about yourself, and ask what they think happened "
           "to it.",
           "I have plenty that is broken. Will they not simply look at their shoes?",
           "For about ninety seconds. Do not fill it. Somebody at the back will say something rude and correct, and "
           "then you have begun.",
           "And at the end, do I tell them how to get into the trade? I came into it by accident and it took me "
           "years.",
           "Tell them exactly that. They are told every day that everybody else had a plan. Hearing an accident "
           "described calmly does them more good than a leaflet.",
           "It was the back row, as you said. A boy found the fault in eleven minutes and has asked whether he may "
           "come and see the workshop.",
       }},
      {"teaching",
       "How do you teach the careful part, the weighing and writing down? I train adults in a workshop and they love "
       "the doing, but nobody keeps a record and then nobody knows why it worked on Tuesday.",
       "You made a dull part of the lesson matter.",
       {
           "I let it fail. We do something that works, I throw the notes away in front of them, and ask them to do it "
           "again exactly the same next week.",
           "That is wicked, and I am going to do it. What do you do with the one who remembers it all anyway?",
           "Praise the memory and send them home ill on the day. Then ask the others. The one who remembers is how "
           "whole workshops stop.",
           "I did it with a dye bath. There was something like mourning. Today each of them had a notebook, and one "
           "had ruled columns.",
           "Ask the one with the columns to design the page for everybody. It will be better than yours or mine.",
       }},
      {"care",
       "What should I ask before I let somebody into my mother’s house three times a week? She is sharp and proud, "
       "she has agreed to it for my sake, and the brochures all say the same five words.",
       "You looked after your own father and strangers both.",
       {
           "Ask who comes when the usual person is ill, and ask for the name. If they cannot say a name, there is no "
           "such person.",
           "One of the three gave me a name straight away. The others said they had a robust process.",
           "Then you have one. Now ask your mother what she would like done, not what she needs. It is her house, and "
           "it is the first thing a good carer would ask.",
           "She wants the radio repaired and somebody to lose to at cards. The washing she says she can do herself, "
           "and she mostly can.",
           "Write exactly that in the plan. I have gone to houses for years where the plan said personal hygiene and "
           "the person wanted cards.",
           "Beata came on Monday and lost twice. My mother says she may come again, which I have never heard her say "
           "of anybody.",
           "That is the best beginning you could have. Look in at the fourth week, that is when it settles or does "
           "not.",
       }},
      {"care",
       "How do you make a rota that people do not resent? There are thirteen of us, two cannot do mornings, one can "
       "only do mornings, and I have begun to hide on the day it goes up.",
       "You have run a rota for more than ten people.",
       {
           "I stopped making it. I put up the empty one with the hard shifts marked in pencil, and they fill those "
           "first, together, in one meeting of half an hour.",
           "Together, all thirteen? Two of mine have not spoken since the summer.",
           "Especially those two. It is much harder to leave a Sunday to someone when you can see her face.\n\nYou "
           "only keep one rule for yourself: nobody does more than two hard ones running.",
           "We did it yesterday with cake. The two who do not speak swapped a Sunday by passing me a note, but they "
           "swapped it.",
           "That is a conversation. Keep the cake, it is not decoration. I have changed the meeting three times and "
           "never the cake.",
       }},
      {"growing",
       "What would you not plant in the first year on heavy clay? I have taken on an acre that was pasture for thirty "
       "years, everybody tells me what to grow, and nobody tells me what to leave alone.",
       "You farm heavy clay and tell the truth about it.",
       {
           "No carrots, no parsnips, nothing in a row that you will need to weed in June. Potatoes, squash, beans, "
           "and half of it in clover while you learn where the water stands.",
           "Half in clover feels like giving up before I have begun. Is it really worth so much?",
           "It is the cheapest worker you will ever have. Walk over it in February in your worst boots and draw a map "
           "of where you sank. That map is your drainage plan.",
           "I have drawn it. I sank in a shape rather like Italy.",
           "Then Italy is a pond, or willow, or nothing. Do not fight Italy. I fought mine for four years.",
           "Italy is having willows. The squash are in and the rest is clover, and I sleep better than I did in "
           "spring.",
       }},
      {"growing",
       "How do you keep a vegetable box from becoming seven days of work? We are at thirty-five a week, there are two "
       "of us, and the packing has begun to eat the growing.",
       "You pack eighty boxes and still keep Sundays.",
       {
           "One packing day, one collection point for each street, and no choosing. The choosing is what eats you. "
           "They may swap one thing, from a table of swaps.",
           "Ours choose everything, in messages, at midnight. How did you take it away from them?",
           "I wrote to say that from the first of the month we would pack what is best that morning, and I put a "
           "recipe in. Three left. Nine came, because there were recipes.",
           "My aunt has agreed to write the recipes, on condition that nobody edits them.",
           "Do not edit them. People will stay for your aunt long after they have tired of chard.",
           "Forty-four boxes this week and Sunday in bed. There was one complaint, that the recipe had no quantities. "
           "My aunt says they may use their eyes.",
       }},
      {"orchards",
       "Would you save an apple tree that has split down to the fork? It is the last of six in a school garden, it "
       "still fruits on the one side, and the contractor has a date to take it down.",
       "You saved trees that others would have felled.",
       {
           "I would ask for two weeks first. Then take the weight off the fruiting side by a third, put one bolt "
           "through the fork, and take grafts from it while you still can.",
           "They have given us until the end of the month. Is the bolt something a careful person can do, or do we "
           "need somebody?",
           "You need somebody with a long drill and no opinions. The grafts the children can do. Twenty sticks as "
           "thick as a pencil, labelled, in damp sand, out of the sun.",
           "We cut twenty-four. A child of seven asked whether they were all the same tree, and I said yes, and she "
           "went very quiet.",
           "That is the right answer and the right response. Roxane, who keeps the collection up the valley, will "
           "send you rootstocks if you tell her it is for a school.",
           "Eleven have taken. The old tree has its bolt and, this week, flowers on both sides.",
       }},
      {"bees",
       "What would you check before putting hives on a roof? I have been offered a flat one above a printworks, with "
       "a ladder and a view, and I can feel my good sense leaving me.",
       "You wrote down your first five seasons and lend them out.",
       {
           "Carry a full box up that ladder, in gloves, in July. I mean it. Fill one with water and do it three "
           "times. Then look at the wind.",
           "I did it once and sat down. The wind is from the west and there is nothing to stop it.",
           "Then the answer is one floor lower, or the yard. Bees manage wind, but you do not, holding forty pounds "
           "and a temper.",
           "The printers have offered the yard instead, behind the paper store. It smells of ink and gets sun until "
           "four.",
           "That is a good place. Stand them facing the sun and away from the door where they smoke.\n\nAsk what they "
           "pour down the drain, kindly, before you sign anything.",
           "Nothing worse than tea, they say, and they have painted a sign for the hives themselves. I will send you "
           "the first jar.",
       }},
      {"bicycles",
       "How do you stop a repair evening from turning into a queue for free repairs? We began with people mending "
       "their own, and now eight of them stand with folded arms while the two of us work.",
       "Your repair evenings run without you.",
       {
           "Take away the second stool. One stool at each bench, and it belongs to the owner of the bicycle. You "
           "stand, with your hands behind your back.",
           "I laughed, and then I saw that I always sit down first. What do you do with somebody who truly cannot?",
           "There are very few. Give them the finding of the fault and let somebody else do the turning. Nobody goes "
           "home without black hands, that is the only rule we have written up.",
           "We tried it on Wednesday. It was slower and much louder, and a woman of eighty took her own crank off and "
           "would not put it down.",
           "Ask her to take a bench next month. The ones who were surprised make the best teachers.",
           "She has said yes, provided she may bring her own stool.",
       }},
      {"clocks",
       "Who should wind a public clock once it works again? Ours has been stopped at ten past four for nineteen "
       "years, it is nearly ready, and there are three people who each believe it will be them.",
       "You got a parish to agree on who winds it.",
       {
           "All three, by week, with a book on the wall that they sign. Clocks do not stop from wear. They stop "
           "because one person went on holiday.",
           "One of them says the other two will overwind it. He has said so in the shop and in the choir.",
           "It cannot be overwound, there is a stop on it, and I would show it to all three of them at once. Let the "
           "doubtful one turn it until it will go no further. Then he is the expert.",
           "He is the expert. He has drawn a diagram for the other two and laminated it.",
           "Good. Oil once a year, no more, and never with what they have in the kitchen. When do you start it?",
           "On Sunday at ten past four, so that it is right from the first second. I wish you could hear it.",
           "Leave a window open and ring me. I have listened to a good many of them that way.",
       }},
      {"clocks",
       "Is it ever right to replace a wheel rather than mend it? I have an old mill counter with three teeth gone, it "
       "is the only one of its kind I know of, and the museum would like it to move.",
       "You make wheels that nobody sells.",
       {
           "Three together or three apart? Apart I would mend. Together, I would make a new wheel and tie the old one "
           "to the frame with a label.",
           "Together, all on the loaded side. It seems a pity, the old one is beautifully cut.",
           "That is why it goes on the frame and not in a drawer. Somebody in a hundred years will want to measure "
           "it.\n\nStamp the new one so that nobody is ever fooled.",
           "That settles it. Do you know anyone who would cut one wheel of seventy-two, in brass, without laughing?",
           "Ottilie. She cuts on Thursdays and she does laugh, but not at that. Send her the pitch and a rubbing, not "
           "a photograph.",
           "The rubbing is in the post. The museum wants to show both wheels now, side by side, and has asked her to "
           "come and explain.",
       }},
      {"shoes",
       "Why do I wear out the left boot twice as fast as the right? I am on my feet on concrete for nine hours, I "
       "have tried three makes, and the doctor says that my legs are the same length.",
       "You can read a walk from a heel.",
       {
           "Which hand do you carry with? Nine times in ten it is not the leg, it is the bucket.",
           "The right. A toolbag of about fourteen kilos, every day for twenty years. I had not thought of it as part "
           "of the boot.",
           "So you lean left all day to balance it, and the left heel pays. Change hands at noon for a month, or use "
           "two bags, and send me a picture of both heels afterwards.",
           "It feels absurd, like writing with the wrong hand. My wife says I look less like a gate.",
           "Give it the month. And when you next buy, have the heel stitched, not glued. It can be put back on four "
           "times, which on concrete is two years.",
           "A month gone and the heels are level. The next pair is being made by the person you named, who asked "
           "about the bag before I could mention it.",
       }},
      {"tailoring",
       "How do you say that a garment cannot be saved? I mend for other people now, and yesterday I promised a "
       "miracle on a coat because she was nearly crying, and I have been awake since four.",
       "You tell people the truth and they come back.",
       {
           "You say what it can become. It will not be a coat again, but there is a waistcoat in there, or a lining "
           "for the next one. People cry less about a change than an end.",
           "That is very good. It was her father’s, so I think the lining might be the right one.",
           "Then ring her before she comes in, so she can cry at home if she needs to.\n\nDo not charge for the hour "
           "you spent finding out. Charge properly for the rest.",
           "I rang. She was quiet and then she said that she never liked the colour on the outside anyway.",
           "There you are. Write the promise you can keep on the ticket while they are still standing there. It "
           "stopped me waking at four.",
           "Ticket printed, with a line for it. The new coat is grey, and he is inside it. She wore it out of the "
           "shop.",
       }},
      {"weaving",
       "How do you price one blanket when three days of it are threading? I am asked for single pieces all the time, "
       "I love doing them, and I think I have been paying people to take them.",
       "You worked out what the setting up really costs.",
       {
           "I thread for six and sell one at six times the courage. Truly: I price the setting up as its own line, "
           "and say that a second piece from the same threading is half.",
           "Do people ever take the second one, or do they just feel told off?",
           "About one in three finds a sister or a neighbour. The rest see where the money goes and stop asking if I "
           "could do it a little cheaper.",
           "I tried the two lines on a man who wanted one for his boat. He has ordered four and will give three away.",
           "Good man. Put a little note in with each about the other three. They begin to feel like cousins.",
           "Done. One of the cousins has written already and wants to know whether the pattern has a name. Does "
           "yours?",
           "I name them for the weather in the week I threaded. You may borrow the habit.",
       }},
      {"pottery",
       "How many do you throw when a restaurant orders two hundred? It is my first large order, I lose about one in "
       "ten on a good week, and I have nine weeks if I count the two I promised my family.",
       "You delivered two hundred bowls on the day.",
       {
           "Two hundred and sixty, in three firings, with the worst shelf left empty. And do not count the two weeks. "
           "Nobody throws well while being missed.",
           "So seven. If I do ninety a firing I have one firing in hand for disasters. Is one enough?",
           "One is what I had, and I used it. Glaze a dozen a day early and fire those alone. A new batch of glaze "
           "has ruined more orders than any kiln.",
           "You have saved me. The new batch came out green, proper pond green. I found out on twelve instead of "
           "ninety.",
           "Keep the twelve. Somebody will want pond green, and you will never be able to make it again.",
           "Two hundred and four delivered. The cook has put the green ones by the till and will not let me have them "
           "back.",
       }},
      {"printing",
       "What would you ask me before printing a book of forty pages for a choir? We have two hundred singers, a small "
       "sum from a sale of cakes, and a committee that uses the word quality without saying what it means.",
       "You say plainly what paper will cost.",
       {
           "I would ask whether it has to lie flat on a stand with one hand free. For singers that is what quality "
           "means. Everything else is taste.",
           "It does, and in poor light. Nobody on the committee had said that. They have been discussing gold.",
           "Cream paper, sewn in sections, black ink, page numbers as large as you dare. Spend the gold on sewing. "
           "Glue will crack at the page everybody turns to.",
           "I took your sentence about one hand to the meeting and the gold lost by seven votes to two.",
           "My condolences to the two. Send me the pages with nothing clever done to them and I will set one spread "
           "for you to hold under a bad lamp.",
           "We held it under the vestry lamp. Our oldest bass, who is ninety-one, read the number from the back row. "
           "Please go ahead.",
       }},
      {"bookbinding",
       "When do you leave a broken binding as it is? I look after a parish chest with nine ledgers in it, two have "
       "lost their spines, and a kind person has offered to pay for all nine to look new.",
       "You know when to leave a book alone.",
       {
           "Thank them warmly, and ask if they would pay for nine boxes. A box does more good than a binding, and "
           "nothing is lost by it.",
           "I am relieved. I did not want them to look new and could not say why. What about the two with no spines?",
           "Tie them with flat cotton tape, a bow at the edge and not on the front, and put a note inside saying what "
           "is loose. They are not broken, they are resting.",
           "I tied them today. There is a recipe for ink inside one, and a list of who was owed a pig.",
           "Then you know why nobody should trim the edges. Have the pages photographed before anybody reads them "
           "with a cup of tea.",
           "The kind person agreed to the boxes, and is now reading the photographs at home and writing out who was "
           "owed pigs. It is the happiest I have seen him.",
       }},
      {"signs",
       "What should I have painted over the door, and what should I leave off? I have a wall nine feet wide, a name "
       "of four syllables, and six things that I do, and the sign writers I asked all say it is up to me.",
       "Your letters are still legible after ten years.",
       {
           "The name, and one word for what you do. If it takes six things to explain, paint the one that people "
           "knock about. The window can have the rest.",
           "They knock about keys. It is the smallest part of it, and I hoped to be known for locks.",
           "Then paint keys. They will find the locks when they are inside. A sign is for somebody walking past with "
           "wet hands and no time.",
           "I have drawn it at full size on lining paper and stuck it up. My neighbour read it from a moving bus.",
           "Then it is finished, do not add anything. What is the wall? If it has been painted with modern paint I "
           "would scrape it before anybody puts a brush to it.",
           "It had, and we scraped it. There was an old sign underneath, and it said keys.",
           "Leave an inch of the old one showing at the end. You will never have a better recommendation.",
       }},
      {"plumbing",
       "Where would you begin with a house that never gets warm? It is stone, on a corner, the boiler is new, the "
       "bills are frightening, and every person I invite to look sells me whatever it is they sell.",
       "You make old houses warm without ruining them.",
       {
           "Turn everything off on a cold evening and walk round with a damp hand. Note where you feel air move. Do "
           "that before anybody sells you anything, me included.",
           "The floor under the stairs, the loft hatch, and the letterbox, which is practically a window. None of "
           "that is heating.",
           "None of it. A day with a roll of felt and some lime, and then look at the radiators. Are they hot at the "
           "bottom as well as at the top?",
           "Warm at the top and cold at the bottom, all but one. Is that the boiler?",
           "That is sludge, it is twenty years of rust lying down. Have it flushed, and watch them do it. The water "
           "should run clear before they leave, not when they say so.",
           "It ran black for two hours and then like tea and then like water. I have taken my coat off indoors. Thank "
           "you.",
       }},
      {"electrics",
       "How do you rewire a house with somebody in it who will not leave? She is eighty-six, it is my first job on my "
       "own, the wiring is older than I am, and she has told me plainly that she is not going to a hotel.",
       "You plan rewiring around people who live there.",
       {
           "One room a day, and it is finished by four. Before you touch anything, make her one good socket for the "
           "kettle and one for the lamp, on a lead from the new board.",
           "The kettle and the lamp. I had planned by circuit and not by her. It means going back to the board nine "
           "times.",
           "It does, and you should price it. Ask where she sits in the evening and do that room last, when your "
           "hands know the house.",
           "She has begun to wait for me with a list of where the old wires go. Her husband put them in. The list is "
           "correct.",
           "Then keep the list in the cupboard with the certificate. Whoever comes after you will bless the pair of "
           "you.",
           "Finished on Friday. She switched each room on herself, and said he would have done it tidier, and then "
           "that he would not.",
       }},
      {"roofing",
       "Where does the water come in, if the stain is in the middle of the ceiling and six feet from any wall? Two "
       "roofers have replaced slates above it, and it is still there each time the wind is in the south.",
       "You find leaks from where the bucket is.",
       {
           "Forget above it. Water runs along timber until something tells it to drop. What is uphill of the stain on "
           "the south side? A chimney, a window, a valley?",
           "A chimney, unused, about twelve feet up from it. Both of them told me that the chimney looked fine.",
           "From the front they do look fine. Have somebody look behind it, where the lead turns up. Leaves collect "
           "there and the wind pushes the water over.",
           "You were right, and you have never seen the house. There was a nest in there the size of a hat.",
           "Take the nest out after the season, then new lead at the back, a metre wide, and not mastic. If anybody "
           "goes up with a tube of something, send them home.",
           "New lead went in on Tuesday. On Thursday the wind was in the south all night, and I lay and listened to "
           "nothing.",
       }},
      {"stone",
       "How do I know which mortar is right for a garden wall that nobody has touched for a century? A builder says "
       "cement is stronger, my neighbour says lime is correct, and they have both stopped being pleasant about it.",
       "You match mortar by eye and then prove it.",
       {
           "Your neighbour is right, and the builder is not lying. Cement is stronger than your stone, which is the "
           "trouble. The wall must be able to fail at the joints.",
           "I had never thought of it as failing on purpose. How do I choose the lime?",
           "Take a piece of old mortar as big as a walnut, crush it, and wash it in a glass. Look at the sand that "
           "settles. Match the sand first. Everyone worries about lime and forgets sand.",
           "Coarse and yellow, with little bits of shell. We are forty miles from the sea.",
           "Then there was an old river under you, or a mean builder with a cart. Ask at the gravel pit for unwashed. "
           "They will think you are mad and sell it to you cheaply.",
           "They did, on both counts. The builder has tried it and says it handles like butter. He and my neighbour "
           "are now unpleasant about my hedge instead.",
       }},
      {"gardens",
       "What would you do with a north-facing yard of five metres by four? It is for a waiting room to look out at, "
       "it gets an hour of sun in summer, and everything I put there turns thin and leans.",
       "You make small gardens that look after themselves.",
       {
           "Take half of it out before you put anything in. Then one small tree, off centre, ferns under it, and a "
           "pale wall. In shade the light is what you are planting.",
           "The wall is dark red brick. Would you truly paint it? The owner will need persuading.",
           "Limewash, so that it breathes and fades. Show the owner one square metre on a dull day. Nobody has "
           "refused me after the square metre.",
           "The square metre did it. They asked me to go round the corner with it as well. Which tree, when people "
           "will look at it while they worry?",
           "An amelanchier with several stems. Something happens to it each month, and it moves in very little wind. "
           "It is good company for someone waiting.",
           "It was planted on Saturday. The receptionist says people have begun to sit on the other side of the room, "
           "facing out.",
       }},
      {"trees",
       "How do you persuade people to keep a tree they think is dangerous? It leans over our shared yard, it has done "
       "so for sixty years, and one branch came down last month with nobody under it.",
       "You spoke up for a tree and it was listened to.",
       {
           "You do not persuade them. You have it looked at, in writing, by somebody who gains nothing from felling "
           "it. Fear needs a piece of paper.",
           "Who would that be? The two firms that came both gave a price for taking it down while they were still on "
           "the pavement.",
           "A consultant with no saw. Ask for a climbed inspection and for what it needs over five years. Bartomeu "
           "travels for it, and writes two pages where others write thirty.",
           "He came. Two pages, as you said. It needs one limb shortened, and the yard swept of cars on windy nights "
           "for a year.",
           "That is about what I would expect. Read the limb sentence aloud to them first and the price of felling "
           "after it.",
           "They voted to keep it, eight to three. One of the three has asked for the cut limb, to turn bowls from.",
       }},
      {"catering",
       "How much do you really cook for a hundred and forty people at a wake? The family say a hundred, the priest "
       "says two hundred, and I have only ever cooked for weddings, where at least they have replied.",
       "You know what any number of people will eat.",
       {
           "Cook hot food for a hundred and ten and soup for two hundred. People who were not sure they should come "
           "will take soup. And bread, more than you believe.",
           "Soup is so obvious that I am ashamed. What about afterwards? At weddings they stay, and I do not know "
           "with this.",
           "Longer than you think, in the kitchen, with you. Leave two trays for the family to take home with the "
           "foil already on, so that nobody has to ask for it.",
           "A hundred and sixty-three came, I counted bowls. The soup was finished at four and no one noticed there "
           "was no more.",
           "That is what it feels like when it is right. And you, did you sit down?",
           "At seven, with the grandmother, who told me it needed salt. She was right. Thank you for the soup.",
       }},
      {"catering",
       "What do you check before you agree to cook in a kitchen you do not know? I have been offered a cricket club "
       "with one oven for a party of ninety, and they keep saying that it has always been fine.",
       "You have hired other people’s kitchens for years.",
       {
           "Turn the oven on, go for a walk, and come back with your own thermometer. Then switch the kettle and the "
           "oven on together and see who trips.",
           "The whole clubhouse went dark. They were very cheerful about it, it seems everyone knows not to do that.",
           "Then do everything cold but one thing, and bring that hot. Ninety is easy if only one tray matters. What "
           "is the one thing they would miss?",
           "Lamb. It is a sixtieth birthday, and he has talked of nothing but lamb.",
           "Roast it at home in the small hours, wrap it in foil and four towels in a cold box, and it will stay hot "
           "for five hours. Nobody believes me until they have tried it.",
           "Five hours and ten minutes, and it was too hot to hold. I have told everyone about the towels. I did say "
           "that they were yours.",
       }},
      {"school-meals",
       "What did you change when they would not eat the vegetables? I have just taken on a kitchen that feeds two "
       "hundred and fifty, the bins are full by one o’clock, and the menu was written by somebody who has not met a "
       "child.",
       "Your pupils finish their lentils.",
       {
           "I stood by the bin for a week. I did not say anything, I only looked. Half of it was not dislike, it was "
           "that they had run out of time.",
           "I did three days. You are right, the little ones are still queueing when the bell goes. That is not a "
           "menu at all.",
           "No.\n\nGet the youngest in first and bread on the tables before they sit down. Then one vegetable, raw, "
           "in the hand, before the hot food. They will eat a carrot while they wait.",
           "The head has moved the bell by ten minutes. I had been told that the bell could not be moved.",
           "Bells move when the cook asks. Weigh the bins before and after and pin it up in the staff room, without a "
           "comment.",
           "From thirty-one kilos down to twelve. Somebody has drawn a small lentil on the chart, waving.",
       }},
      {"cheese",
       "What do you do on the morning when you find a whole batch has gone wrong? Mine is eighteen wheels, blown like "
       "footballs, I have orders against all of them, and I have not told anybody yet but you.",
       "You lost a whole month and told people why.",
       {
           "First, nothing leaves, including what looks fine. Then telephone everyone today, before noon, and say "
           "what happened in one sentence. They forgive milk. They do not forgive silence.",
           "I rang all seven. One was short with me, and two asked if I was all right, which nearly finished me. What "
           "now, with the milk still coming?",
           "Make butter and whey cheese until you find it.\n\nSwab the drain, the brine and the back of the door "
           "seal. With me it was the seal.",
           "It was the brine. I had been topping it up rather than changing it, to save salt. It cost me eighteen "
           "wheels to save a sack.",
           "Mine cost thirty-one. Write the date on the wall over the tank. It sounds childish, and I still look at "
           "it every week.",
           "The date is up. The one who was short with me has ordered for the holidays, double, and never mentioned "
           "it.",
       }},
      {"coffee",
       "What changed in the shop when you began roasting for other people? I have four cafés asking, one roaster, and "
       "a counter I love standing behind, and I suspect I cannot keep all three.",
       "You added wholesale without losing the shop.",
       {
           "You lose two mornings at the counter. Choose them, rather than letting them be taken. I kept Fridays and "
           "Saturdays and I have never missed one since.",
           "And how did you decide on a price? They all want to know what the others pay.",
           "One price list, printed, with the weight at which it changes. The same sheet to everyone. I had one "
           "secret price for a friend and it was out within a month.",
           "I was about to do exactly that, for exactly a friend. He gets the sheet. What did you say to the one you "
           "turned down?",
           "That I could not promise them every Tuesday, and they needed every Tuesday. I gave them the name of "
           "somebody larger. They still buy their filter from me.",
           "Three cafés have the sheet, the fourth has the name, and I have Saturdays. It turns out that I only "
           "wanted Saturdays.",
       }},
      {"brewing",
       "How did you keep going when half the tanks were empty? Our two best pubs closed within a month of each other, "
       "we have rent until the autumn, and I lie awake counting stainless steel.",
       "You came through a winter with idle tanks.",
       {
           "We rented out the tanks. Somebody always has more beer than room. I wrote to six brewers within an hour’s "
           "drive and two came with their own malt.",
           "Did it not feel like giving the place away? My brother says we would be washing other people’s dishes.",
           "We were, at a price for each dish.\n\nIt paid the rent, and we learned more from their mistakes than from "
           "ours. Put a date on it so that you both know it ends.",
           "Four wrote back. One wants two tanks until the spring, and will pay for the gas. My brother has asked "
           "whether she is any good.",
           "Who is it, if you may say? I know most of the ones who would want two.",
           "Sunniva, who makes the smoked one. She says that you lent her a pump in a flood.",
           "I did, and she brought it back cleaner. You will be fine with her, and so will your brother.",
       }},
      {"fishing",
       "How did you begin selling straight from the quay? We are thinking of the same for our vegetables, from the "
       "tailgate at the harbour, and I cannot work out how anybody knew that you were there.",
       "You sell the catch the same morning.",
       {
           "I painted a fish on a board and put it up at the turning only when I had some. No hours and no days. When "
           "the board is up there is crab.",
           "And when you come back with nothing? I am worried that they will come twice to an empty place and not a "
           "third time.",
           "Then there is no board, so nobody comes. That is the whole trick. It must never be up when it is not "
           "true, not for five minutes.",
           "We put up a board with a cabbage. By eleven there was a queue, and we had it down again before noon.",
           "That is the hard part done. Bring bags, nobody has one at a harbour. And keep something back for whoever "
           "comes late and out of breath, they are the ones who tell people.",
           "Bags are ordered. On Saturday a man ran the length of the quay for the last leeks, and I had them under "
           "the seat for him. He has told everybody.",
       }},
      {"boats",
       "Would you look at this before I fall any further? She is twenty-six feet, larch on oak, she has been ashore "
       "under a sheet for six years, and the man selling her is very fond of her and a little vague about the keel.",
       "You are usually gloomy, and usually right.",
       {
           "Six years dry is worse than six years wet. Push a thin knife into the planks beside the keel, every foot, "
           "and write down how far it goes. Take somebody to hold the sheet.",
           "It went in four times, as far as the handle, all on the one side and all toward the stern. The man said "
           "nothing and looked at the sea.",
           "That side has been under a drip.\n\nIt is four planks and some frames, and perhaps the end of the keel. "
           "It is not past saving, but it is a winter and it is not your price.",
           "I told him so, and offered him half. He said that his wife would be glad, and then he gave me the oars as "
           "well.",
           "Take the sheet off now and let the rain at her before you do anything. She needs to close up. And do not "
           "buy any paint, it only makes people hope.",
           "The sheet is off. I have bought no paint. I did buy a kettle for the yard, which I hope is allowed.",
           "A kettle is the first tool. Send me pictures when the larch is here, and I shall be gloomy about them one "
           "at a time.",
       }},
      {"pianos",
       "Is it worth tuning a piano that has stood in a damp hall for ten years? Our village has one, upright, with "
       "iron in it and a good name painted out, and a girl of twelve who plays it every day as if it were better.",
       "You tell people whether to keep the piano.",
       {
           "Lift the lid and look at the pins. If they are rusty but tight, there is hope. Press each key slowly and "
           "count the ones that do not come back up.",
           "The pins are brown and they do not turn by hand. Nine keys stay down, mostly where the tea would have "
           "been.",
           "That is nothing, that is tea. It needs a dish of water out of the winter heating, not more heat, two "
           "visits a month apart, and patience.\n\nIt will not go to full pitch. She will not mind.",
           "She has asked whether the low notes could be left a little out, because that is how her pieces go.",
           "Tell her that is a composer’s request and will be honoured. I know a tuner who passes your way on "
           "Thursdays, Ignac, and he does village halls at half price if there is soup.",
           "There was soup. He stayed for two hours after he had finished and they played four hands. He left the low "
           "notes as she likes them.",
       }},
      {"sound",
       "How would you quieten a café where nobody over fifty can hear? It has a stone floor, glass on two sides and a "
       "tin ceiling that everyone admires, and the owner will not cover the ceiling.",
       "You make halls sound better for very little.",
       {
           "Leave the ceiling. Hang felt under the tables, glue it where nobody sees it, and put one heavy curtain on "
           "the shorter glass. Then clap, and listen for the flutter.",
           "The flutter has gone from the middle of the room but it is still alive at the counter. Why would it be "
           "there?",
           "The glass front of the cake cabinet faces the window. They are talking to each other. Turn the cabinet by "
           "a hand’s width and they will stop.",
           "She turned it. It is like someone leaving the room. Two of the old men stopped and looked up at the same "
           "moment.",
           "That is the best measurement there is. How much did it come to? I like to know for the next person.",
           "Less than one of her chairs. She has put your name on the bill under felt, and there is a coffee waiting "
           "for you.",
       }},
      {"photography",
       "How should I get ready for having my workshop photographed? Somebody is coming for a day, I want to tidy up "
       "for a week beforehand, and my colleagues say they will all be on holiday.",
       "You photograph people at work without stopping them.",
       {
           "Do not tidy. Sweep the floor, so that nobody trips, and clean one window. If you tidy you will all spend "
           "the day looking for things.",
           "One window is cleaned. How do I get the others to be there? They say they look like potatoes.",
           "Ask for their hands. Say only hands, all day, and mean it. About three o’clock somebody will look up by "
           "accident, and that is the picture.",
           "It was twenty to three. Ismet looked up because the kettle clicked. Even he admits it is good.",
           "May I see it, one day? I collect the ones where people look up.",
           "It is attached, with his leave. He has sent a copy to his mother and she has sent it to everybody.",
       }},
      {"illustration",
       "What should I refuse in a contract for drawings? I have been offered forty plates for a book about weeds, the "
       "fee is decent, and there is a sentence that begins with the words in perpetuity.",
       "You know what a fair contract for drawings says.",
       {
           "Refuse that sentence. You are lending them the pictures for one book, in its languages, for the life of "
           "the book. The paper you keep, always. Say so in those words.",
           "I sent your words exactly. They came back with ten years and first refusal on a second book. Is that a "
           "yes?",
           "That is a very good yes. Now ask who pays if the author changes the list of plants. The author always "
           "changes the list of plants.",
           "They will pay for any plate already begun. I asked it lightly, as if it were nothing, and typed it four "
           "times first.",
           "I still type it four times. Which weed will you begin with?",
           "Groundsel, because it is outside the door and will hold still. Thank you. I should have signed that "
           "sentence.",
       }},
      {"editing",
       "What do you cut first? I have written a history of our street for its hundred and fiftieth year, it is three "
       "times too long, everyone in it is somebody’s grandmother, and they will all come to the launch.",
       "You cut kindly and the writers come back.",
       {
           "The weather, and the first chapter. Nearly every first chapter is the writer walking up to the door. "
           "Begin where somebody opens it.",
           "That loses eleven pages, and I find I do not miss any of them. But what about the grandmothers?",
           "Do not cut people, cut what they all did. If nine of them scrubbed the step, one scrubs it for everybody, "
           "and the other eight get what only they did.",
           "Eight of them have become far stranger and better. One kept a hen in the bath for the whole of a winter.",
           "Then she is your first page.\n\nSend me that page when it is ready and I will do one edit for nothing, so "
           "that you can see whether you like it.",
           "You moved one comma and took out the word suddenly. I liked it very much. The hen goes first.",
       }},
      {"interpreting",
       "What do we get wrong when we invite an interpreter? We have a new colleague who signs, the first staff "
       "meeting is in ten days, there will be fourteen of us round a long table, and we would like it not to be a "
       "performance.",
       "You make meetings work before they begin.",
       {
           "You have asked ten days before, so you have already done better than most. Send the agenda and the names "
           "to the interpreter today. Names are the hardest thing to catch.",
           "Sent. Where should everybody be? I had thought the interpreter beside our colleague, to help.",
           "Opposite, so the two of them can see each other, with a plain wall behind and not the window. Ask your "
           "colleague which seat first. It is their meeting too.",
           "The seat with its back to the door turned out to be the worst one possible. We would have given them that "
           "out of politeness.",
           "Nearly everyone does. One more thing: speak to your colleague, look at your colleague, and stop for "
           "breath when you change the subject. Two interpreters if it is longer than an hour.",
           "We kept it to fifty minutes. The whole meeting was better for having to take turns, and I believe we "
           "shall keep that.",
       }},
      {"law",
       "What does it mean that I may not assign or underlet any part? I have a workshop with a spare bench, a friend "
       "would like to rent the bench, and my landlord is reasonable but reads everything twice.",
       "You explain a clause until it is boring.",
       {
           "It means you may not hand over a space that is hers, with a key to it and a line round it. A bench that "
           "you let her use in hours that you agree is usually something else: a licence.",
           "So no wall and no lock, and that is all right? I had been about to build her a wall.",
           "Do not build the wall. Write to the landlord before, not after: one paragraph, who she is, which hours, "
           "and that you stay responsible. Reasonable people like to be asked.\n\nHave somebody local read the lease, "
           "it is worth an hour.",
           "He answered the same day. He says yes for a year, and would she look at his table.",
           "That is a better answer than any clause. Keep the letter with the lease, and put next year’s date in your "
           "diary to ask again.",
           "Letter filed, date noted, table mended. She has the light end of the bench and I have company.",
       }},
      {"payroll",
       "How do you pay people properly when the hours change every day? We take on twenty for the harvest, some for "
       "three days and some for nine weeks, and last year I did it on paper, on Sundays, and wrongly.",
       "You pay two hundred pickers and sleep at night.",
       {
           "Have them check it, not you. Put the hours up each evening where everybody can see them. A mistake found "
           "the same day is a conversation. After a month it is a grievance.",
           "In front of everybody? One or two would not like the others to know.",
           "Hours, not money. And a number instead of a name, if they prefer.\n\nThey will find more of your mistakes "
           "than you do, and they will find the ones in their favour too. I promise.",
           "On the second night a man came to say I had given him an hour too many. I had to look away.",
           "That is the reason I like this work. Pay on a Thursday, so that a wrong bank number can be mended before "
           "the weekend.",
           "Nine weeks, twenty people, two mistakes, both of them put right by supper. I have had my Sundays. What do "
           "I owe you?",
           "One jar of whatever it was, in a well-packed box. And tell the next farmer about the numbers on the wall.",
       }},
      {"nursery",
       "How did you keep your people? I manage a small team who do hard and loving work for not enough money, I have "
       "lost three since the spring, and I cannot pay what the supermarket pays.",
       "You kept your staff when everyone was losing theirs.",
       {
           "I asked each one what would make them go, and told them I would not argue with the answer. Two said "
           "money. Five said not knowing their hours.",
           "I asked mine. It was four out of six for the hours. One said that nobody had ever asked.",
           "Fix the hours for a whole term, even if it costs you a little slack. Then guard one thing that is theirs. "
           "Ours close the door at half past five and I do the late parents myself.",
           "I have fixed them until the summer. I do the early door now. It is rather nice, I had forgotten the early "
           "ones.",
           "It is good for them to see you there too. How many have you now?",
           "Six, and one of the three has asked whether she might come back. She says that the supermarket is very "
           "cold.",
       }},
      {"midwifery",
       "How do you hand over when you are too tired to think? I run nights in a bakery and not a ward, but each "
       "morning something is forgotten between my people and the day’s, and it is always the thing that mattered.",
       "You hand over well at the end of a long night.",
       {
           "The same five lines, in the same order, every time, spoken and not only written. Who, what has happened, "
           "what I am worried about, what I have not done, what to do first.",
           "The third one is what we never say. Somebody is always worried about the prover and carries it home with "
           "them.",
           "Then start with that one if you can only keep one. And whoever listens says it back. It feels silly for a "
           "fortnight.",
           "We are in the second week and it feels very silly. Yesterday the day baker said it back wrong, and we "
           "caught it.",
           "That is the whole of it. In my work we stand at the foot of the bed to do it, so she can hear and put us "
           "right. Is there somewhere your bread could hear you?",
           "We do it in front of the oven now. I went home and slept for seven hours. Thank you.",
       }},
      {"physiotherapy",
       "What should I change at my bench before my back decides for me? I stand and lean at it for eight hours, I am "
       "forty-four, and I have begun to plan the day around getting up from chairs.",
       "You know what a bench does to a back.",
       {
           "How high is it, and how high is your wrist when you stand with your arms hanging? Send me both. I do not "
           "need a photograph of your back.",
           "The bench is eighty-four and my wrist is ninety-one. I made the bench myself, for my father, who was not "
           "tall.",
           "Then raise it by ten centimetres on blocks today, before you do anything else. And put one foot on a box, "
           "change feet when you change tools. It is dull advice and it works.",
           "It is on blocks. My father would say it was a waste of good blocks. The foot on the box felt odd until I "
           "tried to work without it.",
           "Give it three weeks.\n\nIf there is numbness, or it wakes you at night, go and be examined by somebody "
           "near you, with hands. I cannot do that from here.",
           "Three weeks, and no numbness. I got out of a chair yesterday in the middle of a sentence and did not "
           "notice until afterwards.",
       }},
      {"animals",
       "How did you come to share night calls with somebody who competes with you by day? There are two of us in this "
       "valley who do boilers, we are both worn out, and each is afraid the other will keep the customers.",
       "You share your nights with a rival practice.",
       {
           "We wrote one rule on a feed sack: whoever goes out at night sends the animal home to its own vet in the "
           "morning, with a note. It has never been broken in nine years.",
           "And the money? Does the one who goes keep what is paid, or do you share it out?",
           "The one who goes keeps it. It comes out even over a year, we counted once and then stopped counting. "
           "Begin with alternate weekends. Nobody can quarrel about alternate weekends.",
           "I took him your feed sack rule and he laughed and then he sat down. It seems his wife had suggested the "
           "very same in January.",
           "Wives and feed sacks. Tell the customers together, one letter with both names on it. It does more for you "
           "both than any advertisement.",
           "The letter went out with both names. On Saturday I slept until nine. On Sunday he sent me a note about "
           "one of mine, and a photograph of the valve.",
       }},
      {"refrigeration",
       "Should I empty the cold room, or wait? It has gone from three degrees to eight since this morning, the fan is "
       "turning, there is ice on the pipe, and I have a wedding’s worth of fish and nobody can come before tomorrow.",
       "You can tell by telephone whether to empty the room.",
       {
           "Ice on which pipe, the thick one or the thin? And is the ice on the fins inside as well, like a white "
           "wall?",
           "Like a white wall, all across the back. I cannot see any metal at all.",
           "Then it is not dying, it has frozen itself shut.\n\nFish into ice boxes, power off, door open, a fan on "
           "the fins and towels on the floor. Four hours. Do not chip at it with anything.",
           "It is melting. I must confess that I had already picked up a screwdriver.",
           "Everybody has. When it is clear switch it on, and watch it get to four before anything goes back. Then "
           "look at the door seal. Something has been letting in wet air.",
           "A crate had been catching the door for a week, I think. It is at three and the fish is in. You have saved "
           "a wedding, and nobody there will ever know.",
           "I shall know. Have the drain heater looked at when your man comes tomorrow, all the same.",
       }},
      {"cleaning",
       "How do you share out hours fairly when some need more and some need fewer? There are six of us leaving an "
       "agency to work for ourselves, we agree on everything else, and this is where we go silent.",
       "Your cooperative shares the hours and stays friends.",
       {
           "Ask each of you to write two numbers on paper: the fewest you can live on, and the most you can bear. "
           "Open them together. It is almost never what you fear.",
           "We opened them last night. They added up, with four hours to spare. We sat there like people who had "
           "found a coat they thought was lost.",
           "Now agree what happens in a bad month, while it is a good one. We cut everybody’s by the same part, down "
           "to the fewest, and not below it for anybody.",
           "Agreed, and written on the same paper. How do you choose who talks to the customers? We all want it to be "
           "Fernanda. She does not.",
           "Take turns by the quarter, with Fernanda beside whoever it is. The customers get used to all of you, and "
           "then nobody is too precious to be ill.",
           "I am the first, until the spring. I have priced two buildings, and for the second one I remembered to ask "
           "to see the basement.",
       }},
      {"deliveries",
       "Could a bicycle do what our small van does? We deliver to thirty places inside two miles, mostly trays, it is "
       "flat except for one bridge, and the van spends more time parked than it does moving.",
       "You give honest numbers about cargo bicycles.",
       {
           "How many trays go on the longest run, and how far apart are the two furthest stops? Flat and two miles is "
           "good. It is always the bridge that I want to hear about.",
           "Twelve trays, and eleven minutes between the furthest. The bridge is short and unkind, with tramlines.",
           "Then yes, for ten of the twelve, and two runs in place of one. Cross the tramlines square, never "
           "along.\n\nHire one for a month in the worst weather you have. Do not buy in June.",
           "We hired one for November, on your word. The rider has asked for better gloves and otherwise refuses to "
           "give it back.",
           "Buy the gloves. What do the customers say? Mine noticed before I did that I had stopped arriving cross.",
           "They say we are early. The van has been to the coast once, for a Sunday, and is now for sale.",
       }},
      {"architecture",
       "How do you begin with a planning officer when you have nothing to show yet? I would like to turn a chapel "
       "into four workshops, I have a key and a sketch on an envelope, and I am told that they only answer drawings.",
       "You talk to planning officers before there is a plan.",
       {
           "Take the envelope. Truly. A drawing asks them to judge. An envelope asks them to help. Ask what they hope "
           "will happen to that building, and then be quiet.",
           "I was quiet for what felt like a year. She said she had always hoped someone would let people see the "
           "ceiling.",
           "Then you have your plan: whatever you do, one can stand in the middle and look up. Draw that and let the "
           "four workshops go round it.",
           "It makes each of them smaller by a metre. The potter minds and the other three do not.",
           "Give the potter the vestry, she will want a separate door for the kiln in any case. And write to the "
           "officer to say what you heard her say. It is a kindness and also a record.",
           "She has answered in two lines, and the second was that she looks forward to it. I have had the envelope "
           "framed.",
       }},
      {"solar",
       "Would you tell me honestly whether this roof is worth it? It is a low barn that faces east and west, half of "
       "it under an ash tree, and I have a quote that says it will pay for itself in six years.",
       "You tell people when not to bother.",
       {
           "Six years assumes that you use it all at noon. When do you use the most? Send me a week of readings, an "
           "hour at a time, if your meter will give you them.",
           "Here they are. I had not realised that nearly everything is before eight, when the milk is cooling.",
           "Then the east side only, no tree, and half as many panels as they want. It comes to nine years by my "
           "sums.\n\nStill worth doing, in my view, but it is a different sentence.",
           "It is. They did not care for it when I showed them, and then they quoted me for half. Is the cooling "
           "something I could move?",
           "Some of it. Chill water when the sun is out and let it cool the milk at dawn. An old tank will do.\n\nAsk "
           "any dairy fitter over sixty, they used to do it with ice.",
           "I found one of seventy-one. He drew it on a gate with chalk, and it works. Eight years now, he says, if I "
           "leave the chalk alone.",
       }},
      {"textiles",
       "Which clothes are worth mending for sale? We have a room full of donations, four people who sew well, a great "
       "deal of good will, and at the end of last month we had earned about a coffee each.",
       "You know what is worth mending by the hour.",
       {
           "Wool coats, work trousers, and anything with a good zip in it. Nothing knitted by a machine, nothing with "
           "stretch. Set a timer for twenty minutes, and what is not done then was not worth it.",
           "Twenty minutes is painful. One of us spent a whole day on a silk blouse and it was exquisite.",
           "Let her have one exquisite thing a week and put it in the window with a card saying how long it took. "
           "That card will sell the coats.",
           "The blouse is in the window. Six coats have gone since Thursday, and two people asked if they could learn "
           "the blouse.",
           "Then you have a class as well. Charge for it, however your good will feels about that. And the rags, do "
           "you sell them by weight?",
           "We had been paying somebody to take them. I rang the name you gave, and he will pay us. We earned a "
           "dinner each.",
       }},
      {"museums",
       "How do I keep two hundred old tools safe in a shed that is damp from October? They were left to our workshop, "
       "they are wonderful, some are already furred with rust, and the money would just about buy shelves.",
       "You store almost anything with almost no money.",
       {
           "Buy no shelves yet. Lift everything off the floor, on pallets if need be, a hand away from the wall. Air "
           "is free, and it is most of what conservation is.",
           "They are up on pallets. Should we oil them all? We have eleven volunteers with rags who are hard to hold "
           "back.",
           "Brush them dry first, then wax and not oil, very thin. And one thing before that: a tag on each with a "
           "number and whatever anybody remembers.\n\nThe rust can wait, the remembering cannot.",
           "We held a tea, and put them out on tables. A man of ninety named fifty-three. He had made one of them, as "
           "a boy.",
           "Did somebody write down how he held it? That is the part we never have.",
           "His granddaughter filmed his hands. It is the best thing in the collection now, and it takes up no room "
           "in the shed.",
           "Keep two copies, in two houses. And ask him back while the others are fresh, there are a hundred and "
           "forty-seven to go.",
       }},
      {"libraries",
       "How did you open on a day when you had nobody to open? We have a community workshop full of tools that stands "
       "locked each weekend, when everyone who wants it is free, and the committee says that it would need a wage.",
       "You opened on Sundays without extra staff.",
       {
           "We asked who was already there. On Sundays it was the chess people, in the cold, outside. They open up "
           "and they lock up, and they have the best table.",
           "We have a beekeepers’ meeting that uses the yard. I had never thought of them as a key. What about when "
           "something goes wrong?",
           "One page by the door, large type, with five things that might happen and who to ring. In three years it "
           "has been the alarm twice and a bird once.",
           "The beekeepers have said yes, so long as they may use the bandsaw. The committee wants it to be called a "
           "trial.",
           "Let them call it that. Ours is still a trial. Count heads every Sunday, on paper, with a pencil tied to "
           "the table.",
           "Thirty-one, thirty-four, then forty on the wet one. The committee has asked, cautiously, about Saturday.",
       }},
      {"data",
       "Can our survey answer the question we are asking it? We mend things for free in nine villages, a funder wants "
       "to know what difference it makes, and we have four hundred forms that say it was very good.",
       "You said our favourite number was wrong, kindly.",
       {
           "No. People who were helped will say it was good, and they should. Ask the thing instead: did it still "
           "work three months later? That is a number nobody can be polite about.",
           "We have telephone numbers for about half. Should we ring them all? There are six of us, and none of us "
           "likes the telephone.",
           "Ring forty, taken with your eyes shut. Put the forms in a hat. If you choose them, you will choose the "
           "nice ones. Everyone does, I do.",
           "We used an actual hat. Thirty-eight answered. Twenty-nine things still work, six broke again, and three "
           "people could not remember us.",
           "That is an excellent result, and it is true. Show the six as well, and what you learned from them. A "
           "funder who cannot bear the six is not worth having.",
           "She asked only about the six, and then she doubled the money for soldering.\n\nI have put the hat on a "
           "hook.",
       }},
      {"machinery",
       "What do you look at first in an old tractor at a farm sale? I need something for two acres and a saw bench, I "
       "have a small budget, and I can be talked into almost anything by a coat of fresh paint.",
       "You buy tractors at sales and do not regret it.",
       {
           "I look at the seat and the pedals. They tell you the hours, whatever the clock says. Then I put my hand "
           "on the block. If it is warm before the sale, ask why they warmed it.",
           "There is one with no paint at all, a seat worn to the metal, and a stone-cold engine. The owner’s "
           "daughter is standing next to it, looking sad.",
           "Ask her to start it, and ask her what it used to do. If it starts within ten seconds and she knows its "
           "habits, bid what you can and stop there.",
           "Eight seconds. It pulls to the left, she says, it always did, and he used to sing at it. I got it for "
           "less than I had meant to pay.",
           "Send her a photograph when it is working. Change all the oils, and do not paint it. What is the saw "
           "bench? I have a belt that may fit.",
           "Six metres of flat belt, about four inches. The photograph is sent. She wrote back with the name of the "
           "song.",
       }},
      {"driving",
       "How do you teach somebody who freezes? I train people on a large machine in our workshop, it is not so very "
       "dangerous, and I have one who is clever and careful and goes white whenever I say now.",
       "You teach people who are frightened of you.",
       {
           "Stop saying now. Sit beside, not behind, and look where they should look. Tell them what you can see and "
           "let them choose the moment. It may take a whole lesson. Let it.",
           "I stood behind him, with my arms folded, I am sorry to say. I thought that it was reassuring.",
           "You were being a wall. Next time you do it yourself, badly, and ask him to stop you. Being the one who "
           "says stop is the cure for most people.",
           "He stopped me four times. The fourth time he said it quite sharply, and then we both laughed.",
           "Good. Let him finish early that day, on a thing that went well. They take the last five minutes home with "
           "them, not the hour.",
           "He ran it alone this morning. He said now to himself, under his breath. I was outside the door with my "
           "arms unfolded.",
       }},
      {"soap",
       "How did you get through the safety paperwork the first time? I make a hand salve that my neighbours keep "
       "asking to buy, I have read the rules twice, and each time I came out knowing less than when I went in.",
       "You got through the safety papers and went on.",
       {
           "Make one. One salve, one scent, one size. Each change is a new paper, so people with nine scents drown. I "
           "began with plain and sold nothing else for a year.",
           "I have seven. I like all seven. I suppose my neighbours really only ask for the lavender.",
           "Then you have one, and six for birthdays. Find an assessor who answers questions before taking the money. "
           "I use a chemist called Perpetua, she replies in full sentences.",
           "She replied in full sentences, and found that my lavender was more than twice as strong as it ought to "
           "be. My hands had thought so too.",
           "Mine was the same with the orange. Write a batch number on every tin, even when it is a batch of six. It "
           "feels grand, and one day you will be glad of it.",
           "Batch one was twenty-four tins, and it is gone. Batch two has half the lavender, and nobody has noticed "
           "except my hands, who are grateful.",
       }},
  };
  return all;
}

const std::vector<std::string_view>& follow_ups() {
  static const std::vector<std::string_view> all{
      "How did it go in the end with the landlord? You left me at the interesting part.",
      "I tried it your way for a month. It is slower on Mondays and better every other day.",
      "Did the second quote ever arrive, or are you still on the first one and hoping?",
      "A small thing, but your advice about asking for half up front has already paid for itself.",
      "Have you had a chance to look at the drawing? No hurry, I only want to know it arrived.",
      "I passed your name to a neighbour who has the same problem, only larger. She may write to you this week.",
      "Is the new person settling in? The first month tells you most of it, I find.",
      "The samples came on Friday. The middle one is exactly right and the other two were worth seeing.",
      "Would you still do it the same way, now that a winter has gone over it?",
      "I owe you an answer from last month. The short version is yes, and the long version needs a cup of tea.",
      "Who did you end up using for the delivery? Ours has just put the price up again.",
      "We finished on Thursday, a day late and a little under the money. I thought you would like to know.",
      "Did you decide about the second unit? I saw one like it go for less than they are asking.",
      "I read your note again before the meeting, and it kept me from saying yes too quickly.",
      "Are you still short-handed on Saturdays? I may know somebody who wants exactly one day a week.",
      "The form came back stamped, first time. I have pinned your list above the desk.",
      "What did the customer say when you told them the real date? I have the same call to make tomorrow.",
      "Quiet week here, so I finally wrote down the method we talked about. Three pages, mostly crossings-out.",
      "Could I ask you to read one paragraph before I send it? It is the awkward one about money.",
      "Your friend with the van was as good as you said. He was early, and he swept up afterwards.",
      "Did the insurance pay in the end? You were owed a letter when we last wrote.",
      "I have been thinking about what you said, that the cheap part is the one that always fails. It failed.",
      "How is your mother? You mentioned the operation, and I did not want only to talk about work.",
      "I went to see the place you told me about. They let me stand and watch for an hour, which was kind.",
      "Is there a week next month when you are not rushed off your feet? I would like ten minutes of advice.",
      "The apprentice passed. She says thank you for the evening you spent on the drawings with her.",
      "Have you ever had to take back a job from somebody who was doing their best? I could use the words for it.",
      "We have raised the price at last. Two people asked why, and both of them stayed.",
      "Do you still have the old supplier’s number? I have a customer who wants the discontinued one.",
      "I made the mistake you warned me about, though at least a smaller size of it.",
      "Did you ever find a replacement for the part? A man near me is clearing out his father’s workshop.",
      "No news, which I think is good news. The inspector has been and gone without writing anything down.",
      "What would you charge for a job like that now? I suspect I am two years behind.",
      "The introduction you made has turned into a regular order, small and dependable. Thank you for it.",
      "Are you going to the autumn fair this year? I will have half a table, and there is room on it.",
      "I have kept a record since we spoke, as you suggested. The answer was not the one I expected.",
      "Would you mind if I told somebody else your story about the invoices? I would leave the names out.",
      "We had the first really cold morning today, and everything you helped us with held.",
      "Do you remember which year you changed over? I am trying to work out how long is reasonable.",
      "Back from two weeks away. Everything was still standing, which says a lot for the two of them.",
      "Did the school say yes to the visit? I can lend you the small tools if that helps.",
      "The second visit was easier than the first. They had put the kettle on before I rang the bell.",
      "Shall I send you the spreadsheet, or would you rather see how we do it when you are next this way?",
      "I wrote to the person you suggested. She answered within a day and knew the answer from memory.",
  };
  return all;
}

const std::vector<std::string_view>& pass_lines() {
  static const std::vector<std::string_view> all{
      "Not this month, I am afraid. Ask me again when the busy season is over and I will do it properly.",
      "It is a good question, and I am not the right person for it. I hope somebody who knows answers you.",
      "I have too much on to give this the answer it deserves. I did not want to leave you waiting.",
      "I stopped doing that work two years ago, and what I knew then is out of date now. Good luck with it.",
      "I am looking after family until the spring and keeping work small. Thank you for asking so kindly.",
      "You have clearly thought about this further than I have. I would only slow you down.",
      "I have a customer too close to this to answer freely. I am sorry, and I wish you well with it.",
      "I read it twice and have nothing useful to add. Please do ask me about something else one day.",
  };
  return all;
}

}  // namespace kith::demonstration
