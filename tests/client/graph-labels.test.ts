import { describe, expect, it } from 'vitest';
import { overlaps } from '../../client/graph/geometry.ts';
import { seededRandom } from '../../client/graph/layout/seeded-random.ts';
import { type Labelled, placeLabels } from '../../client/graph/place-labels.ts';
import { labelForms } from '../../client/graph/wrap-label.ts';

const measure = (text: string): number => text.length * 0.5;
const lettering = { fontSize: 14, lineHeight: 1.15, gap: 3 };
const item = (id: string, x: number, y: number, importance = 0): Labelled => ({
  id,
  x,
  y,
  halfWidth: 18,
  halfHeight: 18,
  importance,
  forms: labelForms(`Centre social ${id}`, measure),
});

describe('wrapping of names', () => {
  it('keeps short words with the next one', () => {
    const lines = labelForms('CC du Val-d’Exemple des Deux Vallées', measure).flatMap(({ text }) =>
      text.split('\n'),
    );
    expect(lines.every((line) => !/ (?:du|des)$/.test(line))).toBe(true);
  });

  it('shortens what fits in three lines by no means', () => {
    const [form] = labelForms('Communauté intercommunale extraordinaire '.repeat(8), measure);
    expect(form?.lines).toBe(3);
    expect(form?.text.endsWith('…')).toBe(true);
    expect(form?.width).toBeLessThanOrEqual(10);
  });
});

describe('placing of names', () => {
  const random = seededRandom(3);
  const crowd = Array.from({ length: 120 }, (_, i) => item(`n${i}`, random() * 1100, random() * 800, i));

  it('covers no body and no other name', () => {
    const placed = [...placeLabels(crowd, [], lettering)];
    expect(placed.length).toBeGreaterThan(40);
    for (const [id, { box }] of placed) {
      expect(crowd.filter((body) => body.id !== id && overlaps(body, box))).toEqual([]);
      expect(placed.filter(([other, label]) => other !== id && overlaps(label.box, box))).toEqual([]);
    }
  });

  it('leaves out the less important where there is no room for two', () => {
    const box = Array.from({ length: 5 }, (_, i) => item(`w${i}`, i * 37, 0, i === 2 ? 9 : 0));
    const placed = placeLabels(box, [], lettering);
    expect(placed.has('w2')).toBe(true);
  });

  it('avoids a line that runs below', () => {
    const line = { from: { x: 0, y: 0 }, to: { x: 0, y: 300 }, weight: 1 };
    expect(placeLabels([item('a', 0, 0)], [line], lettering).get('a')?.side).not.toBe('below');
  });

  it('is stable: a second pass over its own result changes nothing', () => {
    const once = placeLabels(crowd, [], lettering);
    const twice = placeLabels(crowd, [], lettering, once);
    expect([...twice].map(([id, { side, text }]) => [id, side, text])).toEqual(
      [...once].map(([id, { side, text }]) => [id, side, text]),
    );
  });

  it('stays inside the given bounds', () => {
    const bounds = { x: 0, y: 0, halfWidth: 70, halfHeight: 20 };
    const label = placeLabels([item('a', 0, 0)], [], lettering, new Map(), bounds).get('a');
    expect(label === undefined || Math.abs(label.dy) + label.box.halfHeight <= 20).toBe(true);
  });
});
