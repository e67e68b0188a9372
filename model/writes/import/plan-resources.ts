import { propertiesOf, relationshipKey } from '../../elements/elements.ts';
import { fieldsBetween, type ImportPlan } from './import-plan.ts';
import type { ImportLine } from './read-lines.ts';
import type { NameResolver } from './resolve-names.ts';

/** Plans needs and offers: one of each an actor and resource. */
export function planResources(plan: ImportPlan, lines: readonly ImportLine[], names: NameResolver): void {
  for (const line of lines) {
    plan.lineRead();
    const resource = line.values.get('resource');
    if (!line.values.has('actor')) plan.fault(line, 'actor', 'missing', { field: 'actor' });
    if (resource === undefined) plan.fault(line, 'resource', 'missing', { field: 'resource' });
    const byKey = names.byKey(line, 'actorKey');
    const [actorId, ...more] = byKey === undefined ? names.actors(line, 'actor') : [byKey];
    if (actorId === undefined || resource === undefined) continue;
    for (const id of [actorId, ...more]) planOne(plan, line, id, String(resource));
  }
}

function planOne(plan: ImportPlan, line: ImportLine, actorId: string, resourceId: string): void {
  const { scene } = plan;
  const kind = line.kind === 'needs' ? 'NEEDS' : 'OFFERS';
  const key = relationshipKey(kind, actorId, resourceId);
  const taken = plan.claim(key, line.row);
  if (taken !== undefined) {
    addWords(plan, line, key, taken);
    return;
  }
  const name = plan.actorName(actorId);
  const present = scene.input.state.get(key);
  const next = propertiesOf({
    ...present,
    ...(line.values.has('theme') ? { themeId: line.values.get('theme') } : {}),
    ...(line.values.has('note') ? { note: line.values.get('note') } : {}),
  });
  const fields = fieldsBetween(present ?? {}, next);
  const changes = present === undefined || fields.length > 0;
  if (changes && scene.actor(actorId) !== undefined && !scene.input.mayEdit(actorId)) {
    plan.fault(line, 'actor', 'not_yours', { value: name });
    return;
  }
  if (changes) plan.edits.set(key, next);
  plan.count(line, { id: actorId, name, isNew: present === undefined }, fields);
}

/** Appends another line's words: there is one need and one offer for each resource. */
function addWords(plan: ImportPlan, line: ImportLine, key: string, taken: number): void {
  const note = line.values.get('note');
  const known = plan.edits.get(key) ?? plan.scene.input.state.get(key);
  const words = typeof known?.note === 'string' ? known.note : '';
  if (typeof note !== 'string' || known === undefined || known === null) {
    plan.fault(line, 'resource', 'repeated_resource', { row: taken });
    return;
  }
  const isSaid = words.split(' ; ').includes(note);
  if (!isSaid) plan.edits.set(key, { ...known, note: words === '' ? note : `${words} ; ${note}` });
}
