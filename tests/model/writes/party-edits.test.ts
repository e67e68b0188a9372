import { describe, expect, it } from 'vitest';
import { indexAttachments } from '../../../model/elements/attachments.ts';
import { applyEdits } from '../../../model/elements/element-edits.ts';
import type { Elements, Properties } from '../../../model/elements/elements.ts';
import { mergeParties, movedDeclaration, partiesOf } from '../../../model/writes/merging/merge-parties.ts';
import { intentionEdits, partyEdits, withdrawalEdits } from '../../../model/writes/party-edits.ts';

const DAY = '2026-03-12';
const stateOf = (status: string, ...yes: readonly string[]): Elements =>
  new Map<string, Properties>([
    ['Cooperation:c', { status, version: 1 }],
    ...['a', 'b'].map((id): [string, Properties] => [
      `PARTY_TO:${id}>c`,
      { role: 'member', ...(yes.includes(id) && { agreedOn: DAY }) },
    ]),
  ]);

describe('the declaration of a party', () => {
  const said = (state: Elements, input: Parameters<typeof partyEdits>[3]) =>
    applyEdits(state, partyEdits(state, 'c', 'a', input, DAY));
  const declarations = (state: Elements) =>
    [...state].flatMap(([key, value]) => (key.startsWith('Declaration:') ? [value] : []));

  it('changes what is named of it, and nothing else', () => {
    const state = stateOf('proposed', 'a');
    expect(said(state, { role: 'from' }).get('PARTY_TO:a>c')).toEqual({ role: 'from', agreedOn: DAY });
    expect(said(state, { agreedOn: null }).get('PARTY_TO:a>c')).toEqual({ role: 'member' });
    expect(said(state, { role: 'from' }).get('PARTY_TO:b>c')).toEqual(state.get('PARTY_TO:b>c'));
  });

  it('is declared today, or on the stated day, by the stated voice', () => {
    const [plain] = declarations(said(stateOf('active'), { declaredIntensity: 3 }));
    expect(plain).toEqual({ actorId: 'a', cooperationId: 'c', intensity: 3, on: DAY, channel: 'entry' });
    const spoken = {
      declaredIntensity: 0,
      declaredOn: '2026-01-01',
      voice: 'une élue',
      channel: 'interview' as const,
    };
    const [other] = declarations(said(stateOf('active'), spoken));
    expect(other).toMatchObject({ intensity: 0, on: '2026-01-01', voice: 'une élue', channel: 'interview' });
  });

  it('is deleted exactly: the one of the same day and voice', () => {
    const declared = said(stateOf('active'), { declaredIntensity: 3 });
    expect(declarations(said(declared, { declaredIntensity: null }))).toEqual([]);
    expect(declarations(said(declared, { declaredIntensity: null, voice: 'une élue' }))).toHaveLength(1);
    expect(declarations(said(declared, { declaredIntensity: null, declaredOn: '2026-01-01' }))).toHaveLength(
      1,
    );
  });
});

describe('a proposal', () => {
  const statusAfter = (state: Elements) => intentionEdits(state, 'c').get('Cooperation:c')?.status;

  it('is an intention once all have said yes', () => {
    expect(statusAfter(stateOf('proposed', 'a', 'b'))).toBe('intention');
    expect(statusAfter(stateOf('proposed', 'a'))).toBeUndefined();
    expect(statusAfter(stateOf('active', 'a', 'b'))).toBeUndefined();
  });

  it('is one again when somebody takes a yes back', () => {
    const after = (before: Elements, next: Elements) =>
      withdrawalEdits(before, next, 'c', 'a').get('Cooperation:c')?.status;
    const [all, without] = [stateOf('intention', 'a', 'b'), stateOf('intention', 'b')];
    expect(after(all, without)).toBe('proposed');
    expect(after(all, all)).toBeUndefined();
    expect(after(without, without)).toBeUndefined();
    expect(after(stateOf('active', 'a', 'b'), stateOf('active', 'b'))).toBeUndefined();
    // A new party without a statement, among parties that all gave theirs.
    const joined = new Map([
      ...stateOf('intention', 'a', 'b'),
      ['PARTY_TO:n>c', { role: 'member' }] as const,
    ]);
    expect(withdrawalEdits(all, joined, 'c', 'n').get('Cooperation:c')?.status).toBe('proposed');
  });
});

describe('two parties that become one', () => {
  it('are parties of that cooperation', () => {
    const state = new Map([...stateOf('active', 'a'), ['SERVES:c>k', {}] as const]);
    const found = partiesOf(state, indexAttachments(state), 'c');
    expect([...found]).toEqual([
      ['a', { role: 'member', agreedOn: DAY }],
      ['b', { role: 'member' }],
    ]);
    expect(partiesOf(state, indexAttachments(state), 'other').size).toBe(0);
  });

  const roles = (nature: string, kept: string, gone: string, ...others: readonly string[]) => {
    const { party, nature: left } = mergeParties(
      { nature },
      [{ role: kept }, { role: gone }],
      others.map((role) => ({ role })),
    );
    return [party.role, left];
  };

  it('keep the role of the one that stays, unless a direction needs that of the other', () => {
    expect(roles('co_produces', 'member', 'from', 'member')).toEqual(['member', 'co_produces']);
    expect(roles('funds', 'from', 'to', 'to')).toEqual(['from', 'funds']);
    expect(roles('funds', 'from', 'to', 'from')).toEqual(['to', 'funds']);
    expect(roles('funds', 'from', 'to', 'member')).toEqual(['member', 'unspecified']);
  });

  it('keep the yes of either', () => {
    const yes = { agreedBy: 'Ana', agreedOn: DAY };
    const merged = (kept: Properties, gone: Properties) =>
      mergeParties(
        { nature: 'co_produces' },
        [
          { role: 'member', ...kept },
          { role: 'member', ...gone },
        ],
        [],
      ).party;
    expect(merged({}, yes)).toEqual({ role: 'member', ...yes });
    expect(merged({ agreedBy: 'Bea' }, yes)).toEqual({ role: 'member', agreedBy: 'Bea', agreedOn: DAY });
  });

  it('keep what both said: that of the same day is another voice, called by the name that goes', () => {
    const declaration = { cooperationId: 'c', actorId: 'gone', on: DAY, intensity: 2 };
    const voices = (voice: string | undefined, taken: number) => {
      const keys = new Set<string>();
      return Array.from({ length: taken + 1 }, () => {
        const said = { ...declaration, ...(voice !== undefined && { voice }) };
        const [key, moved] = movedDeclaration((one) => keys.has(one), said, 'kept', 'Les Amis');
        keys.add(key);
        expect(moved.actorId).toBe('kept');
        return moved.voice;
      });
    };
    expect(voices(undefined, 3)).toEqual([undefined, 'Les Amis', 'Les Amis (2)', 'Les Amis (3)']);
    expect(voices('une élue', 1)).toEqual(['une élue', 'une élue, Les Amis']);
    const long = voices('v'.repeat(118), 2).map((voice) => voice?.toString().length);
    expect(long).toEqual([118, 120, 120]);
  });
});
