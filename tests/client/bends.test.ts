import cytoscape from 'cytoscape';
import { describe, expect, it } from 'vitest';
import { SizedStyle } from '../../client/graph/controllers/sized-style.ts';
import { Bends, cornersOf } from '../../client/graph/lands/bends.ts';
import { stylesheet } from '../../client/graph/stylesheet.ts';
import { visualScale } from '../../model/drawing/visual-scale.ts';

const ROUTE = {
  ...{ source: 'a', target: 'b', isAcross: false },
  points: [
    { x: 0, y: 0 },
    { x: 40, y: 30 },
    { x: 100, y: 0 },
  ],
};

const draw = () =>
  cytoscape({
    headless: true,
    styleEnabled: true,
    layout: { name: 'preset' },
    style: stylesheet('light', visualScale(1)),
    elements: [
      { data: { id: 'a' }, position: { x: 0, y: 0 } },
      { data: { id: 'b' }, position: { x: 100, y: 0 } },
      { data: { id: 'c' }, position: { x: 0, y: 50 } },
      { data: { id: 'ab', source: 'b', target: 'a', width: 2, colour: '#888888' }, classes: 'link' },
      { data: { id: 'ac', source: 'a', target: 'c', width: 2, colour: '#888888' }, classes: 'link' },
    ],
  });

describe('the corners of a line', () => {
  it('are stored as a share of the distance and an offset next to it', () => {
    expect(cornersOf(ROUTE.points)).toEqual({ weights: [0.4], distances: [30] });
    const back = cornersOf([...ROUTE.points].reverse());
    expect(back).toEqual({ weights: [0.6], distances: [-30] });
    expect(cornersOf([ROUTE.points[0] ?? { x: 0, y: 0 }, { x: 100, y: 0 }])).toBeNull();
  });

  it('are left out within the bodies of its ends, where a line could not begin', () => {
    const [from, corner, to] = [
      { x: 0, y: 0 },
      { x: 40, y: 30 },
      { x: 100, y: 0 },
    ];
    const points = [from, { x: 5, y: 4 }, { x: 12, y: 10 }, corner, { x: 95, y: 2 }, to];
    expect(cornersOf(points)).toEqual({ weights: [0.4], distances: [30] });
    expect(cornersOf([from, { x: 6, y: 8 }, { x: 20, y: 0 }])).toBeNull();
  });
});

describe('lines that run round strangers', () => {
  it('begin beyond the bodies of their ends, however large these are at a zoom', () => {
    const cy = draw();
    cy.nodes().style({ width: 66, height: 66 });
    const points = [
      { x: 0, y: 0 },
      { x: 24, y: 18 },
      { x: 50, y: 45 },
      { x: 100, y: 0 },
    ];
    new Bends(cy).show([{ ...ROUTE, points }]);
    expect(cy.getElementById('ab').data('weights')).toEqual([0.5]);
    cy.destroy();
  });

  it('begin beyond them again once a style has them larger', () => {
    const cy = draw();
    cy.nodes().data('weight', 1).addClass('family-social_economy');
    const points = [
      { x: 0, y: 0 },
      { x: 24, y: 18 },
      { x: 50, y: 45 },
      { x: 100, y: 0 },
    ];
    const bends = new Bends(cy);
    const style = new SizedStyle(cy, () => bends.again());
    style.give('light', visualScale(1));
    bends.show([{ ...ROUTE, points }]);
    expect(cy.getElementById('ab').data('weights')).toHaveLength(2);
    style.give('light', { ...visualScale(1), node: 66 });
    expect(cy.getElementById('ab').data('weights')).toEqual([0.5]);
    cy.destroy();
  });

  it('are bent as their style reads it, whichever end comes first', () => {
    const cy = draw();
    new Bends(cy).show([ROUTE]);
    const edge = cy.getElementById('ab');
    expect(edge.style('curve-style')).toBe('segments');
    expect(edge.style('segment-weights')).toContain('0.6');
    expect(edge.style('segment-distances')).toContain('-30');
    expect(cy.getElementById('ac').style('curve-style')).toBe('haystack');
    cy.destroy();
  });

  it('are straight again without a way, or once an end stands elsewhere', () => {
    const cy = draw();
    const bends = new Bends(cy);
    const edge = cy.getElementById('ab');
    bends.show([ROUTE]);
    cy.getElementById('b').position({ x: 160, y: 0 });
    bends.show([ROUTE]);
    expect(edge.hasClass('bent')).toBe(false);
    cy.getElementById('b').position({ x: 100, y: 0 });
    bends.show([ROUTE]);
    expect(edge.hasClass('bent')).toBe(true);
    bends.show([]);
    expect(edge.style('curve-style')).toBe('haystack');
    cy.destroy();
  });
});
