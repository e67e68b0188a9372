import { sourcesOf, targetsOf } from '../../model/elements/attachments.ts';
import type { Difference } from '../../model/elements/element-edits.ts';
import { nodeKey } from '../../model/elements/elements.ts';
import { removeTerritory } from '../../model/elements/removals.ts';
import { scopeOf } from '../../model/elements/touched.ts';
import { NotFoundError } from '../../model/errors.ts';
import type { Progress } from '../../model/progress.ts';
import { wholeActors } from '../../model/writes/delete-actor.ts';
import { wholeCommitments } from '../../model/writes/delete-commitment.ts';
import type { ElementReader } from '../store/elements.ts';
import { readRounds } from './commit-plan.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { requireVersion } from './require.ts';

/** Deletes a territory with its commitments, its answers, and the actors that act nowhere else. There is no way back. */
export function deleteTerritory(
  deps: WriteDeps,
  territoryId: string,
  context: WriteContext,
  tell: Progress,
): Promise<Committed> {
  return commitWrite(deps, {
    ...deletion(territoryId, context),
    tell,
    plan: (state) => {
      requireVersion(state, 'Territory', territoryId, context);
      return removeTerritory(state, territoryId);
    },
  });
}

/** Throws a rehearsal away, in whatever version: it was made for that. */
export function endRehearsal(
  deps: WriteDeps,
  territoryId: string,
  context: WriteContext,
): Promise<Committed> {
  return commitWrite(deps, {
    ...deletion(territoryId, context),
    plan: (state) => {
      if (state.get(nodeKey('Territory', territoryId))?.rehearsal !== true)
        throw new NotFoundError('REHEARSAL', territoryId);
      return removeTerritory(state, territoryId);
    },
  });
}

const deletion = (territoryId: string, context: WriteContext) => ({
  type: 'territory.deleted',
  subjectId: territoryId,
  context,
  scope: scopeOf({ territoryIds: [territoryId] }),
  read: (reader: ElementReader) => readWholeTerritory(reader, territoryId),
  keep: onlyKeys,
});

async function readWholeTerritory(reader: ElementReader, territoryId: string): Promise<void> {
  await Promise.all([
    reader.read('territories', [territoryId]),
    reader.read('contents', [territoryId]),
    reader.read('gatherings', [territoryId]),
    reader.read('briefsOf', [territoryId]),
  ]);
  const acting = sourcesOf(reader.state, 'ACTS_IN', territoryId);
  await reader.read('actors', acting);
  const alone = acting.filter((actorId) => targetsOf(reader.state, 'ACTS_IN', actorId).length === 1);
  await readRounds(reader, wholeActors(alone));
  await readRounds(reader, wholeCommitments(sourcesOf(reader.state, 'FOR', territoryId)));
}

// It cannot be undone, so nothing of what was deleted is kept; the keys tell other maps what has gone.
function onlyKeys({ before, after }: Difference): Difference {
  const gone = Object.keys(before).filter((key) => !(key in after));
  const stays = Object.entries(before).filter(([key]) => key in after);
  return { before: Object.fromEntries([...gone.map((key) => [key, {}] as const), ...stays]), after };
}
