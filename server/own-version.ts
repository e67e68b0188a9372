import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { projectFile } from './project.ts';

/** Which Maillage this is. */
export const OWN_VERSION = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(projectFile('package.json'), 'utf8'))).version;
