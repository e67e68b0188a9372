import { setImmediate } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import { memoizeByObject } from '../../model/once.ts';

/** A large value as bytes that all threads share: written once, copied for none. */
export interface Packed {
  /** The same value has the same number. */
  readonly id: number;
  readonly pieces: readonly Uint8Array[];
}

/** Elements of a list that are written in one go: some milliseconds of them. */
const AT_ONCE = 250;
/** Steps after which others have their turn. */
const PIECES_A_TURN = 4;
/** Values that a thread keeps as objects, for the next task that needs the same. */
const KEPT = 3;

type Piece = readonly [property: string, part: unknown];

let numbered = 0;
/**
 * Serialises an object in pieces, so that a large one blocks nobody; later calls for the same object share
 * the result.
 */
export const pack = memoizeByObject(async (value: object): Promise<Packed> => {
  numbered += 1;
  const id = numbered;
  const pieces: Uint8Array[] = [];
  for (const piece of piecesOf(value)) {
    const bytes = serialize(piece);
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
    shared.set(bytes);
    pieces.push(shared);
    if (pieces.length % PIECES_A_TURN === 0) await setImmediate();
  }
  return { id, pieces };
});

function* piecesOf(value: object): Generator<Piece> {
  for (const [property, part] of Object.entries(value)) {
    if (!Array.isArray(part)) yield [property, part];
    else for (const slice of slicesOf(part)) yield [property, slice];
  }
}

function* slicesOf(list: readonly unknown[]): Generator<readonly unknown[]> {
  for (let start = 0; start === 0 || start < list.length; start += AT_ONCE)
    yield list.slice(start, start + AT_ONCE);
}

const kept = new Map<number, unknown>();

/** Reads one, in a thread; `isAskedOnce`: no other task needs the same. */
export function unpack<T>({ id, pieces }: Packed, isAskedOnce = false): T {
  if (isAskedOnce) return read(pieces) as T;
  const known = kept.get(id);
  kept.delete(id);
  // Room is made before another is read.
  for (const oldest of kept.keys()) if (kept.size >= KEPT) kept.delete(oldest);
  const value = known ?? read(pieces);
  kept.set(id, value);
  return value as T;
}

function read(pieces: readonly Uint8Array[]): unknown {
  const value: Record<string, unknown> = {};
  for (const bytes of pieces) {
    const [property, part] = deserialize(bytes) as Piece;
    const before = value[property];
    if (Array.isArray(before) && Array.isArray(part)) for (const one of part) before.push(one);
    else value[property] = part;
  }
  return value;
}

/** Writes a long list in a thread, for `listOf` to read bit by bit. */
export const piecesOfList = (list: readonly unknown[]): Uint8Array[] =>
  [...slicesOf(list)].map((slice) => serialize(slice));

/** Reads a list that a thread wrote, so that nobody waits for a long one. */
export async function listOf<T>(pieces: readonly Uint8Array[]): Promise<T[]> {
  const list: T[] = [];
  for (const [i, bytes] of pieces.entries()) {
    for (const one of deserialize(bytes) as T[]) list.push(one);
    if (i % PIECES_A_TURN === 0) await setImmediate();
  }
  return list;
}
