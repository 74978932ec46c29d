#include "product/demonstration/exchanges.h"

// What was said to those asked about: pianos to law, in the order of trades(). Everyone here is made up.

namespace kith::demonstration {

void add_exchanges_6(std::vector<Exchange>& all) {
  all.insert(
      all.end(),
      {
          {"pianos",
           "Is it worth tuning a piano that has stood in a damp hall for ten years? Our village has one, upright, with "
           "iron in it and a good name painted out, and a girl of twelve who plays it every day as if it were better.",
           "You tell people whether to keep the piano.",
           {
               "Lift the lid and look at the pins. If they are rusty but tight, there is hope. Press each key slowly "
               "and "
               "count the ones that do not come back up.",
               "The pins are brown and they do not turn by hand. Nine keys stay down, mostly where the tea would have "
               "been.",
               "That is nothing, that is tea. It needs a dish of water out of the winter heating, not more heat, two "
               "visits a month apart, and patience.\n\nIt will not go to full pitch. She will not mind.",
               "She has asked whether the low notes could be left a little out, because that is how her pieces go.",
               "Tell her that is a composer’s request and will be honoured. I know a tuner who passes your way on "
               "Thursdays, Ignac, and he does village halls at half price if there is soup.",
               "There was soup. He stayed for two hours after he had finished and they played four hands. He left the "
               "low "
               "notes as she likes them.",
           }},
          {"pianos",
           "What do people complain of that is really the room? I hang lamps in restaurants, a customer says that mine "
           "make the food look grey, I have changed the bulbs twice, and they are the same bulbs that work everywhere "
           "else.",
           "You know when it is the room and not the instrument.",
           {
               "Half of what I am called to is a carpet. They take up the carpet, and the piano turns into a tray of "
               "cutlery, and they ring me. What did they change about the time it went wrong?",
               "Nothing, they say. They did have the ceiling done in the spring. Green, very dark.",
               "Then your light is going up white and coming down green. Take a plate of the food to the door and look "
               "at "
               "it in daylight, with the customer. Do not say anything.",
               "We took out a plate of ham. We both looked at it, and then at the ceiling, and he said a word I shall "
               "not "
               "repeat.",
               "Hang a white card above one lamp, to show him. Then sell him a shade with a closed top and let him "
               "keep "
               "his ceiling. It is a nice feeling, being right and getting paid for it.",
               "Eleven shades with closed tops. The ham is pink, he is pleased, and has told everyone it was the "
               "bulbs.",
           }},
          {"pianos",
           "How do you persuade a customer to have you back every year before there is anything wrong? I sweep "
           "chimneys, "
           "people call me when the room is full of smoke, and by then they are cross and so am I.",
           "You get asked back before anything is wrong.",
           {
               "I leave the next date inside the lid, in pencil, and I ring the week before. I do not ask if they want "
               "it. "
               "I ask whether ten o’clock still suits.",
               "I could write it on the inside of the stove door. It would have to be chalk.",
               "Chalk is good. Note one small thing from this year too, so that you can ask after it. How the left "
               "side "
               "has worn, or that the dog was ill. They are pleased somebody has been keeping an eye.",
               "I have done thirty doors since August. A woman rang me herself, to say that her chalk had run and she "
               "was "
               "worried.",
               "You see. Give ten in a hundred off for having it done in summer, and you will find that you have a "
               "summer.",
               "I have a summer. Nineteen booked for June, and not one of them cross. The dog is better.",
           }},
          {"sound",
           "How would you quieten a café where nobody over fifty can hear? It has a stone floor, glass on two sides "
           "and a "
           "tin ceiling that everyone admires, and the owner will not cover the ceiling.",
           "You make halls sound better for very little.",
           {
               "Leave the ceiling. Hang felt under the tables, glue it where nobody sees it, and put one heavy curtain "
               "on "
               "the shorter glass. Then clap, and listen for the flutter.",
               "The flutter has gone from the middle of the room but it is still alive at the counter. Why would it be "
               "there?",
               "The glass front of the cake cabinet faces the window. They are talking to each other. Turn the cabinet "
               "by "
               "a hand’s width and they will stop.",
               "She turned it. It is like someone leaving the room. Two of the old men stopped and looked up at the "
               "same "
               "moment.",
               "That is the best measurement there is. How much did it come to? I like to know for the next person.",
               "Less than one of her chairs. She has put your name on the bill under felt, and there is a coffee "
               "waiting "
               "for you.",
           }},
          {"sound",
           "What do you hear that other people have stopped hearing? I run a small hotel, every review says peaceful, "
           "two "
           "guests have left early without a reason, and I have lived here too long to be of any use as a witness.",
           "You hear what other people have stopped hearing.",
           {
               "Lie down in one of the beds at three in the morning with the window shut. Do not listen for anything. "
               "Count what you could not switch off if you wanted to.",
               "Room six has a refrigerator on the other side of the wall. Room nine has what I can only describe as a "
               "man "
               "humming.",
               "What is under nine? A man humming is generally a pump with its feet on the floor.",
               "The boiler room. The pump was put in two years ago by somebody who was in a hurry.",
               "Four squares of old rubber matting under the feet, and a loop in the pipe so that it is not stiff. An "
               "hour’s work. The refrigerator only needs pulling away by a hand.",
               "The man has stopped humming. I slept in nine myself, and the first thing I heard was a bird, which I "
               "had "
               "also stopped hearing.",
           }},
          {"sound",
           "How do you find a carpenter for a quiet door? I teach the violin at home, my neighbour is very nice about "
           "it, "
           "she has begun to be nice about it through the wall, and two people have quoted me for a very heavy door.",
           "You know why a door lets the noise in.",
           {
               "Weight is half of it. Kneel down with the light on in the next room, and look for a line. Sound comes "
               "wherever light does. A heavy door with a gap is only an expensive gap.",
               "There is light on all four sides. At the bottom I can see the cat’s feet.",
               "Then keep the door. Ask for rubber in the frame on three sides, and a strip that drops down when it "
               "shuts. "
               "Anybody careful can do that. You want somebody who fits windows, not a sound man.",
               "A window fitter did it in a morning, and could not understand why I kept shutting it and smiling.",
               "Now the wall. Put your bookcase against it, full, with a finger of air at the back. And stand to face "
               "away "
               "from her.",
               "She came round to ask if I was away. I said no, I had been playing all week. She looked rather sorry "
               "to "
               "have missed it.",
           }},
          {"photography",
           "How should I get ready for having my workshop photographed? Somebody is coming for a day, I want to tidy "
           "up "
           "for a week beforehand, and my colleagues say they will all be on holiday.",
           "You photograph people at work without stopping them.",
           {
               "Do not tidy. Sweep the floor, so that nobody trips, and clean one window. If you tidy you will all "
               "spend "
               "the day looking for things.",
               "One window is cleaned. How do I get the others to be there? They say they look like potatoes.",
               "Ask for their hands. Say only hands, all day, and mean it. About three o’clock somebody will look up "
               "by "
               "accident, and that is the picture.",
               "It was twenty to three. Ismet looked up because the kettle clicked. Even he admits it is good.",
               "May I see it, one day? I collect the ones where people look up.",
               "It is attached, with his leave. He has sent a copy to his mother and she has sent it to everybody.",
           }},
          {"photography",
           "Which picture did you decide not to take? I write short pieces about local firms for a newsletter, last "
           "week a "
           "man told me something true in the middle of a tour, and I have it in my notes and do not know what to do "
           "with "
           "it.",
           "You have decided not to take a picture.",
           {
               "A baker asleep on flour sacks at noon with his shoes off. It was the best light I have ever seen. I "
               "had "
               "his leave for the day, but not for that.",
               "That is just it. I had leave for the tour. He was not on the tour when he said it.",
               "Read it to him. Not by letter, out loud, where he works. He will tell you before you have got to the "
               "end.",
               "I read it to him by the lathe. He thought for a while and said that his brother should hear it first, "
               "from "
               "him.",
               "And that is worth more than the newsletter. Do you have enough without it?",
               "I had plenty. He rang on Sunday, he had told his brother. He says that I may use it now and that it "
               "needs "
               "a comma. It did.",
               "Then you have a reader for life, and he can punctuate.",
           }},
          {"photography",
           "How do you light a room that is nearly dark without spoiling what made you want it? I sell old furniture "
           "from "
           "a barn, it looks splendid by the one window, and in every picture that I put up it looks like evidence.",
           "You photograph dim rooms so that they stay dim.",
           {
               "Turn everything off. All of it. You are mixing a yellow lamp and a blue window, and that is what gives "
               "you "
               "the police station. One light, from one side.",
               "With only the window it comes out almost black. I can see it with my eyes and the camera cannot.",
               "Your eyes are patient. Put it on something that does not move, a step will do, and let it look for as "
               "long "
               "as it likes.\n\nThen a white sheet on the side away from the window, out of the frame.",
               "I used a tablecloth and a stepladder. The walnut looks as though you could eat it.",
               "And one thing in each picture that shows the size. A cup. People do not buy what they cannot picture "
               "in "
               "their hall.",
               "Four sold in a week, from pictures, and one person wished to know about the cup. I have bought a dozen "
               "cups.",
           }},
          {"photography",
           "How do you get an honest picture of something very large with nowhere to stand back? I restore shop "
           "ceilings, "
           "the streets here are four paces wide, and in every photograph that I own it looks like a lid.",
           "You photograph buildings that will not fit.",
           {
               "Stop trying to fit it in. Lie down in the middle and take one corner, with a person under it, looking "
               "up. "
               "Nobody needs to see all of it. They need to see that somebody is looking.",
               "I lay down in a chemist’s at lunch. Two people stepped over me, and one asked whether I was being "
               "served.",
               "And did either of them look up to see what you were looking at? That would have been the picture.",
               "Both of them did, and I was too busy apologising. I went back the next day and lay down again, with my "
               "nephew holding the camera.",
               "Better. Early morning, with all the lights off, and a sheet of white board on the floor to throw the "
               "daylight back up. Plaster wants its light from below, it shows the depth.",
               "It is a woman with a prescription in her hand, and her mouth open, and nine feet of my acanthus. I "
               "have "
               "had two enquiries, and the chemist would like a print.",
           }},
          {"illustration",
           "What should I refuse in a contract for drawings? I have been offered forty plates for a book about weeds, "
           "the "
           "fee is decent, and there is a sentence that begins with the words in perpetuity.",
           "You know what a fair contract for drawings says.",
           {
               "Refuse that sentence. You are lending them the pictures for one book, in its languages, for the life "
               "of "
               "the book. The paper you keep, always. Say so in those words.",
               "I sent your words exactly. They came back with ten years and first refusal on a second book. Is that a "
               "yes?",
               "That is a very good yes. Now ask who pays if the author changes the list of plants. The author always "
               "changes the list of plants.",
               "They will pay for any plate already begun. I asked it lightly, as if it were nothing, and typed it "
               "four "
               "times first.",
               "I still type it four times. Which weed will you begin with?",
               "Groundsel, because it is outside the door and will hold still. Thank you. I should have signed that "
               "sentence.",
           }},
          {"illustration",
           "How do you draw something that wilts by noon? I arrange flowers for a living, I would like to paint what I "
           "make before it goes to the customer, and so far I own eleven very good left-hand sides.",
           "You draw things that will not hold still.",
           {
               "Never begin with the whole. Draw the thing that dies first, then what dies second. Colour goes before "
               "shape. I put down the colours in five minutes, as patches, with no drawing at all.",
               "I always begin with the vase, since it is easy. I can see that the vase would have waited.",
               "The vase will wait for years. Keep it in a cold room between looks, and shut the curtains. A poppy "
               "gives "
               "you twenty minutes, and a tulip will move on you whatever you do.",
               "I did patches first this morning. They look like a spilled supper, and I could finish from them after "
               "it "
               "had gone out of the door.",
               "That is all that a field sketch is, a spilled supper with notes. Write the colour beside the patch, in "
               "words. You will not remember what the brown was.",
               "There is a right-hand side. I sent the customer the small painting with the bill, and they paid the "
               "bill "
               "in an hour.",
           }},
          {"illustration",
           "Who checks your drawings before they are printed? I make models of old machines for schools, a visitor who "
           "had "
           "worked one told me kindly that the wheel turns the other way, and there are sixty of them in classrooms.",
           "You have your work checked before it is too late.",
           {
               "A botanist for the leaf, and then a gardener for the botanist. One knows how it should be and the "
               "other "
               "knows how it is. I pay both of them in drawings.",
               "I have an engineer for how it should be. I suppose that the visitor was the other one.",
               "He was. Did you get his name? Send him the next one unpainted, when it can still be altered, and ask "
               "him "
               "to be rude.",
               "He is called Lubomir, and he worked one for thirty-one years. He was quite rude, and found that the "
               "handle "
               "was for somebody left-handed.",
               "Keep him. As to the sixty, write to the schools and say so. Teachers love a mistake that has an owner.",
               "I wrote. Nine of the classes had spotted it already, and there is a wall display on how they knew.",
           }},
          {"editing",
           "What do you cut first? I have written a history of our street for its hundred and fiftieth year, it is "
           "three "
           "times too long, everyone in it is somebody’s grandmother, and they will all come to the launch.",
           "You cut kindly and the writers come back.",
           {
               "The weather, and the first chapter. Nearly every first chapter is the writer walking up to the door. "
               "Begin where somebody opens it.",
               "That loses eleven pages, and I find I do not miss any of them. But what about the grandmothers?",
               "Do not cut people, cut what they all did. If nine of them scrubbed the step, one scrubs it for "
               "everybody, "
               "and the other eight get what only they did.",
               "Eight of them have become far stranger and better. One kept a hen in the bath for the whole of a "
               "winter.",
               "Then she is your first page.\n\nSend me that page when it is ready and I will do one edit for nothing, "
               "so "
               "that you can see whether you like it.",
               "You moved one comma and took out the word suddenly. I liked it very much. The hen goes first.",
           }},
          {"editing",
           "How do you tell a writer that the joke has to go? I put together the brochure for a theatre, the director "
           "has "
           "written the welcome himself, it has a pun in it about curtains, and it is the only part that he has asked "
           "me "
           "about.",
           "You cut what people are fondest of, kindly.",
           {
               "Let him hear it. Ask him to read the page aloud, to you, standing up. Jokes that only work in the head "
               "die "
               "at about the second word.",
               "He read it rather well. He is an actor. I am afraid it improved.",
               "Ah. Then ask him to hear somebody else read it. Hand it to the person who sells the tickets, cold, on "
               "a "
               "Monday.",
               "Pilar read it out like a bus timetable. There was a pause, and then he said perhaps the second "
               "paragraph "
               "could begin it.",
               "Bless Pilar. Say nothing more, and put the pun back somewhere he does not expect. In the small type, "
               "by "
               "the cloakrooms. A writer is easier to cut when he knows that you keep things.",
               "It is next to the cloakrooms. He found it at the printer’s, laughed out loud, and has asked to see "
               "everything else I have cut.",
           }},
          {"editing",
           "What makes an index worth having? I have written a handbook about hedges, the publisher would like one in "
           "ten "
           "days, a machine has given me four thousand entries, and one of them is the word and.",
           "You know a good index from a list of words.",
           {
               "An index is for somebody who has read the book and cannot find it again. What will they remember? Not "
               "your "
               "words. Theirs. They will look up prickles.",
               "I have nothing under prickles. I have it all under species.",
               "Put prickles, see hawthorn. And have the wrong word in wherever there is one. Four hundred entries in "
               "total is plenty for a book of your length.",
               "I gave it to a man who lays hedges and asked what he would look up. He said gap, cow in, and swearing.",
               "He is your indexer. In truth, do the first pass with him, and then send it to Radmila who does mine. "
               "She "
               "will put it in order and leave the cow alone.",
               "She left it alone, and added stubbornness, see author. It went off on the ninth day.",
               "I have been waiting years for her to do that to somebody else.",
           }},
          {"interpreting",
           "What do we get wrong when we invite an interpreter? We have a new colleague who signs, the first staff "
           "meeting is in ten days, there will be fourteen of us round a long table, and we would like it not to be a "
           "performance.",
           "You make meetings work before they begin.",
           {
               "You have asked ten days before, so you have already done better than most. Send the agenda and the "
               "names "
               "to the interpreter today. Names are the hardest thing to catch.",
               "Sent. Where should everybody be? I had thought the interpreter beside our colleague, to help.",
               "Opposite, so the two of them can see each other, with a plain wall behind and not the window. Ask your "
               "colleague which seat first. It is their meeting too.",
               "The seat with its back to the door turned out to be the worst one possible. We would have given them "
               "that "
               "out of politeness.",
               "Nearly everyone does. One more thing: speak to your colleague, look at your colleague, and stop for "
               "breath when you change the subject. Two interpreters if it is longer than an hour.",
               "We kept it to fifty minutes. The whole meeting was better for having to take turns, and I believe we "
               "shall keep that.",
           }},
          {"interpreting",
           "What do people get wrong about where to stand? I lead tours of a shipyard, a group of nine is coming who "
           "sign, "
           "we move about and it is loud, and my usual habit is to talk while walking backwards.",
           "You know where to stand so that everyone can follow.",
           {
               "Walking and talking are one thing to you. They cannot watch where they walk and watch a hand as well. "
               "So "
               "walk, stop, point, wait, and then speak. In that order.",
               "I do all five at once. I once fell over a bollard in the middle of a sentence.",
               "Then it will be safer for everyone. Choose eight places to stop, with the light on your face and not "
               "behind you. Where it is loud, you will find that they are the only ones having an easy time.",
               "I went round with a colleague who signs a little. Four of my stops were against the sun and one was a "
               "puddle.",
               "When you point at something, stop talking, count to three, let them look, and let them look back. That "
               "count is the whole of it. Nobody ever does the count.",
               "I did the count. They asked about twice as many questions as any group this year. I have kept it for "
               "all "
               "of them and I no longer fall over.",
           }},
          {"interpreting",
           "How do you get something across when there is no word for it? I am a counsellor on a farm advice line, "
           "people "
           "ring about money and mean something else, and I keep repeating back the wrong half.",
           "You find the meaning when there is no word for it.",
           {
               "I say what I saw. You said tractor three times and you stopped each time. I do not guess at the "
               "meaning, I "
               "hand back what they did, and wait.",
               "I have been handing back the figures. They agree with the figures and then they hang up.",
               "In court I learned never to tidy. If a person says a thing badly then it goes over badly, because the "
               "badly is part of it. Try giving them their own exact word, and nothing after it.",
               "A man said it was all a bit much. I said, much? And then I said nothing, and it was the longest minute "
               "of "
               "my year.",
               "That minute is the work. I count the buttons on my sleeve so that I do not fill it. What was at the "
               "end of "
               "it, if you can say?",
               "His father’s name, and then most of an hour. I passed him on to somebody who can go and sit in the "
               "kitchen. He rang to say the tea was terrible and she is coming again.",
           }},
          {"law",
           "What does it mean that I may not assign or underlet any part? I have a workshop with a spare bench, a "
           "friend "
           "would like to rent the bench, and my landlord is reasonable but reads everything twice.",
           "You explain a clause until it is boring.",
           {
               "It means you may not hand over a space that is hers, with a key to it and a line round it. A bench "
               "that "
               "you let her use in hours that you agree is usually something else: a licence.",
               "So no wall and no lock, and that is all right? I had been about to build her a wall.",
               "Do not build the wall. Write to the landlord before, not after: one paragraph, who she is, which "
               "hours, "
               "and that you stay responsible. Reasonable people like to be asked.\n\nHave somebody local read the "
               "lease, "
               "it is worth an hour.",
               "He answered the same day. He says yes for a year, and would she look at his table.",
               "That is a better answer than any clause. Keep the letter with the lease, and put next year’s date in "
               "your "
               "diary to ask again.",
               "Letter filed, date noted, table mended. She has the light end of the bench and I have company.",
           }},
          {"law",
           "Which clause do you always read first, and why that one? I have been sent eighteen pages to sign for a "
           "market "
           "stall, I read as far as the definitions, and I woke up with my face on the table.",
           "You know which clause to read first.",
           {
               "The last page, before anything else. How it ends, and who may end it. Everything in the middle is only "
               "about while you are both still friends.",
               "They may end it in seven days for any reason at all. I may end it after two years.",
               "So it is not two years. It is seven days, with your two years as a present to them. Ask for the same "
               "on "
               "both sides, thirty days. Ask pleasantly, and as if it were a slip of the pen.",
               "They said it was a slip of the pen. I very much doubt it, but thirty days it is.",
               "Let them have the pen. Now look for anything that you must pay even if you are not there, and have "
               "somebody near you read it all the same. Local rules on markets can be odd.",
               "A charge for lighting, in daylight. It has gone too. I signed nine pages in the end, and stayed awake "
               "for "
               "each of them.",
           }},
          {"law",
           "What do you do when a good tenant falls behind and you like him? I let the room over my shop, he has been "
           "there six years, he owes me four months, and we have both started using the back stairs.",
           "You advise landlords who would rather not quarrel.",
           {
               "Meet him before you write to him. On the front stairs. Ask what he can pay on Friday, not what he "
               "owes. "
               "People can answer the first question.",
               "He could pay a week and a half. He had the money in his pocket, he had been carrying it about for a "
               "month, "
               "because it was not enough.",
               "Take it, and give him a receipt there and then. Put down the whole arrangement in four lines and both "
               "sign "
               "it: what is owed, how much, which day, and what happens if one is missed.",
               "He asked me to put in that I am not to be nice about it. So the fourth line says that I will knock.",
               "A good line. Keep your own records dated, and see somebody local before you do anything stronger than "
               "knocking. It matters in which order things are done.",
               "Nine Fridays, and I have knocked once. He had only forgotten. We both use the front stairs.",
           }},
          {"law",
           "What would you put in an agreement between two friends who are about to share a workshop? We have known "
           "each "
           "other since school, there is one key, one kettle and one good bench, and neither of us wants to be the "
           "first "
           "to mention paper.",
           "You write agreements that friends can read.",
           {
               "I will be the first, then you can both blame me. One page. Who pays what and on which day, who may "
               "bring "
               "in a third person, and how either one can leave without the other losing the lease.",
               "The last one had not crossed our minds. It is in my name only, the lease.",
               "So today you carry all of it, and tomorrow she could find herself in the street. Neither of you would "
               "wish "
               "that on the other.\n\nAsk the landlord if she can be put on it, and say three months’ notice on either "
               "side.",
               "He will put her on it. She went rather quiet, and then said that she had been worried since the spring "
               "and "
               "had not liked to ask.",
               "That is what paper is for. Put in the kettle too, and the bench. People will laugh at that line, and "
               "it is "
               "the one that they use. Get it looked over by somebody where you are.",
               "Signed, at the bench, by both of us. I have mornings and she has afternoons. The kettle is held in "
               "common, "
               "and it says so.",
           }},
      });
}

}  // namespace kith::demonstration
