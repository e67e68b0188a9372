import svgpath from 'svgpath';

/** A point of the page. */
export interface Corner {
  readonly x: number;
  readonly y: number;
}

/** A step of an outline: to begin, straight on, on a curve of two handles, back to where it began. */
export type Turn =
  | ({ readonly to: 'begin' | 'line' } & Corner)
  | ({ readonly to: 'curve'; readonly handles: readonly [Corner, Corner] } & Corner)
  | { readonly to: 'close' };

/** Position and scale of an element's units on the page. */
interface Units extends Corner {
  readonly scale: number;
}

type Values = Readonly<Record<string, string>>;

/** Returns the outline of an element on the page; undefined if it has none. */
export function cornersOf(name: string, values: Values, units: Units): Turn[] | undefined {
  const path = pathOf(name, (key) => Number(values[key] ?? 0), values);
  return path === undefined ? undefined : turnsOf(path, units);
}

function pathOf(name: string, n: (key: string) => number, values: Values): string | undefined {
  switch (name) {
    case 'path':
      return values.d ?? '';
    case 'line':
      return `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`;
    case 'polygon':
      return `M${values.points ?? ''}Z`;
    case 'polyline':
      return `M${values.points ?? ''}`;
    case 'circle':
      return ellipse(n('cx'), n('cy'), n('r'), n('r'));
    case 'ellipse':
      return ellipse(n('cx'), n('cy'), n('rx'), n('ry'));
    case 'rect':
      return rectangle(n('x'), n('y'), n('width'), n('height'), n('rx'));
    default:
      return undefined;
  }
}

const ellipse = (x: number, y: number, rx: number, ry: number): string =>
  `M${x - rx} ${y}A${rx} ${ry} 0 1 1 ${x + rx} ${y}A${rx} ${ry} 0 1 1 ${x - rx} ${y}Z`;

const rectangle = (x: number, y: number, width: number, height: number, r: number): string =>
  r === 0
    ? `M${x} ${y}h${width}v${height}h${-width}Z`
    : `M${x + r} ${y}h${width - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${height - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}` +
      `h${2 * r - width}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - height}a${r} ${r} 0 0 1 ${r} ${-r}Z`;

function turnsOf(path: string, { x, y, scale }: Units): Turn[] {
  const turns: Turn[] = [];
  svgpath(path)
    .abs()
    .unshort()
    .unarc()
    .scale(scale)
    .translate(x, y)
    .iterate(([command, ...values], _, fromX, fromY) => {
      const at = (i: number): Corner => ({ x: values[i] ?? 0, y: values[i + 1] ?? 0 });
      if (command === 'M') turns.push({ to: 'begin', ...at(0) });
      else if (command === 'L') turns.push({ to: 'line', ...at(0) });
      else if (command === 'H') turns.push({ to: 'line', x: values[0] ?? 0, y: fromY });
      else if (command === 'V') turns.push({ to: 'line', x: fromX, y: values[0] ?? 0 });
      else if (command === 'C') turns.push({ to: 'curve', handles: [at(0), at(2)], ...at(4) });
      else if (command === 'Q')
        turns.push({ to: 'curve', handles: handlesOf({ x: fromX, y: fromY }, at(0), at(2)), ...at(2) });
      else if (command === 'Z') turns.push({ to: 'close' });
    });
  return turns;
}

/** Returns the two handles of a quadratic curve as a cubic one. */
const handlesOf = (from: Corner, by: Corner, to: Corner): [Corner, Corner] => [
  towards(from, by),
  towards(to, by),
];

const towards = (from: Corner, to: Corner): Corner => ({
  x: from.x + ((to.x - from.x) * 2) / 3,
  y: from.y + ((to.y - from.y) * 2) / 3,
});
