import type { EntryPreview } from '../contract/entry.ts';
import { indexNames, type Names } from '../names/name-index.ts';
import { memoizeByObject } from '../once.ts';
import { nothing } from './answer-correction.ts';
import { answer } from './answer-line.ts';
import { markLine } from './mark-line.ts';
import { nameDoubts } from './name-doubts.ts';
import { readMarked, type SaidLine, saidBefore } from './read-line.ts';
import type { EntryScene } from './scene.ts';

/** Line to interpret: its text, earlier lines that still stand, answers. */
export interface AskedLine {
  readonly text: string;
  readonly previous?: ReadonlyArray<string | SaidLine> | undefined;
  readonly answers?: ReadonlyArray<{ readonly question: string; readonly choice: string }> | undefined;
}

const namesOf = memoizeByObject(
  (scene: EntryScene): Names => indexNames(scene.actors, scene.territory, scene.language),
);

/** How many lines back a pronoun or a correction may refer. */
const REMEMBERED = 4;

/** Interprets a line as changes of the map, names first. Nothing unstated is guessed. */
export function readEntry({ text, previous = [], answers = [] }: AskedLine, scene: EntryScene): EntryPreview {
  const names = namesOf(scene);
  const chosen = new Map(
    answers.flatMap(({ question, choice }) =>
      /^(?:which|who):/.test(question) ? [[question.slice(question.indexOf(':') + 1), choice] as const] : [],
    ),
  );
  const lines = previous.slice(-REMEMBERED).map((line) => (typeof line === 'string' ? { text: line } : line));
  const before = saidBefore(lines, scene, names, chosen);
  const marked = markLine(text, scene, names, chosen);
  if (marked.line.tokens.length === 0) return nothing('');
  const reading = readMarked(marked, before, previous.length > 0);
  const doubts = [...reading.doubts, ...nameDoubts(marked, reading.facts, names)];
  return answer({ ...reading, doubts }, scene, answers, before);
}
