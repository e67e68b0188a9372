import { canonicalJson, type Json } from '../../../model/elements/documents/canonical-json.ts';
import { RefusedError } from '../../../model/errors.ts';
import { type Progress, UNTOLD } from '../../../model/progress.ts';
import type { BackupNode, KeptKind } from '../../backups/backup-lines.ts';
import { inOrder, keyOf, totalOf } from '../../exchange/backup/read-backup.ts';
import { graphHash } from '../../exchange/backup/write-backup.ts';
import { listNodes, type NodePlace, readNodes } from '../../store/backups.ts';
import type { ReadQuery, Transaction } from '../../store/execute.ts';

/** Something was made or removed while the graph was being read: read again. */
export class GraphMovedError extends RefusedError {
  constructor() {
    super('GRAPH_MOVED', 'Another process went on writing to the database.');
  }
}

/** The graph that a backup keeps: how much there is of each kind, and its nodes in an order of their own. */
export interface GraphNodes {
  readonly counts: Partial<Record<KeptKind, number>>;
  readonly nodes: AsyncIterable<BackupNode>;
}

const READ_AT_ONCE = 200;
/** Nodes between two words of progress. */
const TOLD_EVERY = 200;

/** Reads the graph: the same nodes and links come in the same order in every database. */
export async function graphNodes(tx: Transaction<ReadQuery>): Promise<GraphNodes> {
  const places = (await listNodes(tx)).sort(inOrder);
  const counts: Partial<Record<KeptKind, number>> = {};
  for (const { kind } of places) counts[kind] = (counts[kind] ?? 0) + 1;
  return { counts, nodes: nodesAt(tx, places) };
}

async function* nodesAt(
  tx: Transaction<ReadQuery>,
  places: readonly NodePlace[],
): AsyncGenerator<BackupNode> {
  const known = new Set(places.map(keyOf));
  for (let from = 0; from < places.length; from += READ_AT_ONCE) {
    const some = places.slice(from, from + READ_AT_ONCE);
    const rows = await readNodes(tx, some);
    for (const { ref, kind, id } of some) {
      const row = rows.get(ref);
      if (row === undefined || !row.links.every((link) => known.has(keyOf(link))))
        throw new GraphMovedError();
      const { id: _id, ...properties } = row.properties;
      const links = row.links.map(({ type, kind, id, ...link }) => ({ type, kind, id, ...holding(link) }));
      const stored = holding({ properties, floats: row.floats });
      yield { kind, id, properties, ...stored, links: links.sort(byText) };
    }
  }
  if ((await listNodes(tx)).length !== places.length) throw new GraphMovedError();
}

/** Computes the content hash of the graph, as a backup of it would hold it. */
export async function hashOfGraph(tx: Transaction<ReadQuery>, tell: Progress = UNTOLD): Promise<string> {
  const content = graphHash();
  const { nodes, counts } = await graphNodes(tx);
  for await (const node of counted(nodes, counts, tell)) content.take(node);
  return content.end().hash;
}

/** Passes nodes on, and tells how many of all have come. */
export async function* counted(
  nodes: AsyncIterable<BackupNode>,
  counts: Readonly<Record<string, number | undefined>>,
  tell: Progress,
): AsyncGenerator<BackupNode> {
  const total = totalOf(counts);
  let done = 0;
  for await (const node of nodes) {
    yield node;
    done += 1;
    if (done % TOLD_EVERY === 0) tell(done, total);
  }
}

/** Collects properties, and the whole numbers among those stored as floats. Absent if there are none. */
function holding({ properties, floats }: Pick<Required<BackupNode>, 'properties' | 'floats'>) {
  const whole = (floats ?? []).filter((name) => Number.isInteger(properties[name])).sort();
  return {
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(whole.length > 0 && { floats: whole }),
  };
}

const byText = (a: object, b: object): number =>
  canonicalJson(a as Json) < canonicalJson(b as Json) ? -1 : 1;
