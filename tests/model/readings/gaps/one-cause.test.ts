import { describe, expect, it } from 'vitest';
import type { GapStatus } from '../../../../model/contract/vocabulary.ts';
import { askedWith } from '../../../../model/readings/gaps/list-of-gaps.ts';
import { proposeQuestions } from '../../../../model/readings/gaps/propose-questions.ts';
import { gapsOf, heardActors, listGapsOf } from '../../../support/gaps-of.ts';
import { makeCommitment, makeCooperation } from '../../../support/make-facts.ts';

const told = (
  key: string,
  cause: string | undefined,
  status: GapStatus = 'open',
  shown: number | null = null,
) => ({
  key,
  cause,
  status,
  shown,
});

describe('questions of one cause', () => {
  it('are grouped under the first of them, others separately', () => {
    const gaps = [told('a', 'x'), told('b', undefined), told('c', 'x'), told('d', 'y'), told('e', undefined)];
    expect([...askedWith(gaps)]).toEqual([['c', 'a']]);
  });

  it('are asked by what is on the screen, else by what was answered; neither is asked by another', () => {
    expect([...askedWith([told('a', 'x'), told('b', 'x', 'open', 1), told('c', 'x', 'handled')])]).toEqual([
      ['a', 'b'],
    ]);
    expect([...askedWith([told('a', 'x'), told('b', 'x', 'contested')])]).toEqual([['a', 'b']]);
  });

  it('tell together what one actor carries alone, which has no action either', () => {
    const facts = {
      actors: heardActors('a', 'b'),
      commitments: ['c1', 'c2'].map((id) => makeCommitment(id, ['a'], { text: id })),
    };
    const { items } = listGapsOf(facts);
    expect(items.find(({ key }) => key === 'single-carrier:c1')?.reason).toBe(
      '«\u202fc1\u202f» et «\u202fc2\u202f» n’ont qu’un porteur noté, a.',
    );
    expect(items.filter((gap) => gap.askedWith === 'single-carrier:c1').map(({ key }) => key)).toEqual([
      'single-carrier:c2',
      'commitment-without-action:c1',
      'commitment-without-action:c2',
    ]);
  });

  it('are one where a link asleep is the only passage', () => {
    const { items } = listGapsOf({
      actors: heardActors('a', 'b', 'c', 'd'),
      cooperations: [
        makeCooperation('ab', ['a', 'b'], { lastSignOn: '2026-01-01' }),
        makeCooperation('bc', ['b', 'c'], { lastSignOn: '2023-01-01' }),
        makeCooperation('cd', ['c', 'd'], { lastSignOn: '2026-01-01' }),
      ],
    });
    const [link, passage] = [
      items.find(({ key }) => key === 'sleeping-link:bc'),
      items.find(({ key }) => key === 'single-bridge:b:c'),
    ];
    expect([link?.askedWith, passage?.askedWith].filter((key) => key !== undefined)).toHaveLength(1);
  });

  it('count who only supports as others do, and say who forms the groups', () => {
    const carriers = [
      ...['a', 'b'].map((actorId) => ({ actorId, role: 'contributor' as const })),
      { actorId: 'c', role: 'support' as const },
    ];
    const [gap] = gapsOf('scattered-carriers', {
      actors: heardActors('a', 'b', 'c'),
      commitments: [makeCommitment('k', [], { carriers, text: 'K' })],
    });
    expect(gap?.reason).toBe(
      '«\u202fK\u202f» est porté par 3 acteurs\u202f; aucune coopération notée à ce sujet ne relie les 2 qui le mènent ou y contribuent.',
    );
  });
});

describe('what is proposed', () => {
  const gap = (rule: string, id: string, actorIds: readonly string[], more = {}) => ({
    key: `${rule}:${id}`,
    rule: rule as 'single-carrier',
    delicate: false,
    waits: false,
    status: 'open' as GapStatus,
    evidence: {
      actorIds: [...actorIds],
      cooperationIds: [],
      commitmentIds: [],
      themeIds: [],
      missingPairs: [],
    },
    ...more,
  });
  const proposed = (gaps: ReturnType<typeof gap>[], together = new Map<string, string>()) =>
    proposeQuestions(gaps, together);

  it('differs in rule and actors before a rule or an actor comes again, and keeps the order', () => {
    const gaps = [
      gap('single-carrier', '1', ['a']),
      gap('single-carrier', '2', ['b']),
      gap('unmet-need', '1', ['a']),
      gap('sleeping-link', '1', ['c']),
      gap('uncarried-commitment', '1', []),
      gap('lone-territory', '1', []),
      gap('mostly-funding', '1', ['d']),
      gap('families-apart', '1', ['e']),
    ];
    expect(proposed(gaps)).toEqual([
      'single-carrier:1',
      'sleeping-link:1',
      'uncarried-commitment:1',
      'lone-territory:1',
      'mostly-funding:1',
    ]);
    expect(proposed(gaps.slice(0, 4))).toEqual([
      'single-carrier:1',
      'single-carrier:2',
      'unmet-need:1',
      'sleeping-link:1',
    ]);
  });

  it('is open, not delicate and no more than two of a rule; what says little comes last, never alone', () => {
    const little = gap('lone-territory', '1', [], { waits: true });
    const gaps = [
      gap('single-carrier', '1', [], { status: 'handled' }),
      gap('unlinked-actor', '1', [], { delicate: true }),
      little,
      ...['2', '3', '4', '5'].map((id) => gap('single-carrier', id, [id])),
    ];
    expect(proposed(gaps, new Map([['single-carrier:2', 'single-carrier:1']]))).toEqual([
      'single-carrier:3',
      'single-carrier:4',
      'lone-territory:1',
    ]);
    expect(proposed([little])).toEqual([]);
  });

  it('is asked by another only where fewer than five others are left', () => {
    const rules = ['unmet-need', 'sleeping-link', 'mostly-funding', 'nobody-tends', 'families-apart'];
    const others = rules.map((rule) => gap(rule, '1', []));
    const both = [gap('single-carrier', '1', []), gap('single-bridge', '1', []), ...others];
    const together = new Map([['single-bridge:1', 'single-carrier:1']]);
    expect(proposed(both, together)).not.toContain('single-bridge:1');
    expect(proposed(both.slice(0, 4), together)).toContain('single-bridge:1');
  });
});
