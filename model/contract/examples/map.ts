import type { GapList } from '../gap.ts';
import type { MapGroups } from '../map-part.ts';
import type { Portrait } from '../portrait.ts';
import type { CharterReading, FamilyComparison, FamilyMatrix, MapLink, TerritoryMap } from '../reading.ts';
import type { Tried } from '../try.ts';
import { filmOf } from './readings.ts';
import { commitment, cooperation, gap, territory, territoryActor } from './resources.ts';

export const need = { actorId: 'amap', resourceId: 'premises', note: 'un local de 80 m²' };
export const link: MapLink = { actorIds: ['amap', 'mairie'], intensity: 2, cooperationIds: [cooperation.id] };
export const land = { id: 'lait', name: 'Autour du lait', named: true, actorIds: ['amap'], x: 120, y: -90 };

export const map: TerritoryMap = {
  territory,
  day: '2026-03-12',
  actors: [{ ...territoryActor, x: 120, y: -40 }],
  reserve: [],
  memberships: [],
  cooperations: [cooperation],
  links: [link],
  commitments: [commitment],
  needs: [{ ...need, offeredByIds: ['lycee'] }],
  offers: [],
  lands: [land],
};

export const film = filmOf(map);

export const mapGroups: MapGroups = {
  territory,
  day: '2026-03-12',
  by: 'family',
  actors: 24,
  drawnAtMost: 3000,
  groups: [
    {
      ...{ key: 'local_authority', actors: 5, cooperations: 4, links: 4 },
      states: [{ state: 'active', cooperations: 4 }],
    },
  ],
  ties: [
    {
      ...{ keys: ['local_authority', 'social_economy'], cooperations: 6, links: 6 },
      states: [{ state: 'active', cooperations: 6 }],
    },
  ],
};

export const portrait: Portrait = {
  actors: [
    { x: 0, y: 0, family: 'local_authority' },
    { x: 120, y: -40, family: 'social_economy' },
  ],
  links: [{ ends: [0, 1], intensity: 2 }],
  unplaced: 0,
  lands: [
    {
      tint: 0,
      rings: [
        [
          [-60, -90],
          [180, -90],
          [180, 60],
          [-60, 60],
        ],
      ],
    },
  ],
  unlinked: 1,
  asked: 3,
};

export const gapList: GapList = {
  items: [gap],
  headline: 1,
  asked: 1,
  proposedKeys: [gap.key],
  heard: { links: 14, commitments: 9, needs: 6, of: 24 },
  hearFirst: ['amap'],
  recall: { share: 0.72, low: 0.61, high: 0.82, links: 31 },
};

export const triedCooperation: Tried = {
  closes: ['single-bridge:amap:mairie'],
  opens: [],
  distances: {
    closer: 12,
    joined: 0,
    mean: { before: 2.8, after: 2.6 },
    parties: [{ actorIds: ['amap', 'mairie'], before: 3, after: 1 }],
  },
  rests: [{ actorId: 'mairie', before: 2, after: 3 }],
};

export const charterReading: CharterReading = {
  signatoryIds: ['amap', 'mairie'],
  unheardIds: ['mairie'],
  items: [
    { commitmentId: 'charter-L3', carrierIds: [], actingIds: ['amap'], cooperationIds: [cooperation.id] },
  ],
};

export const familyMatrix: FamilyMatrix = {
  families: [
    { family: 'local_authority', actors: 5 },
    { family: 'social_economy', actors: 7 },
  ],
  observed: 21,
  pairs: 66,
  share: 0.318,
  cells: [
    {
      a: 'local_authority',
      b: 'social_economy',
      pairs: 35,
      observed: 6,
      expected: 11.1,
      expectedByDegree: 10.4,
      share: 0.171,
      p: 0.031,
      pAdjusted: 0.031,
      hypergeometricP: 0.024,
      lessActive: null,
    },
  ],
};

export const familyComparison: FamilyComparison = {
  sides: [{ family: 'local_authority', actorIds: ['mairie'] }, { actorIds: ['amap'] }],
  pairs: 1,
  observed: 1,
  byNature: [{ nature: 'funds', pairs: 1, fromA: 1, fromB: 0 }],
  byFormality: [{ formality: 'convention', pairs: 1 }],
  byIntensity: [{ intensity: 2, pairs: 1 }],
  links: [{ actorIds: ['amap', 'mairie'], intensity: 2, cooperationIds: [cooperation.id] }],
  commitmentIds: ['cantine'],
};
