import { z } from 'zod';
import { effectiveEdits } from '../../model/elements/element-edits.ts';
import {
  type Edits,
  type ElementKind,
  type Elements,
  isNodeKind,
  type Properties,
  parseKey,
  propertiesOf,
  propertyNames,
} from '../../model/elements/elements.ts';
import type { Visibility } from '../../model/elements/visibility/visibility.ts';
import { append } from '../../model/grouped.ts';
import { internTexts } from '../../model/intern-texts.ts';
import { type Progress, UNTOLD } from '../../model/progress.ts';
import { defineQuery } from './define-query.ts';
import { derivedNames } from './derived-names.ts';
import {
  CREATE_QUERIES,
  DELETE_QUERIES,
  type ElementRow,
  type ElementWrite,
  PUT_QUERIES,
  READ_QUERIES,
} from './element-queries.ts';
import type { ReadQuery, Transaction } from './execute.ts';
import { findForeign } from './hidden.ts';

const Ids = z.array(z.string());
const FindReference = defineQuery({
  file: 'changes/find-reference.cypher',
  access: 'read',
  params: z.object({
    themeIds: Ids,
    resourceIds: Ids,
    commitmentIds: Ids,
    actorIds: Ids,
    cooperationIds: Ids,
  }),
  row: z.object({ key: z.string() }),
});

/** Ids that a write only refers to, or is about to create. */
export interface References {
  readonly themeIds?: readonly string[] | undefined;
  readonly resourceIds?: readonly string[] | undefined;
  readonly commitmentIds?: readonly string[] | undefined;
  readonly actorIds?: readonly string[] | undefined;
  readonly cooperationIds?: readonly string[] | undefined;
}

/**
 * Thrown when a statement wrote fewer elements than asked: an end of a relationship was deleted meanwhile.
 */
export class EndMissingError extends Error {
  constructor(file: string) {
    super(`${file} found an end missing.`);
    this.name = 'EndMissingError';
  }
}

/** Reads elements inside a transaction and keeps all it has read: the state that edits are made on. */
export class ElementReader {
  readonly #tx: Transaction<ReadQuery>;
  readonly #state = new Map<string, Properties>();
  readonly #found = new Set<string>();
  readonly #known = new Map<keyof typeof READ_QUERIES, Set<string>>();
  readonly #intern = internTexts();

  constructor(tx: Transaction<ReadQuery>) {
    this.#tx = tx;
  }

  /** Returns all elements read so far. */
  get state(): Elements {
    return this.#state;
  }

  /**
   * Reads what belongs to nodes: `actors` (with where they act), `ties` (carriers, parties, declarations), … What was
   * read already is not read again.
   */
  async read(part: keyof typeof READ_QUERIES, ids: readonly string[]): Promise<void> {
    const known = this.#known.get(part) ?? new Set<string>();
    this.#known.set(part, known);
    const unknown = [...new Set(ids)].filter((id) => !known.has(id)).sort();
    for (const batch of batchesOf(unknown, READ_AT_ONCE)) {
      for (const row of await this.#tx.run(READ_QUERIES[part], { ids: batch }))
        this.#state.set(keyOf(row), ofTheModel(row, this.#intern));
      for (const id of batch) known.add(id);
    }
  }

  /** Takes elements as read, all that belongs to these nodes. */
  know(elements: Elements, parts: Partial<Record<keyof typeof READ_QUERIES, Iterable<string>>>): void {
    for (const [key, properties] of elements) this.#state.set(key, properties);
    for (const [part, query] of Object.entries(parts))
      this.#known.set(part as keyof typeof READ_QUERIES, new Set(query));
  }

  /**
   * Finds which of these elements are private and belong only to territories outside someone's access; by
   * key.
   */
  foreignTo(visibility: Visibility, asked: Parameters<typeof findForeign>[2]): Promise<ReadonlySet<string>> {
    return findForeign(this.#tx, visibility, asked);
  }

  /** Looks up which of these are there, and says which; nothing more of them is read. */
  async lookUp({
    themeIds = [],
    resourceIds = [],
    commitmentIds = [],
    actorIds = [],
    cooperationIds = [],
  }: References): Promise<ReadonlySet<string>> {
    const asked = { themeIds, resourceIds, commitmentIds, actorIds, cooperationIds };
    if (Object.values(asked).every(({ length }) => length === 0)) return new Set();
    const rows = await this.#tx.run(FindReference, {
      themeIds: [...themeIds],
      resourceIds: [...resourceIds],
      commitmentIds: [...commitmentIds],
      actorIds: [...actorIds],
      cooperationIds: [...cooperationIds],
    });
    for (const { key } of rows) this.#found.add(key);
    return new Set(rows.map(({ key }) => key));
  }

  /** Returns true if a node was read or looked up: `Theme:food`, `Actor:amap`. */
  has(key: string): boolean {
    return this.#found.has(key) || this.#state.has(key);
  }
}

/** Nodes read in one query: as rows of the driver they take many times the memory of their elements. */
const READ_AT_ONCE = 2_500;

type Intern = ReturnType<typeof internTexts>;

/** Statements give all that is stored: ids and counts of the store itself are no part of an element. */
const ofTheModel = ({ kind, properties }: ElementRow, intern: Intern): Properties =>
  propertiesOf(
    Object.fromEntries(propertyNames(kind).map((name) => [name, interned(properties[name], intern)])),
  );

const interned = (value: unknown, intern: Intern): unknown => {
  if (Array.isArray(value)) return value.map((entry) => interned(entry, intern));
  return typeof value === 'string' ? intern(value) : value;
};

const keyOf = ({ kind, fromId, toId }: ElementRow): string =>
  toId === null ? `${kind}:${fromId}` : `${kind}:${fromId}>${toId}`;

/** Rows of one statement: the engine holds its parameters while it runs. */
const BATCH = 2_500;
/** Removals are not batched: each further statement would look through what those before it removed. */
const REMOVED_AT_ONCE = 100_000;
/** Rows that are sent before an answer is awaited. */
const TOGETHER = 10_000;

/** Writes the edits: removals first, attachments before their nodes; then the rest, nodes before their attachments. */
export async function writeElements(tx: Transaction, state: Elements, edits: Edits): Promise<void> {
  await Promise.all(await sendElements(tx, state, edits));
}

/**
 * Sends the statements that write the edits; later queries of the transaction see their effect. Returns the
 * pending promises.
 */
export async function sendElements(
  tx: Transaction,
  state: Elements,
  edits: Edits,
  tell: Progress = UNTOLD,
): Promise<readonly Promise<void>[]> {
  const statements = [...statementsFor(effectiveEdits(state, edits), state)].sort(
    ([a], [b]) => stepOf(a) - stepOf(b),
  );
  let [written, waiting] = [0, 0];
  let sent: Promise<void>[] = [];
  for (const [query, keys] of statements)
    for (const batch of batchesOf(keys, REMOVALS.has(query) ? REMOVED_AT_ONCE : BATCH)) {
      // Sent at once, in this order: the engine takes them one by one, without a round trip each.
      sent.push(
        writeBatch(
          tx,
          query,
          batch.map((key) => rowOf(key, edits.get(key))),
        ),
      );
      waiting += batch.length;
      if (waiting < TOGETHER) continue;
      await Promise.all(sent);
      written += waiting;
      [sent, waiting] = [[], 0];
      tell(written, edits.size);
    }
  return sent;
}

const REMOVALS: ReadonlySet<ElementWrite> = new Set(Object.values(DELETE_QUERIES));

const batchesOf = <T>(rows: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size));

async function writeBatch(tx: Transaction, query: ElementWrite, rows: Row[]): Promise<void> {
  const result = await tx.runOne(query, { rows });
  if (result?.written !== rows.length) throw new EndMissingError(query.file);
}

type Row = Record<string, unknown>;

const rowOf = (key: string, properties: Properties | null | undefined): Row => {
  const { kind, id, toId } = parseKey(key);
  if (toId !== undefined) return { ...properties, fromId: id, toId };
  return { ...properties, id, ...(properties && derivedNames(kind, properties)) };
};

/** Groups the keys of the edits by the statement that writes them. */
function statementsFor(edits: Edits, state: Elements): Map<ElementWrite, string[]> {
  const statements = new Map<ElementWrite, string[]>();
  for (const [key, properties] of edits) {
    const { kind } = parseKey(key);
    const query =
      properties === null
        ? DELETE_QUERIES[kind]
        : ((state.has(key) ? undefined : CREATE_QUERIES[kind]) ?? PUT_QUERIES[kind]);
    append(statements, query, key);
  }
  return statements;
}

// Nodes attached to another node, as relationships are.
const ATTACHED: readonly string[] = ['Declaration', 'GapAnswer', 'Land', 'Workshop', 'Contribution'];
const isFreeNode = (kind: string): boolean => isNodeKind(kind) && !ATTACHED.includes(kind);
// Attached to a cooperation; the contributions of its parties are attached to it.
const isBrief = (kind: string): boolean => kind === 'Fiche';

type Queries = Readonly<Partial<Record<ElementKind, ElementWrite>>>;
const steps = (queries: Queries, step: (kind: string) => number): [ElementWrite, number][] =>
  Object.entries(queries).map(([kind, query]) => [query, step(kind)]);

const STEPS: ReadonlyMap<ElementWrite, number> = new Map([
  ...steps(DELETE_QUERIES, (kind) => (isFreeNode(kind) ? 1 : 0)),
  ...steps(CREATE_QUERIES, (kind) => (isBrief(kind) ? 3 : 2)),
  ...steps(PUT_QUERIES, (kind) => (isBrief(kind) ? 3 : isFreeNode(kind) ? 2 : 4)),
]);

const stepOf = (query: ElementWrite): number => STEPS.get(query) ?? 0;
