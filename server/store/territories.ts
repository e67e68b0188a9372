import { z } from 'zod';
import { Day, Id, SaidDay } from '../../model/contract/primitives.ts';
import { Peer, Position, Territory } from '../../model/contract/territory.ts';
import { CooperationStatus } from '../../model/contract/vocabulary.ts';
import { stateAt } from '../../model/elements/cooperation-state.ts';
import { dayInParis, type IsoDay } from '../../model/elements/day.ts';
import { PUBLIC_VISIBILITY, type Visibility } from '../../model/elements/visibility/visibility.ts';
import { wordsOf } from '../../model/words/fold-text.ts';
import { defineQuery, type RowOf, stored } from './define-query.ts';
import { listLeftOut, visibilityParams } from './hidden.ts';
import { inOrderOf, PAGE_PARAMS, type Page, type PageRequest, Place, pageOf, pageParams } from './page.ts';
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
    ...PAGE_PARAMS,
  }),
  row: Place,
});

const Dates = z.object({
  status: CooperationStatus,
  startedOn: SaidDay.optional(),
  endedOn: SaidDay.optional(),
  recordedOn: SaidDay.optional(),
  number: z.int(),
});

const ReadTerritories = defineQuery({
  file: 'territories/read-territories.cypher',
  access: 'read',
  params: z.object({
    ids: z.array(z.string()),
    today: z.string(),
    seesPrivate: z.boolean(),
    leftOut: z.array(z.string()),
  }),
  row: z.object({
    territory: stored(Territory.omit({ counts: true }).extend({ peers: z.array(stored(Peer)) })),
    day: Day,
    actors: z.int(),
    cooperations: z.array(stored(Dates)),
    commitments: z.int(),
    shown: z.int(),
  }),
});

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
  visibility?: Visibility,
): Promise<Territory | undefined> {
  const [territory] = await readTerritories(reader, [territoryId], now, visibility);
  return territory;
}

/** Reads territories by id; missing ones are left out. */
async function readTerritories(
  reader: Reader,
  ids: readonly string[],
  now: Date = new Date(),
  visibility: Visibility = PUBLIC_VISIBILITY,
): Promise<Territory[]> {
  const { seesPrivate } = visibility;
  const today = dayInParis(now);
  const leftOut = await listLeftOut(reader, visibility, ids);
  const rows = await readRows(reader, ReadTerritories, { ids: [...ids], today, seesPrivate, leftOut });
  return rows.map(counted);
}

/** Lists the territories whose name or code has all words of `q`, by name; or the rehearsals instead. */
export async function listTerritories(
  reader: Reader,
  {
    q = '',
    rehearsals = false,
    ...page
  }: PageRequest & { readonly q?: string | undefined; readonly rehearsals?: boolean | undefined },
  now: Date = new Date(),
  visibility: Visibility = PUBLIC_VISIBILITY,
): Promise<Page<Territory>> {
  const { territoryIds } = visibilityParams(visibility);
  const rows = await readRows(reader, ListTerritories, {
    rehearsals,
    territoryIds,
    words: wordsOf(q),
    ...pageParams(page),
  });
  const { items, ...next } = pageOf(rows, page);
  const ids = items.map(({ id }) => id);
  return { items: inOrderOf(ids, await readTerritories(reader, ids, now, visibility)), ...next };
}

function counted(row: RowOf<typeof ReadTerritories>): Territory {
  const { territory, day, actors, commitments, shown } = row;
  const cooperations = row.cooperations
    .filter((dates) => stateAt(dates, day) !== 'absent')
    .reduce((sum, { number }) => sum + number, 0);
  return { ...territory, counts: { actors, cooperations, commitments, shown } };
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
