import { describe, expect, it } from 'vitest';
import { type AppState, initialState } from '../../client/state/app-state.ts';
import { withAnswer } from '../../client/state/live/answered.ts';
import { isInSight, questionsInSight, unseenAfter } from '../../client/state/live/in-sight.ts';
import { awayFromServer, backAtServer, shown, takeDelta, withMap } from '../../client/state/live/live.ts';
import { addEdit } from '../../client/state/outbox/outbox.ts';
import { loadForesight } from '../../client/state/outbox/show-pending.ts';
import type { GapList } from '../../model/contract/gap.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { diffMaps } from '../../model/readings/diff-maps.ts';
import { mapReading } from '../../model/readings/map-reading.ts';
import { DAY, makeActor, makeCooperation, makeSystem } from '../support/make-facts.ts';

await loadForesight();

const map: TerritoryMap = mapReading(
  makeSystem({
    actors: [
      makeActor('a'),
      makeActor('b'),
      makeActor('c', { membership: { onMap: true, since: '2026-01-01' } }),
    ],
    cooperations: [
      makeCooperation('work', ['a', 'b']),
      makeCooperation('money', ['a', 'b'], { nature: 'funds' }),
      makeCooperation('new', ['a', 'c'], { startedOn: '2026-01-01' }),
    ],
  }),
);
const territoryId = map.territory.id;
const NO_GAPS: GapList = {
  items: [],
  headline: 0,
  asked: 0,
  proposedKeys: [],
  heard: { links: 0, commitments: 0, needs: 0, of: 3 },
};
const reference = { themes: [], resources: [], intensities: [], charterItems: [] };
const read: AppState = withMap(
  {
    ...initialState,
    territoryId,
    reference: { ...initialState.reference, value: reference as never },
  },
  map,
);
const namesOf = ({ map: { value } }: AppState) => value?.cooperations.map(({ id }) => id).sort();

describe('visible elements', () => {
  it('is every reading of the whole map of the present that has no more in it', () => {
    expect(
      isInSight({ ...read, viewOptions: { at: '2025-06-01', minIntensity: 4, withoutTransactions: true } }),
    ).toBe(true);
    expect(isInSight({ ...read, viewOptions: { known: '3' } })).toBe(false);
    expect(isInSight({ ...read, part: { family: 'business' } })).toBe(false);
    expect(isInSight(initialState)).toBe(false);
    const part = { actors: 1, leaving: 0, beyond: false };
    expect(isInSight(withMap(read, { ...map, part }))).toBe(false);
    expect(isInSight(withMap(read, { ...map, known: { revision: 1, at: '2026-01-01T00:00:00Z' } }))).toBe(
      false,
    );
    const without = withMap({ ...read, viewOptions: { withoutTransactions: true } }, map);
    expect(isInSight(without)).toBe(true);
    expect(isInSight({ ...without, viewOptions: {} })).toBe(false);
  });
});

describe('while the server is away', () => {
  const away = awayFromServer({ ...read, viewOptions: { at: '2025-06-01', withoutTransactions: true } });

  it('the map is filtered by the query on screen', () => {
    expect(namesOf(read)).toEqual(['money', 'new', 'work']);
    expect(namesOf(away)).toEqual(['work']);
    expect(away.map.value?.day).toBe('2025-06-01');
    expect(away.map.value?.actors.map(({ id }) => id)).toEqual(['a', 'b']);
    // Keeps every field that the server sent.
    expect(namesOf(awayFromServer({ ...away, viewOptions: {} }))).toEqual(['money', 'new', 'work']);
  });

  it('is the same object as long as nothing changes, with what is pending here', () => {
    const again = shown(away);
    expect(shown(again).map.value).toBe(again.map.value);
    const edit = {
      key: 'k',
      name: 'addActor',
      territoryId,
      params: { territoryId },
      body: { id: 'd', name: 'd', family: 'citizens' },
    } as const;
    const edited = shown({ ...away, outbox: addEdit(away.outbox, edit) });
    expect(edited.map.value?.actors.map(({ id }) => id)).toEqual(['a', 'b', 'd']);
    expect(shown(edited).map.value).toBe(edited.map.value);
  });

  it('keeps hidden elements unchanged', () => {
    const past: AppState = { ...read, viewOptions: { known: '1' } };
    expect(awayFromServer(past)).toBe(past);
  });

  it('questions are read from what is on screen, delicate ones by who is known to lead alone', () => {
    expect(questionsInSight(read)).toBeNull();
    const asked = questionsInSight(away);
    expect(asked).toMatchObject({
      reading: { day: '2025-06-01', minIntensity: 2, withoutTransactions: true },
      seesPrivate: true,
      asksDelicate: false,
    });
    expect(asked?.map).toBe(away.map.value);
    expect(questionsInSight({ ...away })).toBe(asked);
    const me = (actions: string[]) =>
      ({ person: null, actions, needsSetup: false }) as unknown as AppState['me'];
    expect(questionsInSight({ ...away, me: me(['private.read']) })).toMatchObject({ asksDelicate: true });
    expect(questionsInSight({ ...away, me: me([]) })).toMatchObject({
      seesPrivate: false,
      asksDelicate: false,
    });
    expect(questionsInSight({ ...away, reference: initialState.reference })).toBeNull();
    const later = awayFromServer({ ...read, viewOptions: { known: '1' } });
    expect(questionsInSight(later)).toBeNull();
  });

  it('says from which day on it does not know what begins', () => {
    expect(unseenAfter(away)).toBeNull();
    expect(unseenAfter(awayFromServer({ ...read, viewOptions: { at: '2027-01-01' } }))).toBe(DAY);
    expect(unseenAfter({ ...read, viewOptions: { at: '2027-01-01' } })).toBeNull();
  });
});

describe('what this device had kept', () => {
  const kept = (value: unknown) => ({ notModified: false, value, etag: '"old"', kept: true });
  const older = { ...map, cooperations: [], links: [] };

  it('is a map where none is known, read as the screen has it', () => {
    const empty: AppState = { ...read, map: initialState.map, serverMap: initialState.serverMap };
    const state = withAnswer({ ...empty, viewOptions: { at: '2025-06-01' } }, 'map', kept(map));
    expect(state.serverMap).toMatchObject({ away: true, map });
    // Nobody is asked whether it is still so.
    expect(state.map.etag).toBeNull();
  });

  it('is none where one is known, which is newer', () => {
    const state = withAnswer({ ...read, viewOptions: { at: '2025-06-01' } }, 'map', kept(older));
    expect(state.serverMap).toMatchObject({ away: true, map });
    expect(namesOf(state)).toEqual(['money', 'work']);
    expect(state.map).toMatchObject({ pending: false, error: null });
  });

  it('is questions with what was answered to them, until they are found here', () => {
    const state = withAnswer(read, 'gaps', kept({ ...NO_GAPS, asked: 4 }));
    expect(state.gaps.value?.asked).toBe(4);
    expect(questionsInSight(state)).toMatchObject({ told: { asked: 4 } });
  });

  it('says nothing of the server where it is neither', () => {
    const state = withAnswer(read, 'charter', kept({ items: [] }));
    expect(state.charter.value).toEqual({ items: [] });
    expect(state.serverMap.away).toBe(false);
  });
});

describe('once the server answers', () => {
  it('that nothing has changed, it is there all the same', () => {
    const away = awayFromServer(read);
    const same = { notModified: true, value: null, etag: '"1"' };
    expect(withAnswer(away, 'map', same).serverMap).toMatchObject({ away: false, map });
    const found = shown({ ...away, serverMap: { ...away.serverMap, gaps: NO_GAPS, gapsHere: NO_GAPS } });
    expect(withAnswer(found, 'gaps', same).serverMap).toMatchObject({ away: true, gapsHere: null });
    expect(withAnswer(away, 'charter', same).serverMap.away).toBe(true);
  });

  it('its map and its questions stand again', () => {
    const found = { ...NO_GAPS, asked: 7 };
    const away = awayFromServer(
      shown({ ...read, serverMap: { ...read.serverMap, gaps: NO_GAPS, gapsHere: found } }),
    );
    expect(away.gaps.value?.asked).toBe(7);
    const back = backAtServer(backAtServer(away, 'gaps'), 'map');
    expect(back.gaps.value?.asked).toBe(0);
    expect(back.serverMap).toMatchObject({ away: false, gapsHere: null });
    expect(questionsInSight(back)).toBeNull();
  });

  it('a visible cooperation implies visible parties', () => {
    const next = { ...map, territory: { ...map.territory, revision: map.territory.revision + 1 } };
    const told = takeDelta(awayFromServer(read), territoryId, diffMaps(map, next));
    expect(told).toMatchObject({ serverMap: { away: false } });
  });
});
