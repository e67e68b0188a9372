import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Actor, ActorPatch, NewActor } from '../../../model/contract/actor.ts';
import { Commitment, CommitmentPatch, NewCommitment } from '../../../model/contract/commitment.ts';
import { Cooperation, CooperationPatch, NewCooperation } from '../../../model/contract/cooperation.ts';
import { propertyNames } from '../../../model/elements/elements.ts';
import { ACTOR_FIELDS } from '../../../model/fields/actor-fields.ts';
import { type Field, fileFields, keysOf, labelOf } from '../../../model/fields/field.ts';
import { FIELDS_OF_KINDS } from '../../../model/fields/fields-of-kinds.ts';
import { isFieldWord } from '../../../model/words/field-words.ts';
import { mergeActorProperties } from '../../../model/writes/merging/merge-properties.ts';
import { columnOf } from '../../../server/exchange/tables/fields.ts';

const EVERY = Object.entries(FIELDS_OF_KINDS).flatMap(([kind, fields]) =>
  Object.entries(fields).map(([name, field]): [string, string, Field] => [kind, name, field]),
);

describe.each(EVERY)('%s.%s', (kind, name, field) => {
  it('has a name in both languages', () => {
    expect(isFieldWord(field.word ?? name)).toBe(true);
    for (const text of Object.values(labelOf(name, field))) expect(text.trim()).not.toBe('');
  });

  it('is a property of its element, unless it is kept as relationships', () => {
    expect(propertyNames(kind).includes(name)).toBe(field.isTied !== true);
  });

  it('the default is inferred from the name unless stated', () => {
    if (field.initial !== undefined) {
      expect(field.presence).toBe('defaulted');
      expect(field.value.kept.safeParse(field.initial).success).toBe(true);
    }
  });

  it('keeps nothing longer than it may be asked', () => {
    const { cell, asked } = field.value;
    if (cell.type === 'text' || cell.type === 'line' || cell.type === 'name') {
      if (asked instanceof z.ZodEnum) return;
      expect(asked.safeParse('x'.repeat(cell.max)).success).toBe(true);
      expect(asked.safeParse('x'.repeat(cell.max + 1)).success).toBe(false);
    }
  });
});

describe('the contract', () => {
  it.each([
    ['Actor', Actor, NewActor, ActorPatch],
    ['Commitment', Commitment, NewCommitment, CommitmentPatch],
    ['Cooperation', Cooperation, NewCooperation, CooperationPatch],
  ] as const)('has each field of %s: told, asked, cleared', (kind, told, asked, patch) => {
    const takes = (shape: Readonly<Record<string, z.ZodType>>, name: string, value: unknown): boolean =>
      shape[name]?.safeParse(value).success === true;
    for (const [name, { presence, isFixed }] of Object.entries(FIELDS_OF_KINDS[kind] ?? {})) {
      expect([name, takes(told.shape, name, undefined)]).toEqual([name, presence === 'optional']);
      // A level that nobody said is the one from which questions count.
      const isGiven = kind === 'Cooperation' && name === 'intensity';
      expect([name, takes(asked.shape, name, undefined)]).toEqual([name, presence !== 'required' || isGiven]);
      expect([name, name in patch.shape]).toEqual([name, isFixed !== true]);
      if (isFixed !== true)
        expect([name, takes(patch.shape, name, null)]).toEqual([name, presence !== 'required']);
    }
  });

  it('says types exactly: these lines are compiled', () => {
    const actor: Actor = {
      ...{
        id: 'a',
        name: 'A',
        family: 'state',
        tableRoles: ['elected'],
        charter: 'none',
        tags: [],
        version: 1,
      },
    };
    const patch: ActorPatch = { kind: null, tags: ['bio'] };
    // @ts-expect-error a name may not be cleared
    const nameless: ActorPatch = { name: null };
    // @ts-expect-error there is no such family
    const strange: Pick<Actor, 'family'> = { family: 'club' };
    expect([actor.kind, patch.kind, nameless.name, strange.family]).toEqual([undefined, null, null, 'club']);
  });
});

it('defines for each field of an actor how two values merge', () => {
  for (const name of keysOf(ACTOR_FIELDS)) {
    const { merge } = ACTOR_FIELDS[name];
    expect(['kept', 'filled', 'ruled']).toContain(merge);
    if (merge === 'filled') {
      expect(mergeActorProperties({}, { [name]: 'theirs' }).properties).toMatchObject({ [name]: 'theirs' });
      const both = mergeActorProperties({ [name]: 'ours' }, { [name]: 'theirs' });
      expect([both.properties[name], both.collided]).toEqual(['ours', [name]]);
    }
  }
});

it('has no heading twice for one kind of table', () => {
  for (const fields of Object.values(FIELDS_OF_KINDS)) {
    const headings = fileFields(fields).flatMap(({ headings: own }) => own);
    expect(headings.filter((heading, i) => headings.indexOf(heading) !== i)).toEqual([]);
  }
});

it('has one column for what tables call alike', () => {
  const columns = new Map<string, unknown>();
  for (const [, name, field] of EVERY) {
    const column = columnOf(name, field);
    const called = field.word ?? name;
    expect([called, column]).toEqual([called, columns.get(called) ?? column]);
    columns.set(called, column);
  }
});
