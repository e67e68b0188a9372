import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findJava } from '../../server/engine/find-java.ts';
import { LONG } from '../support/longer.ts';
import { spawnMaillage } from '../support/spawn-maillage.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'maillage-refusals-'));
const bin = path.join(scratch, 'bin');
mkdirSync(bin);
// Environment of a machine without Java and Maven.
const bare = { PATH: bin, JAVA_HOME: '', MAILLAGE_DATA: path.join(scratch, 'data') };

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function refusal(env: Record<string, string>): Promise<string> {
  const spawned = spawnMaillage(env);
  expect(await spawned.ended).toBe(1);
  expect(spawned.output()).not.toMatch(/\n\s+at /);
  return spawned.output();
}

function command(name: string, script: string): void {
  const file = path.join(bin, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

describe('a start that cannot succeed says why in one sentence', () => {
  it('without Java', LONG, async () => {
    expect(await refusal(bare)).toMatch(/Java was not found\. Install Java 17 or 21/);
  });

  it('with a Java that is too old', async () => {
    command('java', `echo 'openjdk version "1.8.0_412"' >&2`);
    expect(await refusal(bare)).toMatch(/Java 8 is too old/);
  });

  it('without Maven, when the engine is not in the cache', async () => {
    command('java', `echo 'openjdk version "17.0.1"' >&2`);
    const output = await refusal({ ...bare, MAILLAGE_CACHE: path.join(scratch, 'cache') });
    expect(output).toMatch(/Maven was not found.*Install it/);
  });

  it('when Maven fails, and leaves nothing in the cache that looks whole', async () => {
    rmSync(path.join(bin, 'mvn'), { force: true });
    symlinkSync('/bin/sh', path.join(bin, 'sh'));
    command('mvn', `[ "$1" = -v ] && exit 0; echo '[ERROR] Unknown host'; exit 1`);
    const output = await refusal({ ...bare, MAILLAGE_CACHE: path.join(scratch, 'cache') });
    expect(output).toMatch(/Maven could not fetch Neo4j: Unknown host/);
    expect(readdirSync(path.join(scratch, 'cache'))).toEqual([]);
  });

  it('with settings that are wrong, all together', async () => {
    const output = await refusal({ ...bare, PORT: 'abc', MAILLAGE_ACCESS: 'sometimes' });
    expect(output).toMatch(/PORT=abc/);
    expect(output).toMatch(/MAILLAGE_ACCESS=sometimes/);
  });

  it('on a port that is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    expect(await refusal({ ...bare, PORT: String(port) })).toMatch(`Port ${port} is in use`);
    other.close();
  });
});

describe('findJava', () => {
  it('takes JAVA_HOME before the path', async () => {
    const home = path.join(scratch, 'home');
    mkdirSync(path.join(home, 'bin'), { recursive: true });
    const java = path.join(home, 'bin', 'java');
    writeFileSync(java, `#!/bin/sh\necho 'openjdk version "21.0.2"' >&2\n`);
    chmodSync(java, 0o755);
    expect((await findJava({ JAVA_HOME: home, PATH: '/nowhere' })).command).toBe(java);
  });
});
