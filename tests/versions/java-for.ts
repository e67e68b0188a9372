import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { findJava } from '../../server/engine/find-java.ts';

/** Folder of the Java installations on Linux distributions. */
const JAVAS = '/usr/lib/jvm';

/**
 * Returns an environment whose Java starts this Neo4j: the one on the path, else the first matching one of
 * the machine.
 */
export async function environmentFor(release: string): Promise<NodeJS.ProcessEnv | undefined> {
  const homes = existsSync(JAVAS) ? readdirSync(JAVAS).map((name) => path.join(JAVAS, name)) : [];
  for (const home of [process.env.JAVA_HOME, undefined, ...homes]) {
    const env = { ...process.env, MAILLAGE_NEO4J: release, JAVA_HOME: home };
    const isOldEnough = await findJava(env).then(
      () => true,
      () => false,
    );
    if (isOldEnough) return env;
  }
  return undefined;
}
