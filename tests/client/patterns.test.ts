import { describe, expect, it } from 'vitest';
import {
  formatAddress,
  highlightedEvidence,
  initialState,
  nothing,
  parseAddress,
} from '../../client/state/index.ts';
import { loaded } from '../../client/state/loadable.ts';
import { patternsWith } from '../../client/views/patterns/pattern-list.ts';
import { patternAnswer } from '../../model/contract/examples/readings.ts';
import { mapReading } from '../../model/readings/map-reading.ts';
import { patternCatalogue } from '../../model/readings/patterns/pattern-catalogue.ts';
import { makeSystem } from '../support/make-facts.ts';

describe('the address of a question', () => {
  it.each([
    '/t/val/motifs',
    '/t/val/motifs/chains?q.first=funds&q.second=commissions&at=2026-03-12&min=3',
    '/t/val/motifs/actors-in-several-territories?partout=1',
    '/t/val/motifs/chains?cohorte=Villes%20pairs',
    '/t/val?q.first=funds&s=pattern:chains:0',
  ])('%s says all it takes to ask it again', (address) => {
    const url = new URL(address, 'http://localhost');
    const place = { ...initialState, ...parseAddress(url.pathname, url.search) };
    expect(formatAddress(place)).toBe(address);
  });

  it('holds the question on the map too, and what was chosen of another view stays out of it', () => {
    const place = { ...initialState, ...parseAddress('/t/val', '?s=pattern:chains:0&q.first=governs') };
    expect(place.pattern).toEqual({ id: 'chains', chosen: { first: 'governs' }, everywhere: false });
    expect(formatAddress({ ...place, view: 'questions', selection: null })).toBe('/t/val/questions');
  });
});

it('lights what was found, or one row of it', () => {
  const lit = (id: string) =>
    highlightedEvidence({
      selection: { kind: 'pattern', id },
      map: loaded(mapReading(makeSystem({})), null),
      gaps: nothing,
      suggestions: nothing,
      dependents: null,
      patternAnswer: loaded(patternAnswer ?? null, null) as typeof initialState.patternAnswer,
    });
  expect(lit('chains')?.actorIds).toEqual(['petr', 'mairie', 'recyclerie']);
  expect(lit('chains:0')).toMatchObject({
    actorIds: ['petr', 'mairie', 'recyclerie'],
    cooperationIds: ['c1', 'c2'],
  });
  expect(lit('chains:7')).toBeNull();
  expect(lit('promises')).toBeNull();
});

it('finds a question by its words, whatever their accents', () => {
  const ids = (search: string) => patternsWith(patternCatalogue, search).map(({ id }) => id);
  expect(ids('')).toHaveLength(patternCatalogue.length);
  expect(ids('etoiles')).toEqual(['funders-stars']);
  expect(ids('porte meme engagement')).toContain('carriers-without-cooperation');
  expect(ids('nonsense')).toEqual([]);
});
