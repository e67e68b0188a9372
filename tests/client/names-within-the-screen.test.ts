import cytoscape from 'cytoscape';
import { expect, it } from 'vitest';
import { Labels } from '../../client/graph/controllers/labels.ts';
import { SizedStyle } from '../../client/graph/controllers/sized-style.ts';
import { mapElements } from '../../model/drawing/map-elements.ts';
import { lookOf } from '../../model/drawing/picture-look.ts';
import { mapReading } from '../../model/readings/map-reading.ts';
import { makeActor, makeSystem } from '../support/make-facts.ts';

/** At the rim of the screen nothing is written, in pixels. */
const RIM = 8;

it('with every node in view no name is cut by the upper edge, though no room is left under its node', () => {
  const cy = cytoscape({ headless: true });
  // A window of 300 pixels, which no window is without a screen.
  cy.extent = () => ({ x1: 0, x2: 300, y1: 0, y2: 300, w: 300, h: 300 });
  const style = new SizedStyle(cy, () => undefined);
  const labels = new Labels(cy, (text) => text.length * 0.5, style);
  // The highest node has another one under it and one next to it: only the edge limits the room over it.
  const at = new Map([
    ['high', { x: 150, y: 30 }],
    ['below', { x: 150, y: 72 }],
    ['beside', { x: 150 + 42, y: 30 }],
    ['other side', { x: 150 - 42, y: 30 }],
  ]);
  const map = mapReading(makeSystem({ actors: [...at.keys()].map((id) => makeActor(id, { name: 'Eau' })) }));
  const placed = labels.find(mapElements({ map, selection: null, ...lookOf({}) }), at);
  expect(placed.size).toBeGreaterThan(1);
  for (const [id, { box }] of placed) expect(box.y - box.halfHeight, id).toBeGreaterThanOrEqual(RIM);
  cy.destroy();
});

it('with every node next to an open panel no name runs under the panel', () => {
  const cy = cytoscape({ headless: true });
  cy.extent = () => ({ x1: 0, x2: 600, y1: 0, y2: 300, w: 600, h: 300 });
  const labels = new Labels(
    cy,
    (text) => text.length * 0.5,
    new SizedStyle(cy, () => undefined),
    () => 200,
  );
  // Others above and below leave the right and the left.
  const at = new Map([
    ['edge', { x: 370, y: 150 }],
    ['above', { x: 370, y: 108 }],
    ['below', { x: 370, y: 192 }],
  ]);
  const name = 'Épicerie sociale';
  const map = mapReading(makeSystem({ actors: [...at.keys()].map((id) => makeActor(id, { name })) }));
  const placed = labels.find(mapElements({ map, selection: null, ...lookOf({}) }), at);
  expect(placed.get('edge')).toBeDefined();
  for (const [id, { box }] of placed) expect(box.x + box.halfWidth, id).toBeLessThanOrEqual(400 - RIM);
  cy.destroy();
});
