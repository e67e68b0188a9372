import { describe, expect, it } from 'vitest';
import type { MapIndex } from '../../client/state/index.ts';
import { surenessOf, surenessReason } from '../../client/views/questions/sureness.ts';
import { gap as example } from '../../model/contract/examples/resources.ts';
import type { Gap } from '../../model/contract/gap.ts';
import { laterMessages } from '../../model/words/fr/screens/later.ts';
import { questions } from '../../model/words/fr/screens/questions.ts';

const index = {
  actors: new Map([
    ['amap', { name: 'AMAP' }],
    ['mairie', { name: 'Mairie' }],
    ['lycee', { name: 'Lycée' }],
  ]),
} as unknown as MapIndex;
const named = (...ids: string[]) => ids.map((actorId) => ({ actorId, share: 0.3 }));
const gap = (more: Partial<Gap>): Gap => ({ ...example, ...more });

describe('how sure a question is, in the words of a room', () => {
  it('holds well, or names at most two to hear first; never a figure', () => {
    expect(laterMessages['questions.holds']).toBe('tient bien');
    expect(surenessOf(gap({ confidence: 'sure', survival: 0.97, settledBy: named('amap') }), index)).toBe(
      'tient bien',
    );
    const doubtful = gap({
      confidence: 'to_check',
      survival: 0.42,
      settledBy: named('amap', 'mairie', 'lycee'),
    });
    expect(surenessOf(doubtful, index)).toMatch(/^à vérifier\s: entendre d’abord l’AMAP et la mairie$/);
    expect(surenessOf(doubtful, index)).not.toMatch(/\d/);
  });

  it('says as before what worlds do not tell, or not yet', () => {
    expect(surenessOf(gap({ confidence: 'to_check', survival: null, settledBy: [] }), index)).toBe(
      'à vérifier',
    );
    expect(surenessOf(gap({ confidence: 'sure', survival: null }), index)).toBeNull();
    const { survival: _survival, settledBy: _settledBy, ...plain } = gap({ confidence: 'sure' });
    expect(surenessOf(plain, index)).toBeNull();
  });

  it('gives its reason: who answered, or what the others could say', () => {
    const reason = (more: Partial<Gap>) => questions[surenessReason(gap(more)) as keyof typeof questions];
    expect(reason({ confidence: 'sure', survival: 1 })).toMatch(/^Elle tient bien/);
    expect(reason({ confidence: 'to_check', survival: 0.5 })).toMatch(/pourrait la faire tomber/);
    expect(reason({ confidence: 'to_check', survival: 0.99 })).toMatch(/n’ont pas tous répondu/);
    expect(reason({ confidence: 'sure', survival: null })).toMatch(/ont répondu/);
  });
});
