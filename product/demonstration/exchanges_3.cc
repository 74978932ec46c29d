#include "product/demonstration/exchanges.h"

// What was said to those asked about: clocks to bookbinding, in the order of trades(). Everyone here is made up.

namespace kith::demonstration {

void add_exchanges_3(std::vector<Exchange>& all) {
  all.insert(
      all.end(),
      {
          {"clocks",
           "Who should wind a public clock once it works again? Ours has been stopped at ten past four for nineteen "
           "years, it is nearly ready, and there are three people who each believe it will be them.",
           "You got a parish to agree on who winds it.",
           {
               "All three, by week, with a book on the wall that they sign. Clocks do not stop from wear. They stop "
               "because one person went on holiday.",
               "One of them says the other two will overwind it. He has said so in the shop and in the choir.",
               "It cannot be overwound, there is a stop on it, and I would show it to all three of them at once. Let "
               "the "
               "doubtful one turn it until it will go no further. Then he is the expert.",
               "He is the expert. He has drawn a diagram for the other two and laminated it.",
               "Good. Oil once a year, no more, and never with what they have in the kitchen. When do you start it?",
               "On Sunday at ten past four, so that it is right from the first second. I wish you could hear it.",
               "Leave a window open and ring me. I have listened to a good many of them that way.",
           }},
          {"clocks",
           "Is it ever right to replace a wheel rather than mend it? I have an old mill counter with three teeth gone, "
           "it "
           "is the only one of its kind I know of, and the museum would like it to move.",
           "You make wheels that nobody sells.",
           {
               "Three together or three apart? Apart I would mend. Together, I would make a new wheel and tie the old "
               "one "
               "to the frame with a label.",
               "Together, all on the loaded side. It seems a pity, the old one is beautifully cut.",
               "That is why it goes on the frame and not in a drawer. Somebody in a hundred years will want to measure "
               "it.\n\nStamp the new one so that nobody is ever fooled.",
               "That settles it. Do you know anyone who would cut one wheel of seventy-two, in brass, without "
               "laughing?",
               "Ottilie. She cuts on Thursdays and she does laugh, but not at that. Send her the pitch and a rubbing, "
               "not "
               "a photograph.",
               "The rubbing is in the post. The museum wants to show both wheels now, side by side, and has asked her "
               "to "
               "come and explain.",
           }},
          {"clocks",
           "Do you stop a clock when you leave it, or let it run? I restore scientific instruments for a small "
           "college, I "
           "finished one yesterday that has not moved since before the war, and I could not decide how to walk away.",
           "You have thought about how to leave a thing running.",
           {
               "I let it run, and I go back after a week with no tools in my hands. If I carry tools I will find "
               "something "
               "to do. A mechanism needs to be left to make up its own mind.",
               "I left it running and then stood in the corridor for half an hour. The porter brought me a chair.",
               "A good porter. Show him what right sounds like, so that somebody there knows. A tick is easier to "
               "teach "
               "than a manual, and he is in the building at night.",
               "He has it already. He says that it limps slightly on Tuesdays, when the lift is being tested.",
               "Then he hears better than I do. Set a folded piece of felt under the feet and ask him again on "
               "Tuesday.",
               "No limp. He has started a small book for it, with times. I walked away with no trouble at all.",
           }},
          {"shoes",
           "Why do I wear out the left boot twice as fast as the right? I am on my feet on concrete for nine hours, I "
           "have tried three makes, and the doctor says that my legs are the same length.",
           "You can read a walk from a heel.",
           {
               "Which hand do you carry with? Nine times in ten it is not the leg, it is the bucket.",
               "The right. A toolbag of about fourteen kilos, every day for twenty years. I had not thought of it as "
               "part "
               "of the boot.",
               "So you lean left all day to balance it, and the left heel pays. Change hands at noon for a month, or "
               "use "
               "two bags, and send me a picture of both heels afterwards.",
               "It feels absurd, like writing with the wrong hand. My wife says I look less like a gate.",
               "Give it the month. And when you next buy, have the heel stitched, not glued. It can be put back on "
               "four "
               "times, which on concrete is two years.",
               "A month gone and the heels are level. The next pair is being made by the person you named, who asked "
               "about the bag before I could mention it.",
           }},
          {"shoes",
           "What should I ask before I buy boots to work in? I carry the post in a hilly town, I have bought four "
           "pairs in "
           "three years, the shops all ask my size, and nobody has ever asked me what I do in them.",
           "You ask people what they do in their boots.",
           {
               "How many steps down, that is my first question. Going up wears nothing. It is coming down that kills a "
               "boot, and toes.",
               "One thousand one hundred and forty, I counted them this morning. People looked out at me talking to "
               "myself.",
               "Then you want half a size more than the shop tells you, laced hard at the ankle, and a welt that can "
               "be "
               "resoled. Try them on at four in the afternoon, on a slope, with the bag.",
               "I took the bag into the shop. They had no slope, so they let me use the fire stairs. The third pair "
               "did "
               "not touch my toes.",
               "Buy those, and a second pair of laces, and wear them on alternate days with the old ones until the new "
               "ones know you. Leather wants a day to dry. Nobody allows it a day.",
               "Five weeks, all toes present. The shop has started to send people to the fire stairs.",
           }},
          {"shoes",
           "How do you buy ten hides when everyone wants to sell a hundred? I make bags on my own, the tannery that I "
           "love "
           "has a minimum, and I am now spending as much on samples as other people spend on leather.",
           "You buy small from people who sell large.",
           {
               "I wrote to six others who were too small and we order once in the year together. The tannery thinks "
               "that "
               "we are one firm with strange taste.",
               "Is it not a dreadful business dividing them? No two hides are alike, and everyone will want the same "
               "one.",
               "We lay them all out on a barn floor and draw for turns. First round you take one, second round the "
               "last "
               "picks first. In seven years we have had one sulk, and that was me.",
               "I know three who would come in, but I need three more. Do you have room in yours instead?",
               "We have room for one, because Torvald has retired to grow leeks. It is the second Saturday in March, "
               "bring "
               "gloves and a sandwich. The barn is not heated.",
               "I drew fifth, and got the one with a scar like a river, which I wanted all along. Nobody sulked. I now "
               "have leather until next March, and a recipe for leeks.",
           }},
          {"tailoring",
           "How do you say that a garment cannot be saved? I mend for other people now, and yesterday I promised a "
           "miracle on a coat because she was nearly crying, and I have been awake since four.",
           "You tell people the truth and they come back.",
           {
               "You say what it can become. It will not be a coat again, but there is a waistcoat in there, or a "
               "lining "
               "for the next one. People cry less about a change than an end.",
               "That is very good. It was her father’s, so I think the lining might be the right one.",
               "Then ring her before she comes in, so she can cry at home if she needs to.\n\nDo not charge for the "
               "hour "
               "you spent finding out. Charge properly for the rest.",
               "I rang. She was quiet and then she said that she never liked the colour on the outside anyway.",
               "There you are. Write the promise you can keep on the ticket while they are still standing there. It "
               "stopped me waking at four.",
               "Ticket printed, with a line for it. The new coat is grey, and he is inside it. She wore it out of the "
               "shop.",
           }},
          {"tailoring",
           "What can you tell from how a customer stands? I make wedding rings, people put out a hand and hold their "
           "breath, and I would like to see more of them than the hand before they tell me what they think they want.",
           "You read people before you measure them.",
           {
               "I do not measure for the first ten minutes. I ask them to carry something for me, a bolt of cloth, or "
               "the "
               "kettle. Then they stand as they really stand. At the mirror they are somebody else.",
               "I tried it with a tray of sizes. He carried it in his left hand and opened the door with it too, and I "
               "had "
               "been about to make it for a man who used his right.",
               "There, a tray never lies. And what did his hands look like, when he was not showing them?",
               "Like a bag of walnuts. He lays floors. He had picked out the thinnest band in the case, because he "
               "thought "
               "that was what people choose.",
               "They always choose what they think people choose. Let him wear a heavy plain one for the rest of the "
               "visit "
               "and forget it. If he tries to take it off at the end, it is wrong.",
               "He walked out with it on, and had to come back. It is being made now, with a flat inside so that it "
               "will "
               "not spin when he kneels.",
           }},
          {"tailoring",
           "How do you fit alterations into a day without them eating the work you love? I make hats, people bring me "
           "other people’s hats, the pile has reached the window, and I have not begun anything new since the clocks "
           "changed.",
           "You keep your cutting days and your mending days apart.",
           {
               "I take alterations on two mornings a week and collections on one. The rest of the time there is a card "
               "on "
               "the door. The first week felt rude, and the second felt like a holiday.",
               "And those who come on the wrong day with a sad face?",
               "There is a box with a ticket pad, outside, under the porch. They can leave it and write down what is "
               "wrong. You would be surprised how few sad faces will fill in a ticket.",
               "The box has been out a fortnight. Eleven hats, a glove, and a note asking if I was well.",
               "You are getting well, whatever they think. How is the pile in the window?",
               "I can see the street. I have begun a green one with no idea who it is for. It is the first since "
               "October.",
               "Finish it, whoever it is for. It will tell you who when it is done.",
           }},
          {"weaving",
           "How do you price one blanket when three days of it are threading? I am asked for single pieces all the "
           "time, "
           "I love doing them, and I think I have been paying people to take them.",
           "You worked out what the setting up really costs.",
           {
               "I thread for six and sell one at six times the courage. Truly: I price the setting up as its own line, "
               "and say that a second piece from the same threading is half.",
               "Do people ever take the second one, or do they just feel told off?",
               "About one in three finds a sister or a neighbour. The rest see where the money goes and stop asking if "
               "I "
               "could do it a little cheaper.",
               "I tried the two lines on a man who wanted one for his boat. He has ordered four and will give three "
               "away.",
               "Good man. Put a little note in with each about the other three. They begin to feel like cousins.",
               "Done. One of the cousins has written already and wants to know whether the pattern has a name. Does "
               "yours?",
               "I name them for the weather in the week I threaded. You may borrow the habit.",
           }},
          {"weaving",
           "Which pattern did you unpick the most times? I am plaiting a rush seat to an old drawing, I have undone it "
           "four times, my language has got worse each time, and I should like to hear that it happens to people who "
           "are "
           "good.",
           "You admit how often you have had to start again.",
           {
               "A blanket in a broken diamond, nine times. At the ninth I laid it on the floor and went out for the "
               "day. "
               "The fault was in the first row, it had been there all along, and I had been mending the last.",
               "Mine goes wrong at the fourth corner. You think that I should be looking at the first?",
               "I would bet a cone of wool on it. The drawing may be wrong as well. Somebody drew it afterwards, from "
               "a "
               "seat, and they were not looking at the first corner either.",
               "It was the drawing. The first corner crosses over, and they had drawn it under. I went to see the "
               "chair in "
               "the museum and lay on the floor to look. An attendant lay down too.",
               "I owe nobody a cone of wool, then, but you may have one anyway. Send a corrected drawing to the "
               "museum.",
               "Sent. They have put it in the file with my name on it. The seat is finished and the attendant was the "
               "first to sit.",
           }},
          {"weaving",
           "How do you find a spinner who will match a colour twice? I knit jerseys for a shop that wants the same "
           "grey in "
           "spring as in autumn, I have nine lots of wool, and together they look like the weather.",
           "You get the same colour twice from people who spin by hand.",
           {
               "You do not match it. You buy the whole fleece for the year at once, all nine if need be, and have it "
               "carded together into one. Then it can only be the one grey.",
               "I had been trying to be loyal to each of the nine. I can see that this is more loyal, if anything.",
               "It is. They are all in every jersey. Find somebody with a drum carder who will give you two days. Mine "
               "is "
               "Ragnhild, she is slow and very thorough and will not have the radio on.",
               "Two days in silence, and I have forty kilos of one grey. It is better than any of the nine.",
               "Keep a hank back, with the date, in a drawer away from the light. When the shop says that it was "
               "darker "
               "before, and they will, you open the drawer.",
               "They said it in April. I opened the drawer. It was the lamps they had changed.",
           }},
          {"pottery",
           "How many do you throw when a restaurant orders two hundred? It is my first large order, I lose about one "
           "in "
           "ten on a good week, and I have nine weeks if I count the two I promised my family.",
           "You delivered two hundred bowls on the day.",
           {
               "Two hundred and sixty, in three firings, with the worst shelf left empty. And do not count the two "
               "weeks. "
               "Nobody throws well while being missed.",
               "So seven. If I do ninety a firing I have one firing in hand for disasters. Is one enough?",
               "One is what I had, and I used it. Glaze a dozen a day early and fire those alone. A new batch of glaze "
               "has ruined more orders than any kiln.",
               "You have saved me. The new batch came out green, proper pond green. I found out on twelve instead of "
               "ninety.",
               "Keep the twelve. Somebody will want pond green, and you will never be able to make it again.",
               "Two hundred and four delivered. The cook has put the green ones by the till and will not let me have "
               "them "
               "back.",
           }},
          {"pottery",
           "What do you do with the seconds? I blow glass, one in eight comes out with a bubble or a lean, my shelves "
           "are "
           "full of things that I can neither sell nor break, and my partner has begun to hang coats on them.",
           "You are neither ashamed of your seconds nor ruled by them.",
           {
               "I sell them once a year, on one Saturday, from the yard, at a third. They bring their own newspaper. "
               "On "
               "the Sunday I break what is left, and it has to be all of it.",
               "Does it not hurt the price of the good ones? That is what I have always told myself.",
               "It would if they were there all year. One day a year is a festival, fifty-two weeks is a discount. "
               "Scratch "
               "a small mark in the foot, so nobody meets one later in a shop.",
               "I have set a date in May, and cut a mark. I find that I like some of the leaning ones very much.",
               "You may keep three. That is the rule here, three, or one would never get any further.",
               "Sixty-one people came, and I sold all but fourteen. The breaking was rather enjoyable. The coats are "
               "back "
               "in the hall, and I kept three.",
           }},
          {"pottery",
           "Would you change from gas to an electric kiln if you began again? My landlord has stopped liking flames, I "
           "have fired with gas for sixteen years, and everyone I have asked has an opinion but not a kiln.",
           "You know what a kiln does to a glaze and to a bill.",
           {
               "I have asked the same thing of everybody. I run gas still, but I spent a month last year firing half "
               "my "
               "work in Ludovic’s electric, so I can tell you what I lost. The reds. I did not lose anything else that "
               "a "
               "customer noticed.",
               "I live off one red. It is on the letterhead.",
               "Then keep a very small gas kiln for the red, the size of a bucket, in somebody’s yard. Do everything "
               "else "
               "by electric, overnight, asleep. It is the being asleep that will convert you.",
               "Asleep. I had not put any price on that. Would Ludovic let me try one firing in his?",
               "He says come on a Sunday and bring test tiles, eighty of them, not eight. Label the backs in iron "
               "oxide, "
               "since pencil burns off. Ask me how I know.",
               "Eighty tiles done. Five of my six glazes are the same or better, and the red looks like liver. I have "
               "ordered the kiln, and found a bucket.",
               "Put the red up by a bit, now that it comes from a bucket. People like to know a thing is difficult.",
           }},
          {"printing",
           "What would you ask me before printing a book of forty pages for a choir? We have two hundred singers, a "
           "small "
           "sum from a sale of cakes, and a committee that uses the word quality without saying what it means.",
           "You say plainly what paper will cost.",
           {
               "I would ask whether it has to lie flat on a stand with one hand free. For singers that is what quality "
               "means. Everything else is taste.",
               "It does, and in poor light. Nobody on the committee had said that. They have been discussing gold.",
               "Cream paper, sewn in sections, black ink, page numbers as large as you dare. Spend the gold on sewing. "
               "Glue will crack at the page everybody turns to.",
               "I took your sentence about one hand to the meeting and the gold lost by seven votes to two.",
               "My condolences to the two. Send me the pages with nothing clever done to them and I will set one "
               "spread "
               "for you to hold under a bad lamp.",
               "We held it under the vestry lamp. Our oldest bass, who is ninety-one, read the number from the back "
               "row. "
               "Please go ahead.",
           }},
          {"printing",
           "What do customers always forget to check on a proof? I publish small guides to local walks, four thousand "
           "at a "
           "time, and last year we sent two thousand people to a bridge that was taken away in a flood.",
           "You know where the mistake on a proof is hiding.",
           {
               "The largest words. Nobody reads a title, they recognise it. After that the telephone number, the date "
               "and "
               "the year, and whatever was changed last.",
               "The bridge was changed last. Somebody put it back in from an older file, at six on a Friday.",
               "It is always six on a Friday. Get one person who has never seen it to read it backwards, a line at a "
               "time, "
               "and another to ring the number and walk the walk.",
               "I sent my nephew to walk all nine with the proof in his hand. He came back with eleven corrections and "
               "a "
               "dog.",
               "I have had proofs come back with worse. Whose dog was it?",
               "That was the twelfth correction. It lives at the farm on page six, and it follows people. We have put "
               "in a "
               "line to say so.",
               "Then print it. Have him sign the proof, with the date, and keep that copy. It makes people look twice "
               "when "
               "they have to sign.",
           }},
          {"printing",
           "How do you choose paper for something that will be handled with wet hands? I sell fish from a van, I want "
           "a "
           "small card with the tides and what is in season, and the last ones turned to porridge in a morning.",
           "You give straight answers about paper.",
           {
               "Before paper, tell me where it lives. In a pocket, on a fridge, or in the van?",
               "On a fridge, I hope. It is only in my wet hands for the moment when I give it to them.",
               "Then the problem is you and not the paper. A thick uncoated card that people can write on, with a hole "
               "in "
               "a corner, hanging from a nail by the hatch. They take their own with dry hands.",
               "A nail. I had a quote for plastic at three times the price of the fish.",
               "Plastic would still be here when the fish were gone. Two colours, tides on the back, and leave a blank "
               "line at the bottom for them to write a shopping list. That is what gets it on to the fridge.",
               "Five hundred went from the nail in a month. A customer sent me a photograph of her fridge, and the "
               "line "
               "said fish.",
           }},
          {"printing",
           "Do you print from type that is damaged? I have bought two cases of old wooden letters from a closing "
           "school, "
           "there is no letter e that is not chewed, and I cannot tell if I own a treasure or a box of firewood.",
           "You are fond of letters other people would throw out.",
           {
               "Ink one and pull it before you decide anything. A chewed edge prints as a chewed edge and that is "
               "often "
               "the whole charm. A low one does not print at all, and that is only a matter of paper under its feet.",
               "Three of the e’s are low. With tissue underneath they came up like faces at a window.",
               "Then you own a treasure with a stammer. For anything long, set it in what you have and turn the spare "
               "threes and sixes into what you lack. Our grandfathers all cheated.",
               "I have made a passable e out of a c and a piece of a hyphen. I am prouder of it than of anything that "
               "I "
               "did this year.",
               "Send me a print of that e, I should like it for the wall here. And oil the wood, thinly, once. Never "
               "twice.",
               "It is in the post, and oiled, once. The school has asked for a poster for its last day. It has nine "
               "e’s in "
               "it, and I accepted.",
           }},
          {"bookbinding",
           "When do you leave a broken binding as it is? I look after a parish chest with nine ledgers in it, two have "
           "lost their spines, and a kind person has offered to pay for all nine to look new.",
           "You know when to leave a book alone.",
           {
               "Thank them warmly, and ask if they would pay for nine boxes. A box does more good than a binding, and "
               "nothing is lost by it.",
               "I am relieved. I did not want them to look new and could not say why. What about the two with no "
               "spines?",
               "Tie them with flat cotton tape, a bow at the edge and not on the front, and put a note inside saying "
               "what "
               "is loose. They are not broken, they are resting.",
               "I tied them today. There is a recipe for ink inside one, and a list of who was owed a pig.",
               "Then you know why nobody should trim the edges. Have the pages photographed before anybody reads them "
               "with a cup of tea.",
               "The kind person agreed to the boxes, and is now reading the photographs at home and writing out who "
               "was "
               "owed pigs. It is the happiest I have seen him.",
           }},
          {"bookbinding",
           "How do you tell a repair from a rescue before you have opened the thing up? A school has sent me forty "
           "atlases "
           "to mend at one price each, I said yes by return, and the eleventh has no middle.",
           "You can tell a repair from a rescue at the door.",
           {
               "Hold it by the boards and let it hang for a moment. If the pages stay where they are it is a repair. "
               "If "
               "they go for a walk it is a rescue, and it has a different price.",
               "Nine of them went for a walk. One lost Africa altogether.",
               "Then write today, before you mend any. Thirty-one at the price you said, nine set aside, and ask which "
               "of "
               "the nine anybody would miss. It is seldom more than two.",
               "It was two. The other seven are to be used for mending the thirty-one, which they suggested "
               "themselves.",
               "A sensible school. Next time ask for one to be sent ahead, the worst, and quote on that. People send "
               "the "
               "worst gladly, they want it out of the house.",
               "All done and delivered. I found Africa, it was keeping Brazil’s place.",
           }},
          {"bookbinding",
           "Which leather do you use now that the good thin goatskin costs what it does? I make cases for instruments, "
           "I "
           "have used the same skin for twenty years, and the last price made me put the letter down and go for a "
           "walk.",
           "You have tried everything a supplier calls just as good.",
           {
               "I use it still, but only where a hand goes. Spines and corners. Everything else is linen, and nobody "
               "has "
               "ever complained of linen.",
               "A hand goes on the handle and the two catches. That is a tenth of what I cut.",
               "So you have ten times the leather that you thought. Buy the skins with faults, too. A scar costs you "
               "half "
               "and you are cutting small pieces around it in any case.",
               "I asked for the ones with faults. There was a pause, and then he said he had a room of them that "
               "nobody "
               "ever asks about.",
               "Go and see the room in person. Take a torch, and a piece of your linen for the colour. And do not look "
               "pleased until you are back in the street.",
               "I looked bored for two hours. Eleven skins, three with what seem to be bramble scratches, and my price "
               "has "
               "not had to move.",
           }},
      });
}

}  // namespace kith::demonstration
