import {
  declarationId,
  nodeKey,
  type Properties,
  parseKey,
  propertiesOf,
  relationshipKey,
} from '../../elements/elements.ts';
import { hasItsDirection } from '../../elements/model-rules.ts';
import { type Fields, keysOf } from '../../fields/field.ts';
import {
  CARRIER_FIELDS,
  DECLARATION_FIELDS,
  MEMBERSHIP_FIELDS,
  PARTY_FIELDS,
} from '../../fields/tie-fields.ts';
import { fieldsBetween, type ImportPlan } from './import-plan.ts';
import type { ImportLine } from './read-lines.ts';
import type { NameResolver } from './resolve-names.ts';

/** Relationship in a line: key, values, and name. */
interface Tie {
  readonly key: string;
  readonly properties: Properties;
  readonly name: string;
}

/** Plans the tables of ties, about elements of the file or of the territory. Removes nothing. */
export function planTies(plan: ImportPlan, lines: readonly ImportLine[], names: NameResolver): void {
  const cooperations = new Map<string, ImportLine>();
  for (const line of lines) {
    plan.lineRead();
    const tie = tieOf(plan, line, names);
    if (tie === undefined) continue;
    const taken = plan.claim(tie.key, line.row);
    if (taken !== undefined) plan.fault(line, 'actorKey', 'repeated_key', { value: tie.name, row: taken });
    else put(plan, line, tie);
    if (line.kind === 'parties') {
      const id = names.cooperation(line, 'cooperation');
      if (id !== undefined) cooperations.set(id, line);
      if (id !== undefined) plan.addParty(id, parseKey(tie.key).id);
    }
  }
  for (const [id, line] of cooperations) checkDirection(plan, id, line);
}

function tieOf(plan: ImportPlan, line: ImportLine, names: NameResolver): Tie | undefined {
  const { scene } = plan;
  if (line.kind === 'memberOf') {
    const [member, whole] = [names.known(line, 'member'), names.known(line, 'of')];
    if (member === undefined || whole === undefined) return undefined;
    return { key: relationshipKey('MEMBER_OF', member, whole), properties: {}, name: plan.actorName(member) };
  }
  const actorId = names.known(line, 'actor');
  if (line.kind === 'memberships') {
    if (actorId === undefined) return undefined;
    const key = relationshipKey('ACTS_IN', actorId, scene.input.territoryId);
    return { key, properties: saidIn(line, MEMBERSHIP_FIELDS), name: plan.actorName(actorId) };
  }
  if (line.kind === 'carriers') {
    const [commitmentId] = names.commitments(line, 'commitmentKey') ?? [];
    if (actorId === undefined || commitmentId === undefined) return undefined;
    const key = relationshipKey('CARRIES', actorId, commitmentId);
    return {
      key,
      properties: {
        role: 'contributor',
        ...present(plan, key),
        ...saidIn(line, CARRIER_FIELDS),
      },
      name: plan.actorName(actorId),
    };
  }
  const cooperationId = names.cooperation(line, 'cooperation');
  if (actorId === undefined || cooperationId === undefined) return undefined;
  const name = plan.actorName(actorId);
  const party = relationshipKey('PARTY_TO', actorId, cooperationId);
  if (line.kind === 'parties')
    return {
      key: party,
      properties: { role: 'member', ...present(plan, party), ...saidIn(line, PARTY_FIELDS) },
      name,
    };
  return declarationOf(plan, line, { actorId, cooperationId, name });
}

function declarationOf(
  plan: ImportPlan,
  line: ImportLine,
  { actorId, cooperationId, name }: { actorId: string; cooperationId: string; name: string },
): Tie | undefined {
  const party = relationshipKey('PARTY_TO', actorId, cooperationId);
  if (present(plan, party) === undefined) {
    plan.fault(line, 'actorKey', 'no_party', { value: name });
    return undefined;
  }
  const [on, voice] = [line.values.get('on'), line.values.get('voice')];
  if (on === undefined || !line.values.has('intensity')) {
    const field = on === undefined ? 'on' : 'intensity';
    plan.fault(line, field, 'missing', { field });
    return undefined;
  }
  const id = declarationId(cooperationId, actorId, String(on), typeof voice === 'string' ? voice : undefined);
  const declaration = { ...saidIn(line, DECLARATION_FIELDS), actorId, cooperationId };
  return { key: nodeKey('Declaration', id), properties: declaration, name };
}

/** Returns an element after the lines so far. */
function present(plan: ImportPlan, key: string): Properties | undefined {
  const planned = plan.edits.get(key);
  return planned === undefined ? plan.scene.input.state.get(key) : (planned ?? undefined);
}

const saidIn = ({ values }: ImportLine, fields: Fields): Properties =>
  propertiesOf(
    Object.fromEntries(
      keysOf(fields)
        .filter((f) => values.has(f))
        .map((f) => [f, values.get(f)]),
    ),
  );

function put(plan: ImportPlan, line: ImportLine, { key, properties, name }: Tie): void {
  const before = plan.scene.input.state.get(key);
  const next = propertiesOf({ ...present(plan, key), ...properties });
  plan.edits.set(key, next);
  plan.count(line, { id: key, name, isNew: before === undefined }, fieldsBetween(before ?? {}, next));
}

/** Requires both ends of a directed nature, whatever roles the lines give. */
function checkDirection(plan: ImportPlan, cooperationId: string, line: ImportLine): void {
  const cooperation = present(plan, nodeKey('Cooperation', cooperationId));
  const parties = plan.partiesOf(cooperationId).map((actorId) => ({
    role: present(plan, relationshipKey('PARTY_TO', actorId, cooperationId))?.role,
  }));
  if (!hasItsDirection({ nature: cooperation?.nature, parties })) plan.fault(line, 'role', 'role_mismatch');
}
