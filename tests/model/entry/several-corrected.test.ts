import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../model/entry/read-entry.ts';
import { spokenScene } from '../../support/spoken-lines.ts';

const correct = (previous: string, text: string, scene: string) =>
  readEntry({ text, previous: [previous] }, spokenScene(scene)).plan.map((step) =>
    step.does === 'change'
      ? [
          step.op,
          ...(step.swap ?? [step.party]).map((who) => (who !== undefined && 'id' in who ? who.id : '')),
          step.role,
        ].filter((one) => one !== undefined)
      : [step.does],
  );

describe('a correction that names several', () => {
  it('replaces denied parties by the others, one by one', () => {
    expect(
      correct('le gaec et les lilas livrent le collège', 'pas le gaec et les lilas, la cuma et l’amap', 'B'),
    ).toEqual([
      ['swap', 'gaec', 'cuma'],
      ['swap', 'lilas', 'amap'],
    ]);
  });

  it('adds further newcomers on the side of the party denied', () => {
    expect(correct('l’amap livre le collège', 'non pas l’amap, le gaec, les lilas et la cuma', 'B')).toEqual([
      ['swap', 'amap', 'gaec'],
      ['add', 'lilas', 'to'],
      ['add', 'cuma', 'to'],
    ]);
  });

  it('removes all parties that leave, and keeps the parties that stay', () => {
    const previous = 'la ville aide le secours pop, les restos et la croix rouge';
    expect(
      correct(previous, 'enlève la croix rouge et les restos, il reste que le secours pop', 'Q'),
    ).toEqual([
      ['drop', 'croix'],
      ['drop', 'restos'],
    ]);
  });

  it('adds all to a link without a direction', () => {
    expect(
      correct('l’université travaille avec la région', 'rajoute la cci, le club et l’afpa', 'I'),
    ).toEqual([
      ['add', 'cci'],
      ['add', 'club'],
      ['add', 'afpa'],
    ]);
  });

  it('takes a whole statement with several new parties for the same link', () => {
    expect(correct('l’amap livre le collège', 'non, le gaec et la cuma livrent le collège', 'B')).toEqual([
      ['swap', 'amap', 'gaec'],
      ['add', 'cuma', 'to'],
    ]);
  });

  it('never leaves a link of one, or without one of its sides', () => {
    expect(correct('l’amap et le gaec livrent le collège', 'enlève l’amap et le gaec', 'B')).toEqual([]);
  });

  it('asks whether additions join the link or the map, where the link has a direction', () => {
    const { outcome } = readEntry(
      { text: 'add the county and the rotary', previous: ['the fund supports the food bank'] },
      spokenScene('V'),
    );
    expect(outcome).toBe('question');
  });

  it('is none where two others have a link of their own', () => {
    const previous = 'le collège et l’amap se coordonnent';
    for (const text of [
      'et la mjc finance le lycée',
      'aussi la mjc finance le lycée',
      'la mjc finance aussi le lycée',
    ])
      expect([text, correct(previous, text, 'B')]).toEqual([text, [['link']]]);
  });

  it('is none after an addition whose names have a verb', () => {
    const text = 'oh and the county and the district fund the food bank';
    expect(correct('the school and the farm run a fair', text, 'V')).toEqual([['link']]);
  });

  it('replaces nobody where its names are not alike', () => {
    expect(correct('la ddtm aide le comité des pêches', 'non, le parc et le lycée maritime', 'P')).toEqual(
      [],
    );
  });

  it('adds the names of a list that « aussi » ends or opens', () => {
    expect(correct('le collège et l’amap se coordonnent', 'la mjc aussi et puis le lycée', 'B')).toEqual([
      ['add', 'mjc'],
      ['add', 'lycee'],
    ]);
  });

  it('is none where some of the last link do something without the others', () => {
    expect(
      correct(
        'la ville, le ccas, la caf et l’école se coordonnent',
        'la ville et le ccas organisent un repas sans la caf et l’école',
        'Q',
      ),
    ).not.toContainEqual(expect.arrayContaining(['drop']));
  });

  it('makes the same link again, of several on one side', () => {
    const { plan } = readEntry(
      { text: 'le gaec et la cuma aussi', previous: ['l’amap livre le collège'] },
      spokenScene('B'),
    );
    expect(plan).toEqual([
      expect.objectContaining({
        does: 'link',
        nature: 'commissions',
        from: [{ id: 'college' }],
        to: [{ id: 'gaec' }, { id: 'cuma' }],
      }),
    ]);
  });

  it('is none with words that no correction has', () => {
    for (const text of ['no, the uni and the college don’t talk', 'and the uni and the college bicker'])
      expect([text, correct('the school and the farm run a fair', text, 'V')]).not.toEqual([
        text,
        expect.arrayContaining([expect.arrayContaining(['add'])]),
      ]);
  });
});

describe('a second line that is no correction', () => {
  const LENT = 'la mjc prête sa salle au collectif haies';
  const read = (text: string) =>
    readEntry({ text, previous: [LENT] }, spokenScene('B')).plan.map((step) =>
      step.does === 'link'
        ? [step.nature, ...step.actors.map((who) => ('id' in who ? who.id : who.name))]
        : [step.does],
    );
  const outcome = (text: string) => readEntry({ text, previous: [LENT] }, spokenScene('B')).outcome;

  it('adds a link where it says « aussi » after a word that takes back', () => {
    expect(read('non mais la mjc prête aussi son minibus au lycée')).toEqual([
      ['shares_means', 'mjc', 'lycee'],
    ]);
  });

  it('notes nothing for « non plus », somebody else denied, and what was before', () => {
    expect(outcome('le lycée et le civam non plus')).toBe('nothing');
    expect(outcome('c’est pas le lycée')).toBe('nothing');
    expect(outcome('avant c’était le lycée')).toBe('nothing');
  });

  it('leaves the last link as it is where the line names two others and denies one of its parties', () => {
    for (const text of [
      'c’est le lycée qui conseille le civam, pas la mjc',
      'c’est pas la mjc qui conseille le civam, c’est le lycée',
      'plutôt que la mjc, le civam conseille le lycée',
    ])
      expect(read(text).filter(([does]) => does === 'change')).toEqual([]);
  });

  it('is asked where somebody is only compared with who acts', () => {
    for (const text of [
      'comme la mjc, le civam conseille le lycée',
      'contrairement à la mjc, le civam conseille le lycée',
      'pas seulement la mjc, le civam conseille aussi le lycée',
    ])
      expect(outcome(text)).toBe('question');
  });
});
