#include "product/demonstration/exchanges.h"

// What was said to those asked about: payroll to cleaning, in the order of trades(). Everyone here is made up.

namespace kith::demonstration {

void add_exchanges_7(std::vector<Exchange>& all) {
  all.insert(
      all.end(),
      {
          {"payroll",
           "How do you pay people properly when the hours change every day? We take on twenty for the harvest, some "
           "for "
           "three days and some for nine weeks, and last year I did it on paper, on Sundays, and wrongly.",
           "You pay two hundred pickers and sleep at night.",
           {
               "Have them check it, not you. Put the hours up each evening where everybody can see them. A mistake "
               "found "
               "the same day is a conversation. After a month it is a grievance.",
               "In front of everybody? One or two would not like the others to know.",
               "Hours, not money. And a number instead of a name, if they prefer.\n\nThey will find more of your "
               "mistakes "
               "than you do, and they will find the ones in their favour too. I promise.",
               "On the second night a man came to say I had given him an hour too many. I had to look away.",
               "That is the reason I like this work. Pay on a Thursday, so that a wrong bank number can be mended "
               "before "
               "the weekend.",
               "Nine weeks, twenty people, two mistakes, both of them put right by supper. I have had my Sundays. What "
               "do "
               "I owe you?",
               "One jar of whatever it was, in a well-packed box. And tell the next farmer about the numbers on the "
               "wall.",
           }},
          {"payroll",
           "What do you check on the night before pay day? I have taken over the wages for a theatre, sixty people, "
           "the "
           "last person kept it all in her head, and I have a feeling of having left the gas on.",
           "You know what to look at the night before pay day.",
           {
               "Three people. The highest, the lowest, and whoever is new. If those three are right the rest are "
               "nearly "
               "always right, and if one is wrong I go through the lot.",
               "The lowest was nought. She has been on tour for the entire month, with a donkey.",
               "There is your gas. Nought is never right, nobody works for nought on purpose. Find out how her hours "
               "were "
               "meant to reach you.",
               "By a note under the door of an office that is now a cupboard. There were four other notes.",
               "Pay the five tomorrow and tell them so tonight. And set the total beside last month’s total. If you "
               "cannot "
               "explain the difference in a sentence, do not press the button.",
               "I can: five notes and a donkey. I pressed it, and I slept. The cupboard has a sign on it now.",
           }},
          {"payroll",
           "How would you move a hundred people from one system to another without anybody going short? I look after a "
           "group of nurseries, the date has been chosen by somebody who will not be there, and it is the week before "
           "a "
           "holiday.",
           "You have moved people’s wages and nobody noticed.",
           {
               "Run both of them for two months and pay from the old. Compare every line. It is dull, and twice the "
               "work, "
               "and I have never known it fail to find something.",
               "They will say there is no time for two months. They have said it already, with a chart.",
               "Ask them which of the hundred they would like to ring up on the holiday. Say it kindly. Have the "
               "telephone "
               "numbers with you.",
               "I put the list down on the table. Nobody touched it. We have two months.",
               "And pick the three hardest people to pay, by name, and get those right first. Someone with two jobs, "
               "someone who came back, someone who gets a bit taken off for a bicycle.",
               "Thirty-four differences in the first month, six in the second, none in the third. The bicycle was "
               "eleven "
               "of them. On the day itself nobody noticed a thing.",
               "That is as much thanks as we ever get. Well done.",
           }},
          {"nursery",
           "How did you keep your people? I manage a small team who do hard and loving work for not enough money, I "
           "have "
           "lost three since the spring, and I cannot pay what the supermarket pays.",
           "You kept your staff when everyone was losing theirs.",
           {
               "I asked each one what would make them go, and told them I would not argue with the answer. Two said "
               "money. Five said not knowing their hours.",
               "I asked mine. It was four out of six for the hours. One said that nobody had ever asked.",
               "Fix the hours for a whole term, even if it costs you a little slack. Then guard one thing that is "
               "theirs. "
               "Ours close the door at half past five and I do the late parents myself.",
               "I have fixed them until the summer. I do the early door now. It is rather nice, I had forgotten the "
               "early "
               "ones.",
               "It is good for them to see you there too. How many have you now?",
               "Six, and one of the three has asked whether she might come back. She says that the supermarket is very "
               "cold.",
           }},
          {"nursery",
           "What do you tell parents on the first morning? I take people out on horses for the first time, it is the "
           "families at the gate who are frightened, and whatever I say to calm them makes them hold on tighter.",
           "You know what to say at the gate on the first morning.",
           {
               "I give them a job and a time. Go and buy a pear, and be back at eleven. They cannot stand at the gate "
               "and "
               "buy a pear.",
               "I tell them that it is perfectly safe. I can hear, now, how that sounds.",
               "It sounds like a person with a reason to mention it. Say what will happen in the first ten minutes, "
               "and "
               "what the face will look like. If they know that there will be a wobble at four minutes then it is on "
               "the "
               "list.",
               "I said there would be a wobble at the corner, then a silence, and then a lot of talking. The mother "
               "asked "
               "if she might write it down.",
               "And was there a wobble, in the order you gave?",
               "At the corner, to the second. She waved at me as if we had arranged it. We sell pears at the gate now.",
           }},
          {"nursery",
           "How do you find furniture that survives small children? I keep the waiting room at a dentist’s, we have "
           "had "
           "three sets of chairs in four years, and last week one was carried out to the car park by a boy of three.",
           "You know what stands up to toddlers.",
           {
               "Make it too heavy or too light. Anything in between can be lifted and dropped. A log weighs forty "
               "kilos, "
               "costs nothing, and no child has ever asked what it is for.",
               "I should have to persuade the dentist of a log.",
               "Sanded, with the bark off, waxed, and a row of three in different heights. Tell him that you cannot "
               "slam "
               "one.\n\nAnd a low bench fixed to the wall for the grown people, with a rounded edge.",
               "He agreed to one log, as a trial. There was a child asleep on it by Wednesday.",
               "They do that. Buy from a tree man and not from a catalogue. Kenjiro cuts ours and takes off every "
               "splinter "
               "with his own hand, he has four of his own.",
               "He brought three, and a short one for the dentist, who said he did not need it. He has his lunch on it "
               "every day.",
           }},
          {"midwifery",
           "How do you hand over when you are too tired to think? I run nights in a bakery and not a ward, but each "
           "morning something is forgotten between my people and the day’s, and it is always the thing that mattered.",
           "You hand over well at the end of a long night.",
           {
               "The same five lines, in the same order, every time, spoken and not only written. Who, what has "
               "happened, "
               "what I am worried about, what I have not done, what to do first.",
               "The third one is what we never say. Somebody is always worried about the prover and carries it home "
               "with "
               "them.",
               "Then start with that one if you can only keep one. And whoever listens says it back. It feels silly "
               "for a "
               "fortnight.",
               "We are in the second week and it feels very silly. Yesterday the day baker said it back wrong, and we "
               "caught it.",
               "That is the whole of it. In my work we stand at the foot of the bed to do it, so she can hear and put "
               "us "
               "right. Is there somewhere your bread could hear you?",
               "We do it in front of the oven now. I went home and slept for seven hours. Thank you.",
           }},
          {"midwifery",
           "What do you carry that is not on the list? I service lifts, I have a van with everything in it that I have "
           "ever been told to have, and the thing that I want at two in the morning is never there.",
           "You carry what is not on the list.",
           {
               "Dry socks, a boiled egg, and a torch that goes on the head. I can do nearly everything with those "
               "three. "
               "The rest of the bag is so that other people feel better.",
               "I have nine torches, and all of them need a hand.",
               "Well, then. Every time that you are out and wish for something, write it on your arm. After ten nights "
               "copy out your arm. That is your list, and it will not be anybody else’s.",
               "My arm says: socks, a stool, something sweet, a pencil that writes on grease, and Ignatius. He is my "
               "brother-in-law, he knows about old motors.",
               "Put his number on the inside of the lid, then, and ask him first if he minds at two.",
               "He is delighted. I took out twenty kilos that I had never once used, and the van goes up hills.",
           }},
          {"midwifery",
           "How do you sit with somebody when there is nothing to do but wait? I am a vet’s assistant, I am quick with "
           "my "
           "hands, and when an owner is waiting for news I find things to tidy that are tidy already.",
           "You know how to wait with people.",
           {
               "I sit lower than they are. On a step, on the floor. And I keep one hand busy with something very slow. "
               "Knitting, for me. It says that I have nowhere else to be.",
               "I cannot knit. I could roll bandages, there are always bandages.",
               "Bandages are perfect, and you can give them one to hold the end of. Do not say it will be all right. "
               "Say "
               "what is happening now, and when you will next know something.",
               "I said that we would know at half past three, and sat down on the floor. He told me about every dog "
               "that "
               "he had ever had. It was seven dogs.",
               "And at half past three, was somebody there to tell him? That is the one promise you cannot be late "
               "for.",
               "I was there at twenty-nine minutes past. Dog number eight has gone home, with a very well rolled "
               "bandage.",
           }},
          {"physiotherapy",
           "What should I change at my bench before my back decides for me? I stand and lean at it for eight hours, I "
           "am "
           "forty-four, and I have begun to plan the day around getting up from chairs.",
           "You know what a bench does to a back.",
           {
               "How high is it, and how high is your wrist when you stand with your arms hanging? Send me both. I do "
               "not "
               "need a photograph of your back.",
               "The bench is eighty-four and my wrist is ninety-one. I made the bench myself, for my father, who was "
               "not "
               "tall.",
               "Then raise it by ten centimetres on blocks today, before you do anything else. And put one foot on a "
               "box, "
               "change feet when you change tools. It is dull advice and it works.",
               "It is on blocks. My father would say it was a waste of good blocks. The foot on the box felt odd until "
               "I "
               "tried to work without it.",
               "Give it three weeks.\n\nIf there is numbness, or it wakes you at night, go and be examined by somebody "
               "near you, with hands. I cannot do that from here.",
               "Three weeks, and no numbness. I got out of a chair yesterday in the middle of a sentence and did not "
               "notice until afterwards.",
           }},
          {"physiotherapy",
           "What do you wish people came to you about sooner? I cut hair, my thumb has been sore since the spring, "
           "everybody I trained with has the same, and we talk of it as though it were the weather.",
           "You know what people leave too late.",
           {
               "Thumbs, and anything that hurts in the morning and has gone by ten. That is the stage when it is "
               "cheap. "
               "People wait until it hurts at supper.",
               "Mornings, and lately at about four. So I am half way to supper.",
               "Then do it now. What are your scissors like? Put them in your hand, open them, and see which joint "
               "does "
               "the travelling.",
               "The one at the bottom, all of it. I had never looked. I have cut hair for nineteen years without "
               "watching "
               "my own hand.",
               "A longer handle with a swivel, sharpened more often than you think, and rest it for two minutes each "
               "hour. "
               "And let somebody near you examine it this month. A splint at night may be all it takes, but they must "
               "see "
               "it.",
               "She saw it, and it is a splint at night. Six weeks on and I have mornings again. I have sent her the "
               "whole "
               "salon, in pairs.",
           }},
          {"physiotherapy",
           "How should three of us carry something that two of us always carry? We move pianos and safes, we have a "
           "new "
           "man who is tall, and since he came we have all started to ache in different places.",
           "You watch how people lift.",
           {
               "Tall at the bottom of the stairs and short at the top. And whoever cannot see does the counting. Most "
               "teams have that the wrong way round.",
               "We put him at the top, since he is strong. And it is me who counts, because I am the loudest.",
               "Change both for a week. Also say where you are going to put it down before you pick it up. People hurt "
               "themselves at the end, when somebody is deciding.",
               "We felt foolish, standing there talking to a safe. But nobody twisted. There had always been one who "
               "twisted.",
               "That was the one who had not been told. Have a rest in the middle that is in the price, as well. A "
               "minute "
               "on a landing is worth an hour of me.",
               "Two weeks, and the only ache is the new man’s pride, from being at the bottom. He counts beautifully, "
               "as "
               "it turns out. He has a bass voice.",
           }},
          {"animals",
           "How did you come to share night calls with somebody who competes with you by day? There are two of us in "
           "this "
           "valley who do boilers, we are both worn out, and each is afraid the other will keep the customers.",
           "You share your nights with a rival practice.",
           {
               "We wrote one rule on a feed sack: whoever goes out at night sends the animal home to its own vet in "
               "the "
               "morning, with a note. It has never been broken in nine years.",
               "And the money? Does the one who goes keep what is paid, or do you share it out?",
               "The one who goes keeps it. It comes out even over a year, we counted once and then stopped counting. "
               "Begin with alternate weekends. Nobody can quarrel about alternate weekends.",
               "I took him your feed sack rule and he laughed and then he sat down. It seems his wife had suggested "
               "the "
               "very same in January.",
               "Wives and feed sacks. Tell the customers together, one letter with both names on it. It does more for "
               "you "
               "both than any advertisement.",
               "The letter went out with both names. On Saturday I slept until nine. On Sunday he sent me a note about "
               "one of mine, and a photograph of the valve.",
           }},
          {"animals",
           "What did the old vet teach you that was not in the books? I have taken over a nursery of trees from a man "
           "of "
           "eighty, he comes by each Friday, and he looks at what I am doing and says nothing in a marked way.",
           "You learned from the one who was there before you.",
           {
               "To stand at the gate for five minutes before going in. He never explained it. After a year I saw that "
               "by "
               "the time he opened the gate he already knew which one.",
               "Mine stands at the end of each row. I took it for disappointment.",
               "It may be that as well. Stand there with him next Friday. Do not ask him anything. When he moves, ask "
               "him "
               "what made him move.",
               "He moved at the pears. I asked. He said that the third one was sulking, and that it wanted its stake "
               "off.",
               "And was it sulking? They generally are, when he has come all that way to say so.",
               "It has put on a hand’s length since the stake came off. I stand at the end of the rows every morning "
               "now. "
               "On Friday he said something. He said, better.",
           }},
          {"animals",
           "How do you keep calm around something large that has decided not to? I deliver timber to farms, a horse at "
           "one "
           "of them has taken against my lorry, and the owner says that it is me.",
           "You are calm with difficult horses.",
           {
               "It may be you. What do you do when you see it? Most people look it in the eye, go up straight, and "
               "hold "
               "their breath, and that is just what a wolf does.",
               "All three. I have also been saying its name, quite firmly.",
               "Get out on the far side. Walk in a curve, look at the ground, and let out a long breath that it can "
               "hear. "
               "Then be very interested in your tyres for two minutes.",
               "I looked at my tyres. It came to the fence and looked at them too. I would say that it was interested.",
               "Next time stop the engine before the gate and not after. It is the brakes, I expect, they hiss. To a "
               "horse "
               "that is a snake the size of a barn.",
               "It was the brakes. I let them off in the lane now. It waits at the gate, and yesterday it ate my "
               "delivery "
               "note. The owner signed what was left.",
           }},
          {"animals",
           "How do you find somebody to stand in for you when you have never been away? I keep the only forge for "
           "thirty "
           "miles that shoes working horses, my daughter is being married abroad, and I have not missed a Thursday in "
           "eleven years.",
           "You have left your practice with a stranger and come back to it.",
           {
               "Have them come while you are still there, for two days, and pay for both. The first day they follow "
               "you, "
               "and the second you follow them, and keep your hands in your pockets.",
               "Is there anybody who would come so far for the sake of two days and a week?",
               "Fionnuala does nothing else. She has no forge of her own and no wish for one, and she is calm with "
               "anything on four legs. She writes everything down. Ask her before the autumn.",
               "She came on Monday. By Tuesday I had my hands in my pockets, and a mare that hates me went to sleep on "
               "her "
               "shoulder.",
               "Now choose the three customers who will worry, and take her round to them yourself. It is never the "
               "animals.",
               "The wedding was lovely, nobody rang, and the book was full when I came back. The mare has been looking "
               "past me at the gate ever since.",
           }},
          {"refrigeration",
           "Should I empty the cold room, or wait? It has gone from three degrees to eight since this morning, the fan "
           "is "
           "turning, there is ice on the pipe, and I have a wedding’s worth of fish and nobody can come before "
           "tomorrow.",
           "You can tell by telephone whether to empty the room.",
           {
               "Ice on which pipe, the thick one or the thin? And is the ice on the fins inside as well, like a white "
               "wall?",
               "Like a white wall, all across the back. I cannot see any metal at all.",
               "Then it is not dying, it has frozen itself shut.\n\nFish into ice boxes, power off, door open, a fan "
               "on "
               "the fins and towels on the floor. Four hours. Do not chip at it with anything.",
               "It is melting. I must confess that I had already picked up a screwdriver.",
               "Everybody has. When it is clear switch it on, and watch it get to four before anything goes back. Then "
               "look at the door seal. Something has been letting in wet air.",
               "A crate had been catching the door for a week, I think. It is at three and the fish is in. You have "
               "saved "
               "a wedding, and nobody there will ever know.",
               "I shall know. Have the drain heater looked at when your man comes tomorrow, all the same.",
           }},
          {"refrigeration",
           "What kills a compressor? I keep a flower shop with one cold room, it starts and stops all day like "
           "somebody "
           "clearing their throat, and the man who fitted it has retired to an island.",
           "You know what kills a machine before it dies.",
           {
               "Starting. It will run for years if you let it run. What kills it is starting every four minutes. How "
               "often "
               "does yours, by your watch?",
               "Every five, in the afternoons. In the mornings it is hardly ever. I had not put the two together.",
               "So what happens in the afternoon? Sun on it, or the door, or something in front of where it breathes?",
               "We stack the empty buckets there at noon. Right up to the grille, I am afraid, and very neatly.",
               "Move the buckets and paint a line on the floor. Then brush the fins with a soft brush, downwards, and "
               "have "
               "somebody check the gas. If it is low it would do the same thing.",
               "It runs for twenty-five minutes and rests for twenty. The gas was fine. There is a yellow line, and I "
               "have "
               "shouted at three people about it.",
               "Shout at the fourth as well. You have bought it five years.",
           }},
          {"refrigeration",
           "How do you sell people a visit when nothing is wrong? I sharpen knives for kitchens, they only ever ring "
           "me "
           "when somebody has been hurt, and I would rather come on the first Monday with a cake.",
           "You sell looking after things rather than rescuing them.",
           {
               "I ask what a lost day costs them and write that on the quote, over my own price. I do not comment. It "
               "is "
               "generally thirty times as much.",
               "With knives it is a thumb and an evening’s takings. I could write down both.",
               "Leave out the thumb. They will think of it for themselves. Offer a fixed day, a fixed sum, and tell "
               "them "
               "what you found each time, in two lines, even when it was nothing.",
               "I have nine kitchens on first Mondays. One of them asked me why he should pay for nothing.",
               "What did you tell him? I have an answer, but I would like to hear yours.",
               "That nothing is what he is buying. He thought it over, and then he told it to the other two on his "
               "street. "
               "That makes eleven, and the cake goes in eleven pieces.",
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
               "Now agree what happens in a bad month, while it is a good one. We cut everybody’s by the same part, "
               "down "
               "to the fewest, and not below it for anybody.",
               "Agreed, and written on the same paper. How do you choose who talks to the customers? We all want it to "
               "be "
               "Fernanda. She does not.",
               "Take turns by the quarter, with Fernanda beside whoever it is. The customers get used to all of you, "
               "and "
               "then nobody is too precious to be ill.",
               "I am the first, until the spring. I have priced two buildings, and for the second one I remembered to "
               "ask "
               "to see the basement.",
           }},
          {"cleaning",
           "How do you price a building you have only seen once? I paint the insides of offices, I have walked round "
           "for "
           "twenty minutes with a man who talked the whole way, and I have to send him a figure by Thursday.",
           "You price a building from one visit and are seldom wrong.",
           {
               "Ring him and go round again without him. Say that you would like to measure. What you are really doing "
               "is "
               "finding out what he walked past.",
               "There was a door he did not open. He leaned on it while he told me about his boat.",
               "That is the one you are pricing. I count doors, sinks and stairs, and what is on the windowsills. "
               "Windowsills tell you how long each room will take, because someone has to move it all.",
               "Behind the door was a stair, and a room with thirty years of paper in it. On the windowsills there are "
               "two "
               "hundred and eleven cacti.",
               "Price for the walls, and put the cacti down as a separate line, each. He will find that the staff can "
               "take "
               "them home for the weekend.",
               "He laughed, and then they all took them home. I got the work at my first figure. He has still not told "
               "me "
               "why the door was shut.",
           }},
          {"cleaning",
           "How do you get people to let you work in daylight? We maintain the machines in three gyms, it is always at "
           "midnight, my two are worn out, and the managers say that customers do not want to see a spanner.",
           "You got offices to have you in by day.",
           {
               "Ask for one floor, for one month, and start with the one nearest the kettle. What they do not want to "
               "see "
               "is a stranger. By the second week they know your name and you have heard about the wedding.",
               "One of the gyms has said that we may try Wednesday mornings, if we are discreet. Asif is six foot "
               "four.",
               "Let him be seen. Put a name on his shirt. Have him tell people what he is mending and when it will be "
               "ready. Half of the complaints that you get are from people who do not know.",
               "A queue formed to tell him which ones squeak. He had a list of nineteen before lunch. Some had been "
               "squeaking for years.",
               "And the figures? Show the manager what the night rate would have been. Do it in the second month and "
               "not "
               "in the first.",
               "I did it in the second month. All three are by day from the spring, and Asif has been asked to the "
               "wedding.",
           }},
      });
}

}  // namespace kith::demonstration
