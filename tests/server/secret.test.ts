import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureSecret } from '../../server/secret.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'maillage-secret-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const file = () => path.join(dataDir, 'secret');
const modeOf = () => statSync(file()).mode & 0o777;
const ensure = (secret?: string) => ensureSecret({ dataDir, secret });

describe('the secret of a server', () => {
  it('is made once, in a file that its owner alone reads', () => {
    const made = ensure();
    expect(made).toMatch(/^[0-9a-f]{64}$/);
    expect([ensure(), readFileSync(file(), 'utf8').trim()]).toEqual([made, made]);
    expect(modeOf()).toBe(0o600);
    expect(readdirSync(dataDir)).toEqual(['secret']);
  });

  it('is the configured one, and then no file is created', () => {
    expect(ensure('x'.repeat(32))).toBe('x'.repeat(32));
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('brought back by hand, is closed to others again', () => {
    writeFileSync(file(), `${'y'.repeat(64)}\n`);
    chmodSync(file(), 0o644);
    expect(ensure()).toBe('y'.repeat(64));
    expect(modeOf()).toBe(0o600);
  });

  it('that is cut, or cannot be made, stops the start in one sentence', () => {
    writeFileSync(file(), 'cut');
    expect(() => ensure()).toThrow(/is no secret any more/);
    rmSync(file());
    const inFile = path.join(dataDir, 'file');
    writeFileSync(inFile, '');
    expect(() => ensureSecret({ dataDir: path.join(inFile, 'below'), secret: undefined })).toThrow(
      /set MAILLAGE_SECRET/,
    );
  });
});
