import type { DatabaseSettings } from '../../server/store/driver.ts';
import { type AskGraph, askingGraph } from './log/ask-graph.ts';
import { checkRevisions } from './log/check-revisions.ts';
import { checkSent, type Sent } from './log/check-sent.ts';
import { readPresent } from './log/present-elements.ts';
import { readLog, readWholeLog } from './log/read-log.ts';
import { compareWithPresent, replay } from './log/replay.ts';

/** What is checked besides the log itself. */
export interface LogCheck {
  /** All there are, as a rule; tests that share a database name their own. Nobody writes in them meanwhile. */
  readonly territoryIds?: readonly string[];
  /** What writers sent, and what they were answered. */
  readonly sent?: readonly Sent[];
}

/** More of one kind say nothing more. */
const SAID_AT_MOST = 20;

/**
 * Checks the log of territories against the graph and against what was answered to writers; a sentence for each fault.
 *
 * - Revisions are the whole numbers from 1 to the territory's own, each made by one Change.
 * - Each write that was acknowledged stands once in the log, and no refused one does.
 * - Applied to nothing, each on what the one before left, the Changes make what is in the graph: territories, actors,
 *   commitments, cooperations, what parties declare, answers to questions, workshops and what was said in them, briefs,
 *   and all that relates them, positions included. The demonstration and the Charter are loaded by Changes too.
 *
 * Outside of it, and why:
 * - people, links, sessions, codes, who speaks in a workshop: whoever asks to be forgotten must be, so no log keeps them;
 * - snapshots, which are whole by themselves; themes and resources, which are made anew of the reference tables at each
 *   start; erasures and restorations, which only say that they were;
 * - territories in whose history something was erased: what was erased is taken out of its Changes too, and what that
 *   left of others stands in none. Of these only the revisions are checked;
 * - the beginning of what a deleted territory shared with others: the Changes of that territory alone went with it.
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
