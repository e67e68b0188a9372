import cytoscape from 'cytoscape';
import { afterEach, expect, it } from 'vitest';
import { Labels } from '../../client/graph/controllers/labels.ts';
import { SizedStyle } from '../../client/graph/controllers/sized-style.ts';
import { Bends } from '../../client/graph/lands/bends.ts';
import { defaultAppearance, noFilters } from '../../client/state/appearance.ts';
import { mapElements } from '../../model/drawing/map-elements.ts';
import { mapReading } from '../../model/readings/map-reading.ts';
import { makeActor, makeCooperation, makeSystem } from '../support/make-facts.ts';

/*
 * Cytoscape recomputes the style of every element that it is given again: one actor who came to four hundred
 * took twice as long as everything else together.
 */
let core: cytoscape.Core;
afterEach(() => core.destroy());

const SPOTS = { a: { x: 0, y: 0 }, b: { x: 300, y: 0 }, c: { x: 150, y: 200 } };

function draw() {
  const actors = Object.entries(SPOTS).map(([id, at]) => makeActor(id, { name: `Commune de ${id}`, ...at }));
  const elements = mapElements({
    map: mapReading(makeSystem({ actors, cooperations: [makeCooperation('ab', ['a', 'b'])] })),
    ...{ selection: null, lit: null, filters: noFilters, appearance: defaultAppearance },
  });
  core = Object.assign(cytoscape({ headless: true, styleEnabled: true }), {
    ...{ width: () => 900, height: () => 600 },
    extent: () => ({ x1: -300, x2: 600, y1: -200, y2: 400, w: 900, h: 600 }),
  });
  core.add([
    ...elements.nodes.map((node) => ({
      ...{ data: { ...node }, classes: node.classes, position: SPOTS[node.id as keyof typeof SPOTS] },
    })),
    ...elements.edges.map((edge) => ({ data: { ...edge }, classes: edge.classes })),
  ]);
  return elements;
}

/** Returns the elements whose style is computed by the act. */
function styledBy(act: () => void): string[] {
  const styled: string[] = [];
  const note = ({ target }: cytoscape.EventObject): void => {
    styled.push(target.id());
  };
  core.on('style', '*', note);
  act();
  core.off('style', '*', note);
  return styled.sort();
}

it('computes the style of a name again only where its position changed', () => {
  const elements = draw();
  const labels = new Labels(core, (text) => 0.6 * text.length, new SizedStyle(core, () => undefined));
  expect(new Set(styledBy(() => labels.place(elements)))).toEqual(new Set(['a', 'b', 'c']));
  expect(styledBy(() => labels.place(elements))).toEqual([]);
  const others = { ...elements, nodes: elements.nodes.filter(({ id }) => id !== 'c') };
  expect(new Set(styledBy(() => labels.place(others)))).toEqual(new Set(['c']));
});

it('computes the style of a line again only where its path changed', () => {
  draw();
  const bends = new Bends(core);
  const [line] = core.edges().map((edge) => edge.id());
  const route = { source: 'a', target: 'b', isAcross: false };
  const round = (y: number) => [{ ...route, points: [SPOTS.a, { x: 150, y }, SPOTS.b] }];
  expect(new Set(styledBy(() => bends.show(round(60))))).toEqual(new Set([line]));
  expect(styledBy(() => bends.show(round(60)))).toEqual([]);
  expect(new Set(styledBy(() => bends.show(round(90))))).toEqual(new Set([line]));
  expect(new Set(styledBy(() => bends.show([])))).toEqual(new Set([line]));
});
