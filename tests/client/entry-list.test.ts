import { describe, expect, it } from 'vitest';
import { guessColumns } from '../../client/state/entry/columns.ts';
import { type ListLine, nameKey, namesIn, planOfList, readList } from '../../client/state/entry/index.ts';
import type { Scene, Settled } from '../../client/state/index.ts';
import { readSettledList } from '../../client/views/map/read-settled-list.ts';
import type { Cooperation } from '../../model/contract/cooperation.ts';
import { demonstration } from '../support/entry-scene.ts';

const scene = demonstration();

const briefly = ({ number, verdict, entry }: ListLine): string => {
  const { statement } = entry;
  const who =
    statement === null ? entry.faults.map(({ code, words }) => `${code} ${words}`) : names(statement);
  const what = statement?.kind === 'link' ? ` ${statement.nature} ${statement.intensity}` : '';
  return `${number} ${verdict}: ${who.join(' + ')}${what}`;
};
const names = (statement: Parameters<typeof namesIn>[0]): string[] =>
  namesIn(statement).map((named) => (named.is === 'known' ? named.actor.id : `${named.is} ${named.name}`));

const read = (text: string, where: Scene = scene) => readList(text, where).lines.map(briefly);

describe('a list of names', () => {
  it('consists of actors: new, existing and repeated ones', () => {
    expect(read('La Ruche\r\nAMAP Les Sillons\n\nla ruche\nChambre d’agriculture\nMairie')).toEqual([
      '1 made: new La Ruche',
      '2 known: val-amap',
      '4 again: new ruche',
      '5 made: val-chambre-agriculture',
      '6 refused: which Mairie',
    ]);
  });

  it('accepts the family next to the name', () => {
    const { lines, newActors } = readList('Nom;Famille\nLa Ruche;ESS\nBioVal;entreprise', scene);
    expect(lines.map(({ verdict }) => verdict)).toEqual(['heading', 'made', 'made']);
    expect(newActors.map(({ named }) => [named.name, named.family, named.guessed])).toEqual([
      ['La Ruche', 'social_economy', false],
      ['BioVal', 'business', false],
    ]);
  });
});

describe('a list of two columns or more', () => {
  it.each([
    ['tab', 'Roncevert\tAMAP'],
    ['semicolon', 'Roncevert;AMAP'],
    ['comma', 'Roncevert, AMAP'],
    ['dash', 'Roncevert - AMAP'],
    ['none', 'Roncevert -> AMAP'],
  ])('is made of links: %s', (columns, text) => {
    expect(guessColumns([text])).toBe(columns);
    expect(read(text)).toEqual(['1 made: val-roncevert + val-amap unspecified 2']);
  });

  it('says the nature in a word or a sentence, then the rest', () => {
    const text = [
      'Source\tCible\tNature\tNote',
      'Roncevert\tAMAP\tFinance\tla serre',
      'Roncevert\tAMAP\tMutualise des moyens',
      'Roncevert\tLycée\tPrête une salle\tsouhaité',
      'DDT\tAMAP\tAccompagne\t=2\t#eau',
    ].join('\n');
    const { lines } = readList(text, scene);
    expect(lines.map(briefly)).toEqual([
      '1 heading: ',
      '2 made: val-roncevert + val-amap funds 2',
      '3 made: val-roncevert + val-amap shares_means 3',
      '4 made: val-roncevert + val-lycee shares_means 0',
      '5 made: val-ddt + val-amap supports 2',
    ]);
    expect(lines[1]?.entry.statement).toMatchObject({ note: 'la serre' });
    expect(lines[3]?.entry.statement).toMatchObject({ note: 'prête une salle', status: 'wished' });
    expect(lines[4]?.entry.statement).toMatchObject({ themes: ['water'] });
  });

  it('holds one name a cell, whatever its words', () => {
    expect(read('Eau et Rivières\tService aide aux familles')).toEqual([
      '1 made: new Eau et Rivières + new Service aide aux familles unspecified 2',
    ]);
    expect(read('"Ville de Lens, culture",AMAP')).toEqual([
      '1 made: new Ville de Lens, culture + val-amap unspecified 2',
    ]);
  });

  it('accepts whole sentences, and reports each unreadable line with its number', () => {
    const text = 'AMAP porte E3\nAMAP, Lycée co-produisent un verger\n→ DDT\nAMAP → Lycée #machin';
    expect(read(text)).toEqual([
      '1 made: val-amap',
      '2 made: val-amap + val-lycee co_produces 2',
      '3 refused: who →',
      '4 refused: noTheme #machin',
    ]);
  });

  it('makes nothing twice: a link said above, or noted already', () => {
    const noted = {
      nature: 'shares_means',
      status: 'active',
      parties: [
        { actorId: 'val-lycee', role: 'member' },
        { actorId: 'val-amap', role: 'member' },
      ],
    } as unknown as Cooperation;
    const where = { ...scene, map: { cooperations: [noted], needs: [], offers: [] } };
    const text = 'AMAP;Lycée;prête un local\nDDT;AMAP;finance\nDDT;AMAP;finance un poste\nAMAP;DDT;finance';
    const { lines } = readList(text, where);
    expect(lines.map(({ verdict, sameAs }) => [verdict, sameAs])).toEqual([
      ['known', undefined],
      ['made', undefined],
      ['again', 2],
      ['made', undefined],
    ]);
  });

  it('refuses an actor with itself', () => {
    expect(read('AMAP\tAMAP')[0]).toMatch(/^1 refused: twice/);
  });
});

describe('choices made next to the list', () => {
  it('is who an unclear name is, and the family of the new ones, each or all', () => {
    const text = 'Mairie -> La Ruche\nLycée -> BioVal (entreprise)\nAMAP -> Bidule';
    const settled = new Map<string, Settled>([
      ['mairie', { is: 'known', actorId: 'val-roncevert' }],
      [nameKey('La Ruche'), { is: 'new', family: 'business' }],
    ]);
    const { list } = readSettledList(text, scene, null, settled, 'citizens');
    expect(list.lines.map(({ verdict }) => verdict)).toEqual(['made', 'made', 'made']);
    expect(list.newActors.map(({ named }) => [named.name, named.family])).toEqual([
      ['La Ruche', 'business'],
      ['BioVal', 'business'],
      ['Bidule', 'citizens'],
    ]);
  });

  it('may be that an unclear name is a new one', () => {
    const settled = new Map<string, Settled>([['mairie', { is: 'new' }]]);
    const { list } = readSettledList('Mairie', scene, null, settled, null);
    expect(list.newActors.map(({ named }) => named.name)).toEqual(['Mairie']);
  });
});

describe('the plan of a list', () => {
  it('makes each actor once, before the first line that needs it', () => {
    let made = 0;
    const list = readList('La Ruche → AMAP : finance\nla ruche → DDT\nLa Ruche\nBioVal → La Ruche', scene);
    const { steps } = planOfList(list, scene, () => `n${made++}`);
    expect(steps.map((step) => (step.do === 'addActor' ? step.body.name : step.do))).toEqual([
      'La Ruche',
      'addCooperation',
      'addCooperation',
      'BioVal',
      'addCooperation',
    ]);
    expect(list.counts).toEqual({ actors: 2, links: 3, others: 0 });
  });

  it('takes three hundred lines at once', () => {
    const text = Array.from({ length: 302 }, (_, i) => `Structure ${i}`).join('\n');
    const { lines, counts } = readList(text, scene);
    expect(counts.actors).toBe(300);
    expect(lines.filter(({ verdict }) => verdict === 'beyond')).toHaveLength(2);
  });
});
