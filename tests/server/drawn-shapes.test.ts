import { describe, expect, it } from 'vitest';
import {
  type DrawnOutline,
  type DrawnText,
  readDrawing,
} from '../../server/exchange/picture/drawn-shapes.ts';

const read = (inside: string) =>
  readDrawing(`<svg viewBox="0 0 200 100"><desc>Une carte.</desc>${inside}</svg>`);
const outlines = (inside: string) =>
  read(inside).shapes.filter((shape): shape is DrawnOutline => shape.kind === 'outline');
const texts = (inside: string) =>
  read(inside).shapes.filter((shape): shape is DrawnText => shape.kind === 'text');

describe('a drawing as shapes', () => {
  it('has the size of its page and a description', () => {
    expect(read('')).toEqual({ width: 200, height: 100, description: 'Une carte.', shapes: [] });
  });

  it('returns its position on the page, after every move and scaling', () => {
    const [line] = outlines(
      '<g id="legend" transform="translate(10 20) scale(0.5) translate(-10 -20)" stroke="#123456" stroke-width="4">' +
        '<line x1="10" y1="20" x2="30" y2="40"/></g>',
    );
    expect(line?.path).toEqual([
      { to: 'begin', x: 10, y: 20 },
      { to: 'line', x: 20, y: 30 },
    ]);
    expect([line?.stroke, line?.width, line?.fill, line?.part]).toEqual(['#123456', 2, undefined, 'legend']);
  });

  it('draws arcs, circles and relative steps as curves and lines', () => {
    const [circle] = outlines('<circle cx="50" cy="50" r="10" fill="#000000"/>');
    expect(circle?.path.filter(({ to }) => to === 'curve').length).toBeGreaterThanOrEqual(4);
    const [path] = outlines('<path d="m10 10h5v5q5 0 5 5z" fill="#000000"/>');
    expect(path?.path.map(({ to }) => to)).toEqual(['begin', 'line', 'line', 'curve', 'close']);
    const [bent] = path?.path.filter((turn) => turn.to === 'curve') ?? [];
    expect(bent).toMatchObject({ x: 20, y: 20 });
    const [round] = outlines('<rect x="0" y="0" width="20" height="10" rx="5" fill="#000000"/>');
    const corners = round?.path.flatMap((turn) => (turn.to === 'close' ? [] : [turn])) ?? [];
    expect(Math.max(...corners.map(({ x }) => x))).toBe(20);
    expect(Math.max(...corners.map(({ y }) => y))).toBe(10);
  });

  it('keeps what was typed, line by line, with how it is set', () => {
    const lines = texts(
      '<g id="names" font-size="10" font-weight="600" text-anchor="middle" fill="#111111" stroke="#ffffff">' +
        '<text><tspan x="5" y="6">Le &lt;b&gt;</tspan><tspan x="5" y="16">&amp; fils</tspan></text><text x="1" y="2">Autre</text></g>',
    );
    expect(lines.map(({ text, x, y }) => [text, x, y])).toEqual([
      ['Le <b>', 5, 6],
      ['& fils', 5, 16],
      ['Autre', 1, 2],
    ]);
    expect(new Set(lines.map(({ block }) => block)).size).toBe(2);
    expect(lines[0]).toMatchObject({
      size: 10,
      isBold: true,
      anchor: 'middle',
      stroke: '#ffffff',
      part: 'names',
    });
  });

  it('calls strokes by the name of the group that they stand in', () => {
    const [body, icon] = outlines(
      '<g id="actors"><g data-actor="a"><title>La Mairie</title><polygon points="0,0 4,0 4,4" fill="#000000"/>' +
        '<g transform="translate(1 1) scale(0.1)" fill="none" stroke="#ffffff"><path d="M0 0L10 10"/></g></g></g>',
    );
    expect([body?.title, icon?.title]).toEqual(['La Mairie', 'La Mairie']);
    expect(icon?.fill).toBeUndefined();
    expect(icon?.path.at(-1)).toEqual({ to: 'line', x: 2, y: 2 });
  });
});
