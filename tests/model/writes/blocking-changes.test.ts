import { describe, expect, it } from 'vitest';
import type { Difference } from '../../../model/elements/element-edits.ts';
import type { Elements, Properties } from '../../../model/elements/elements.ts';
import { UndoConflictError } from '../../../model/errors.ts';
import { blockingChanges } from '../../../model/writes/blocking-changes.ts';
import { patchProperties, patchTargets } from '../../../model/writes/merge-patch.ts';
import { reverseChange } from '../../../model/writes/reverse-change.ts';
import {
  leaveCooperation,
  ownBrings,
  ownDeclarations,
} from '../../../model/writes/workshops/leave-cooperation.ts';

type States = Record<string, Properties>;
const change = (before: States, after: States): Difference => ({ before, after });
const stateOf = (states: States): Elements => new Map(Object.entries(states));

describe('what is to be taken back before a change can be', () => {
  const added = change({}, { 'Actor:a': { name: 'A', version: 1 } });
  const blocking = (present: States, ...later: readonly Difference[]) =>
    blockingChanges(stateOf(present), later, (state) => void reverseChange(state, 'actor.added', added));

  it('is nothing where nothing stands in its way', () => {
    const elsewhere = change({}, { 'Actor:b': { name: 'B', version: 1 } });
    expect(
      blocking({ 'Actor:a': { name: 'A', version: 1 }, 'Actor:b': { name: 'B', version: 1 } }, elsewhere),
    ).toEqual([]);
  });

  it('are the later changes that altered or tied it, newest first, and nothing else', () => {
    const renamed = change(
      { 'Actor:a': { name: 'A', version: 1 } },
      { 'Actor:a': { name: 'Aa', version: 2 } },
    );
    const elsewhere = change({}, { 'Actor:b': { name: 'B', version: 1 } });
    const tied = change({}, { 'PARTY_TO:a>c': { role: 'member' }, 'Cooperation:c': { version: 1 } });
    const present = {
      'Actor:a': { name: 'Aa', version: 2 },
      'Actor:b': { name: 'B', version: 1 },
      'PARTY_TO:a>c': { role: 'member' },
      'Cooperation:c': { version: 1 },
    };
    expect(blocking(present, tied, elsewhere, renamed)).toEqual([renamed, tied]);
    // Its relationship only blocks once it has its name again.
    expect(blocking(present, renamed, elsewhere, tied)).toEqual([tied, renamed]);
  });

  it('is what took it away since', () => {
    const gone = change({ 'Actor:a': { name: 'A', version: 1 } }, {});
    expect(blocking({}, gone)).toEqual([gone]);
  });

  it('reports conflicts only: every other fault has its own message', () => {
    const attempt = () => {
      throw new TypeError('broken');
    };
    expect(() => blockingChanges(new Map(), [], attempt)).toThrow(TypeError);
    const never = () => {
      throw new UndoConflictError(['Actor:a']);
    };
    expect(blockingChanges(new Map(), [change({ 'Actor:b': {} }, {})], never)).toEqual([]);
  });
});

describe('a patch', () => {
  it('keeps unnamed fields; null resets a field to its default, or deletes it', () => {
    const present = { name: 'A', charter: 'signatory', mission: 'x', version: 3 };
    expect(
      patchProperties(present, { charter: null, mission: null, kind: undefined }, { charter: 'none' }),
    ).toEqual({
      ...{ name: 'A', charter: 'none', version: 3 },
    });
    expect(patchProperties(present, { tableRoles: ['b', 'a', 'b'] }).tableRoles).toEqual(['a', 'b']);
  });

  it('of the themes adds the stated ones and deletes the others, or keeps all', () => {
    const state = stateOf({ 'SERVES:c>k': {}, 'SERVES:c>l': {}, 'SERVES:d>m': {} });
    const patched = (wanted: readonly string[] | null | undefined) =>
      Object.fromEntries(patchTargets(state, 'SERVES', 'c', wanted));
    expect(patched(undefined)).toEqual({});
    expect(patched(null)).toEqual({ 'SERVES:c>k': null, 'SERVES:c>l': null });
    expect(patched(['l', 'n'])).toEqual({ 'SERVES:c>k': null, 'SERVES:c>l': {}, 'SERVES:c>n': {} });
  });
});

describe('who leaves a cooperation', () => {
  const state = stateOf({
    'Cooperation:c': {},
    'PARTY_TO:a>c': {},
    'PARTY_TO:b>c': {},
    'PARTY_TO:d>c': {},
    'Declaration:1': { actorId: 'a', cooperationId: 'c' },
    'Declaration:2': { actorId: 'b', cooperationId: 'c' },
    'Fiche:f': { territoryId: 't', cooperationId: 'c' },
    'Fiche:g': { territoryId: 't', cooperationId: 'other' },
    'BRINGS:a>f': {},
    'BRINGS:b>f': {},
    'BRINGS:a>g': {},
  });

  it('takes what it declared, and what briefs say that it brings', () => {
    expect(ownDeclarations(state, 'c', 'a')).toEqual([
      ['Declaration:1', { actorId: 'a', cooperationId: 'c' }],
    ]);
    expect(ownBrings(state, 'c', 'a')).toEqual(['BRINGS:a>f']);
    expect([...leaveCooperation(state, 'c', 'a')]).toEqual([
      ['PARTY_TO:a>c', null],
      ['Declaration:1', null],
      ['BRINGS:a>f', null],
    ]);
  });

  it('ends it where fewer than two would be left', () => {
    const two = new Map([...state].filter(([key]) => key !== 'PARTY_TO:d>c'));
    expect([...leaveCooperation(two, 'c', 'a').keys()].sort()).toEqual([
      'BRINGS:a>f',
      'BRINGS:b>f',
      'Cooperation:c',
      'Declaration:1',
      'Declaration:2',
      'Fiche:f',
      'PARTY_TO:a>c',
      'PARTY_TO:b>c',
    ]);
  });
});
