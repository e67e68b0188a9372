import { differenceOf, mergeEdits, raiseVersions } from '../../../model/elements/element-edits.ts';
import { type Edits, type Elements, type Properties, parseKey } from '../../../model/elements/elements.ts';
import { withoutLostDirections } from '../../../model/elements/model-rules.ts';
import { removeActors } from '../../../model/elements/removals.ts';
import { actorScope, scopeOf, scopeOfDifference } from '../../../model/elements/touched.ts';
import { namesToErase, valueWithoutNames, writtenForms } from '../../../model/writes/erasure/erased-words.ts';
import { namesOfActor } from '../../../model/writes/erasure/names-of-actor.ts';
import {
  cooperationsToErase,
  type Erased,
  withoutErased,
} from '../../../model/writes/erasure/without-erased.ts';
import { findTouched } from '../../store/changes.ts';
import { ElementReader } from '../../store/elements.ts';
import {
  findChoices,
  findMentions,
  findNamesakes,
  findPeopleOf,
  findSnapshotsHolding,
  findTracedChanges,
  type rewriteChoices,
  type TracedChange,
} from '../../store/erasures.ts';
import type { ReadQuery, Transaction } from '../../store/execute.ts';
import { type ChangeWithout, changeWithout } from './erasure-change.ts';

/** All that the database holds of an actor, and what erasing it would change. */
export interface Traces {
  /** Present or last name. */
  readonly name: string;
  readonly erased: Erased;
  /** The elements that were read: its own, and those of others that may speak of it. */
  readonly state: Elements;
  readonly edits: Edits;
  /** Changes that speak of it, and what they are without it. */
  readonly changes: readonly (TracedChange & { readonly without: ChangeWithout })[];
  /** Choices of votes about others whose texts name it, with these texts without the name. */
  readonly choices: Parameters<typeof rewriteChoices>[1];
  readonly people: Awaited<ReturnType<typeof findPeopleOf>>;
  readonly snapshots: Awaited<ReturnType<typeof findSnapshotsHolding>>;
  /** The territories whose map or history changes, ascending. */
  readonly territoryIds: readonly string[];
}

/** Lists the elements in a change, by key; a key twice if the element existed before and after. */
const statesIn = ({ before, after }: TracedChange): [string, Properties][] => [
  ...Object.entries(before),
  ...Object.entries(after),
];

/**
 * Reads all traces of an actor in the database, even if only the history has it; undefined if there are none.
 */
export async function readTraces(tx: Transaction<ReadQuery>, actorId: string): Promise<Traces | undefined> {
  const { actorIds, past } = await findThoseMerged(tx, actorId);
  const reader = new ElementReader(tx);
  const ids = [...actorIds];
  const states = past.flatMap(statesIn);
  await Promise.all([
    reader.read('actors', ids),
    reader.read('belongings', ids),
    reader.read('ties', ids),
    reader.read('sayings', ids),
  ]);
  const people = await findPeopleOf(tx, ids);
  const isKnown = [...reader.state.keys(), ...states.map(([key]) => key)].some((key) =>
    ids.some((id) => key === `Actor:${id}` || key.includes(`:${id}>`)),
  );
  if (!isKnown && people.participants.length === 0 && !hasSaid(reader.state)) return undefined;

  const ever = [...reader.state.keys(), ...states.map(([key]) => key)]
    .filter((key) => ids.some((id) => key.startsWith(`PARTY_TO:${id}>`)))
    .map((key) => parseKey(key).toId ?? '');
  await reader.read('cooperations', ever);
  const cooperationIds = cooperationsToErase(
    actorIds,
    reader.state,
    states.map(([key]) => key),
  );
  const own = ownNames(actorIds, [...reader.state, ...states]);
  const names = namesToErase(own);
  const words = writtenForms(names);
  await readMentions(reader, tx, { words, actorIds, cooperationIds });
  const found = await findTracedChanges(
    tx,
    [...ids, ...cooperationIds, ...words],
    [...ids, ...cooperationIds],
  );
  const erased: Erased = {
    actorIds,
    cooperationIds,
    ficheIds: briefsOf(cooperationIds, [...reader.state, ...found.flatMap(statesIn)]),
    names,
  };
  const spared = await sparedTerritories(tx, erased, past);
  const isReached = (territoryIds: readonly string[]): boolean =>
    territoryIds.length === 0 || territoryIds.some((id) => !spared.has(id));
  const changes = found.flatMap((change) => {
    const without = isReached(change.territoryIds) ? changeWithout(change, erased) : undefined;
    return without === undefined ? [] : [{ ...change, without }];
  });
  const state = spared.size === 0 ? reader.state : await stateReached(tx, reader.state, erased, isReached);
  const edits = editsOf(state, erased);
  const touched = await findTouched(tx, scopeOfDifference(differenceOf(state, edits)));
  const sought = [...ids, ...words];
  return {
    name: lastNameOf(actorId, reader.state, states),
    erased,
    state,
    edits,
    changes,
    choices: (await findChoices(tx, names))
      .filter(({ territoryId }) => isReached([territoryId]))
      .map(({ id, said }) => ({ id, said: valueWithoutNames(said, names) as typeof said })),
    people,
    snapshots: (await findSnapshotsHolding(tx, sought)).filter(
      (snapshot) =>
        isReached(snapshot.territoryIds) && valueWithoutNames(snapshot.text, sought) !== snapshot.text,
    ),
    territoryIds: [...new Set([...touched, ...changes.flatMap(({ territoryIds }) => territoryIds)])].sort(),
  };
}

/**
 * Lists the territories whose texts an erasure leaves as they are: another actor there has the name, and the
 * erased one was never there.
 */
async function sparedTerritories(
  tx: Transaction<ReadQuery>,
  { actorIds, names }: Erased,
  past: readonly TracedChange[],
): Promise<ReadonlySet<string>> {
  const namesakes = await findNamesakes(tx, names, [...actorIds]);
  if (namesakes.length === 0) return new Set();
  const own = new Set([
    ...(await findTouched(tx, scopeOf(actorScope(...actorIds)))),
    ...past.flatMap(({ territoryIds }) => territoryIds),
  ]);
  return new Set(namesakes.filter((id) => !own.has(id)));
}

/** Returns the elements without those of others that name it in no territory that is reached. */
async function stateReached(
  tx: Transaction<ReadQuery>,
  state: Elements,
  erased: Erased,
  isReached: (territoryIds: readonly string[]) => boolean,
): Promise<Elements> {
  const reached = new Map(state);
  for (const [key, properties] of state) {
    const next = withoutErased(key, properties, erased);
    if (next === null || next === properties) continue;
    const difference = differenceOf(state, new Map([[key, next]]));
    if (!isReached(await findTouched(tx, scopeOfDifference(difference)))) reached.delete(key);
  }
  return reached;
}

const hasSaid = (state: Elements): boolean =>
  [...state.keys()].some((key) => key.startsWith('Contribution:'));

/** Finds an actor, the deleted actors merged into it, and the changes that mention them. */
async function findThoseMerged(tx: Transaction<ReadQuery>, actorId: string) {
  const actorIds = new Set([actorId]);
  for (;;) {
    const past = await findTracedChanges(tx, [...actorIds], [...actorIds]);
    const merged = past
      .filter(({ type, subjectId }) => type === 'actor.merged' && actorIds.has(subjectId))
      .flatMap(({ before, after }) =>
        Object.keys(before).filter((key) => key.startsWith('Actor:') && !(key in after)),
      )
      .map((key) => parseKey(key).id)
      .filter((id) => !actorIds.has(id));
    const reader = new ElementReader(tx);
    await reader.read('actors', merged);
    const gone = merged.filter((id) => !reader.has(`Actor:${id}`));
    if (gone.length === 0) return { actorIds: actorIds as ReadonlySet<string>, past };
    for (const id of gone) actorIds.add(id);
  }
}

/** Lists all names that it and the actors merged into it ever had. */
function ownNames(actorIds: ReadonlySet<string>, states: readonly [string, Properties][]): string[] {
  const names = states.flatMap(([key, properties]) =>
    key.startsWith('Actor:') && actorIds.has(parseKey(key).id) ? namesOfActor(properties) : [],
  );
  return [...new Set(names)];
}

/** Returns the present name of an actor, else its last. */
function lastNameOf(actorId: string, state: Elements, states: readonly [string, Properties][]): string {
  const past = states.filter(([key, { name }]) => key === `Actor:${actorId}` && typeof name === 'string');
  return String(state.get(`Actor:${actorId}`)?.name ?? past.at(-1)?.[1].name ?? actorId);
}

const briefsOf = (
  cooperationIds: ReadonlySet<string>,
  states: readonly [string, Properties][],
): ReadonlySet<string> =>
  new Set(
    states.flatMap(([key, { cooperationId }]) =>
      key.startsWith('Fiche:') && cooperationIds.has(String(cooperationId)) ? [parseKey(key).id] : [],
    ),
  );

const READ_BY = {
  Actor: 'actors',
  CARRIES: 'ties',
  PARTY_TO: 'ties',
  MEMBER_OF: 'belongings',
  NEEDS: 'belongings',
  OFFERS: 'belongings',
  Commitment: 'commitments',
  Cooperation: 'cooperations',
  Workshop: 'workshops',
  Contribution: 'contributions',
  Fiche: 'fiches',
  GapAnswer: 'answers',
  Land: 'lands',
} as const;

/** Reads what mentions actors outside their own elements, with what that belongs to. */
export async function readMentions(
  reader: ElementReader,
  tx: Transaction<ReadQuery>,
  named: {
    readonly words: readonly string[];
    readonly actorIds: ReadonlySet<string>;
    readonly cooperationIds: ReadonlySet<string>;
  },
): Promise<void> {
  const actorIds = [...named.actorIds];
  const ids = [...actorIds, ...named.cooperationIds];
  const found = await findMentions(tx, { words: named.words, ids, actorIds });
  const idsOf = (kind: string) => found.flatMap((one) => (one.kind === kind ? [one.id] : []));
  await Promise.all([
    reader.read('answers', ids),
    ...Object.entries(READ_BY).map(([kind, part]) => reader.read(part, idsOf(kind))),
  ]);
  // Every edit raises the version of the element's owner.
  const tied = (kind: 'CARRIES' | 'PARTY_TO') =>
    [...reader.state.keys()]
      .filter((key) => key.startsWith(`${kind}:`))
      .map((key) => parseKey(key).toId ?? '');
  await reader.read('commitments', tied('CARRIES'));
  await reader.read('cooperations', tied('PARTY_TO'));
}

function editsOf(state: Elements, erased: Erased): Edits {
  const present = [...erased.actorIds].filter((id) => state.has(`Actor:${id}`));
  const changed = [...state].flatMap(([key, properties]): [string, Properties | null][] => {
    const next = withoutErased(key, properties, erased);
    return next === properties ? [] : [[key, next]];
  });
  const edits = mergeEdits(new Map(changed), removeActors(state, present));
  return raiseVersions(state, withoutLostDirections(state, edits));
}
