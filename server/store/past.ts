import { z } from 'zod';
import { ElementStates } from '../../model/contract/change.ts';
import type { Difference } from '../../model/elements/element-edits.ts';
import { type Properties, statesOf } from '../../model/elements/elements.ts';
import type { LaterChange } from '../../model/elements/past/rewind.ts';
import { defineQuery } from './define-query.ts';
import type { Executor, ReadQuery, Transaction } from './execute.ts';

const FindKnown = defineQuery({
  file: 'changes/find-known.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string(), revision: z.int().nullable(), at: z.string().nullable() }),
  row: z.object({ revision: z.int(), at: z.string(), changeId: z.string() }),
});

/** States of elements as the text of a change holds them; none where it holds none. */
export const States = z
  .string()
  .nullable()
  .transform(
    (text): Record<string, Properties> =>
      statesOf(text === null ? null : ElementStates.parse(JSON.parse(text))),
  );
const Done = { type: z.string(), at: z.string(), before: States, after: States };

const ListStatesAfter = defineQuery({
  file: 'changes/list-states-after.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string(), after: z.int() }),
  row: z.object({ revision: z.int(), subjectId: z.string(), ...Done }),
});

const ListNews = defineQuery({
  file: 'changes/list-change-summaries.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string(), revision: z.int(), longest: z.int() }),
  row: z.object({
    ...{ revision: z.int(), id: z.string(), type: z.string(), isTold: z.boolean() },
    ...{ before: States, after: States },
  }),
});

const ListLayouts = defineQuery({
  file: 'changes/list-layouts.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string() }),
  row: z.object({ type: z.string(), after: States }),
});

const ListFilmed = defineQuery({
  file: 'changes/list-filmed.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string(), after: z.int() }),
  row: z.object({
    ...{ revision: z.int(), subjectId: z.string(), ...Done },
    unseen: z.array(z.string()).nullable(),
    maker: z.string().nullable(),
    workshop: z.object({ id: z.string(), title: z.string() }).nullable(),
    undoes: z.object({ revision: z.int(), steps: z.int() }).nullable(),
  }),
});
/** A change with who made it, told by the kind of credential, and the workshop that was open. */
export type Filmed = z.output<(typeof ListFilmed)['row']>;

const FindElsewhere = defineQuery({
  file: 'changes/find-elsewhere.cypher',
  access: 'read',
  params: z.object({ territoryId: z.string(), at: z.string(), marks: z.array(z.string()) }),
  row: z.object(Done),
});

const FindCharterItems = defineQuery({
  file: 'commitments/find-charter-items.cypher',
  access: 'read',
  params: z.object({}),
  row: z.object({ id: z.string() }),
});

/** The last change of a territory known at a moment. */
export interface Known {
  readonly revision: number;
  readonly at: string;
  readonly changeId: string;
}

/** Finds what was known last, at a revision or an instant; undefined where that was before the first change. */
export const findKnown = (
  executor: Pick<Executor, 'readOne'>,
  territoryId: string,
  moment: { readonly revision: number } | { readonly at: string },
): Promise<Known | undefined> =>
  executor.readOne(FindKnown, { territoryId, revision: null, at: null, ...moment });

/** Lists the content of a territory's changes after a revision, in order. */
export const statesAfter = (
  tx: Transaction<ReadQuery>,
  territoryId: string,
  after: number,
): Promise<(LaterChange & { readonly revision: number; readonly subjectId: string })[]> =>
  tx.run(ListStatesAfter, { territoryId, after });

/** A change of a territory, with what it did to elements. */
export interface News extends Difference {
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  /** False for changes too long to send: reading them costs more than reading their result. */
  readonly isTold: boolean;
}

/** Characters of a change: some five thousand elements. */
const LONGEST = 2_000_000;

/**
 * Lists the content of a territory's changes from a revision on, in order; for that revision itself only its
 * id.
 */
export const newsFrom = (
  executor: Pick<Executor, 'read'>,
  territoryId: string,
  revision: number,
): Promise<News[]> => executor.read(ListNews, { territoryId, revision, longest: LONGEST });

/** Lists the same with authors and workshops. */
export const filmedAfter = (
  tx: Transaction<ReadQuery>,
  territoryId: string,
  after: number,
): Promise<Filmed[]> => tx.run(ListFilmed, { territoryId, after });

/** Lists changes to these nodes after an instant that are missing in a territory's history. */
export const statesElsewhere = (
  tx: Transaction<ReadQuery>,
  territoryId: string,
  at: string,
  ids: readonly string[],
): Promise<LaterChange[]> => tx.run(FindElsewhere, { territoryId, at, marks: ids.flatMap(marksOf) });

/** Lists the ids of the Charter's items. */
export const charterItemIds = async (tx: Transaction<ReadQuery>): Promise<string[]> =>
  (await tx.run(FindCharterItems, {})).map(({ id }) => id);

/**
 * Returns the marks by which the text of a change shows that it touched a node or its relationships; rarely
 * found elsewhere.
 */
const marksOf = (id: string): string[] => [`:${id}":`, `:${id}>`, `>${id}":`, `:"${id}"`];

/**
 * Lists up to three changes of a territory that only placed its actors; their result identifies first
 * layouts.
 */
export const listLayouts = (
  executor: Executor,
  territoryId: string,
): Promise<{ type: string; after: Record<string, Properties> }[]> =>
  executor.read(ListLayouts, { territoryId });
