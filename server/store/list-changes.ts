import { z } from 'zod';
import {
  type ChangeList,
  Change as ChangeSchema,
  type ChangesQuery,
  ElementStates,
} from '../../model/contract/change.ts';
import type { KeptChange } from '../../model/elements/visibility/visible-changes.ts';
import { MARKS_OF_KIND, marksOfActor } from '../../model/readings/history/marks.ts';
import { undoneBy } from '../../model/readings/history/undone.ts';
import { listAuthors, namesIn } from './change-names.ts';
import { defineQuery, stored } from './define-query.ts';
import { type Page, pageOf, pageParams } from './page.ts';
import { type Reader, readRows } from './reader.ts';
import { findTerritory } from './territories.ts';

const JsonText = z.string().optional();

const filters = {
  by: z.string().nullable(),
  byKind: z.string().nullable(),
  marks: z.array(z.string()).nullable(),
  actorId: z.string().nullable(),
  actorMarks: z.array(z.string()),
  kindOfType: z.string().nullable(),
  notOfType: z.string().nullable(),
};

const row = z.object({
  revision: z.int(),
  change: stored(
    ChangeSchema.omit({ revision: true, before: true, after: true, undoes: true, undoneBy: true }).extend({
      before: JsonText,
      after: JsonText,
      unseen: z.array(z.string()).optional(),
    }),
  ),
  undoes: z.object({ revision: z.int(), steps: z.int() }).nullable(),
});

const FindUndoings = defineQuery({
  file: 'changes/find-undoings.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string(), ids: z.array(z.string()) }),
  row: z.object({
    id: z.string(),
    undoesId: z.string(),
    revision: z.int().nullable(),
    by: z.string().nullable(),
    at: z.string(),
  }),
});

const ListChanges = defineQuery({
  file: 'changes/list-changes.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string(), after: z.int(), limit: z.int(), ...filters }),
  row,
});

const ListNewestChanges = defineQuery({
  file: 'changes/list-newest-changes.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string(), before: z.int(), limit: z.int(), ...filters }),
  row,
});

const POSITIONS = 'positions.';

const ReadRevisions = defineQuery({
  file: 'territories/read-revisions.cypher',
  access: 'read',
  plannedOnce: true,
  params: z.object({ territoryIds: z.array(z.string()) }),
  row: z.object({ territoryId: z.string(), revision: z.int() }),
});

/** Reads how far territories are; one that is gone is left out. */
export async function readRevisions(
  reader: Reader,
  territoryIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await readRows(reader, ReadRevisions, { territoryIds: [...territoryIds] });
  return new Map(rows.map(({ territoryId, revision }) => [territoryId, revision]));
}

type Query = z.output<typeof ChangesQuery>;

/**
 * Lists the changes of a territory: after a revision, oldest first; or before one, newest first, with the
 * data to describe them. Undefined if there is no such territory.
 */
export async function listChanges(
  reader: Reader,
  territoryId: string,
  query: Query,
): Promise<(Page<KeptChange> & Pick<ChangeList, 'names' | 'people' | 'authors'>) | undefined> {
  if (!(await findTerritory(reader, territoryId))) return undefined;
  const newest = query.order === 'newest' || (query.order === undefined && query.before !== undefined);
  const rows = await (newest ? readNewest : readOldest)(reader, territoryId, query);
  // In one territory a revision is the place of a change: the cursor is made of it.
  const places = rows.map((read) => ({ ...read, id: String(read.revision), sortName: '' }));
  const { items: read, ...next } = pageOf(places, query);
  const items = await withUndoings(reader, territoryId, read.map(asChange));
  if (!newest) return { items, ...next };
  const [names, authors] = await Promise.all([
    namesIn(reader, territoryId, items),
    listAuthors(reader, territoryId),
  ]);
  const people = [...new Set(authors.map(({ name }) => name))];
  return { items, ...next, names, people, authors };
}

function readOldest(reader: Reader, territoryId: string, query: Query) {
  const { afterId, limit } = pageParams(query);
  const after = Math.max(query.after ?? 0, Number(afterId ?? 0) || 0);
  return readRows(reader, ListChanges, { territoryId, after, limit, ...filtersOf(query) });
}

function readNewest(reader: Reader, territoryId: string, query: Query) {
  const { afterId, limit } = pageParams(query);
  const before = Math.min(
    query.before ?? Number.MAX_SAFE_INTEGER,
    Number(afterId) || Number.MAX_SAFE_INTEGER,
  );
  return readRows(reader, ListNewestChanges, { territoryId, before, limit, ...filtersOf(query) });
}

function filtersOf({ by, byKind, actorId, kind, withoutPositions }: Query) {
  return {
    by: by ?? null,
    byKind: byKind ?? null,
    marks: kind === undefined || kind === 'position' ? null : [...MARKS_OF_KIND[kind]],
    actorId: actorId ?? null,
    actorMarks: actorId === undefined ? [] : marksOfActor(actorId),
    kindOfType: kind === 'position' ? POSITIONS : null,
    notOfType: withoutPositions === true || kind === 'actor' ? POSITIONS : null,
  };
}

function asChange({ revision, change, undoes }: z.infer<typeof row>): KeptChange {
  const { before, after, ...rest } = change;
  return {
    ...rest,
    revision,
    before: states(before),
    after: states(after),
    ...(undoes !== null && { undoes: { revision: undoes.revision, again: undoes.steps % 2 === 0 } }),
  };
}

/** Adds the change that undid each of them, if it is still undone. */
export async function withUndoings(
  reader: Reader,
  territoryId: string,
  changes: KeptChange[],
): Promise<KeptChange[]> {
  if (changes.length === 0) return changes;
  const ids = changes.map(({ id }) => id);
  const undone = undoneBy(ids, await readRows(reader, FindUndoings, { territoryId, ids }));
  return changes.map((change) => {
    const found = undone.get(change.id);
    if (found === undefined) return change;
    const { revision, by, at } = found;
    return {
      ...change,
      undoneBy: { at, ...(revision !== null && { revision }), ...(by !== null && { by }) },
    };
  });
}

const states = (text: string | undefined): ElementStates | null =>
  text === undefined ? null : ElementStates.nullable().parse(JSON.parse(text));
