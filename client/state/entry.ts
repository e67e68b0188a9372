import type { MapActor } from '../../server/contract/reading.ts';
import type { Family, Nature } from '../../server/contract/vocabulary.ts';
import { folded } from '../messages/format.ts';

/** A name in the entry line: an actor that is known, one that is not yet, or several that it may be. */
export type Named =
  | { readonly is: 'known'; readonly actor: MapActor }
  | { readonly is: 'new'; readonly name: string; readonly family: Family }
  | { readonly is: 'unclear'; readonly name: string; readonly among: readonly MapActor[] };

/** What the entry line understands; null while it is empty. */
export type Entry =
  | { readonly kind: 'actor'; readonly named: Named }
  | {
      readonly kind: 'link';
      readonly from: Named;
      readonly to: Named | null;
      readonly nature: Nature;
      readonly intensity: number;
      readonly note: string;
    };

const ARROW = /\s*(?:→|->|=>|>)\s*/;

/** Words of a sentence that tell the nature; French and English, without accents. */
const NATURE_WORDS: readonly (readonly [Nature, RegExp])[] = [
  ['funds', /\b(financ|subvention|cofinanc|fund|grant|sponsor)/],
  ['commissions', /\b(command|marche|achete|concession|prestat|commission|buys?\b|contract)/],
  ['governs', /\b(siege|administrat|sociétaire|societaire|actionnaire|gouvern|governs?\b|seat|share)/],
  ['supports', /\b(accompagn|facilit|appui|soutien|soutient|aide|support|helps?\b)/],
  [
    'shares_means',
    /\b(prete|partage|mutualis|local\b|locaux|salle|materiel|vehicule|lends?\b|pools?\b|shares?\b)/,
  ],
  [
    'shares_knowledge',
    /\b(savoir|forme\b|formation|echang|informe|conseil|train|teach|knowledge|informs?\b)/,
  ],
  ['advocates', /\b(plaid|tribune|defend|advocat|campaign)/],
  ['co_produces', /\b(organis|co-?produi|construi|anime|ensemble|projet|produces?\b|runs?\b|together)/],
];

/**
 * Intensity where the sentence says no level: the highest whose criterion the nature itself states (making something
 * together, each adjusts; lending means, they are pooled), else 1.
 */
const STATED_INTENSITY: Readonly<Partial<Record<Nature, number>>> = { co_produces: 2, shares_means: 3 };

/** Words of a name that tell the family. */
const FAMILY_WORDS: readonly (readonly [Family, RegExp])[] = [
  [
    'local_authority',
    /\b(commune|mairie|ville|cc|ca|communaute|agglo|metropole|departement|region|petr|pnr|syndicat|ccas|town|council)\b/,
  ],
  [
    'state',
    /\b(prefecture|sous prefecture|ddt|ddtm|dreal|ademe|anct|cerema|ars|caf|msa|cpam|france travail|rectorat)\b/,
  ],
  ['research_training', /\b(universite|lycee|college|ecole|laboratoire|umr|cfa|university|school)\b/],
  ['citizens', /\b(collectif|conseil de developpement|conseil citoyen|habitants|citoyens|residents)\b/],
  ['funder', /\b(banque|fonds|fondation|bank|fund|foundation)\b/],
  ['resource_network', /\b(reseau|cpie|centre de ressources|network)\b/],
  ['business', /\b(sas|sarl|sa|entreprise|menuiserie|ferme|gaec|laiterie|cci|chambre|company|farm)\b/],
];

/** Understands « A », or « A → B : what they do, 3 ». */
export function parseEntry(text: string, actors: readonly MapActor[]): Entry | null {
  if (text.trim() === '') return null;
  const [first = '', ...others] = text.split(ARROW);
  if (others.length === 0) return { kind: 'actor', named: nameOf(first.trim(), actors) };
  const rest = others.join(' → ');
  const colon = rest.indexOf(':');
  const second = (colon < 0 ? rest : rest.slice(0, colon)).trim();
  const sentence = colon < 0 ? '' : rest.slice(colon + 1).trim();
  const nature = natureOf(sentence);
  const level = /(?:^|[\s,(])([0-4])(?:$|[\s,)])/.exec(sentence)?.[1];
  return {
    kind: 'link',
    from: nameOf(first.trim(), actors),
    to: second === '' ? null : nameOf(second, actors),
    nature,
    intensity: level === undefined ? (STATED_INTENSITY[nature] ?? 1) : Number(level),
    note: sentence.replace(/[\s,(]+[0-4]\)?$/, '').trim(),
  };
}

function natureOf(sentence: string): Nature {
  const words = folded(sentence);
  return NATURE_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'unspecified';
}

/** The actor of that name; else the only one, or the several, whose name holds its words; else a new one. */
export function nameOf(name: string, actors: readonly MapActor[]): Named {
  const wanted = folded(name);
  const exact = actors.find((actor) => folded(actor.name) === wanted);
  if (exact !== undefined) return { is: 'known', actor: exact };
  const words = wanted.split(' ').filter((word) => word !== '');
  const holding =
    wanted.length < 3
      ? []
      : actors.filter((actor) => words.every((word) => hasWord(folded(actor.name), word)));
  const [only] = holding;
  if (only !== undefined && holding.length === 1) return { is: 'known', actor: only };
  if (holding.length > 1) return { is: 'unclear', name, among: holding };
  return { is: 'new', name, family: familyOf(name) };
}

const hasWord = (name: string, word: string): boolean => ` ${name}`.includes(` ${word}`);

/** The family a name suggests; an association unless it says otherwise, and one click changes it. */
export const familyOf = (name: string): Family => {
  const words = folded(name);
  return FAMILY_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'social_economy';
};
