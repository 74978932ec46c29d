#include "product/demonstration/exchanges.h"

// What was said to those asked about: software to bicycles, in the order of trades(). Everyone here is made up.

namespace kith::demonstration {

void add_exchanges_2(std::vector<Exchange>& all) {
  all.insert(
      all.end(),
      {
          {"software",
           "How do you decide what to remove? We have a booking page that has grown for eight years, I have a list of "
           "forty things it does, and every one of them has somebody who says they could not live without it.",
           "You took things out and people were happier.",
           {
               "I do not ask them. I count. Put a mark beside each of the forty whenever it is used, wait six weeks, "
               "and "
               "come back with the marks.",
               "Five weeks in. Fourteen have no marks at all, and one of those is the one the treasurer fought for.",
               "Hide it, do not delete it. Say where it has gone. If he asks for it within a month it comes back, and "
               "if "
               "he does not, you both know.",
               "He has not asked. He did tell me the page seems faster, which it is not.",
               "It is faster for him, there are fourteen fewer things to read. That is most of what fast means.",
               "I shall remember that. The committee wants to add a map now. I have put it on the list with a mark of "
               "nought.",
           }},
          {"software",
           "Do we need software for this at all? There are nine of us sharing three vans and a workshop, it all lives "
           "on "
           "a whiteboard, and a firm has offered to replace the whiteboard for more than a van costs.",
           "You told a client not to build anything.",
           {
               "What has the whiteboard got wrong this year? Not what might it. Count the times somebody stood where a "
               "van should have been.",
               "Twice. Once because a sleeve wiped a Tuesday, and once because I cannot write the number seven.",
               "Then buy a second pen and a photograph at six every evening, sent to all nine. See whether it happens "
               "a "
               "third time.",
               "You are the first person who has not tried to sell us something. Is there a point where we would need "
               "more?",
               "When somebody has to drive in to look at the board before they can answer a customer. Until then it is "
               "the best system you will ever have, because all of you can see it.",
               "The photograph is Jadwiga’s job and she has not missed one. We spent the money on a van.",
               "Good. I am putting this in the small collection of projects I am proudest of.",
           }},
          {"software",
           "How do you test a screen on people without making them feel they are the ones being tested? We are a small "
           "charity with a new form, our volunteers are mostly over seventy, and last time two of them apologised to "
           "the "
           "telephone.",
           "You test with patient people on small telephones.",
           {
               "Give it to them broken on purpose. Say that there are three mistakes in it and you would like to know "
               "where. Nobody apologises to something that is known to be wrong.",
               "And do I have to put in three mistakes myself, or will you tell me which?",
               "There are always three. You need not add any. Sit beside them, not opposite, keep your hands in your "
               "lap, "
               "and write down only what they say aloud.",
               "They found nineteen. Mrs Ekholm found seven by herself and said she had not enjoyed an afternoon so "
               "much "
               "since the audit.",
               "Mend the ones that more than one person found, and leave the rest for now. Then show Mrs Ekholm first. "
               "She "
               "is yours for life.",
               "There were five, and all five were the words on buttons. We had written submit, and they did not care "
               "to.",
               "Nobody does. Put what will happen when they press it, and you will never need a manual.",
           }},
          {"software",
           "How do you hand over a system that only you understand? I have looked after our market’s stall bookings "
           "for "
           "nine years, I am moving away in the autumn, and everything that matters is in a spreadsheet called final "
           "two.",
           "You left a project and it did not need to ring you.",
           {
               "Take a week off now, while you are still there to come back. Tell them they may not ring. What breaks "
               "in "
               "that week is your handover, and nothing else is.",
               "I went to my cousin’s for five days. I looked at my telephone a great deal and nobody rang it.",
               "Then it was a proper test. And what broke while you were looking at the telephone?",
               "The corner stall was let twice, and nobody knew which colour meant paid. I had thought that green was "
               "obvious.",
               "So there are two pages to write: what to do when a stall is let twice, and what the colours mean. Have "
               "the "
               "new person write them while you talk. Their words will still make sense in March.",
               "Benedikt wrote them, and found that I had two greens. He has renamed the file. It is called stalls.",
               "Then it is already in better hands than yours or mine. Go and pack.",
           }},
          {"teaching",
           "What makes a visit from a working person go well? I have been asked to speak to a class of "
           "fifteen-year-olds "
           "about what I do all day, for fifty minutes, and I have never been so frightened of an audience.",
           "You get strangers to talk well to your pupils.",
           {
               "Bring something broken. Put it on the table, say nothing about yourself, and ask what they think "
               "happened "
               "to it.",
               "I have plenty that is broken. Will they not simply look at their shoes?",
               "For about ninety seconds. Do not fill it. Somebody at the back will say something rude and correct, "
               "and "
               "then you have begun.",
               "And at the end, do I tell them how to get into the trade? I came into it by accident and it took me "
               "years.",
               "Tell them exactly that. They are told every day that everybody else had a plan. Hearing an accident "
               "described calmly does them more good than a leaflet.",
               "It was the back row, as you said. A boy found the fault in eleven minutes and has asked whether he may "
               "come and see the workshop.",
           }},
          {"teaching",
           "How do you teach the careful part, the weighing and writing down? I train adults in a workshop and they "
           "love "
           "the doing, but nobody keeps a record and then nobody knows why it worked on Tuesday.",
           "You made a dull part of the lesson matter.",
           {
               "I let it fail. We do something that works, I throw the notes away in front of them, and ask them to do "
               "it "
               "again exactly the same next week.",
               "That is wicked, and I am going to do it. What do you do with the one who remembers it all anyway?",
               "Praise the memory and send them home ill on the day. Then ask the others. The one who remembers is how "
               "whole workshops stop.",
               "I did it with a dye bath. There was something like mourning. Today each of them had a notebook, and "
               "one "
               "had ruled columns.",
               "Ask the one with the columns to design the page for everybody. It will be better than yours or mine.",
           }},
          {"teaching",
           "How do you explain a hard thing to people who would rather be elsewhere? I have to give a talk on safe "
           "ladders "
           "to forty roofers at seven in the morning, it is compulsory, and last year somebody brought a newspaper.",
           "You explain hard things to rooms that would rather be elsewhere.",
           {
               "Ask them a question in the first minute that they will all answer wrongly. Let them put hands up for "
               "it. "
               "Nobody reads a newspaper while he is waiting to see whether he was right.",
               "I know the very one. At what height do most of them fall? Everyone will say the top.",
               "Good, and do not tell them the answer for ten minutes. Be cruel about it. Talk about something else "
               "while "
               "they wait.",
               "I waited twelve. A man at the back shouted at me to get on with it, and I have never been so "
               "flattered.",
               "And the answer? You cannot leave me sitting here either.",
               "The second rung, getting down, with something in one hand. There was a silence, and then about nine of "
               "them began to tell each other stories.",
               "That silence is what I come to work for. Keep the stories, and next year let two of them give the "
               "talk.",
           }},
          {"care",
           "What should I ask before I let somebody into my mother’s house three times a week? She is sharp and proud, "
           "she has agreed to it for my sake, and the brochures all say the same five words.",
           "You looked after your own father and strangers both.",
           {
               "Ask who comes when the usual person is ill, and ask for the name. If they cannot say a name, there is "
               "no "
               "such person.",
               "One of the three gave me a name straight away. The others said they had a robust process.",
               "Then you have one. Now ask your mother what she would like done, not what she needs. It is her house, "
               "and "
               "it is the first thing a good carer would ask.",
               "She wants the radio repaired and somebody to lose to at cards. The washing she says she can do "
               "herself, "
               "and she mostly can.",
               "Write exactly that in the plan. I have gone to houses for years where the plan said personal hygiene "
               "and "
               "the person wanted cards.",
               "Beata came on Monday and lost twice. My mother says she may come again, which I have never heard her "
               "say "
               "of anybody.",
               "That is the best beginning you could have. Look in at the fourth week, that is when it settles or does "
               "not.",
           }},
          {"care",
           "How do you make a rota that people do not resent? There are thirteen of us, two cannot do mornings, one "
           "can "
           "only do mornings, and I have begun to hide on the day it goes up.",
           "You have run a rota for more than ten people.",
           {
               "I stopped making it. I put up the empty one with the hard shifts marked in pencil, and they fill those "
               "first, together, in one meeting of half an hour.",
               "Together, all thirteen? Two of mine have not spoken since the summer.",
               "Especially those two. It is much harder to leave a Sunday to someone when you can see her face.\n\nYou "
               "only keep one rule for yourself: nobody does more than two hard ones running.",
               "We did it yesterday with cake. The two who do not speak swapped a Sunday by passing me a note, but "
               "they "
               "swapped it.",
               "That is a conversation. Keep the cake, it is not decoration. I have changed the meeting three times "
               "and "
               "never the cake.",
           }},
          {"care",
           "How do you leave a house at the end of a hard visit? I fit kitchens, I am in people’s homes for a "
           "fortnight at "
           "a time, and lately one of them was so sad that I took it home and was short with my own family.",
           "You leave hard visits behind you at the door.",
           {
               "I do the same small thing every time. I wash my hands, slowly, at their tap or mine, and when the "
               "water "
               "stops it is over. It is not magic. It only gives the day an edge.",
               "I sit in the van with the engine on. I suppose that is the opposite, there is no edge to it.",
               "Sit with the engine off, then, and give it two minutes with your watch. Think about them on purpose. "
               "It "
               "comes home with you because you tried not to.\n\nIs there somebody you can tell, without the name?",
               "There is Osvaldo, who tiles for me. He is not a talker, but he nods well.",
               "A good nodder is worth three talkers. Ask him first whether he has one of his own to tell. He will "
               "have.",
               "He had, from two years ago. We sat in the van until the windows steamed. I went home and was pleasant, "
               "and "
               "my daughter asked if I was ill.",
           }},
          {"growing",
           "What would you not plant in the first year on heavy clay? I have taken on an acre that was pasture for "
           "thirty "
           "years, everybody tells me what to grow, and nobody tells me what to leave alone.",
           "You farm heavy clay and tell the truth about it.",
           {
               "No carrots, no parsnips, nothing in a row that you will need to weed in June. Potatoes, squash, beans, "
               "and half of it in clover while you learn where the water stands.",
               "Half in clover feels like giving up before I have begun. Is it really worth so much?",
               "It is the cheapest worker you will ever have. Walk over it in February in your worst boots and draw a "
               "map "
               "of where you sank. That map is your drainage plan.",
               "I have drawn it. I sank in a shape rather like Italy.",
               "Then Italy is a pond, or willow, or nothing. Do not fight Italy. I fought mine for four years.",
               "Italy is having willows. The squash are in and the rest is clover, and I sleep better than I did in "
               "spring.",
           }},
          {"growing",
           "How do you keep a vegetable box from becoming seven days of work? We are at thirty-five a week, there are "
           "two "
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
               "Forty-four boxes this week and Sunday in bed. There was one complaint, that the recipe had no "
               "quantities. "
               "My aunt says they may use their eyes.",
           }},
          {"growing",
           "What do you grow that you would never sell? I plan planting for a restaurant’s own plot, everything in it "
           "has "
           "to earn its bed, and I have noticed that I no longer much like going in there.",
           "You keep a row that is nobody’s business.",
           {
               "A row of old peas, eight feet tall, that give almost nothing and taste of being six years old. I eat "
               "them "
               "standing up. If a customer came round the corner I would hide.",
               "I asked the cook for one metre of my own, and he wanted to know what it would yield.",
               "Tell him: you. What did you grow before anybody paid you for it?",
               "Radishes, in a drawer. My mother let me have the bottom drawer of a broken chest. I had quite "
               "forgotten.",
               "Then you know what to put in the metre. Never measure it, and never let him pick it. If it does well "
               "be "
               "careful not to mention it.",
               "I found a drawer in a skip. It has radishes in it, and a label that says not for service. The cook "
               "walks "
               "past and pretends he has not seen.",
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
               "We cut twenty-four. A child of seven asked whether they were all the same tree, and I said yes, and "
               "she "
               "went very quiet.",
               "That is the right answer and the right response. Roxane, who keeps the collection up the valley, will "
               "send you rootstocks if you tell her it is for a school.",
               "Eleven have taken. The old tree has its bolt and, this week, flowers on both sides.",
           }},
          {"orchards",
           "How do you name an apple tree that nobody remembers planting? There is one behind the hall we look after, "
           "huge "
           "and leaning, the fruit keeps until Easter, and each person in the village is certain it is something "
           "different.",
           "You can name a tree from five fruits and a leaf.",
           {
               "Send five fruits, from five parts of the tree, with the stalks on, and one leaf from the middle of a "
               "shoot. Not the best fruits. Everybody sends their best, and it helps nobody.",
               "They went off on Monday, wrapped in the parish newsletter. One has a scab in the shape of a duck.",
               "The duck was a help. I think that it is not a named sort at all, but a seedling from somebody’s thrown "
               "core, and a very good one. The pips and the tube under the eye match nothing I have.",
               "So nobody was right, and they may all stop arguing?",
               "Better than that, you may name it. Take grafts this winter and give one to each person who was "
               "certain. "
               "Ask at the next orchard day for Willemijn, she will show you the cut.",
               "We had a vote. It is to be called the Duck, by thirty-one votes to nine for the vicar.",
               "I have written it in my book. There are not many ducks in there.",
           }},
          {"orchards",
           "How would you bottle six hundred litres of cider without a bottling line? We have pressed for the first "
           "time "
           "as a village, it has cleared beautifully, and so far the plan is a jug and a funnel and good will.",
           "You filled bottles by hand before you could afford not to.",
           {
               "Four people, no more, and a length of food hose with a valve at the end that stops when it touches the "
               "bottom. The jug lets in air, and in three months you have six hundred litres of vinegar and no good "
               "will.",
               "The jug has been retired. How many bottles can four people honestly do in a day?",
               "Two hundred and fifty with a proper lunch, three hundred without and you will not be on speaking "
               "terms. "
               "One rinses, one fills, one caps, and one carries and is in charge of the music.",
               "We did two hundred and seventy on Saturday. The carrier was eleven years old and we now know all of "
               "the "
               "words.",
               "Lay one bottle in ten on its side somewhere warm for a fortnight. If any of them lifts its cap, chill "
               "the "
               "lot and drink it by spring.",
               "Not one has lifted. The rest is done, and there is a bottle here with your name misspelt on it in an "
               "eleven-year-old hand.",
           }},
          {"bees",
           "What would you check before putting hives on a roof? I have been offered a flat one above a printworks, "
           "with "
           "a ladder and a view, and I can feel my good sense leaving me.",
           "You wrote down your first five seasons and lend them out.",
           {
               "Carry a full box up that ladder, in gloves, in July. I mean it. Fill one with water and do it three "
               "times. Then look at the wind.",
               "I did it once and sat down. The wind is from the west and there is nothing to stop it.",
               "Then the answer is one floor lower, or the yard. Bees manage wind, but you do not, holding forty "
               "pounds "
               "and a temper.",
               "The printers have offered the yard instead, behind the paper store. It smells of ink and gets sun "
               "until "
               "four.",
               "That is a good place. Stand them facing the sun and away from the door where they smoke.\n\nAsk what "
               "they "
               "pour down the drain, kindly, before you sign anything.",
               "Nothing worse than tea, they say, and they have painted a sign for the hives themselves. I will send "
               "you "
               "the first jar.",
           }},
          {"bees",
           "When did you last get it badly wrong with a swarm? I have been called to one in the wall of a bakery, the "
           "owner is being brave, and everything I have read describes a swarm hanging politely from a branch.",
           "You tell your mistakes before your successes.",
           {
               "In April. I took a ladder to one in a letter box and the postman arrived. In a wall they are not a "
               "swarm "
               "for long, they are tenants. How many days have they been going in?",
               "Eleven, she says. She took them for wasps and has been leaving the sugar out for them.",
               "Then there is comb, and you cannot coax them. Find where the warm patch is on the inside, in the "
               "evening, "
               "with your palm. If it is behind plaster you can open a square and lift it all out.\n\nIf it is stone, "
               "put "
               "a cone over the hole and be patient for a month.",
               "It is plaster, just to the left of the oven. I could feel them humming. The owner put her hand there "
               "too "
               "and went quite pink.",
               "They chose the warmest wall in town, you cannot blame them. Cut on a cool morning, and have the "
               "plasterer "
               "booked before you begin rather than after.",
               "All out, with the queen, in three hours. The plasterer kept his distance and then asked a great many "
               "questions. I believe he has ordered a hive.",
               "That is how it takes people. Send him to me when he gets it badly wrong.",
           }},
          {"bees",
           "How do you set a price for lending hives to an orchard? A grower has asked me for twelve for three weeks "
           "in "
           "blossom, he offered me apples, I said yes out of shyness, and now I have to find a trailer.",
           "You take hives to orchards and come home paid.",
           {
               "You charge for each hive, half when they arrive and half when they leave, and the apples are a "
               "present. "
               "Ring him before you find the trailer. Shyness gets dearer by the mile.",
               "I rang. He said that he had wondered, and what was the usual? I nearly said there was no usual.",
               "There is always a usual. Take what a day of your time is worth, twice, for moving in and out at night. "
               "Add "
               "a tenth of a hive for the risk, and divide by twelve.",
               "It came to rather less than I feared to ask and more than I had ever been paid. He agreed by return.",
               "Now one page. He does not spray from the evening they come until the morning they go, and he tells you "
               "if "
               "the neighbour does. That line matters more than the money.",
               "He signed it, and rang the neighbour himself while I was standing there. Twelve in, twelve out, and "
               "fatter.",
           }},
          {"bicycles",
           "How do you stop a repair evening from turning into a queue for free repairs? We began with people mending "
           "their own, and now eight of them stand with folded arms while the two of us work.",
           "Your repair evenings run without you.",
           {
               "Take away the second stool. One stool at each bench, and it belongs to the owner of the bicycle. You "
               "stand, with your hands behind your back.",
               "I laughed, and then I saw that I always sit down first. What do you do with somebody who truly cannot?",
               "There are very few. Give them the finding of the fault and let somebody else do the turning. Nobody "
               "goes "
               "home without black hands, that is the only rule we have written up.",
               "We tried it on Wednesday. It was slower and much louder, and a woman of eighty took her own crank off "
               "and "
               "would not put it down.",
               "Ask her to take a bench next month. The ones who were surprised make the best teachers.",
               "She has said yes, provided she may bring her own stool.",
           }},
          {"bicycles",
           "What is the most honest repair you ever turned down? I mend stoves, a man has brought me one that I could "
           "patch for the third time, he cannot afford another, and I would be taking his money to put off the day.",
           "You turn down work that would not last.",
           {
               "A frame, cracked at the bottom, from a boy who delivered newspapers. I told him what I saw and let him "
               "look through the glass himself. People take it better from the crack than from you.",
               "I have not shown it to him. I only told him on the telephone, in a voice.",
               "Show him. And have something for him to leave with, even if it is not the thing he came for. I lent "
               "the "
               "boy one from the back for as long as he wanted.",
               "There is a plain old one in my shed that works. It is ugly and I was keeping it for parts.",
               "Ugly is perfect, nobody is too proud to borrow it. Do not put a date on the loan. He will bring it "
               "back "
               "when he can, or it will have found where it lives.",
               "He put his finger in the crack and said oh. He took the ugly one. His wife has sent me a pie, cooked "
               "in "
               "it.",
           }},
          {"bicycles",
           "How do you price a service so that it covers the bad ones? I look after sewing machines, I ask the same "
           "sum "
           "for each, one in five takes the whole day, and I have begun to judge people as they come through the door.",
           "You worked out what an honest service costs.",
           {
               "Two prices, and twenty minutes between them. I look at it with the owner there, on the stand, with the "
               "lamp on. At twenty minutes we both know which it is.",
               "Do they not mind standing about for twenty minutes?",
               "They love it. Nobody has ever let them watch. You also find out what they do to it, which is half of "
               "the "
               "repair.",
               "I tried it on three. The first has been oiling hers with olive oil for eleven years, with great care.",
               "There you are, that was the whole day and she has just paid for it willingly. Write the two prices on "
               "the "
               "wall, large, where they can see you pointing.",
               "They are on the wall. Four in five are still the small price. I have stopped judging people at the "
               "door "
               "and now I do it at the stand, with the lamp on.",
           }},
      });
}

}  // namespace kith::demonstration
