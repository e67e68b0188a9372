import type { Gap, GapList } from '../../contract/gap.ts';
import type { ReportKind } from '../../contract/report.ts';
import type { ToldQuestion } from './report-source.ts';

interface Picking {
  readonly kind: ReportKind;
  /** Chosen by who makes the report; else those shown to the room and those it answered. */
  readonly keys?: readonly string[] | undefined;
  /** Keys of questions to be written without names. */
  readonly unnamedKeys: readonly string[];
}

/** The same questions in two wordings; `clean` takes names out of what the room typed. */
interface Wordings {
  readonly named: Pick<GapList, 'items' | 'proposedKeys'>;
  readonly unnamed: Pick<GapList, 'items'>;
  clean(text: string): string;
}

// Maximum number of questions on two pages.
const MOST_IN_A_NOTE = 3;

/** Selects the questions of a report. A delicate one that was not shown is only included by choice. */
export function pickQuestions(
  { named, unnamed, clean }: Wordings,
  { kind, keys, unnamedKeys }: Picking,
): ToldQuestion[] {
  const find = (items: readonly Gap[], key: string) => items.find((gap) => gap.key === key);
  return [...new Set(keys ?? usualKeys(named, kind))].flatMap((key): ToldQuestion[] => {
    const gap = find(named.items, key);
    if (gap === undefined) return [];
    const other = unnamedKeys.includes(key) ? find(unnamed.items, key) : undefined;
    return [other === undefined ? { ...gap, unnamed: false } : withoutNames(other, clean)];
  });
}

function usualKeys({ items, proposedKeys }: Wordings['named'], kind: ReportKind): readonly string[] {
  const shown = items.filter((gap) => gap.shown !== null).sort((a, b) => (a.shown ?? 0) - (b.shown ?? 0));
  const answered = items.filter((gap) => gap.shown === null && gap.status !== 'open' && !gap.delicate);
  const told = [...shown, ...answered];
  const inOrder =
    kind === 'report' ? told : told.sort((a, b) => Number(a.status === 'open') - Number(b.status === 'open'));
  const all = inOrder.length > 0 ? inOrder.map(({ key }) => key) : proposedKeys;
  return kind === 'report' ? all : all.slice(0, MOST_IN_A_NOTE);
}

function withoutNames({ answer, acted, ...gap }: Gap, clean: (text: string) => string): ToldQuestion {
  const reason = answer?.reason === undefined ? {} : { reason: clean(answer.reason) };
  return {
    ...gap,
    unnamed: true,
    question: clean(gap.question),
    reason: clean(gap.reason),
    ...(answer !== undefined && { answer: { ...answer, ...reason } }),
    ...(acted !== undefined && { acted: clean(acted) }),
  };
}
