import { z } from 'zod';
import { Id, QueryFlag } from './primitives.ts';
import { CooperationState, Family, Nature } from './vocabulary.ts';
import { COLOURS_BY, type MapFilters, noFilters, plainLook, SIZES_BY } from './map-look.ts';
import type { Lit, MapModel } from '../drawing/map-model.ts';

/** An address is read whole: beyond this a finding is too large to be put in one. */
export const LONGEST_LIST = 4000;

/** Values with commas between; no value twice. */
const several = <T>(item: z.ZodType<T, string>, description: string) =>
  z
    .string()
    .max(LONGEST_LIST)
    .transform((text) => [...new Set(text.split(',').filter((part) => part !== ''))])
    .pipe(z.array(item))
    .optional()
    .meta({ description: `${description}, with commas between` });

const Pair = z
  .string()
  .transform((text) => text.split(':'))
  .pipe(z.tuple([Id, Id]));

/** How a picture is to look: what the screen leaves out, how it colours and sizes, what it lights. All by default: the whole map. */
export const lookQuery = {
  hide: several(Family, 'Families that are not drawn'),
  themes: several(Id, 'Only what is about one of these themes'),
  natures: several(Nature, 'Only links of these natures'),
  states: several(CooperationState, 'Only links in these states'),
  fromIntensity: z.coerce.number().int().min(1).max(4).optional().meta({
    description: 'Links below this intensity are not drawn',
  }),
  colour: z
    .enum(COLOURS_BY)
    .optional()
    .meta({ description: 'What actors are coloured by; family by default' }),
  size: z.enum(SIZES_BY).optional().meta({
    description: 'What actors are sized by: equal (default), links, or a measure',
  }),
  lens: z.literal('nature').optional().meta({ description: 'Links are coloured by their nature' }),
  ended: QueryFlag.optional().meta({ description: 'Also cooperations that are over' }),
  memberships: QueryFlag.optional().meta({ description: 'Also memberships by law' }),
  focus: Id.optional().meta({ description: 'The actor in the middle: those further away stand back' }),
  steps: z.coerce.number().int().min(1).max(3).optional().meta({
    description: 'How far from the focus; 1 by default',
  }),
  lit: several(Id, 'Actors that a finding lights; the rest stands back'),
  litLinks: several(Id, 'Cooperations that a finding lights'),
  missing: several(Pair, 'Pairs, two ids with a colon between, that a finding says are not linked'),
};
const LookQuery = z.object(lookQuery);
export type LookQuery = z.infer<typeof LookQuery>;

/** What a picture shows of a map, besides the map. */
export type PictureLook = Pick<MapModel, 'filters' | 'appearance' | 'lit'>;

/** The look that a query asks for. */
export function lookOf(query: LookQuery): PictureLook {
  const { lit: actorIds = [], litLinks: cooperationIds = [], missing: missingPairs = [] } = query;
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
      focus: query.focus === undefined ? null : { actorId: query.focus, steps: stepsOf(query.steps) },
    },
    lit: isLit ? { actorIds, cooperationIds, missingPairs } : null,
  };
}

const stepsOf = (steps: number | undefined): 1 | 2 | 3 => (steps === 3 ? 3 : steps === 2 ? 2 : 1);

/** The query of a look, without what is as by default. */
export function queryOfLook({ filters, appearance, lit }: PictureLook): Record<string, string> {
  const { colourBy, sizeBy, linkLens, showEnded, showMemberships, focus } = appearance;
  const parts: ReadonlyArray<readonly [keyof LookQuery, string | false]> = [
    ...partsOfFilters(filters),
    ['colour', colourBy !== plainLook.colourBy && colourBy],
    ['size', sizeBy !== plainLook.sizeBy && sizeBy],
    ['lens', linkLens === 'nature' && linkLens],
    ['ended', showEnded && 'true'],
    ['memberships', showMemberships && 'true'],
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

const partsOfLit = (lit: Lit | null): ReadonlyArray<readonly [keyof LookQuery, string]> =>
  lit === null
    ? []
    : [
        ['lit', lit.actorIds.join(',')],
        ['litLinks', lit.cooperationIds.join(',')],
        ['missing', lit.missingPairs.map((pair) => pair.join(':')).join(',')],
      ];

/** Whether a query of a look is short enough for an address. */
export const fitsAnAddress = (query: Readonly<Record<string, string>>): boolean =>
  Object.values(query).every((value) => value.length <= LONGEST_LIST) &&
  Object.values(query).join('').length <= 2 * LONGEST_LIST;
