import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../model/entry/read-entry.ts';
import { spokenScene } from '../../support/spoken-lines.ts';

const read = (text: string, scene = 'B') => readEntry({ text }, spokenScene(scene));

/** Lists the actors that the plan adds. */
const addedBy = (text: string, scene?: string) =>
  read(text, scene).plan.flatMap((step) => (step.does === 'add-actor' ? [step.actor.name] : []));

describe('an apostrophe within a name', () => {
  it.each([
    ['l’AMAP livre le collège Pierre-Paul-Prud’hon', 'Collège Pierre-Paul-Prud’hon'],
    ["le collège Prud'homme finance la MJC", "Collège Prud'homme"],
    ['la MJC aide l’association Aujourd’hui', 'Association Aujourd’hui'],
  ])('belongs to it: « %s »', (text, name) => {
    const { says, plan } = read(text);
    expect([...addedBy(text), says].join(' ')).toContain(name);
    expect(plan.length + says.length).toBeGreaterThan(0);
  });
});

describe('a name of a kind that the map knows one of', () => {
  it.each([
    'le CCAS du Lac cherche un local',
    'le CCAS du Lac propose une salle',
    'le CCAS du Lac aide les restos',
  ])('is somebody else with a name of its own: %s', (text) => {
    expect(addedBy(text, 'Q')).toEqual(['CCAS du Lac']);
  });

  it.each(['le ccas du lac aide les restos', 'le ccas du lac s’engage à ouvrir une épicerie'])(
    'is asked about without a capital: %s',
    (text) => {
      expect(read(text, 'Q')).toMatchObject({ outcome: 'question', question: { id: 'sure' } });
    },
  );

  it('is the known one before a place nearby', () => {
    expect(read('l’amap du coin livre le collège').plan).toMatchObject([{ to: [{ id: 'amap' }] }]);
  });

  it.each([
    ['l’amap de Montbriac livre le lycée', 'B', ['lycee', 'amap']],
    ['le collège de Montbriac aide l’amap', 'B', ['college', 'amap']],
    ['le ccas de la ville aide les restos', 'Q', ['ccas', 'restos']],
    ['the library of the county helps the school', 'V', ['library', 'school']],
  ])('takes the authority after « de » for where it is: %s', (text, scene, ids) => {
    const [link] = read(text, scene).plan;
    expect(link?.does === 'link' && link.actors.map((who) => 'id' in who && who.id)).toEqual(ids);
  });

  it('is asked about with another town', () => {
    expect(read('la mjc de Saint-Loup aide l’amap').question?.id).toBe('sure');
  });
});

describe('words that name nobody', () => {
  it.each([
    ['le ccas et l’école se rencontrent en février pour la cantine', 'Q'],
    ['sarne habitat va rénover cent logements', 'Q'],
    ['le PCAET, la cc le pilote avec la ddt', 'B'],
  ])('add no actor: %s', (text, scene) => {
    expect([read(text, scene).outcome, addedBy(text, scene)]).toEqual(['plan', []]);
  });

  it('ask about an unknown acronym, but not about one that a country knows', () => {
    expect([read('le TZR aide la mjc').outcome, read('la MSA aide la mjc').outcome]).toEqual([
      'question',
      'plan',
    ]);
  });
});

describe('an act that a commitment promises', () => {
  it.each([
    ['la ferme des lilas va planter des haies', 'B', 'E3'],
    ['sarne habitat rénove trois cents logements', 'Q', 'E3'],
    ['l’école lutte contre le gaspillage alimentaire', 'Q', 'E2'],
  ])('is carried: %s', (text, scene, commitmentId) => {
    expect(read(text, scene).plan).toMatchObject([{ does: 'carry', commitmentId }]);
  });

  it('is not carried by who does one of many', () => {
    expect(read('le lycée plante une haie').plan).toEqual([]);
  });
});
