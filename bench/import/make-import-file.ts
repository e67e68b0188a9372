import { strToU8, zipSync } from 'fflate';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const KINDS = ['Association', 'Atelier', 'Collectif', 'Coopérative', 'Ferme', 'Garage', 'Librairie', 'Régie'];
const FAMILIES = ['Société civile', 'Entreprise', 'ESS', 'Recherche'];
const NATURES = ['Finance', 'Accompagne', 'Fait ensemble', 'Mutualise des moyens', 'Siège, prend part'];
const THEMES = ['Énergie', 'Alimentation', 'Habitat', 'Mobilité', 'Culture'];
const SYLLABLES = [
  ...['ba', 'be', 'bo', 'cha', 'cour', 'de', 'don', 'fa', 'fer', 'ga', 'gou', 'ha', 'jo', 'ker', 'la', 'lou'],
  ...[
    'ma',
    'mer',
    'na',
    'nor',
    'pa',
    'plou',
    'qui',
    'ra',
    'roc',
    'sa',
    'ser',
    'ta',
    'tro',
    'va',
    'ver',
    'zou',
  ],
];

/**
 * Makes an archive of two CSV files, actors and their links, as people drop it on the map. Deterministic for
 * a seed.
 */
export function makeImportFile(actors: number, links: number, seed = 42): Uint8Array {
  const random = xoroshiro128plus(seed);
  const draw = (below: number) => (random.next() >>> 0) % below;
  const one = (list: readonly string[]): string => list[draw(list.length)] ?? '';
  const word = (): string => {
    const text = Array.from({ length: 3 + draw(2) }, () => one(SYLLABLES)).join('');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const taken = new Set<string>();
  const newName = (): string => {
    for (;;) {
      const name = `${one(KINDS)} ${word()} de ${word()}`;
      if (taken.size === taken.add(name).size) continue;
      return name;
    }
  };
  const lines = Array.from(
    { length: actors },
    (_, i) =>
      `A${i};${newName()};${one(FAMILIES)};Ce que fait cet acteur, en une phrase ordinaire.;${one(THEMES)}`,
  );
  const pair = (): [number, number] => {
    const from = draw(actors);
    return [from, (from + 1 + draw(actors - 1)) % actors];
  };
  const ties = Array.from({ length: links }, (_, i) => {
    const [from, to] = pair();
    return `L${i};A${from};A${to};${one(NATURES)};${draw(4)};${one(THEMES)};Relevé en atelier`;
  });
  return zipSync({
    'acteurs.csv': strToU8(['Identifiant;Nom;Famille;Description;Étiquettes', ...lines, ''].join('\n')),
    ...(links > 0 && {
      'liens.csv': strToU8(['Identifiant;De;Vers;Nature;Intensité;Thèmes;Note', ...ties, ''].join('\n')),
    }),
  });
}
