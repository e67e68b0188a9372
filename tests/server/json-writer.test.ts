import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { TerritoryMap } from '../../model/contract/reading.ts';
import { mapReading } from '../../model/readings/map-reading.ts';
import { jsonWriter } from '../../server/routes/json-writer.ts';
import { makeSystem } from '../support/make-facts.ts';
import { smallFacts } from '../support/small-facts.ts';

const Answer = z.object({
  day: z.string(),
  note: z.string().optional(),
  actors: z.array(z.object({ id: z.string(), name: z.string().optional() })),
  tags: z.array(z.string()),
  lands: z.array(z.object({ id: z.string() })).optional(),
});
const written = (write: (value: unknown) => Buffer, value: unknown): unknown =>
  JSON.parse(write(value).toString());

describe('an answer in JSON', () => {
  const write = jsonWriter(Answer);

  it.each([
    { day: '2026-03-12', actors: [], tags: [] },
    {
      day: '2026-03-12',
      note: '« été »\n"',
      actors: [{ id: 'a', name: 'L’Épi' }],
      tags: ['x', 'y'],
      lands: [],
    },
    { day: '', actors: [{ id: 'a' }, { id: 'b' }, { id: 'a' }], tags: [], lands: [{ id: 'l' }, { id: 'm' }] },
  ])('writes its value: %j', (value) => {
    expect(written(write, value)).toEqual(value);
  });

  it('leaves out what has no place in it, wherever it is', () => {
    const value = { day: 'd', tags: [], secret: 1, actors: [{ id: 'a', secret: 2 }] };
    expect(written(write, value)).toEqual({ day: 'd', tags: [], actors: [{ id: 'a' }] });
  });

  it('is an error where it lacks what everyone is promised', () => {
    expect(() => write({ day: 'd', tags: [] })).toThrow('"actors" is required!');
    expect(() => write({ tags: [], actors: [] })).toThrow('"day" is required!');
    expect(() => write({ day: 'd', tags: [], actors: [{ name: 'A' }] })).toThrow('"id" is required!');
  });

  it('may be of lists alone, of none, or of no object', () => {
    const lists = z.object({ items: z.array(z.object({ id: z.string() })) });
    expect(written(jsonWriter(lists), { items: [{ id: 'a' }] })).toEqual({ items: [{ id: 'a' }] });
    expect(written(jsonWriter(lists), { items: [] })).toEqual({ items: [] });
    expect(written(jsonWriter(z.object({ n: z.int() })), { n: 3 })).toEqual({ n: 3 });
    expect(written(jsonWriter(z.array(z.string())), ['a'])).toEqual(['a']);
  });

  it('is that of each map, whatever was written before: of another day, under another threshold, by another change', () => {
    const writeMap = jsonWriter(TerritoryMap);
    const facts = smallFacts('t');
    const renamed = {
      ...facts,
      actors: facts.actors.map((actor, i) => (i === 0 ? { ...actor, name: 'Autrement' } : actor)),
    };
    for (const [of, day] of [
      [facts, '2026-03-12'],
      [facts, '2024-01-01'],
      [renamed, '2026-03-12'],
      [facts, '2026-03-12'],
    ] as const) {
      const map = mapReading(makeSystem(of, { day }));
      expect(written(writeMap, map)).toEqual(TerritoryMap.parse(JSON.parse(JSON.stringify(map))));
    }
  });
});
