import { count } from './shell.ts';

export const home = {
  'home.title': 'Who does what with whom, and who does not talk yet?',
  'home.lead':
    'Maillage draws the actors of a territory and their cooperations, then asks the questions that the map raises.',
  'home.start': 'Open the map of a territory',
  'home.placeholder': 'Name of a municipality, intermunicipal body, department…',
  'home.hint': 'All of official French geography, or a name of your own.',
  'home.free': (name: string) => `Create “${name}”`,
  'home.freeDetail': 'free territory',
  'home.creating': (name: string) => `Opening “${name}”…`,
  'home.territories': 'Territories',
  'home.loading': 'Reading the territories…',
  'home.empty': 'No territory yet. Type a name above: the first map opens in ten seconds.',
  'home.counts': (actors: number, cooperations: number, commitments: number) =>
    [
      count(actors, 'actor', 'actors'),
      count(cooperations, 'cooperation', 'cooperations'),
      count(commitments, 'commitment', 'commitments'),
    ].join(' · '),
  'home.shown': (n: number) => count(n, 'question shown', 'questions shown'),
  'home.fictional': 'fictional territory',
  'home.asOf': (day: string) => `as of ${day}`,
  'home.population': (n: string) => `${n} inhabitants`,
  'home.peers': (names: string) => `peer of ${names}`,
  'home.delete': (name: string) => `Delete ${name}`,
  'home.deleteTitle': (name: string) => `Delete “${name}”?`,
  'home.deleteExplained':
    'Its commitments, answers, history and the actors that act only there will be erased. This is the one act without return.',
  'home.deleteName': 'To confirm, type its name',
  'home.deleteConfirm': 'Delete for good',
  'tour.offer': 'First time here?',
  'tour.start': 'Take the guided tour',
  'tour.what': 'eight steps, three minutes, in a made-up territory; nothing is changed',
  'tour.no': 'Do not offer the tour again',
  'home.accessibility': 'Accessibility: partly conforming',
  'home.guides': 'Help and guides',
  'home.more': 'Data open through a documented API:',
  'place.commune': 'municipality',
  'place.epci': 'intermunicipal body',
  'place.departement': 'department',
  'place.region': 'region',
};
