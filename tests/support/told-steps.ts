import fc from 'fast-check';
import { applyEdits, mergeEdits } from '../../model/elements/element-edits.ts';
import type { Edits, Elements } from '../../model/elements/elements.ts';
import { leaveTerritory, removeActors, removeNode } from '../../model/elements/removals.ts';
import { mergeActors } from '../../model/writes/merging/merge-actors.ts';
import {
  newActorElements,
  newCommitmentElements,
  newCooperationElements,
  newTerritoryElements,
} from '../../model/writes/new-elements.ts';
import type { ToldWorld } from './told-world.ts';

/** Territories that share actors. */
export const HERE = ['t0', 't1', 't2'];
const ITEMS = ['item0', 'item1'];
/** The day they are read at. */
export const DAY = '2026-03-12';

const n = fc.nat(6);
const where = fc.constantFrom(...HERE);
/** Something that somebody does. */
export const step = fc.oneof(
  fc.record({ kind: fc.constant('actor' as const), where, onMap: fc.boolean() }),
  fc.record({ kind: fc.constant('join' as const), n, where, onMap: fc.boolean() }),
  fc.record({ kind: fc.constant('leave' as const), n, where }),
  fc.record({ kind: fc.constant('rename' as const), n, name: fc.constantFrom('A', 'B', 'é') }),
  fc.record({ kind: fc.constant('link' as const), n, m: n, k: n, serves: fc.boolean() }),
  fc.record({ kind: fc.constant('note' as const), k: n, isPrivate: fc.boolean() }),
  fc.record({ kind: fc.constant('party' as const), n, k: n, gone: fc.boolean() }),
  fc.record({ kind: fc.constant('serve' as const), k: n, m: n, gone: fc.boolean() }),
  fc.record({ kind: fc.constant('commit' as const), n, where, refines: fc.boolean() }),
  fc.record({ kind: fc.constant('carry' as const), n, m: n, gone: fc.boolean() }),
  fc.record({ kind: fc.constant('refine' as const), m: n, gone: fc.boolean() }),
  fc.record({ kind: fc.constant('need' as const), n, gone: fc.boolean() }),
  fc.record({ kind: fc.constant('member' as const), n, m: n, gone: fc.boolean() }),
  fc.record({ kind: fc.constant('peer' as const), where, gone: fc.boolean() }),
  fc.record({ kind: fc.constant('remove' as const), what: fc.nat(2), n }),
  fc.record({ kind: fc.constant('close' as const), n, isPrivate: fc.boolean() }),
  fc.record({ kind: fc.constant('move' as const), n, where, x: fc.nat(9) }),
  fc.record({ kind: fc.constant('merge' as const), n, m: n }),
  fc.record({ kind: fc.constant('undo' as const), back: fc.nat(4) }),
);
export type Step = typeof step extends fc.Arbitrary<infer E> ? E : never;

let made = 0;
const newId = (prefix: string): string => {
  made += 1;
  return `${prefix}${made}`;
};

const put = (key: string, properties: object, gone = false): Edits =>
  new Map([[key, gone ? null : (properties as Record<string, string>)]]);

/** Returns the edits of a step; empty if it concerns a missing element. */
export function editsOf(world: ToldWorld, one: Step): Edits {
  const { elements } = world;
  const idsOf = (kind: string): string[] =>
    [...elements.keys()].filter((key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1));
  const pick = (kind: string, i: number): string => {
    const ids = idsOf(kind);
    return ids[i % Math.max(ids.length, 1)] ?? '';
  };
  const actor = 'n' in one ? pick('Actor', one.n) : '';
  const cooperation = 'k' in one ? pick('Cooperation', one.k) : '';
  const commitment = 'm' in one ? pick('Commitment', one.m) : '';
  const edit = (key: string, more: object): Edits => {
    const present = elements.get(key);
    return present === undefined ? new Map() : put(key, { ...present, ...more });
  };
  switch (one.kind) {
    case 'actor': {
      const id = newId('a');
      const membership = { onMap: one.onMap };
      return newActorElements(id, one.where, { name: `N-${id}`, family: 'citizens', membership });
    }
    case 'join':
      return actor === ''
        ? new Map()
        : put(`ACTS_IN:${actor}>${one.where}`, { main: false, onMap: one.onMap });
    case 'leave':
      return leaveTerritory(elements, one.where, actor);
    case 'rename':
      return edit(`Actor:${actor}`, { name: `${one.name}-${actor}` });
    case 'link': {
      const parties = [...new Set([actor, pick('Actor', one.m), pick('Actor', one.k)])];
      const serves = one.serves && commitment !== '' ? [commitment] : [];
      const input = {
        nature: 'co_produces' as const,
        status: 'active' as const,
        intensity: 2,
        recordedOn: DAY,
        themes: ['food'],
      };
      const members = parties.map((actorId) => ({ actorId, role: 'member' as const }));
      return parties.length < 2 || parties.includes('')
        ? new Map()
        : newCooperationElements(newId('c'), { ...input, serves, parties: members }, DAY);
    }
    case 'note':
      return edit(`Cooperation:${cooperation}`, { note: 'n', private: one.isPrivate });
    case 'party': {
      const parties = idsOf('PARTY_TO').filter((id) => id.endsWith(`>${cooperation}`));
      const isFew = one.gone && parties.length < 3;
      if (actor === '' || cooperation === '' || isFew) return new Map();
      return put(`PARTY_TO:${actor}>${cooperation}`, { role: 'member' }, one.gone);
    }
    case 'serve':
      if (cooperation === '' || commitment === '') return new Map();
      return put(`SERVES:${cooperation}>${commitment}`, {}, one.gone);
    case 'commit': {
      const carriers = actor === '' ? [] : [{ actorId: actor, role: 'lead' as const }];
      const refines = one.refines ? { refines: ITEMS[one.n % 2] } : {};
      return newCommitmentElements(newId('k'), one.where, {
        text: 'T',
        themes: ['water'],
        ...refines,
        carriers,
      });
    }
    case 'carry':
      if (actor === '' || commitment === '') return new Map();
      return put(`CARRIES:${actor}>${commitment}`, { role: 'support' }, one.gone);
    case 'refine':
      if (commitment === '' || ITEMS.includes(commitment)) return new Map();
      return put(`REFINES:${commitment}>${ITEMS[one.m % 2]}`, {}, one.gone);
    case 'need':
      return actor === '' ? new Map() : put(`NEEDS:${actor}>land`, { note: 'deux hectares' }, one.gone);
    case 'member': {
      const other = pick('Actor', one.m);
      return actor === other ? new Map() : put(`MEMBER_OF:${actor}>${other}`, {}, one.gone);
    }
    case 'peer':
      return one.where === 't0' ? new Map() : put(`PEER_OF:t0>${one.where}`, { frame: 'atelier' }, one.gone);
    case 'remove': {
      if (one.what === 0) return actor === '' ? new Map() : removeActors(elements, [actor]);
      const kind = one.what === 1 ? 'Cooperation' : 'Commitment';
      const id = pick(kind, one.n);
      return id === '' || ITEMS.includes(id) ? new Map() : removeNode(elements, kind, id);
    }
    case 'close':
      return edit(`Actor:${actor}`, { private: one.isPrivate });
    case 'move':
      return edit(`ACTS_IN:${actor}>${one.where}`, { x: one.x, y: 0, placed: 'hand' });
    case 'merge': {
      const other = pick('Actor', one.m);
      return actor === other || actor === '' ? new Map() : mergeActors(elements, other, actor).edits;
    }
    case 'undo': {
      const told = world.told.at(-1 - one.back);
      if (told === undefined) return new Map();
      const isAsLeft = Object.entries(told.after).every(([key, left]) => elements.get(key) === left);
      const isGone = Object.keys(told.before).every((key) => key in told.after || !elements.has(key));
      const edits = world.reverse(told);
      return isAsLeft && isGone && isWhole(applyEdits(elements, edits)) ? edits : new Map();
    }
  }
}

/** Returns true if no element depends on a missing one: such an undo is refused. */
const isWhole = (elements: Elements): boolean =>
  [...elements].every(([key]) => {
    const [kind = '', ends = ''] = key.split(':');
    const [from = '', to = ''] = ends.split('>');
    if (to === '') return true;
    const has = (what: string, id: string) => elements.has(`${what}:${id}`);
    if (kind === 'PARTY_TO') return has('Actor', from) && has('Cooperation', to);
    if (kind === 'SERVES') return has('Cooperation', from) && has('Commitment', to);
    if (kind === 'CARRIES') return has('Actor', from) && has('Commitment', to);
    if (kind === 'MEMBER_OF') return has('Actor', from) && has('Actor', to);
    if (kind === 'ACTS_IN' || kind === 'NEEDS') return has('Actor', from);
    return kind === 'PEER_OF' || has(kind.startsWith('COOP') ? 'Cooperation' : 'Commitment', from);
  });

/** Creates empty territories. */
export const beginning = (): Elements =>
  applyEdits(
    new Map(),
    mergeEdits(
      ...HERE.map((t) => newTerritoryElements(t, { name: t, level: 'epci', asOf: DAY })),
      ...ITEMS.map((id) => newCommitmentElements(id, undefined, { text: id, code: id })),
    ),
  );
