import type { Timeline } from '../../../model/contract/comparison.ts';

/** Figures of a timeline, in display order. */
export const FOLLOWED = [
  'actors',
  'links',
  'density',
  'cooperations',
  'commitments',
  'carried',
  'alone',
] as const;
export type Followed = (typeof FOLLOWED)[number];

/** From what to what, between the first day and the last; never both undefined. */
export interface Move {
  readonly subject: { readonly figure: Followed } | { readonly rule: string };
  readonly from: number;
  readonly to: number;
}

interface RoseAndFell {
  readonly rose: readonly Move[];
  readonly fell: readonly Move[];
  readonly same: readonly Move[];
}

type Point = Timeline['points'][number];

/** Lists the figures that rose, fell or stayed between two days, without undefined ones. */
export function roseAndFell(points: readonly Point[]): RoseAndFell {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return { rose: [], fell: [], same: [] };
  const figures = FOLLOWED.flatMap((figure): Move[] => {
    const [from, to] = [first[figure], last[figure]];
    return from === null || to === null ? [] : [{ subject: { figure }, from, to }];
  });
  const rules = [...new Set([...first.gaps, ...last.gaps].map(({ rule }) => rule))].map(
    (rule): Move => ({ subject: { rule }, from: countOf(first, rule), to: countOf(last, rule) }),
  );
  const moves = [...figures, ...rules];
  return {
    rose: moves.filter(({ from, to }) => to > from),
    fell: moves.filter(({ from, to }) => to < from),
    same: moves.filter(({ from, to }) => to === from),
  };
}

/** Counts the gaps of a rule at a point; of all rules if none is named. */
export const countOf = ({ gaps }: Point, rule?: string): number =>
  gaps.filter((gap) => rule === undefined || gap.rule === rule).reduce((sum, { count }) => sum + count, 0);
