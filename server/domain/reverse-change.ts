import { NotUndoableError, UndoConflictError } from '../errors.ts';
import { type Difference, differingProperties, mergeEdits, sameProperties } from './element-edits.ts';
import { type Edits, type Elements, isNodeKind, type Properties, parseKey } from './elements.ts';
import { indexHanging } from './hanging.ts';

/** Where an actor stands on the map is moved by anyone at any time, and says nothing of what a change did. */
const PLACE = ['x', 'y'];

/**
 * The edits that put back what a change did. Refused when what it did is no longer so (versions apart), or when
 * something that came later hangs on a node it would remove. Only the properties that the change altered are put back.
 */
export function reverseChange(present: Elements, type: string, { before, after }: Difference): Edits {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  if (keys.some((key) => key.startsWith('Territory:') && !(key in before && key in after)))
    throw new NotUndoableError(type);
  const edits: Edits = mergeEdits(
    ...keys.map((key) => new Map([[key, reversed(key, present.get(key), before[key], after[key])]])),
  );
  refuseWhatHangsOn(present, edits);
  return edits;
}

function reversed(
  key: string,
  present: Properties | undefined,
  before: Properties | undefined,
  after: Properties | undefined,
): Properties | null {
  if (after === undefined) {
    if (present !== undefined) throw new UndoConflictError(`${key} is there again.`);
    // A version only ever rises, also over a deletion.
    return before?.version === undefined
      ? (before ?? null)
      : { ...before, version: Number(before.version) + 1 };
  }
  if (present === undefined) throw new UndoConflictError(`${key} is gone.`);
  if (before === undefined) {
    if (!sameProperties(present, after, ['version', ...PLACE]))
      throw new UndoConflictError(`${key} has changed.`);
    return null;
  }
  return putBack(key, present, before, after);
}

function putBack(key: string, present: Properties, before: Properties, after: Properties): Properties {
  const altered = differingProperties(before, after).filter((name) => name !== 'version');
  const isMove = altered.every((name) => PLACE.includes(name));
  const differing = new Set(differingProperties(present, after));
  const moved = (name: string) => !isMove && PLACE.includes(name) && differing.has(name);
  const names = altered.filter((name) => !moved(name));
  if (names.some((name) => differing.has(name))) throw new UndoConflictError(`${key} has changed.`);
  const next: Record<string, Properties[string]> = { ...present };
  for (const name of names) {
    const value = before[name];
    if (value === undefined) delete next[name];
    else next[name] = value;
  }
  return next;
}

function refuseWhatHangsOn(present: Elements, edits: Edits): void {
  const hanging = indexHanging(present);
  for (const [key, next] of edits) {
    if (next !== null || !isNodeKind(parseKey(key).kind)) continue;
    const left = (hanging.get(key) ?? []).find((each) => edits.get(each) !== null);
    if (left !== undefined) throw new UndoConflictError(`${left} came since.`);
  }
}
