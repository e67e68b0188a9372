import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../model/contract/languages.ts';
import type { MeasureReading } from '../../../model/contract/measures.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import { makeActor, makeCooperation, makeFacts } from '../../support/make-facts.ts';
import { makeMeasures } from '../../support/make-measures.ts';
import { linesOf, reportOn } from '../../support/report-scene.ts';

const facts = makeFacts({
  actors: ['a', 'b', 'c'].map((id) => makeActor(id)),
  cooperations: [makeCooperation('ab', ['a', 'b'])],
});
const sentences: MeasureReading['sentences'] = [
  { measure: 'density', sentence: 'One pair of three.', class: 3 },
  { measure: 'strength', sentence: 'Who has most.', class: null },
];
const measured = (
  {
    multiParty = 'projection',
    links = 1,
    confirmed,
  }: {
    multiParty?: MeasureReading['subNetwork']['multiParty'];
    links?: number;
    confirmed?: MeasureReading['coverage']['confirmed'];
  } = {},
  language: Language = 'en',
) => {
  const made = makeMeasures({ a: {}, b: {}, c: {} });
  return reportOn(facts, {
    language,
    sections: ['measures', 'annex'],
    measures: {
      ...made,
      subNetwork: { ...made.subNetwork, multiParty, links },
      coverage: { ...made.coverage, ...(confirmed !== undefined && { confirmed }) },
      sentences,
    },
  });
};

describe('the measures in a report', () => {
  it('are sentences, with the strength next to the number of links only where it differs', () => {
    expect(linesOf(measured(), 'measures').slice(1)).toEqual(['One pair of three.']);
    expect(linesOf(measured({ multiParty: 'newman' }), 'measures').slice(1)).toEqual([
      'One pair of three.',
      'Who has most.',
    ]);
    expect(linesOf(measured({ links: 0 }), 'measures')).toEqual([]);
    const unsaid = (links: number) => linesOf(measured({ links }), 'leftOut').join(' ');
    expect([unsaid(0), unsaid(1)]).toEqual([expect.stringMatching(/measure/i), '']);
    expect(linesOf(reportOn(facts, { language: 'en' }), 'measures')).toEqual([]);
  });

  it.each(LANGUAGES)(
    'say on what they stand, and by what names they are found again: %s',
    async (language) => {
      const leads = CONFIRMED.flatMap(
        (confirmed) => linesOf(measured({ confirmed }, language), 'measures')[0] ?? [],
      );
      const names = linesOf(measured({ multiParty: 'newman' }, language), 'annex');
      await expect([...leads, '', ...names, ''].join('\n')).toMatchFileSnapshot(
        `demonstration/measures.${language}.txt`,
      );
      expect(linesOf(measured({ links: 0 }, language), 'annex')).toEqual([]);
    },
  );
});

/** The number of parties that stated the one link. */
const CONFIRMED = [
  { byTwo: 0, byOne: 0, byNone: 0 },
  { byTwo: 1, byOne: 0, byNone: 0 },
  { byTwo: 2, byOne: 1, byNone: 3 },
  { byTwo: 0, byOne: 0, byNone: 4 },
];
