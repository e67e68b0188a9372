import { describe, expect, it } from 'vitest';
import type { ActorFact, CooperationFact } from '../../../../model/elements/facts.ts';
import { System } from '../../../../model/elements/system.ts';
import { AS_ON_MAP } from '../../../../model/readings/measures/sub-network.ts';
import { panelOf, rankOfScale } from '../../../../model/readings/snapshots/panel.ts';
import { makeActor, makeCooperation, makeFacts } from '../../../support/make-facts.ts';

const wave = (day: string, actors: ActorFact[], cooperations: CooperationFact[]): System =>
  new System(makeFacts({ actors, cooperations }), { day, minIntensity: 2, withoutTransactions: false });
const since = (id: string, day: string): ActorFact =>
  makeActor(id, { membership: { onMap: true, since: day } });
const ab = makeCooperation('ab', ['a', 'b']);

describe('a panel of three waves', () => {
  const panel = panelOf(
    [
      wave('2022-01-01', [makeActor('b'), makeActor('a'), makeActor('gone')], [ab]),
      wave(
        '2024-01-01',
        [makeActor('a', { scale: 'regional' }), makeActor('b'), since('new', '2022-07-02')],
        [],
      ),
      wave(
        '2026-01-01',
        [makeActor('a'), makeActor('b'), since('new', '2022-07-02'), makeActor('gone')],
        [ab, makeCooperation('new-b', ['new', 'b'], { intensity: 1 })],
      ),
    ],
    AS_ON_MAP,
  );

  it('has the same actors in the same order in each wave', () => {
    expect(panel.actors.map(({ id }) => id)).toEqual(['a', 'b', 'gone', 'new']);
    expect(panel.waves).toEqual([
      [
        [0, 1, 0, null],
        [1, 0, 0, null],
        [0, 0, 0, null],
        [null, null, null, null],
      ],
      [
        [0, 0, null, 0],
        [0, 0, null, 0],
        [null, null, null, null],
        [0, 0, null, 0],
      ],
      // A link of intensity 1 is none at a threshold of 2.
      [
        [0, 1, 0, 0],
        [1, 0, 0, 0],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
      ],
    ]);
  });

  it('dates arrivals by their day where it is known, and departures halfway', () => {
    expect(panel.presence).toEqual([
      { actorId: 'a', from: 1, until: 3 },
      { actorId: 'b', from: 1, until: 3 },
      { actorId: 'gone', from: 1, until: 1.5 },
      { actorId: 'gone', from: 2.5, until: 3 },
      { actorId: 'new', from: 1.249, until: 3 },
    ]);
  });

  it('takes covariates as last known', () => {
    expect(panel.actors[0]?.scale).toBeUndefined();
    expect([rankOfScale('local'), rankOfScale('regional'), rankOfScale(undefined)]).toEqual([1, 4, null]);
  });
});
