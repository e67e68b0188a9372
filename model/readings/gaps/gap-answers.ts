import { Figures, GapAnswer } from '../../contract/gap.ts';
import type { GapStatus } from '../../contract/vocabulary.ts';
import type { IsoDay } from '../../elements/day.ts';
import type { Elements } from '../../elements/elements.ts';
import type { GapDraft } from './define-gap.ts';
import { compareIds } from './missing-pairs.ts';

/** Returns true if what an act made still stands: the link, the carrier, the meeting to come. */
export type ActStands = (answer: GapAnswer) => boolean;

/**
 * Returns the status at a day. A choix assumé is open again from the day it was to be reviewed, an answer by
 * an act once that act no longer stands.
 *
 * @param stands absent where the map is not at hand: the act is then believed to stand.
 */
export function effectiveStatus(
  answer: GapAnswer | undefined,
  day: IsoDay,
  stands: ActStands = () => true,
): GapStatus {
  if (answer === undefined) return 'open';
  const { status, reviewOn, act } = answer;
  if (act !== undefined && !stands(answer)) return 'open';
  return status === 'accepted' && reviewOn !== undefined && reviewOn <= day ? 'open' : status;
}

/** Whether the situation has changed since it was answered: more severe, or its size has grown. */
export function hasChanged(
  answer: GapAnswer | undefined,
  { severity, figures }: Pick<GapDraft, 'severity' | 'figures'>,
  sizeFigure: string | undefined,
): boolean {
  if (answer === undefined) return false;
  if (answer.severity !== undefined && severity > answer.severity) return true;
  if (sizeFigure === undefined) return false;
  const [then, now] = [answer.figures?.[sizeFigure], figures[sizeFigure]];
  return typeof then === 'number' && typeof now === 'number' && now > then;
}

/** Lists the keys on the screen in order: present gaps first, then closed ones. */
export function shownKeys(
  answers: ReadonlyArray<Pick<GapAnswer, 'key' | 'shown'>>,
  present: ReadonlySet<string>,
): string[] {
  return answers
    .flatMap(({ key, shown }) => (shown === null ? [] : [{ key, shown, gone: present.has(key) ? 0 : 1 }]))
    .sort((a, b) => a.gone - b.gone || a.shown - b.shown || compareIds(a.key, b.key))
    .map(({ key }) => key);
}

/**
 * Returns the keys in their new order after one moves to a rank (null removes it). A rank beyond the last
 * present gap means right after it.
 */
export function reorder(
  keys: readonly string[],
  key: string,
  rank: number | null,
  present: ReadonlySet<string>,
): string[] {
  const others = keys.filter((other) => other !== key);
  if (rank === null) return others;
  const there = others.filter((other) => present.has(other)).length;
  const place = present.has(key) ? Math.min(rank - 1, there) : Math.max(rank - 1, there);
  return [...others.slice(0, place), key, ...others.slice(place)];
}

/** Lists the answers among a territory's elements, by key. */
export const answersIn = (elements: Elements, territoryId: string): GapAnswer[] =>
  [...elements]
    .filter(([key, properties]) => key.startsWith('GapAnswer:') && properties.territoryId === territoryId)
    .map(([, { territoryId: _territory, ...answer }]) => toGapAnswer(answer))
    .sort((a, b) => compareIds(a.key, b.key));

/** Parses a stored answer with its figures. */
export function toGapAnswer({ figures, shown, ...stored }: Readonly<Record<string, unknown>>): GapAnswer {
  const set = Object.entries(stored).filter(([, value]) => value !== null && value !== undefined);
  return GapAnswer.parse({
    ...Object.fromEntries(set),
    shown: shown ?? null,
    ...(typeof figures === 'string' && { figures: Figures.parse(JSON.parse(figures)) }),
  });
}
