import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, differenceOf } from '../../../../model/elements/element-edits.ts';
import type { Elements } from '../../../../model/elements/elements.ts';
import { reverseChange } from '../../../../model/writes/reverse-change.ts';
import { TERRITORY, tryImport } from '../../../support/import-file.ts';
import { OFTEN } from '../../../support/longer.ts';
import { csvOf, importInto, type Line, type Room, UNLIKE_NAMES } from '../../../support/room-model.ts';
import { PURE_RUNS, runs } from '../../../support/runs.ts';

// Text of a cell as a person types it, separators and quotes too. Surrounding blanks are trimmed.
const text = fc.constantFrom(
  '',
  'Relier',
  'Nourrir ; transporter',
  'dit « oui, "mais" »',
  'a,b\nc',
  '=1+1',
  'É',
);
const line = fc.record({ name: fc.constantFrom(...UNLIKE_NAMES), mission: text });
const file = fc.uniqueArray(line, { minLength: 1, maxLength: 6, selector: ({ name }) => name });

/** Indexes the actors of some elements by name. */
const roomOf = (state: Elements): Room =>
  new Map(
    [...state].flatMap(([key, { name, mission = '' }]) =>
      key.startsWith('Actor:') && state.has(`ACTS_IN:${key.slice(6)}>${TERRITORY}`)
        ? [[String(name), String(mission)] as const]
        : [],
    ),
  );

const settings = { unchosen: 'new' as const };

async function brought(state: Elements, lines: readonly Line[]) {
  const { plan, said } = await tryImport(csvOf(lines), { state, settings });
  expect(said.faults).toEqual([]);
  return { plan, said, state: applyEdits(state, plan.edits) };
}

describe('any sequence of imported files', () => {
  it(
    'make of a territory what their lines say; brought again change nothing; undone leave what was',
    OFTEN,
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 2 }), async (files) => {
          let state: Elements = new Map();
          let room: Room = new Map();
          for (const lines of files) {
            const { plan, said, state: next } = await brought(state, lines);
            const expected = importInto(room, lines);
            expect(roomOf(next)).toEqual(expected.room);
            expect(said.counts.actors).toEqual(expected.counts);
            expect((await brought(next, lines)).plan.edits.size).toBe(0);
            const back = reverseChange(next, 'import.applied', differenceOf(state, plan.edits));
            expect(roomOf(applyEdits(next, back))).toEqual(room);
            [state, room] = [next, expected.room];
          }
        }),
        runs(PURE_RUNS, 20_261_129, PURE_RUNS / 10),
      );
    },
  );
});
