import type { Elements } from '../../model/elements/elements.ts';
import type { Facts } from '../../model/elements/facts.ts';
import { ElementIndex } from '../../model/elements/past/element-index.ts';
import { factsOfElements } from '../../model/elements/past/facts-of-elements.ts';
import type { KnownElements } from '../../model/elements/past/followed-elements.ts';
import { type NodesShown, nodesShown } from '../../model/elements/past/nodes-shown.ts';
import { hidesSomething, type LaterChange, rewind } from '../../model/elements/past/rewind.ts';
import { answersIn } from '../../model/readings/gaps/gap-answers.ts';
import { ElementReader } from '../store/elements.ts';
import type { Executor, ReadQuery, Transaction } from '../store/execute.ts';
import {
  charterItemIds,
  type Filmed,
  filmedAfter,
  type Known,
  statesAfter,
  statesElsewhere,
} from '../store/past.ts';

/**
 * Reads the facts of a territory as of a change: the present state with every later change reverted. The
 * nodes needed are found on the way, since a reverted change may refer to nodes not read yet.
 */
export async function readPast(
  executor: Executor,
  territoryId: string,
  known: Known,
  later?: KnownElements,
): Promise<Facts | undefined> {
  const elements = await elementsAt(executor, territoryId, known, later);
  const facts = factsOfElements(territoryId, elements, known.revision);
  const { revision, at, changeId } = known;
  const answers = answersIn(elements, territoryId);
  return facts && { ...facts, changeId, known: { revision, at }, answers };
}

/**
 * Reads the elements of a territory as of a change, including the last, as one state. With elements known at
 * that change or later, the database is asked only for the rest.
 */
export const elementsAt = async (
  executor: Executor,
  territoryId: string,
  known: Known,
  later?: KnownElements,
): Promise<Elements> => {
  const { present, ours, elsewhere } = await readBack(executor, territoryId, known, later, {
    stateOf: rewind,
    changesAfter: statesAfter,
  });
  return rewind(present, ours, elsewhere);
};

/** Reads everything that existed in a territory at any time since a change, with the changes since and their authors. */
export const historySince = (
  executor: Executor,
  territoryId: string,
  known: Known,
  later?: KnownElements,
): Promise<History<Filmed>> =>
  readBack(executor, territoryId, known, later, { stateOf: everythingSince, changesAfter: filmedAfter });

/** The elements that are there, and the changes since a moment that may be taken back from them. */
export interface History<Change extends LaterChange> {
  readonly present: Elements;
  readonly ours: readonly Change[];
  readonly elsewhere: readonly LaterChange[];
}

/** Collects everything that existed at any time; an actor that was once on the map counts as on it. */
const everythingSince: typeof rewind = (present, ours, elsewhere = []) => {
  const all = new Map(present);
  for (const { before, after } of [...ours, ...elsewhere])
    for (const [key, properties] of [...Object.entries(before), ...Object.entries(after)])
      if (!all.has(key) || properties.onMap === true) all.set(key, properties);
  return all;
};

/** How a history is read: which state of it shows what is needed, and the changes of the territory in order. */
interface HistoryReading<Change> {
  readonly stateOf: typeof rewind;
  readonly changesAfter: (
    tx: Transaction<ReadQuery>,
    territoryId: string,
    after: number,
  ) => Promise<Change[]>;
}

/** Reads back until nothing new comes up of what a state of the past needs. */
const readBack = <Change extends LaterChange & { readonly revision: number }>(
  executor: Executor,
  territoryId: string,
  known: Known,
  later: KnownElements | undefined,
  { stateOf, changesAfter }: HistoryReading<Change>,
): Promise<History<Change>> =>
  executor.readTransaction(async (tx) => {
    const reader = new GrowingReader(tx, territoryId);
    if (later === undefined) await reader.begin();
    else reader.know(later);
    const ours: Change[] = [];
    let elsewhere: readonly LaterChange[] = [];
    let upTo = known.revision;
    for (;;) {
      const past = stateOf(reader.state, ours, elsewhere);
      const grew = await reader.grow(nodesShown(new ElementIndex(past), territoryId));
      // Changes are asked last: one that comes between two readings is then among them, and is taken back.
      const newer = await changesAfter(tx, territoryId, upTo);
      ours.push(...newer);
      upTo = newer.at(-1)?.revision ?? upTo;
      if (!grew && newer.length === 0) return { present: reader.state, ours, elsewhere };
      if (hidesSomething(territoryId, ours))
        elsewhere = await statesElsewhere(tx, territoryId, known.at, reader.nodeIds);
    }
  });

/** Reads the present elements of more and more nodes, each once. */
class GrowingReader {
  readonly #tx: Transaction<ReadQuery>;
  readonly #reader: ElementReader;
  readonly #territoryId: string;
  readonly #read = { acting: new Set(), outside: new Set(), cooperations: new Set(), commitments: new Set() };

  constructor(tx: Transaction<ReadQuery>, territoryId: string) {
    this.#tx = tx;
    this.#reader = new ElementReader(tx);
    this.#territoryId = territoryId;
  }

  get state() {
    return this.#reader.state;
  }

  get nodeIds(): string[] {
    return [...new Set(Object.values(this.#read).flatMap((ids) => [...ids].map(String)))];
  }

  async begin(): Promise<void> {
    const items = await charterItemIds(this.#tx);
    await Promise.all([
      this.#reader.read('territories', [this.#territoryId]),
      this.#reader.read('lineages', [this.#territoryId]),
      this.#reader.read('contents', [this.#territoryId]),
      this.#reader.read('gatherings', [this.#territoryId]),
      this.#reader.read('commitments', items),
    ]);
    for (const id of items) this.#read.commitments.add(id);
  }

  /** Starts from elements that are known already, so that they are not read again. */
  know({ elements, nodes }: KnownElements): void {
    const { acting, outside, cooperations, commitments } = nodes;
    const here = [this.#territoryId];
    this.#reader.know(elements, {
      ...{ territories: here, contents: here, gatherings: here, commitments, cooperations },
      ...{ actors: [...acting, ...outside], belongings: acting, ties: acting },
    });
    for (const kind of ['acting', 'outside', 'cooperations', 'commitments'] as const)
      for (const id of nodes[kind]) this.#read[kind].add(id);
  }

  /** Reads elements not read yet; returns whether there were any. */
  async grow(shown: NodesShown): Promise<boolean> {
    const acting = this.#newOf('acting', shown);
    const outside = this.#newOf('outside', shown);
    const cooperations = this.#newOf('cooperations', shown);
    const commitments = this.#newOf('commitments', shown);
    await Promise.all([
      this.#reader.read('actors', [...acting, ...outside]),
      this.#reader.read('belongings', acting),
      this.#reader.read('ties', acting),
      this.#reader.read('cooperations', cooperations),
      this.#reader.read('commitments', commitments),
    ]);
    return acting.length + outside.length + cooperations.length + commitments.length > 0;
  }

  #newOf(kind: keyof NodesShown, shown: NodesShown): string[] {
    const read = this.#read[kind];
    const ids = [...shown[kind]].filter((id) => !read.has(id));
    for (const id of ids) read.add(id);
    return ids;
  }
}
