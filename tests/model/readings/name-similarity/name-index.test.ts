import { describe, expect, it } from 'vitest';
import { LikelyIndex } from '../../../../model/readings/name-similarity/likely-index.ts';
import { NameIndex } from '../../../../model/readings/name-similarity/name-index.ts';
import { parseName } from '../../../../model/readings/name-similarity/parse-name.ts';
import { ALIKE, APART, similarityOfNames } from '../../../support/likened-names.ts';

// Thousands of comparisons take their time on a busy machine.

describe('an index of names', () => {
  const indexed = (names: readonly string[]) => {
    const index = new NameIndex<{ id: string; name: string; siren?: string }>();
    for (const [i, name] of names.entries()) index.put({ id: `a${String(i).padStart(3, '0')}`, name });
    return index;
  };
  const all = [...new Set([...ALIKE, ...APART].flat())];

  it('finds all that is like a name, as comparing it with each does', () => {
    const index = indexed(all);
    for (const name of all) {
      const found = index
        .find(name)
        .filter(({ similarity: { basis } }) => basis !== 'begins')
        .map(({ item }) => item.name);
      expect(found.sort(), name).toEqual(all.filter((other) => similarityOfNames(name, other)).sort());
    }
  });

  it('finds likely duplicates without comparing all pairs, with the result of comparing all', () => {
    const index = indexed(all);
    for (const name of all) {
      const expected = all.filter((other) => {
        const found = similarityOfNames(name, other);
        return found !== undefined && found.grade !== 'possible';
      });
      expect(
        index
          .likely(name)
          .map(({ item }) => item.name)
          .sort(),
        name,
      ).toEqual(expected.sort());
    }
    index.delete('a000');
    expect(index.likely(all[0] ?? '').map(({ item }) => item.id)).not.toContain('a000');
  });

  it('skips pairs with different numbers', () => {
    const index = new LikelyIndex();
    const known = (i: number) => ({ name: parseName(`Association des amis du val ${100 + i}`) });
    for (let i = 0; i < 300; i += 1) index.put(String(i), known(i));
    expect([...index.near(known(7))]).toEqual(['7']);
    const names = ['Résidence des Tilleuls 2030', 'Residence Tilleuls 2030', 'Résidence des Tilleuls 2031'];
    for (const name of names) {
      const found = indexed(names).likely(name);
      expect(found.map(({ item }) => item.name).sort()).toEqual(
        names.filter((other) => (similarityOfNames(name, other)?.score ?? 0) >= 0.8).sort(),
      );
    }
  });

  it('finds long names whose words stand in another order, one of them misspelt', () => {
    const names = ['Potagers solidaires vallons rivages', 'Rivages vallons potagers solidaires'];
    const misspelt = 'Rivages vallons potagers solidaire';
    const index = indexed([...names, misspelt, 'Potagers solidaires vallons forêts']);
    for (const name of [...names, misspelt])
      expect(
        index
          .likely(name)
          .map(({ item }) => item.id)
          .sort(),
        name,
      ).toEqual(['a000', 'a001', 'a002']);
  });

  it('looks at no name of one word that is spelt quite otherwise', () => {
    const index = new LikelyIndex();
    for (const name of ['Mediavoile', 'Mediavoiles', 'Solagrona']) index.put(name, { name: parseName(name) });
    expect([...index.near({ name: parseName('Mediavoile') })]).toEqual(['Mediavoile', 'Mediavoiles']);
  });

  it('finds what is still being typed', () => {
    const index = indexed(all);
    const named = (typed: string) => index.find(typed).map(({ item }) => item.name);
    expect(named('AMAP les si')).toContain('AMAP Les Sillons');
    expect(named('recyc')).toContain('Recyclerie La Seconde Main');
    expect(named('Commune de Ronce')).toEqual(['Mairie de Roncevert', 'Commune de Roncevert']);
    expect(named('second recyc')).toContain('Recyclerie La Seconde Main');
    expect(named('xy')).toEqual([]);
    // All its words, and of that kind; a place is not begun by its kind alone.
    expect(named('second xylo')).toEqual([]);
    expect(named('xylo second')).toEqual([]);
    expect(named('Mairie de Ronce')).toEqual(['Mairie de Roncevert', 'Commune de Roncevert']);
    expect(named('Syndicat de Ronce')).toEqual([]);
    expect(named('comm')).not.toContain('Commune de Roncevert');
  });

  it('finds by three letters at least, of one word at least, and of no other kind', () => {
    const index = indexed(['AMAP Les Sillons', 'Solagrona', 'CPIE des Deux Vallées', 'Ça']);
    const ids = (typed: string) => index.find(typed).map(({ item }) => item.id);
    expect([ids('so'), ids('sol'), ids('Sola')]).toEqual([[], ['a001'], ['a001']]);
    expect([ids('va de'), ids('val de'), ids('val si')]).toEqual([[], ['a002'], []]);
    expect([ids('PETR vallées'), ids('CPIE val')]).toEqual([[], ['a002']]);
    expect(index.find('sol')[0]?.similarity).toEqual({ score: 0.5, grade: 'possible', basis: 'begins' });
  });

  it('has what was put last under an id, the name as it was', () => {
    const index = new NameIndex<{ id: string; name: string; siren?: string; n: number }>();
    const put = (n: number, name: string, siren?: string) =>
      index.put({ id: 'a', name, n, ...(siren !== undefined && { siren }) });
    const found = (name: string) => index.likely(name).map(({ item }) => item.n);
    put(1, 'Solagrona');
    expect([found('Solagrona'), index.get('a')?.n, index.get('b')]).toEqual([[1], 1, undefined]);
    put(2, 'Solagrona');
    expect([found('Solagrona'), index.find('Solagrona').map(({ item }) => item.n)]).toEqual([[2], [2]]);
    put(3, 'Solagrona', '200000001');
    expect(index.likely('Autre', '200000001').map(({ item }) => item.n)).toEqual([3]);
    put(4, 'Mediavoile', '200000001');
    expect([found('Solagrona'), found('Mediavoile'), index.find('Solagrona')]).toEqual([[], [4], []]);
    expect([index.ids(), index.likely('Possible')]).toEqual([['a'], []]);
    index.delete('b');
    index.delete('a');
    expect([index.ids(), found('Mediavoile'), index.get('a')]).toEqual([[], [], undefined]);
  });

  it('takes in, renames and forgets', () => {
    const index = indexed(['AMAP Les Sillons']);
    index.put({ id: 'a000', name: 'Épicerie solidaire' });
    expect(index.find('AMAP les sillons')).toEqual([]);
    expect(index.find('epicerie solidaire').map(({ item }) => item.id)).toEqual(['a000']);
    index.put({ id: 'a000', name: 'Épicerie solidaire', siren: '200000001' });
    expect(index.find('', '200000001').map(({ item }) => item.id)).toEqual(['a000']);
    index.delete('a000');
    expect(index.find('epicerie solidaire')).toEqual([]);
    expect(index.ids()).toEqual([]);
  });
});
