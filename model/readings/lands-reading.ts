import type { MapLand } from '../contract/land.ts';
import type { Language } from '../contract/primitives.ts';
import { ascending } from '../elements/order.ts';
import type { System } from '../elements/system.ts';
import { type Named, namesIn } from '../words/names.ts';

/**
 * The lands of a map at the day of the system, by id, with those who stand on them then. Names are made of those alone:
 * nobody who is not seen names a land.
 */
export function landsReading(system: System, language: Language): MapLand[] {
  const { lands = [] } = system.facts;
  if (lands.length === 0) return [];
  const degrees = degreesIn([...system.weakLinks.values()]);
  return lands.flatMap(({ name, actorIds, ...land }) => {
    const here = actorIds.flatMap((id) => system.actors.get(id) ?? []);
    if (here.length === 0) return [];
    return [
      {
        ...land,
        name: name ?? nameOfLand(here, degrees, language),
        named: name !== undefined,
        actorIds: here.map(({ id }) => id),
      },
    ];
  });
}

/** On which land each stands. */
export const landOfEach = (lands: readonly Pick<MapLand, 'id' | 'actorIds'>[]): ReadonlyMap<string, string> =>
  new Map(lands.flatMap(({ id, actorIds }) => actorIds.map((actorId) => [actorId, id] as const)));

interface OnLand extends Named {
  readonly id: string;
}

/** What a land is called by itself: after the best-linked of those on it, of equal ones the first by name. */
export function nameOfLand(
  actors: readonly OnLand[],
  degrees: ReadonlyMap<string, number>,
  language: Language,
): string {
  const degree = ({ id }: OnLand): number => degrees.get(id) ?? 0;
  const [best] = actors.toSorted((a, b) => degree(b) - degree(a) || byName(a, b));
  return namesIn(language).around(best ?? { name: '' });
}

const byName = ascending<OnLand>(
  ({ name }) => name,
  ({ id }) => id,
);

/** How many links each actor has. */
export function degreesIn(
  links: readonly { readonly actorIds: readonly string[] }[],
): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>();
  for (const { actorIds } of links) for (const id of actorIds) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return degrees;
}
