import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Id } from '../../model/contract/primitives.ts';
import { idOf, idOfPerhaps, JudgedId, NewId, referencesOf } from '../../model/contract/references.ts';

const told = (schema: z.ZodType, value: unknown) =>
  referencesOf(schema, value).map(({ path, kind, id }) => `${path} ${kind} ${id}`);

describe('what a body refers to', () => {
  it('has the path of its position: in lists, by key and as keys', () => {
    const schema = z.strictObject({
      actorId: idOf('Actor').optional(),
      themes: z.array(idOf('Theme')),
      pair: z.tuple([idOf('Actor'), idOf('Cooperation')]),
      brings: z.record(idOf('Actor'), idOf('Resource')),
    });
    expect(
      told(schema, {
        actorId: 'amap',
        themes: ['food', 'water'],
        pair: ['a', 'c'],
        brings: { mairie: 'room' },
      }),
    ).toEqual([
      'actorId Actor amap',
      'themes.0 Theme food',
      'themes.1 Theme water',
      'pair.0 Actor a',
      'pair.1 Cooperation c',
      'brings.mairie Actor mairie',
      'brings.mairie Resource room',
    ]);
  });

  it('is absent for an empty value, for an id created by the request, and where its own use case checks it', () => {
    const schema = z.object({ a: idOf('Actor').nullish(), made: NewId, judged: JudgedId, plain: Id });
    const rest = { made: 'm', judged: 'j', plain: 'p' };
    expect(told(schema, { a: null, ...rest })).toEqual([]);
    expect(told(schema, { a: undefined, ...rest })).toEqual([]);
    expect(told(schema, { a: 'amap', ...rest })).toEqual(['a Actor amap']);
  });

  it('is looked for in the forms that the body fits, and in no other', () => {
    const schema = z.union([
      z.strictObject({ kind: z.literal('one'), id: idOf('Actor') }),
      z.strictObject({ kind: z.literal('other'), id: idOf('Commitment') }),
    ]);
    expect(told(schema, { kind: 'other', id: 'x' })).toEqual(['id Commitment x']);
  });

  it('may be optional where the schema marks it', () => {
    const schema = z.object({ here: idOf('Actor'), gone: idOfPerhaps('Actor') });
    expect(referencesOf(schema, { here: 'a', gone: 'b' })).toEqual([
      { path: 'here', kind: 'Actor', id: 'a', mayBeMissing: false },
      { path: 'gone', kind: 'Actor', id: 'b', mayBeMissing: true },
    ]);
  });
});
