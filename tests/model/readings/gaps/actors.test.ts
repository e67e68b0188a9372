import { describe, expect, it } from 'vitest';
import type { ActorFact } from '../../../../model/elements/facts.ts';
import { gapsOf, heardActor, heardActors, listGapsOf, severitiesOf } from '../../../support/gaps-of.ts';
import { makeActor, makeCommitment, makeCooperation } from '../../../support/make-facts.ts';

describe('unlinked-actor', () => {
  const of = (...args: Parameters<typeof severitiesOf> extends [unknown, ...infer R] ? R : never) =>
    severitiesOf('unlinked-actor', ...args);

  it('speaks of an actor without link, more loudly when it signed or carries', () => {
    const actors = [
      heardActor('a'),
      heardActor('b', { charter: 'signatory' }),
      heardActor('c'),
      heardActor('d', { charter: 'signatory' }),
    ];
    const commitments = [makeCommitment('c1', ['c']), makeCommitment('c2', ['d'])];
    expect(of({ actors, commitments })).toEqual({ a: 1, b: 2, c: 2, d: 3 });
  });

  it('calls nothing strong before the actor was heard', () => {
    const actors = [makeActor('a', { charter: 'signatory' }), heardActor('b')];
    const [gap] = gapsOf('unlinked-actor', { actors, commitments: [makeCommitment('c', ['a'])] });
    expect(gap).toMatchObject({
      key: 'unlinked-actor:a',
      severity: 2,
      confidence: 'to_check',
      delicate: true,
    });
  });

  it.each([
    ['2025-03-12', 'sure'],
    ['2025-03-11', 'to_check'],
    ['2026-03-13', 'to_check'],
  ])('heard on %s is %s: twelve months before the day, both included', (heardLinksOn, confidence) => {
    const actors = [makeActor('a', { membership: { onMap: true, heardLinksOn } }), makeActor('b')];
    expect(gapsOf('unlinked-actor', { actors })[0]?.confidence).toBe(confidence);
  });

  it('is silent about an actor linked at intensity 1, whatever τ', () => {
    const facts = {
      actors: heardActors('a', 'b'),
      cooperations: [makeCooperation('k', ['a', 'b'], { intensity: 1 })],
    };
    expect(of(facts)).toEqual({});
    expect(of(facts, { minIntensity: 4 })).toEqual({});
  });

  it('takes the lowest declared, not the recorded intensity', () => {
    const declarations = [{ actorId: 'a', intensity: 0, on: '2026-01-01' }];
    const cooperations = [makeCooperation('k', ['a', 'b'], { intensity: 3, declarations })];
    expect(of({ actors: heardActors('a', 'b'), cooperations })).toEqual({ a: 1, b: 1 });
  });

  it('reads the cooperation at the day: one that has ended or not begun is no link', () => {
    const actors = heardActors('a', 'b');
    const ended = makeCooperation('k', ['a', 'b'], { endedOn: '2026-03-12', status: 'ended' });
    expect(of({ actors, cooperations: [ended] })).toEqual({ a: 1, b: 1 });
    expect(of({ actors, cooperations: [ended] }, { day: '2026-03-11' })).toEqual({});
    const future = makeCooperation('k', ['a', 'b'], { startedOn: '2026-03-13' });
    expect(of({ actors, cooperations: [future] })).toEqual({ a: 1, b: 1 });
  });

  it('leaves out wider scales, the reserve, newcomers and a map of one', () => {
    const reserve = makeActor('r', { membership: { onMap: false } });
    const later = makeActor('l', { membership: { onMap: true, since: '2026-03-13' } });
    const wide = makeActor('w', { scale: 'departmental' });
    expect(of({ actors: [wide, makeActor('a', { scale: 'intercommunal' }), reserve, later] })).toEqual({
      a: 1,
    });
    expect(of({ actors: [makeActor('a'), reserve, later] })).toEqual({});
  });

  it('does not count a link with an actor outside the territory', () => {
    const cooperations = [makeCooperation('k', ['a', 'far'])];
    expect(of({ actors: heardActors('a', 'b'), cooperations })).toEqual({ a: 1, b: 1 });
  });

  it('sees a link that only funds unless transactions are left out', () => {
    const facts = {
      actors: heardActors('a', 'b'),
      cooperations: [makeCooperation('k', ['a', 'b'], { nature: 'funds' })],
    };
    expect(of(facts)).toEqual({});
    expect(of(facts, { withoutTransactions: true })).toEqual({ a: 1, b: 1 });
  });
});

describe('absent-from-the-map', () => {
  const families = [
    'local_authority',
    'state',
    'social_economy',
    'business',
    'research_training',
    'citizens',
  ] as const;
  const everyone = families.map((family, i) => heardActor(`a${i}`, { family }));

  it('names families with nobody; stronger without local authority or social economy', () => {
    const five = everyone.slice(1);
    expect(gapsOf('absent-from-the-map', { actors: five })[0]).toMatchObject({
      key: 'absent-from-the-map',
      severity: 2,
      confidence: 'sure',
      figures: { missing: 1, missingFamilies: 'local_authority', unheard: 0 },
    });
    const withoutCitizens = everyone.slice(0, 5);
    expect(severitiesOf('absent-from-the-map', { actors: withoutCitizens })).toEqual({ '': 1 });
  });

  it('is silent below five actors, and once every family is there', () => {
    expect(gapsOf('absent-from-the-map', { actors: everyone.slice(0, 4) })).toEqual([]);
    expect(gapsOf('absent-from-the-map', { actors: everyone })).toEqual([]);
  });

  it('names table roles only where some are recorded, on an actor or a carrier', () => {
    const actors = everyone.map((actor, i) =>
      i === 0 ? { ...actor, tableRoles: ['elected' as const, 'officer' as const] } : actor,
    );
    expect(gapsOf('absent-from-the-map', { actors })[0]?.figures).toMatchObject({
      missingRoles: 'state_officer,socio_economic',
    });
    const commitments = [
      makeCommitment('c', [], {
        carriers: [{ actorId: 'a1', role: 'support', tableRoles: ['state_officer', 'socio_economic'] }],
      }),
    ];
    expect(gapsOf('absent-from-the-map', { actors, commitments })).toEqual([]);
  });

  it.each(['fr', 'en'] as const)('names families, roles or both as absent (%s)', (language) => {
    const elected = everyone.map((one) => ({ ...one, tableRoles: ['elected' as const] }));
    const reasonOf = (actors: readonly ActorFact[]) =>
      listGapsOf({ actors }, {}, { language }).items.find(({ rule }) => rule === 'absent-from-the-map')
        ?.reason;
    const [family, role] =
      language === 'fr'
        ? [/personne n’est noté pour/g, /personne n’est noté comme/g]
        : [/nobody is noted for/g, /nobody is noted as/g];
    const said = (actors: readonly ActorFact[]) =>
      [family, role].map((part) => [...(reasonOf(actors) ?? '').matchAll(part)].length);
    expect(said(elected)).toEqual([0, 1]);
    expect(said(everyone.slice(1))).toEqual([1, 0]);
    expect(said(elected.slice(1))).toEqual([1, 1]);
  });

  it('then tells whom nobody has heard, most linked first', () => {
    const actors = [
      ...everyone.slice(1),
      makeActor('u1', { family: 'state' }),
      makeActor('u2', { family: 'state' }),
    ];
    const cooperations = [makeCooperation('k', ['u2', 'a1'])];
    expect(gapsOf('absent-from-the-map', { actors, cooperations })[0]?.evidence.actorIds).toEqual([
      'u2',
      'u1',
    ]);
  });
});

describe('lone-territory', () => {
  const territory = (peers: Array<{ territoryId: string; since?: string }>) => ({
    id: 't',
    name: 'T',
    level: 'epci' as const,
    cohorts: [],
    version: 1,
    revision: 1,
    peers,
    parents: [],
  });

  it('speaks of a territory without peer nor cooperation elsewhere', () => {
    expect(gapsOf('lone-territory', { actors: heardActors('a') })[0]).toMatchObject({
      key: 'lone-territory',
      severity: 1,
      confidence: 'sure',
    });
  });

  it('is mended by a peer, from its day on', () => {
    const facts = { territory: territory([{ territoryId: 'p', since: '2026-03-12' }]) };
    expect(gapsOf('lone-territory', facts)).toEqual([]);
    expect(gapsOf('lone-territory', facts, { day: '2026-03-11' })).toHaveLength(1);
  });

  it('is closed by an active cooperation with an actor from outside, not above or below', () => {
    const facts = { actors: heardActors('a'), cooperations: [makeCooperation('k', ['a', 'far'])] };
    expect(gapsOf('lone-territory', { ...facts, elsewhere: ['far'] })).toEqual([]);
    expect(gapsOf('lone-territory', facts)).toHaveLength(1);
    const wished = { ...facts, cooperations: [makeCooperation('k', ['a', 'far'], { status: 'wished' })] };
    expect(gapsOf('lone-territory', { ...wished, elsewhere: ['far'] })).toHaveLength(1);
  });
});
