import { describe, expect, it } from 'vitest';
import { makeMap } from '../../bench/drawing/make-map.ts';
import {
  type AppState,
  highlightedEvidence,
  initialState,
  loaded,
  pictureLook,
} from '../../client/state/index.ts';
import { drawMap } from '../../model/contract/endpoints/index.ts';
import { LONGEST_LIST } from '../../model/contract/look-query.ts';
import { drawnFilters } from '../../model/drawing/filter-map.ts';
import { mapElements } from '../../model/drawing/map-elements.ts';
import { lookOf } from '../../model/drawing/picture-look.ts';
import { mapSvg } from '../../server/exchange/map-svg/map-svg.ts';
import { loadReference } from '../../server/reference/load-reference.ts';

const map = makeMap({ actors: 40, cooperations: 70 });
const reference = loadReference([]);
const [first, second, third] = map.actors.map(({ id }) => id) as [string, string, string];
const theme = map.cooperations.flatMap(({ themes }) => themes)[0] ?? 'energy';
const screen = (change: Partial<AppState>): AppState => ({
  ...initialState,
  map: loaded(map, null),
  ...change,
});
const look = (change: Partial<AppState['appearance']>) => ({ ...initialState.appearance, ...change });

/** Returns the elements that a screen draws, grouped by emphasis. */
function onScreen(state: AppState) {
  const { nodes, edges } = mapElements({
    map,
    selection: state.selection,
    lit: highlightedEvidence(state),
    filters: drawnFilters(state.filters, state.viewOptions.withoutTransactions === true),
    appearance: state.appearance,
  });
  const actors = nodes.filter(({ kind }) => kind === 'actor');
  return {
    actors: actors.map(({ id }) => id).sort(),
    front: actors
      .filter(({ faded }) => !faded)
      .map(({ id }) => id)
      .sort(),
    lines: edges.map(({ id }) => id).sort(),
    hubs: nodes
      .filter(({ kind }) => kind === 'hub')
      .map(({ id }) => id)
      .sort(),
  };
}

/** Returns the elements of the picture made with the query of the screen, in the form of the API. */
async function onPaper(state: AppState) {
  const query = drawMap.query.parse(pictureLook(state).query);
  const withoutTransactions = state.viewOptions.withoutTransactions === true;
  const shown = { look: lookOf(query), measures: null, withoutTransactions };
  const svg = await mapSvg.write(map, { reference, language: 'fr', shown });
  const all = (pattern: RegExp) => [...svg.matchAll(pattern)].map(([, id]) => id ?? '').sort();
  return {
    svg,
    actors: all(/data-actor="([^"]*)"/g),
    front: all(/data-actor="([^"]*)"(?! data-faded)/g),
    lines: all(/data-line="([^"]*)"/g),
    hubs: all(/data-hub="([^"]*)"/g),
  };
}

const STATES: ReadonlyArray<readonly [string, AppState]> = [
  ['the whole map', screen({})],
  [
    'without two families, from an intensity on',
    screen({ filters: { ...initialState.filters, hiddenFamilies: ['state', 'business'], fromIntensity: 2 } }),
  ],
  [
    'a theme, natures, states',
    screen({
      filters: {
        ...initialState.filters,
        themes: [theme],
        natures: ['co_produces', 'shares_knowledge', 'funds'],
        states: ['active', 'dormant'],
      },
    }),
  ],
  ['without transactions', screen({ viewOptions: { withoutTransactions: true } })],
  [
    'around an actor, with what ended and memberships',
    screen({
      appearance: look({ focus: { actorId: first, steps: 2 }, showEnded: true, showMemberships: true }),
    }),
  ],
  [
    'a pair that is not linked',
    screen({ selection: { kind: 'pair', id: [second, third].sort().join(':') } }),
  ],
  [
    'a theme lit',
    screen({
      selection: { kind: 'theme', id: theme },
      appearance: look({ colourBy: 'theme', linkLens: 'nature', sizeBy: 'links' }),
    }),
  ],
];

describe('a picture', () => {
  it.each(STATES)('shows what the screen shows: %s', async (_name, state) => {
    const { svg, ...drawn } = await onPaper(state);
    expect(drawn).toEqual(onScreen(state));
    expect(svg).not.toMatch(/NaN|undefined/);
  });

  it('lists filters and highlights, and what sizes and colours mean', async () => {
    const filtered = await onPaper(
      screen({
        filters: { ...initialState.filters, hiddenFamilies: ['state'], fromIntensity: 3 },
        appearance: look({
          sizeBy: 'links',
          colourBy: 'charter',
          linkLens: 'nature',
          focus: { actorId: first, steps: 1 },
        }),
      }),
    );
    for (const words of [
      'Filtre',
      'sans État',
      'On met en commun',
      'Autour de',
      'Taille',
      'nombre de liens',
      'Charte',
      'Nature des liens',
    ])
      expect(filtered.svg).toContain(words);
    const lit = await onPaper(screen({ selection: { kind: 'pair', id: [second, third].sort().join(':') } }));
    expect(lit.svg).toContain('1 lien qui manque');
    expect(lit.svg).toContain('Ce qui manque');
    expect((await onPaper(screen({}))).svg).not.toMatch(/Filtre|En avant|Ce qui manque/);
  });

  it('is asked for in an address that is not too long, and says when nothing could be lit', () => {
    const long = `${'x'.repeat(63)}`;
    const many = Array.from({ length: Math.ceil(LONGEST_LIST / 64) + 9 }, (_, i) => `${long.slice(4)}${i}`);
    const state = screen({
      selection: { kind: 'sides', id: 'citizens:state' },
      map: loaded(
        {
          ...map,
          actors: map.actors
            .slice(0, 1)
            .flatMap((actor) => many.map((id) => ({ ...actor, id, family: 'state' as const }))),
        },
        null,
      ),
    });
    expect(pictureLook(state)).toEqual({ query: {}, unlit: true });
  });

  it('takes nothing that is no family, no id, no level', () => {
    for (const wrong of [
      { hide: 'martians' },
      { themes: '<b>' },
      { fromIntensity: '9' },
      { missing: 'a' },
      { size: 'area' },
      { lens: 'x' },
      { unknown: '1' },
    ])
      expect(drawMap.query.safeParse(wrong).success).toBe(false);
  });
});
