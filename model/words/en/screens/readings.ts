import { count } from './shell.ts';

export const readings = {
  'families.title': 'Who is linked with whom, by family',
  'families.reading': 'Reading the families…',
  'families.lead': (observed: number, pairs: number) =>
    `${count(observed, 'linked pair', 'linked pairs')} of actors out of ${pairs} possible. Each cell gives the linked pairs, then (≈) those one would expect if families played no part.`,
  'families.caption': 'Linked pairs between families: recorded, then expected',
  'families.actors': (n: number) => count(n, 'actor', 'actors'),
  'families.expected': (n: string) => `≈ ${n}`,
  'families.cell': (a: string, b: string, observed: number, pairs: number) =>
    `${a} and ${b}: ${count(observed, 'linked pair', 'linked pairs')} out of ${pairs}`,
  'families.inside': (a: string, observed: number, pairs: number) =>
    `${a}, among themselves: ${count(observed, 'linked pair', 'linked pairs')} out of ${pairs}`,
  'families.noPair': 'No two actors to link here.',
  'families.tooSmall': 'Map too small to conclude.',
  'families.few': (p: string) =>
    `Fewer links than chance gives to actors as active: ${p} of random draws give as few.`,
  'families.usual': (p: string) => `Nothing unusual: ${p} of random draws give as few links.`,
  'families.lessActive': (family: string) =>
    `${family}: few links noted, with all families. That is enough to explain this small number.`,
  'families.expectation': (n: string) => `About ${n} would be expected.`,
  'families.choose': 'Choose a cell: its actors light up on the map.',
  'families.open': 'Read these two families side by side',
  'families.legendFew': 'fewer links than by chance',
  'families.legendMore': 'share of linked pairs',
  'families.empty': 'The table will cross the families as soon as two actors are on the map.',

  'sides.first': 'On one side',
  'sides.second': 'On the other',
  'sides.actors': 'Actors, one by one…',
  'sides.addActor': 'Add an actor on this side',
  'sides.without': (name: string) => `Take ${name} off this side`,
  'sides.choose': 'Choose at least one actor on each side.',
  'sides.links': (n: number, pairs: number) =>
    n === 0
      ? `No linked pair out of ${pairs}.`
      : `${count(n, 'linked pair', 'linked pairs')} out of ${pairs}.`,
  'sides.linkOfTwo': (n: number) =>
    n === 0 ? 'No link between the two is recorded to date.' : 'The two are linked.',
  'sides.between': 'What links them',
  'sides.nature': 'Of what nature',
  'sides.gives': (family: string, n: number) => `${family}: ${n}`,
  'sides.givesHint': 'who gives or acts',
  'sides.formality': 'In what form',
  'sides.intensity': 'How far',
  'sides.carried': 'What both carry',
  'sides.carriedNone': 'No commitment is carried on both sides to this day.',
  'sides.words': 'What each says about itself',
  'sides.unsaid': 'not said yet',
  'sides.nothingSaid': 'Have said nothing yet',
  'sides.linked': 'The linked pairs',
  'sides.expertise': 'What we know how to do',
  'sides.frame': 'What we can decide',
  'sides.constraints': 'What binds us',
  'sides.expects': 'What we expect of others',

  'needs.title': (needs: number, offers: number) =>
    `${count(needs, 'need', 'needs')}, ${count(offers, 'offer', 'offers')}`,
  'needs.covered': 'Needs that have an offer',
  'needs.uncovered': 'Needs without an answer to this day',
  'needs.unused': 'Offers nobody asks for yet',
  'needs.noneCovered': 'No need has found an offer yet.',
  'needs.noneUncovered': 'Every need has an offer.',
  'needs.noneUnused': 'Every offer answers a need.',
  'needs.seeks': 'seeks:',
  'needs.offers': 'offers:',
  'needs.linked': 'already linked',
  'needs.emptyTitle': 'Needs and offers',
  'needs.empty':
    'Here what actors seek will meet what they offer. Open an actor’s panel on the map and note what it seeks.',
  'needs.emptyStep': 'Go to the map',

  'rests.title': 'What rests on an actor',
  'rests.lead':
    'If this actor left tomorrow: who would be cut off, which commitment would lose its only carrier.',
  'rests.choose': 'An actor',
  'rests.most': 'Where most rests',
  'rests.cutOff': (n: number) => `${count(n, 'actor would be', 'actors would be')} cut off from the others`,
  'rests.onActor': (name: string) => `What rests on ${name}`,
  'rests.reading': 'Reading what rests on it…',
  'rests.nobody': 'Nobody alone holds the others together on this map.',
};
