import { z } from 'zod';
import { COLOURS_BY, SIZES_BY } from './map-look.ts';
import { Id, QueryFlag } from './primitives.ts';
import { CooperationState, Family, Nature } from './vocabulary.ts';

/** An address is read whole: beyond this a finding is too large to be put in one. */
export const LONGEST_LIST = 4000;

/** Parses values separated by commas, without duplicates. */
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
  lands: QueryFlag.optional().meta({ description: 'Coasts around those who work together; true by default' }),
  focus: Id.optional().meta({ description: 'The actor in the middle: those further away stand back' }),
  steps: z.coerce.number().int().min(1).max(3).optional().meta({
    description: 'How far from the focus; 1 by default',
  }),
  lit: several(Id, 'Actors that a finding lights; the rest stands back'),
  highlightedLinks: several(Id, 'Cooperations that a finding lights'),
  missing: several(Pair, 'Pairs, two ids with a colon between, that a finding says are not linked'),
};
const LookQuery = z.object(lookQuery);
export type LookQuery = z.infer<typeof LookQuery>;
