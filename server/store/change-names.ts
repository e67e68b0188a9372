import { z } from 'zod';
import { type Author, AuthorKind } from '../../model/contract/author-kind.ts';
import { type Change, ElementStates, type NamedElement } from '../../model/contract/change.ts';
import { keysNamed, lastName, partyKeys } from '../../model/readings/history/things-named.ts';
import { defineQuery } from './define-query.ts';
import { type Reader, readRows } from './reader.ts';

const Ids = z.array(z.string());

const ReadNames = defineQuery({
  file: 'changes/read-names.cypher',
  access: 'read',
  params: z.object({ territoryIds: Ids, actorIds: Ids, commitmentIds: Ids, cooperationIds: Ids }),
  row: z.object({ key: z.string(), name: z.string().nullable(), partyIds: Ids }),
});

const States = z
  .string()
  .nullable()
  .transform((text) => (text === null ? null : ElementStates.parse(JSON.parse(text))));

const FindLastStates = defineQuery({
  file: 'changes/find-last-states.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string(), keys: Ids }),
  row: z.object({ key: z.string(), before: States, after: States }),
});

const ListPeople = defineQuery({
  file: 'changes/list-people.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string() }),
  row: z.object({ name: z.string(), kind: AuthorKind.nullable() }),
});

/** Finds what the changes of a territory name: as it is called now, else as it was when it was last spoken of here. */
export async function namesIn(
  reader: Reader,
  territoryId: string,
  changes: readonly Pick<Change, 'before' | 'after'>[],
): Promise<NamedElement[]> {
  const named = await namesOf(reader, territoryId, keysNamed(changes));
  const known = new Set(named.map(({ key }) => key));
  const parties = partyKeys(named).filter((key) => !known.has(key));
  return [...named, ...(await namesOf(reader, territoryId, [...new Set(parties)]))];
}

async function namesOf(
  reader: Reader,
  territoryId: string,
  keys: readonly string[],
): Promise<NamedElement[]> {
  if (keys.length === 0) return [];
  const idsOf = (kind: string) =>
    keys.flatMap((key) => (key.startsWith(`${kind}:`) ? [key.slice(kind.length + 1)] : []));
  const present = await readRows(reader, ReadNames, {
    territoryIds: idsOf('Territory'),
    actorIds: idsOf('Actor'),
    commitmentIds: idsOf('Commitment'),
    cooperationIds: idsOf('Cooperation'),
  });
  const there = new Set(present.map(({ key }) => key));
  const gone = keys.filter((key) => !there.has(key));
  const last = gone.length === 0 ? [] : await readRows(reader, FindLastStates, { territoryId, keys: gone });
  return [
    ...present.map(({ key, name, partyIds }) => ({
      key,
      ...(name === null ? { partyIds } : { name }),
    })),
    ...last.map(({ key, ...told }) => lastName(key, told)),
  ];
}

/** Returns the last Change of a territory that recorded each of these elements, by key. */
export async function readLastStates(
  reader: Reader,
  territoryId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Pick<Change, 'before' | 'after'>>> {
  const rows = await readRows(reader, FindLastStates, { territoryId, keys: [...keys] });
  return new Map(rows.map(({ key, ...states }) => [key, states]));
}

/** Lists the people who gave their name when they changed a territory, once for each way by which they came. */
export const listAuthors = async (reader: Reader, territoryId: string): Promise<Author[]> =>
  (await readRows(reader, ListPeople, { territoryId })).map(({ name, kind }) => ({
    name,
    kind: kind ?? 'account',
  }));
