import { setImmediate } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import type { Facts } from '../domain/facts.ts';

/** Facts as bytes that all threads share: written once a revision, copied for none. */
export interface PackedFacts {
  /** The same facts have the same number. */
  readonly id: number;
  readonly pieces: readonly Uint8Array[];
}

/** Elements of a list that are written in one go: some milliseconds of them. */
const AT_ONCE = 250;
/** Facts that a thread keeps as objects, for the next task on the same map. */
const KEPT = 2;

type Piece = readonly [property: keyof Facts, part: unknown];

let numbered = 0;
const packed = new WeakMap<Facts, Promise<PackedFacts>>();

/** Writes facts bit by bit, so that nobody waits for a large map; whoever asks for the same ones finds them written. */
export function packFacts(facts: Facts): Promise<PackedFacts> {
  const known = packed.get(facts) ?? pack(facts);
  packed.set(facts, known);
  return known;
}

async function pack(facts: Facts): Promise<PackedFacts> {
  numbered += 1;
  const id = numbered;
  const pieces: Uint8Array[] = [];
  for (const piece of piecesOf(facts)) {
    const bytes = serialize(piece);
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
    shared.set(bytes);
    pieces.push(shared);
    if (pieces.length % 4 === 0) await setImmediate();
  }
  return { id, pieces };
}

function* piecesOf(facts: Facts): Generator<Piece> {
  for (const [name, value] of Object.entries(facts)) {
    const property = name as keyof Facts;
    if (!Array.isArray(value)) yield [property, value];
    else
      for (let start = 0; start === 0 || start < value.length; start += AT_ONCE)
        yield [property, value.slice(start, start + AT_ONCE)];
  }
}

const kept = new Map<number, Facts>();

/** Reads them, in a thread. */
export function unpackFacts({ id, pieces }: PackedFacts): Facts {
  const known = kept.get(id) ?? unpack(pieces);
  kept.delete(id);
  kept.set(id, known);
  for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
  return known;
}

function unpack(pieces: readonly Uint8Array[]): Facts {
  const facts: Record<string, unknown> = {};
  for (const bytes of pieces) {
    const [property, part] = deserialize(bytes) as Piece;
    const before = facts[property];
    facts[property] = Array.isArray(before) && Array.isArray(part) ? before.concat(part) : part;
  }
  return facts as unknown as Facts;
}
