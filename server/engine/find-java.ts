import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { StartError } from '../start-error.ts';
import { type EngineRelease, releaseAsked } from './engine-release.ts';

const run = promisify(execFile);

const installJava = ([oldest, newest]: EngineRelease['javas']): string =>
  `Install Java ${oldest} or ${newest} (for example "apt install openjdk-${oldest}-jre-headless" or "brew install openjdk@${newest}"), or name an existing Neo4j with NEO4J_URI.`;

/** A Java on this machine. */
export interface Java {
  readonly command: string;
  /** Differs from one build to another. */
  readonly build: string;
  /** Reason to use another one, in a sentence. */
  readonly warning?: string;
}

/**
 * Finds the Java to use, JAVA_HOME first; throws one sentence if it is missing or too old for the requested
 * Neo4j.
 */
export async function findJava(env: NodeJS.ProcessEnv = process.env): Promise<Java> {
  const home = env.JAVA_HOME;
  const inHome = home ? path.join(home, 'bin', 'java') : undefined;
  const command = inHome && existsSync(inHome) ? inHome : 'java';
  const told = await versionTold(command, env);
  const version = majorVersion(told);
  const { name, javas } = releaseAsked(env);
  if (version === undefined) throw new StartError(`Java was not found. ${installJava(javas)}`);
  if (version < javas[0])
    throw new StartError(`Java ${version} is too old for Neo4j ${name}. ${installJava(javas)}`);
  const build = createHash('sha256').update(told).digest('hex').slice(0, 12);
  if (version <= javas[1]) return { command, build };
  return {
    ...{ command, build },
    warning: `Java ${version} is newer than Neo4j ${name} supports. If Neo4j fails: ${installJava(javas)}`,
  };
}

/** Refuses with one sentence if Maven is missing: it is needed only when the engine is not in the cache. */
export async function requireMaven(env: NodeJS.ProcessEnv = process.env): Promise<void> {
  try {
    await run('mvn', ['-v'], { env, timeout: 30_000 });
  } catch (error) {
    throw new StartError(
      'Maven was not found; it fetches Neo4j at the first start. Install it (for example "apt install maven" or "brew install maven"), or name an existing Neo4j with NEO4J_URI.',
      error,
    );
  }
}

/** Reads the version that Java prints on its error output: openjdk version "17.0.15" 2025-04-15. */
async function versionTold(command: string, env: NodeJS.ProcessEnv): Promise<string> {
  try {
    const { stderr } = await run(command, ['-version'], { env, timeout: 30_000 });
    // Removes notes about options (JDK_JAVA_OPTIONS, JAVA_TOOL_OPTIONS) and the resulting mode: the Java is
    // the same.
    return stderr.replace(/^(NOTE: )?Picked up .*\n|, (mixed|interpreted|compiled) mode[^)\n]*/gm, '');
  } catch {
    return '';
  }
}

function majorVersion(told: string): number | undefined {
  const [, major, minor] = /version "(\d+)(?:\.(\d+))?/.exec(told) ?? [];
  if (major === undefined) return undefined;
  return Number(major === '1' ? minor : major); // Java 8 calls itself 1.8
}
