import { NAMED_AT_MOST } from '../../model/drawing/layout/many-nodes.ts';
import type { GraphModel } from './graph-model.ts';
import { bigScreenLetters, type VisualScale, visualScale } from './visual-scale.ts';

/** Bodies of a crowd on lands, beside the usual size: as much smaller as the layout has them. */
const OF_CROWD = 0.72;

/** Sizes at a zoom for what a model draws. */
export function scaleOfModel(model: GraphModel | null, zoom: number, onPaper = false): VisualScale {
  const letters = !onPaper && model?.appearance.bigScreen ? bigScreenLetters(innerWidth) : 1;
  const isCrowd = model !== null && model.map.lands !== undefined && model.map.actors.length > NAMED_AT_MOST;
  return visualScale(zoom, letters, isCrowd ? OF_CROWD : 1);
}
