import type { Identity } from '../../../model/contract/access.ts';
import type { Visibility } from '../../../model/elements/visibility/visibility.ts';
import { namedInChanges } from '../../../model/elements/visibility/visible-changes.ts';
import { NotFoundError } from '../../../model/errors.ts';
import { ForbiddenError } from '../../errors.ts';
import { findChange, readMaker } from '../../store/changes.ts';
import type { Executor } from '../../store/execute.ts';
import { findHidden } from '../../store/hidden.ts';
import { changesSeen } from './changes-seen.ts';
import { decide } from './require-right.ts';

/** Who asks to undo what, and with which right. */
export interface Undoing {
  readonly person: Identity | null;
  /** Author of changes, by credential. */
  readonly maker: string | undefined;
  readonly visibility: Visibility;
  readonly territoryId: string;
  readonly revision: number;
}

/**
 * Requires the right to undo: facilitators undo anything, contributors their own changes that they may still
 * see.
 */
export async function requireOwnChange(executor: Executor, undoing: Undoing): Promise<void> {
  const { person, maker, visibility, territoryId, revision } = undoing;
  const change = await findChange(executor, territoryId, revision);
  if ((await decide(executor, person, 'map.facilitate', { territoryId })) === 'allowed') {
    // Changes that belong only to others are hidden.
    if (change !== undefined && (await changesSeen(executor, visibility, [change])).length === 0)
      throw new NotFoundError('CHANGE', String(revision));
    return;
  }
  if (change === undefined) throw new NotFoundError('CHANGE', String(revision));
  const byKey = await readMaker(executor, territoryId, revision);
  if (maker === undefined || byKey !== maker) throw new ForbiddenError('map.facilitate');
  const hidden = await findHidden(executor, visibility, namedInChanges([change]));
  // Contributors may not restore data that was private at that time, whatever it is now.
  if (hidden.size > 0 || change.unseen?.length !== 0) throw new NotFoundError('CHANGE', String(revision));
}
