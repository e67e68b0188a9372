import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../client/state/entry/columns.ts';
import {
  complete,
  planOf,
  planOfList,
  readList,
  remedies,
  understand,
} from '../../client/state/entry/index.ts';
import { tokenise } from '../../client/state/entry/tokens.ts';
import { allVerbs } from '../../client/state/entry/verbs.ts';
import type { Entry, Statement } from '../../client/state/index.ts';
import { NewActor } from '../../model/contract/actor.ts';
import { NewCommitment } from '../../model/contract/commitment.ts';
import { NewCooperation } from '../../model/contract/cooperation.ts';
import { demonstration, reference } from '../support/entry-scene.ts';

const scene = demonstration();
const words = { reference, language: 'fr' } as const;

/** Lines made of what lines are made of, and of anything. */
const piece = fc.oneof(
  fc.constantFrom(...scene.actors.map(({ name }) => name)),
  fc.constantFrom(...allVerbs().map(({ form }) => form)),
  fc.constantFrom(
    '→',
    '->',
    '<-',
    '↔',
    ':',
    ',',
    ';',
    ' et ',
    '#eau',
    '#',
    '=3',
    'niveau 9',
    'E3',
    'E',
    '«',
    '»',
    '"',
  ),
  fc.constantFrom(
    '(',
    ')',
    '(ESS)',
    'souhaité',
    'en sommeil',
    'un local',
    'des bénévoles',
    'La Ruche',
    'à',
    'avec',
    "l'",
  ),
  fc.constantFrom(
    'ne',
    'pas',
    'souhaite',
    'va',
    'wants to',
    'les',
    'Mairie',
    'CC',
    '3',
    '…',
    '.',
    '\t',
    'É',
    '\u0301',
    '🌱',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const line = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '));
const any = fc.oneof(
  line,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
);

describe('the tokens of a line', () => {
  it('end to end, are the line', () => {
    fc.assert(
      fc.property(any, (text) => {
        expect(
          tokenise(text)
            .map(({ raw }) => raw)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('whatever is typed', () => {
  it('never throws, and every character is understood or reported', () => {
    fc.assert(
      fc.property(any, (text) => {
        const entry = understand(text, scene);
        expectCovered(entry);
        expectReported(entry);
      }),
      { numRuns: 500 },
    );
  });

  it('is written only when nothing blocks it, in the form of the contract', () => {
    fc.assert(
      fc.property(any, (text) => {
        const { statement, faults } = understand(text, scene);
        if (statement === null) return;
        expect(faults).toEqual([]);
        expectSendable(statement);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps in the link every word that is no sign: names, note, or a word of the grammar', () => {
    const note = fc.stringMatching(/^[a-zàéè]{3,9}( [a-zàéè]{3,9}){0,4}$/);
    fc.assert(
      fc.property(note, (sentence) => {
        const { statement, parts, text } = understand(`AMAP Les Sillons → DDT : ${sentence}`, scene);
        if (statement?.kind !== 'link') return;
        const taken = parts.filter(
          ({ is }) => is === 'status' || is === 'level' || is === 'verb' || is === 'joining',
        );
        const kept = [statement.note, ...taken.map(({ start, end }) => text.slice(start, end))].join(' ');
        for (const word of sentence.split(' ')) expect(kept).toContain(word);
      }),
    );
  });

  it('completes without a throw, inside the line, and offers remedies at the words concerned', () => {
    fc.assert(
      fc.property(any, fc.nat(80), (text, at) => {
        const caret = Math.min(at, text.length);
        const completion = complete(text, caret, scene, words);
        if (completion !== null) expectInside(completion, text);
        for (const fault of understand(text, scene).faults) {
          const remedy = remedies(fault, scene, words);
          if (remedy !== null) expectInside(remedy, text);
        }
      }),
    );
  });
});

describe('whatever is pasted', () => {
  const text = fc.array(any, { maxLength: 8 }).map((lines) => lines.join('\n'));

  it('never throws; each non-empty line has its number and its outcome', () => {
    fc.assert(
      fc.property(text, (pasted) => {
        const list = readList(pasted, scene);
        const numbers = pasted
          .replace(/^\uFEFF/, '')
          .split(/\r\n|\r|\n/)
          .flatMap((row, i) => (row.replace(/\p{Cc}/gu, ' ').trim() === '' ? [] : [i + 1]));
        expect(list.lines.map(({ number }) => number)).toEqual(numbers);
        for (const { verdict, entry, sameAs, number } of list.lines) {
          if (verdict === 'refused') expect(entry.faults.length).toBeGreaterThan(0);
          if (verdict === 'again') expect(sameAs).toBeLessThan(number);
        }
        planOfList(list, scene, ids());
      }),
      { numRuns: 200 },
    );
  });

  it('gives the cells back as a spreadsheet wrote them', () => {
    const cell = fc.stringMatching(/^[a-zé",;-]{1,8}$/).filter((value) => value.trim() !== '');
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), (cells) => {
        const quoted = cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(',');
        expect(cellsOf(quoted, 'comma')).toEqual(cells);
      }),
    );
  });
});

function ids(): () => string {
  let made = 0;
  return () => `n${made++}`;
}

/** Removes spaces and invisible characters from a text. */
const seen = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, '');

/** Parts are in order, do not overlap, and leave only spaces between them. */
function expectCovered({ text, parts }: Entry): void {
  let at = 0;
  for (const { start, end } of parts) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(seen(text.slice(at, start))).toBe('');
    expect(end).toBeGreaterThan(start);
    at = end;
  }
  expect(seen(text.slice(at))).toBe('');
}

/** Expects each fault to quote the words it concerns, and each part to be in the line. */
function expectReported({ text, parts, faults, statement }: Entry): void {
  for (const { start, end } of parts.filter(({ is }) => is === 'unknown'))
    expect(faults.some((fault) => fault.start < end && fault.end > start)).toBe(true);
  for (const { start, end, words: said } of faults) expect(text.slice(start, end)).toBe(said);
  if (statement === null && seen(text) !== '') expect(faults.length).toBeGreaterThan(0);
}

function expectSendable(statement: Statement): void {
  for (const step of planOf(statement, scene, ids()).steps) {
    if (step.do === 'addActor') expect(NewActor.safeParse(step.body).error).toBeUndefined();
    if (step.do === 'addCommitment') expect(NewCommitment.safeParse(step.body).error).toBeUndefined();
    if (step.do === 'addCooperation') expect(NewCooperation.safeParse(step.body).error).toBeUndefined();
  }
}

function expectInside({ from, to }: { from: number; to: number }, text: string): void {
  expect(from).toBeGreaterThanOrEqual(0);
  expect(to).toBeGreaterThanOrEqual(from);
  expect(to).toBeLessThanOrEqual(text.length);
}
