import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const KINDS = [
  ...[
    'Association',
    'AMAP',
    'Atelier',
    'CPIE',
    'Centre social',
    'Club des entreprises',
    'Collectif',
    'Comité des fêtes',
  ],
  ...[
    'Coopérative',
    'École',
    'Épicerie solidaire',
    'Ferme',
    'Foyer rural',
    'GAEC',
    'Jardins',
    'Lycée',
    'MJC',
  ],
  ...[
    'Maison de santé',
    'Médiathèque',
    'Menuiserie',
    'Mission locale',
    'Recyclerie',
    'Régie de quartier',
    'SCIC',
  ],
  ...[
    'Syndicat des eaux',
    'Théâtre',
    'Union sportive',
    'Amicale',
    'Boulangerie',
    'Brasserie',
    'Librairie',
    'Réseau',
  ],
];
const DOINGS = [
  ...[
    'climat',
    'des habitants',
    'du bourg',
    'énergie citoyenne',
    'des parents d’élèves',
    'du marché',
    'paysan',
  ],
  ...['du canal', 'des deux rives', 'en transition', 'pour tous', 'des aînés', 'de la forêt', 'du réemploi'],
];
const STARTS =
  'ba be bo cha cour de don fa fer ga gou ha jo ker la lou ma mer na nor pa plou qui ra roc sa ser ta tro va ver zou'.split(
    ' ',
  );
const ENDS = 'bourg court vert ville mont val gny lac ac euil ières ance ers igny ole'.split(' ');

/** Draws names, the same for one seed. */
export interface NameMaker {
  below(limit: number): number;
  place(): string;
  /** Name of an actor near one of these places. */
  actor(places: readonly string[]): string;
}

/** Names as a country has them: kinds and places repeat, most whole names do not. */
export function nameMaker(seed: number): NameMaker {
  const random = xoroshiro128plus(seed);
  const below = (limit: number): number => (random.next() >>> 0) % limit;
  const one = (list: readonly string[]): string => list[below(list.length)] ?? '';
  const place = (): string => {
    const text = `${one(STARTS)}${one(STARTS)}${below(2) === 0 ? one(STARTS) : ''}${one(ENDS)}`;
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const actor = (places: readonly string[]): string => {
    const form = below(10);
    if (form < 2) return `${one(KINDS)} ${one(DOINGS)} de ${one(places)}`;
    if (form < 5) return `${one(KINDS)} de ${one(places)}`;
    if (form < 6) return `Commune de ${one(places)}`;
    if (form < 9) return `${one(KINDS)} ${place()} ${one(DOINGS)}`;
    return `${place()} ${place()}`;
  };
  return { below, place, actor };
}
