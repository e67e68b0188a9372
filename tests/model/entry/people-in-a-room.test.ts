import { describe, expect, it } from 'vitest';
import type { TrueLink } from '../../../bench/words/score.ts';
import { readEntry } from '../../../model/entry/read-entry.ts';
import { spokenScene } from '../../support/spoken-lines.ts';

const read = (
  text: string,
  scene: string,
  previous: readonly string[] = [],
  before: readonly TrueLink[] = [],
) => readEntry({ text, previous }, spokenScene(scene, before));

/** Shows the steps of a line shortly; a question by its id. */
const steps = (...line: Parameters<typeof read>): readonly string[] => {
  const { outcome, question, plan } = read(...line);
  if (outcome === 'question') return [`? ${question?.id.split(':')[0] ?? ''}`];
  const named = (some: ReadonlyArray<{ readonly id: string } | { readonly name: string }> = []) =>
    some.map((who) => ('id' in who ? who.id : `+${who.name}`)).join('+');
  return plan.map((step) => {
    if (step.does === 'link') {
      const who = step.from === undefined ? named(step.actors) : `${named(step.from)} > ${named(step.to)}`;
      return `${step.nature} ${step.status} ${step.intensity ?? '-'}: ${who}`;
    }
    if (step.does === 'need' || step.does === 'offer')
      return `${step.does} ${step.resourceId}: ${named(step.actors)}`;
    if (step.does === 'change') return `${step.op} ${step.status ?? ''}: ${named(step.of)}`;
    return step.does;
  });
};

describe('dictated signs', () => {
  it('are read as the signs that they name', () => {
    expect(steps('le cpie et la mjc virgule ils font un festival ensemble point', 'B')).toEqual([
      'co_produces active -: cpie+mjc',
    ]);
    expect(steps('the farm supplies the school full stop', 'V')).toEqual([
      'commissions active -: school > farm',
    ]);
    expect(steps('the wildlife trust comma they do talks at the school full stop', 'V')).toHaveLength(1);
  });

  it('stay words after an article', () => {
    expect(steps('la mjc et le lycée font le point', 'B')).not.toContainEqual(expect.stringContaining('?'));
  });
});

describe('the source of a statement', () => {
  it('has no part in it', () => {
    const rented = ['shares_means active -: gaec > dept'];
    expect(steps('d’après la ddt le gaec prête ses terres au département', 'B')).toEqual(rented);
    expect(steps('selon la ddt, le gaec prête ses terres au département', 'B')).toEqual(rented);
    expect(steps('le gaec prête ses terres au département, selon la ddt', 'B')).toEqual(rented);
    expect(steps('according to the farm the county funds the market', 'V')).toEqual([
      'funds active -: county > market',
    ]);
  });

  it('is who says “we” when the words stand first', () => {
    expect(steps('we could do with a van, says the food bank', 'V')).toEqual(['need equipment: foodbank']);
    expect(steps('on aurait besoin d’un camion, dit la recyclerie', 'B')).toEqual([
      'need equipment: recyclerie',
    ]);
    expect(steps('we work with the school, says brook farm', 'V')).toEqual([
      'unspecified active -: farm+school',
    ]);
  });

  it('keeps a wish apart from who has it', () => {
    expect(steps('l’ars verrait bien l’hôpital travailler avec les familles rurales', 'M')).toEqual([
      'unspecified wished -: hopital+familles',
    ]);
  });
});

describe('several actors in one place', () => {
  it('do not by that make something together', () => {
    expect(steps('la cuma et le gaec sont tous les jours ensemble', 'B')).toEqual([
      'unspecified active 2: cuma+gaec',
    ]);
  });

  it('are named after what they are', () => {
    expect(
      steps('les assos d’aide alimentaire, donc restos et secours pop, stockent chez emmaüs', 'Q'),
    ).not.toContainEqual('add-actor');
  });
});

describe('a link that stands still', () => {
  it('is paused by what follows it, once', () => {
    expect(steps('the library and the uni had a joint project but it’s on hold', 'V')).toEqual([
      'co_produces dormant -: library+uni',
    ]);
    expect(steps('la mjc héberge le civam mais c’est en pause', 'B')).toEqual([
      'shares_means dormant -: mjc > civam',
    ]);
  });

  it('ends by a negation since a year, and by words for it', () => {
    expect(steps('the school hasn’t bought from the market since 2023', 'V')).toEqual([
      'commissions ended -: school > market',
    ]);
    const link: TrueLink = { parties: ['uni', 'market'], nature: ['unspecified'], status: ['active'] };
    expect(steps('that one fizzled out', 'V', ['the uni works with the market'], [link])).toEqual([
      'end : uni+market',
    ]);
    expect(steps('forget I said that', 'V', ['the uni works with the market'], [link])).toEqual([
      'undo : uni+market',
    ]);
  });
});

describe('needs and offers', () => {
  it('are read from what would help somebody', () => {
    expect(steps('un camion frigo, ça dépannerait bien l’amap', 'B')).toEqual(['need equipment: amap']);
    expect(steps('a van would be a godsend for the food bank', 'V')).toEqual(['need equipment: foodbank']);
    expect(steps('what the youth club lacks is a room', 'V')).toEqual(['need premises: youth']);
  });

  it('are read from what somebody has to spare or gives gladly', () => {
    expect(steps('the library’s got a spare room going on thursdays', 'V')).toEqual([
      'offer premises: library',
    ]);
    expect(steps('vce would happily share its data', 'V')).toEqual(['offer data: energy']);
  });
});

describe('everyday names and acts', () => {
  it('finds a foundation by “the fund”, but not where they fund', () => {
    expect(steps('the fund gave the repair café a grant', 'V')).toEqual(['funds active -: fund > repair']);
    expect(steps('the county and the district fund the library', 'V')).toEqual([
      'funds active -: county+district > library',
    ]);
  });

  it('reads a common act with an unknown thing', () => {
    expect(steps('the cycling campaign and the nhs run a bike-to-work thing', 'V')).toEqual([
      'co_produces active -: cycle+nhs',
    ]);
    expect(steps('the district took on two college apprentices', 'V')).toEqual([
      'unspecified active -: district+college',
    ]);
  });

  it('takes no phone for a body that somebody sits on', () => {
    expect(steps('the food bank and the nhs are on the phone every single day', 'V')).toEqual([
      'unspecified active 2: foodbank+nhs',
    ]);
  });
});
