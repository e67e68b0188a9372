import { type Difference, differingProperties, sameProperties } from '../elements/element-edits.ts';
import { type Edits, type Elements, isNodeKind, type Properties, parseKey } from '../elements/elements.ts';
import { indexHanging } from '../elements/hanging.ts';
import { NotUndoableError, UndoConflictError } from '../errors.ts';

/**
 * Where an actor stands on the map, and on which land, is moved by anyone at any time, and says nothing of what a change
 * did that is more than a move.
 */
const PLACE = ['x', 'y', 'placed', 'landId'];

/**
 * The edits that put back what a change did. Refused when what it did is no longer so (versions apart), or when
 * something that came later hangs on a node it would remove. Only the properties that the change altered are put back.
 */
export function reverseChange(present: Elements, type: string, { before, after }: Difference): Edits {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  if (keys.some((key) => key.startsWith('Territory:') && !(key in before && key in after)))
    throw new NotUndoableError(type);
  const edits = new Map<string, Properties | null>();
  const inTheWay: string[] = [];
  const isMove = keys.every((key) => moves(key, before[key], after[key]));
  for (const key of keys) {
    const put = reversed(present.get(key), before[key], after[key], isMove);
    if (put === undefined) inTheWay.push(key);
    else edits.set(key, put);
  }
  inTheWay.push(...hangingOnWhatGoes(present, edits));
  if (inTheWay.length > 0) throw new UndoConflictError(inTheWay);
  return edits;
}

/** What an element becomes, null for nothing; undefined where it is no longer as the change left it. */
function reversed(
  present: Properties | undefined,
  before: Properties | undefined,
  after: Properties | undefined,
  isMove: boolean,
): Properties | null | undefined {
  if (after === undefined) {
    if (present !== undefined) return undefined;
    // A version only ever rises, also over a deletion.
    return before?.version === undefined
      ? (before ?? null)
      : { ...before, version: Number(before.version) + 1 };
  }
  if (present === undefined) return undefined;
  if (before === undefined) return sameProperties(present, after, ['version', ...PLACE]) ? null : undefined;
  return putBack(present, before, after, isMove);
}

/** Says whether moving is all that is done to an element; a land comes and goes with those who stand on it. */
function moves(key: string, before: Properties | undefined, after: Properties | undefined): boolean {
  if (key.startsWith('Land:'))
    return before === undefined || after === undefined || sameProperties(before, after, PLACE);
  if (before === undefined || after === undefined) return false;
  return differingProperties(before, after).every((name) => PLACE.includes(name));
}

function putBack(
  present: Properties,
  before: Properties,
  after: Properties,
  isMove: boolean,
): Properties | undefined {
  const altered = differingProperties(before, after).filter((name) => name !== 'version');
  const differing = new Set(differingProperties(present, after));
  const moved = (name: string) => !isMove && PLACE.includes(name) && differing.has(name);
  const names = altered.filter((name) => !moved(name));
  if (names.some((name) => differing.has(name))) return undefined;
  const next: Record<string, Properties[string]> = { ...present };
  for (const name of names) {
    const value = before[name];
    if (value === undefined) delete next[name];
    else next[name] = value;
  }
  return next;
}

function hangingOnWhatGoes(present: Elements, edits: Edits): string[] {
  const hanging = indexHanging(present);
  return [...edits].flatMap(([key, next]) =>
    next === null && isNodeKind(parseKey(key).kind)
      ? (hanging.get(key) ?? []).filter((each) => edits.get(each) !== null)
      : [],
  );
}
