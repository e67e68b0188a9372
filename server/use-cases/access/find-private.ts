import type { Difference } from '../../../model/elements/element-edits.ts';
import { namedAfter, privateAfter } from '../../../model/elements/visibility/told-privacy.ts';
import { PUBLIC_VISIBILITY } from '../../../model/elements/visibility/visibility.ts';
import { namedInStates } from '../../../model/elements/visibility/visible-changes.ts';
import type { ReadQuery, Transaction } from '../../store/execute.ts';
import { findHidden } from '../../store/hidden.ts';

/*
 * Private elements that a write names, before and after it, in its own transaction: its Change records them
 * permanently.
 */

/** Finds the private elements that a difference names, before it is written, by key. */
export const findPrivateBefore = (
  tx: Transaction<ReadQuery>,
  { before }: Difference,
): Promise<ReadonlySet<string>> => findHidden(tx, PUBLIC_VISIBILITY, namedInStates(Object.entries(before)));

/**
 * Finds the private elements that a difference names, after it is written, by key. It queries only what the
 * difference lacks: an engine is slow at reading uncommitted data.
 */
export async function findPrivateAfter(
  tx: Transaction<ReadQuery>,
  difference: Difference,
): Promise<ReadonlySet<string>> {
  const named = namedAfter(difference);
  return privateAfter(difference, named, await findHidden(tx, PUBLIC_VISIBILITY, named.untold));
}
