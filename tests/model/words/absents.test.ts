import { describe, expect, it } from 'vitest';
import { Family } from '../../../model/contract/vocabulary.ts';
import { DAY, makeActor, makeFacts } from '../../support/make-facts.ts';
import { linesOf, reportOn } from '../../support/report-scene.ts';

describe('who is missing, in a report', () => {
  const families = Family.options.filter((family) => family !== 'unspecified');
  const all = (heard: boolean) =>
    makeFacts({
      actors: families.map((family) =>
        makeActor(family, { family, membership: { onMap: true, ...(heard && { heardLinksOn: DAY }) } }),
      ),
    });

  it('are those without any statement', () => {
    expect(linesOf(reportOn(all(false)), 'absents')).toHaveLength(1);
  });

  it('is empty where each family is present and heard: the report states it, without such a part', () => {
    const told = reportOn(all(true));
    expect(linesOf(told, 'absents')).toEqual([]);
    expect(linesOf(told, 'leftOut').join('\n')).toMatch(/manque/);
  });
});
