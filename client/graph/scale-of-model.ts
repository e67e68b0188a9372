import {
  bigScreenLetters,
  bodiesOf,
  type VisualScale,
  visualScale,
} from '../../model/drawing/visual-scale.ts';
import type { GraphModel } from './graph-model.ts';

/** Sizes at a zoom for what a model draws. */
export function scaleOfModel(model: GraphModel | null, zoom: number, onPaper = false): VisualScale {
  const letters = !onPaper && model?.appearance.bigScreen ? bigScreenLetters(innerWidth) : 1;
  const bodies = model === null ? 1 : bodiesOf(model.map.actors.length, model.map.lands !== undefined);
  return visualScale(zoom, letters, bodies);
}
