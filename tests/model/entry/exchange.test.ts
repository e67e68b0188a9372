import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../model/entry/read-entry.ts';
import { spokenScene } from '../../support/spoken-lines.ts';

const FUNDS = 'la cc finance la recyclerie';
const SUPPLIES = 'Brook Farm supplies the food bank';

const read = (text: string, previous: string | null, scene: 'B' | 'V') =>
  readEntry({ text, previous: previous === null ? [] : [previous] }, spokenScene(scene));

const swapsOf = (text: string, previous: string, scene: 'B' | 'V') =>
  read(text, previous, scene).plan.map((step) =>
    step.does === 'change' && step.op === 'swap'
      ? step.swap?.map((who) => ('id' in who ? who.id : who.name))
      : step.does,
  );

describe('an order to put one actor in the place of another', () => {
  it.each([
    'enlève la CC et mets le département',
    'on enlève la CC, on met le département à la place',
    'oublie la CC, c’est le département',
    'mets le département à la place de la CC',
    'le département à la place de la CC',
    'à la place de la CC, mets le département',
    'remplace la CC par le département',
    'en fait la CC c’est le département',
    'quand je dis la CC c’est le département',
    'la CC c’est une erreur, c’est le département',
    'la CC ou plutôt le département',
    't’as mis la CC mais c’est le département',
    'vous avez noté la CC alors que c’est le département',
    'tu as écrit CC au lieu de département',
    'c’est marqué la CC, c’est le département',
    'la CC c’est faux, c’est le département',
    'rectif : le département, pas la CC',
    'attends, la CC ? non, le département',
    'j’ai confondu la CC et le département',
    'j’ai confondu le département avec la CC',
    'le département prend la place de la CC',
    'c’est le département qui le fait',
  ])('replaces the party of the last link: %s', (text) => {
    expect(swapsOf(text, FUNDS, 'B')).toEqual([['cc', 'dept']]);
  });

  it.each([
    'take out Brook Farm and put the market',
    'take Brook Farm out and put the market in',
    'the market instead of Brook Farm',
    'replace Brook Farm with the market',
    'I mixed up Brook Farm and the market',
    'the market takes Brook Farm’s place',
    'Brook Farm, or rather the market',
    'actually Brook Farm is the market',
  ])('replaces the party of the last link in English: %s', (text) => {
    expect(swapsOf(text, SUPPLIES, 'V')).toEqual([['farm', 'market']]);
  });

  it('replaces several, each by one, on both sides of a link too', () => {
    const previous = 'le département et la fondation financent la recyclerie';
    expect(swapsOf('remplace le département et la fondation par la cc et la mjc', previous, 'B')).toEqual([
      ['dept', 'cc'],
      ['fondation', 'mjc'],
    ]);
    expect(swapsOf('remplace la cc et la recyclerie par le département et la mjc', FUNDS, 'B')).toEqual([
      ['cc', 'dept'],
      ['recyclerie', 'mjc'],
    ]);
  });

  it.each(['remplace la MJC par le département', 'mets le département à la place de la MJC'])(
    'asks who leaves if the one named is not in the last link: %s',
    (text) => {
      expect(read(text, FUNDS, 'B').question?.id).toBe('instead');
    },
  );

  it('asks if nothing says that the line is a correction', () => {
    const { question } = read('la CC c’est le département', FUNDS, 'B');
    expect(question?.choices[0]?.id).toBe('cc');
  });
});

describe('a statement of a replacement in the world', () => {
  it.each([
    ['le lycée remplace la MJC au conseil du CIVAM', null, 'B'],
    ['le lycée remplace la MJC au conseil du CIVAM', 'la mjc prête sa salle au civam', 'B'],
    ['le département a pris la place de la CC', FUNDS, 'B'],
    ['la CC devient le département', FUNDS, 'B'],
    ['ce n’est plus la CC c’est le département', FUNDS, 'B'],
    ['the market replaces Brook Farm on the library’s board', SUPPLIES, 'V'],
  ] as const)('is asked, not noted: %s after %s', (text, previous, scene) => {
    expect(read(text, previous, scene)).toMatchObject({ outcome: 'question', plan: [] });
  });
});

describe('a line that tells no cooperation', () => {
  it.each([
    ['c’est la recyclerie qui l’a dit', FUNDS, 'B'],
    ['it’s the food bank who said it', SUPPLIES, 'V'],
  ] as const)('does not reverse the last link: %s', (text, previous, scene) => {
    expect(read(text, previous, scene).plan).toEqual([]);
  });

  it.each([
    ['le lycée aurait préféré le CIVAM', 'B'],
    ['the county would rather have funded the library', 'V'],
    ['the market would have preferred the library', 'V'],
  ] as const)('notes no wish that was not fulfilled: %s', (text, scene) => {
    expect(read(text, null, scene).plan).toEqual([]);
  });
});

describe('an order to turn a link round', () => {
  it.each([
    ['intervertis la CC et la recyclerie', FUNDS, 'B'],
    ['intervertis-les', FUNDS, 'B'],
    ['swap the farm and the food bank', SUPPLIES, 'V'],
    ['switch those two', SUPPLIES, 'V'],
  ] as const)('reverses the last link: %s', (text, previous, scene) => {
    expect(read(text, previous, scene).plan).toMatchObject([{ does: 'change', op: 'reverse' }]);
  });
});
