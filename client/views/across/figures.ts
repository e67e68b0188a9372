import type { ComparedTerritory, SystemFigures } from '../../../model/contract/comparison.ts';
import { t } from '../../messages/translate.ts';
import type { Computed, ComputedFigures } from '../../state/index.ts';

/** The figures that stand side by side at once. */
export const FIGURES = [
  'actors',
  'links',
  'density',
  'cooperations',
  'components',
  'alone',
  'degreeCentralisation',
  'eiIndex',
  'commitments',
  'carried',
] as const satisfies readonly (keyof SystemFigures)[];

/** Figures computed on request. */
export const COMPUTED = [
  'betweennessCentralisation',
  'communities',
  'modularity',
] as const satisfies readonly (keyof ComputedFigures)[];

type ReadFigure = (typeof FIGURES)[number];
type ComputedFigure = (typeof COMPUTED)[number];
/** All can be drawn as bars. */
export type FigureId = ReadFigure | ComputedFigure;

const isComputed = (id: FigureId): id is ComputedFigure => (COMPUTED as readonly FigureId[]).includes(id);

/** Returns the name of a figure and a function for its value; undefined before loading. */
export const figureOf = (id: FigureId, { byId }: Computed) => ({
  words: (): string => t(`across.${id}`),
  of: ({ territoryId, now }: ComparedTerritory): number | null | undefined =>
    isComputed(id) ? byId[territoryId]?.[id] : now[id],
});
