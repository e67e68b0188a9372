import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { projectFile } from '../project.ts';
import { StartError } from '../start-error.ts';
import type { EngineRelease } from './engine-release.ts';

/**
 * Returns the checksum file of a release, in the format of `sha256sum`. Checksums are the same on every
 * system.
 */
export const checksumsFile = ({ name }: Pick<EngineRelease, 'name'>): string =>
  projectFile(`engine/jars-${name}.sha256`);

/** Lists the checksums of a folder of jars, one `sha256 name` a line, in the order of their names. */
export async function checksumsOf(folder: string): Promise<string[]> {
  const lines: string[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(path.join(folder, name)), hash);
    lines.push(`${hash.digest('hex')}  ${name}`);
  }
  return lines;
}

/** Throws unless the jars are exactly the tested ones: none added, changed or missing. */
export async function checkJars(folder: string, release: EngineRelease): Promise<void> {
  const expected = (await readFile(checksumsFile(release), 'utf8')).trimEnd().split('\n');
  const found = new Set(await checksumsOf(folder));
  const missing = expected.filter((line) => !found.delete(line));
  const [first] = [...missing, ...found];
  if (first === undefined) return;
  const count = new Set([...missing, ...found].map(nameOf)).size;
  throw new StartError(
    `What Maven brought is not the Neo4j ${release.name} that Maillage was tried with: ${count} files differ, ${nameOf(first)} among them. Nothing was kept.`,
  );
}

const nameOf = (line: string): string => line.slice(line.indexOf('  ') + 2);
