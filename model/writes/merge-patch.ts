import { targetsOf } from '../elements/attachments.ts';
import type { Edits, Elements, Properties } from '../elements/elements.ts';
import { asSet, propertiesOf, relationshipKey } from '../elements/elements.ts';
import { ACTOR_FIELDS } from '../fields/actor-fields.ts';
import { namesWith } from '../fields/field.ts';
import { withoutAbsent } from '../without-absent.ts';

const SETS = new Set<string>(namesWith(ACTOR_FIELDS, ({ isSet }) => isSet));

/** Properties once a merge patch is applied: absent stays, null goes back to the default or is cleared. */
export function patchProperties(
  present: Properties,
  patch: Readonly<Record<string, unknown>>,
  defaults: Properties = {},
): Properties {
  const named = Object.entries(withoutAbsent(patch)).map(([name, value]) => [
    name,
    value === null ? (defaults[name] ?? null) : SETS.has(name) ? asSet(value as string[]) : value,
  ]);
  return propertiesOf({ ...present, ...Object.fromEntries(named) });
}

/** Returns the edits that set a node's relationships to a patch: absent leaves them, null empties them. */
export function patchTargets(
  state: Elements,
  kind: 'COMMITMENT_ABOUT' | 'REFINES' | 'COOPERATION_ABOUT' | 'SERVES',
  fromId: string,
  wanted: readonly string[] | null | undefined,
): Edits {
  if (wanted === undefined) return new Map();
  const keep = new Set(wanted ?? []);
  const removed = targetsOf(state, kind, fromId).filter((id) => !keep.has(id));
  return new Map<string, Properties | null>([
    ...removed.map((id) => [relationshipKey(kind, fromId, id), null] as const),
    ...[...keep].map((id) => [relationshipKey(kind, fromId, id), {}] as const),
  ]);
}
