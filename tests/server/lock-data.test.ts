import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockData } from '../../server/engine/lock-data.ts';
import { identify, isRunning } from '../../server/engine/process-identity.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'maillage-lock-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const leave = (text: string): void => writeFileSync(path.join(dataDir, 'maillage.lock'), text);

describe('the lock of a data folder', () => {
  it('has one holder', () => {
    const lock = lockData(dataDir);
    expect(() => lockData(dataDir)).toThrow(/already runs on/);
    lock.release();
    lockData(dataDir).release();
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('is taken over from a process that is gone', () => {
    leave(JSON.stringify({ pid: 2 ** 22 + 1, began: 'then', token: 'old' }));
    lockData(dataDir).release();
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('is taken over when its number was given to another process since', () => {
    leave(JSON.stringify({ pid: process.ppid, began: 'another time', token: 'old' }));
    lockData(dataDir).release();
  });

  it('is kept by a process that still runs', () => {
    leave(JSON.stringify({ ...identify(process.ppid), token: 'theirs' }));
    expect(() => lockData(dataDir)).toThrow(`process ${process.ppid}`);
  });

  it.each(['', '{', 'null', '[]'])('is taken over when it is unreadable: %j', (text) => {
    leave(text);
    lockData(dataDir).release();
  });

  it('is not removed by one that no longer holds it', () => {
    const first = lockData(dataDir);
    first.release();
    const second = lockData(dataDir);
    first.release();
    expect(() => lockData(dataDir)).toThrow(/already runs/);
    second.release();
  });
});

describe('the identity of a process', () => {
  it('is stable while it runs, and ends with it', () => {
    const own = identify(process.pid);
    expect(own?.began).not.toBe('');
    expect(own && isRunning(own)).toBe(true);
    expect(isRunning({ pid: process.pid, began: 'another time' })).toBe(false);
    expect(identify(2 ** 22 + 1)).toBeUndefined();
  });
});
