import type { FilmAuthor } from '../../contract/film.ts';
import type { KnownMoment } from '../../contract/reading.ts';
import type { Arrangement } from '../../drawing/arrange.ts';
import type { IsoDay } from '../../elements/day.ts';
import type { Elements } from '../../elements/elements.ts';
import { PLACE } from '../../elements/moves.ts';
import type { LaterChange } from '../../elements/past/rewind.ts';
import type { System } from '../../elements/system.ts';
import type { KeptChange } from '../../elements/visibility/visible-changes.ts';
import type { CaptionWords } from './caption.ts';

/** Change of the territory, with its author and time. */
export interface FilmedChange
  extends LaterChange,
    Pick<KeptChange, 'revision' | 'subjectId' | 'unseen' | 'undoes'> {
  readonly author?: FilmAuthor | undefined;
  /** The workshop that was open. */
  readonly workshop?: { readonly id: string; readonly title: string } | undefined;
}

/** Source of a film. */
export interface FilmSource extends CaptionWords {
  readonly territoryId: string;
  /** All that any of its images may need, as it is now. */
  readonly present: Elements;
  /** Every change of the territory after the first image, also those after the last, in the order of revisions. */
  readonly changes: readonly FilmedChange[];
  readonly elsewhere: readonly LaterChange[];
  readonly from: KnownMoment;
  readonly to: KnownMoment;
  /** Elements visible to everyone now: deleted ones may have been private. */
  readonly seen: { readonly actorIds: ReadonlySet<string>; readonly cooperationIds: ReadonlySet<string> };
  readonly today: IsoDay;
  /** Arranges the last image where nobody in it has a place; without, the film has none. */
  readonly compose?: ((system: System) => Arrangement) | undefined;
}

/**
 * Kinds that are not on the film's map: positions are today's; answers, workshops and briefs are elsewhere.
 */
const OFF_THE_MAP = /^(GapAnswer|Land|Workshop|Contribution|Fiche|BRINGS):/;

/** Returns true if a change may show on a map without positions. */
export function mayShow({ type, before, after }: LaterChange): boolean {
  if (type.startsWith('positions.')) return false;
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].some((key) => {
    if (OFF_THE_MAP.test(key)) return false;
    const [was, is] = [before[key], after[key]];
    if (!key.startsWith('ACTS_IN:') || was === undefined || is === undefined) return true;
    return [...Object.keys(was), ...Object.keys(is)].some(
      (name) => !PLACE.includes(name) && JSON.stringify(was[name]) !== JSON.stringify(is[name]),
    );
  });
}
