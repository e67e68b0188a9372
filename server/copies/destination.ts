import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';

/** Kinds of places that backups are copied to. */
export type DestinationKind = 'folder' | 's3';

/** A place off the machine that holds copies of backups, by name. Each method throws a `CopyError`. */
export interface Destination {
  readonly kind: DestinationKind;
  /** Its address for people, without anything secret. */
  readonly where: string;
  /**
   * Returns true if the place is there.
   *
   * @param isKnown Whether copies were written there before: an empty mount point is then refused.
   */
  open(isKnown: boolean): Promise<void>;
  /** Lists the size in bytes of each file there. */
  list(): Promise<ReadonlyMap<string, number>>;
  /** Writes a file of this many bytes, whole or not at all. */
  put(name: string, file: string, bytes: number): Promise<void>;
  read(name: string): Promise<Readable>;
  remove(name: string): Promise<void>;
}

/** Size and SHA-256 of what a stream gives. */
export interface Digest {
  readonly bytes: number;
  readonly sha256: string;
}

/** Reads a stream to its end. */
export async function digestOf(stream: Readable): Promise<Digest> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
