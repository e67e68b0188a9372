import type { LeadNews, ShownView } from '../../model/contract/lead.ts';
import { parseSelection, type Selection } from './selection.ts';

/** Whoever leads the view, on which of their screens. */
interface Leader {
  readonly screen: string;
  readonly name: string | undefined;
}

/** Whose view there is to follow, and whether this screen follows it. */
export interface Following {
  /** Null where nobody leads, or where it is not known since the line was cut. */
  readonly lead: (Leader & { readonly view: ShownView }) | null;
  readonly followed: Leader | null;
  /** The screen whose view was left here: a big screen does not follow it again by itself. */
  readonly left: string | null;
}

export const notFollowing: Following = { lead: null, followed: null, left: null };

/** A view was shown, or is led no more. `byItself`: this screen follows whoever leads, until it is told not to. */
export function withLead(now: Following, { screen, name, said }: LeadNews, byItself: boolean): Following {
  if (said === null) return now.lead?.screen === screen ? notFollowing : now;
  const follows = now.followed?.screen === screen || (byItself && now.left !== screen);
  return { ...now, lead: { screen, name, view: said }, followed: follows ? { screen, name } : null };
}

/** Follows whoever leads. */
export const follow = ({ lead }: Following): Following => ({ lead, followed: lead, left: null });

/** Leaves whoever is followed. */
export const leave = ({ lead, followed }: Following): Following => ({
  lead,
  followed: null,
  left: followed?.screen ?? null,
});

/** The line was cut: what others show now is not known. */
export const lineLost = (now: Following): Following => ({ ...now, lead: null });

/** The line stands, and all that is shown has been told: who was followed and leads no more is followed no more. */
export const lineBack = (now: Following): Following => (now.lead === null ? notFollowing : now);

/** What is chosen where the view is led from; undefined where none is followed. */
export const followedSelection = ({ followed, lead }: Following): Selection | undefined =>
  followed === null ? undefined : parseSelection(lead?.view.selection ?? null);
