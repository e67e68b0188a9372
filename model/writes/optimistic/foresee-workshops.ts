import type { Workshop } from '../../contract/workshop.ts';
import {
  type Elements,
  NODE_PROPERTIES,
  nodeKey,
  type Properties,
  parseKey,
  propertiesOf,
} from '../../elements/elements.ts';
import { ascending } from '../../elements/order.ts';
import { afterActs } from './foresee-acts.ts';
import type { Act } from './plan-of-act.ts';

/** Subjects of a workshop that a list of workshops lacks. */
const ABOUT = /^(Theme|Actor):/;
const NOBODY_YET = { participants: 0, organisations: 0, pending: 0, reread: 0 };

/** Applies optimistic acts to the workshops of a territory, newest first. */
export function foreseeWorkshops(
  workshops: readonly Workshop[],
  territoryId: string,
  acts: readonly Act[],
  now: Date,
): readonly Workshop[] {
  const known = new Map(workshops.map((workshop) => [workshop.id, workshop]));
  const inSight: Elements = new Map([
    [nodeKey('Territory', territoryId), {}],
    ...workshops.map((workshop) => [nodeKey('Workshop', workshop.id), propertiesIn(workshop)] as const),
  ]);
  const after = afterActs(inSight, acts, now, ABOUT);
  if (after === inSight) return workshops;
  return [...after]
    .flatMap(([key, properties]) => {
      const { kind, id } = parseKey(key);
      if (kind !== 'Workshop') return [];
      const workshop = known.get(id);
      return workshop !== undefined && inSight.get(key) === properties
        ? [workshop]
        : [workshopOf(id, properties, workshop)];
    })
    .sort((a, b) => byDay(b, a) || byId(a, b));
}

const byDay = ascending<Workshop>(({ on }) => on);
const byId = ascending<Workshop>(({ id }) => id);

const propertiesIn = (workshop: Workshop): Properties =>
  propertiesOf(
    Object.fromEntries(
      NODE_PROPERTIES.Workshop.flatMap((name) => (name === 'corrections' ? [] : [[name, workshop[name]]])),
    ),
  );

/** Builds a workshop from its stored properties; participants and code are stored elsewhere, and kept. */
function workshopOf(id: string, properties: Properties, known?: Workshop): Workshop {
  const stored: ReadonlySet<string> = new Set(NODE_PROPERTIES.Workshop);
  const beside = Object.entries(known ?? { counts: NOBODY_YET }).filter(([name]) => !stored.has(name));
  return { ...Object.fromEntries(beside), ...properties, id } as unknown as Workshop;
}
