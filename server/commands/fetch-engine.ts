import { loadConfig } from '../config.ts';
import { archiveClasses } from '../engine/archive-classes.ts';
import { findJava } from '../engine/find-java.ts';
import { resolveEngine } from '../engine/resolve.ts';
import { openTerminal } from '../terminal.ts';

// Fetches Neo4j into MAILLAGE_CACHE, for an image that later has no internet: `deploy/Dockerfile`. Its classes are archived
// for the Java that is there, so that a researcher waits less for the first answer.
const jars = await resolveEngine({ cacheDir: loadConfig().cacheDir, log: openTerminal() });
await archiveClasses({ jars, java: await findJava() });
