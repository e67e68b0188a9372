import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeMap } from '../../bench/drawing/make-map.ts';
import { stylesheet } from '../../client/graph/stylesheet.ts';
import { defaultAppearance } from '../../client/state/appearance.ts';
import { noFilters } from '../../model/contract/map-look.ts';
import { CooperationState } from '../../model/contract/vocabulary.ts';
import { LEGEND_MARKS, legendMarks, MARK_OF_CLASS } from '../../model/drawing/legend-marks.ts';
import { mapElements } from '../../model/drawing/map-elements.ts';

/** Returns the classes that the stylesheet of the map uses. */
const drawnByCanvas = (): string[] =>
  stylesheet('light', { zoom: 1, node: 37, font: 14, line: 1 }).flatMap(({ selector }) =>
    [...selector.matchAll(/\.([\w-]+)/g)].map(([, name]) => name ?? ''),
  );

/** Returns the classes of lands, both under and over the map. */
function drawnOfLands(): string[] {
  const folder = new URL('../../client/graph/lands/', import.meta.url);
  return readdirSync(folder)
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .flatMap((code) => [...code.matchAll(/class: [^\n]*/g)].map(([line]) => line))
    .flatMap((line) => [...line.matchAll(/'([\w -]+)'/g)].flatMap(([, names = '']) => names.split(' ')))
    .filter((name) => /^(land|strait)-?/.test(name));
}

/**
 * Builds a map with every state: junctions, arrows, memberships, actors from outside, lands and all
 * options.
 */
function everything() {
  const made = makeMap({ actors: 30, cooperations: 60 });
  const states = CooperationState.options;
  const cooperations = made.cooperations.map((one, i) => ({
    ...one,
    state: states[i % states.length] ?? one.state,
  }));
  const ids = made.actors.map(({ id }) => id);
  const [first = '', second = ''] = ids;
  const map = {
    ...made,
    actors: made.actors.map((actor) => (actor.id === second ? { ...actor, outside: true } : actor)),
    cooperations,
    memberships: [{ fromId: first, toId: ids[2] ?? '' }],
    lands: [
      { id: 'one', name: 'One', named: false, actorIds: ids.slice(0, 15) },
      { id: 'two', name: 'Two', named: false, actorIds: ids.slice(15) },
    ],
  };
  const drawn = {
    map,
    filters: noFilters,
    appearance: { ...defaultAppearance, showEnded: true, showMemberships: true },
  };
  const lit = {
    actorIds: [first],
    cooperationIds: [],
    missingPairs: [[first, ids[9] ?? ''] as [string, string]],
  };
  const come = new Map([[cooperations[0]?.id ?? '', 'stronger' as const]]);
  return [
    mapElements({ ...drawn, selection: null, lit: null }),
    mapElements({ ...drawn, selection: { kind: 'actor', id: first }, lit: { ...lit, ringIds: [first] } }),
    mapElements({
      ...drawn,
      selection: null,
      lit: null,
      marks: { actors: new Map([[first, 'come']]), cooperations: come },
    }),
  ];
}

const classesOf = ({ nodes, edges }: ReturnType<typeof mapElements>): string[] =>
  [...nodes, ...edges].flatMap(({ classes }) => classes.split(' '));

describe('the legend', () => {
  it('knows what each class says that something is drawn by: a new one without a legend fails here', () => {
    const all = new Set([...drawnByCanvas(), ...drawnOfLands(), ...everything().flatMap(classesOf)]);
    expect(all.size).toBeGreaterThan(30);
    expect([...all].filter((name) => !(name in MARK_OF_CLASS))).toEqual([]);
  });

  it('has no word for what nothing is drawn by', () => {
    const all = new Set([...drawnByCanvas(), ...drawnOfLands(), ...everything().flatMap(classesOf)]);
    expect(Object.keys(MARK_OF_CLASS).filter((name) => !all.has(name))).toEqual([]);
    const said = new Set(Object.values(MARK_OF_CLASS));
    expect(LEGEND_MARKS.filter((mark) => !said.has(mark))).toEqual([]);
  });

  it('explains all that is on a map, in one order, and nothing that is not', () => {
    const [plain, asked, come] = everything();
    if (plain === undefined || asked === undefined || come === undefined) throw new Error('Nothing drawn');
    expect(legendMarks(plain, 2)).toEqual([
      ...['wished', 'building', 'dormant', 'unknown', 'over', 'directed', 'hub', 'membership', 'outside'],
      ...['coast', 'across', 'strait'],
    ]);
    expect(legendMarks(plain, 2, 1)).toEqual(expect.arrayContaining(['folded', 'merged']));
    expect(legendMarks(asked, 0)).toEqual(expect.arrayContaining(['faded', 'missing', 'asked']));
    expect(legendMarks(come, 0)).toEqual(expect.arrayContaining(['come', 'stronger']));
    const bare = mapElements({
      ...{ map: makeMap({ actors: 3, cooperations: 0 }), selection: null, lit: null },
      ...{ filters: noFilters, appearance: defaultAppearance },
    });
    expect(legendMarks(bare, 0)).toEqual([]);
  });
});
