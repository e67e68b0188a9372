import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LikelyIndex } from '../../../server/domain/likeness/likely-index.ts';
import { type LikenessGrade, likeness } from '../../../server/domain/likeness/likeness.ts';
import { LIKENESS_TEXTS } from '../../../server/domain/likeness/likeness-texts.ts';
import { NameIndex } from '../../../server/domain/likeness/name-index.ts';
import { parseName } from '../../../server/domain/likeness/parse-name.ts';

const likenessOfNames = (a: string, b: string) => likeness({ name: parseName(a) }, { name: parseName(b) });

const ALIKE: ReadonlyArray<readonly [string, string, LikenessGrade]> = [
  // Said otherwise: accents, case, punctuation, little words.
  ['AMAP les sillons', 'AMAP Les Sillons', 'same'],
  ['epicerie solidaire', 'Épicerie solidaire', 'same'],
  ['CPIE la chaine des terrils', 'CPIE La Chaîne des terrils', 'same'],
  ['Cyclo Fabrique', 'Cyclo-Fabrique', 'same'],
  ["Chambre d'agriculture", 'Chambre d’agriculture', 'same'],
  ['C.P.I.E. des Deux Vallées', 'CPIE des Deux Vallées', 'same'],
  ['CPIE des 2 Vallées', 'CPIE des Deux Vallées', 'same'],
  ['GAEC des 3 chênes', 'GAEC des Trois Chênes', 'same'],
  ['Recyclerie La 2nde Main', 'Recyclerie La Seconde Main', 'same'],
  ['Théâtre le Lavoir', 'Théâtre du Lavoir', 'same'],
  ['CD2E', 'cd2e', 'same'],
  ['Pas de Calais Habitat', 'Pas-de-Calais habitat', 'same'],
  ['Mairie de Ste-Aube', 'Commune de Sainte-Aube', 'same'],
  ['KERMENE', 'Kermené', 'same'],
  // The kind said another way.
  ["Communauté d'agglo Lens Liévin", 'CA de Lens-Liévin', 'same'],
  ['CA de Lens - Liévin', 'CA de Lens-Liévin', 'same'],
  ['agglomération Lens-Liévin', 'CA de Lens-Liévin', 'same'],
  ["Communauté d'agglomération de Lens-Liévin", 'CA de Lens - Liévin', 'same'],
  ['Lens-Liévin Agglo', 'CA de Lens-Liévin', 'same'],
  ['Communauté de communes du Val d’Exemple', 'CC du Val-d’Exemple', 'same'],
  ['com com du Val d’Exemple', 'CC du Val-d’Exemple', 'same'],
  ['Communauté du Val-d’Exemple', 'CC du Val-d’Exemple', 'same'],
  ['Loudéac Communauté', 'Communauté Loudéac', 'same'],
  ['Mairie de Roncevert', 'Commune de Roncevert', 'same'],
  ['Ville de Malaunay', 'Commune de Malaunay', 'same'],
  ['Rouen Normandie Métropole', 'Métropole Rouen Normandie', 'same'],
  ['Conseil départemental de la Seine-Maritime', 'Département de la Seine-Maritime', 'same'],
  ['Conseil régional Normandie', 'Région Normandie', 'same'],
  ['Syndicat mixte des eaux du Val', 'Syndicat des eaux du Val', 'same'],
  ['Centre permanent d’initiatives pour l’environnement des Deux Vallées', 'CPIE des Deux Vallées', 'same'],
  ['Direction départementale des territoires et de la mer', 'DDT', 'same'],
  ['Agence de la transition écologique', 'ADEME', 'same'],
  ['Pôle d’équilibre territorial et rural des Deux Vallées', 'PETR des Deux Vallées', 'same'],
  ['Centre socioculturel Les Tilleuls', 'Centre social Les Tilleuls', 'same'],
  // Legal forms, said or not.
  ['Mine de Soleil', 'SAS Mine de Soleil', 'same'],
  ['Toits partagés', 'Toits Partagés SAS', 'same'],
  ['Association Culture Commune', 'Culture Commune', 'same'],
  ['Solagro (association loi 1901)', 'Solagro', 'same'],
  ['S.C.I.C. Bois Commun', 'Bois Commun', 'same'],
  // Acronyms.
  ['CALL', 'CA de Lens-Liévin', 'likely'],
  ['CALL', "Communauté d'agglomération de Lens-Liévin", 'likely'],
  ['CCVE', 'CC du Val-d’Exemple', 'likely'],
  ['APFDT', 'Association de promotion de la Fabrique des transitions', 'likely'],
  ['MEL', 'Métropole européenne de Lille', 'possible'],
  ['SEM EHDF', 'SEM Énergies Hauts-de-France', 'likely'],
  ['CPIE', 'CPIE La Chaîne des terrils', 'possible'],
  ['DDT', 'DDT du Pas-de-Calais', 'possible'],
  ['Agence de la transition écologique (ADEME)', 'ADEME', 'likely'],
  // Spelling, order, words written together.
  ['Recyclerie La Seconde Mian', 'Recyclerie La Seconde Main', 'likely'],
  ['Recylerie La Seconde Main', 'Recyclerie La Seconde Main', 'likely'],
  ['Menuiserie Dorvale', 'Menuiserie Dorval', 'likely'],
  ['CA de Lens-Leivin', 'CA de Lens-Liévin', 'possible'],
  ['Cyclofabrique', 'Cyclo-Fabrique', 'likely'],
  ['Centre social Le Tilleul', 'Centre social Les Tilleuls', 'possible'],
  ['Liévin-Lens agglo', 'CA de Lens-Liévin', 'likely'],
  // One says more.
  ['Cler', 'Cler – Réseau pour la transition énergétique', 'likely'],
  ['Mines Paris', 'Mines Paris – PSL', 'likely'],
  ['Mairie de Loos', 'Commune de Loos-en-Gohelle', 'possible'],
  ['Commune de Loos', 'Commune de Loos-en-Gohelle', 'possible'],
  ['ADEME', 'ADEME régionale', 'possible'],
  ['Mines Paris', 'École des Mines de Paris', 'possible'],
  // The kind unsaid, or another status.
  ['Loos-en-Gohelle', 'Commune de Loos-en-Gohelle', 'likely'],
  ['Lens-Liévin', 'CA de Lens-Liévin', 'possible'],
  ['Les Tilleuls', 'Centre social Les Tilleuls', 'possible'],
  ['Hauts-de-France', 'Région Hauts-de-France', 'possible'],
  ['CC du Val-d’Exemple', 'CA du Val-d’Exemple', 'possible'],
  ['SCIC Bois Commun', 'Association Bois Commun', 'possible'],
];

const APART: ReadonlyArray<readonly [string, string]> = [
  ['Commune de Roncevert', 'Commune de Sainte-Aube'],
  ['CPIE des Deux Vallées', 'PETR des Deux Vallées'],
  ['Commune de Lens', 'CA de Lens-Liévin'],
  ['Commune de Lens', 'Commune de Sens'],
  ['Commune de Liévin', 'CA de Lens-Liévin'],
  ['Commune de Loos-en-Gohelle', 'Commune de Bully-les-Mines'],
  ['Commune de Saint-Omer', 'Commune de Saint-Pol-sur-Ternoise'],
  ['Commune de Sainte-Aube', 'Commune de Saint-Aubin'],
  ['Département du Nord', 'Département du Pas-de-Calais'],
  ['Département des Vallées', 'Région des Plateaux'],
  ['Département de la Haute-Loire', 'Département de la Haute-Marne'],
  ['Département des Vallées', 'CC des Vallées'],
  ['Région Grand Est', 'Région Centre-Val de Loire'],
  ['Région Hauts-de-France', 'SEM Énergies Hauts-de-France'],
  ['CC du Val-d’Exemple', 'Club des entreprises du Val'],
  ['CC du Val-d’Exemple', "CC du Val d'Essonne (CCVE)"],
  ['CC du Val-d’Exemple', 'Habitat du Val'],
  ['Habitat du Val', 'Laiterie du Val'],
  ['Habitat du Val', 'Syndicat des eaux du Val'],
  ['Laiterie du Val', 'Club des entreprises du Val'],
  ['Pas-de-Calais habitat', 'Département du Pas-de-Calais'],
  ['SIA Habitat', 'Pas-de-Calais habitat'],
  ['SIA Habitat', 'Habitat du Val'],
  ['Collectif Climat', 'Collectif Transition'],
  ['Conseil de développement', 'Conseil départemental'],
  ['Conseil de développement', 'Conseil citoyen'],
  ['CPIE des Deux Vallées', 'CPIE La Chaîne des terrils'],
  ['PETR des Deux Vallées', 'Mission locale des Vallées'],
  ['Centre social Les Tilleuls', 'Centre social Les Peupliers'],
  ['Centre social Les Tilleuls', 'École Les Tilleuls'],
  ['Lycée Jean Moulin', 'Collège Jean Moulin'],
  ['Lycée agricole', 'Lycée professionnel'],
  ['Lycée agricole', 'Chambre d’agriculture'],
  ['Université de Lille', 'Commune de Lille'],
  ['Université de Lille', 'Métropole européenne de Lille'],
  [
    'Association des parents d’élèves de l’école Jean Jaurès',
    'Association des parents d’élèves de l’école Jean Moulin',
  ],
  ['AMAP Les Sillons', 'AMAP Les Paniers'],
  ['AMAP Les Sillons', 'Épicerie solidaire'],
  ['Toits Partagés SAS', 'SAS Mine de Soleil'],
  ['SCIC Bois Commun', 'SCIC Culture Commune'],
  ['Recyclerie La Seconde Main', 'Ressourcerie du Bassin'],
  ['Théâtre du Lavoir', 'Café du Lavoir'],
  ['ADEME', 'ATEMIS'],
  ['ADEME régionale', 'Agence de l’eau'],
  ['DDT', 'DREAL'],
  ['CAF du Pas-de-Calais', 'MSA du Pas-de-Calais'],
  ['Banque coopérative', 'La Banque Postale'],
  ['Réseau énergie', 'Cler – Réseau pour la transition énergétique'],
  ['Fondation Rivages', 'Fondation de France'],
  ['GAEC des Trois Chênes', 'GAEC des Deux Chênes'],
  ['Cerdd', 'Cerema'],
  ['cd2e', 'Cerdd'],
  ['Sunelis', 'Solagro'],
  ['Géotexia', 'Kermené'],
  ['BRUDED', 'Citéol Mené'],
  ['Cigales des Cîmes', 'Culture Commune'],
  ['Compagnie HVDZ', 'Compagnie des Lumières'],
  ['Ça bouge à Lens', 'CA de Lens'],
  ['Foyer rural de Roncevert', 'Commune de Roncevert'],
  ['Office de tourisme de Lens-Liévin', 'CA de Lens-Liévin'],
  ['Familles rurales – section de Lens', 'Familles rurales – section de Liévin'],
];

describe('names of one body', () => {
  it.each(ALIKE)('« %s » and « %s »: %s', (a, b, grade) => {
    expect(likenessOfNames(a, b)?.grade).toBe(grade);
  });

  it('tables are long enough to mean something', () => {
    expect(Math.min(ALIKE.length, APART.length)).toBeGreaterThanOrEqual(50);
  });
});

describe('names of two bodies', () => {
  it.each(APART)('« %s » and « %s »', (a, b) => {
    expect(likenessOfNames(a, b)).toBeUndefined();
  });
});

// Thousands of comparisons take their time on a busy machine.
const PATIENT = { timeout: 120_000 };

describe('likeness', PATIENT, () => {
  const SAID = [...new Set([...ALIKE, ...APART].flat())];
  const part = fc.constantFrom(
    ...SAID.flatMap((name) => name.split(' ')),
    '–',
    '(',
    ')',
    ':',
    'de',
    "l'",
    'CA',
    'ç',
  );
  const name = fc.oneof(
    fc.constantFrom(...SAID),
    fc.array(part, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== ''),
  );
  const siren = fc.option(fc.constantFrom('200000001', '200000002'), { nil: undefined });

  it('does not depend on which name comes first', () => {
    fc.assert(
      fc.property(name, name, siren, siren, (a, b, sirenA, sirenB) => {
        const one = { name: parseName(a), siren: sirenA };
        const other = { name: parseName(b), siren: sirenB };
        expect(likeness(one, other)).toEqual(likeness(other, one));
      }),
      { numRuns: 1500, seed: 20_260_312 },
    );
  });

  it('is whole between a name and itself, whatever case or spaces', () => {
    fc.assert(
      fc.property(name, (text) => {
        expect(likenessOfNames(text, text)).toMatchObject({ score: 1, grade: 'same' });
        expect(likenessOfNames(text, ` ${text}  `)).toMatchObject({ grade: 'same' });
      }),
      { numRuns: 1000, seed: 20_260_312 },
    );
    for (const text of SAID)
      expect(likenessOfNames(text, text.toLocaleUpperCase('fr')), text).toMatchObject({ grade: 'same' });
  });

  it('stays between 0 and 1, and its grade follows its score', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const found = likenessOfNames(a, b);
        if (found === undefined) return;
        expect(found.score).toBeGreaterThan(0);
        expect(found.score).toBeLessThanOrEqual(1);
        expect(found.grade === 'same').toBe(found.score >= 0.95);
        expect(found.grade === 'possible').toBe(found.score < 0.8);
        expect(LIKENESS_TEXTS[found.basis].fr).not.toBe('');
      }),
      { numRuns: 1000, seed: 20_260_312 },
    );
  });

  it('believes a SIREN more than a name', () => {
    const known = (text: string, number?: string) => ({ name: parseName(text), siren: number });
    expect(likeness(known('Ancien nom', '200000001'), known('Tout autre', '200000001'))).toMatchObject({
      grade: 'same',
      basis: 'siren',
    });
    const [one, other] = [known('AMAP Les Sillons', '200000001'), known('AMAP les sillons', '200000002')];
    expect(likeness(one, other)?.grade).toBe('possible');
    expect(likeness(known('CALL', '200000001'), known('CA de Lens-Liévin', '200000002'))).toBeUndefined();
  });
});

describe('an index of names', PATIENT, () => {
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
        .filter(({ likeness: { basis } }) => basis !== 'begins')
        .map(({ item }) => item.name);
      expect(found.sort(), name).toEqual(all.filter((other) => likenessOfNames(name, other)).sort());
    }
  });

  it('finds those that are likely the same without a look at the others, as comparing with each does', () => {
    const index = indexed(all);
    for (const name of all) {
      const expected = all.filter((other) => {
        const found = likenessOfNames(name, other);
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

  it('looks at none of those that a number tells apart', () => {
    const index = new LikelyIndex();
    const known = (i: number) => ({ name: parseName(`Association des amis du val ${100 + i}`) });
    for (let i = 0; i < 300; i += 1) index.put(String(i), known(i));
    expect([...index.near(known(7))]).toEqual(['7']);
    const names = ['Résidence des Tilleuls 2030', 'Residence Tilleuls 2030', 'Résidence des Tilleuls 2031'];
    for (const name of names) {
      const found = indexed(names).likely(name);
      expect(found.map(({ item }) => item.name).sort()).toEqual(
        names.filter((other) => (likenessOfNames(name, other)?.score ?? 0) >= 0.8).sort(),
      );
    }
  });

  it('finds every two that are alike, once', () => {
    const pairs = indexed(all)
      .pairs()
      .map(({ a, b }) => [a.name, b.name]);
    const expected = all.flatMap((a, i) =>
      all.slice(i + 1).flatMap((b) => (likenessOfNames(a, b) ? [[a, b]] : [])),
    );
    const sorted = (list: string[][]) => list.map((pair) => pair.join(' | ')).sort();
    expect(sorted(pairs)).toEqual(sorted(expected));
  });

  it('finds what is still being typed', () => {
    const index = indexed(all);
    const named = (typed: string) => index.find(typed).map(({ item }) => item.name);
    expect(named('AMAP les si')).toContain('AMAP Les Sillons');
    expect(named('recyc')).toContain('Recyclerie La Seconde Main');
    expect(named('Commune de Ronce')).toEqual(['Mairie de Roncevert', 'Commune de Roncevert']);
    expect(named('second recyc')).toContain('Recyclerie La Seconde Main');
    expect(named('xy')).toEqual([]);
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
