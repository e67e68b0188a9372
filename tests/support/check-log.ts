import type { DatabaseSettings } from '../../server/store/driver.ts';
import { type AskGraph, askingGraph } from './log/ask-graph.ts';
import { checkRevisions } from './log/check-revisions.ts';
import { checkSent, type Sent } from './log/check-sent.ts';
import { readPresent } from './log/present-elements.ts';
import { readLog, readWholeLog } from './log/read-log.ts';
import { compareWithPresent, replay } from './log/replay.ts';

/** Checks made in addition to those of the log itself. */
export interface LogCheck {
  /** All there are, as a rule; tests that share a database name their own. Nobody writes in them meanwhile. */
  readonly territoryIds?: readonly string[];
  /** Requests of the writers, with the answers. */
  readonly sent?: readonly Sent[];
}

/** More of one kind say nothing more. */
const SAID_AT_MOST = 20;

/**
 * Checks the log of territories against the graph and against the answers given to writers; returns a
 * sentence for each fault.
 *
 * - Revisions are the whole numbers from 1 to the territory’s own, each created by one Change.
 * - Each acknowledged write is in the log once, and no refused one is.
 * - Applied to an empty graph, each to the result of the previous one, the Changes produce the content of the
 * graph. It consists of territories, actors, commitments, cooperations, declarations, answers to questions,
 * workshops with their statements, briefs, and all their relationships, positions included. The demonstration
 * and the Charter are loaded by Changes too.
 *
 * Left out, with the reason:
 *
 * - People, links, sessions, codes and speakers of a workshop: they have a right to be forgotten, so no log
 * keeps them.
 * - Snapshots, which are complete in themselves; themes and resources, which are created from the reference
 * tables at each start; erasures and restorations, which only record that they happened.
 * - Territories with an erasure in their history: erased data is removed from its Changes too, and its
 * effects on other elements are in none. Only their revisions are checked.
 * - The beginning of elements that a deleted territory shared with others: the Changes of that territory
 * alone were deleted with it.
 */
export const checkLog = (
  settings: DatabaseSettings,
  { territoryIds, sent = [] }: LogCheck = {},
): Promise<string[]> =>
  askingGraph(settings, async (ask) => [
    ...(await checkRevisions(ask, territoryIds)).slice(0, SAID_AT_MOST),
    ...(await checkSent(ask, sent)).slice(0, SAID_AT_MOST),
    ...(await checkReplay(ask, territoryIds)).slice(0, SAID_AT_MOST),
  ]);

async function checkReplay(ask: AskGraph, territoryIds: readonly string[] | undefined): Promise<string[]> {
  const log = await (territoryIds === undefined ? readWholeLog(ask) : readLog(ask, territoryIds));
  if (log.hasErasures) return [];
  const replayed = replay(log.changes);
  const present = await readPresent(ask, log.nodes);
  return [...replayed.faults, ...present.faults, ...compareWithPresent(replayed, present.elements)];
}
