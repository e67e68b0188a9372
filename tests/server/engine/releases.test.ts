import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../../server/config.ts';
import { checkJars, checksumsFile, checksumsOf } from '../../../server/engine/check-jars.ts';
import { ENGINE_RELEASES, releaseAsked } from '../../../server/engine/engine-release.ts';
import { findJava } from '../../../server/engine/find-java.ts';
import { noteOpening } from '../../../server/engine/opened-by.ts';
import { projectFile } from '../../../server/project.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'maillage-releases-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const asked = (name: string) => releaseAsked({ MAILLAGE_NEO4J: name });

/** Creates a folder whose `java` reports this version. */
function javaThatSays(version: string): NodeJS.ProcessEnv {
  const home = path.join(scratch, `java-${version}`);
  mkdirSync(path.join(home, 'bin'), { recursive: true });
  writeFileSync(path.join(home, 'bin', 'java'), `#!/bin/sh\necho 'openjdk version "${version}"' >&2\n`);
  chmodSync(path.join(home, 'bin', 'java'), 0o755);
  return { JAVA_HOME: home, PATH: '/nowhere' };
}

describe('the Neo4j that is started', () => {
  it('is the one with long support, unless another is asked for by its name', () => {
    expect([releaseAsked({}).name, asked('2026').name]).toEqual(['5.26', '2026']);
    expect(readConfig({ MAILLAGE_NEO4J: '4.4' })).toEqual({
      problems: ['MAILLAGE_NEO4J=4.4 is none of 5.26, 2026.'],
    });
    expect(readConfig({ MAILLAGE_NEO4J: '2026' })).toHaveProperty('config');
  });

  it('takes the Java that it was made for', async () => {
    const java17 = javaThatSays('17.0.15');
    await expect(findJava(java17)).resolves.toMatchObject({ command: expect.stringContaining('17.0.15') });
    await expect(findJava({ ...java17, MAILLAGE_NEO4J: '2026' })).rejects.toThrow(
      /Java 17 is too old for Neo4j 2026\. Install Java 21 or 25/,
    );
    const java25 = javaThatSays('25.0.1');
    expect((await findJava({ ...java25, MAILLAGE_NEO4J: '2026' })).warning).toBeUndefined();
    expect((await findJava(java25)).warning).toMatch(/Java 25 is newer than Neo4j 5\.26 supports/);
  });

  it('takes one Java for the same, whatever options the surroundings give it', async () => {
    const { build } = await findJava({ ...process.env, JDK_JAVA_OPTIONS: '' });
    const options = '-XX:TieredStopAtLevel=1 -Xmx128m';
    expect((await findJava({ ...process.env, JDK_JAVA_OPTIONS: options })).build).toBe(build);
    expect((await findJava(javaThatSays('17.0.15'))).build).not.toBe(build);
  });

  it('has a profile of the pom, and the checksum of each jar, GDS of that release included', () => {
    const pom = readFileSync(projectFile('engine/pom.xml'), 'utf8');
    for (const name of ENGINE_RELEASES) {
      const part = name === '5.26' ? pom : pom.slice(pom.indexOf(`<id>${name}</id>`));
      const version = (of: string) => new RegExp(`<${of}\\.version>(.*)</`).exec(part)?.[1];
      expect(version('neo4j')?.startsWith(`${name}.`), name).toBe(true);
      const lines = readFileSync(checksumsFile({ name }), 'utf8').trimEnd().split('\n');
      for (const line of lines) expect(line).toMatch(/^[0-9a-f]{64} {2}\S+\.jar$/);
      const jars = lines.map((line) => line.slice(66));
      expect(jars).toContain(`org.neo4j.gds.proc-${version('gds')}.jar`);
      expect(jars).toContain(`org.neo4j.app.neo4j-server-${version('neo4j')}.jar`);
    }
  });

  it('refuses data opened by a newer one, and explains what to do', async () => {
    const home = path.join(scratch, 'home');
    await noteOpening(home, asked('5.26'));
    await noteOpening(home, asked('2026'));
    await expect(noteOpening(home, asked('5.26'))).rejects.toThrow(
      /ouverte par Neo4j 2026[\s\S]*MAILLAGE_NEO4J=2026[\s\S]*opened by Neo4j 2026/,
    );
    await noteOpening(home, asked('2026'));
  });

  it('is refused where a jar is other, missing or too many', async () => {
    const folder = path.join(scratch, 'lib');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'org.neo4j.gds.proc-2.13.9.jar'), 'other');
    writeFileSync(path.join(folder, 'z.jar'), '');
    expect(await checksumsOf(folder)).toEqual([
      expect.stringMatching(/ {2}org\.neo4j\.gds\.proc-2\.13\.9\.jar$/),
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  z.jar',
    ]);
    await expect(checkJars(folder, asked('5.26'))).rejects.toThrow(
      /not the Neo4j 5\.26 .*: 343 files differ, \S+\.jar among them\. Nothing was kept\./,
    );
  });
});
