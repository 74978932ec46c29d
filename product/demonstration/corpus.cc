#include "product/demonstration/corpus.h"

#include "product/demonstration/exchanges.h"
#include "product/demonstration/trades.h"

// Everyone here is made up.

namespace kith::demonstration {

const std::vector<std::string_view>& given_names() {
  static const std::vector<std::string_view> all{
      "Ines",      "Tomas",     "Ruth",      "Amara",    "Piet",       "Hana",      "Dele",     "Noor",    "Jo",
      "Wren",      "Agnieszka", "Alasdair",  "Alba",     "Aleksandra", "Aminata",   "Anaïs",    "Anders",  "Aoife",
      "Arjun",     "Astrid",    "Ayşe",      "Baptiste", "Beatriz",    "Bence",     "Bethan",   "Björn",   "Bogdan",
      "Bronwen",   "Callum",    "Camille",   "Carlos",   "Catarina",   "Cem",       "Chiara",   "Chidi",   "Chinwe",
      "Ciarán",    "Clémence",  "Corinne",   "Dagmar",   "Daria",      "Dariusz",   "Davide",   "Deepa",   "Diego",
      "Dorota",    "Eamon",     "Eilidh",    "Elif",     "Elin",       "Emeka",     "Emre",     "Enikő",   "Esi",
      "Esperanza", "Esther",    "Étienne",   "Eszter",   "Fadi",       "Farida",    "Fatou",    "Femi",    "Fergus",
      "Fiona",     "Florin",    "Françoise", "Freya",    "Gábor",      "Gethin",    "Giulia",   "Grace",   "Greta",
      "Gunnar",    "Gwen",      "Habiba",    "Hamza",    "Heike",      "Henrik",    "Hiroshi",  "Hülya",   "Idris",
      "Ilse",      "Imran",     "Ioana",     "Isla",     "Ivana",      "Jamal",     "Jana",     "Jarek",   "Jelena",
      "João",      "Joaquín",   "Jürgen",    "Kaisa",    "Kamal",      "Katarzyna", "Kemal",    "Kerstin", "Khadija",
      "Kofi",      "Kwame",     "Laila",     "Lars",     "Laszlo",     "Leena",     "Leticia",  "Liam",    "Linh",
      "Ljiljana",  "Lorenzo",   "Lucía",     "Ludmila",  "Lukas",      "Mahmoud",   "Maja",     "Malik",   "Marek",
      "Margit",    "Mariam",    "Marisol",   "Marta",    "Mateus",     "Matthias",  "Meera",    "Mei",     "Mihai",
      "Mireille",  "Mohammed",  "Nadia",     "Naoko",    "Nasreen",    "Ngozi",     "Niamh",    "Nikhil",  "Nils",
      "Nuala",     "Obinna",    "Olga",      "Olivia",   "Ondřej",     "Oona",      "Oscar",    "Óscar",   "Owen",
      "Paloma",    "Parisa",    "Patience",  "Pavel",    "Pernille",   "Petra",     "Philippa", "Priya",   "Rafael",
      "Rania",     "Rasa",      "Renata",    "Rhys",     "Rosa",       "Rowan",     "Rüdiger",  "Sabine",  "Saoirse",
      "Sebastião", "Selin",     "Sibusiso",  "Signe",    "Silvia",     "Sinéad",    "Siân",     "Solveig", "Søren",
      "Sunita",    "Sven",      "Szymon",    "Tadeusz",  "Tala",       "Tamsin",    "Tarek",    "Tendai",  "Teresa",
      "Thandiwe",  "Tiago",     "Toomas",    "Tove",     "Ulrike",     "Valentina", "Vera",     "Vikram",  "Wanjiru",
      "Wim",       "Xavier",    "Yasmin",    "Yusuf",    "Zainab",     "Zanele",    "Zoltán",   "Zsófia",  "Žiga",
      "Šárka",     "Þóra",      "ليلى",      "יעל",      "Ελένη",      "Νίκος",     "Оксана",   "Георги",  "陽子",
      "민준",
  };
  return all;
}

const std::vector<std::string_view>& family_names() {
  static const std::vector<std::string_view> all{
      "Okafor",      "Lindqvist", "Amsel",      "Quist",        "Brandt",     "Haddad",     "Price",      "Roth",
      "Iwu",         "Abbott",    "Achterberg", "Adeyemi",      "Ahlström",   "Ahmed",      "Aitken",     "Akhtar",
      "Albrecht",    "Almeida",   "Ainsley",    "Andersen",     "Antunes",    "Appiah",     "Arslan",     "Asante",
      "Ashworth",    "Aydın",     "Bakker",     "Balogun",      "Banerjee",   "Barros",     "Bartoš",     "Beaumont",
      "Begum",       "Benítez",   "Bergström",  "Bielecki",     "Bjarnason",  "Blackwood",  "Boateng",    "Borg",
      "Bouchard",    "Bowen",     "Brannigan",  "Brecht",       "Brzeziński", "Calder",     "Cardoso",    "Castellanos",
      "Çelik",       "Chaudhry",  "Chikwanha",  "Cloutier",     "Coelho",     "Conteh",     "Cooke",      "Crowther",
      "Cruickshank", "Csonka",    "Dąbrowski",  "Dalgaard",     "Darwish",    "Dekker",     "Delacroix",  "Demir",
      "Desai",       "Devereux",  "Diallo",     "Dimitrova",    "Dlamini",    "Doherty",    "Dube",       "Dufour",
      "Dvořák",      "Ebert",     "Edwards",    "Eide",         "Ekström",    "El-Amin",    "Engel",      "Erdoğmuş",
      "Eriksen",     "Espinosa",  "Evans",      "Farkas",       "Farouk",     "Ferreira",   "Fitzgerald", "Fontaine",
      "Fournier",    "Friis",     "Gallagher",  "García",       "Gebre",      "Ghosh",      "Gjerde",     "Gomes",
      "González",    "Grabowski", "Greenhalgh", "Grünwald",     "Gupta",      "Gustafsson", "Haas",       "Hakimi",
      "Halloran",    "Hartley",   "Hassan",     "Hendriks",     "Hernández",  "Hoang",      "Hoffmann",   "Holt",
      "Horváth",     "Hovland",   "Hussain",    "Ibáñez",       "Ibrahim",    "Iversen",    "Jankowski",  "Jansen",
      "Jensen",      "Jiménez",   "Joshi",      "Juhász",       "Kaczmarek",  "Kamara",     "Kang",       "Karlsen",
      "Kaya",        "Keane",     "Kelemen",    "Keller",       "Khalil",     "Kimani",     "Kjær",       "Kovačević",
      "Kowalczyk",   "Krausz",    "Kruger",     "Kuznetsova",   "Lachance",   "Laine",      "Lam",        "Larsen",
      "Laurent",     "Lebrun",    "Lehtonen",   "Leitão",       "Lindholm",   "Llewellyn",  "Lombardi",   "Lovrić",
      "Lund",        "Mabaso",    "MacAulay",   "Madsen",       "Mahlangu",   "Malhotra",   "Mancini",    "Marchetti",
      "Marković",    "Martín",    "Maseko",     "Mazur",        "McBride",    "Mehta",      "Meier",      "Melnyk",
      "Mendes",      "Mensah",    "Molnár",     "Moreau",       "Morgan",     "Moyo",       "Mwangi",     "Nagy",
      "Nakamura",    "Ndiaye",    "Nguyễn",     "Nieminen",     "Novák",      "Nowicki",    "Nyström",    "Ó Briain",
      "Oduya",       "Ogunleye",  "Ojala",      "Olsen",        "Onyango",    "Osei",       "Öztürk",     "Owusu",
      "Pálsdóttir",  "Papadakis", "Park",       "Patel",        "Pawlak",     "Pedersen",   "Pereira",    "Petrov",
      "Popescu",     "Pritchard", "Qureshi",    "Rahman",       "Ramos",      "Rasmussen",  "Reddy",      "Reyes",
      "Ribeiro",     "Ricci",     "Rojas",      "Rossi",        "Ryan",       "Saarinen",   "Sahin",      "Salazar",
      "Sandoval",    "Santos",    "Sato",       "Schäfer",      "Schreiber",  "Šimek",      "Singh",      "Sjöberg",
      "Slater",      "Solberg",   "Sousa",      "Stanković",    "Suárez",     "Sutcliffe",  "Szabó",      "Takahashi",
      "Tamm",        "Teixeira",  "Thorne",     "Thwaite",      "Toivonen",   "Traoré",     "Tran",       "Tudor",
      "Usman",       "Vaidya",    "Valdés",     "Van den Berg", "Varga",      "Vasquez",    "Vlasák",     "Vogel",
      "Wainwright",  "Walczak",   "Whitby",     "Wójcik",       "Yamamoto",   "Yıldız",     "Zając",      "Zeman",
      "Zhou",        "Zieliński", "Zulu",       "Žukauskas",    "حداد",       "כהן",        "Παπαδάκη",   "Παππάς",
      "Мельник",     "Димитров",  "田中",       "김",
  };
  return all;
}

const std::vector<Trade>& trades() {
  static const std::vector<Trade> all = [] {
    std::vector<Trade> parts;
    add_trades_1(parts);
    add_trades_2(parts);
    return parts;
  }();
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
  static const std::vector<Exchange> all = [] {
    std::vector<Exchange> parts;
    add_exchanges_1(parts);
    add_exchanges_2(parts);
    add_exchanges_3(parts);
    add_exchanges_4(parts);
    add_exchanges_5(parts);
    add_exchanges_6(parts);
    add_exchanges_7(parts);
    add_exchanges_8(parts);
    add_exchanges_9(parts);
    return parts;
  }();
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
