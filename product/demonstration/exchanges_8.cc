#include "product/demonstration/exchanges.h"

// What was said to those asked about: deliveries to data, in the order of trades(). Everyone here is made up.

namespace kith::demonstration {

void add_exchanges_8(std::vector<Exchange>& all) {
  all.insert(
      all.end(),
      {
          {"deliveries",
           "Could a bicycle do what our small van does? We deliver to thirty places inside two miles, mostly trays, it "
           "is "
           "flat except for one bridge, and the van spends more time parked than it does moving.",
           "You give honest numbers about cargo bicycles.",
           {
               "How many trays go on the longest run, and how far apart are the two furthest stops? Flat and two miles "
               "is "
               "good. It is always the bridge that I want to hear about.",
               "Twelve trays, and eleven minutes between the furthest. The bridge is short and unkind, with tramlines.",
               "Then yes, for ten of the twelve, and two runs in place of one. Cross the tramlines square, never "
               "along.\n\nHire one for a month in the worst weather you have. Do not buy in June.",
               "We hired one for November, on your word. The rider has asked for better gloves and otherwise refuses "
               "to "
               "give it back.",
               "Buy the gloves. What do the customers say? Mine noticed before I did that I had stopped arriving "
               "cross.",
               "They say we are early. The van has been to the coast once, for a Sunday, and is now for sale.",
           }},
          {"deliveries",
           "What is the heaviest thing that you ever said yes to? I do removals with one van, I have been asked to "
           "take a "
           "printing press down from a second floor, and I heard my own voice saying that it should be fine.",
           "You have said yes to something too heavy and lived.",
           {
               "A bath, iron, full of books. The books were not mentioned. I learned to ask one thing: how did it get "
               "up "
               "there?",
               "She does not know. It was there when her grandfather bought the building.",
               "Then it went up in pieces, or the wall went up after it. Look for bolts, and look at the window for a "
               "newer frame. Nobody ever carried it up those stairs whole.",
               "There are eleven bolts, and the window has a newer frame. So both, by the look of it.",
               "Say so, and that you were wrong to say fine. Price it as a day to take apart, and a day to carry, with "
               "somebody who knows presses to number the parts. Customers do not mind a corrected yes if it comes "
               "before "
               "the day.",
               "She found a printer of seventy who came for his lunch and numbered all of it in chalk. It went down in "
               "forty-one pieces. I have stopped saying that it should be fine.",
           }},
          {"deliveries",
           "How did you find a store with a wide door near the middle of town? I mend market stalls, I need one dry "
           "bay at "
           "street level, and each one I ask about is going to become a place for smoothies.",
           "You found a ground floor that nobody else wanted.",
           {
               "I stopped looking for a store and looked for doors. I rode about on a Sunday and wrote down every wide "
               "door that had leaves against it. There were twenty-three.",
               "I got nine on foot. What did you do about who owned them?",
               "The shop next door always knows. Ask there, and buy something. Mine belonged to a church that thought "
               "it "
               "was a garage, and a bank that thought it was a wall.",
               "The fifth is the old fire station. The baker next to it says the town uses it to keep one Christmas "
               "tree "
               "in.",
               "Then offer to look after the tree. I mean it. Towns do not like to let things go, but they are glad to "
               "have something minded.",
               "I have it for three years, at not very much, with a clause for the tree. It is artificial, it is nine "
               "metres long, and it now has its own shelf.",
           }},
          {"architecture",
           "How do you begin with a planning officer when you have nothing to show yet? I would like to turn a chapel "
           "into four workshops, I have a key and a sketch on an envelope, and I am told that they only answer "
           "drawings.",
           "You talk to planning officers before there is a plan.",
           {
               "Take the envelope. Truly. A drawing asks them to judge. An envelope asks them to help. Ask what they "
               "hope "
               "will happen to that building, and then be quiet.",
               "I was quiet for what felt like a year. She said she had always hoped someone would let people see the "
               "ceiling.",
               "Then you have your plan: whatever you do, one can stand in the middle and look up. Draw that and let "
               "the "
               "four workshops go round it.",
               "It makes each of them smaller by a metre. The potter minds and the other three do not.",
               "Give the potter the vestry, she will want a separate door for the kiln in any case. And write to the "
               "officer to say what you heard her say. It is a kindness and also a record.",
               "She has answered in two lines, and the second was that she looks forward to it. I have had the "
               "envelope "
               "framed.",
           }},
          {"architecture",
           "What do you ask people before you draw anything? I build kitchens, they come with pictures cut out of "
           "magazines, and I can build the pictures, and then I go back in a year and they are eating in the other "
           "room.",
           "You ask people the right thing before you draw.",
           {
               "Where do you put down your keys, and what was the best room you were ever in? The keys tell me how "
               "they "
               "live, and the room tells me what they miss.",
               "I asked a couple today. He puts his in a bowl and she puts hers anywhere that is not the bowl. The "
               "best "
               "room was his aunt’s, with a stove and a bed in it.",
               "A bed in the kitchen. There you have it. They do not want what is in the pictures, they want somewhere "
               "to "
               "lie down near the soup.",
               "I said that I could build in a bench, two metres long, by the window, with a back. They went quiet and "
               "then both talked at once.",
               "Make it deep enough for a person and a dog. And draw that first, and let the cupboards have what is "
               "left. "
               "It is nearly always enough.",
               "It is built. They eat at it, lie on it, and he says she puts her keys down there. He found that out by "
               "lying on it.",
           }},
          {"architecture",
           "How do you work with a corner that is not square, when everyone wants a straight answer? I fit shelves, a "
           "customer has a room with five walls and no right angle, and two people before me have boxed it in.",
           "You like difficult corners.",
           {
               "Do not hide it, and do not follow it. Pick the one wall that people see as they come in, make "
               "everything "
               "parallel to that, and let the rest taper away behind.",
               "Then there is a sliver behind the shelves, the shape of a piece of cheese.",
               "A sliver is useful. Brooms, an ironing board, a folded table. Put a door on it as narrow as a book. "
               "People "
               "will show it to their guests.",
               "I drew it up at full size on the floor in tape, and she walked about in it with her shopping. She has "
               "asked for two slivers.",
               "You see, she is greedy already. Scribe to the floor and not to the ceiling, since nobody looks up "
               "until "
               "they are told to.",
               "Finished, with brooms in one and a cello in the other. She says that it is the only straight thing in "
               "the "
               "house and the only one she likes crooked.",
           }},
          {"solar",
           "Would you tell me honestly whether this roof is worth it? It is a low barn that faces east and west, half "
           "of "
           "it under an ash tree, and I have a quote that says it will pay for itself in six years.",
           "You tell people when not to bother.",
           {
               "Six years assumes that you use it all at noon. When do you use the most? Send me a week of readings, "
               "an "
               "hour at a time, if your meter will give you them.",
               "Here they are. I had not realised that nearly everything is before eight, when the milk is cooling.",
               "Then the east side only, no tree, and half as many panels as they want. It comes to nine years by my "
               "sums.\n\nStill worth doing, in my view, but it is a different sentence.",
               "It is. They did not care for it when I showed them, and then they quoted me for half. Is the cooling "
               "something I could move?",
               "Some of it. Chill water when the sun is out and let it cool the milk at dawn. An old tank will "
               "do.\n\nAsk "
               "any dairy fitter over sixty, they used to do it with ice.",
               "I found one of seventy-one. He drew it on a gate with chalk, and it works. Eight years now, he says, "
               "if I "
               "leave the chalk alone.",
           }},
          {"solar",
           "When do you tell people not to bother, and do you still charge for it? I insulate houses, I spent half of "
           "last "
           "week explaining to good people that theirs did not need me, and it was some of my best work.",
           "You are paid to say no.",
           {
               "I charge for the visit, the same sum whatever I say. It is on the first line of what I send them. If "
               "the "
               "visit is free, then I am a salesman, and both of us know it.",
               "I have been afraid that they would not ask me to come at all.",
               "A third of them do not. They were collecting quotes. The rest listen, since they have paid to.\n\nPut "
               "it "
               "in writing as well: what not to do, and in what year to ask again.",
               "I did two this week, with a letter. One of them framed the part that said leave it alone.",
               "They will send you their sister. It is always the ones that you turned away who send people. I keep a "
               "tally and it is four to one.",
               "The sister rang on Monday. Hers does need doing, and she said that she would believe anything I told "
               "her, "
               "which is a terrible responsibility.",
           }},
          {"solar",
           "How do you find a crew for a roof that nobody should stand on? I clean gutters on old mills, the sheets "
           "are "
           "fragile, I work from a ladder one metre at a time, and it is going to take me until I am sixty.",
           "You get fragile roofs done without anybody going through.",
           {
               "You do not put a crew on it. You put a platform alongside and work over it. The price of the platform "
               "is "
               "less than what you lose by moving a ladder four hundred times.",
               "I had only ever thought of those as things for rich people with signs.",
               "Hire it for two days and do the whole side. Ask the mill if anybody else needs to be up there that "
               "week. "
               "There is always a man who wants to look at a chimney.",
               "Three of them want it. A man for the chimney, a woman for some bats, and somebody with a flag.",
               "So it is a quarter of the price each. Go first, or the bats will stop you, and quite right. Nets "
               "underneath if there are people below, and nobody steps off it for any reason, least of all for a flag.",
               "Two days and it is done, with nobody’s boot on a sheet. The bats are well, there are sixty-four. I may "
               "live to see fifty with clean gutters.",
           }},
          {"textiles",
           "Which clothes are worth mending for sale? We have a room full of donations, four people who sew well, a "
           "great "
           "deal of good will, and at the end of last month we had earned about a coffee each.",
           "You know what is worth mending by the hour.",
           {
               "Wool coats, work trousers, and anything with a good zip in it. Nothing knitted by a machine, nothing "
               "with "
               "stretch. Set a timer for twenty minutes, and what is not done then was not worth it.",
               "Twenty minutes is painful. One of us spent a whole day on a silk blouse and it was exquisite.",
               "Let her have one exquisite thing a week and put it in the window with a card saying how long it took. "
               "That card will sell the coats.",
               "The blouse is in the window. Six coats have gone since Thursday, and two people asked if they could "
               "learn "
               "the blouse.",
               "Then you have a class as well. Charge for it, however your good will feels about that. And the rags, "
               "do "
               "you sell them by weight?",
               "We had been paying somebody to take them. I rang the name you gave, and he will pay us. We earned a "
               "dinner each.",
           }},
          {"textiles",
           "What arrives most often with nothing wrong with it? I mend household machines at a repair shop, half of "
           "what "
           "people bring in works perfectly when I plug it in, and I never know how to put that to them.",
           "You know that half of what is thrown out is fine.",
           {
               "Black trousers. Hundreds, all with the price still on. There is nothing wrong with them. Somebody "
               "stood in "
               "front of a mirror and there was something wrong with the day.",
               "With me it is bread makers. They were presents, I believe, from people who hoped.",
               "So do not say it works. Say, show me how you use it. Then either there is a fault in the showing that "
               "you "
               "can mend, or they tell you that they never liked it.",
               "A man showed me, and he had been putting the lid on the wrong way round since his retirement. A woman "
               "told "
               "me she had never liked it, and went quite pink.",
               "Did you take it off her hands? That is a service as well. Have a shelf for it.",
               "The shelf is called never liked it. Eleven things in a fortnight, and nine of them have gone home with "
               "somebody who does.",
           }},
          {"textiles",
           "How do you find a mill that would take rags in small amounts? I upholster, I have a shed of wool offcuts "
           "sorted by colour because I could not stop myself, and everyone wants a lorry load or nothing.",
           "You find a home for rags.",
           {
               "Do not tell them the weight. Tell them that it is sorted. Nobody sorts any more. I had a mill refuse "
               "three "
               "tonnes mixed and then drive sixty miles for two hundred kilos of plain navy.",
               "I have two hundred of what I would call hedge. And about fifty of red, from a theatre.",
               "Take the labels out, and staples, and anything with a shine to it. Put a handful of each into an "
               "envelope "
               "and post it to somebody who spins. Letters get opened by the person who knows.",
               "I posted five. Four silences, and then a Mr Aaltonen, who writes like a man who has not had any good "
               "hedge "
               "in a long time.",
               "I know him. He pays late and he pays always, and he will send you back a blanket out of it without "
               "being "
               "asked.",
               "It came this morning. It is hedge, with one red thread. The shed is empty and I have begun to sort "
               "again.",
           }},
          {"museums",
           "How do I keep two hundred old tools safe in a shed that is damp from October? They were left to our "
           "workshop, "
           "they are wonderful, some are already furred with rust, and the money would just about buy shelves.",
           "You store almost anything with almost no money.",
           {
               "Buy no shelves yet. Lift everything off the floor, on pallets if need be, a hand away from the wall. "
               "Air "
               "is free, and it is most of what conservation is.",
               "They are up on pallets. Should we oil them all? We have eleven volunteers with rags who are hard to "
               "hold "
               "back.",
               "Brush them dry first, then wax and not oil, very thin. And one thing before that: a tag on each with a "
               "number and whatever anybody remembers.\n\nThe rust can wait, the remembering cannot.",
               "We held a tea, and put them out on tables. A man of ninety named fifty-three. He had made one of them, "
               "as "
               "a boy.",
               "Did somebody write down how he held it? That is the part we never have.",
               "His granddaughter filmed his hands. It is the best thing in the collection now, and it takes up no "
               "room "
               "in the shed.",
               "Keep two copies, in two houses. And ask him back while the others are fresh, there are a hundred and "
               "forty-seven to go.",
           }},
          {"museums",
           "What is the story behind the thing in the end case? I have a shop with a window that I never manage to "
           "fill, I "
           "own one very odd object, and people walk past it on their way to look at prices.",
           "You can make people stop in front of one thing.",
           {
               "It is a glove, for a hand with six fingers, very well made. I do not say whose. I put it at the height "
               "of "
               "a child and the label says only: made to measure.",
               "Mine is a chair with one very short leg. I have a card beside it that explains everything. It is quite "
               "a "
               "long card.",
               "Take away the card and leave the question. Five words at the most. The long card is for when they come "
               "in "
               "to ask.",
               "I have put: he lived on a hill. Since Tuesday eleven people have come in to ask if it is true.",
               "And is it? I would not blame you, but I should like to know.",
               "It is. The hill is two miles from here. One of the eleven was his grandson, who has the table, and it "
               "leans the other way.",
               "Then you have a window, and next month you have a pair.",
           }},
          {"museums",
           "How do you find volunteers who know what a tool was for? I run a forge that is open on Saturdays, I "
           "inherited "
           "a wall of tongs, and I am able to name about a third of them without making it up.",
           "You find the people who remember what a thing was for.",
           {
               "I put out one object, with a pencil on a string and a card saying: we do not know. Do it in a café "
               "where "
               "old people go in, and not in the museum. In the museum they think that you know.",
               "I left a pair at the barber’s. I had never thought of the barber, but they do sit still there.",
               "A barber is better than a café. How many had a go? The first are always rude, so leave the card up.",
               "Four rude ones, and then, in a very small hand: for the inside of a bell, ask for Hortense.",
               "Ask for her, then. Take three more, not thirty, and something to eat. And write it down in her words.",
               "She was ninety-two, and her father cast bells. She has named twenty-six and comes on Saturdays in a "
               "taxi. "
               "She says that I hold the hammer like a spoon.",
           }},
          {"libraries",
           "How did you open on a day when you had nobody to open? We have a community workshop full of tools that "
           "stands "
           "locked each weekend, when everyone who wants it is free, and the committee says that it would need a wage.",
           "You opened on Sundays without extra staff.",
           {
               "We asked who was already there. On Sundays it was the chess people, in the cold, outside. They open up "
               "and they lock up, and they have the best table.",
               "We have a beekeepers’ meeting that uses the yard. I had never thought of them as a key. What about "
               "when "
               "something goes wrong?",
               "One page by the door, large type, with five things that might happen and who to ring. In three years "
               "it "
               "has been the alarm twice and a bird once.",
               "The beekeepers have said yes, so long as they may use the bandsaw. The committee wants it to be called "
               "a "
               "trial.",
               "Let them call it that. Ours is still a trial. Count heads every Sunday, on paper, with a pencil tied "
               "to "
               "the table.",
               "Thirty-one, thirty-four, then forty on the wet one. The committee has asked, cautiously, about "
               "Saturday.",
           }},
          {"libraries",
           "What do people borrow that would surprise us? I rent out tools, the sanders and the saws hardly stay on "
           "the "
           "shelf, and a customer has asked me if I have thought of anything that is not a tool at all.",
           "You lend things that nobody expected.",
           {
               "Cake tins, in the shapes of numbers. Nobody wants to own a seven. They are out every weekend, and we "
               "have "
               "had to buy a second three.",
               "It would never have come to me. How did you find out that they wanted a seven?",
               "I put up a sheet that said: what did you buy and only use once? It was full by noon. There is your "
               "whole "
               "stock list, in the handwriting of your customers.",
               "Ours says: a tent, a cot, a fish kettle, a suit, and a thing for stoning cherries. The suit has been "
               "underlined by somebody else.",
               "Leave the suit for now. Begin with the cot, as they will bring it back clean and tell six others. Is "
               "there "
               "somebody who would give you one?",
               "We were given five cots in a week, and I have bought the cherry thing. There is a waiting list for it, "
               "in "
               "January.",
           }},
          {"libraries",
           "How do you get somebody to talk about their work when they say there is nothing to tell? I put on evenings "
           "at "
           "our hall, I would like the neighbours and not professors, and the last one said that he only drove a "
           "crane.",
           "You get people to give a short talk about their work.",
           {
               "I never ask for a talk. I ask them to come and answer questions about one thing that they bring in. It "
               "is "
               "the word talk that does it. They see a lectern.",
               "What would a man who drives a crane bring? He can hardly bring the crane.",
               "Ask what is in his pockets when he goes up. It is eighty feet to the ground, so he takes up what he "
               "needs.",
               "A flask, a radio, a bag of sunflower seeds, and a bottle that he does not discuss. There are sparrows "
               "who "
               "know his shift.",
               "There is your evening. Put the seeds on the table, sit him next to it, and have one person in the "
               "front "
               "row who you know will ask about the bottle.",
               "Seventy came. He spoke for an hour and a half, mostly of the sparrows. He answered the one about the "
               "bottle with great dignity, and wants to know who is on next month.",
           }},
          {"data",
           "Can our survey answer the question we are asking it? We mend things for free in nine villages, a funder "
           "wants "
           "to know what difference it makes, and we have four hundred forms that say it was very good.",
           "You said our favourite number was wrong, kindly.",
           {
               "No. People who were helped will say it was good, and they should. Ask the thing instead: did it still "
               "work three months later? That is a number nobody can be polite about.",
               "We have telephone numbers for about half. Should we ring them all? There are six of us, and none of us "
               "likes the telephone.",
               "Ring forty, taken with your eyes shut. Put the forms in a hat. If you choose them, you will choose the "
               "nice ones. Everyone does, I do.",
               "We used an actual hat. Thirty-eight answered. Twenty-nine things still work, six broke again, and "
               "three "
               "people could not remember us.",
               "That is an excellent result, and it is true. Show the six as well, and what you learned from them. A "
               "funder who cannot bear the six is not worth having.",
               "She asked only about the six, and then she doubled the money for soldering.\n\nI have put the hat on a "
               "hook.",
           }},
          {"data",
           "What number do you distrust on sight? I manage a small sports hall, the council sends me a chart each "
           "quarter, "
           "we have been at ninety-eight per cent satisfied for three years, and the roof leaks.",
           "You can tell when a number is too good.",
           {
               "Anything over ninety-five that is about feelings. It means that the unhappy ones have already gone "
               "home. "
               "Who do they ask?",
               "Those who are leaving by the front door, at half past nine, by means of a green button and a red "
               "button.",
               "And who uses the side door? I never met a building where the cross people went out by the front.",
               "The badminton club. They use it because of the bucket. It is between them and the front.",
               "Stand at the side door for one evening with a pencil and ask a single thing: what nearly made you not "
               "come "
               "today? Then send the council both. Do not call theirs wrong, call yours the other door.",
               "Forty-one people, of whom thirty-three said bucket. The council has a new line on its chart. It is "
               "called "
               "the other door, and there is a man on the roof.",
           }},
          {"data",
           "How would you begin to count a drawer full of paper that nobody has ever counted? I run a lifeboat shop, "
           "we "
           "have visitors’ books back to 1931, somebody wants to know if we get more people than we used to, and I "
           "have "
           "stopped at the word Tuesday.",
           "You count things nobody has counted.",
           {
               "Do not begin at the beginning. Take one week in June from each ten years and count only that. In an "
               "afternoon you will know if the question is worth a winter.",
               "I did nine weeks. It goes up, and up, then it drops like a stone in 1974 and never recovers.",
               "A drop like a stone is hardly ever people. Look at the book itself. Did it change size, or move, or "
               "lose "
               "its pencil?",
               "In 1974 it was moved from the counter to a table behind the door. There is a photograph.",
               "So you have been counting who can see the book. Move it back to the counter and leave it for a month. "
               "Then "
               "you have a figure to multiply by.",
               "Four times as many, since it came back. It seems that we have more people than ever, and I have "
               "chained "
               "the pencil. Your afternoon saved my winter.",
           }},
      });
}

}  // namespace kith::demonstration
