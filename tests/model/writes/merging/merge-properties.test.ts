import { describe, expect, it } from 'vitest';
import type { Properties } from '../../../../model/elements/elements.ts';
import { mergeActorProperties } from '../../../../model/writes/merging/merge-properties.ts';

const BARE = { name: 'Kept', family: 'state', charter: 'none', tableRoles: [], tags: [] };
const merged = (kept: Properties, gone: Properties) =>
  mergeActorProperties({ ...BARE, ...kept }, { ...BARE, name: 'Gone', ...gone });
const have = (kept: Properties, gone: Properties) => merged(kept, gone).properties;

describe('an actor once another is merged into it', () => {
  it('keeps its own fields, and takes missing ones from the other', () => {
    const { properties, gained, collided } = merged(
      { mission: 'To feed', url: 'https://kept.example' },
      { mission: 'To eat', description: 'A hall' },
    );
    expect(properties).toStrictEqual({
      ...{ ...BARE, mission: 'To feed', url: 'https://kept.example', description: 'A hall' },
    });
    expect([gained, collided]).toEqual([['description'], ['name', 'mission']]);
  });

  it.each([
    // kept, gone, what it is then
    [undefined, undefined, undefined],
    [false, undefined, false],
    [true, false, true],
    [false, true, true],
    [undefined, true, true],
  ])('is private where either was: %s and %s', (kept, gone, then) => {
    const said = (value: boolean | undefined) => (value === undefined ? {} : { private: value });
    expect(have(said(kept), said(gone)).private).toBe(then);
  });

  it('gains nothing from one that says the same', () => {
    const same = { mission: 'To feed', tags: ['a'], tableRoles: ['elected'], source: 'a list' };
    const { properties, gained, collided } = merged(same, { ...same, name: 'Kept' });
    expect(properties).toStrictEqual({ ...BARE, ...same });
    expect([gained, collided]).toEqual([[], []]);
  });

  it.each([
    // kept, gone, what it is then; days of a signature go with the signature
    [{ charter: 'none' }, { charter: 'supporter' }, { charter: 'supporter' }],
    [{ charter: 'signatory' }, { charter: 'supporter' }, { charter: 'signatory' }],
    [
      { charter: 'supporter', signedOn: '2020-01-01' },
      { charter: 'signatory', signedOn: '2024-01-01' },
      { charter: 'signatory', signedOn: '2024-01-01' },
    ],
    [
      { charter: 'supporter', signedOn: '2020-01-01' },
      { charter: 'signatory' },
      { charter: 'signatory', signedOn: undefined },
    ],
    [
      { charter: 'signatory' },
      { charter: 'signatory', signedOn: '2024-01-01' },
      { charter: 'signatory', signedOn: '2024-01-01' },
    ],
    [
      { charter: 'signatory', signedOn: '2020-01-01' },
      { charter: 'signatory', signedOn: '2024-01-01' },
      { charter: 'signatory', signedOn: '2020-01-01' },
    ],
    [
      { charter: 'signatory' },
      { charter: 'supporter', signedOn: '2024-01-01' },
      { charter: 'signatory', signedOn: undefined },
    ],
    [
      { charter: 'signatory', signedOn: '2020-01-01' },
      { charter: 'none' },
      { charter: 'signatory', signedOn: '2020-01-01' },
    ],
  ] as const)('that was %o, with one that was %o, is %o', (kept, gone, expected) => {
    const { charter, signedOn } = have(kept, gone);
    expect({ charter, signedOn }).toEqual({ signedOn: undefined, ...expected });
  });

  it('has the tags and roles of both, each once, roles in the order of their names', () => {
    const { properties, gained } = merged(
      { tags: ['b', 'a'], tableRoles: ['officer'] },
      { tags: ['c', 'b'], tableRoles: ['elected', 'officer'] },
    );
    expect(properties.tags).toEqual(['b', 'a', 'c']);
    expect(properties.tableRoles).toEqual(['elected', 'officer']);
    expect(gained).toEqual(['tableRoles', 'tags']);
    // Nothing is put in another order where nothing comes in.
    expect(have({ tableRoles: ['officer', 'elected'] }, { tableRoles: ['elected'] }).tableRoles).toEqual([
      ...['officer', 'elected'],
    ]);
  });

  it.each([
    [true, undefined, true],
    [true, false, true],
    [false, true, true],
    [undefined, true, true],
    [false, false, false],
    [false, undefined, false],
    [undefined, false, undefined],
    [undefined, undefined, undefined],
  ])('kept from readers (%s) with one that was (%s) is so: %s', (kept, gone, expected) => {
    const given = (isPrivate: boolean | undefined) => (isPrivate === undefined ? {} : { private: isPrivate });
    expect(have(given(kept), given(gone)).private).toBe(expected);
  });

  it('comes from where both come from', () => {
    expect(have({ source: 'a list' }, { source: 'a meeting' }).source).toBe('a list ; a meeting');
    const long = 'x'.repeat(1990);
    expect(have({ source: long }, { source: 'a meeting' }).source).toBe(long);
  });
});
