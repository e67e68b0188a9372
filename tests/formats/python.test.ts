import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pythonWith } from '../support/python/python-with.ts';

describe('the Python of the tests', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maillage-python-'));
    vi.stubEnv('MAILLAGE_CACHE', folder);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  });

  it('is made once where several test files ask for it at the same time', async () => {
    const requirements = join(folder, 'requirements.txt');
    await writeFile(requirements, '');
    const found = await Promise.all(Array.from({ length: 4 }, () => pythonWith(requirements)));
    expect(new Set(found).size).toBe(1);
  });
});
