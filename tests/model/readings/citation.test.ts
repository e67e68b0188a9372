import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../model/contract/snapshot.ts';
import { citationOf } from '../../../model/readings/snapshots/citation.ts';

const HASH = 'ab'.repeat(32);
const ADDRESS = 'https://maillage.example.org/cliche/fin';
const snapshot: Snapshot = {
  id: 'fin',
  title: 'Fin de l’atelier',
  takenAt: '2026-03-12T16:40:00.000Z',
  hash: HASH,
  territories: [{ id: 'val', name: 'Val-d’Exemple', day: '2026-03-10', actors: 24, cooperations: 31 }],
  minIntensity: 2,
  withoutTransactions: false,
};
const whole: Snapshot = {
  ...snapshot,
  author: 'amina',
  authors: ['Durand, Camille', 'Collectif du Val'],
  organisation: 'Pays du Val-d’Exemple',
  licence: 'etalab-2.0',
  software: '1.0.0',
};

describe('the citation of a snapshot', () => {
  it('has author, title, source, date, day of the data, version, licence, hash and URL', () => {
    expect(citationOf(whole, ADDRESS, 'fr').text.replace(/[\u202f\u00a0]/g, ' ')).toBe(
      `Durand, Camille ; Collectif du Val. « Fin de l’atelier ». Pays du Val-d’Exemple. 12 mars 2026. Cliché de la carte des coopérations, Val-d’Exemple, état au 10 mars 2026. Maillage 1.0.0. Licence : etalab-2.0. SHA-256 : ${HASH}. ${ADDRESS}`,
    );
    expect(citationOf(whole, ADDRESS, 'en').text).toBe(
      `Durand, Camille; Collectif du Val. “Fin de l’atelier”. Pays du Val-d’Exemple. 12 March 2026. Snapshot of the map of cooperation, Val-d’Exemple, as of 10 March 2026. Maillage 1.0.0. Licence: etalab-2.0. SHA-256: ${HASH}. ${ADDRESS}`,
    );
  });

  it('is the same as CSL-JSON: a name with its comma has a family name, any other is whole', () => {
    expect(citationOf(whole, ADDRESS, 'en').csl).toEqual([
      {
        id: 'maillage-fin',
        type: 'dataset',
        title: 'Fin de l’atelier',
        author: [{ family: 'Durand', given: 'Camille' }, { literal: 'Collectif du Val' }],
        publisher: 'Pays du Val-d’Exemple',
        issued: { 'date-parts': [[2026, 3, 12]] },
        URL: ADDRESS,
        language: 'en',
        note: `Snapshot of the map of cooperation, Val-d’Exemple, as of 10 March 2026. Maillage 1.0.0. Licence: etalab-2.0. SHA-256: ${HASH}`,
      },
    ]);
  });

  it('is the same as BibTeX, in which nothing that was typed closes a field', () => {
    expect(citationOf(whole, ADDRESS, 'en').bibtex).toBe(
      [
        '@misc{maillage-fin,',
        '  author = {Durand, Camille and {Collectif du Val}},',
        '  title = {{Fin de l’atelier}},',
        '  organization = {{Pays du Val-d’Exemple}},',
        '  year = {2026},',
        '  month = {3},',
        `  note = {Snapshot of the map of cooperation, Val-d’Exemple, as of 10 March 2026. Maillage 1.0.0. Licence: etalab-2.0. SHA-256: ${HASH}},`,
        `  url = {${ADDRESS}}`,
        '}\n',
      ].join('\n'),
    );
    const typed = {
      ...whole,
      title: 'A } B \\ 50 % & #1_~^',
      authors: ['Rock and Roll {SA}', 'Sel and Cie, Val'],
    };
    const { bibtex } = citationOf(typed, ADDRESS, 'en');
    expect(bibtex).toContain(
      'title = {{A \\} B \\textbackslash{} 50 \\% \\& \\#1\\_\\textasciitilde{}\\textasciicircum{}}}',
    );
    expect(bibtex).toContain('author = {{Rock and Roll \\{SA\\}} and {Sel and Cie, Val}}');
  });

  it('names the organisation where no author is, else who took it, else nobody', () => {
    const first = (one: Snapshot) => citationOf(one, ADDRESS, 'en').text.split('. ')[0];
    expect(first({ ...whole, authors: undefined })).toBe('Pays du Val-d’Exemple');
    expect(first({ ...snapshot, author: 'Jo' })).toBe('Jo');
    expect(first(snapshot)).toBe('“Fin de l’atelier”');
    expect(citationOf(snapshot, ADDRESS, 'en').bibtex).not.toContain('author');
    expect(citationOf(snapshot, ADDRESS, 'en').csl[0]).not.toHaveProperty('author');
  });

  it('says no more than is known, in each form', () => {
    const { text, bibtex } = citationOf(snapshot, undefined, 'en');
    expect(text).toBe(
      `“Fin de l’atelier”. 12 March 2026. Snapshot of the map of cooperation, Val-d’Exemple, as of 10 March 2026. Maillage. SHA-256: ${HASH}.`,
    );
    expect(bibtex.split('\n').map((line) => line.trim().split(' ')[0])).toEqual([
      ...['@misc{maillage-fin,', 'title', 'year', 'month', 'note', '}', ''],
    ]);
    const [csl] = citationOf(snapshot, undefined, 'en').csl;
    expect(Object.keys(csl ?? {})).not.toContain('publisher');
  });

  it('has no address where the server knows none, and says how to set it', () => {
    for (const language of ['fr', 'en'] as const) {
      const { text, bibtex, csl, address, withoutAddress } = citationOf(whole, undefined, language);
      expect(address).toBeNull();
      expect(withoutAddress).toContain('MAILLAGE_PUBLIC_URL');
      for (const said of [text, bibtex, JSON.stringify(csl)]) expect(said).not.toMatch(/https?:|url|URL/);
    }
  });
});
