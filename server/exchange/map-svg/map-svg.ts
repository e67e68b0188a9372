import type { Language } from '../../../model/contract/primitives.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { AskedStrait } from '../../../model/drawing/missing/asked-straits.ts';
import { greyscale } from '../picture/greyscale.ts';
import { drawMap } from './draw-map.ts';
import type { DrawingLabels } from './drawing-texts.ts';
import type { Shown } from './look-words.ts';
import type { Sheet } from './page.ts';

interface Writing {
  readonly reference: DrawingLabels;
  readonly language: Language;
  readonly sheet?: Sheet | undefined;
  /** Under which parameters it was drawn, and from what. */
  readonly about?: string | undefined;
  readonly greyscale?: boolean | undefined;
  readonly shown?: Shown | undefined;
  /** Straits that questions ask about. */
  readonly straits?: readonly AskedStrait[] | undefined;
}

/** The map as a drawing that stands alone. */
export const mapSvg = {
  id: 'svg',
  mediaType: 'image/svg+xml',
  write(map: TerritoryMap, { reference: labels, greyscale: grey, ...writing }: Writing): string {
    const drawing = drawMap(map, { labels, ...writing });
    return grey ? greyscale(drawing) : drawing;
  },
} as const;
