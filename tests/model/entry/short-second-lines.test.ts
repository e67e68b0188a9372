import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../model/entry/read-entry.ts';
import { spokenScene } from '../../support/spoken-lines.ts';

const read = (text: string, scene = 'B', previous: readonly string[] = []) =>
  readEntry({ text, previous }, spokenScene(scene)).plan;
const link = (nature: string, from: string, to: string) =>
  expect.objectContaining({ does: 'link', nature, from: [{ id: from }], to: [{ id: to }] });

describe('a short second line', () => {
  it.each([
    'et vice versa',
    'et inversement',
    'c’est réciproque',
    'dans les deux sens',
    'et l’inverse aussi',
  ])('adds the link the other way round: « %s »', (text) => {
    expect(read(text, 'B', ['le CIVAM forme le GAEC'])).toEqual([link('shares_knowledge', 'gaec', 'civam')]);
  });

  it.each([
    ['pas finance, héberge', 'B', 'la mairie finance la MJC'],
    ['non, héberge', 'B', 'la mairie finance la MJC'],
    ['je voulais dire héberge', 'B', 'la mairie finance la MJC'],
  ])('of a verb alone corrects the nature: « %s »', (text, scene, before) => {
    expect(read(text, scene, [before])).toEqual([
      expect.objectContaining({ op: 'nature', nature: 'shares_means' }),
    ]);
  });

  it('turns the link where the other one acts', () => {
    expect(read('hosts, not supplies', 'V', ['the farm supplies the school'])).toEqual([
      expect.objectContaining({ op: 'nature', nature: 'shares_means', from: [{ id: 'farm' }] }),
    ]);
  });

  it.each(['finançait', 'enfin, finançait', 'c’était avant les élections'])(
    'in the past ends the link: « %s »',
    (text) => {
      expect(read(text, 'B', ['la mairie finance la MJC'])).toEqual([expect.objectContaining({ op: 'end' })]);
    },
  );

  it.each(['ah et le collège', 'sans oublier le collège'])('names one more: « %s »', (text) => {
    expect(read(text, 'B', ['la mairie finance la MJC'])).toEqual([link('funds', 'mairie', 'college')]);
  });

  it('shows the nature of the corrected link', () => {
    const { says } = readEntry(
      { text: 'non, héberge', previous: ['la mairie finance la MJC'] },
      spokenScene('B'),
    );
    expect(says).toContain('« met des moyens à disposition de »');
  });

  it('compares a further correction with the corrected link', () => {
    const previous = ['la mairie finance la MJC', 'non, héberge'];
    expect(read('non, finance', 'B', previous)).toEqual([expect.objectContaining({ nature: 'funds' })]);
  });
});

describe('a topic before « c’est … qui »', () => {
  it.each([
    ['la MJC, c’est la mairie qui paye', 'B', 'funds', 'mairie', 'mjc'],
    ['la MJC c’est la mairie qui la finance', 'B', 'funds', 'mairie', 'mjc'],
    ['le collège, c’est l’AMAP qui le livre', 'B', 'commissions', 'college', 'amap'],
    ['the library, it’s the county that pays', 'V', 'funds', 'county', 'library'],
  ])('is who gets it: « %s »', (text, scene, nature, from, to) => {
    expect(read(text, scene)).toEqual([link(nature, from, to)]);
  });
});

describe('what is given', () => {
  it.each([
    ['l’épicerie reverse ses invendus à la MJC', 'B', 'epicerie', 'mjc'],
    ['the food bank gets its surplus from the market', 'V', 'market', 'foodbank'],
    ['la MJC a ses locaux dans le collège', 'B', 'college', 'mjc'],
    ['la MJC a un bureau à la mairie', 'B', 'mairie', 'mjc'],
  ])('is no money: « %s »', (text, scene, from, to) => {
    expect(read(text, scene)).toEqual([link('shares_means', from, to)]);
  });

  it('takes lobbying for no common voice with whom it addresses', () => {
    expect(read('the cycling campaign lobbies the district for safer lanes', 'V')).toEqual([
      expect.objectContaining({ nature: 'unspecified' }),
    ]);
  });
});
