import { count } from './shell.ts';

/** All that is missing at once, and the water between two lands. */
export const missing = {
  'missing.about': (n: number) =>
    n === 1
      ? 'Une question, sous son numéro sur la carte.'
      : `${n} questions, numérotées comme sur la carte.`,
  'missing.which': 'Questions montrées',
  'missing.first': (n: number) => (n === 1 ? 'la première' : `les ${n} premières`),
  'missing.all': (n: number) => `toutes (${n})`,
  'missing.reading': 'Recherche de ce qui manque…',
  'missing.noneTitle': 'Rien ne manque encore',
  'missing.noneText':
    'La carte ne pose pas encore de question. Ici se verra d’un coup d’œil ce qui manque : liens pas encore notés, places vides, engagements sans porteur.',
  'missing.nothingToShow': 'Aucune question n’est à montrer pour l’instant.',
  'missing.toQuestions': 'Toutes les questions',
  'missing.number': (n: number, question: string) => `Question ${n} : ${question}`,
  'missing.marks': 'Numéros des questions sur la carte',
  'missing.seats': 'Places vides',
  'missing.seat.carrier': 'un porteur',
  'missing.seat.care': 'qui prend soin de la coopération',
  'missing.seat.peer': 'un territoire pair',
  'missing.seat.for': (subject: string) => `pour « ${subject} »`,
  'missing.open': 'Ouvrir la question',
  'missing.back': 'Ce qui manque',
  'missing.project': 'Grand écran',

  'strait.kicker': 'Détroit',
  'strait.title': (a: string, b: string) => `Entre « ${a} » et « ${b} »`,
  'strait.few': (a: string, b: string, n: number, expected: number) =>
    `Peu de liens entre « ${a} » et « ${b} » : ${n === 0 ? 'aucun noté' : count(n, 'noté', 'notés')}, ${expected} attendus`,
  'strait.asked': (n: number) => (n === 1 ? 'La question posée' : 'Les questions posées'),
  'strait.crosses': 'Ce qui passe d’une rive à l’autre',
  'strait.pair': (a: string, b: string) => `${a} et ${b}`,
  'strait.shore': (land: string, n: number) => `${land}, ${count(n, 'acteur', 'acteurs')}`,
  'strait.others': 'Vers les autres terres',
  'strait.gone': 'Une de ces deux terres n’est plus sur la carte.',
};
