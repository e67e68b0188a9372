import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../model/entry/read-entry.ts';
import { spokenScene } from '../../support/spoken-lines.ts';

const read = (text: string, scene = 'B', previous: readonly string[] = []) =>
  readEntry({ text, previous }, spokenScene(scene));

describe('an offer', () => {
  it.each([
    ['le gaec propose du terrain au collectif', 'B', 'gaec', 'haies'],
    ['the farm offers a field to the wildlife trust', 'V', 'farm', 'wildlife'],
  ])('to somebody is a link that is proposed: %s', (text, scene, from, to) => {
    expect(read(text, scene).plan).toEqual([
      expect.objectContaining({
        ...{ nature: 'shares_means', status: 'proposed', from: [{ id: from }], to: [{ id: to }] },
      }),
    ]);
  });

  it.each([
    ['le lycée a une salle à prêter', 'B', [['offer', 'premises']]],
    [
      'l’amap cherche un local et le lycée a une salle',
      'B',
      [
        ['need', 'premises'],
        ['offer', 'premises'],
      ],
    ],
    [
      'the market needs a site and the farm has a field',
      'V',
      [
        ['need', 'land'],
        ['offer', 'land'],
      ],
    ],
  ])('answers a need, or stands alone: %s', (text, scene, steps) => {
    expect(
      read(text, scene).plan.map((step) => [step.does, 'resourceId' in step ? step.resourceId : '']),
    ).toEqual(steps);
  });
});

describe('what an actor will make', () => {
  it.each([
    ['le lycée va planter 200 arbres', 'B', /nouvel engagement.*Planter 200 arbres/],
    ['the school is going to build a greenhouse', 'V', /new commitment: “Build a greenhouse”/],
  ])('is asked as a commitment: %s', (text, scene, says) => {
    const preview = read(text, scene);
    expect([preview.outcome, preview.plan]).toEqual(['question', []]);
    expect(preview.says).toMatch(says);
  });
});

describe('a place', () => {
  it('is no link, and is not on the map', () => {
    for (const text of ['la recyclerie est à la zone artisanale', 'la mjc est rue des lilas'])
      expect([text, read(text)]).toEqual([text, { outcome: 'nothing', says: 'Rien à noter.', plan: [] }]);
  });
});

describe('a seat that is wished for', () => {
  it.each([
    ['the food bank wants the town council on its board', 'V', 'town', 'foodbank'],
    ['la mjc aimerait la mairie à son conseil d’administration', 'B', 'mairie', 'mjc'],
  ])('is of the one who is wanted: %s', (text, scene, from, to) => {
    expect(read(text, scene).plan).toEqual([
      expect.objectContaining({
        nature: 'governs',
        status: 'wished',
        from: [{ id: from }],
        to: [{ id: to }],
      }),
    ]);
  });
});

describe('a pause', () => {
  it.each([
    ['le financement de la mjc par la mairie est en pause', 'funds'],
    ['la mairie héberge la mjc mais c’est en pause', 'shares_means'],
  ])('keeps the nature of its link: %s', (text, nature) => {
    expect(read(text).plan).toEqual([
      expect.objectContaining({
        ...{ nature, status: 'dormant', from: [{ id: 'mairie' }], to: [{ id: 'mjc' }] },
      }),
    ]);
  });
});

describe('an act of another, after a name', () => {
  it('is asked: « le département a lancé un appel, la recyclerie a gagné »', () => {
    expect(read('le département a lancé un appel à projets, la recyclerie a gagné').plan).toEqual([]);
  });

  it('is no party of the last link: « et la DDT bloque tout »', () => {
    expect(read('et la ddt bloque tout', 'B', ['le lycée plante avec le collectif haies']).plan).toEqual([]);
  });
});

describe('a verb that is denied', () => {
  it.each(['non, héberge pas', 'pas héberge', 'elle héberge pas'])('corrects no nature: « %s »', (text) => {
    expect(read(text, 'B', ['la mairie finance la mjc']).plan).toEqual([]);
  });
});

describe('an answer about who gives', () => {
  it('keeps since when', () => {
    const text = 'la mairie a un marché avec la mjc depuis 2019';
    expect(read(text).question?.id).toBe('gives');
    const answers = [{ question: 'gives', choice: 'mairie' }];
    expect(readEntry({ text, answers }, spokenScene('B')).plan).toEqual([
      expect.objectContaining({ nature: 'commissions', since: '2019', from: [{ id: 'mairie' }] }),
    ]);
  });
});
