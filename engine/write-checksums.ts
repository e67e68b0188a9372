// npm run engine:checksums: fetches each release of engine/pom.xml and writes what its jars are, for a change of version.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checksumsFile, checksumsOf } from '../server/engine/check-jars.ts';
import { ENGINE_RELEASES, releaseAsked } from '../server/engine/engine-release.ts';
import { runMaven } from '../server/engine/run-maven.ts';
import { projectFile } from '../server/project.ts';
import { openTerminal } from '../server/terminal.ts';

for (const name of ENGINE_RELEASES) {
  const release = releaseAsked({ MAILLAGE_NEO4J: name });
  const outputDir = await mkdtemp(path.join(tmpdir(), 'maillage-jars-'));
  try {
    await runMaven({ pom: projectFile('engine/pom.xml'), release, outputDir, log: openTerminal() });
    const lines = await checksumsOf(outputDir);
    await writeFile(checksumsFile(release), `${lines.join('\n')}\n`);
    console.log(`Neo4j ${name}: ${lines.length} jars.`);
  } finally {
    await rm(outputDir, { recursive: true, force: true });
  }
}
