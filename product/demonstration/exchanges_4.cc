#include "product/demonstration/exchanges.h"

// What was said to those asked about: signs to trees, in the order of trades(). Everyone here is made up.

namespace kith::demonstration {

void add_exchanges_4(std::vector<Exchange>& all) {
  all.insert(
      all.end(),
      {
          {"signs",
           "What should I have painted over the door, and what should I leave off? I have a wall nine feet wide, a "
           "name "
           "of four syllables, and six things that I do, and the sign writers I asked all say it is up to me.",
           "Your letters are still legible after ten years.",
           {
               "The name, and one word for what you do. If it takes six things to explain, paint the one that people "
               "knock about. The window can have the rest.",
               "They knock about keys. It is the smallest part of it, and I hoped to be known for locks.",
               "Then paint keys. They will find the locks when they are inside. A sign is for somebody walking past "
               "with "
               "wet hands and no time.",
               "I have drawn it at full size on lining paper and stuck it up. My neighbour read it from a moving bus.",
               "Then it is finished, do not add anything. What is the wall? If it has been painted with modern paint I "
               "would scrape it before anybody puts a brush to it.",
               "It had, and we scraped it. There was an old sign underneath, and it said keys.",
               "Leave an inch of the old one showing at the end. You will never have a better recommendation.",
           }},
          {"signs",
           "Which of your signs do you walk past to see how it is wearing? I lay tiled floors, I never go back unless "
           "something is wrong, and it struck me that I have no idea what becomes of anything I have done.",
           "You go back and look at your old work.",
           {
               "A green one over a chemist, north side, fourteen years old. The red has gone and the green has not, "
               "and I "
               "have bought a different red ever since. I would never have known from the workshop.",
               "So you go to learn? I had thought of it as a kind of vanity.",
               "It is both, and they keep each other company. Choose five floors, the oldest first, and go when they "
               "are "
               "busy. Watch feet. Take a notebook, or you will only admire it.",
               "I did three. The worst wear is not by the door at all. It is where everybody turns to the till.",
               "Nobody selling tile ever told you that. What will you do differently?",
               "A harder tile for one metre, at the turn, in the same colour. I told one owner why, and she has asked "
               "me "
               "back to do it, nine years after I last set foot in there.",
           }},
          {"signs",
           "How do you tell a customer that the lettering they have chosen cannot be read? I design menus, a client "
           "has "
           "fallen for something all loops, she shows it to everyone with her eyes shining, and nobody can find the "
           "soup.",
           "You tell customers what letters will do before they fall for them.",
           {
               "I never say so. I paint one word of it at the real size and hang it at the real distance and ask "
               "somebody "
               "passing to read it. Let the passer-by be the villain.",
               "I printed a page and asked the man who brings the vegetables. He looked for some time and said that it "
               "was "
               "very nice.",
               "Ask a thing with an answer. What does the soup cost? If he takes longer than four seconds, she will "
               "see "
               "his face.",
               "He took nineteen. She laughed before he had finished. She wants to keep it for something, though.",
               "Let her have it, for the name at the top, once and large. One line of loops is a voice, thirty lines "
               "is a "
               "hedge.",
               "Done, with everything else in something plain. The vegetable man found the soup in two seconds and "
               "asked "
               "to have some.",
           }},
          {"plumbing",
           "Where would you begin with a house that never gets warm? It is stone, on a corner, the boiler is new, the "
           "bills are frightening, and every person I invite to look sells me whatever it is they sell.",
           "You make old houses warm without ruining them.",
           {
               "Turn everything off on a cold evening and walk round with a damp hand. Note where you feel air move. "
               "Do "
               "that before anybody sells you anything, me included.",
               "The floor under the stairs, the loft hatch, and the letterbox, which is practically a window. None of "
               "that is heating.",
               "None of it. A day with a roll of felt and some lime, and then look at the radiators. Are they hot at "
               "the "
               "bottom as well as at the top?",
               "Warm at the top and cold at the bottom, all but one. Is that the boiler?",
               "That is sludge, it is twenty years of rust lying down. Have it flushed, and watch them do it. The "
               "water "
               "should run clear before they leave, not when they say so.",
               "It ran black for two hours and then like tea and then like water. I have taken my coat off indoors. "
               "Thank "
               "you.",
           }},
          {"plumbing",
           "What noise should I listen for in the pipes of a place I am about to buy? It is a small guest house with "
           "nine "
           "bathrooms, I am good with linen and breakfasts, and the seller puts the radio on whenever I visit.",
           "You can tell a fault from a customer’s impression of it.",
           {
               "Go at six in the morning and ask to have a bath on the top floor. While it fills, have a friend turn "
               "every "
               "other tap on and off. You want to hear water, and nothing else.",
               "We did it. There was a hum, like a large contented cat, and then a bang from somewhere below me.",
               "The hum is a worn valve and costs about as much as lunch. The bang is a pipe with nothing to hold it, "
               "where the water stops short. Which floor was it?",
               "The first, behind a cupboard that has been painted shut. The seller turned the radio up.",
               "Ask for the cupboard to be opened before you sign. If they will not, take the price of nine ceilings "
               "off. "
               "It is usually two clips and a piece of felt.",
               "It was two clips and a piece of felt, and a box of somebody’s letters. I have bought it. He has left "
               "me "
               "the radio.",
           }},
          {"plumbing",
           "How do you live decently in a cold house while you wait for the work to be done properly? We have a "
           "workshop "
           "with a flat above it, the heating comes out in October and goes back in at Christmas, and my colleagues "
           "have "
           "begun to talk about gloves.",
           "You know how to live in a cold house for a while.",
           {
               "Warm people and not rooms. One room at nineteen degrees with the door shut is kinder than six at "
               "fourteen. "
               "Move the kettle in there as well, or they will stand in the corridor out of loyalty.",
               "We have one with a stove. It would hold five if nobody gestures.",
               "Five is warm. Lay carpet on the bench where the arms rest, and stand on a plank off the concrete. Most "
               "of "
               "the cold in a workshop comes in through the elbows and boots.",
               "The planks made more difference than the stove. I had been about to hire a machine like a jet engine.",
               "Send it back before it comes, it makes everything wet. And ask your fitter for one radiator live by "
               "the "
               "end of November. There is generally a way if it is asked for early.",
               "One radiator came on the last day of November. All five of us stood round it and nobody gestured.",
           }},
          {"electrics",
           "How do you rewire a house with somebody in it who will not leave? She is eighty-six, it is my first job on "
           "my "
           "own, the wiring is older than I am, and she has told me plainly that she is not going to a hotel.",
           "You plan rewiring around people who live there.",
           {
               "One room a day, and it is finished by four. Before you touch anything, make her one good socket for "
               "the "
               "kettle and one for the lamp, on a lead from the new board.",
               "The kettle and the lamp. I had planned by circuit and not by her. It means going back to the board "
               "nine "
               "times.",
               "It does, and you should price it. Ask where she sits in the evening and do that room last, when your "
               "hands know the house.",
               "She has begun to wait for me with a list of where the old wires go. Her husband put them in. The list "
               "is "
               "correct.",
               "Then keep the list in the cupboard with the certificate. Whoever comes after you will bless the pair "
               "of "
               "you.",
               "Finished on Friday. She switched each room on herself, and said he would have done it tidier, and then "
               "that he would not.",
           }},
          {"electrics",
           "What do you find behind other people’s plaster? I decorate, I am about to open up a wall that hums, and "
           "the "
           "owner says it has always hummed and it would be a shame to interfere.",
           "You have seen behind more walls than most.",
           {
               "A newspaper, a shoe, a wasp nest, and once a light that had been on for thirty years. Do not open "
               "anything "
               "that hums. Turn the whole board off and see if it stops.",
               "It stopped. Then the owner came in to say that the fish had stopped as well.",
               "Fish first. Run them from next door.\n\nThen turn the circuits on one at a time until the wall starts "
               "again, and write down which it was. Do not put so much as a nail in until somebody qualified has stood "
               "in "
               "front of it.",
               "It is the one marked spare. I now see that nothing in this house is spare.",
               "Spare means that somebody lost track. Ask Zdenka, who works your way and likes a puzzle. She will want "
               "to "
               "see the cellar, and she will want to be left alone with it.",
               "She found a transformer for a doorbell, plastered over in about 1970, still ringing faintly for a "
               "button "
               "that no longer exists. The wall is quiet and the fish never knew.",
           }},
          {"electrics",
           "How many sockets does a workshop really need? I am fitting out a room for four people who sew and press, "
           "the "
           "plan shows six, and I have never been in any room where I thought that there were too many.",
           "You plan wiring around the people who will use it.",
           {
               "Do not count sockets, count what is on at once on the worst day. Irons above all. Two irons and a "
               "kettle "
               "have ended more marriages than money.",
               "Three irons, four machines, one boiler for steam, and a kettle that belongs to Birgit and is not to be "
               "discussed.",
               "Give the steam boiler its own supply, and each iron a different circuit. Machines hardly matter. Put "
               "the "
               "sockets at the height of the bench and not at the floor, or they will spend their lives bending.",
               "The plan had all six of them at the skirting. I moved them, and it came to fourteen, and the man who "
               "drew "
               "it went rather quiet.",
               "Put two on the ceiling over the cutting table, on a drop. And label every one at both ends on the day, "
               "not "
               "afterwards. There is no afterwards.",
               "Fourteen, two from the ceiling, all labelled. On the first morning everything was on at once, "
               "including "
               "Birgit’s kettle, and nothing happened at all.",
           }},
          {"roofing",
           "Where does the water come in, if the stain is in the middle of the ceiling and six feet from any wall? Two "
           "roofers have replaced slates above it, and it is still there each time the wind is in the south.",
           "You find leaks from where the bucket is.",
           {
               "Forget above it. Water runs along timber until something tells it to drop. What is uphill of the stain "
               "on "
               "the south side? A chimney, a window, a valley?",
               "A chimney, unused, about twelve feet up from it. Both of them told me that the chimney looked fine.",
               "From the front they do look fine. Have somebody look behind it, where the lead turns up. Leaves "
               "collect "
               "there and the wind pushes the water over.",
               "You were right, and you have never seen the house. There was a nest in there the size of a hat.",
               "Take the nest out after the season, then new lead at the back, a metre wide, and not mastic. If "
               "anybody "
               "goes up with a tube of something, send them home.",
               "New lead went in on Tuesday. On Thursday the wind was in the south all night, and I lay and listened "
               "to "
               "nothing.",
           }},
          {"roofing",
           "What should I look for from the pavement before I take on a building? I rent out studios, I am shown a new "
           "one "
           "every month, I never see a roof until the first storm, and I have started to dread the word charming.",
           "You can read a roof from across the street.",
           {
               "Cross over and look at the line along the top. It should be as straight as a table. A dip means "
               "timber, "
               "and timber is money. Then look at the gutter for anything growing.",
               "The one I saw today had a dip like a hammock and a small birch tree.",
               "How tall is the birch? You may laugh, but it is a fair clock. A foot a year, roughly, that nobody has "
               "been "
               "up there.",
               "About four feet. The agent told me that the roof had been looked at last spring.",
               "I expect that it was. From the pavement. Ask who looked, and for the bill. A roofer always leaves a "
               "bill.",
               "There was no bill, and then there was a lower price. I have walked away, quite cheerfully, and I now "
               "stop "
               "on corners and look up like a tourist.",
           }},
          {"roofing",
           "Is there any kind way to work over people’s heads for six weeks? We run a small school of music on the top "
           "floor, the slates have to come off in term, and I would like to warn our teachers truthfully.",
           "You work on roofs with people living underneath.",
           {
               "Tell them the hours and keep to them. Stripping is the noise, and that is nine days. Give me a quiet "
               "hour "
               "and I can always find lead to dress or a line to mark.",
               "Eleven to twelve is the little ones, with recorders. I would not ask you to keep quiet for that. It "
               "might "
               "be the other way about.",
               "We would bear it. Ask your roofer to start at the end farthest from the piano and to give you a sheet "
               "each "
               "Friday with next week’s noise on it. Nobody minds hammering they have been told about.",
               "He was surprised to be asked, and then rather good at it. This week’s says mostly thumping, some "
               "sawing, "
               "cheerful whistling.",
               "He will keep to that, because he wrote it himself. How is the piano?",
               "Wrapped up like an aunt. They finished two days early. The recorders played for them in the yard, and "
               "they "
               "stood with their hats off until it was over.",
           }},
          {"stone",
           "How do I know which mortar is right for a garden wall that nobody has touched for a century? A builder "
           "says "
           "cement is stronger, my neighbour says lime is correct, and they have both stopped being pleasant about it.",
           "You match mortar by eye and then prove it.",
           {
               "Your neighbour is right, and the builder is not lying. Cement is stronger than your stone, which is "
               "the "
               "trouble. The wall must be able to fail at the joints.",
               "I had never thought of it as failing on purpose. How do I choose the lime?",
               "Take a piece of old mortar as big as a walnut, crush it, and wash it in a glass. Look at the sand that "
               "settles. Match the sand first. Everyone worries about lime and forgets sand.",
               "Coarse and yellow, with little bits of shell. We are forty miles from the sea.",
               "Then there was an old river under you, or a mean builder with a cart. Ask at the gravel pit for "
               "unwashed. "
               "They will think you are mad and sell it to you cheaply.",
               "They did, on both counts. The builder has tried it and says it handles like butter. He and my "
               "neighbour "
               "are now unpleasant about my hedge instead.",
           }},
          {"stone",
           "How do you match a stone when the quarry has closed? I am mending a tiled stove from a works that shut "
           "before "
           "I was born, nobody makes that green any longer, and each of my attempts looks like a pond near it.",
           "You match what cannot be bought any more.",
           {
               "You never match the face, it has had a hundred years of weather. Match the inside. Break a corner "
               "where it "
               "cannot be seen, and match that, and let time do the rest.",
               "The inside is grey, with tiny black specks. I had only ever looked at the green.",
               "The specks are in the clay, and they bleed up into the glaze. That is why yours are ponds, they are "
               "too "
               "clean. Is there a brickworks near where they dug it?",
               "There is, four miles off, and the man there knew about the specks. He calls them pepper, and usually "
               "takes "
               "them out.",
               "Ask him to leave them in. And make three times what you need, because you will want to choose. "
               "Matching is "
               "mostly choosing.",
               "The pepper did it. I chose eleven out of thirty-five, and put them low down by the door, where the "
               "hands "
               "will darken them. You have to be told which they are.",
           }},
          {"stone",
           "What makes a dry wall stand up? I teach outdoor work to adults, I can put a wall up so that it looks quite "
           "right, and then somewhere in its second winter it sits down in the same place.",
           "Your walls are still standing, and people lean on them.",
           {
               "The middle, that nobody sees. If you throw the small stuff in with a shovel it settles and pushes the "
               "faces apart. Each piece should be set by hand, tight, as if it were on show.",
               "Guilty, and with a large shovel. I thought of it as filling.",
               "Everybody does. And long stones right through, every metre, at knee height. Where it sat down, I would "
               "bet "
               "that there are none.",
               "I took that part down with the class and there was not one. We found a lunch tin, a spanner, and a "
               "great "
               "deal of gravel.",
               "The wall told you quite plainly. Have them build half each, from both sides, and meet. They will start "
               "to "
               "care about the middle when somebody else is looking into it.",
               "Two metres in a day, and nobody touched the shovel. A student has lain on top of it in the sun for an "
               "hour, and says that she is testing it.",
           }},
          {"gardens",
           "What would you do with a north-facing yard of five metres by four? It is for a waiting room to look out "
           "at, "
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
               "An amelanchier with several stems. Something happens to it each month, and it moves in very little "
               "wind. "
               "It is good company for someone waiting.",
               "It was planted on Saturday. The receptionist says people have begun to sit on the other side of the "
               "room, "
               "facing out.",
           }},
          {"gardens",
           "What is the first thing that you take out of a garden? I have been asked to do a courtyard for a hotel, it "
           "has "
           "forty pots and three water features, and the owner would like it to feel calm without losing any of it.",
           "You take things out before you put anything in.",
           {
               "Whatever makes a noise when nobody is there. Turn the water off for one evening and see who notices. "
               "It is "
               "hard to be calm next to something that sounds like a tap.",
               "Nobody noticed, and then at breakfast two guests said how well they had slept.",
               "Then the three become one, in a corner, so that you have to walk towards it. With pots, put them all "
               "together in one crowd. A crowd is one thing, forty is forty.",
               "We put them all by the north wall. She walked round twice and asked where I had hidden the rest.",
               "Leave it at that for a month before you plant anything. Empty space needs to be got used to. She will "
               "ring "
               "you and say that it wants something.",
               "She rang on the twelfth day. By the time I got there she had put out one chair, and she was right.",
           }},
          {"gardens",
           "How do you keep a steep bit of ground from washing down into the neighbour’s yard? I have taken on a row "
           "of "
           "terraces behind a café, it rained hard on Sunday, and on Monday there was some of our thyme on his car.",
           "You understand rainwater and slopes.",
           {
               "Water does what it likes when it is hurrying. Make it stop every two metres. A log across the slope, "
               "held "
               "by pegs, with the soil pulled level behind it. It need not be handsome.",
               "We have a stack of old floor joists. Would it matter that they are full of nails?",
               "Put the nails underneath and your gloves on. Plant into the step behind each one, straight away, "
               "something "
               "with roots like string. Low willow, or a plain fescue. Thyme is a passenger.",
               "Six steps are in. It rained again last night, and I went out with a lamp to watch. It stops at each, "
               "like "
               "somebody with shopping.",
               "That is just what you want. Leave one end of each a hand lower, left and then right, so that when it "
               "does "
               "overflow it wanders.",
               "It wanders. The neighbour came round to say that his yard was dry, and to ask if he might have some of "
               "the "
               "thyme back.",
           }},
          {"gardens",
           "Would you have planted any of this if you had to look after it yourself? I keep the grounds of a care "
           "home, a "
           "designer has left us nine beds that need something every week, and there is me, one morning, and Mr "
           "Pettersen "
           "with a stick.",
           "You make gardens that two people can keep.",
           {
               "Very little of it, to judge by your list. Which of the nine do they sit beside? Do that one properly, "
               "and "
               "be ruthless with the rest.",
               "Only the two by the glass doors. The others are seen from upstairs, by people lying down.",
               "From upstairs they want shape and not detail. Shrubs in three sizes, cut once a year, grass between. "
               "Give "
               "everything fussy away, there is always a school.",
               "The school took a whole van. Mr Pettersen stood by with his stick and told them which way up.",
               "He should have one of the two beds for his own then, raised to the height of his hand. What did he "
               "grow "
               "before?",
               "Dahlias, for shows. He has nineteen in now, and an opinion on everybody else’s. My morning is enough.",
           }},
          {"trees",
           "How do you persuade people to keep a tree they think is dangerous? It leans over our shared yard, it has "
           "done "
           "so for sixty years, and one branch came down last month with nobody under it.",
           "You spoke up for a tree and it was listened to.",
           {
               "You do not persuade them. You have it looked at, in writing, by somebody who gains nothing from "
               "felling "
               "it. Fear needs a piece of paper.",
               "Who would that be? The two firms that came both gave a price for taking it down while they were still "
               "on "
               "the pavement.",
               "A consultant with no saw. Ask for a climbed inspection and for what it needs over five years. Bartomeu "
               "travels for it, and writes two pages where others write thirty.",
               "He came. Two pages, as you said. It needs one limb shortened, and the yard swept of cars on windy "
               "nights "
               "for a year.",
               "That is about what I would expect. Read the limb sentence aloud to them first and the price of felling "
               "after it.",
               "They voted to keep it, eight to three. One of the three has asked for the cut limb, to turn bowls "
               "from.",
           }},
          {"trees",
           "How do you read a tree survey without panicking? We have bought a yard for our workshop, the report lists "
           "fourteen trees by number, nine of them say moderate risk, and I have begun to park in the road.",
           "You can read a tree survey calmly.",
           {
               "Moderate means that a careful person wrote it. Look for two columns: what is under the tree, and by "
               "when. "
               "If nothing is under it, moderate risk is a matter for the rabbits.",
               "Seven are over a bank of nettles. Two are over where I used to park.",
               "So you have two trees, not nine. What do they want done, and by when?",
               "One has dead wood to come out within the year, and one should be looked at again in three. That is "
               "all. I "
               "had not read as far as that column.",
               "Hardly anybody does, the numbers frighten them first. Have the dead wood out in winter when it is "
               "cheaper, "
               "and ask for it to be left in a heap by the nettles, for the hedgehogs.",
               "It has been done, and there is a heap. I park in the yard again. Number eleven turns out to be a pear.",
           }},
          {"trees",
           "What can be done with a single good trunk? A walnut came down in our churchyard, the sawmill wants twenty "
           "or "
           "none, three of us would like the wood for different things, and the vicar would like the path back.",
           "You find a saw for one trunk at a time.",
           {
               "Do not let anybody cut it into logs to be helpful. That is the most important thing, and you may have "
               "about two days. Seal both ends with old paint.",
               "The ends are painted, a rather vivid blue. Somebody had already come along with a saw and a flask and "
               "I "
               "sent him home.",
               "Well done. Now ask for a man with a mobile mill. Casimir comes for one tree if there is hard standing "
               "and "
               "a lunch.\n\nTell him the length, the girth, and how many nails you think are in it.",
               "How would one know about nails? It stood beside the notice board for a hundred years.",
               "Then there are hundreds, to the height of an arm. Give him that piece last, he will charge you for the "
               "blade. Put sticks between the boards, a finger thick, a year for each inch.",
               "Thirty-one boards, one blade, and eleven drawing pins. They are drying in the bell tower, and the "
               "vicar "
               "says it smells better than it has in years.",
           }},
      });
}

}  // namespace kith::demonstration
