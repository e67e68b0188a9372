import type { Cooperation } from '../../../model/contract/cooperation.ts';
import type { MapActor } from '../../../model/contract/reading.ts';
import { DIRECTED_NATURES } from '../../../model/contract/vocabulary.ts';
import { declaredBy } from '../../../model/elements/cooperation-state.ts';
import { endsBefore, firstDayOf, lastDayOf } from '../../../model/elements/day.ts';
import { confirmedIntensity } from '../../../model/readings/measures/read-pairs.ts';
import type { Exported } from '../exported.ts';

/** Actors alone, or actors and cooperations as two kinds of nodes. */
export type Mode = 'one' | 'two';

interface Spell {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly at?: { readonly x: number; readonly y: number };
  readonly spell: Spell;
}

export interface GraphEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly directed: boolean;
  readonly weight: number;
  readonly values: Readonly<Record<string, unknown>>;
  readonly spell: Spell;
}

export interface ExportedGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/**
 * Builds the graph of a territory. One mode: an edge for each pair of parties of a cooperation, so three
 * parties give three edges with its id. Two modes: the cooperation is a node, joined to each party, which is
 * exact for any number of parties.
 */
export function graphOf(exported: Exported, mode: Mode): ExportedGraph {
  const { actors, cooperations } = exported.map;
  const inside = new Set(actors.filter(({ outside }) => outside !== true).map(({ id }) => id));
  const ids = new Set(actors.map(({ id }) => id));
  const nodes = actors.map(actorNode);
  if (mode === 'one') {
    return { nodes, edges: cooperations.flatMap((one) => pairsOf(one, ids, inside, exported)) };
  }
  return {
    nodes: [...nodes, ...cooperations.map((one) => cooperationNode(one, nodes))],
    edges: cooperations.flatMap((one) => one.parties.map((party) => partyEdge(one, party))),
  };
}

function actorNode({ membership, x, y, placed: _placed, ...actor }: MapActor): GraphNode {
  const { onMap: _, main: __, since, ...heard } = membership ?? {};
  return {
    id: actor.id,
    label: actor.name,
    values: {
      outside: false,
      ...actor,
      ...heard,
      since,
      x,
      y,
      label: actor.name,
      mode: 'actor',
    },
    ...(x !== undefined && y !== undefined && { at: { x, y } }),
    spell: { from: since && firstDayOf(since) },
  };
}

// Drops a spell that ends before it begins, a slip that no reader accepts. Spells have whole days; partial
// dates are among the attributes.
const spellOf = ({ startedOn, endedOn }: Cooperation): Spell => ({
  from: startedOn && firstDayOf(startedOn),
  to:
    endedOn === undefined || (startedOn !== undefined && endsBefore(endedOn, startedOn))
      ? undefined
      : lastDayOf(endedOn),
});

// Between its parties, as on the map.
function cooperationNode(one: Cooperation, nodes: readonly GraphNode[]): GraphNode {
  const parties = new Set(one.parties.map(({ actorId }) => actorId));
  const places = nodes.flatMap(({ id, at }) => (at !== undefined && parties.has(id) ? [at] : []));
  const middle = (axis: 'x' | 'y') => places.reduce((sum, at) => sum + at[axis], 0) / places.length;
  return {
    id: cooperationNodeId(one.id),
    label: one.nature,
    values: { ...one, parties: undefined, label: one.nature, mode: 'cooperation' },
    ...(places.length > 0 && { at: { x: middle('x'), y: middle('y') } }),
    spell: spellOf(one),
  };
}

/** Actors and cooperations may have one id. */
const cooperationNodeId = (id: string): string => `cooperation:${id}`;

function partyEdge(one: Cooperation, { actorId, ...party }: Cooperation['parties'][number]): GraphEdge {
  const isTo = party.role === 'to';
  const directed = party.role !== 'member';
  const from = isTo ? cooperationNodeId(one.id) : actorId;
  return {
    id: `${one.id}:${actorId}`,
    from,
    to: isTo ? actorId : cooperationNodeId(one.id),
    directed,
    weight: 1,
    values: { ...party, cooperation: one.id, directed, from: directed ? from : undefined },
    spell: spellOf(one),
  };
}

function pairsOf(
  one: Cooperation,
  ids: ReadonlySet<string>,
  inside: ReadonlySet<string>,
  { reading, choices }: Exported,
): GraphEdge[] {
  const parties = one.parties.filter(({ actorId }) => ids.has(actorId));
  const onMap = parties.filter(({ actorId }) => inside.has(actorId)).length;
  const isCounted = choices.multiParty !== 'exclude' || onMap < 3;
  const declared = (actorId: string) => declaredBy(one.declarations, actorId, reading.day);
  return parties.flatMap((a, i) =>
    parties.slice(i + 1).map((b): GraphEdge => {
      const directed = DIRECTED_NATURES.has(one.nature) && a.role !== b.role;
      const [from, to] = directed && a.role === 'to' ? [b.actorId, a.actorId] : [a.actorId, b.actorId];
      const words = [declared(a.actorId), declared(b.actorId)] as const;
      const intensity = confirmedIntensity(...words, one.intensity, choices.confirmation);
      const linked =
        isCounted &&
        one.state === 'active' &&
        intensity >= reading.minIntensity &&
        inside.has(from) &&
        inside.has(to);
      return {
        id: `${one.id}:${from}:${to}`,
        from,
        to,
        directed,
        weight: intensity,
        values: {
          ...one,
          cooperation: one.id,
          parties: one.parties.length,
          recordedIntensity: one.intensity,
          intensity,
          linked,
          ...(choices.multiParty === 'newman' && linked && { newmanWeight: 1 / (onMap - 1) }),
          directed,
          from: directed ? from : undefined,
        },
        spell: spellOf(one),
      };
    }),
  );
}
