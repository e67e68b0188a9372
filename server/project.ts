import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const HERE = new URL('.', import.meta.url);

/** The folder that holds all of Maillage. A module is two folders below it once built, in `dist/server`, else one. */
const PROJECT = new URL(HERE.pathname.endsWith('/dist/server/') ? '../../' : '../', HERE);

/**
 * Returns the path of a project file: `projectFile('cypher/schema')`. The only access to files that are not
 * next to a module.
 */
export const projectFile = (name: string): string => fileURLToPath(new URL(name, PROJECT));

/** Which Maillage this is. */
export const OWN_VERSION = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(projectFile('package.json'), 'utf8'))).version;
