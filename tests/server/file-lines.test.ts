import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { fileLines } from '../../server/exchange/backup/read-backup.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'maillage-lines-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function linesOf(text: string): Promise<string[]> {
  const file = path.join(folder, 'lines.gz');
  writeFileSync(file, gzipSync(text));
  const lines: string[] = [];
  for await (const line of fileLines(file)) lines.push(line);
  return lines;
}

test('yields whole lines, both short ones and lines in many pieces', async () => {
  const long = Array.from({ length: 200_000 }, (_, i) => `é${i}`).join(' ');
  const lines = ['un', '', long, 'deux', `${long}${long}`, 'trois'];
  expect(await linesOf(lines.map((line) => `${line}\n`).join(''))).toEqual(lines);
});

test('a file whose last line has no end was cut', async () => {
  await expect(linesOf('un\ndeux')).rejects.toThrow('no end');
});
