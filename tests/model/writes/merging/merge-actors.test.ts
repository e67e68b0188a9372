import { describe, expect, it } from 'vitest';
import { gapAnswerId, nodeKey, type Properties } from '../../../../model/elements/elements.ts';
import { pairKey } from '../../../../model/elements/system.ts';
import { mergeActors } from '../../../../model/writes/merging/merge-actors.ts';

const answerKey = (key: string): string => nodeKey('GapAnswer', gapAnswerId('t', key));
/**
 * Returns the answers to these questions after `gone` is merged into `kept`: the place of each, and
 * conflicts.
 */
function answersAfter(...keys: readonly string[]) {
  const answers = keys.map((key): [string, Properties] => [
    answerKey(key),
    { territoryId: 't', key, status: 'answered' },
  ]);
  const { edits, collisions } = mergeActors(
    new Map<string, Properties>([
      ['Actor:gone', { name: 'Gone' }],
      ['Actor:kept', { name: 'Kept' }],
      ...answers,
    ]),
    'gone',
    'kept',
  );
  const moved = [...edits].flatMap(([key, answer]) =>
    key.startsWith('GapAnswer:') && answer !== null ? [[key, answer.key]] : [],
  );
  return { moved, left: keys.filter((key) => edits.get(answerKey(key)) === null), collisions };
}

describe('what was answered of who goes into another', () => {
  it.each([
    ['unlinked-actor:gone', 'unlinked-actor:kept'],
    ['pivot-actor:gone', 'pivot-actor:kept'],
    ['unmet-need:gone:land', 'unmet-need:kept:land'],
    ['single-bridge:gone:x', `single-bridge:${pairKey('kept', 'x')}`],
    ['single-bridge:x:gone', `single-bridge:${pairKey('kept', 'x')}`],
  ])('%s is answered of the other: %s', (before, after) => {
    const { moved, left } = answersAfter(before);
    expect(moved).toEqual([[answerKey(after), after]]);
    expect(left).toEqual([before]);
  });

  it.each([
    'single-bridge:gone:kept',
    'single-bridge:x:y',
    'single-bridge:x',
    'single-bridge:gone',
    'single-bridge:gone:x:y',
    'unlinked-actor:other',
    'unmet-need:other:gone',
    'families-apart:gone:x',
  ])('%s stays as it is', (key) => {
    expect(answersAfter(key)).toMatchObject({ moved: [], left: [] });
  });

  it('what was answered of the other stands', () => {
    const { moved, left, collisions } = answersAfter('pivot-actor:gone', 'pivot-actor:kept');
    expect([moved, left]).toEqual([[], []]);
    expect(collisions).toContainEqual({ kind: 'answer', id: 'pivot-actor:gone' });
  });
});

describe('what the one said in a workshop', () => {
  it('the other said', () => {
    const { edits } = mergeActors(
      new Map<string, Properties>([
        ['Actor:gone', { name: 'Gone' }],
        ['Actor:kept', { name: 'Kept' }],
        ['Contribution:1', { actorId: 'gone', workshopId: 'w' }],
        ['Contribution:2', { actorId: 'other', workshopId: 'w' }],
      ]),
      'gone',
      'kept',
    );
    expect(edits.get('Contribution:1')).toMatchObject({ actorId: 'kept', workshopId: 'w' });
    expect(edits.has('Contribution:2')).toBe(false);
  });
});

describe('a cooperation of the two alone', () => {
  it('goes, with its brief, what each brought to it and what was declared', () => {
    const state = new Map<string, Properties>([
      ['Actor:gone', { name: 'Gone' }],
      ['Actor:kept', { name: 'Kept' }],
      ['Cooperation:c', { nature: 'co_produces', status: 'active' }],
      ['PARTY_TO:gone>c', { role: 'member' }],
      ['PARTY_TO:kept>c', { role: 'member' }],
      ['Declaration:d', { cooperationId: 'c', actorId: 'gone', on: '2026-01-01', intensity: 2 }],
      ['Fiche:f', { cooperationId: 'c' }],
      ['BRINGS:gone>f', { text: 'a hall' }],
      ['BRINGS:kept>f', { text: 'a yard' }],
      ['Fiche:empty', { cooperationId: 'c' }],
    ]);
    const { edits, droppedCooperationIds } = mergeActors(state, 'gone', 'kept');
    const left = [...state.keys()].filter((key) => edits.get(key) !== null);
    expect(left).toEqual(['Actor:kept']);
    expect([...edits].filter(([, properties]) => properties !== null).map(([key]) => key)).toEqual(left);
    expect(droppedCooperationIds).toEqual(['c']);
  });
});
