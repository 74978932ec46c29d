#include "product/demonstration/exchanges.h"

// What was said to those asked about: bakery to accounts, in the order of trades(). Everyone here is made up.

namespace kith::demonstration {

void add_exchanges_1(std::vector<Exchange>& all) {
  all.insert(
      all.end(),
      {
          {"bakery",
           "When you stopped charging per seat, what did you say to the customers who were already on the old plan? I "
           "have the same conversation coming with eleven cafés, and every draft sounds like an apology.",
           "You changed prices twice and kept the customers.",
           {
               "I told them the date first and the reason second. One page, no apology, and a line saying they could "
               "ring "
               "me until Friday at six. Four rang. Nobody left that month.",
               "Did you give everybody the same date, or did you let the small ones go later? I have two that I know "
               "cannot take it before the summer.",
               "The same date, but I offered the small ones a smaller order at the old price for three months. Two "
               "took "
               "it. One of them is now my largest.\n\nIf you make an exception, write down when it ends, and tell them "
               "in "
               "the same letter.",
               "I sent it on Monday. Nine said fine, one asked for a smaller order, and one has not opened it.",
               "Ring the one who has not opened it. It is nearly always the one you are afraid of, and they have "
               "usually "
               "just been busy.",
               "You were right, her oven had broken and she had not read anything for a week. She thanked me for "
               "ringing. "
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
               "I ran between them like a fool. If I did it again I would pay one retired baker for a fortnight to "
               "mind "
               "the old place. There is always one, and they are glad to be asked.",
               "There is one here, in fact. He comes in every Saturday to tell us the crust is pale. I shall ask him "
               "tomorrow.",
               "Ask him in front of the oven, not by telephone. And have the floor checked before the oven goes in. "
               "Ours "
               "was fine, but I did not sleep until I knew.",
               "He said yes before I had finished the sentence, and the floor needed two steel plates. Thank you for "
               "both.",
               "Two plates is nothing. Tell me when you bake the first batch, and how pale he thinks it is.",
           }},
          {"bakery",
           "How many loaves do you bake for a day you cannot predict? I supply three shops and a market, I either run "
           "out "
           "by ten or carry two sacks home, and my freezer has become a museum of my optimism.",
           "You bake for strangers and throw very little away.",
           {
               "Decide which way you would rather be wrong, and say it out loud. I would rather run out.\n\nThen I "
               "bake "
               "for a poor day and keep one dough back, cold, that can be in the oven in forty minutes.",
               "I have never once held a dough back. Does it not suffer, sitting there while I make up my mind?",
               "It improves. Cold makes a dough patient. If nobody comes it is tomorrow’s first loaf, and the better "
               "for "
               "it.",
               "I ran out at half past ten on Saturday and had sixteen more on the table at ten past eleven. People "
               "waited. One of them bought two because she had waited.",
               "Now write the weather beside the number each day. Only three words: wet, dry, wind. After two months "
               "you "
               "will know more than any forecast of sales.",
               "Wind, it turns out. Nobody buys rye in wind. The freezer is empty and I have put ice cream in it.",
           }},
          {"bakery",
           "What do you do about a supplier whose flour has changed without anybody saying so? My dough has been slack "
           "for "
           "three weeks, they swear it is the same, and I have started to doubt my own hands.",
           "You notice flour before the mill does.",
           {
               "Bake a plain loaf from your last old sack and one from the new, same morning, same bowl. Then send "
               "them a "
               "photograph of the two cut in half. Do not write anything under it.",
               "I have half a sack from the spring. It feels like evidence.",
               "It is evidence. Ask them as well for the protein figure on each delivery, in writing. They have it. "
               "They "
               "simply do not send it unless somebody is tiresome.",
               "The old loaf stood up and the new one lay down like a dog. They rang within the hour, and it was a "
               "different harvest from the second of June.",
               "There. Nobody lied, they only forgot that you would mind. Less water by about three parts in a "
               "hundred, "
               "and a longer rest, until the next lot.",
               "It is standing up again. They now send the figure with a small note, and the last note asked how the "
               "dog "
               "was.",
           }},
          {"joinery",
           "What do you need to see before you will quote for a listed shop front? I have a building with rotten sills "
           "and curved glass, and two joiners have gone quiet after saying it sounded interesting.",
           "You do listed frontages and still finish them.",
           {
               "They went quiet because of the glass. Send me three things: the width of each pane at the top and the "
               "bottom, a photograph of the sill from below, and the letter from the council.",
               "Measured and attached. The panes are not the same width at the top and bottom, which I suppose is why "
               "you "
               "asked.",
               "It is. The frame has dropped on the left, and whoever prices it without knowing that will lose money "
               "or "
               "leave you.\n\nGet the post propped first. That is a day for a builder and it changes everything after "
               "it.",
               "The prop is in. The builder said the post was standing on a biscuit tin. He kept the tin.",
               "I have seen worse. Now you can quote it honestly. I am full until the autumn, but Corin, who trained "
               "here, has six weeks free and good hands. Shall I ask him first?",
               "Please do. I would rather wait for somebody you would send than begin with somebody I found.",
               "He will write to you tonight. Let him measure the glass himself, and let him do it before anybody cuts "
               "anything.",
           }},
          {"joinery",
           "How long do you let an apprentice spoil timber before you step in? I have taken on my first, she is "
           "careful "
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
          {"joinery",
           "How do you get a drawing out of a customer who only knows that they want it to feel open? It is a "
           "staircase "
           "for a narrow house, I have done four sketches, and each time they say it is nearly what they had in mind.",
           "You get drawings from people who only have a feeling.",
           {
               "Stop drawing. Ask them for three staircases they have walked up and hated. Hating is much more exact "
               "than "
               "liking, and people enjoy it.",
               "They had eleven. The worst was a hotel where they could see through the treads and had to sit down.",
               "So open does not mean open. It means they want light and not to be afraid. Closed risers, a window at "
               "the "
               "turn, and a rail they can get a whole hand round.",
               "I made a rail from scrap and took it with me. He held it through the entire meeting and would not give "
               "it "
               "back.",
               "Leave it with him. A customer with a piece of the job in his kitchen does not change his mind. Charge "
               "for "
               "the four sketches too, politely, as one line.",
               "They signed, and paid for the sketches without comment. He has asked whether the end of the rail might "
               "stay exactly as he has worn it.",
           }},
          {"shops",
           "Which clause in a shop lease has cost you the most? I have been offered a corner shop with a flat above, "
           "the "
           "rent is strangely low, and I would rather know why before I start choosing colours.",
           "You have read more bad leases than anyone I know.",
           {
               "The repairing clause, every time. If it says you keep it in repair, ask whether that means the roof. A "
               "low rent with a roof in it is a high rent.",
               "It says the tenant shall keep the premises in good and substantial repair. It says nothing at all "
               "about "
               "the roof.",
               "Then the roof is yours. Ask for a schedule of condition: photographs, dated, signed by both of you. "
               "You "
               "agree to leave it no worse than that, and not a slate better.",
               "The agent says nobody has ever asked for one. She did not say no, though.",
               "They always say that. Offer to pay for the photographs. It costs an afternoon and it has saved me a "
               "roof "
               "twice.",
               "Signed this morning, with forty-one photographs. One of them shows a bird living in the gutter, and "
               "both "
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
               "He minded until he saw lights on in the photographs. Insure it yourself, give him one key holder and "
               "one "
               "telephone number, and fix the door before he mentions it.",
               "The door is fixed. A plant seller, a man who mends radios, and two sisters with pickles begin in a "
               "fortnight. I am short of one Saturday.",
               "Leave it empty and put a chair in the window with a notice saying what the room costs. That notice "
               "found "
               "me a bookseller.",
               "It found us a cobbler. He read it through the glass, sat down in the chair, and would not leave until "
               "I "
               "rang the owner.",
               "That is how it goes. The third shop will be easier and the fourth will not be your doing at all.",
           }},
          {"shops",
           "What makes you walk away from an empty shop? I have found one on a good corner at a price that flatters "
           "me, I "
           "have already told my sister about it, and I would like to be argued with before I tell anybody else.",
           "You have walked away from more shops than you took.",
           {
               "Stand opposite it for an hour on a wet Tuesday, and count people who walk past and people who stop. If "
               "nobody can stop, for the kerb or the bus or the wind, nothing you put in the window will matter.",
               "Two hundred and six walked past. Nobody stopped at all. There is a bus shelter in front, full of "
               "people "
               "facing the other way.",
               "Those are two hundred people with nothing to do for six minutes. Is the back of the shelter glass?",
               "It is, and filthy. I had thought of it as the thing that spoils the view.",
               "Wash it. Go back on Thursday and see whether anybody turns round. If they do, take the shop, and ask "
               "for "
               "three months at half rent because of the shelter.",
               "I washed it and put a lamp in the empty window. They turned round like cows at a gate. The owner gave "
               "me "
               "two months and thinks he got away with it.",
               "Let him think so. Now you may tell your sister, and send me a picture of the lamp.",
           }},
          {"upholstery",
           "Would you spend money on this one? It was my grandfather’s wing chair, the springs have gone on one side, "
           "there is worm in the back legs, and my brother says it only ever looked comfortable.",
           "You can judge a chair from a photograph.",
           {
               "Send me a photograph from underneath, with the bottom cloth off. The worm matters less than whether "
               "the "
               "front rail is still square.",
               "Here it is. The rail looks straight to me, and somebody in the past has mended it with what I think is "
               "a "
               "piece of a tea chest.",
               "That mend is older than either of us and it is better than new. I would do it. New webbing, keep the "
               "horsehair, treat the legs, and choose a plain cloth.\n\nWhat I would not do is make it softer. It will "
               "stop being his.",
               "My brother sat in it and says it is still not comfortable, and would I please leave it exactly as it "
               "is.",
               "Then you have agreed on something. I am full, so send it to Halina, who trained with me. She is "
               "quicker "
               "than I am and she will not talk you into velvet.",
               "She has it now. She found a sixpence, a hairpin and a betting slip in the seat, and my brother has "
               "asked "
               "for the betting slip.",
           }},
          {"upholstery",
           "What did you have to change when you began doing seats for a whole restaurant instead of one chair at a "
           "time? "
           "I have been asked for sixty and I have never made more than six alike.",
           "You moved from houses to larger contracts.",
           {
               "The pattern. For six you can adjust by eye. For sixty you make one, sit on it for a week, take it "
               "apart, "
               "and cut card from every piece.",
               "They want them in five weeks. If I sit on one for a week, I have four. Is that still possible with two "
               "of "
               "us?",
               "With two, yes, if the frames arrive together and the cloth arrives first. Make them pay for the cloth "
               "before you order it. Sixty seats of cloth can sink a workshop.",
               "They paid for the cloth without a murmur. I had been rehearsing an argument all weekend.",
               "They know what cloth costs. Save the argument for the day they ask you to change the colour.",
               "Fifty-eight delivered, two tomorrow. They did ask to change the colour, of the last ten, and I said no "
               "so "
               "calmly that I surprised myself.",
           }},
          {"upholstery",
           "Do you ever keep the old stuffing, or is that sentiment? I have a pair of hall chairs full of something "
           "grey "
           "and springy, my supplier would like to sell me foam, and the owner has no opinion except that it must not "
           "smell.",
           "You know what is worth keeping inside a chair.",
           {
               "Pull a handful out and look at one strand. If it is curly and shines like a wet dog, it is horsehair, "
               "and "
               "there is nothing better for sale at any price.",
               "It curls, and it shines. It also has half a pencil in it and what may have been a biscuit.",
               "Tease it out by hand, shake it in the yard, wash it in an old pillowcase in warm water, and dry it in "
               "the "
               "wind. You will lose a fifth and the smell.\n\nWear a mask for the shaking. That dust is older than "
               "both of "
               "us.",
               "It has dried up to twice the size. I was alarmed. It was trying to leave the pillowcase.",
               "That is the spring coming back. Make up the missing fifth with new, put it in the middle and keep the "
               "old "
               "at the edges, where it has to work hardest.",
               "Both done, and they do not smell. The owner has developed an opinion after all, which is that they are "
               "too "
               "good for the hall.",
           }},
          {"translation",
           "How do you tell a good client that a text is outside what you know? I have been sent forty pages about "
           "dental "
           "implants by somebody who has paid me promptly for nine years, and I do not know the words in either "
           "language.",
           "You turn away work you are wrong for, and say so.",
           {
               "I tell them on the same day, and I send a name with it. A no with a name in it has never lost me "
               "anybody.",
               "I do not have a name. That is half of why I have not answered. Do you know anyone who does medical "
               "work "
               "and is careful?",
               "Mirela. She was a nurse before she was a translator, and she asks questions in a numbered list, which "
               "is "
               "how you know. I can ask her this afternoon.",
               "Please do. I will write to my client now, before I talk myself into it again.",
               "She has room from Monday and will do two pages first. Tell your client to send her the drawings as "
               "well "
               "as the text.",
               "It is done, and my client wrote back: if you trust her, so do I. Nine years, and that is the nicest "
               "thing "
               "they have said.",
           }},
          {"translation",
           "How did you move away from charging by the word? I spend three days on a menu of two hundred words and an "
           "afternoon on ten pages of terms, and the arithmetic is making a fool of me.",
           "You charge by the hour and your clients stayed.",
           {
               "I began with the short things. Anything under a page has one fixed price, which covers half a day. "
               "Menus, "
               "labels, names, the line above a door.",
               "And nobody objected that two hundred words cost more than a thousand?",
               "One did. I sent him the list of questions I had asked his cook, all twenty-six. He paid, and now he "
               "sends "
               "the questions to the cook himself beforehand.",
               "I like that very much. I had been hiding the questions because I thought they made me look slow.",
               "They are the work. Put them in the invoice as a line of their own. People pay for what they can see.",
           }},
          {"translation",
           "Which questions do you ask before you begin, and which do you save? I have my first long contract, thirty "
           "clauses, I have written down forty-four things I do not understand, and I suspect the client expected "
           "none.",
           "You ask your questions in the right order.",
           {
               "Ask five at the start, the ones where a wrong answer would ruin ten pages. Save the rest until half "
               "way. "
               "By then twenty will have answered themselves, and you will have better ones.",
               "I have found my five. The first is what they mean by completion, which they use in three ways.",
               "That is the best question in any contract. Put it as a choice: does it mean this, or this, or this. "
               "Never "
               "ask a lawyer an open question, you get a lecture and no answer.",
               "The answer was that they had not noticed, and they have changed the original. Now I am slightly "
               "alarmed by "
               "my own power.",
               "Enjoy it, it does not last. Keep the list afterwards, with the answers, and send it along with the "
               "text. "
               "It is what gets you the second contract.",
               "It did, before the first was paid. They asked for the person who reads everything. I am having that "
               "put on "
               "a card.",
           }},
          {"accounts",
           "Where would you look first? We are busier than we have ever been, the order book is full until the winter, "
           "and there is less in the bank than a year ago. My partner thinks it is theft and I think it is flour.",
           "You find where the money goes without making people feel foolish.",
           {
               "It is hardly ever theft. Look at how many days pass between finishing the work and sending the bill. "
               "Then "
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
           "What did you agree on paper when you handed half your firm to a colleague? Mine has been here eleven "
           "years, "
           "we like each other, and that is just why I am afraid of doing it on a handshake.",
           "You sold part of your practice to somebody who worked in it.",
           {
               "Three things. How either of us leaves, what the firm is worth on that day, and who decides when we "
               "disagree. The rest we have never once looked at.",
               "The second is the one I cannot do. How did you settle on a worth without a quarrel?",
               "We each wrote a number on a card, and agreed beforehand that if they were within a fifth we would take "
               "the middle. They were within a tenth.",
               "We tried it last night. Hers was higher than mine. I had to go and stand in the yard for a minute.",
               "That happens to the right people. Have a solicitor write it up anyway, short. I used somebody who "
               "charges "
               "for the page and so writes few of them.",
               "Do you have the name? Ours would write forty pages and be proud of each.",
               "Lennart Voss, who does it all by letter and telephone. Tell him it is the card arrangement, he has now "
               "done three.",
           }},
          {"accounts",
           "When did you last tell a client that the business was fine and the owner was not? I do books for a "
           "friend’s "
           "firm, the figures are the best yet, and I can see from the dates on the receipts that he is working at "
           "three "
           "in the morning.",
           "You see in the books what the owner has not noticed.",
           {
               "Twice last year. I print the page with the times on it and put it in front of them, and go and make "
               "the "
               "tea. I take a long while over the tea.",
               "I do not think he knows that the receipts have the time on them.",
               "Nobody does. Do not give advice with it. Ask which hour of the week earns the least, because you can "
               "work "
               "that out and he cannot. It is always one of those.",
               "It was the Sunday deliveries. They have lost money every week since March, and he does them himself "
               "because he cannot bear to ask anybody else.",
               "Then he has a reason in figures to stop, which is easier than a reason in feelings. Will you tell him, "
               "or "
               "shall I write you the sentence?",
               "I told him. He looked at the page for a long time and said that he had thought Sundays were the secret "
               "of "
               "it. He stopped from this week.",
               "Good. Look at the receipts again in a month. Look at the times first.",
           }},
          {"accounts",
           "What would you do with four years of receipts in carrier bags? I make furniture, I am honest and late, a "
           "letter has come with a date in it, and I have moved the bags twice so as not to see them.",
           "You can start from a shoebox.",
           {
               "Leave the receipts alone. Get the bank statements for the four years and go down them with a pencil. "
               "Nine "
               "tenths of what you need is there, already in order.",
               "I had thought that the bags were the job. Are they for nothing?",
               "They are for the tenth part. Sort them by year only, into four boxes, and no further. Sorting by kind "
               "is "
               "how people hide from the adding up.\n\nThen answer the letter today. One line, that it is in hand and "
               "when "
               "they will have it.",
               "They wrote back and gave me until the end of next month, in what I would almost call a friendly tone.",
               "They nearly always do for people who write first. How do the years look?",
               "Two are dull, one is worse than I thought, and in the third they owe me money. I sat on the floor "
               "among "
               "the bags and laughed.",
               "Everyone sits on the floor. Now do this month’s before it gets into a bag.",
           }},
      });
}

}  // namespace kith::demonstration
