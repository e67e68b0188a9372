import { describe, expect, it } from 'vitest';
import type { PlannedImport } from '../../../../model/writes/import/plan-import.ts';
import { tryImport } from '../../../support/import-file.ts';

const namesOf = ({ edits }: PlannedImport): string[] =>
  [...edits].flatMap(([key, one]) => (key.startsWith('Actor:') ? [String(one?.name)] : [])).sort();
const linksOf = ({ edits }: PlannedImport): number =>
  [...edits.keys()].filter((key) => key.startsWith('Cooperation:')).length;

describe('an answer in a sentence', () => {
  it('gives the organisations that it names, and keeps its words', async () => {
    const { plan } = await tryImport(
      [
        'Nom de votre structure,Avec qui coopérez-vous aujourd’hui ?,Avec qui souhaiteriez-vous coopérer demain ?',
        'Biocoop du Perche,Nous travaillons surtout avec la ferme de la Jouinière et le collège Yves Montand.,"La cantine de Nogent, si elle veut bien"',
        'Ferme de la Jouinière,Biocoop du Perche,Je ne sais pas',
        'PNR du Perche,Beaucoup de monde ! Principalement la Chambre d’agriculture d’Eure-et-Loir (marque Valeurs Parc) ainsi que les communes.,SNCF Voyageurs',
      ].join('\n'),
    );
    expect(namesOf(plan)).toEqual([
      'Biocoop du Perche',
      'Chambre d’agriculture d’Eure-et-Loir',
      'Ferme de la Jouinière',
      'PNR du Perche',
      'SNCF Voyageurs',
      'cantine de Nogent',
      'collège Yves Montand',
    ]);
    expect(linksOf(plan)).toBe(5);
    expect(JSON.stringify([...plan.edits])).toContain('Beaucoup de monde !');
  });
});

describe('a pasted e-mail', () => {
  it('brings no actor from the lines that address it', async () => {
    const { plan } = await tryImport(
      [
        'De : Hélène Marchand <h.marchand@cc-sologne.fr>',
        'Envoyé : jeudi 8 janvier 2026 10:02',
        'À : Yann Le Goff <yann@fabrique.org>; contact@ml-romorantin.fr',
        'Cc : direction@cc-sologne.fr',
        'Objet : RE: Qui fait quoi ?',
        '',
        'Bonjour Yann,',
        '',
        'Comme convenu, le point :',
        '* La Fabrique : ateliers avec la Mission locale de Romorantin tous les mardis, et avec le Centre social Saint-Marc.',
        '* Emmaüs Connect fournit des ordinateurs à La Fabrique (depuis septembre 2024)',
        '> Et la Poste ?',
        'Cordialement,',
      ].join('\n'),
      { name: 'courriel.txt' },
    );
    expect(namesOf(plan)).toEqual([
      'Centre social Saint-Marc',
      'Emmaüs Connect',
      'La Fabrique',
      'Mission locale de Romorantin',
    ]);
    expect(linksOf(plan)).toBe(3);
    expect(JSON.stringify([...plan.edits])).not.toContain('@');
  });
});

describe('minutes in Markdown', () => {
  it('know a name of one word that heads a task and stands in other lines', async () => {
    const { plan } = await tryImport(
      [
        '# CR – Collectif Climat',
        '**Présents :** Julie (Parc du Vercors), Marc (CC du Diois)',
        '## Actualité',
        '- **Biovallée** travaille avec *Dromolib* sur les mobilités depuis 2023',
        '- La CC du Diois cofinance le poste de Dromolib',
        '## À faire',
        '- [ ] **Parc du Vercors** : rédiger la charte du collectif',
        '- [ ] CC du Diois + Dromolib : répondre à l’appel à projets',
      ].join('\n'),
      { name: 'cr.md' },
    );
    expect(namesOf(plan)).toEqual(['Biovallée', 'CC du Diois', 'Dromolib', 'Parc du Vercors']);
    expect(linksOf(plan)).toBe(2);
    expect([...plan.edits.keys()].filter((key) => key.startsWith('Commitment:'))).toHaveLength(2);
  });
});
