import { z } from 'zod';
import { type Change, Change as ChangeSchema, ElementStates } from '../contract/change.ts';
import { defineQuery } from './define-query.ts';
import { type Page, type PageRequest, pageOf, pageParams } from './page.ts';
import { type Reader, readRows } from './reader.ts';
import { stored } from './stored.ts';
import { findTerritory } from './territories.ts';

const JsonText = z.string().optional();

const ListChanges = defineQuery({
  file: 'changes/list-changes.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string(), after: z.int(), limit: z.int() }),
  row: z.object({
    revision: z.int(),
    change: stored(
      ChangeSchema.omit({ revision: true, before: true, after: true }).extend({
        before: JsonText,
        after: JsonText,
      }),
    ),
  }),
});

const ReadRevisions = defineQuery({
  file: 'territories/read-revisions.cypher',
  access: 'read',
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

/** Lists what changed in a territory after a revision, oldest first; undefined when there is no such territory. */
export async function listChanges(
  reader: Reader,
  territoryId: string,
  { after = 0, ...page }: PageRequest & { readonly after?: number | undefined },
): Promise<Page<Change> | undefined> {
  if (!(await findTerritory(reader, territoryId))) return undefined;
  const { afterId, limit } = pageParams(page);
  const from = Math.max(after, Number(afterId ?? 0) || 0);
  const rows = await readRows(reader, ListChanges, { territoryId, after: from, limit });
  // In one territory a revision is the place of a change: the cursor is made of it.
  const places = rows.map((row) => ({ ...row, id: String(row.revision), sortName: '' }));
  const { items, ...next } = pageOf(places, page);
  return { items: items.map(({ revision, change }) => asChange(revision, change)), ...next };
}

function asChange(revision: number, change: z.infer<typeof ListChanges.row>['change']): Change {
  const { before, after, ...rest } = change;
  return { ...rest, revision, before: states(before), after: states(after) };
}

const states = (text: string | undefined): ElementStates | null =>
  text === undefined ? null : ElementStates.nullable().parse(JSON.parse(text));
