import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { projectFile } from '../project.ts';
import { type StartLog, spoken } from '../terminal.ts';
import { checkJars } from './check-jars.ts';
import { type EngineRelease, releaseAsked } from './engine-release.ts';
import { requireMaven } from './find-java.ts';
import { runMaven } from './run-maven.ts';

/** The folders of jars to start the engine from. */
export interface EngineJars {
  readonly release: EngineRelease;
  /** Cache folder for files derived from the jars. */
  folder: string;
  lib: string;
  plugins: string;
}

const POM = projectFile('engine/pom.xml');
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/**
 * Finds the jars next to the program, as a release ships them, or in the cache; otherwise fetches them with
 * Maven. The folder is named after the hash of the pom, so another version is fetched again. It appears by a
 * rename, so it is complete or absent.
 */
export async function resolveEngine(options: {
  cacheDir: string;
  log: StartLog;
  signal?: AbortSignal | undefined;
  env?: NodeJS.ProcessEnv;
}): Promise<EngineJars> {
  const { cacheDir, log } = options;
  const release = releaseAsked(options.env);
  const name = await engineFolder(release);
  const shipped = projectFile(`engine/${name}`);
  // The user who runs a release may have no write access to its folder.
  if (existsSync(shipped)) return jarsIn(release, shipped, path.join(cacheDir, `classes-of-${name}`));
  const target = path.join(cacheDir, name);
  const jars = jarsIn(release, target);
  if (existsSync(target)) return jars;

  await requireMaven(options.env);
  log.info(spoken(({ firstStart }) => firstStart));
  await mkdir(cacheDir, { recursive: true });
  await removeAbandoned(cacheDir);
  const draft = path.join(cacheDir, `.engine-${randomUUID()}`);
  try {
    await runMaven({ ...options, pom: POM, release, outputDir: path.join(draft, 'lib') });
    await checkJars(path.join(draft, 'lib'), release);
    await separatePlugins(draft);
    await publish(draft, target);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return jars;
}

/** Returns the folder name of a release, in the cache and in shipped programs. */
export async function engineFolder({ name }: EngineRelease): Promise<string> {
  const hash = createHash('sha256').update(await readFile(POM));
  return `engine-${name}-${hash.digest('hex').slice(0, 12)}`;
}

const jarsIn = (release: EngineRelease, jars: string, folder = jars): EngineJars => ({
  release,
  folder,
  lib: path.join(jars, 'lib'),
  plugins: path.join(jars, 'plugins'),
});

// Neo4j loads procedures from a plugins folder; the jars of GDS are all named after its group.
async function separatePlugins(draft: string): Promise<void> {
  await mkdir(path.join(draft, 'plugins'));
  const names = await readdir(path.join(draft, 'lib'));
  const plugins = names.filter((name) => name.startsWith('org.neo4j.gds'));
  for (const name of plugins) await rename(path.join(draft, 'lib', name), path.join(draft, 'plugins', name));
}

async function publish(draft: string, target: string): Promise<void> {
  try {
    await rename(draft, target);
  } catch (error) {
    // Another start was faster; its folder is as good.
    if (!existsSync(target)) throw error;
  }
}

/** Removes what those left that were killed on the way. */
export async function removeAbandoned(cacheDir: string): Promise<void> {
  for (const name of await readdir(cacheDir)) {
    if (!name.startsWith('.engine-')) continue;
    const draft = path.join(cacheDir, name);
    const age = Date.now() - (await stat(draft)).mtimeMs;
    if (age > ABANDONED_AFTER_MS) await rm(draft, { recursive: true, force: true });
  }
}
