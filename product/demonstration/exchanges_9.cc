#include "product/demonstration/exchanges.h"

// What was said to those asked about: machinery to soap, in the order of trades(). Everyone here is made up.

namespace kith::demonstration {

void add_exchanges_9(std::vector<Exchange>& all) {
  all.insert(
      all.end(),
      {
          {"machinery",
           "What do you look at first in an old tractor at a farm sale? I need something for two acres and a saw "
           "bench, I "
           "have a small budget, and I can be talked into almost anything by a coat of fresh paint.",
           "You buy tractors at sales and do not regret it.",
           {
               "I look at the seat and the pedals. They tell you the hours, whatever the clock says. Then I put my "
               "hand "
               "on the block. If it is warm before the sale, ask why they warmed it.",
               "There is one with no paint at all, a seat worn to the metal, and a stone-cold engine. The owner’s "
               "daughter is standing next to it, looking sad.",
               "Ask her to start it, and ask her what it used to do. If it starts within ten seconds and she knows its "
               "habits, bid what you can and stop there.",
               "Eight seconds. It pulls to the left, she says, it always did, and he used to sing at it. I got it for "
               "less than I had meant to pay.",
               "Send her a photograph when it is working. Change all the oils, and do not paint it. What is the saw "
               "bench? I have a belt that may fit.",
               "Six metres of flat belt, about four inches. The photograph is sent. She wrote back with the name of "
               "the "
               "song.",
           }},
          {"machinery",
           "What did you repair with something from a kitchen? I fix sewing machines and I have a customer forty miles "
           "away, a part that is three weeks off, and a wedding dress under the needle on Saturday.",
           "You have mended a machine with whatever was to hand.",
           {
               "A baler, with the handle of a wooden spoon, for nine days of hay. It only had to be round, and softer "
               "than "
               "what it touched. What is your part, and what does it do?",
               "A small nylon gear, and it has lost two teeth. It drives the bit that lifts.",
               "Then you only need it for one dress. Turn it on its shaft so that the bad place comes up when there is "
               "no "
               "load. If it cannot turn, then cut two teeth from a chopping board, glue, pin, and file.",
               "It will not turn. I have bought a chopping board and a very small file. I feel like a dentist.",
               "Run it slowly by hand for the first yard. And tell her what you did, so that she does not learn of it "
               "from "
               "the noise.",
               "She sewed the whole hem with a piece of chopping board, and knew it, and cried at something else. The "
               "part "
               "came on Tuesday. She has asked for the old one, for the album.",
           }},
          {"machinery",
           "How do you decide which old parts are worth keeping? My uncle has left me a barn with the insides of forty "
           "looms, I need the space for one loom that works, and I keep picking things up and putting them down "
           "somewhere "
           "else.",
           "You keep the parts that nobody makes any more, and no others.",
           {
               "Three heaps. What wears out, what breaks, and what never does.\n\nKeep all the first, some of the "
               "second, "
               "and none of the third, however handsome. It is always the third that you have most of.",
               "The third heap is nine iron frames. They are very handsome. I have been hanging my coat on one.",
               "You may keep one for the coat. How many of the first heap?",
               "Two biscuit tins. So it has all come down to two biscuit tins, after forty looms.",
               "That is about right. Label them with the machine that they fit, and write to whoever still runs one. "
               "They "
               "will come for the rest, with a trailer, and they will be in tears.",
               "Four came with two trailers, and one of them was in tears, over a cam. I have the space, two tins, and "
               "a "
               "standing invitation to stay with any of them.",
           }},
          {"driving",
           "How do you teach somebody who freezes? I train people on a large machine in our workshop, it is not so "
           "very "
           "dangerous, and I have one who is clever and careful and goes white whenever I say now.",
           "You teach people who are frightened of you.",
           {
               "Stop saying now. Sit beside, not behind, and look where they should look. Tell them what you can see "
               "and "
               "let them choose the moment. It may take a whole lesson. Let it.",
               "I stood behind him, with my arms folded, I am sorry to say. I thought that it was reassuring.",
               "You were being a wall. Next time you do it yourself, badly, and ask him to stop you. Being the one who "
               "says stop is the cure for most people.",
               "He stopped me four times. The fourth time he said it quite sharply, and then we both laughed.",
               "Good. Let him finish early that day, on a thing that went well. They take the last five minutes home "
               "with "
               "them, not the hour.",
               "He ran it alone this morning. He said now to himself, under his breath. I was outside the door with my "
               "arms unfolded.",
           }},
          {"driving",
           "What do you say at the first roundabout? I train young chefs, they are splendid until the first full "
           "Saturday, "
           "and then one of them stops dead in the middle of it with a pan in each hand.",
           "You know what to say when somebody stops in the middle.",
           {
               "One word, and it is always the same: breathe, or left, or pan. It must be something that they can do "
               "in a "
               "second. A sentence is no use to anybody at a roundabout.",
               "I say a good many sentences. Some of them are quite short.",
               "Choose the word with them beforehand, when it is quiet. And have a place to stop that is not a "
               "failure. I "
               "tell them that we may go round as many times as we like. No one is counting.",
               "We agreed on board. It means put it down and look at the board. We practised on a Tuesday with nobody "
               "in.",
               "That is just how to do it. Now you should miss one on purpose, and say the word to yourself, aloud.",
               "I did it on Saturday, at ten past eight, at the top of my voice. The entire kitchen looked at the "
               "board. "
               "There was a laugh, and then we were through.",
           }},
          {"driving",
           "How do two teachers share one set of expensive equipment without a quarrel? I teach people to turn wood, a "
           "colleague in the next town does the same, and we could afford one good lathe between us and no more.",
           "You share a car with another instructor.",
           {
               "Share it by the week and not by the hour. If you share by the hour then somebody is always waiting. "
               "And "
               "whoever hands it over hands it over clean, full, and with a note of anything that rattles.",
               "A note of what rattles. I can see that being the whole of it.",
               "It is. We have had a book in the glove box for six years. The rule is that if it is in the book then "
               "nobody is to blame, and if it is not in the book you pay.",
               "I put that to her, and she laughed and said that was her marriage. We have agreed on alternate "
               "fortnights.",
               "Set aside a small sum each month in both your names for the day that it dies. You will not quarrel "
               "over a "
               "thing which is already paid for.",
               "It is bought, and bolted to a trailer. The book’s first line is hers: it hums on Thursdays. I looked, "
               "and "
               "it does, and nobody is to blame.",
           }},
          {"soap",
           "How did you get through the safety paperwork the first time? I make a hand salve that my neighbours keep "
           "asking to buy, I have read the rules twice, and each time I came out knowing less than when I went in.",
           "You got through the safety papers and went on.",
           {
               "Make one. One salve, one scent, one size. Each change is a new paper, so people with nine scents "
               "drown. I "
               "began with plain and sold nothing else for a year.",
               "I have seven. I like all seven. I suppose my neighbours really only ask for the lavender.",
               "Then you have one, and six for birthdays. Find an assessor who answers questions before taking the "
               "money. "
               "I use a chemist called Perpetua, she replies in full sentences.",
               "She replied in full sentences, and found that my lavender was more than twice as strong as it ought to "
               "be. My hands had thought so too.",
               "Mine was the same with the orange. Write a batch number on every tin, even when it is a batch of six. "
               "It "
               "feels grand, and one day you will be glad of it.",
               "Batch one was twenty-four tins, and it is gone. Batch two has half the lavender, and nobody has "
               "noticed "
               "except my hands, who are grateful.",
           }},
          {"soap",
           "What did you stop making, and why? I make seven kinds of chutney, one of them takes a whole day, sells "
           "slowly "
           "to people I am fond of, and I have just seen what it earns me for an hour.",
           "You stopped making the thing that you liked most.",
           {
               "A shaving soap, in a bowl. It took three weeks, and nine men loved it. I wrote to all nine, with the "
               "recipe and the name of the man who turned the bowls.",
               "You gave away the recipe? I had thought of simply letting it run out and looking vague.",
               "Vague takes years. People ask you at funerals. Tell them that there is one last batch, and the date, "
               "and "
               "let them buy as much as they can carry.",
               "I have put up a notice for the thirtieth. The quince people have taken it very hard. One has ordered "
               "forty "
               "jars.",
               "There you have a day’s work that paid. And with the day you get back, do nothing new for a month. I "
               "filled "
               "mine up at once and never found out what it was for.",
               "They took all ninety, and two of them make it themselves now and bring me a jar. I am keeping "
               "Wednesdays "
               "empty. I believe that they are for sitting down.",
           }},
          {"soap",
           "How do you buy boxes when the smallest order is five thousand? I make small clocks from scrap, I sell "
           "perhaps "
           "six a week, and I have been posting them in boxes that say pasta.",
           "You buy plain boxes in small numbers.",
           {
               "Find out which box everyone else already buys, and fit your thing to that. I moved my soap by half a "
               "centimetre and the price of boxes fell to a quarter. The box was cheaper to change from my end.",
               "My clock is nineteen centimetres, and the common one is eighteen and a half inside. I could lose half "
               "a "
               "centimetre of feet.",
               "Lose the feet. Then ask the box people about what they call overs. They always make some extra, and "
               "they "
               "are generally sitting behind a door in somebody’s way.",
               "They had four hundred in the right size, plain brown, because a firm of candle makers never came for "
               "them. "
               "I paid for them in cash, and a clock.",
               "That firm may have been me, in a bad year. I am glad that they went to a good home. Do stamp them by "
               "hand, "
               "people keep a thing that has been stamped.",
               "I have had a stamp cut. Customers tell me they miss the pasta, so one in every twenty says pasta on "
               "the "
               "inside.",
           }},
      });
}

}  // namespace kith::demonstration
