import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../../model/elements/element-edits.ts';
import { declarationId, gapAnswerId, nodeKey, type Properties } from '../../../../model/elements/elements.ts';
import { mergeActors } from '../../../../model/writes/merging/merge-actors.ts';
import { mergePreview } from '../../../../model/writes/merging/merge-preview.ts';

const declared = (cooperationId: string, actorId: string): [string, Properties] => [
  nodeKey('Declaration', declarationId(cooperationId, actorId, '2026-01-10', undefined)),
  { cooperationId, actorId, on: '2026-01-10', intensity: 2 },
];
const answered = (key: string): [string, Properties] => [
  nodeKey('GapAnswer', gapAnswerId('t', key)),
  { territoryId: 't', key, status: 'accepted' },
];

/** Two who are one, noted twice, with something of each kind that goes over, meets its like or ends. */
const state = new Map<string, Properties>([
  ['Actor:gone', { name: 'Le Lavoir (asso)', family: 'social_economy', charter: 'none', version: 3 }],
  ['Actor:kept', { name: 'Le Lavoir', family: 'social_economy', charter: 'none', version: 5 }],
  ['Actor:x', { name: 'X', version: 1 }],
  // In two territories, one of them shared.
  ['ACTS_IN:gone>t', { onMap: true }],
  ['ACTS_IN:kept>t', { onMap: false }],
  ['ACTS_IN:gone>u', { onMap: true, since: '2020-01-01' }],
  // Commitments, needs, offers: one each that is its own, one that both have.
  ['CARRIES:gone>k', { role: 'lead' }],
  ['CARRIES:kept>k', { role: 'support' }],
  ['CARRIES:gone>m', { role: 'lead' }],
  ['NEEDS:gone>hall', { note: 'in winter' }],
  ['NEEDS:gone>yard', {}],
  ['NEEDS:kept>yard', {}],
  ['OFFERS:gone>tools', {}],
  ['OFFERS:gone>hands', {}],
  ['OFFERS:kept>hands', {}],
  // Larger wholes: its own, that of both, and of each other.
  ['MEMBER_OF:gone>x', {}],
  ['MEMBER_OF:x>gone', { since: '2021-01-01' }],
  ['MEMBER_OF:gone>whole', {}],
  ['MEMBER_OF:kept>whole', {}],
  ['MEMBER_OF:gone>kept', {}],
  ['MEMBER_OF:kept>gone', {}],
  // With x alone, of all three, of the two alone.
  ['Cooperation:own', { nature: 'co_produces', status: 'active' }],
  ['PARTY_TO:gone>own', { role: 'member', agreedBy: 'Ana' }],
  ['PARTY_TO:x>own', { role: 'member' }],
  ['Cooperation:three', { nature: 'co_produces', status: 'proposed' }],
  ['PARTY_TO:gone>three', { role: 'member', agreedBy: 'Ana', agreedOn: '2026-01-10' }],
  ['PARTY_TO:kept>three', { role: 'member' }],
  ['PARTY_TO:x>three', { role: 'member', agreedBy: 'Bo' }],
  ['Cooperation:two', { nature: 'shares_means', status: 'active' }],
  ['PARTY_TO:gone>two', { role: 'member' }],
  ['PARTY_TO:kept>two', { role: 'member' }],
  declared('own', 'gone'),
  declared('three', 'gone'),
  declared('three', 'kept'),
  declared('two', 'gone'),
  // Briefs.
  ['Fiche:told', { cooperationId: 'own' }],
  ['BRINGS:gone>told', { text: 'a hall' }],
  // Answers of the room about it.
  answered('unlinked-actor:gone'),
  answered('pivot-actor:gone'),
  answered('pivot-actor:kept'),
]);

describe('what a merge would do, said before it is done', () => {
  it('names both, counts the moved elements, and lists duplicates and ended links', () => {
    expect(mergePreview(state, 'gone', 'kept')).toStrictEqual({
      actor: { id: 'gone', name: 'Le Lavoir (asso)', version: 3 },
      into: { id: 'kept', name: 'Le Lavoir', version: 5 },
      moves: {
        ...{ territoryIds: ['u'], commitmentIds: ['m'], cooperationIds: ['own'], declarations: 2 },
        ...{ needs: ['hall'], offers: ['tools'], memberOf: 2, answers: 1 },
      },
      fields: [],
      collisions: [
        { kind: 'field', id: 'name' },
        { kind: 'party', id: 'three' },
        { kind: 'membership', id: 't' },
        { kind: 'carrier', id: 'k' },
        { kind: 'memberOf', id: 'whole' },
        { kind: 'need', id: 'yard' },
        { kind: 'offer', id: 'hands' },
        { kind: 'answer', id: 'pivot-actor:gone' },
      ],
      droppedCooperationIds: ['two'],
      droppedMemberOf: 2,
    });
  });

  it('matches the merge: no element refers to the merged actor, and everything belongs to the other', () => {
    const { edits } = mergeActors(state, 'gone', 'kept');
    const after = applyEdits(state, edits);
    const keys = [...after.keys()];
    // The room's answer of the one stays where the other has its own.
    expect(keys.filter((key) => /\bgone\b/.test(key))).toEqual(['GapAnswer:t.pivot-actor:gone']);
    expect(after.get('ACTS_IN:kept>u')).toEqual({ onMap: true, since: '2020-01-01' });
    expect(after.get('ACTS_IN:kept>t')).toMatchObject({ onMap: true });
    expect(after.get('CARRIES:kept>k')).toMatchObject({ role: 'lead' });
    expect(after.get('MEMBER_OF:x>kept')).toEqual({ since: '2021-01-01' });
    expect(after.has('MEMBER_OF:kept>x')).toBe(true);
    expect(after.has('MEMBER_OF:kept>kept')).toBe(false);
    expect(after.get('PARTY_TO:kept>own')).toEqual({ role: 'member', agreedBy: 'Ana' });
    expect(after.get('BRINGS:kept>told')).toEqual({ text: 'a hall' });
    expect(after.has('Cooperation:two')).toBe(false);
  });

  it('makes an intention of what all have said yes to once the two are one', () => {
    const { edits } = mergeActors(state, 'gone', 'kept');
    expect(edits.get('PARTY_TO:kept>three')).toEqual({
      ...{ role: 'member', agreedBy: 'Ana', agreedOn: '2026-01-10' },
    });
    expect(edits.get('Cooperation:three')).toMatchObject({ status: 'intention' });
    // One of the others has not.
    const silent = new Map(state).set('PARTY_TO:x>three', { role: 'member' });
    expect(mergeActors(silent, 'gone', 'kept').edits.has('Cooperation:three')).toBe(false);
  });

  it('keeps both sayings of one day, the second as another voice', () => {
    const { edits } = mergeActors(state, 'gone', 'kept');
    const said = [...edits].filter(
      ([key, properties]) => key.startsWith('Declaration:three.kept') && properties !== null,
    );
    expect(said.map(([, properties]) => properties?.voice)).toEqual(['Le Lavoir (asso)']);
  });
});
