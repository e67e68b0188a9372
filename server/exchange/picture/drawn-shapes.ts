import { SaxesParser } from 'saxes';
import { type Corner, cornersOf, type Turn } from './outlines.ts';

/** How a shape is filled and drawn around; colours as the drawing has them. */
export interface Look {
  readonly fill?: string | undefined;
  readonly stroke?: string | undefined;
  readonly width: number;
  readonly dash: readonly number[];
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
}

interface Told {
  /** The outermost group it stands in: `lands`, `links`, `actors`, `names`, `legend`, `frame`… */
  readonly part: string;
  /** Title that the drawing gives it, for screen readers. */
  readonly title: string;
  /** Elements of one group have the same. */
  readonly group: number;
}

/** An outline in units of the page. */
export interface DrawnOutline extends Told, Look {
  readonly kind: 'outline';
  readonly path: readonly Turn[];
}

/** A line of text from its base line; its halo, where it has one, is its stroke. */
export interface DrawnText extends Told, Pick<Look, 'fill' | 'stroke' | 'width'>, Corner {
  readonly kind: 'text';
  /** Lines of one text have the same. */
  readonly block: number;
  readonly text: string;
  readonly size: number;
  readonly family: string;
  readonly isBold: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
}

export type DrawnShape = DrawnOutline | DrawnText;

/** One of our drawings as what it is made of. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Description that the drawing contains. */
  readonly description: string;
  readonly shapes: readonly DrawnShape[];
}

type Values = Readonly<Record<string, string>>;

/** An element on the way down to a shape: what it hands on, and where its units are on the page. */
interface Frame {
  readonly values: Values;
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly part: string;
  readonly group: { readonly number: number; title: string };
}

const PASSED_ON = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-size',
  'font-family',
  'font-weight',
  'text-anchor',
  'x',
  'y',
];

const LETTERS: ReadonlySet<string> = new Set(['text', 'tspan']);
const BOLD = 600;

/**
 * Reads one of our drawings, which use few elements, as outlines and texts in units of the page, for writers
 * of other formats.
 */
export function readDrawing(svg: string): Drawing {
  const parser = new SaxesParser();
  const root: Frame = { values: {}, scale: 1, x: 0, y: 0, part: '', group: { number: 0, title: '' } };
  const frames: Frame[] = [root];
  const names: string[] = [];
  const shapes: DrawnShape[] = [];
  let size = { width: 0, height: 0 };
  let description = '';
  let block = 0;
  let groups = 0;
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'g') groups += 1;
    const frame = inside(frames.at(-1) ?? root, name, attributes, groups);
    frames.push(frame);
    if (name === 'text') block += 1;
    names.push(name);
    if (name === 'svg') {
      const [, , width = 0, height = 0] = (attributes.viewBox ?? '').split(' ').map(Number);
      size = { width, height };
    }
    const path = cornersOf(name, attributes, frame);
    if (path !== undefined) shapes.push({ kind: 'outline', path, ...lookOf(frame), ...toldOf(frame) });
  });
  parser.on('text', (text) => {
    const [frame, name = ''] = [frames.at(-1), names.at(-1)];
    if (frame === undefined) return;
    if (name === 'desc') description += text;
    else if (name === 'title') frame.group.title = text;
    else if (LETTERS.has(name) && text.trim() !== '') shapes.push(textOf(text, frame, block));
  });
  parser.on('closetag', () => {
    frames.pop();
    names.pop();
  });
  parser.write(svg).close();
  return { ...size, description, shapes };
}

function inside(parent: Frame, name: string, attributes: Values, number: number): Frame {
  const { x, y, scale, part, group } = parent;
  const passed = { ...parent.values, ...pick(attributes) };
  const [, left = '0', top = '0'] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(attributes.transform ?? '') ?? [];
  const [, by = '1'] = /scale\(([-\d.]+)\)/.exec(attributes.transform ?? '') ?? [];
  // A translation after a scaling undoes the one before it, about a point.
  const [, backX = '0', backY = '0'] =
    /scale\([-\d.]+\) translate\(([-\d.]+) ([-\d.]+)\)/.exec(attributes.transform ?? '') ?? [];
  return {
    values: passed,
    x: x + scale * (Number(left) + Number(by) * Number(backX)),
    y: y + scale * (Number(top) + Number(by) * Number(backY)),
    scale: scale * Number(by),
    part: part !== '' || name !== 'g' ? part : (attributes.id ?? ''),
    // A group without a title has that of its parent group.
    group: name === 'g' ? { number, title: group.title } : group,
  };
}

const pick = (attributes: Values): Values =>
  Object.fromEntries(PASSED_ON.flatMap((key) => (key in attributes ? [[key, attributes[key] ?? '']] : [])));

const toldOf = ({ part, group }: Frame): Told => ({ part, title: group.title, group: group.number });

const paint = (value: string | undefined): string | undefined => (value === 'none' ? undefined : value);

function lookOf({ values, scale }: Frame): Look {
  return {
    fill: paint(values.fill),
    stroke: paint(values.stroke),
    width: Number(values['stroke-width'] ?? 1) * scale,
    dash: (values['stroke-dasharray'] ?? '')
      .split(/[ ,]+/)
      .filter((length) => length !== '')
      .map((length) => Number(length) * scale),
    cap: (values['stroke-linecap'] ?? 'butt') as Look['cap'],
    join: (values['stroke-linejoin'] ?? 'miter') as Look['join'],
  };
}

function textOf(text: string, frame: Frame, block: number): DrawnText {
  const { values, scale, x, y } = frame;
  const { fill, stroke, width } = lookOf(frame);
  return {
    kind: 'text',
    text,
    block,
    ...{ fill: fill ?? '#000000', stroke, width },
    x: x + Number(values.x ?? 0) * scale,
    y: y + Number(values.y ?? 0) * scale,
    size: Number(values['font-size'] ?? 16) * scale,
    family: values['font-family'] ?? '',
    isBold: Number(values['font-weight'] ?? 400) >= BOLD,
    anchor: (values['text-anchor'] ?? 'start') as DrawnText['anchor'],
    ...toldOf(frame),
  };
}
