import type { LeadNews, ShownView } from '../../model/contract/lead.ts';
import { parseSelection, type Selection } from './selection.ts';

/** Leader of the view, with their screen. */
interface Leader {
  readonly screen: string;
  readonly name: string | undefined;
}

/** Leader to follow, and whether this screen follows. */
export interface Following {
  /** Null where nobody leads, or where it is not known since the line was cut. */
  readonly lead: (Leader & { readonly view: ShownView }) | null;
  readonly followed: Leader | null;
  /** Screen whose view was left: a big screen does not follow it again automatically. */
  readonly left: string | null;
}

export const notFollowing: Following = { lead: null, followed: null, left: null };

/** Applies a view or its end. `byItself`: this screen follows a leader automatically, until told not to. */
export function withLead(now: Following, { screen, name, said }: LeadNews, byItself: boolean): Following {
  if (said === null) return now.lead?.screen === screen ? notFollowing : now;
  const follows = now.followed?.screen === screen || (byItself && now.left !== screen);
  return { ...now, lead: { screen, name, view: said }, followed: follows ? { screen, name } : null };
}

/** Follows the leader. */
export const follow = ({ lead }: Following): Following => ({ lead, followed: lead, left: null });

/** Stops following. */
export const leave = ({ lead, followed }: Following): Following => ({
  lead,
  followed: null,
  left: followed?.screen ?? null,
});

/** The line was cut: what others show now is not known. */
export const lineLost = (now: Following): Following => ({ ...now, lead: null });

/** Applies a restored connection with all signals received: a leader who stopped is no longer followed. */
export const lineBack = (now: Following): Following => (now.lead === null ? notFollowing : now);

/** Returns the selection of the followed view; undefined if none is followed. */
export const followedSelection = ({ followed, lead }: Following): Selection | undefined =>
  followed === null ? undefined : parseSelection(lead?.view.selection ?? null);
