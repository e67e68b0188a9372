import { projectorSizes } from '../../model/drawing/frames/frame-sizes.ts';
import { bodiesOf, frameScale, type VisualScale, visualScale } from '../../model/drawing/visual-scale.ts';
import type { ScreenRenderInput } from './screen-render-input.ts';

/** Returns the sizes of a model's elements at a zoom. */
export function scaleOfModel(model: ScreenRenderInput | null, zoom: number, onPaper = false): VisualScale {
  if (model === null) return visualScale(zoom);
  const { map, framed, appearance } = model;
  if (framed !== undefined && !onPaper) return frameScale(zoom, framed.sizes);
  if (appearance.bigScreen && !onPaper)
    return frameScale(zoom, projectorSizes(innerWidth, map.actors.length));
  return visualScale(zoom, bodiesOf(map.actors.length, map.lands !== undefined));
}
