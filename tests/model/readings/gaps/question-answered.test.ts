import { describe, expect, it } from 'vitest';
import type { Gap } from '../../../../model/contract/gap.ts';
import type { CooperationStatus } from '../../../../model/contract/vocabulary.ts';
import { questionAnswered } from '../../../../model/readings/gaps/question-answered.ts';

const gap = (key: string, more: Partial<Gap> = {}, evidence: Partial<Gap['evidence']> = {}): Gap => ({
  rule: 'scattered-carriers',
  key,
  title: key,
  severity: 2,
  confidence: 'sure',
  status: 'open',
  shown: null,
  delicate: false,
  changed: false,
  reason: '',
  question: '',
  figures: {},
  introducerIds: [],
  survival: null,
  evidence: {
    actorIds: [],
    cooperationIds: [],
    commitmentIds: [],
    themeIds: [],
    missingPairs: [['a', 'b']],
    ...evidence,
  },
  ...more,
});
const link = (status: CooperationStatus = 'active', intensity?: number) =>
  ({ is: 'link', actorIds: ['b', 'c', 'a'], status, intensity }) as const;
const keyFor = (gaps: readonly Gap[], chosen: string | null = null) =>
  questionAnswered(link(), gaps, chosen)?.key;

describe('the question that a link answers', () => {
  it('is one whose missing pair the link joins', () => {
    expect(keyFor([gap('far', {}, { missingPairs: [['a', 'z']] }), gap('near')])).toBe('near');
    expect(keyFor([gap('far', {}, { missingPairs: [['a', 'z']] })])).toBeUndefined();
  });

  it('is the chosen one first, then the first on the screen, then the first of the list', () => {
    const all = [gap('listed'), gap('second', { shown: 2 }), gap('first', { shown: 1 }), gap('other')];
    expect(keyFor(all, 'other')).toBe('other');
    expect(keyFor(all)).toBe('first');
    expect(keyFor([gap('listed'), gap('other')])).toBe('listed');
  });

  it('is none that was answered, nor one about groups that nobody looks at', () => {
    expect(keyFor([gap('done', { status: 'handled', shown: 1 })])).toBeUndefined();
    expect(keyFor([gap('groups', { rule: 'lands-apart' })])).toBeUndefined();
    expect(keyFor([gap('groups', { rule: 'lands-apart', shown: 1 })])).toBe('groups');
  });

  it('is none for a wish, an end, or “nothing to date”', () => {
    for (const status of ['wished', 'ended', 'broken', 'dormant'] as const)
      expect(questionAnswered(link(status), [gap('asked')])).toBeNull();
    expect(questionAnswered(link('active', 0), [gap('asked')])).toBeNull();
    expect(questionAnswered(link('proposed', 0), [gap('asked')])?.key).toBe('asked');
  });
});

describe('the question that a carrier answers', () => {
  const single = gap('single', { rule: 'single-carrier' }, { commitmentIds: ['k'], actorIds: ['a'] });

  it('is one that asks for a carrier of that commitment, unless the actor carries it already', () => {
    const carrier = (actorId: string, commitmentId = 'k') =>
      questionAnswered({ is: 'carrier', actorId, commitmentId }, [single])?.key;
    expect(carrier('b')).toBe('single');
    expect(carrier('a')).toBeUndefined();
    expect(carrier('b', 'other')).toBeUndefined();
  });
});
