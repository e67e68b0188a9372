import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, mergeEdits } from '../../../model/elements/element-edits.ts';
import type { Edits, Elements } from '../../../model/elements/elements.ts';
import { elementsOfNodes } from '../../../model/elements/past/elements-of-nodes.ts';
import { factsOfElements } from '../../../model/elements/past/facts-of-elements.ts';
import { FollowedElements } from '../../../model/elements/past/followed-elements.ts';
import { leaveTerritory, removeActors, removeNode } from '../../../model/elements/removals.ts';
import {
  newActorElements,
  newCommitmentElements,
  newCooperationElements,
  newTerritoryElements,
} from '../../../model/writes/new-elements.ts';
import { runs } from '../../support/runs.ts';
import { ToldWorld } from '../../support/told-world.ts';

const HERE = ['t0', 't1', 't2'];
const ITEMS = ['item0', 'item1'];
const DAY = '2026-03-12';

const n = fc.nat(6);
const where = fc.constantFrom(...HERE);
const step = fc.oneof(
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
  fc.record({ kind: fc.constant('undo' as const), back: fc.nat(4) }),
);
type Step = typeof step extends fc.Arbitrary<infer E> ? E : never;

let made = 0;
const newId = (prefix: string): string => {
  made += 1;
  return `${prefix}${made}`;
};

const put = (key: string, properties: object, gone = false): Edits =>
  new Map([[key, gone ? null : (properties as Record<string, string>)]]);

/** What a step changes in a world; nothing where it is about what is not there. */
function editsOf(world: ToldWorld, one: Step): Edits {
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
    case 'actor':
      return newActorElements(newId('a'), one.where, {
        name: 'N',
        family: 'citizens',
        membership: { onMap: one.onMap },
      });
    case 'join':
      return actor === ''
        ? new Map()
        : put(`ACTS_IN:${actor}>${one.where}`, { main: false, onMap: one.onMap });
    case 'leave':
      return leaveTerritory(elements, one.where, actor);
    case 'rename':
      return edit(`Actor:${actor}`, { name: one.name });
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

/** Says whether nothing hangs on what is not there: such an undo is refused. */
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

/** Of who acts elsewhere only that is told: not since when, nor whether on the map there. */
const whatIsTold = (elements: Elements, t: string): Elements =>
  new Map(
    [...elements].map(([key, properties]) => [
      key,
      key.startsWith('ACTS_IN:') && !key.endsWith(`>${t}`) ? {} : properties,
    ]),
  );

const beginning = (): Elements =>
  applyEdits(
    new Map(),
    mergeEdits(
      ...HERE.map((t) => newTerritoryElements(t, { name: t, level: 'epci', asOf: DAY })),
      ...ITEMS.map((id) => newCommitmentElements(id, undefined, { text: id, code: id })),
    ),
  );

describe('a territory that is followed by its changes', () => {
  it('has at any time the facts that are there, and says when it cannot tell', () => {
    let [told, lost] = [0, 0];
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.boolean()), { minLength: 20, maxLength: 50 }), (steps) => {
        const world = new ToldWorld(beginning());
        const followed = new Map(HERE.map((t) => [t, new FollowedElements(t, world.elements)]));
        for (const [one, looks] of steps) {
          const change = world.write(editsOf(world, one));
          for (const t of change?.territoryIds ?? []) if (change) followed.get(t)?.take(change);
          if (!looks) continue;
          for (const [t, elements] of followed) {
            const truth = factsOfElements(t, world.elements, 1);
            const facts = elements.facts(1);
            if (facts === undefined) {
              lost += 1;
              followed.set(t, new FollowedElements(t, world.elements));
              continue;
            }
            told += 1;
            expect(facts, JSON.stringify(one)).toEqual(truth);
            const known = elements.known;
            if (known === undefined) throw new Error('What tells facts is known.');
            expect(whatIsTold(known.elements, t)).toEqual(
              whatIsTold(elementsOfNodes(world.elements, t, known.nodes), t),
            );
          }
        }
      }),
      runs(150, 20_261_128),
    );
    expect(told).toBeGreaterThan(10 * lost);
  });
});
