import { applyEdits } from '../../model/elements/element-edits.ts';
import { declarationId, type Elements, type Properties } from '../../model/elements/elements.ts';
import type { Plan } from '../../model/writes/plan.ts';

const party = (role: string, more: Properties = {}): Properties => ({ role, ...more });
/**
 * Two actors with a cooperation in a territory; a third from another one that awaits a yes with them; and one
 * in the reserve.
 */
export const STATE: Elements = new Map<string, Properties>([
  ['Territory:t', { name: 'T', version: 1 }],
  ['Territory:u', { name: 'U', asOf: '2020-01-01', version: 1 }],
  ['Territory:play', { name: 'Répétition', rehearsal: true, version: 1 }],
  ...['a', 'b', 'c', 'wait'].map((id): [string, Properties] => [`Actor:${id}`, { name: id, version: 1 }]),
  ['ACTS_IN:a>t', { onMap: true, x: 1, y: 2, placed: 'hand' }],
  ['ACTS_IN:b>t', { onMap: true }],
  ['ACTS_IN:wait>t', { onMap: false, since: '2020' }],
  ['ACTS_IN:c>u', { onMap: true }],
  ['ACTS_IN:c>play', { onMap: true }],
  [
    'Cooperation:ab',
    { nature: 'co_produces', status: 'active', intensity: 2, formality: 'informal', version: 1 },
  ],
  ['PARTY_TO:a>ab', party('member')],
  ['PARTY_TO:b>ab', party('member')],
  ['Cooperation:abc', { nature: 'co_produces', status: 'intention', intensity: 0, version: 1 }],
  ['PARTY_TO:a>abc', party('member', { agreedOn: '2026-01-01' })],
  ['PARTY_TO:b>abc', party('member', { agreedOn: '2026-01-01' })],
  ['PARTY_TO:c>abc', party('member')],
  [
    `Declaration:${declarationId('abc', 'c', '2026-01-01', undefined)}`,
    { cooperationId: 'abc', actorId: 'c', intensity: 2, on: '2026-01-01' },
  ],
  [
    `Declaration:${declarationId('abc', 'a', '2026-01-01', undefined)}`,
    { cooperationId: 'abc', actorId: 'a', intensity: 1, on: '2026-01-01' },
  ],
  ['COOPERATION_ABOUT:ab>food', {}],
  ['SERVES:ab>k', {}],
  ['Commitment:k', { text: 'K', decidedOn: '2025-01-01', version: 1 }],
  ['FOR:k>t', {}],
  ['CARRIES:a>k', party('lead', { since: '2025' })],
  ['COMMITMENT_ABOUT:k>food', {}],
  ['Commitment:l', { text: 'L', version: 1 }],
  ['FOR:l>u', {}],
  ['CARRIES:a>l', party('support')],
  ['REFINES:l>k', {}],
]);
const KNOWN = ['Theme:food', 'Theme:water', 'Resource:data'];
const NIGHT = new Date('2026-03-12T23:30:00Z');

/** Returns the edits of a plan, late in the evening of 12 March 2026, when it is the 13th in Paris. */
export const editsOf = (plan: Plan, state = STATE): Record<string, Properties | null> =>
  Object.fromEntries(
    plan.changes({ state, has: (key) => state.has(key) || KNOWN.includes(key), now: NIGHT }),
  );
export const after = (plan: Plan, state = STATE): Elements =>
  applyEdits(state, new Map(Object.entries(editsOf(plan, state))));

/** These two as parties, and their cooperation. */
export const both = [
  { actorId: 'a', role: 'member' as const },
  { actorId: 'b', role: 'member' as const },
];
export const cooperation = {
  id: 'n',
  nature: 'co_produces' as const,
  status: 'active' as const,
  intensity: 2,
  parties: both,
};

/** Returns type, subject, non-empty scope and reads of a plan, round by round. */
export function headOf({ type, subjectId, scope, creates, versioned, reads }: Plan) {
  const named = (lists: object) =>
    Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined && list.length > 0));
  return {
    ...{ type, subjectId, touches: named(scope), reads: reads.map((round) => named(round(STATE))) },
    ...(creates !== undefined && { creates }),
    ...(versioned !== undefined && { versioned: `${versioned.kind}:${versioned.id}` }),
  };
}
