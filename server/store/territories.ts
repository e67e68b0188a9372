import { z } from 'zod';
import { Day, Id, PartialDate } from '../../model/contract/primitives.ts';
import { type CohortList, Peer, Position, SAMPLE, Territory } from '../../model/contract/territory.ts';
import { CooperationStatus } from '../../model/contract/vocabulary.ts';
import { stateAt } from '../../model/elements/cooperation-state.ts';
import { dayInParis, type IsoDay } from '../../model/elements/day.ts';
import { PUBLIC_VISIBILITY, type Visibility } from '../../model/elements/visibility/visibility.ts';
import { wordsOf } from '../../model/words/fold-text.ts';
import { defineQuery, type RowOf, stored } from './define-query.ts';
import { tokenOf } from './facts.ts';
import { listLeftOut } from './hidden.ts';
import { INDEXED_PAGE, indexedPage, type Page, type PageRequest, Place, pageOf } from './page.ts';
import { type Reader, readRows } from './reader.ts';

const FindTerritory = defineQuery({
  file: 'territories/find-territory.cypher',
  access: 'read',
  plannedOnce: true,
  params: z.object({ territoryId: z.string() }),
  row: z.object({ id: Id, asOf: Day.nullable(), rehearsal: z.boolean(), fictional: z.boolean() }),
});

const ListTerritories = defineQuery({
  file: 'territories/list-territories.cypher',
  access: 'read',
  params: z.object({
    rehearsals: z.boolean(),
    territoryIds: z.array(z.string()).nullable(),
    words: z.array(z.string()),
    ...INDEXED_PAGE,
  }),
  row: Place,
});

const ListDemonstrations = defineQuery({
  file: 'territories/list-demonstrations.cypher',
  access: 'read',
  params: z.object({ territoryIds: z.array(z.string()).nullable(), sample: z.string(), ...INDEXED_PAGE }),
  row: Place,
});

const ListCohorts = defineQuery({
  file: 'territories/list-cohorts.cypher',
  access: 'read',
  params: z.object({ territoryIds: z.array(z.string()).nullable() }),
  row: z.object({ territories: z.int(), cohorts: z.array(z.string()) }),
});

const Dates = z.object({
  status: CooperationStatus,
  startedOn: PartialDate.optional(),
  endedOn: PartialDate.optional(),
  recordedOn: PartialDate.optional(),
  number: z.int(),
});

const ReadTerritories = defineQuery({
  file: 'territories/read-territories.cypher',
  access: 'read',
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({
    territory: stored(Territory.omit({ counts: true }).extend({ peers: z.array(stored(Peer)) })),
    changeId: z.string().nullable(),
  }),
});

const CountTerritories = defineQuery({
  file: 'territories/count-territories.cypher',
  access: 'read',
  params: z.object({
    ids: z.array(z.string()),
    today: z.string(),
    seesPrivate: z.boolean(),
    leftOut: z.array(z.string()),
  }),
  row: z.object({
    id: Id,
    day: Day,
    actors: z.int(),
    cooperations: z.array(stored(Dates)),
    commitments: z.int(),
    shown: z.int(),
  }),
});

/** Counts on a territory, at its default day. */
export type TerritoryCounts = Territory['counts'];

/** A territory without its counts; `token` identifies the revision of all that is counted. */
export interface BareTerritory {
  readonly territory: Omit<Territory, 'counts'>;
  readonly token: string;
}

/** Finds a territory: its default day, and whether it is a rehearsal or fictional; undefined when there is none. */
export async function findTerritory(
  reader: Reader,
  territoryId: string,
  now: Date = new Date(),
): Promise<{ day: IsoDay; rehearsal: boolean; fictional: boolean } | undefined> {
  const [row] = await readRows(reader, FindTerritory, { territoryId });
  return row && { day: row.asOf ?? dayInParis(now), rehearsal: row.rehearsal, fictional: row.fictional };
}

/** Reads one territory, its counts at its default day; undefined when there is none. */
export async function readTerritory(
  reader: Reader,
  territoryId: string,
  now: Date = new Date(),
  visibility: Visibility = PUBLIC_VISIBILITY,
): Promise<Territory | undefined> {
  const [[bare], counts] = await Promise.all([
    readBareTerritories(reader, [territoryId]),
    countTerritories(reader, [territoryId], dayInParis(now), visibility),
  ]);
  const counted = counts.get(territoryId);
  return bare && counted && { ...bare.territory, counts: counted };
}

/** Reads territories by id, by id; missing ones are left out. */
export async function readBareTerritories(reader: Reader, ids: readonly string[]): Promise<BareTerritory[]> {
  const rows = await readRows(reader, ReadTerritories, { ids: [...ids] });
  return rows.map(({ territory, changeId }) => ({
    territory,
    token: `${tokenOf(territory.revision, changeId)} ${territory.version}`,
  }));
}

/** Counts what someone may see on territories, by id, at their default day. */
export async function countTerritories(
  reader: Reader,
  ids: readonly string[],
  today: IsoDay,
  visibility: Visibility,
): Promise<ReadonlyMap<string, TerritoryCounts>> {
  if (ids.length === 0) return new Map();
  const leftOut = await listLeftOut(reader, visibility, ids);
  const { seesPrivate } = visibility;
  const rows = await readRows(reader, CountTerritories, { ids: [...ids], today, seesPrivate, leftOut });
  return new Map(rows.map((row) => [row.id, counted(row)]));
}

/** Territories to list: by the words of their name or code, or by id; or the rehearsals or demonstrations instead. */
export type TerritoriesAsked = PageRequest & {
  readonly q?: string | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly rehearsals?: boolean | undefined;
  readonly demonstrations?: boolean | undefined;
};

/** Lists the ids of territories that someone may read, by name. */
export async function listTerritoryIds(
  reader: Reader,
  { q = '', ids, rehearsals = false, demonstrations = false, ...page }: TerritoriesAsked,
  { territoryIds }: Visibility = PUBLIC_VISIBILITY,
): Promise<Page<{ id: string }>> {
  const seen = territoryIds === null ? null : [...territoryIds];
  const within = {
    territoryIds: ids?.filter((id) => seen?.includes(id) ?? true) ?? seen,
    ...indexedPage(page),
  };
  const rows = await (demonstrations
    ? readRows(reader, ListDemonstrations, { ...within, sample: SAMPLE })
    : readRows(reader, ListTerritories, { ...within, rehearsals, words: wordsOf(q) }));
  return pageOf(rows, page);
}

/** Lists the cohorts of the territories that someone may read, by name, with the number of their territories. */
export async function listCohorts(
  reader: Reader,
  { territoryIds }: Visibility = PUBLIC_VISIBILITY,
): Promise<CohortList> {
  const seen = territoryIds === null ? null : [...territoryIds];
  const rows = await readRows(reader, ListCohorts, { territoryIds: seen });
  const members = new Map<string, number>();
  for (const { territories, cohorts } of rows)
    for (const cohort of cohorts) members.set(cohort, (members.get(cohort) ?? 0) + territories);
  const items = [...members].map(([cohort, territories]) => ({ cohort, territories }));
  return {
    items: items.sort((a, b) => (a.cohort < b.cohort ? -1 : 1)),
    territories: rows.reduce((sum, { territories }) => sum + territories, 0),
  };
}

function counted(row: RowOf<typeof CountTerritories>): TerritoryCounts {
  const { day, actors, commitments, shown } = row;
  const cooperations = row.cooperations
    .filter((dates) => stateAt(dates, day) !== 'absent')
    .reduce((sum, { number }) => sum + number, 0);
  return { actors, cooperations, commitments, shown };
}

const ReadPositions = defineQuery({
  file: 'territories/read-positions.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string(), seesPrivate: z.boolean() }),
  row: z.object({ positions: z.array(Position) }),
});

/** Reads where the actors of a territory are on its map; undefined when there is no such territory. */
export async function readPositions(
  reader: Reader,
  territoryId: string,
  { seesPrivate }: Visibility = PUBLIC_VISIBILITY,
): Promise<Position[] | undefined> {
  const [row] = await readRows(reader, ReadPositions, { territoryId, seesPrivate });
  return row?.positions;
}
