import { PALETTE } from '../../../../model/drawing/appearance.ts';
import type { Setting } from './pages.ts';

const { ink, soft } = PALETTE.light;

/** How each text of a report is set. */
export const SETTINGS = {
  coverTitle: { face: 'bold', size: 26, colour: ink, before: 0, after: 4 },
  title: { face: 'bold', size: 21, colour: ink, before: 0, after: 2 },
  subtitle: { face: 'regular', size: 12, colour: soft, before: 0, after: 8 },
  fact: { face: 'regular', size: 9, colour: ink, before: 0, after: 2 },
  coverFact: { face: 'regular', size: 10, colour: ink, before: 0, after: 2 },
  contents: { face: 'bold', size: 14, colour: ink, before: 14, after: 6 },
  heading1: { face: 'bold', size: 14, colour: ink, before: 13, after: 4 },
  heading2: { face: 'bold', size: 11, colour: ink, before: 9, after: 3 },
  body: { face: 'regular', size: 10, colour: ink, before: 0, after: 5 },
  answer: { face: 'bold', size: 10, colour: ink, before: 0, after: 9, indent: 16 },
  item: { face: 'regular', size: 10, colour: ink, before: 0, after: 3, indent: 19 },
  caption: { face: 'italic', size: 9, colour: soft, before: 4, after: 5 },
  statement: { face: 'italic', size: 9.5, colour: soft, before: 16, after: 0 },
} as const satisfies Record<string, Setting>;
