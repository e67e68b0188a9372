import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarity } from '../../../../model/readings/name-similarity/name-similarity.ts';
import { parseName } from '../../../../model/readings/name-similarity/parse-name.ts';
import { wordsIn } from '../../../../model/words/words.ts';
import { ALIKE, APART, similarityOfNames } from '../../../support/likened-names.ts';

// Thousands of comparisons take their time on a busy machine.

describe('names of one body', () => {
  it.each(ALIKE)('« %s » and « %s »: %s', (a, b, grade) => {
    expect(similarityOfNames(a, b)?.grade).toBe(grade);
  });

  it('tables are long enough to mean something', () => {
    expect(Math.min(ALIKE.length, APART.length)).toBeGreaterThanOrEqual(50);
  });
});

describe('names of two bodies', () => {
  it.each(APART)('« %s » and « %s »', (a, b) => {
    expect(similarityOfNames(a, b)).toBeUndefined();
  });
});

describe('what two names have in common', () => {
  it.each([
    // Forms: one in common is enough; the names must be the same.
    ['SCIC SAS Bois Commun', 'SCIC SARL Bois Commun', 'name', 1],
    ['SCIC Bois Commun', 'Association Bois Commun', 'form', 0.7],
    ['SCIC Bois Commun', 'Association Bois Commun Lavoir', undefined, undefined],
    ['Lavoir', 'Association du Lavoir', 'name', 1],
    // Kinds: one says its own, both say another, or nothing else.
    ['Lens-Liévin', 'CA de Lens-Liévin', 'kind', 0.65],
    ['Lens', 'CA de Lens-Liévin', undefined, undefined],
    ['Loos-en-Gohelle', 'Commune de Loos-en-Gohelle', 'kind', 0.85],
    ['Loos-en-Gohele', 'Commune de Loos-en-Gohelle', 'kind', 0.65],
    ['CC du Val-d’Exemple', 'CA du Val-d’Exemple', 'status', 0.7],
    ['CC du Val', 'CA du Val-d’Exemple', undefined, undefined],
    ['CPIE', 'CPIE La Chaîne des terrils', 'bareKind', 0.6],
    ['Région', 'Région Hauts-de-France', undefined, undefined],
    ['CPIE', 'Région', undefined, undefined],
    ['DDT', 'Direction départementale des territoires', 'name', 1],
    // Words: their order, their spelling, sure from eight letters on, how they are cut.
    ['Liévin-Lens agglo', 'CA de Lens-Liévin', 'order', 0.9],
    ['Dorvalex', 'Dorvales', 'spelling', 0.9],
    ['Dorvale', 'Dorvala', 'spelling', 0.7],
    ['Cyclofabrique', 'Cyclo-Fabrique', 'spelling', 0.9],
    // One name is longer: it contains the first word of the other, or two, and half of it.
    ['Bois', 'Bois Lavoir', 'longer', 0.65],
    ['Commun Lavoir', 'Bois Commun Lavoir', 'longer', 0.65],
    ['Lavoir', 'Bois Commun Lavoir', undefined, undefined],
    ['Bois Commun', 'Bois Commun Lavoir Rivage Tilleul', undefined, undefined],
    // Initials, and names that one gives itself.
    ['MEL', 'Métropole européenne de Lille', 'acronym', 0.65],
    ['CALL', 'CA de Lens-Liévin', 'acronym', 0.85],
    ['Cler', 'Cler – Réseau pour la transition énergétique', 'alias', 0.85],
    ['Agence (ADEME)', 'ADEME', 'alias', 0.85],
  ] as const)('« %s » and « %s »: %s, %s', (a, b, basis, score) => {
    for (const found of [similarityOfNames(a, b), similarityOfNames(b, a)])
      expect([found?.basis, found?.score]).toEqual([basis, score]);
  });
});

describe('likeness', () => {
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
        expect(similarity(one, other)).toEqual(similarity(other, one));
      }),
      { numRuns: 1500, seed: 20_260_312 },
    );
  });

  it('is whole between a name and itself, whatever case or spaces', () => {
    fc.assert(
      fc.property(name, (text) => {
        expect(similarityOfNames(text, text)).toMatchObject({ score: 1, grade: 'same' });
        expect(similarityOfNames(text, ` ${text}  `)).toMatchObject({ grade: 'same' });
      }),
      { numRuns: 1000, seed: 20_260_312 },
    );
    for (const text of SAID)
      expect(similarityOfNames(text, text.toLocaleUpperCase('fr')), text).toMatchObject({ grade: 'same' });
  });

  it('stays between 0 and 1, and its grade follows its score', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const found = similarityOfNames(a, b);
        if (found === undefined) return;
        expect(found.score).toBeGreaterThan(0);
        expect(found.score).toBeLessThanOrEqual(1);
        expect(found.grade === 'same').toBe(found.score >= 0.95);
        expect(found.grade === 'possible').toBe(found.score < 0.8);
        expect(wordsIn('fr').similarity[found.basis]).not.toBe('');
      }),
      { numRuns: 1000, seed: 20_260_312 },
    );
  });

  it('believes a SIREN more than a name', () => {
    const known = (text: string, number?: string) => ({ name: parseName(text), siren: number });
    expect(similarity(known('Ancien nom', '200000001'), known('Tout autre', '200000001'))).toMatchObject({
      grade: 'same',
      basis: 'siren',
    });
    expect(similarity(known('Ancien nom', '200000001'), known('Tout autre'))).toBeUndefined();
    expect(similarity(known('Lavoir'), known('Lavoir'))).toMatchObject({ basis: 'name', score: 1 });
    expect(similarity(known('Lavoir', '200000001'), known('Lavoir'))?.score).toBe(1);
    const [one, other] = [known('AMAP Les Sillons', '200000001'), known('AMAP les sillons', '200000002')];
    expect(similarity(one, other)?.grade).toBe('possible');
    expect(similarity(known('CALL', '200000001'), known('CA de Lens-Liévin', '200000002'))).toBeUndefined();
  });
});
