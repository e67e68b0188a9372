import { count } from './shell.ts';

/** All that is missing at once, and the water between two lands. */
export const missing = {
  'missing.about': (n: number) =>
    n === 1 ? 'One question, under its number on the map.' : `${n} questions, numbered as on the map.`,
  'missing.which': 'Questions shown',
  'missing.first': (n: number) => (n === 1 ? 'the first' : `the first ${n}`),
  'missing.all': (n: number) => `all (${n})`,
  'missing.reading': 'Looking for what is missing…',
  'missing.noneTitle': 'Nothing is missing yet',
  'missing.noneText':
    'The map asks nothing yet. Here what is missing will be seen at a glance: links not noted yet, empty seats, commitments without carrier.',
  'missing.nothingToShow': 'There is no question to show just now.',
  'missing.toQuestions': 'All questions',
  'missing.number': (n: number, question: string) => `Question ${n}: ${question}`,
  'missing.marks': 'Numbers of the questions on the map',
  'missing.seats': 'Empty seats',
  'missing.seat.carrier': 'a carrier',
  'missing.seat.care': 'who takes care of the cooperation',
  'missing.seat.peer': 'a peer territory',
  'missing.seat.for': (subject: string) => `for “${subject}”`,
  'missing.open': 'Open the question',
  'missing.back': 'What is missing',
  'missing.project': 'Big screen',

  'strait.kicker': 'Strait',
  'strait.title': (a: string, b: string) => `Between “${a}” and “${b}”`,
  'strait.few': (a: string, b: string, n: number, expected: number) =>
    `Few links between “${a}” and “${b}”: ${n === 0 ? 'none' : n} noted, ${expected} expected`,
  'strait.asked': (n: number) => (n === 1 ? 'The question asked' : 'The questions asked'),
  'strait.crosses': 'What crosses from one shore to the other',
  'strait.pair': (a: string, b: string) => `${a} and ${b}`,
  'strait.shore': (land: string, n: number) => `${land}, ${count(n, 'actor', 'actors')}`,
  'strait.others': 'Towards the other lands',
  'strait.gone': 'One of these two lands is no longer on the map.',
};
