import { describe, expect, it } from 'vitest';
import { tellHistory } from '../../../../model/readings/patterns/tell-history.ts';

type States = Readonly<Record<string, object | null>> | null;

/** Describes the change of the cooperation `c` between these states. */
function told(before: States, after: States) {
  const text = (states: States) => (states === null ? null : JSON.stringify(states));
  const row = { territoryId: 't', revision: 3, day: '2026-03-12', by: 'Ana', type: 'made' };
  const [one] = tellHistory([{ ...row, before: text(before), after: text(after) }], { cooperation: 'c' });
  return one;
}

describe('what a change did to one cooperation', () => {
  it('is its nature, status, frame and intensity after it, and no note', () => {
    const after = { nature: 'funds', status: 'active', formality: 'informal', intensity: 2, note: 'secret' };
    expect(told(null, { 'Cooperation:c': after, 'Cooperation:d': { ...after, status: 'ended' } })).toEqual({
      ...{ territoryId: 't', revision: 3, day: '2026-03-12', by: 'Ana' },
      ...{ nature: 'funds', status: 'active', formality: 'informal', intensity: 2 },
      ...{ joined: [], gone: [], declared: 0 },
    });
    expect(told({ 'Cooperation:c': after }, null)).toMatchObject({ status: null, intensity: null });
  });

  it('is who came and who went, in order; whose role changed did neither', () => {
    const before = {
      'PARTY_TO:b>c': {},
      'PARTY_TO:a>c': {},
      'PARTY_TO:s>c': { role: 'from' },
      'PARTY_TO:x>d': {},
    };
    const after = {
      'PARTY_TO:s>c': { role: 'to' },
      'PARTY_TO:n>c': {},
      'PARTY_TO:y>d': {},
      'CARRIES:z>c': {},
    };
    expect(told(before, after)).toMatchObject({ joined: ['n'], gone: ['a', 'b'] });
    expect(told({ 'PARTY_TO:a>c': null }, { 'PARTY_TO:a>c': {} })).toMatchObject({ joined: ['a'], gone: [] });
  });

  it('is how many declarations it touched, each once', () => {
    const before = { 'Declaration:c.a.2026': {}, 'Declaration:c.b.2026': {}, 'Declaration:d.a.2026': {} };
    expect(told(before, { 'Declaration:c.a.2026': {} })).toMatchObject({ declared: 2 });
    expect(told({ 'Declaration:c.a.2026': null }, null)).toMatchObject({ declared: 0 });
  });
});
