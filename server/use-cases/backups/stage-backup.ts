import { type Progress, UNTOLD } from '../../../model/progress.ts';
import type { BackupNode } from '../../backups/backup-lines.ts';
import { keyOf, nodesOf } from '../../exchange/backup/read-backup.ts';
import { type PlacedLink, stageLinks, stageNodes } from '../../store/backups.ts';
import type { Executor } from '../../store/execute.ts';

/** Limits of one transaction: this many nodes, or fewer large ones. */
const NODES_AT_ONCE = 500;
const CHARACTERS_AT_ONCE = 4_000_000;
const LINKS_AT_ONCE = 2_000;

/** How much was staged. */
export interface Staged {
  readonly nodes: number;
  readonly links: number;
}

/**
 * Puts all of a backup aside in the database: nothing of it is seen until it is switched to. `expected` is what the
 * backup says it holds, for the progress.
 */
export async function stageBackup(
  executor: Executor,
  file: string,
  expected: Staged = { nodes: 0, links: 0 },
  tell: Progress = UNTOLD,
): Promise<Staged> {
  const total = expected.nodes + expected.links;
  const refs = new Map<string, string>();
  for await (const nodes of batches(nodesOf(file), NODES_AT_ONCE)) {
    for (const { kind, id, ref } of await stageNodes(executor, nodes)) refs.set(`${kind}:${id}`, ref);
    tell(refs.size, total);
  }
  let links = 0;
  for await (const placed of batches(linksOf(file, refs), LINKS_AT_ONCE)) {
    links += await stageLinks(executor, placed);
    tell(refs.size + links, total);
  }
  return { nodes: refs.size, links };
}

async function* linksOf(file: string, refs: ReadonlyMap<string, string>): AsyncGenerator<PlacedLink> {
  for await (const node of nodesOf(file))
    for (const link of node.links)
      yield { from: refs.get(keyOf(node)) ?? '', to: refs.get(keyOf(link)) ?? '', link };
}

async function* batches<T extends BackupNode | PlacedLink>(
  all: AsyncIterable<T>,
  most: number,
): AsyncGenerator<T[]> {
  let some: T[] = [];
  let characters = 0;
  for await (const one of all) {
    some.push(one);
    if ('properties' in one)
      for (const value of Object.values(one.properties)) characters += String(value).length;
    if (some.length < most && characters < CHARACTERS_AT_ONCE) continue;
    yield some;
    some = [];
    characters = 0;
  }
  if (some.length > 0) yield some;
}
