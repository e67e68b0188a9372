import { expect, it } from 'vitest';
import type { SettledBy } from '../../../../model/contract/gap.ts';
import { factsOfElements } from '../../../../model/elements/past/facts-of-elements.ts';
import { System } from '../../../../model/elements/system.ts';
import { askedOf, findGaps, withSurvival } from '../../../../model/readings/gaps/find-gaps.ts';
import { GapContext } from '../../../../model/readings/gaps/gap-context.ts';
import { compareIds } from '../../../../model/readings/gaps/missing-pairs.ts';
import { type MapSurvival, mapSurvival } from '../../../../model/readings/survival/survival.ts';
import { readFixture } from '../../../../server/fixtures/read-fixture.ts';
import { DAY } from '../../../support/make-facts.ts';

/**
 * Writes one question a line: its severity and confidence, the share of simulated networks in which it
 * stands, and whose answers settle most.
 */
const linesOf = ({ questions, hearFirst }: MapSurvival): string =>
  [
    ...[...questions]
      .sort(([a], [b]) => compareIds(a, b))
      .map(([key, { severity, confidence, survival, settledBy }]) =>
        [key, severity, confidence, survival.toFixed(3), ...settledBy.map(settlerOf)].join(' '),
      ),
    `whom to hear first: ${hearFirst.join(' ')}`,
    '',
  ].join('\n');
const settlerOf = ({ actorId, share }: SettledBy): string => `${actorId}=${share.toFixed(3)}`;

// After an intended change of numbers, `npx vitest run --project unit tests/model/readings/survival -u`
// updates them.
it('gives for the demonstration the confidence of each question, and the ones that fail though their own conditions are met', async () => {
  const facts = factsOfElements('val-d-exemple', readFixture('val-d-exemple').elements, 1);
  if (facts === undefined) throw new Error('The demonstration is not there.');
  const context = new GapContext(
    new System(facts, { day: DAY, minIntensity: 2, withoutTransactions: false }),
  );
  const drafts = findGaps(context);
  const survival = mapSurvival(context, askedOf(drafts));
  await expect(linesOf(survival)).toMatchFileSnapshot('demonstration.txt');
  const alone = new Map(drafts.map((draft) => [draft.key, draft]));
  const lowered = withSurvival(drafts, survival).filter(
    ({ key, confidence }) => confidence !== alone.get(key)?.confidence,
  );
  expect(lowered.map(({ key, severity }) => [alone.get(key)?.severity, severity, key])).toEqual([
    [3, 2, 'single-bridge:val-c30'],
    [3, 2, 'single-bridge:val-cc:val-petr'],
    [3, 2, 'sleeping-link:val-c33'],
    [2, 2, 'theme-without-family:energy'],
    [1, 1, 'sleeping-link:val-c02'],
    [1, 1, 'themes-in-silos:circular_economy:energy'],
    [1, 1, 'themes-in-silos:energy:solidarity'],
  ]);
  // Each can be settled, and by those alone who were not heard.
  const unheard = [...context.system.actors.keys()].filter((id) => !context.system.isHeard(id, 'links'));
  expect(lowered.every(({ settledBy = [] }) => settledBy.length > 0)).toBe(true);
  const named = lowered.flatMap(({ settledBy = [] }) => settledBy.map(({ actorId }) => actorId));
  expect(unheard).toEqual(expect.arrayContaining(named));
  expect([...survival.hearFirst].sort()).toEqual(unheard.sort());
});
