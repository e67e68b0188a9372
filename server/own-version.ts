import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Which Maillage this is. */
export const OWN_VERSION = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))).version;
