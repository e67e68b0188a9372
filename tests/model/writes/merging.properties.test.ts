import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, differenceOf, raiseVersions } from '../../../model/elements/element-edits.ts';
import {
  declarationId,
  type Elements,
  nodeKey,
  type Properties,
  parseKey,
  relationshipKey,
} from '../../../model/elements/elements.ts';
import { mergeActors } from '../../../model/writes/merging/merge-actors.ts';
import { reverseChange } from '../../../model/writes/reverse-change.ts';
import { OFTEN } from '../../support/longer.ts';
import { PURE_RUNS, runs } from '../../support/runs.ts';

const ACTORS = ['a', 'b', 'c', 'd'];
const [GONE, KEPT] = ['b', 'a'];
const DAYS = ['2026-01-10', '2026-02-20'];
const OTHER_ENDS = {
  ACTS_IN: ['t', 'u'],
  CARRIES: ['k', 'm'],
  NEEDS: ['r', 's'],
  OFFERS: ['r', 's'],
} as const;
const KINDS = Object.keys(OTHER_ENDS) as (keyof typeof OTHER_ENDS)[];

const actor = fc.constantFrom(...ACTORS);
const relation = fc
  .constantFrom(...KINDS)
  .chain((kind) => fc.tuple(fc.constant(kind), actor, fc.constantFrom(...OTHER_ENDS[kind])));
const member = fc.tuple(actor, actor).filter(([from, to]) => from !== to);
const cooperation = fc.uniqueArray(actor, { minLength: 2, maxLength: 4 });
const declared = fc.tuple(fc.nat(3), actor, fc.constantFrom(...DAYS), fc.constantFrom(undefined, 'élue'));

interface Drawn {
  readonly relations: readonly [string, string, string][];
  readonly members: readonly [string, string][];
  readonly cooperations: readonly string[][];
  readonly declared: readonly [number, string, string, string | undefined][];
}
const drawn: fc.Arbitrary<Drawn> = fc.record({
  relations: fc.array(relation, { maxLength: 10 }),
  members: fc.array(member, { maxLength: 4 }),
  cooperations: fc.array(cooperation, { maxLength: 4 }),
  declared: fc.array(declared, { maxLength: 6 }),
});

const partiesOf = ({ cooperations }: Drawn, n: number): readonly string[] => cooperations[n] ?? [];

/** Converts drawn data into elements: only parties declare. */
function elementsOf(all: Drawn): Elements {
  const nodes = [
    ...ACTORS.map((id) => nodeKey('Actor', id)),
    ...all.cooperations.map((_, n) => nodeKey('Cooperation', `x${n}`)),
  ];
  const state = new Map<string, Properties>(
    nodes.map((key) => [
      key,
      { name: key, version: 1, ...(key.startsWith('Coop') && { nature: 'advocates' }) },
    ]),
  );
  for (const [kind, from, to] of all.relations) state.set(relationshipKey(kind as 'CARRIES', from, to), {});
  for (const [from, to] of all.members) state.set(relationshipKey('MEMBER_OF', from, to), {});
  all.cooperations.forEach((parties, n) => {
    for (const id of parties) state.set(relationshipKey('PARTY_TO', id, `x${n}`), { role: 'member' });
  });
  for (const [n, actorId, on, voice] of all.declared)
    if (partiesOf(all, n).includes(actorId))
      state.set(nodeKey('Declaration', declarationId(`x${n}`, actorId, on, voice)), {
        ...{ cooperationId: `x${n}`, actorId, on, intensity: 2 },
        ...(voice !== undefined && { voice }),
      });
  return state;
}

const heir = (id: string): string => (id === GONE ? KEPT : id);
const sorted = (keys: Iterable<string>): string[] => [...new Set(keys)].sort();

/**
 * Merges by the definition: every reference to one actor goes to the other; a cooperation of only these two
 * is deleted.
 */
function told(all: Drawn) {
  const stays = all.cooperations.map((parties) => new Set(parties.map(heir)).size > 1);
  return {
    relations: sorted([
      ...all.relations.map(([kind, from, to]) => relationshipKey(kind as 'CARRIES', heir(from), to)),
      ...all.members
        .filter(([from, to]) => heir(from) !== heir(to))
        .map(([from, to]) => relationshipKey('MEMBER_OF', heir(from), heir(to))),
      ...all.cooperations.flatMap((parties, n) =>
        stays[n] ? parties.map((id) => relationshipKey('PARTY_TO', heir(id), `x${n}`)) : [],
      ),
    ]),
    dropped: stays.flatMap((is, n) => (is ? [] : [`x${n}`])),
    declarations: [...elementsOf(all)].filter(
      ([key, { cooperationId }]) =>
        key.startsWith('Declaration:') && stays[Number(String(cooperationId).slice(1))],
    ).length,
  };
}

const withoutVersions = (state: Elements) =>
  new Map([...state].map(([key, { version: _, ...rest }]) => [key, rest] as const));

describe('any two actors merged', () => {
  it('are one as a plain telling says, no declaration is lost, and undone they are two again', OFTEN, () => {
    fc.assert(
      fc.property(drawn, (all) => {
        const before = elementsOf(all);
        const merge = mergeActors(before, GONE, KEPT);
        const edits = raiseVersions(before, merge.edits);
        const after = applyEdits(before, edits);
        const expected = told(all);
        const keys = [...after.keys()];
        const isRelation = (key: string) => parseKey(key).toId !== undefined;
        expect(sorted(keys.filter(isRelation))).toEqual(expected.relations);
        expect([...merge.droppedCooperationIds].sort()).toEqual(expected.dropped);
        const declarations = keys.filter((key) => key.startsWith('Declaration:'));
        expect(declarations).toHaveLength(expected.declarations);
        for (const key of declarations) expect(after.get(key)?.actorId).not.toBe(GONE);
        expect(after.has(nodeKey('Actor', GONE))).toBe(false);

        const back = reverseChange(after, 'x', differenceOf(before, edits));
        expect(withoutVersions(applyEdits(after, raiseVersions(after, back)))).toEqual(
          withoutVersions(before),
        );
      }),
      runs(PURE_RUNS, 20_261_134, PURE_RUNS / 4),
    );
  });
});
