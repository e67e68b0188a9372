import { foldText } from '../words/fold-text.ts';

/** When a form of a verb speaks of. */
export type Tense = 'present' | 'past' | 'future' | 'conditional' | 'participle' | 'infinitive' | 'gerund';
export type Forms = ReadonlyArray<readonly [form: string, tense: Tense]>;

/**
 * Endings of irregular verbs: what ends the infinitive, then present (he, they), imperfect, future, participle, each
 * without what precedes. Compounds follow: « tenir », « entretenir ».
 */
const IRREGULAR: ReadonlyArray<
  readonly [end: string, present: string, imperfect: string, future: string, past: string]
> = [
  ['tenir', 'tient tiennent', 'ten', 'tiendr', 'tenu'],
  ['venir', 'vient viennent', 'ven', 'viendr', 'venu'],
  ['prendre', 'prend prennent', 'pren', 'prendr', 'pris'],
  ['mettre', 'met mettent', 'mett', 'mettr', 'mis'],
  ['battre', 'bat battent', 'batt', 'battr', 'battu'],
  ['duire', 'duit duisent', 'duis', 'duir', 'duit'],
  ['struire', 'struit struisent', 'struis', 'struir', 'struit'],
  ['suivre', 'suit suivent', 'suiv', 'suivr', 'suivi'],
  ['vivre', 'vit vivent', 'viv', 'vivr', 'vecu'],
  ['ouvrir', 'ouvre ouvrent', 'ouvr', 'ouvrir', 'ouvert'],
  ['offrir', 'offre offrent', 'offr', 'offrir', 'offert'],
  ['courir', 'court courent', 'cour', 'courr', 'couru'],
  ['cevoir', 'coit coivent', 'cev', 'cevr', 'cu'],
  ['pouvoir', 'peut peuvent', 'pouv', 'pourr', 'pu'],
  ['devoir', 'doit doivent', 'dev', 'devr', 'du'],
  ['vouloir', 'veut veulent', 'voul', 'voudr', 'voulu'],
  ['savoir', 'sait savent', 'sav', 'saur', 'su'],
  ['avoir', 'a ont', 'av', 'aur', 'eu'],
  ['voir', 'voit voient', 'voy', 'verr', 'vu'],
  ['etre', 'est sont', 'et', 'ser', 'ete'],
  ['faire', 'fait font', 'fais', 'fer', 'fait'],
  ['aller', 'va vont', 'all', 'ir', 'alle'],
  ['envoyer', 'envoie envoient', 'envoy', 'enverr', 'envoye'],
  ['crire', 'crit crivent', 'criv', 'crir', 'crit'],
  ['dire', 'dit disent', 'dis', 'dir', 'dit'],
  ['lire', 'lit lisent', 'lis', 'lir', 'lu'],
  ['servir', 'sert servent', 'serv', 'servir', 'servi'],
  ['partir', 'part partent', 'part', 'partir', 'parti'],
  ['sortir', 'sort sortent', 'sort', 'sortir', 'sorti'],
  ['sentir', 'sent sentent', 'sent', 'sentir', 'senti'],
  ['naitre', 'nait naissent', 'naiss', 'naitr', 'ne'],
  ['croire', 'croit croient', 'croy', 'croir', 'cru'],
  ['cueillir', 'cueille cueillent', 'cueill', 'cueiller', 'cueilli'],
  ['joindre', 'joint joignent', 'joign', 'joindr', 'joint'],
  ['clure', 'clut cluent', 'clu', 'clur', 'clu'],
  ['plaire', 'plait plaisent', 'plais', 'plair', 'plu'],
];

const ENDINGS: ReadonlyArray<readonly [string, Tense]> = [
  ['ait', 'past'],
  ['aient', 'past'],
  ['ions', 'past'],
];
const TO_COME: ReadonlyArray<readonly [string, Tense]> = [
  ['a', 'future'],
  ['ont', 'future'],
  ['ons', 'future'],
  ['ait', 'conditional'],
  ['aient', 'conditional'],
];

/**
 * Lists the folded forms of a French verb used about organisations: third persons, « nous », no subjunctive
 * or conditional.
 */
export function conjugateFrench(infinitive: string): Forms {
  const verb = foldText(infinitive);
  const found = IRREGULAR.find(([end]) => verb.endsWith(end));
  if (found !== undefined) {
    const [end, present, imperfect, future, past] = found;
    const lead = verb.slice(0, -end.length);
    return formsOf(
      verb,
      present.split(' ').map((form) => lead + form),
      lead + imperfect,
      lead + future,
      lead + past,
    );
  }
  if (verb.endsWith('er')) return regularEr(verb);
  const stem = verb.slice(0, -2);
  if (verb.endsWith('ir'))
    return formsOf(verb, [`${stem}it`, `${stem}issent`], `${stem}iss`, `${stem}ir`, `${stem}i`);
  return formsOf(verb, [stem, `${stem}ent`], stem, verb.slice(0, -1), `${stem}u`);
}

function regularEr(verb: string): Forms {
  const stem = verb.slice(0, -2);
  const soft = stem.endsWith('g') ? `${stem}e` : stem;
  // « nettoie », « paie » or « paye », « appelle »: both spellings are known.
  const mute = /[aou]y$/.test(stem) ? `${stem.slice(0, -1)}i` : stem;
  const doubled = /e[lt]$/.test(stem) ? `${stem}${stem.slice(-1)}` : mute;
  // « le CIVAM conseil le GAEC »: written as it is heard.
  const heard = /[aei]ill$/.test(stem) ? [stem.slice(0, -1)] : [];
  const either = [...new Set([mute, doubled, ...(/ay$/.test(stem) ? [stem] : [])])];
  return [
    ...formsOf(
      verb,
      [...either.flatMap((one) => [`${one}e`, `${one}ent`]), ...heard],
      soft,
      `${mute}er`,
      `${stem}e`,
    ),
    [`${soft}ons`, 'present'],
  ];
}

const formsOf = (
  verb: string,
  present: readonly string[],
  imperfect: string,
  future: string,
  past: string,
): Forms => [
  ...present.map((form) => [form, 'present'] as const),
  ...ENDINGS.map(([end, tense]) => [imperfect + end, tense] as const),
  ...TO_COME.map(([end, tense]) => [future + end, tense] as const),
  ...['', 'e', 's', 'es'].map((end) => [past + end, 'participle'] as const),
  [verb, 'infinitive'],
  [`${imperfect}ant`, 'gerund'],
];
