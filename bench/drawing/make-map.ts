import type { Cooperation } from '../../model/contract/cooperation.ts';
import type { MapActor, TerritoryMap } from '../../model/contract/reading.ts';
import { CooperationState, DIRECTED_NATURES, Family, Nature } from '../../model/contract/vocabulary.ts';
import { seededRandom } from '../../model/drawing/seeded-random.ts';

/** Size of a generated territory: clustered like real ones, the same at each call. */
export interface MapSize {
  readonly actors: number;
  readonly cooperations: number;
  readonly placed: boolean;
  readonly seed?: number;
}

const FIRST = [
  'Commune de',
  'Association',
  'Syndicat des',
  'Collectif',
  'Maison de',
  'Réseau',
  'Fondation',
  'Atelier',
  'Centre social',
  'SCIC',
];
const THEN = [
  'Roncevert',
  'la Haute Vallée',
  'Deux Rivières',
  'Énergies Partagées',
  'l’Agriculture Paysanne',
  'Bois Commun',
  'Sainte-Aube',
  'l’Habitat',
  'Mobilités Douces',
  'Tilleuls',
];
const THEMES = ['energy', 'water', 'food', 'housing', 'mobility', 'biodiversity'];

type Random = () => number;
const pick = <T>(list: readonly T[], random: Random): T => {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
};

export function makeMap({
  actors: count,
  cooperations: links,
  seed = 7,
}: Omit<MapSize, 'placed'>): TerritoryMap {
  const random = seededRandom(seed);
  const actors = Array.from({ length: count }, (_, i) => makeActor(i, random));
  const cooperations: Cooperation[] = [];
  const pairs = new Map<
    string,
    { actorIds: [string, string]; intensity: number; cooperationIds: string[] }
  >();
  while (cooperations.length < links) {
    const parties = partiesOf(actors, random);
    const cooperation = makeCooperation(cooperations.length, parties, random);
    cooperations.push(cooperation);
    const [a, b] = [...parties].sort();
    if (cooperation.state !== 'active' || a === undefined || b === undefined) continue;
    const known = pairs.get(`${a}:${b}`);
    if (known === undefined) {
      pairs.set(`${a}:${b}`, {
        actorIds: [a, b],
        intensity: cooperation.intensity,
        cooperationIds: [cooperation.id],
      });
    } else known.cooperationIds.push(cooperation.id);
  }
  return {
    territory: {
      id: `bench-${count}`,
      name: `Banc de ${count}`,
      level: 'other',
      cohorts: [],
      version: 1,
      revision: 1,
      peers: [],
      parents: [],
      counts: { actors: count, cooperations: links, commitments: 0, shown: 0 },
    },
    day: '2026-03-12',
    actors,
    reserve: [],
    memberships: [],
    cooperations,
    links: [...pairs.values()].filter(({ intensity }) => intensity > 0),
    commitments: [],
    needs: [],
    offers: [],
  };
}

function makeActor(i: number, random: Random): MapActor {
  return {
    id: `a${i}`,
    name: `${pick(FIRST, random)} ${pick(THEN, random)}`,
    family: pick(Family.options, random),
    tableRoles: [],
    charter: random() < 0.2 ? 'signatory' : 'none',
    tags: [],
    version: 1,
    membership: { onMap: true },
  };
}

/**
 * Draws the parties of a cooperation: mostly two neighbours in the list, which makes neighbourhoods;
 * sometimes two far apart, or three.
 */
function partiesOf(actors: readonly MapActor[], random: Random): string[] {
  const n = actors.length;
  const first = Math.floor(random() * n);
  const step =
    random() < 0.85
      ? 1 + Math.floor(random() ** 2 * Math.min(24, n / 3))
      : 1 + Math.floor(random() * (n - 1));
  const ids = new Set([first, (first + step) % n]);
  if (random() < 0.02) ids.add((first + step + 3) % n);
  return [...ids].map((i) => `a${i}`);
}

function makeCooperation(i: number, ids: readonly string[], random: Random): Cooperation {
  const nature = pick(Nature.options, random);
  const directed = DIRECTED_NATURES.has(nature);
  const state = random() < 0.8 ? 'active' : pick(CooperationState.options.slice(0, 6), random);
  const intensity = Math.floor(random() * 5);
  return {
    id: `c${i}`,
    nature,
    formality: 'informal',
    status: state === 'active' ? 'active' : 'intention',
    intensity,
    agreedIntensity: intensity,
    state,
    parties: ids.map((actorId, rank) => ({
      actorId,
      role: directed ? (rank === 0 ? 'from' : 'to') : 'member',
    })),
    themes: [pick(THEMES, random)],
    serves: [],
    declarations: [],
    version: 1,
  };
}
