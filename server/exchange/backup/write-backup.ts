import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { canonicalJson, type Json } from '../../../model/elements/documents/canonical-json.ts';
import type { BackupFooter, BackupHeader, BackupNode } from '../../backups/backup-lines.ts';

/** Writes a backup, line by line, into a file that only its owner reads; it is on the disk when this ends. */
export async function writeBackup(
  file: string,
  header: BackupHeader,
  nodes: AsyncIterable<BackupNode>,
): Promise<BackupFooter> {
  let footer: BackupFooter | undefined;
  async function* text(): AsyncGenerator<string> {
    const whole = createHash('sha256');
    const content = graphHash();
    const first = lineOf(header);
    whole.update(first);
    yield first;
    let links = 0;
    for await (const node of nodes) {
      const line = content.take(node);
      whole.update(line);
      links += node.links.length;
      yield line;
    }
    const { nodes: count, hash } = content.end();
    footer = { end: true, nodes: count, links, content: hash, hash: whole.digest('hex') };
    yield lineOf(footer);
  }
  await pipeline(Readable.from(text()), createGzip(), createWriteStream(file, { mode: 0o600 }));
  await onTheDisk(file);
  if (footer === undefined) throw new Error(`${file} was not written to its end.`);
  return footer;
}

/** Hashes nodes as they come: the same graph gives the same hash. */
export function graphHash() {
  const content = createHash('sha256');
  let nodes = 0;
  return {
    take: (node: BackupNode): string => {
      const line = lineOf(node);
      content.update(line);
      nodes += 1;
      return line;
    },
    end: () => ({ nodes, hash: content.digest('hex') }),
  };
}

const lineOf = (value: object): string => `${canonicalJson(value as Json)}\n`;

async function onTheDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
