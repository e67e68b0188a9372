import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findJava } from '../../../server/engine/find-java.ts';

const run = promisify(execFile);
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Downloads veraPDF’s jars with Maven next to the engine’s, once per machine. */
async function jars(): Promise<string> {
  const named = createHash('sha256')
    .update(readFileSync(here('pom.xml')))
    .digest('hex')
    .slice(0, 12);
  const cache = process.env.MAILLAGE_CACHE ?? join(homedir(), '.cache', 'maillage');
  const folder = join(cache, `verapdf-${named}`);
  if (existsSync(folder)) return folder;
  const half = `${folder}.${process.pid}`;
  await run('mvn', [
    ...['--batch-mode', '--quiet', '-f', here('pom.xml')],
    ...['dependency:copy-dependencies', `-DoutputDirectory=${half}`],
  ]).catch((cause: unknown) => {
    throw new Error('veraPDF reads the report here: Maven could not fetch it.', { cause });
  });
  // Another process may have been quicker.
  await rename(half, folder).catch(() => rm(half, { recursive: true }));
  return folder;
}

/**
 * Lists the violations of PDF/UA-1 (ISO 14289-1) that veraPDF finds in each PDF: an empty list if it
 * conforms.
 */
export async function faultsOfPdf(...pdfs: readonly Buffer[]): Promise<string[][]> {
  const [folder, { command }] = [await mkdtemp(join(tmpdir(), 'maillage-verapdf-')), await findJava()];
  const files = pdfs.map((_, i) => join(folder, `${i}.pdf`));
  for (const [i, file] of files.entries()) await writeFile(file, pdfs[i] as Buffer);
  const { stdout } = await run(
    command,
    [
      ...['-cp', join(await jars(), '*'), 'org.mozilla.javascript.tools.shell.Main'],
      ...[here('check-pdf-ua.rhino'), ...files],
    ],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  await rm(folder, { recursive: true });
  const found = JSON.parse(stdout) as Record<string, string[]>;
  return files.map((file) => found[file] ?? ['not read']);
}
