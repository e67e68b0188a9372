import { expect, it } from 'vitest';
import { highlightedEvidence, nothing } from '../../client/state/index.ts';
import { loaded } from '../../client/state/loadable.ts';
import { mapReading } from '../../model/readings/map-reading.ts';
import { makeActor, makeCooperation, makeSystem } from '../support/make-facts.ts';

const map = mapReading(
  makeSystem({
    actors: ['hub', 'a', 'b', 'c'].map((id) => makeActor(id)),
    cooperations: [
      makeCooperation('hub-a', ['hub', 'a']),
      makeCooperation('hub-b', ['hub', 'b']),
      makeCooperation('b-c', ['b', 'c']),
    ],
  }),
);
const lit = (found: { cutOffIds: string[]; cooperationIds: string[] } | null, actorId = 'hub') =>
  highlightedEvidence({
    selection: { kind: 'actor', id: 'hub' },
    map: loaded(map, null),
    gaps: nothing,
    suggestions: nothing,
    dependents: { actorId, found: found === null ? null : { ...found, commitmentIds: [] } },
  });

it('lights what rests on the chosen actor: those cut off with their links, and what would end', () => {
  const evidence = lit({ cutOffIds: ['a'], cooperationIds: ['hub-b'] });
  expect([...(evidence?.actorIds ?? [])].sort()).toEqual(['a', 'b', 'hub']);
  expect(evidence?.cooperationIds).toEqual(['hub-a', 'hub-b']);
});

it('fades nothing where nothing rests on it, nothing is known yet, or another actor was asked about', () => {
  expect(lit({ cutOffIds: [], cooperationIds: [] })).toBeNull();
  expect(lit(null)).toBeNull();
  expect(lit({ cutOffIds: ['a'], cooperationIds: [] }, 'b')).toBeNull();
});

it('lights both shores of a strait that is chosen, and what crosses it', () => {
  const land = (id: string, actorIds: string[]) => ({ id, name: id, named: false, actorIds });
  const withLands = { ...map, lands: [land('one', ['hub', 'a']), land('two', ['b']), land('far', ['c'])] };
  const evidence = highlightedEvidence({
    selection: { kind: 'strait', id: 'one:two' },
    map: loaded(withLands, null),
    gaps: nothing,
    suggestions: nothing,
    dependents: null,
  });
  expect(evidence?.actorIds).toEqual(['hub', 'a', 'b']);
  expect(evidence?.cooperationIds).toEqual(['hub-b']);
});
