import {
  DEFAULT_INTENSITY,
  DIRECTED_NATURES,
  isUnsaid,
  type Nature,
  statedIntensity,
} from '../../contract/vocabulary.ts';
import { endsBefore } from '../../elements/day.ts';
import { asSet, nodeKey, type Properties, propertiesOf, relationshipKey } from '../../elements/elements.ts';
import { COOPERATION_FIELDS } from '../../fields/cooperation-fields.ts';
import { storedNames } from '../../fields/field.ts';
import { fieldsBetween, type ImportPlan, type PlannedChange } from './import-plan.ts';
import { type Party, signatureOf } from './import-scene.ts';
import type { ImportLine } from './read-lines.ts';
import type { NamedActor, NameResolver } from './resolve-names.ts';
import { likelyOfMark, markIn, saysConflict } from './said/likely-words.ts';
import { namesNobody } from './said/nothing-said.ts';
import { readPeriod } from './said/read-period.ts';

const FIELDS = storedNames(COOPERATION_FIELDS);

/** Plans the links of a file. Without identifier, a link is known by its nature and its parties. */
export function planCooperations(plan: ImportPlan, lines: readonly ImportLine[], names: NameResolver): void {
  const met = new Map<string, Met>();
  // Two who name each other, or whom a line of their own names already, work together once: such lines come last.
  const hasEach = ({ values }: ImportLine): boolean => values.has('each');
  for (const read of [...lines.filter((one) => !hasEach(one)), ...lines.filter(hasEach)]) {
    plan.lineRead();
    const serves = names.commitments(read, 'serves');
    for (const { parties, note } of cooperationsOf(plan, read, names)) {
      const line = withNote(read, note);
      const nature = String(line.values.get('nature') ?? 'unspecified');
      const signature = signatureOf(nature, parties);
      const known = met.get(signature) ?? { count: 0, said: new Set<string>(), id: undefined };
      met.set(signature, known);
      const saying = sayingOf(line);
      const isSaid = known.said.has(saying);
      known.said.add(saying);
      // A repeated link is one link, also from its other end.
      if (known.count > 0 && !line.values.has('key') && (isSaid || hasEach(line))) {
        if (known.id !== undefined && !isSaid) addWords(plan, known.id, line);
        continue;
      }
      const found = whichOne(plan, line, signature, known.count);
      known.count += 1;
      if (found === undefined) continue;
      known.id = found.id;
      const key = line.values.get('key');
      plan.nameCooperation(found.id, found.id);
      if (typeof key === 'string') plan.nameCooperation(key, found.id);
      planOne(plan, line, { ...found, parties, serves });
    }
  }
}

interface Met {
  count: number;
  readonly said: Set<string>;
  id: string | undefined;
}

const SAID = ['note', 'startedOn', 'endedOn', 'intensity', 'status', 'formality'] as const;

/** Serialises a link's values except parties and nature. */
const sayingOf = ({ values }: ImportLine): string =>
  JSON.stringify(SAID.map((field) => values.get(field) ?? ''));

/** Adds a cell's remark on a partner to a line: « (fin.) », « (depuis 2020) ». */
function withNote(line: ImportLine, note: string | undefined): ImportLine {
  if (note === undefined) return line;
  const ownNote = line.values.get('note');
  const values = new Map(line.values);
  values.set('note', typeof ownNote === 'string' && ownNote !== '' ? `${ownNote}\n${note}` : note);
  const period = /^(?:depuis|since|en|in)\b/i.test(note) ? readPeriod(note, undefined) : undefined;
  if (period?.from !== undefined && !values.has('startedOn')) values.set('startedOn', period.from);
  return { ...line, values };
}

/** Appends the other end's words about a link. */
function addWords(plan: ImportPlan, id: string, line: ImportLine): void {
  const key = nodeKey('Cooperation', id);
  const known = plan.edits.get(key);
  const added = line.values.get('note');
  if (known === undefined || known === null || typeof added !== 'string' || added === '') return;
  const note = typeof known.note === 'string' ? known.note : '';
  if (!note.split('\n').includes(added))
    plan.edits.set(key, { ...known, note: note === '' ? added : `${note}\n${added}` });
}

/** Lists the parties of each cooperation in a line: one cooperation, or one with each partner. */
function cooperationsOf(
  plan: ImportPlan,
  line: ImportLine,
  names: NameResolver,
): { readonly parties: Party[]; readonly note?: string }[] {
  const [from, to, all, each] = (['from', 'to', 'parties', 'each'] as const).map((field) =>
    names.named(line, field),
  ) as [NamedActor[], NamedActor[], NamedActor[], NamedActor[]];
  const idsOf = (named: readonly NamedActor[]): string[] => [...new Set(named.map(({ id }) => id))];
  const others = each.filter(({ id }) => !from.some((one) => one.id === id));
  const note = [...from, ...to, ...all].flatMap((one) => one.note ?? []).join(' ; ');
  const whole = { from: idsOf(from), all: idsOf(all) };
  if (others.length === 0) return partiesOf(plan, line, { ...whole, to: idsOf(to) }, note);
  return others.flatMap((one) =>
    partiesOf(
      plan,
      line,
      { ...whole, to: [...idsOf(to), one.id] },
      [note, one.note ?? ''].filter(Boolean).join(' ; '),
    ),
  );
}

function partiesOf(
  plan: ImportPlan,
  line: ImportLine,
  { from, to, all }: Readonly<Record<'from' | 'to' | 'all', readonly string[]>>,
  note: string,
): { readonly parties: Party[]; readonly note?: string }[] {
  const nature = String(line.values.get('nature') ?? 'unspecified') as Nature;
  const direction = line.values.get('direction');
  const isReversed = direction === 'reversed';
  const isDirected = DIRECTED_NATURES.has(nature) || direction === 'directed' || isReversed;
  const [first, second] = isReversed ? ['to', 'from'] : ['from', 'to'];
  const roles = new Map<string, string>();
  for (const id of from) roles.set(id, isDirected ? first : 'member');
  for (const id of to) if (!roles.has(id)) roles.set(id, isDirected ? second : 'member');
  for (const id of all) if (!roles.has(id)) roles.set(id, 'member');
  const parties = [...roles].map(([actorId, role]) => ({ actorId, role }));
  if (parties.length < 2) {
    if (!plan.hasAside(line) && !namesNobodyElse(line))
      plan.fault(line, from.length === 0 ? 'from' : 'to', 'too_few_parties');
    else plan.leaveOut(line);
    return [];
  }
  const has = (role: string): boolean => parties.some((party) => party.role === role);
  if (DIRECTED_NATURES.has(nature) && !(has('from') && has('to'))) {
    plan.fault(line, 'nature', 'role_mismatch');
    return [];
  }
  if (!parties.some(isHere(plan))) {
    plan.fault(line, 'from', 'no_party_here');
    return [];
  }
  return [note === '' ? { parties } : { parties, note }];
}

const ENDS = ['to', 'parties', 'each'] as const;
/** Returns true if a line states that its link has no other end: « néant ». */
function namesNobodyElse({ values }: ImportLine): boolean {
  const ends = ENDS.flatMap((field) => values.get(field) ?? []).map(String);
  return ends.length > 0 && ends.every(namesNobody);
}

const isHere =
  ({ scene, edits }: ImportPlan) =>
  ({ actorId }: Party): boolean =>
    scene.actorsHere.has(actorId) || edits.has(relationshipKey('ACTS_IN', actorId, scene.input.territoryId));

interface Found {
  readonly id: string;
  readonly isNew: boolean;
}

function whichOne(plan: ImportPlan, line: ImportLine, signature: string, ordinal: number): Found | undefined {
  const { scene } = plan;
  const key = line.values.get('key');
  const made = scene.input.ids.make('cooperation', typeof key === 'string' ? key : `${signature} ${ordinal}`);
  const ids = typeof key === 'string' ? scene.input.ids.ofKey('cooperation', key) : [made];
  const isOfHere = (id: string): boolean => scene.partiesOf(id).some(isHere(plan));
  const known =
    ids.find((id) => scene.cooperation(id) !== undefined && isOfHere(id)) ??
    (typeof key === 'string' ? undefined : alike(plan, line, signature));
  // One of another territory may have that id.
  const own = typeof key === 'string' ? key : `${signature} ${ordinal}`;
  const fresh = scene.cooperation(made) === undefined ? made : scene.input.ids.makeOwn('cooperation', own);
  const id = known ?? fresh;
  const taken = plan.claim(`Cooperation:${id}`, line.row);
  if (taken !== undefined) {
    plan.fault(line, 'key', 'repeated_key', { value: String(key ?? ''), row: taken });
    return undefined;
  }
  if (known === undefined && scene.cooperation(id) !== undefined) {
    plan.fault(line, 'key', 'key_taken', { value: String(key ?? '') });
    return undefined;
  }
  return { id, isNew: known === undefined };
}

/**
 * Finds an existing link of the same parties: the one with the same values, else the first not yet matched.
 */
function alike(plan: ImportPlan, line: ImportLine, signature: string): string | undefined {
  const free = plan.scene.bySignature(signature).filter((id) => !plan.isClaimed(`Cooperation:${id}`));
  const note = line.values.get('note');
  return free.find((id) => plan.scene.cooperation(id)?.note === note) ?? free[0];
}

interface Planned extends Found {
  readonly parties: readonly Party[];
  readonly serves: readonly string[];
}

function planOne(plan: ImportPlan, line: ImportLine, { id, isNew, parties, serves }: Planned): void {
  const { scene } = plan;
  const present = scene.cooperation(id) ?? {};
  const given = withAnswers(
    plan,
    line,
    Object.fromEntries(FIELDS.filter((f) => line.values.has(f)).map((f) => [f, line.values.get(f)])),
  );
  // Over a link that is there, its declarations still say it; what was recorded stays.
  const agreed = line.values.get('agreed');
  if (isNew && agreed !== undefined) given.intensity = agreed;
  const status = String(given.status ?? 'active');
  const fresh = {
    nature: 'unspecified',
    formality: 'informal',
    status,
    intensity: statedIntensity(
      String(given.nature),
      status,
      plan.settings.unsaidIntensity ?? DEFAULT_INTENSITY,
    ),
    recordedOn: scene.input.day,
    version: 1,
  };
  const isAssumed = isNew && given.intensity === undefined && isUnsaid(String(given.nature), status);
  if (isAssumed) plan.unsaidIntensity += 1;
  const next = propertiesOf({
    ...(isNew ? fresh : present),
    // A level that the file states is no longer assumed; nor is one chosen for all of them.
    ...(given.intensity !== undefined && { intensityAssumed: undefined }),
    ...(isAssumed && plan.settings.unsaidIntensity === undefined && { intensityAssumed: true }),
    ...given,
  });
  const [started, ended] = [next.startedOn, next.endedOn];
  if (typeof started === 'string' && typeof ended === 'string' && endsBefore(ended, started)) {
    plan.fault(line, line.values.has('endedOn') ? 'endedOn' : 'startedOn', 'dates_reversed');
    return;
  }
  const fields = isNew ? [] : fieldsBetween(present, next);
  if (isNew || fields.length > 0) plan.edits.set(nodeKey('Cooperation', id), next);
  const related = [
    ...putParties(plan, id, { parties: kept(plan, line, id, parties), isNew }),
    ...putTargets(plan, {
      kind: 'COOPERATION_ABOUT',
      field: 'themes',
      id,
      line,
      ids: line.values.get('themes'),
    }),
    ...putTargets(plan, { kind: 'SERVES', field: 'serves', id, line, ids: serves }),
  ];
  // The preview names changed links only.
  const name = isNew ? '' : parties.map(({ actorId }) => plan.actorName(actorId)).join(' — ');
  plan.count(line, { id, name, isNew }, [...fields, ...related]);
}

/**
 * Applies answers and special states. A conflict is no cooperation: by default the link is broken and for
 * facilitators only. A future start is a plan: a promise for that day.
 */
function withAnswers(
  plan: ImportPlan,
  line: ImportLine,
  given: Record<string, unknown>,
): Record<string, unknown> {
  const { note, startedOn, status, promisedFor } = given;
  const mark = typeof note === 'string' && status === undefined ? markIn(note) : undefined;
  if (mark !== undefined) {
    plan.ask(`mark:${mark}`, line);
    return { ...given, ...ofMark(mark, plan.answerTo(`mark:${mark}`)) };
  }
  const isAtOdds =
    typeof note === 'string' &&
    note.split('\n').some((sentence) => saysConflict(sentence.replace(HEADED, '')));
  if (isAtOdds && (status === undefined || status === 'broken')) {
    plan.ask('conflict', line);
    const answer = plan.answerTo('conflict') ?? 'broken';
    return {
      ...given,
      status: answer === 'dormant' ? 'dormant' : answer === 'note' ? 'active' : 'broken',
      private: true,
    };
  }
  const isLater = typeof startedOn === 'string' && startedOn > plan.scene.input.day && status === undefined;
  if (!isLater) return given;
  plan.ask('planned', line);
  if (plan.answerTo('planned') === 'active') return given;
  const { startedOn: _, ...rest } = given;
  return { ...rest, status: 'in_progress', promisedFor: promisedFor ?? startedOn };
}

/** « xx » and the like are links; what is to come is in preparation, unless it is answered otherwise. */
function ofMark(mark: string, answer: string | undefined): Record<string, unknown> {
  const meaning = answer ?? likelyOfMark(mark);
  if (meaning === 'strong') return { intensity: 3 };
  return meaning === 'active' ? {} : { status: meaning };
}

/** The heading of a column before its words in a note. */
const HEADED = /^[^:\n]{1,80} : /;

/** Keeps existing roles if the nature needs no direction and the line has none. */
function kept(
  { scene }: ImportPlan,
  line: ImportLine,
  id: string,
  parties: readonly Party[],
): readonly Party[] {
  const nature = String(line.values.get('nature') ?? 'unspecified') as Nature;
  if (DIRECTED_NATURES.has(nature) || line.values.has('direction')) return parties;
  const roles = new Map(scene.partiesOf(id).map(({ actorId, role }) => [actorId, role]));
  return parties.map(({ actorId, role }) => ({ actorId, role: roles.get(actorId) ?? role }));
}

/** Sets the parties: others are removed with their declarations. */
function putParties(
  plan: ImportPlan,
  id: string,
  { parties, isNew }: { readonly parties: readonly Party[]; readonly isNew: boolean },
): PlannedChange['fields'] {
  const { scene, edits } = plan;
  const before = scene.partiesOf(id);
  const roles = new Map(before.map(({ actorId, role }) => [actorId, role]));
  let changed = false;
  for (const { actorId, role } of parties) {
    plan.addParty(id, actorId);
    if (roles.get(actorId) === role) continue;
    const key = relationshipKey('PARTY_TO', actorId, id);
    edits.set(key, { ...(scene.input.state.get(key) ?? {}), role });
    changed = true;
  }
  for (const { actorId } of before) {
    if (parties.some((party) => party.actorId === actorId)) continue;
    edits.set(relationshipKey('PARTY_TO', actorId, id), null);
    for (const key of scene.declarationsOf(id, actorId)) edits.set(key, null);
    changed = true;
  }
  const namesOf = (list: readonly Party[]): string[] => list.map(({ actorId }) => plan.actorName(actorId));
  return changed && !isNew ? [{ field: 'parties', before: namesOf(before), after: namesOf(parties) }] : [];
}

interface Targets {
  readonly kind: 'COOPERATION_ABOUT' | 'SERVES' | 'COMMITMENT_ABOUT' | 'REFINES';
  readonly field: string;
  readonly id: string;
  readonly line: ImportLine;
  readonly ids: unknown;
}

/** Makes a set of relations what the line says, where it says anything. */
export function putTargets(
  plan: ImportPlan,
  { kind, field, id, line, ids }: Targets,
): PlannedChange['fields'] {
  if (!line.values.has(field) || !Array.isArray(ids)) return [];
  const wanted = asSet(ids as string[]);
  const before = asSet(plan.scene.targetsOf(kind, id));
  for (const target of before)
    if (!wanted.includes(target)) plan.edits.set(relationshipKey(kind, id, target), null);
  for (const target of wanted)
    if (!before.includes(target)) plan.edits.set(relationshipKey(kind, id, target), {} satisfies Properties);
  return before.join('|') === wanted.join('|') ? [] : [{ field, before, after: wanted }];
}
