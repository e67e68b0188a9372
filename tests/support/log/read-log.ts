import { isNodeKind, nodeKey, parseKey, RELATIONSHIP_ENDS } from '../../../model/elements/elements.ts';
import type { AskGraph } from './ask-graph.ts';
import { keysOf, type LoggedChange } from './logged-change.ts';

/** The log of some territories, with all that it takes to begin it from nothing. */
export interface Log {
  readonly changes: readonly LoggedChange[];
  /** Nodes that it speaks of, by their keys; of a whole database, all there are. */
  readonly nodes: ReadonlySet<string> | 'all';
  /** Something was erased from it. */
  readonly hasErasures: boolean;
}

const CHANGE = `c.id AS id, c.mutationId AS mutationId, c.type AS type, c.at AS at, c.before AS before, c.after AS after,
  COLLECT { MATCH (c)-[of:CHANGED]->(t:Territory) RETURN {territoryId: t.id, revision: of.revision} } AS made`;

type Row = Omit<LoggedChange, 'before' | 'after'> & {
  readonly before: string | null;
  readonly after: string | null;
};
const changeOf = ({ before, after, ...row }: Row): LoggedChange => ({
  ...row,
  before: JSON.parse(before ?? '{}'),
  after: JSON.parse(after ?? '{}'),
});
const read = async (ask: AskGraph, match: string, params = {}): Promise<LoggedChange[]> =>
  (await ask<Row>(`${match} RETURN ${CHANGE}`, params)).map(changeOf);

// Changes that only keep the key of a request without effect have no content.
const OF_NONE = 'MATCH (c:Change) WHERE NOT (c)-[:CHANGED]->() AND coalesce(c.before, c.after) IS NOT NULL';

/** Every Change there is. */
export async function readWholeLog(ask: AskGraph): Promise<Log> {
  const changes = await read(ask, 'MATCH (c:Change)');
  return { changes, nodes: 'all', hasErasures: changes.some(isErasure) };
}

const isErasure = ({ type }: LoggedChange): boolean => type === 'erasure.made';

/**
 * Reads the Changes of these territories, and those of others that created or touched the same elements,
 * until each is known from its beginning. Items of the Charter belong to everyone. A Change that raises the
 * version of one is in every territory, so it is not followed; a check of the whole database covers the
 * items.
 */
export async function readLog(ask: AskGraph, territoryIds: readonly string[]): Promise<Log> {
  const charter = new Set(
    (
      await ask<{ id: string }>(
        `MATCH (k:Commitment {origin: 'charter'}) WHERE NOT (k)-[:FOR]->() RETURN k.id AS id`,
      )
    ).map(({ id }) => nodeKey('Commitment', id)),
  );
  const ofNone = await read(ask, OF_NONE);
  const inTerritories = new Map<string, LoggedChange>();
  const territories = new Set<string>();
  const searched = new Set<string>();
  let wider: readonly string[] = territoryIds;
  for (;;) {
    for (const id of wider) territories.add(id);
    const found = 'MATCH (c:Change)-[:CHANGED]->(o:Territory) WHERE o.id IN $wider WITH DISTINCT c';
    for (const change of await read(ask, found, { wider })) inTerritories.set(change.id, change);
    const { ours, nodes } = oursOf([...inTerritories.values(), ...ofNone], territories, charter);
    const made = ours
      .filter((change) => !touches(change, charter))
      .flatMap((change) => change.made.map(({ territoryId }) => territoryId));
    const born = new Set(
      ours.flatMap(({ before, after }) => Object.keys(after).filter((key) => !(key in before))),
    );
    const unborn = [...nodes].filter((key) => !born.has(key) && !searched.has(key));
    for (const key of unborn) searched.add(key);
    const elsewhere = unborn.length === 0 ? [] : await whereTold(ask, unborn);
    wider = [...new Set([...made, ...elsewhere])].filter((id) => !territories.has(id));
    if (wider.length === 0)
      return { changes: withoutCharter(ours, charter), nodes, hasErasures: ours.some(isErasure) };
  }
}

/** Returns Changes about these territories and about elements of these Changes, with the nodes concerned. */
function oursOf(
  changes: readonly LoggedChange[],
  territories: ReadonlySet<string>,
  charter: ReadonlySet<string>,
) {
  const nodes = new Set([...territories].map((id) => nodeKey('Territory', id)));
  const ours = new Set<LoggedChange>();
  for (let size = -1; ours.size > size; ) {
    size = ours.size;
    for (const change of changes) {
      if (ours.has(change)) continue;
      const spoken = keysOf(change).flatMap(nodesOf);
      const isHere = change.made.length > 0 && !touches(change, charter);
      if (!isHere && !spoken.some((key) => nodes.has(key))) continue;
      ours.add(change);
      for (const key of spoken) if (!charter.has(key)) nodes.add(key);
    }
  }
  return { ours: [...ours], nodes };
}

const touches = (change: LoggedChange, nodes: ReadonlySet<string>): boolean =>
  keysOf(change).some((key) => nodes.has(key));

/** The nodes that an element is, or joins; themes and resources are the vocabulary's. */
function nodesOf(key: string): string[] {
  const { kind, id, toId } = parseKey(key);
  if (isNodeKind(kind)) return [key];
  const [from, to] = RELATIONSHIP_ENDS[kind];
  return [
    ...(isNodeKind(from) ? [nodeKey(from, id)] : []),
    ...(isNodeKind(to) && toId !== undefined ? [nodeKey(to, toId)] : []),
  ];
}

/** Lists territories whose history contains nodes created elsewhere. */
const whereTold = async (ask: AskGraph, keys: readonly string[]): Promise<string[]> =>
  (
    await ask<{ id: string }>(
      `MATCH (c:Change)-[:CHANGED]->(t:Territory)
       WHERE any(mark IN $marks WHERE c.before CONTAINS mark OR c.after CONTAINS mark)
       RETURN DISTINCT t.id AS id`,
      { marks: keys.map((key) => `"${key}":`) },
    )
  ).map(({ id }) => id);

function withoutCharter(changes: readonly LoggedChange[], charter: ReadonlySet<string>): LoggedChange[] {
  const without = (states: LoggedChange['before']) =>
    Object.fromEntries(Object.entries(states).filter(([key]) => !charter.has(key)));
  return changes.map((change) => ({
    ...change,
    before: without(change.before),
    after: without(change.after),
  }));
}
