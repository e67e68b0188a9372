import type { Language } from '../../contract/primitives.ts';
import type { TerritoryMap } from '../../contract/reading.ts';
import { drawMap } from './draw-map.ts';
import type { DrawingLabels } from './drawing-texts.ts';

/** The map as a drawing that stands alone. */
export const mapSvg = {
  id: 'svg',
  mediaType: 'image/svg+xml',
  write: (
    map: TerritoryMap,
    { reference, language }: { readonly reference: DrawingLabels; readonly language: Language },
  ): Promise<string> => drawMap(map, reference, language),
} as const;
