import cytoscape from 'cytoscape';
import { describe, expect, it } from 'vitest';
import { asShown, asStored } from '../../client/graph/frames/carry-point.ts';

const actors = [
  { id: 'a', x: 0, y: 0 },
  { id: 'b', x: 100, y: 0 },
  { id: 'folded', x: 50, y: 50 },
];

function screen(isFramed: boolean) {
  const core = cytoscape({
    layout: { name: 'preset' },
    headless: true,
    elements: [
      { data: { id: 'a' }, position: { x: 10, y: 500 } },
      { data: { id: 'b' }, position: { x: 400, y: 500 } },
    ],
  });
  core.autoungrabify(isFramed);
  return core;
}

describe('a point told to another screen', () => {
  it('is next to the same actor on a screen with a frame of its own, and converts back to its place', () => {
    const core = screen(true);
    expect(asShown({ x: 95, y: 5 }, core, actors)).toEqual({ x: 395, y: 505 });
    expect(asStored({ x: 395, y: 505 }, core, actors)).toEqual({ x: 95, y: 5 });
  });

  it('is left as it is on a screen that shows the places of the room', () => {
    expect(asShown({ x: 95, y: 5 }, screen(false), actors)).toEqual({ x: 95, y: 5 });
    expect(asStored({ x: 95, y: 5 }, screen(false), actors)).toEqual({ x: 95, y: 5 });
  });
});
