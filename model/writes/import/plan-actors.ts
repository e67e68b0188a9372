import type { NewActor } from '../../contract/actor.ts';
import { nodeKey, type Properties, propertiesOf, relationshipKey } from '../../elements/elements.ts';
import { ACTOR_FIELDS } from '../../fields/actor-fields.ts';
import { initialOf, keysOf } from '../../fields/field.ts';
import { MEMBERSHIP_FIELDS } from '../../fields/tie-fields.ts';
import { aliasOfText, aliasText } from '../../names/alias.ts';
import { familyOfHead } from '../../names/body-words.ts';
import type { Found } from '../../readings/name-similarity/name-index.ts';
import { patchProperties } from '../merge-patch.ts';
import { membershipProperties, newActorElements } from '../new-elements.ts';
import { fieldsBetween, type ImportPlan } from './import-plan.ts';
import type { KnownActor } from './import-scene.ts';
import { looseKey } from './names/name-book.ts';
import { historyOf, type NameHistory } from './names/names-in-cell.ts';
import { nameKey } from './plain-key.ts';
import type { ImportLine } from './read-lines.ts';
import { namesNobody } from './said/nothing-said.ts';

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
  const homonyms = homonymsIn(lines);
  const tables = tablesOfNames(lines);
  const isOfNames = ({ table }: ImportLine): boolean => tables.has(table);
  for (const read of [...lines.filter((one) => !isOfNames(one)), ...lines.filter(isOfNames)]) {
    const above = read.isBeside === true ? plan.actorOfLine(read) : undefined;
    if (above !== undefined) {
      plan.lineRead();
      addToTaken(plan, read, { id: above, isNew: false });
      continue;
    }
    const written = read.values.get('name');
    const own = typeof written === 'string' ? historyOf(written) : undefined;
    const line = own === undefined ? read : withHistory(read, own);
    plan.lineRead();
    if (own === undefined) {
      plan.fault(line, 'name', 'missing', { field: 'name' });
      continue;
    }
    if (namesNobody(String(written))) {
      plan.leaveOut(line);
      continue;
    }
    const history = withFormers(own, line);
    const name = homonyms.nameOf(line, history.name);
    const listed = isOfNames(read) ? listedElsewhere(plan, line, name) : undefined;
    const who = listed ?? whoIs(plan, line, name, history);
    if (who === undefined) continue;
    const key = line.values.get('key');
    const aliases = otherNames(line, history);
    if (typeof key === 'string') plan.keyActor(key, who.id);
    noteNames(plan, line, who.id, [
      name,
      history.name,
      ...aliases,
      ...(typeof key === 'string' ? [key] : []),
    ]);
    const taken = plan.claim(`Actor:${who.id}`, line.row);
    if (taken !== undefined && who.isChosen) addToTaken(plan, line, who);
    else if (taken !== undefined && typeof key === 'string')
      plan.fault(line, 'key', 'repeated_key', { value: key, row: taken });
    else if (taken !== undefined) {
      plan.fault(line, 'name', 'repeated_name', { value: name, row: taken });
      addToTaken(plan, line, who);
    } else if (who.isNew) addActor(plan, line, who.id, name);
    else updateActor(plan, line, who, name);
  }
}

/**
 * Finds tables that contain only names of bodies, if other tables contain more: a sheet of contacts may call the
 * bodies of the others by their acronym.
 */
function tablesOfNames(lines: readonly ImportLine[]): ReadonlySet<number> {
  const telling = new Set(lines.flatMap(({ table, values }) => (values.size > 1 ? [table] : [])));
  const all = new Set(lines.map(({ table }) => table));
  return telling.size === 0 ? telling : new Set([...all].filter((table) => !telling.has(table)));
}

/** Finds the one body of the tables before that a bare name means. */
function listedElsewhere(plan: ImportPlan, line: ImportLine, name: string): Who | undefined {
  if (plan.chosenFor(line) !== undefined) return undefined;
  const called = plan.actorsCalled(name);
  const [id, ...others] = called.length > 0 ? called : (plan.book.find(name)?.ids ?? []);
  if (id === undefined || others.length > 0 || !plan.isClaimed(`Actor:${id}`)) return undefined;
  return { id, isNew: false, isChosen: true };
}

function whoIs(plan: ImportPlan, line: ImportLine, name: string, history: NameHistory): Who | undefined {
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
  const before = chosen?.choice === 'new' ? undefined : knownBefore(plan, history);
  if (before !== undefined) {
    if (plan.scene.isShown(before)) plan.renamed.set(before, name);
    return { id: before, isNew: false, isChosen: true };
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
  const likely = offer(plan, line, name);
  if (likely !== undefined) return { id: likely, isNew: false, isChosen: true };
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

/**
 * Finds an actor by SIREN, then by exact name in the territory; actors of other territories are proposed,
 * never chosen.
 */
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

/**
 * Notes whom a name may mean, if anyone: someone known, or someone whom a line above brings. Gives whom it likely means:
 * one of here or of the file that is called the same but for little words, and stands in no other place.
 */
function offer(plan: ImportPlan, line: ImportLine, name: string): string | undefined {
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
  if (candidates.length === 0) return undefined;
  const { table, row } = line;
  const chosen = plan.chosenFor(line);
  const same = candidates.find(
    (one) =>
      (one.line === undefined ? scene.isShown(one.actorId) : !line.isOfGraph) &&
      isSameBody(plan, line, name, one),
  );
  plan.duplicates.push({
    table,
    row,
    name,
    candidates,
    choice: chosen?.choice ?? settings.unchosen ?? null,
    actorId: chosen?.actorId,
    likely: same === undefined ? { choice: 'new' } : { choice: 'update', actorId: same.actorId },
  });
  return chosen === undefined && settings.unchosen === undefined ? same?.actorId : undefined;
}

function isSameBody(
  plan: ImportPlan,
  line: ImportLine,
  name: string,
  {
    actorId,
    name: other,
    basis,
  }: { readonly actorId: string; readonly name: string; readonly basis: string },
): boolean {
  const [here, there] = [line.values.get('place'), plan.placeOf(actorId)];
  if (typeof here === 'string' && there !== undefined && looseKey(here) !== looseKey(there)) return false;
  return basis === 'siren' || looseKey(name) === looseKey(other);
}

/** Finds an actor here by a former name in the line: « X (ex Y) », or a column of former names. */
function knownBefore(plan: ImportPlan, { formers }: NameHistory): string | undefined {
  for (const former of formers) {
    const [here, ...others] = plan.scene.namedHere(former);
    if (here !== undefined && others.length === 0) return here;
    const [above, ...more] = plan.actorsCalled(former);
    if (above !== undefined && more.length === 0) return above;
  }
  return undefined;
}

/** Adds a column of former names to the history in the name. */
function withFormers(history: NameHistory, { values }: ImportLine): NameHistory {
  const aliases = values.get('aliases');
  const parsed = Array.isArray(aliases) ? aliases.map((one) => aliasOfText(String(one))) : [];
  const formers = parsed.filter(({ kind }) => kind === 'former').map(({ name }) => name);
  return { ...history, formers: [...new Set([...history.formers, ...formers])] };
}

/** Finds former names: « Anciennement X » in a remark equals « (ex X) » after the name. */
function formersIn(description: unknown): string[] {
  if (typeof description !== 'string' || !MAY_SAY_FORMER.test(description)) return [];
  return description.split(/\n|[,;]\s/).flatMap((clause) => {
    const { formers } = historyOf(`x (${clause.replace(HEADED, '').trim().replace(/[.]$/, '')})`);
    // « Devenue SCIC en 2024 » gives no former name.
    return formers.filter((one) => one !== 'x' && one.length < LONGEST_FORMER && !one.includes('.'));
  });
}
const MAY_SAY_FORMER =
  /(?:\bex\b|appelait|ancien|auparavant|avant|nouveau nom|new name|renamed|formerly|previously|\bn[ée]|pr[ée]c[ée]demment)/iu;
const HEADED = /^[^:\n]{1,60} : /;
const LONGEST_FORMER = 80;

/** Adds the former names of a line to the fields of the actor. */
function withHistory(line: ImportLine, { note, name: own, ...said }: NameHistory): ImportLine {
  const formers = [...said.formers, ...formersIn(line.values.get('description'))];
  // « X (SIGLE) » keeps its acronym in the name, « SIGLE – X » does not.
  const acronyms = said.aliases.slice(0, 1).filter((one) => !own.includes(`(${one})`));
  if (formers.length === 0 && acronyms.length === 0 && note === undefined) return line;
  const values = new Map(line.values);
  const aliases = values.get('aliases');
  const former = formers.filter((one) => one !== own).map((one) => aliasText({ name: one, kind: 'former' }));
  const acronym = acronyms.map((one) => aliasText({ name: one, kind: 'acronym' }));
  if (former.length + acronym.length > 0)
    values.set('aliases', [...(Array.isArray(aliases) ? aliases : []), ...acronym, ...former]);
  const description = values.get('description');
  if (note !== undefined)
    values.set('description', typeof description === 'string' ? `${description}\n${note}` : note);
  return { ...line, values };
}

/** Lists the other names in a line: from its columns and its name. */
function otherNames({ values }: ImportLine, { aliases, formers }: NameHistory): string[] {
  const listed = values.get('aliases');
  return [
    ...aliases,
    ...formers,
    ...(Array.isArray(listed) ? listed.map((one) => aliasOfText(one).name) : []),
  ];
}

function noteNames(plan: ImportPlan, line: ImportLine, id: string, names: readonly string[]): void {
  plan.nameActor(id, ...names);
  plan.noteLine(line, id);
  const place = line.values.get('place');
  for (const name of new Set(names)) plan.book.put(id, name, typeof place === 'string' ? place : undefined);
}

/** Distinguishes bodies of one name by place: the place becomes part of each name. */
function homonymsIn(lines: readonly ImportLine[]): { nameOf(line: ImportLine, name: string): string } {
  const places = new Map<string, Set<string>>();
  for (const { values } of lines) {
    const [name, place] = [values.get('name'), values.get('place')];
    if (typeof name !== 'string' || typeof place !== 'string') continue;
    const key = nameKey(historyOf(name).name);
    places.set(key, (places.get(key) ?? new Set()).add(looseKey(place)));
  }
  return {
    nameOf({ values }, name) {
      const place = values.get('place');
      const isShared = (places.get(nameKey(name))?.size ?? 0) > 1;
      return isShared && typeof place === 'string' ? `${name} (${place})` : name;
    },
  };
}

/** A line said to be whom another line is: what it says is added to that, unless the sheet stays as it is. */
function addToTaken(plan: ImportPlan, line: ImportLine, { id, keepsSheet }: Who): void {
  const { scene, edits } = plan;
  const key = nodeKey('Actor', id);
  const planned = edits.get(key) ?? scene.actor(id);
  if (keepsSheet || planned === undefined || planned === null || !scene.input.mayEdit(id)) return;
  edits.set(key, patchProperties(planned, filledBy(planned, sheetOf(line)), initialOf(ACTOR_FIELDS)));
}

/** Merges a second line about an actor: texts and lists are joined, other values of the first stay. */
function filledBy(planned: Properties, sheet: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(sheet).map(([field, said]) => {
      const known = planned[field];
      if (Array.isArray(known) && Array.isArray(said)) return [field, [...new Set([...known, ...said])]];
      const isText = field === 'description' && typeof known === 'string' && typeof said === 'string';
      if (isText) return [field, known.includes(said) ? known : `${known}\n${said}`];
      return [field, known ?? said];
    }),
  );
}

function addActor(plan: ImportPlan, line: ImportLine, id: string, name: string): void {
  const family =
    line.values.get('family') ?? plan.settings.defaultFamily ?? familyOfHead(name) ?? 'unspecified';
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
  const updated = patchProperties(present, sheetOver(present, line, name), initialOf(ACTOR_FIELDS));
  const isOthers = !keepsSheet && fieldsBetween(present, updated).length > 0 && !scene.input.mayEdit(id);
  // The sheet of one that acts elsewhere too stays as it is; it comes here all the same.
  if (isOthers) plan.fault(line, 'name', 'not_yours', { value: name });
  const next = keepsSheet || isOthers ? present : updated;
  const sheet = fieldsBetween(present, next);
  const was = scene.membership(id);
  const isAway = was === undefined && keepsPlace === true;
  const isHere = withMembership({ ...(was ?? {}), onMap: true }, line);
  const place = isAway ? [] : fieldsBetween(was ?? {}, isHere);
  if (sheet.length > 0) plan.edits.set(nodeKey('Actor', id), next);
  if (!isAway && (place.length > 0 || was === undefined))
    plan.edits.set(relationshipKey('ACTS_IN', id, scene.input.territoryId), isHere);
  // The position implies who placed it.
  const told = place.filter(({ field }) => field !== 'placed');
  plan.count(line, { id, name, isNew: false }, [...sheet, ...told]);
}

/** Merges a line into an existing sheet: the former name becomes another name, and other names are added. */
function sheetOver(present: Properties, line: ImportLine, name: string): Record<string, unknown> {
  const sheet: Record<string, unknown> = { ...sheetOf(line), name };
  const [known, said] = [present.description, sheet.description];
  // A column without a property of its own is appended to the description.
  if (typeof known === 'string' && typeof said === 'string' && !line.columns.has('description'))
    sheet.description = known.includes(said) ? known : `${known}\n${said}`;
  const before = Array.isArray(present.aliases) ? present.aliases.map(String) : [];
  const added = line.values.get('aliases');
  const aliases = [...new Set([...before, ...(Array.isArray(added) ? added : [])])];
  return aliases.length > before.length ? { ...sheet, aliases } : sheet;
}

/** Returns the actor's own values in a line; empty cells are left out. */
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
