import type { PartialDate } from '../elements/day.ts';
import { capital } from '../words/capital.ts';
import { readComingDay } from '../words/read-coming-day.ts';
import type { ClauseReading } from './facts.ts';
import type { Span } from './line.ts';
import type { MarkedLine, NameMark, Who } from './mark-line.ts';
import { lostSubject, unplacedWords } from './unplaced-words.ts';

/**
 * Reads a commitment that the map does not have yet: « la mairie s'engage à planter des haies d'ici fin mars ». Null
 * for what concerns somebody else too, which is a link to come. Without a subject of its own (« on s'engage à … ») the
 * commitment has no carrier.
 */
export function pledgeOf(
  marked: MarkedLine,
  span: Span,
  names: readonly NameMark[],
  topic: readonly Who[],
): ClauseReading | null {
  const { line, words, text } = marked;
  const promised = line.first(words.pledges, span);
  const pledge = promised ?? plannedAct(marked, span);
  if (pledge === undefined || pledge.to >= span.to) return null;
  if (names.some(({ to }) => to > pledge.from)) return null;
  const known = names.length > 0 ? names.map((name) => name.who) : topic;
  const isOfRoom = OF_ROOM.test(line.key(pledge.from - 1));
  const subject = { from: span.from, to: pledge.from };
  const unknown = known.length > 0 || isOfRoom ? null : unknownIn(marked, subject);
  if (known.length === 0 && unknown === null && !isOfRoom) return null;
  const who = unknown === null ? known : [unknown];
  const act = { from: pledge.to, to: span.to };
  // « le lycée et la chorale s'engagent à … »: the second was not found.
  const lost = lostSubject(marked, span, pledge.from) || unplacedWords(marked, subject, names, null);
  const dueOn = dueIn(marked, act);
  return {
    facts: [
      { kind: 'pledge', who, text: capital(line.raw(act, text)), ...(dueOn !== undefined && { dueOn }) },
    ],
    doubts:
      promised !== undefined && who.every(({ is }) => is !== 'new') && lost === ''
        ? []
        : [{ is: 'words', words: line.raw(subject, text) }],
    said: { subjects: who, objects: [] },
  };
}

/** Finds « va » before what somebody will make: « va planter 200 arbres ». It is asked, as nobody promised it. */
function plannedAct({ line, words, statuses }: MarkedLine, { from, to }: Span): Span | undefined {
  const status = statuses.find(
    (mark) =>
      mark.status === 'intention' && mark.from >= from && mark.to < to && PLANS.test(line.key(mark.from)),
  );
  const act =
    status === undefined ? -1 : line.tokens.findIndex(({ key }, at) => at >= status.from && MAKES.test(key));
  if (status === undefined || act < 0 || act > status.to) return undefined;
  const isThing = words.determiners.has(line.key(act + 1)) || /^\d+$/.test(line.key(act + 1));
  return isThing ? { from: status.from, to: act } : undefined;
}

const PLANS = /^(?:va|vont|prevoit|prevoient|compte|comptent|will|ll|is|are|s|re|plans?)$/;
const MAKES =
  /^(?:re)?(?:planter|construire|installer|creer|renover|ouvrir|amenager|batir|isoler|equiper|plant|build|install|create|open|renovate|insulate)$/;

/** Pronouns by which a room names itself. */
const OF_ROOM = /^(?:on|nous|we)$/;

/** Returns who promises where the map does not know them: « la chorale du bourg ». */
function unknownIn({ line, words, text }: MarkedLine, { from, to }: Span): Who | null {
  if (!words.definite.has(line.key(from)) || to - from < 2 || to - from > 6) return null;
  return { is: 'new', name: line.raw({ from: from + 1, to }, text) };
}

/** Opens a day to come: « d'ici fin mars », « avant l'été », “by 2027”. */
const OPENS_DAY = /^(?:d|avant|en|fin|before|by|in)$/;

/** Returns the day that ends what is promised. */
function dueIn({ line, text, day }: MarkedLine, { from, to }: Span): PartialDate | undefined {
  for (let at = from + 1; at < to; at++) {
    if (!OPENS_DAY.test(line.key(at)) || (line.key(at) === 'd' && line.key(at + 1) !== 'ici')) continue;
    // « avant l'été » ends as the summer begins.
    const side = /^(?:avant|before)$/.test(line.key(at)) ? 'start' : 'end';
    const due = readComingDay(line.raw({ from: at, to }, text), day, side);
    if (due !== undefined) return due;
  }
  return undefined;
}
