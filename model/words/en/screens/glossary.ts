/** The words of the screens, and what they mean: `word.x` and `is.x`. */
export const glossary = {
  'words.map': 'On the map',
  'words.commitments': 'Commitments',
  'words.questions': 'The gaps, put as questions',
  'words.measures': 'Measures',
  'words.workshop': 'The workshop, and after',
  'words.rules': 'Each kind of question, and when it is asked',

  'word.actor': 'Actor',
  'is.actor':
    'An organisation or a group that acts in the territory. Never a person: anyone who speaks does so for their organisation.',
  'word.family': 'Family',
  'is.family': 'The world an actor belongs to. It has one only; its colour, shape and icon tell it.',
  'word.cooperation': 'Cooperation',
  'is.cooperation':
    'What two actors or more do together, or one for the other. It has a nature, an intensity, a state, dates. Between two it is drawn as a line, among three or more as a small hub.',
  'word.link': 'Link',
  'is.link':
    'Two actors are linked when an active cooperation joins them at the intensity asked for (“We inform each other” or more, unless set otherwise). A cooperation that is wished, being built or ended is no link.',
  'word.nature': 'Nature of a cooperation',
  'is.nature': 'What they do. Some natures have a direction: one gives or acts, the other receives.',
  'word.formality': 'Form of a cooperation',
  'is.formality': 'The form of the cooperation, from the loosest to the most binding.',
  'word.status': 'State of a cooperation',
  'is.status':
    'Where it stands on the day read. Wished, proposed or promised, it is drawn with dashes; dormant, it fades a little; ended, it is hidden unless asked for.',
  'word.intensity': 'Intensity',
  'is.intensity':
    'How far one cooperates, in five levels each told by a fact. None is better in itself; they are never added up or averaged. Where two partners say two levels, the map keeps the lower.',
  'word.declaration': 'What each declares',
  'is.declaration':
    'The intensity that a partner sees in a cooperation, with the day and the occasion (workshop, interview, document). Two partners may see the same link differently.',
  'word.transactions': 'Funding and markets',
  'is.transactions':
    'The natures “funds” and “commissions”. A funder linked to everybody hides the rest: map, questions and measures can be read without them.',
  'word.membership': 'Membership by law',
  'is.membership':
    'A municipality in its intermunicipal body, say. It is a fact, not a cooperation: it enters no link, no measure, no question. A thin grey line shows it on request.',
  'word.reserve': 'Reserve',
  'is.reserve': 'The official institutions of the place, which wait next to the map until they are called.',
  'word.theme': 'Theme',
  'is.theme': 'What a cooperation, a commitment or a need is about: energy, water, food…',
  'word.resource': 'Need, offer',
  'is.resource': 'What an actor looks for, and what it can make available.',
  'word.day': 'Day read',
  'is.day':
    'A map is read on a day: what existed on that day. Next to it, “as it was known on…” shows what had been noted by a moment. One speaks of the facts, the other of what was written.',

  'word.commitment': 'Commitment',
  'is.commitment':
    'What the territory has promised itself to do, in its own words: territorial project, climate plan, food project… It may spell out a point of the Charter.',
  'word.carrier': 'Carrier',
  'is.carrier': 'An actor that takes its share of a commitment.',
  'word.horizon': 'Star, pebble',
  'is.horizon': 'A direction one walks towards, or a dated step on the way.',
  'word.charter': 'Charter',
  'is.charter':
    'That of the alliance of La Fabrique des transitions: four objectives, five lessons. They are reworded here; the Charter’s own text is the one that counts.',
  'word.tableRoles': 'The four around the table',
  'is.tableRoles': 'The “4 fantastiques”. A project that lacks one of them is fragile.',

  'word.question': 'Gap',
  'is.question':
    'Where a cooperation may be missing; the room is asked a question about it. A gap is never a verdict: a link that is absent from the map may be absent from life, or may not be noted yet.',
  'word.signal': 'Strong, medium, slight signal',
  'is.signal':
    'How much a question weighs, by rules shown with it (“Where this question comes from”). As long as it is to be checked, it is not more than “medium”.',
  'word.toCheck': 'To check',
  'is.toCheck':
    'Those whom the question concerns have not all answered, or what others would say could undo it. It becomes sure once they were heard on the subject within a year, “none” being an answer, and it holds well whatever the others say.',
  'word.shown': 'On screen',
  'is.shown':
    'The questions that the room sees, in the order chosen. Maillage proposes five, two at most of the same kind; the facilitator decides.',
  'word.delicate': 'To keep to yourself',
  'is.delicate':
    'Delicate questions: an actor without link, differing views, a cooperation broken off, a promise that is late. Nobody sees them until they are put on screen.',
  'word.answers': 'What the room answers',
  'is.answers':
    '“This link exists” opens its entry. “Propose a meeting” notes a proposed link. “A choice we stand by” asks why, and when to speak of it again. “Already dealt with”, “To ask absent actors” and “We disagree” stay with the question. Should things change afterwards, the map says so.',
  'word.sides': 'Side by side',
  'is.sides':
    'Two families, or actors that are chosen, face to face: what each knows to do, may decide, is bound by and expects; what both carry; what links them.',
  'word.rests': 'What rests on an actor',
  'is.rests':
    'Who would be cut off from the others if it left, which commitments would lose their only carrier, which cooperations a partner.',
  'word.expected': 'Expected by chance',
  'is.expected':
    'How many links would go from one family to the other if families played no part, on the same map. They are drawn at random 9,999 times, to know whether “fewer” is unusual.',
  'word.meeting': 'Meeting',
  'is.meeting':
    'Two actors that would have a reason to talk: a need and its offer, a shared commitment, a theme. Once accepted, it becomes a proposed cooperation.',
  'word.promise': 'Promise',
  'is.promise':
    'A cooperation to which each party has said yes, with a first name and a date. Without everybody’s yes it stays proposed.',

  'word.degree': 'Number of links',
  'is.degree': 'To how many actors this actor is linked.',
  'word.strength': 'Strength of links',
  'is.strength':
    'Its links, each counting 1; or, if the measured network is set so, a cooperation of several counts 1 in all (Newman).',
  'word.cooperations': 'Number of cooperations',
  'is.cooperations': 'The cooperations it is party to. A cooperation of five is one, and makes four links.',
  'word.betweenness': 'Betweenness',
  'is.betweenness': 'How far it stands on the shortest paths between the others.',
  'word.closeness': 'Closeness',
  'is.closeness': 'In how few steps it reaches the others, allowing for those it cannot reach.',
  'word.eigenvector': 'Eigenvector',
  'is.eigenvector': 'Whether it is linked to actors that are well linked themselves.',
  'word.core': 'Core',
  'is.core': 'Whether it belongs to a group in which each has several links with the others of it.',
  'word.constraint': 'Constraint',
  'is.constraint':
    'How far its links lead back to the same ones: high when its partners are linked to each other already.',
  'word.effectiveSize': 'Effective size',
  'is.effectiveSize':
    'How many of its partners are not redundant, because the map does not link them to each other.',
  'word.community': 'Community',
  'is.community':
    'A group of actors with more links inside than outside. It is computed; nobody declared it.',
  'word.passage': 'Articulation point',
  'is.passage':
    'An actor without which one part of the map would no longer be linked to the other. It holds them together.',
  'word.density': 'Density',
  'is.density': 'The share of pairs of actors that are linked, of all that could be.',
  'word.eiIndex': 'E-I index',
  'is.eiIndex':
    'Do links go to other families (towards 1) or stay inside (towards −1)? To be compared with chance for families of these sizes.',
  'word.brokerage': 'Brokerage',
  'is.brokerage':
    'An actor stands between two others that are not linked to each other. By the families of the three, it holds one of the roles below (Gould and Fernandez, 1989).',
  'word.coordinator': 'Coordinator',
  'is.coordinator': 'All three are of the same family.',
  'word.consultant': 'Consultant',
  'is.consultant': 'The two it joins are of one family, itself of another.',
  'word.gatekeeper': 'Gatekeeper',
  'is.gatekeeper': 'It lets into its own family what comes from another.',
  'word.representative': 'Representative',
  'is.representative': 'It carries to another family what comes from its own.',
  'word.liaison': 'Liaison (broker)',
  'is.liaison': 'All three are of different families.',
  'word.classes': 'Three classes',
  'is.classes':
    'The lower, middle and upper third, by rank. A room reads classes; figures are for research. “–” says that a measure is undefined, which is not zero.',

  'word.perimeter': 'Perimeter',
  'is.perimeter':
    'What a workshop is about: themes, actors, or the whole territory. The rest of the map is dimmed.',
  'word.heard': 'Heard',
  'is.heard': 'An actor that has answered on its links, its commitments or its needs, “none” included.',
  'word.rereading': 'Rereading',
  'is.rereading':
    'Each actor gets its own card only, and confirms, corrects or withdraws. Withdrawn data leave the map and all its exports.',
  'word.snapshot': 'Snapshot',
  'is.snapshot':
    'A frozen state of the map, at an address that never changes, with a hash: to cite, compare, restore.',
  'word.fiche': 'Cooperation brief',
  'is.fiche':
    'One page about a cooperation: who, what each brings, what got stuck, what was learnt, what others can reuse. Read by the territories chosen.',
  'word.pattern': 'Pattern',
  'is.pattern':
    'A named question that research asks of the graph: who stands between two families, which way money goes…',
};
