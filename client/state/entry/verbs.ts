import type { CarrierRole, Nature } from '../../../model/contract/vocabulary.ts';
import { grouped } from '../../../model/grouped.ts';
import { wordsTyped } from './tokens.ts';

/** Words that lead to the other party: « à la mairie », « avec le lycée », « chez », « par », « de », « pour ». */
export type Preposition = 'to' | 'with' | 'at' | 'by' | 'of' | 'for';

export interface Verb {
  readonly does: Nature | 'carry' | 'need' | 'offer';
  /** Written form: « co-produit ». */
  readonly form: string;
  /** Words as compared: « co », « produit ». */
  readonly words: readonly string[];
  /** The other party follows at once (« finance l’AMAP »). */
  readonly whom?: boolean;
  readonly by?: readonly Preposition[];
  /** The subject receives: « est financée par ». */
  readonly reverse?: boolean;
  /** One gives and the other receives, although the nature may go both ways: « forme ». */
  readonly oneWay?: boolean;
  readonly role?: CarrierRole;
  /** Said of several only, in English: « fund » after one name is a name (« Green fund »). */
  readonly plural?: boolean;
  /** After « souhaite », « veut »…: « financer ». */
  readonly infinitive?: boolean;
}

type Sense = Omit<Verb, 'form' | 'words' | 'plural' | 'infinitive'>;

/** `forms` of the present; those after `/` are infinitives, those after `//` English plurals. */
const VERBS: readonly (readonly [Sense, string])[] = [
  [
    { does: 'funds', whom: true, by: ['to', 'for', 'of'] },
    'finance, financent, cofinance, cofinancent, co-finance, co-financent, subventionne, subventionnent, funds, finances, sponsors, grants' +
      ' / financer, cofinancer, co-financer, subventionner // fund, sponsor',
  ],
  [
    { does: 'funds', whom: true, reverse: true },
    'est financé par, est financée par, sont financés par, sont financées par, est subventionné par, est subventionnée par, ' +
      'reçoit une subvention de, reçoit une subvention du, is funded by, are funded by, is financed by',
  ],
  [
    { does: 'commissions', by: ['to', 'of', 'with'] },
    'passe commande, passent commande, commande, commandent, achète, achètent, confie, confient, buys, orders, contracts' +
      ' / commander, acheter, confier, passer commande // buy, order, contract',
  ],
  [
    { does: 'commissions', whom: true },
    'fait travailler, font travailler, commissions, hires / faire travailler // commission, hire',
  ],
  [
    { does: 'commissions', whom: true, reverse: true },
    'travaille pour, travaillent pour, works for, supplies / travailler pour // work for, supply',
  ],
  [
    { does: 'commissions', by: ['to'], reverse: true },
    'vend, vendent, fournit, fournissent, livre, livrent, sells / vendre, fournir, livrer // sell',
  ],
  [
    { does: 'supports', whom: true },
    'accompagne, accompagnent, aide, aident, conseille, conseillent, facilite, facilitent, parraine, parrainent, ' +
      'helps, advises, facilitates, coaches, accompanies / accompagner, aider, conseiller // help, advise, facilitate, coach',
  ],
  [
    { does: 'supports', whom: true, role: 'support' },
    'soutient, soutiennent, appuie, appuient, supports / soutenir, appuyer // support',
  ],
  [
    { does: 'supports', whom: true, reverse: true },
    'est accompagné par, est accompagnée par, sont accompagnés par, sont accompagnées par, est soutenu par, est soutenue par, ' +
      'est aidé par, est aidée par, is supported by, are supported by, is helped by',
  ],
  [
    { does: 'governs', by: ['at', 'to', 'of'] },
    'siège, siègent, prend part, prennent part, détient une part, détiennent une part, a une part, a des parts, est actionnaire, ' +
      'est sociétaire, est membre, est administrateur, est administratrice, has a seat, has a share, holds a share, sits on the board, ' +
      'is a member, is a shareholder / siéger, prendre part',
  ],
  [
    { does: 'governs', whom: true },
    'administre, administrent, gouverne, gouvernent, préside, président, copréside, coprésident, governs, chairs / administrer, gouverner, présider // govern, chair',
  ],
  [
    { does: 'governs', whom: true, role: 'lead' },
    'pilote, pilotent, copilote, copilotent, co-pilote, co-pilotent, leads / piloter, copiloter // lead',
  ],
  [
    { does: 'governs', whom: true, reverse: true },
    'compte à son bord, est piloté par, est pilotée par, est administré par, est administrée par, is governed with, is governed by',
  ],
  [
    { does: 'shares_knowledge', by: ['with'] },
    'échange, échangent, exchanges, partage ses savoirs, partage des savoirs, partagent leurs savoirs, partagent des savoirs, ' +
      'partage son expérience, partagent leur expérience, partage ses connaissances, partagent leurs connaissances, shares knowledge, ' +
      'shares its knowledge / échanger, partager ses savoirs, partager leurs savoirs // share knowledge, share their knowledge, exchange',
  ],
  [
    { does: 'shares_knowledge', whom: true, oneWay: true },
    'forme, forment, informe, informent, sensibilise, sensibilisent, trains, teaches, informs / former, informer, sensibiliser // train, teach, inform',
  ],
  [
    { does: 'shares_knowledge', by: ['to'], oneWay: true },
    'transmet, transmettent, apporte ses savoirs, apportent leurs savoirs, enseigne, enseignent, explique, expliquent, ' +
      'brings its knowledge / transmettre, enseigner',
  ],
  [
    { does: 'shares_knowledge', by: ['of'], oneWay: true, reverse: true },
    'apprend, apprennent, se forme, learns / apprendre, se former // learn',
  ],
  [
    { does: 'co_produces', by: ['with'] },
    'coproduit, coproduisent, co-produit, co-produisent, organise, organisent, coorganise, coorganisent, co-organise, co-organisent, ' +
      'construit, construisent, coconstruit, coconstruisent, co-construit, co-construisent, anime, animent, coanime, coaniment, ' +
      'co-anime, co-animent, réalise, réalisent, crée, créent, monte, montent, mène, mènent, fait ensemble, font ensemble, ' +
      'co-produces, coproduces, produces, organises, organizes, co-organises, runs, builds, creates / coproduire, co-produire, organiser, ' +
      'coorganiser, co-organiser, construire, coconstruire, co-construire, animer, réaliser, créer, monter, mener' +
      ' // co-produce, coproduce, produce, organise, organize, run, build, create, make together, produce together',
  ],
  [
    { does: 'shares_means', by: ['with', 'to', 'for'] },
    'mutualise, mutualisent, prête, prêtent, partage, partagent, met en commun, mettent en commun, lends, pools, shares' +
      ' / mutualiser, prêter, partager, mettre en commun // lend, pool, share, share means',
  ],
  [
    { does: 'shares_means', whom: true, by: ['with'] },
    'héberge, hébergent, accueille, accueillent, hosts / héberger, accueillir // host',
  ],
  [
    { does: 'advocates', by: ['with'] },
    'plaide, plaident, milite, militent, défend, défendent, porte une parole commune, portent une parole commune, ' +
      'signe une tribune, signent une tribune, interpelle, interpellent, advocates, campaigns' +
      ' / plaider, militer, défendre // advocate, advocate together, campaign',
  ],
  [
    { does: 'unspecified', whom: true },
    'travaille avec, travaillent avec, coopère avec, coopèrent avec, collabore avec, collaborent avec, rencontre, est en lien avec, ' +
      'est partenaire de, works with, cooperates with, collaborates with, meets' +
      ' / travailler avec, coopérer avec, collaborer avec, rencontrer // work with, cooperate with, collaborate with',
  ],
  [
    { does: 'unspecified', by: ['with'] },
    'travaille ensemble, travaillent ensemble, travaille, travaillent, coopère, coopèrent, collabore, collaborent, cooperates, collaborates' +
      ' / travailler, coopérer, collaborer, travailler ensemble // work together, cooperate, collaborate',
  ],
  [
    { does: 'carry', role: 'contributor' },
    'porte, portent, contribue, contribuent, participe, participent, s’engage, s’engagent, carries, contributes' +
      ' / porter, contribuer, participer // carry, contribute',
  ],
  [
    { does: 'need' },
    'cherche, cherchent, recherche, recherchent, a besoin, ont besoin, manque, manquent, needs, seeks, lacks, looks for, is looking for, ' +
      'are looking for // need, seek, lack, look for',
  ],
  [
    { does: 'offer' },
    'propose, proposent, offre, offrent, met à disposition, mettent à disposition, met, mettent, peut prêter, peuvent prêter, peut offrir, ' +
      'peuvent offrir, offers, proposes, provides, can lend, makes available, make available // offer, provide',
  ],
];

function formsOf([sense, list]: readonly [Sense, string]): Verb[] {
  const [french = '', plural = ''] = list.split('//');
  const [present = '', infinitive = ''] = french.split('/');
  const made = (forms: string, more: Partial<Verb>): Verb[] =>
    forms
      .split(',')
      .map((form) => form.trim())
      .filter((form) => form !== '')
      .map((form) => ({ ...sense, ...more, form, words: wordsTyped(form) }));
  return [...made(present, {}), ...made(infinitive, { infinitive: true }), ...made(plural, { plural: true })];
}

/** Longest first: « partage ses savoirs » before « partage ». */
const ALL: readonly Verb[] = VERBS.flatMap(formsOf).sort((a, b) => b.words.length - a.words.length);

const byFirstWord = grouped(ALL, ({ words }) => [words[0] ?? '']);

/** Lists the verbs that begin with a word, the longest first. */
export const verbsFrom = (word: string): readonly Verb[] => byFirstWord.get(word) ?? [];

/** Lists every verb of the line, for its documentation and completion. */
export const allVerbs = (): readonly Verb[] => ALL;
