import { LONGEST_LIST, type LookQuery } from '../contract/look-query.ts';
import { type MapFilters, noFilters, plainLook } from '../contract/map-look.ts';
import type { HighlightedEvidence, RenderInput } from './render-input.ts';

/** Look of a picture, next to the map. */
export type PictureLook = Pick<RenderInput, 'filters' | 'appearance' | 'lit'>;

/** Parses the look in a query. */
export function lookOf(query: LookQuery): PictureLook {
  const { lit: actorIds = [], highlightedLinks: cooperationIds = [], missing: missingPairs = [] } = query;
  const isLit = actorIds.length + cooperationIds.length + missingPairs.length > 0;
  return {
    filters: {
      hiddenFamilies: query.hide ?? [],
      themes: query.themes ?? [],
      natures: query.natures ?? [],
      states: query.states ?? [],
      fromIntensity: query.fromIntensity ?? 0,
    },
    appearance: {
      ...plainLook,
      colourBy: query.colour ?? plainLook.colourBy,
      sizeBy: query.size ?? plainLook.sizeBy,
      linkLens: query.lens ?? 'none',
      showEnded: query.ended ?? false,
      showMemberships: query.memberships ?? false,
      showLands: query.lands ?? plainLook.showLands,
      focus: query.focus === undefined ? null : { actorId: query.focus, steps: stepsOf(query.steps) },
    },
    lit: isLit ? { actorIds, cooperationIds, missingPairs } : null,
  };
}

const stepsOf = (steps: number | undefined): 1 | 2 | 3 => (steps === 3 ? 3 : steps === 2 ? 2 : 1);

/** Returns the query of a look, without default values. */
export function queryOfLook({ filters, appearance, lit }: PictureLook): Record<string, string> {
  const { colourBy, sizeBy, linkLens, showEnded, showMemberships, showLands, focus } = appearance;
  const parts: ReadonlyArray<readonly [keyof LookQuery, string | false]> = [
    ...partsOfFilters(filters),
    ['colour', colourBy !== plainLook.colourBy && colourBy],
    ['size', sizeBy !== plainLook.sizeBy && sizeBy],
    ['lens', linkLens === 'nature' && linkLens],
    ['ended', showEnded && 'true'],
    ['memberships', showMemberships && 'true'],
    ['lands', !showLands && 'false'],
    ['focus', focus?.actorId ?? ''],
    ['steps', focus !== null && String(focus.steps)],
    ...partsOfLit(lit),
  ];
  return Object.fromEntries(
    parts.flatMap(([name, value]) => (value === false || value === '' ? [] : [[name, value] as const])),
  );
}

const partsOfFilters = (filters: MapFilters): ReadonlyArray<readonly [keyof LookQuery, string | false]> => [
  ['hide', filters.hiddenFamilies.join(',')],
  ['themes', filters.themes.join(',')],
  ['natures', filters.natures.join(',')],
  ['states', filters.states.join(',')],
  ['fromIntensity', filters.fromIntensity !== noFilters.fromIntensity && String(filters.fromIntensity)],
];

const partsOfLit = (lit: HighlightedEvidence | null): ReadonlyArray<readonly [keyof LookQuery, string]> =>
  lit === null
    ? []
    : [
        ['lit', lit.actorIds.join(',')],
        ['highlightedLinks', lit.cooperationIds.join(',')],
        ['missing', lit.missingPairs.map((pair) => pair.join(':')).join(',')],
      ];

/** Returns true if a look's query is short enough for an address. */
export const fitsAnAddress = (query: Readonly<Record<string, string>>): boolean =>
  Object.values(query).every((value) => value.length <= LONGEST_LIST) &&
  Object.values(query).join('').length <= 2 * LONGEST_LIST;
