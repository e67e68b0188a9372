import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsOf } from '../../../model/elements/attachments.ts';
import {
  applyEdits,
  differenceOf,
  mergeEdits,
  raiseVersions,
} from '../../../model/elements/element-edits.ts';
import {
  type Edits,
  type Elements,
  isNodeKind,
  type Properties,
  parseKey,
} from '../../../model/elements/elements.ts';
import { UndoConflictError } from '../../../model/errors.ts';
import { reverseChange } from '../../../model/writes/reverse-change.ts';
import { PURE_RUNS, runs } from '../../support/runs.ts';

const NODES = ['Actor:a', 'Actor:b', 'Cooperation:c', 'Cooperation:d'];
const TIES = ['PARTY_TO:a>c', 'PARTY_TO:b>c', 'PARTY_TO:a>d', 'MEMBER_OF:a>b'];
const NAMES = ['name', 'note', 'role'] as const;

const value = fc.constantFrom('u', 'v', 'w');
const words: fc.Arbitrary<Properties> = fc.dictionary(fc.constantFrom(...NAMES), value);
const edits = fc.uniqueArray(fc.tuple(fc.constantFrom(...NODES, ...TIES), fc.option(words)), {
  minLength: 1,
  maxLength: 6,
  selector: ([key]) => key,
});
type Drawn = [string, Properties | null][];

/** Filters edits as a write does: no element depends on a missing one, and versions rise. */
function asWritten(state: Elements, drawn: Drawn): Edits {
  const wanted = drawn.map(([key, next]): [string, Properties | null] => [
    key,
    next !== null && isNodeKind(parseKey(key).kind)
      ? { ...next, version: state.get(key)?.version ?? 1 }
      : next,
  ]);
  const after = applyEdits(state, new Map(wanted));
  const loose = [...after.keys()].filter((key) => endsOf(key, {}).some((end) => !after.has(end)));
  return raiseVersions(state, mergeEdits(new Map(wanted), new Map(loose.map((key) => [key, null]))));
}

const make = (state: Elements, drawn: Drawn) => {
  const written = asWritten(state, drawn);
  return { difference: differenceOf(state, written), state: applyEdits(state, written) };
};

const withoutVersions = (state: Elements) =>
  new Map([...state].map(([key, { version: _, ...rest }]) => [key, rest] as const));

const versionOf = (state: Elements, key: string): number => Number(state.get(key)?.version ?? 0);

describe('the reverse of any change', () => {
  it('restores the earlier state, and its own reverse restores the change; versions never fall', () => {
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 4 }), edits, (first, last) => {
        const before = first.reduce((state: Elements, one) => make(state, one).state, new Map());
        const made = make(before, last);
        const back = reverseChange(made.state, 'x', made.difference);
        const undone = applyEdits(made.state, raiseVersions(made.state, back));
        expect(withoutVersions(undone)).toEqual(withoutVersions(before));
        const again = reverseChange(
          undone,
          'x',
          differenceOf(made.state, new Map(undoneEdits(made.state, undone))),
        );
        expect(withoutVersions(applyEdits(undone, again))).toEqual(withoutVersions(made.state));
        for (const key of NODES)
          if (undone.has(key)) {
            expect(versionOf(undone, key)).toBeGreaterThanOrEqual(versionOf(made.state, key));
            expect(versionOf(undone, key)).toBeGreaterThanOrEqual(versionOf(before, key));
          }
      }),
      runs(PURE_RUNS, 20_261_127),
    );
  });

  it('later edits restore the touched properties one by one, or are refused where a value has changed since', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 4 }), edits, edits, (first, one, later) => {
        const before = first.reduce((state: Elements, each) => make(state, each).state, new Map());
        const made = make(before, one);
        const present = make(made.state, later).state;
        const expected = undoneByHand(present, made.difference);
        if (expected === 'refused') {
          refused += 1;
          expect(() => reverseChange(present, 'x', made.difference)).toThrow(UndoConflictError);
        } else {
          const undone = applyEdits(present, reverseChange(present, 'x', made.difference));
          expect(withoutVersions(undone)).toEqual(withoutVersions(expected));
        }
      }),
      runs(PURE_RUNS, 20_261_128),
    );
    expect(refused).toBeGreaterThan(0);
  });
});

function* undoneEdits(from: Elements, to: Elements): Iterable<[string, Properties | null]> {
  for (const key of new Set([...from.keys(), ...to.keys()])) yield [key, to.get(key) ?? null];
}

/**
 * Undoes by the definition: each changed property must have the value of the change, and gets the earlier
 * one.
 */
function undoneByHand(
  present: Elements,
  { before, after }: ReturnType<typeof differenceOf>,
): Elements | 'refused' {
  const state = new Map(present);
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, became, is] = [before[key], after[key], present.get(key)];
    const altered = NAMES.filter(
      (name) => was === undefined || became === undefined || was[name] !== became[name],
    );
    if ((became === undefined) !== (is === undefined)) return 'refused';
    if (altered.some((name) => is?.[name] !== became?.[name])) return 'refused';
    if (was === undefined) {
      state.delete(key);
      continue;
    }
    const next: Record<string, Properties[string]> = { ...(is ?? was) };
    for (const name of altered) {
      const back = was[name];
      if (back === undefined) delete next[name];
      else next[name] = back;
    }
    state.set(key, next);
  }
  const hangsLoose = [...state.keys()].some((key) =>
    endsOf(key, {}).some((end) => present.has(end) && !state.has(end)),
  );
  return hangsLoose ? 'refused' : state;
}
