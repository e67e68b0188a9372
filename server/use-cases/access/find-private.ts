import type { Difference } from '../../../model/elements/element-edits.ts';
import { namedAfter, privateAfter } from '../../../model/elements/visibility/told-privacy.ts';
import { PUBLIC_VISIBILITY } from '../../../model/elements/visibility/visibility.ts';
import { namedInStates } from '../../../model/elements/visibility/visible-changes.ts';
import type { ReadQuery, Transaction } from '../../store/execute.ts';
import { findHidden } from '../../store/hidden.ts';

/*
 * What a write names that is private before it and after it, as its transaction sees it: its Change says so of both its
 * sides for good.
 */

/** What is private of all that a difference names before it is written, by key. */
export const findPrivateBefore = (
  tx: Transaction<ReadQuery>,
  { before }: Difference,
): Promise<ReadonlySet<string>> => findHidden(tx, PUBLIC_VISIBILITY, namedInStates(Object.entries(before)));

/**
 * What is private of all that a difference names, once it is written; by key. Only what the difference does not tell
 * itself is asked: an engine looks for long through what a transaction made that it has not kept yet.
 */
export async function findPrivateAfter(
  tx: Transaction<ReadQuery>,
  difference: Difference,
): Promise<ReadonlySet<string>> {
  const named = namedAfter(difference);
  return privateAfter(difference, named, await findHidden(tx, PUBLIC_VISIBILITY, named.untold));
}
