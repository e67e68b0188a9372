import { at } from '../indexed-graph.ts';
import type { Frame, Places } from './places.ts';

/** How far a drawing may be stretched along one axis against the other: more would falsify its distances. */
const MOST_STRETCH = 1.35;

/** Rotates to the frame's orientation, centres at the origin, and scales to its size. */
export function fitFrame(places: Places, { width, height }: Frame): Places {
  const turned = turnFlat(places, width >= height);
  const [left, right] = span(turned.x);
  const [top, bottom] = span(turned.y);
  const scaleX = right > left ? width / (right - left) : 1;
  const scaleY = bottom > top ? height / (bottom - top) : 1;
  const mean = Math.min(scaleX, scaleY);
  const [factorX, factorY] = [Math.min(scaleX, mean * MOST_STRETCH), Math.min(scaleY, mean * MOST_STRETCH)];
  return {
    x: turned.x.map((value) => (value - (left + right) / 2) * factorX),
    y: turned.y.map((value) => (value - (top + bottom) / 2) * factorY),
  };
}

/** Turns around the middle until the axis along which most is spread is level, or upright. */
function turnFlat({ x, y }: Places, level: boolean): Places {
  const count = Math.max(1, x.length);
  const [mx, my] = [
    x.reduce((sum, one) => sum + one, 0) / count,
    y.reduce((sum, one) => sum + one, 0) / count,
  ];
  let [xx, yy, xy] = [0, 0, 0];
  for (let v = 0; v < x.length; v++) {
    const [dx, dy] = [at(x, v) - mx, at(y, v) - my];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy) + (level ? 0 : Math.PI / 2);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    x: x.map((value, v) => (value - mx) * cos + (at(y, v) - my) * sin),
    y: x.map((value, v) => (at(y, v) - my) * cos - (value - mx) * sin),
  };
}

export function span(values: Float64Array): readonly [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}
