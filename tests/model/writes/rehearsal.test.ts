import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DAY_MS } from '../../../model/elements/day.ts';
import { nodeKey, type Properties } from '../../../model/elements/elements.ts';
import { factsOfElements } from '../../../model/elements/past/facts-of-elements.ts';
import { System } from '../../../model/elements/system.ts';
import { findGaps } from '../../../model/readings/gaps/find-gaps.ts';
import { GapContext } from '../../../model/readings/gaps/gap-context.ts';
import { rehearsedElements } from '../../../model/writes/rehearsal.ts';
import { readFixture } from '../../../server/fixtures/read-fixture.ts';
import { OFTEN } from '../../support/longer.ts';
import { DAY } from '../../support/make-facts.ts';
import { runs } from '../../support/runs.ts';

const { elements } = readFixture('val-d-exemple');
const ID = 'val-d-exemple';
const rehearsed = (today: string) => rehearsedElements(elements, ID, today);

function gapsOf(of: typeof elements, day: string): string[] {
  const facts = factsOfElements(ID, of, 1);
  if (facts === undefined) throw new Error('It is not there.');
  const context = new GapContext(new System(facts, { day, minIntensity: 2, withoutTransactions: false }));
  return findGaps(context).map(({ key, severity, confidence }) => `${key} ${severity} ${confidence}`);
}

it('asks today what the demonstration asks on its own day, whatever day it is', OFTEN, () => {
  const asked = gapsOf(elements, DAY);
  const day = fc
    .date({ min: new Date('2026-03-13'), max: new Date('2045-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, (today) => {
      expect(gapsOf(rehearsed(today), today)).toEqual(asked);
    }),
    runs(60, 20_261_128, 10),
  );
});

it('is marked, without a fixed day, without cohorts, and tied to nothing elsewhere', () => {
  const made = rehearsed('2026-11-28');
  const territory = made.get(nodeKey('Territory', ID));
  expect(territory).toMatchObject({ name: 'Val-d’Exemple', fictional: true, rehearsal: true, cohorts: [] });
  expect(territory).not.toHaveProperty('asOf');
  const fiches = [...made].filter(([key]) => key.startsWith('Fiche:'));
  expect(fiches.length).toBeGreaterThan(0);
  for (const [, fiche] of fiches) {
    expect(fiche.status).toBe('draft');
    expect(Object.keys(fiche)).not.toEqual(expect.arrayContaining(['publishedTo']));
    expect(Object.keys(fiche)).not.toEqual(expect.arrayContaining(['publishedOn']));
  }
  expect([...made.keys()].filter((key) => /^(PEER_OF|PART_OF):/.test(key))).toEqual([]);
});

it('shifts days with the day of the map, at their stated precision', () => {
  const made = rehearsed('2027-03-12');
  const later = (day: unknown) => new Date(Date.parse(String(day)) + 365 * DAY_MS).toISOString().slice(0, 10);
  const own = [...elements].filter(([key]) => key.startsWith('Cooperation:'));
  for (const [key, { startedOn, recordedOn }] of own) {
    const moved = made.get(key);
    expect(moved?.recordedOn, key).toBe(later(recordedOn));
    if (startedOn === undefined) expect(moved).not.toHaveProperty('startedOn');
    else expect(moved?.startedOn).toBe(later(startedOn));
  }
  // A declaration is known by its day too.
  for (const [key, { on }] of made) if (key.startsWith('Declaration:')) expect(key).toContain(`.${on}`);
  const said = new Map([
    [nodeKey('Territory', 't'), { name: 'T', asOf: '2026-03-12' }],
    [nodeKey('Cooperation', 'c'), { startedOn: '2020', endedOn: '2025-12' }],
  ]);
  expect(rehearsedElements(said, 't', '2027-03-12').get(nodeKey('Cooperation', 'c'))).toEqual({
    startedOn: '2020',
    endedOn: '2026-12',
  });
});

it('leaves what is no day as it is, and all days where the map has none of its own', () => {
  const own = { note: '2020-01-01', intensity: 2, startedOn: '2020-01-01' };
  const of = (territory: Properties) =>
    rehearsedElements(
      new Map<string, Properties>([
        [nodeKey('Territory', 't'), territory],
        [nodeKey('Territory', 'beside'), { name: 'Beside' }],
        ['PEER_OF:t>beside', {}],
        ['PART_OF:t>beside', {}],
        [nodeKey('Cooperation', 'c'), own],
      ]),
      't',
      '2026-03-13',
    );
  const marked = { name: 'T', cohorts: [], rehearsal: true };
  expect([...of({ name: 'T', asOf: '2026-03-12' })]).toEqual([
    [nodeKey('Cooperation', 'c'), { ...own, startedOn: '2020-01-02' }],
    [nodeKey('Territory', 't'), marked],
  ]);
  expect([...of({ name: 'T' })]).toEqual([
    [nodeKey('Cooperation', 'c'), own],
    [nodeKey('Territory', 't'), marked],
  ]);
});
