import { NAMED_AT_MOST } from '../../model/drawing/layout/many-nodes.ts';
import type { GraphModel } from './graph-model.ts';
import { bigScreenLetters, type VisualScale, visualScale } from './visual-scale.ts';

/** Bodies of a crowd on lands, beside the usual size: as much smaller as the layout has them. */
const OF_CROWD = 0.72;

/** Of so many the names of all are shown on the whole view: symbols leave them room, the more the more there are. */
const MANY = { from: 70, to: 110, bodies: 0.76 };

function bodiesOf({ map }: GraphModel): number {
  const { length } = map.actors;
  if (length > NAMED_AT_MOST) return map.lands === undefined ? 1 : OF_CROWD;
  const share = Math.min(1, Math.max(0, (length - MANY.from) / (MANY.to - MANY.from)));
  return 1 - share * (1 - MANY.bodies);
}

/** Sizes at a zoom for what a model draws. */
export function scaleOfModel(model: GraphModel | null, zoom: number, onPaper = false): VisualScale {
  const letters = !onPaper && model?.appearance.bigScreen ? bigScreenLetters(innerWidth) : 1;
  return visualScale(zoom, letters, model === null ? 1 : bodiesOf(model));
}
