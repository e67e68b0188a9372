import { describe, expect, it } from 'vitest';
import type { CooperationStatus } from '../../../../model/contract/vocabulary.ts';
import { gapsOf, heardActor, heardActors } from '../../../support/gaps-of.ts';
import { makeActor, makeCommitment, makeCooperation } from '../../../support/make-facts.ts';

const need = (actorId: string, resourceId = 'premises', themeId?: string, note?: string) => ({
  actorId,
  resourceId,
  ...(themeId !== undefined && { themeId }),
  ...(note !== undefined && { note }),
});

describe('unmet-need', () => {
  const actors = heardActors('a', 'b', 'c');
  const of = (
    needs: ReturnType<typeof need>[],
    offers: ReturnType<typeof need>[],
    more: Parameters<typeof gapsOf>[1] = {},
  ) => gapsOf('unmet-need', { actors, needs, offers, ...more })[0];

  it('brings a need and an offer of the same resource and theme together', () => {
    const gap = of(
      [need('a', 'premises', undefined, '80 m²')],
      [need('b', 'premises', undefined, 'une salle le soir')],
    );
    expect(gap).toMatchObject({
      key: 'unmet-need:a:premises',
      severity: 2,
      confidence: 'sure',
      figures: { offers: 1 },
      evidence: { actorIds: ['a', 'b'], missingPairs: [['a', 'b']] },
    });
    expect(gap?.question).toBe(
      'a cherche «\u202f80 m²\u202f», b propose «\u202fune salle le soir\u202f»\u202f: est-ce la même chose\u202f?',
    );
    expect(of([need('a', 'premises', 'energy')], [need('b', 'premises', 'energy')])?.severity).toBe(2);
  });

  it('says that nobody offers it, lightly', () => {
    const gap = of([need('a')], []);
    expect(gap).toMatchObject({
      severity: 1,
      title: 'Besoin sans réponse à ce jour',
      figures: { offers: 0 },
    });
    expect(of([need('a', 'premises', 'energy')], [need('b', 'premises', 'water')])?.severity).toBe(1);
    expect(of([need('a', 'premises', 'energy')], [need('b')])?.severity).toBe(1);
    expect(of([need('a')], [need('a')])?.severity).toBe(1);
  });

  it('wants a theme for skills and funding: without, it neither matches nor is without answer', () => {
    expect(of([need('a', 'skills')], [need('b', 'skills')])).toBeUndefined();
    expect(of([need('a', 'funding')], [need('b', 'funding')])).toBeUndefined();
    expect(of([need('a', 'skills', 'energy')], [need('b', 'skills', 'energy')])?.severity).toBe(2);
    expect(of([need('a', 'skills')], [])?.severity).toBe(1);
  });

  it('hears only those on the map', () => {
    const reserve = [...actors, makeActor('r', { membership: { onMap: false } })];
    expect(of([need('a')], [need('r'), need('far')], { actors: reserve })?.severity).toBe(1);
    expect(of([need('r')], [need('a')], { actors: reserve })).toBeUndefined();
  });

  it('is strong when a common partner can introduce them', () => {
    const cooperations = [makeCooperation('ac', ['a', 'c']), makeCooperation('cb', ['c', 'b'])];
    const gap = of([need('a')], [need('b')], { cooperations });
    expect(gap).toMatchObject({ severity: 3, introducerIds: ['c'] });
    const know = [...cooperations, makeCooperation('ab', ['a', 'b'])];
    expect(of([need('a')], [need('b')], { cooperations: know })).toMatchObject({
      severity: 2,
      evidence: { missingPairs: [] },
    });
  });

  it('is strong when the needer carries a commitment on that theme', () => {
    const commitments = [makeCommitment('k', ['a'], { themes: ['energy'] })];
    expect(
      of([need('a', 'premises', 'energy')], [need('b', 'premises', 'energy')], { commitments })?.severity,
    ).toBe(3);
    expect(of([need('a')], [need('b')], { commitments })?.severity).toBe(2);
    expect(
      of([need('b', 'premises', 'energy')], [need('a', 'premises', 'energy')], { commitments })?.severity,
    ).toBe(2);
  });

  it('leaves out what is under way, as long as there is no other offer', () => {
    const underWay = (status: CooperationStatus) => ({
      cooperations: [makeCooperation('ab', ['a', 'b'], { status })],
    });
    const silent = (
      ['wished', 'proposed', 'intention', 'in_progress', 'active', 'dormant', 'ended', 'broken'] as const
    ).filter((status) => of([need('a')], [need('b')], underWay(status)) === undefined);
    expect(silent).toEqual(['wished', 'proposed', 'intention', 'in_progress']);
    expect(of([need('a')], [need('b'), need('c')], underWay('wished'))).toMatchObject({
      figures: { offers: 1 },
      evidence: { actorIds: ['a', 'c'] },
    });
  });

  it('is sure when needer and offerers were heard on needs; without offer, the needer', () => {
    const some = [heardActor('a'), makeActor('b'), makeActor('c')];
    expect(of([need('a')], [need('b')], { actors: some })?.confidence).toBe('to_check');
    expect(of([need('a')], [], { actors: some })?.confidence).toBe('sure');
    expect(of([need('b')], [], { actors: some })?.confidence).toBe('to_check');
  });
});
