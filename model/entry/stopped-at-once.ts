import { endIn } from './clause-end.ts';
import { type Fact, partiesOf } from './facts.ts';
import type { Span } from './line.ts';
import type { MarkedLine } from './mark-line.ts';
import { yearIn } from './when-said.ts';

/** Opens a clause about what was just said. */
const THAT = /^(?:c|ca|cela|it|that|tout)$/;

/**
 * Reads a clause that pauses or ends the link in the clause before: « … mais elle est en pause », “… but it’s on
 * hold”. Returns null for anything else.
 */
export function stoppedAtOnce(marked: MarkedLine, { from, to }: Span, before: Fact | undefined): Fact | null {
  const { line, words, names, statuses, verbs } = marked;
  const within = (mark: Span): boolean => mark.from >= from && mark.from < to;
  const opening = words.and.has(line.key(from)) ? from + 1 : from;
  if (before?.kind !== 'link' || before.status !== 'active' || !THAT.test(line.key(opening))) return null;
  if (names.some(within) || verbs.some((verb) => within(verb) && verb.as.link !== undefined)) return null;
  const { level: _, ...was } = before;
  const parties = partiesOf(before);
  if (statuses.some((mark) => within(mark) && mark.status === 'dormant'))
    return { kind: 'pause', parties, was };
  if (endIn(marked, { from, to }) === undefined) return null;
  const until = yearIn(marked, { from, to });
  return { kind: 'end', parties, was, ...(until !== undefined && { until }) };
}
