#include "product/demonstration/exchanges.h"

// What was said to those asked about: catering to boats, in the order of trades(). Everyone here is made up.

namespace kith::demonstration {

void add_exchanges_5(std::vector<Exchange>& all) {
  all.insert(
      all.end(),
      {
          {"catering",
           "How much do you really cook for a hundred and forty people at a wake? The family say a hundred, the priest "
           "says two hundred, and I have only ever cooked for weddings, where at least they have replied.",
           "You know what any number of people will eat.",
           {
               "Cook hot food for a hundred and ten and soup for two hundred. People who were not sure they should "
               "come "
               "will take soup. And bread, more than you believe.",
               "Soup is so obvious that I am ashamed. What about afterwards? At weddings they stay, and I do not know "
               "with this.",
               "Longer than you think, in the kitchen, with you. Leave two trays for the family to take home with the "
               "foil already on, so that nobody has to ask for it.",
               "A hundred and sixty-three came, I counted bowls. The soup was finished at four and no one noticed "
               "there "
               "was no more.",
               "That is what it feels like when it is right. And you, did you sit down?",
               "At seven, with the grandmother, who told me it needed salt. She was right. Thank you for the soup.",
           }},
          {"catering",
           "What do you check before you agree to cook in a kitchen you do not know? I have been offered a cricket "
           "club "
           "with one oven for a party of ninety, and they keep saying that it has always been fine.",
           "You have hired other people’s kitchens for years.",
           {
               "Turn the oven on, go for a walk, and come back with your own thermometer. Then switch the kettle and "
               "the "
               "oven on together and see who trips.",
               "The whole clubhouse went dark. They were very cheerful about it, it seems everyone knows not to do "
               "that.",
               "Then do everything cold but one thing, and bring that hot. Ninety is easy if only one tray matters. "
               "What "
               "is the one thing they would miss?",
               "Lamb. It is a sixtieth birthday, and he has talked of nothing but lamb.",
               "Roast it at home in the small hours, wrap it in foil and four towels in a cold box, and it will stay "
               "hot "
               "for five hours. Nobody believes me until they have tried it.",
               "Five hours and ten minutes, and it was too hot to hold. I have told everyone about the towels. I did "
               "say "
               "that they were yours.",
           }},
          {"catering",
           "What do you do about the guest who cannot eat anything on the table, and says so on the day? I cook "
           "lunches "
           "for meetings, it happens once a week, and what I give them looks like a punishment.",
           "You feed the difficult guest as well as the rest.",
           {
               "I keep one good meal back that has none of it in. No milk, no wheat, no nuts, no meat. I cook it for "
               "the "
               "staff when nobody wants it, so that it is never a waste.",
               "One that suits all of them? I had been trying to keep five.",
               "Five is a shelf of sad tubs. Mine is rice with roasted squash and a very loud green sauce. Put it on "
               "the "
               "best plate, with the same flowers, and carry it out first.",
               "I did it yesterday. Two people who could eat everything asked if they might have that instead.",
               "That is how you know it is right. Make it for ten and offer it to the table, and then no one is the "
               "difficult one.",
               "Half of them take it now. My daughter has named the sauce, and I cannot put that on the menu.",
           }},
          {"school-meals",
           "What did you change when they would not eat the vegetables? I have just taken on a kitchen that feeds two "
           "hundred and fifty, the bins are full by one o’clock, and the menu was written by somebody who has not met "
           "a "
           "child.",
           "Your pupils finish their lentils.",
           {
               "I stood by the bin for a week. I did not say anything, I only looked. Half of it was not dislike, it "
               "was "
               "that they had run out of time.",
               "I did three days. You are right, the little ones are still queueing when the bell goes. That is not a "
               "menu at all.",
               "No.\n\nGet the youngest in first and bread on the tables before they sit down. Then one vegetable, "
               "raw, "
               "in the hand, before the hot food. They will eat a carrot while they wait.",
               "The head has moved the bell by ten minutes. I had been told that the bell could not be moved.",
               "Bells move when the cook asks. Weigh the bins before and after and pin it up in the staff room, "
               "without a "
               "comment.",
               "From thirty-one kilos down to twelve. Somebody has drawn a small lentil on the chart, waving.",
           }},
          {"school-meals",
           "What made them eat the lentils? I run a canteen for a warehouse, two hundred grown men and women, I have "
           "been "
           "asked for something with less meat in it, and there has been a petition before I lifted a spoon.",
           "You got four hundred people to eat lentils.",
           {
               "I never told them. I put a third of lentils into the thing they loved, for a month, and said nothing. "
               "When "
               "somebody remarked that it was better lately, I told him why.",
               "Is that not cheating? They will say so, they have the petition ready.",
               "It would be if you hid it from anyone who asked. Write it on the board, in small honest letters, with "
               "everything else. No one reads a board under something they like.",
               "Three weeks of it in the meat pie. On Friday a man sent his plate back to say that it was the best so "
               "far, "
               "and was it a new butcher?",
               "It is always the butcher who gets the credit. And what did you say to him?",
               "I took him in and showed him the pot. He is the one who wrote the petition. He has asked for the "
               "recipe, "
               "and asked me to say that it was his idea.",
               "Give it to him, with his name on it. You will never have to argue again.",
           }},
          {"school-meals",
           "How do you plan two weeks of menus without going mad or repeating yourself? I cook for twenty on a "
           "training "
           "ship, there is one galley and one shop a week, and they have started to guess what day it is from the "
           "smell.",
           "You plan menus that people finish.",
           {
               "I plan kinds and not dishes. Monday a soup you can stand a spoon in, Tuesday something in a crust, "
               "Wednesday rice. The kind stays, the dish moves, and no one feels that they are in prison.",
               "Fridays are always fish, they told me that on the first day as though it were law.",
               "Leave them Friday. Every crew needs one law. Put the thing that keeps worst on the first two days, and "
               "let "
               "the last two before the shop be eggs, dried things, and pride.",
               "I had been saving the lettuce as a treat. By the sixth day it was a punishment.",
               "One more thing. Let one of them choose the Wednesday. Not cook it, only choose, and stand beside you "
               "when "
               "it is served.",
               "The bosun chose rice with plums. It was terrible and they ate all of it, out of respect. I have "
               "Wednesdays "
               "booked up until Easter.",
           }},
          {"cheese",
           "What do you do on the morning when you find a whole batch has gone wrong? Mine is eighteen wheels, blown "
           "like "
           "footballs, I have orders against all of them, and I have not told anybody yet but you.",
           "You lost a whole month and told people why.",
           {
               "First, nothing leaves, including what looks fine. Then telephone everyone today, before noon, and say "
               "what happened in one sentence. They forgive milk. They do not forgive silence.",
               "I rang all seven. One was short with me, and two asked if I was all right, which nearly finished me. "
               "What "
               "now, with the milk still coming?",
               "Make butter and whey cheese until you find it.\n\nSwab the drain, the brine and the back of the door "
               "seal. With me it was the seal.",
               "It was the brine. I had been topping it up rather than changing it, to save salt. It cost me eighteen "
               "wheels to save a sack.",
               "Mine cost thirty-one. Write the date on the wall over the tank. It sounds childish, and I still look "
               "at "
               "it every week.",
               "The date is up. The one who was short with me has ordered for the holidays, double, and never "
               "mentioned "
               "it.",
           }},
          {"cheese",
           "What does the milk tell you in March that it does not tell you in June? I make ice cream from a "
           "neighbour’s "
           "herd, the same recipe sets like a brick in spring and runs in summer, and I have been blaming the freezer.",
           "You read the season in the milk.",
           {
               "In March they are eating hay, and the fat is hard and there is plenty of it. In June they are on "
               "grass, "
               "and it is soft and there is less. It is not one recipe at all, you have two and nobody told you.",
               "That would explain the whole of last August. How do I know which day to change over?",
               "Ask your neighbour for the day they go out to grass, and count ten from there. Taste it warm, before "
               "breakfast, each morning of the ten. On one of them you will say oh.",
               "It was the eighth. I said it out loud, and the dog looked round.",
               "Write down the fat that day, and make it up with cream from then on. Churn a little of it too. People "
               "who "
               "know will queue for the first grass butter.",
               "They queued. The ice cream is smooth, and my neighbour now sends me a message whenever he opens a "
               "gate.",
           }},
          {"cheese",
           "How did you find somebody to carry cold things for you in small amounts? I grow mushrooms, I have eleven "
           "boxes "
           "a week for places forty miles apart, and each haulier I ring asks me how many pallets.",
           "You send cold goods by other people’s vans.",
           {
               "I stopped ringing hauliers and followed a van. Anybody who delivers cold to those places drives home "
               "empty. I stood outside a restaurant at seven and asked the man who was unloading fish.",
               "I have never spoken to a delivery man in my life except to sign something. What did you offer him?",
               "A fixed sum for a fixed corner of the van, every Tuesday, paid whether it was full or not. And a "
               "cheese at "
               "Christmas. He has to be able to plan on you.",
               "There is a woman who brings milk to four of my six. She goes back past my gate at nine with nothing in "
               "it "
               "but crates.",
               "Then you are nearly there. Ask her what size of box stands on a crate without sliding, and change your "
               "box. That matters more to her than the money.",
               "She had me cut four centimetres off. Eleven boxes have gone every Tuesday since, and she takes hers "
               "out of "
               "the end one. We call it the toll.",
           }},
          {"coffee",
           "What changed in the shop when you began roasting for other people? I have four cafés asking, one roaster, "
           "and "
           "a counter I love standing behind, and I suspect I cannot keep all three.",
           "You added wholesale without losing the shop.",
           {
               "You lose two mornings at the counter. Choose them, rather than letting them be taken. I kept Fridays "
               "and "
               "Saturdays and I have never missed one since.",
               "And how did you decide on a price? They all want to know what the others pay.",
               "One price list, printed, with the weight at which it changes. The same sheet to everyone. I had one "
               "secret price for a friend and it was out within a month.",
               "I was about to do exactly that, for exactly a friend. He gets the sheet. What did you say to the one "
               "you "
               "turned down?",
               "That I could not promise them every Tuesday, and they needed every Tuesday. I gave them the name of "
               "somebody larger. They still buy their filter from me.",
               "Three cafés have the sheet, the fourth has the name, and I have Saturdays. It turns out that I only "
               "wanted Saturdays.",
           }},
          {"coffee",
           "Which customer did you have to say no to, and how did you get the words out? I bake for cafés, one of them "
           "takes a third of my week, pays late, is rude to my driver, and is run by somebody my mother plays cards "
           "with.",
           "You have turned down a customer and survived it.",
           {
               "The one I liked best, as it happens, so I know about the cards. I gave them a date eight weeks off and "
               "I "
               "said what I could not do. I never said a word about what they had done.",
               "Not a word about the driver? He has a list.",
               "Keep the list, and keep it to yourself. If you argue over reasons they will mend one of them for a "
               "fortnight. You cannot argue with a date.",
               "I said that from the first of the month I could not make enough to do them justice. It has the merit "
               "of "
               "being true.",
               "It does. And who is going to take the third of your week? Have somebody in mind by Friday, or you will "
               "weaken on Saturday.",
               "Two small ones who asked in the spring, and my driver picked them. My mother still plays cards there. "
               "She "
               "says that the rolls are not what they were.",
           }},
          {"coffee",
           "How do two small firms share a container without falling out? I bring in olive oil, a friend brings in "
           "tiles, "
           "we could each fill half, and we have been friends for too long to have ever discussed money.",
           "You share your shipments with a rival.",
           {
               "Agree three things before you talk of prices. Who owns the delay, who owns the breakage, and who rings "
               "the "
               "port. With us the one who rings the port pays a tenth less.",
               "I would rather pay than ring the port. I think she would rather ring. We may be made for each other.",
               "You may. Oil should go in first, low and against the front wall, with a sheet over it. If one tin "
               "leaks on "
               "coffee it is a tragedy. On tiles it is a wipe.",
               "She pointed out that if one tile falls on oil it is not a wipe. So there is now a wall of pallets in "
               "between.",
               "Write all of that on one side of paper, and both sign. Do it in a café and not a kitchen, so that "
               "neither "
               "one of you is at home.",
               "It has come in, four days late, with nothing broken and one tin dented. She rang the port nine times "
               "and "
               "enjoyed it. We have booked another for the autumn.",
           }},
          {"brewing",
           "How did you keep going when half the tanks were empty? Our two best pubs closed within a month of each "
           "other, "
           "we have rent until the autumn, and I lie awake counting stainless steel.",
           "You came through a winter with idle tanks.",
           {
               "We rented out the tanks. Somebody always has more beer than room. I wrote to six brewers within an "
               "hour’s "
               "drive and two came with their own malt.",
               "Did it not feel like giving the place away? My brother says we would be washing other people’s dishes.",
               "We were, at a price for each dish.\n\nIt paid the rent, and we learned more from their mistakes than "
               "from "
               "ours. Put a date on it so that you both know it ends.",
               "Four wrote back. One wants two tanks until the spring, and will pay for the gas. My brother has asked "
               "whether she is any good.",
               "Who is it, if you may say? I know most of the ones who would want two.",
               "Sunniva, who makes the smoked one. She says that you lent her a pump in a flood.",
               "I did, and she brought it back cleaner. You will be fine with her, and so will your brother.",
           }},
          {"brewing",
           "What would you build smaller if you began again? I am about to sign for a second room for my jam, it is "
           "three "
           "times the size of the first, and the only person who thinks it too big is my accountant.",
           "You know what you should have built smaller.",
           {
               "The cold store. I built for the summer that I hoped for, and I have cooled an empty room for six "
               "years. "
               "Nobody tells you that empty space has wages.",
               "Mine is mostly shelves. What would you have done with the money you did not spend?",
               "A second drain and a wider door. I have cursed the door daily. Walk the jar through the new place, "
               "from "
               "the lorry to the lorry, and count every time that you put it down.",
               "Nine times at present. In the new one it would be eleven, just farther apart.",
               "Then it is not the size that you are short of, it is the order. Try moving the labels next to the "
               "filling "
               "for a week before you sign anything.",
               "I moved the labels, and a door. It is five times now, and I have not signed. My accountant has been "
               "insufferable, and has had a dozen jars.",
           }},
          {"brewing",
           "How did you get through a drainage inspection? I dye cloth in what used to be a bakery, a man is coming on "
           "the "
           "ninth to look at my floor, and at present it slopes towards the street.",
           "You have passed a drainage inspection and remember it.",
           {
               "Ring him up before the ninth and ask what he will look at first. They hardly ever get asked. Mine said "
               "the "
               "trap, and that is where I spent my week.",
               "He said that he would begin with the drawing. I do not have a drawing, I have a floor.",
               "Then make one tonight. Pencil, to scale, with every hole and which way the water runs. Pour a bucket "
               "of "
               "your own dye in at each and see where it comes out, before he does.",
               "Two come out where they should. The third one came out in the yard of the dentist, bright blue.",
               "Better you than him. Cap that one, it will have been for rain, and show it on the drawing as capped "
               "with "
               "the date. Inspectors love a fault that somebody has found already.",
               "He stayed twenty minutes, and took a copy of the drawing for his office. I have hung a cloth in the "
               "dentist’s waiting room by way of apology. It is blue.",
           }},
          {"fishing",
           "How did you begin selling straight from the quay? We are thinking of the same for our vegetables, from the "
           "tailgate at the harbour, and I cannot work out how anybody knew that you were there.",
           "You sell the catch the same morning.",
           {
               "I painted a fish on a board and put it up at the turning only when I had some. No hours and no days. "
               "When "
               "the board is up there is crab.",
               "And when you come back with nothing? I am worried that they will come twice to an empty place and not "
               "a "
               "third time.",
               "Then there is no board, so nobody comes. That is the whole trick. It must never be up when it is not "
               "true, not for five minutes.",
               "We put up a board with a cabbage. By eleven there was a queue, and we had it down again before noon.",
               "That is the hard part done. Bring bags, nobody has one at a harbour. And keep something back for "
               "whoever "
               "comes late and out of breath, they are the ones who tell people.",
               "Bags are ordered. On Saturday a man ran the length of the quay for the last leeks, and I had them "
               "under "
               "the seat for him. He has told everybody.",
           }},
          {"fishing",
           "What does the weather have to do for you to stay in? I work on high windows, I am paid by the job, and "
           "twice "
           "this winter I have gone up because I had said that I would and come down shaking.",
           "You know when not to go out.",
           {
               "I have a number, and I chose it in July, in a chair. If the wind is over it at five in the morning I "
               "go "
               "back to bed. On the morning itself I am not fit to be asked.",
               "I always decide on the pavement, with the customer looking at me.",
               "That is the worst place there is. Choose your number now and print it on the quote. Then it was never "
               "you "
               "that said no.",
               "I have put it on, just under the price. Nobody has remarked on it. One asked what I did on windy days, "
               "and "
               "I told her that I mend ropes.",
               "That is a good answer to give a customer. And do you mend ropes?",
               "I do now. On Tuesday it was over by two, and I stayed at home. The man who went up instead of me came "
               "to "
               "borrow a rope, and stayed and mended one.",
           }},
          {"fishing",
           "How do you get a welder to come out to something small? I have a gate, a trailer and a kiln door, each of "
           "them "
           "is half an hour’s work, and everyone I ring is building a bridge.",
           "You got a welder to come to the harbour.",
           {
               "I never got one for a small job in my life. I got one for a day. Put all your small things in a row, "
               "ring "
               "up three neighbours, and have them bring theirs.",
               "I have rung round. We have a gate, two trailers, a kiln door, a bed, and a thing belonging to Anselm "
               "that "
               "nobody can identify.",
               "That is a day. Grind them all clean and bright beforehand, to the width of a thumb. He is dear when he "
               "is "
               "grinding, and quick when he is welding.",
               "Who did you use? The bridge people are still laughing.",
               "Ewelina, she has her own van and does boats on Thursdays. Tell her there is power, and shade, and "
               "crab. I "
               "shall see to the crab.",
               "She did all of it by three, and the crab was gone by four. She says that Anselm’s thing is half of a "
               "plough.",
           }},
          {"boats",
           "Would you look at this before I fall any further? She is twenty-six feet, larch on oak, she has been "
           "ashore "
           "under a sheet for six years, and the man selling her is very fond of her and a little vague about the "
           "keel.",
           "You are usually gloomy, and usually right.",
           {
               "Six years dry is worse than six years wet. Push a thin knife into the planks beside the keel, every "
               "foot, "
               "and write down how far it goes. Take somebody to hold the sheet.",
               "It went in four times, as far as the handle, all on the one side and all toward the stern. The man "
               "said "
               "nothing and looked at the sea.",
               "That side has been under a drip.\n\nIt is four planks and some frames, and perhaps the end of the "
               "keel. "
               "It is not past saving, but it is a winter and it is not your price.",
               "I told him so, and offered him half. He said that his wife would be glad, and then he gave me the oars "
               "as "
               "well.",
               "Take the sheet off now and let the rain at her before you do anything. She needs to close up. And do "
               "not "
               "buy any paint, it only makes people hope.",
               "The sheet is off. I have bought no paint. I did buy a kettle for the yard, which I hope is allowed.",
               "A kettle is the first tool. Send me pictures when the larch is here, and I shall be gloomy about them "
               "one "
               "at a time.",
           }},
          {"boats",
           "When is a boat past saving, and how do you say it? I restore caravans, a family has brought me the one "
           "their "
           "father built, it has no floor and not much of anything, and the son has already bought curtains.",
           "You can say that a thing is past saving.",
           {
               "When there is nothing left in it to copy. If I can still take a pattern off every part, then it can be "
               "saved, though it will be a new one with an old name. Say that, and then say the price.",
               "I can take a pattern from most of it. The price would buy them four caravans and the field.",
               "So ask them what they want to keep. It is never the whole thing. Nobody misses a floor.",
               "The door. He used to mark their heights on the inside of the door. It had not occurred to any of them "
               "to "
               "simply say so.",
               "Take it off tonight and keep it flat and dry. And let them come and watch when you break up the rest, "
               "if "
               "they like. It is easier than hearing about it.",
               "They all came, with sandwiches. The door is up in the son’s kitchen, with a new mark on it already. He "
               "has "
               "used the curtains too.",
           }},
          {"boats",
           "How do you store long timber so that it is still straight when you need it? I build harps, I have been "
           "given "
           "six lengths of ash that will be worth having in five years, and a shed that is better suited to potatoes.",
           "You keep boards straight for years on end.",
           {
               "Flat, off the ground, with sticks between, and every stick exactly above the one below. People get "
               "that "
               "wrong more than all the rest. A stick that is out by a hand will bend a board in a year.",
               "I had put them wherever there was a gap. It looks like a xylophone.",
               "Restack it on Saturday, with someone patient at the other end. Paint the ends, and put the ugliest "
               "board "
               "on top with a few old paving stones. It can take it all for the others.",
               "It is done, with a plumb line. My neighbour held the other end and said I was mad, and then he asked "
               "me to "
               "check his shelves.",
               "Turn nothing and touch nothing until autumn. Then weigh one small piece every month. When it stops "
               "getting "
               "lighter, it is ready.",
               "It has lost nothing since April. I have pencilled the date on the ends, and your name beside it, as "
               "the "
               "person to be thanked.",
           }},
      });
}

}  // namespace kith::demonstration
