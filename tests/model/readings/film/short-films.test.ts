import { describe, expect, it } from 'vitest';
import type { TerritoryMap } from '../../../../model/contract/reading.ts';
import type { Properties } from '../../../../model/elements/elements.ts';
import type { FilmedChange, FilmSource } from '../../../../model/readings/film/film-source.ts';
import { makeFilm } from '../../../../model/readings/film/make-film.ts';
import { onPlaces, withoutPlaces } from '../../../../model/readings/film/places-of-today.ts';
import { FilmReplay } from '../../../../model/readings/film/replay.ts';
import { mapReading } from '../../../../model/readings/map-reading.ts';
import { makeActor, makeSystem } from '../../../support/make-facts.ts';

const actor = (name: string): Properties => ({
  ...{ name, family: 'citizens', tableRoles: [], charter: 'none', tags: [], version: 1 },
});
const at = (minute: number): string => new Date(Date.UTC(2026, 2, 12, 8, minute)).toISOString();
const change = (
  revision: number,
  before: FilmedChange['before'],
  after: FilmedChange['after'],
  more: Partial<FilmedChange> = {},
): FilmedChange => ({
  ...{ type: 'made', revision, at: at(revision), subjectId: '', unseen: [], before, after },
  ...more,
});
const come = (revision: number, id: string, more: Partial<FilmedChange> = {}): FilmedChange =>
  change(revision, {}, { [`Actor:${id}`]: actor(id), [`ACTS_IN:${id}>t`]: { onMap: true } }, more);

/** Builds a film of `t` from its first revision, with these changes and this result. */
function source(
  present: ReadonlyMap<string, Properties>,
  changes: readonly FilmedChange[],
  to?: number,
): FilmSource {
  const last = to ?? changes.at(-1)?.revision ?? 1;
  const idsOf = (kind: string) =>
    new Set([...present.keys()].filter((key) => key.startsWith(kind)).map((key) => key.slice(kind.length)));
  return {
    ...{
      territoryId: 't',
      elsewhere: [],
      from: { revision: 1, at: at(1) },
      to: { revision: last, at: at(last) },
    },
    present: new Map([['Territory:t', { name: 'T', level: 'epci', cohorts: [], version: 1 }], ...present]),
    changes,
    seen: { actorIds: idsOf('Actor:'), cooperationIds: idsOf('Cooperation:') },
    ...{ today: '2026-03-12', language: 'fr', reference: { resources: [] }, territories: new Map() },
  };
}
/** Builds the current actors, each at the given position. */
const here = (places: Readonly<Record<string, Properties>>): Map<string, Properties> =>
  new Map(
    Object.entries(places).flatMap(([id, place]): [string, Properties][] => [
      [`Actor:${id}`, actor(id)],
      [`ACTS_IN:${id}>t`, { onMap: true, ...place }],
    ]),
  );

const links = (id: string, ...ids: readonly string[]): Record<string, Properties> => ({
  [`Cooperation:${id}`]: {
    ...{ nature: 'co_produces', status: 'active', intensity: 2, formality: 'informal', version: 1 },
  },
  ...Object.fromEntries(ids.map((each) => [`PARTY_TO:${each}>${id}`, { role: 'member' }])),
});

const said = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a film', () => {
  it('has a chapter for a workshop, and one for what was done before and after it', () => {
    const workshop = { id: 'w', title: 'Eau' };
    const film = makeFilm(
      source(here({ a: {}, b: {}, c: {}, d: {} }), [
        come(2, 'a'),
        come(3, 'b', { workshop, author: 'facilitator' as never }),
        come(4, 'c', { workshop }),
        come(5, 'd'),
      ]),
    );
    expect(film.chapters).toEqual([
      { day: '2026-03-12', step: 0 },
      { day: '2026-03-12', step: 1, workshop: 'Eau' },
      { day: '2026-03-12', step: 3 },
    ]);
    expect(film.steps.map(({ chapter }) => chapter)).toEqual([0, 1, 1, 2]);
    expect(film.steps.map(({ by }) => by)).toEqual([undefined, 'facilitator', undefined, undefined]);
    expect(film.steps.map(({ delta }) => delta.from)).toEqual([1, 2, 3, 4]);
    expect(film.leftOut).toBe(0);
  });

  it('has a chapter for each day outside of any workshop, and for each workshop of a day', () => {
    const room = (id: string) => ({ workshop: { id, title: id } });
    const film = makeFilm(
      source(here({ a: {}, b: {}, c: {}, d: {} }), [
        come(2, 'a'),
        come(3, 'b', { at: '2026-03-13T08:00:00.000Z' }),
        come(4, 'c', { at: '2026-03-14T08:00:00.000Z', ...room('Eau') }),
        come(5, 'd', { at: '2026-03-14T09:00:00.000Z', ...room('Bois') }),
      ]),
    );
    expect(film.chapters).toEqual([
      { day: '2026-03-12', step: 0 },
      { day: '2026-03-13', step: 1 },
      { day: '2026-03-14', step: 2, workshop: 'Eau' },
      { day: '2026-03-14', step: 3, workshop: 'Bois' },
    ]);
  });

  it('ends where it is asked to, on the places and lands of today', () => {
    const present = here({ a: { x: 1, y: 2, landId: 'l' }, b: { x: 3, y: 4 } });
    present.set('Land:l', { territoryId: 't', x: 1, y: 2 });
    const film = makeFilm(source(present, [come(2, 'a'), come(3, 'b')], 2));
    expect(film.steps.map(({ revision, landId }) => [revision, landId])).toEqual([[2, 'l']]);
    expect(film.to.revision).toBe(2);
    expect(film.places.positions).toContainEqual({ actorId: 'a', x: 1, y: 2 });
    expect(film.places.lands.map(({ id }) => id)).toEqual(['l']);
    const replay = new FilmReplay(film);
    expect(replay.length).toBe(2);
    expect(replay.at(0)).toMatchObject({ actors: [], known: { revision: 1, at: at(1) } });
    expect(replay.at(0).lands).toBeUndefined();
    expect(replay.at(1)).toMatchObject({
      actors: [{ id: 'a', x: 1, y: 2 }],
      lands: [{ id: 'l', actorIds: ['a'] }],
    });
    expect(replay.at(1).known).toEqual({ revision: 2, at: at(2) });
  });

  it('belongs to no land if its visible actors are on several', () => {
    const present = here({ a: { landId: 'l' }, b: { landId: 'm' }, c: { landId: 'm' } });
    for (const id of ['l', 'm']) present.set(`Land:${id}`, { territoryId: 't', x: 1, y: 2 });
    const [across, inside] = [links('x', 'a', 'b'), links('y', 'b', 'c')];
    for (const [key, properties] of Object.entries({ ...across, ...inside })) present.set(key, properties);
    const { steps } = makeFilm(source(present, [change(2, {}, across), change(3, {}, inside)]));
    expect(steps.map(({ caption, landId }) => [said(caption), landId])).toEqual([
      ['Coopération notée : a et b', undefined],
      ['Coopération notée : b et c', 'm'],
    ]);
  });

  it('has no step for an invisible change, and one for a change of the territory’s fields', () => {
    const territory = { name: 'T', level: 'epci', cohorts: [], version: 1 };
    const film = makeFilm(
      source(here({ a: {} }), [
        change(2, { 'ACTS_IN:a>t': { onMap: true, x: 1 } }, { 'ACTS_IN:a>t': { onMap: true } }),
        change(3, { 'Territory:t': { ...territory, name: 'S' } }, { 'Territory:t': territory }),
        change(4, { 'Commitment:z': { text: 'z' } }, {}),
      ]),
    );
    expect(film.steps.map(({ revision }) => revision)).toEqual([3]);
    expect(film.start.territory.name).toBe('S');
  });

  it('of many changes shows the last, and says how many it left out', () => {
    const name = (n: number) => ({ 'Actor:a': actor(`N${n}`) });
    const present = new Map([...here({ a: {} }), ...Object.entries(name(5))]);
    const changes = [0, 1, 2, 3, 4].map((n) => change(n + 2, name(n), name(n + 1)));
    const { from, steps, leftOut, start } = makeFilm(source(present, changes), 2);
    expect(steps.map(({ revision, delta }) => [revision, delta.from])).toEqual([
      [5, 4],
      [6, 5],
    ]);
    expect([from, leftOut]).toEqual([{ revision: 4, at: at(4) }, 3]);
    expect(start.actors.map(({ name }) => name)).toEqual(['N3']);
    expect(makeFilm(source(present, changes), 5)).toMatchObject({ from: { revision: 1 }, leftOut: 0 });
  });
});

describe('a film that is played', () => {
  it('shows an image whichever was shown before it', () => {
    const count = 130;
    const name = (n: number) => ({ 'Actor:a': actor(`N${n}`) });
    const present = new Map([...here({ a: {} }), ...Object.entries(name(count))]);
    const changes = Array.from({ length: count }, (_, n) => change(n + 2, name(n), name(n + 1)));
    const replay = new FilmReplay(makeFilm(source(present, changes)));
    for (const image of [130, 70, 64, 63, 5, 2, 129, 128, 65, 0, 130])
      expect(replay.at(image).actors.map(({ name }) => name)).toEqual([`N${image}`]);
  });

  it('shows by which cooperations two are linked, where one of them took the place of another', () => {
    const present = new Map([...here({ a: {}, b: {} }), ...Object.entries(links('x', 'a', 'b'))]);
    for (const [key, properties] of Object.entries(links('z', 'a', 'b'))) present.set(key, properties);
    const film = makeFilm({
      ...source(present, [change(2, links('y', 'a', 'b'), links('x', 'a', 'b'))]),
      seen: { actorIds: new Set(['a', 'b']), cooperationIds: new Set(['x', 'y', 'z']) },
    });
    const replay = new FilmReplay(film);
    const by = (image: number) =>
      replay.at(image).links.map(({ cooperationIds }) => [...cooperationIds].sort());
    expect([by(0), by(1), by(0)]).toEqual([[['y', 'z']], [['x', 'z']], [['y', 'z']]]);
  });

  it('shows how strong a link was in each image, and one cooperation more', () => {
    const at = (intensity: number) => {
      const of = links('x', 'a', 'b');
      return { ...of, 'Cooperation:x': { ...of['Cooperation:x'], intensity } };
    };
    const present = new Map([
      ...here({ a: {}, b: {} }),
      ...Object.entries(at(4)),
      ...Object.entries(links('y', 'a', 'b')),
    ]);
    const film = makeFilm(
      source(present, [
        change(2, {}, at(1)),
        change(3, { 'Cooperation:x': at(1)['Cooperation:x'] }, { 'Cooperation:x': at(4)['Cooperation:x'] }),
        change(4, {}, links('y', 'a', 'b')),
      ] as FilmedChange[]),
    );
    const replay = new FilmReplay(film);
    const seen = (image: number) =>
      replay.at(image).links.map(({ intensity, cooperationIds }) => [intensity, [...cooperationIds].sort()]);
    expect([3, 2, 1, 0].map(seen)).toEqual([[[4, ['x', 'y']]], [[4, ['x']]], [[1, ['x']]], []]);
  });

  it('is of a territory that is there', () => {
    const none = { ...source(here({ a: {} }), [come(2, 'a')]), territoryId: 'u' };
    expect(() => makeFilm(none)).toThrow('Nothing was known of u at 2.');
  });
});

describe('images without places', () => {
  const land = {
    ...{ id: 'l', name: 'Nord', named: true, x: 1, y: 2, version: 1 },
    actorIds: ['a', 'o', 'gone'],
  };
  const map = (): TerritoryMap =>
    mapReading(
      makeSystem({
        actors: [makeActor('a', { x: 1, y: 2, placed: 'hand' }), makeActor('b')],
      }),
    );

  it('have the very same actor for the same, which is then compared once', () => {
    const whole = map();
    const [actor] = withoutPlaces(whole).actors;
    expect(actor).not.toHaveProperty('x');
    expect(actor).not.toHaveProperty('placed');
    expect(withoutPlaces({ ...whole }).actors[0]).toBe(actor);
  });

  it('take the places of today, and the lands on which somebody stands', () => {
    const plain = withoutPlaces(map());
    const outside = plain.actors.map((one) => (one.id === 'b' ? { ...one, id: 'o', outside: true } : one));
    const positions = [{ actorId: 'a', x: 7, y: 8 }];
    const empty = { ...land, id: 'm', actorIds: ['o'] };
    const placed = onPlaces({ ...plain, actors: outside } as TerritoryMap, {
      positions,
      lands: [land, empty] as never,
    });
    expect(placed.actors).toMatchObject([{ id: 'a', x: 7, y: 8 }, { id: 'o' }]);
    expect(placed.actors[1]).not.toHaveProperty('x');
    expect(placed.lands).toEqual([{ ...land, actorIds: ['a'] }]);
    expect(onPlaces(plain, { positions: [], lands: [empty] as never })).not.toHaveProperty('lands');
  });
});
