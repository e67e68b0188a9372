import { describe, expect, it } from 'vitest';
import { noFilters, plainLook } from '../../../model/contract/map-look.ts';
import { PALETTE } from '../../../model/drawing/appearance.ts';
import { mixed } from '../../../model/drawing/colours.ts';
import { mapElements } from '../../../model/drawing/map-elements.ts';
import type { RenderInput } from '../../../model/drawing/render-input.ts';
import { mapReading } from '../../../model/readings/map-reading.ts';
import { makeActor, makeCooperation, makeSystem } from '../../support/make-facts.ts';

const directed = (from: string, to: string) => [
  { actorId: from, role: 'from' as const },
  { actorId: to, role: 'to' as const },
];
const map = () =>
  mapReading(
    makeSystem({
      actors: ['a', 'b', 'c', 'd', 'e'].map((id) => makeActor(id)),
      cooperations: [
        makeCooperation('strong', ['a', 'b'], { intensity: 4 }),
        makeCooperation('wished', ['a', 'b'], { status: 'wished' }),
        makeCooperation('there', [], { parties: directed('b', 'c') }),
        makeCooperation('back', [], { parties: directed('d', 'c') }),
        makeCooperation('both', [], { parties: directed('c', 'd'), intensity: 1 }),
        makeCooperation('many', ['a', 'c', 'd']),
        makeCooperation('alone', ['d', 'e'], { intensity: 3 }),
      ],
      memberships: [{ fromId: 'e', toId: 'a' }],
    }),
  );
const drawn = (more: Partial<RenderInput> = {}) =>
  mapElements({
    ...{ map: map(), selection: null, lit: null, filters: noFilters },
    appearance: { ...plainLook, showMemberships: true },
    ...more,
  });
const classes = (more: Partial<RenderInput> = {}) =>
  Object.fromEntries(drawn(more).edges.map((edge) => [edge.id, edge.classes]));
const evidence = { actorIds: [], cooperationIds: [], missingPairs: [] };

const PLAIN = {
  'member:e:a': 'membership',
  'link:a:b:active': 'link tone-active parallel strong',
  'link:a:b:wished': 'link tone-wished parallel',
  'link:b:c:active': 'link tone-active directed to-target',
  'link:c:d:active': 'link tone-active directed to-source to-target',
  'link:d:e:active': 'link tone-active strong',
  'spoke:many:a': 'spoke tone-active',
  'spoke:many:c': 'spoke tone-active',
  'spoke:many:d': 'spoke tone-active',
};
const also = (more: string, ...ids: (keyof typeof PLAIN)[]) =>
  Object.fromEntries(ids.map((id) => [id, `${PLAIN[id]} ${more}`]));

describe('how the links of a map are drawn', () => {
  it('says their tone, where they lead, whether there are several and whether they are strong', () => {
    expect(classes()).toEqual(PLAIN);
  });

  it('fade unless a highlighted actor is on them; a link of several cooperations fades unless one of them is highlighted', () => {
    const lit = { ...evidence, cooperationIds: ['back', 'strong'] };
    expect(classes({ lit })).toEqual({
      ...PLAIN,
      ...also('faded', 'link:a:b:wished', 'link:b:c:active', 'link:d:e:active'),
      ...also('faded', 'spoke:many:a', 'spoke:many:c', 'spoke:many:d'),
    });
  });

  it('fade where an end does', () => {
    const within = new Set(['a', 'b', 'c', 'd']);
    expect(classes({ within })).toEqual({ ...PLAIN, ...also('faded', 'link:d:e:active') });
    const { nodes } = drawn({ within: new Set(['a', 'c']) });
    expect(nodes.filter(({ faded }) => faded).map(({ id }) => id)).toEqual(['b', 'd', 'e', 'hub:many']);
  });

  it('are chosen with one of their cooperations, or with an end', () => {
    const selection = { kind: 'cooperation', id: 'both' };
    expect(classes({ selection })).toEqual({ ...PLAIN, ...also('chosen', 'link:c:d:active') });
    expect(classes({ selection: { kind: 'actor', id: 'd' } })).toEqual({
      ...PLAIN,
      ...also('of-chosen', 'link:c:d:active', 'link:d:e:active', 'spoke:many:d'),
    });
  });

  it('of a membership and of a gap belong to no cooperation, and never fade', () => {
    const { edges } = drawn({ lit: { ...evidence, missingPairs: [['b', 'e']] } });
    const palette = PALETTE[plainLook.theme];
    const bare = { cooperationIds: [], faded: false };
    expect(edges[0]).toEqual({
      ...{ id: 'member:e:a', source: 'e', target: 'a', classes: 'membership', colour: palette.unknown },
      ...{ width: 1, ...bare },
    });
    expect(edges.at(-1)).toEqual({
      ...{ id: 'ghost:b:e', source: 'b', target: 'e', classes: 'ghost', colour: palette.thread },
      ...{ width: 3.2, ...bare },
    });
  });

  it('have the colour of their junction, as far towards the paper as what they are of', () => {
    const hub = (status: 'active' | 'dormant') => {
      const system = makeSystem({
        actors: ['a', 'b', 'c'].map((id) => makeActor(id)),
        cooperations: [
          makeCooperation('ab', ['a', 'b']),
          makeCooperation('many', ['a', 'b', 'c'], { status }),
        ],
      });
      const { nodes, edges } = drawn({ map: mapReading(system) });
      return [nodes.at(-1), edges.at(-1)].map((one) => one?.colour);
    };
    const { link, paper } = PALETTE[plainLook.theme];
    expect(hub('active')).toEqual([link, link]);
    expect(hub('dormant')).toEqual([mixed(link, paper, 0.55), mixed(link, paper, 0.55)]);
  });
});
