import { describe, expect, it } from 'vitest';
import type { Declaration } from '../../../model/contract/cooperation.ts';
import { cooperationAt, declaredBy } from '../../../model/elements/cooperation-state.ts';
import { type Elements, propertiesOf } from '../../../model/elements/elements.ts';
import type { CooperationFact } from '../../../model/elements/facts.ts';
import { byRuleOf } from '../../../model/elements/former-rule.ts';
import { formerLevels } from '../../../model/readings/former-levels.ts';

const word = (
  on: string,
  intensity: Declaration['intensity'],
  more: Partial<Declaration> = {},
): Declaration => ({
  ...{ actorId: 'amap', on, intensity },
  ...more,
});
const former = (one: Declaration): Declaration => ({ ...one, perVoice: true });
const held = [word('2024-01-01', 0), word('2024-02-01', 3, { voice: 'socio_economic' })].map(former);

const cooperation = (declarations: Declaration[]): CooperationFact => ({
  ...{ id: 'paniers', nature: 'shares_means', status: 'active', formality: 'informal', intensity: 3 },
  parties: [
    { actorId: 'amap', role: 'member' },
    { actorId: 'mairie', role: 'member' },
  ],
  ...{ themes: [], serves: [], declarations, version: 1 },
});

describe('words of the former rule', () => {
  it('count as the lowest of what each speaker said last, on any day', () => {
    expect(declaredBy(held, 'amap', '2024-02-01')).toBe(0);
    expect(declaredBy(held, 'amap', '2024-01-15')).toBe(0);
    expect(declaredBy(held.toReversed(), 'amap', '2024-02-01')).toBe(0);
  });

  it('are replaced by a later word of the organisation', () => {
    const later = [...held, word('2024-03-01', 4, { voice: 'officer' })];
    expect(declaredBy(later, 'amap', '2024-02-15')).toBe(0);
    expect(declaredBy(later, 'amap', '2024-03-01')).toBe(4);
    expect(formerLevels([cooperation(later)], '2024-03-01')).toEqual([]);
  });

  it('are listed with the level that counts and the one that would', () => {
    // A cooperation as a map shows it carries the level of that day.
    const shown = cooperationAt(cooperation(held), '2024-12-01');
    expect(formerLevels([shown], '2024-12-01')).toEqual([
      { cooperationId: 'paniers', level: 0, next: 3, words: [{ actorId: 'amap', level: 0, next: 3 }] },
    ]);
  });

  it('are not listed where both rules give the same level', () => {
    const same = [word('2024-01-01', 3), word('2024-02-01', 0, { voice: 'officer' })].map(former);
    expect(formerLevels([cooperation(same)], '2024-12-01')).toEqual([]);
  });

  it('are listed where nothing would count, since two speakers differ on one day', () => {
    const day = [word('2024-01-01', 1, { voice: 'elected' }), word('2024-01-01', 3, { voice: 'officer' })];
    expect(formerLevels([cooperation(day.map(former))], '2024-12-01')).toEqual([
      { cooperationId: 'paniers', level: 1, next: 3, words: [{ actorId: 'amap', level: 1 }] },
    ]);
  });
});

describe('a document', () => {
  const said = (key: string, one: Declaration) =>
    [`Declaration:${key}`, propertiesOf({ ...one, cooperationId: 'paniers' })] as const;
  const [first, second] = [word('2024-01-01', 0), word('2024-02-01', 3, { voice: 'officer' })];

  it('from before the rule counts the words of speakers who differ as they did', () => {
    const elements: Elements = new Map([
      said('1', first),
      said('2', second),
      said('3', { ...first, actorId: 'mairie' }),
    ]);
    const marked = [...byRuleOf(4, elements)].filter(([, { perVoice }]) => perVoice === true);
    expect(marked.map(([key]) => key)).toEqual(['Declaration:1', 'Declaration:2']);
    expect(byRuleOf(5, elements)).toBe(elements);
  });

  it('from before the rule stays as it is where one speaker changed its word', () => {
    const elements: Elements = new Map([said('1', first), said('2', word('2024-02-01', 3))]);
    expect(byRuleOf(4, elements)).toBe(elements);
  });
});
