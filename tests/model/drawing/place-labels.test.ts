import { describe, expect, it } from 'vitest';
import { isWithin, lengthInside, overlaps } from '../../../model/drawing/geometry.ts';
import { type Candidate, candidatesOf } from '../../../model/drawing/label-places.ts';
import { type Labelled, type PlacedLabel, placeLabels } from '../../../model/drawing/place-labels.ts';
import { seededRandom } from '../../../model/drawing/seeded-random.ts';
import { labelForms } from '../../../model/drawing/wrap-label.ts';

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

  it('prefers a block to a long strip, and one line for a short name', () => {
    const texts = (name: string) => labelForms(name, measure).map(({ text }) => text);
    expect(texts('Centre social')).toEqual(['Centre social', 'Centre\nsocial']);
    expect(texts('Communauté urbaine')).toEqual(['Communauté\nurbaine', 'Communauté urbaine']);
  });

  it('has a line a quarter wider than others where it is the only one, and no wider', () => {
    const texts = (name: string) => labelForms(name, measure).map(({ text }) => text.split('\n').length);
    expect(texts(`${'a'.repeat(12)} ${'b'.repeat(12)}`)).toEqual([2, 1]);
    expect(texts(`${'a'.repeat(12)} ${'b'.repeat(13)}`)).toEqual([2]);
    expect(texts(`${'a'.repeat(22)} bbb ccc ddd`)).toEqual([2]);
  });

  it('balances lines, and keeps a lone mark with the word before it', () => {
    const [, two] = labelForms('aaa bbb ccc dddddd', measure).toSorted((a, b) => a.lines - b.lines);
    expect(two).toEqual({ text: 'aaa bbb\nccc dddddd', lines: 2, width: 5 });
    const lines = labelForms('Maison – Jardin & Co', measure).flatMap(({ text }) => text.split('\n'));
    expect(lines.every((line) => !/^[–&]/.test(line))).toBe(true);
    expect(labelForms('', measure)).toHaveLength(1);
    expect(labelForms('  Deux   mots ', measure).map(({ text }) => text)).toEqual([
      'Deux mots',
      'Deux\nmots',
    ]);
  });

  it('shortens what fits in three lines by no means', () => {
    const [form] = labelForms('Communauté intercommunale extraordinaire '.repeat(8), measure);
    expect(form?.lines).toBe(3);
    expect(form?.text.endsWith('…')).toBe(true);
    expect(form?.width).toBeLessThanOrEqual(10);
  });
});

describe('names that are shortened', () => {
  it('keep twenty-eight characters of a word at least, however long it is', () => {
    const wide = (text: string): number => text.length * 0.62;
    for (const name of ['a'.repeat(28), 'Communautéintercommunalesud', `Les ${'b'.repeat(24)}`])
      for (const { text } of labelForms(name, wide)) expect(text).not.toContain('…');
    const [form] = labelForms('c'.repeat(40), wide);
    expect(form?.text).toMatch(/^c{28,}…$/);
  });
});

const sidesOf = (placed: ReadonlyMap<string, PlacedLabel>) =>
  [...placed].map(([id, { side, text }]) => [id, side, text]).sort();

describe('placing of names', () => {
  const random = seededRandom(3);
  const crowd = Array.from({ length: 120 }, (_, i) => item(`n${i}`, random() * 1100, random() * 800, i));

  it('covers no body and no other name', () => {
    const placed = [...placeLabels(crowd, [], lettering)];
    expect(placed.length).toBeGreaterThan(40);
    for (const [id, { box }] of placed) {
      // With the air that is asked for.
      expect(crowd.filter((body) => body.id !== id && overlaps(body, box, lettering.gap / 2))).toEqual([]);
      expect(
        placed.filter(([other, label]) => other !== id && overlaps(label.box, box, lettering.gap)),
      ).toEqual([]);
    }
  });

  it('is the same wherever on the map all of it stands', () => {
    const few = crowd.slice(0, 24).map((one) => ({ ...one, x: one.x / 3, y: one.y / 3 }));
    const line = { from: { x: 10.3, y: 20.7 }, to: { x: 320.1, y: 200.9 }, weight: 1 };
    const at = (dx: number, dy: number) => {
      const by = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x: x + dx, y: y + dy });
      const moved = few.map((one) => ({ ...one, ...by(one) }));
      const lines = [{ ...line, from: by(line.from), to: by(line.to) }];
      const bounds = { ...by({ x: 180, y: 130 }), halfWidth: 175, halfHeight: 130 };
      return sidesOf(placeLabels(moved, lines, lettering, new Map(), bounds));
    };
    const home = at(0, 0);
    expect(home.length).toBeGreaterThan(8);
    for (let step = 1; step < 8; step++) expect(at(10.6 * step, 11.7 * step)).toEqual(home);
  });

  it('has a name of a crowd stand over bodies that have none, and over nothing else', () => {
    // Pivots amid a packed crowd, a word among them: no name has free room.
    const pivots = new Set([75, 92, 196, 199]);
    const packed = Array.from({ length: 289 }, (_, i): Labelled => {
      const body = item(`p${i}`, (i % 17) * 37, Math.floor(i / 17) * 37, i);
      return pivots.has(i) ? body : { ...body, forms: [], coverable: true };
    });
    const word = { ...item('word', 8 * 37, 8 * 37), forms: [], halfWidth: 60 };
    expect(
      placeLabels(packed.map(({ coverable: _, ...body }) => body).concat(word), [], lettering).size,
    ).toBe(0);
    const placed = placeLabels([...packed, word], [], lettering);
    expect([...placed.keys()].sort()).toEqual([...pivots].map((i) => `p${i}`).sort());
    const whole = [...packed.filter(({ coverable }) => coverable !== true), word];
    for (const [id, { box, over }] of placed) {
      expect(over).toBe(true);
      expect(whole.filter((body) => body.id !== id && overlaps(body, box))).toEqual([]);
      expect([...placed].filter(([other, name]) => other !== id && overlaps(name.box, box))).toEqual([]);
    }
  });

  it('a name may hide a limited number of bodies in a crowd', () => {
    const packed = Array.from({ length: 289 }, (_, i): Labelled => {
      const body = item(`p${i}`, (i % 17) * 20, Math.floor(i / 17) * 20, i);
      return i % 29 === 3 ? body : { ...body, forms: [], coverable: true };
    });
    const hides = (hiding?: number) =>
      [...placeLabels(packed, [], { ...lettering, hiding })].map(
        ([id, { box }]) => packed.filter((body) => body.id !== id && overlaps(body, box)).length,
      );
    const most = Math.max(...hides());
    expect(hides(most)).toEqual(hides());
    const few = hides(most - 2);
    expect(Math.max(...few)).toBeLessThanOrEqual(most - 2);
    expect(few.length).toBeGreaterThan(2);
    expect(few.length).toBeLessThan(hides().length);
    // Each would have to hide some.
    expect(hides(0).filter((n) => n > 0)).toEqual([]);
  });

  it('a name that spares bodies stands where it covers none, or nowhere', () => {
    const packed = Array.from({ length: 289 }, (_, i): Labelled => {
      const body = item(`p${i}`, (i % 17) * 20, Math.floor(i / 17) * 20, i);
      return i % 29 === 3 ? { ...body, spares: i % 2 === 0 } : { ...body, forms: [], coverable: true };
    });
    const placed = [...placeLabels(packed, [], lettering)];
    const covers = placed.filter(([id, { box }]) =>
      packed.some((body) => body.id !== id && overlaps(body, box)),
    );
    const spares = new Set(packed.filter((body) => body.spares).map(({ id }) => id));
    expect(covers.length).toBeGreaterThan(2);
    expect(covers.filter(([id]) => spares.has(id))).toEqual([]);
  });

  it('leaves out the less important where there is no room for two', () => {
    const box = Array.from({ length: 5 }, (_, i) => item(`w${i}`, i * 37, 0, i === 2 ? 9 : 0));
    const placed = placeLabels(box, [], lettering);
    expect(placed.has('w2')).toBe(true);
  });

  it('has a name go elsewhere where another has no other room', () => {
    // The first takes the place below it, which is the only one that the second could have.
    const wall = (id: string, x: number, y: number): Labelled => ({ ...item(id, x, y), forms: [] });
    const first = item('a', 0, 0, 9);
    const second = item('b', 0, 75);
    const around = [wall('c', -45, 75), wall('d', 45, 75), wall('e', 0, 115)];
    expect(placeLabels([first, ...around], [], lettering).get('a')?.side).toBe('below');
    const placed = placeLabels([first, second, ...around], [], lettering);
    expect(placed.get('b')?.side).toBe('above');
    expect(placed.get('a')?.side).not.toBe('below');
    const again = placeLabels([first, second, ...around], [], lettering, placed);
    expect(sidesOf(again)).toEqual(sidesOf(placed));
  });

  it('avoids a line that runs below', () => {
    const line = { from: { x: 0, y: 0 }, to: { x: 0, y: 300 }, weight: 1 };
    expect(placeLabels([item('a', 0, 0)], [line], lettering).get('a')?.side).not.toBe('below');
  });

  it('goes rather over a thin line than over a wide one, and over a short part of one', () => {
    const across = (y: number, weight: number, reach = 300) => ({
      ...{ from: { x: -reach, y }, to: { x: reach, y }, weight },
    });
    // Walls at both sides leave it room below and above alone.
    const walls = [-60, 60].map((x) => ({
      ...item(`w${x}`, x, 0),
      forms: [],
      halfWidth: 5,
      halfHeight: 100,
    }));
    const sideWith = (...lines: readonly ReturnType<typeof across>[]) =>
      placeLabels([item('a', 0, 0), ...walls], lines, lettering).get('a')?.side;
    expect(sideWith()).toBe('below');
    // One that runs by, and is not under the name.
    expect(sideWith(across(70, 9))).toBe('below');
    expect(sideWith(across(30, 1))).toBe('above');
    expect(sideWith(across(30, 1), across(-30, 2))).toBe('below');
    expect(sideWith(across(30, 2), across(-30, 0.2))).toBe('above');
    expect(sideWith(across(30, 1), across(-30, 1, 2))).toBe('above');
    expect(sideWith(across(30, 1), across(-30, 1, 0), across(-32, 1, 0))).toBe('above');
  });

  it('takes the cheapest of the places that are free: what runs through it costs by its length and width', () => {
    const draw = seededRandom(9);
    const reach = (most: number) => (draw() - 0.5) * 2 * most;
    let named = 0;
    for (let scene = 0; scene < 150; scene += 1) {
      const own: Labelled = {
        ...item('own', 300, 200),
        forms: labelForms(['Le Lavoir', 'Centre social des Deux Vallées', 'Régie'][scene % 3] ?? '', measure),
      };
      const around = Array.from({ length: 7 }, (_, i): Labelled => {
        const at = item(`x${i}`, 300 + reach(110), 200 + reach(70));
        return { ...at, forms: [], halfWidth: 4 + 9 * draw(), halfHeight: 4 + 9 * draw() };
      }).filter((body) => !overlaps(body, own));
      const lines = Array.from({ length: 6 }, () => ({
        from: { x: 300 + reach(150), y: 200 + reach(100) },
        to: { x: 300 + reach(150), y: 200 + reach(100) },
        weight: 0.2 + draw(),
      }));
      const bounds = { x: 300 + reach(20), y: 200, halfWidth: 110, halfHeight: 75 };
      const costOf = ({ box, cost }: Candidate): number =>
        lines.reduce((sum, { from, to, weight }) => {
          const under = lengthInside({ from, to }, box);
          return under > 0 ? sum + weight * (0.8 + (0.5 * under) / lettering.fontSize) : sum;
        }, cost);
      const free = candidatesOf(own, lettering).filter(
        ({ box }) => isWithin(box, bounds) && !around.some((body) => overlaps(body, box, lettering.gap / 2)),
      );
      const found = placeLabels([own, ...around], lines, lettering, new Map(), bounds).get('own');
      if (free.length === 0) continue;
      named += 1;
      const [cheapest] = free.toSorted((a, b) => costOf(a) - costOf(b));
      expect([found?.side, found?.text]).toEqual([cheapest?.side, cheapest?.text]);
    }
    expect(named).toBeGreaterThan(50);
  });

  it('is stable: a second pass over its own result changes nothing', () => {
    const once = placeLabels(crowd, [], lettering);
    const twice = placeLabels(crowd, [], lettering, once);
    expect(sidesOf(twice)).toEqual(sidesOf(once));
  });

  it('stays inside the given bounds', () => {
    const bounds = { x: 0, y: 0, halfWidth: 70, halfHeight: 20 };
    const label = placeLabels([item('a', 0, 0)], [], lettering, new Map(), bounds).get('a');
    expect(label === undefined || Math.abs(label.dy) + label.box.halfHeight <= 20).toBe(true);
  });
});
