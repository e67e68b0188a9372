import { describe, expect, it } from 'vitest';
import { LruCache } from '../../../server/territories/lru-cache.ts';

const thing = (name: string) => ({ name });

describe('cached values', () => {
  it('has one limit for all kinds: what was not used for longest goes first', () => {
    const memory = new LruCache(100);
    const [territories, moments] = [memory.shelf('territory'), memory.shelf('past')];
    territories.keep('a', thing('a'), 40);
    moments.keep('a', thing('then'), 40);
    expect(territories.get('a')).toEqual(thing('a'));
    territories.keep('b', thing('b'), 40);
    expect([territories.get('a'), moments.get('a'), territories.get('b')]).toEqual([
      thing('a'),
      undefined,
      thing('b'),
    ]);
    territories.keep('whole', thing('whole'), 101);
    expect(territories.get('whole')).toBeUndefined();
  });

  it('a single read evicts nothing, and extends no lifetime', () => {
    const memory = new LruCache(100);
    const shelf = memory.shelf('territory');
    shelf.keep('followed', thing('followed'), 60);
    for (const name of ['x', 'y', 'z']) shelf.keep(name, thing(name), 40, true);
    expect(['followed', 'x', 'y', 'z'].map((name) => shelf.get(name, true) !== undefined)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    shelf.get('followed', true);
    shelf.get('x');
    shelf.keep('used', thing('used'), 60);
    expect(shelf.get('followed', true)).toBeUndefined();
    expect(shelf.get('x', true)).toBeDefined();
  });

  it('is made once for all who ask at once; what fails, or is not there, is tried again', async () => {
    const shelf = new LruCache().shelf<object>('past');
    let made = 0;
    const make = async () => {
      made += 1;
      await Promise.resolve();
      if (made === 1) throw new Error('away');
      return made === 2 ? undefined : thing('a');
    };
    const ask = () => shelf.once('a', make, () => 1);
    const refused = await Promise.allSettled([ask(), ask()]);
    expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await ask()).toBeUndefined();
    const [one, two] = await Promise.all([ask(), ask()]);
    expect(one).toBe(two);
    expect(await ask()).toBe(one);
    expect(made).toBe(3);
  });

  it('keeps nothing that was begun before all was dropped', async () => {
    const memory = new LruCache();
    const shelf = memory.shelf<object>('past');
    let go = (): void => undefined;
    const asked = shelf.once(
      'a',
      () =>
        new Promise<object>((resolve) => {
          go = () => resolve(thing('before'));
        }),
      () => 1,
    );
    memory.clear();
    go();
    expect(await asked).toEqual(thing('before'));
    expect(shelf.get('a')).toBeUndefined();
  });
});
