import { endsBefore } from '../../elements/day.ts';
import { nodeKey, type Properties, propertiesOf, relationshipKey } from '../../elements/elements.ts';
import { COMMITMENT_FIELDS } from '../../fields/commitment-fields.ts';
import { initialOf, storedNames } from '../../fields/field.ts';
import { fieldsBetween, type ImportPlan, type PlannedChange } from './import-plan.ts';
import { nameKey } from './plain-key.ts';
import { putTargets } from './plan-cooperations.ts';
import type { ImportLine } from './read-lines.ts';
import type { NameResolver } from './resolve-names.ts';

const FIELDS = storedNames(COMMITMENT_FIELDS);
const ROLES = [
  ['leads', 'lead'],
  ['contributors', 'contributor'],
  ['supports', 'support'],
] as const;

/** Plans the commitments of a file: by identifier, else by code, else by the text itself. */
export function planCommitments(plan: ImportPlan, lines: readonly ImportLine[], names: NameResolver): void {
  const shared = sharedCodes(lines);
  for (const line of lines) {
    plan.lineRead();
    const text = line.values.get('text');
    if (typeof text !== 'string') {
      plan.fault(line, 'text', 'missing', { field: 'text' });
      continue;
    }
    const found = whichOne(plan, line, text, shared);
    if (found !== undefined) planOne(plan, line, names, found);
  }
}

/** Finds codes of several commitments, « Axe 1 »: they say a part of the plan, and identify none. */
function sharedCodes(lines: readonly ImportLine[]): ReadonlySet<unknown> {
  const texts = new Map<unknown, Set<unknown>>();
  for (const { values } of lines) {
    const code = values.get('code');
    texts.set(code, (texts.get(code) ?? new Set()).add(values.get('text')));
  }
  return new Set([...texts].flatMap(([code, { size }]) => (size > 1 ? [code] : [])));
}

interface Found {
  readonly id: string;
  readonly isNew: boolean;
}

function whichOne(
  plan: ImportPlan,
  line: ImportLine,
  text: string,
  shared: ReadonlySet<unknown>,
): Found | undefined {
  const { scene } = plan;
  const [key, written] = [line.values.get('key'), line.values.get('code')];
  const code = shared.has(written) ? undefined : written;
  const word = typeof key === 'string' ? key : `text ${nameKey(typeof code === 'string' ? code : text)}`;
  const ids =
    typeof key === 'string'
      ? scene.input.ids.ofKey('commitment', key)
      : [scene.input.ids.make('commitment', word)];
  const called =
    typeof code === 'string'
      ? [...scene.commitmentsCalled(code), ...scene.commitmentsCalled(text)]
      : scene.commitmentsCalled(text);
  const isHere = (id: string): boolean => scene.commitmentsHere.has(id);
  const known = ids.find(isHere) ?? (typeof key === 'string' ? undefined : called[0]);
  // One of another territory may have that id.
  const made = scene.input.ids.make('commitment', word);
  const id =
    known ?? (scene.commitment(made) === undefined ? made : scene.input.ids.makeOwn('commitment', word));
  const taken = plan.claim(`Commitment:${id}`, line.row);
  if (taken !== undefined) {
    const code = typeof key === 'string' ? 'repeated_key' : 'repeated_name';
    plan.fault(line, typeof key === 'string' ? 'key' : 'text', code, {
      value: String(key ?? text),
      row: taken,
    });
    return undefined;
  }
  if (!isHere(id) && scene.commitment(id) !== undefined) {
    plan.fault(line, 'key', 'key_taken', { value: String(key ?? '') });
    return undefined;
  }
  plan.nameCommitment(id, id, text, ...[key, code].filter((each) => typeof each === 'string'));
  return { id, isNew: known === undefined };
}

function planOne(plan: ImportPlan, line: ImportLine, names: NameResolver, { id, isNew }: Found): void {
  const { scene } = plan;
  const present = scene.commitment(id) ?? {};
  const given = Object.fromEntries(
    FIELDS.filter((f) => line.values.has(f)).map((f) => [f, line.values.get(f)]),
  );
  const fresh = { ...initialOf(COMMITMENT_FIELDS), origin: 'territory', version: 1 };
  const next = propertiesOf({ ...(isNew ? fresh : present), ...given });
  const [decided, due] = [next.decidedOn, next.dueOn];
  if (typeof decided === 'string' && typeof due === 'string' && endsBefore(due, decided)) {
    plan.fault(line, line.values.has('dueOn') ? 'dueOn' : 'decidedOn', 'dates_reversed');
    return;
  }
  const refines = names.commitments(line, 'refines');
  const carriers = carriersOf(line, names);
  const fields = fieldsBetween(present, next);
  if (isNew || fields.length > 0) plan.edits.set(nodeKey('Commitment', id), next);
  if (isNew) plan.edits.set(relationshipKey('FOR', id, scene.input.territoryId), {});
  const related = [
    ...putCarriers(plan, id, carriers, isNew),
    ...putTargets(plan, {
      kind: 'COMMITMENT_ABOUT',
      field: 'themes',
      id,
      line,
      ids: line.values.get('themes'),
    }),
    ...putTargets(plan, { kind: 'REFINES', field: 'refines', id, line, ids: refines.slice(0, 1) }),
  ];
  plan.count(line, { id, name: String(next.text), isNew }, [...fields, ...related]);
}

/** Reads the carriers with their roles; null if the line has none. */
function carriersOf(line: ImportLine, names: NameResolver): Map<string, string> | null {
  if (!ROLES.some(([field]) => line.values.has(field))) return null;
  const roles = new Map<string, string>();
  for (const [field, role] of ROLES) {
    for (const id of names.actors(line, field)) if (!roles.has(id)) roles.set(id, role);
  }
  return roles;
}

function putCarriers(
  plan: ImportPlan,
  id: string,
  carriers: Map<string, string> | null,
  isNew: boolean,
): PlannedChange['fields'] {
  if (carriers === null) return [];
  const { scene, edits } = plan;
  const before = scene.carriersOf(id);
  let changed = false;
  for (const [actorId, role] of carriers) {
    const key = relationshipKey('CARRIES', actorId, id);
    const present: Properties = scene.input.state.get(key) ?? {};
    if (present.role === role) continue;
    edits.set(key, { ...present, role });
    changed = true;
  }
  for (const actorId of before) {
    if (carriers.has(actorId)) continue;
    edits.set(relationshipKey('CARRIES', actorId, id), null);
    changed = true;
  }
  const namesOf = (ids: Iterable<string>): string[] => [...ids].map((actorId) => plan.actorName(actorId));
  return changed && !isNew
    ? [{ field: 'leads', before: namesOf(before), after: namesOf(carriers.keys()) }]
    : [];
}
