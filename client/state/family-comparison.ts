import { Family } from '../../model/contract/vocabulary.ts';
import type { Selection } from './selection.ts';

/** One of two sides face to face: a family, or actors one by one. */
export type Side = { readonly family: Family } | { readonly actorIds: readonly string[] };
export type Sides = readonly [Side, Side];

export const USUAL_SIDES: Sides = [{ family: 'local_authority' }, { family: 'social_economy' }];

/** Formats a side for an address; a lone actor named like a family has a comma after it. */
export function formatSide(side: Side): string {
  if ('family' in side) return side.family;
  const text = side.actorIds.join(',');
  return text === '' || Family.safeParse(text).success ? `${text},` : text;
}

export function parseSide(text: string): Side {
  const family = Family.safeParse(text);
  if (family.success) return { family: family.data };
  return { actorIds: text.split(',').filter((id) => id !== '') };
}

/** Returns the selection of two sides. */
export const selectionOfFamilies = ([a, b]: Sides): NonNullable<Selection> => ({
  kind: 'family' in a && 'family' in b ? 'families' : 'sides',
  id: `${formatSide(a)}:${formatSide(b)}`,
});

/** Returns the two sides of a selection: families, actors, or a pair. */
export function sidesOf(selection: Selection): Sides | null {
  if (selection === null || !['families', 'sides', 'pair'].includes(selection.kind)) return null;
  const [a, b, ...more] = selection.id.split(':');
  if (a === undefined || b === undefined || more.length > 0) return null;
  if (selection.kind === 'pair') return [{ actorIds: [a] }, { actorIds: [b] }];
  const sides: Sides = [parseSide(a), parseSide(b)];
  return selection.kind === 'families' && !sides.every((side) => 'family' in side) ? null : sides;
}

/** Returns true if an actor is on a side. */
export const standsOn = (side: Side, actor: { readonly id: string; readonly family: Family }): boolean =>
  'family' in side ? actor.family === side.family : side.actorIds.includes(actor.id);
