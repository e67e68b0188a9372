import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asAsked } from '../../model/contract/asked.ts';
import type { Endpoint } from '../../model/contract/define-endpoint.ts';
import * as endpoints from '../../model/contract/endpoints/index.ts';
import { Day } from '../../model/contract/primitives.ts';

const OUT = ['1799-12-31', '2200-01-01', '0001-01-01', '9999-12-31'];
const says = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

/** Returns every date string of a JSON schema. */
function daysIn(value: unknown): { pattern?: string; allOf?: { pattern: string }[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as { format?: unknown }).format === 'date' ? [value] : [];
  return [...own, ...Object.values(value).flatMap(daysIn)];
}

describe('a day', () => {
  it('accepts any year in a stored value, and only plausible years in a request', () => {
    for (const day of [...OUT, '1800-01-01', '2199-12-31']) expect(says(Day, day)).toBe(true);
    for (const day of OUT) expect(says(asAsked(Day), day)).toBe(false);
    for (const day of ['1800-01-01', '2199-12-31']) expect(says(asAsked(Day), day)).toBe(true);
    expect(says(asAsked(Day), '2026-02-30')).toBe(false);
  });

  it('is found however deep it stands', () => {
    const deep = [
      z.strictObject({ on: Day.optional() }),
      z.strictObject({ on: Day.nullable().optional().meta({ description: 'when' }) }),
      z.union([z.strictObject({ id: z.string() }), z.strictObject({ on: Day })]),
      z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('a').optional(), on: Day })]),
      z.strictObject({ on: Day }).refine(() => true),
      z.strictObject({ on: Day.transform((day) => day.length) }),
      z.record(z.string(), Day),
      z.preprocess((value) => value, z.object({ on: Day })),
    ];
    for (const schema of deep) {
      expect(says(schema, { on: '9999-12-31' })).toBe(true);
      expect(says(asAsked(schema), { on: '9999-12-31' })).toBe(false);
      expect(says(asAsked(schema), { on: '2026-03-12' })).toBe(true);
    }
    expect(says(asAsked(z.array(z.tuple([z.string(), Day]))), [['a', '9999-12-31']])).toBe(false);
  });

  it('leaves a schema without one as it is', () => {
    const schema = z.strictObject({ name: z.string() });
    expect(asAsked(schema)).toBe(schema);
    expect(asAsked(z.strictObject({ on: Day }))._zod.def.type).toBe('object');
  });

  it('is described with its years in every request, and in no answer', () => {
    const all = Object.values(endpoints) as Endpoint[];
    const parts = all.flatMap(({ name, params, query, body }) =>
      [params, query, body].flatMap((part) => (part === undefined ? [] : [{ name, part }])),
    );
    let days = 0;
    for (const { name, part } of parts)
      for (const day of daysIn(z.toJSONSchema(asAsked(part), { io: 'input' }))) {
        days += 1;
        expect(JSON.stringify(day), name).toContain('^(1[89]|2[01])');
      }
    expect(days).toBeGreaterThan(40);
    for (const { name, response } of all)
      if (response !== undefined)
        for (const day of daysIn(z.toJSONSchema(response, { io: 'output' })))
          expect(JSON.stringify(day), name).not.toContain('^(1[89]|2[01])');
  });
});
