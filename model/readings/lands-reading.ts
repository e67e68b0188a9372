import type { MapLand } from '../contract/land.ts';
import type { Language } from '../contract/primitives.ts';
import { ascending } from '../elements/past/ascending.ts';
import type { System } from '../elements/system.ts';
import { around } from '../words/around.ts';

/**
 * The lands of a map at the day of the system, by id, with those who stand on them then. Names are made of those alone:
 * nobody who is not seen names a land.
 */
export function landsReading(system: System, language: Language): MapLand[] {
  const { lands = [] } = system.facts;
  if (lands.length === 0) return [];
  const degrees = degreesOf(system);
  return lands.flatMap(({ name, actorIds, ...land }) => {
    const here = actorIds.flatMap((id) => system.actors.get(id) ?? []);
    const [first, ...rest] = here;
    if (first === undefined) return [];
    const best = rest.reduce((most, one) => (comesBefore(one, most) ? one : most), first);
    return [
      {
        ...land,
        name: name ?? around(best.name, language),
        named: name !== undefined,
        actorIds: here.map(({ id }) => id),
      },
    ];
  });

  function comesBefore(one: Named, other: Named): boolean {
    const more = (degrees.get(one.id) ?? 0) - (degrees.get(other.id) ?? 0);
    return more > 0 || (more === 0 && byName(one, other) < 0);
  }
}

interface Named {
  readonly id: string;
  readonly name: string;
}

const byName = ascending<Named>(
  ({ name }) => name,
  ({ id }) => id,
);

function degreesOf(system: System): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>();
  for (const { actorIds } of system.weakLinks.values())
    for (const id of actorIds) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return degrees;
}
