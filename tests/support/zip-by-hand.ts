import { crc32, deflateRawSync } from 'node:zlib';

/** A part of an archive, with the fields of its headers that differ from the truth. */
export interface ZipPart {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** Inflated size stated in the header. */
  readonly claims?: number;
  readonly method?: number;
  readonly flags?: number;
  /** How many entries of the directory at the end point at this one part. */
  readonly listed?: number;
}

/** Builds an archive with arbitrary headers, as no honest program writes. */
export function zipByHand(parts: readonly ZipPart[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  let entries = 0;
  for (const { name, content, claims, method = 8, flags = 0, listed = 1 } of parts) {
    const bytes = Buffer.from(content);
    const packed = method === 8 ? deflateRawSync(bytes, { level: 9 }) : bytes;
    const described = Buffer.alloc(26);
    described.writeUInt16LE(20, 0);
    described.writeUInt16LE(flags, 2);
    described.writeUInt16LE(method, 4);
    described.writeUInt32LE(crc32(bytes), 10);
    described.writeUInt32LE(packed.length, 14);
    described.writeUInt32LE(claims ?? bytes.length, 18);
    for (let i = 0; i < listed; i += 1) {
      const called = Buffer.from(listed === 1 ? name : `${i}-${name}`);
      const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), described, Buffer.alloc(14)]);
      entry.writeUInt16LE(called.length, 28);
      entry.writeUInt32LE(offset, 42);
      directory.push(entry, called);
      entries += 1;
    }
    described.writeUInt16LE(Buffer.byteLength(name), 22);
    const piece = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), described, Buffer.from(name), packed]);
    local.push(piece);
    offset += piece.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries & 0xffff, 8);
  end.writeUInt16LE(entries & 0xffff, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, listing, end]);
}
