import type { ComparedTerritory, SystemFigures } from '../../../server/contract/comparison.ts';
import { t } from '../../messages/translate.ts';

/** The figures that stand side by side; all can be drawn as bars. */
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
export type FigureId = (typeof FIGURES)[number];

/** One of them: how it is called, and what it is of a territory. */
export const figureOf = (id: FigureId) => ({
  words: (): string => t(`across.${id}`),
  bars: ({ now }: ComparedTerritory): number | null => now[id],
});
