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
 * 1. Revisions are the whole numbers from 1 to the territory’s own, each created by one Change.
 *
 * 2. Each acknowledged write is in the log once, and no refused one is.
 *
 * 3. Applied in order to an empty graph, the Changes produce the content of the graph. This content is
 * territories, actors, commitments, cooperations, declarations, answers to questions, workshops with their
 * statements, and briefs. It includes all their relationships and positions. The demonstration and the
 * Charter are loaded by Changes too.
 *
 * Some elements are left out, each for a reason.
 *
 * People, links, sessions, codes and speakers of a workshop have a right to be forgotten, so no log keeps
 * them. Snapshots are complete in themselves. Themes and resources are created from the reference tables at
 * each start. Erasures and restorations only record that they happened.
 *
 * Erased data is removed from the Changes of a territory too, and its effects on other elements are in none.
 * Only the revisions of such a territory are checked.
 *
 * The Changes of a deleted territory alone were deleted with it. So the beginning of elements that it shared
 * with others is not checked.
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
