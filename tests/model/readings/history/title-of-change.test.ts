import { describe, expect, it } from 'vitest';
import type { Change, ElementStates } from '../../../../model/contract/change.ts';
import { newsOfChange } from '../../../../model/readings/history/change-news.ts';
import {
  type ChangeSpeaker,
  titleOfChange,
  titleOfNews,
  titleOnMap,
} from '../../../../model/readings/history/title-of-change.ts';
import { touchedBy } from '../../../../model/readings/history/touched.ts';

/** Says the key of a sentence, and of what. */
const speaker: ChangeSpeaker = {
  say: (key, ...args) => [key, ...args].join(' '),
  nameOf: (kind, id) => `${kind}:${id}`,
  resource: (id) => `resource:${id}`,
  question: (rule) => `question:${rule}`,
};

const change = (type: string, before: ElementStates | null, after: ElementStates | null): Change => ({
  ...{ id: 'x', revision: 1, mutationId: 'm', subjectId: 'into', at: '2026-03-12T14:04:00Z' },
  ...{ type, before, after },
});
const told = (before: ElementStates | null, after: ElementStates | null, type = 'made') => {
  const one = change(type, before, after);
  const title = titleOnMap(one, touchedBy(one), speaker);
  expect(titleOfNews(newsOfChange(one), speaker)).toBe(title);
  return title;
};

describe('what a change did on the map', () => {
  it.each(['Territory', 'Actor', 'Cooperation', 'Commitment'])('names the %s', (kind) => {
    const key = `${kind}:a`;
    expect(told(null, { [key]: { name: 'A' } })).toBe(`history.${kind}.added ${key}`);
    expect(told({ [key]: { name: 'A' } }, null)).toBe(`history.${kind}.removed ${key}`);
    expect(told({ [key]: { name: 'A' } }, { [key]: { name: 'B' } })).toBe(`history.${kind}.changed ${key}`);
  });

  it.each([
    ['PARTY_TO:a>c', 'PARTY_TO', 'Actor:a Cooperation:c'],
    ['CARRIES:a>k', 'CARRIES', 'Actor:a Commitment:k'],
    ['MEMBER_OF:a>b', 'MEMBER_OF', 'Actor:a Actor:b'],
    ['PART_OF:t>u', 'PART_OF', 'Territory:t Territory:u'],
    ['NEEDS:a>data', 'NEEDS', 'Actor:a resource:data'],
    ['OFFERS:a>data', 'OFFERS', 'Actor:a resource:data'],
  ])('names both ends of %s', (key, kind, ends) => {
    expect(told(null, { [key]: { role: 'x' } })).toBe(`history.${kind}.added ${ends}`);
    expect(told({ [key]: { role: 'x' } }, null)).toBe(`history.${kind}.removed ${ends}`);
    expect(told({ [key]: { role: 'x' } }, { [key]: { role: 'y' } })).toBe(`history.${kind}.changed ${ends}`);
  });

  it('names who declared and of what, gone or not', () => {
    const declared = { 'Declaration:d': { actorId: 'a', cooperationId: 'c', intensity: 2 } };
    expect(told(null, declared)).toBe('history.Declaration.added Actor:a Cooperation:c');
    expect(told(declared, null)).toBe('history.Declaration.removed Actor:a Cooperation:c');
  });

  it('counts actors where there are several, and places', () => {
    const actors = { 'Actor:a': { name: 'A' }, 'Actor:b': { name: 'B' } };
    expect(told(null, actors)).toBe('history.many.Actor.added 2');
    expect(told(actors, null)).toBe('history.many.Actor.removed 2');
    const at = (x: number) => ({ 'ACTS_IN:a>t': { onMap: true, x } });
    expect(told(at(1), at(2))).toBe('history.moved Actor:a');
    const two = (x: number) => ({ ...at(x), 'ACTS_IN:b>t': { onMap: true, x } });
    expect(told(two(1), two(2))).toBe('history.movedMany 2');
    expect(told(null, at(1))).toBe('history.place.joined Actor:a');
    expect(told(null, two(1))).toBe('history.placesMany 2');
  });

  it.each<[before: Record<string, unknown> | null, after: Record<string, unknown> | null, what: string]>([
    [null, { onMap: true }, 'place.joined'],
    [{ onMap: true }, null, 'place.left'],
    [{ onMap: false }, { onMap: true }, 'place.entered'],
    [{ onMap: true, x: 1 }, { onMap: false, x: 2 }, 'place.reserved'],
    [{ onMap: true }, { onMap: true, heardLinksOn: '2026-01-01' }, 'place.heard'],
    [{ onMap: true }, { onMap: true, since: '2020-01-01' }, 'place.changed'],
    [{ onMap: true, x: 1 }, { onMap: true, x: 2, y: 3, placed: 'hand' }, 'moved'],
  ])('says what became of the place of an actor: from %o to %o', (before, after, what) => {
    const place = (of: Record<string, unknown> | null) => of && ({ 'ACTS_IN:a>t': of } as ElementStates);
    expect(told(place(before), place(after))).toBe(`history.${what} Actor:a`);
  });

  it('is about the weightiest of all it did, and about what a theme or a service is of', () => {
    const place = { 'ACTS_IN:b>t': { onMap: true } };
    const need = { 'NEEDS:a>data': {} };
    const land = { 'Land:l': { territoryId: 't' } };
    expect(told({ 'Cooperation:c': { nature: 'x' } }, { 'Actor:a': { name: 'A' } })).toBe(
      'history.Actor.added Actor:a',
    );
    expect(told(null, { ...need, ...place })).toBe('history.place.joined Actor:b');
    expect(told(null, { ...need, ...land })).toBe('history.NEEDS.added Actor:a resource:data');
    expect(told(null, { 'COOPERATION_ABOUT:c>food': {} })).toBe('history.Cooperation.changed Cooperation:c');
    expect(told(null, { 'SERVES:c>k': {} })).toBe('history.Cooperation.changed Cooperation:c');
    expect(told(null, { 'REFINES:k>l': {} })).toBe('history.Commitment.changed Commitment:k');
    expect(told(null, { 'COMMITMENT_ABOUT:k>food': {} })).toBe('history.Commitment.changed Commitment:k');
  });

  it('tells a question that is put on the screen, or leaves it, from one that is answered', () => {
    const question = (more: object) => ({
      'GapAnswer:t.g': { key: 'unlinked-actor:a', status: 'open', ...more },
    });
    const of = 'question:unlinked-actor';
    expect(told(null, question({ shown: 1 }))).toBe(`history.questionShown ${of}`);
    expect(told(question({ shown: 1 }), question({ shown: 2 }))).toBe(`history.questionShown ${of}`);
    expect(told(question({ shown: 1 }), question({}))).toBe(`history.questionHidden ${of}`);
    const chosen = question({ shown: 1, status: 'assumed' });
    expect(told(question({ shown: 1 }), chosen)).toBe(`history.question ${of}`);
    expect(told(chosen, question({ shown: 1, status: 'assumed', note: 'Voulu' }))).toBe(
      `history.question ${of}`,
    );
    expect(told(question({}), question({ note: 'À revoir' }))).toBe(`history.question ${of}`);
  });

  it('says which question was answered, and whom it set apart or brought back', () => {
    const answer = (key: string) => ({ 'GapAnswer:g': { key, status: 'handled' } });
    expect(told(null, answer('unlinked-actor:a'))).toBe('history.question question:unlinked-actor');
    expect(told(null, answer('single-bridge:a:b'))).toBe('history.question question:single-bridge');
    expect(told(null, answer('duplicate:a:b'))).toBe('history.setApart Actor:a Actor:b');
    expect(told(answer('duplicate:a:b'), null)).toBe('history.broughtBack Actor:a Actor:b');
  });

  it('describes a land that gains or loses its name', () => {
    const land = (name?: string) => ({ 'Land:l': { actorIds: ['a'], ...(name !== undefined && { name }) } });
    expect(told(land(), land('Le port'))).toBe('history.landNamed Le port');
    expect(told(land('Le port'), land())).toBe('history.landUnnamed');
    expect(told(null, land())).toBe('history.arranged');
  });

  it('names a change of many elements by its operation, and a merge by both actors', () => {
    const gone: ElementStates = { 'Actor:a': { name: 'A' } };
    expect(told(gone, null, 'actor.merged')).toBe('history.merged Actor:a Actor:into');
    for (const [type, key] of [
      ['positions.arranged', 'arranged'],
      ['positions.cleared', 'positionsCleared'],
      ['snapshot.restored', 'restored'],
      ['charter.loaded', 'charterLoaded'],
      ['erasure.made', 'erased'],
    ] as const)
      expect(told(gone, null, type)).toBe(`history.${key}`);
    expect(told(null, null)).toBe('history.emptied');
    expect(told({ 'Actor:a': { version: 1 } }, { 'Actor:a': { version: 2 } })).toBe('history.nothing');
  });
});

describe('an undo', () => {
  const undone = (undoes?: Change['undoes']): Change => ({
    ...change('change.undone', null, { 'Actor:a': { name: 'A' } }),
    ...(undoes && { undoes }),
  });
  const title = (one: Change) => {
    const whole = titleOfChange(one, speaker, (plain) => titleOnMap(plain, touchedBy(plain), speaker));
    expect(titleOfNews(newsOfChange(one), speaker)).toBe(whole);
    return whole;
  };

  it('an undo is described by the change that it undid, and a redo by the redone one', () => {
    expect(title(undone({ revision: 1, again: false }))).toBe('history.undid history.Actor.removed Actor:a');
    expect(title(undone({ revision: 1, again: true }))).toBe('history.redoing history.Actor.added Actor:a');
    expect(title(undone())).toBe('history.undoing history.Actor.added Actor:a');
    expect(title(change('actor.added', null, { 'Actor:a': { name: 'A' } }))).toBe(
      'history.Actor.added Actor:a',
    );
  });
});

it('what differs in what was touched is each property that does, but for how often it was written', () => {
  const [first] = touchedBy(
    change(
      'made',
      { 'Actor:a': { name: 'A', url: 'u', tags: ['x'], version: 1 } },
      { 'Actor:a': { name: 'B', tags: ['x'], mission: 'm', version: 2 } },
    ),
  );
  expect(first).toMatchObject({ key: 'Actor:a', kind: 'Actor', id: 'a', toId: '' });
  expect([...(first?.differing ?? [])].sort()).toEqual(['mission', 'name', 'url']);
});

describe('a change in short', () => {
  const touches = (before: ElementStates | null, after: ElementStates | null) =>
    newsOfChange(change('made', before, after)).touches;

  it('has of what it touched only what its sentence calls it by', () => {
    const mission = 'une mission que la carte a déjà';
    const news = newsOfChange({
      ...change('actor.added', null, {
        'Actor:a': { name: 'A', mission },
        'ACTS_IN:a>t': { onMap: true, x: 1, y: 2 },
      }),
      by: 'Ana',
    });
    expect(news).toEqual({
      ...{ id: 'x', revision: 1, mutationId: 'm', subjectId: 'into', at: '2026-03-12T14:04:00Z' },
      ...{ type: 'actor.added', by: 'Ana', isEmpty: false, touches: { map: true, workshops: false } },
      did: {
        ...{ what: 'Actor.added', count: 1 },
        on: {
          ...{ key: 'Actor:a', kind: 'Actor', id: 'a', toId: '', before: null, differing: [] },
          after: { name: 'A' },
        },
      },
    });
  });

  it('is as short whatever it moved', () => {
    const moved = (x: number) =>
      Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`ACTS_IN:a${i}>t`, { x, y: x }]));
    const news = newsOfChange(change('positions.moved', moved(1), moved(2)));
    expect(news.did).toMatchObject({ what: 'place.moved', count: 400 });
    expect(JSON.stringify(news).length).toBeLessThan(500);
  });

  it('describes entry to the map, and the progress of a workshop', () => {
    const step = (n: number) => ({ 'Workshop:w': { step: n, version: n } });
    expect(touches(step(1), step(2))).toEqual({ map: false, workshops: true });
    expect(touches(null, { 'Contribution:c': { actorId: 'a' } })).toEqual({ map: false, workshops: false });
    for (const key of ['Fiche:f', 'BRINGS:a>f'])
      expect(touches(null, { [key]: { title: 'T' } })).toEqual({ map: false, workshops: false });
    expect(touches({ 'Actor:a': { name: 'A' } }, { 'Actor:a': { name: 'B' }, ...step(1) })).toEqual({
      map: true,
      workshops: true,
    });
    // An actor whose version alone has gone up: news of the map where nothing else was done.
    const counted = (n: number) => ({ 'Actor:a': { version: n } });
    expect(touches(counted(1), counted(2)).map).toBe(true);
    expect(touches(counted(1), { ...counted(2), 'Contribution:c': { actorId: 'a' } }).map).toBe(false);
    expect(touches(null, null)).toEqual({ map: false, workshops: false });
  });
});
