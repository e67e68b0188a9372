import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../model/entry/read-entry.ts';
import { spokenScene } from '../../support/spoken-lines.ts';

const FRENCH = {
  funds: 'la cc finance la recyclerie',
  three: 'le lycée, la cuma et le gaec organisent une fête',
};
const ENGLISH = {
  funds: 'the county funds the library',
  three: 'the school, the market and the farm run a garden',
};

const changeOf = (text: string, previous: string, scene: 'B' | 'V') => {
  const [step] = readEntry({ text, previous: [previous] }, spokenScene(scene)).plan;
  return step?.does === 'change' ? step.op : step?.does;
};

describe('an order that a room gives about the last line', () => {
  it.each([
    'je retire ce que j’ai dit',
    'faites comme si j’avais rien dit',
    'note pas ça',
    'on le note pas',
    'pas la peine de noter',
    'tu peux enlever la dernière ?',
    'on revient en arrière',
  ])('takes it back: %s', (text) => {
    expect(changeOf(text, FRENCH.funds, 'B')).toBe('undo');
  });

  it.each(['don’t write that down', 'leave that out', 'get rid of that', 'I take that back'])(
    'takes it back in English: %s',
    (text) => {
      expect(changeOf(text, ENGLISH.funds, 'V')).toBe('undo');
    },
  );

  it.each(['mauvais sens', 'c’est pas dans ce sens', 'tu t’es trompé de sens'])(
    'turns it round: %s',
    (text) => {
      expect(changeOf(text, FRENCH.funds, 'B')).toBe('reverse');
    },
  );

  it.each([
    ['mets le département à la place', FRENCH.funds, 'B'],
    ['lisez département et non cc', FRENCH.funds, 'B'],
    ['je reprends : le département', FRENCH.funds, 'B'],
    ['change the county to the district', ENGLISH.funds, 'V'],
    ['change that to the district', ENGLISH.funds, 'V'],
    ['it isn’t the county, it’s the district', ENGLISH.funds, 'V'],
  ] as const)('replaces a party: %s', (text, previous, scene) => {
    expect(changeOf(text, previous, scene)).toBe('swap');
  });

  it.each([
    ['la cuma participe pas', FRENCH.three, 'B'],
    ['la cuma s’est désistée', FRENCH.three, 'B'],
    ['juste le lycée et le gaec', FRENCH.three, 'B'],
    ['the market dropped out', ENGLISH.three, 'V'],
    ['only the school and the farm', ENGLISH.three, 'V'],
  ] as const)('removes a party of three: %s', (text, previous, scene) => {
    expect(changeOf(text, previous, scene)).toBe('drop');
  });

  it.each([
    ['la mjc participe', FRENCH.three, 'B'],
    ['la mjc les a rejoints', FRENCH.three, 'B'],
    ['oui et la mjc', FRENCH.three, 'B'],
    ['the library joined them', ENGLISH.three, 'V'],
    ['and also the library', ENGLISH.three, 'V'],
  ] as const)('adds a party: %s', (text, previous, scene) => {
    expect(changeOf(text, previous, scene)).toBe('add');
  });

  it.each([
    ['ça a capoté', 'end'],
    ['plus depuis 2021', 'end'],
    ['ils bossent plus ensemble', 'end'],
    ['en veille depuis un an', 'status'],
    ['c’est très régulier', 'level'],
  ])('changes its state: %s', (text, op) => {
    expect(changeOf(text, FRENCH.three, 'B')).toBe(op);
  });
});

describe('what one actor needs, offers or does alone', () => {
  it.each([
    ['les restos seraient preneurs d’un local', 'Q', 'need', 'premises'],
    ['les restos se retrouvent sans local', 'Q', 'need', 'premises'],
    ['recherche local pour les restos', 'Q', 'need', 'premises'],
    ['les restos sont prêts à partager leur salle', 'Q', 'offer', 'premises'],
    ['the farm has land to share', 'V', 'offer', 'land'],
  ])('is noted: %s', (text, scene, does, resourceId) => {
    expect(readEntry({ text }, spokenScene(scene)).plan).toMatchObject([{ does, resourceId }]);
  });

  it('is nothing where it ends something of its own', () => {
    expect(readEntry({ text: 'la caf a fermé son accueil' }, spokenScene('Q')).outcome).toBe('nothing');
  });

  it('is asked about where it is for the room', () => {
    expect(readEntry({ text: 'la cc nous prête la salle' }, spokenScene('B')).outcome).toBe('question');
  });
});
