import { describe, expect, it } from 'vitest';
import { haveSpoken, sourcesOf } from '../../../model/words/report/sources.ts';
import { makeActor, makeCooperation, makeSystem } from '../../support/make-facts.ts';

const DAY = '2026-03-12';
const two = (cooperation: Parameters<typeof makeCooperation>[2] = {}) =>
  makeSystem({
    actors: [makeActor('a'), makeActor('b')],
    cooperations: [makeCooperation('c', ['a', 'b'], cooperation)],
  });

describe('whether organisations spoke for themselves', () => {
  it('is no while all statements about them come from others', () => {
    expect(haveSpoken(two())).toBe(false);
    expect(haveSpoken(makeSystem({ actors: [makeActor('a', { expertise: '', frame: '' })] }))).toBe(false);
  });

  it('is yes once one answered by that day, said a level, agreed, or has words of its own', () => {
    const declared = [{ actorId: 'a', intensity: 2 as const, on: DAY, channel: 'workshop' as const }];
    expect(haveSpoken(two({ declarations: declared }))).toBe(true);
    const parties = [
      { actorId: 'a', role: 'member' as const },
      { actorId: 'b', role: 'member' as const, agreedOn: DAY },
    ];
    expect(haveSpoken(two({ parties }))).toBe(true);
    for (const words of ['expertise', 'frame', 'constraints', 'expects'])
      expect(haveSpoken(makeSystem({ actors: [makeActor('a', { [words]: 'Le sol' })] }))).toBe(true);
    const heard = (heardLinksOn: string) =>
      haveSpoken(makeSystem({ actors: [makeActor('a', { membership: { onMap: true, heardLinksOn } })] }));
    expect([heard(DAY), heard('2999-01-01')]).toEqual([true, false]);
  });
});

it('sources are named once each, in the order of the alphabet, where there are any', () => {
  const system = makeSystem({
    actors: [makeActor('a', { source: 'Registre' }), makeActor('b', { source: '' })],
    cooperations: [
      makeCooperation('c', ['a', 'b'], { source: 'Annuaire' }),
      makeCooperation('d', ['a', 'b'], { source: 'Registre' }),
    ],
  });
  expect(sourcesOf(system)).toEqual(['Annuaire', 'Registre']);
});
