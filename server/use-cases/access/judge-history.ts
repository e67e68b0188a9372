import { statesOf } from '../../../model/elements/elements.ts';
import { PrivacyReplay } from '../../../model/elements/visibility/replay-privacy.ts';
import type { Executor } from '../../store/execute.ts';
import { hasUnjudged, listHistory, noteUnseen, readHistory } from '../../store/unseen-changes.ts';

const AT_ONCE = 200;

/**
 * Records for each older change the elements that were private then, from the whole history. Until then
 * people who see nothing private get none of it. Returns the number of such changes.
 */
export async function judgeHistory(executor: Executor): Promise<number> {
  if (!(await hasUnjudged(executor))) return 0;
  const history = await listHistory(executor);
  const replay = new PrivacyReplay();
  let judged = 0;
  for (let from = 0; from < history.length; from += AT_ONCE) {
    const ids = history.slice(from, from + AT_ONCE);
    const read = new Map((await readHistory(executor, ids)).map((change) => [change.id, change]));
    const rows = ids.flatMap((id) => {
      const change = read.get(id);
      if (change === undefined) return [];
      const { type, before, after } = change;
      const unseen = replay.take({ type, before: statesOf(before), after: statesOf(after) });
      return change.isJudged ? [] : [{ id, unseen }];
    });
    if (rows.length > 0) await noteUnseen(executor, rows);
    judged += rows.length;
  }
  return judged;
}
