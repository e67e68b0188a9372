import { describe, expect, it, vi } from 'vitest';
import { LastReading } from '../../server/use-cases/import/last-reading.ts';

const asked = {
  bytes: Buffer.from('Nom\nAMAP\n'),
  name: 'liste.csv',
  settings: {},
  language: 'fr',
  territoryId: 'val',
  today: '2026-03-12',
} as const;
const reading = (size = 3) => ({ read: new Uint8Array(size), named: { ids: [], names: [], sirens: [] } });

describe('the last reading of a file', () => {
  it('serves the same file with the same choices again', async () => {
    const [last, read] = [new LastReading(), vi.fn(async () => reading())];
    const first = await last.of(asked, read);
    expect(await last.of({ ...asked, bytes: Buffer.from('Nom\nAMAP\n') }, read)).toBe(first);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it.each([
    { bytes: Buffer.from('Nom\nMJC\n') },
    { settings: { unchosen: 'new' as const } },
    { territoryId: 'loos' },
    { today: '2026-03-13' },
  ])('serves neither another file nor other choices: %o', async (other) => {
    const [last, read] = [new LastReading(), vi.fn(async () => reading())];
    await last.of(asked, read);
    await last.of({ ...asked, ...other }, read);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('is forgotten when asked, after five minutes, and where it is too large to keep', async () => {
    vi.useFakeTimers();
    const [last, read] = [new LastReading(), vi.fn(async () => reading())];
    await last.of(asked, read);
    last.forget();
    await last.of(asked, read);
    vi.advanceTimersByTime(5 * 60_000);
    await last.of(asked, read);
    expect(read).toHaveBeenCalledTimes(3);
    vi.useRealTimers();
    const large = vi.fn(async () => reading(65 * 1024 * 1024));
    const other = { ...asked, name: 'autre.csv' };
    await last.of(other, large);
    await last.of(other, large);
    expect(large).toHaveBeenCalledTimes(2);
  });
});
