import { describe, expect, it } from 'vitest';
import type { Cooperation, Party } from '../../model/contract/cooperation.ts';
import type { Elements } from '../../model/elements/elements.ts';
import { awaitedIds, promiseGroups, promiseRank, promisesByMonth } from '../../model/readings/promises.ts';
import { foreseeMap } from '../../model/writes/optimistic/foresee-map.ts';
import { acting, mapOf, sceneOf, together } from '../support/element-scene.ts';

const cooperation = (id: string, state: Cooperation['state'], more: Partial<Cooperation> = {}) =>
  ({
    id,
    state,
    status: state,
    intensity: 0,
    version: 1,
    declarations: [],
    parties: [
      { actorId: 'a', role: 'member' },
      { actorId: 'b', role: 'member' },
    ],
    ...more,
  }) as unknown as Cooperation;

const yes = (actorId: string): Party => ({ actorId, role: 'member', agreedOn: '2026-03-01' });
const ids = (list: readonly Cooperation[]) => list.map(({ id }) => id);

describe('promises', () => {
  it('are listed by month, with their original dates, the earliest first; one without a date is in no month', () => {
    const dated = (id: string, promisedFor: string) => cooperation(id, 'intention', { promisedFor });
    const months = promisesByMonth([
      ...[dated('year', '2026'), dated('later', '2026-10-02'), cooperation('undated', 'intention')],
      ...[dated('end', '2026-09'), dated('first', '2026-09-01'), dated('before', '2026-08-31')],
    ]);
    expect(months.map(([month, list]) => [month, ids(list)])).toEqual([
      ['2026-08', ['before']],
      ['2026-09', ['first', 'end']],
      ['2026-10', ['later']],
      ['2026', ['year']],
    ]);
  });

  it('are due from the day after, then to come, then without a day; proposals among them', () => {
    const { overdue, coming, undated } = promiseGroups({
      day: '2026-03-12',
      cooperations: [
        cooperation('today', 'intention', { promisedFor: '2026-03-12' }),
        cooperation('late', 'intention', { promisedFor: '2026-01-31' }),
        cooperation('older', 'proposed', { promisedFor: '2024-11-30' }),
        cooperation('undated', 'proposed'),
        cooperation('wished', 'wished', { promisedFor: '2026-01-01' }),
        cooperation('active', 'active'),
      ],
    });
    expect([overdue, coming, undated].map(ids)).toEqual([['older', 'late'], ['today'], ['undated']]);
  });

  it('are kept or left where a day or a yes says that there was one', () => {
    const { kept, left } = promiseGroups({
      day: '2026-03-12',
      cooperations: [
        cooperation('old-link', 'active', { startedOn: '2020-01-01' }),
        cooperation('dated', 'active', { promisedFor: '2026-01-31', startedOn: '2026-01-20' }),
        cooperation('agreed', 'in_progress', { parties: [yes('a')], recordedOn: '2026-02-20' }),
        cooperation('over', 'ended', { promisedFor: '2026-01-31' }),
        cooperation('gone', 'broken'),
      ],
    });
    expect(ids(kept)).toEqual(['agreed', 'dated']);
    expect(ids(left)).toEqual(['over']);
  });
});

describe('a yes, before the server has said so', () => {
  const says = (known: Elements, actorId: string, body: Record<string, unknown>) =>
    foreseeMap(mapOf(known), [{ name: 'setParty', params: { cooperationId: 'p', actorId }, body }], {
      now: new Date(),
      seesPrivate: true,
      withoutTransactions: false,
      language: 'fr',
    }).cooperations[0];
  const promise = (status: 'proposed' | 'intention' | 'active', parties: readonly Party[]) =>
    sceneOf(acting('a'), acting('b'), together('p', [...parties], { status }));
  const silent = (actorId: string): Party => ({ actorId, role: 'member' });

  it('makes an intention of a proposal when it is the last awaited', () => {
    const said = { agreedOn: '2026-03-12', agreedBy: 'Anne' };
    const proposed = promise('proposed', [silent('a'), silent('b')]);
    expect(says(proposed, 'a', said)).toMatchObject({ status: 'proposed', state: 'proposed' });
    const half = promise('proposed', [yes('a'), silent('b')]);
    expect(says(half, 'b', { agreedBy: 'Bilal' })).toMatchObject({ state: 'intention' });
  });

  it('taken back makes a proposal of an intention, and of nothing else', () => {
    const parties = [yes('a'), yes('b')];
    const back = { agreedOn: null, agreedBy: null };
    expect(says(promise('intention', parties), 'a', back)).toMatchObject({ state: 'proposed' });
    expect(says(promise('active', parties), 'a', back)).toMatchObject({ state: 'active' });
    const neverSaid = promise('intention', [silent('a'), yes('b')]);
    expect(says(neverSaid, 'a', back)).toMatchObject({ state: 'intention' });
  });
});

it('a yes is one whether its day or only who said it is kept', () => {
  const said = cooperation('k', 'proposed', { parties: [{ actorId: 'a', role: 'member', agreedBy: 'Zoé' }] });
  expect([said, cooperation('k', 'proposed'), cooperation('k', 'intention')].map(promiseRank)).toEqual([
    1, 0, 2,
  ]);
  expect([said].filter((one) => awaitedIds(one).length > 0)).toEqual([said]);
});
