import type { Gap } from '../../contract/gap.ts';

/** The water between two lands, where a question asks about it. */
export interface AskedStrait {
  /** The ids of both lands, ascending, joined by a colon. */
  readonly id: string;
  /** Links between the two, and the number that the links of all lands suggest. */
  readonly links: number;
  readonly expected: number;
}

const RULE = 'lands-apart';

/** Returns the straits that questions are about. */
export const askedStraits = (gaps: readonly Pick<Gap, 'rule' | 'key' | 'figures'>[]): AskedStrait[] =>
  gaps.flatMap(({ rule, key, figures: { observed, expected } }) =>
    rule === RULE && typeof observed === 'number' && typeof expected === 'number'
      ? [{ id: key.slice(RULE.length + 1), links: observed, expected: Math.round(expected) }]
      : [],
  );

/** Returns the same as a property of a drawing; no property if no question is about a strait. */
export function highlightedStraits(gaps: Parameters<typeof askedStraits>[0]): {
  readonly straits?: readonly AskedStrait[];
} {
  const straits = askedStraits(gaps);
  return straits.length === 0 ? {} : { straits };
}

/** Computes the width of the band across such a strait, in pixels: some for each link that is short. */
export const bandWidth = ({ links, expected }: AskedStrait): number =>
  Math.min(MOST, LEAST + EACH * Math.max(0, expected - links));

const LEAST = 6;
const EACH = 2.5;
const MOST = 36;
