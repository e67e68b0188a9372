import { loadConfig } from '../config.ts';
import { resolveEngine } from '../engine/resolve.ts';
import { openTerminal } from '../terminal.ts';

// Fetches Neo4j into MAILLAGE_CACHE, for an image that later has no internet: `deploy/Dockerfile`.
await resolveEngine({ cacheDir: loadConfig().cacheDir, log: openTerminal() });
