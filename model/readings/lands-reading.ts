import type { MapLand } from '../contract/land.ts';
import type { Language } from '../contract/primitives.ts';
import { ascending } from '../elements/order.ts';
import type { System } from '../elements/system.ts';
import { type Named, namesIn } from '../words/names.ts';

/**
 * Returns the lands of a map at the system's day, by id, with their actors then. Automatic names come from
 * visible actors only.
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

/** Maps each actor to its land. */
export const landOfEach = (lands: readonly Pick<MapLand, 'id' | 'actorIds'>[]): ReadonlyMap<string, string> =>
  new Map(lands.flatMap(({ id, actorIds }) => actorIds.map((actorId) => [actorId, id] as const)));

interface OnLand extends Named {
  readonly id: string;
}

/** Returns the automatic name of a land: after its best-linked actor, by name if equal. */
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

/** Counts the links of each actor. */
export function degreesIn(
  links: readonly { readonly actorIds: readonly string[] }[],
): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>();
  for (const { actorIds } of links) for (const id of actorIds) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return degrees;
}
