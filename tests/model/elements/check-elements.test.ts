import { describe, expect, it } from 'vitest';
import { checkElements } from '../../../model/elements/documents/check-elements.ts';
import { ELEMENT_SHAPES } from '../../../model/elements/documents/element-shapes.ts';
import { declarationId, gapAnswerId, type Properties } from '../../../model/elements/elements.ts';

const base: ReadonlyArray<[string, Properties]> = [
  ['Territory:t', { name: 'T', version: 1 }],
  ['Actor:a', { name: 'A' }],
  ['Actor:b', { name: 'B' }],
];
/** Lists the faults of these elements next to two actors and their territory, as `key: message`. */
const wrong = (...added: ReadonlyArray<[string, Properties]>): string[] =>
  checkElements(['t'], new Map([...base, ...added])).map(
    ({ path, message }) => `${path.slice(1).join('.')}: ${message}`,
  );

describe('rules of a document across elements', () => {
  it('finds nothing in what is whole', () => {
    expect(wrong()).toEqual([]);
  });

  it('a commitment is for one territory, one of the Charter for none or one', () => {
    const commitment = { title: 'Sobriété', origin: 'territory' };
    const ofTheCharter = { ...commitment, origin: 'charter' };
    expect(wrong(['Commitment:k', commitment], ['FOR:k>t', {}])).toEqual([]);
    expect(wrong(['Commitment:k', commitment])).toEqual(['Commitment:k: a commitment is for one territory']);
    expect(wrong(['Commitment:k', ofTheCharter])).toEqual([]);
    expect(wrong(['Commitment:k', ofTheCharter], ['FOR:k>t', {}])).toEqual([]);
    const two = checkElements(
      ['t', 'u'],
      new Map<string, Properties>([
        ...base,
        ['Territory:u', { name: 'U', version: 1 }],
        ['Commitment:k', ofTheCharter],
        ['FOR:k>t', {}],
        ['FOR:k>u', {}],
      ]),
    );
    expect(two.map(({ message }) => message)).toEqual(['a commitment is for one territory']);
  });

  it('the figures of an answer are those of a question, as JSON writes them', () => {
    const isRead = (figures: string): boolean =>
      ELEMENT_SHAPES.GapAnswer.safeParse({
        ...{ territoryId: 't', key: 'lone:a', status: 'handled', at: '2026-03-12', figures },
      }).success;
    expect(isRead('{"size":3}')).toBe(true);
    expect(['', '{', '3', '{"size":{}}'].filter(isRead)).toEqual([]);
  });

  it('nothing ends before it begins', () => {
    const dated = (decidedOn: string, dueOn: string): [string, Properties] => [
      'Commitment:k',
      { origin: 'territory', decidedOn, dueOn },
    ];
    expect(wrong(dated('2024-01-01', '2024-01-01'), ['FOR:k>t', {}])).toEqual([]);
    expect(wrong(dated('2024-01-02', '2024-01-01'), ['FOR:k>t', {}])).toEqual([
      'Commitment:k.dueOn: the end comes first',
    ]);
  });

  it('a cooperation has two parties, and a direction where its nature has one', () => {
    const cooperation = (nature: string): [string, Properties] => ['Cooperation:c', { nature }];
    const party = (id: string, role: string): [string, Properties] => [`PARTY_TO:${id}>c`, { role }];
    expect(wrong(cooperation('co_produces'), party('a', 'member'))).toEqual([
      'Cooperation:c: fewer than two parties',
    ]);
    expect(wrong(cooperation('co_produces'), party('a', 'member'), party('b', 'member'))).toEqual([]);
    expect(wrong(cooperation('funds'), party('a', 'member'), party('b', 'member'))).toEqual([
      'Cooperation:c: a from and a to are needed',
    ]);
    expect(wrong(cooperation('funds'), party('a', 'from'), party('b', 'to'))).toEqual([]);
  });

  it('no actor is its own member or peer, and an actor is on a land of a territory where it acts', () => {
    expect(wrong(['MEMBER_OF:a>a', {}])).toEqual(['MEMBER_OF:a>a: related to itself']);
    expect(wrong(['MEMBER_OF:a>b', {}])).toEqual([]);
    expect(wrong(['PEER_OF:t>t', {}])).toEqual(['PEER_OF:t>t: related to itself']);
    for (const key of ['PEER_OF:t>x', 'PEER_OF:x>t', 'PART_OF:t>x']) expect(wrong([key, {}])).toEqual([]);
    for (const key of ['PEER_OF:x>y', 'PART_OF:x>t'])
      expect(wrong([key, {}])).toEqual([`${key}: an end is missing`]);
    expect(wrong(['ACTS_IN:a>t', {}])).toEqual([]);
    expect(wrong(['ACTS_IN:a>t', { landId: 'l' }], ['Land:l', { territoryId: 't' }])).toEqual([]);
    expect(wrong(['ACTS_IN:a>t', { landId: 'l' }])).toEqual(['ACTS_IN:a>t.landId: an end is missing']);
  });

  it('keys match the fields of the element', () => {
    const said = { cooperationId: 'c', actorId: 'a', on: '2024-01-01' };
    const whole: ReadonlyArray<[string, Properties]> = [
      ['Cooperation:c', { nature: 'co_produces' }],
      ['PARTY_TO:a>c', { role: 'member' }],
      ['PARTY_TO:b>c', { role: 'member' }],
    ];
    const declared = (id: string) => wrong(...whole, [`Declaration:${id}`, said]);
    expect(declared(declarationId('c', 'a', '2024-01-01', undefined))).toEqual([]);
    expect(declared('c.b.2024-01-01')).toEqual([
      'Declaration:c.b.2024-01-01: a key that says something else',
    ]);
    const answer = { territoryId: 't', key: 'pivot-actor:a' };
    const answered = (id: string) => wrong([`GapAnswer:${id}`, answer]);
    expect(answered(gapAnswerId('t', 'pivot-actor:a'))).toEqual([]);
    expect(answered('other').map((line) => line.split(': ')[1])).toEqual(['a key that says something else']);
  });
});
