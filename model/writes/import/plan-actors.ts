import type { NewActor } from '../../contract/actor.ts';
import { nodeKey, type Properties, propertiesOf, relationshipKey } from '../../elements/elements.ts';
import { ACTOR_FIELDS } from '../../fields/actor-fields.ts';
import { initialOf, keysOf } from '../../fields/field.ts';
import { MEMBERSHIP_FIELDS } from '../../fields/tie-fields.ts';
import type { Found } from '../../readings/name-similarity/name-index.ts';
import { patchProperties } from '../merge-patch.ts';
import { membershipProperties, newActorElements } from '../new-elements.ts';
import { fieldsBetween, type ImportPlan } from './import-plan.ts';
import type { KnownActor } from './import-scene.ts';
import { nameKey } from './plain-key.ts';
import type { ImportLine } from './read-lines.ts';

/** Who a line is: someone known, whose sheet may be left as it is, or someone new. */
interface Who {
  readonly id: string;
  readonly isNew: boolean;
  readonly keepsSheet?: boolean;
  /** Somebody said that it is this one: then another line may be as well. */
  readonly isChosen?: boolean;
  /** Told by its identifier: a partner that acts elsewhere alone goes on doing so unless the line says otherwise. */
  readonly keepsPlace?: boolean;
}

const PLACE = keysOf(MEMBERSHIP_FIELDS);

/** Plans the actors of a file: who they are, then what becomes of them. */
export function planActors(plan: ImportPlan, lines: readonly ImportLine[]): void {
  for (const line of lines) {
    plan.lineRead();
    const name = line.values.get('name');
    if (typeof name !== 'string') {
      plan.fault(line, 'name', 'missing', { field: 'name' });
      continue;
    }
    const who = whoIs(plan, line, name);
    if (who === undefined) continue;
    const key = line.values.get('key');
    plan.nameActor(who.id, name, ...(typeof key === 'string' ? [key] : []));
    const taken = plan.claim(`Actor:${who.id}`, line.row);
    if (taken !== undefined && who.isChosen) addToTaken(plan, line, who);
    else if (taken !== undefined && typeof key === 'string')
      plan.fault(line, 'key', 'repeated_key', { value: key, row: taken });
    else if (taken !== undefined) plan.fault(line, 'name', 'repeated_name', { value: name, row: taken });
    else if (who.isNew) addActor(plan, line, who.id, name);
    else updateActor(plan, line, who, name);
  }
}

function whoIs(plan: ImportPlan, line: ImportLine, name: string): Who | undefined {
  const { scene } = plan;
  const chosen = plan.chosenFor(line);
  if (chosen !== undefined && chosen.choice !== 'new' && chosen.actorId !== undefined) {
    const { actorId, choice } = chosen;
    const isKnown = scene.actor(actorId) !== undefined && scene.sees(actorId);
    if (isKnown || plan.isClaimed(`Actor:${actorId}`)) {
      offer(plan, line, name);
      return { id: actorId, isNew: false, keepsSheet: choice === 'skip', isChosen: true };
    }
  }
  const keepsSheet = chosen?.choice === 'skip';
  const key = line.values.get('key');
  if (typeof key === 'string') {
    const known = scene.input.ids.ofKey('actor', key).find(scene.isShown);
    if (known !== undefined)
      return { id: known, isNew: false, keepsSheet, keepsPlace: line.values.get('onMap') === undefined };
  }
  if (chosen?.choice !== 'new') {
    const known = knownExactly(plan, line, name);
    if (known === 'ambiguous') return undefined;
    if (known !== undefined) return { id: known, isNew: false, keepsSheet };
  }
  // Not chosen yet: counted as new until then, and nothing can be applied.
  offer(plan, line, name);
  const word = typeof key === 'string' ? key : `name ${nameKey(name)}`;
  const id = scene.input.ids.make('actor', word);
  const isTaken = chosen?.choice === 'new' && plan.isClaimed(`Actor:${id}`);
  if (scene.actor(id) === undefined && !isTaken) return { id, isNew: true };
  if (scene.isShown(id) && chosen?.choice !== 'new') return { id, isNew: false, keepsSheet };
  const isOfHere = scene.isShown(id) || isTaken;
  if (isOfHere && typeof key === 'string') {
    plan.fault(line, 'key', 'key_taken', { value: key });
    return undefined;
  }
  // One of another territory has that id: this one is of here.
  const other = isOfHere
    ? scene.input.ids.make('actor', `name ${nameKey(name)} line ${line.row}`)
    : scene.input.ids.makeOwn('actor', word);
  if (scene.actor(other) === undefined) return { id: other, isNew: true };
  plan.fault(line, 'key', 'key_taken', { value: typeof key === 'string' ? key : name });
  return undefined;
}

/** By number, then by exact name in the territory; whoever is known elsewhere alone is proposed, never taken. */
function knownExactly(plan: ImportPlan, line: ImportLine, name: string): string | 'ambiguous' | undefined {
  const { scene } = plan;
  const siren = line.values.get('siren');
  if (typeof siren === 'string') {
    const here = scene.bySiren(siren);
    if (here !== undefined) return here;
    const partner = scene.input.names
      .likely(name, siren)
      .find(({ item, similarity }) => similarity.basis === 'siren' && scene.isShown(item.id));
    if (partner !== undefined) return partner.item.id;
  }
  const named = scene
    .namedHere(name)
    // Two bodies of different numbers are two.
    .filter((id) => siren === undefined || (scene.actor(id)?.siren ?? siren) === siren);
  if (named.length > 1) {
    plan.fault(line, 'name', 'actor_ambiguous', { value: name });
    return 'ambiguous';
  }
  return named[0];
}

const OFFERED = 4;

/** Notes whom a name may mean, if anyone: someone known, or someone whom a line above brings. */
function offer(plan: ImportPlan, line: ImportLine, name: string): void {
  const { scene, settings } = plan;
  const siren = line.values.get('siren');
  const number = typeof siren === 'string' ? siren : undefined;
  const known = scene.input.names.likely(name, number).filter(({ item }) => scene.sees(item.id));
  const found: Found<KnownActor & { readonly line?: number }>[] = [
    ...known,
    ...plan.broughtLike(name, number),
  ];
  const candidates = found
    .sort((a, b) => b.similarity.score - a.similarity.score || (a.item.id < b.item.id ? -1 : 1))
    .slice(0, OFFERED)
    .map(({ item, similarity }) => ({
      actorId: item.id,
      name: item.name,
      basis: similarity.basis,
      ...(item.line === undefined ? {} : { line: item.line }),
    }));
  if (candidates.length === 0) return;
  const { table, row } = line;
  const chosen = plan.chosenFor(line);
  plan.duplicates.push({
    table,
    row,
    name,
    candidates,
    choice: chosen?.choice ?? settings.unchosen ?? null,
    actorId: chosen?.actorId,
  });
}

/** A line said to be whom another line is: what it says is added to that, unless the sheet stays as it is. */
function addToTaken(plan: ImportPlan, line: ImportLine, { id, keepsSheet }: Who): void {
  const { scene, edits } = plan;
  const key = nodeKey('Actor', id);
  const planned = edits.get(key) ?? scene.actor(id);
  if (keepsSheet || planned === undefined || planned === null || !scene.input.mayEdit(id)) return;
  edits.set(key, patchProperties(planned, sheetOf(line), initialOf(ACTOR_FIELDS)));
}

function addActor(plan: ImportPlan, line: ImportLine, id: string, name: string): void {
  const family = line.values.get('family') ?? plan.settings.defaultFamily;
  if (family === undefined) {
    plan.fault(line, 'family', 'missing', { field: 'family' });
    return;
  }
  const { territoryId } = plan.scene.input;
  const input = { ...sheetOf(line), name, family } as unknown as Omit<NewActor, 'id'>;
  for (const [key, properties] of newActorElements(id, undefined, input)) plan.edits.set(key, properties);
  const membership = membershipProperties({}, {});
  plan.edits.set(relationshipKey('ACTS_IN', id, territoryId), withMembership(membership, line));
  plan.addNewcomer({ id, name, siren: line.values.get('siren'), line: line.row });
  plan.count(line, { id, name, isNew: true }, []);
}

function updateActor(
  plan: ImportPlan,
  line: ImportLine,
  { id, keepsSheet, keepsPlace }: Who,
  name: string,
): void {
  const { scene } = plan;
  const present = scene.actor(id) ?? {};
  const next = keepsSheet
    ? present
    : patchProperties(present, { ...sheetOf(line), name }, initialOf(ACTOR_FIELDS));
  const sheet = fieldsBetween(present, next);
  if (sheet.length > 0 && !scene.input.mayEdit(id)) {
    plan.fault(line, 'name', 'not_yours', { value: name });
    return;
  }
  const was = scene.membership(id);
  const isAway = was === undefined && keepsPlace === true;
  const isHere = withMembership({ ...(was ?? {}), onMap: true }, line);
  const place = isAway ? [] : fieldsBetween(was ?? {}, isHere);
  if (sheet.length > 0) plan.edits.set(nodeKey('Actor', id), next);
  if (!isAway && (place.length > 0 || was === undefined))
    plan.edits.set(relationshipKey('ACTS_IN', id, scene.input.territoryId), isHere);
  // Who placed it is said by its place.
  const told = place.filter(({ field }) => field !== 'placed');
  plan.count(line, { id, name, isNew: false }, [...sheet, ...told]);
}

/** What the line says of the actor itself; what it leaves empty is not said. */
const sheetOf = ({ values }: ImportLine): Record<string, unknown> =>
  Object.fromEntries([...values].filter(([field]) => field !== 'name' && Object.hasOwn(ACTOR_FIELDS, field)));

function withMembership(membership: Properties, { values }: ImportLine): Properties {
  const [x, y] = [values.get('x'), values.get('y')];
  const isMoved =
    typeof x === 'number' && typeof y === 'number' && (x !== membership.x || y !== membership.y);
  return propertiesOf({
    ...membership,
    ...Object.fromEntries(PLACE.filter((f) => values.has(f)).map((f) => [f, values.get(f)])),
    ...(isMoved ? { x, y, placed: 'hand' } : {}),
  });
}
