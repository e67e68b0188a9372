/** Signatures of Bolt messages (https://neo4j.com/docs/bolt/current/bolt/message/). */
export const BOLT = { run: 0x10, begin: 0x11, route: 0x66, goodbye: 0x02, record: 0x71 } as const;

/** Puts the messages of a stream together: chunks of a length in two bytes, an empty one at the end of each. */
export class BoltMessages {
  #rest: Buffer = Buffer.alloc(0);
  #chunks: Buffer[] = [];

  /** Returns the messages that are complete with these bytes. */
  take(bytes: Buffer): Buffer[] {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    const whole: Buffer[] = [];
    while (this.#rest.length >= 2) {
      const length = this.#rest.readUInt16BE(0);
      if (this.#rest.length < 2 + length) break;
      const chunk = this.#rest.subarray(2, 2 + length);
      this.#rest = this.#rest.subarray(2 + length);
      if (length > 0) this.#chunks.push(chunk);
      else if (this.#chunks.length > 0) whole.push(Buffer.concat(this.#chunks.splice(0)));
    }
    return whole;
  }
}

/** Returns the type of a message: the byte after the structure marker. */
export const signatureOf = (message: Buffer): number => message[1] ?? 0;

/** Encodes a message in chunks for the connection. */
export function framed(message: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < message.length; at += 0xffff) {
    const chunk = message.subarray(at, at + 0xffff);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(chunk.length);
    parts.push(length, chunk);
  }
  return Buffer.concat([...parts, Buffer.alloc(2)]);
}

type Packed = string | number | readonly Packed[] | { readonly [key: string]: Packed };

/** Builds the answer to ROUTE: SUCCESS with a table. */
export const routeAnswer = (database: string, roles: Readonly<Record<string, string>>): Buffer => {
  const servers = Object.entries(roles).map(([role, address]) => ({ addresses: [address], role }));
  return Buffer.concat([Buffer.of(0xb1, 0x70), pack({ rt: { ttl: 120, db: database, servers } })]);
};

// PackStream, as far as a table needs it: short texts, lists and maps, numbers below 128.
function pack(value: Packed): Buffer {
  if (typeof value === 'number') return Buffer.of(value);
  if (typeof value === 'string') {
    const text = Buffer.from(value);
    const head = text.length < 16 ? Buffer.of(0x80 + text.length) : Buffer.of(0xd0, text.length);
    return Buffer.concat([head, text]);
  }
  if (isList(value)) return Buffer.concat([Buffer.of(0x90 + value.length), ...value.map(pack)]);
  const entries = Object.entries(value);
  return Buffer.concat([
    Buffer.of(0xa0 + entries.length),
    ...entries.flatMap(([key, held]) => [pack(key), pack(held)]),
  ]);
}

const isList = (value: Packed): value is readonly Packed[] => Array.isArray(value);
