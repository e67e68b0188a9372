import { describe, expect, it } from 'vitest';
import { makeMap } from '../../bench/drawing/make-map.ts';
import type { ScreenRenderInput } from '../../client/graph/screen-render-input.ts';
import { defaultAppearance, noFilters } from '../../client/state/appearance.ts';
import { PALETTE } from '../../model/drawing/appearance.ts';
import { colouring, NATURE_COLOURS } from '../../model/drawing/colours.ts';
import { mapElements } from '../../model/drawing/map-elements.ts';

const map = makeMap({ actors: 30, cooperations: 50 });
const model = (change: Partial<ScreenRenderInput> = {}): ScreenRenderInput => ({
  map,
  selection: null,
  lit: null,
  filters: noFilters,
  appearance: defaultAppearance,
  ...change,
});

describe('elements of the map', () => {
  it('hides the families that are filtered, with their links', () => {
    const { nodes, edges } = mapElements(model({ filters: { ...noFilters, hiddenFamilies: ['state'] } }));
    const hidden = new Set(map.actors.filter(({ family }) => family === 'state').map(({ id }) => id));
    expect(hidden.size).toBeGreaterThan(0);
    expect(nodes.filter(({ id }) => hidden.has(id))).toEqual([]);
    expect(edges.filter(({ source, target }) => hidden.has(source) || hidden.has(target))).toEqual([]);
  });

  it('fades all but the evidence, and draws what is missing in the thread', () => {
    const evidence = {
      actorIds: ['a1'],
      cooperationIds: [],
      commitmentIds: [],
      themeIds: [],
      missingPairs: [['a1', 'a9']] as [string, string][],
    };
    const { nodes, edges } = mapElements(model({ lit: evidence }));
    const lit = nodes.filter(({ kind, classes }) => kind === 'actor' && !classes.includes('faded'));
    expect(lit.map(({ id }) => id).sort()).toEqual(['a1', 'a9']);
    const ghosts = edges.filter(({ classes }) => classes === 'ghost');
    expect(ghosts.map(({ source, target, colour }) => [source, target, colour])).toEqual([
      ['a1', 'a9', PALETTE.light.thread],
    ]);
    expect(
      edges.filter(({ colour, classes }) => colour === PALETTE.light.thread && classes !== 'ghost'),
    ).toEqual([]);
  });

  it('fades nothing for a question that points at nobody', () => {
    const nobody = { actorIds: [], cooperationIds: [], commitmentIds: [], themeIds: [], missingPairs: [] };
    expect(mapElements(model({ lit: nobody })).nodes.some(({ classes }) => classes.includes('faded'))).toBe(
      false,
    );
  });

  it('keeps what ended out unless asked', () => {
    const [first] = map.cooperations;
    if (first === undefined) throw new Error('empty map');
    const ended = { ...map, cooperations: [{ ...first, state: 'ended' as const }] };
    expect(mapElements(model({ map: ended })).edges).toEqual([]);
    const shown = { ...defaultAppearance, showEnded: true };
    expect(mapElements(model({ map: ended, appearance: shown })).edges.length).toBeGreaterThan(0);
  });

  it('fades those beyond the focus', () => {
    const focus = { actorId: 'a0', steps: 1 as const };
    const { nodes } = mapElements(model({ appearance: { ...defaultAppearance, focus } }));
    const partners = new Set(
      map.cooperations
        .filter(({ parties }) => parties.some(({ actorId }) => actorId === 'a0'))
        .flatMap(({ parties }) => parties.map(({ actorId }) => actorId)),
    ).add('a0');
    const near = nodes.filter(({ kind, classes }) => kind === 'actor' && !classes.includes('faded'));
    expect(new Set(near.map(({ id }) => id))).toEqual(partners);
  });

  it('colours every nature apart, and never in the thread', () => {
    for (const theme of ['light', 'dark'] as const) {
      const colours = Object.values(NATURE_COLOURS).map((each) => each[theme]);
      expect(new Set(colours).size).toBe(colours.length);
      expect(colours).not.toContain(PALETTE[theme].thread);
    }
  });

  it('counts every actor once in the legend of each colouring', () => {
    for (const by of ['family', 'theme', 'tableRole', 'charter'] as const) {
      const counted = colouring(map, by, 'light').legend.reduce((sum, { count }) => sum + count, 0);
      expect(counted).toBe(map.actors.length);
    }
  });
});
