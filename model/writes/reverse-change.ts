import { indexAttachments } from '../elements/attachments.ts';
import { type Difference, differingProperties, sameProperties } from '../elements/element-edits.ts';
import { type Edits, type Elements, isNodeKind, type Properties, parseKey } from '../elements/elements.ts';
import { isMoveOf, PLACE } from '../elements/moves.ts';
import { NotUndoableError, UndoConflictError } from '../errors.ts';
import { isRoom, madeRoom, madeRoomIn } from './made-room.ts';

/**
 * Returns the edits that revert a change. Refuses if its result has changed since (versions aside), or if
 * later elements are attached to a node it would delete. Only altered properties are restored.
 */
export function reverseChange(present: Elements, type: string, { before, after }: Difference): Edits {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  if (keys.some((key) => key.startsWith('Territory:') && !(key in before && key in after)))
    throw new NotUndoableError(type);
  const edits = new Map<string, Properties | null>();
  const blockingChanges: string[] = [];
  const isMove = isMoveOf({ before, after });
  const onlyMadeRoom = madeRoomIn(type, { before, after });
  for (const key of keys) {
    // Elements that only made room stay there, and may even be gone.
    if (onlyMadeRoom(key)) continue;
    const hasRoomMade = !isMove && madeRoom(type, before[key], after[key]);
    const isLeft = (name: string): boolean => hasRoomMade && isRoom(name);
    const put = reversed(present.get(key), before[key], after[key], isMove, isLeft);
    if (put === undefined) blockingChanges.push(key);
    else edits.set(key, put);
  }
  blockingChanges.push(...attachedToRemoved(present, edits));
  if (blockingChanges.length > 0) throw new UndoConflictError(blockingChanges);
  return edits;
}

/** Returns the reverted element, null for deletion; undefined if it has changed since. */
function reversed(
  present: Properties | undefined,
  before: Properties | undefined,
  after: Properties | undefined,
  isMove: boolean,
  isLeft: (name: string) => boolean,
): Properties | null | undefined {
  if (after === undefined) {
    if (present !== undefined) return undefined;
    // A version only ever rises, also over a deletion.
    return before?.version === undefined
      ? (before ?? null)
      : { ...before, version: Number(before.version) + 1 };
  }
  if (present === undefined) return undefined;
  if (before === undefined)
    return sameProperties(present, after, ['version', 'perVoice', ...PLACE]) ? null : undefined;
  return putBack(present, before, after, isMove, isLeft);
}

function putBack(
  present: Properties,
  before: Properties,
  after: Properties,
  isMove: boolean,
  isLeft: (name: string) => boolean,
): Properties | undefined {
  const altered = differingProperties(before, after).filter((name) => name !== 'version');
  const differing = new Set(differingProperties(present, after));
  const moved = (name: string) => !isMove && PLACE.includes(name) && differing.has(name);
  const names = altered.filter((name) => !moved(name) && !isLeft(name));
  if (names.some((name) => differing.has(name))) return undefined;
  const next: Record<string, Properties[string]> = { ...present };
  for (const name of names) {
    const value = before[name];
    if (value === undefined) delete next[name];
    else next[name] = value;
  }
  return next;
}

function attachedToRemoved(present: Elements, edits: Edits): string[] {
  const attachments = indexAttachments(present);
  return [...edits].flatMap(([key, next]) =>
    next === null && isNodeKind(parseKey(key).kind)
      ? (attachments.get(key) ?? []).filter((each) => edits.get(each) !== null)
      : [],
  );
}
