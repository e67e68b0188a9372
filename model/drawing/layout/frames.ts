import { FRAME, type Frame } from './places.ts';

/** Target of a composition. */
export type FrameKind = 'stage' | 'projector' | 'phone' | 'page-portrait' | 'page-landscape';

/** Width over height of what each leaves to the drawing. */
const ASPECTS: Readonly<Record<FrameKind, number>> = {
  // 2.2 at 1920 × 1080 and 2.5 at 1366 × 768 with panels closed, as at first sight; 1.8 next to an open one.
  stage: 2.1,
  projector: 16 / 9,
  // 390 × 844 without the bar above and the entry line below.
  phone: 390 / 620,
  // A4 within its margins, below a title.
  'page-portrait': 180 / 240,
  'page-landscape': 267 / 165,
};

/** A frame as large as the stage, in these proportions: boxes are sized for its area, whatever its shape. */
export function frameOfAspect(aspect: number): Frame {
  const root = Math.sqrt(FRAME.width * FRAME.height);
  return { width: root * Math.sqrt(aspect), height: root / Math.sqrt(aspect) };
}

/** Returns the frame of a screen, a projector or a page. */
export const frameOfKind = (kind: FrameKind): Frame => frameOfAspect(ASPECTS[kind]);
