import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../model/entry/read-entry.ts';
import { spokenScene } from '../../support/spoken-lines.ts';

const read = (text: string, scene = 'B', previous: readonly string[] = []) =>
  readEntry({ text, previous }, spokenScene(scene));

describe('when a link began, ended or is planned', () => {
  it.each([
    ['la mairie finance la MJC depuis 2019', '2019'],
    ['la mairie finance la MJC depuis mars 2021', '2021-03'],
    ['la mairie finance la MJC depuis trois ans', '2023'],
    ['depuis septembre 2020 la mairie finance la MJC', '2020-09'],
  ])('takes down the start of « %s »', (text, since) => {
    expect(read(text).plan).toEqual([expect.objectContaining({ nature: 'funds', status: 'active', since })]);
  });

  it('says the start in the sentence shown before Enter', () => {
    expect(read('la mairie finance la MJC depuis 2019').says).toBe(
      'Commune de Montbriac finance MJC de Montbriac (depuis 2019).',
    );
    expect(read('the county has been funding the library since 2019', 'V').says).toBe(
      'Wessend County Council funds Ashby Library (since 2019).',
    );
  });

  it('notes no start that is still to come', () => {
    expect(read('la mairie finance la MJC depuis 2031').plan[0]).not.toHaveProperty('since');
  });

  it('keeps the date of a planned link as a note, since a link that starts later is drawn later', () => {
    const [step] = read('les aciéries vont raccorder la SCIC en 2027', 'I').plan;
    expect(step).toMatchObject({ status: 'intention', note: 'Prévu pour 2027' });
    expect(step).not.toHaveProperty('since');
  });

  it.each([
    ['la mairie a financé la MJC jusqu’en 2022', 'B', 'funds', ['mairie'], ['mjc'], '2022'],
    ['the county used to fund the library', 'V', 'funds', ['county'], ['library'], undefined],
    ['la MJC ne livre plus l’épicerie', 'B', 'commissions', ['epicerie'], ['mjc'], undefined],
    ['the county stopped funding the library', 'V', 'funds', ['county'], ['library'], undefined],
  ])('keeps the nature of a link that ended: « %s »', (text, scene, nature, from, to, until) => {
    const ids = (some: readonly string[]) => some.map((id) => ({ id }));
    expect(read(text, scene).plan).toEqual([
      {
        ...{ does: 'link', actors: ids([...from, ...to]), nature, status: 'ended' },
        ...{ from: ids(from), to: ids(to), ...(until !== undefined && { until }) },
      },
    ]);
  });

  it.each([
    ['depuis 2019', 'B', 'la mairie finance la MJC', '2019'],
    ['et ça depuis mars 2021', 'B', 'la mairie finance la MJC', '2021-03'],
    ['since 2021', 'V', 'the farm supplies the school', '2021'],
  ])('takes « %s » as the start of the link just noted', (text, scene, before, since) => {
    expect(read(text, scene, [before]).plan).toEqual([
      expect.objectContaining({ does: 'change', op: 'start', since }),
    ]);
  });

  it('says no act of what was only left', () => {
    expect(read('the youth club left the repair café’s building', 'V').plan).toEqual([
      expect.objectContaining({ nature: 'unspecified', status: 'ended' }),
    ]);
  });
});

describe('sums of money', () => {
  it.each([
    ['la région met 2 millions sur la SCIC', 'I', 'region', 'scic'],
    ['la mairie donne 3000 € à la MJC', 'B', 'mairie', 'mjc'],
    ['la MJC touche 3000 euros de la mairie', 'B', 'mairie', 'mjc'],
    ['la MJC reçoit 3 000 € de la mairie', 'B', 'mairie', 'mjc'],
    ['the foundation puts £5000 into the repair café', 'V', 'fund', 'repair'],
    ['the repair café gets £5000 from the foundation', 'V', 'fund', 'repair'],
  ])('are paid by one party to the other: « %s »', (text, scene, from, to) => {
    expect(read(text, scene).plan).toEqual([
      expect.objectContaining({ nature: 'funds', from: [{ id: from }], to: [{ id: to }] }),
    ]);
  });

  it.each([
    'la MJC doit 3000 euros à la mairie',
    'la MJC demande 3000 euros à la mairie',
    'la MJC coûte 3000 euros à la mairie',
  ])('are no gift where they are a debt, a request or a price: « %s »', (text) => {
    const { outcome, says } = read(text);
    expect([outcome, says]).toEqual(['question', expect.stringContaining('à préciser')]);
  });
});
