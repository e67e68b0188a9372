// @module-tag long
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { loadConfig } from '../../server/config.ts';
import { archiveClasses } from '../../server/engine/archive-classes.ts';
import { classArchive, classPath, sharedClasses } from '../../server/engine/engine-program.ts';
import { findJava } from '../../server/engine/find-java.ts';
import { resolveEngine } from '../../server/engine/resolve.ts';
import { quiet } from '../../server/terminal.ts';

async function programWithoutArchive() {
  const cache = await mkdtemp(path.join(tmpdir(), 'maillage-cache-'));
  onTestFinished(() => rm(cache, { recursive: true, force: true }));
  const jars = await resolveEngine({ cacheDir: loadConfig().cacheDir, log: quiet });
  const folder = path.join(cache, 'engine');
  await mkdir(folder);
  return { cache, program: { jars: { ...jars, folder }, java: await findJava() } };
}

it('writes the class archive of a start for later ones, in the form of this Java', async () => {
  const { cache, program } = await programWithoutArchive();
  expect(sharedClasses(program)).toEqual([]);

  await archiveClasses(program);

  const options = sharedClasses(program);
  expect(options).toEqual([`-XX:SharedArchiveFile=${classArchive(program)}`]);
  // Told to use it or to fail, and to say where a class of Neo4j's comes from.
  const asked = ['-Xshare:on', '-Xlog:class+load', '-cp', classPath(program), 'org.neo4j.cli.AdminTool'];
  const { stdout } = await promisify(execFile)(program.java.command, [...options, ...asked, '--version'], {
    env: { ...process.env, NEO4J_HOME: cache },
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(stdout).toMatch(/org\.neo4j\.\S+ source: shared objects file \(top\)/);
});

it('leaves nothing where it is given up', async () => {
  const { cache, program } = await programWithoutArchive();
  await expect(archiveClasses(program, AbortSignal.timeout(2_000))).rejects.toThrow();
  expect(sharedClasses(program)).toEqual([]);
  expect(await readdir(cache)).toEqual(['engine']);
});
