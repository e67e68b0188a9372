import type { Language } from '../../contract/primitives.ts';
import type { TerritoryMap } from '../../contract/reading.ts';
import { drawMap } from './draw-map.ts';
import type { DrawingLabels } from './drawing-texts.ts';
import type { Sheet } from './page.ts';

interface Writing {
  readonly reference: DrawingLabels;
  readonly language: Language;
  readonly sheet?: Sheet | undefined;
}

/** The map as a drawing that stands alone. */
export const mapSvg = {
  id: 'svg',
  mediaType: 'image/svg+xml',
  write: (map: TerritoryMap, { reference, language, sheet }: Writing): Promise<string> =>
    drawMap(map, reference, language, sheet),
} as const;
